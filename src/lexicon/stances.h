/* stances.h: what words say of whether an act happened: the words that govern acts ("refuse to", "claim that"),
 * and the cues of negation, time to come, possibility, hearsay. From data/en/events/factuality; the files say what their
 * columns mean. */
#ifndef BR_LEXICON_STANCES_H
#define BR_LEXICON_STANCES_H

#include "lexicon/word/facts.h"

/* Where the act stands beside the word that governs it. A preposition is FRAME_PREP with its word. */
typedef enum br_frame {
    BR_FRAME_THAT,
    BR_FRAME_TO,
    BR_FRAME_ING,
    BR_FRAME_OBJ,
    BR_FRAME_SUBJ,
    BR_FRAME_WHETHER,
    BR_FRAME_BARE,
    BR_FRAME_TOLD,
    BR_FRAME_PRED,
    BR_FRAME_PREP
} br_frame;

typedef enum br_effect {
    BR_EFFECT_SAME,
    BR_EFFECT_DID,
    BR_EFFECT_DID_NOT,
    BR_EFFECT_PLANNED,
    BR_EFFECT_CONDITIONAL,
    BR_EFFECT_FIRM,
    BR_EFFECT_WISHED
} br_effect;

typedef enum br_holding { BR_HOLDS_NOBODY, BR_HOLDS_SUBJECT, BR_HOLDS_SUBJECT_OR_UNNAMED } br_holding;

typedef struct br_embedding { /* one word in one frame */
    br_str preposition;       /* of BR_FRAME_PREP */
    br_str particle;          /* that must stand beside the word; "" = none */
    uint32_t next;            /* index + 1 of the next row of the same word */
    uint8_t upos;             /* BR_UPOS_VERB, _NOUN, _ADJ */
    uint8_t frame;
    uint8_t asserted, denied; /* br_effect */
    uint8_t holder;           /* br_holding */
    bool hedged;
} br_embedding;

/* C name, name of the kind in cues.tsv */
/* clang-format off */
#define BR_CUE_LIST(X) \
    X(NOT, "not") \
    X(NO, "no") \
    X(NOBODY, "nobody") \
    X(NOBUT, "nobut") \
    X(STATIVE, "stative") \
    X(ONLY, "only") \
    X(ALMOST, "almost") \
    X(WITHOUT, "without") \
    X(ANY, "any") \
    X(AGAINST, "against") \
    X(DONE_BY, "done_by") \
    X(WILL, "will") \
    X(WOULD, "would") \
    X(CAN, "can") \
    X(COULD, "could") \
    X(MAY, "may") \
    X(UNTIL, "until") \
    X(SHOULD, "should") \
    X(MUST, "must") \
    X(IF, "if") \
    X(QUESTION, "question") \
    X(ONCE, "once") \
    X(WHEN, "when") \
    X(BEFORE, "before") \
    X(INSTEAD, "instead") \
    X(ASIF, "asif") \
    X(HEARSAY, "hearsay") \
    X(HEDGE, "hedge") \
    X(PERHAPS, "perhaps") \
    X(HEARSAY_ADJECTIVE, "hearsay_adjective") \
    X(PLAN_ADJECTIVE, "plan_adjective") \
    X(POSSIBLE_ADJECTIVE, "possible_adjective") \
    X(FAILED_ADJECTIVE, "failed_adjective") \
    X(FUTURE_TIME, "future_time") \
    X(ACCORDING, "according") \
    X(VIEW, "view") \
    X(REPORT_NOUN, "report_noun") \
    X(EVENT_NOUN, "event_noun") \
    X(NO_LONGER, "no_longer") \
    X(COMPARISON, "comparison") \
    X(MANNER, "manner") \
    X(TOO, "too") \
    X(YET, "yet") \
    X(EVENTUALITY, "eventuality") \
    X(PROVISO, "proviso") \
    X(INVERSION, "inversion") \
    X(SEEMING, "seeming") \
    X(AS_LONG, "as_long") \
    X(AS_SOON, "as_soon") \
    X(OTHERWISE, "otherwise") \
    X(ASKING, "asking") \
    X(INFORMANT, "informant") \
    X(PERFORMING, "performing")
/* clang-format on */

enum {
#define X(name, text) BR_CUE_BIT_##name,
    BR_CUE_LIST(X)
#undef X
        BR_CUE_COUNT
};
#define BR_CUE(name) ((uint64_t)1 << BR_CUE_BIT_##name)

typedef struct br_stance_lexicon {
    br_embedding *embeddings; /* br_word_facts.embedding is the first of a word */
    uint32_t n_embeddings;
    br_str *noun_endings;       /* of nouns that tell an act: "tion" */
    br_str *participle_endings; /* of adjectives that do */
    size_t n_noun_endings, n_participle_endings;
} br_stance_lexicon;

br_status br_stance_lexicon_load(br_lexicon *lexicon, br_error *error);

#endif
