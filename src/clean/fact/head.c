#include "clean/fact/head.h"

#include "markup/unicode.h"

static void note(br_head *head, br_arena *arena, uint32_t i) {
    const br_html_node *node = &head->html->nodes[i];
    switch (node->tag) {
    case BR_TAG_META:
        if (head->n_metas < BR_HEAD_MAX_METAS) head->metas[head->n_metas++] = i;
        break;
    case BR_TAG_TITLE:
        if (!head->page_title.len) head->page_title = br_unicode_squeeze(arena, br_html_text(arena, head->html, i));
        break;
    case BR_TAG_HTML: {
        br_str lang = br_html_attr_of(node, "lang");
        if (lang.len) head->language = lang;
        break;
    }
    case BR_TAG_LINK:
        if (br_str_is(br_html_attr_of(node, "rel"), "canonical")) head->canonical = br_html_attr_of(node, "href");
        break;
    case BR_TAG_H1:
        if (head->n_headings < BR_HEAD_MAX_HEADINGS) head->headings[head->n_headings++] = i;
        break;
    default: break;
    }
}

br_head *br_head_read(br_arena *arena, const br_html *html) {
    br_head *head = br_new(arena, br_head);
    head->html = html;
    for (uint32_t i = 0; i < html->n_nodes; i++) note(head, arena, i);
    return head;
}

br_str br_meta_name(const br_html_node *node) {
    br_str name = br_html_attr_of(node, "property");
    if (!name.len) name = br_html_attr_of(node, "name");
    return name.len ? name : br_html_attr_of(node, "itemprop");
}

br_str br_head_meta(const br_head *head, const char *const *names) {
    for (; *names; names++)
        for (size_t i = 0; i < head->n_metas; i++) {
            const br_html_node *node = &head->html->nodes[head->metas[i]];
            if (!br_str_eq_ascii(br_meta_name(node), br_str_of(*names))) continue;
            br_str content = br_str_trim(br_html_attr_of(node, "content"));
            if (content.len) return content;
        }
    return BR_STR("");
}
