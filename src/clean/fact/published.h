/* published.h: when the article on a page was published, and how that was found.
 *
 * A date is never behind the capture (or the day of the run), and the capture is never taken for it. */
#ifndef BR_CLEAN_FACT_PUBLISHED_H
#define BR_CLEAN_FACT_PUBLISHED_H

#include "clean/day/when.h"
#include "clean/fact/headline.h"
#include "record/article.h"

typedef struct br_published {
    br_date date; /* year 0: not known; day 0: only the month is */
    br_published_from from;
} br_published;

/* The sources, the most reliable first: stamps in JSON-LD and meta elements (corrected by the day that the page shows
 * its readers), elements marked as dates, lines around the headline, time elements, lines that a label or a name tells,
 * the address, any line that is a date. A stamp of a change is the last resort and marked as inferred. */
br_published br_published_choose(const br_sources *s, br_region around, br_str url, br_when_order order);

#endif
