#include "markup/charset.h"

#include "test.h"

#include "base/utf8.h"

BR_TEST(charset_kept) {
    br_str page = BR_STR("<meta charset=windows-1251><p>\xD0\x9F");
    BR_EXPECT(br_charset_to_utf8(arena, page, BR_STR("")).ptr == page.ptr); /* UTF-8 whatever it says: not copied */
}

BR_TEST(charset_told) {
    BR_EXPECT_STR(br_charset_to_utf8(arena, BR_STR("\xCF\xF3\xF2\xE8\xED"), BR_STR("windows-1251")),
                  "\xD0\x9F\xD1\x83\xD1\x82\xD0\xB8\xD0\xBD");
    BR_EXPECT_STR(br_charset_to_utf8(arena, BR_STR("<meta charset=\"iso-8859-1\">a\x93\xE9\x94"), BR_STR("")),
                  "<meta charset=\"iso-8859-1\">a\xE2\x80\x9C\xC3\xA9\xE2\x80\x9D");
    BR_EXPECT_STR(br_charset_to_utf8(arena, BR_STR("\xC4\xE3\xBA\xC3"), BR_STR("GB2312")), "\xE4\xBD\xA0\xE5\xA5\xBD");
}

BR_TEST(charset_marks) {
    BR_EXPECT_STR(br_charset_to_utf8(arena,
                                     BR_STR("\xEF\xBB\xBF"
                                            "a"),
                                     BR_STR("")),
                  "a");
    BR_EXPECT_STR(br_charset_to_utf8(arena,
                                     BR_STR("\xFF\xFE"
                                            "a\0\xE9\0"),
                                     BR_STR("")),
                  "a\xC3\xA9");
    BR_EXPECT_STR(br_charset_to_utf8(arena, BR_STR("a\0b\0c\0d\0e\0"), BR_STR("")), "abcde");
    BR_EXPECT(br_charset_is_wide(BR_STR("\xFE\xFF\0a")) && !br_charset_is_wide(BR_STR("abc")));
}

BR_TEST(charset_bad_bytes) {
    br_str text = br_charset_to_utf8(
        arena, BR_STR("caf\xC3\xA9 na\xC3\xAFve \xC3\xA9t\xC3\xA9 r\xC3\xA9sum\xC3\xA9 \xFF end"), BR_STR(""));
    BR_EXPECT(br_utf8_valid(text) && br_str_has(text, BR_STR("caf\xC3\xA9")));
    BR_EXPECT(br_utf8_valid(br_charset_to_utf8(arena, BR_STR("\x80\x81\x82\0\xFF\xFE"), BR_STR("no-such-name"))));
    BR_EXPECT_STR(br_charset_to_utf8(arena, BR_STR(""), BR_STR("")), "");
}
