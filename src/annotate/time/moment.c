#include "annotate/time/moment.h"

br_moment br_moment_of_day(int32_t days) {
    br_date d = br_date_from_days(days);
    return (br_moment){.grain = BR_UNIT_DAY, .year = d.year, .month = (int8_t)d.month, .day = (int8_t)d.day};
}

br_moment br_moment_of_date(br_date date) {
    if (!date.year) return (br_moment){.grain = BR_UNIT_NONE};
    br_time_unit grain = date.week ? BR_UNIT_WEEK : date.day ? BR_UNIT_DAY : date.month ? BR_UNIT_MONTH : BR_UNIT_YEAR;
    return (br_moment){.grain = grain,
                       .year = date.year,
                       .month = (int8_t)date.month,
                       .day = (int8_t)date.day,
                       .week = (int8_t)date.week};
}

/* ---- first and last day ---- */

static int32_t day_number(int year, int month, int day) {
    return br_days_from_date((br_date){(int16_t)year, (uint8_t)month, (uint8_t)day, 0});
}

/* `count` months from the first of `month` */
static void months_range(int year, int month, int count, int32_t *first, int32_t *last) {
    int end = month + count - 1, end_year = year + (end - 1) / 12;
    end = (end - 1) % 12 + 1;
    *first = day_number(year, month, 1);
    *last = day_number(end_year, end, br_days_in_month(end_year, end));
}

/* meteorological seasons; the winter of a year is the one that begins in its December */
static const int8_t season_month[5] = {0, 3, 6, 9, 12};

bool br_moment_range(const br_moment *m, int32_t *first, int32_t *last) {
    if (m->bc || m->year < 1 || m->year > 9990) return false;
    switch (m->grain) {
    case BR_UNIT_DAY: *first = *last = day_number(m->year, m->month, m->day); return true;
    case BR_UNIT_WEEK:
    case BR_UNIT_WEEKEND:
        br_date_range((br_date){.year = (int16_t)m->year, .week = (uint8_t)m->week}, first, last);
        if (m->grain == BR_UNIT_WEEKEND) *first = *last - 1;
        return true;
    case BR_UNIT_MONTH: months_range(m->year, m->month, 1, first, last); return true;
    case BR_UNIT_QUARTER: months_range(m->year, m->quarter * 3 - 2, 3, first, last); return true;
    case BR_UNIT_SEASON: months_range(m->year, season_month[m->season], 3, first, last); return true;
    case BR_UNIT_HALF: months_range(m->year, m->half * 6 - 5, 6, first, last); return true;
    case BR_UNIT_YEAR: months_range(m->year, 1, 12, first, last); return true;
    case BR_UNIT_DECADE: months_range(m->year, 1, 120, first, last); return true;
    case BR_UNIT_CENTURY: months_range(m->year, 1, 1200, first, last); return true;
    default: return false;
    }
}

/* ---- sizes ---- */

/* how coarse a unit is, for comparing */
static int size_of(br_time_unit unit) {
    static const int8_t size[] = {
        [BR_UNIT_NONE] = 100,  [BR_UNIT_SECOND] = 0,  [BR_UNIT_MINUTE] = 0,      [BR_UNIT_HOUR] = 0,
        [BR_UNIT_DAY] = 1,     [BR_UNIT_WEEKEND] = 2, [BR_UNIT_WEEK] = 3,        [BR_UNIT_MONTH] = 4,
        [BR_UNIT_QUARTER] = 5, [BR_UNIT_SEASON] = 5,  [BR_UNIT_HALF] = 6,        [BR_UNIT_YEAR] = 7,
        [BR_UNIT_DECADE] = 8,  [BR_UNIT_CENTURY] = 9, [BR_UNIT_MILLENNIUM] = 10, [BR_UNIT_PERIOD] = 100};
    return size[unit];
}

static int floor_to(int value, int step) {
    return value - value % step;
}

bool br_moment_within(const br_moment *m, br_time_unit unit, br_moment *out) {
    int32_t first, last;
    if (unit < BR_UNIT_DAY) unit = BR_UNIT_DAY;
    if (size_of(m->grain) > size_of(unit) || !br_moment_range(m, &first, &last)) return false;
    br_date d = br_date_from_days(first);
    *out = (br_moment){.grain = unit, .year = d.year};
    switch (unit) {
    case BR_UNIT_DAY: *out = br_moment_of_day(first); return true;
    case BR_UNIT_WEEK:
    case BR_UNIT_WEEKEND: {
        br_date week = br_iso_week(first);
        out->year = week.year;
        out->week = (int8_t)week.week;
        return true;
    }
    case BR_UNIT_MONTH: out->month = (int8_t)d.month; return true;
    case BR_UNIT_QUARTER: out->quarter = (int8_t)((d.month + 2) / 3); return true;
    case BR_UNIT_SEASON:
        out->season = (int8_t)(d.month < 3 ? 4 : d.month / 3);
        out->year -= d.month < 3;
        return true;
    case BR_UNIT_HALF: out->half = (int8_t)(d.month <= 6 ? 1 : 2); return true;
    case BR_UNIT_YEAR: return true;
    case BR_UNIT_DECADE: out->year = floor_to(d.year, 10); return true;
    case BR_UNIT_CENTURY: out->year = floor_to(d.year, 100); return true;
    case BR_UNIT_MILLENNIUM: out->year = floor_to(d.year, 1000); return true;
    default: return false;
    }
}

