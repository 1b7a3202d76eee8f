#include "read/http.h"

#include "base/buf.h"
#include "read/inflate.h"
#include "read/read_limits.h"

br_str br_header_of(br_str block, br_str name) {
    for (br_str line; br_str_line(&block, &line);) {
        if (line.len <= name.len || line.ptr[name.len] != ':') continue;
        if (br_str_starts_ascii(line, name)) return br_str_trim(br_str_from(line, name.len + 1));
    }
    return BR_STR("");
}

void br_media_of_header(br_arena *arena, br_str value, br_str *media_type, br_str *charset) {
    br_str type = BR_STR("");
    br_str_split(&value, ';', &type);
    *media_type = br_str_lower_ascii(arena, br_str_trim(br_str_slice(type, 0, 100)));
    *charset = BR_STR("");
    for (br_str part; br_str_split(&value, ';', &part);) {
        part = br_str_trim(part);
        if (!br_str_starts_ascii(part, BR_STR("charset="))) continue;
        br_str name = br_str_from(part, 8);
        if (name.len > 1 && (name.ptr[0] == '"' || name.ptr[0] == '\'')) name = br_str_slice(name, 1, name.len - 1);
        *charset = br_str_copy(arena, br_str_trim(name));
    }
}

/* Where the headers end and the body begins. */
static bool split_message(br_str message, br_str *headers, br_str *body) {
    br_str head = br_str_slice(message, 0, READ_MAX_HEADER);
    size_t crlf = br_str_find(head, BR_STR("\r\n\r\n")), lf = br_str_find(head, BR_STR("\n\n"));
    if (crlf == BR_NOT_FOUND && lf == BR_NOT_FOUND) return false;
    bool is_crlf = crlf < lf;
    *headers = br_str_slice(message, 0, is_crlf ? crlf + 2 : lf + 1);
    *body = br_str_from(message, is_crlf ? crlf + 4 : lf + 2);
    return true;
}

static bool chunk_size(br_str line, size_t *size) {
    *size = 0;
    size_t digits = 0;
    for (; digits < line.len && digits < 15; digits++) {
        char c = br_lower(line.ptr[digits]);
        int value = br_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (value < 0) break;
        *size = *size * 16 + (size_t)value;
    }
    return digits > 0;
}

/* Joins chunks; a body that is not chunked after all (archives often store it undone) stays as it is. */
static br_str join_chunks(br_arena *arena, br_str body) {
    br_buf out = br_buf_on(arena);
    br_str rest = body;
    for (;;) {
        br_str line;
        size_t size;
        if (!br_str_line(&rest, &line) || !chunk_size(line, &size)) break;
        if (!size) return br_buf_str(&out);
        br_buf_add(&out, br_str_slice(rest, 0, size));
        if (size >= rest.len) return br_buf_str(&out); /* cut short */
        rest = br_str_from(rest, size);
        br_str_line(&rest, &line);
    }
    return out.len ? br_buf_str(&out) : body;
}

br_status br_http_parse(br_arena *arena, br_str message, bool (*wanted)(br_str media_type), br_http *http,
                        br_error *error) {
    *http = (br_http){0};
    br_str headers, body, status;
    if (!br_str_starts(message, BR_STR("HTTP/")) || !split_message(message, &headers, &body))
        return br_fail(error, BR_BAD_INPUT, "no HTTP headers");
    br_str_line(&headers, &status);
    size_t blank = br_str_find_byte(status, ' ');
    int64_t code = 0;
    if (blank == BR_NOT_FOUND || !br_str_int(br_str_slice(status, blank + 1, blank + 4), &code))
        return br_fail(error, BR_BAD_INPUT, "no HTTP status");
    http->code = (int)code;
    http->language = br_header_of(headers, BR_STR("content-language"));
    br_media_of_header(arena, br_header_of(headers, BR_STR("content-type")), &http->media_type, &http->charset);
    if (!wanted(http->media_type)) return BR_OK;
    br_str transfer = br_header_of(headers, BR_STR("transfer-encoding"));
    http->body = br_str_find_ascii(transfer, BR_STR("chunked")) != BR_NOT_FOUND ? join_chunks(arena, body) : body;
    br_str encodings = br_header_of(headers, BR_STR("content-encoding")), encoding;
    for (int depth = 0; depth < READ_MAX_DEPTH && br_str_split(&encodings, ',', &encoding); depth++) {
        br_str plain;
        br_status why = br_inflate(arena, encoding, http->body, &plain, error);
        if (why == BR_LIMIT) return why;
        bool undone_already = why != BR_OK && br_str_find_byte(br_str_slice(http->body, 0, 512), '<') != BR_NOT_FOUND;
        if (why != BR_OK && !undone_already) return why; /* many archives keep the header and undo the body */
        if (why == BR_OK) http->body = plain;
    }
    return BR_OK;
}
