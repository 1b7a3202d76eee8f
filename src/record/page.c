#include "record/page.h"

#include <nettle/base64.h>

#include "base/hash.h"
#include "base/utf8.h"

static const br_str media_types[] = {
    [BR_MEDIA_HTML] = BR_STR_INIT("text/html"),          [BR_MEDIA_TEXT] = BR_STR_INIT("text/plain"),
    [BR_MEDIA_MARKDOWN] = BR_STR_INIT("text/markdown"),  [BR_MEDIA_FEED_ITEM] = BR_STR_INIT("application/x-feed-item"),
    [BR_MEDIA_RECORD] = BR_STR_INIT("application/json"), [BR_MEDIA_ARTICLE] = BR_STR_INIT("text/x-article"),
};

br_str br_media_type(br_media media) {
    return media_types[media];
}

void br_page_identify(br_arena *arena, br_page *page) {
    if (!page->sha256.len) page->sha256 = br_sha256_hex(arena, page->bytes);
    if (!page->id.len) page->id = page->sha256;
}

static br_media media_of(br_str type) {
    for (size_t i = 0; i < sizeof media_types / sizeof media_types[0]; i++)
        if (br_str_eq(media_types[i], type)) return (br_media)i;
    return br_str_has(type, BR_STR("html")) ? BR_MEDIA_HTML : BR_MEDIA_TEXT;
}

static void write_base64(br_json *json, br_str bytes) {
    br_json_key(json, "bytes");
    br_json_raw(json, BR_STR("\""));
    br_buf *out = json->out;
    enum { CHUNK = 3 * 1024 };
    for (size_t i = 0; i < bytes.len; i += CHUNK) {
        br_str part = br_str_slice(bytes, i, i + CHUNK);
        br_buf_reserve(out, BASE64_ENCODE_RAW_LENGTH(part.len));
        base64_encode_raw(out->ptr + out->len, part.len, (const uint8_t *)part.ptr);
        out->len += BASE64_ENCODE_RAW_LENGTH(part.len);
    }
    br_buf_byte(out, '"');
}

static void write_if(br_json *json, const char *key, br_str value) {
    if (value.len) br_json_key_str(json, key, value);
}

static void write_hints(br_json *json, const br_page_hints *hints) {
    if (!hints->title.len && !hints->published.len && !hints->language.len && !hints->site.len && !hints->authors.len)
        return;
    br_json_key(json, "hints");
    br_json_open(json, '{');
    write_if(json, "title", hints->title);
    write_if(json, "published", hints->published);
    write_if(json, "language", hints->language);
    write_if(json, "site", hints->site);
    write_if(json, "authors", hints->authors);
    br_json_close(json, '}');
}

void br_page_write(br_json *json, const br_page *page) {
    br_json_open(json, '{');
    br_json_key_str(json, "kind", BR_STR("page"));
    br_json_key_str(json, "id", page->id);
    br_json_key_str(json, "uri", page->uri);
    write_if(json, "url", page->url);
    write_if(json, "fetched", page->fetched);
    br_json_key_str(json, "sha256", page->sha256);
    br_json_key_str(json, "media_type", br_media_type(page->media));
    write_if(json, "charset", page->charset);
    write_hints(json, &page->hints);
    bool is_text =
        page->media != BR_MEDIA_HTML && br_utf8_valid(page->bytes) && br_str_find_byte(page->bytes, 0) == BR_NOT_FOUND;
    if (page->record) {
        br_json_key(json, "record");
        br_json_value(json, page->record);
    } else if (is_text) {
        br_json_key_str(json, "text", page->bytes);
    } else {
        write_base64(json, page->bytes);
    }
    br_json_close(json, '}');
}

static br_status decode_base64(br_arena *arena, br_str text, br_str *bytes, br_error *error) {
    struct base64_decode_ctx context;
    base64_decode_init(&context);
    uint8_t *out = br_arena_raw(arena, BASE64_DECODE_LENGTH(text.len) + 1);
    size_t len = BASE64_DECODE_LENGTH(text.len);
    if (!base64_decode_update(&context, &len, out, text.len, text.ptr) || !base64_decode_final(&context))
        return br_fail(error, BR_BAD_INPUT, "the page's \"bytes\" are not base64");
    *bytes = (br_str){(const char *)out, len};
    return BR_OK;
}

br_page_hints br_page_hints_of(const json_t *hints) {
    return (br_page_hints){
        .title = br_json_get_str(hints, "title"),
        .published = br_json_get_str(hints, "published"),
        .language = br_json_get_str(hints, "language"),
        .site = br_json_get_str(hints, "site"),
        .authors = br_json_get_str(hints, "authors"),
    };
}

br_status br_page_parse(br_arena *arena, const json_t *object, br_page *page, br_error *error) {
    *page = (br_page){
        .id = br_json_get_str(object, "id"),
        .uri = br_json_get_str(object, "uri"),
        .url = br_json_get_str(object, "url"),
        .fetched = br_json_get_str(object, "fetched"),
        .sha256 = br_json_get_str(object, "sha256"),
        .charset = br_json_get_str(object, "charset"),
        .media_type = br_json_get_str(object, "media_type"),
        .record = json_object_get(object, "record"),
    };
    page->media = page->record ? BR_MEDIA_RECORD : media_of(page->media_type);
    page->hints = br_page_hints_of(json_object_get(object, "hints"));
    if (json_is_string(json_object_get(object, "bytes")))
        BR_FORWARD(decode_base64(arena, br_json_get_str(object, "bytes"), &page->bytes, error));
    else page->bytes = br_json_get_str(object, "text");
    br_page_identify(arena, page);
    return BR_OK;
}
