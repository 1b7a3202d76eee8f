/* loader.h: how files of dictionaries put entries into the actor lexicon; private to the loaders. */
#ifndef BR_LEXICON_ACTOR_LOADER_H
#define BR_LEXICON_ACTOR_LOADER_H

#include "lexicon/actor/actors.h"

/* Lines reported of one file; what goes beyond is counted. */
#define BR_MAX_REPORTED_LINES 50u

typedef struct br_actor_loader {
    br_lexicon *lexicon;
    br_arena *arena;
    const br_log *log;
    br_actor_lexicon *actors;
    BR_VEC(br_actor_entry) entries;
    BR_VEC(br_actor_term) terms;
    BR_VEC(br_naming) namings;
    BR_VEC(const char *) files;
    uint32_t file_bad;    /* bad lines of the present file */
    size_t longest_joint; /* of the words that are particles or suffixes: nearly all names are longer */
    br_str read;          /* the phrase whose way was read last: what is looked for is mostly named next */
    const br_phrase_way *way;
    br_phrase_way own_way; /* of a phrase that begins no row */
} br_actor_loader;

/* The rows of one of our tables. Some are read at a time, and what the automaton holds of their first fields is sent for:
 * a table of many names is larger than what stays at hand. */
#define BR_LOADER_ROWS   16
#define BR_LOADER_FIELDS 5
typedef struct br_loader_row {
    br_str field[BR_LOADER_FIELDS];
    uint32_t number; /* of its line */
    br_phrase_way way;
} br_loader_row;

typedef struct br_loader_rows {
    br_rows rest;
    br_loader_row at[BR_LOADER_ROWS];
    uint32_t n, next;
} br_loader_rows;

/* The next row, NULL at the end; valid until the next call. */
const br_loader_row *br_loader_next(br_actor_loader *loader, br_loader_rows *rows);

/* Makes room for what files of so many bytes hold. */
void br_loader_expect(br_actor_loader *loader, size_t bytes);

/* Starts a file: entries that follow belong to it. br_loader_file_end() says how many bad lines were not told one by one. */
void br_loader_file(br_actor_loader *loader, const char *name);
void br_loader_file_end(br_actor_loader *loader);

/* Reports a line that is passed over. */
void br_loader_bad(br_actor_loader *loader, uint32_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A new entry; returns its index. */
uint32_t br_loader_entry(br_actor_loader *loader, br_entry_kind kind, br_str name, br_str code, uint32_t line);
/* One more term of an entry, behind those it has. */
void br_loader_term(br_actor_loader *loader, uint32_t entry, br_actor_term term);

/* Has a phrase name an entry. False when the phrase has no words. Returns the naming to be adjusted in *naming. */
br_naming *br_loader_naming(br_actor_loader *loader, br_str phrase, uint32_t entry, br_name_use use, bool stem);

/* The entry of a kind that is named exactly so (BR_USE_NAME) and whose code begins with `country` ("" = any); -1 when
 * there is none. */
int32_t br_loader_find(br_actor_loader *loader, br_str name, br_entry_kind kind, br_str country);

/* Whether `code` is groups of three capitals. */
bool br_is_actor_code(br_str code);

#endif
