/* vocabulary.h: the words that one lexicon knows, as small numbers. Filled while the lexicon is loaded, constant
 * afterwards. Words are compared folded: lower case, without full stops ("p.m." = "pm"), any apostrophe straight. */
#ifndef BR_LEXICON_WORD_VOCABULARY_H
#define BR_LEXICON_WORD_VOCABULARY_H

#include "base/str.h"

/* Words longer than this many bytes (folded) are in no vocabulary. */
#define BR_VOCABULARY_MAX_WORD 60

/* Words are told by their hashes alone, as in word/facts.h: every word of a text is asked for. */
typedef struct br_vocabulary {
    br_arena *arena;
    uint64_t *slots; /* upper bits of the hash of a folded word, and its id below; 0 = free */
    uint64_t *
        shapes; /* bit s: some word has the shape s, its first three and last bytes; many words of a text have none's */
    size_t n_slots;
    uint32_t n;
} br_vocabulary;

br_vocabulary br_vocabulary_on(br_arena *arena);

/* The id of a word, from 1; it is added when it is new. 0 when the word is too long. */
uint32_t br_vocabulary_add(br_vocabulary *vocabulary, br_str word);

/* The id of a word, 0 when it is not in the vocabulary. */
uint32_t br_vocabulary_find(const br_vocabulary *vocabulary, br_str word);

/* Number of words; ids run from 1 to this. */
static inline uint32_t br_vocabulary_count(const br_vocabulary *vocabulary) {
    return vocabulary->n;
}

#endif
