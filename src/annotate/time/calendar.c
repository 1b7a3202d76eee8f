#include "annotate/time/calendar.h"

#include "base/date.h"

/* day numbers of the days before 1 Muharram 1 and 1 Tishri 1 (less the offsets inside of the formulas) */
#define ISLAMIC_EPOCH (1948440 - 385 - 2440588)
#define HEBREW_EPOCH  (347998 - 2440588)

static int32_t day_of(int year, int month, int day) {
    return br_days_from_date((br_date){(int16_t)year, (uint8_t)month, (uint8_t)day, 0});
}

/* the Gregorian computus as given by Butcher (1876) */
int32_t br_easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return day_of(year, month, day);
}

/* Meeus' Julian computus, moved to the Gregorian calendar */
int32_t br_orthodox_easter(int year) {
    int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
    return day_of(year, month, day) + year / 100 - year / 400 - 2;
}

/* The tabular calendar of Islam (civil epoch); the new moon is seen up to a day before or after. Some years of ours hold
 * the day twice: the first is taken. */
static int32_t islamic_day(const br_holiday *h, int year) {
    int32_t first = day_of(year, 1, 1), day = first;
    for (int y = (year - 622) * 33 / 32 - 1, tries = 0; tries < 4; y++, tries++) {
        if (y < 1) continue;
        day = (11 * y + 3) / 30 + 354 * y + 30 * h->month - (h->month - 1) / 2 + h->day + ISLAMIC_EPOCH;
        if (day >= first) break;
    }
    return day;
}

/* days from the epoch of the Hebrew calendar to the molad of a year's Tishri, not postponed to please its neighbours */
static int32_t hebrew_elapsed(int year) {
    int64_t months = (235 * (int64_t)year - 234) / 19, parts = 12084 + 13753 * months;
    int32_t day = (int32_t)(months * 29 + parts / 25920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

int32_t br_jewish_new_year(int year) {
    int hebrew = year + 3761;
    int32_t before = hebrew_elapsed(hebrew - 1), day = hebrew_elapsed(hebrew), after = hebrew_elapsed(hebrew + 1);
    int postponed = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;
    return day + postponed + HEBREW_EPOCH;
}

int32_t br_holiday_day(const br_holiday *h, int year) {
    switch (h->kind) {
    case BR_HOLIDAY_FIXED: return day_of(year, h->month, h->day);
    case BR_HOLIDAY_EASTER: return br_easter(year) + h->offset;
    case BR_HOLIDAY_ORTHODOX: return br_orthodox_easter(year) + h->offset;
    case BR_HOLIDAY_ISLAMIC: return islamic_day(h, year);
    case BR_HOLIDAY_HEBREW: return br_jewish_new_year(year) + h->offset;
    case BR_HOLIDAY_WEEKDAY: break;
    }
    if (h->nth < 0) {
        int32_t last = day_of(year, h->month, br_days_in_month(year, h->month));
        return last - (br_weekday(last) - (h->weekday - 1) + 7) % 7;
    }
    int32_t first = day_of(year, h->month, 1);
    return first + (h->weekday - 1 - br_weekday(first) + 7) % 7 + 7 * (h->nth - 1);
}
