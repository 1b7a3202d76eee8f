/* gzip, member by member. A member whose bytes are all at hand goes through libdeflate at once; what is too large, damaged or
 * still coming goes through zlib, which gives what can be had. */
#include <libdeflate.h>
#include <stdlib.h>
#include <zlib.h>

#include "read/inflow.h"
#include "read/read_limits.h"

#define FIRST_ROOM ((size_t)128 << 10)
#define STEP       ((size_t)256 << 10)

typedef struct gzip_inflow {
    br_inflow base;
    br_inflow *raw;
    struct libdeflate_decompressor *whole;
    z_stream stream;
    bool in_member;  /* zlib is inside of one */
    bool is_damaged; /* the member at the head of `raw` */
    size_t room;     /* that the largest member so far needed */
    uint64_t member_in, member_out;
    br_status refused; /* the member whose head is in the window broke a limit: comes behind that head */
    br_error why;
} gzip_inflow;

static const br_str magic = BR_STR_INIT("\x1f\x8b\x08");

/* The member at the head of the raw window at once. BR_NOTHING_FOUND: zlib shall do it. Of one that breaks a limit the head is
 * given, so that an archive is known by its first record even if that one is a bomb. */
static br_status inflate_whole(gzip_inflow *g, br_error *error) {
    br_inflow *in = &g->base;
    for (size_t room = g->room;; room *= 2) {
        char *out = br_inflow_room(in, room);
        if (!out) return br_fail(error, BR_NO_MEMORY, "no memory for a compressed member");
        size_t used, made;
        enum libdeflate_result result =
            libdeflate_gzip_decompress_ex(g->whole, g->raw->window.ptr, g->raw->window.len, out, room, &used, &made);
        if (result == LIBDEFLATE_SUCCESS) {
            g->room = room;
            br_inflow_take(g->raw, used);
            g->refused = br_inflow_check_ratio(used, made, &g->why);
            in->window.len += g->refused == BR_OK || made < READ_SNIFF ? made : READ_SNIFF;
            return BR_OK;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room * 2 > READ_MAX_RECORD) return BR_NOTHING_FOUND;
    }
}

static br_status start_member(gzip_inflow *g, br_error *error) {
    g->member_in = g->member_out = 0;
    if (inflateReset2(&g->stream, 15 + 16) != Z_OK) return br_fail(error, BR_NO_MEMORY, "no memory for zlib");
    g->in_member = true;
    return BR_OK;
}

/* one step of the member that zlib is in */
static br_status inflate_step(gzip_inflow *g, br_error *error) {
    br_inflow *in = &g->base;
    BR_FORWARD(br_inflow_need(g->raw, 1, error));
    if (!g->raw->window.len)
        return br_fail_at(error, BR_BAD_INPUT, g->raw->offset, "the compressed data end before their end, at byte %llu",
                          (unsigned long long)g->raw->offset);
    char *out = br_inflow_room(in, STEP);
    if (!out) return br_fail(error, BR_NO_MEMORY, "no memory for compressed data");
    br_str head = br_str_slice(g->raw->window, 0, STEP);
    g->stream.next_in = (Bytef *)(uintptr_t)head.ptr;
    g->stream.avail_in = (uInt)head.len;
    g->stream.next_out = (Bytef *)out;
    g->stream.avail_out = (uInt)STEP;
    int result = inflate(&g->stream, Z_NO_FLUSH);
    size_t used = head.len - g->stream.avail_in, made = STEP - g->stream.avail_out;
    br_inflow_take(g->raw, used);
    in->window.len += made;
    g->member_in += used;
    g->member_out += made;
    if (result == Z_STREAM_END) g->in_member = false;
    g->is_damaged = result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END;
    if (g->is_damaged)
        return br_fail_at(error, BR_BAD_INPUT, g->raw->offset, "damaged compressed data at byte %llu",
                          (unsigned long long)g->raw->offset);
    return br_inflow_check_ratio(g->member_in, g->member_out, error);
}

/* Only zero bytes may follow the last member. */
static br_status end_of_members(gzip_inflow *g, br_error *error) {
    g->base.at_end = true;
    if (!g->raw->window.len || g->raw->window.ptr[0] == 0) return BR_OK;
    return br_fail_at(error, BR_BAD_INPUT, g->raw->offset, "no compressed data at byte %llu",
                      (unsigned long long)g->raw->offset);
}

static br_status fill_gzip(br_inflow *in, size_t want, br_error *error) {
    gzip_inflow *g = (gzip_inflow *)in;
    while (in->window.len < want && !in->at_end) {
        if (g->refused != BR_OK) return br_fail(error, g->refused, "%s", g->why.message);
        if (g->in_member) {
            BR_FORWARD(inflate_step(g, error));
            continue;
        }
        BR_FORWARD(br_inflow_need(g->raw, magic.len, error));
        if (!br_str_starts(g->raw->window, magic)) return end_of_members(g, error);
        br_status status = g->raw->at_end ? inflate_whole(g, error) : BR_NOTHING_FOUND;
        if (status == BR_NOTHING_FOUND) status = start_member(g, error);
        BR_FORWARD(status);
    }
    return BR_OK;
}

/* Leaves the damaged member and looks for the next. */
static bool resync_gzip(br_inflow *in) {
    gzip_inflow *g = (gzip_inflow *)in;
    br_error error;
    br_inflow_take(in, in->window.len);
    if (g->is_damaged && br_str_starts(g->raw->window, magic)) br_inflow_take(g->raw, 1);
    in->at_end = g->in_member = g->is_damaged = false;
    g->refused = BR_OK;
    for (;;) {
        size_t at = br_str_find(g->raw->window, magic);
        if (at != BR_NOT_FOUND) {
            br_inflow_take(g->raw, at);
            return true;
        }
        size_t passed = g->raw->window.len > magic.len ? g->raw->window.len - magic.len : 0;
        br_inflow_take(g->raw, passed);
        if (g->raw->at_end || br_inflow_need(g->raw, magic.len + 1, &error) != BR_OK) break;
    }
    in->at_end = true;
    return false;
}

static void close_gzip(br_inflow *in) {
    gzip_inflow *g = (gzip_inflow *)in;
    inflateEnd(&g->stream);
    libdeflate_free_decompressor(g->whole);
    br_inflow_close(g->raw);
    free(in->buffer);
    free(g);
}

br_status br_inflow_gunzip(br_inflow *raw, br_inflow **in, br_error *error) {
    gzip_inflow *g = calloc(1, sizeof *g);
    struct libdeflate_decompressor *whole = libdeflate_alloc_decompressor();
    if (!g || !whole || inflateInit2(&g->stream, 15 + 16) != Z_OK) {
        free(g);
        libdeflate_free_decompressor(whole);
        br_inflow_close(raw);
        return br_fail(error, BR_NO_MEMORY, "no memory for decompression");
    }
    g->base =
        (br_inflow){.window = BR_STR(""), .fill = fill_gzip, .ahead = STEP, .resync = resync_gzip, .close = close_gzip};
    g->raw = raw;
    g->whole = whole;
    g->room = FIRST_ROOM;
    *in = &g->base;
    return BR_OK;
}
