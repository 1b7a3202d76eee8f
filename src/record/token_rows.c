#include "record/token_rows.h"

#include "base/utf8.h"

/* ---- finding the array */

/* the byte behind a string whose opening quote stands at `at`; text.len when it never ends */
static size_t behind_string(br_str text, size_t at) {
    for (at++; at < text.len; at++) {
        if (text.ptr[at] == '\\') at++;
        else if (text.ptr[at] == '"') return at + 1;
    }
    return text.len;
}

static size_t behind_blanks(br_str text, size_t at) {
    while (at < text.len && br_is_space(text.ptr[at])) at++;
    return at;
}

/* the byte behind the array or object that opens at `at`; text.len when it never closes */
static size_t behind_brackets(br_str text, size_t at) {
    int64_t depth = 0;
    while (at < text.len) {
        char c = text.ptr[at];
        if (c == '"') {
            at = behind_string(text, at);
            continue;
        }
        depth += (c == '[' || c == '{') - (c == ']' || c == '}');
        at++;
        if (!depth) return at;
    }
    return text.len;
}

/* where the value of the object's own member "tokens" begins; 0 = there is none */
static size_t find_rows(br_str text) {
    const br_str name = BR_STR("\"tokens\"");
    size_t at = behind_blanks(text, 0);
    if (at == text.len || text.ptr[at] != '{') return 0;
    for (at++; at < text.len;) {
        char c = text.ptr[at];
        if (c == '[' || c == '{') {
            at = behind_brackets(text, at);
        } else if (c == '"') {
            size_t key = at, colon = behind_blanks(text, at = behind_string(text, at));
            bool is_key = colon < text.len && text.ptr[colon] == ':';
            if (is_key && br_str_eq(br_str_slice(text, key, at), name)) return behind_blanks(text, colon + 1);
        } else {
            at++;
        }
    }
    return 0;
}

bool br_token_rows_cut(br_arena *arena, br_str text, br_str *rest, br_str *rows) {
    size_t start = find_rows(text);
    if (!start || start >= text.len || text.ptr[start] != '[') return false;
    size_t end = behind_brackets(text, start);
    *rows = br_str_slice(text, start, end);
    if (rows->ptr[rows->len - 1] != ']' || !br_utf8_valid(*rows)) return false;
    br_str before = br_str_join(arena, br_str_slice(text, 0, start), BR_STR("[]"));
    *rest = br_str_join(arena, before, br_str_from(text, end));
    return true;
}

/* ---- rows */

static void skip_blanks(br_str *left) {
    *left = br_str_from(*left, behind_blanks(*left, 0));
}

static bool take(br_str *left, char c) {
    skip_blanks(left);
    if (!left->len || left->ptr[0] != c) return false;
    *left = br_str_from(*left, 1);
    return true;
}

static bool take_int(br_str *left, int64_t *value) {
    skip_blanks(left);
    bool negative = left->len && left->ptr[0] == '-';
    size_t at = negative, first = at;
    int64_t n = 0;
    for (; at < left->len && at < first + 10 && br_is_digit(left->ptr[at]); at++) n = n * 10 + (left->ptr[at] - '0');
    bool leading_zero = at > first + 1 && left->ptr[first] == '0';
    if (at == first || leading_zero) return false;
    *value = negative ? -n : n;
    *left = br_str_from(*left, at);
    return true;
}

static bool take_text(br_str *left, br_str *value) {
    if (!take(left, '"')) return false;
    size_t at = 0;
    while (at < left->len && left->ptr[at] != '"') {
        if (left->ptr[at] == '\\' || (unsigned char)left->ptr[at] < 0x20) return false;
        at++;
    }
    if (at == left->len) return false;
    *value = br_str_slice(*left, 0, at);
    *left = br_str_from(*left, at + 1);
    return true;
}

/* a lemma, which alone may hold escapes: the quotation mark's own */
static bool take_lemma(br_str *left, br_token_row *row) {
    skip_blanks(left);
    br_str before = *left;
    row->quoted = BR_STR("");
    if (take_text(left, &row->lemma)) return true;
    size_t end = before.len && before.ptr[0] == '"' ? behind_string(before, 0) : 0;
    row->quoted = br_str_slice(before, 0, end);
    row->lemma = BR_STR("");
    *left = br_str_from(before, end);
    return end > 0;
}

static bool take_row(br_str *left, br_token_row *row) {
    return take(left, '[') && take_int(left, &row->start) && take(left, ',') && take_int(left, &row->end) &&
           take(left, ',') && take_lemma(left, row) && take(left, ',') && take_text(left, &row->upos) &&
           take(left, ',') && take_text(left, &row->feats) && take(left, ',') && take_int(left, &row->head) &&
           take(left, ',') && take_text(left, &row->deprel) && take(left, ']');
}

br_status br_token_rows_next(br_token_rows *rows, br_token_row *row) {
    bool first = !rows->begun;
    if (first && !take(&rows->left, '[')) return BR_BAD_INPUT;
    rows->begun = true;
    if (take(&rows->left, ']')) return BR_END;
    if (!first && !take(&rows->left, ',')) return BR_BAD_INPUT;
    return take_row(&rows->left, row) ? BR_OK : BR_BAD_INPUT;
}
