#include "annotate/number/numeral_reader.h"

/* words that one number may take; what is longer is a list */
#define MAX_WORDS 16
/* spoken decimals are not finer than one part in this many */
#define MAX_PLACES 1e6

bool br_reader_scales(br_number_reader *r, br_numeral *n, bool after_digits) {
    bool any = false;
    for (;;) {
        uint32_t at = r->at;
        if (br_reader_is_mark(r, at, '-') && br_reader_word(r, at)->glued && br_reader_word(r, at + 1)->glued) at++;
        if (!br_reader_is(r, at, BR_NUMERAL_SCALE) && !(after_digits && !any && br_reader_is(r, at, BR_NUMERAL_SUFFIX)))
            return any;
        if (n->high * br_reader_value(r, at) > 1e18) return any;
        n->value = br_numeral_scaled(n->value, br_reader_value(r, at));
        n->low = br_numeral_scaled(n->low, br_reader_value(r, at));
        n->high = br_numeral_scaled(n->high, br_reader_value(r, at));
        r->at = at + 1;
        any = true;
    }
}

/* ---- words ---- */

/* a hyphen between two parts of one number: "twenty-one" */
static uint32_t over_hyphen(const br_number_reader *r, uint32_t at) {
    return br_reader_is_mark(r, at, '-') && br_reader_word(r, at)->glued && br_reader_word(r, at + 1)->glued ? at + 1
                                                                                                             : at;
}

/* 1 to 99, cardinal or ordinal */
static bool read_below_hundred(br_number_reader *r, double *value, bool *ordinal) {
    if (br_reader_is(r, r->at, BR_NUMERAL_TENS)) {
        *value = br_reader_value(r, r->at++);
        uint32_t at = over_hyphen(r, r->at);
        bool unit = br_reader_is(r, at, BR_NUMERAL_DIGIT) && br_reader_value(r, at) > 0;
        bool last = br_reader_is(r, at, BR_NUMERAL_ORDINAL) && br_reader_value(r, at) < 10;
        if (unit || last) {
            *value += br_reader_value(r, at);
            *ordinal = last && !unit;
            r->at = at + 1;
        }
        return true;
    }
    if (br_reader_is(r, r->at, BR_NUMERAL_DIGIT) || br_reader_is(r, r->at, BR_NUMERAL_TEEN)) {
        *value = br_reader_value(r, r->at++);
        return true;
    }
    if (br_reader_is(r, r->at, BR_NUMERAL_ORDINAL)) {
        *value = br_reader_value(r, r->at++);
        *ordinal = true;
        return true;
    }
    return false;
}

/* "six two" behind "one point": decimals that are spoken; what scales them may follow */
static void read_spoken_decimals(br_number_reader *r, br_numeral *n) {
    double value = n->value, place = 1;
    if (!br_reader_is(r, r->at, BR_NUMERAL_POINT) || !br_reader_is(r, r->at + 1, BR_NUMERAL_DIGIT)) return;
    for (r->at++; br_reader_is(r, r->at, BR_NUMERAL_DIGIT) && place < MAX_PLACES; r->at++) {
        value = value * 10 + br_reader_value(r, r->at);
        place *= 10;
    }
    br_numeral_set(n, value / place);
    n->whole = false;
    br_reader_scales(r, n, false);
}

