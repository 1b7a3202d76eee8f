#include "text/train/swap.h"

#include "text/train/math.h"
#include "text/train/train_weights.h"

/* Words of the name that begins at `at`; 0 when none does. */
static uint32_t length_at(const br_train_sentence *s, uint32_t at) {
    uint8_t tag = s->words[at].name;
    if (!s->has_names || tag == BR_TRAIN_NO_NAME || tag % 2 == 0) return 0;
    uint32_t end = at + 1;
    while (end < s->n_words && s->words[end].name == tag + 1) end++;
    return end - at;
}

static void add_names_of(br_arena *arena, const br_train_set *set, br_name_pool pools[3][BR_SWAP_MAX_WORDS + 1]) {
    for (size_t s = 0; s < set->len; s++) {
        const br_train_sentence *sentence = &set->at[s];
        for (uint32_t i = 0; !sentence->is_copy && i < sentence->n_words; i++) {
            uint32_t n = length_at(sentence, i);
            if (n && n <= BR_SWAP_MAX_WORDS)
                br_vec_push(arena, &pools[sentence->words[i].name / 2][n], &sentence->words[i]);
        }
    }
}

br_swap br_swap_of(br_arena *arena, const br_train_corpus *corpus) {
    br_swap swap = {0};
    add_names_of(arena, &corpus->train, swap.pools[0]);
    add_names_of(arena, &corpus->listed, swap.pools[1]);
    return swap;
}

static void swap_name(const br_name_pool *pool, uint32_t n, uint64_t *random, const br_train_word **forms) {
    if (!pool->len) return;
    const br_train_word *other = pool->at[br_random(random) % pool->len];
    for (uint32_t i = 0; i < n; i++) forms[i] = &other[i];
}

void br_swap_names(const br_swap *swap, const br_train_sentence *s, uint64_t *random, const br_train_word **forms) {
    for (uint32_t i = 0; i < s->n_words; i++) forms[i] = &s->words[i];
    if (s->has_tree) return;
    for (uint32_t i = 0; i < s->n_words; i++) {
        uint32_t n = length_at(s, i);
        if (!n || n > BR_SWAP_MAX_WORDS || br_random_unit(random) >= BR_TRAIN_SWAPPED) continue;
        bool listed = br_random_unit(random) < BR_TRAIN_SWAPPED_LISTED;
        swap_name(&swap->pools[listed][s->words[i].name / 2][n], n, random, forms + i);
    }
}
