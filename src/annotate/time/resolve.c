#include "annotate/time/resolve.h"

#include <stdlib.h>

#include "annotate/time/calendar.h"
#include "annotate/time/time_weights.h"

typedef br_time_features features;

static bool has(const features *f, br_time_feature feature) {
    return br_tf_has(f, feature);
}
static int get(const features *f, br_time_feature feature) {
    return f->value[feature];
}

static int32_t first_day(const br_moment *m) {
    int32_t first = 0, last;
    br_moment_range(m, &first, &last);
    return first;
}

/* ---- parts of a known year ---- */

/* "the third Thursday of May", "the last Sunday in October" */
static bool nth_weekday(const features *f, int year, br_moment *m) {
    br_holiday day = {.kind = BR_HOLIDAY_WEEKDAY,
                      .month = (int8_t)get(f, BR_TF_MONTH),
                      .nth = (int8_t)get(f, BR_TF_ORD),
                      .weekday = (int8_t)get(f, BR_TF_WEEKDAY)};
    if (day.nth < -1 || day.nth == 0 || day.nth > 5) return false;
    *m = br_moment_of_day(br_holiday_day(&day, year));
    return m->month == day.month; /* the fifth may be none */
}

/* Fills in what the expression says within `year`; false when that year has no such day. */
static bool within_year(const br_time_context *c, const features *f, int year, br_moment *m) {
    *m = (br_moment){.grain = BR_UNIT_YEAR, .year = year};
    if (year < 1 || year > 9990) return false;
    if (has(f, BR_TF_ORD) && has(f, BR_TF_WEEKDAY) && has(f, BR_TF_MONTH)) return nth_weekday(f, year, m);
    if (has(f, BR_TF_HOLIDAY))
        *m = br_moment_of_day(br_holiday_day(&c->lexicon->holidays[get(f, BR_TF_HOLIDAY)], year));
    else if (has(f, BR_TF_MONTH) && has(f, BR_TF_DAY)) {
        if (!br_date_valid(year, get(f, BR_TF_MONTH), get(f, BR_TF_DAY))) return false;
        m->grain = BR_UNIT_DAY;
        m->month = (int8_t)get(f, BR_TF_MONTH);
        m->day = (int8_t)get(f, BR_TF_DAY);
    } else if (has(f, BR_TF_MONTH)) {
        m->grain = BR_UNIT_MONTH;
        m->month = (int8_t)get(f, BR_TF_MONTH);
    } else if (has(f, BR_TF_QUARTER)) {
        m->grain = BR_UNIT_QUARTER;
        m->quarter = (int8_t)get(f, BR_TF_QUARTER);
    } else if (has(f, BR_TF_SEASON)) {
        m->grain = BR_UNIT_SEASON;
        m->season = (int8_t)get(f, BR_TF_SEASON);
    } else if (has(f, BR_TF_HALF)) {
        m->grain = BR_UNIT_HALF;
        m->half = (int8_t)get(f, BR_TF_HALF);
    } else if (has(f, BR_TF_SPAN)) m->grain = get(f, BR_TF_SPAN) == 100 ? BR_UNIT_CENTURY : BR_UNIT_DECADE;
    return true;
}

/* whether the expression names a part of a year that comes again each year */
static bool comes_yearly(const features *f) {
    return has(f, BR_TF_HOLIDAY) || has(f, BR_TF_MONTH) || has(f, BR_TF_QUARTER) || has(f, BR_TF_SEASON) ||
           has(f, BR_TF_HALF);
}

/* ---- which year, which week: the tense tells ---- */

static int distance_in_days(const br_moment *m, int32_t now) {
    int32_t first, last;
    if (!br_moment_range(m, &first, &last)) return 1 << 30;
    if (now < first) return first - now;
    return now > last ? last - now : 0; /* before now: negative */
}

