/* content.h: stretches of tokens that somebody says.
 *
 *   content.c   what is asked of a stretch
 *   clause.c    where a clause begins in the text, what carries it on
 *   ends.c      where it ends
 *   reach.c     how far content reaches
 *   closing.c   a cue that closes its sentence
 *   loose.c     what the parser hung on nothing
 *   behind.c    what a word of speech takes behind it
 *   around.c    what it stands in or at the end of
 *   draft.c     a stretch becomes a statement */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_CONTENT_H
#define BR_ANNOTATE_QUOTE_CONTENT_CONTENT_H

#include "annotate/quote/word/token.h"

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

br_content br_c_right_of(const br_quote_work *w, int32_t token, int32_t edge); /* its subtree behind `edge` */
br_content br_c_sentence(const br_quote_work *w, int32_t token);               /* as far as statements are looked for */
bool br_c_has_verb(const br_quote_work *w, br_content c);
bool br_c_has_mark(const br_quote_work *w, int32_t token, br_grammar words); /* a marker or preposition of its own */
uint32_t br_c_marker_frames(const br_quote_work *w, int32_t token); /* the frames that a phrase fills by its markers */
bool br_c_is_infinitive(const br_quote_work *w, int32_t token);
bool br_c_is_ing(const br_quote_work *w, int32_t token);
bool br_c_is_relative(const br_quote_work *w, int32_t token);
int32_t br_c_subject(const br_quote_work *w, int32_t token); /* a subject of its own, -1 = none; expletives are none */
bool br_c_is_used_speech(const br_quote_work *w, int32_t token);   /* in marks or cue of a statement already */
int32_t br_c_attribution_end(const br_quote_work *w, int32_t cue); /* the last token before the next mark */

#endif
