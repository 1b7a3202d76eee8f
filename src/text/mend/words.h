/* words.h: what the mends of trees ask of words. `t`: the tokens of one sentence with heads counted inside of it. */
#ifndef BR_TEXT_MEND_WORDS_H
#define BR_TEXT_MEND_WORDS_H

#include "lexicon/word/grammar.h"
#include "record/token.h"

enum {
    BR_MEND_STEPS = 64, /* links that are climbed from a word, words that a phrase is long */
    BR_MEND_REACH = 256 /* words between a word and its children that are looked at: sentences may be of any length */
};

typedef struct br_mend {
    br_arena *arena; /* for what a mend needs itself */
    br_str text;
    br_token *t;
    int32_t n;
    const br_grammar *grammar; /* what each word does in a sentence */
} br_mend;

static inline br_str br_mend_word(const br_mend *m, int32_t at) {
    return br_span_text(m->text, m->t[at].span);
}

static inline bool br_mend_is(const br_mend *m, int32_t at, br_grammar classes) {
    return m->grammar[at] & classes;
}

static inline br_deprel br_mend_rel(const br_mend *m, int32_t at) { /* universal relation */
    return br_deprel_universal((br_deprel)m->t[at].deprel);
}

static inline bool br_mend_is_nominal(const br_mend *m, int32_t at) {
    return m->t[at].upos == BR_UPOS_NOUN || m->t[at].upos == BR_UPOS_PROPN;
}

/* whether a word can stand inside a noun phrase before its head */
static inline bool br_mend_is_inside_phrase(const br_mend *m, int32_t at) {
    return br_mend_is_nominal(m, at) || m->t[at].upos == BR_UPOS_ADJ || m->t[at].upos == BR_UPOS_NUM;
}

/* "fired", "shot", "took": a form that may be a past */
static inline bool br_mend_is_past_form(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(PAST) | BR_GRAMMAR(PAST_FORM));
}

/* "saying", "adding" */
static inline bool br_mend_is_saying(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(SPEAKING)) && br_mend_is(m, at, BR_GRAMMAR(GERUND));
}

static inline void br_mend_make_past(br_mend *m, int32_t at) {
    m->t[at].upos = BR_UPOS_VERB;
    m->t[at].feats = BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PAST) | BR_FEAT(MOOD_IND);
}

static inline void br_mend_hang(br_mend *m, int32_t at, int32_t head, br_deprel rel) {
    m->t[at].head = head;
    m->t[at].deprel = (uint8_t)rel;
}

/* The first child with that relation (a universal one stands for its subtypes too) from `from` to before `to`; -1 = none. */
int32_t br_mend_child(const br_mend *m, int32_t head, br_deprel rel, int32_t from, int32_t to);

/* a subject of its own, a clause and an empty "there" too; an object of its own */
bool br_mend_has_subject(const br_mend *m, int32_t verb);
bool br_mend_has_object(const br_mend *m, int32_t verb);

/* no subject, auxiliary or conjunction of its own, no word that opens a clause before it */
bool br_mend_stands_free(const br_mend *m, int32_t verb);

/* "broken" in "has broken ties": a past participle read as the open complement of the verb before it */
bool br_mend_is_open_participle(const br_mend *m, int32_t at);

bool br_mend_is_below(const br_mend *m, int32_t at, int32_t top);

/* The ends of the run of words at or below `top` that it stands in. */
int32_t br_mend_first(const br_mend *m, int32_t top);
int32_t br_mend_last(const br_mend *m, int32_t top);

/* "Sunday", "today", "yesterday" */
bool br_mend_is_day(const br_mend *m, int32_t at);

/* A past form that hangs behind a noun and may be its verb: without subject, auxiliary or comma before it (but one that closes an
 * apposition), and with a sign
 * that it is no participle: an object or clause that a participle could not have, a day before it, a verb that nothing is done with. */
bool br_mend_may_be_verb(const br_mend *m, int32_t at);

#endif
