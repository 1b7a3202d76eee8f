/* content.h: stretches of tokens that somebody says, and the parts of indirect.c that find them.
 *
 *   content.c   stretches; a stretch becomes a draft
 *   behind.c    what a word of speech takes behind it
 *   ends.c      where that ends
 *   around.c    what it stands in or at the end of
 *   nouns.c     nouns and adjectives of speech */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_H
#define BR_ANNOTATE_QUOTE_CONTENT_H

#include "annotate/quote/quote_work.h"

typedef struct br_content {
    int32_t first, last; /* tokens; first > last: nothing */
} br_content;

static const br_content br_nothing = {0, -1};

static inline bool br_c_is_empty(br_content c) {
    return c.first > c.last;
}
static inline br_content br_c_join(br_content a, br_content b) { /* with what stands between */
    if (br_c_is_empty(a)) return b;
    if (br_c_is_empty(b)) return a;
    return (br_content){a.first < b.first ? a.first : b.first, a.last > b.last ? a.last : b.last};
}
static inline br_content br_c_subtree(const br_quote_work *w, int32_t token) {
    return (br_content){(int32_t)w->tree->first[token], (int32_t)w->tree->last[token]};
}
static inline br_deprel br_c_rel(const br_quote_work *w, int32_t token) {
    return br_tok_rel(w->tree, token);
}

/* content.c */
br_content br_c_right_of(const br_quote_work *w, int32_t token, int32_t edge); /* its subtree behind `edge` */
br_content br_c_sentence(const br_quote_work *w, int32_t token);               /* as far as statements are looked for */
bool br_c_has_verb(const br_quote_work *w, br_content c);
bool br_c_has_mark(const br_quote_work *w, int32_t token, br_grammar words); /* a marker or preposition of its own */
uint32_t br_c_marker_frames(const br_quote_work *w, int32_t token); /* the frames that a phrase fills by its markers */
bool br_c_is_infinitive(const br_quote_work *w, int32_t token);
bool br_c_is_ing(const br_quote_work *w, int32_t token);
bool br_c_is_relative(const br_quote_work *w, int32_t token);
int32_t br_c_subject(const br_quote_work *w, int32_t token); /* a subject of its own, -1 = none; expletives are none */
int32_t br_c_attribution_end(const br_quote_work *w, int32_t cue); /* the last token before the next mark */
/* The draft of a statement: cut where another one begins, joined with words in marks. Nothing for empty content. */
void br_c_add(br_quote_work *w, br_content c, int32_t cue, int32_t cue_last, int32_t source);

/* behind.c: a finite clause stands alone (the object of its cue is the hearer), everything else takes the object with it */
br_content br_c_behind(const br_quote_work *w, int32_t cue, uint32_t frames);
br_content br_c_object(const br_quote_work *w, int32_t cue, int32_t object); /* a thing that stands behind its cue */

/* "held a permit, a key and a map": the end of what goes on behind a comma with something inside the content; -1 = none */
int32_t br_c_list_end(const br_quote_work *w, int32_t comma, br_content c, int32_t cue);

/* "..., including ships": what follows a comma goes on with what was said */
bool br_c_carries_on(const br_quote_work *w, int32_t comma);

/* a subject and its verb; behind a comma, a verb that nobody but a speaker tells ("would") */
bool br_c_is_second_clause(const br_quote_work *w, int32_t first, bool behind_comma);

/* ends.c */
bool br_c_opens_adverbial(const br_quote_work *w, int32_t t);         /* "when he left", "while the city was burning" */
br_content br_c_without_asides(const br_quote_work *w, br_content c); /* what is named: no clauses, no occasion */
br_content br_c_own_words(const br_quote_work *w, br_content c);      /* a clause: no clause of the author's */
br_content br_c_until_next(const br_quote_work *w, br_content c,
                           int32_t cue); /* any content: no other statement or act */

/* around.c */
br_content br_c_around(const br_quote_work *w, int32_t cue, int32_t source);
br_content br_c_both_sides(const br_quote_work *w, br_content c, int32_t cue, int32_t source);
br_content br_c_in_text(const br_quote_work *w, int32_t cue, bool marked); /* marked: only behind "that" */
br_content br_c_of_as(const br_quote_work *w, int32_t cue);
int32_t br_c_named_before(const br_quote_work *w, int32_t cue); /* first token of a speaker between comma and cue, -1 */
br_content br_c_closed_by(const br_quote_work *w, int32_t cue);
br_content br_c_told_question(const br_quote_work *w, int32_t cue, uint32_t frames); /* "asked him [whether ...]" */
bool br_c_begins_clause(const br_quote_work *w, int32_t t); /* "that", or a pronoun and its verb */
bool br_c_speaks_on(const br_quote_work *w, int32_t cue);

/* nouns.c */
void br_c_read_noun(br_quote_work *w, int32_t noun);
void br_c_read_adjective(br_quote_work *w, int32_t adjective);

#endif
