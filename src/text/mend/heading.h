/* heading.h: the mend of sentences in the style of headings: "Police arrest six in Minsk". */
#ifndef BR_TEXT_MEND_HEADING_H
#define BR_TEXT_MEND_HEADING_H

#include "text/mend/words.h"

/* "Security forces fire tear gas", "Army raids a camp", read as gas or a camp of a kind: a sentence without a verb whose first nouns
 * are several people, or one body, and a form that may be theirs. */
void br_mend_heading(br_mend *m);

#endif
