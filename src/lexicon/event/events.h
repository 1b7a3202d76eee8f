/* events.h: the patterns of acts and the synonym sets that they are made of (data/en/events/sets and patterns;
 * data/en/events/README.md is the page on their format), compiled for matching against dependency trees.
 *
 * Words are numbers here: *symbols*, one for each word that stands in any set or pattern. A *set* is a list of members; a
 * member is a word ("attack"), a phrase whose last word is its head ("economic aid"; a word of a phrase can itself be a
 * set: "@economic aid"), or a verb with its particle ("carry+out"). */
#ifndef BR_LEXICON_EVENT_EVENTS_H
#define BR_LEXICON_EVENT_EVENTS_H

#include "lexicon/event/cameo.h"
#include "lexicon/word/facts.h"

typedef uint32_t br_sym;
#define BR_NO_SYM   0u
#define BR_NO_SET   UINT16_MAX
#define BR_MAX_SETS 60000u

#define BR_PHRASE_WORDS 3 /* most words before the head of a phrase */

typedef struct br_set_word { /* a word of a phrase: a symbol, or a set */
    br_sym sym;
    uint16_t set; /* BR_NO_SET: the symbol */
} br_set_word;

typedef struct br_set_member {
    br_set_word head;
    br_set_word before[BR_PHRASE_WORDS]; /* from the head outwards */
    uint8_t n_before;
    br_sym particle;
} br_set_member;

typedef struct br_word_set { /* nested sets opened */
    br_str name;
    br_sym *words;          /* members of one word */
    br_set_member *phrases; /* those of more */
    uint32_t n_words, n_phrases;
} br_word_set;

typedef struct br_membership { /* of a word in a set */
    uint32_t set;
    uint32_t phrase; /* index + 1 of the set's phrase that it is the head of; 0 = the word by itself */
} br_membership;

/* Where a word stands beside a predicate. Prepositions follow: BR_SLOT_PREP + index. */
#define BR_SLOT_LIST(X)                                                                                                \
    X(NONE, "")                                                                                                        \
    X(SUBJ, "subj") X(OBJ, "obj") X(IOBJ, "iobj") X(COMP, "comp") X(MOD, "mod") X(POSS, "poss") X(ADV, "adv")

typedef enum br_slot_kind {
#define X(name, text) BR_SLOT_##name,
    BR_SLOT_LIST(X)
#undef X
        BR_SLOT_PREP
} br_slot_kind;

typedef struct br_slot {  /* "obj", "with", "obj.of" */
    uint8_t outer, inner; /* inner BR_SLOT_NONE: the outer one itself */
} br_slot;

/* Kinds of actors that a condition can ask for, as bits. Words in capitals in a pattern. */
#define BR_ACTOR_CLASS_LIST(X)                                                                                         \
    X(ACTOR)                                                                                                           \
    X(STATE)                                                                                                           \
    X(GOV) X(ARMED) X(MIL) X(COP) X(REB) X(CVL) X(IGO) X(MED) X(JUD) X(PERSON) X(PLACE) X(SOMEBODY) X(POLITICIAN)

enum {
#define X(name) BR_CLASS_BIT_##name,
    BR_ACTOR_CLASS_LIST(X)
#undef X
        BR_CLASS_COUNT
};
#define BR_CLASS(name) ((uint32_t)1 << BR_CLASS_BIT_##name)

#define BR_CONDITION_SLOTS 8

typedef struct br_condition {
    br_slot slots[BR_CONDITION_SLOTS]; /* any of them will do */
    uint8_t n_slots;
    uint16_t set;     /* BR_NO_SET: any word will do, or none of the classes asks */
    uint16_t classes; /* actors that will do */
    bool negative;    /* must not be so */
} br_condition;

#define BR_PATTERN_SLOTS 16

typedef struct br_pattern {
    br_str code; /* CAMEO; "" = no home there */
    br_str act;  /* "" = the trigger's own word */
    br_str text; /* the pattern as written */
    const char *file;
    uint32_t line;
    br_condition *conditions;
    br_slot source[BR_PATTERN_SLOTS], target[BR_PATTERN_SLOTS], content[BR_PATTERN_SLOTS];
    uint8_t n_conditions, n_source, n_target, n_content;
    uint8_t pos;    /* BR_UPOS_VERB, _NOUN or _ADJ */
    uint8_t speech; /* br_speech */
    bool reciprocal, null;
    bool weak;      /* told only when source and target are both known */
    bool general;   /* holds where no line of its own root does */
    bool undone;    /* tells what is not done: asserted where the text denies the word */
    bool spoken;    /* told only when a speech act speaks of it: "demanded rights" */
    int16_t weight; /* how much it asks for: the heavier of two matches wins */
} br_pattern;

