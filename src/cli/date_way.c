#include "cli/date_way.h"

#include <string.h>

br_status br_date_way(const char *value, br_annotate_options *options, br_error *error) {
    options->page_dates = value && strcmp(value, "story") == 0;
    if (!value || options->page_dates || strcmp(value, "clause") == 0) return BR_OK;
    return br_fail(error, BR_USAGE, "\"--date\" needs clause or story, not \"%s\"", value);
}
