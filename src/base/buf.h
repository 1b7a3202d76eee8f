/* buf.h: text that grows, on an arena, with a ceiling.
 *
 * Invariant: `len` <= `cap` <= max; ptr may be NULL while empty. Exceeding the ceiling escapes (arena.h). */
#ifndef BR_BASE_BUF_H
#define BR_BASE_BUF_H

#include "base/str.h"

typedef struct br_buf {
    br_arena *arena;
    char *ptr;
    size_t len, cap;
    size_t max; /* ceiling in bytes; 0 = the arena's own */
} br_buf;

static inline br_buf br_buf_on(br_arena *arena) {
    return (br_buf){.arena = arena};
}

void br_buf_reserve(br_buf *buf, size_t more); /* room for `more` bytes behind `len` */
void br_buf_add(br_buf *buf, br_str s);
void br_buf_format(br_buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void br_buf_codepoint(br_buf *buf, uint32_t codepoint); /* as UTF-8 */

static inline void br_buf_byte(br_buf *buf, char c) {
    if (buf->len == buf->cap) br_buf_reserve(buf, 1);
    buf->ptr[buf->len++] = c;
}

/* The text so far as a view; valid until the next addition. */
static inline br_str br_buf_str(const br_buf *buf) {
    return (br_str){buf->ptr ? buf->ptr : "", buf->len};
}

#endif
