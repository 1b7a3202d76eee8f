#include "clean/day/when.h"

#include "base/utf8.h"
#include "clean/day/calendar.h"
#include "markup/unicode.h"

#define BUDDHIST_ERA 543 /* years ahead of ours, as Thai pages count */

#define TWO_DIGITS_FROM 70 /* no page is from before 1970 */

#define MAX_CLOCK 8 /* words and signs of a clock with seconds, and of its zone */

typedef enum token_kind { NUMBER, WORD, SIGN } token_kind;

typedef struct part {
    token_kind kind;
    uint8_t n_digits, month; /* month: number of the month that a word names, as br_clean_month() gives it */
    bool glued;              /* nothing between it and the token before */
    int32_t value;           /* of a number, or the code point of a sign */
    int32_t era;             /* of a word: years to be added to those behind it, 0: it names no era */
    uint32_t start, end;
} part;

typedef struct tokens {
    part at[BR_WHEN_TOKENS];
    int n;
    br_str text;
} tokens;

static void read_number(tokens *t, part *token, size_t *at) {
    while (*at < t->text.len) {
        size_t before = *at;
        int digit = br_cp_digit(br_utf8_next(t->text, at));
        if (digit < 0) {
            *at = before;
            break;
        }
        if (token->n_digits < 9) token->value = token->value * 10 + digit;
        if (token->n_digits < UINT8_MAX) token->n_digits++;
    }
}

#define YEAR_SIGN 0x5E74

/* signs between the numbers of a Chinese, Japanese or Korean date; each is a word of its own */
static bool is_date_sign(uint32_t c) {
    return c == YEAR_SIGN || c == 0x6708 || c == 0x65E5 || c == 0xB144 || c == 0xC6D4 || c == 0xC77C;
}

