#include "annotate/number/numeral.h"

#include <stdio.h>

/* numbers in digits of more places than this are codes, not amounts */
#define MAX_DIGITS 18
/* words that one number may take; what is longer is a list */
#define MAX_WORDS 16

typedef struct reader {
    const br_numeral_lexicon *numerals;
    const br_words *words;
    uint32_t at;
} reader;

static const br_word *word(const reader *r, uint32_t i) {
    uint32_t last = r->words->n - 1;
    return &r->words->at[i < last ? i : last];
}
static bool is(const reader *r, uint32_t i, br_numeral_kind kind) {
    return word(r, i)->id && br_numeral_is(r->numerals, word(r, i)->id, kind);
}
static double value_at(const reader *r, uint32_t i) {
    return br_numeral_word_of(r->numerals, word(r, i)->id)->value;
}
static bool is_mark(const reader *r, uint32_t i, char c) {
    return i < r->words->n && br_word_is_mark(r->words, i, c);
}

/* ---- digits ---- */

/* the value of "6,846.5"; false when it has too many places */
static bool digits_value(br_str text, double *value) {
    char plain[MAX_DIGITS + 2];
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ',') continue;
        if (n >= MAX_DIGITS) return false;
        plain[n++] = text.ptr[i];
    }
    return br_str_double((br_str){plain, n}, value);
}

static bool is_slash(const reader *r, uint32_t i) {
    return is_mark(r, i, '/') || (i < r->words->n && br_str_eq(br_word_text(r->words, i), BR_STR("\xE2\x81\x84")));
}

/* "1/2", glued, below one */
static bool slash_fraction(reader *r, uint32_t at, double *value) {
    double above, below;
    if (word(r, at)->kind != BR_WORD_NUMBER || !is_slash(r, at + 1) || !word(r, at + 1)->glued ||
        word(r, at + 2)->kind != BR_WORD_NUMBER || !word(r, at + 2)->glued || is_mark(r, at + 3, '/'))
        return false;
    if (!digits_value(br_word_text(r->words, at), &above) || !digits_value(br_word_text(r->words, at + 2), &below))
        return false;
    bool whole = br_str_find_byte(br_word_text(r->words, at), '.') == BR_NOT_FOUND &&
                 br_str_find_byte(br_word_text(r->words, at + 2), '.') == BR_NOT_FOUND;
    if (!whole || above < 1 || below <= above || below > 1000) return false;
    *value = above / below;
    return true;
}

/* a fraction that is one character: "½" */
static bool sign_fraction(reader *r, uint32_t at, double *value) {
    static const struct {
        br_str sign;
        double value;
    } signs[] = {
        {BR_STR_INIT("\xC2\xBD"), 0.5},         {BR_STR_INIT("\xC2\xBC"), 0.25},        {BR_STR_INIT("\xC2\xBE"), 0.75},
        {BR_STR_INIT("\xE2\x85\x93"), 1.0 / 3}, {BR_STR_INIT("\xE2\x85\x94"), 2.0 / 3},
    };
    if (word(r, at)->kind != BR_WORD_MARK) return false;
    br_str text = br_word_text(r->words, at);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (br_str_eq(text, signs[i].sign)) {
            *value = signs[i].value;
            return true;
        }
    return false;
}

/* scales behind the number, "million", "bn"; a hyphen may stand between ("3.5-million") */
static bool scales(reader *r, br_numeral *n, bool after_digits) {
    bool any = false;
    for (;;) {
        uint32_t at = r->at;
        if (is_mark(r, at, '-') && word(r, at)->glued && word(r, at + 1)->glued) at++;
        if (!is(r, at, BR_NUMERAL_SCALE) && !(after_digits && !any && is(r, at, BR_NUMERAL_SUFFIX))) return any;
        if (n->high * value_at(r, at) > 1e18) return any;
        n->value *= value_at(r, at);
        n->low *= value_at(r, at);
        n->high *= value_at(r, at);
        r->at = at + 1;
        any = true;
    }
}

/* ---- groups parted by blanks, powers of ten ---- */

/* whether word i is a group of three digits behind one blank; `plain`: an ordinary one, else one that cannot break */
static bool is_blank_group(const reader *r, uint32_t i, bool *plain) {
    const br_word *group = word(r, i), *before = word(r, i - 1);
    if (group->kind != BR_WORD_NUMBER || group->span.end - group->span.start != 3) return false;
    br_str blank = br_str_slice(r->words->text, before->span.end, group->span.start);
    *plain = br_str_eq(blank, BR_STR(" "));
    return *plain || br_str_eq(blank, BR_STR("\xC2\xA0")) || br_str_eq(blank, BR_STR("\xE2\x80\xAF")) ||
           br_str_eq(blank, BR_STR("\xE2\x80\x89"));
}

