/* dateline.h: where a report was written and when, before its first words: "LIMA, May 3, 1998 (Wire) - Police fired ...",
 * "08:40 Police fired ...". */
#ifndef BR_TEXT_DATELINE_H
#define BR_TEXT_DATELINE_H

#include "text/token.h"

/* The token behind the time of a running log, or behind the dash of the dateline that tokens first..end of a paragraph begin with; `first` when they begin with none.
 * A dateline has only capitals, numbers and what stands in brackets, and among them a town in capitals, a number, a bracket or a comma ("Mosul, Iraq - Police fired"). */
size_t br_dateline_end(br_str text, const br_tokens *tokens, size_t first, size_t end);

#endif
