#include "markup/html.h"

#include "markup/html_trim.h"

#include "test.h"

#include "base/buf.h"

static br_html parse(br_arena *arena, const char *page) {
    br_html html;
    br_error error;
    BR_EXPECT_INT(br_html_parse(arena, br_str_of(page), &html, &error), BR_OK);
    return html;
}

static uint32_t find(const br_html *html, br_tag tag) {
    for (uint32_t i = 0; i < html->n_nodes; i++)
        if (html->nodes[i].tag == tag) return i;
    return 0;
}

BR_TEST(html_tree) {
    br_html h =
        parse(arena, "<html lang=en><body class='a b'><p>One <b>two</b> three<p>Caf&eacute; &#150; x</body></html>");
    uint32_t p = find(&h, BR_TAG_P);
    BR_EXPECT_STR(br_html_text(arena, &h, p), "One two three");
    BR_EXPECT(h.nodes[p].end <= h.n_nodes && h.nodes[p].parent == find(&h, BR_TAG_BODY));
    BR_EXPECT_STR(br_html_attr_of(&h.nodes[0], "lang"), "en");
    BR_EXPECT_STR(br_html_attr_of(&h.nodes[find(&h, BR_TAG_BODY)], "class"), "a b");
    BR_EXPECT_STR(br_html_text(arena, &h, h.nodes[p].end), "Caf\xC3\xA9 \xE2\x80\x93 x");
}

BR_TEST(html_left_out) {
    br_html h =
        parse(arena, "<script>var a='<p>no</p>'</script><style>p{}</style><svg><text>no</text></svg><!-- <p>no -->"
                     "<script type='application/ld+json'> {\"a\":1} </script><p onclick='x' class=y>yes");
    BR_EXPECT_STR(br_html_text(arena, &h, 0), "yes");
    BR_EXPECT_INT(h.n_ld_json, 1);
    BR_EXPECT_STR(h.ld_json[0], "{\"a\":1}");
    const br_html_node *p = &h.nodes[find(&h, BR_TAG_P)];
    BR_EXPECT_INT(p->n_attrs, 1);
    BR_EXPECT_STR(br_html_attr_of(p, "class"), "y");
}

/* an end tag that never comes must not swallow the page */
BR_TEST(html_unclosed) {
    br_html h = parse(arena, "<script>a <!-- b <p>text");
    BR_EXPECT(br_str_has(br_html_text(arena, &h, 0), BR_STR("text")));
}

BR_TEST(html_caps) {
    br_buf page = br_buf_on(arena);
    for (int i = 0; i < 100000; i++) br_buf_add(&page, BR_STR("<div>"));
    br_buf_add(&page, BR_STR("deep"));
    br_html h;
    br_error error;
    BR_EXPECT_INT(br_html_parse(arena, br_buf_str(&page), &h, &error), BR_OK);
    BR_EXPECT_STR(br_html_text(arena, &h, 0), "deep");
    BR_EXPECT(h.n_nodes < BR_HTML_MAX_DEPTH + 10);

    page.len = 0;
    br_buf_add(&page, BR_STR("<p "));
    for (int i = 0; i < 100000; i++) br_buf_format(&page, "class=x%d ", i);
    br_buf_add(&page, BR_STR(">text"));
    BR_EXPECT_INT(br_html_parse(arena, br_buf_str(&page), &h, &error), BR_OK);
    BR_EXPECT_STR(br_html_text(arena, &h, 0), "text");
    BR_EXPECT(h.nodes[find(&h, BR_TAG_P)].n_attrs <= BR_HTML_MAX_ATTRIBUTES);
}

BR_TEST(html_tags) {
    BR_EXPECT_INT(br_tag_of(BR_STR("BlockQuote")), BR_TAG_BLOCKQUOTE);
    BR_EXPECT_INT(br_tag_of(BR_STR("amp-img")), BR_TAG_CUSTOM);
    BR_EXPECT_INT(br_tag_of(BR_STR("foo")), BR_TAG_OTHER);
    for (int tag = 1; tag < BR_TAG_CUSTOM; tag++) BR_EXPECT(br_tag_flags((br_tag)tag) < 32);
}
