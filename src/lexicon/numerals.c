#include "lexicon/numerals.h"

#include <stdio.h>

#include "base/vec.h"

static const char *const kind_names[BR_NUMERAL_KINDS] = {
#define X(name, text) text,
    BR_NUMERAL_LIST(X)
#undef X
};

static int kind_of(br_str name) {
    for (int k = 0; k < BR_NUMERAL_KINDS; k++)
        if (br_str_is(name, kind_names[k])) return k;
    return -1;
}

typedef BR_VEC(br_numeral_word) numeral_words;

static br_status read_row(br_arena *arena, const br_rows *rows, br_vocabulary *vocabulary, numeral_words *words,
                          br_error *error) {
    int kind = kind_of(rows->field[1]);
    double value = 0, high = 0;
    if (kind < 0 || !br_str_double(rows->field[2], &value) ||
        (kind == BR_NUMERAL_VAGUE && !br_str_double(rows->field[3], &high)))
        return br_fail_at(error, BR_BAD_INPUT, rows->number, "line %u of \"%s\" is no numeral", rows->number,
                          rows->name);
    uint32_t id = br_vocabulary_add(vocabulary, rows->field[0]);
    while (words->len <= id) br_vec_push(arena, words, (br_numeral_word){0});
    br_numeral_word *word = &words->at[id];
    word->kinds |= 1u << kind;
    if (kind == BR_NUMERAL_PART) word->part = value;
    else {
        word->value = value;
        word->high = high;
    }
    return BR_OK;
}

br_status br_numeral_lexicon_load(br_arena *arena, const br_data *data, const char *language, br_vocabulary *vocabulary,
                                  br_numeral_lexicon *numerals, br_error *error) {
    char name[64];
    snprintf(name, sizeof name, "%s/figures/numerals.tsv", language);
    br_str bytes;
    BR_FORWARD(br_data_find(data, name, &bytes, error));
    numeral_words words = {0};
    br_vec_push(arena, &words, (br_numeral_word){0});
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);)
        BR_FORWARD(read_row(arena, &rows, vocabulary, &words, error));
    *numerals = (br_numeral_lexicon){words.at, (uint32_t)words.len};
    return BR_OK;
}