/* "10 000", "1 234 567": one ordinary blank alone parts round numbers only, since "737 200" may be two */
static void read_blank_groups(reader *r, br_numeral *n) {
    uint32_t first = r->at - 1, at = r->at;
    bool plain = false, any_plain = false;
    br_span span = word(r, first)->span;
    double value = n->value, group = 0;
    if (!n->whole || n->grouped || span.end - span.start > 3 || n->value < 1) return;
    while (at - first <= 5 && is_blank_group(r, at, &plain)) {
        if (!digits_value(br_word_text(r->words, at), &group)) return;
        value = value * 1000 + group;
        any_plain |= plain;
        at++;
    }
    bool one = at == r->at + 1, round = group == 0 || (int)group % 100 == 0;
    if (at == r->at || (one && any_plain && !round)) return;
    n->value = value;
    n->grouped = true;
    r->at = at;
}

/* the raised digit that word i is, -1 for none, 10 for a minus */
static int raised_digit(const reader *r, uint32_t i) {
    static const char *const signs[] = {"\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",
                                        "\xE2\x81\xB4", "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7",
                                        "\xE2\x81\xB8", "\xE2\x81\xB9", "\xE2\x81\xBB"};
    if (i >= r->words->n || !word(r, i)->glued) return -1;
    for (int d = 0; d < (int)(sizeof signs / sizeof signs[0]); d++)
        if (br_str_is(br_word_text(r->words, i), signs[d])) return d;
    return -1;
}

/* "^30", "^-30", "-30" or raised digits behind the ten; false when there is no exponent */
static bool read_exponent(const reader *r, uint32_t *at, int *exponent) {
    uint32_t i = *at;
    bool minus = false;
    *exponent = 0;
    if (raised_digit(r, i) >= 0) {
        if ((minus = raised_digit(r, i) == 10)) i++;
        for (int d; (d = raised_digit(r, i)) >= 0 && d < 10 && *exponent < 100; i++) *exponent = *exponent * 10 + d;
    } else {
        bool caret = is_mark(r, i, '^') && word(r, i)->glued;
        if (caret) i++;
        if (i < r->words->n && br_word_is_dash(r->words, i) && word(r, i)->glued) {
            minus = true;
            i++;
        }
        double value;
        br_str digits = br_word_text(r->words, i < r->words->n ? i : r->words->n - 1);
        if ((!caret && !minus) || word(r, i)->kind != BR_WORD_NUMBER || !word(r, i)->glued || digits.len > 2 ||
            !digits_value(digits, &value))
            return false;
        *exponent = (int)value;
        i++;
    }
    if (minus) *exponent = -*exponent;
    *at = i;
    return *exponent != 0;
}

/* "1.99×10^30", "6.02 x 10²³" */
static void read_power_of_ten(reader *r, br_numeral *n) {
    uint32_t at = r->at;
    br_str times = at < r->words->n ? br_word_text(r->words, at) : BR_STR("");
    int exponent;
    if (n->grouped || (!br_str_is(times, "\xC3\x97") && !br_str_is(times, "x"))) return;
    if (word(r, at + 1)->kind != BR_WORD_NUMBER || !br_str_is(br_word_text(r->words, at + 1), "10")) return;
    at += 2;
    if (!read_exponent(r, &at, &exponent)) return;
    char text[MAX_DIGITS + 32]; /* read anew as a whole: a product would be off by a rounding */
    int length = snprintf(text, sizeof text, "%.*se%d", BR_FMT(br_word_text(r->words, n->first)), exponent);
    if (length < 0 || (size_t)length >= sizeof text || !br_str_double((br_str){text, (size_t)length}, &n->value))
        return;
    n->digits = n->whole = false;
    r->at = at;
}

static void set(br_numeral *n, double value) {
    n->value = n->low = n->high = value;
}

static bool read_digits(reader *r, br_numeral *n) {
    double value, part;
    if (slash_fraction(r, r->at, &part)) {
        set(n, part);
        n->fraction = true;
        r->at += 3;
        return true;
    }
    br_str text = br_word_text(r->words, r->at);
    if (!digits_value(text, &value)) return false;
    n->grouped = br_str_find_byte(text, ',') != BR_NOT_FOUND;
    n->whole = br_str_find_byte(text, '.') == BR_NOT_FOUND;
    n->digits = true;
    r->at++;
    if (n->whole && word(r, r->at)->glued && is(r, r->at, BR_NUMERAL_LETTERS)) {
        n->ordinal = true;
        r->at++;
    } else if (n->whole && !n->grouped && (slash_fraction(r, r->at, &part) || sign_fraction(r, r->at, &part))) {
        r->at += word(r, r->at)->kind == BR_WORD_NUMBER ? 3 : 1;
        value += part;
        n->digits = n->whole = false;
    } else if (n->whole && !n->grouped && is_mark(r, r->at, '-') && word(r, r->at)->glued &&
               slash_fraction(r, r->at + 1, &part)) { /* "5-1/2" */
        r->at += 4;
        value += part;
        n->digits = n->whole = false;
    }
    n->value = value;
    if (n->digits && !n->ordinal) {
        read_blank_groups(r, n);
        read_power_of_ten(r, n);
    }
    set(n, n->value);
    if (!n->ordinal && scales(r, n, true)) n->digits = false;
    return true;
}

