#include "cli/forecast_print.h"

#include <stdio.h>

#include "base/json.h"
#include "look/rows.h"
#include "look/screen.h"

typedef struct printing {
    br_arena *arena;
    const br_cameo *cameo;
    const br_prospects_request *request;
} printing;

static void print_ranks(const char *name, const br_ranks *ranks) {
    double n = ranks->n ? (double)ranks->n : 1;
    printf("%-12s %8zu  %6.2f  %6.2f  %6.2f  %6.2f\n", name, ranks->n, 100 * ranks->reciprocal / n,
           100 * ranks->first / n, 100 * ranks->third / n, 100 * ranks->tenth / n);
}

static void print_reliability(const char *title, const br_reliability *table) {
    printf("\n%s: calibration error %.3f\n  claimed     came true         n\n", title, table->error);
    for (int i = 0; i < BR_RELIABILITY_ROWS; i++)
        if (table->n[i]) printf("  %7.3f  %12.3f  %8zu\n", table->claimed[i], table->true_share[i], table->n[i]);
}

void br_print_evaluation(const br_evaluation *e) {
    printf("%-12s %8s  %6s  %6s  %6s  %6s\n", "asked for", "n", "MRR", "Hits@1", "Hits@3", "Hits@10");
    print_ranks("all", &e->all);
    print_ranks("objects", &e->objects);
    print_ranks("subjects", &e->subjects);
    printf("\nby what stood between the two before\n");
    print_ranks("same act", &e->by_past[BR_KNOWN_FACT]);
    print_ranks("other acts", &e->by_past[BR_KNOWN_PAIR]);
    print_ranks("nothing", &e->by_past[BR_UNKNOWN_PAIR]);
    printf("\nanswers that were not ranked: %.2f %%\n",
           e->all.n ? 100.0 * (double)e->n_not_ranked / (double)e->all.n : 0.0);
    print_reliability("top answer, as scored", &e->claimed);
    print_reliability("top answer, recalibrated", &e->calibrated);
}

/* "protest (14)" for a CAMEO root; PLOVER types and quad classes are words already */
static br_str act_words(br_arena *arena, const br_cameo *cameo, br_str act) {
    const br_cameo_code *code = br_cameo_find(cameo, act);
    return code ? br_str_format(arena, "%.*s (%.*s)", BR_FMT(code->name), BR_FMT(act)) : act;
}

static void print_reason(const printing *p, const br_prospect_row *row, const br_prospect_reason *reason) {
    br_str from = br_one_line(p->arena, reason->by_target ? row->target : row->source);
    br_str to = br_one_line(p->arena, reason->by_target ? row->source : row->target);
    br_str act = act_words(p->arena, p->cameo, reason->act), id = br_one_line(p->arena, reason->id);
    printf("    %.*s  %.*s -> %.*s  %.*s", BR_FMT(reason->date), BR_FMT(from), BR_FMT(to), BR_FMT(act));
    if (reason->times > 1) printf(", the last of %u", reason->times);
    printf("  [%.*s]\n", (int)(id.len < 12 || id.ptr[0] == '(' ? id.len : 12), id.ptr);
    br_str sentence = br_one_line(p->arena, reason->sentence);
    if (sentence.len) printf("        \"%.*s\"\n", BR_FMT(sentence));
    if (!reason->cases) return;
    printf(
        "        %s day%s after such an act, this followed within %d days in %u of %u cases (%.0f %%; after any act %.0f %%)\n",
        reason->lag, reason->lag[0] == '1' && !reason->lag[1] ? "" : "s", p->request->horizon, reason->hits,
        reason->cases, 100.0 * reason->hits / reason->cases, 100 * row->after_any);
}

static void print_row(const printing *p, const br_prospect_row *row, bool has_supposed) {
    br_str act = act_words(p->arena, p->cameo, row->act);
    br_str source = br_one_line(p->arena, row->source), target = br_one_line(p->arena, row->target);
    printf("%5.1f %%  %.*s -> %.*s  %.*s", 100 * row->chance, BR_FMT(source), BR_FMT(target), BR_FMT(act));
    printf("   (usual %.1f %%", 100 * row->usual);
    if (has_supposed) printf("; as it is %.1f %%, %+.1f", 100 * row->as_is, 100 * (row->chance - row->as_is));
    printf(")\n");
    if (row->n_reasons && !row->reasons[0].speaks)
        printf("    after no past act between them does it follow more often than after any; the nearest:\n");
    for (size_t i = 0; i < row->n_reasons; i++) print_reason(p, row, &row->reasons[i]);
}

void br_print_prospects(br_arena *arena, const br_cameo *cameo, const br_prospects *p,
                        const br_prospects_request *request) {
    printing how = {arena, cameo, request};
    printf("within %d days after %.*s, from %zu events since %.*s\n", request->horizon, BR_FMT(p->last_day),
           p->n_events, BR_FMT(p->first_day));
    printf("%s; usual: by the long-run rate of the act between the two\n\n",
           request->source || request->target ? "likeliest first" : "the most above the usual first");
    for (size_t i = 0; i < p->rows.len; i++) print_row(&how, &p->rows.at[i], p->has_supposed);
    print_reliability("how such chances held on evenings kept apart", &p->outlook.reliability);
}

static void write_act(br_json *json, const br_cameo *cameo, br_str act) {
    const br_cameo_code *code = br_cameo_find(cameo, act);
    br_json_key_str(json, "act", act);
    br_json_key_str(json, "act_name", code ? code->name : act);
}

