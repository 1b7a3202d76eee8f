#include "read/read.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/vec.h"
#include "read/archive.h"
#include "read/feed.h"
#include "read/read_limits.h"
#include "read/records.h"
#include "read/saved.h"
#include "read/sniff.h"
#include "read/warc.h"

typedef enum source_kind {
    SOURCE_PAGE,  /* one page: the whole of `in` */
    SOURCE_PATHS, /* names of files, one a line */
    SOURCE_LINES, /* a JSON object a line */
    SOURCE_JSON,  /* a JSON array or object, or the items of a JSON Feed */
    SOURCE_WARC,
    SOURCE_FEED,
    SOURCE_ARCHIVE
} source_kind;

/* Something that gives pages, or further sources. */
typedef struct source {
    source_kind kind;
    br_media media; /* of SOURCE_PAGE */
    char *uri;
    bool is_message; /* the page is inside of a message */
    bool is_mapped;  /* `uri` is the path of a file whose bytes are the page as they stand */
    uint64_t record; /* number of the record last given */
    br_inflow *in;
    br_warc warc;
    br_feed *feed;
    br_archive *archive;
    bool is_feed;         /* `items` are those of a JSON Feed */
    json_t *json, *items; /* `items` belongs to `json` */
    size_t next_item;
} source;

#define MAX_STACK (READ_MAX_DEPTH + 2) /* a list of files, and archives in one another */

struct br_reader {
    br_arena *arena; /* paths and what failed on the walk */
    br_arena *scratch;
    BR_VEC(const char *) paths;
    BR_VEC(br_error) failures;
    size_t next, next_failure;
    uint64_t skipped; /* records of archives */
    source stack[MAX_STACK];
    int depth;
    br_field_map fields;
};

/* ---- inputs ---- */

static br_status collect(void *context, const char *path, br_status status, const br_error *error) {
    br_reader *reader = context;
    if (status != BR_OK) br_vec_push(reader->arena, &reader->failures, *error);
    else br_vec_push(reader->arena, &reader->paths, br_str_cstr(reader->arena, br_str_of(path)));
    return BR_OK;
}

br_status br_reader_open(const char *const *inputs, size_t n_inputs, br_reader **reader, br_error *error) {
    br_arena *arena = br_arena_new(0), *scratch = br_arena_new(0);
    if (!arena || !scratch) {
        br_arena_free(arena);
        br_arena_free(scratch);
        return br_fail(error, BR_NO_MEMORY, "no memory for the list of inputs");
    }
    br_reader *r = br_new(arena, br_reader);
    r->arena = arena;
    r->scratch = scratch;
    for (size_t i = 0; i < n_inputs; i++) {
        if (strcmp(inputs[i], "-") == 0) br_vec_push(arena, &r->paths, "-");
        else br_file_walk(inputs[i], collect, r);
    }
    *reader = r;
    return BR_OK;
}

void br_reader_use_fields(br_reader *reader, const br_field_map *fields) {
    reader->fields = *fields;
}

/* ---- sources ---- */

static void close_source(source *s) {
    if (s->kind == SOURCE_FEED) br_feed_close(s->feed);
    else br_inflow_close(s->in);
    br_archive_close(s->archive);
    json_decref(s->json);
    free(s->uri);
}

static void pop(br_reader *reader) {
    close_source(&reader->stack[--reader->depth]);
}

/* the uri of a message or a page: the file's, with the record's number where there are records */
static br_status fail_source(const source *s, br_status status, const br_error *why, br_error *error) {
    br_error copy = *why;
    if (s->record && s->kind != SOURCE_WARC)
        return br_fail_at(error, status, s->record, "\"%s\", record %llu: %s", s->uri, (unsigned long long)s->record,
                          copy.message);
    return br_fail_at(error, status, copy.at, "\"%s\": %s", s->uri, copy.message);
}

/* Takes compression off until the bytes are something to read; the sniffed kind. */
static br_status unpack(br_reader *reader, source *s, br_sniffed *kind, const char **what, br_error *error) {
    for (int layers = 0;; layers++) {
        br_status status = br_inflow_need(s->in, READ_SNIFF, error);
        if (status != BR_OK && !s->in->window.len) return status; /* else what comes before the damage can be read */
        br_arena_reset(reader->scratch);
        *kind = br_sniff(reader->scratch, br_str_slice(s->in->window, 0, READ_SNIFF), what);
        if (*kind != BR_SNIFFED_GZIP && *kind != BR_SNIFFED_ZSTD) return BR_OK;
        if (layers == READ_MAX_DEPTH)
            return br_fail(error, BR_LIMIT, "compressed more than %d times over", READ_MAX_DEPTH);
        br_inflow *raw = s->in;
        s->in = NULL;
        s->is_mapped = false;
        if (*kind == BR_SNIFFED_GZIP) BR_FORWARD(br_inflow_gunzip(raw, &s->in, error));
        else BR_FORWARD(br_inflow_unzstd(raw, &s->in, error));
    }
}

