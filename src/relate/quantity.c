/* quantity.c: which figures count one quantity, so that they can be held against each other.
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

/* A price, a length or a span of time is of public matter where a country or a place is told with it; products have them by the
 * dozen. */
static bool somewhere(const quantity *a, const quantity *b) {
    return !a->figure->unit.len || ((a->countries.len || a->places.len) && (b->countries.len || b->places.len));
}

static bool same_magnitude(const br_figure *a, const br_figure *b, double factor) {
    double low = a->value < b->value ? a->value : b->value, high = a->value < b->value ? b->value : a->value;
    return low > 0 && high / low <= factor;
}

static int32_t days_of(br_quantity_kind kind) {
    if (kind == BR_QUANTITY_CROWD) return NEAR_DAYS;
    return kind == BR_QUANTITY_TOTAL ? TOTAL_DAYS : CUMULATIVE_DAYS;
}

static bool same_time(const quantity *a, const quantity *b) {
    int32_t first_a, first_b, last;
    if (!br_date_range(a->as_of, &first_a, &last) || !br_date_range(b->as_of, &first_b, &last)) return true;
    return abs(first_a - first_b) <= days_of(a->sense.kind);
}

static br_str origin_of(const quantity *q) {
    return q->original.len ? q->original : q->article;
}

/* One article speaks of one thing with one number, unless it lets two parties speak: its other figures count other things. */
static bool told_apart(const quantity *a, const quantity *b) {
    br_str x = a->figure->attributed_to.name, y = b->figure->attributed_to.name;
    return !br_str_eq(origin_of(a), origin_of(b)) || (x.len && y.len && !br_str_eq(x, y));
}

/* the same figure in a reprint, or from the same first source, counts once */
static bool is_repeat(const quantity *a, const quantity *b) {
    bool same_value = a->figure->value == b->figure->value && a->figure->modifier == b->figure->modifier &&
                      br_str_eq(a->noun, b->noun);
    br_str x = a->figure->attributed_to.name, y = b->figure->attributed_to.name;
    bool same_source = x.len && !br_str_is(x, "unnamed") && br_str_eq(x, y);
    return same_value && (same_source || br_str_eq(origin_of(a), origin_of(b)));
}

static bool nouns_fit(const quantity *a, const quantity *b) {
    return !a->noun.len || !b->noun.len || br_str_eq(a->noun, b->noun);
}

/* shares are of one whole: "of the world's oil" is not "of Japan's oil", "of the vote in Fiji" may be told as "of the vote" */
static bool wholes_fit(const br_figure *f, const br_figure *g) {
    br_str brief = f->of.len < g->of.len ? f->of : g->of, full = f->of.len < g->of.len ? g->of : f->of;
    bool goes_on = full.len > brief.len && full.ptr[brief.len] == ' ';
    return !brief.len ||
           (br_str_eq_ascii(br_str_slice(full, 0, brief.len), brief) && (goes_on || full.len == brief.len));
}

/* Polls ask many things: their shares are of one thing where they are of one name; so are shares that tell neither what they
 * are nor of what */
static bool measures_fit(const br_figure *f, const br_figure *g) {
    if (!br_str_eq(f->measure, g->measure)) return false;
    bool untold = br_str_is(f->unit, "%") && ((!f->noun.len && !f->of.len) || (!g->noun.len && !g->of.len));
    return (!f->measure.len && !untold) || (f->about.len && br_str_eq_ascii(f->about, g->about));
}

/* what is counted in a country is no part of a count elsewhere, nor of one in several */
static bool counted_together(const quantity *a, const quantity *b) {
    if ((!a->placed && !b->placed) || a->sense.kind != BR_QUANTITY_CUMULATIVE) return true;
    const quantity *other = a->placed ? b : a;
    return br_str_eq(a->place, b->place) && (other->placed || count_words(other->countries) < 2);
}

/* sentences about one thing: some words of long ones, most of short ones ("270,000 people demonstrated in Seoul") */
static bool one_topic(const quantity *a, const quantity *b) {
    return br__topics_fit(a->about, b->about, TOPIC_WORDS, TOPIC_SHARE_SENSE) ||
           br__topics_fit(a->about, b->about, TOPIC_WORDS_SHORT, TOPIC_SHARE);
}

static bool same_size(const br_figure *a, const br_figure *b) {
    double low = a->low > b->low ? a->low : b->low, high = a->high < b->high ? a->high : b->high;
    return high > 0 && low / high <= SAME_TOLL_FACTOR;
}

/* a toll far from the other one is of a part ("journalists" among the people), or of the other side, if not of the same class in the
 * same country and later */
