/* lexicon.h: everything that the stages know about language and the world, loaded once, constant afterwards and
 * shared by all threads. Each part has a header of its own that says what it holds and how it is looked up.
 *
 * How a part joins: a pointer here, a row in lexicon.c's table of parts, `br_status br_X_lexicon_load(...)` in X_lexicon.c. */
#ifndef BR_LEXICON_LEXICON_H
#define BR_LEXICON_LEXICON_H

#include "base/log.h"
#include "lexicon/data.h"

typedef struct br_lexicon {
    br_arena *arena;
    br_arena *scratch; /* for what the loader of a part needs no longer than itself */
    br_data data;
    const br_log *log;                     /* where bad dictionary lines are reported; may be NULL */
    const struct br_user_file *user_files; /* user_files.h */
    size_t n_user_files;
    struct br_word_table *words;               /* word/facts.h */
    struct br_actor_lexicon *actors;           /* actor/actors.h */
    struct br_place_lexicon *places;           /* places.h */
    const struct br_relate_lexicon *relations; /* relate.h */
    const struct br_clean_lexicon *clean;      /* clean.h */
    const struct br_text_lexicon *text;        /* text.h */
    const struct br_event_lexicon *events;     /* event/events.h */
    const struct br_old_verbs *old_verbs;      /* old/verbs.h; NULL = no verb file of the user's own */
    const struct br_stance_lexicon *stance;    /* stances.h */
    const struct br_quote_lexicon *quotes;     /* quotes.h */
    const struct br_claim_lexicon *claims;     /* claims.h */
    struct br_time_lexicons *times;            /* times.h */
    struct br_figure_lexicons *figures;        /* figures.h */
} br_lexicon;

typedef struct br_lexicon_options {
    const char *data_folder;       /* replaces the embedded dictionaries; NULL = embedded */
    const char *const *user_files; /* dictionaries of the user's own */
    size_t n_user_files;
    const br_log *log;
} br_lexicon_options;

/* Loads all parts. The caller owns the lexicon and closes it after the last use of anything made with it. */
br_status br_lexicon_open(const br_lexicon_options *options, br_lexicon **lexicon, br_error *error);

/* Loads the part that clean looks things up in, and nothing else: for pages that go no further. */
br_status br_lexicon_open_for_clean(const br_lexicon_options *options, br_lexicon **lexicon, br_error *error);
void br_lexicon_close(br_lexicon *lexicon);

#endif
