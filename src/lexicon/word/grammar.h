/* grammar.h: words and endings that build sentences rather than name things, by what they do: "that" opens a clause, "-ing" makes
 * a participle. From data/<language>/text/grammar.tsv, where each class is explained. */
#ifndef BR_LEXICON_WORD_GRAMMAR_H
#define BR_LEXICON_WORD_GRAMMAR_H

#include "base/map.h"
#include "base/vec.h"
#include "lexicon/data.h"
#include "record/tree.h"

/* C name, name of the class in the file */
/* clang-format off */
#define BR_GRAMMAR_LIST(X) \
    X(INFINITIVE, "infinitive") \
    X(THAT, "that") \
    X(RELATIVE, "relative") \
    X(EMPTY_SUBJECT, "empty_subject") \
    X(THEN, "then") \
    X(BETWEEN, "between") \
    X(ON_DAY, "on_day") \
    X(DAY, "day") \
    X(CLAUSE_OPENER, "clause_opener") \
    X(NEIGHBOURING, "neighbouring") \
    X(CALLED, "called") \
    X(CALLED_FOR, "called_for") \
    X(NAMING, "naming") \
    X(SO, "so") \
    X(TELLING, "telling") \
    X(DISPOSED, "disposed") \
    X(CHARGE, "charge") \
    X(PARTICLE, "particle") \
    X(GERUND, "gerund") \
    X(PAST, "past") \
    X(PERFECT, "perfect") \
    X(NOT, "not") \
    X(SPAN, "span") \
    X(DEFINITE, "definite") \
    X(FORMER, "former") \
    X(LATTER, "latter") \
    X(BOTH, "both") \
    X(OWNER, "owner") \
    X(PLACE, "place") \
    X(FROM, "from") \
    X(CONTRAST, "contrast") \
    X(REASON, "reason") \
    X(AGENT, "agent") \
    X(GENITIVE, "genitive") \
    X(PURPOSE, "purpose") \
    X(BE, "be") \
    X(LIKENESS, "likeness") \
    X(WITHIN, "within") \
    X(TERMS, "terms") \
    X(ALTERNATIVE, "alternative") \
    X(WHETHER, "whether") \
    X(POINTING, "pointing") \
    X(CHARGING, "charging") \
    X(CONDITION, "condition") \
    X(THAN, "than") \
    X(QUESTION, "question") \
    X(WHERE, "where") \
    X(ASKED, "asked") \
    X(TERM, "term") \
    X(MOMENT, "moment") \
    X(WITH, "with") \
    X(ANYBODY, "anybody") \
    X(INDEFINITE, "indefinite") \
    X(READER, "reader") \
    X(OWN_WILL, "own_will") \
    X(UP, "up") \
    X(TIME, "time") \
    X(THIRD_PERSON, "third_person") \
    X(PRESENT, "present") \
    X(PARTICIPLE, "participle") \
    X(TOLD_OPENER, "told_opener") \
    X(PROVISO, "proviso") \
    X(CIRCUMSTANCE, "circumstance") \
    X(MEANWHILE, "meanwhile") \
    X(THROUGHOUT, "throughout") \
    X(AT_EVENT, "at_event") \
    X(OVERHEARD, "overheard") \
    X(PAIRED, "paired") \
    X(OFTEN, "often") \
    X(MODAL, "modal") \
    X(OUTLOOK, "outlook") \
    X(ABLE, "able") \
    X(NEGATION, "negation") \
    X(REMAINING, "remaining") \
    X(MANNER, "manner") \
    X(BODY, "body") \
    X(LITTLE, "little") \
    X(NEARBY, "nearby") \
    X(ACCORDING, "according") \
    X(VIEWPOINT, "viewpoint") \
    X(OWN_AIM, "own_aim") \
    X(DAYTIME, "daytime") \
    X(MOVES, "moves") \
    X(ADDRESSED, "addressed") \
    X(EACH, "each") \
    X(OTHER, "other") \
    X(PLAIN_VERB, "plain_verb") \
    X(SAME_PAST, "same_past") \
    X(SUFFERED, "suffered") \
    X(DEAD, "dead") \
    X(WHOSE, "whose") \
    X(LED, "led") \
    X(MONTH, "month") \
    X(REFLEXIVE, "reflexive") \
    X(SINCE, "since") \
    X(COMPARISON, "comparison") \
    X(LATER_THAN, "later_than") \
    X(DEED_OF, "deed_of") \
    X(PAST_FORM, "past_form") \
    X(ACT_AGAIN, "act_again") \
    X(STRETCH, "stretch") \
    X(WHO, "who") \
    X(FRESH, "fresh") \
    X(SOME_DAY, "some_day") \
    X(OCCURRING, "occurring") \
    X(LASTING, "lasting") \
    X(CAUSING, "causing") \
    X(HOURS, "hours") \
    X(WITHIN_DAY, "within_day") \
    X(SUBSEQUENT, "subsequent") \
    X(AGAINST, "against") \
    X(JUDGES, "judges") \
    X(UPON, "upon") \
    X(DONE_TO, "done_to") \
    X(GOING, "going") \
    X(PLAIN_ED, "plain_ed") \
    X(SPEAKING, "speaking") \
    X(OVER, "over") \
    X(HANDING, "handing") \
    X(ATTRIBUTIVE, "attributive") \
    X(UTTERANCE, "utterance") \
    X(SINGLED_OUT, "singled_out") \
    X(BOUND_OPENER, "bound_opener") \
    X(BOUND, "bound") \
    X(COUNT, "count") \
    X(NO_ADVERB, "no_adverb") \
    X(NOUN_OR_ACT, "noun_or_act") \
    X(LED_BY, "led_by")
