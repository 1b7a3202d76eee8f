#include "read/feed.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>

#include "base/buf.h"
#include "read/read_limits.h"

#define MAX_AUTHORS 16

struct br_feed {
    br_inflow *in;
    xmlTextReaderPtr reader;
    br_error why; /* of the inflow, when it fails under the parser */
    char site[256], language[32];
    uint64_t item;
    int moved; /* what the step behind the last item gave; 2: none was made */
    bool in_items, at_end;
};

/* ---- libxml2 reads through the window ---- */

static int give_bytes(void *context, char *to, int room) {
    br_feed *feed = context;
    br_error error;
    if (br_inflow_need(feed->in, 1, &error) != BR_OK) {
        feed->why = error;
        return -1;
    }
    size_t n = feed->in->window.len < (size_t)room ? feed->in->window.len : (size_t)room;
    memcpy(to, feed->in->window.ptr, n);
    br_inflow_take(feed->in, n);
    return (int)n;
}

static int close_nothing(void *context) {
    (void)context;
    return 0;
}

static void be_silent(void *context, const char *message, xmlParserSeverities severity,
                      xmlTextReaderLocatorPtr locator) {
    (void)context;
    (void)message;
    (void)severity;
    (void)locator;
}

br_status br_feed_open(br_inflow *in, br_feed **feed, br_error *error) {
    br_feed *f = calloc(1, sizeof *f);
    if (!f) {
        br_inflow_close(in);
        return br_fail(error, BR_NO_MEMORY, "no memory for a feed");
    }
    f->in = in;
    f->moved = 2;
    f->reader = xmlReaderForIO(give_bytes, close_nothing, f, NULL, NULL,
                               XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                                   XML_PARSE_NOCDATA);
    if (!f->reader) {
        br_feed_close(f);
        return br_fail(error, BR_NO_MEMORY, "no memory for a feed");
    }
    xmlTextReaderSetErrorHandler(f->reader, be_silent, NULL);
    *feed = f;
    return BR_OK;
}

void br_feed_close(br_feed *feed) {
    if (!feed) return;
    if (feed->reader) xmlFreeTextReader(feed->reader);
    br_inflow_close(feed->in);
    free(feed);
}

/* ---- elements ---- */

static bool is(const xmlChar *name, const char *what) {
    return name && strcmp((const char *)name, what) == 0;
}

static br_str attribute(br_arena *arena, xmlNodePtr node, const char *name) {
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    br_str copy = br_str_trim(br_str_copy(arena, br_str_of((const char *)value)));
    xmlFree(value);
    return copy;
}

static br_str content(br_arena *arena, xmlNodePtr node) {
    xmlChar *text = xmlNodeGetContent(node);
    br_str copy = br_str_trim(br_str_copy(arena, br_str_of((const char *)text)));
    xmlFree(text);
    return copy;
}

/* Atom's content of type "xhtml" is markup of the feed itself. */
static br_str markup(br_arena *arena, xmlNodePtr node) {
    if (!br_str_is(attribute(arena, node, "type"), "xhtml")) return content(arena, node);
    xmlBufferPtr buffer = xmlBufferCreate();
    if (!buffer) br_arena_escape(arena, BR_NO_MEMORY);
    for (xmlNodePtr child = node->children; child; child = child->next) xmlNodeDump(buffer, node->doc, child, 0, 0);
    br_str copy = br_str_copy(arena, br_str_of((const char *)xmlBufferContent(buffer)));
    xmlBufferFree(buffer);
    return copy;
}

static void add_author(br_arena *arena, br_page_hints *hints, br_str name) {
    if (!name.len) return;
    hints->authors =
        hints->authors.len ? br_str_format(arena, "%.*s; %.*s", BR_FMT(hints->authors), BR_FMT(name)) : name;
}

static br_str person_of(br_arena *arena, xmlNodePtr node) {
    for (xmlNodePtr child = node->children; child; child = child->next)
        if (is(child->name, "name")) return content(arena, child);
    return content(arena, node);
}

static bool is_yahoo_media(const xmlNode *node) {
    return node->ns && node->ns->prefix && is(node->ns->prefix, "media");
}

typedef struct item_texts {
    br_str full, summary;
} item_texts;

static void read_field(br_arena *arena, xmlNodePtr node, br_page *page, item_texts *texts) {
    const xmlChar *name = node->name;
    br_page_hints *hints = &page->hints;
    if (is_yahoo_media(node)) return;
    if (is(name, "title")) hints->title = content(arena, node);
    else if (is(name, "encoded") || is(name, "content")) texts->full = markup(arena, node);
    else if (is(name, "description") || is(name, "summary")) texts->summary = markup(arena, node);
    else if (is(name, "pubDate") || is(name, "published") || is(name, "date") || is(name, "issued"))
        hints->published = content(arena, node);
    else if (is(name, "updated") && !hints->published.len) hints->published = content(arena, node);
    else if (is(name, "creator") || is(name, "author")) add_author(arena, hints, person_of(arena, node));
    else if (is(name, "language")) hints->language = content(arena, node);
    else if (is(name, "link")) {
        br_str href = attribute(arena, node, "href"), rel = attribute(arena, node, "rel");
        if (!href.len) href = content(arena, node);
        if (!page->url.len || br_str_is(rel, "alternate")) page->url = href;
    } else if (is(name, "guid") && !page->url.len) {
        br_str guid = content(arena, node);
        if (br_str_starts(guid, BR_STR("http"))) page->url = guid;
    }
}

