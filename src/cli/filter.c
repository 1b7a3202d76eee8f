#include "cli/filter.h"

#include <string.h>

void br_filter_options(br_filter *f, br_option options[static BR_FILTER_OPTIONS]) {
    const br_option all[BR_FILTER_OPTIONS] = {
        {"from", BR_OPTION_TEXT, &f->from, "DATE", "not before (2022, 2022-01, 2022-01-05)"},
        {"to", BR_OPTION_TEXT, &f->to, "DATE", "not after"},
        {"actor", BR_OPTION_TEXT, &f->actor, "NAME",
         "part of a name in any of its spellings, or the beginning of a code (KAZGOV)"},
        {"code", BR_OPTION_TEXT, &f->code, "CODE", "acts: beginning of a CAMEO code (19, 190)"},
        {"place", BR_OPTION_TEXT, &f->place, "PLACE", "acts: part of a name, a country or its code"},
        {"factuality", BR_OPTION_TEXT, &f->factuality, "WORD", "acts: asserted, denied, planned or conditional"},
        {"domestic", BR_OPTION_FLAG, &f->domestic, NULL, "acts: both sides of one country"},
        {"international", BR_OPTION_FLAG, &f->international, NULL, "acts: sides of different countries"},
        {"language", BR_OPTION_TEXT, &f->language, "LANG", "language of the article (en, es)"},
        {"outlet", BR_OPTION_TEXT, &f->outlet, "NAME", "part of the name or address of who published it"},
        {"sources", BR_OPTION_COUNT, &f->sources, "N", "timeline, events: told by at least N independent sources"},
        {"one-a-day", BR_OPTION_FLAG, &f->one_a_day, NULL, "timeline, events: one act of a kind for each pair and day"},
    };
    memcpy(options, all, sizeof all);
}
