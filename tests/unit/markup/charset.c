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

/* nothing tells the encoding: the letters do */
BR_TEST(charset_guessed) {
    br_str greek =
        BR_STR("<p>\xCF \xF5\xF0\xEF\xF5\xF1\xE3\xFC\xF2 \xA2\xEC\xF5\xED\xE1\xF2 \xE4\xDE\xEB\xF9\xF3\xE5 \xF4\xE7 "
               "\xC4\xE5\xF5\xF4\xDD\xF1\xE1 \xFC\xF4\xE9 \xEF\xE9 \xF3\xF4\xF1\xE1\xF4\xE9\xFE\xF4\xE5\xF2 "
               "\xE5\xE3\xEA\xE1\xF4\xDD\xEB\xE5\xE9\xF8\xE1\xED \xF4\xE7\xED \xF0\xFC\xEB\xE7.</p>");
    BR_EXPECT(br_str_has(br_charset_to_utf8(arena, greek, BR_STR("")),
                         BR_STR("\xCE\x86\xCE\xBC\xCF\x85\xCE\xBD\xCE\xB1\xCF\x82")));
    br_str russian = BR_STR("<p>\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xF1\xEA\xE0\xE7\xE0\xEB \xE2 "
                            "\xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA, \xF7\xF2\xEE \xE2\xEE\xE9\xF1\xEA\xE0 "
                            "\xEF\xEE\xEA\xE8\xED\xF3\xEB\xE8 \xE3\xEE\xF0\xEE\xE4.</p>");
    BR_EXPECT(br_str_has(br_charset_to_utf8(arena, russian, BR_STR("")),
                         BR_STR("\xD0\xB2\xD0\xBE\xD0\xB9\xD1\x81\xD0\xBA\xD0\xB0")));
}
