/* read.h: a number with its currency, unit, range, modifier and what it is counted by. */
#ifndef BR_ANNOTATE_FIGURE_READ_READ_H
#define BR_ANNOTATE_FIGURE_READ_READ_H

#include "annotate/figure/read/text.h"

typedef struct br_reading {
    uint32_t first, end;               /* words, with modifier, currency and unit */
    uint32_t number_first, number_end; /* words of the number, of a range from its first to its last */
    br_numeral number;
    double low, high;
    bool range;                 /* two numbers */
    bool share;                 /* "one in five" */
    bool vote;                  /* one side of a count of votes: "89-52" */
    uint32_t hyphen;            /* of "four-" in "four- and six-cylinder" the hyphen behind the six; 0 = none */
    const br_figure_unit *unit; /* NULL: things are counted */
    br_modifier modifier;       /* a bound or "about" where one is told, else the change */
    bool has_modifier;
    br_modifier change;     /* BR_MOD_UP or BR_MOD_DOWN; BR_MOD_EXACT: none */
    uint32_t behind_change; /* the first word without that of the change before the number */
    br_span per;            /* none: not by anything */
    uint32_t per_first;     /* where its phrase begins */
    br_str age;             /* what an age counts, "" = it is none */
} br_reading;

/* Reads the figure whose number begins with word `at`; false when no number does. */
bool br_figure_read(const br_figure_text *text, uint32_t at, br_reading *reading);

/* "1.5bn euros and another 500m": reads a letter behind the digits as a scale, as it is near money; false where none stands. */
bool br_figure_scale_letter(const br_figure_text *text, br_reading *reading);

/* "15 km off the coast", "50 miles (80 km) south of it": a length that tells where something is, and measures nothing. */
bool br_figure_tells_where(const br_figure_text *text, const br_reading *reading);

/* "40 flights a day": what is told behind the noun that a figure counts, which ends before word `at`. */
void br_figure_read_rate(const br_figure_text *text, uint32_t at, br_reading *reading);

#endif
