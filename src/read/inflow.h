/* inflow.h: bytes that flow in, seen through a window.
 *
 * A source of records asks for as many bytes as it needs, reads them in place and takes them. Files are mapped: their window is
 * the whole file and nothing is copied. Pipes and compressed data fill a buffer that grows to the largest request only.
 * Inflows stack: gzip over a file, gzip over an entry of a ZIP archive. */
#ifndef BR_READ_INFLOW_H
#define BR_READ_INFLOW_H

#include "base/str.h"

typedef struct br_inflow br_inflow;
struct br_inflow {
    br_str window;   /* bytes at hand that have not been taken */
    uint64_t offset; /* of the window in the stream */
    bool at_end;     /* nothing comes behind the window */
    size_t
        ahead; /* lines are given with so much behind them at hand: what is decompressed turns to nonsense before it fails */

    /* for the kinds of inflow */
    br_status (*fill)(br_inflow *in, size_t want, br_error *error); /* makes the window `want` bytes, or at_end */
    bool (*resync)(br_inflow *in);
    void (*close)(br_inflow *in);
    char *buffer;
    size_t cap;
};

/* A file (or pipe). "-" is standard input. Waiting for a pipe ends with BR_INTERRUPTED when *stop (may be NULL) is not 0. */
br_status br_inflow_of_file(const char *path, const volatile int *stop, br_inflow **in, br_error *error);

/* Decompression of `raw`, which is closed with the new inflow (also when this fails). Members in a row count as one
 * stream; each has the limits of read_limits.h. */
br_status br_inflow_gunzip(br_inflow *raw, br_inflow **in, br_error *error);
br_status br_inflow_unzstd(br_inflow *raw, br_inflow **in, br_error *error);

/* Text in UTF-16 as UTF-8; `raw` is closed with the new inflow. Whether a stream that begins with `head` is such a text. */
br_status br_inflow_of_utf16(br_inflow *raw, bool is_big, br_inflow **in, br_error *error);
bool br_inflow_is_utf16(br_str head, bool *is_big);

/* A file (or pipe) of lines as UTF-8: compression is taken off, UTF-16 turned, a mark at its start passed over. */
br_status br_inflow_of_lines(const char *path, const volatile int *stop, br_inflow **in, br_error *error);
void br_inflow_skip_mark(br_inflow *in); /* the byte order mark of UTF-8, where one stands first */

/* Has at least `n` bytes in the window, unless the stream ends before (then at_end is set). */
br_status br_inflow_need(br_inflow *in, size_t n, br_error *error);

void br_inflow_take(br_inflow *in, size_t n);                         /* n <= window.len */
br_status br_inflow_skip(br_inflow *in, uint64_t n, br_error *error); /* without holding them; stops at the end */

/* The next line without its end, valid until the next call. BR_END behind the last; BR_LIMIT for one longer than `max`, which is
 * passed over. */
br_status br_inflow_line(br_inflow *in, size_t max, br_str *line, br_error *error);

/* The same up to any byte, which is taken off. */
br_status br_inflow_until(br_inflow *in, char end, size_t max, br_str *piece, br_error *error);

/* After an error inside the data: goes on at the next member of compressed data. False when there is none. */
bool br_inflow_resync(br_inflow *in);

void br_inflow_close(br_inflow *in); /* may be NULL */

/* For the kinds: room for `more` bytes behind the window, which moves to the start of the buffer. NULL: no memory. */
char *br_inflow_room(br_inflow *in, size_t more);
br_status br_inflow_check_ratio(uint64_t bytes_in, uint64_t bytes_out, br_error *error);

#endif
