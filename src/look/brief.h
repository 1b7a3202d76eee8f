/* brief.h: a database on one page: what was read, what happened, where sources disagree, who blames whom, whether it all can
 * be checked, and how to go on. For programs the same as JSON records (brief_records.c). */
#ifndef BR_LOOK_BRIEF_H
#define BR_LOOK_BRIEF_H

#include <stdio.h>

#include "look/list.h"

typedef struct br_brief_options {
    const char *db;   /* the file's name, for the commands that the page proposes */
    int width;        /* columns; 0 = 120 */
    int lines;        /* of the timeline; 0 = 14 */
    br_format format; /* BR_FORMAT_TABLE: the page; JSON, JSONL: records, one a line */
} br_brief_options;

br_status br_brief(br_store *store, const br_brief_options *options, FILE *out, br_error *error);

#endif
