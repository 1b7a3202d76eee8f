/* dateline.h: the place and day that an article begins with: "LIMA, May 3, 1998 (Wire) - Police fired ...". */
#ifndef BR_CLEAN_DAY_DATELINE_H
#define BR_CLEAN_DAY_DATELINE_H

#include "clean/day/when.h"

/* The length of the dateline that `text` begins with, in bytes, with the bracket behind its day and without the sign that ends it; 0
 * when it begins with none. Before the day stands a place: words with capitals and a comma, or capitals alone ("LIMA 3 May 1998");
 * behind it the text ends or is parted off by a full stop, a dash or a colon. `when` is set. */
size_t br_dateline(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order, br_when *when);

#endif
