#include "lexicon/relate_lexicon.h"

#include "base/map.h"
#include "base/vec.h"

typedef struct context {
    br_str name, senses, words; /* lists cut by ';' */
} context;

struct br_relate_lexicon {
    br_map senses; /* noun -> index into names */
    BR_VEC(br_str) names;
    BR_VEC(context) contexts;
};

static void load_senses(br_arena *arena, br_relate_lexicon *l, br_rows rows) {
    while (br_rows_next(&rows)) {
        br_str nouns = rows.field[1];
        for (br_str noun; br_str_split(&nouns, ';', &noun);) *br_map_put(&l->senses, noun, NULL) = l->names.len;
        br_vec_push(arena, &l->names, rows.field[0]);
    }
}

br_status br_relate_lexicon_load(br_lexicon *lexicon, br_error *error) {
    br_arena *arena = lexicon->arena;
    br_relate_lexicon *l = br_new(arena, br_relate_lexicon);
    l->senses = br_map_on(arena);
    br_str bytes;
    BR_FORWARD(br_data_find(&lexicon->data, "en/relate/quantities.tsv", &bytes, error));
    load_senses(arena, l, br_rows_of("en/relate/quantities.tsv", bytes));
    BR_FORWARD(br_data_find(&lexicon->data, "en/relate/contexts.tsv", &bytes, error));
    for (br_rows rows = br_rows_of("en/relate/contexts.tsv", bytes); br_rows_next(&rows);)
        br_vec_push(arena, &l->contexts, (context){rows.field[0], rows.field[1], rows.field[2]});
    lexicon->relations = l;
    return BR_OK;
}

static br_str sense_of_word(const br_relate_lexicon *l, br_str word) {
    char lower[64];
    if (!word.len || word.len >= sizeof lower) return BR_STR("");
    for (size_t i = 0; i < word.len; i++) lower[i] = br_lower(word.ptr[i]);
    br_str key = {lower, word.len};
    const uint64_t *sense = br_map_get(&l->senses, key);
    if (!sense && key.len > 2 && lower[key.len - 1] == 's') sense = br_map_get(&l->senses, br_str_slice(key, 0, key.len - 1));
    return sense ? l->names.at[*sense] : BR_STR("");
}

br_str br_quantity_sense(const br_relate_lexicon *l, br_str noun) {
    br_str sense = BR_STR("");
    for (br_str word; br_str_split(&noun, ' ', &word);) {
        br_str of_word = sense_of_word(l, word);
        if (of_word.len) sense = of_word;
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
