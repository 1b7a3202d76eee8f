#include "base/date.h"

static bool is_leap_year(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int br_days_in_month(int year, int month) {
    static const uint8_t days[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return days[month] + (month == 2 && is_leap_year(year));
}

bool br_date_valid(int year, int month, int day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= br_days_in_month(year, month);
}

/* Days from the civil calendar by whole 400-year eras (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
static int32_t days_of(int year, int month, int day) {
    year -= month <= 2;
    int era = (year >= 0 ? year : year - 399) / 400;
    int of_era = year - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

int32_t br_days_from_date(br_date date) {
    return days_of(date.year, date.month, date.day);
}

br_date br_date_from_days(int32_t days) {
    days += 719468;
    int era = (days >= 0 ? days : days - 146096) / 146097;
    int of_era = days - era * 146097;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100);
    int shifted = (5 * of_year + 2) / 153;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return (br_date){.year = (int16_t)(year + era * 400 + (month <= 2)),
                     .month = (uint8_t)month,
                     .day = (uint8_t)(of_year - (153 * shifted + 2) / 5 + 1)};
}

int br_weekday(int32_t days) {
    int weekday = (days + 3) % 7;
    return weekday < 0 ? weekday + 7 : weekday;
}

/* the Monday of week 1: the week that holds January 4th */
static int32_t first_week(int year) {
    int32_t fourth = days_of(year, 1, 4);
    return fourth - br_weekday(fourth);
}

br_date br_iso_week(int32_t days) {
    int32_t thursday = days - br_weekday(days) + 3;
    int year = br_date_from_days(thursday).year;
    return (br_date){.year = (int16_t)year, .week = (uint8_t)((thursday - first_week(year)) / 7 + 1)};
}

bool br_date_range(br_date date, int32_t *first, int32_t *last) {
    if (!date.year) return false;
    if (date.week) {
        *first = first_week(date.year) + 7 * (date.week - 1);
        *last = *first + 6;
    } else if (!date.month) {
        *first = days_of(date.year, 1, 1);
        *last = days_of(date.year, 12, 31);
    } else {
        *first = days_of(date.year, date.month, date.day ? date.day : 1);
        *last = date.day ? *first : *first + br_days_in_month(date.year, date.month) - 1;
    }
    return true;
}

int br_date_cmp(br_date a, br_date b) {
    int32_t a_first, a_last, b_first, b_last;
    bool a_known = br_date_range(a, &a_first, &a_last), b_known = br_date_range(b, &b_first, &b_last);
    if (!a_known || !b_known) return (int)b_known - (int)a_known;
    if (a_first != b_first) return a_first < b_first ? -1 : 1;
    return (a_last > b_last) - (a_last < b_last);
}

/* reads exactly `n` digits at *at */
static bool digits(br_str s, size_t *at, size_t n, int *value) {
    int64_t number;
    br_str part = br_str_slice(s, *at, *at + n);
    if (part.len != n || !br_is_digit(part.ptr[0]) || !br_str_int(part, &number)) return false;
    *value = (int)number;
    *at += n;
    return true;
}

static bool skip(br_str s, size_t *at, char c) {
    bool is = *at < s.len && s.ptr[*at] == c;
    *at += is;
    return is;
}

bool br_date_parse(br_str s, br_date *date) {
    size_t at = 0;
    int year, month, day, week;
    if (!digits(s, &at, 4, &year) || year < 1) return false;
    *date = (br_date){.year = (int16_t)year};
    if (at == s.len) return true;
    if (!skip(s, &at, '-')) return false;
    if (skip(s, &at, 'W')) {
        if (!digits(s, &at, 2, &week) || week < 1 || week > 53 || at != s.len) return false;
        if (week == 53 && br_iso_week(first_week(year) + 52 * 7).year != year) return false;
        date->week = (uint8_t)week;
        return true;
    }
    if (!digits(s, &at, 2, &month) || month < 1 || month > 12) return false;
    date->month = (uint8_t)month;
    if (at == s.len) return true;
    if (!skip(s, &at, '-') || !digits(s, &at, 2, &day) || !br_date_valid(year, month, day)) return false;
    date->day = (uint8_t)day;
    return at == s.len || s.ptr[at] == 'T' || s.ptr[at] == ' ';
}

br_str br_date_format(br_arena *arena, br_date date) {
    if (!date.year) return BR_STR("");
    if (date.week) return br_str_format(arena, "%04d-W%02d", date.year, date.week);
    if (!date.month) return br_str_format(arena, "%04d", date.year);
    if (!date.day) return br_str_format(arena, "%04d-%02d", date.year, date.month);
    return br_str_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}
