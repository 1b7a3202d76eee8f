/* text.h: what the language core knows of each language: word lists for splitting and tokenising,
 * irregular lemmas, and the trained model where there is one.
 *
 * From data/<language>/text/: abbreviations.txt, clitics.txt, compounds.txt, prefixes.txt, starters.txt,
 * units.txt, lemmas.txt, verbs.txt, names.txt, grammar.tsv (each explains itself) and data/<language>/text.model. Every file may be
 * absent. person_words.txt and organisations.txt beside them are for training only (text/train/known.h). */
#ifndef BR_LEXICON_TEXT_H
#define BR_LEXICON_TEXT_H

#include "lexicon/lexicon.h"
#include "lexicon/text_model.h"
#include "lexicon/word/grammar.h"

/* What a lowered word is, for the splitter and the tokeniser; bits. */
enum {
    BR_WORD_ABBREVIATION = 1, /* its full stop belongs to it; it may end a sentence */
    BR_WORD_TITLE = 2,        /* the same, and something follows for certain: "mr." "gen." "no." */
    BR_WORD_CLITIC = 4,       /* cut off the end of a word: "n't" "'s" */
    BR_WORD_PREFIX = 8,       /* keeps its hyphen and what follows: "non-" "anti-" */
    BR_WORD_UNIT = 16,        /* cut off a number before it: "km" "pm" */
    BR_WORD_STARTER = 32,     /* begins sentences rather than names when it has a capital: "the" "he" */
    BR_WORD_DATE = 64         /* an abbreviation that a number follows: "jan." */
};

typedef struct br_text_language {
    br_str code;
    br_map words;  /* lowered word -> BR_WORD_ bits */
    br_map cuts;   /* lowered word -> where it falls in two, in bytes: "cannot" -> 3 */
    br_map names;  /* well-known name in small letters, without blanks -> br_name_type */
    br_map lemmas; /* "UPOS form" -> index into lemma_texts */
    br_str *lemma_texts;
    br_grammar_words grammar;
    const br_text_model *model; /* NULL: sentences and tokens by rules only */
} br_text_language;

typedef struct br_text_lexicon {
    br_text_language *languages;
    size_t n_languages;
    br_text_language plain; /* for languages that nothing is known of */
} br_text_lexicon;

br_status br_text_lexicon_load(br_lexicon *lexicon, br_error *error);

/* What is known of a language ("en", "en-GB"); never NULL. A text that names no language counts as
 * English: benchmarks and plain records name none. */
const br_text_language *br_text_language_of(const br_lexicon *lexicon, br_str code);

/* The bits of a lowered word. */
static inline unsigned br_word_bits(const br_text_language *language, br_str lowered) {
    const uint64_t *bits = br_map_get(&language->words, lowered);
    return bits ? (unsigned)*bits : 0;
}

#endif
