#include "lexicon/word/facts.h"

#include "base/hash.h"

#define FIRST_SLOTS ((size_t)1 << 15) /* for the 12,000 words of our own dictionaries */
#define PLACE_BITS  20                /* 44 bits of a hash tell a word, beside those that its slot tells */
#define PLACES      (((uint64_t)1 << PLACE_BITS) - 1)

static uint64_t hash_of(br_str word) {
    return br_hash64(word, 0);
}

static uint64_t *slot_of(const br_word_table *table, uint64_t hash) {
    size_t mask = table->n_slots - 1, at = (size_t)hash & mask;
    while (table->slots[at] && (table->slots[at] ^ hash) >> PLACE_BITS) at = (at + 1) & mask;
    return &table->slots[at];
}

static void enlarge(br_arena *arena, br_word_table *table) {
    if (table->rows.len >= PLACES / 2) br_arena_escape(arena, BR_LIMIT);
    table->n_slots = table->n_slots ? table->n_slots * 2 : FIRST_SLOTS;
    table->slots = br_array(arena, table->n_slots, uint64_t);
    for (size_t i = 0; i < table->words.len; i++) {
        uint64_t hash = hash_of(table->words.at[i]);
        *slot_of(table, hash) = (hash & ~PLACES) | (i + 1);
    }
}

br_word_facts *br_word_facts_put(br_lexicon *lexicon, br_str word) {
    br_arena *arena = lexicon->arena;
    if (!lexicon->words) lexicon->words = br_new(arena, br_word_table);
    br_word_table *table = lexicon->words;
    if (table->rows.len * 2 >= table->n_slots) enlarge(arena, table);
    uint64_t hash = hash_of(word), *slot = slot_of(table, hash);
    if (!*slot) {
        br_vec_add(arena, &table->rows);
        br_vec_push(arena, &table->words, word);
        *slot = (hash & ~PLACES) | table->rows.len;
    }
    return &table->rows.at[(*slot & PLACES) - 1];
}

static const br_word_facts *facts_of(const br_word_table *table, uint64_t hash) {
    static const br_word_facts nothing;
    uint64_t slot = table ? *slot_of(table, hash) : 0;
    return slot ? &table->rows.at[(slot & PLACES) - 1] : &nothing;
}

const br_word_facts *br_word_facts_of(const br_lexicon *lexicon, br_str word) {
    return facts_of(lexicon->words, hash_of(word));
}

/* ---- the words of an article */

#define WORDS_AHEAD 16 /* slots are sent for before they are asked */

/* the word itself where it has no capitals */
static br_str lower(br_str word, br_arena *arena) {
    for (size_t i = 0; i < word.len; i++)
        if (br_is_upper(word.ptr[i])) return br_str_lower_ascii(arena, word);
    return word;
}

typedef struct token_hashes {
    uint64_t form, lemma;
} token_hashes;

static token_hashes hashes_of(const br_article *article, const br_token *t, br_arena *arena) {
    br_str form = lower(br_span_text(article->text, t->span), arena);
    uint64_t hash = hash_of(form);
    return (token_hashes){hash, br_str_eq(form, t->lemma) ? hash : hash_of(t->lemma)};
}

static void send_for(const br_word_table *table, uint64_t hash) {
    if (table) __builtin_prefetch(&table->slots[(size_t)hash & (table->n_slots - 1)]);
}

br_token_facts br_token_facts_of(const br_lexicon *lexicon, const br_article *article, br_arena *arena) {
    const br_word_table *table = lexicon->words;
    uint32_t n = article->n_tokens;
    br_token_facts facts = {br_array(arena, n + 1, const br_word_facts *),
                            br_array(arena, n + 1, const br_word_facts *)};
    token_hashes *hashes = br_array(arena, n + WORDS_AHEAD, token_hashes);
    for (uint32_t i = 0; i < n; i++) hashes[i] = hashes_of(article, &article->tokens[i], arena);
    for (uint32_t i = 0; i < n; i++) {
        send_for(table, hashes[i + WORDS_AHEAD - 1].form);
        send_for(table, hashes[i + WORDS_AHEAD - 1].lemma);
        facts.form[i] = facts_of(table, hashes[i].form);
        facts.lemma[i] = hashes[i].lemma == hashes[i].form ? facts.form[i] : facts_of(table, hashes[i].lemma);
    }
    return facts;
}
