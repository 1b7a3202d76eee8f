/* items.h: the words of a text as items that the rules of time are matched against.
 *
 * Words that say nothing of time are run together into one gap; numbers are read and classed ("1995" may be a year,
 * "12" a day or an hour); dates and times in digits ("2022-01-10", "7:32") are found times already. */
#ifndef BR_ANNOTATE_TIME_ITEMS_H
#define BR_ANNOTATE_TIME_ITEMS_H

#include "annotate/number/numeral.h"
#include "base/vec.h"
#include "lexicon/times.h"

typedef enum br_time_origin { BR_ITEM_GAP, BR_ITEM_WORD, BR_ITEM_PHRASE, BR_ITEM_NUMBER, BR_ITEM_FOUND } br_time_origin;

typedef struct br_time_item {
    br_span span;
    uint32_t payload; /* of a phrase, number or found time: its index; of a word: its id */
    uint8_t origin;   /* br_time_origin */
} br_time_item;

/* a time that a rule or a format has found */
typedef struct br_time_found {
    br_time_features features;
    br_time_kind kind;
    bool silent;
    bool formal;         /* from a format in digits */
    uint32_t bare_start; /* byte behind a leading "about", 0 = there is none */
    int32_t range_other; /* index of the other end of a range, -1 = none */
    bool range_first;
    bool is_list; /* the two only stand in a row: "November and January" */
} br_time_found;

typedef struct br_time_items {
    br_arena *arena;
    const br_time_lexicon *lexicon;
    const br_words *words;
    BR_VEC(br_time_item) items;
    BR_VEC(br_pattern_item) keys; /* in step with items */
    BR_VEC(br_numeral) numbers;
    BR_VEC(br_time_found) found;
    bool has_bc; /* the text tells of years before Christ: numbers of three digits may be years */
    int32_t now; /* day number of the publication, for dates whose order of day and month is open */
    bool has_now;
} br_time_items;

/* Fills items from the words; looks up the ids of the words. */
void br_time_items_of(br_time_items *items, br_words *words);

/* Adds a found time in place of items [from, to) and gives its index. */
uint64_t br_time_classes_of(const br_time_found *found);

#endif
