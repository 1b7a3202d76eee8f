#include "clean/day/when.h"

#include "clean/day/calendar.h"
#include "clean/fact/address.h"

#include "test.h"

static br_lexicon *lexicon(void) {
    static br_lexicon *once;
    br_error error;
    if (!once) BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &once, &error), BR_OK);
    return once;
}

static br_str found(br_arena *arena, const char *text) {
    br_when when;
    if (!br_when_find(lexicon()->clean, arena, br_str_of(text), BR_WHEN_DAY_FIRST, &when)) return BR_STR("none");
    return br_date_format(arena, when.date);
}

BR_TEST(when_written) {
    BR_EXPECT_STR(found(arena, "Friday 7 January 2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "February 2, 2022No Comments"), "2022-02-02");
    BR_EXPECT_STR(found(arena, "Jan. 7th, 2022 at 10:30"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "Fri, 07 Jan 2022 10:00:00 GMT"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "January 7 at 7:32 am"), "none");
    BR_EXPECT_STR(found(arena, "31 February 2022"), "none");
    BR_EXPECT_STR(found(arena, "in 2022 and May"), "none");
}

BR_TEST(when_numeric) {
    BR_EXPECT_STR(found(arena, " date 2022-01-10 Text"), "2022-01-10");
    BR_EXPECT_STR(found(arena, "2022-01-07T09:30:00Z"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "07.01.2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7/1/2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "12/25/2022"), "2022-12-25");
    br_when when;
    BR_EXPECT(br_when_find(lexicon()->clean, arena, BR_STR("7/1/2022"), BR_WHEN_MONTH_FIRST, &when) &&
              when.date.month == 7);
    BR_EXPECT_STR(found(arena, "1.2.3.2022"), "none");
}

BR_TEST(when_short_years) {
    BR_EXPECT_STR(found(arena, "07.01.22"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7/1/99, 10:15"), "1999-01-07");
    BR_EXPECT_STR(found(arena, "Jan. 7, '22"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7-Jan-22"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7 Jan 22"), "none");
    BR_EXPECT_STR(found(arena, "7. 1. 22"), "none");
    BR_EXPECT_STR(found(arena, "7-1-22"), "none");
    BR_EXPECT_STR(found(arena, "7.1.22.4"), "none");
    BR_EXPECT_STR(found(arena, "13.14.22"), "none");
}

BR_TEST(when_behind_clock) {
    BR_EXPECT_STR(found(arena, "Fri Jan 07 10:15:00 +0100 2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "Fri Jan  7 10:15:00 UTC 2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "January 7, 10:15 am"), "none");
}

/* the first days of years around leap years, as almanacs give them */
BR_TEST(when_solar) {
    static const struct {
        int year;
        const char *first;
    } years[] = {{1358, "1979-03-21"}, {1375, "1996-03-20"}, {1376, "1997-03-21"}, {1399, "2020-03-20"},
                 {1400, "2021-03-21"}, {1403, "2024-03-20"}, {1404, "2025-03-21"}, {1408, "2029-03-20"}};
    br_date date;
    for (size_t i = 0; i < sizeof years / sizeof years[0]; i++) {
        BR_EXPECT(br_solar_date(years[i].year, 1, 1, &date));
        BR_EXPECT_STR(br_date_format(arena, date), years[i].first);
    }
    BR_EXPECT(br_solar_date(1403, 12, 30, &date) && !br_solar_date(1404, 12, 30, &date));
    BR_EXPECT(!br_solar_date(1404, 7, 31, &date) && !br_solar_date(1404, 13, 1, &date) &&
              !br_solar_date(1200, 1, 1, &date));
    BR_EXPECT_STR(found(arena, "1400/10/17"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7 January 1400"), "none");
}

BR_TEST(when_han) {
    int value;
    BR_EXPECT(br_han_number(BR_STR("\xE4\xBA\x8C\xE5\x8D\x81\xE4\xB8\x80"), &value) == 9 && value == 21);
    BR_EXPECT(br_han_number(BR_STR("\xE5\x8D\x81"), &value) == 3 && value == 10);
    BR_EXPECT(br_han_number(BR_STR("\xE5\x8D\x81\xE5\x8D\x81"), &value) == 0);
    BR_EXPECT(br_han_number(BR_STR("x"), &value) == 0);
}

BR_TEST(when_languages) {
    BR_EXPECT_STR(found(arena, "7 de enero de 2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "le 1er f\xC3\xA9vrier 2022"), "2022-02-01");
    BR_EXPECT_STR(found(arena, "7. M\xC3\xA4rz 2022"), "2022-03-07");
    BR_EXPECT_STR(found(arena, "7 \xD1\x8F\xD0\xBD\xD0\xB2\xD0\xB0\xD1\x80\xD1\x8F 2022 \xD0\xB3."), "2022-01-07");
    BR_EXPECT_STR(found(arena, "2022\xE5\xB9\xB4"
                               "1\xE6\x9C\x88"
                               "7\xE6\x97\xA5"),
                  "2022-01-07");
    BR_EXPECT_STR(found(arena, "2022\xEB\x85\x84 1\xEC\x9B\x94 7\xEC\x9D\xBC"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "\xD9\xA7 \xD9\x8A\xD9\x86\xD8\xA7\xD9\x8A\xD8\xB1 \xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA2"),
                  "2022-01-07");
    BR_EXPECT_STR(found(arena, "7 Ocak 2022 Cuma"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7 th\xC3\xA1ng 1, 2022"), "2022-01-07");
    BR_EXPECT_STR(found(arena, "7 \xE0\xB8\xA1\xE0\xB8\x81\xE0\xB8\xA3\xE0\xB8\xB2\xE0\xB8\x84\xE0\xB8\xA1 2565"),
                  "2022-01-07");
}

BR_TEST(when_lines) {
    br_when when;
    const br_clean_lexicon *l = lexicon()->clean;
    BR_EXPECT(
        br_when_is_line(l, arena, BR_STR("Published: Friday 7 January 2022, 10:15 GMT"), BR_WHEN_DAY_FIRST, &when));
    BR_EXPECT(br_when_is_line(l, arena, BR_STR("February 2, 2022No Comments"), BR_WHEN_DAY_FIRST, &when));
    BR_EXPECT(br_when_is_line(l, arena, BR_STR("January 7 at 9:15 pm Lima Time"), BR_WHEN_DAY_FIRST, &when) &&
              !when.date.year);
    BR_EXPECT(!br_when_is_line(l, arena, BR_STR("On 7 January 2022 the minister met the army in town"),
                               BR_WHEN_DAY_FIRST, &when));
}

BR_TEST(when_urls) {
    br_date date;
    BR_EXPECT(br_url_date(lexicon()->clean, arena, BR_STR("https://a.example/2022/01/07/talks"), &date) &&
              date.day == 7);
    BR_EXPECT(br_url_date(lexicon()->clean, arena, BR_STR("https://a.example/talks-20220107.html"), &date) &&
              date.month == 1);
    BR_EXPECT(br_url_date(lexicon()->clean, arena, BR_STR("https://a.example/2022/jan/07/talks"), &date) &&
              date.day == 7);
    BR_EXPECT(br_url_date(lexicon()->clean, arena, BR_STR("https://a.example/2022/01/talks/"), &date) &&
              date.month == 1 && !date.day);
    BR_EXPECT(!br_url_date(lexicon()->clean, arena, BR_STR("https://a.example/story/1234567890123"), &date));
    BR_EXPECT(!br_url_date(lexicon()->clean, arena, BR_STR("https://a.example/2022/13/45/"), &date));
}

/* addresses that archives of the web give to pages */
BR_TEST(when_captured) {
    br_date day;
    BR_EXPECT_STR(br_url_captured(BR_STR("https://archive.example/web/20220310123456id_/http://reed.example/a"), &day),
                  "http://reed.example/a");
    BR_EXPECT_STR(br_date_format(arena, day), "2022-03-10");
    BR_EXPECT_STR(br_url_captured(BR_STR("https://archive.example/2022.03.10-123456/https://reed.example/a"), &day),
                  "https://reed.example/a");
    BR_EXPECT_STR(br_date_format(arena, day), "2022-03-10");
    br_str plain = BR_STR("https://reed.example/login/http://reed.example/a");
    BR_EXPECT_STR(br_url_captured(plain, &day), "https://reed.example/login/http://reed.example/a");
    BR_EXPECT(!day.year);
    BR_EXPECT_STR(br_url_captured(BR_STR("/http://"), &day), "/http://");
    BR_EXPECT_STR(br_url_captured(BR_STR("https://a.example/20229999/http://b.example"), &day),
                  "https://a.example/20229999/http://b.example");
}
