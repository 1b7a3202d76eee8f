#include "lexicon/word/grammar.h"

enum { LONGEST = 24 /* bytes of a word */ };

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

/* where the classes of an ending, given without its hyphen, stand */
static br_grammar *ending_put(br_arena *arena, br_grammar_words *words, br_str text) {
    for (size_t i = 0; i < words->endings.len; i++) {
        br_grammar_ending *e = &words->endings.at[i];
        if (br_str_eq(text, (br_str){e->text, e->len})) return &e->classes;
    }
    br_grammar_ending ending = {.len = (uint8_t)text.len};
    memcpy(ending.text, text.ptr, text.len);
    br_vec_push(arena, &words->endings, ending);
    return &words->endings.at[words->endings.len - 1].classes;
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
            bool is_ending = word.len > 1 && word.ptr[0] == '-';
            if (is_ending) word = br_str_from(word, 1);
            if (!word.len || word.len > (is_ending ? BR_GRAMMAR_ENDING : LONGEST))
                return br_rows_bad(&rows, "an empty word, or too long a one", error);
            *(is_ending ? ending_put : classes_put)(arena, words, word) |= bit;
        }
    }
    return BR_OK;
}

static br_grammar bits_of(const br_grammar_words *words, br_str word) {
    const uint64_t *index = br_map_get(&words->map, word);
    return index ? words->classes.at[*index] : 0;
}

/* of the endings of a lowered word; nearly none has one, which its last byte tells */
static br_grammar ending_bits(const br_grammar_words *words, br_str word) {
    br_grammar bits = 0;
    for (size_t i = 0; i < words->endings.len; i++) {
        const br_grammar_ending *e = &words->endings.at[i];
        if (word.len <= e->len + 1u || word.ptr[word.len - 1] != e->text[e->len - 1]) continue;
        if (memcmp(word.ptr + word.len - e->len, e->text, e->len) == 0) bits |= e->classes;
    }
    return bits;
}

/* of a word itself in any case, and of its ending */
static br_grammar classes_of(const br_grammar_words *words, br_str word, bool endings) {
    char room[LONGEST];
    if (!word.len || word.len > LONGEST) return 0;
    for (size_t i = 0; i < word.len; i++) room[i] = br_lower(word.ptr[i]);
    br_str lowered = {room, word.len};
    return bits_of(words, lowered) | (endings ? ending_bits(words, lowered) : 0);
}

br_grammar br_grammar_of(const br_grammar_words *words, br_str word) {
    return classes_of(words, word, true);
}

void br_grammar_mark(const br_grammar_words *words, br_tree *tree) {
    const br_article *a = tree->article;
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        br_str form = br_span_text(a->text, a->tokens[i].span);
        tree->grammar[i] = classes_of(words, form, true); /* the lemma of "brought" has no ending */
        if (!br_str_eq(form, a->tokens[i].lemma)) tree->grammar[i] |= classes_of(words, a->tokens[i].lemma, false);
    }
}

bool br_is_definite(const br_tree *tree, int32_t noun) {
    br_for_children (tree, noun, child) {
        if (br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS) return true;
        if (br_tok_rel(tree, child) != BR_DEP_DET) continue;
        if (br_tok_is(tree, child, BR_GRAMMAR(DEFINITE) | BR_GRAMMAR(POINTING))) return true;
    }
    return false;
}
