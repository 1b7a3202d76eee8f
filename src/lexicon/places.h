/* places.h: where things are: countries, regions and 135,000 towns, with how exact that is.
 *
 * The table lies ready-made in the program (tools/gazetteer/build.js describes it) and is searched where it lies:
 * loading costs nothing. Built without it, countries and capitals are known and have no coordinates (NaN). */
#ifndef BR_LEXICON_PLACES_H
#define BR_LEXICON_PLACES_H

#include "lexicon/lexicon.h"
#include "record/note.h"

typedef struct br_place_lexicon {
    br_str bytes; /* the table; empty when there is none */
    uint32_t n_places;
    size_t texts; /* offset of the texts */
} br_place_lexicon;

/* BR_BAD_INPUT when the table in the program is damaged. */
br_status br_place_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The place of a name as written. What is a country is a country and never a town of that name; of several towns the one
 * in the first of `countries` (alpha-3, the likeliest first) that has one, else the largest. False when nothing is called
 * so. `place` gets no span. */
bool br_place_find(const br_lexicon *lexicon, br_str name, const br_str *countries, size_t n_countries, br_arena *arena,
                   br_place *place);

/* What the table lists at `index` < n_places; towns stand in it as often as there are towns of that name. */
typedef struct br_listed_place {
    br_str name;
    uint32_t population; /* 0 = not known */
} br_listed_place;
br_listed_place br_place_at(const br_place_lexicon *places, uint32_t index);

#endif
