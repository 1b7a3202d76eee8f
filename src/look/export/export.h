/* export.h: a database in the formats of other programs. One table (export/export.c) names the formats; each is one file. */
#ifndef BR_LOOK_EXPORT_EXPORT_H
#define BR_LOOK_EXPORT_EXPORT_H

#include "engine/dump.h"
#include "look/list.h"

/* Writes the database as `format` ("jsonl", "csv" ...): of its events those that `filter` lets through, with the articles and
 * actors that they name; formats of whole articles can't be asked. The lexicon gives the names of codes, and parses where trees are
 * asked for. BR_USAGE for a format that is not known, or a filter that it can't have. */
br_status br_export(br_store *store, const br_lexicon *lexicon, const char *format, const br_filter *filter, FILE *out,
                    br_error *error);

/* Names of all formats, for help: "jsonl csv ...". */
br_str br_export_formats(br_arena *arena);

#endif
