/* Days of other calendars against published ones. */
#include "annotate/time/calendar.h"

#include "base/date.h"
#include "test.h"

static void expect_day(int32_t days, int year, int month, int day) {
    br_date d = br_date_from_days(days);
    BR_EXPECT_INT(d.year, year);
    BR_EXPECT_INT(d.month, month);
    BR_EXPECT_INT(d.day, day);
}

BR_TEST(easter_falls_on_its_sundays) {
    expect_day(br_easter(2000), 2000, 4, 23);
    expect_day(br_easter(2019), 2019, 4, 21);
    expect_day(br_easter(2038), 2038, 4, 25);
    expect_day(br_orthodox_easter(2021), 2021, 5, 2);
    expect_day(br_orthodox_easter(2025), 2025, 4, 20);
}

BR_TEST(the_jewish_new_year_is_postponed_as_it_should) {
    expect_day(br_jewish_new_year(1999), 1999, 9, 11);
    expect_day(br_jewish_new_year(2005), 2005, 10, 4);
    expect_day(br_jewish_new_year(2020), 2020, 9, 19);
    expect_day(br_jewish_new_year(2021), 2021, 9, 7);
    expect_day(br_jewish_new_year(2023), 2023, 9, 16);
    expect_day(br_jewish_new_year(2024), 2024, 10, 3);
}

BR_TEST(islamic_days_are_those_of_the_table) {
    br_holiday fitr = {.kind = BR_HOLIDAY_ISLAMIC, .month = 10, .day = 1};
    br_holiday adha = {.kind = BR_HOLIDAY_ISLAMIC, .month = 12, .day = 10};
    expect_day(br_holiday_day(&fitr, 2021), 2021, 5, 13);
    expect_day(br_holiday_day(&fitr, 2024), 2024, 4, 10);
    expect_day(br_holiday_day(&adha, 2022), 2022, 7, 10);
}

/* never a day outside of the year that was asked for, whatever the calendar */
BR_TEST(each_year_has_its_days) {
    br_holiday islamic = {.kind = BR_HOLIDAY_ISLAMIC, .month = 1, .day = 10};
    for (int year = 700; year <= 2400; year++) {
        BR_EXPECT_INT(br_date_from_days(br_holiday_day(&islamic, year)).year, year);
        BR_EXPECT_INT(br_date_from_days(br_jewish_new_year(year)).year, year);
        int month = br_date_from_days(br_jewish_new_year(year)).month;
        BR_EXPECT(month >= 8 && month <= 10);
    }
}