/* how badly a candidate fits: days away, weighed against the tense */
static int misfit(int distance, br_time_unit grain, br_tense tense, bool is_done) {
    int percent = 100;
    if (distance > 0 && tense == BR_TENSE_PAST)
        percent = grain == BR_UNIT_DAY && !is_done ? BR_TIME_DAY_AHEAD_IN_PAST : BR_TIME_AHEAD_IN_PAST;
    else if (distance > 0 && tense == BR_TENSE_NONE) percent = BR_TIME_AHEAD;
    else if (distance < 0 && tense == BR_TENSE_PRESENT) percent = BR_TIME_BEHIND_IN_PRESENT;
    else if (distance < 0 && tense == BR_TENSE_FUTURE)
        percent = grain == BR_UNIT_QUARTER || grain == BR_UNIT_HALF ? BR_TIME_REPORT_BEHIND_IN_FUTURE
                                                                    : BR_TIME_BEHIND_IN_FUTURE;
    return abs(distance) * percent;
}

/* In a narrative a month or a day is of the year told last, or of the next when it would lead far back; not past what is
 * told next with its year. */
static bool next_in_story(const br_time_context *c, const features *f, br_moment *m) {
    bool year_alone = c->now.grain >= BR_UNIT_YEAR;
    int32_t story = first_day(&c->now);
    br_moment back = {.grain = BR_UNIT_NONE};
    for (int ahead = 0; ahead <= 4; ahead++) { /* "29 February" waits for its year */
        if (!within_year(c, f, c->now.year + ahead, m)) continue;
        if (!year_alone && distance_in_days(m, story) <= -BR_TIME_NARRATIVE_BACK_DAYS) {
            back = *m;
            continue;
        }
        bool too_far = back.grain && c->next_day >= story && first_day(m) > c->next_day;
        if (too_far) *m = back;
        return true;
    }
    return false;
}

/* Before Christ a month or a season is of the year told last. */
static bool same_year_bc(const br_time_context *c, const features *f, br_moment *m) {
    if (c->now.grain > BR_UNIT_YEAR || !within_year(c, f, c->now.year, m)) return false;
    m->bc = true;
    return true;
}

static bool nearest_year(const br_time_context *c, const features *f, br_moment *m) {
    br_moment now;
    if (c->now.bc) return same_year_bc(c, f, m);
    if (!br_moment_within(&c->now, BR_UNIT_DAY, &now) && !br_moment_within(&c->now, BR_UNIT_YEAR, &now)) return false;
    if (c->narrative) return next_in_story(c, f, m);
    int32_t today = first_day(&now);
    int best = -1;
    for (int year = now.year - 4; year <= now.year + 4; year++) {
        br_moment candidate;
        if (!within_year(c, f, year, &candidate)) continue;
        int cost = misfit(distance_in_days(&candidate, today), candidate.grain, c->tense, c->is_done);
        if (best >= 0 && cost >= best) continue;
        best = cost;
        *m = candidate;
    }
    return best >= 0;
}

static bool nearest_weekday(const br_time_context *c, int weekday, br_moment *m) {
    br_moment now;
    if (!br_moment_within(&c->now, BR_UNIT_DAY, &now)) return false;
    int32_t today = first_day(&now);
    int ahead = (weekday - 1 - br_weekday(today) + 7) % 7;
    bool forward = c->narrative || c->tense == BR_TENSE_FUTURE || c->tense == BR_TENSE_PRESENT;
    *m = br_moment_of_day(ahead == 0 ? today : forward ? today + ahead : today + ahead - 7);
    return true;
}

/* a day of the month alone: "the 13th" */
static bool day_of_month(const br_time_context *c, int day, br_moment *m) {
    const br_moment *base = c->then.grain == BR_UNIT_MONTH || c->then.grain == BR_UNIT_DAY ? &c->then : &c->now;
    if (base->grain != BR_UNIT_MONTH && base->grain != BR_UNIT_DAY) return false;
    if (!br_date_valid(base->year, base->month, day)) return false;
    *m = (br_moment){.grain = BR_UNIT_DAY, .year = base->year, .month = base->month, .day = (int8_t)day};
    return true;
}

/* ---- last, this, next ---- */

