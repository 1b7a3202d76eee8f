#include "lexicon/event/cameo.h"

#include "base/vec.h"

static const br_str speech_words[] = {
#define X(name, text) BR_STR_INIT(text),
    BR_SPEECH_LIST(X)
#undef X
};

size_t br_cameo_fineness(br_str code) {
    while (code.len > 2 && code.ptr[code.len - 1] == '0') code.len--;
    return code.len;
}

br_speech br_speech_of(br_str text) {
    for (size_t i = 1; i < BR_SPEECH_COUNT; i++)
        if (br_str_eq(speech_words[i], text)) return (br_speech)i;
    return BR_SPEECH_NONE;
}

br_str br_speech_text(br_speech speech) {
    return speech_words[speech];
}

/* code, name, Goldstein, PLOVER type, mode, example */
static br_status load_codes(br_arena *arena, const br_data *data, br_cameo *cameo, br_error *error) {
    static const char name[] = "scheme/cameo.tsv";
    br_str bytes;
    BR_FORWARD(br_data_find(data, name, &bytes, error));
    BR_VEC(br_cameo_code) codes = {0};
    cameo->index = br_map_on(arena);
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        br_cameo_code code = {
            .code = rows.field[0],
            .name = rows.field[1],
            .plover = rows.field[3],
            .mode = rows.field[4],
            .example = rows.field[5],
        };
        code.has_goldstein = br_str_double(rows.field[2], &code.goldstein);
        bool is_new;
        *br_map_put(&cameo->index, code.code, &is_new) = codes.len;
        if (!is_new || code.code.len < 2)
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s: code \"%.*s\" is bad or stands twice", name,
                              BR_FMT(code.code));
        br_vec_push(arena, &codes, code);
    }
    cameo->codes = codes.at;
    cameo->n_codes = (uint32_t)codes.len;
    return BR_OK;
}

/* speech act, code of the act spoken of ("*" = any), code */
static br_status load_speech(br_arena *arena, const br_data *data, br_cameo *cameo, br_error *error) {
    static const char name[] = "scheme/speech.tsv";
    br_str bytes;
    BR_FORWARD(br_data_find(data, name, &bytes, error));
    BR_VEC(br_speech_row) rows_of[BR_SPEECH_COUNT] = {{0}};
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        br_speech speech = br_speech_of(rows.field[0]);
        if (speech == BR_SPEECH_NONE)
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s: \"%.*s\" is no speech act", name,
                              BR_FMT(rows.field[0]));
        br_str act = br_str_is(rows.field[1], "*") ? BR_STR("") : rows.field[1];
        br_vec_push(arena, &rows_of[speech], (br_speech_row){act, rows.field[2]});
    }
    for (size_t i = 0; i < BR_SPEECH_COUNT; i++) {
        cameo->speech[i].rows = rows_of[i].at;
        cameo->speech[i].n_rows = (uint32_t)rows_of[i].len;
    }
    return BR_OK;
}

br_status br_cameo_load(br_arena *arena, const br_data *data, br_cameo *cameo, br_error *error) {
    BR_FORWARD(load_codes(arena, data, cameo, error));
    return load_speech(arena, data, cameo, error);
}

const br_cameo_code *br_cameo_find(const br_cameo *cameo, br_str code) {
    for (; code.len >= 2; code.len--) {
        const uint64_t *at = br_map_get(&cameo->index, code);
        if (at) return &cameo->codes[*at];
    }
    return NULL;
}

br_str br_cameo_speech(const br_cameo *cameo, br_speech speech, br_str act) {
    const br_speech_row *best = NULL;
    for (uint32_t i = 0; i < cameo->speech[speech].n_rows; i++) {
        const br_speech_row *row = &cameo->speech[speech].rows[i];
        if (row->act.len && !br_str_starts(act, row->act)) continue;
        if (!best || row->act.len > best->act.len) best = row;
    }
    return best && !br_str_is(best->code, "-") ? best->code : BR_STR("");
}
