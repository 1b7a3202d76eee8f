/* parts.h: the articles in a row of units: where each begins and ends, its title, date and authors, and which units
 * are its text. */
#ifndef BR_CLEAN_BODY_PARTS_H
#define BR_CLEAN_BODY_PARTS_H

#include "clean/body/unit.h"
#include "clean/fact/authors.h"

typedef struct br_part {
    br_str title;
    br_names authors;
    br_when when; /* date.year 0: undated */
    bool is_opinion;
    bool is_excerpt; /* ended by words that lead on */
    BR_VEC(br_str) paragraphs;
    size_t bytes;
} br_part;

typedef BR_VEC(br_part) br_parts;

/* `latest`: days since 1970; later dates are none. Parts without any prose are left out. */
br_parts br_parts_of(const br_clean_lexicon *lexicon, br_arena *arena, const br_units *units, br_when_order order,
                     int32_t latest);

/* How many excerpts end in `units`; two or more make a listing page. */
size_t br_parts_excerpts(const br_units *units);

#endif
