#include "annotate/number/numeral_reader.h"

#include <stdio.h>

/* numbers in digits of more places than this are codes, not amounts */
#define MAX_DIGITS 18

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

static bool is_slash(const br_number_reader *r, uint32_t i) {
    return br_reader_is_mark(r, i, '/') ||
           (i < r->words->n && br_str_eq(br_word_text(r->words, i), BR_STR("\xE2\x81\x84")));
}

/* "1/2", glued, below one */
static bool slash_fraction(br_number_reader *r, uint32_t at, double *value) {
    double above, below;
    if (br_reader_word(r, at)->kind != BR_WORD_NUMBER || !is_slash(r, at + 1) || !br_reader_word(r, at + 1)->glued ||
        br_reader_word(r, at + 2)->kind != BR_WORD_NUMBER || !br_reader_word(r, at + 2)->glued ||
        br_reader_is_mark(r, at + 3, '/'))
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
bool br_reader_sign_fraction(const br_number_reader *r, uint32_t at, double *value) {
    static const struct {
        br_str sign;
        double value;
    } signs[] = {
        {BR_STR_INIT("\xC2\xBD"), 0.5},         {BR_STR_INIT("\xC2\xBC"), 0.25},        {BR_STR_INIT("\xC2\xBE"), 0.75},
        {BR_STR_INIT("\xE2\x85\x93"), 1.0 / 3}, {BR_STR_INIT("\xE2\x85\x94"), 2.0 / 3},
    };
    if (br_reader_word(r, at)->kind != BR_WORD_MARK) return false;
    br_str text = br_word_text(r->words, at);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (br_str_eq(text, signs[i].sign)) {
            *value = signs[i].value;
            return true;
        }
    return false;
}

/* ---- groups parted by blanks, powers of ten ---- */

/* whether word i is a group of three digits behind one blank; `plain`: an ordinary one, else one that cannot break */
static bool is_blank_group(const br_number_reader *r, uint32_t i, bool *plain) {
    const br_word *group = br_reader_word(r, i), *before = br_reader_word(r, i - 1);
    if (group->kind != BR_WORD_NUMBER || group->span.end - group->span.start != 3) return false;
    br_str blank = br_str_slice(r->words->text, before->span.end, group->span.start);
    *plain = br_str_eq(blank, BR_STR(" "));
    return *plain || br_str_eq(blank, BR_STR("\xC2\xA0")) || br_str_eq(blank, BR_STR("\xE2\x80\xAF")) ||
           br_str_eq(blank, BR_STR("\xE2\x80\x89"));
}

/* "10 000", "1 234 567": one ordinary blank alone parts round numbers only, since "737 200" may be two */
static void read_blank_groups(br_number_reader *r, br_numeral *n) {
    uint32_t first = r->at - 1, at = r->at;
    bool plain = false, any_plain = false;
    br_span span = br_reader_word(r, first)->span;
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
static int raised_digit(const br_number_reader *r, uint32_t i) {
    static const char *const signs[] = {"\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",
                                        "\xE2\x81\xB4", "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7",
                                        "\xE2\x81\xB8", "\xE2\x81\xB9", "\xE2\x81\xBB"};
    if (i >= r->words->n || !br_reader_word(r, i)->glued) return -1;
    for (int d = 0; d < (int)(sizeof signs / sizeof signs[0]); d++)
        if (br_str_is(br_word_text(r->words, i), signs[d])) return d;
    return -1;
}

/* "^30", "^-30", "-30" or raised digits behind the ten; false when there is no exponent */
static bool read_exponent(const br_number_reader *r, uint32_t *at, int *exponent) {
    uint32_t i = *at;
    bool minus = false;
    *exponent = 0;
    if (raised_digit(r, i) >= 0) {
        if ((minus = raised_digit(r, i) == 10)) i++;
        for (int d; (d = raised_digit(r, i)) >= 0 && d < 10 && *exponent < 100; i++) *exponent = *exponent * 10 + d;
    } else {
        bool caret = br_reader_is_mark(r, i, '^') && br_reader_word(r, i)->glued;
        if (caret) i++;
        if (i < r->words->n && br_word_is_dash(r->words, i) && br_reader_word(r, i)->glued) {
            minus = true;
            i++;
        }
        double value;
        br_str digits = br_word_text(r->words, i < r->words->n ? i : r->words->n - 1);
        if ((!caret && !minus) || br_reader_word(r, i)->kind != BR_WORD_NUMBER || !br_reader_word(r, i)->glued ||
            digits.len > 2 || !digits_value(digits, &value))
            return false;
        *exponent = (int)value;
        i++;
    }
    if (minus) *exponent = -*exponent;
    *at = i;
    return *exponent != 0;
}

/* "1.99×10^30", "6.02 x 10²³" */
static void read_power_of_ten(br_number_reader *r, br_numeral *n) {
    uint32_t at = r->at;
    br_str times = at < r->words->n ? br_word_text(r->words, at) : BR_STR("");
    int exponent;
    if (n->grouped || (!br_str_is(times, "\xC3\x97") && !br_str_is(times, "x"))) return;
    if (br_reader_word(r, at + 1)->kind != BR_WORD_NUMBER || !br_str_is(br_word_text(r->words, at + 1), "10")) return;
    at += 2;
    if (!read_exponent(r, &at, &exponent)) return;
    char text[MAX_DIGITS + 32]; /* read anew as a whole: a product would be off by a rounding */
    int length = snprintf(text, sizeof text, "%.*se%d", BR_FMT(br_word_text(r->words, n->first)), exponent);
    if (length < 0 || (size_t)length >= sizeof text || !br_str_double((br_str){text, (size_t)length}, &n->value))
        return;
    n->digits = n->whole = false;
    r->at = at;
}

bool br_reader_digits(br_number_reader *r, br_numeral *n) {
    double value, part;
    if (slash_fraction(r, r->at, &part)) {
        br_numeral_set(n, part);
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
    if (n->whole && br_reader_word(r, r->at)->glued && br_reader_is(r, r->at, BR_NUMERAL_LETTERS)) {
        n->ordinal = true;
        r->at++;
    } else if (n->whole && !n->grouped &&
               (slash_fraction(r, r->at, &part) || br_reader_sign_fraction(r, r->at, &part))) {
        r->at += br_reader_word(r, r->at)->kind == BR_WORD_NUMBER ? 3 : 1;
        value += part;
        n->digits = n->whole = false;
    } else if (n->whole && !n->grouped && br_reader_is_mark(r, r->at, '-') && br_reader_word(r, r->at)->glued &&
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
    br_numeral_set(n, n->value);
    if (!n->ordinal && br_reader_scales(r, n, true)) n->digits = false;
    return true;
}

/* ".001": digits behind a point that nothing stands glued before */
bool br_reader_decimals(br_number_reader *r, br_numeral *n) {
    const br_word *digits = br_reader_word(r, r->at + 1);
    bool opens = br_reader_is_mark(r, r->at, '.') && digits->kind == BR_WORD_NUMBER && digits->glued &&
                 (!br_reader_word(r, r->at)->glued || (r->at && br_reader_word(r, r->at - 1)->kind == BR_WORD_MARK));
    double value;
    br_str text = br_str_slice(r->words->text, br_reader_word(r, r->at)->span.start, digits->span.end);
    if (!opens || br_str_find_byte(br_str_from(text, 1), '.') != BR_NOT_FOUND || !digits_value(text, &value))
        return false;
    br_numeral_set(n, value);
    n->digits = true;
    r->at += 2;
    if (br_reader_scales(r, n, true)) n->digits = false;
    return true;
}
