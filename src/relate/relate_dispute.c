/* relate_dispute.c: where sources disagree, and where they only seem to (CODING, "Disputes").
 *
 * Figures: grouped by what they count (sense, context, countries, measure), then judged pair by pair. Happenings: one
 * act told as done and as not done. Causes: one thing explained in different ways. */
#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "relate/relate_int.h"
#include "relate/relate_weights.h"

/* ---- figures: what can be compared ---- */

static bool share_country(br_str a, br_str b) {
    if (!a.len || !b.len) return true;
    for (br_str one; br_str_split(&a, ' ', &one);)
        if (one.len && br_str_has(b, one)) return true;
    return false;
}

static bool same_magnitude(const br_figure *a, const br_figure *b) {
    double low = a->value < b->value ? a->value : b->value, high = a->value < b->value ? b->value : a->value;
    return low > 0 && high / low <= SAME_TOTAL_FACTOR;
}

static bool is_cumulative(const quantity *q) {
    return br_str_is(q->sense, "dead") || br_str_is(q->sense, "wounded") || br_str_is(q->sense, "detained") ||
           br_str_is(q->sense, "displaced");
}

/* stocks of different months are a series of their own */
static bool same_time(const quantity *a, const quantity *b) {
    if (!a->as_of.year || !b->as_of.year) return true;
    int32_t first_a, last_a, first_b, last_b;
    br_date_range(a->as_of, &first_a, &last_a);
    br_date_range(b->as_of, &first_b, &last_b);
    return abs(first_a - first_b) <= (is_cumulative(a) ? 400 : 62);
}

static bool comparable(const quantity *a, const quantity *b) {
    const br_figure *f = a->figure, *g = b->figure;
    return br_str_eq(a->sense, b->sense) && br_str_eq(a->context, b->context) && br_str_eq(f->per, g->per) &&
           br_str_eq(f->measure, g->measure) && br_str_eq(f->unit, g->unit) && share_country(a->countries, b->countries) &&
           same_magnitude(f, g) && same_time(a, b);
}

/* a change ("up by 200") and a share are no totals */
static bool is_total(const quantity *q) {
    return q->figure->modifier != BR_MOD_UP && q->figure->modifier != BR_MOD_DOWN && !q->figure->of.len &&
           q->figure->value > 1;
}

/* ---- figures: the verdict on a pair ---- */

typedef struct judgement {
    br_verdict verdict;
    br_dispute_reason reason;
} judgement;

static bool is_bound(br_modifier m) {
    return m == BR_MOD_BELOW || m == BR_MOD_ABOVE || m == BR_MOD_AT_MOST || m == BR_MOD_AT_LEAST;
}

static bool bound_holds(const br_figure *bound, const br_figure *other) {
    double value = bound->value, least = other->low ? other->low : other->value;
    double most = other->high ? other->high : other->value;
    switch (bound->modifier) {
    case BR_MOD_ABOVE: return most > value || is_bound(other->modifier);
    case BR_MOD_AT_LEAST: return most >= value || is_bound(other->modifier);
    case BR_MOD_BELOW: return least < value || is_bound(other->modifier);
    default: return least <= value || is_bound(other->modifier);
    }
}

static bool is_range(const br_figure *f) {
    return f->high > f->low && (f->value < f->high || f->value > f->low);
}

/* 2,487 told as 2,500: one value has fewer digits that count and is the other, rounded to them */
static bool is_rounding(double exact, double round) {
    double step = 1;
    while (fmod(round, step * 10) == 0 && step < 1e12) step *= 10;
    return step > 1 && floor(exact / step + 0.5) * step == round;
}

static bool near(double a, double b) {
    return fabs(a - b) <= ABOUT_SHARE * (a > b ? a : b);
}

