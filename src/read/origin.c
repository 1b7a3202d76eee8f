#include "read/origin.h"

#include <stdlib.h>
#include <unistd.h>

#include "markup/charset.h"
#include "read/read_limits.h"
#include "read/records.h"
#include "read/sniff.h"

br_status br__origin_fail(const br_origin *o, br_status status, const br_error *why, br_error *error) {
    br_error copy = *why;
    if (o->record && o->kind != BR_ORIGIN_WARC) /* a WARC's errors name the record and its place themselves */
        return br_fail_at(error, status, o->record, "\"%s\", record %llu: %s", o->uri, (unsigned long long)o->record,
                          copy.message);
    return br_fail_at(error, status, copy.at, "\"%s\": %s", o->uri, copy.message);
}

/* ---- what it is ---- */

/* Takes compression off until the bytes are something to read; the sniffed kind. */
static br_status unpack(br_origin *o, br_sniffed *kind, const char **what, br_error *error) {
    for (int layers = 0;; layers++) {
        br_status status = br_inflow_need(o->in, READ_SNIFF, error);
        if (status != BR_OK && !o->in->window.len) return status; /* else what comes before the damage can be read */
        br_arena_reset(o->settings->scratch);
        *kind = br_sniff(o->settings->scratch, br_str_slice(o->in->window, 0, READ_SNIFF), what);
        if (*kind != BR_SNIFFED_GZIP && *kind != BR_SNIFFED_ZSTD) return BR_OK;
        if (layers == READ_MAX_DEPTH)
            return br_fail(error, BR_LIMIT, "compressed more than %d times over", READ_MAX_DEPTH);
        br_inflow *raw = o->in;
        o->in = NULL;
        o->is_mapped = false;
        if (*kind == BR_SNIFFED_GZIP) BR_FORWARD(br_inflow_gunzip(raw, &o->in, error));
        else BR_FORWARD(br_inflow_unzstd(raw, &o->in, error));
    }
}

static br_status load_json(br_origin *o, br_sniffed kind, br_error *error) {
    BR_FORWARD(br_inflow_need(o->in, READ_MAX_RECORD + 1, error));
    if (o->in->window.len > READ_MAX_RECORD)
        return br_fail(error, BR_LIMIT, "one JSON value larger than %zu bytes", READ_MAX_RECORD);
    json_error_t why;
    o->json = json_loadb(o->in->window.ptr, o->in->window.len, 0, &why);
    if (!o->json)
        return br_fail_at(error, BR_BAD_INPUT, (uint64_t)why.line, "line %d, column %d: %s", why.line, why.column,
                          why.text);
    o->kind = BR_ORIGIN_JSON;
    o->is_feed = kind == BR_SNIFFED_JSON_FEED;
    o->items =
        o->is_feed ? br_json_get_array(o->json, "items") : br_json_list_of(o->json, &o->settings->options.fields);
    if (o->items) return BR_OK;
    if (o->is_feed) return br_fail(error, BR_BAD_INPUT, "a JSON feed without items");
    json_t *list = json_pack("[o]", o->json); /* one record: a list of it */
    if (!list) return br_fail(error, BR_NO_MEMORY, "no memory for a JSON value");
    o->json = o->items = list;
    return BR_OK;
}

static br_status open_feed(br_origin *o, br_error *error) {
    br_inflow *in = o->in;
    o->in = NULL;
    BR_FORWARD(br_feed_open(in, &o->feed, error));
    o->kind = BR_ORIGIN_FEED;
    return BR_OK;
}

