#include "lexicon/vocabulary.h"

#include "base/utf8.h"
#include "markup/unicode.h"

br_vocabulary br_vocabulary_on(br_arena *arena) {
    return (br_vocabulary){br_map_on(arena), br_array(arena, BR_VOCABULARY_SHAPES / 64 + 1, uint64_t)};
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

static unsigned letter_of(char c) {
    unsigned letter = (unsigned)(unsigned char)br_lower(c) - 'a';
    return letter < 26 ? letter + 1 : 0;
}

/* first, second and last letter as one number; 0 when one of them is no ASCII letter. Folding does not change it. */
static unsigned shape_of(br_str word) {
    if (word.len < 2) return 0;
    unsigned a = letter_of(word.ptr[0]), b = letter_of(word.ptr[1]), c = letter_of(word.ptr[word.len - 1]);
    return a && b && c ? (a * 27 + b) * 27 + c : 0;
}

uint32_t br_vocabulary_add(br_vocabulary *vocabulary, br_str word) {
    char room[BR_VOCABULARY_MAX_WORD + 4];
    br_str folded = fold(word, room);
    if (!folded.len) return 0;
    uint64_t *id = br_map_get(&vocabulary->ids, folded);
    if (id) return (uint32_t)*id;
    bool is_new;
    unsigned shape = shape_of(folded);
    vocabulary->shapes[shape / 64] |= (uint64_t)1 << shape % 64;
    id = br_map_put(&vocabulary->ids, br_str_copy(vocabulary->ids.arena, folded), &is_new);
    *id = vocabulary->ids.len;
    return (uint32_t)*id;
}

uint32_t br_vocabulary_find(const br_vocabulary *vocabulary, br_str word) {
    char room[BR_VOCABULARY_MAX_WORD + 4];
    unsigned shape = shape_of(word);
    if (shape && !(vocabulary->shapes[shape / 64] >> shape % 64 & 1)) return 0;
    br_str folded = fold(word, room);
    uint64_t *id = folded.len ? br_map_get(&vocabulary->ids, folded) : NULL;
    return id ? (uint32_t)*id : 0;
}
