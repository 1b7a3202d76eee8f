/* quote_work.h: what the parts of the quote annotator share while one article is worked on.
 *
 *   marks.c     pairs quotation marks → regions
 *   labels.c    paragraphs that begin with a speaker's name → drafts
 *   direct.c    regions with their attribution before, behind, around (attribution.h) → drafts
 *   indirect.c  words of speech outside of them with what they take → drafts (content.h)
 *   source.c    who speaks: the subject of a word of speech, as a token
 *   phrase.c    the phrases that name a speaker
 *   speaker.c   whom that token means
 *   said.c      whether it was uttered
 *   quote.c     drafts → article->quotes: order, overlaps, types
 *
 * Tokens are indices, -1 = none. */
#ifndef BR_ANNOTATE_QUOTE_QUOTE_WORK_H
#define BR_ANNOTATE_QUOTE_QUOTE_WORK_H

#include "annotate/actor/party.h"
#include "annotate/factuality/stance.h"
#include "base/map.h"
#include "base/vec.h"
#include "lexicon/quotes.h"
#include "lexicon/word/grammar.h"
#include "record/tree.h"

typedef struct br_region { /* a stretch in quotation marks, not nested in another one */
    br_span span;          /* with its marks */
    int32_t first, last;   /* its tokens, marks included; first > last: none */
    bool is_open;          /* was not closed before its paragraph ended */
    bool goes_on;          /* goes on with what the region before left open */
    bool is_used;          /* is a statement or belongs to one */
} br_region;

typedef struct br_draft { /* a quote in the making */
    br_span span;
    br_span cue;
    int32_t cue_token;
    int32_t source; /* token that heads the speaker's phrase */
    bool is_uncued; /* whoever spoke just before it */
    bool is_direct; /* made of regions only */
} br_draft;

typedef struct br_quote_work {
    const br_lexicon *lexicon;
    const br_token_facts *facts;
    const br_tree *tree;
    const br_stances *stances;
    const br_article *article;
    br_arena *arena;
    br_parties parties;
    BR_VEC(br_region) regions;
    BR_VEC(br_draft) drafts;
    size_t n_labels;    /* the first drafts are those of "NAME: ..." paragraphs */
    int32_t *region_of; /* of each token, -1 = outside of quotation marks */
    uint32_t *cues;     /* of each token: index + 1 of its first cue row */
    bool *is_spent;     /* of each token: the cue of a draft already */
} br_quote_work;

/* marks.c */
void br_find_regions(br_quote_work *w);

/* labels.c */
void br_find_labels(br_quote_work *w);

/* direct.c */
void br_find_direct(br_quote_work *w);

/* indirect.c */
void br_find_indirect(br_quote_work *w);

/* source.c */
int32_t br_source_of_verb(const br_quote_work *w, int32_t verb); /* -1: nobody named */
int32_t br_q_finite_above(const br_quote_work *w, int32_t verb); /* of a verb hung on an infinitive */
bool br_q_is_passive(const br_quote_work *w, int32_t verb);      /* also "a firm called X" */
bool br_q_is_lost_verb(const br_quote_work *w, int32_t verb);    /* taken for an adjective of its object */
int32_t br_q_agent_of(const br_quote_work *w, int32_t verb);     /* "by X" of a passive */
int32_t br_antecedent(const br_quote_work *w, int32_t token);    /* of a relative pronoun; else the token itself */

/* phrase.c */
int32_t br_q_person_behind(const br_quote_work *w, int32_t verb);            /* of "said Weber": Weber */
bool br_q_has_preposition(const br_quote_work *w, int32_t token);            /* "in Rome" */
bool br_q_is_modal(const br_quote_work *w, int32_t auxiliary);               /* "would", "must" */
bool br_q_is_person(const br_quote_work *w, int32_t token);                  /* in the name of a person */
bool br_q_in_time(const br_quote_work *w, int32_t token);                    /* a part of "last summer" */
bool br_q_is_moment(const br_quote_work *w, int32_t token);                  /* "said Friday": a time, no clause */
int32_t br_phrase_head(const br_quote_work *w, int32_t first, int32_t last); /* its nominal nearest to the root */
int32_t br_speaker_behind(const br_quote_work *w, int32_t source);           /* of "a comment made by X": X */
br_span br_phrase_span(const br_quote_work *w, int32_t head); /* without relative clauses and coordination of clauses */