static bool tolls_fit(const quantity *a, const quantity *b) {
    return a->sense.kind != BR_QUANTITY_CUMULATIVE || same_size(a->figure, b->figure) ||
           (br_str_eq(a->place, b->place) && br_str_eq(a->noun, b->noun));
}

/* "6 January: dozens dead. 15 January: 225 dead." */
static bool is_chronicle(const quantity *a, const quantity *b) {
    return a->figure->as_of_from == BR_FROM_TIME && b->figure->as_of_from == BR_FROM_TIME &&
           br_date_cmp(a->as_of, b->as_of) != 0;
}

static bool same_story(const quantity *a, const quantity *b) {
    return br__topics_fit(a->story, b->story, STORY_NAMES_SHARED, STORY_NAMES_SHARE);
}

/* Tolls of one affair, told in other words: articles that name the same people and places (or one that tells day after day), and
 * no class of its own that is counted ("journalists"), nor a number far from the other one, which is of a part. */
static bool one_toll(const quantity *a, const quantity *b) {
    return a->sense.kind == BR_QUANTITY_CUMULATIVE && (!br_str_eq(origin_of(a), origin_of(b)) || is_chronicle(a, b)) &&
           !a->figure->unit.len && !a->noun.len && !b->noun.len && same_size(a->figure, b->figure) && same_story(a, b);
}

/* "A clinic said 27 civilians were killed. The ministry put the toll at 19.": two holders in a row, of one day, of whom
 * one gives the count alone, neither of whom else it is nor what befell them */
static bool one_count(const quantity *a, const quantity *b) {
    bool in_a_row = a->sentence_start <= b->sentence_start ? b->sentence_start <= a->sentence_end + SENTENCE_GAP
                                                           : a->sentence_start <= b->sentence_end + SENTENCE_GAP;
    return a->sense.kind == BR_QUANTITY_CUMULATIVE && br_str_eq(a->article, b->article) && in_a_row &&
           br_date_cmp(a->as_of, b->as_of) == 0 && (!a->sense.by_words || !b->sense.by_words) && nouns_fit(a, b) &&
           same_size(a->figure, b->figure);
}

/* Who marched, by the count of the police and by that of the organisers: numbers of one gathering, in one article or in two that
 * name the same people and places. */
static bool one_crowd(const quantity *a, const quantity *b) {
    bool many = a->figure->value >= CROWD && b->figure->value >= CROWD;
    return a->sense.kind == BR_QUANTITY_CROWD && many && a->as_of.day && b->as_of.day && nouns_fit(a, b) &&
           (br_str_eq(origin_of(a), origin_of(b)) || same_story(a, b));
}

/* Sums without a noun may be of one thing in two articles; within one, the bail that is set stands beside that which was asked. */
static bool has_subject(const quantity *a, const quantity *b) {
    return a->noun.len || (a->figure->unit.len && !br_str_eq(origin_of(a), origin_of(b)));
}

/* "inflation in Ghana reached 33 percent in May", "Ghana's inflation was 31 percent in May": a rate that a country has but one of,
 * at one time */
static bool one_rate(const br_relate *relate, const quantity *a, const quantity *b) {
    const br_figure *f = a->figure, *g = b->figure;
    bool country = (a->countries.len && br_str_eq(a->countries, b->countries)) ||
                   (!a->countries.len && !b->countries.len && a->place.len && br_str_eq(a->place, b->place));
    int32_t first_a, first_b, last;
    return country && br_str_is(f->unit, "%") && br_str_eq_ascii(f->noun, g->noun) &&
           br_quantity_context(relate->words, BR_STR("rate"), f->noun).len &&
           br_date_range(a->as_of, &first_a, &last) && br_date_range(b->as_of, &first_b, &last) &&
           abs(first_a - first_b) <= NEAR_DAYS;
}

/* "killed 31 in the quake in Peru", "the toll of Peru's quake": a few words are enough where both name one kind of affair */
static bool one_affair(const br_relate *relate, const quantity *a, const quantity *b) {
    br_str x = br_quantity_context(relate->words, BR_STR("affair"), a->sentence);
    int32_t told_a = 0, told_b = 0, last;
    bool told = br_date_range(a->told, &told_a, &last) && br_date_range(b->told, &told_b, &last);
    return a->sense.kind == BR_QUANTITY_CUMULATIVE && x.len && told && abs(told_a - told_b) <= PUBLISHED_DAYS &&
           br_str_eq(x, br_quantity_context(relate->words, BR_STR("affair"), b->sentence)) && nouns_fit(a, b) &&
           br__topics_fit(a->about, b->about, TOPIC_WORDS_SHORT, 0);
}

