/* reach.h: how far content reaches beyond what the tree gives. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_REACH_H
#define BR_ANNOTATE_QUOTE_CONTENT_REACH_H

#include "annotate/quote/content/content.h"

/* To the next comma or conjunction that does not carry it on; of a clause, without what hangs on the cue by itself ("said he would
 * go on Monday"). */
br_content br_c_whole(const br_quote_work *w, int32_t cue, br_content c, bool is_clause);

br_content br_c_with_second_verb(const br_quote_work *w, int32_t cue,
                                 br_content c); /* "said he was tired and wanted to go" */
br_content br_c_with_second_clause(const br_quote_work *w, int32_t cue,
                                   br_content c); /* "that it was closed, and that ..." */
br_content br_c_with_infinitives(const br_quote_work *w, int32_t cue,
                                 br_content c); /* "to open the lists and name ..." */

/* The clause with what the parser hung elsewhere before it. */
br_content br_c_with_beginning(const br_quote_work *w, int32_t cue, br_content c, uint32_t frames);

#endif
