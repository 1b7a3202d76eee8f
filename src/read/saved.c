#include "read/saved.h"

#include <nettle/base64.h>

#include "base/buf.h"
#include "base/date.h"
#include "read/http.h"
#include "read/read_limits.h"

#define ADDRESS_WITHIN 1024 /* bytes at the head of a page where its address is noted */

/* ---- headers ---- */

/* The block of headers and what stands behind the blank line after it. */
static bool split_headers(br_str message, br_str *headers, br_str *body) {
    br_str rest = message, line;
    while (br_str_line(&rest, &line))
        if (!line.len) {
            *headers = (br_str){message.ptr, (size_t)(line.ptr - message.ptr)};
            *body = rest;
            return true;
        }
    return false;
}

/* Headers go on in lines that begin with a blank: each as one line. */
static br_str unfold(br_arena *arena, br_str headers) {
    br_buf out = br_buf_on(arena);
    headers = br_str_slice(headers, 0, READ_MAX_HEADER);
    for (br_str line; br_str_line(&headers, &line);) {
        bool goes_on = line.len && br_is_space(line.ptr[0]);
        br_buf_byte(&out, goes_on ? ' ' : '\n');
        br_buf_add(&out, br_str_trim(line));
    }
    return br_buf_str(&out);
}

/* A parameter of a header ("boundary=..."), without its quotation marks. */
static br_str parameter_of(br_str value, br_str name) {
    size_t at = br_str_find_ascii(value, name);
    if (at == BR_NOT_FOUND) return BR_STR("");
    br_str rest = br_str_from(value, at + name.len);
    bool quoted = rest.len && rest.ptr[0] == '"';
    if (quoted) rest = br_str_from(rest, 1);
    size_t end = br_str_find_byte(rest, quoted ? '"' : ';');
    return br_str_trim(br_str_slice(rest, 0, end == BR_NOT_FOUND ? rest.len : end));
}

/* "Thu, 10 Mar 2022 12:34:56 -0000" → "2022-03-10"; "" when it is written otherwise */
static br_str day_of(br_arena *arena, br_str value) {
    static const br_str months = BR_STR_INIT("JanFebMarAprMayJunJulAugSepOctNovDec");
    size_t comma = br_str_find_byte(value, ',');
    br_str rest = br_str_trim(comma == BR_NOT_FOUND ? value : br_str_from(value, comma + 1)), part[3];
    for (int i = 0; i < 3; i++)
        if (!br_str_split(&rest, ' ', &part[i])) return BR_STR("");
    size_t month = part[1].len == 3 ? br_str_find_ascii(months, part[1]) : BR_NOT_FOUND;
    int64_t day, year;
    if (month == BR_NOT_FOUND || month % 3 || !br_str_int(part[0], &day) || !br_str_int(part[2], &year))
        return BR_STR("");
    if (year < 1970 || year > 9999 || !br_date_valid((int)year, (int)month / 3 + 1, (int)day)) return BR_STR("");
    return br_date_format(arena,
                          (br_date){.year = (int16_t)year, .month = (uint8_t)(month / 3 + 1), .day = (uint8_t)day});
}

/* whether every line is a header or goes on with one */
static bool are_headers(br_str block) {
    for (br_str line; br_str_line(&block, &line);) {
        size_t name = 0;
        while (name < line.len && (br_is_alpha(line.ptr[name]) || br_is_digit(line.ptr[name]) || line.ptr[name] == '-'))
            name++;
        bool goes_on = line.len && br_is_space(line.ptr[0]);
        if (!goes_on && (!name || name == line.len || line.ptr[name] != ':')) return false;
    }
    return true;
}

static bool is_mail(br_str headers) {
    br_str from = br_header_of(headers, BR_STR("from")), date = br_header_of(headers, BR_STR("date"));
    bool is_sent = br_str_find_byte(date, ':') != BR_NOT_FOUND || br_header_of(headers, BR_STR("message-id")).len;
    return is_sent && br_str_find_byte(from, '@') != BR_NOT_FOUND && br_header_of(headers, BR_STR("subject")).len &&
           are_headers(headers);
}

bool br_saved_is_message(br_str head) {
    br_str first, rest = head;
    if (!br_str_line(&rest, &first)) return false;
    size_t name = 0;
    while (name < first.len && (br_is_alpha(first.ptr[name]) || first.ptr[name] == '-')) name++;
    if (!name || name == first.len || first.ptr[name] != ':') return false;
    br_str headers = head, body;
    bool is_whole = split_headers(head, &headers, &body);
    if (br_header_of(headers, BR_STR("mime-version")).len && br_header_of(headers, BR_STR("content-type")).len)
        return true;
    return is_whole && is_mail(headers);
}

/* ---- transfer encodings ---- */

