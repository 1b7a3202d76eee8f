/* date_way.h: the option --date: by what an event is dated. */
#ifndef BR_CLI_DATE_WAY_H
#define BR_CLI_DATE_WAY_H

#include "annotate/annotate.h"

#define BR_DATE_HELP "the day of an event: clause (its own, the default) or story (its page's, as other coders have it)"

/* Sets it by the option's value; NULL is the default. BR_USAGE for anything else. */
br_status br_date_way(const char *value, br_annotate_options *options, br_error *error);

#endif