/* clang-format on */

enum {
#define X(name, text) BR_GRAMMAR_BIT_##name,
    BR_GRAMMAR_LIST(X)
#undef X
        BR_GRAMMAR_COUNT
};
#define BR_GRAMMAR(name) ((br_grammar)1 << BR_GRAMMAR_BIT_##name) /* BR_GRAMMAR(THAT) */

_Static_assert(BR_GRAMMAR_COUNT <= 8 * sizeof(br_grammar), "a class of grammar.tsv is a bit of br_grammar");

#define BR_GRAMMAR_ENDING 3 /* bytes of the longest ending */

/* "-ing": the end of a word that is longer by two bytes or more. */
typedef struct br_grammar_ending {
    char text[BR_GRAMMAR_ENDING];
    uint8_t len;
    br_grammar classes;
} br_grammar_ending;

/* The words of a language. Its endings are few: they stand in a row. */
typedef struct br_grammar_words {
    br_map map;                 /* lowered word -> its index into classes */
    BR_VEC(br_grammar) classes; /* of each word */
    BR_VEC(br_grammar_ending) endings;
} br_grammar_words;

/* Reads grammar.tsv; words are on `arena`. BR_BAD_INPUT names a line that is no class and its words. */
br_status br_grammar_load(br_arena *arena, br_rows rows, br_grammar_words *words, br_error *error);

/* The classes of a word in any case, and of its ending. */
br_grammar br_grammar_of(const br_grammar_words *words, br_str word);

/* Fills tree->grammar: the classes of each word, of its ending and of its lemma by the words of the article's language. */
void br_grammar_mark(const br_grammar_words *words, br_tree *tree);

/* Whether a word of a marked tree is of one of the classes. */
static inline bool br_tok_is(const br_tree *tree, int32_t token, br_grammar classes) {
    return tree->grammar[token] & classes;
}

/* Whether a noun phrase is known to who reads it: "the raid", "this raid", "Mali's raid". */
bool br_is_definite(const br_tree *tree, int32_t noun);

#endif
