/* fuzz_text_model.c: a model file with some bytes changed and its checksum made to fit is refused, or reads a
 * sentence without leaving its tables. The input: four bytes of place, one byte to put there, and so on. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "lexicon/data.h"
#include "text/net.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { HEADER = 48, CHECKSUM_AT = 40, N_WORDS = 6 };

static void read_sentence(br_arena *arena, const br_text_model *model) {
    static const char text[] = "The old men left Kabul yesterday";
    br_token tokens[N_WORDS] = {{{0, 3}, .head = -1},   {{4, 7}, .head = -1},   {{8, 11}, .head = -1},
                                {{12, 16}, .head = -1}, {{17, 22}, .head = -1}, {{23, 32}, .head = -1}};
    uint8_t names[N_WORDS];
    br_net_sentence sentence = {tokens, names, N_WORDS};
    br_net_read(model, arena, br_str_of(text), &sentence, 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    br_arena *arena = br_arena_new(0);
    br_data shipped = {arena, NULL};
    br_str good;
    if (br_data_find(&shipped, "en/text.model", &good, NULL) != BR_OK) abort();
    char *bytes = br_str_cstr(arena, good);
    for (size_t i = 0; i + 5 <= size; i += 5) {
        uint32_t at;
        memcpy(&at, data + i, sizeof at);
        bytes[at % good.len] = (char)data[i + 4];
    }
    uint64_t sum = br_hash64((br_str){bytes + HEADER, good.len - HEADER}, 0);
    memcpy(bytes + CHECKSUM_AT, &sum, sizeof sum);
    br_text_model model;
    if (br_text_model_open(arena, "fuzzed", (br_str){bytes, good.len}, false, &model, NULL) == BR_OK)
        read_sentence(arena, &model);
    br_arena_free(arena);
    return 0;
}
