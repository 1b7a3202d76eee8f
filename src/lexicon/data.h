/* data.h: the files of data/, embedded in the program, or read from a folder that replaces them. */
#ifndef BR_LEXICON_DATA_H
#define BR_LEXICON_DATA_H

#include "base/str.h"

/* Where dictionaries come from. */
typedef struct br_data {
    br_arena *arena;
    const char *folder; /* a folder to read instead of what is embedded; NULL = embedded */
} br_data;

/* The bytes of "en/actors/persons.tsv"; BR_NOTHING_FOUND when there is no such file. Embedded files are aligned to 64
 * bytes and cost nothing; files of a folder are read into the arena. */
br_status br_data_find(const br_data *data, const char *name, br_str *bytes, br_error *error);

/* Calls `visit` for each file whose name starts with `prefix`, in the order of the names. */
typedef br_status (*br_data_visit)(void *context, const char *name, br_str bytes);
br_status br_data_each(const br_data *data, const char *prefix, br_data_visit visit, void *context, br_error *error);

/* Walks the lines of a dictionary: comments ("#" at the start of a line) and blank lines are passed over.
 *     for (br_rows rows = br_rows_of("en/x.tsv", bytes); br_rows_next(&rows);) use(rows.field[0], rows.n_fields);
 * Fields are cut at tabs and trimmed. */
#define BR_ROW_FIELDS 16
typedef struct br_rows {
    const char *name; /* of the file, for messages */
    br_str rest;
    br_str line;
    uint32_t number;             /* of the line, from 1 */
    br_str field[BR_ROW_FIELDS]; /* "" beyond n_fields */
    uint32_t n_fields;
} br_rows;

br_rows br_rows_of(const char *name, br_str bytes);
bool br_rows_next(br_rows *rows);

/* The rows of the file LANGUAGE/STAGE/FILE, its name kept in `arena`; BR_NOTHING_FOUND when there is none. */
br_status br_rows_open(br_arena *arena, const br_data *data, const char *language, const char *stage, const char *file,
                       br_rows *rows, br_error *error);

/* BR_BAD_INPUT: what is wrong with the current line. */
br_status br_rows_bad(const br_rows *rows, const char *what, br_error *error);

#endif
