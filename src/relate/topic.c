#include "relate/topic.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/vec.h"
#include "markup/unicode.h"
#include "relate/relate_weights.h"

typedef BR_VEC(uint32_t) words;

static int by_hash(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void add_words(br_arena *arena, const br_relate_lexicon *lexicon, br_str text, words *out) {
    br_str key = br_unicode_key(arena, text);
    for (size_t at = 0; at < key.len;) {
        while (at < key.len && !br_is_alpha(key.ptr[at])) at++;
        size_t start = at;
        while (at < key.len && br_is_alpha(key.ptr[at])) at++;
        br_str word = br_str_slice(key, start, at);
        if (word.len < 3 || br_is_stopword(lexicon, word)) continue;
        br_vec_push(arena, out, (uint32_t)br_hash64(br_str_slice(word, 0, TOPIC_LETTERS), 0));
    }
}

static void sort_once(words *list) {
    if (list->len) qsort(list->at, list->len, sizeof *list->at, by_hash);
    size_t n = 0;
    for (size_t i = 0; i < list->len; i++)
        if (!n || list->at[n - 1] != list->at[i]) list->at[n++] = list->at[i];
    list->len = n;
}

topic br__topic_of(br_arena *arena, const br_relate_lexicon *lexicon, br_str text) {
    words all = {0};
    add_words(arena, lexicon, text, &all);
    sort_once(&all);
    return (topic){all.at, (uint32_t)all.len};
}

topic br__topic_without(br_arena *arena, const br_relate_lexicon *lexicon, topic whole, const br_str *names,
                        size_t n_names) {
    words without = {0};
    for (size_t i = 0; i < n_names; i++) add_words(arena, lexicon, names[i], &without);
    sort_once(&without);
    uint32_t *rest = br_array(arena, whole.n, uint32_t), n = 0;
    for (size_t i = 0, k = 0; i < whole.n; i++) {
        while (k < without.len && without.at[k] < whole.words[i]) k++;
        if (k == without.len || without.at[k] != whole.words[i]) rest[n++] = whole.words[i];
    }
    return (topic){rest, n};
}

topic br__topic_of_names(br_arena *arena, const br_str *names, size_t n) {
    words all = {0};
    for (size_t i = 0; i < n; i++) br_vec_push(arena, &all, (uint32_t)br_hash64(names[i], 0));
    sort_once(&all);
    return (topic){all.at, (uint32_t)all.len};
}

bool br__topics_fit(topic a, topic b, uint32_t least, double share) {
    uint32_t i = 0, k = 0, shared = 0, shorter = a.n < b.n ? a.n : b.n;
    while (i < a.n && k < b.n) {
        if (a.words[i] == b.words[k]) shared++, i++, k++;
        else if (a.words[i] < b.words[k]) i++;
        else k++;
    }
    return shared >= least && shared >= share * shorter;
}