/* Where parties and contents stand by default (roles.tsv). */
#define BR_ROLE_LIST(X)                                                                                                \
    X(VERB_SOURCE, "verb_source")                                                                                      \
    X(VERB_TARGET, "verb_target")                                                                                      \
    X(SPEECH_TARGET, "speech_target")                                                                                  \
    X(ADDRESSED, "addressed")                                                                                          \
    X(HEARER, "hearer")                                                                                                \
    X(NOUN_SOURCE, "noun_source")                                                                                      \
    X(NOUN_TARGET, "noun_target")                                                                                      \
    X(DOER, "doer")                                                                                                    \
    X(BOTH, "both")                                                                                                    \
    X(CONTENT, "content")                                                                                              \
    X(PLACE, "place")                                                                                                  \
    X(FLOOR, "floor")                                                                                                  \
    X(STAGE, "stage")                                                                                                  \
    X(SCENE, "scene")                                                                                                  \
    X(GRIEVANCE, "grievance")                                                                                          \
    X(TAKEN_UP, "taken_up")                                                                                            \
    X(CHARGE, "charge") X(ASIDE, "aside") X(OCCASION, "occasion") X(CULPRIT, "culprit") X(COUNTERPART, "counterpart")

typedef enum br_role {
#define X(name, text) BR_ROLE_##name,
    BR_ROLE_LIST(X)
#undef X
        BR_ROLE_COUNT
} br_role;

#define BR_ROLE_SLOTS 32
typedef struct br_slot_list {
    br_slot at[BR_ROLE_SLOTS];
    uint8_t n;
} br_slot_list;

typedef struct br_trigger {      /* a pattern as found by one word, with what most often tells that it does not fit */
    const br_set_member *phrase; /* that the word must be head of; NULL = the word alone */
    uint32_t pattern;
    br_sym particle; /* that must stand beside the verb */
    int16_t weight;  /* of the pattern and of what the trigger itself asks for */
    uint8_t pos;
    bool spoken;
} br_trigger;

typedef struct br_trigger_list {
    br_trigger *at;
    uint32_t n;
} br_trigger_list;

typedef struct br_event_lexicon {
    br_cameo cameo;
    const br_str *words; /* of each symbol; br_word_facts.act leads back */
    br_map set_names;
    br_word_set *sets;
    br_membership *memberships; /* of all symbols in their order; those of one by set, the word itself first */
    uint32_t *first_membership; /* of each symbol, and the end of the last's */
    br_pattern *patterns;
    br_trigger_list *triggers; /* of each symbol */
    br_slot_list roles[BR_ROLE_COUNT];
    br_map prepositions; /* word → index */
    const br_str *preposition_names;
    uint32_t n_symbols, n_sets, n_patterns, n_prepositions;
    uint32_t n_effective; /* lines times the words that they are found by */
} br_event_lexicon;

br_status br_event_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The symbol of a word in lower case; BR_NO_SYM when no pattern knows it. */
static inline br_sym br_event_symbol(const br_lexicon *lexicon, br_str word) {
    return br_word_facts_of(lexicon, word)->act;
}

/* The memberships of a word in a set: those from the result on that have its number, before *end. */
const br_membership *br_set_memberships(const br_event_lexicon *events, uint16_t set, br_sym sym,
                                        const br_membership **end);

/* Whether the word by itself is a member. */
static inline bool br_set_has(const br_event_lexicon *events, uint16_t set, br_sym sym) {
    const br_membership *end, *first = br_set_memberships(events, set, sym, &end);
    return first < end && first->set == set && !first->phrase;
}

/* Number of a set of data/en/events/sets; BR_NO_SET when there is none of that name. */
uint16_t br_event_set(const br_event_lexicon *events, br_str name);

br_str br_slot_text(const br_event_lexicon *events, uint8_t slot);

#endif
