#include "text/form.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "text/case.h"

static bool continues(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* A word longer than the buffer keeps its beginning and its end. */
static br_str shortened(br_str form, char kept[BR_FORM_MAX / 2]) {
    size_t half = BR_FORM_MAX / 4 - 4, head = half, tail = form.len - half;
    if (form.len <= BR_FORM_MAX / 2) return form;
    while (head > half - 4 && continues(form.ptr[head])) head--;
    while (tail < form.len && continues(form.ptr[tail])) tail++;
    memcpy(kept, form.ptr, head);
    memcpy(kept + head, form.ptr + tail, form.len - tail);
    return (br_str){kept, head + form.len - tail};
}

size_t br_form_after_break(br_str form, size_t at) {
    if (form.ptr[at] != '-' || at + 1 >= form.len || !br_is_space(form.ptr[at + 1])) return at;
    for (at++; at < form.len && br_is_space(form.ptr[at]); at++) {}
    return at;
}

bool br_form_is_dash(br_str form) {
    size_t at = 0;
    uint32_t cp = form.len ? br_utf8_next(form, &at) : 0;
    return br_str_is(form, "--") || (at == form.len && cp >= 0x2012 && cp <= 0x2015);
}

br_str br_form_lower(br_str form, bool fold_digits, char lowered[BR_FORM_MAX]) {
    char kept[BR_FORM_MAX / 2];
    form = shortened(form, kept);
    size_t len = 0;
    for (size_t at = 0; (at = at < form.len ? br_form_after_break(form, at) : at) < form.len;) {
        unsigned char c = (unsigned char)form.ptr[at];
        if (c < 0x80) {
            at++;
            lowered[len++] = fold_digits && br_is_digit((char)c) ? '0' : br_lower((char)c);
        } else {
            len += br_utf8_encode(br_case_lower(br_utf8_next(form, &at)), lowered + len);
        }
    }
    return (br_str){lowered, len};
}

/* One class a letter, runs cut to two: "McDonald" -> "XxXxx". */
static br_str shape_of(br_str form, char shape[16]) {
    size_t len = 0;
    int run = 0;
    for (size_t at = 0; (at = at < form.len ? br_form_after_break(form, at) : at) < form.len && len < 10;) {
        uint32_t c = br_utf8_next(form, &at);
        char class = c < 0x80 ? (char)c : 'u';
        if (br_case_is_upper(c)) class = 'X';
        else if (br_case_is_letter(c)) class = 'x';
        else if (c >= '0' && c <= '9') class = '9';
        run = len && shape[len - 1] == class ? run + 1 : 0;
        if (run < 2) shape[len++] = class;
    }
    return (br_str){shape, len};
}

static uint64_t feature_hash(br_str s, uint64_t kind) {
    uint64_t hash = br_hash64(s, kind);
    return hash ? hash : 1;
}

uint64_t br_form_shape(br_str form) {
    char shape[16];
    return feature_hash(shape_of(form, shape), 21);
}

br_form br_form_of(br_str form) {
    char buffer[BR_FORM_MAX];
    br_str lowered = br_form_lower(form, true, buffer);
    br_form out = {.word = br_hash64(lowered, 0)};
    size_t start = lowered.len, end = 0;
    for (uint64_t k = 0; k < BR_FORM_AFFIX; k++) {
        if (start == 0) break;
        do start--;
        while (start > 0 && continues(lowered.ptr[start]));
        do end++;
        while (end < lowered.len && continues(lowered.ptr[end]));
        out.features[k] = feature_hash(br_str_from(lowered, start), 1 + k);
        out.features[BR_FORM_AFFIX + k] = feature_hash(br_str_slice(lowered, 0, end), 11 + k);
    }
    out.features[2 * BR_FORM_AFFIX] = br_form_shape(form);
    return out;
}
