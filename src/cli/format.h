/* format.h: the options that say how rows are written: --json, --jsonl, --csv, --tsv. */
#ifndef BR_CLI_FORMAT_H
#define BR_CLI_FORMAT_H

#include "cli/command.h"
#include "look/list.h"

enum { BR_FORMAT_OPTIONS = 4, BR_JSON_OPTIONS = 2 };

typedef struct br_format_flags {
    bool json, jsonl, csv, tsv;
} br_format_flags;

/* Fills `options` with the BR_FORMAT_OPTIONS; the first BR_JSON_OPTIONS of them are those of JSON. `usual`: what the command writes
 * without them where stdout is a terminal. */
void br_format_options(br_format_flags *flags, br_format usual, br_option *options);

/* The format that was asked for, `fallback` when none was. BR_USAGE when several were. */
br_status br_format_chosen(const br_format_flags *flags, br_format fallback, br_format *format, br_error *error);

#endif
