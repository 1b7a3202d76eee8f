#include "lexicon/relate.h"

#include "base/map.h"
#include "base/vec.h"

typedef struct context {
    br_str name, senses, words; /* lists cut by ';' */
} context;

struct br_relate_lexicon {
    br_map nouns; /* noun -> index into senses */
    br_map words; /* telling word -> index into senses */
    br_map stopwords;
    BR_VEC(br_quantity_sense) senses;
    BR_VEC(context) contexts;
};

static void put_list(br_map *map, br_str list, size_t sense) {
    for (br_str one; br_str_split(&list, ';', &one);)
        if (!br_str_is(one, "-")) *br_map_put(map, one, NULL) = sense;
}

static br_quantity_kind kind_of(br_str name) {
    if (br_str_is(name, "stock")) return BR_QUANTITY_STOCK;
    if (br_str_is(name, "crowd")) return BR_QUANTITY_CROWD;
    if (br_str_is(name, "own")) return BR_QUANTITY_OWN;
    return br_str_is(name, "cumulative") ? BR_QUANTITY_CUMULATIVE : BR_QUANTITY_TOTAL;
}

static void load_senses(br_arena *arena, br_relate_lexicon *l, br_rows rows) {
    while (br_rows_next(&rows)) {
        put_list(&l->nouns, rows.field[2], l->senses.len);
        put_list(&l->words, rows.field[3], l->senses.len);
        br_vec_push(arena, &l->senses, (br_quantity_sense){rows.field[0], kind_of(rows.field[1]), false});
    }
}

static void load_stopwords(br_relate_lexicon *l, br_rows rows) {
    while (br_rows_next(&rows)) {
        br_str line = rows.line;
        for (br_str word; br_str_split(&line, ' ', &word);)
            if (word.len) br_map_put(&l->stopwords, word, NULL);
    }
}

br_status br_relate_lexicon_load(br_lexicon *lexicon, br_error *error) {
    br_arena *arena = lexicon->arena;
    br_relate_lexicon *l = br_new(arena, br_relate_lexicon);
    l->nouns = l->words = l->stopwords = br_map_on(arena);
    br_rows rows;
    BR_FORWARD(br_rows_open(arena, &lexicon->data, "en", "relate", "quantities.tsv", &rows, error));
    load_senses(arena, l, rows);
    BR_FORWARD(br_rows_open(arena, &lexicon->data, "en", "relate", "contexts.tsv", &rows, error));
    while (br_rows_next(&rows))
        br_vec_push(arena, &l->contexts, (context){rows.field[0], rows.field[1], rows.field[2]});
    BR_FORWARD(br_rows_open(arena, &lexicon->data, "en", "relate", "stopwords.txt", &rows, error));
    load_stopwords(l, rows);
    lexicon->relations = l;
    return BR_OK;
}

/* the entry of a word, in lower case, without a plural's "s" where it is not known with it */
static const uint64_t *find_word(const br_map *map, br_str word) {
    char lower[64];
    if (!word.len || word.len >= sizeof lower) return NULL;
    for (size_t i = 0; i < word.len; i++) lower[i] = br_lower(word.ptr[i]);
    br_str key = {lower, word.len};
    const uint64_t *found = br_map_get(map, key);
    if (!found && key.len > 2 && lower[key.len - 1] == 's') found = br_map_get(map, br_str_slice(key, 0, key.len - 1));
    return found;
}

/* the next run of letters at or behind *at; false at the end */
static bool next_word(br_str text, size_t *at, br_str *word) {
    while (*at < text.len && !br_is_alpha(text.ptr[*at])) ++*at;
    size_t start = *at;
    while (*at < text.len && br_is_alpha(text.ptr[*at])) ++*at;
    *word = br_str_slice(text, start, *at);
    return word->len > 0;
}

/* words behind a noun in which its verb may tell what befell it: "soldiers have also been killed" */
#define BEFELL_WORDS 4

