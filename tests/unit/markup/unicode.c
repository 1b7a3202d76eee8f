#include "markup/unicode.h"

#include "test.h"

BR_TEST(unicode_classes) {
    BR_EXPECT(br_cp_is_upper(0x0416) && br_cp_is_lower(0x0436) && br_cp_is_letter(0x4E2D));
    BR_EXPECT(br_cp_is_space(0xA0) && br_cp_is_space(0x200B) && !br_cp_is_space('x'));
    BR_EXPECT(br_cp_digit(0x0663) == 3 && br_cp_digit('7') == 7 && br_cp_digit('x') == -1);
    BR_EXPECT(br_cp_lower(0x00C9) == 0x00E9);
}

BR_TEST(unicode_forms) {
    BR_EXPECT_STR(br_unicode_fold(arena, BR_STR("STRA\xC3\x9F"
                                                "E")),
                  "strasse");
    BR_EXPECT_STR(br_unicode_fold(arena, BR_STR("ABC")), "abc");
    BR_EXPECT_STR(br_unicode_key(arena, BR_STR("YANUKOVY\xC4\x8C")), "yanukovyc");
    BR_EXPECT_STR(br_unicode_key(arena, BR_STR("\xE2\x80\x9CWa\xC5\x82"
                                               "esa\xE2\x80\x9D \xE2\x80\x93 \xC2\xA0x")),
                  "\"walesa\" - x");
    BR_EXPECT_STR(br_unicode_squeeze(arena, BR_STR(" a\xC2\xA0\n b ")), "a b");
    BR_EXPECT_STR(br_unicode_squeeze(arena, BR_STR("")), "");
}