static br_status load_json(const br_reader *reader, source *s, br_sniffed kind, br_error *error) {
    BR_FORWARD(br_inflow_need(s->in, READ_MAX_RECORD + 1, error));
    if (s->in->window.len > READ_MAX_RECORD)
        return br_fail(error, BR_LIMIT, "one JSON value larger than %zu bytes", READ_MAX_RECORD);
    json_error_t why;
    s->json = json_loadb(s->in->window.ptr, s->in->window.len, 0, &why);
    if (!s->json)
        return br_fail_at(error, BR_BAD_INPUT, (uint64_t)why.line, "line %d, column %d: %s", why.line, why.column,
                          why.text);
    s->kind = SOURCE_JSON;
    s->is_feed = kind == BR_SNIFFED_JSON_FEED;
    s->items = s->is_feed ? br_json_get_array(s->json, "items") : br_json_list_of(s->json, &reader->fields);
    if (s->items) return BR_OK;
    if (s->is_feed) return br_fail(error, BR_BAD_INPUT, "a JSON feed without items");
    json_t *list = json_pack("[o]", s->json); /* one record: a list of it */
    if (!list) return br_fail(error, BR_NO_MEMORY, "no memory for a JSON value");
    s->json = s->items = list;
    return BR_OK;
}

static br_status open_feed(source *s, br_error *error) {
    br_inflow *in = s->in;
    s->in = NULL;
    BR_FORWARD(br_feed_open(in, &s->feed, error));
    s->kind = SOURCE_FEED;
    return BR_OK;
}

static br_status open_archive(source *s, br_error *error) {
    if (!s->is_mapped)
        return br_fail(error, BR_BAD_INPUT, "a ZIP archive inside of another or from a pipe: unpack it first");
    br_inflow_close(s->in);
    s->in = NULL;
    BR_FORWARD(br_archive_open(s->uri, &s->archive, error));
    s->kind = SOURCE_ARCHIVE;
    return BR_OK;
}

/* Whether the first line names a file that is there. */
static bool lists_files(const br_inflow *in) {
    br_str rest = br_str_slice(in->window, 0, READ_SNIFF), line;
    char path[READ_SNIFF + 1];
    if (!br_str_line(&rest, &line) || !line.len || br_str_find_byte(line, 0) != BR_NOT_FOUND) return false;
    memcpy(path, line.ptr, line.len);
    path[line.len] = 0;
    return access(path, F_OK) == 0;
}

static br_status settle(const br_reader *reader, source *s, br_sniffed kind, const char *what, br_error *error) {
    switch (kind) {
    case BR_SNIFFED_EMPTY: return br_fail(error, BR_BAD_INPUT, "empty");
    case BR_SNIFFED_BINARY: return br_fail(error, BR_BAD_INPUT, "%s: not supported", what);
    case BR_SNIFFED_WARC:
        s->kind = SOURCE_WARC;
        s->warc = (br_warc){.in = s->in};
        return BR_OK;
    case BR_SNIFFED_MESSAGE: s->is_message = true; return BR_OK;
    case BR_SNIFFED_FEED: return open_feed(s, error);
    case BR_SNIFFED_JSON_LINES: s->kind = SOURCE_LINES; return BR_OK;
    case BR_SNIFFED_JSON:
    case BR_SNIFFED_JSON_FEED: return load_json(reader, s, kind, error);
    case BR_SNIFFED_ZIP: return open_archive(s, error);
    default: break;
    }
    s->media = kind == BR_SNIFFED_HTML       ? BR_MEDIA_HTML
               : kind == BR_SNIFFED_MARKDOWN ? BR_MEDIA_MARKDOWN
                                             : BR_MEDIA_TEXT;
    bool is_stdin = strcmp(s->uri, "-") == 0;
    s->kind = is_stdin && kind == BR_SNIFFED_TEXT && lists_files(s->in) ? SOURCE_PATHS : SOURCE_PAGE;
    return BR_OK;
}

/* Puts a source for the bytes of `in` on the stack. */
static br_status push(br_reader *reader, br_inflow *in, br_str uri, bool is_mapped, br_error *error) {
    source s = {.uri = strndup(uri.ptr, uri.len), .in = in, .is_mapped = is_mapped};
    br_sniffed kind;
    const char *what;
    br_error why = {0};
    br_status status = BR_OK;
    if (!s.uri) status = br_fail(&why, BR_NO_MEMORY, "no memory");
    else if (reader->depth == MAX_STACK)
        status = br_fail(&why, BR_LIMIT, "archives more than %d deep in one another", READ_MAX_DEPTH);
    if (status == BR_OK) status = unpack(reader, &s, &kind, &what, &why);
    if (status == BR_OK) status = settle(reader, &s, kind, what, &why);
    if (status == BR_OK) {
        reader->stack[reader->depth++] = s;
        return BR_OK;
    }
    if (s.uri) fail_source(&s, status, &why, error);
    close_source(&s);
    return status;
}

