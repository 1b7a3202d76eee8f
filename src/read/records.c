#include "read/records.h"

#include "base/buf.h"

#define MAX_WRAPPERS 3  /* objects around a list of records */
#define LIST_HEAD    16 /* values at the head of a list that tell whether it is one of records */

/* The names that tools use for one thing, the most telling first. Compared without case. */
static const char *const text_names[] = {"text",         "maintext",     "articlebody", "body",  "content",
                                         "article_text", "full_text",    "fulltext",    "story", "article",
                                         "bodytext",     "content_text", "plain_text",  NULL};
static const char *const html_names[] = {"html", "raw_html", "content_html", "body_html", "html_content", NULL};
static const char *const title_names[] = {"title", "headline", "webtitle", "name", "head", NULL};
static const char *const date_names[] = {"published",
                                         "date",
                                         "published_at",
                                         "date_published",
                                         "publish_date",
                                         "date_publish",
                                         "datepublished",
                                         "publication_date",
                                         "pub_date",
                                         "pubdate",
                                         "published_date",
                                         "timestamp",
                                         "seendate",
                                         "datetime",
                                         "publishedat",
                                         "created_at",
                                         "createdat",
                                         "date_created",
                                         "created",
                                         "created_utc",
                                         "webpublicationdate",
                                         NULL};
static const char *const url_names[] = {"url",    "link",          "source_url", "uri",  "web_url",
                                        "weburl", "canonical_url", "permalink",  "href", NULL};
static const char *const author_names[] = {"authors", "author", "byline", "creator", "user", "from", NULL};
static const char *const site_names[] = {"site",       "site_name", "sitename",      "source", "publisher",
                                         "media_name", "outlet",    "source_domain", "domain", NULL};
static const char *const language_names[] = {"language", "lang", "inlanguage", NULL};
static const char *const fetched_names[] = {"fetched", "fetched_at", "date_download", "crawled", "download_date", NULL};

typedef struct field {
    const char *name; /* how --field calls it */
    const char *const *usual;
} field;

enum { TEXT, HTML, TITLE, DATE, URL, AUTHORS, SITE, LANGUAGE, FETCHED, N_FIELDS };
static const field fields_of[N_FIELDS] = {
    [TEXT] = {"text", text_names},
    [HTML] = {"html", html_names},
    [TITLE] = {"title", title_names},
    [DATE] = {"date", date_names},
    [URL] = {"url", url_names},
    [AUTHORS] = {"authors", author_names},
    [SITE] = {"site", site_names},
    [LANGUAGE] = {"language", language_names},
    [FETCHED] = {"fetched", fetched_names},
};

/* "title=headline.main" → field and path; false when no field is called so or there is no path. */
static bool read_mapping(const char *text, int *which, br_str *path) {
    br_str all = br_str_of(text);
    size_t equals = br_str_find_byte(all, '=');
    if (equals == BR_NOT_FOUND || equals + 1 == all.len) return false;
    *path = br_str_from(all, equals + 1);
    for (*which = 0; *which < N_FIELDS; ++*which)
        if (br_str_is(br_str_slice(all, 0, equals), fields_of[*which].name)) return true;
    return false;
}

br_status br_field_map_check(const br_field_map *fields, br_error *error) {
    for (size_t i = 0; i < fields->n; i++) {
        int which;
        br_str path;
        if (!read_mapping(fields->at[i], &which, &path))
            return br_fail(
                error, BR_USAGE,
                "not a field: \"%s\"; write NAME=KEY, NAME one of text, html, title, date, url, authors, site, "
                "language, fetched",
                fields->at[i]);
    }
    return BR_OK;
}

static const json_t *key_of(const json_t *object, br_str name) {
    const char *key;
    json_t *value;
    json_object_foreach ((json_t *)(uintptr_t)object, key, value)
        if (br_str_eq_ascii(br_str_of(key), name) && !json_is_null(value)) return value;
    return NULL;
}

static const json_t *at_path(const json_t *object, br_str path) {
    for (br_str part; object && br_str_split(&path, '.', &part);) object = key_of(object, part);
    return object;
}

/* The value of a field: where the map says, else under one of its usual names. */
static const json_t *member(const json_t *object, int which, const br_field_map *map) {
    int mapped;
    br_str path;
    for (size_t i = 0; i < map->n; i++)
        if (read_mapping(map->at[i], &mapped, &path) && mapped == which) return at_path(object, path);
    for (const char *const *name = fields_of[which].usual; *name; name++) {
        const json_t *value = key_of(object, br_str_of(*name));
        if (value) return value;
    }
    return NULL;
}

/* text of a value: of a string, of an object's name, of a list's first */
static br_str told(const json_t *object, int which, const br_field_map *map) {
    const json_t *value = member(object, which, map);
    if (json_is_array(value)) value = json_array_get(value, 0);
    if (json_is_object(value)) value = json_object_get(value, "name");
    return br_json_as_str(value);
}