static int hex_digit(char c) {
    c = br_lower(c);
    return br_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "=E2=80=94" is three bytes, "=" at the end of a line joins it to the next; what is neither stays as it is. */
static br_str of_quoted_printable(br_arena *arena, br_str text) {
    char *out = br_arena_raw(arena, text.len + 1);
    size_t n = 0;
    for (size_t at = 0; at < text.len; at++) {
        br_str rest = br_str_from(text, at);
        if (rest.ptr[0] != '=') out[n++] = rest.ptr[0];
        else if (br_str_starts(rest, BR_STR("=\n"))) at += 1;
        else if (br_str_starts(rest, BR_STR("=\r\n"))) at += 2;
        else if (rest.len > 2 && hex_digit(rest.ptr[1]) >= 0 && hex_digit(rest.ptr[2]) >= 0) {
            out[n++] = (char)(hex_digit(rest.ptr[1]) * 16 + hex_digit(rest.ptr[2]));
            at += 2;
        } else out[n++] = '=';
    }
    return (br_str){out, n};
}

/* Damage ends it: what comes before can be read. */
static br_str of_base64(br_arena *arena, br_str text) {
    struct base64_decode_ctx context;
    base64_decode_init(&context);
    char *out = br_arena_raw(arena, BASE64_DECODE_LENGTH(text.len) + 1);
    size_t n = 0;
    for (br_str line; br_str_line(&text, &line);) {
        size_t len = BASE64_DECODE_LENGTH(line.len);
        if (!base64_decode_update(&context, &len, (uint8_t *)out + n, line.len, line.ptr)) break;
        n += len;
    }
    return (br_str){out, n};
}

static br_str undo_transfer(br_arena *arena, br_str headers, br_str body) {
    br_str encoding = br_header_of(headers, BR_STR("content-transfer-encoding"));
    if (br_str_eq_ascii(encoding, BR_STR("quoted-printable"))) return of_quoted_printable(arena, body);
    return br_str_eq_ascii(encoding, BR_STR("base64")) ? of_base64(arena, body) : body;
}

/* ---- parts ---- */

typedef struct part {
    br_str headers, body;
} part;

typedef struct search {
    br_arena *arena;
    part html, text; /* the first of each; no headers: none */
} search;

static void look_into(search *s, br_str message, int depth);

/* The parts between the lines that begin with two dashes and the boundary. */
static void look_through(search *s, br_str boundary, br_str body, int depth) {
    br_str mark = br_str_format(s->arena, "--%.*s", BR_FMT(boundary)), rest = body, line;
    const char *open = NULL;
    while (br_str_line(&rest, &line) && !s->html.headers.len) {
        if (!br_str_starts(line, mark)) continue;
        if (open) look_into(s, (br_str){open, (size_t)(line.ptr - open)}, depth + 1);
        open = rest.ptr;
        if (br_str_starts(br_str_from(line, mark.len), BR_STR("--"))) return; /* the last one */
    }
    if (open && !s->html.headers.len) look_into(s, (br_str){open, (size_t)(body.ptr + body.len - open)}, depth + 1);
}

static void look_into(search *s, br_str message, int depth) {
    br_str headers, body, media, charset;
    if (depth > READ_MAX_DEPTH || !split_headers(message, &headers, &body)) return;
    headers = unfold(s->arena, headers);
    br_str type = br_header_of(headers, BR_STR("content-type"));
    br_media_of_header(s->arena, type.len ? type : BR_STR("text/plain"), &media, &charset); /* RFC 2045, 5.2 */
    br_str boundary = parameter_of(type, BR_STR("boundary="));
    if (br_str_starts(media, BR_STR("multipart/")) && boundary.len) look_through(s, boundary, body, depth);
    else if (br_str_has(media, BR_STR("html")) && !s->html.headers.len) s->html = (part){headers, body};
    else if (br_str_is(media, "text/plain") && !s->text.headers.len) s->text = (part){headers, body};
}

/* A plain text with its subject as the first line; one that is encoded ("=?utf-8?...") stays out. */
static br_str with_subject(br_arena *arena, br_str headers, br_str text) {
    br_str subject = br_header_of(headers, BR_STR("subject"));
    bool is_plain = subject.len && br_str_find(subject, BR_STR("=?")) == BR_NOT_FOUND;
    for (size_t i = 0; i < subject.len; i++) is_plain &= (unsigned char)subject.ptr[i] < 0x80;
    return is_plain ? br_str_format(arena, "%.*s\n\n%.*s", BR_FMT(subject), BR_FMT(text)) : text;
}

static br_str address_of(br_str value) {
    bool is_web = br_str_starts_ascii(value, BR_STR("http://")) || br_str_starts_ascii(value, BR_STR("https://"));
    return is_web ? value : BR_STR("");
}

br_status br_saved_message(br_arena *arena, br_str message, br_page *page, br_error *error) {
    search s = {.arena = arena};
    br_str headers = message, body;
    if (split_headers(message, &headers, &body)) look_into(&s, message, 0);
    const part *found = s.html.headers.len ? &s.html : &s.text;
    if (!found->headers.len) return br_fail(error, BR_BAD_INPUT, "a message without a page of HTML or text in it");
    headers = unfold(arena, headers);
    page->media = found == &s.html ? BR_MEDIA_HTML : BR_MEDIA_TEXT;
    br_media_of_header(arena, br_header_of(found->headers, BR_STR("content-type")), &page->media_type, &page->charset);
    page->bytes = undo_transfer(arena, found->headers, found->body);
    if (page->media == BR_MEDIA_TEXT) page->bytes = with_subject(arena, headers, page->bytes);
    page->url = address_of(br_header_of(headers, BR_STR("snapshot-content-location")));
    if (!page->url.len) page->url = address_of(br_header_of(found->headers, BR_STR("content-location")));
    page->fetched = day_of(arena, br_header_of(headers, BR_STR("date")));
    return BR_OK;
}

/* ---- the note of browsers ---- */

br_str br_saved_address(br_str html) {
    static const br_str mark = BR_STR_INIT("<!-- saved from url=(");
    br_str head = br_str_slice(html, 0, ADDRESS_WITHIN);
    size_t at = br_str_find(head, mark);
    if (at == BR_NOT_FOUND) return BR_STR("");
    br_str rest = br_str_from(head, at + mark.len);
    size_t open = br_str_find_byte(rest, ')'), end = br_str_find(rest, BR_STR(" -->"));
    if (open == BR_NOT_FOUND || end == BR_NOT_FOUND || end < open) return BR_STR("");
    return address_of(br_str_slice(rest, open + 1, end));
}
