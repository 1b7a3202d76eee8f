#include "base/str.h"

#include "test.h"

BR_TEST(slices_of_the_empty_view_are_empty) {
    br_str none = {0};
    BR_EXPECT_INT(br_str_slice(none, 0, 5).len, 0);
    BR_EXPECT_INT(br_str_from(none, 3).len, 0);
    BR_EXPECT_INT(br_str_trim(none).len, 0);
    br_str part;
    BR_EXPECT(!br_str_split(&none, ' ', &part));
}

BR_TEST(numbers_are_read_whole_or_not_at_all) {
    int64_t n;
    double d;
    BR_EXPECT(br_str_int(BR_STR("-9223372036854775808"), &n) && n == INT64_MIN);
    BR_EXPECT(!br_str_int(BR_STR("9223372036854775808"), &n));
    BR_EXPECT(!br_str_int(BR_STR("12a"), &n) && !br_str_int(BR_STR(""), &n));
    BR_EXPECT(br_str_double(BR_STR("2.5e3"), &d) && d == 2500);
    BR_EXPECT(!br_str_double(BR_STR("nan"), &d) && !br_str_double(BR_STR("0x10"), &d));
}

BR_TEST(lines_lose_their_ends) {
    br_str text = BR_STR("one\r\ntwo\n\nthree"), line;
    int n = 0;
    while (br_str_line(&text, &line)) n++;
    BR_EXPECT_INT(n, 4);
    BR_EXPECT_STR(line, "three");
}
