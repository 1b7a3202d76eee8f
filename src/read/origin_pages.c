#include "base/file.h"
#include "base/utf8.h"
#include "read/origin.h"
#include "read/read_limits.h"
#include "read/records.h"
#include "read/saved.h"
#include "read/sniff.h"

/* ---- one page ---- */

static br_status whole_file(br_origin *o, br_arena *arena, br_str *bytes, br_error *error) {
    BR_FORWARD(br_inflow_need(o->in, BR_READ_MAX_PAGE + 1, error));
    if (o->in->window.len > BR_READ_MAX_PAGE)
        return br_fail(error, BR_LIMIT, "larger than the %zu MiB that a page may have", BR_READ_MAX_PAGE >> 20);
    if (o->is_mapped) {
        br_inflow_close(o->in);
        o->in = NULL;
        return br_file_read(arena, o->uri, BR_READ_MAX_PAGE, bytes, error);
    }
    *bytes = br_str_copy(arena, o->in->window);
    return BR_OK;
}

static br_status give_page(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    o->at_end = true;
    *page = (br_page){.uri = br_str_copy(arena, br_str_of(o->uri)), .media = o->media};
    BR_FORWARD(whole_file(o, arena, &page->bytes, error));
    if (o->is_message) return br_saved_message(arena, page->bytes, page, error);
    if (o->media == BR_MEDIA_HTML) page->url = br_saved_address(page->bytes);
    return BR_OK;
}

/* ---- JSON ---- */

static void release_json(void *value) {
    json_decref(value);
}

/* the next record of a list; those without a word in them are passed over */
static br_status give_listed(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    const br_field_map *fields = &o->settings->options.fields;
    json_t *item;
    do {
        item = json_array_get(o->items, o->next_item++);
        if (!item) return BR_END;
        o->record++;
    } while (!o->is_feed && (br_json_is_mute(item, fields) || br_json_is_relation(item)));
    br_arena_defer(arena, release_json, json_incref(item));
    if (o->is_feed) {
        br_feed_json_item(arena, o->json, item, page);
        page->media = BR_MEDIA_FEED_ITEM;
        return BR_OK;
    }
    br_buf line = br_buf_on(arena);
    br_json json = br_json_on(&line);
    br_json_value(&json, item);
    return br_page_of_json(arena, item, br_buf_str(&line), fields, page, error);
}

/* The record of the next line that has one, or the first of the list that the line wraps: the others follow from `items`. */
static br_status give_next_line(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    const br_field_map *fields = &o->settings->options.fields;
    br_str line;
    json_t *object;
    for (br_arena_mark before = br_arena_tell(arena);; br_arena_rewind(arena, before), o->skipped++) {
        do {
            o->record++;
            BR_FORWARD(br_inflow_line(o->in, READ_MAX_LINE, &line, error));
            line = br_str_trim(line);
        } while (!line.len);
        object = br_json_read(arena, line, error);
        if (!object) return BR_BAD_INPUT;
        if (!br_json_is_relation(object)) break;
    }
    json_t *items = br_json_list_of(object, fields);
    if (!items) return br_page_of_json(arena, object, line, fields, page, error);
    o->json = json_incref(object);
    o->items = items;
    o->next_item = 0;
    o->record--;
    return give_listed(o, arena, page, error);
}

/* Lines go on behind a bad one as long as their bytes do. */
static br_status give_line(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    br_status status = o->items ? give_listed(o, arena, page, error) : BR_END;
    while (status == BR_END) {
        json_decref(o->json);
        o->json = o->items = NULL;
        uint64_t before = o->in->offset;
        status = give_next_line(o, arena, page, error);
        bool is_stuck = o->in->offset == before;
        if (is_stuck && status != BR_OK) o->at_end = true;
        if (is_stuck) break;
    }
    return status;
}

/* The next row with a text in it. Rows go on behind a bad one as long as their bytes do. */
static br_status give_row(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    const br_field_map *fields = &o->settings->options.fields;
    json_t *row;
    for (;; o->skipped++) {
        uint64_t before = o->in->offset;
        o->record++;
        br_status status = br_sheet_next(&o->sheet, o->in, arena, &row, error);
        o->at_end = status != BR_OK && o->in->offset == before;
        if (status != BR_OK) return status;
        br_arena_defer(arena, release_json, row);
        if (br_json_has_text(row, fields)) return br_page_of_json(arena, row, BR_STR(""), fields, page, error);
    }
}

/* ---- containers ---- */

/* nothing follows damage inside of a feed */
static br_status give_feed_item(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    o->record++;
    br_status status = br_feed_next(o->feed, arena, page, error);
    o->at_end = status != BR_OK;
    page->media = BR_MEDIA_FEED_ITEM;
    return status;
}

/* Media of bytes from a container, by their look; false: nothing to read in them. */
static bool sniff_media(const br_origin *o, br_page *page) {
    br_arena_reset(o->settings->scratch);
    br_sniffed kind = br_sniff(o->settings->scratch, br_str_slice(page->bytes, 0, READ_SNIFF), NULL);
    page->media = br_sniffed_media(kind);
    return kind != BR_SNIFFED_MEDIA && kind != BR_SNIFFED_BINARY && kind != BR_SNIFFED_EMPTY;
}

static br_status give_record(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    for (;; o->skipped++) {
        uint64_t before = o->warc.skipped;
        br_status status = br_warc_next(&o->warc, arena, page, error);
        o->skipped += o->warc.skipped - before;
        BR_FORWARD(status);
        o->record = o->warc.record;
        if (sniff_media(o, page)) return BR_OK;
    }
}

/* ---- all ---- */

static br_status give(br_origin *o, br_arena *arena, br_page *page, br_error *error) {
    switch (o->kind) {
    case BR_ORIGIN_PAGE: return give_page(o, arena, page, error);
    case BR_ORIGIN_LINES: return give_line(o, arena, page, error);
    case BR_ORIGIN_TABLE: return give_row(o, arena, page, error);
    case BR_ORIGIN_JSON: return give_listed(o, arena, page, error);
    case BR_ORIGIN_FEED: return give_feed_item(o, arena, page, error);
    case BR_ORIGIN_WARC: return give_record(o, arena, page, error);
    default: return BR_END;
    }
}

/* Names of files and heads of messages are bytes; what goes into records is text. */
static void make_words(br_arena *arena, br_page *page) {
    br_str *const words[] = {&page->uri, &page->url, &page->fetched, &page->media_type, &page->charset};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) *words[i] = br_utf8_clean(arena, *words[i]);
}

br_status br_origin_page(br_origin *origin, br_arena *arena, br_page *page, br_error *error) {
    if (origin->at_end) return BR_END;
    br_error why = {0};
    br_status status = give(origin, arena, page, &why);
    if (status == BR_END) return status;
    if (status != BR_OK) return br__origin_fail(origin, status, &why, error);
    if (!page->uri.len) page->uri = br_str_format(arena, "%s#%llu", origin->uri, (unsigned long long)origin->record);
    make_words(arena, page);
    return BR_OK;
}
