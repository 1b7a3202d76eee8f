#include "base/date.h"

#include "test.h"

BR_TEST(days_and_dates_are_inverse_over_four_centuries) {
    for (int32_t day = -80000; day < 80000; day++) BR_EXPECT_INT(br_days_from_date(br_date_from_days(day)), day);
}

BR_TEST(epoch_was_a_thursday) {
    BR_EXPECT_INT(br_weekday(0), 3);
    BR_EXPECT_INT(br_days_from_date((br_date){.year = 1970, .month = 1, .day = 1}), 0);
}

BR_TEST(partial_dates_read_and_write_the_same) {
    static const char *const texts[] = {"2022-01-13", "2022-01", "2022", "2022-W02", "2020-W53"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        br_date date;
        BR_EXPECT(br_date_parse(br_str_of(texts[i]), &date));
        BR_EXPECT_STR(br_date_format(arena, date), texts[i]);
    }
}

BR_TEST(impossible_dates_are_refused) {
    static const char *const texts[] = {"2022-02-29", "2022-13", "2022-00-10", "2021-W53", "22", "", "2022-1-1", "x"};
    br_date date;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) BR_EXPECT(!br_date_parse(br_str_of(texts[i]), &date));
}

BR_TEST(iso_weeks_at_the_turn_of_the_year) {
    br_date date;
    br_date_parse(BR_STR("2021-01-03"), &date);
    BR_EXPECT_STR(br_date_format(arena, br_iso_week(br_days_from_date(date))), "2020-W53");
    br_date_parse(BR_STR("2022-01-13"), &date);
    BR_EXPECT_STR(br_date_format(arena, br_iso_week(br_days_from_date(date))), "2022-W02");
}
