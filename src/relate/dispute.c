/* dispute.c: where sources disagree, and where they only seem to (docs/relate.md, "Disputes").
 *
 * Figures: grouped by what they count (sense, context, countries, measure), then judged pair by pair. Happenings: one
 * act told as done and as not done. Causes: one thing explained in different ways. */
#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "relate/relate_int.h"
#include "relate/relate_weights.h"

/* ---- figures: the verdict on a pair ---- */

typedef struct judgement {
    br_verdict verdict;
    br_dispute_reason reason;
} judgement;

static bool is_bound(br_modifier m) {
    return m == BR_MOD_BELOW || m == BR_MOD_ABOVE || m == BR_MOD_AT_MOST || m == BR_MOD_AT_LEAST;
}

static bool is_range(const br_figure *f) {
    return f->high > f->low && (f->value < f->high || f->value > f->low);
}

/* what a figure leaves open */
typedef struct interval {
    double low, high;
} interval;

static interval interval_of(const br_figure *f) {
    switch (f->modifier) {
    case BR_MOD_ABOVE:
    case BR_MOD_AT_LEAST: return (interval){f->value, INFINITY};
    case BR_MOD_BELOW:
    case BR_MOD_AT_MOST: return (interval){-INFINITY, f->value};
    default: return is_range(f) ? (interval){f->low, f->high} : (interval){f->value, f->value};
    }
}

static bool near(double a, double b, double share) {
    return fabs(a - b) <= share * (a > b ? a : b);
}

/* 2,487 told as 2,500: one value has fewer digits that count and is the other, rounded to them */
static bool is_rounding(double exact, double round) {
    double step = 1;
    while (fmod(round, step * 10) == 0 && step < 1e12) step *= 10;
    return step > 1 && near(exact, round, ROUNDING_SHARE) && floor(exact / step + 0.5) * step == round;
}

static judgement judge_values(const br_figure *a, const br_figure *b) {
    bool about = a->modifier == BR_MOD_ABOUT || b->modifier == BR_MOD_ABOUT;
    if (is_bound(a->modifier) || is_bound(b->modifier) || is_range(a) || is_range(b)) {
        interval x = interval_of(a), y = interval_of(b);
        double slack = about ? ABOUT_SHARE * (a->value > b->value ? a->value : b->value) : 0;
        bool meet = x.low <= y.high + slack && y.low <= x.high + slack;
        return (judgement){meet ? BR_AGREE : BR_DISAGREE, meet ? BR_REASON_BOUND : BR_REASON_VALUE};
    }
    bool close = about ? near(a->value, b->value, ABOUT_SHARE)
                       : a->value == b->value || is_rounding(a->value, b->value) || is_rounding(b->value, a->value);
    return (judgement){close ? BR_AGREE : BR_DISAGREE, close ? BR_REASON_ROUNDING : BR_REASON_VALUE};
}

/* "sent by A" beside "sent by A and others": the totals may be of different wholes */
static bool scope_in_doubt(const br_relate_lexicon *words, const quantity *a, const quantity *b) {
    br_str whole_a = br_quantity_context(words, BR_STR("scope"), a->sentence);
    br_str whole_b = br_quantity_context(words, BR_STR("scope"), b->sentence);
    return !br_str_eq(whole_a, whole_b);
}

/* both tell as of when they stand, and neither day lies in the other's month or year */
static bool both_dated(const quantity *a, const quantity *b) {
    int32_t first_a, last_a, first_b, last_b;
    if (a->figure->as_of_from != BR_FROM_TIME || b->figure->as_of_from != BR_FROM_TIME) return false;
    if (!br_date_range(a->as_of, &first_a, &last_a) || !br_date_range(b->as_of, &first_b, &last_b)) return false;
    return last_a < first_b || last_b < first_a;
}

/* "so far, dozens" of the dead beside a number above that: what is told while it is still counted */
static bool is_early_word(const quantity *a, const quantity *b) {
    const quantity *low = a->figure->value <= b->figure->value ? a : b, *high = low == a ? b : a;
    return a->sense.kind == BR_QUANTITY_CUMULATIVE && is_range(low->figure) && high->figure->value > low->figure->high;
}

static judgement judge(const br_relate_lexicon *words, const quantity *a, const quantity *b) {
    judgement j = judge_values(a->figure, b->figure);
    if (j.verdict == BR_AGREE) return j;
    bool published = !both_dated(a, b) && a->told.year && b->told.year;
    br_date day_a = published ? a->told : a->as_of, day_b = published ? b->told : b->as_of;
    const quantity *early = br_date_cmp(day_a, day_b) <= 0 ? a : b, *late = early == a ? b : a;
    bool later = day_a.year && br_date_cmp(day_a, day_b) != 0;
    bool undated = !day_a.year || !day_b.year;
    double was = early->figure->high > 0 ? early->figure->high : early->figure->value;
    bool grew = a->sense.kind == BR_QUANTITY_CUMULATIVE && late->figure->value > was;
    bool series = a->sense.kind == BR_QUANTITY_STOCK || (!a->sense.name.len && both_dated(a, b)); /* of May, of June */
    if (later && (grew || series)) return (judgement){BR_AGREE, BR_REASON_UPDATE};
    if (undated && is_early_word(a, b)) return (judgement){BR_AGREE, BR_REASON_UPDATE};
    if (scope_in_doubt(words, a, b)) return (judgement){BR_DISAGREE, BR_REASON_SCOPE};
    return j;
}

/* ---- figures: groups ---- */

static int claim_cmp(const void *a, const void *b) {
    const br_dispute_claim *p = a, *q = b;
    int order = br_str_cmp(p->article, q->article);
    if (order) return order;
    if (p->start != q->start) return p->start < q->start ? -1 : 1;
    return br_str_cmp(p->inside, q->inside);
}

