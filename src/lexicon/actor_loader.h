/* actor_loader.h: how files of dictionaries put entries into the actor lexicon; private to the loaders. */
#ifndef BR_LEXICON_ACTOR_LOADER_H
#define BR_LEXICON_ACTOR_LOADER_H

#include "lexicon/actor_lexicon.h"

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
    uint32_t file_bad; /* bad lines of the present file */
} br_actor_loader;

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