static br_status open_archive(br_origin *o, br_error *error) {
    if (!o->is_mapped)
        return br_fail(error, BR_BAD_INPUT, "a ZIP archive inside of another or from a pipe: unpack it first");
    br_inflow_close(o->in);
    o->in = NULL;
    BR_FORWARD(br_archive_open(o->uri, &o->archive, error));
    o->kind = BR_ORIGIN_ARCHIVE;
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

static br_status pass_over(br_origin *o) {
    bool is_stdin = strcmp(o->uri, "-") == 0;
    const char *quote = is_stdin ? "" : "\"";
    br_log_line(o->settings->options.log, BR_LOG_WARNING, "%s%s%s: empty, passed over", quote,
                is_stdin ? "standard input" : o->uri, quote);
    o->kind = BR_ORIGIN_EMPTY;
    o->skipped++;
    return BR_OK;
}

/* Records and tables are taken line by line: those in UTF-16 as UTF-8. A page stays as it came. */
static br_status narrow(br_origin *o, br_sniffed kind, br_error *error) {
    bool is_big, is_list = kind == BR_SNIFFED_JSON_LINES || kind == BR_SNIFFED_JSON || kind == BR_SNIFFED_JSON_FEED;
    br_str head = br_str_slice(o->in->window, 0, READ_SNIFF);
    if ((!is_list && kind != BR_SNIFFED_TEXT) || !br_inflow_is_utf16(head, &is_big)) return BR_OK;
    br_arena *scratch = o->settings->scratch;
    br_sheet sheet = {0};
    br_arena_reset(scratch);
    bool is_table = !is_list && br_sheet_sniff(scratch, br_charset_to_utf8(scratch, head, BR_STR("")),
                                               &o->settings->options.fields, &sheet);
    json_decref(sheet.columns);
    if (!is_list && !is_table) return BR_OK;
    br_inflow *raw = o->in;
    o->in = NULL;
    o->is_mapped = false;
    BR_FORWARD(br_inflow_of_utf16(raw, is_big, &o->in, error));
    return br_inflow_need(o->in, READ_SNIFF, error);
}

/* Whether a name says that a file is of JSON Lines: then one whose first line is none, as that of a file that was cut apart, is not
 * taken for a text. */
static bool is_named_lines(const char *uri) {
    static const char *const ends[] = {".jsonl", ".ndjson"};
    br_str name = br_str_of(uri);
    if (br_str_ends(name, BR_STR(".gz"))) name.len -= 3;
    else if (br_str_ends(name, BR_STR(".zst"))) name.len -= 4;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (br_str_ends(name, br_str_of(ends[i]))) return true;
    return false;
}

static br_status settle(br_origin *o, br_sniffed kind, const char *what, br_error *error) {
    BR_FORWARD(narrow(o, kind, error));
    bool is_text = kind == BR_SNIFFED_TEXT || kind == BR_SNIFFED_MARKDOWN || kind == BR_SNIFFED_HTML;
    if (is_text && is_named_lines(o->uri)) kind = BR_SNIFFED_JSON_LINES;
    if (kind == BR_SNIFFED_JSON_LINES || kind == BR_SNIFFED_JSON || kind == BR_SNIFFED_JSON_FEED)
        br_inflow_skip_mark(o->in);
    switch (kind) {
    case BR_SNIFFED_EMPTY: return pass_over(o);
    case BR_SNIFFED_MEDIA: return br_fail(error, BR_NOTHING_FOUND, "%s: not supported", what);
    case BR_SNIFFED_BINARY: return br_fail(error, BR_BAD_INPUT, "%s: not supported", what);
    case BR_SNIFFED_WARC:
        o->kind = BR_ORIGIN_WARC;
        o->warc = (br_warc){.in = o->in};
        return BR_OK;
    case BR_SNIFFED_MESSAGE: o->is_message = true; return BR_OK;
    case BR_SNIFFED_FEED: return open_feed(o, error);
    case BR_SNIFFED_JSON_LINES: o->kind = BR_ORIGIN_LINES; return BR_OK;
    case BR_SNIFFED_JSON:
    case BR_SNIFFED_JSON_FEED: return load_json(o, kind, error);
    case BR_SNIFFED_ZIP: return open_archive(o, error);
    default: break;
    }
    br_arena_reset(o->settings->scratch);
    br_str head = br_str_slice(o->in->window, 0, READ_SNIFF);
    if (kind == BR_SNIFFED_TEXT &&
        br_sheet_sniff(o->settings->scratch, head, &o->settings->options.fields, &o->sheet)) {
        o->kind = BR_ORIGIN_TABLE;
        return br_sheet_begin(o->in, error);
    }
    o->media = br_sniffed_media(kind);
    bool is_stdin = strcmp(o->uri, "-") == 0;
    o->kind = is_stdin && kind == BR_SNIFFED_TEXT && lists_files(o->in) ? BR_ORIGIN_PATHS : BR_ORIGIN_PAGE;
    return BR_OK;
}

/* ---- open and close ---- */

/* An origin of the bytes of `in`, which is taken over. */
static br_status open_bytes(br_origin *o, const br_origin_settings *settings, br_inflow *in, br_str uri, bool is_mapped,
                            br_error *error) {
    *o = (br_origin){.settings = settings, .uri = strndup(uri.ptr, uri.len), .in = in, .is_mapped = is_mapped};
    if (o->uri && settings->options.names_end_with_nul && br_str_is(uri, "-")) {
        o->kind = BR_ORIGIN_PATHS;
        return BR_OK;
    }
    br_sniffed kind = BR_SNIFFED_EMPTY;
    const char *what = "";
    br_error why = {0};
    br_status status = o->uri ? unpack(o, &kind, &what, &why) : br_fail(error, BR_NO_MEMORY, "no memory");
    if (status == BR_OK) status = settle(o, kind, what, &why);
    if (status == BR_OK) return BR_OK;
    if (o->uri) br__origin_fail(o, status, &why, error);
    br_origin_close(o);
    return status;
}

br_status br_origin_of_file(br_origin *origin, const br_origin_settings *settings, const char *path, br_error *error) {
    br_inflow *in;
    BR_FORWARD(br_inflow_of_file(path, settings->options.stop, &in, error));
    bool is_mapped = in->at_end && strcmp(path, "-") != 0;
    return open_bytes(origin, settings, in, br_str_of(path), is_mapped, error);
}

bool br_origin_holds_others(const br_origin *origin) {
    return origin->kind == BR_ORIGIN_PATHS || origin->kind == BR_ORIGIN_ARCHIVE;
}

/* a list whose bytes are damaged ends there */
static br_status next_path(br_origin *o, br_origin *inner, br_error *error) {
    br_str line;
    do {
        br_error why = {0};
        char end = o->settings->options.names_end_with_nul ? 0 : '\n';
        br_status status = o->at_end ? BR_END : br_inflow_until(o->in, end, READ_SNIFF, &line, &why);
        if (status == BR_END) return status;
        o->at_end = status != BR_OK && status != BR_LIMIT;
        if (status != BR_OK) return br__origin_fail(o, status, &why, error);
    } while (!line.len);
    br_arena_reset(o->settings->scratch);
    return br_origin_of_file(inner, o->settings, br_str_cstr(o->settings->scratch, line), error);
}

static br_status next_entry(br_origin *o, br_origin *inner, br_error *error) {
    const char *name;
    br_inflow *in;
    br_error why = {0};
    br_status status = br_archive_next(o->archive, &name, &in, &why);
    if (status == BR_END) return status;
    char uri[4096];
    snprintf(uri, sizeof uri, "%s#%s", o->uri, name);
    if (status != BR_OK) return br_fail(error, status, "\"%s\": %s", uri, why.message);
    return open_bytes(inner, o->settings, in, br_str_of(uri), false, error);
}

br_status br_origin_next(br_origin *origin, br_origin *inner, br_error *error) {
    return origin->kind == BR_ORIGIN_PATHS ? next_path(origin, inner, error) : next_entry(origin, inner, error);
}

void br_origin_close(br_origin *origin) {
    if (origin->kind == BR_ORIGIN_FEED) br_feed_close(origin->feed);
    else br_inflow_close(origin->in);
    br_archive_close(origin->archive);
    json_decref(origin->json);
    json_decref(origin->sheet.columns);
    free(origin->uri);
}
