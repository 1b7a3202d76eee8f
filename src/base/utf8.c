#include "base/utf8.h"

#define SAMPLE 64

static bool is_continuation(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* length of the well-formed sequence at p (n bytes left), 0 when malformed; the code point goes to *cp */
static size_t sequence(const unsigned char *p, size_t n, uint32_t *cp) {
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    size_t len = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;
    if (!len || len > n) return 0;
    uint32_t value = len == 1 ? p[0] : p[0] & (0xFFu >> (len + 1));
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xC0) != 0x80) return 0;
        value = value << 6 | (p[i] & 0x3F);
    }
    if (value < least[len] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
    *cp = value;
    return len;
}

uint32_t br_utf8_next(br_str s, size_t *at) {
    uint32_t cp;
    size_t len = sequence((const unsigned char *)s.ptr + *at, s.len - *at, &cp);
    *at += len ? len : 1;
    return len ? cp : BR_REPLACEMENT;
}

uint32_t br_utf8_before(br_str s, size_t at, size_t *start) {
    size_t from = at - 1;
    while (from > 0 && at - from < 4 && is_continuation(s.ptr[from])) from--;
    size_t end = from;
    uint32_t cp = br_utf8_next(br_str_slice(s, 0, at), &end);
    *start = end == at ? from : at - 1;
    return end == at ? cp : BR_REPLACEMENT;
}

size_t br_utf8_encode(uint32_t cp, char *out) {
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) cp = BR_REPLACEMENT;
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--, cp >>= 6) out[i] = (char)(0x80 | (cp & 0x3F));
    out[0] = (char)((0xF00 >> len) | cp);
    return len;
}

/* bytes of ASCII at the front, eight at a time */
static size_t ascii_prefix(br_str s) {
    size_t i = 0;
    for (uint64_t word; i + 8 <= s.len; i += 8) {
        memcpy(&word, s.ptr + i, 8);
        if (word & 0x8080808080808080u) break;
    }
    while (i < s.len && (unsigned char)s.ptr[i] < 0x80) i++;
    return i;
}

bool br_utf8_valid(br_str s) {
    for (size_t i = 0; i < s.len;) {
        i += ascii_prefix(br_str_from(s, i));
        if (i == s.len) break;
        uint32_t cp;
        size_t len = sequence((const unsigned char *)s.ptr + i, s.len - i, &cp);
        if (!len) return false;
        i += len;
    }
    return true;
}

br_str br_utf8_clean(br_arena *arena, br_str s) {
    if (br_utf8_valid(s) && br_str_find_byte(s, 0) == BR_NOT_FOUND) return s;
    char *out = br_arena_raw(arena, 3 * s.len + 1); /* a malformed byte becomes three */
    size_t len = 0;
    for (size_t i = 0; i < s.len;) {
        uint32_t cp = br_utf8_next(s, &i);
        len += br_utf8_encode(cp ? cp : BR_REPLACEMENT, out + len);
    }
    return (br_str){out, len};
}

size_t br_utf8_count(br_str s) {
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) n += !is_continuation(s.ptr[i]);
    return n;
}

br_cp_index br_cp_index_of(br_arena *arena, br_str text) {
    br_cp_index index = {.text = text, .count = text.len};
    if (ascii_prefix(text) == text.len) return index;
    index.samples = br_array(arena, text.len / SAMPLE + 1, uint32_t);
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (i % SAMPLE == 0) index.samples[i / SAMPLE] = (uint32_t)count;
        count += !is_continuation(text.ptr[i]);
    }
    index.count = count;
    if (text.len % SAMPLE == 0) index.samples[text.len / SAMPLE] = (uint32_t)count;
    return index;
}

size_t br_cp_of_byte(const br_cp_index *index, size_t byte) {
    if (byte > index->text.len) byte = index->text.len;
    if (!index->samples) return byte;
    size_t count = index->samples[byte / SAMPLE];
    for (size_t i = byte / SAMPLE * SAMPLE; i < byte; i++) count += !is_continuation(index->text.ptr[i]);
    return count;
}

size_t br_byte_of_cp(const br_cp_index *index, size_t position) {
    if (position >= index->count) return index->text.len;
    if (!index->samples) return position;
    size_t low = 0, high = index->text.len / SAMPLE; /* the last sample with at most `position` before it */
    while (low < high) {
        size_t middle = (low + high + 1) / 2;
        if (index->samples[middle] <= position) low = middle;
        else high = middle - 1;
    }
    size_t count = index->samples[low], i = low * SAMPLE;
    for (; i < index->text.len; i++) {
        bool starts = !is_continuation(index->text.ptr[i]);
        if (starts && count == position) break;
        count += starts;
    }
    return i;
}
