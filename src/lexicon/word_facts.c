#include "lexicon/word_facts.h"

#define ROWS 12000u /* about as many as our own dictionaries know */

br_word_facts *br_word_facts_put(br_lexicon *lexicon, br_str word) {
    br_word_table *table = lexicon->words;
    if (!table) {
        table = lexicon->words = br_new(lexicon->arena, br_word_table);
        table->places = br_map_on(lexicon->arena);
        br_vec_reserve(lexicon->arena, &table->rows, ROWS);
    }
    bool is_new;
    uint64_t *place = br_map_put(&table->places, word, &is_new);
    if (is_new) {
        *place = table->rows.len;
        br_vec_add(lexicon->arena, &table->rows);
    }
    return &table->rows.at[*place];
}

const br_word_facts *br_word_facts_of(const br_lexicon *lexicon, br_str word) {
    static const br_word_facts nothing;
    const uint64_t *place = lexicon->words ? br_map_get(&lexicon->words->places, word) : NULL;
    return place ? &lexicon->words->rows.at[*place] : &nothing;
}

/* the word itself where it has no capitals */
static br_str lower(br_str word, br_arena *arena) {
    for (size_t i = 0; i < word.len; i++)
        if (br_is_upper(word.ptr[i])) return br_str_lower_ascii(arena, word);
    return word;
}

br_token_facts br_token_facts_of(const br_lexicon *lexicon, const br_article *article, br_arena *arena) {
    uint32_t n = article->n_tokens;
    br_token_facts facts = {br_array(arena, n + 1, const br_word_facts *),
                            br_array(arena, n + 1, const br_word_facts *)};
    for (uint32_t i = 0; i < n; i++) {
        const br_token *t = &article->tokens[i];
        br_str form = lower(br_span_text(article->text, t->span), arena);
        facts.form[i] = br_word_facts_of(lexicon, form);
        facts.lemma[i] = br_str_eq(form, t->lemma) ? facts.form[i] : br_word_facts_of(lexicon, t->lemma);
    }
    return facts;
}
