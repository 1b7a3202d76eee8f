#include "cli/forecast_print.h"

#include <stdio.h>

#include "base/json.h"

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

static void print_reason(const br_prospect_row *row, const br_prospect_reason *reason, int32_t horizon) {
    const br_str *from = reason->by_target ? &row->target : &row->source;
    const br_str *to = reason->by_target ? &row->source : &row->target;
    printf("    %.*s  %.*s -> %.*s %.*s", BR_FMT(reason->date), BR_FMT(*from), BR_FMT(*to), BR_FMT(reason->act));
    if (reason->times > 1) printf(", %u times so far", reason->times);
    if (reason->cases)
        printf("; %s day%s after such an act, %.*s followed within %d days in %u of %u cases", reason->lag,
               reason->lag[0] == '1' && !reason->lag[1] ? "" : "s", BR_FMT(row->act), horizon, reason->hits,
               reason->cases);
    printf("  [%.*s]\n", (int)(reason->id.len < 12 || reason->id.ptr[0] == '(' ? reason->id.len : 12), reason->id.ptr);
    if (reason->sentence.len) printf("        \"%.*s\"\n", BR_FMT(reason->sentence));
}

static void print_row(const br_prospect_row *row, const br_prospects_request *request, bool has_supposed) {
    printf("%5.1f %%  %.*s -> %.*s  %.*s", 100 * row->chance, BR_FMT(row->source), BR_FMT(row->target),
           BR_FMT(row->act));
    printf("   (usual %.1f %%", 100 * row->usual);
    if (has_supposed) printf("; as it is %.1f %%, %+.1f", 100 * row->as_is, 100 * (row->chance - row->as_is));
    printf(")\n");
    for (size_t i = 0; i < row->n_reasons; i++) print_reason(row, &row->reasons[i], request->horizon);
}

void br_print_prospects(const br_prospects *p, const br_prospects_request *request) {
    printf("within %d days after %.*s, from %zu events since %.*s\n\n", request->horizon, BR_FMT(p->last_day),
           p->n_events, BR_FMT(p->first_day));
    for (size_t i = 0; i < p->rows.len; i++) print_row(&p->rows.at[i], request, p->has_supposed);
    print_reliability("how such chances held on evenings kept apart", &p->outlook.reliability);
}

static void write_reason(br_json *json, const br_prospect_row *row, const br_prospect_reason *reason) {
    br_json_open(json, '{');
    br_json_key_str(json, "event", reason->id);
    br_json_key_str(json, "date", reason->date);
    br_json_key_str(json, "source", reason->by_target ? row->target : row->source);
    br_json_key_str(json, "target", reason->by_target ? row->source : row->target);
    br_json_key_str(json, "act", reason->act);
    br_json_key_int(json, "times", reason->times);
    br_json_key_str(json, "days_ago", br_str_of(reason->lag));
    br_json_key_int(json, "followed", reason->hits);
    br_json_key_int(json, "cases", reason->cases);
    br_json_key_str_or_null(json, "sentence", reason->sentence);
    br_json_close(json, '}');
}

static void write_row(br_json *json, const br_prospects *p, const br_prospects_request *request,
                      const br_prospect_row *row) {
    br_json_open(json, '{');
    br_json_key_str(json, "source", row->source);
    br_json_key_str(json, "act", row->act);
    br_json_key_str(json, "target", row->target);
    br_json_key_str(json, "after", p->last_day);
    br_json_key_int(json, "within_days", request->horizon);
    br_json_key_double(json, "chance", row->chance);
    br_json_key_double(json, "usual", row->usual);
    if (p->has_supposed) br_json_key_double(json, "as_is", row->as_is);
    br_json_key(json, "because");
    br_json_open(json, '[');
    for (size_t i = 0; i < row->n_reasons; i++) write_reason(json, row, &row->reasons[i]);
    br_json_close(json, ']');
    br_json_close(json, '}');
}

void br_print_prospects_json(br_arena *arena, const br_prospects *p, const br_prospects_request *request) {
    br_buf out = br_buf_on(arena);
    br_json json = br_json_on(&out);
    br_json_open(&json, '[');
    for (size_t i = 0; i < p->rows.len; i++) write_row(&json, p, request, &p->rows.at[i]);
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