static br_status open_file(br_reader *reader, const char *path, br_error *error) {
    br_inflow *in;
    BR_FORWARD(br_inflow_of_file(path, &in, error));
    bool is_mapped = in->at_end && strcmp(path, "-") != 0;
    return push(reader, in, br_str_of(path), is_mapped, error);
}

/* ---- pages ---- */

/* Media of bytes from a container, by their look; false: nothing to read in them. */
static bool sniff_media(br_reader *reader, br_page *page) {
    br_arena_reset(reader->scratch);
    br_sniffed kind = br_sniff(reader->scratch, br_str_slice(page->bytes, 0, READ_SNIFF), NULL);
    page->media = kind == BR_SNIFFED_HTML       ? BR_MEDIA_HTML
                  : kind == BR_SNIFFED_MARKDOWN ? BR_MEDIA_MARKDOWN
                                                : BR_MEDIA_TEXT;
    return kind != BR_SNIFFED_BINARY && kind != BR_SNIFFED_EMPTY;
}

static br_status whole_file(source *s, br_arena *arena, br_str *bytes, br_error *error) {
    if (s->is_mapped) {
        br_inflow_close(s->in);
        s->in = NULL;
        return br_file_read(arena, s->uri, BR_READ_MAX_PAGE, bytes, error);
    }
    BR_FORWARD(br_inflow_need(s->in, BR_READ_MAX_PAGE + 1, error));
    if (s->in->window.len > BR_READ_MAX_PAGE)
        return br_fail(error, BR_LIMIT, "larger than %zu bytes", BR_READ_MAX_PAGE);
    *bytes = br_str_copy(arena, s->in->window);
    return BR_OK;
}

static br_status give_page(source *s, br_arena *arena, br_page *page, br_error *error) {
    *page = (br_page){.uri = br_str_copy(arena, br_str_of(s->uri)), .media = s->media};
    BR_FORWARD(whole_file(s, arena, &page->bytes, error));
    if (s->is_message) return br_saved_message(arena, page->bytes, page, error);
    if (s->media == BR_MEDIA_HTML) page->url = br_saved_address(page->bytes);
    return BR_OK;
}

static void release_json(void *value) {
    json_decref(value);
}

/* the next record of a list; those without a word in them are passed over */
static br_status give_listed(const br_reader *reader, source *s, br_arena *arena, br_page *page, br_error *error) {
    json_t *item;
    do {
        item = json_array_get(s->items, s->next_item++);
        if (!item) return BR_END;
        s->record++;
    } while (!s->is_feed && br_json_is_mute(item, &reader->fields));
    br_arena_defer(arena, release_json, json_incref(item));
    if (s->is_feed) {
        br_feed_json_item(arena, s->json, item, page);
        page->media = BR_MEDIA_FEED_ITEM;
        return BR_OK;
    }
    br_buf line = br_buf_on(arena);
    br_json json = br_json_on(&line);
    br_json_value(&json, item);
    return br_page_of_json(arena, item, br_buf_str(&line), &reader->fields, page, error);
}

static br_status give_line(const br_reader *reader, source *s, br_arena *arena, br_page *page, br_error *error) {
    for (;;) {
        br_status status = s->items ? give_listed(reader, s, arena, page, error) : BR_END;
        if (status != BR_END) return status;
        json_decref(s->json);
        s->json = s->items = NULL;
        br_str line;
        s->record++;
        BR_FORWARD(br_inflow_line(s->in, READ_MAX_LINE, &line, error));
        line = br_str_trim(line);
        if (!line.len) continue;
        json_t *object = br_json_read(arena, line, error);
        if (!object) return BR_BAD_INPUT;
        s->items = br_json_list_of(object, &reader->fields);
        if (!s->items) return br_page_of_json(arena, object, line, &reader->fields, page, error);
        s->json = json_incref(object); /* a line that wraps many: each is a record */
        s->next_item = 0;
        s->record--;
    }
}

static br_status give_feed_item(source *s, br_arena *arena, br_page *page, br_error *error) {
    s->record++;
    BR_FORWARD(br_feed_next(s->feed, arena, page, error));
    page->media = BR_MEDIA_FEED_ITEM;
    return BR_OK;
}

