#include "markup/html.h"

#include <libxml/HTMLparser.h>

#include <libxml/dict.h> /* of version 2.9: needs the one above */

#include "base/buf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "markup/html_trim.h"

/* ---- from libxml2's events to nodes ---- */

typedef struct builder {
    br_arena *arena;
    htmlParserCtxtPtr parser;
    BR_VEC(br_html_node) nodes;
    BR_VEC(uint32_t) open; /* elements that have begun and not ended */
    br_buf text;           /* of the text node that grows */
    bool in_text, is_full;
} builder;

static uint32_t add_node(builder *b, br_tag tag) {
    uint32_t index = (uint32_t)b->nodes.len;
    br_html_node *node = br_vec_add(b->arena, &b->nodes);
    node->tag = tag;
    node->parent = b->open.len ? b->open.at[b->open.len - 1] : 0;
    node->depth = (uint16_t)(b->open.len < UINT16_MAX ? b->open.len : UINT16_MAX);
    node->end = index + 1;
    return index;
}

static void end_text(builder *b) {
    if (!b->in_text) return;
    b->in_text = false;
    br_html_node *node = &b->nodes.at[b->nodes.len - 1];
    node->text = br_str_copy(b->arena, br_buf_str(&b->text));
    b->text.len = 0;
}

static br_str copy(builder *b, const xmlChar *s) {
    return br_str_copy(b->arena, br_str_of((const char *)s));
}

static void add_attributes(builder *b, uint32_t index, const xmlChar **atts) {
    size_t n = 0;
    while (atts && atts[2 * n]) n++;
    if (!n) return;
    br_html_attr *attrs = br_array(b->arena, n, br_html_attr);
    for (size_t i = 0; i < n; i++) attrs[i] = (br_html_attr){copy(b, atts[2 * i]), copy(b, atts[2 * i + 1])};
    b->nodes.at[index].attrs = attrs;
    b->nodes.at[index].n_attrs = (uint16_t)n;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **atts) {
    builder *b = ((htmlParserCtxtPtr)context)->_private;
    end_text(b);
    if (b->nodes.len >= BR_HTML_MAX_NODES) {
        b->is_full = true;
        xmlStopParser(b->parser);
        return;
    }
    br_tag tag = br_tag_of(br_str_of((const char *)name));
    uint32_t index = tag == BR_TAG_HTML ? 0 : add_node(b, tag);
    add_attributes(b, index, atts);
    br_vec_push(b->arena, &b->open, index);
}

static void on_end(void *context, const xmlChar *name) {
    (void)name;
    builder *b = ((htmlParserCtxtPtr)context)->_private;
    end_text(b);
    if (!b->open.len) return;
    uint32_t index = b->open.at[--b->open.len];
    b->nodes.at[index].end = (uint32_t)b->nodes.len;
}

/* U+0080 to U+009F are no letters: pages that name them mean Windows-1252 */
static const uint16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

static void on_text(void *context, const xmlChar *bytes, int len) {
    builder *b = ((htmlParserCtxtPtr)context)->_private;
    if (len <= 0) return;
    if (!b->in_text) {
        if (b->nodes.len >= BR_HTML_MAX_NODES) return;
        add_node(b, BR_TAG_TEXT);
        b->in_text = true;
    }
    bool is_control = len == 2 && bytes[0] == 0xC2 && bytes[1] >= 0x80 && bytes[1] < 0xA0;
    if (is_control) br_buf_codepoint(&b->text, windows_1252[bytes[1] - 0x80]);
    else br_buf_add(&b->text, (br_str){(const char *)bytes, (size_t)len});
}

/* libxml2 (2.9.14) makes the lock of its dictionaries when it first needs it: two threads that come at once would wait for each
 * other for ever. Before main there is one. */
__attribute__((constructor)) static void start_libxml(void) {
    xmlInitParser();
    xmlInitializeDict();
}

static void release_parser(void *parser) {
    htmlFreeParserCtxt(parser);
}

/* libxml2 copies the text; its input from static memory starts over at the end of some pages (2.9.14) */
static htmlParserCtxtPtr open_parser(builder *b, br_str page) {
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page.ptr, (int)page.len);
    if (!parser) br_arena_escape(b->arena, BR_NO_MEMORY);
    br_arena_defer(b->arena, release_parser, parser);
    parser->charset = XML_CHAR_ENCODING_UTF8;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                   HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    return parser;
}

static void run_parser(builder *b, br_str page) {
    b->parser = open_parser(b, page);
    xmlSAXHandler events = {.startElement = on_start,
                            .endElement = on_end,
                            .characters = on_text,
                            .cdataBlock = on_text,
                            .ignorableWhitespace = on_text};
    *b->parser->sax = events;
    b->parser->_private = b;
    htmlParseDocument(b->parser);
    end_text(b);
    while (b->open.len) b->nodes.at[b->open.at[--b->open.len]].end = (uint32_t)b->nodes.len;
    b->nodes.at[0].end = (uint32_t)b->nodes.len;
}

br_status br_html_parse(br_arena *arena, br_str page, br_html *html, br_error *error) {
    br_html_trimmed trimmed = br_html_trim(arena, page);
    builder b = {.arena = arena, .text = br_buf_on(arena)};
    br_vec_push(arena, &b.nodes, (br_html_node){.tag = BR_TAG_HTML});
    b.is_full = trimmed.is_full;
    if (trimmed.text.len && !b.is_full) run_parser(&b, trimmed.text);
    *html = (br_html){b.nodes.at, (uint32_t)b.nodes.len, trimmed.ld_json, trimmed.n_ld_json};
    if (b.is_full) return br_fail(error, BR_LIMIT, "more than %u elements", BR_HTML_MAX_NODES);
    return BR_OK;
}

br_str br_html_attr_of(const br_html_node *node, const char *name) {
    if (node->tag == BR_TAG_TEXT) return BR_STR("");
    for (size_t i = 0; i < node->n_attrs; i++)
        if (br_str_is(node->attrs[i].name, name)) return node->attrs[i].value;
    return BR_STR("");
}

br_str br_html_text(br_arena *arena, const br_html *html, uint32_t node) {
    br_buf out = br_buf_on(arena);
    for (uint32_t i = node; i < html->nodes[node].end; i++) {
        const br_html_node *n = &html->nodes[i];
        if (n->tag == BR_TAG_TEXT) br_buf_add(&out, n->text);
        else if (n->tag == BR_TAG_BR || (br_tag_flags(n->tag) & BR_FLOW_BLOCK)) br_buf_byte(&out, ' ');
    }
    return br_str_trim(br_buf_str(&out));
}
