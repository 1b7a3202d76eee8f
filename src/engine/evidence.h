/* evidence.h: whether what the database says can be checked, and what made it. */
#ifndef BR_ENGINE_EVIDENCE_H
#define BR_ENGINE_EVIDENCE_H

#include "engine/flow.h"
#include "store/store.h"

typedef struct br_verified {
    uint64_t pages, articles, spans, paragraphs; /* that hold */
    uint64_t wrong;                              /* that do not */
} br_verified;

/* Checks the database itself; each stored page's sha256; that every span's text is the slice of its article; that every
 * paragraph occurs in the page read anew. What does not hold is told to `log`; BR_BAD_DATABASE when anything does not. */
br_status br_verify(br_store *store, const br_log *log, br_verified *counts, br_error *error);

/* Annotates a stored article again and gives the rule behind one of its events (br_event.why); in `arena`. */
br_status br_event_why(const br_lexicon *lexicon, br_store *store, br_str article, br_str event, br_arena *arena,
                       br_str *why, br_error *error);

#endif
