/* phrase_table.h: an automaton over the words of many phrases: all phrases of a text are found in one pass.
 *
 * A word is a run of letters and digits; letters are compared without case and without the marks of Latin letters
 * ("Erdoğan" = "ERDOGAN"). What stands between words is not compared ("al-Shabaab" = "al Shabaab", "U.S." = "U S");
 * br_phrase_fits() checks it and the case of letters. A state is the hash of the words so far, and all states stand in
 * one open table, so that loading is one pass without a sort. */
#ifndef BR_LEXICON_WORD_PHRASE_TABLE_H
#define BR_LEXICON_WORD_PHRASE_TABLE_H

#include "base/str.h"
#include "base/vec.h"

#define BR_PHRASE_MAX_WORDS 16
#define BR_PHRASE_OPENERS   ((uint32_t)1 << 17) /* bits: enough to tell most words, few enough to stay at hand */

typedef struct br_word {
    uint32_t start, end; /* bytes */
    uint64_t hash;       /* of the folded word */
} br_word;

/* Eight bytes, so that the table of 50,000 phrases stays in the second cache. A slot knows half of its state, its place
 * tells the rest; br_phrase_fits() compares the words themselves. */
typedef struct br_phrase_slot {
    uint32_t tag;   /* upper half of the state; 0 = free */
    uint32_t value; /* value + 1 of the phrase that ends here, 0 = none; the top bit: phrases go on from here */
} br_phrase_slot;

typedef struct br_phrase_table {
    br_arena *arena;
    br_phrase_slot *slots;
    uint64_t *states; /* all, in the order of their coming */
    uint64_t
        *openers; /* bits by the hash of a word: whether a phrase may begin with it; most words of a text begin none */
    size_t n_slots, len;
    bool has_stems;
} br_phrase_table;

/* A phrase that was found: words first..last of the text. */
typedef struct br_phrase_match {
    uint32_t first, last;
    uint32_t value;
} br_phrase_match;
typedef BR_VEC(br_phrase_match) br_phrase_matches;

br_phrase_table br_phrase_table_on(br_arena *arena, size_t expected_states);

/* Makes room for so many states beyond those that are there, where they are known to come. */
void br_phrase_expect(br_phrase_table *table, size_t more_states);

/* The next word of `text` at or after *at; moves *at behind it. False at the end. */
bool br_word_next(br_str text, size_t *at, br_word *word);

/* All words of a text. */
br_word *br_words_of(br_arena *arena, br_str text, size_t *n_words);

/* The way of a phrase through the automaton, read once for all that is asked of it. */
typedef struct br_phrase_way {
    uint64_t states[BR_PHRASE_MAX_WORDS]; /* behind each word */
    uint64_t first_word;
    uint32_t n; /* 0: no words, or too many */
    bool stem;  /* matches words that begin with its last word */
} br_phrase_way;

/* Reads the way of a phrase, and sends for its slots: who reads some time before he asks need not wait for them. */
void br_phrase_read(const br_phrase_table *table, br_str phrase, bool stem, br_phrase_way *way);

/* Gives a phrase the value + 1 (below 2^31) and returns the one that it had, 0 when it is new. False for a phrase without
 * words or with too many. */
bool br_phrase_put(br_phrase_table *table, const br_phrase_way *way, uint32_t value, uint32_t *before);

/* The value + 1 of a phrase, 0 when it is not there. */
uint32_t br_phrase_at(const br_phrase_table *table, const br_phrase_way *way);
uint32_t br_phrase_get(const br_phrase_table *table, br_str phrase);

/* Adds all phrases that stand in `words` to `matches`, by first word, shorter ones first. */
void br_phrase_scan(const br_phrase_table *table, br_str text, const br_word *words, size_t n_words, br_arena *arena,
                    br_phrase_matches *matches);

/* What the letters of a phrase ask of the letters of a text. */
typedef enum br_phrase_case {
    BR_MATCH_AS_WRITTEN, /* capitals are capitals; words in capitals only ("US") stay so */
    BR_MATCH_ANY_CASE,
    BR_MATCH_CAPITALS /* the phrase comes from a file in capitals: a word alone must begin with one, up to three letters
                          * alone must be capitals */
} br_phrase_case;

/* Whether `text` has the words of `phrase` (the last may go on) and is written as it: between the words stand only blanks, hyphens, full
 * stops, apostrophes and what the phrase itself has there. */
bool br_phrase_fits(br_str phrase, br_str text, br_phrase_case letters);

#endif