/* "two hundred and thirty thousand four": sums of products with falling scales */
static bool read_words(br_number_reader *r, br_numeral *n) {
    uint32_t start = r->at;
    double total = 0, current = 0, part = 0, last_scale = 1e19;
    bool ordinal = false;
    if (br_reader_is(r, r->at, BR_NUMERAL_ARTICLE)) {
        if (!br_reader_is(r, r->at + 1, BR_NUMERAL_SCALE)) return false;
        current = 1;
        r->at++;
    } else if (!read_below_hundred(r, &current, &ordinal)) return false;
    while (!ordinal && r->at - start < MAX_WORDS) {
        uint32_t at = over_hyphen(r, r->at);
        if (br_reader_is(r, at, BR_NUMERAL_SCALE)) {
            double scale = br_reader_value(r, at);
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
        if (br_reader_is(r, at, BR_NUMERAL_JOIN)) at++;
        br_number_reader ahead = *r;
        ahead.at = at;
        if (!read_below_hundred(&ahead, &part, &ordinal)) break;
        if (part <= 0) break;
        if (br_reader_is(&ahead, ahead.at, BR_NUMERAL_SCALE) && br_reader_value(&ahead, ahead.at) >= last_scale)
            break; /* "a million two million" */
        current += part;
        *r = ahead;
    }
    br_numeral_set(n, total + current);
    n->whole = true;
    n->ordinal = ordinal;
    if (!ordinal && total <= 0 && current < 100) read_spoken_decimals(r, n);
    return true;
}

/* "dozens", "tens of thousands", "hundreds of millions": from one to ten of them */
static bool read_plural(br_number_reader *r, br_numeral *n) {
    if (!br_reader_is(r, r->at, BR_NUMERAL_PLURAL)) return false;
    double low = br_reader_value(r, r->at++);
    while (br_reader_is(r, r->at, BR_NUMERAL_OF) && br_reader_is(r, r->at + 1, BR_NUMERAL_PLURAL) &&
           low * br_reader_value(r, r->at + 1) < 1e17) {
        low *= br_reader_value(r, r->at + 1);
        r->at += 2;
    }
    *n = (br_numeral){.first = n->first, .value = low, .low = low, .high = low * 10, .whole = true, .vague = true};
    return true;
}

/* "several", "a few", "a couple of", "a few hundred" */
static bool read_vague(br_number_reader *r, br_numeral *n) {
    uint32_t at = br_reader_is(r, r->at, BR_NUMERAL_ARTICLE) ? r->at + 1 : r->at;
    if (!br_reader_is(r, at, BR_NUMERAL_VAGUE)) return false;
    const br_numeral_word *w = br_numeral_word_of(r->numerals, br_reader_word(r, at)->id);
    r->at = at + 1;
    n->value = n->low = w->value;
    n->high = w->high;
    n->whole = true;
    n->vague = n->low < n->high;
    n->several = n->vague;
    if (br_reader_is(r, r->at, BR_NUMERAL_OF)) {
        if (br_reader_is(r, r->at + 1, BR_NUMERAL_SCALE)) r->at++;
        else if (!n->vague) r->at++; /* "a couple of" */
    }
    br_reader_scales(r, n, false);
    return true;
}

/* "half", "half a million", "half of"; a number and its half: "two and a half" is read by read_half_behind() */
static bool read_half(br_number_reader *r, br_numeral *n) {
    uint32_t at = br_reader_is(r, r->at, BR_NUMERAL_ARTICLE) ? r->at + 1 : r->at;
    if (!br_reader_is(r, at, BR_NUMERAL_HALF)) return false;
    r->at = at + 1;
    br_numeral_set(n, br_reader_value(r, at));
    n->fraction = true;
    if (br_reader_is(r, r->at, BR_NUMERAL_ARTICLE) && br_reader_is(r, r->at + 1, BR_NUMERAL_SCALE)) r->at++;
    if (br_reader_scales(r, n, false)) n->fraction = false;
    return true;
}

/* "and a half", "and one half" behind a number, and the scale behind that */
static void read_half_behind(br_number_reader *r, br_numeral *n) {
    uint32_t at = r->at;
    if (n->vague || n->ordinal || n->fraction || !br_reader_is(r, at, BR_NUMERAL_JOIN)) return;
    at++;
    if (!br_reader_is(r, at, BR_NUMERAL_ARTICLE) &&
        !(br_reader_is(r, at, BR_NUMERAL_DIGIT) && br_reader_value(r, at) <= 1))
        return;
    double scale = br_reader_is(r, r->at - 1, BR_NUMERAL_SCALE) ? br_reader_value(r, r->at - 1) : 1;
    double part;
    if (br_reader_is(r, at + 1, BR_NUMERAL_HALF)) part = br_reader_value(r, at + 1);
    else if (br_reader_is(r, at + 1, BR_NUMERAL_PART))
        part = 1 / br_numeral_word_of(r->numerals, br_reader_word(r, at + 1)->id)->part;
    else return;
    br_numeral_set(n, n->value + part * scale);
    n->digits = n->whole = false;
    r->at = at + 2;
    br_reader_scales(r, n, false);
}

/* "quarter million", "quarters of a million"; not "the third million" */
static bool part_is_scaled(const br_number_reader *r, uint32_t at) {
    if (br_reader_is(r, at - 1, BR_NUMERAL_ORDINAL)) return false;
    if (br_reader_is(r, at, BR_NUMERAL_OF) && br_reader_is(r, at + 1, BR_NUMERAL_ARTICLE)) at += 2;
    return br_reader_is(r, at, BR_NUMERAL_SCALE) && br_reader_value(r, at) >= 1000;
}

/* "two thirds", "three-quarters", "a third", "three quarters of a million", "a quarter million"; "one in" is not one */
static bool read_part(br_number_reader *r, br_numeral *n) {
    double above = 1;
    uint32_t at = r->at;
    if (br_reader_is(r, at, BR_NUMERAL_ARTICLE)) at++;
    else if (br_reader_is(r, at, BR_NUMERAL_DIGIT)) {
        above = br_reader_value(r, at);
        at = over_hyphen(r, at + 1);
    }
    if (!br_reader_is(r, at, BR_NUMERAL_PART)) return false;
    double below = br_numeral_word_of(r->numerals, br_reader_word(r, at)->id)->part;
    bool scaled = part_is_scaled(r, at + 1);
    if (above < 1 || above >= below || (at == r->at && !scaled)) return false;
    r->at = at + 1;
    br_numeral_set(n, above / below);
    n->fraction = !scaled;
    if (!scaled) return true;
    if (br_reader_is(r, r->at, BR_NUMERAL_OF)) r->at += 2;
    return br_reader_scales(r, n, false);
}

bool br_numeral_read_on(const br_numeral_lexicon *numerals, const br_words *words, uint32_t at, bool parts,
                        br_numeral *numeral) {
    br_number_reader r = {numerals, words, at};
    const br_word *w = br_reader_word(&r, at);
    br_numeral n = {.first = at};
    double part;
    bool found = false;
    if (w->kind == BR_WORD_NUMBER) found = br_reader_digits(&r, &n);
    else if (w->kind == BR_WORD_MARK) {
        if ((found = br_reader_sign_fraction(&r, at, &part))) {
            br_numeral_set(&n, part);
            n.fraction = true;
            r.at++;
        } else found = br_reader_decimals(&r, &n);
    } else
        found = (parts && read_part(&r, &n)) || read_plural(&r, &n) || read_vague(&r, &n) || read_half(&r, &n) ||
                read_words(&r, &n);
    if (!found) return false;
    read_half_behind(&r, &n);
    n.end = r.at;
    *numeral = n;
    return true;
}