/* speaker.c */
typedef struct br_speakers {
    br_map surnames;             /* → index + 1 of the only full name that ends with it; 0: several */
    const br_quote *last_person; /* the last statement of a person with a name and no known office, NULL = none */
} br_speakers;
br_speakers br_speakers_of(const br_quote_work *w);
/* before: the statement before it in the text, NULL = none */
br_party br_speaker_of(const br_quote_work *w, br_speakers *speakers, const br_draft *draft, const br_quote *before);
void br_speakers_note(const br_quote_work *w, br_speakers *speakers, const br_quote *quote); /* each one, in order */

/* said.c */
bool br_q_is_said(const br_quote_work *w, const br_draft *draft, br_quote_type type);

static inline const br_token *br_qtok(const br_quote_work *w, int32_t token) {
    return &w->article->tokens[token];
}
static inline bool br_q_valid(const br_quote_work *w, int32_t token) {
    return token >= 0 && (uint32_t)token < w->article->n_tokens;
}
static inline bool br_q_same_sentence(const br_quote_work *w, int32_t a, int32_t b) {
    return br_q_valid(w, a) && br_q_valid(w, b) && w->tree->sentence[a] == w->tree->sentence[b];
}
/* whether a line ends between two bytes */
static inline bool br_q_has_border(const br_quote_work *w, uint32_t start, uint32_t end) {
    br_str text = w->article->text;
    for (uint32_t at = start; at < end && at < text.len; at++) /* a byte or two, nearly always */
        if (text.ptr[at] == '\n') return true;
    return false;
}
static inline bool br_q_begins_paragraph(const br_quote_work *w, int32_t token) {
    return token == 0 || br_q_has_border(w, br_qtok(w, token - 1)->span.end, br_qtok(w, token)->span.start);
}
/* the byte that a token begins with */
static inline char br_q_char(const br_quote_work *w, int32_t token) {
    return w->article->text.ptr[br_qtok(w, token)->span.start];
}
/* whether an actor is meant that can speak, not a place */
static inline bool br_q_is_somebody(const br_quote_work *w, int32_t token) {
    int32_t mention = token >= 0 ? br_actor_at(&w->parties, token) : -1;
    return mention >= 0 && !w->article->actors[mention].is_place;
}
static inline bool br_q_is_nominal(const br_token *token) {
    return token->upos == BR_UPOS_NOUN || token->upos == BR_UPOS_PROPN || token->upos == BR_UPOS_PRON ||
           token->upos == BR_UPOS_NUM;
}
static inline bool br_q_is_punct(const br_quote_work *w, int32_t token) {
    return br_qtok(w, token)->upos == BR_UPOS_PUNCT;
}

/* between the halves of "wide-ranging", without blanks */
bool br_q_is_hyphen(const br_quote_work *w, int32_t token);
/* a punctuation mark that parts words */
static inline bool br_q_is_break(const br_quote_work *w, int32_t token) {
    return br_q_is_punct(w, token) && !br_q_is_hyphen(w, token);
}

/* a comma or a dash */
bool br_q_is_comma(const br_quote_work *w, int32_t token);

/* The row of a kind for a token, its particle looked for beside it; NULL when there is none. Frames of all rows that
 * fit are joined in *frames. */
const br_cue_row *br_q_cue(const br_quote_work *w, int32_t token, br_cue_kind kind, uint32_t *frames);

/* The particle of a phrasal cue ("point out") as a token, -1 = none. */
int32_t br_q_particle(const br_quote_work *w, int32_t token, br_str particle);

#endif