static bool comparable(const br_relate *relate, const quantity *a, const quantity *b) {
    const br_figure *f = a->figure, *g = b->figure;
    double factor = a->sense.name.len ? SAME_TOTAL_FACTOR : SAME_TOLL_FACTOR;
    if (!told_apart(a, b) || !measures_fit(f, g) || !counted_together(a, b)) return false;
    if (!br_str_eq(f->unit, g->unit) || !br_str_eq(f->per, g->per)) return false;
    if (!br_str_eq(a->sense.name, b->sense.name) || !br_str_eq(a->context, b->context)) return false;
    if (!wholes_fit(f, g) || !places_fit(a, b) || !same_magnitude(f, g, factor) || !same_time(a, b)) return false;
    if (a->context.len) return nouns_fit(a, b);
    if (elsewhere(a, b) || !tolls_fit(a, b)) return false;
    if (a->sense.name.len)
        return (nouns_fit(a, b) && one_topic(a, b)) || one_toll(a, b) || one_count(a, b) || one_crowd(a, b) ||
               one_affair(relate, a, b);
    if (one_rate(relate, a, b)) return true;
    return has_subject(a, b) && br_str_eq(a->noun, b->noun) && br__topics_fit(a->names, b->names, 1, 0) &&
           somewhere(a, b) && br__topics_fit(a->about, b->about, TOPIC_WORDS_BARE, TOPIC_SHARE);
}

/* a change ("up by 200") and three others beside one are no totals, an age is nobody else's, and "one" counts nothing */
static bool is_total(const quantity *q) {
    if (q->sense.kind == BR_QUANTITY_OWN || q->beside) return false;
    return q->figure->change == BR_MOD_EXACT && q->figure->value > 1;
}

static br_str block_key(br_relate *relate, const quantity *q) {
    br_str what = q->sense.name.len ? q->sense.name : q->figure->unit.len ? q->figure->unit : q->noun;
    return br_str_format(relate->arena, "%.*s %.*s", BR_FMT(what), BR_FMT(q->context));
}

/* A figure belongs to a group when it can be held against each of its members: chains of likeness lead anywhere. */
static bool belongs(const br_relate *relate, const quantity_group *g, const quantity *q) {
    if (g->n == MAX_GROUP) return false;
    for (uint32_t i = 0; i < g->n; i++)
        if (!comparable(relate, &relate->quantities.at[g->members[i]], q)) return false;
    return true;
}

static bool is_told_again(const br_relate *relate, const quantity_group *g, const quantity *q) {
    for (uint32_t i = 0; i < g->n; i++)
        if (is_repeat(&relate->quantities.at[g->members[i]], q)) return true;
    return false;
}

static quantity_group *new_group(br_relate *relate, quantity_groups *groups, uint64_t *newest) {
    quantity_group *g = br_vec_add(relate->arena, groups);
    g->members = br_array(relate->arena, MAX_GROUP, uint32_t);
    g->older = *newest;
    *newest = groups->len;
    return g;
}

/* The group of a block that a figure belongs to: the largest, the oldest of these; NULL when it begins one of its own. */
static quantity_group *home_of(const br_relate *relate, quantity_groups *groups, uint64_t newest, const quantity *q) {
    quantity_group *home = NULL;
    uint32_t tried = 0;
    for (uint64_t k = newest; k && tried < MAX_BLOCK; k = groups->at[k - 1].older, tried++) {
        quantity_group *g = &groups->at[k - 1];
        if ((!home || g->n >= home->n) && belongs(relate, g, q)) home = g;
    }
    return home;
}

static bool is_known(const br_relate *relate, const quantity_groups *groups, uint64_t newest, const quantity *q) {
    uint32_t tried = 0;
    for (uint64_t k = newest; k && tried < MAX_BLOCK; k = groups->at[k - 1].older, tried++)
        if (is_told_again(relate, &groups->at[k - 1], q)) return true;
    return false;
}

quantity_groups br__group_quantities(br_relate *relate) {
    quantity_groups groups = {0};
    br_map blocks = br_map_on(relate->arena); /* key -> newest group of the block, + 1 */
    for (uint32_t i = 0; i < relate->quantities.len; i++) {
        const quantity *q = &relate->quantities.at[i];
        if (!is_total(q)) continue;
        uint64_t *newest = br_map_put(&blocks, block_key(relate, q), NULL);
        if (is_known(relate, &groups, *newest, q)) continue;
        quantity_group *home = home_of(relate, &groups, *newest, q);
        if (!home) home = new_group(relate, &groups, newest);
        home->members[home->n++] = i;
    }
    return groups;
}
