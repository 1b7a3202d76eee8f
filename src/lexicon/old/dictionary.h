/* dictionary.h: the lines of dictionaries made for TABARI, PETRARCH and PETRARCH2, with their dirt: what sort of file it is,
 * comments taken off, blocks in brackets cut out. Actor and agent files are loaded by old/actors.c, verb files by
 * old/verbs.c; bad lines are reported by number and passed over.
 *
 *     for (br_old_lines lines = br_old_lines_of(arena, name, bytes); br_old_next(&lines);) use(lines.line);
 */
#ifndef BR_LEXICON_OLD_DICTIONARY_H
#define BR_LEXICON_OLD_DICTIONARY_H

#include "base/str.h"

typedef enum br_old_kind {
    BR_OLD_UNKNOWN,  /* none of these: one of our own tables, or no dictionary */
    BR_OLD_ACTORS,   /* PHRASE_ [CODE dates] */
    BR_OLD_AGENTS,   /* PHRASE {PLURAL} [~CODE] */
    BR_OLD_VERBS,    /* TABARI or PETRARCH-1 verbs: patterns "- * TREATY [161]" */
    BR_OLD_VERBS2,   /* PETRARCH-2 patterns: "- * (TO {BANNED PARTIES}) $" */
    BR_OLD_DISCARDS, /* phrases whose sentence or story is not coded */
    BR_OLD_ISSUES    /* <ISSUE CATEGORY=...> */
} br_old_kind;

/* The sort of a file by what its lines look like; the name is not trusted. */
br_old_kind br_old_kind_of(br_arena *arena, br_str bytes);

/* Whether the file is TABARI's: there a phrase without a final "_" is a stem. */
bool br_old_is_tabari(br_str bytes);

typedef struct br_old_lines {
    br_str rest;
    br_str line;     /* without comment and outer blanks; never empty */
    uint32_t number; /* from 1 */
    bool indented;   /* the line began with a blank or tab */
    bool in_comment; /* inside <!-- ... --> */
} br_old_lines;

/* Malformed bytes and NULs are made harmless first. `bytes` must outlive the lines. */
br_old_lines br_old_lines_of(br_arena *arena, br_str bytes);

/* The next line that says something: comments (";" and "#" outside brackets, "<!-- -->", lines that start with "/") are
 * left out, "~FINISH" ends the file. */
bool br_old_next(br_old_lines *lines);

/* Cuts the next "[...]" out of `rest`: its inside, trimmed, goes to *block and what stands before it to *before; false when
 * there is none. A block that is not closed ends with the line. */
bool br_old_block(br_str *rest, br_str *before, br_str *block);

/* The same for "{...}". */
bool br_old_braces(br_str *rest, br_str *before, br_str *inside);

/* A phrase as we write it: "_" and runs of blanks become one blank. *is_open: no "_" at the end, in TABARI a stem. */
br_str br_old_phrase(br_arena *arena, br_str phrase, bool *is_open);

/* Whether this is a code: letters, digits, "/", or one of the signs "---", "###", "+++". */
bool br_old_is_code(br_str code);
static inline bool br_old_is_null_code(br_str code) {
    return br_str_is(code, "---") || br_str_is(code, "###") || br_str_is(code, "+++");
}

#endif
