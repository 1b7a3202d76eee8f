#include "read/warc.h"

#include "read/http.h"
#include "read/read_limits.h"

#define MAX_TOLD 24 /* bytes of a number that an error repeats */

typedef struct record {
    uint64_t offset; /* in the stream, decompressed */
    br_str type, uri, date, media, charset;
    size_t header_len;
    uint64_t length;
    bool is_passed; /* the stream stands behind it */
} record;

/* Damaged data: on to the next line that begins a record, or to the next member of compressed data. */
static void resync(br_warc *warc) {
    static const br_str mark = BR_STR_INIT("\nWARC/1.");
    br_inflow *in = warc->in;
    br_error error;
    for (;;) {
        size_t at = br_str_find(in->window, mark);
        if (at != BR_NOT_FOUND) {
            br_inflow_take(in, at + 1);
            return;
        }
        if (br_inflow_resync(in)) return;
        if (in->window.len > mark.len) br_inflow_take(in, in->window.len - mark.len);
        if (in->at_end || br_inflow_need(in, mark.len + 1, &error) != BR_OK) break;
    }
    br_inflow_take(in, in->window.len);
}

static br_status pass_blank_lines(br_inflow *in, br_error *error) {
    for (;;) {
        BR_FORWARD(br_inflow_need(in, 1, error));
        if (!in->window.len) return BR_END;
        if (in->window.ptr[0] != '\r' && in->window.ptr[0] != '\n') return BR_OK;
        br_inflow_take(in, 1);
    }
}

/* length of the block of headers, blank line included; 0: none within the limit. What is at hand is looked at before
 * more is asked for: the data may be damaged behind a record that is whole. */
static br_status header_length(br_warc *warc, size_t *len, br_error *error) {
    static const br_str blank = BR_STR_INIT("\r\n\r\n");
    br_inflow *in = warc->in;
    for (size_t want = 4096;; want *= 4) {
        br_str head = br_str_slice(in->window, 0, READ_MAX_HEADER);
        size_t from = warc->endless > in->offset ? (size_t)(warc->endless - in->offset) : 0;
        size_t end = br_str_find(br_str_from(head, from), blank);
        *len = end == BR_NOT_FOUND ? 0 : from + end + blank.len;
        if (!*len && head.len >= from + blank.len) warc->endless = in->offset + head.len - blank.len + 1;
        if (*len || in->window.len >= READ_MAX_HEADER || in->at_end) return BR_OK;
        BR_FORWARD(br_inflow_need(in, want, error));
    }
}

static br_status read_header(br_warc *warc, br_arena *arena, record *r, br_error *error) {
    br_inflow *in = warc->in;
    BR_FORWARD(pass_blank_lines(in, error));
    warc->record++;
    *r = (record){.offset = in->offset};
    BR_FORWARD(header_length(warc, &r->header_len, error));
    br_str head = br_str_slice(in->window, 0, r->header_len);
    bool holds_another =
        br_str_has(head, BR_STR("\nWARC/")); /* looked for first: fields are searched in all of the head */
    if (!br_str_starts(in->window, BR_STR("WARC/")) || !r->header_len || holds_another)
        return br_fail(error, BR_BAD_INPUT, "no WARC header");
    r->type = br_str_copy(arena, br_header_of(head, BR_STR("warc-type")));
    r->uri = br_str_copy(arena, br_header_of(head, BR_STR("warc-target-uri")));
    if (r->uri.len > 1 && r->uri.ptr[0] == '<')
        r->uri = br_str_slice(r->uri, 1, r->uri.len - 1); /* WARC 1.0 as some write it */
    r->date = br_str_copy(arena, br_header_of(head, BR_STR("warc-date")));
    br_media_of_header(arena, br_header_of(head, BR_STR("content-type")), &r->media, &r->charset);
    br_str told = br_str_slice(br_header_of(head, BR_STR("content-length")), 0, MAX_TOLD);
    int64_t length;
    if (!told.len) return br_fail(error, BR_BAD_INPUT, "no Content-Length");
    if (!br_str_int(told, &length) || length < 0)
        return br_fail(error, BR_BAD_INPUT, "a Content-Length that is none: \"%.*s\"", BR_FMT(told));
    r->length = (uint64_t)length;
    return BR_OK;
}

