#include "annotate/number/phrase.h"

#include "annotate/number/numeral.h"
#include "lexicon/figures.h"

/* the number that the words of a span are, all of them; 0 = they are none */
static double number_in(const br_figure_lexicon *lexicon, br_str text, br_arena *arena) {
    br_words words = br_scan_words(arena, text);
    for (uint32_t i = 0; i < words.n; i++)
        words.at[i].id = br_vocabulary_find(&lexicon->vocabulary, br_word_text(&words, i));
    br_numeral number;
    if (br_numeral_read(&lexicon->numerals, &words, 0, false, &number))
        return number.end + 1 == words.n && number.whole && !number.vague && !number.ordinal ? number.value : 0;
    bool article = words.n == 2 && br_numeral_is(&lexicon->numerals, words.at[0].id, BR_NUMERAL_ARTICLE);
    return article ? 1 : 0;
}

int32_t br_number_before(const br_lexicon *lexicon, const br_tree *tree, int32_t noun, int32_t most, br_arena *arena) {
    const br_figure_lexicon *figures = br_figure_lexicon_of(lexicon, tree->article->language);
    int32_t number = br_tree_child(tree, noun, BR_DEP_NUMMOD, -1);
    if (number < 0) number = br_tree_child(tree, noun, BR_DEP_DET, -1);
    if (!figures || number < 0) return 0;
    double value = number_in(figures, br_span_text(tree->article->text, br_tree_span(tree, number)), arena);
    return value >= 1 && value <= most ? (int32_t)value : 0;
}

int32_t br_number_of_times(const br_lexicon *lexicon, const br_tree *tree, int32_t token) {
    const br_figure_lexicon *figures = br_figure_lexicon_of(lexicon, tree->article->language);
    uint32_t word = figures ? br_vocabulary_find(&figures->vocabulary, br_tok_text(tree, token)) : 0;
    if (!word || !br_numeral_is(&figures->numerals, word, BR_NUMERAL_TIMES)) return 0;
    return (int32_t)br_numeral_word_of(&figures->numerals, word)->value;
}
