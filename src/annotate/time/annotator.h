/* annotator.h: the walk through the times of a text: what was found, what it is counted from, where the story has come to. */
#ifndef BR_ANNOTATE_TIME_ANNOTATOR_H
#define BR_ANNOTATE_TIME_ANNOTATOR_H

#include "annotate/time/frame.h"

typedef struct br_time_annotator {
    br_arena *arena;
    const br_tree *tree;
    const br_time_options *options;
    br_article *article;
    const br_time_lexicon *lexicon;
    br_words words;
    br_time_items items;
    br_time_context context;
    br_time_frame frame;
    br_moment published;
    br_moment story;   /* where a narrative has come to */
    uint32_t word;     /* the word that the walk through the text has come to */
    br_span last_span; /* of the time mentioned last */
    br_moment heading; /* the day over the paragraph, grain NONE: there is none */
    br_span heading_span;
    const br_time_features *day_behind; /* of an hour: the day that follows its bracket, NULL = none */
    BR_VEC(br_time) times;
    int32_t *time_of; /* index into times by found time, -1 = none */
} br_time_annotator;

/* The found time at an item, NULL when it is something else. */
static inline const br_time_found *br_time_annotator_found(const br_time_annotator *a, size_t item) {
    return br_time_found_at(&a->items, item);
}

static inline bool br_time_annotator_is(const br_time_annotator *a, size_t item, br_time_class class) {
    return item < a->items.keys.len && a->items.keys.at[item].classes >> class & 1;
}

static inline void br_time_set_days(br_time *time, int32_t first, int32_t last) {
    time->from = br_date_from_days(first);
    time->to = br_date_from_days(last);
}

#endif
