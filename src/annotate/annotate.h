/* annotate.h: the fourth stage: an article with its trees → notes.
 *
 * Stateless. Each annotator is one folder with one public function; annotate.c is the table of contents: times,
 * actors, figures, quotes, events, claims, each using what stands before it. */
#ifndef BR_ANNOTATE_ANNOTATE_H
#define BR_ANNOTATE_ANNOTATE_H

#include "lexicon/lexicon.h"
#include "record/article.h"

typedef struct br_annotate_options {
    bool predicates; /* also list every verb and eventive noun with its factuality */
    bool why;        /* fill br_event.why */
    bool page_dates; /* every event has the day of its page, as other coders have it */
} br_annotate_options;

br_status br_annotate(const br_lexicon *lexicon, const br_annotate_options *options, br_article *article,
                      br_arena *arena, br_error *error);

#endif