static const br_moment *anchor_of(const br_time_context *c, const features *f) {
    bool then = has(f, BR_TF_ANCHOR) && get(f, BR_TF_ANCHOR) == BR_ANCHOR_THEN;
    return (then || c->narrative) && c->then.grain != BR_UNIT_NONE ? &c->then : &c->now;
}

static bool rel_weekday(const br_time_context *c, const features *f, br_moment *m) {
    br_moment base;
    if (!br_moment_within(anchor_of(c, f), BR_UNIT_DAY, &base)) return false;
    int32_t today = first_day(&base);
    int weekday = get(f, BR_TF_WEEKDAY) - 1, rel = get(f, BR_TF_REL);
    if (has(f, BR_TF_UNIT) && get(f, BR_TF_UNIT) == BR_UNIT_WEEK) { /* "Friday of last week" */
        *m = br_moment_of_day(today - br_weekday(today) + 7 * rel + weekday);
        return true;
    }
    int ahead = (weekday - br_weekday(today) + 7) % 7;
    if (rel < 0) *m = br_moment_of_day(today + ahead + 7 * rel); /* -2: the one before last */
    else if (rel > 0) *m = br_moment_of_day(today + (ahead ? ahead : 7) + 7 * (rel - 1));
    else *m = br_moment_of_day(c->tense == BR_TENSE_PAST && ahead ? today + ahead - 7 : today + ahead);
    return true;
}

/* "last June", "this summer", "next Christmas" */
static bool rel_yearly(const br_time_context *c, const features *f, br_moment *m) {
    br_moment base;
    const br_moment *anchor = anchor_of(c, f);
    if (!br_moment_within(anchor, BR_UNIT_DAY, &base) && !br_moment_within(anchor, BR_UNIT_YEAR, &base)) return false;
    int rel = get(f, BR_TF_REL);
    int32_t today = first_day(&base), first, last;
    for (int year = base.year;; year += rel) {
        if (!within_year(c, f, year, m) || !br_moment_range(m, &first, &last)) return false;
        if (rel == 0 || (rel < 0 && last < today) || (rel > 0 && first > today)) return true;
    }
}

/* "the weekend" of a weekday's paper is the one before, unless the clause looks ahead */
static int this_weekend(const br_time_context *c) {
    br_moment day;
    if (c->tense == BR_TENSE_FUTURE || c->tense == BR_TENSE_PRESENT || !br_moment_within(&c->now, BR_UNIT_DAY, &day))
        return 0;
    return br_weekday(first_day(&day)) < 5 ? -1 : 0;
}

/* "The quarter": the one that is reported on, else the last full one. */
static bool the_quarter(const br_time_context *c, br_moment *m) {
    if (c->report.grain) {
        *m = c->report;
        return true;
    }
    if (c->narrative && br_moment_within(&c->then, BR_UNIT_QUARTER, m)) return true;
    return br_moment_shift(&c->now, -1, BR_UNIT_QUARTER, m);
}

/* "the quarter ended June 30", "the week to 12 June" */
static bool told_by_its_end(const br_time_context *c, br_time_unit unit, br_moment *m) {
    br_moment end;
    return c->coming && br_time_resolve(c, c->coming, &end) && br_moment_within(&end, unit, m);
}

static bool rel_unit(const br_time_context *c, const features *f, br_moment *m) {
    br_time_unit unit = (br_time_unit)get(f, BR_TF_UNIT);
    const br_moment *anchor = anchor_of(c, f);
    int rel = get(f, BR_TF_REL);
    if (has(f, BR_TF_AFTER) && told_by_its_end(c, unit, m)) return true;
    if (unit == BR_UNIT_QUARTER && rel == 0 && get(f, BR_TF_ANCHOR) == BR_ANCHOR_THEN) return the_quarter(c, m);
    if (unit == BR_UNIT_WEEKEND && rel == 0) rel = this_weekend(c);
    if (!br_moment_shift(anchor, rel, unit, m)) {
        if (anchor == &c->now || anchor->bc || !br_moment_shift(&c->now, rel, unit, m)) return false;
    }
    if (unit == BR_UNIT_YEAR && comes_yearly(f)) return within_year(c, f, m->year, m);
    if (unit == BR_UNIT_MONTH && has(f, BR_TF_DAY)) {
        if (!br_date_valid(m->year, m->month, get(f, BR_TF_DAY))) return false;
        m->grain = BR_UNIT_DAY;
        m->day = (int8_t)get(f, BR_TF_DAY);
    }
    return true;
}

