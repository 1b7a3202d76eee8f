#include "lexicon/vocabulary.h"

#include "base/utf8.h"
#include "markup/unicode.h"

br_vocabulary br_vocabulary_on(br_arena *arena) {
    return (br_vocabulary){br_map_on(arena)};
}

/* the code points beyond ASCII of a word, lowered; ASCII takes the short way */
static size_t fold_codepoint(br_str word, size_t *at, char *out) {
    uint32_t codepoint = br_utf8_next(word, at);
    if (codepoint == 0x2019 || codepoint == 0x02BC) {
        *out = '\'';
        return 1;
    }
    return br_utf8_encode(br_cp_lower(codepoint), out);
}

/* the folded word in `room`; empty when it is too long */
static br_str fold(br_str word, char room[BR_VOCABULARY_MAX_WORD + 4]) {
    size_t n = 0;
    bool only_dot = word.len == 1;
    for (size_t at = 0; at < word.len;) {
        if (n > BR_VOCABULARY_MAX_WORD) return BR_STR("");
        char c = word.ptr[at];
        if ((unsigned char)c & 0x80) n += fold_codepoint(word, &at, room + n);
        else {
            if (c != '.' || only_dot) room[n++] = br_lower(c);
            at++;
        }
    }
    return n > BR_VOCABULARY_MAX_WORD ? BR_STR("") : (br_str){room, n};
}

uint32_t br_vocabulary_add(br_vocabulary *vocabulary, br_str word) {
    char room[BR_VOCABULARY_MAX_WORD + 4];
    br_str folded = fold(word, room);
    if (!folded.len) return 0;
    uint64_t *id = br_map_get(&vocabulary->ids, folded);
    if (id) return (uint32_t)*id;
    bool is_new;
    id = br_map_put(&vocabulary->ids, br_str_copy(vocabulary->ids.arena, folded), &is_new);
    *id = vocabulary->ids.len;
    return (uint32_t)*id;
}

uint32_t br_vocabulary_find(const br_vocabulary *vocabulary, br_str word) {
    char room[BR_VOCABULARY_MAX_WORD + 4];
    br_str folded = fold(word, room);
    uint64_t *id = folded.len ? br_map_get(&vocabulary->ids, folded) : NULL;
    return id ? (uint32_t)*id : 0;
}
