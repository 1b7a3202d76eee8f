/* UTF-16, as spreadsheets and databases write tables: as UTF-8. */
#include <stdlib.h>

#include "base/utf8.h"
#include "read/inflow.h"

#define STEP ((size_t)128 << 10) /* units at once */

typedef struct wide_inflow {
    br_inflow base;
    br_inflow *raw;
    bool is_big; /* the high byte first */
} wide_inflow;

static uint32_t unit_at(const wide_inflow *w, size_t i) {
    const unsigned char *bytes = (const unsigned char *)w->raw->window.ptr + 2 * i;
    return w->is_big ? (uint32_t)(bytes[0] << 8 | bytes[1]) : (uint32_t)(bytes[1] << 8 | bytes[0]);
}

/* The code point at unit *i, which moves behind it; half a pair is none (U+FFFD). */
static uint32_t point_at(const wide_inflow *w, size_t *i, size_t n) {
    uint32_t unit = unit_at(w, (*i)++);
    bool is_first = unit >= 0xD800 && unit < 0xDC00;
    uint32_t next = is_first && *i < n ? unit_at(w, *i) : 0;
    if (next < 0xDC00 || next > 0xDFFF) return unit ? unit : BR_REPLACEMENT;
    ++*i;
    return 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
}

static br_status fill_wide(br_inflow *in, size_t want, br_error *error) {
    wide_inflow *w = (wide_inflow *)in;
    while (in->window.len < want && !in->at_end) {
        BR_FORWARD(br_inflow_need(w->raw, 2 * STEP, error));
        size_t n = w->raw->window.len / 2, i = 0;
        bool is_last = w->raw->at_end && n <= STEP;
        if (n > STEP) n = STEP;
        char *to = br_inflow_room(in, 3 * n + 4);
        if (!to) return br_fail(error, BR_NO_MEMORY, "no memory for a text in UTF-16");
        while (i < n && (is_last || i + 1 < n)) { /* a pair may go on behind the last unit at hand */
            uint32_t point = point_at(w, &i, n);
            bool is_mark = point == 0xFEFF && w->raw->offset == 0 && i == 1;
            if (!is_mark) to += br_utf8_encode(point, to);
        }
        in->window.len = (size_t)(to - in->window.ptr);
        br_inflow_take(w->raw, 2 * i);
        in->at_end = is_last;
    }
    return BR_OK;
}

static void close_wide(br_inflow *in) {
    wide_inflow *w = (wide_inflow *)in;
    br_inflow_close(w->raw);
    free(in->buffer);
    free(w);
}

/* The high byte of a Latin letter is zero, and the mark tells what it is. */
bool br_inflow_is_utf16(br_str head, bool *is_big) {
    size_t zeros[2] = {0};
    for (size_t i = 0; i < head.len; i++) zeros[i & 1] += !head.ptr[i];
    *is_big = zeros[0] > zeros[1];
    bool is_four = (zeros[0] > head.len / 50 && zeros[1] > head.len / 50); /* UTF-32 has them everywhere */
    bool marked = br_str_starts(head, BR_STR("\xFF\xFE")) || br_str_starts(head, BR_STR("\xFE\xFF"));
    if (marked) *is_big = head.ptr[0] == '\xFE';
    return !is_four && (marked || zeros[*is_big ? 0 : 1] * 5 > head.len * 2);
}

br_status br_inflow_of_utf16(br_inflow *raw, bool is_big, br_inflow **in, br_error *error) {
    wide_inflow *w = calloc(1, sizeof *w);
    if (!w) {
        br_inflow_close(raw);
        return br_fail(error, BR_NO_MEMORY, "no memory for a text in UTF-16");
    }
    w->base = (br_inflow){.window = BR_STR(""), .fill = fill_wide, .close = close_wide};
    w->raw = raw;
    w->is_big = is_big;
    *in = &w->base;
    return BR_OK;
}
