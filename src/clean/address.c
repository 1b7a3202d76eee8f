#include "clean/address.h"

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