static void write_reason(br_json *json, const br_cameo *cameo, const br_prospect_row *row,
                         const br_prospect_reason *reason) {
    br_json_open(json, '{');
    br_json_key_str(json, "event", reason->id);
    br_json_key_str(json, "date", reason->date);
    br_json_key_str(json, "source", reason->by_target ? row->target : row->source);
    br_json_key_str(json, "target", reason->by_target ? row->source : row->target);
    write_act(json, cameo, reason->act);
    br_json_key_int(json, "times", reason->times);
    br_json_key_str(json, "days_ago", br_str_of(reason->lag));
    br_json_key_int(json, "followed", reason->hits);
    br_json_key_int(json, "cases", reason->cases);
    br_json_key_bool(json, "speaks", reason->speaks);
    br_json_key_str_or_null(json, "sentence", reason->sentence);
    br_json_close(json, '}');
}

static void write_row(br_json *json, const printing *p, const br_prospects *prospects, const br_prospect_row *row) {
    br_json_open(json, '{');
    br_json_key_str(json, "source", row->source);
    write_act(json, p->cameo, row->act);
    br_json_key_str(json, "target", row->target);
    br_json_key_str(json, "after", prospects->last_day);
    br_json_key_int(json, "within_days", p->request->horizon);
    br_json_key_double(json, "chance", row->chance);
    br_json_key_double(json, "usual", row->usual);
    if (prospects->has_supposed) br_json_key_double(json, "as_is", row->as_is);
    br_json_key_double(json, "after_any", row->after_any);
    br_json_key(json, "because");
    br_json_open(json, '[');
    for (size_t i = 0; i < row->n_reasons; i++) write_reason(json, p->cameo, row, &row->reasons[i]);
    br_json_close(json, ']');
    br_json_close(json, '}');
}

void br_print_prospects_json(br_arena *arena, const br_cameo *cameo, const br_prospects *p,
                             const br_prospects_request *request) {
    printing how = {arena, cameo, request};
    br_buf out = br_buf_on(arena);
    br_json json = br_json_on(&out);
    br_json_open(&json, '[');
    for (size_t i = 0; i < p->rows.len; i++) write_row(&json, &how, p, &p->rows.at[i]);
    br_json_close(&json, ']');
    printf("%.*s\n", BR_FMT(br_buf_str(&out)));
}

static void print_baseline(const char *name, const br_skill *baseline, const br_skill *model) {
    double skill = baseline->brier > 0 ? 1 - model->brier / baseline->brier : 0;
    printf("%-20s  %8.5f  %8.5f  %6.1f %%\n", name, baseline->brier, baseline->log_loss, 100 * skill);
}

void br_print_backtest(const br_prospects *p, const br_prospects_request *request) {
    const br_outlook *o = &p->outlook;
    printf("chances of an act within %d days, from %zu events of %zu actors since %.*s\n", request->horizon,
           p->n_events, p->n_actors, BR_FMT(p->first_day));
    printf("fitted to %zu prospects, calibrated on %zu, measured on %zu of later evenings; %zu of these came "
           "true\n\n",
           o->n_fitted, o->n_calibrated, o->n_held_out, o->n_came_true);
    printf("%-20s  %8s  %8s  %s\n", "", "Brier", "log loss", "skill of the forecast against it");
    printf("%-20s  %8.5f  %8.5f\n", "forecast", o->model.brier, o->model.log_loss);
    print_baseline("base rate", &o->base_rate, &o->model);
    print_baseline("last week repeats", &o->last_week, &o->model);
    print_baseline("time since the last", &o->recency, &o->model);
    print_reliability("forecast", &o->reliability);
}

static void write_skill(br_json *json, const char *name, const br_skill *skill) {
    br_json_key(json, name);
    br_json_open(json, '{');
    br_json_key_double(json, "brier", skill->brier);
    br_json_key_double(json, "log_loss", skill->log_loss);
    br_json_close(json, '}');
}

static void write_reliability(br_json *json, const br_reliability *table) {
    br_json_key_double(json, "calibration_error", table->error);
    br_json_key(json, "reliability");
    br_json_open(json, '[');
    for (int i = 0; i < BR_RELIABILITY_ROWS; i++) {
        if (!table->n[i]) continue;
        br_json_open(json, '{');
        br_json_key_double(json, "claimed", table->claimed[i]);
        br_json_key_double(json, "came_true", table->true_share[i]);
        br_json_key_int(json, "n", (int64_t)table->n[i]);
        br_json_close(json, '}');
    }
    br_json_close(json, ']');
}

void br_print_backtest_json(br_arena *arena, const br_prospects *p, const br_prospects_request *request) {
    const br_outlook *o = &p->outlook;
    br_buf out = br_buf_on(arena);
    br_json json = br_json_on(&out);
    br_json_open(&json, '{');
    br_json_key_int(&json, "within_days", request->horizon);
    br_json_key_int(&json, "events", (int64_t)p->n_events);
    br_json_key_int(&json, "actors", (int64_t)p->n_actors);
    br_json_key_int(&json, "fitted", (int64_t)o->n_fitted);
    br_json_key_int(&json, "calibrated", (int64_t)o->n_calibrated);
    br_json_key_int(&json, "measured", (int64_t)o->n_held_out);
    br_json_key_int(&json, "came_true", (int64_t)o->n_came_true);
    write_skill(&json, "forecast", &o->model);
    write_skill(&json, "base_rate", &o->base_rate);
    write_skill(&json, "last_week_repeats", &o->last_week);
    write_skill(&json, "time_since_the_last", &o->recency);
    write_reliability(&json, &o->reliability);
    br_json_close(&json, '}');
    printf("%.*s\n", BR_FMT(br_buf_str(&out)));
}
