/* plain.h: plain text and Markdown → units. */
#ifndef BR_CLEAN_BODY_PLAIN_H
#define BR_CLEAN_BODY_PLAIN_H

#include "clean/body/unit.h"
#include "record/page.h"

/* Lines of plain text; halves of paragraphs that were wrapped at a width are joined. */
void br_plain_units(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order,
                    br_units *units);

/* Markdown: marks are taken off, front matter goes into `front`. With `lexicon` NULL units are not judged. */
typedef struct br_front_matter {
    br_str title, date, authors, language;
} br_front_matter;
void br_markdown_units(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order,
                       br_units *units, br_front_matter *front);

#endif
