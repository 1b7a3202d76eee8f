/* unit.h: a page without structure as a row of lines, each judged by itself: title, date, byline, legend, furniture,
 * prose. Plain text, Markdown and listing pages in HTML all come down to this. */
#ifndef BR_CLEAN_BODY_UNIT_H
#define BR_CLEAN_BODY_UNIT_H

#include "base/vec.h"
#include "clean/block.h"
#include "clean/day/when.h"

enum {
    BR_UNIT_PROSE = 1,
    BR_UNIT_TITLE = 2,   /* short and no sentence: may be a title or a heading */
    BR_UNIT_HEADING = 4, /* marked as one */
    BR_UNIT_DATE = 8,    /* says when, and nothing else but who: then it is a byline too */
    BR_UNIT_BYLINE = 16, /* says who and nothing else */
    BR_UNIT_CAPTION = 32,
    BR_UNIT_FURNITURE = 64,
    BR_UNIT_MORE = 128, /* an excerpt ends with it; `text` is without the words that say so, and may be empty */
    BR_UNIT_LIST = 256  /* an item or a row of a table */
};

typedef struct br_unit {
    br_str text;
    unsigned flags, wording;
    br_when when; /* of BR_UNIT_DATE; year 0: a day without a year */
} br_unit;

typedef BR_VEC(br_unit) br_units;

/* Adds a line or paragraph, judged; `flags` already known (HEADING, LIST, CAPTION, FURNITURE) are kept. */
void br_unit_add(const br_clean_lexicon *lexicon, br_arena *arena, br_when_order order, br_str text, unsigned flags,
                 br_units *units);

/* The same with a block of an HTML page, which has been measured. */
void br_unit_add_block(const br_clean_lexicon *lexicon, br_arena *arena, br_when_order order, const br_block *block,
                       unsigned flags, br_units *units);

/* Whether a text is the legend of a picture: by its wording, or by a credit at its end ("(Ana Ruiz/Reuters)"). */
bool br_text_is_caption(br_str text, unsigned wording);

#endif
