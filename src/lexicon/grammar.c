#include "lexicon/grammar.h"

#include "lexicon/text_lexicon.h"

enum { LONGEST = 24, LONGEST_ENDING = 3 /* bytes */ };

static bool find_class(br_str name, br_grammar *bit) {
    static const char *const names[] = {
#define X(name, text) text,
        BR_GRAMMAR_LIST(X)
#undef X
    };
    for (size_t i = 0; i < BR_GRAMMAR_COUNT; i++)
        if (br_str_is(name, names[i])) {
            *bit = (br_grammar)1 << i;
            return true;
        }
    return false;
}

/* where the classes of a word stand */
static br_grammar *classes_put(br_arena *arena, br_grammar_words *words, br_str word) {
    uint64_t *index = br_map_get(&words->map, word);
    if (!index) {
        index = br_map_put(&words->map, br_str_copy(arena, word), NULL);
        *index = words->classes.len;
        br_vec_push(arena, &words->classes, 0);
    }
    return &words->classes.at[*index];
}

br_status br_grammar_load(br_arena *arena, br_rows rows, br_grammar_words *words, br_error *error) {
    while (br_rows_next(&rows)) {
        br_grammar bit;
        if (rows.n_fields != 2 || !find_class(rows.field[0], &bit))
            return br_rows_bad(&rows, "a class of words, a tab, and its words cut by \"|\"", error);
        br_str list = rows.field[1];
        for (br_str word; br_str_split(&list, '|', &word);) {
            if (!word.len || word.len > LONGEST) return br_rows_bad(&rows, "an empty word, or too long a one", error);
            *classes_put(arena, words, word) |= bit;
        }
    }
    return BR_OK;
}

static br_grammar bits_of(const br_grammar_words *words, br_str word) {
    const uint64_t *index = br_map_get(&words->map, word);
    return index ? words->classes.at[*index] : 0;
}

/* of a lowered word itself, and of its ending */
static br_grammar classes_of(const br_grammar_words *words, br_str word, bool endings) {
    char lowered[LONGEST], ending[LONGEST_ENDING + 1] = "-";
    if (!word.len || word.len > LONGEST) return 0;
    for (size_t i = 0; i < word.len; i++) lowered[i] = br_lower(word.ptr[i]);
    br_grammar bits = bits_of(words, (br_str){lowered, word.len});
    for (size_t n = 1; endings && n <= LONGEST_ENDING && n + 1 < word.len; n++) {
        memcpy(ending + 1, lowered + word.len - n, n);
        bits |= bits_of(words, (br_str){ending, n + 1});
    }
    return bits;
}

br_grammar br_grammar_of(const br_grammar_words *words, br_str word) {
    return classes_of(words, word, true);
}

void br_grammar_mark(const br_lexicon *lexicon, br_tree *tree) {
    const br_article *a = tree->article;
    const br_grammar_words *words = &br_text_language_of(lexicon, a->language)->grammar;
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        br_str form = br_span_text(a->text, a->tokens[i].span);
        tree->grammar[i] = classes_of(words, form, true); /* the lemma of "brought" has no ending */
        if (!br_str_eq(form, a->tokens[i].lemma)) tree->grammar[i] |= classes_of(words, a->tokens[i].lemma, false);
    }
}