/* Text of a value: of its pieces where it is a list, as paragraphs if all of them are strings, else in one run (text with
 * objects in it that tell how a piece looks). */
static br_str text_of(br_arena *arena, const json_t *value) {
    if (!json_is_array(value)) return br_json_as_str(json_is_object(value) ? json_object_get(value, "name") : value);
    bool in_runs = false;
    for (size_t i = 0; i < json_array_size(value); i++) in_runs |= json_is_object(json_array_get(value, i));
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *piece = json_array_get(value, i);
        br_str text = br_json_as_str(json_is_object(piece) ? json_object_get(piece, "text") : piece);
        if (out.len && text.len && !in_runs) br_buf_add(&out, BR_STR("\n\n"));
        br_buf_add(&out, text);
    }
    return br_buf_str(&out);
}

static br_str authors_of(br_arena *arena, const json_t *object, const br_field_map *map) {
    const json_t *value = member(object, AUTHORS, map);
    if (!json_is_array(value)) return told(object, AUTHORS, map);
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *one = json_array_get(value, i);
        br_str name = br_json_as_str(json_is_object(one) ? json_object_get(one, "name") : one);
        if (out.len && name.len) br_buf_add(&out, BR_STR("; "));
        br_buf_add(&out, name);
    }
    return br_buf_str(&out);
}

/* ---- lists ---- */

bool br_json_has_text(const json_t *object, const br_field_map *fields) {
    const json_t *text = member(object, TEXT, fields);
    return json_is_string(text) || json_is_array(text) || member(object, HTML, fields);
}

static bool is_record(const json_t *object, const br_field_map *map) {
    return json_is_object(object) && (br_json_get_str(object, "kind").len || br_json_has_text(object, map));
}

bool br_json_is_mute(const json_t *object, const br_field_map *map) {
    const json_t *text = member(object, TEXT, map);
    bool is_empty = json_is_array(text) ? !json_array_size(text) : json_is_string(text) && !json_string_length(text);
    return is_empty && !member(object, HTML, map);
}

bool br_json_is_relation(const json_t *object) {
    static const char *const of_kind[][2] = {{"actor", "members"}, {"event", "mentions"}, {"dispute", "claims"}};
    br_str kind = br_json_get_str(object, "kind");
    for (size_t i = 0; i < sizeof of_kind / sizeof of_kind[0]; i++)
        if (br_str_is(kind, of_kind[i][0])) return br_json_get_array(object, of_kind[i][1]) != NULL;
    return false;
}

/* Whether a list is of records; its head tells. */
static bool holds_records(const json_t *list, const br_field_map *map) {
    for (size_t i = 0; i < json_array_size(list) && i < LIST_HEAD; i++)
        if (is_record(json_array_get(list, i), map)) return true;
    return false;
}

static json_t *list_inside(const json_t *value, const br_field_map *map, int depth) {
    const char *key;
    json_t *inside, *found = NULL;
    if (depth > MAX_WRAPPERS || is_record(value, map)) return NULL;
    json_object_foreach ((json_t *)(uintptr_t)value, key, inside) {
        if (json_is_array(inside) && holds_records(inside, map)) return inside;
        if (!found && json_is_object(inside)) found = list_inside(inside, map, depth + 1);
    }
    return found;
}

json_t *br_json_list_of(json_t *value, const br_field_map *fields) {
    return json_is_array(value) ? value : list_inside(value, fields, 1);
}

/* ---- pages ---- */

br_status br_page_of_json(br_arena *arena, json_t *object, br_str line, const br_field_map *fields, br_page *page,
                          br_error *error) {
    if (!json_is_object(object)) return br_fail(error, BR_BAD_INPUT, "not a JSON object");
    br_str kind = br_json_get_str(object, "kind");
    if (br_str_is(kind, "page")) return br_page_parse(arena, object, page, error);
    *page = (br_page){.media = BR_MEDIA_ARTICLE, .charset = BR_STR("utf-8")};
    page->url = told(object, URL, fields);
    page->fetched = told(object, FETCHED, fields);
    if (br_str_is(kind, "article")) {
        page->media = BR_MEDIA_RECORD;
        page->record = object;
        page->bytes = br_str_copy(arena, line);
        return BR_OK;
    }
    page->hints = (br_page_hints){.title = told(object, TITLE, fields),
                                  .published = told(object, DATE, fields),
                                  .language = told(object, LANGUAGE, fields),
                                  .site = told(object, SITE, fields),
                                  .authors = authors_of(arena, object, fields)};
    br_str text = text_of(arena, member(object, TEXT, fields)), html = told(object, HTML, fields);
    if (html.len) {
        page->media = BR_MEDIA_HTML;
        page->bytes = html;
    } else if (!text.len) {
        return br_fail(
            error, BR_BAD_INPUT,
            "no text under any of the usual names (text, body, content, html ...); --field text=KEY names it");
    } else {
        page->bytes = text;
    }
    return BR_OK;
}
