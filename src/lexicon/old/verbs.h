/* verbs.h: verb files of TABARI, PETRARCH and PETRARCH2, loaded with their dirt: bad lines are reported by number and
 * passed over. They code by the order of words, not by trees (annotate/event/old/events.h applies them).
 *
 * A pattern is a row of elements around the verb: words, synonym sets, $ (source), + (target), % (a compound of actors),
 * ^ (an actor passed over). Words are upper case as in the files. */
#ifndef BR_LEXICON_OLD_VERBS_H
#define BR_LEXICON_OLD_VERBS_H

#include "base/map.h"
#include "lexicon/lexicon.h"

typedef enum br_old_element_kind {
    BR_OLD_WORDS,
    BR_OLD_SOURCE,
    BR_OLD_TARGET,
    BR_OLD_COMPOUND,
    BR_OLD_SKIP
} br_old_element_kind;

typedef struct br_old_word {
    br_str text;
    bool stem;     /* what begins with it will do */
    bool adjacent; /* to the word before it in its phrase */
} br_old_word;

typedef struct br_old_words { /* a phrase */
    br_old_word *at;
    uint32_t n;
} br_old_words;

typedef struct br_old_element {
    uint8_t kind;
    bool adjacent;         /* to the element before it (behind it: to the verb for the first) */
    br_old_words *options; /* of BR_OLD_WORDS: any of the phrases */
    uint32_t n_options;
} br_old_element;

typedef struct br_old_code {
    br_str code, back; /* back: the paired event from target to source; "" = none */
} br_old_code;

typedef struct br_old_pattern {
    br_old_element *before, *after; /* before the verb, nearest first; behind it */
    uint32_t n_before, n_after;
    br_old_code code;
    uint32_t weight; /* letters of the pattern: the longest is tried first */
    uint32_t line;
} br_old_pattern;

typedef struct br_old_verb {
    br_old_code code;
    br_old_pattern *patterns; /* heaviest first */
    uint32_t n_patterns;
    const char *file;
    uint32_t line;
} br_old_verb;

typedef struct br_old_form { /* a spelling that starts a verb: "BROKE", "BURN DOWN" */
    br_old_words words;
    uint32_t verb;
    uint32_t next; /* index + 1 of the next form with the same first word */
} br_old_form;

typedef struct br_old_verbs {
    br_old_verb *verbs;
    br_old_form *forms;
    br_map first_words; /* whole first word → index + 1 of a form */
    br_map stems;       /* first word that is a stem → the same */
    uint32_t n_verbs, n_forms;
    bool tabari; /* the files are TABARI's: "didn't" is one word there */
} br_old_verbs;

/* Loads the verb files among the user's own dictionaries into lexicon->old_verbs; leaves NULL when there are none. */
br_status br_old_verbs_load(br_lexicon *lexicon, br_error *error);

#endif
