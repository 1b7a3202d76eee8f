/* filter.h: the options that choose among what a database holds, the same for lists and exports. */
#ifndef BR_CLI_FILTER_H
#define BR_CLI_FILTER_H

#include "cli/command.h"
#include "look/list.h"

enum { BR_FILTER_OPTIONS = 12 };

/* Fills `options` with those that set `filter`. */
void br_filter_options(br_filter *filter, br_option options[static BR_FILTER_OPTIONS]);

#endif
