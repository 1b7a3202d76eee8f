/* relate_quantity.c: which figures count one quantity, so that they can be held against each other.
 *
 * Two ways lead into one group: a known sense in a known context ("troops", "deployed"), or sentences that are about the same
 * ("won 61 percent of the vote" twice). In both, units, measures, times and places must agree. */
#include <stdlib.h>

#include "relate/relate_int.h"
#include "relate/relate_weights.h"

static size_t count_words(br_str list) {
    size_t n = 0;
    for (br_str one; br_str_split(&list, ' ', &one);) n += one.len > 0;
    return n;
}

/* Countries of the two sentences: the one's are among the other's, or nothing is named. "Refugees of A in B" are not
 * those in C. */
static bool places_fit(const quantity *a, const quantity *b) {
    size_t n_a = count_words(a->countries), n_b = count_words(b->countries), shared = 0;
    br_str list = a->countries;
    for (br_str one; br_str_split(&list, ' ', &one);) shared += one.len && br_str_has(b->countries, one);
    if (!n_a || !n_b) return true;
    return shared && (shared == n_a || shared == n_b);
}

/* both name places, and not one in common */
static bool elsewhere(const quantity *a, const quantity *b) {
    br_str list = a->places;
    for (br_str one; br_str_split(&list, ';', &one);)
        if (one.len && br_str_has(b->places, one)) return false;
    return a->places.len && b->places.len;
}

static bool same_magnitude(const br_figure *a, const br_figure *b) {
    double low = a->value < b->value ? a->value : b->value, high = a->value < b->value ? b->value : a->value;
    return low > 0 && high / low <= SAME_TOTAL_FACTOR;
}

static bool same_time(const quantity *a, const quantity *b) {
    int32_t first_a, first_b, last;
    if (!br_date_range(a->as_of, &first_a, &last) || !br_date_range(b->as_of, &first_b, &last)) return true;
    return abs(first_a - first_b) <= (a->sense.kind == BR_QUANTITY_TOTAL ? TOTAL_DAYS : CUMULATIVE_DAYS);
}

/* share of the shorter sentence's topic that the other one has */
static double shared_topic(const quantity *a, const quantity *b) {
    uint32_t i = 0, k = 0, shared = 0, least = a->n_topic < b->n_topic ? a->n_topic : b->n_topic;
    while (i < a->n_topic && k < b->n_topic) {
        if (a->topic[i] == b->topic[k]) shared++, i++, k++;
        else if (a->topic[i] < b->topic[k]) i++;
        else k++;
    }
    return least ? (double)shared / least : 0;
}

static bool nouns_fit(const quantity *a, const quantity *b) {
    return !a->noun.len || !b->noun.len || br_str_eq(a->noun, b->noun);
}

/* shares are of one whole: "of the world's oil" is not "of Japan's oil" */
static bool wholes_fit(const br_figure *f, const br_figure *g) {
    return !f->of.len || !g->of.len || br_str_eq_ascii(f->of, g->of);
}

static bool comparable(const quantity *a, const quantity *b) {
    const br_figure *f = a->figure, *g = b->figure;
    if (!br_str_eq(f->unit, g->unit) || !br_str_eq(f->per, g->per) || !br_str_eq(f->measure, g->measure)) return false;
    if (!br_str_eq(a->sense.name, b->sense.name) || !br_str_eq(a->context, b->context)) return false;
    if (!wholes_fit(f, g) || !places_fit(a, b) || !same_magnitude(f, g) || !same_time(a, b)) return false;
    if (a->context.len) return nouns_fit(a, b);
    if (elsewhere(a, b)) return false;
    double topic = shared_topic(a, b);
    if (a->sense.name.len) return nouns_fit(a, b) && topic >= TOPIC_SHARE_SENSE;
    return (f->unit.len || br_str_eq(a->noun, b->noun)) && topic >= TOPIC_SHARE;
}

/* a change ("up by 200") is no total, and "one" counts nothing */
static bool is_total(const quantity *q) {
    return q->figure->modifier != BR_MOD_UP && q->figure->modifier != BR_MOD_DOWN && q->figure->value > 1;
}

static br_str block_key(br_relate *relate, const quantity *q) {
    br_str what = q->sense.name.len ? q->sense.name : q->figure->unit.len ? q->figure->unit : q->noun;
    return br_str_format(relate->arena, "%.*s %.*s", BR_FMT(what), BR_FMT(q->context));
}

void br__group_quantities(br_relate *relate, sets *s) {
    size_t n = relate->quantities.len;
    br_map blocks = br_map_on(relate->arena);
    uint32_t *next = br_array(relate->arena, n + 1, uint32_t); /* chain inside of a block, newest first, + 1 */
    for (uint32_t i = 0; i < n; i++) {
        const quantity *q = &relate->quantities.at[i];
        if (!is_total(q)) continue;
        uint64_t *head = br_map_put(&blocks, block_key(relate, q), NULL);
        uint32_t tried = 0;
        for (uint64_t k = *head; k && tried < MAX_BLOCK; k = next[k - 1], tried++)
            if (comparable(&relate->quantities.at[k - 1], q)) br__sets_join(s, (uint32_t)k - 1, i);
        next[i] = (uint32_t)*head;
        *head = i + 1;
    }
}