static bool is_page_type(br_str media) {
    return !media.len || br_str_has(media, BR_STR("html")) || br_str_starts(media, BR_STR("text/plain")) ||
           br_str_starts(media, BR_STR("text/markdown")) || br_str_has(media, BR_STR("rss")) ||
           br_str_has(media, BR_STR("atom"));
}

static bool may_hold_page(const record *r) {
    if (br_str_is(r->type, "response") || br_str_is(r->type, "conversion")) return true;
    return br_str_is(r->type, "resource") && is_page_type(r->media);
}

/* the payload of a record whose bytes are in the window; an empty body: no page */
static br_status read_payload(const record *r, br_str block, br_arena *arena, br_page *page, br_error *error) {
    bool is_http = br_str_is(r->type, "response") && br_str_starts(block, BR_STR("HTTP/"));
    if (!is_http) {
        page->bytes = br_str_copy(arena, block);
        page->media_type = r->media;
        page->charset = r->charset;
        return BR_OK;
    }
    br_http http;
    BR_FORWARD(br_http_parse(arena, block, is_page_type, &http, error));
    if (http.code < 200 || http.code > 299) return BR_OK;
    page->bytes = br_str_copy(arena, http.body);
    page->media_type = http.media_type;
    page->charset = http.charset;
    return BR_OK;
}

static br_status read_record(br_warc *warc, record *r, br_arena *arena, br_page *page, br_error *error) {
    br_inflow *in = warc->in;
    if (!may_hold_page(r) || r->length > READ_MAX_RECORD) {
        BR_FORWARD(br_inflow_skip(in, r->header_len + r->length, error));
        r->is_passed = true;
        if (!may_hold_page(r)) return BR_OK;
        return br_fail(error, BR_LIMIT, "larger than the 64 MiB that a page may have");
    }
    size_t size = r->header_len + (size_t)r->length;
    BR_FORWARD(br_inflow_need(in, size, error));
    if (in->window.len < size) { /* cut, or its length is wrong: other records may stand in what it claims */
        br_inflow_take(in, r->header_len);
        return br_fail(error, BR_BAD_INPUT, "the file ends inside of it");
    }
    br_str block = br_str_slice(in->window, r->header_len, size);
    br_inflow_take(in, size);
    r->is_passed = true;
    return read_payload(r, block, arena, page, error);
}

/* Behind a record that failed; whether the one before has told of the same damage. */
static bool go_on(br_warc *warc, const record *r, bool has_header, br_status status) {
    bool was_lost = warc->is_lost;
    warc->is_lost = !has_header && status == BR_BAD_INPUT;
    if (!r->is_passed) resync(warc);
    return was_lost && warc->is_lost;
}

br_status br_warc_next(br_warc *warc, br_arena *arena, br_page *page, br_error *error) {
    for (;; warc->skipped++) {
        record r = {.offset = warc->in->offset};
        *page = (br_page){0};
        br_error why = {0};
        br_status status = read_header(warc, arena, &r, &why);
        bool has_header = status == BR_OK;
        if (status == BR_END) return BR_END;
        if (has_header) status = read_record(warc, &r, arena, page, &why);
        if (status != BR_OK) {
            if (go_on(warc, &r, has_header, status)) continue;
            return br_fail_at(error, status, r.offset, "record %llu at byte %llu: %s", (unsigned long long)warc->record,
                              (unsigned long long)r.offset, why.message);
        }
        warc->is_lost = false;
        if (!page->bytes.len) continue;
        page->url = r.uri;
        page->fetched = r.date;
        return BR_OK;
    }
}