static judgement judge_values(const br_figure *a, const br_figure *b) {
    if (is_bound(a->modifier) || is_bound(b->modifier)) {
        bool holds = (!is_bound(a->modifier) || bound_holds(a, b)) && (!is_bound(b->modifier) || bound_holds(b, a));
        return (judgement){holds ? BR_AGREE : BR_DISAGREE, holds ? BR_REASON_BOUND : BR_REASON_VALUE};
    }
    if (is_range(a) || is_range(b)) {
        bool meet = (a->low ? a->low : a->value) <= (b->high ? b->high : b->value) &&
                    (b->low ? b->low : b->value) <= (a->high ? a->high : a->value);
        return (judgement){meet ? BR_AGREE : BR_DISAGREE, meet ? BR_REASON_BOUND : BR_REASON_VALUE};
    }
    bool about = a->modifier == BR_MOD_ABOUT || b->modifier == BR_MOD_ABOUT;
    if (about && near(a->value, b->value)) return (judgement){BR_AGREE, BR_REASON_ROUNDING};
    bool rounded = a->value == b->value || is_rounding(a->value, b->value) || is_rounding(b->value, a->value);
    return (judgement){rounded ? BR_AGREE : BR_DISAGREE, rounded ? BR_REASON_ROUNDING : BR_REASON_VALUE};
}

/* "sent by A" beside "sent by A and others": the totals may be of different wholes */
static bool scope_in_doubt(const br_relate_lexicon *words, const quantity *a, const quantity *b) {
    br_str whole_a = br_quantity_context(words, BR_STR("scope"), a->sentence);
    br_str whole_b = br_quantity_context(words, BR_STR("scope"), b->sentence);
    return !br_str_eq(whole_a, whole_b);
}

static judgement judge(const br_relate_lexicon *words, const quantity *a, const quantity *b) {
    judgement j = judge_values(a->figure, b->figure);
    if (j.verdict == BR_AGREE) return j;
    const quantity *early = br_date_cmp(a->as_of, b->as_of) <= 0 ? a : b, *late = early == a ? b : a;
    bool later = early->as_of.year && br_date_cmp(early->as_of, late->as_of) != 0;
    double was = early->figure->high ? early->figure->high : early->figure->value;
    if (later && is_cumulative(a) && late->figure->value > was) return (judgement){BR_AGREE, BR_REASON_UPDATE};
    if (scope_in_doubt(words, a, b)) return (judgement){BR_DISAGREE, BR_REASON_SCOPE};
    return j;
}

/* ---- figures: groups ---- */

typedef BR_VEC(br_dispute) disputes;

static int claim_cmp(const void *a, const void *b) {
    const br_dispute_claim *p = a, *q = b;
    int order = br_str_cmp(p->article, q->article);
    if (order) return order;
    if (p->start != q->start) return p->start < q->start ? -1 : 1;
    return br_str_cmp(p->inside, q->inside);
}

static void finish_dispute(br_relate *relate, br_dispute *d, disputes *out) {
    qsort(d->claims, d->n_claims, sizeof *d->claims, claim_cmp);
    br_member *members = br_array(relate->arena, d->n_claims, br_member);
    for (uint32_t i = 0; i < d->n_claims; i++) members[i] = (br_member){d->claims[i].article, d->claims[i].inside};
    d->id = br__merged_id(relate->arena, "dispute", members, d->n_claims);
    br_vec_push(relate->arena, out, *d);
}

