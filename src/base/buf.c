#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"

void br_buf_reserve(br_buf *buf, size_t more) {
    size_t needed;
    if (__builtin_add_overflow(buf->len, more, &needed) || (buf->max && needed > buf->max))
        br_arena_escape(buf->arena, BR_LIMIT);
    if (needed <= buf->cap) return;
    size_t cap = buf->cap ? buf->cap * 2 : 64;
    while (cap < needed) cap *= 2;
    buf->ptr = br_arena_grow(buf->arena, buf->ptr, buf->cap, cap);
    buf->cap = cap;
}

void br_buf_add(br_buf *buf, br_str s) {
    if (!s.len) return;
    br_buf_reserve(buf, s.len);
    memcpy(buf->ptr + buf->len, s.ptr, s.len);
    buf->len += s.len;
}

void br_buf_format(br_buf *buf, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len > 0) {
        br_buf_reserve(buf, (size_t)len + 1);
        vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

void br_buf_codepoint(br_buf *buf, uint32_t codepoint) {
    br_buf_reserve(buf, 4);
    buf->len += br_utf8_encode(codepoint, buf->ptr + buf->len);
}