static bool resolve_rel(const br_time_context *c, const features *f, br_moment *m) {
    if (has(f, BR_TF_WEEKDAY)) return rel_weekday(c, f, m);
    if (has(f, BR_TF_UNIT)) return rel_unit(c, f, m);
    if (comes_yearly(f)) return rel_yearly(c, f, m);
    return false;
}

/* ---- two weeks ago, three days after ---- */

/* The grain that a shift keeps: from a date that is told, weeks are counted in days. */
static bool shift(const br_moment *from, double amount, br_time_unit unit, int dir, br_moment *m) {
    static const struct {
        br_time_unit unit, finer;
        int times;
    } finer[] = {
        {BR_UNIT_WEEK, BR_UNIT_DAY, 7},
        {BR_UNIT_CENTURY, BR_UNIT_YEAR, 100},
        {BR_UNIT_DECADE, BR_UNIT_YEAR, 10},
        {BR_UNIT_YEAR, BR_UNIT_MONTH, 12},
    };
    bool whole = amount == (double)(int)amount;
    if (unit == BR_UNIT_WEEK) {
        if (!whole) return false;
        return br_moment_shift(from, dir * (int)amount * 7, BR_UNIT_DAY, m) ||
               br_moment_shift(from, dir * (int)amount, unit, m);
    }
    for (size_t i = 0; i < sizeof finer / sizeof finer[0] && !whole; i++)
        if (unit == finer[i].unit) {
            amount *= finer[i].times;
            unit = finer[i].finer;
            whole = amount == (double)(int)amount;
        }
    return whole && br_moment_shift(from, dir * (int)amount, unit, m);
}

/* "A year earlier" beside a month means that month, and in a report on a quarter that quarter. */
static bool year_of_same_part(const br_time_context *c, const features *f, br_moment *m) {
    bool year = get(f, BR_TF_UNIT) == BR_UNIT_YEAR && f->has_amount && f->amount == 1 && !has(f, BR_TF_AFTER);
    if (!year || (c->then_is_parted && !c->report.grain)) return false;
    if (c->then_is_near && c->then.grain == BR_UNIT_MONTH) *m = c->then;
    else if (!c->narrative && c->report.grain) *m = c->report;
    else if (c->then_is_near && c->then.grain == BR_UNIT_QUARTER) *m = c->then;
    else return false;
    m->year += get(f, BR_TF_DIR);
    return m->year >= 1;
}

/* "A year ago today", "two weeks ago on Friday": the day itself, so far back, or the week or month that it lies in */
static bool shift_to_the_day(const features *f, const br_moment *from, br_moment *m) {
    static const int months_of[] = {
        [BR_UNIT_MONTH] = 1, [BR_UNIT_YEAR] = 12, [BR_UNIT_DECADE] = 120, [BR_UNIT_CENTURY] = 1200};
    int n = get(f, BR_TF_DIR) * (int)f->amount, unit = get(f, BR_TF_UNIT);
    int32_t first, last;
    if (unit > BR_UNIT_CENTURY || !br_moment_range(from, &first, &last)) return false;
    br_date date = br_date_from_days(first);
    int months = date.year * 12 + date.month - 1 + n * months_of[unit];
    br_moment day = {
        .grain = BR_UNIT_DAY, .year = months / 12, .month = (int8_t)(months % 12 + 1), .day = (int8_t)date.day};
    while (day.day > 1 && !br_date_valid(day.year, day.month, day.day)) day.day--; /* 29 February */
    if (!br_date_valid(day.year, day.month, day.day)) return false;
    br_moment start = br_moment_of_day(first);
    int days = unit == BR_UNIT_WEEK ? 7 : 1;
    if (unit <= BR_UNIT_WEEK && !br_moment_shift(&start, n * days, BR_UNIT_DAY, &day)) return false;
    return br_moment_within(&day, (br_time_unit)get(f, BR_TF_KEEP), m);
}

