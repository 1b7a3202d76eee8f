#include "text/form.h"

#include "test.h"
#include "text/case.h"

BR_TEST(case_of_alphabets) {
    BR_EXPECT_INT(br_case_lower('A'), 'a');
    BR_EXPECT_INT(br_case_lower(0xC9), 0xE9);   /* É */
    BR_EXPECT_INT(br_case_lower(0x178), 0xFF);  /* Ÿ */
    BR_EXPECT_INT(br_case_lower(0x139), 0x13A); /* Ĺ */
    BR_EXPECT_INT(br_case_lower(0x13A), 0x13A);
    BR_EXPECT_INT(br_case_lower(0x416), 0x436); /* Ж */
    BR_EXPECT_INT(br_case_lower(0x404), 0x454); /* Є */
    BR_EXPECT_INT(br_case_lower(0x3A3), 0x3C3); /* Σ */
    BR_EXPECT(br_case_is_lower(0x436) && !br_case_is_lower(0x416) && !br_case_is_lower(0x627));
    BR_EXPECT(br_case_is_letter(0x627) && br_case_is_letter(0x4E2D) && !br_case_is_letter(0x2014));
}

BR_TEST(lowered_forms) {
    char buffer[BR_FORM_MAX];
    BR_EXPECT_STR(br_form_lower(BR_STR("ÉCOLE-7"), true, buffer), "école-0");
    BR_EXPECT_STR(br_form_lower(BR_STR("B-52"), false, buffer), "b-52");
}

BR_TEST(long_words_keep_both_ends) {
    char word[5000], buffer[BR_FORM_MAX];
    for (size_t i = 0; i < sizeof word; i++) word[i] = i < 2500 ? 'a' : 'z';
    br_str lowered = br_form_lower((br_str){word, sizeof word}, true, buffer);
    BR_EXPECT(lowered.len < BR_FORM_MAX && lowered.ptr[0] == 'a' && lowered.ptr[lowered.len - 1] == 'z');
}

BR_TEST(short_words_have_fewer_features) {
    br_form form = br_form_of(BR_STR("is"));
    BR_EXPECT(form.features[1] && !form.features[2] && !form.features[BR_FORM_AFFIX + 3]);
    br_form upper = br_form_of(BR_STR("IS"));
    BR_EXPECT(form.word == upper.word && form.features[2 * BR_FORM_AFFIX] != upper.features[2 * BR_FORM_AFFIX]);
}
