/* token.h: words with their tags and places in the dependency tree (Universal Dependencies 2). */
#ifndef BR_RECORD_TOKEN_H
#define BR_RECORD_TOKEN_H

#include "record/span.h"

#define BR_UPOS_LIST(X)                                                                                                \
    X(ADJ)                                                                                                             \
    X(ADP)                                                                                                             \
    X(ADV) X(AUX) X(CCONJ) X(DET) X(INTJ) X(NOUN) X(NUM) X(PART) X(PRON) X(PROPN) X(PUNCT) X(SCONJ) X(SYM) X(VERB) X(X)

typedef enum br_upos {
    BR_UPOS_NONE, /* not tagged */
#define X(name) BR_UPOS_##name,
    BR_UPOS_LIST(X)
#undef X
        BR_UPOS_COUNT
} br_upos;

/* C name, UD name, universal relation. Universal relations first, then the subtypes that are used. */
/* clang-format off */
#define BR_DEPREL_LIST(X) \
    X(ACL, "acl", ACL) X(ADVCL, "advcl", ADVCL) X(ADVMOD, "advmod", ADVMOD) X(AMOD, "amod", AMOD) \
    X(APPOS, "appos", APPOS) X(AUX, "aux", AUX) X(CASE, "case", CASE) X(CC, "cc", CC) X(CCOMP, "ccomp", CCOMP) \
    X(CLF, "clf", CLF) X(COMPOUND, "compound", COMPOUND) X(CONJ, "conj", CONJ) X(COP, "cop", COP) \
    X(CSUBJ, "csubj", CSUBJ) X(DEP, "dep", DEP) X(DET, "det", DET) X(DISCOURSE, "discourse", DISCOURSE) \
    X(DISLOCATED, "dislocated", DISLOCATED) X(EXPL, "expl", EXPL) X(FIXED, "fixed", FIXED) X(FLAT, "flat", FLAT) \
    X(GOESWITH, "goeswith", GOESWITH) X(IOBJ, "iobj", IOBJ) X(LIST, "list", LIST) X(MARK, "mark", MARK) \
    X(NMOD, "nmod", NMOD) X(NSUBJ, "nsubj", NSUBJ) X(NUMMOD, "nummod", NUMMOD) X(OBJ, "obj", OBJ) X(OBL, "obl", OBL) \
    X(ORPHAN, "orphan", ORPHAN) X(PARATAXIS, "parataxis", PARATAXIS) X(PUNCT, "punct", PUNCT) \
    X(REPARANDUM, "reparandum", REPARANDUM) X(ROOT, "root", ROOT) X(VOCATIVE, "vocative", VOCATIVE) \
    X(XCOMP, "xcomp", XCOMP) \
    X(ACL_RELCL, "acl:relcl", ACL) X(ADVCL_RELCL, "advcl:relcl", ADVCL) X(AUX_PASS, "aux:pass", AUX) \
    X(CC_PRECONJ, "cc:preconj", CC) X(COMPOUND_PRT, "compound:prt", COMPOUND) X(CSUBJ_PASS, "csubj:pass", CSUBJ) \
    X(CSUBJ_OUTER, "csubj:outer", CSUBJ) X(DET_PREDET, "det:predet", DET) X(NMOD_DESC, "nmod:desc", NMOD) \
    X(NMOD_POSS, "nmod:poss", NMOD) X(NMOD_UNMARKED, "nmod:unmarked", NMOD) X(NSUBJ_PASS, "nsubj:pass", NSUBJ) \
    X(NSUBJ_OUTER, "nsubj:outer", NSUBJ) X(OBL_AGENT, "obl:agent", OBL) X(OBL_UNMARKED, "obl:unmarked", OBL) \
    X(NMOD_TMOD, "nmod:tmod", NMOD) X(OBL_TMOD, "obl:tmod", OBL) X(FLAT_NAME, "flat:name", FLAT) \
    X(FLAT_FOREIGN, "flat:foreign", FLAT)
/* clang-format on */

typedef enum br_deprel {
    BR_DEP_NONE,
#define X(name, text, universal) BR_DEP_##name,
    BR_DEPREL_LIST(X)
#undef X
        BR_DEP_COUNT
} br_deprel;

/* Morphological features that later stages ask for, as bits; written as UD's "Feature=Value|..." */
/* clang-format off */
#define BR_FEAT_LIST(X) \
    X(TENSE_PAST, "Tense=Past") \
    X(TENSE_PRES, "Tense=Pres") \
    X(VERBFORM_FIN, "VerbForm=Fin") \
    X(VERBFORM_INF, "VerbForm=Inf") \
    X(VERBFORM_PART, "VerbForm=Part") \
    X(VERBFORM_GER, "VerbForm=Ger") \
    X(VOICE_PASS, "Voice=Pass") \
    X(NUMBER_SING, "Number=Sing") \
    X(NUMBER_PLUR, "Number=Plur") \
    X(PERSON_1, "Person=1") \
    X(PERSON_2, "Person=2") \
    X(PERSON_3, "Person=3") \
    X(MOOD_IND, "Mood=Ind") \
    X(MOOD_IMP, "Mood=Imp") \
    X(DEGREE_CMP, "Degree=Cmp") \
    X(DEGREE_SUP, "Degree=Sup") \
    X(POLARITY_NEG, "Polarity=Neg") \
    X(PRONTYPE_PRS, "PronType=Prs") \
    X(PRONTYPE_REL, "PronType=Rel") \
    X(POSS, "Poss=Yes") \
    X(GENDER_MASC, "Gender=Masc") \
    X(GENDER_FEM, "Gender=Fem") \
    X(GENDER_NEUT, "Gender=Neut")
/* clang-format on */

enum {
#define X(name, text) BR_FEAT_BIT_##name,
    BR_FEAT_LIST(X)
#undef X
        BR_FEAT_COUNT
};
#define BR_FEAT(name) ((uint32_t)1 << BR_FEAT_BIT_##name) /* BR_FEAT(TENSE_PAST) */

#define BR_NO_HEAD (-1) /* head of a root, and of words without a tree */

typedef struct br_token {
    br_span span;
    br_str lemma;   /* "" when unknown */
    uint32_t feats; /* BR_FEAT bits */
    int32_t head;   /* index into the article's tokens, BR_NO_HEAD for roots */
    uint8_t upos;   /* br_upos */
    uint8_t deprel; /* br_deprel */
    bool space_after;
} br_token;

br_str br_upos_text(br_upos upos);                     /* "NOUN"; "_" for none */
br_upos br_upos_of(br_str text);                       /* BR_UPOS_NONE for what is not known */
br_str br_deprel_text(br_deprel rel);                  /* "nsubj:pass"; "_" for none */
br_deprel br_deprel_of(br_str text);                   /* an unknown subtype gives its universal relation */
br_str br_feats_text(br_arena *arena, uint32_t feats); /* "Number=Sing|Tense=Past" in alphabetical order, "_" */
uint32_t br_feats_of(br_str text);                     /* unknown features are passed over */

/* Whether a head leads from each of the `n` tokens from `first` on to a root, which alone has none. What nobody parsed has roots only,
 * each without a relation. `arena`: for its own needs. */
bool br_tokens_are_tree(const br_token *tokens, uint32_t first, uint32_t n, br_arena *arena);

/* nsubj:pass -> nsubj */
extern const uint8_t br_deprel_base[BR_DEP_COUNT];
static inline br_deprel br_deprel_universal(br_deprel rel) {
    return (br_deprel)br_deprel_base[rel];
}

#endif