/* ".001": digits behind a point that nothing stands glued before */
static bool read_decimals(reader *r, br_numeral *n) {
    const br_word *digits = word(r, r->at + 1);
    bool opens = is_mark(r, r->at, '.') && digits->kind == BR_WORD_NUMBER && digits->glued &&
                 (!word(r, r->at)->glued || (r->at && word(r, r->at - 1)->kind == BR_WORD_MARK));
    double value;
    br_str text = br_str_slice(r->words->text, word(r, r->at)->span.start, digits->span.end);
    if (!opens || br_str_find_byte(br_str_from(text, 1), '.') != BR_NOT_FOUND || !digits_value(text, &value))
        return false;
    set(n, value);
    n->digits = true;
    r->at += 2;
    if (scales(r, n, true)) n->digits = false;
    return true;
}

/* ---- words ---- */

/* a hyphen between two parts of one number: "twenty-one" */
static uint32_t over_hyphen(const reader *r, uint32_t at) {
    return is_mark(r, at, '-') && word(r, at)->glued && word(r, at + 1)->glued ? at + 1 : at;
}

/* 1 to 99, cardinal or ordinal */
static bool read_below_hundred(reader *r, double *value, bool *ordinal) {
    if (is(r, r->at, BR_NUMERAL_TENS)) {
        *value = value_at(r, r->at++);
        uint32_t at = over_hyphen(r, r->at);
        bool unit = is(r, at, BR_NUMERAL_DIGIT) && value_at(r, at) > 0;
        bool last = is(r, at, BR_NUMERAL_ORDINAL) && value_at(r, at) < 10;
        if (unit || last) {
            *value += value_at(r, at);
            *ordinal = last && !unit;
            r->at = at + 1;
        }
        return true;
    }
    if (is(r, r->at, BR_NUMERAL_DIGIT) || is(r, r->at, BR_NUMERAL_TEEN)) {
        *value = value_at(r, r->at++);
        return true;
    }
    if (is(r, r->at, BR_NUMERAL_ORDINAL)) {
        *value = value_at(r, r->at++);
        *ordinal = true;
        return true;
    }
    return false;
}

/* "two hundred and thirty thousand four": sums of products with falling scales */
static bool read_words(reader *r, br_numeral *n) {
    uint32_t start = r->at;
    double total = 0, current = 0, part = 0, last_scale = 1e19;
    bool ordinal = false;
    if (is(r, r->at, BR_NUMERAL_ARTICLE)) {
        if (!is(r, r->at + 1, BR_NUMERAL_SCALE)) return false;
        current = 1;
        r->at++;
    } else if (!read_below_hundred(r, &current, &ordinal)) return false;
    while (!ordinal && r->at - start < MAX_WORDS) {
        uint32_t at = over_hyphen(r, r->at);
        if (is(r, at, BR_NUMERAL_SCALE)) {
            double scale = value_at(r, at);
            if (current <= 0 || (scale >= 1000 && scale >= last_scale)) break;
            current *= scale;
            r->at = at + 1;
            if (scale >= 1000) {
                last_scale = scale;
                total += current;
                current = 0;
            }
            continue;
        }
        if (current > 0 && (current < 100 || (int64_t)current % 100)) break; /* "two three" are two numbers */
        if (total <= 0 && current < 100) break;
        if (is(r, at, BR_NUMERAL_JOIN)) at++;
        reader ahead = *r;
        ahead.at = at;
        if (!read_below_hundred(&ahead, &part, &ordinal)) break;
        if (part <= 0) break;
        if (is(&ahead, ahead.at, BR_NUMERAL_SCALE) && value_at(&ahead, ahead.at) >= last_scale)
            break; /* "a million two million" */
        current += part;
        *r = ahead;
    }
    set(n, total + current);
    n->whole = true;
    n->ordinal = ordinal;
    return true;
}

