#include "base/utf8.h"

#include "test.h"

BR_TEST(offsets_translate_both_ways) {
    br_str text = BR_STR(
        "Кандидат said “no” — Mangghystau 東京 \xF0\x9F\x98\x80 end, and then more of it to pass sixty-four bytes.");
    br_cp_index index = br_cp_index_of(arena, text);
    size_t cp = 0;
    for (size_t at = 0; at < text.len; cp++) {
        BR_EXPECT_INT(br_cp_of_byte(&index, at), cp);
        BR_EXPECT_INT(br_byte_of_cp(&index, cp), at);
        br_utf8_next(text, &at);
    }
    BR_EXPECT_INT(index.count, cp);
    BR_EXPECT_INT(br_utf8_count(text), cp);
}

BR_TEST(malformed_bytes_become_replacements) {
    BR_EXPECT_STR(br_utf8_clean(arena, BR_STR("a\xFFz")), "a\xEF\xBF\xBDz");
    BR_EXPECT_STR(br_utf8_clean(arena, BR_STR("\xC0\x80")), "\xEF\xBF\xBD\xEF\xBF\xBD"); /* overlong */
    BR_EXPECT_STR(br_utf8_clean(arena, BR_STR("\xED\xA0\x80!")), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD!");
    BR_EXPECT(!br_utf8_valid(BR_STR("\xE2\x82")));
    BR_EXPECT_STR(br_utf8_clean(arena, (br_str){"a\0b", 3}), "a\xEF\xBF\xBD"
                                                             "b");
}

BR_TEST(every_code_point_survives_a_round_trip) {
    for (uint32_t cp = 1; cp < 0x110000; cp += cp < 0x3000 ? 1 : 97) {
        if (cp >= 0xD800 && cp < 0xE000) continue;
        char bytes[4];
        br_str text = {bytes, br_utf8_encode(cp, bytes)};
        size_t at = 0, start;
        BR_EXPECT_INT(br_utf8_next(text, &at), cp);
        BR_EXPECT_INT(at, text.len);
        BR_EXPECT_INT(br_utf8_before(text, text.len, &start), cp);
        BR_EXPECT_INT(start, 0);
    }
}