/* what "three days later" is counted from: what was told last, but not from a month told in another paragraph */
static const br_moment *start_of_shift(const br_time_context *c, const features *f) {
    const br_moment *from = anchor_of(c, f);
    bool days = has(f, BR_TF_UNIT) && get(f, BR_TF_UNIT) <= BR_UNIT_WEEK;
    if (c->narrative || from == &c->now || !days || from->grain <= BR_UNIT_DAY || !c->then_is_parted) return from;
    return c->last_day.grain == BR_UNIT_DAY ? &c->last_day : &c->now;
}

static bool resolve_base(const br_time_context *c, const features *f, br_moment *m);

static bool resolve_shift(const br_time_context *c, const features *f, br_moment *m) {
    br_moment from = *start_of_shift(c, f);
    if (has(f, BR_TF_AFTER)) {
        features base = *f;
        br_tf_drop(&base, BR_TF_DIR);
        if (!has(&base, BR_TF_REL)) br_tf_drop(&base, BR_TF_UNIT); /* the shift's, not the date's */
        if (!resolve_base(c, &base, &from)) return false;
    }
    if (has(f, BR_TF_VAGUE) || !f->has_amount || f->amount < 0 || f->amount > 100000) return false;
    if (!has(f, BR_TF_UNIT)) { /* "the year-ago third quarter" */
        *m = from;
        m->year += get(f, BR_TF_DIR) * (int)f->amount;
        return m->year >= 1 && m->year <= 9990;
    }
    if (has(f, BR_TF_KEEP)) return shift_to_the_day(f, &from, m);
    if (year_of_same_part(c, f, m)) return true;
    bool ago = !has(f, BR_TF_AFTER) && has(f, BR_TF_ANCHOR) && get(f, BR_TF_ANCHOR) == BR_ANCHOR_NOW;
    if (ago && get(f, BR_TF_UNIT) == BR_UNIT_WEEK &&
        f->amount == (double)(int)f->amount) /* seen from now, a week is one */
        return br_moment_shift(&from, get(f, BR_TF_DIR) * (int)f->amount, BR_UNIT_WEEK, m);
    return shift(&from, f->amount, (br_time_unit)get(f, BR_TF_UNIT), get(f, BR_TF_DIR), m);
}

/* ---- all together ---- */

/* "the week of March 6" */
static bool widen(const features *f, br_moment *m) {
    return !has(f, BR_TF_UNIT) || !has(f, BR_TF_DAY) || br_moment_within(m, (br_time_unit)get(f, BR_TF_UNIT), m);
}

/* "the 1988 quarter": the one that is reported on, of that year */
static bool quarter_of_year(const br_time_context *c, const features *f, br_moment *m) {
    if (get(f, BR_TF_UNIT) != BR_UNIT_QUARTER || !has(f, BR_TF_UNIT) || !has(f, BR_TF_YEAR) || comes_yearly(f) ||
        !the_quarter(c, m))
        return false;
    m->year = get(f, BR_TF_YEAR);
    return true;
}

static bool resolve_base(const br_time_context *c, const features *f, br_moment *m) {
    if (quarter_of_year(c, f, m)) return true;
    if (has(f, BR_TF_DIR)) return resolve_shift(c, f, m);
    if (has(f, BR_TF_REL)) return resolve_rel(c, f, m);
    if (has(f, BR_TF_YEAR)) {
        if (!within_year(c, f, get(f, BR_TF_YEAR), m) || !widen(f, m)) return false;
        m->bc =
            has(f, BR_TF_ERA) ? get(f, BR_TF_ERA) < 0 : c->bc && get(f, BR_TF_YEAR) < 1000 && get(f, BR_TF_SPAN) != 100;
        return true;
    }
    if (comes_yearly(f)) return nearest_year(c, f, m) && widen(f, m);
    if (has(f, BR_TF_WEEKDAY)) return nearest_weekday(c, get(f, BR_TF_WEEKDAY), m);
    if (has(f, BR_TF_DAY)) return day_of_month(c, get(f, BR_TF_DAY), m);
    if (has(f, BR_TF_HOUR) || has(f, BR_TF_PART)) {
        const br_moment *day =
            c->has_sentence_day || c->narrative || get(f, BR_TF_ANCHOR) == BR_ANCHOR_THEN ? &c->then : &c->now;
        return br_moment_within(day, BR_UNIT_DAY, m) || br_moment_within(&c->now, BR_UNIT_DAY, m);
    }
    return false;
}