/* "dozens", "tens of thousands", "hundreds of millions": from one to ten of them */
static bool read_plural(reader *r, br_numeral *n) {
    if (!is(r, r->at, BR_NUMERAL_PLURAL)) return false;
    double low = value_at(r, r->at++);
    while (is(r, r->at, BR_NUMERAL_OF) && is(r, r->at + 1, BR_NUMERAL_PLURAL) && low * value_at(r, r->at + 1) < 1e17) {
        low *= value_at(r, r->at + 1);
        r->at += 2;
    }
    *n = (br_numeral){.first = n->first, .value = low, .low = low, .high = low * 10, .whole = true, .vague = true};
    return true;
}

/* "several", "a few", "a couple of", "a few hundred" */
static bool read_vague(reader *r, br_numeral *n) {
    uint32_t at = is(r, r->at, BR_NUMERAL_ARTICLE) ? r->at + 1 : r->at;
    if (!is(r, at, BR_NUMERAL_VAGUE)) return false;
    const br_numeral_word *w = br_numeral_word_of(r->numerals, word(r, at)->id);
    r->at = at + 1;
    n->value = n->low = w->value;
    n->high = w->high;
    n->whole = true;
    n->vague = n->low < n->high;
    n->several = n->vague;
    if (is(r, r->at, BR_NUMERAL_OF)) {
        if (is(r, r->at + 1, BR_NUMERAL_SCALE)) r->at++;
        else if (!n->vague) r->at++; /* "a couple of" */
    }
    scales(r, n, false);
    return true;
}

/* "half", "half a million", "half of"; a number and its half: "two and a half" is read by read_half_behind() */
static bool read_half(reader *r, br_numeral *n) {
    uint32_t at = is(r, r->at, BR_NUMERAL_ARTICLE) ? r->at + 1 : r->at;
    if (!is(r, at, BR_NUMERAL_HALF)) return false;
    r->at = at + 1;
    set(n, value_at(r, at));
    n->fraction = true;
    if (is(r, r->at, BR_NUMERAL_ARTICLE) && is(r, r->at + 1, BR_NUMERAL_SCALE)) r->at++;
    if (scales(r, n, false)) n->fraction = false;
    return true;
}

/* "and a half", "and one half" behind a number, and the scale behind that */
static void read_half_behind(reader *r, br_numeral *n) {
    uint32_t at = r->at;
    if (n->vague || n->ordinal || n->fraction || !is(r, at, BR_NUMERAL_JOIN)) return;
    at++;
    if (!is(r, at, BR_NUMERAL_ARTICLE) && !(is(r, at, BR_NUMERAL_DIGIT) && value_at(r, at) <= 1)) return;
    double scale = is(r, r->at - 1, BR_NUMERAL_SCALE) ? value_at(r, r->at - 1) : 1;
    double part;
    if (is(r, at + 1, BR_NUMERAL_HALF)) part = value_at(r, at + 1);
    else if (is(r, at + 1, BR_NUMERAL_PART)) part = 1 / br_numeral_word_of(r->numerals, word(r, at + 1)->id)->part;
    else return;
    set(n, n->value + part * scale);
    n->digits = n->whole = false;
    r->at = at + 2;
    scales(r, n, false);
}

/* "two thirds", "three-quarters", "a third", "one in" is not one */
static bool read_part(reader *r, br_numeral *n) {
    double above = 1;
    uint32_t at = r->at;
    if (is(r, at, BR_NUMERAL_ARTICLE)) at++;
    else if (is(r, at, BR_NUMERAL_DIGIT)) {
        above = value_at(r, at);
        at = over_hyphen(r, at + 1);
    } else return false;
    if (!is(r, at, BR_NUMERAL_PART)) return false;
    double below = br_numeral_word_of(r->numerals, word(r, at)->id)->part;
    if (above < 1 || above >= below) return false;
    r->at = at + 1;
    set(n, above / below);
    n->fraction = true;
    return true;
}

bool br_numeral_read_on(const br_numeral_lexicon *numerals, const br_words *words, uint32_t at, bool parts,
                        br_numeral *numeral) {
    reader r = {numerals, words, at};
    const br_word *w = word(&r, at);
    br_numeral n = {.first = at};
    double part;
    bool found = false;
    if (w->kind == BR_WORD_NUMBER) found = read_digits(&r, &n);
    else if (w->kind == BR_WORD_MARK) {
        if ((found = sign_fraction(&r, at, &part))) {
            set(&n, part);
            n.fraction = true;
            r.at++;
        } else found = read_decimals(&r, &n);
    } else
        found = (parts && read_part(&r, &n)) || read_plural(&r, &n) || read_vague(&r, &n) || read_half(&r, &n) ||
                read_words(&r, &n);
    if (!found) return false;
    read_half_behind(&r, &n);
    n.end = r.at;
    *numeral = n;
    return true;
}