/* Chinese letters in a row are no word: digits may stand among them ("令和四年"). */
static bool is_han(uint32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

static void read_word(tokens *t, size_t *at) {
    while (*at < t->text.len) {
        size_t before = *at;
        int value;
        uint32_t c = br_utf8_next(t->text, at);
        bool is_number = is_han(c) && br_han_number(br_str_from(t->text, before), &value);
        if ((!br_cp_is_letter(c) && !br_cp_is_mark(c)) || is_date_sign(c) || is_number) {
            *at = before;
            break;
        }
    }
}

/* Dates have digits, or the sign of the year: text without any needs no closer look. */
static bool has_digit(br_str text) {
    for (size_t at = 0; at < text.len;) {
        if (!(text.ptr[at] & 0x80)) {
            if (br_is_digit(text.ptr[at++])) return true;
            continue;
        }
        uint32_t c = br_utf8_next(text, &at);
        if (c == YEAR_SIGN || br_cp_digit(c) >= 0) return true;
    }
    return false;
}

static int count_digits(int value) {
    int n = 1;
    while (value >= 10) {
        value /= 10;
        n++;
    }
    return n;
}

/* A number, a word or a sign that begins with `c`; `at` stands behind `c`. */
static void read_token(const br_clean_lexicon *lexicon, br_arena *arena, tokens *t, part *token, uint32_t c,
                       size_t *at) {
    int value;
    size_t han = is_han(c) || c == 0x3007 ? br_han_number(br_str_from(t->text, token->start), &value) : 0;
    if (han) {
        token->kind = NUMBER;
        token->value = value;
        token->n_digits = (uint8_t)count_digits(value);
        *at = token->start + han;
    } else if (br_cp_digit(c) >= 0) {
        token->kind = NUMBER;
        token->value = 0;
        *at = token->start;
        read_number(t, token, at);
    } else if (br_cp_is_letter(c)) {
        token->kind = WORD;
        if (!is_date_sign(c)) read_word(t, at);
        br_str word = br_str_slice(t->text, token->start, *at);
        token->month = word.len > 40 ? 0 : (uint8_t)br_clean_month(lexicon, arena, word);
        token->era = word.len > 40 ? 0 : br_clean_era(lexicon, word);
    }
}

static void tokenize(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, tokens *t) {
    t->n = 0;
    t->text = text;
    size_t behind = 0;
    for (size_t at = 0; at < text.len && t->n < BR_WHEN_TOKENS;) {
        size_t start = at;
        uint32_t c = br_utf8_next(text, &at);
        if (br_cp_is_space(c)) continue;
        part *token = &t->at[t->n++];
        *token = (part){.kind = SIGN, .value = (int32_t)c, .start = (uint32_t)start, .glued = start == behind};
        read_token(lexicon, arena, t, token, c, &at);
        token->end = (uint32_t)at;
        behind = at;
    }
}

static bool is_sign(const part *t, const char *signs) {
    return t->kind == SIGN && t->value < 128 && strchr(signs, (char)t->value);
}

/* Makes one token of those from `first` to `last`. */
static void join(tokens *t, int first, int last) {
    t->at[first].end = t->at[last].end;
    memmove(&t->at[first + 1], &t->at[last + 1], (size_t)(t->n - last - 1) * sizeof *t->at);
    t->n -= last - first;
}

/* months of two words ("tháng 1", "تشرين الأول"), of letters with a stop between them ("มี.ค."), and by two names
 * ("آذار/مارس") */
static void join_months(const br_clean_lexicon *lexicon, br_arena *arena, tokens *t) {
    for (int i = 0; i + 1 < t->n; i++) {
        bool stopped = i + 2 < t->n && is_sign(&t->at[i + 1], ".") && t->at[i + 1].glued && t->at[i + 2].glued;
        int last = stopped ? i + 2 : i + 1;
        part *a = &t->at[i], *b = &t->at[last];
        if (a->kind != WORD || a->month || b->end - a->start > 40 || b->kind == SIGN) continue;
        a->month = (uint8_t)br_clean_month(lexicon, arena, br_str_slice(t->text, a->start, b->end));
        if (a->month) join(t, i, last);
    }
    for (int i = 0; i + 2 < t->n; i++)
        if (t->at[i].month && t->at[i].month == t->at[i + 2].month && is_sign(&t->at[i + 1], "/")) join(t, i, i + 2);
}

/* `month`: as br_clean_month() gives it, or a number that stands there */
static bool set_date(const tokens *t, int from, int to, int year, int month, int day, br_when *when) {
    bool is_solar = month > BR_MONTH_SOLAR;
    if (is_solar && !br_solar_date(year, month - BR_MONTH_SOLAR, day, &when->date)) return false;
    if (!is_solar) {
        if (year > BR_WHEN_LAST_YEAR + 300 && year < BR_WHEN_LAST_YEAR + 600) year -= BUDDHIST_ERA;
        if (year < BR_WHEN_FIRST_YEAR || year > BR_WHEN_LAST_YEAR || !br_date_valid(year, month, day)) return false;
        when->date = (br_date){.year = (int16_t)year, .month = (uint8_t)month, .day = (uint8_t)day};
    }
    when->start = t->at[from].start;
    when->end = t->at[to].end;
    return true;
}

/* "22" as a year */
static int whole_year(int two_digits) {
    return two_digits + (two_digits < TWO_DIGITS_FROM ? 2000 : 1900);
}

static bool is_number(const tokens *t, int i, int min_digits, int max_digits) {
    return i >= 0 && i < t->n && t->at[i].kind == NUMBER && t->at[i].n_digits >= min_digits &&
           t->at[i].n_digits <= max_digits;
}

static bool is_east(const part *sign) {
    return sign->kind == WORD && is_date_sign((uint32_t)sign->value);
}

/* A year of two digits is one where nothing goes on behind it, as numbers of versions do. */
static bool is_short_year(const tokens *t, int i) {
    bool goes_on = i + 2 < t->n && t->at[i + 1].glued && t->at[i + 2].glued && t->at[i + 2].kind == NUMBER;
    return is_number(t, i, 2, 2) && t->at[i].glued && t->at[i - 2].glued && is_sign(&t->at[i - 1], "./") && !goes_on;
}

/* "令和4年1月10日": a year of the era that is named before it, else one of ours or of the solar Hijri calendar */
static bool year_first(const tokens *t, int i, int month, int day, br_when *when) {
    int era = i > 0 ? t->at[i - 1].era : 0, year = t->at[i].value;
    if (era) return set_date(t, i - 1, i + 4, year + era, month, day, when);
    if (t->at[i].n_digits != 4) return false;
    if (year >= BR_SOLAR_FIRST && year <= BR_SOLAR_LAST) month += BR_MONTH_SOLAR;
    return set_date(t, i, i + 4, year, month, day, when);
}

/* three numbers with the same sign between them, or with the signs of year, month and day behind them */
static bool numeric_date(const tokens *t, int i, br_when_order order, br_when *when) {
    if (i + 4 >= t->n || !is_number(t, i, 1, 4) || !is_number(t, i + 2, 1, 2) || !is_number(t, i + 4, 1, 4))
        return false;
    if (i > 0 && t->at[i].glued && is_sign(&t->at[i - 1], "-/.:")) return false;
    const part *a = &t->at[i], *b = &t->at[i + 1], *c = &t->at[i + 2], *d = &t->at[i + 3], *e = &t->at[i + 4];
    bool east = is_east(b) && is_east(d);
    if (!east && (!is_sign(b, "-/.") || !is_sign(d, "-/.") || b->value != d->value)) return false;
    if (east || a->n_digits == 4) return e->n_digits <= 2 && year_first(t, i, c->value, e->value, when);
    bool is_short = is_short_year(t, i + 4);
    if (a->n_digits > 2 || (e->n_digits != 4 && !is_short)) return false;
    bool month_first = b->value == '/' ? order == BR_WHEN_MONTH_FIRST : false;
    int day = month_first ? c->value : a->value, month = month_first ? a->value : c->value;
    if (month > 12 && day <= 12) { /* only the other order makes sense */
        int other = day;
        day = month;
        month = other;
    }
    if (month > 12) return false;
    return set_date(t, i, i + 4, is_short ? whole_year(e->value) : e->value, month, day, when);
}

/* what may stand between the parts of a written date: short words ("de", "of", "th") and signs */
static bool is_joint(const part *t) {
    if (t->kind == WORD) return !t->month && t->end - t->start <= 6;
    return t->kind == SIGN &&
           (is_sign(t, ",.-/'") || t->value == 0xBA || t->value == 0xB0 || t->value == 0x2019 || t->value == 0x60C);
}

static int next_number(const tokens *t, int i, int step, int most) {
    for (int k = i + step, joints = 0; k >= 0 && k < t->n; k += step) {
        if (t->at[k].kind == NUMBER) return k;
        if (!is_joint(&t->at[k]) || ++joints > most) return -1;
    }
    return -1;
}

/* The year that number `i` is in a written date; 0: none. Two digits are one behind an apostrophe, or where strokes join the
 * whole date ("7-Jan-22"). */
static int year_at(const tokens *t, int i, int month) {
    if (is_number(t, i, 4, 4)) return t->at[i].value;
    if (i < 1 || !is_number(t, i, 2, 2) || !t->at[i].glued) return 0;
    bool stroked = i == month + 2 && is_sign(&t->at[i - 1], "-") && t->at[i - 1].glued && t->at[month].glued;
    bool short_form = is_sign(&t->at[i - 1], "'") || t->at[i - 1].value == 0x2019 || stroked;
    return short_form ? whole_year(t->at[i].value) : 0;
}

/* "Sat Jan 8 10:00:00 +0100 2022": the year behind the clock that follows the day; -1: none */
static int year_behind_clock(const tokens *t, int day) {
    if (!is_number(t, day + 1, 1, 2) || day + 3 >= t->n || !is_sign(&t->at[day + 2], ":")) return -1;
    for (int i = day + 3; i < t->n && i < day + 3 + MAX_CLOCK; i++) {
        if (is_number(t, i, 4, 4) && t->at[i].value >= BR_WHEN_FIRST_YEAR) return i;
        if (t->at[i].month) return -1;
    }
    return -1;
}

/* around the name of a month */
static bool written_date(const tokens *t, int i, br_when *when) {
    int month = t->at[i].month, before = next_number(t, i, -1, 2), behind = next_number(t, i, 1, 4);
    if (is_number(t, before, 1, 2) && year_at(t, behind, i) &&
        set_date(t, before, behind, year_at(t, behind, i), month, t->at[before].value, when))
        return true;
    int year_before = is_number(t, before, 1, 2) ? next_number(t, before, -1, 2) : -1; /* "2022 ж. 7 қаңтар" */
    if (is_number(t, year_before, 4, 4) &&
        set_date(t, year_before, i, t->at[year_before].value, month, t->at[before].value, when))
        return true;
    if (!is_number(t, behind, 1, 2)) return false;
    int year = next_number(t, behind, 1, 3), day = t->at[behind].value;
    if (year_at(t, year, i)) return set_date(t, i, year, year_at(t, year, i), month, day, when);
    year = year_behind_clock(t, behind);
    if (year > 0) return set_date(t, i, year, t->at[year].value, month, day, when);
    return is_number(t, before, 4, 4) && set_date(t, before, behind, t->at[before].value, month, day, when);
}

static bool find(const tokens *t, br_when_order order, br_when *when) {
    for (int i = 0; i < t->n; i++) {
        if (t->at[i].kind == NUMBER && numeric_date(t, i, order, when)) return true;
        if (t->at[i].month && written_date(t, i, when)) return true;
    }
    return false;
}

bool br_when_find(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order, br_when *when) {
    if (!has_digit(text)) return false;
    tokens t;
    tokenize(lexicon, arena, text, &t);
    join_months(lexicon, arena, &t);
    return find(&t, order, when);
}

/* ---- lines ---- */

#define MAX_LINE        120 /* bytes of a line that says when */
#define MAX_OTHER_WORDS 4   /* weekday, label, zone: words of such a line that are not part of the date */

static size_t count_words(br_str s) {
    size_t n = 0;
    bool in_word = false;
    for (size_t at = 0; at < s.len;) {
        bool letter = br_cp_is_letter(br_utf8_next(s, &at));
        n += letter && !in_word;
        in_word = letter;
    }
    return n;
}

/* "January 7 at 9:15 pm Lima Time": day and month, then a time of day */
static bool is_day_with_time(const tokens *t) {
    int month = -1, clock = -1;
    for (int i = 0; i < t->n; i++) {
        if (t->at[i].month && month < 0) month = i;
        if (i + 2 < t->n && is_number(t, i, 1, 2) && is_sign(&t->at[i + 1], ":") && is_number(t, i + 2, 2, 2))
            clock = i;
    }
    return month >= 0 && month <= 3 && clock > 0 && clock < 10 && t->n < 16;
}

bool br_when_is_line(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_when_order order,
                     br_when *when) {
    *when = (br_when){0};
    if (line.len > MAX_LINE || !has_digit(line)) return false;
    tokens t;
    tokenize(lexicon, arena, line, &t);
    join_months(lexicon, arena, &t);
    if (!find(&t, order, when)) return is_day_with_time(&t);
    br_str head = br_str_slice(line, 0, when->start), tail = br_str_from(line, when->end);
    br_str head_key = br_unicode_key(arena, head);
    size_t label = br_clean_wording_prefix(lexicon, head_key, BR_WORDING_DATE | BR_WORDING_UPDATED);
    size_t others = (label ? count_words(br_str_from(head_key, label)) : count_words(head)) + count_words(tail);
    return others <= MAX_OTHER_WORDS;
}
