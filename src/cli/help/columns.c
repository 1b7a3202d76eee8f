#include "cli/help/columns.h"

#include <stddef.h>
#include <string.h>

#define ID                                                                                                             \
    { "id", "for biruni show: its first letters will do" }
#define OUTLET                                                                                                         \
    { "outlet", "who published it, else the title or the file" }
#define CODE "CAMEO code of the actor: country, then role (KAZGOV); empty: not known"

static const struct {
    const char *list;
    br_column_help columns[12];
} lists[] = {
    {"timeline",
     {{"date", "when it was, as exactly as the pages tell; ?: no page tells"},
      {"dated", "told: in the text; page: only the day of its page is known; guess: counted from that"},
      {"status",
       "happened, planned, conditional, DENIED, alleged, said by somebody; background: 60 days or more before its pages"},
      {"who did whom", "who acted, the act in a word, on whom"},
      {"place", "where"},
      {"code", "CAMEO code of the act (biruni show names it); empty: CAMEO has none"},
      {"sources", "independent ones: reprints of one text count once"},
      ID,
      {"sentence", "that tells it best"}}},
    {"events",
     {{"date", "when it was, as exactly as the pages tell"},
      {"factuality", "asserted, denied, planned or conditional"},
      {"source source_code", "who acted, with the CAMEO code of the actor"},
      {"code act", "CAMEO code of the act (empty: CAMEO has none), the act in a word"},
      {"target target_code", "on whom"},
      {"place", "where"},
      {"articles", "how many tell it"},
      ID,
      {"text", "the sentence that tells it best"}}},
    {"quotes",
     {{"speaker code", "who said it, with the CAMEO code"},
      {"published", "day of the page"},
      OUTLET,
      {"cue", "the word of speech"},
      ID,
      {"text", "the words said, or the clause that reports them"}}},
    {"figures",
     {{"noun", "what is counted or measured"},
      {"amount", "~ about, > more than, < less than, up or down by; 12–120: a range (\"dozens\")"},
      {"unit", "currency (ISO 4217) or measure (UCUM: a year, mo month, d day); empty: things are counted"},
      {"as_of", "the day that it holds for"},
      {"attributed_to", "who says so"},
      OUTLET,
      ID,
      {"text", "as written"}}},
    {"claims",
     {{"type", "cause, characterisation, evaluation, forecast or status"},
      {"holder", "who claims; empty: the page itself"},
      {"about", "of what"},
      {"polarity", "+ it is so; - it is not so"},
      {"published", "day of the page"},
      ID,
      {"says", "what is claimed of it"}}},
    {"disputes",
     {{"verdict", "disagree, or agree: where numbers only seem to differ"},
      {"reason",
       "disagree: value, scope (parts of a whole), author (of a cause), happened (or not); agree: rounding, bound, update (grew later)"},
      {"low high", "lowest and highest number told"},
      {"claims", "how many tell"},
      ID,
      {"about", "what is counted, where; biruni show lays the claims side by side"}}},
    {"actors",
     {{"name", "the best known"},
      {"code", CODE},
      {"kind", "person, organisation, country or group"},
      {"articles", "how many name it"},
      ID,
      {"aliases", "every other spelling that was seen"}}},
    {"articles",
     {{"published", "day told by the page"},
      {"published_from", "where: meta, text, uri, feed, inferred or none"},
      {"language", "ISO 639; only en is coded"},
      {"site", "the outlet's name"},
      {"words", "length"},
      {"reprints", "passages that stand in an earlier article"},
      ID,
      {"title", "of the article"}}},
    {"reprints",
     {{"published outlet", "of the article that repeats"},
      {"first from_outlet", "day and outlet of the earlier one"},
      {"share", "percent of the article that the passage is"},
      {"same", "percent of the words that are the same"},
      {"id", "of the article that repeats"},
      {"text", "the passage"}}},
    {"search",
     {{"published site", "of the article"},
      {"id", "of the article"},
      {"title", "of the article"},
      {"snippet", "the words found, in brackets"}}},
};

const br_column_help *br_columns_of(const char *command) {
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        if (strcmp(lists[i].list, command) == 0) return lists[i].columns;
    return NULL;
}
