#include "clean/fact/address.h"

#include "clean/day/when.h"

br_str br_url_host(br_str url) {
    size_t at = br_str_find(url, BR_STR("://"));
    if (at == BR_NOT_FOUND) return BR_STR("");
    br_str host = br_str_from(url, at + 3);
    for (size_t i = 0; i < host.len; i++)
        if (strchr("/?#:", host.ptr[i])) return br_str_slice(host, 0, i);
    return host;
}

/* "20220310123456id_" or "2022.03.10-123456": the day that the first eight digits tell */
static bool day_of_step(br_str step, br_date *day) {
    int value = 0, digits = 0;
    for (size_t i = 0; i < step.len && digits < 8; i++) {
        if (step.ptr[i] == '.' && digits) continue;
        if (!br_is_digit(step.ptr[i])) return false;
        value = value * 10 + (step.ptr[i] - '0');
        digits++;
    }
    int year = value / 10000, month = value / 100 % 100;
    if (digits < 8 || !br_date_valid(year, month, value % 100)) return false;
    *day = (br_date){.year = (int16_t)year, .month = (uint8_t)month, .day = (uint8_t)(value % 100)};
    return true;
}

br_str br_url_captured(br_str url, br_date *day) {
    size_t host = br_str_find(url, BR_STR("://"));
    *day = (br_date){0};
    if (host == BR_NOT_FOUND) return url;
    br_str path = br_str_from(url, host + 3);
    size_t at = br_str_find(path, BR_STR("/http"));
    if (at == BR_NOT_FOUND) return url;
    br_str before = br_str_slice(path, 0, at), inner = br_str_from(path, at + 1);
    size_t step = br_str_rfind_byte(before, '/');
    bool is_address = br_str_starts(inner, BR_STR("http://")) || br_str_starts(inner, BR_STR("https://"));
    if (!is_address || step == BR_NOT_FOUND || !day_of_step(br_str_from(before, step + 1), day)) return url;
    return inner;
}

/* ---- its day ---- */

#define MAX_URL_MONTH 12 /* letters of a month in an address */

static bool digits_at(br_str s, size_t at, size_t n, int *value) {
    if (at + n > s.len) return false;
    *value = 0;
    for (size_t i = at; i < at + n; i++) {
        if (!br_is_digit(s.ptr[i])) return false;
        *value = *value * 10 + (s.ptr[i] - '0');
    }
    return true;
}

/* A month in two digits, or in letters as the languages of the lexicon write it ("/2022/jan/07/"); its length. */
static size_t month_in_url(const br_clean_lexicon *lexicon, br_arena *arena, br_str url, size_t at, int *month) {
    if (digits_at(url, at, 2, month)) return 2;
    char lower[MAX_URL_MONTH];
    size_t n = 0;
    while (n < MAX_URL_MONTH && at + n < url.len && br_is_alpha(url.ptr[at + n])) {
        lower[n] = br_lower(url.ptr[at + n]);
        n++;
    }
    *month = n >= 3 ? br_clean_month(lexicon, arena, (br_str){lower, n}) : 0;
    return *month && *month <= 12 ? n : 0;
}

static bool is_sign_of_url(char c) {
    return c == '/' || c == '-' || c == '_';
}

/* A date that begins with a year at `at`; a month alone (day 0) only where strokes part it from the rest. */
static bool url_date_at(const br_clean_lexicon *lexicon, br_arena *arena, br_str url, size_t at, br_date *date) {
    int year, month, day;
    if (!digits_at(url, at, 4, &year) || year < BR_WHEN_FIRST_YEAR || year > BR_WHEN_LAST_YEAR) return false;
    char sign = at + 4 < url.len ? url.ptr[at + 4] : 0;
    size_t gap = is_sign_of_url(sign) ? 1 : 0, month_at = at + 4 + gap;
    size_t month_end = month_at + month_in_url(lexicon, arena, url, month_at, &month);
    if (month_end == month_at || month < 1 || month > 12 || (!gap && month_end != month_at + 2)) return false;
    if (gap && (month_end >= url.len || url.ptr[month_end] != sign)) return false;
    *date = (br_date){.year = (int16_t)year, .month = (uint8_t)month};
    size_t day_at = month_end + gap;
    bool has_day = digits_at(url, day_at, 2, &day) && br_date_valid(year, month, day) &&
                   !(day_at + 2 < url.len && br_is_digit(url.ptr[day_at + 2]));
    if (has_day) date->day = (uint8_t)day;
    return has_day || (sign == '/' && at && url.ptr[at - 1] == '/');
}

bool br_url_date(const br_clean_lexicon *lexicon, br_arena *arena, br_str url, br_date *date) {
    br_date month = {0};
    for (size_t at = 0; at + 7 <= url.len; at++) {
        if (at && br_is_digit(url.ptr[at - 1])) continue;
        if (!url_date_at(lexicon, arena, url, at, date)) continue;
        if (date->day) return true;
        if (!month.year) month = *date;
    }
    *date = month;
    return month.year != 0;
}