static void read_item(br_feed *feed, br_arena *arena, xmlNodePtr item, br_page *page) {
    item_texts texts = {{"", 0}, {"", 0}};
    int authors = 0;
    for (xmlNodePtr child = item->children; child; child = child->next) {
        bool is_author = is(child->name, "creator") || is(child->name, "author");
        if (child->type == XML_ELEMENT_NODE && (!is_author || authors++ < MAX_AUTHORS))
            read_field(arena, child, page, &texts);
    }
    page->bytes = texts.full.len >= texts.summary.len ? texts.full : texts.summary;
    page->charset = BR_STR("utf-8");
    page->hints.site = br_str_copy(arena, br_str_of(feed->site));
    if (!page->hints.language.len) {
        br_str own = attribute(arena, item, "lang");
        page->hints.language = own.len ? own : br_str_copy(arena, br_str_of(feed->language));
    }
}

/* what the feed says of itself, before its items */
static void read_head(br_feed *feed) {
    const xmlChar *name = xmlTextReaderConstLocalName(feed->reader);
    bool is_title = is(name, "title") && !feed->site[0], is_language = is(name, "language");
    if (is(name, "feed")) {
        xmlChar *lang = xmlTextReaderGetAttribute(feed->reader, (const xmlChar *)"xml:lang");
        if (lang) snprintf(feed->language, sizeof feed->language, "%s", (const char *)lang);
        xmlFree(lang);
    }
    if (feed->in_items || (!is_title && !is_language)) return;
    xmlChar *text = xmlTextReaderReadString(feed->reader);
    if (text && is_title) snprintf(feed->site, sizeof feed->site, "%s", (const char *)text);
    if (text && is_language) snprintf(feed->language, sizeof feed->language, "%s", (const char *)text);
    xmlFree(text);
}

static br_status end_of_feed(br_feed *feed, int result, br_error *error) {
    feed->at_end = true;
    if (feed->why.status != BR_OK) {
        *error = feed->why;
        return error->status;
    }
    if (result < 0)
        return br_fail(error, BR_BAD_INPUT, "the feed's XML is damaged behind item %llu",
                       (unsigned long long)feed->item);
    if (!feed->item) return br_fail(error, BR_BAD_INPUT, "a feed without items");
    return BR_END;
}

br_status br_feed_next(br_feed *feed, br_arena *arena, br_page *page, br_error *error) {
    *page = (br_page){0};
    if (feed->at_end) return BR_END;
    int result = feed->moved == 2 ? xmlTextReaderRead(feed->reader) : feed->moved;
    feed->moved = 2;
    while (result == 1) {
        const xmlChar *name = xmlTextReaderConstLocalName(feed->reader);
        bool starts = xmlTextReaderNodeType(feed->reader) == XML_READER_TYPE_ELEMENT;
        if (!starts || (!is(name, "item") && !is(name, "entry"))) {
            if (starts) read_head(feed);
            result = xmlTextReaderRead(feed->reader);
            continue;
        }
        feed->in_items = true;
        xmlNodePtr item = xmlTextReaderExpand(feed->reader);
        if (!item) return end_of_feed(feed, -1, error);
        feed->item++;
        read_item(feed, arena, item, page);
        feed->moved = xmlTextReaderNext(feed->reader);
        return BR_OK;
    }
    return end_of_feed(feed, result, error);
}

/* ---- JSON Feed ---- */

static void add_json_authors(br_arena *arena, const json_t *object, br_page_hints *hints) {
    const json_t *list = br_json_get_array(object, "authors");
    for (size_t i = 0; i < json_array_size(list) && i < MAX_AUTHORS; i++)
        add_author(arena, hints, br_json_get_str(json_array_get(list, i), "name"));
    if (!json_array_size(list)) add_author(arena, hints, br_json_get_str(json_object_get(object, "author"), "name"));
}

void br_feed_json_item(br_arena *arena, const json_t *feed, const json_t *item, br_page *page) {
    br_str html = br_json_get_str(item, "content_html"), text = br_json_get_str(item, "content_text");
    *page = (br_page){.bytes = html.len   ? html
                               : text.len ? text
                                          : br_json_get_str(item, "summary"),
                      .url = br_json_get_str(item, "url"),
                      .charset = BR_STR("utf-8")};
    page->hints = (br_page_hints){.title = br_json_get_str(item, "title"),
                                  .published = br_json_get_str(item, "date_published"),
                                  .language = br_json_get_str(item, "language"),
                                  .site = br_json_get_str(feed, "title")};
    if (!page->hints.language.len) page->hints.language = br_json_get_str(feed, "language");
    add_json_authors(arena, item, &page->hints);
    if (!page->hints.authors.len) add_json_authors(arena, feed, &page->hints);
}
