/* Zstandard, as ".warc.zst" and ".jsonl.zst" use it. */
#include <stdlib.h>
#include <zstd.h>

#include "read/inflow.h"
#include "read/read_limits.h"

#define STEP           ((size_t)256 << 10)
#define MAX_WINDOW_LOG 27 /* 128 MiB: what a decoder must accept, and no more */

typedef struct zstd_inflow {
    br_inflow base;
    br_inflow *raw;
    ZSTD_DStream *stream;
    uint64_t frame_in, frame_out;
} zstd_inflow;

static br_status decompress_step(zstd_inflow *z, br_error *error) {
    br_inflow *in = &z->base;
    char *room = br_inflow_room(in, STEP);
    if (!room) return br_fail(error, BR_NO_MEMORY, "no memory for compressed data");
    ZSTD_inBuffer from = {z->raw->window.ptr, z->raw->window.len < STEP ? z->raw->window.len : STEP, 0};
    ZSTD_outBuffer to = {room, STEP, 0};
    size_t left = ZSTD_decompressStream(z->stream, &to, &from);
    br_inflow_take(z->raw, from.pos);
    in->window.len += to.pos;
    if (ZSTD_isError(left))
        return br_fail_at(error, BR_BAD_INPUT, z->raw->offset, "damaged compressed data at byte %llu (%s)",
                          (unsigned long long)z->raw->offset, ZSTD_getErrorName(left));
    z->frame_in += from.pos;
    z->frame_out += to.pos;
    BR_FORWARD(br_inflow_check_ratio(z->frame_in, z->frame_out, error));
    if (left == 0) z->frame_in = z->frame_out = 0;
    return BR_OK;
}

static br_status fill_zstd(br_inflow *in, size_t want, br_error *error) {
    zstd_inflow *z = (zstd_inflow *)in;
    while (in->window.len < want && !in->at_end) {
        BR_FORWARD(br_inflow_need(z->raw, 1, error));
        size_t before = in->window.len;
        if (z->raw->window.len) {
            BR_FORWARD(decompress_step(z, error));
            continue;
        }
        if (z->frame_out) BR_FORWARD(decompress_step(z, error)); /* what the decoder still holds */
        in->at_end = in->window.len == before;
        if (in->at_end && z->frame_in)
            return br_fail(error, BR_BAD_INPUT, "the compressed data end before their end, at byte %llu",
                           (unsigned long long)z->raw->offset);
    }
    return BR_OK;
}

static void close_zstd(br_inflow *in) {
    zstd_inflow *z = (zstd_inflow *)in;
    ZSTD_freeDStream(z->stream);
    br_inflow_close(z->raw);
    free(in->buffer);
    free(z);
}

br_status br_inflow_unzstd(br_inflow *raw, br_inflow **in, br_error *error) {
    zstd_inflow *z = calloc(1, sizeof *z);
    ZSTD_DStream *stream = ZSTD_createDStream();
    if (!z || !stream || ZSTD_isError(ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, MAX_WINDOW_LOG))) {
        free(z);
        ZSTD_freeDStream(stream);
        br_inflow_close(raw);
        return br_fail(error, BR_NO_MEMORY, "no memory for decompression");
    }
    z->base = (br_inflow){.window = BR_STR(""), .fill = fill_zstd, .ahead = STEP, .close = close_zstd};
    z->raw = raw;
    z->stream = stream;
    *in = &z->base;
    return BR_OK;
}
