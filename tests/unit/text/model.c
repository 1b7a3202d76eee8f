#include "lexicon/text_model.h"

#include "base/hash.h"
#include "lexicon/data.h"
#include "test.h"

static br_str shipped(br_arena *arena) {
    br_str bytes = BR_STR("");
    br_data data = {arena, NULL};
    BR_EXPECT(br_data_find(&data, "en/text.model", &bytes, NULL) == BR_OK);
    return bytes;
}

static br_status open_bytes(br_arena *arena, br_str bytes, br_error *error) {
    br_text_model model;
    *error = (br_error){0};
    return br_text_model_open(arena, "test.model", bytes, false, &model, error);
}

BR_TEST(shipped_model_opens) {
    br_error error;
    BR_EXPECT_INT(open_bytes(arena, shipped(arena), &error), BR_OK);
}

BR_TEST(damage_is_named) {
    br_str good = shipped(arena);
    br_error error;
    BR_EXPECT_INT(open_bytes(arena, BR_STR(""), &error), BR_BAD_INPUT);
    BR_EXPECT_INT(open_bytes(arena, br_str_slice(good, 0, 100), &error), BR_BAD_INPUT);
    BR_EXPECT_INT(open_bytes(arena, br_str_slice(good, 0, good.len - 1), &error), BR_BAD_INPUT);
    char *bad = br_str_cstr(arena, good);
    bad[good.len / 2] ^= 1;
    BR_EXPECT_INT(open_bytes(arena, (br_str){bad, good.len}, &error), BR_BAD_INPUT);
    BR_EXPECT(br_str_has(br_str_of(error.message), BR_STR("test.model")));
    BR_EXPECT(br_str_has(br_str_of(error.message), BR_STR("checksum")));
}

/* with the checksum made to fit, the checks behind it must hold */
BR_TEST(damage_behind_the_checksum_is_refused_or_harmless) {
    br_str good = shipped(arena);
    size_t header = 48, table_end = 6000;
    for (size_t at = 8; at < table_end; at += 13) {
        br_arena *own = br_arena_new(0);
        char *bad = br_str_cstr(own, good);
        bad[at] ^= (char)(1 << at % 8);
        uint64_t sum = br_hash64((br_str){bad + header, good.len - header}, 0);
        memcpy(bad + 40, &sum, sizeof sum);
        br_error error;
        br_status status = open_bytes(own, (br_str){bad, good.len}, &error);
        BR_EXPECT(status == BR_OK || status == BR_BAD_INPUT);
        br_arena_free(own);
    }
}