static br_status give_record(br_reader *reader, source *s, br_arena *arena, br_page *page, br_error *error) {
    for (;; reader->skipped++) {
        uint64_t before = s->warc.skipped;
        br_status status = br_warc_next(&s->warc, arena, page, error);
        reader->skipped += s->warc.skipped - before;
        BR_FORWARD(status);
        s->record = s->warc.record;
        if (sniff_media(reader, page)) return BR_OK;
    }
}

/* the next file of a list or an archive, on the stack; a list whose bytes are damaged ends there */
static br_status open_next_path(br_reader *reader, source *s, br_error *error) {
    br_str line;
    do {
        br_error why = {0};
        br_status status = br_inflow_line(s->in, READ_SNIFF, &line, &why);
        if (status == BR_END) return status;
        if (status != BR_OK) fail_source(s, status, &why, error);
        if (status != BR_OK && status != BR_LIMIT) pop(reader);
        if (status != BR_OK) return status;
    } while (!line.len);
    br_arena_reset(reader->scratch);
    return open_file(reader, br_str_cstr(reader->scratch, line), error);
}

static br_status open_next_entry(br_reader *reader, source *s, br_error *error) {
    const char *name;
    br_inflow *in;
    br_error why = {0};
    br_status status = br_archive_next(s->archive, &name, &in, &why);
    if (status == BR_END) return status;
    char uri[4096];
    snprintf(uri, sizeof uri, "%s#%s", s->uri, name);
    if (status != BR_OK) return br_fail(error, status, "\"%s\": %s", uri, why.message);
    return push(reader, in, br_str_of(uri), false, error);
}

static br_status give(br_reader *reader, source *s, br_arena *arena, br_page *page, br_error *error) {
    switch (s->kind) {
    case SOURCE_PAGE: return give_page(s, arena, page, error);
    case SOURCE_LINES: return give_line(reader, s, arena, page, error);
    case SOURCE_JSON: return give_listed(reader, s, arena, page, error);
    case SOURCE_FEED: return give_feed_item(s, arena, page, error);
    case SOURCE_WARC: return give_record(reader, s, arena, page, error);
    default: return BR_END;
    }
}

static void finish_page(const source *s, br_arena *arena, br_page *page) {
    if (!page->uri.len) page->uri = br_str_format(arena, "%s#%llu", s->uri, (unsigned long long)s->record);
}

/* Where the lines of a source are read; they go on behind a bad one as long as the bytes do. */
static uint64_t place_of(const source *s) {
    return s->in ? s->in->offset : 0;
}

/* Errors that belong to the whole source and not to one record: nothing follows them. `before`: where it stood. */
static bool is_last_word(const source *s, uint64_t before) {
    if (s->kind == SOURCE_LINES) return place_of(s) == before && !s->items;
    return s->kind == SOURCE_PAGE || s->kind == SOURCE_FEED;
}

static br_status next_of_source(br_reader *reader, br_arena *arena, br_page *page, br_error *error) {
    source *s = &reader->stack[reader->depth - 1];
    br_error why = {0};
    uint64_t before = place_of(s);
    br_status status = give(reader, s, arena, page, &why);
    if (status == BR_OK) finish_page(s, arena, page);
    else if (status != BR_END) fail_source(s, status, &why, error);
    if (status == BR_END || s->kind == SOURCE_PAGE || (status != BR_OK && is_last_word(s, before))) pop(reader);
    return status;
}

br_status br_reader_next(br_reader *reader, br_arena *arena, br_page *page, br_error *error) {
    if (reader->next_failure < reader->failures.len) {
        *error = reader->failures.at[reader->next_failure++];
        return error->status;
    }
    for (;;) {
        br_status status;
        if (!reader->depth) {
            if (reader->next == reader->paths.len) return BR_END;
            status = open_file(reader, reader->paths.at[reader->next++], error);
        } else {
            source *top = &reader->stack[reader->depth - 1];
            bool opens = top->kind == SOURCE_PATHS || top->kind == SOURCE_ARCHIVE;
            if (!opens) {
                status = next_of_source(reader, arena, page, error);
                if (status == BR_END) continue;
                return status;
            }
            status =
                top->kind == SOURCE_PATHS ? open_next_path(reader, top, error) : open_next_entry(reader, top, error);
            if (status == BR_END) {
                pop(reader);
                continue;
            }
        }
        if (status != BR_OK) return status;
    }
}

void br_reader_progress(const br_reader *reader, uint64_t *done, uint64_t *total) {
    *done = reader->next;
    *total = reader->paths.len;
}

uint64_t br_reader_skipped(const br_reader *reader) {
    return reader->skipped;
}

void br_reader_close(br_reader *reader) {
    if (!reader) return;
    while (reader->depth) pop(reader);
    br_arena_free(reader->scratch);
    br_arena_free(reader->arena);
}