void br__finish_dispute(br_relate *relate, br_dispute *d, disputes *out) {
    qsort(d->claims, d->n_claims, sizeof *d->claims, claim_cmp);
    br_member *members = br_array(relate->arena, d->n_claims, br_member);
    for (uint32_t i = 0; i < d->n_claims; i++) members[i] = (br_member){d->claims[i].article, d->claims[i].inside};
    d->id = br__merged_id(relate->arena, "dispute", members, d->n_claims);
    br_vec_push(relate->arena, out, *d);
}

static br_dispute_claim claim_of(br_relate *relate, const quantity *q) {
    return (br_dispute_claim){
        .article = q->article,
        .inside = q->figure->id,
        .start = q->start,
        .end = q->end,
        .value = q->figure->value,
        .has_value = true,
        .modifier = q->figure->modifier,
        .as_of = br_date_format(relate->arena, q->as_of),
        .attributed_to = q->figure->attributed_to.name,
        .text = q->text,
    };
}

/* whether a claim is of a country: it stands in its sentence; the dead are counted in one */
static bool is_of(const quantity *q, br_str country) {
    if (q->sense.kind == BR_QUANTITY_CUMULATIVE) return br_str_eq(q->place, country);
    return br_str_has(q->countries, country) || br_str_eq(q->place, country);
}

static uint32_t claims_of(const br_relate *relate, const quantity_group *g, br_str country) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < g->n; i++) n += is_of(&relate->quantities.at[g->members[i]], country);
    return n;
}

/* The countries that most claims are of: " KAZ RUS". Whom a sentence names by the way falls behind. */
static br_str shared_countries(br_relate *relate, const quantity_group *g) {
    br_str all = BR_STR(""), shared = BR_STR("");
    uint32_t most = 1;
    for (uint32_t i = 0; i < g->n; i++) {
        const quantity *q = &relate->quantities.at[g->members[i]];
        all = br_str_format(relate->arena, "%.*s%.*s %.*s", BR_FMT(all), BR_FMT(q->countries), BR_FMT(q->place));
    }
    br_str list = all;
    for (br_str one; br_str_split(&list, ' ', &one);)
        if (one.len && claims_of(relate, g, one) > most) most = claims_of(relate, g, one);
    for (br_str one; br_str_split(&all, ' ', &one);) {
        if (!one.len || br_str_has(shared, one) || claims_of(relate, g, one) < most) continue;
        shared = br_str_format(relate->arena, "%.*s %.*s", BR_FMT(shared), BR_FMT(one));
    }
    return shared;
}

/* "troops (deployed): KAZ RUS", "students detained: BGD", "USD fund" */
static br_str about_of(br_relate *relate, const quantity_group *g) {
    const quantity *q = &relate->quantities.at[g->members[0]];
    br_buf about = br_buf_on(relate->arena);
    const br_str parts[] = {q->figure->unit, q->sense.name.len && !q->sense.by_words ? BR_STR("") : q->figure->noun,
                            q->sense.name};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (about.len && parts[i].len) br_buf_byte(&about, ' ');
        br_buf_add(&about, parts[i]);
    }
    if (!about.len) br_buf_add(&about, q->text);
    if (q->context.len) br_buf_format(&about, " (%.*s)", BR_FMT(q->context));
    br_str countries = shared_countries(relate, g);
    if (countries.len) br_buf_format(&about, ":%.*s", BR_FMT(countries));
    return br_buf_str(&about);
}

/* the verdict of a group: it disagrees if any two claims conflict; the weightiest reason is told */
static judgement judge_group(br_relate *relate, const quantity_group *g) {
    static const int weight[] = {
        [BR_REASON_ROUNDING] = 0, [BR_REASON_BOUND] = 1,  [BR_REASON_UPDATE] = 2,  [BR_REASON_SCOPE] = 3,
        [BR_REASON_VALUE] = 4,    [BR_REASON_AUTHOR] = 4, [BR_REASON_HAPPENED] = 4};
    judgement all = {BR_AGREE, BR_REASON_ROUNDING};
    for (uint32_t i = 0; i < g->n; i++)
        for (uint32_t k = i + 1; k < g->n; k++) {
            const quantity *a = &relate->quantities.at[g->members[i]], *b = &relate->quantities.at[g->members[k]];
            judgement j = judge(relate->words, a, b);
            if (j.verdict > all.verdict || (j.verdict == all.verdict && weight[j.reason] > weight[all.reason])) all = j;
        }
    return all;
}

static void dispute_over(br_relate *relate, const quantity_group *g, disputes *out) {
    judgement j = judge_group(relate, g);
    br_dispute d = {
        .verdict = j.verdict,
        .reason = j.reason,
        .claims = br_array(relate->arena, g->n, br_dispute_claim),
        .has_range = true,
        .low = INFINITY,
        .high = -INFINITY,
    };
    for (uint32_t i = 0; i < g->n; i++) {
        const quantity *q = &relate->quantities.at[g->members[i]];
        d.claims[d.n_claims++] = claim_of(relate, q);
        if (q->figure->value < d.low) d.low = q->figure->value;
        if (q->figure->value > d.high) d.high = q->figure->value;
    }
    d.about = about_of(relate, g);
    br__finish_dispute(relate, &d, out);
}

void br__dispute_figures(br_relate *relate, disputes *out) {
    quantity_groups groups = br__group_quantities(relate);
    for (size_t i = 0; i < groups.len; i++)
        if (groups.at[i].n > 1) dispute_over(relate, &groups.at[i], out);
}
