#include "annotate/figure/read/text.h"

/* whether words in a row, each given by its key, are a mark of a currency written just so */
static bool is_money_mark(const br_figure_lexicon *lexicon, const br_pattern_item *keys, uint32_t n, br_str text) {
    const br_pattern_leaf *leaf = br_pattern_match(&lexicon->phrases, keys, n, 0);
    if (!leaf || leaf->length != n) return false;
    const br_figure_entry *entry = &lexicon->entries[leaf->rule];
    for (uint8_t m = 0; m < entry->n_marks; m++)
        if (lexicon->units[entry->mark_unit[m]].money && br_str_eq(entry->mark[m], text)) return true;
    return false;
}

/* the letters of a currency before its amount: "USD10m", "RM23.50", "$A82"; not those of a name: "G20" */
static bool is_currency(const void *context, br_str text, size_t start, size_t end) {
    const br_figure_lexicon *lexicon = context;
    if (!br_is_upper(text.ptr[start])) return false;
    br_str letters = br_str_slice(text, start, end);
    br_pattern_item keys[2] = {{.word = br_vocabulary_find(&lexicon->vocabulary, letters)}};
    if (!keys[0].word) return false;
    if (letters.len > 1 && is_money_mark(lexicon, keys, 1, letters)) return true;
    if (start == 0 || br_is_alpha(text.ptr[start - 1])) return false;
    keys[1] = keys[0];
    keys[0].word = br_vocabulary_find(&lexicon->vocabulary, br_str_slice(text, start - 1, start));
    return keys[0].word && is_money_mark(lexicon, keys, 2, br_str_slice(text, start - 1, end));
}

br_figure_text br_figure_text_of(br_arena *arena, const br_figure_lexicon *lexicon, br_str text) {
    br_figure_text t = {.lexicon = lexicon, .words = br_scan_words_cut(arena, text, is_currency, lexicon)};
    uint32_t n = t.words.n;
    t.places = br_array(arena, n + 1, br_figure_place);
    br_pattern_item *keys = br_array(arena, n, br_pattern_item);
    for (uint32_t i = 0; i < n; i++) {
        br_word *w = &t.words.at[i];
        if (w->kind != BR_WORD_NUMBER && w->kind != BR_WORD_BREAK)
            keys[i].word = w->id = br_vocabulary_find(&lexicon->vocabulary, br_word_text(&t.words, i));
    }
    for (uint32_t i = 0; i < n; i++) {
        if (!keys[i].word) continue;
        const br_pattern_leaf *leaf = br_pattern_match(&lexicon->phrases, keys, n, i);
        if (!leaf) continue;
        t.places[i].entry = leaf->rule + 1;
        t.places[i].length = leaf->length;
        br_figure_place *end = &t.places[i + leaf->length];
        if (!end->from) end->from = i + 1;
    }
    return t;
}

const br_figure_entry *br_figure_entry_at(const br_figure_text *t, uint32_t i, uint32_t *end) {
    *end = i;
    if (i >= t->words.n || !t->places[i].entry) return NULL;
    *end = i + t->places[i].length;
    return &t->lexicon->entries[t->places[i].entry - 1];
}

const br_figure_entry *br_figure_entry_before(const br_figure_text *t, uint32_t i, uint32_t *start) {
    *start = i;
    if (i > t->words.n || !t->places[i].from) return NULL;
    *start = t->places[i].from - 1;
    return &t->lexicon->entries[t->places[*start].entry - 1];
}

uint32_t br_figure_word_at(const br_figure_text *t, uint32_t at) {
    uint32_t low = 0, high = t->words.n - 1;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (t->words.at[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    return low;
}