/* the same figure in a reprint, or from the same first source, counts once */
static bool is_repeat(const quantity *a, const quantity *b) {
    br_str from_a = a->original.len ? a->original : a->article, from_b = b->original.len ? b->original : b->article;
    bool same_value = a->figure->value == b->figure->value && a->figure->modifier == b->figure->modifier;
    return same_value && br_str_eq(from_a, from_b);
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

static br_str about_of(br_relate *relate, const quantity *q) {
    br_buf about = br_buf_on(relate->arena);
    br_buf_add(&about, q->sense);
    if (q->context.len) br_buf_format(&about, " (%.*s)", BR_FMT(q->context));
    if (q->countries.len) br_buf_format(&about, ":%.*s", BR_FMT(q->countries));
    return br_buf_str(&about);
}

typedef struct figure_group {
    uint32_t *members; /* first claims only: repeats left out */
    uint32_t n;
} figure_group;

/* the verdict of a group: it disagrees if any two claims conflict; the weightiest reason is told */
static judgement judge_group(br_relate *relate, const figure_group *g) {
    static const int weight[] = {[BR_REASON_ROUNDING] = 0, [BR_REASON_BOUND] = 1, [BR_REASON_UPDATE] = 2,
                                 [BR_REASON_SCOPE] = 3,    [BR_REASON_VALUE] = 4, [BR_REASON_AUTHOR] = 4,
                                 [BR_REASON_HAPPENED] = 4};
    judgement all = {BR_AGREE, BR_REASON_ROUNDING};
    for (uint32_t i = 0; i < g->n; i++)
        for (uint32_t k = i + 1; k < g->n; k++) {
            const quantity *a = &relate->quantities.at[g->members[i]], *b = &relate->quantities.at[g->members[k]];
            judgement j = judge(relate->words, a, b);
            if (j.verdict > all.verdict || (j.verdict == all.verdict && weight[j.reason] > weight[all.reason])) all = j;
        }
    return all;
}

static void make_figure_dispute(br_relate *relate, const uint32_t *members, size_t n, void *context) {
    figure_group g = {br_array(relate->arena, n, uint32_t), 0};
    for (size_t i = 0; i < n; i++) {
        bool repeat = false;
        for (uint32_t k = 0; k < g.n && !repeat; k++)
            repeat = is_repeat(&relate->quantities.at[g.members[k]], &relate->quantities.at[members[i]]);
        if (!repeat) g.members[g.n++] = members[i];
    }
    if (g.n < 2) return;
    judgement j = judge_group(relate, &g);
    br_dispute d = {
        .verdict = j.verdict,
        .reason = j.reason,
        .claims = br_array(relate->arena, g.n, br_dispute_claim),
        .has_range = true,
        .low = INFINITY,
        .high = -INFINITY,
    };
    const quantity *widest = &relate->quantities.at[g.members[0]];
    for (uint32_t i = 0; i < g.n; i++) {
        const quantity *q = &relate->quantities.at[g.members[i]];
        d.claims[d.n_claims++] = claim_of(relate, q);
        if (q->figure->value < d.low) d.low = q->figure->value;
        if (q->figure->value > d.high) d.high = q->figure->value;
        if (q->countries.len < widest->countries.len && q->countries.len) widest = q;
    }
    d.about = about_of(relate, widest);
    finish_dispute(relate, &d, context);
}

static void dispute_figures(br_relate *relate, disputes *out) {
    size_t n = relate->quantities.len;
    sets s = br__sets_of(relate->arena, n);
    br_map blocks = br_map_on(relate->arena);
    uint32_t *next = br_array(relate->arena, n + 1, uint32_t); /* chain inside of a block, newest first, + 1 */
    for (uint32_t i = 0; i < n; i++) {
        const quantity *q = &relate->quantities.at[i];
        if (!is_total(q)) continue;
        br_str key = br_str_join(relate->arena, q->sense, br_str_join(relate->arena, BR_STR(" "), q->context));
        uint64_t *head = br_map_put(&blocks, key, NULL);
        uint32_t tried = 0;
        for (uint64_t k = *head; k && tried < MAX_BLOCK; k = next[k - 1], tried++)
            if (comparable(&relate->quantities.at[k - 1], q)) br__sets_join(&s, (uint32_t)k - 1, i);
        next[i] = (uint32_t)*head;
        *head = i + 1;
    }
    br__sets_each(relate, &s, n, make_figure_dispute, out);
}

/* ---- happenings: done or not done ---- */

static br_dispute_claim claim_of_mention(br_relate *relate, const mention *m) {
    return (br_dispute_claim){
        .article = m->article,
        .inside = m->event->id,
        .start = m->start,
        .end = m->end,
        .as_of = br_date_format(relate->arena, m->event->date),
        .attributed_to = m->event->attributed_to.name,
        .text = m->sentence,
        .says = br_factuality_text(m->event->factuality),
    };
}

static bool may_conflict(const br_event *yes, const br_event *no) {
    bool source = br__codes_fit(yes->source.code, no->source.code) || br_str_eq(yes->source.name, no->source.name);
    bool target = br__codes_fit(yes->target.code, no->target.code) || (!yes->target.name.len && !no->target.name.len);
    bool same_act = yes->code.len > 2 && br_str_eq(yes->code, no->code);
    return source && target && same_act && br_date_cmp(yes->date, no->date) == 0;
}

static void dispute_happenings(br_relate *relate, disputes *out) {
    br_map denied = br_map_on(relate->arena); /* code and date -> first denied mention + 1 */
    br_arena *arena = relate->arena;
    for (uint32_t i = 0; i < relate->mentions.len; i++) {
        const br_event *e = relate->mentions.at[i].event;
        if (e->factuality != BR_FACT_DENIED || !e->code.len || !e->source.code.len) continue;
        br_str key = br_str_format(arena, "%.*s %.*s", BR_FMT(e->code), BR_FMT(br_date_format(arena, e->date)));
        uint64_t *first = br_map_put(&denied, key, NULL);
        if (!*first) *first = i + 1;
    }
    for (uint32_t i = 0; i < relate->mentions.len; i++) {
        const mention *yes = &relate->mentions.at[i];
        const br_event *e = yes->event;
        if (e->factuality != BR_FACT_ASSERTED || !e->code.len) continue;
        br_str key = br_str_format(arena, "%.*s %.*s", BR_FMT(e->code), BR_FMT(br_date_format(arena, e->date)));
        const uint64_t *first = br_map_get(&denied, key);
        const mention *no = first ? &relate->mentions.at[*first - 1] : NULL;
        if (!no || !may_conflict(e, no->event)) continue;
        br_dispute d = {
            .about = br_str_format(arena, "%.*s %.*s %.*s", BR_FMT(e->source.name), BR_FMT(e->act), BR_FMT(e->target.name)),
            .verdict = BR_DISAGREE,
            .reason = BR_REASON_HAPPENED,
            .claims = br_array(arena, 2, br_dispute_claim),
            .n_claims = 2,
        };
        d.claims[0] = claim_of_mention(relate, yes);
        d.claims[1] = claim_of_mention(relate, no);
        finish_dispute(relate, &d, out);
    }
}

/* ---- causes: who explains it how ---- */

static bool same_subject(const cause *a, const cause *b) {
    bool same_about = br_str_eq_ascii(a->claim->about, b->claim->about);
    return same_about || (a->countries.len && share_country(a->countries, b->countries) && b->countries.len);
}

static void make_cause_dispute(br_relate *relate, const uint32_t *members, size_t n, void *context) {
    br_arena *arena = relate->arena;
    br_dispute d = {
        .verdict = BR_DISAGREE, .reason = BR_REASON_AUTHOR, .claims = br_array(arena, n, br_dispute_claim)};
    br_map holders = br_map_on(arena);
    for (size_t i = 0; i < n; i++) {
        const cause *c = &relate->causes.at[members[i]];
        bool is_new;
        br_map_put(&holders, c->claim->holder.name, &is_new);
        if (c->original.len && !is_new) continue; /* a reprint of what stands here already */
        d.claims[d.n_claims++] = (br_dispute_claim){
            .article = c->article,
            .inside = c->claim->id,
            .start = c->start,
            .end = c->end,
            .attributed_to = c->claim->holder.name,
            .text = c->claim->says,
            .says = br_str_join(arena, c->claim->negative ? BR_STR("not: ") : BR_STR(""), c->claim->says),
        };
    }
    if (holders.len < 2) return;
    d.about = br_str_join(arena, BR_STR("cause of "), relate->causes.at[members[0]].claim->about);
    finish_dispute(relate, &d, context);
}

static void dispute_causes(br_relate *relate, disputes *out) {
    sets s = br__sets_of(relate->arena, relate->causes.len);
    for (uint32_t i = 0; i < relate->causes.len; i++)
        for (uint32_t k = i > MAX_BLOCK ? i - MAX_BLOCK : 0; k < i; k++)
            if (same_subject(&relate->causes.at[k], &relate->causes.at[i])) br__sets_join(&s, k, i);
    br__sets_each(relate, &s, relate->causes.len, make_cause_dispute, out);
}

static int by_id(const void *a, const void *b) {
    return br_str_cmp(((const br_dispute *)a)->id, ((const br_dispute *)b)->id);
}

void br__relate_disputes(br_relate *relate, br_relations *out) {
    disputes found = {0};
    dispute_figures(relate, &found);
    dispute_happenings(relate, &found);
    dispute_causes(relate, &found);
    if (found.len) qsort(found.at, found.len, sizeof *found.at, by_id);
    out->disputes = found.at;
    out->n_disputes = found.len;
}
