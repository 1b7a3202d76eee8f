#include "read/records.h"

#include "base/buf.h"

/* The names that tools use for one thing, the most telling first. Compared without case. */
static const char *const text_names[] = {"text",         "maintext",     "articlebody", "body",  "content",
                                         "article_text", "full_text",    "fulltext",    "story", "article",
                                         "bodytext",     "content_text", "plain_text",  NULL};
static const char *const html_names[] = {"html", "raw_html", "content_html", "body_html", "html_content", NULL};
static const char *const title_names[] = {"title", "headline", "name", "head", NULL};
static const char *const date_names[] = {
    "published",      "date",          "published_at",     "date_published", "publish_date",
    "date_publish",   "datepublished", "publication_date", "pub_date",       "pubdate",
    "published_date", "timestamp",     "seendate",         "datetime",       NULL};
static const char *const url_names[] = {"url", "link", "source_url", "uri", "web_url", "canonical_url", "href", NULL};
static const char *const author_names[] = {"authors", "author", "byline", "creator", NULL};
static const char *const site_names[] = {"site",       "site_name", "sitename",      "source", "publisher",
                                         "media_name", "outlet",    "source_domain", "domain", NULL};
static const char *const language_names[] = {"language", "lang", "inlanguage", NULL};
static const char *const fetched_names[] = {"fetched", "fetched_at", "date_download", "crawled", "download_date", NULL};

static const json_t *member(const json_t *object, const char *const *names) {
    for (; *names; names++) {
        const char *key;
        json_t *value;
        json_object_foreach ((json_t *)(uintptr_t)object, key, value)
            if (br_str_eq_ascii(br_str_of(key), br_str_of(*names)) && !json_is_null(value)) return value;
    }
    return NULL;
}

/* text of a value: of a string, of an object's name, of a list's first */
static br_str told(const json_t *object, const char *const *names) {
    const json_t *value = member(object, names);
    if (json_is_array(value)) value = json_array_get(value, 0);
    if (json_is_object(value)) value = json_object_get(value, "name");
    return br_json_as_str(value);
}

static br_str authors_of(br_arena *arena, const json_t *object) {
    const json_t *value = member(object, author_names);
    if (!json_is_array(value)) return told(object, author_names);
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *one = json_array_get(value, i);
        br_str name = br_json_as_str(json_is_object(one) ? json_object_get(one, "name") : one);
        if (out.len && name.len) br_buf_add(&out, BR_STR("; "));
        br_buf_add(&out, name);
    }
    return br_buf_str(&out);
}

br_status br_page_of_json(br_arena *arena, json_t *object, br_str line, br_page *page, br_error *error) {
    if (!json_is_object(object)) return br_fail(error, BR_BAD_INPUT, "not a JSON object");
    br_str kind = br_json_get_str(object, "kind");
    if (br_str_is(kind, "page")) return br_page_parse(arena, object, page, error);
    *page = (br_page){.media = BR_MEDIA_ARTICLE, .charset = BR_STR("utf-8")};
    page->url = told(object, url_names);
    page->fetched = told(object, fetched_names);
    if (br_str_is(kind, "article")) {
        page->media = BR_MEDIA_RECORD;
        page->record = object;
        page->bytes = br_str_copy(arena, line);
        return BR_OK;
    }
    page->hints = (br_page_hints){.title = told(object, title_names),
                                  .published = told(object, date_names),
                                  .language = told(object, language_names),
                                  .site = told(object, site_names),
                                  .authors = authors_of(arena, object)};
    br_str text = told(object, text_names), html = told(object, html_names);
    if (html.len) {
        page->media = BR_MEDIA_HTML;
        page->bytes = html;
    } else if (!text.len) {
        return br_fail(error, BR_BAD_INPUT, "no text under any of the usual names (text, body, content, html ...)");
    } else {
        page->bytes = text;
    }
    return BR_OK;
}
