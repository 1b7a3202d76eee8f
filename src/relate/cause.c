/* cause.c: one thing explained in different ways: who says that what caused what. */
#include <stdlib.h>

#include "relate/relate_int.h"
#include "relate/relate_weights.h"

static bool share_country(br_str a, br_str b) {
    for (br_str one; br_str_split(&a, ' ', &one);)
        if (one.len && br_str_has(b, one)) return true;
    return false;
}

/* both articles are about one country at least */
static bool share_main_country(const cause *a, const cause *b) {
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            if (a->main[i].len && br_str_eq(a->main[i], b->main[k])) return true;
    return false;
}

static bool same_time(const cause *a, const cause *b) {
    int32_t first_a, first_b, last;
    if (!br_date_range(a->told, &first_a, &last) || !br_date_range(b->told, &first_b, &last)) return true;
    return abs(first_a - first_b) <= CAUSE_DAYS;
}

/* the same words, if they name a thing ("it" and "an end" do not), or one kind of affair in one country */
static bool same_subject(const br_relate_lexicon *words, const cause *a, const cause *b) {
    if (!share_main_country(a, b) || !same_time(a, b)) return false;
    if (a->about.n >= CAUSE_WORDS && br_str_eq_ascii(a->claim->about, b->claim->about)) return true;
    br_str affair = br_quantity_context(words, BR_STR("affair"), a->claim->about);
    return affair.len && share_country(a->countries, b->countries) &&
           br_str_eq(affair, br_quantity_context(words, BR_STR("affair"), b->claim->about));
}

/* what a claim explains, without words that say that it does: "the causes of the crisis" → "the crisis" */
static br_str effect_of(const br_relate_lexicon *words, br_str about) {
    br_str rest = about, word, joint;
    for (int i = 0; i < OPENING_WORDS && br_str_split(&rest, ' ', &word); i++) {
        if (!br_quantity_context(words, BR_STR("opening"), word).len) continue;
        return br_str_split(&rest, ' ', &joint) && rest.len ? rest : about; /* "of", "for" */
    }
    return about;
}

/* by two: of those without a name one article has one, "researchers" behind "a study" */
static bool by_two(const cause *a, const cause *b) {
    return !br_str_eq(a->claim->holder.name, b->claim->holder.name) &&
           ((a->named && b->named) || !br_str_eq(a->article, b->article));
}

static bool by_several(const br_relate *relate, const uint32_t *members, size_t n) {
    for (size_t i = 1; i < n; i++)
        for (size_t k = i > MAX_GROUP ? i - MAX_GROUP : 0; k < i; k++)
            if (by_two(&relate->causes.at[members[i]], &relate->causes.at[members[k]])) return true;
    return false;
}

static void make_cause_dispute(br_relate *relate, const uint32_t *members, size_t n, void *context) {
    if (!by_several(relate, members, n)) return;
    br_arena *arena = relate->arena;
    br_dispute d = {.verdict = BR_DISAGREE, .reason = BR_REASON_AUTHOR, .claims = br_array(arena, n, br_dispute_claim)};
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
    d.about =
        br_str_join(arena, BR_STR("cause of "), effect_of(relate->words, relate->causes.at[members[0]].claim->about));
    br__finish_dispute(relate, &d, context);
}

void br__dispute_causes(br_relate *relate, disputes *out) {
    sets s = br__sets_of(relate->arena, relate->causes.len);
    for (uint32_t i = 0; i < relate->causes.len; i++)
        for (uint32_t k = i > MAX_BLOCK ? i - MAX_BLOCK : 0; k < i; k++)
            if (same_subject(relate->words, &relate->causes.at[k], &relate->causes.at[i])) br__sets_join(&s, k, i);
    br__sets_each(relate, relate->arena, &s, relate->causes.len, make_cause_dispute, out);
}
