#include "read/inflate.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include "base/buf.h"
#include "read/inflow.h"
#include "read/read_limits.h"

#define STEP ((size_t)64 << 10)

static br_status check(const br_buf *out, br_str bytes, br_error *error) {
    if (out->len > READ_MAX_RECORD)
        return br_fail(error, BR_LIMIT, "the body is larger than %zu bytes when decompressed", READ_MAX_RECORD);
    return br_inflow_check_ratio(bytes.len, out->len, error);
}

static void end_zlib(void *stream) {
    inflateEnd(stream);
}

/* gzip, or deflate with or without its header */
static br_status inflate_zlib(br_arena *arena, br_str bytes, int window_bits, br_buf *out, br_error *error) {
    z_stream *stream = br_new(arena, z_stream);
    if (inflateInit2(stream, window_bits) != Z_OK) return br_fail(error, BR_NO_MEMORY, "no memory for zlib");
    br_arena_defer(arena, end_zlib, stream);
    stream->next_in = (Bytef *)(uintptr_t)bytes.ptr;
    stream->avail_in = (uInt)bytes.len;
    int result = Z_OK;
    while (result == Z_OK) {
        br_buf_reserve(out, STEP);
        stream->next_out = (Bytef *)out->ptr + out->len;
        stream->avail_out = (uInt)STEP;
        result = inflate(stream, Z_NO_FLUSH);
        out->len += STEP - stream->avail_out;
        BR_FORWARD(check(out, bytes, error));
    }
    if (result == Z_STREAM_END || (result == Z_BUF_ERROR && out->len)) return BR_OK;
    return br_fail(error, BR_BAD_INPUT, "the body's compressed data are damaged");
}

static br_status inflate_deflate(br_arena *arena, br_str bytes, br_buf *out, br_error *error) {
    br_status status = inflate_zlib(arena, bytes, 15, out, error);
    if (status != BR_BAD_INPUT || out->len) return status;
    return inflate_zlib(arena, bytes, -15, out, error); /* many servers leave the header out */
}

static void end_brotli(void *decoder) {
    BrotliDecoderDestroyInstance(decoder);
}

static br_status inflate_brotli(br_arena *arena, br_str bytes, br_buf *out, br_error *error) {
    BrotliDecoderState *decoder = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    if (!decoder) return br_fail(error, BR_NO_MEMORY, "no memory for decompression");
    br_arena_defer(arena, end_brotli, decoder);
    const uint8_t *from = (const uint8_t *)bytes.ptr;
    size_t left = bytes.len;
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        br_buf_reserve(out, STEP);
        uint8_t *to = (uint8_t *)out->ptr + out->len;
        size_t room = STEP;
        result = BrotliDecoderDecompressStream(decoder, &left, &from, &room, &to, NULL);
        out->len += STEP - room;
        BR_FORWARD(check(out, bytes, error));
    }
    if (result == BROTLI_DECODER_RESULT_SUCCESS || (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && out->len))
        return BR_OK;
    return br_fail(error, BR_BAD_INPUT, "the body's compressed data are damaged");
}

static void end_zstd(void *stream) {
    ZSTD_freeDStream(stream);
}

static br_status inflate_zstd(br_arena *arena, br_str bytes, br_buf *out, br_error *error) {
    ZSTD_DStream *stream = ZSTD_createDStream();
    if (!stream) return br_fail(error, BR_NO_MEMORY, "no memory for decompression");
    br_arena_defer(arena, end_zstd, stream);
    ZSTD_inBuffer from = {bytes.ptr, bytes.len, 0};
    for (;;) {
        br_buf_reserve(out, STEP);
        ZSTD_outBuffer to = {out->ptr + out->len, STEP, 0};
        size_t left = ZSTD_decompressStream(stream, &to, &from);
        out->len += to.pos;
        if (ZSTD_isError(left)) return br_fail(error, BR_BAD_INPUT, "the body's compressed data are damaged");
        BR_FORWARD(check(out, bytes, error));
        if (from.pos == from.size && to.pos < to.size) return BR_OK;
    }
}

br_status br_inflate(br_arena *arena, br_str encoding, br_str bytes, br_str *out, br_error *error) {
    encoding = br_str_trim(encoding);
    *out = bytes;
    if (!encoding.len || br_str_eq_ascii(encoding, BR_STR("identity")) || !bytes.len) return BR_OK;
    br_buf buf = br_buf_on(arena);
    br_status status;
    if (br_str_eq_ascii(encoding, BR_STR("gzip")) || br_str_eq_ascii(encoding, BR_STR("x-gzip")))
        status = inflate_zlib(arena, bytes, 15 + 16, &buf, error);
    else if (br_str_eq_ascii(encoding, BR_STR("deflate"))) status = inflate_deflate(arena, bytes, &buf, error);
    else if (br_str_eq_ascii(encoding, BR_STR("br"))) status = inflate_brotli(arena, bytes, &buf, error);
    else if (br_str_eq_ascii(encoding, BR_STR("zstd"))) status = inflate_zstd(arena, bytes, &buf, error);
    else
        return br_fail(error, BR_BAD_INPUT, "the content encoding \"%.*s\" is not known",
                       BR_FMT(br_str_slice(encoding, 0, 40)));
    *out = br_buf_str(&buf);
    return status;
}
