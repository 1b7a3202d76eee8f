/* check.h: what a dictionary of actors holds, counted, and written in our own format. */
#ifndef BR_LEXICON_ACTOR_CHECK_H
#define BR_LEXICON_ACTOR_CHECK_H

#include "base/buf.h"
#include "lexicon/actor/actors.h"

typedef struct br_actor_counts {
    uint32_t entries[BR_ENTRY_AGENT + 1]; /* by br_entry_kind */
    uint32_t namings, terms, bad_lines;
} br_actor_counts;

br_actor_counts br_actor_count(const br_actor_lexicon *actors);

/* The entries of one file as lines of our own tables: agents as agents.tsv has them, everybody else as groups.tsv has
 * them, a line a dated code. Entries without a code are told as comments. */
void br_actor_export(const br_actor_lexicon *actors, uint32_t file, bool agents, br_buf *out);

#endif