static void set_clock(const features *f, br_moment *m) {
    m->second = -1;
    int part = has(f, BR_TF_PART) ? get(f, BR_TF_PART) : -1;
    if (!has(f, BR_TF_HOUR)) {
        m->has_part = part >= 0;
        m->part = (int8_t)part;
        return;
    }
    int hour = get(f, BR_TF_HOUR);
    bool later_half = part == 1 || part == 2 || (part == 3 && hour >= 6); /* afternoon, evening, night */
    if (has(f, BR_TF_MERIDIEM)) hour = hour % 12 + get(f, BR_TF_MERIDIEM);
    else if (later_half && hour < 12) hour += 12;
    m->has_hour = true;
    m->hour = (int8_t)hour;
    m->minute = (int8_t)(has(f, BR_TF_MINUTE) ? get(f, BR_TF_MINUTE) : 0);
    if (has(f, BR_TF_SECOND)) m->second = (int8_t)get(f, BR_TF_SECOND);
}

bool br_time_resolve(const br_time_context *c, const features *f, br_moment *m) {
    *m = (br_moment){.grain = BR_UNIT_NONE};
    bool resolved = resolve_base(c, f, m);
    if (!resolved) *m = (br_moment){.grain = BR_UNIT_NONE};
    set_clock(f, m);
    return resolved;
}

br_str br_time_open_text(br_arena *arena, const features *f) {
    br_str day;
    if (has(f, BR_TF_MONTH) && has(f, BR_TF_DAY))
        day = br_str_format(arena, "XXXX-%02d-%02d", get(f, BR_TF_MONTH), get(f, BR_TF_DAY));
    else if (has(f, BR_TF_MONTH)) day = br_str_format(arena, "XXXX-%02d", get(f, BR_TF_MONTH));
    else if (has(f, BR_TF_WEEKDAY)) day = br_str_format(arena, "XXXX-WXX-%d", get(f, BR_TF_WEEKDAY));
    else if (has(f, BR_TF_SEASON))
        day = br_str_format(arena, "XXXX-%s", br_time_symbol(BR_TF_SEASON, get(f, BR_TF_SEASON)));
    else if (has(f, BR_TF_QUARTER)) day = br_str_format(arena, "XXXX-Q%d", get(f, BR_TF_QUARTER));
    else if (has(f, BR_TF_HALF)) day = br_str_format(arena, "XXXX-H%d", get(f, BR_TF_HALF));
    else if (has(f, BR_TF_UNIT) && get(f, BR_TF_UNIT) >= BR_UNIT_YEAR) day = BR_STR("XXXX");
    else if (has(f, BR_TF_UNIT) && get(f, BR_TF_UNIT) >= BR_UNIT_MONTH) day = BR_STR("XXXX-XX");
    else if (has(f, BR_TF_UNIT) && get(f, BR_TF_UNIT) == BR_UNIT_WEEK) day = BR_STR("XXXX-WXX");
    else day = BR_STR("XXXX-XX-XX");
    if (has(f, BR_TF_HOUR)) {
        br_moment clock = {0};
        set_clock(f, &clock);
        return br_str_format(arena, "%.*sT%02d:%02d", BR_FMT(day), clock.hour, clock.minute);
    }
    if (has(f, BR_TF_PART))
        return br_str_format(arena, "%.*sT%s", BR_FMT(day), br_time_symbol(BR_TF_PART, get(f, BR_TF_PART)));
    return day;
}