/* the cumulative sense that a word tells; NULL = none */
static const br_quantity_sense *befalling(const br_relate_lexicon *l, br_str word) {
    const uint64_t *found = find_word(&l->words, word);
    const br_quantity_sense *sense = found ? &l->senses.at[*found] : NULL;
    return sense && sense->kind == BR_QUANTITY_CUMULATIVE ? sense : NULL;
}

/* "killed 40 soldiers", "800 migrants drowned": the sense of what befell those that a noun counts, told right before the figure or
 * behind its noun in one breath; NULL = nothing did */
static const br_quantity_sense *what_befell(const br_relate_lexicon *l, br_str noun, br_str around, size_t at,
                                            size_t end) {
    br_str word = {0};
    size_t before = at;
    while (before > 0 && br_is_space(around.ptr[before - 1])) before--;
    size_t first = before;
    while (first > 0 && br_is_alpha(around.ptr[first - 1])) first--;
    const br_quantity_sense *sense = befalling(l, br_str_slice(around, first, before));
    size_t most = BEFELL_WORDS;
    for (size_t i = 0; next_word(noun, &i, &word);) most++;
    for (size_t i = end; !sense && most-- && next_word(around, &i, &word);) {
        br_str passed = br_str_slice(around, end, (size_t)(word.ptr - around.ptr));
        for (size_t k = 0; k < passed.len; k++)
            if (!br_is_alpha(passed.ptr[k]) && !br_is_space(passed.ptr[k])) return NULL;
        sense = befalling(l, word);
    }
    return sense;
}

br_quantity_sense br_quantity_sense_of(const br_relate_lexicon *l, br_str noun, br_str around, size_t at, size_t end) {
    br_quantity_sense sense = {0};
    br_str word;
    for (size_t i = 0; next_word(noun, &i, &word);) {
        const uint64_t *found = find_word(&l->nouns, word);
        if (found) sense = l->senses.at[*found];
    }
    const br_quantity_sense *befell =
        sense.name.len && sense.kind != BR_QUANTITY_CUMULATIVE ? what_befell(l, noun, around, at, end) : NULL;
    if (befell) {
        sense = *befell;
        sense.by_words = true;
    }
    if (sense.name.len) return sense;
    size_t nearest = 2 * around.len + 1;
    for (size_t i = 0; next_word(around, &i, &word);) {
        const uint64_t *found = find_word(&l->words, word);
        if (!found) continue;
        size_t place = (size_t)(word.ptr - around.ptr), distance = place > at ? place - at : at - place;
        br_str between = place > at ? br_str_slice(around, at, place) : br_str_slice(around, place, at);
        if (br_quantity_context(l, BR_STR("join"), between).len)
            distance += around.len; /* the verb of another number */
        if (distance >= nearest) continue;
        nearest = distance;
        sense = l->senses.at[*found];
        sense.by_words = true;
    }
    return sense;
}

static bool is_listed(br_str list, br_str name) {
    for (br_str one; br_str_split(&list, ';', &one);)
        if (br_str_eq(one, name)) return true;
    return false;
}

static bool has_word(br_str text, br_str word) {
    for (size_t from = 0; from < text.len;) {
        size_t at = br_str_find_ascii(br_str_from(text, from), word);
        if (at == BR_NOT_FOUND) return false;
        at += from;
        bool starts = at == 0 || !br_is_alpha(text.ptr[at - 1]);
        bool ends = at + word.len == text.len || !br_is_alpha(text.ptr[at + word.len]);
        if (starts && ends) return true;
        from = at + 1;
    }
    return false;
}

br_str br_quantity_context(const br_relate_lexicon *l, br_str sense, br_str around) {
    for (size_t i = 0; i < l->contexts.len; i++) {
        if (!is_listed(l->contexts.at[i].senses, sense)) continue;
        br_str words = l->contexts.at[i].words;
        for (br_str word; br_str_split(&words, ';', &word);)
            if (has_word(around, word)) return l->contexts.at[i].name;
    }
    return BR_STR("");
}

bool br_is_stopword(const br_relate_lexicon *l, br_str word) {
    return br_map_get(&l->stopwords, word) != NULL;
}
