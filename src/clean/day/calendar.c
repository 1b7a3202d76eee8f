#include "clean/day/calendar.h"

#include "base/utf8.h"

/* days from 1 January of the year 0 to 1970-01-01 */
#define DAYS_TO_1970 719528

static bool is_solar_leap(int year) {
    return (25 * year + 11) % 33 < 8;
}

bool br_solar_date(int year, int month, int day, br_date *date) {
    int longest = month <= 6 ? 31 : month < 12 || is_solar_leap(year) ? 30 : 29;
    if (year < BR_SOLAR_FIRST || year > BR_SOLAR_LAST || month < 1 || month > 12 || day < 1 || day > longest)
        return false;
    int shifted = year + 1595; /* a year where the cycle begins, with its days before year 0 taken off below */
    int days = 365 * shifted + shifted / 33 * 8 + (shifted % 33 + 3) / 4 - 355668;
    days += month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186;
    *date = br_date_from_days(days + day - DAYS_TO_1970);
    return true;
}

/* value of a Chinese digit; 10 for "十", -1 when it is none */
static int han_digit(uint32_t c) {
    static const uint32_t digits[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                      0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};
    for (int i = 0; i <= 10; i++)
        if (digits[i] == c) return i;
    if (c == 0x96F6 || c == 0x25CB) return 0; /* other ways to write nought */
    return c == 0x5143 ? 1 : -1;              /* the first year of an era */
}

size_t br_han_number(br_str text, int *value) {
    size_t at = 0, end = 0;
    int n = 0, tens = -1, ones = 0;
    for (*value = 0; at < text.len && n < 5; end = at, n++) {
        int digit = han_digit(br_utf8_next(text, &at));
        if (digit < 0) break;
        if (digit == 10) {
            if (tens >= 0 || n > 1) return 0;
            tens = n ? *value : 1;
            ones = 0;
        } else {
            *value = *value * 10 + digit;
            ones = ones * 10 + digit;
        }
    }
    if (tens >= 0) *value = tens * 10 + ones;
    return end;
}