/* ---- moving ---- */

/* `per_year` parts of a year, counted from 1 */
static void move_part(int *year, int8_t *part, int per_year, int n) {
    int total = *year * per_year + *part - 1 + n;
    *year = total / per_year;
    *part = (int8_t)(total % per_year + 1);
}

static bool shift_weeks(br_moment *m, int n) {
    int32_t first, last;
    br_moment week = *m;
    week.grain = BR_UNIT_WEEK;
    if (!br_moment_range(&week, &first, &last)) return false;
    br_date moved = br_iso_week(first + 7 * n);
    m->year = moved.year;
    m->week = (int8_t)moved.week;
    return true;
}

/* Years before Christ count down, and only they move: of a month before Christ no day is known. */
static bool shift_bc(const br_moment *from, int n, br_time_unit unit, br_moment *out) {
    int years = unit == BR_UNIT_YEAR ? 1 : unit == BR_UNIT_DECADE ? 10 : unit == BR_UNIT_CENTURY ? 100 : 0;
    if (n == 0 && from->grain == unit) {
        *out = *from;
        return true;
    }
    if (!years || size_of(from->grain) > size_of(unit) || n < -900 || n > 900) return false;
    *out = (br_moment){.grain = unit, .year = floor_to(from->year, years) - n * years, .bc = true};
    return out->year >= 1;
}

bool br_moment_shift(const br_moment *from, int n, br_time_unit unit, br_moment *out) {
    br_moment m;
    if (from->bc) return shift_bc(from, n, unit, out);
    if (n < -400000 || n > 400000 || !br_moment_within(from, unit, &m)) return false;
    switch (unit) {
    case BR_UNIT_SECOND:
    case BR_UNIT_MINUTE:
    case BR_UNIT_HOUR: break; /* the day as it is */
    case BR_UNIT_DAY: {
        int32_t day = day_number(m.year, m.month, m.day) + n;
        if (day < day_number(1, 1, 1) || day > day_number(9990, 1, 1)) return false;
        m = br_moment_of_day(day);
        break;
    }
    case BR_UNIT_WEEK:
    case BR_UNIT_WEEKEND:
        if (n < -50000 || n > 50000 || !shift_weeks(&m, n)) return false;
        break;
    case BR_UNIT_MONTH: move_part(&m.year, &m.month, 12, n); break;
    case BR_UNIT_QUARTER: move_part(&m.year, &m.quarter, 4, n); break;
    case BR_UNIT_SEASON: move_part(&m.year, &m.season, 4, n); break;
    case BR_UNIT_HALF: move_part(&m.year, &m.half, 2, n); break;
    case BR_UNIT_YEAR: m.year += n; break;
    case BR_UNIT_DECADE: m.year += 10 * n; break;
    case BR_UNIT_CENTURY: m.year += 100 * n; break;
    default: return false;
    }
    if (m.year < 1 || m.year > 9990 || m.month < 0 || m.quarter < 0 || m.season < 0 || m.half < 0) return false;
    *out = m;
    return true;
}

/* ---- text ---- */

static br_str calendar_text(br_arena *arena, const br_moment *m) {
    int y = m->year;
    switch (m->grain) {
    case BR_UNIT_DAY: return br_str_format(arena, "%04d-%02d-%02d", y, m->month, m->day);
    case BR_UNIT_WEEK: return br_str_format(arena, "%04d-W%02d", y, m->week);
    case BR_UNIT_WEEKEND: return br_str_format(arena, "%04d-W%02d-WE", y, m->week);
    case BR_UNIT_MONTH: return br_str_format(arena, "%04d-%02d", y, m->month);
    case BR_UNIT_QUARTER: return br_str_format(arena, "%04d-Q%d", y, m->quarter);
    case BR_UNIT_SEASON: return br_str_format(arena, "%04d-%s", y, br_time_symbol(BR_TF_SEASON, m->season));
    case BR_UNIT_HALF: return br_str_format(arena, "%04d-H%d", y, m->half);
    case BR_UNIT_YEAR: return br_str_format(arena, "%04d", y);
    case BR_UNIT_DECADE: return br_str_format(arena, "%03d", y / 10);
    case BR_UNIT_CENTURY: return br_str_format(arena, "%02d", y / 100);
    case BR_UNIT_MILLENNIUM: return br_str_format(arena, "%d", y / 1000);
    default: return BR_STR("XXXX-XX-XX");
    }
}

br_str br_moment_text(br_arena *arena, const br_moment *m) {
    br_str calendar = calendar_text(arena, m);
    if (m->bc) calendar = br_str_join(arena, BR_STR("BC"), calendar);
    if (m->has_hour && m->second >= 0)
        return br_str_format(arena, "%.*sT%02d:%02d:%02d", BR_FMT(calendar), m->hour, m->minute, m->second);
    if (m->has_hour) return br_str_format(arena, "%.*sT%02d:%02d", BR_FMT(calendar), m->hour, m->minute);
    if (m->has_part) return br_str_format(arena, "%.*sT%s", BR_FMT(calendar), br_time_symbol(BR_TF_PART, m->part));
    return calendar;
}
