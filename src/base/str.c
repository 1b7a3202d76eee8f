#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

br_str br_str_of(const char *zero_ended) {
    return zero_ended ? (br_str){zero_ended, strlen(zero_ended)} : (br_str){"", 0};
}

bool br_str_is(br_str s, const char *zero_ended) {
    return br_str_eq(s, br_str_of(zero_ended));
}

static bool equal_ascii(const char *a, const char *b, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (br_lower(a[i]) != br_lower(b[i])) return false;
    return true;
}

bool br_str_eq_ascii(br_str a, br_str b) {
    return a.len == b.len && equal_ascii(a.ptr, b.ptr, a.len);
}

int br_str_cmp(br_str a, br_str b) {
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len ? memcmp(a.ptr, b.ptr, len) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool br_str_starts(br_str s, br_str prefix) {
    return s.len >= prefix.len && br_str_eq(br_str_slice(s, 0, prefix.len), prefix);
}

bool br_str_ends(br_str s, br_str suffix) {
    return s.len >= suffix.len && br_str_eq(br_str_from(s, s.len - suffix.len), suffix);
}

bool br_str_starts_ascii(br_str s, br_str prefix) {
    return s.len >= prefix.len && equal_ascii(s.ptr, prefix.ptr, prefix.len);
}

size_t br_str_find_byte(br_str s, char c) {
    const char *p = s.len ? memchr(s.ptr, c, s.len) : NULL;
    return p ? (size_t)(p - s.ptr) : BR_NOT_FOUND;
}

size_t br_str_rfind_byte(br_str s, char c) {
    for (size_t i = s.len; i-- > 0;)
        if (s.ptr[i] == c) return i;
    return BR_NOT_FOUND;
}

size_t br_str_find(br_str s, br_str what) {
    if (!what.len) return 0;
    const char *p = s.len >= what.len ? memmem(s.ptr, s.len, what.ptr, what.len) : NULL;
    return p ? (size_t)(p - s.ptr) : BR_NOT_FOUND;
}

size_t br_str_find_ascii(br_str s, br_str what) {
    for (size_t i = 0; i + what.len <= s.len; i++)
        if (equal_ascii(s.ptr + i, what.ptr, what.len)) return i;
    return BR_NOT_FOUND;
}

br_str br_str_trim(br_str s) {
    while (s.len && br_is_space(s.ptr[0])) s = br_str_from(s, 1);
    while (s.len && br_is_space(s.ptr[s.len - 1])) s.len--;
    return s;
}

bool br_str_split(br_str *rest, char separator, br_str *part) {
    if (!rest->ptr || !rest->len) return false;
    size_t at = br_str_find_byte(*rest, separator);
    if (at == BR_NOT_FOUND) {
        *part = *rest;
        *rest = (br_str){rest->ptr + rest->len, 0};
    } else {
        *part = br_str_slice(*rest, 0, at);
        *rest = br_str_from(*rest, at + 1);
    }
    return true;
}

bool br_str_word(br_str *rest, char separator, br_str *word) {
    while (br_str_split(rest, separator, word)) {
        *word = br_str_trim(*word);
        if (word->len) return true;
    }
    return false;
}

br_str br_str_cut(br_str *s, char at) {
    size_t found = br_str_find_byte(*s, at);
    br_str behind = found == BR_NOT_FOUND ? BR_STR("") : br_str_from(*s, found + 1);
    if (found != BR_NOT_FOUND) *s = br_str_slice(*s, 0, found);
    return behind;
}

bool br_str_line(br_str *rest, br_str *line) {
    if (!br_str_split(rest, '\n', line)) return false;
    if (line->len && line->ptr[line->len - 1] == '\r') line->len--;
    return true;
}

bool br_str_int(br_str s, int64_t *value) {
    bool negative = s.len && s.ptr[0] == '-';
    if (s.len && (s.ptr[0] == '-' || s.ptr[0] == '+')) s = br_str_from(s, 1);
    if (!s.len) return false;
    int64_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!br_is_digit(s.ptr[i])) return false;
        int digit = s.ptr[i] - '0';
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_sub_overflow(n, digit, &n)) return false;
    }
    if (!negative && n == INT64_MIN) return false;
    *value = negative ? n : -n;
    return true;
}

/* strtod() reads a zero-ended copy; the program never leaves the C locale */
bool br_str_double(br_str s, double *value) {
    char copy[64];
    if (!s.len || s.len >= sizeof copy) return false;
    for (size_t i = 0; i < s.len; i++)
        if (!br_is_digit(s.ptr[i]) && !strchr("+-.eE", s.ptr[i])) return false;
    memcpy(copy, s.ptr, s.len);
    copy[s.len] = 0;
    char *end;
    *value = strtod(copy, &end);
    return end == copy + s.len;
}

char *br_str_cstr(br_arena *arena, br_str s) {
    char *copy = br_arena_raw(arena, s.len + 1);
    if (s.len) memcpy(copy, s.ptr, s.len);
    copy[s.len] = 0;
    return copy;
}

br_str br_str_copy(br_arena *arena, br_str s) {
    return (br_str){br_str_cstr(arena, s), s.len};
}

br_str br_str_lower_ascii(br_arena *arena, br_str s) {
    char *copy = br_str_cstr(arena, s);
    for (size_t i = 0; i < s.len; i++) copy[i] = br_lower(copy[i]);
    return (br_str){copy, s.len};
}

br_str br_str_join(br_arena *arena, br_str a, br_str b) {
    char *copy = br_arena_raw(arena, a.len + b.len + 1);
    if (a.len) memcpy(copy, a.ptr, a.len);
    if (b.len) memcpy(copy + a.len, b.ptr, b.len);
    copy[a.len + b.len] = 0;
    return (br_str){copy, a.len + b.len};
}

br_str br_str_format(br_arena *arena, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    size_t size = len > 0 ? (size_t)len : 0;
    char *text = br_arena_raw(arena, size + 1);
    vsnprintf(text, size + 1, format, again);
    va_end(again);
    return (br_str){text, size};
}
