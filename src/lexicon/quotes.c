#include "lexicon/quotes.h"

#include "base/vec.h"

static const br_str frame_words[] = {
#define X(name, text) BR_STR_INIT(text),
    BR_CUE_FRAME_LIST(X)
#undef X
};
static const br_str kind_words[] = {
    /* as br_cue_kind */
    BR_STR_INIT("verb"),    BR_STR_INIT("noun"),     BR_STR_INIT("adj"),    BR_STR_INIT("prep"),
    BR_STR_INIT("view"),    BR_STR_INIT("light"),    BR_STR_INIT("label"),  BR_STR_INIT("carry"),
    BR_STR_INIT("setting"), BR_STR_INIT("occasion"), BR_STR_INIT("marker"), BR_STR_INIT("mute"),
    BR_STR_INIT("meet"),    BR_STR_INIT("terms"),    BR_STR_INIT("holder"), BR_STR_INIT("joint"),
};

typedef struct builder {
    br_lexicon *lexicon;
    br_arena *arena;
    br_quote_lexicon *quotes;
    BR_VEC(br_cue_row) rows;
} builder;

static uint32_t frame_of(br_str word) {
    for (size_t i = 0; i < BR_CUE_FRAME_COUNT; i++)
        if (br_str_eq(frame_words[i], word)) return (uint32_t)1 << i;
    return 0;
}

static bool kind_of(br_str word, uint8_t *kind) {
    for (uint8_t i = 0; i < BR_CUE_KIND_COUNT; i++)
        if (br_str_eq(kind_words[i], word)) return *kind = i, true;
    return false;
}

static bool frames_of(br_str words, uint32_t *frames) {
    for (br_str rest = words, word; br_str_word(&rest, ',', &word);) {
        uint32_t bit = frame_of(word);
        if (!bit) return false;
        *frames |= bit;
    }
    return true;
}

/* Rows of one word, kind and particle are one row: a word may stand in several classes. */
static void add_row(builder *b, br_str word, br_cue_row row) {
    row.particle = br_str_cut(&word, '+');
    uint32_t *first = &br_word_facts_put(b->lexicon, word)->quote;
    for (uint32_t at = *first; at; at = b->rows.at[at - 1].next) {
        br_cue_row *old = &b->rows.at[at - 1];
        if (old->kind != row.kind || !br_str_eq(old->particle, row.particle)) continue;
        uint32_t held = old->frames & row.frames & BR_CUE_FRAME(HELD); /* what also tells an utterance tells it */
        old->frames = ((old->frames | row.frames) & ~BR_CUE_FRAME(HELD)) | held;
        return;
    }
    row.next = *first;
    br_vec_push(b->arena, &b->rows, row);
    *first = (uint32_t)b->rows.len;
}

br_status br_quote_lexicon_load(br_lexicon *lexicon, br_error *error) {
    static const char name[] = "en/quotes/cues.tsv";
    br_quote_lexicon *quotes = br_new(lexicon->arena, br_quote_lexicon);
    builder b = {.lexicon = lexicon, .arena = lexicon->arena, .quotes = quotes};
    br_str bytes;
    BR_FORWARD(br_data_find(&lexicon->data, name, &bytes, error));
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        br_cue_row row = {0};
        if (!kind_of(rows.field[0], &row.kind) || !frames_of(rows.field[1], &row.frames))
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: bad line", name, rows.number);
        for (br_str rest = rows.field[2], word; br_str_word(&rest, ',', &word);) add_row(&b, word, row);
    }
    quotes->rows = b.rows.at;
    quotes->n_rows = (uint32_t)b.rows.len;
    lexicon->quotes = quotes;
    return BR_OK;
}

const br_cue_row *br_cue_row_of(const br_quote_lexicon *quotes, const br_word_facts *word) {
    return word->quote ? &quotes->rows[word->quote - 1] : NULL;
}

const br_cue_row *br_cue_row_next(const br_quote_lexicon *quotes, const br_cue_row *row) {
    return row->next ? &quotes->rows[row->next - 1] : NULL;
}
