#include "annotate/time/formal.h"

#include <stdlib.h>

#include "base/date.h"

/* two-digit years up to this one are of this century */
#define LAST_SHORT_YEAR 49

typedef struct cursor {
    br_str text;
    size_t at;
} cursor;

/* up to `max` digits at the cursor; the number of digits read */
static int digits(cursor *c, int max, int *value) {
    int n = 0;
    *value = 0;
    while (n < max && c->at < c->text.len && br_is_digit(c->text.ptr[c->at])) {
        *value = *value * 10 + (c->text.ptr[c->at++] - '0');
        n++;
    }
    if (c->at < c->text.len && br_is_digit(c->text.ptr[c->at])) return 0; /* longer than allowed */
    return n;
}

static bool skip(cursor *c, char mark) {
    bool is = c->at < c->text.len && c->text.ptr[c->at] == mark;
    c->at += is;
    return is;
}

static char peek(const cursor *c) {
    return c->at < c->text.len ? c->text.ptr[c->at] : 0;
}

/* a letter, a digit or a further group behind it: this was no date */
static bool ends_here(const cursor *c) {
    char next = peek(c), after = c->at + 1 < c->text.len ? c->text.ptr[c->at + 1] : 0;
    if (br_is_digit(next) || br_is_alpha(next)) return false;
    return !((next == '-' || next == '/' || next == '.' || next == ':') && br_is_digit(after));
}

static bool read_clock(cursor *c, br_time_features *f) {
    int hour, minute, second = -1;
    if (!digits(c, 2, &hour) || !skip(c, ':') || digits(c, 2, &minute) != 2 || hour > 24 || minute > 59) return false;
    cursor ahead = *c;
    if (skip(&ahead, ':') && digits(&ahead, 2, &second) == 2 && second < 60) {
        *c = ahead;
        if (peek(c) == '.' && c->at + 1 < c->text.len && br_is_digit(c->text.ptr[c->at + 1])) { /* parts of a second */
            c->at++;
            while (br_is_digit(peek(c))) c->at++;
        }
    } else second = -1;
    br_tf_set(f, BR_TF_HOUR, hour);
    br_tf_set(f, BR_TF_MINUTE, minute);
    if (second >= 0) br_tf_set(f, BR_TF_SECOND, second);
    return true;
}

/* "Z", "+01:00", "-0500" */
static void skip_zone(cursor *c) {
    int part;
    cursor ahead = *c;
    if (skip(c, 'Z')) return;
    if (!skip(&ahead, '+') && !skip(&ahead, '-')) return;
    int n = digits(&ahead, 4, &part);
    if (n != 2 && n != 4) return;
    if (n == 2 && skip(&ahead, ':') && digits(&ahead, 2, &part) != 2) return;
    *c = ahead;
}

static bool set_date(br_time_features *f, int year, int month, int day) {
    if (!br_date_valid(year, month, day)) return false;
    br_tf_set(f, BR_TF_YEAR, year);
    br_tf_set(f, BR_TF_MONTH, month);
    br_tf_set(f, BR_TF_DAY, day);
    return true;
}

/* year first; "2022-01" alone is left to the rules of ranges */
static bool read_year_first(cursor *c, br_time_features *f) {
    int year, month, day;
    if (digits(c, 4, &year) != 4 || year < 1000) return false;
    char mark = peek(c);
    if (mark != '-' && mark != '/' && mark != '.') return false;
    c->at++;
    if (!digits(c, 2, &month) || !skip(c, mark) || !digits(c, 2, &day) || !set_date(f, year, month, day)) return false;
    cursor ahead = *c;
    if ((skip(&ahead, 'T') || skip(&ahead, ' ')) && read_clock(&ahead, f)) {
        *c = ahead;
        skip_zone(c);
    }
    return true;
}

static int32_t distance(int year, int month, int day, int32_t now) {
    return abs(br_days_from_date((br_date){(int16_t)year, (uint8_t)month, (uint8_t)day, 0}) - now);
}

/* year last; whether the month comes first is open when both numbers could be one */
static bool read_year_last(cursor *c, const int32_t *now, br_time_features *f) {
    int first, second, year;
    int n_first = digits(c, 2, &first), n_second;
    if (!n_first) return false;
    char mark = peek(c);
    if (mark != '-' && mark != '/' && mark != '.') return false;
    c->at++;
    if (!(n_second = digits(c, 2, &second)) || !skip(c, mark)) return false;
    int n = digits(c, 4, &year);
    if (n == 2 && mark == '.' && (n_first < 2 || n_second < 2)) return false; /* "10.2.33" is a version */
    if (n == 2) year += year > LAST_SHORT_YEAR ? 1900 : 2000;
    else if (n != 4 || year < 1000) return false;
    bool month_first = br_date_valid(year, first, second), day_first = br_date_valid(year, second, first);
    if (month_first && day_first) {
        if (now) month_first = distance(year, first, second, *now) <= distance(year, second, first, *now);
        else month_first = mark != '.';
    }
    return month_first ? set_date(f, year, first, second) : day_first && set_date(f, year, second, first);
}

uint32_t br_time_formal(const br_words *words, uint32_t at, const int32_t *now, br_time_features *features) {
    size_t start = words->at[at].span.start;
    if (words->at[at].glued && at > 0 && !br_word_is_mark(words, at - 1, '(') && !br_word_is_mark(words, at - 1, '"') &&
        !br_word_is_mark(words, at - 1, '['))
        return at;
    br_str text = br_str_slice(words->text, start, start + 48);
    br_time_features f = {0};
    cursor c = {text, 0};
    bool found = read_year_first(&c, &f) && ends_here(&c);
    if (!found) {
        f = (br_time_features){0};
        c.at = 0;
        found = read_year_last(&c, now, &f) && ends_here(&c);
    }
    if (!found) {
        f = (br_time_features){0};
        c.at = 0;
        found = read_clock(&c, &f);
        char next = peek(&c);
        found = found && !br_is_digit(next) && next != ':' && next != '/';
    }
    if (!found) return at;
    uint32_t end = at;
    while (end < words->n - 1 && words->at[end].span.start < start + c.at) end++;
    if (words->at[end - 1].span.end > start + c.at) return at; /* cut inside of a word: "10:30x" */
    *features = f;
    return end;
}
