#include "lexicon/stances.h"

#include "base/vec.h"
#include "record/token.h"

static const br_str cue_words[] = {
#define X(name, text) BR_STR_INIT(text),
    BR_CUE_LIST(X)
#undef X
};

typedef struct stance_builder {
    br_lexicon *lexicon;
    br_arena *arena;
    br_stance_lexicon *stance;
    BR_VEC(br_embedding) embeddings;
    BR_VEC(br_str) noun_endings, participle_endings;
} stance_builder;

/* ---- embedding.tsv */

static bool effect_of(br_str text, uint8_t *effect) {
    static const char signs[] = "=+-pcfw"; /* in the order of br_effect */
    const char *at = text.len == 1 ? strchr(signs, text.ptr[0]) : NULL;
    if (at) *effect = (uint8_t)(at - signs);
    return at != NULL;
}

static uint8_t frame_of(br_str word) {
    static const char *const names[] = {"that",    "to",   "ing",  "obj", "subj",
                                        "whether", "bare", "told", "pred"}; /* as br_frame */
    for (uint8_t i = 0; i < sizeof names / sizeof *names; i++)
        if (br_str_is(word, names[i])) return i;
    return BR_FRAME_PREP;
}

static void add_row(stance_builder *b, br_str word, br_embedding row) {
    row.upos = BR_UPOS_VERB;
    if (br_str_starts(word, BR_STR("n:"))) row.upos = BR_UPOS_NOUN;
    if (br_str_starts(word, BR_STR("a:"))) row.upos = BR_UPOS_ADJ;
    if (row.upos != BR_UPOS_VERB) word = br_str_from(word, 2);
    row.particle = br_str_cut(&word, '+');
    uint32_t *first = &br_word_facts_put(b->lexicon, word)->embedding;
    row.next = *first;
    br_vec_push(b->arena, &b->embeddings, row);
    *first = (uint32_t)b->embeddings.len;
}

static void add_frame(stance_builder *b, br_str words, br_str frame, br_embedding row) {
    row.frame = frame_of(frame);
    if (row.frame == BR_FRAME_PREP) row.preposition = frame;
    for (br_str rest = words, word; br_str_word(&rest, ',', &word);) add_row(b, word, row);
}

static br_status load_embeddings(stance_builder *b, const br_data *data, br_error *error) {
    static const char name[] = "en/events/factuality/embedding.tsv";
    br_str bytes;
    BR_FORWARD(br_data_find(data, name, &bytes, error));
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        br_embedding row = {.hedged = br_str_is(rows.field[5], "h")};
        bool good = effect_of(rows.field[2], &row.asserted) && effect_of(rows.field[3], &row.denied);
        if (br_str_is(rows.field[4], "s")) row.holder = BR_HOLDS_SUBJECT;
        else if (br_str_is(rows.field[4], "u")) row.holder = BR_HOLDS_SUBJECT_OR_UNNAMED;
        else good = good && !rows.field[4].len;
        if (!good || !rows.field[1].len)
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: bad line", name, rows.number);
        if (!br_str_is(rows.field[1], "*")) {
            add_frame(b, rows.field[0], rows.field[1], row);
            continue;
        }
        add_frame(b, rows.field[0], BR_STR("that"), row);
        add_frame(b, rows.field[0], BR_STR("to"), row);
        add_frame(b, rows.field[0], BR_STR("ing"), row);
    }
    b->stance->embeddings = b->embeddings.at;
    b->stance->n_embeddings = (uint32_t)b->embeddings.len;
    return BR_OK;
}

/* ---- cues.tsv, nouns.tsv */

/* nouns and, with a hyphen before them, endings: of nouns, behind "a:" of adjectives */
static void add_nouns(stance_builder *b, br_str words) {
    for (br_str rest = words, word; br_str_word(&rest, ',', &word);) {
        if (br_str_starts(word, BR_STR("a:-"))) br_vec_push(b->arena, &b->participle_endings, br_str_from(word, 3));
        else if (word.len > 1 && word.ptr[0] == '-') br_vec_push(b->arena, &b->noun_endings, br_str_from(word, 1));
        else if (word.len) br_word_facts_put(b->lexicon, word)->cues |= BR_CUE(EVENT_NOUN);
    }
}

static void add_cue(stance_builder *b, br_str words, uint64_t bit) {
    for (br_str rest = words, word; br_str_word(&rest, ',', &word);) br_word_facts_put(b->lexicon, word)->cues |= bit;
}

static br_status load_cues(stance_builder *b, const br_data *data, br_error *error) {
    static const char cues[] = "en/events/factuality/cues.tsv", nouns[] = "en/events/factuality/nouns.tsv";
    br_str bytes;
    BR_FORWARD(br_data_find(data, cues, &bytes, error));
    for (br_rows rows = br_rows_of(cues, bytes); br_rows_next(&rows);) {
        size_t i = 0;
        while (i < BR_CUE_COUNT && !br_str_eq(cue_words[i], rows.field[0])) i++;
        if (i == BR_CUE_COUNT)
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: no kind of cue is called \"%.*s\"", cues,
                              rows.number, BR_FMT(rows.field[0]));
        add_cue(b, rows.field[1], (uint64_t)1 << i);
    }
    BR_FORWARD(br_data_find(data, nouns, &bytes, error));
    for (br_rows rows = br_rows_of(nouns, bytes); br_rows_next(&rows);) add_nouns(b, rows.line);
    b->stance->noun_endings = b->noun_endings.at;
    b->stance->n_noun_endings = b->noun_endings.len;
    b->stance->participle_endings = b->participle_endings.at;
    b->stance->n_participle_endings = b->participle_endings.len;
    return BR_OK;
}

br_status br_stance_lexicon_load(br_lexicon *lexicon, br_error *error) {
    br_stance_lexicon *stance = br_new(lexicon->arena, br_stance_lexicon);
    stance_builder b = {.lexicon = lexicon, .arena = lexicon->arena, .stance = stance};
    BR_FORWARD(load_embeddings(&b, &lexicon->data, error));
    BR_FORWARD(load_cues(&b, &lexicon->data, error));
    lexicon->stance = stance;
    return BR_OK;
}
