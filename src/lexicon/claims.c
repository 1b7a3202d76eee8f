#include "lexicon/claims.h"

#include "base/vec.h"

static const br_str kind_words[] = {
    /* as br_claim_kind */
    BR_STR_INIT("predicate"), BR_STR_INIT("name"), BR_STR_INIT("by"),     BR_STR_INIT("from"),
    BR_STR_INIT("reflect"),   BR_STR_INIT("make"), BR_STR_INIT("blame"),  BR_STR_INIT("outlook"),
    BR_STR_INIT("await"),     BR_STR_INIT("risk"), BR_STR_INIT("hold"),   BR_STR_INIT("well"),
    BR_STR_INIT("count"),     BR_STR_INIT("deny"), BR_STR_INIT("fault"),  BR_STR_INIT("burden"),
    BR_STR_INIT("accuse"),    BR_STR_INIT("own"),  BR_STR_INIT("happen"), BR_STR_INIT("prospect"),
};

typedef struct builder {
    br_lexicon *lexicon;
    br_arena *arena;
    br_claim_lexicon *claims;
    BR_VEC(br_claim_word) rows;
} builder;

static bool kind_of(br_str word, uint8_t *kind) {
    for (uint8_t i = 0; i < BR_CLAIM_KIND_COUNT; i++)
        if (br_str_eq(kind_words[i], word)) return *kind = i, true;
    return false;
}

static bool type_of(br_str word, uint8_t *type) {
    *type = (uint8_t)br_claim_type_of(word);
    return br_str_is(word, "-") || br_str_eq(br_claim_type_text((br_claim_type)*type), word);
}

static void add_word(builder *b, br_str word, br_claim_word row) {
    row.with = br_str_cut(&word, '+');
    uint32_t *first = &br_word_facts_put(b->lexicon, word)->claim;
    row.next = *first;
    br_vec_push(b->arena, &b->rows, row);
    *first = (uint32_t)b->rows.len;
}

br_status br_claim_lexicon_load(br_lexicon *lexicon, br_error *error) {
    static const char name[] = "en/claims/words.tsv";
    br_claim_lexicon *claims = br_new(lexicon->arena, br_claim_lexicon);
    builder b = {.lexicon = lexicon, .arena = lexicon->arena, .claims = claims};
    br_str bytes;
    BR_FORWARD(br_data_find(&lexicon->data, name, &bytes, error));
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        br_claim_word row = {0};
        if (!kind_of(rows.field[0], &row.kind) || !type_of(rows.field[1], &row.type))
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: bad line", name, rows.number);
        for (br_str rest = rows.field[2], word; br_str_word(&rest, ',', &word);) add_word(&b, word, row);
    }
    claims->rows = b.rows.at;
    claims->n_rows = (uint32_t)b.rows.len;
    lexicon->claims = claims;
    return BR_OK;
}

const br_claim_word *br_claim_word_of(const br_claim_lexicon *claims, const br_word_facts *word, br_claim_kind kind,
                                      const br_claim_word *after) {
    uint32_t at = after ? after->next : word->claim;
    while (at && claims->rows[at - 1].kind != kind) at = claims->rows[at - 1].next;
    return at ? &claims->rows[at - 1] : NULL;
}
