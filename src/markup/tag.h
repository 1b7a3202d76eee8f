/* tag.h: the elements of HTML, and what each is for the reader. */
#ifndef BR_MARKUP_TAG_H
#define BR_MARKUP_TAG_H

#include "base/str.h"

/* What an element is for the reader's eye. */
enum {
    BR_FLOW_BLOCK = 1,    /* begins and ends a paragraph */
    BR_FLOW_VOID = 2,     /* has no content */
    BR_FLOW_OPTIONAL = 4, /* its end tag may be missing */
    BR_FLOW_DROP = 8,     /* its content is no text: left out by the first pass */
    BR_FLOW_HEAD = 16     /* content of the head */
};

/* name, flags; in the order of strcmp() */
#define BR_TAG_LIST(X)                                                                                                 \
    X(A, "a", 0)                                                                                                       \
    X(ABBR, "abbr", 0)                                                                                                 \
    X(ADDRESS, "address", BR_FLOW_BLOCK)                                                                               \
    X(AREA, "area", BR_FLOW_VOID)                                                                                      \
    X(ARTICLE, "article", BR_FLOW_BLOCK)                                                                               \
    X(ASIDE, "aside", BR_FLOW_BLOCK)                                                                                   \
    X(AUDIO, "audio", BR_FLOW_BLOCK)                                                                                   \
    X(B, "b", 0)                                                                                                       \
    X(BASE, "base", BR_FLOW_VOID | BR_FLOW_HEAD)                                                                       \
    X(BLOCKQUOTE, "blockquote", BR_FLOW_BLOCK)                                                                         \
    X(BODY, "body", BR_FLOW_BLOCK)                                                                                     \
    X(BR, "br", BR_FLOW_VOID)                                                                                          \
    X(BUTTON, "button", BR_FLOW_BLOCK)                                                                                 \
    X(CANVAS, "canvas", BR_FLOW_BLOCK | BR_FLOW_DROP)                                                                  \
    X(CAPTION, "caption", BR_FLOW_BLOCK)                                                                               \
    X(CENTER, "center", BR_FLOW_BLOCK)                                                                                 \
    X(CITE, "cite", 0)                                                                                                 \
    X(CODE, "code", 0)                                                                                                 \
    X(COL, "col", BR_FLOW_VOID)                                                                                        \
    X(COLGROUP, "colgroup", BR_FLOW_BLOCK)                                                                             \
    X(DATALIST, "datalist", BR_FLOW_BLOCK | BR_FLOW_DROP)                                                              \
    X(DD, "dd", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                      \
    X(DEL, "del", 0)                                                                                                   \
    X(DETAILS, "details", BR_FLOW_BLOCK)                                                                               \
    X(DIALOG, "dialog", BR_FLOW_BLOCK)                                                                                 \
    X(DIV, "div", BR_FLOW_BLOCK)                                                                                       \
    X(DL, "dl", BR_FLOW_BLOCK)                                                                                         \
    X(DT, "dt", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                      \
    X(EM, "em", 0)                                                                                                     \
    X(EMBED, "embed", BR_FLOW_VOID)                                                                                    \
    X(FIELDSET, "fieldset", BR_FLOW_BLOCK)                                                                             \
    X(FIGCAPTION, "figcaption", BR_FLOW_BLOCK)                                                                         \
    X(FIGURE, "figure", BR_FLOW_BLOCK)                                                                                 \
    X(FONT, "font", 0)                                                                                                 \
    X(FOOTER, "footer", BR_FLOW_BLOCK)                                                                                 \
    X(FORM, "form", BR_FLOW_BLOCK)                                                                                     \
    X(H1, "h1", BR_FLOW_BLOCK)                                                                                         \
    X(H2, "h2", BR_FLOW_BLOCK)                                                                                         \
    X(H3, "h3", BR_FLOW_BLOCK)                                                                                         \
    X(H4, "h4", BR_FLOW_BLOCK)                                                                                         \
    X(H5, "h5", BR_FLOW_BLOCK)                                                                                         \
    X(H6, "h6", BR_FLOW_BLOCK)                                                                                         \
    X(HEAD, "head", BR_FLOW_BLOCK | BR_FLOW_HEAD)                                                                      \
    X(HEADER, "header", BR_FLOW_BLOCK)                                                                                 \
    X(HGROUP, "hgroup", BR_FLOW_BLOCK)                                                                                 \
    X(HR, "hr", BR_FLOW_BLOCK | BR_FLOW_VOID)                                                                          \
    X(HTML, "html", BR_FLOW_BLOCK)                                                                                     \
    X(I, "i", 0)                                                                                                       \
    X(IFRAME, "iframe", BR_FLOW_BLOCK | BR_FLOW_DROP)                                                                  \
    X(IMG, "img", BR_FLOW_VOID)                                                                                        \
    X(INPUT, "input", BR_FLOW_VOID)                                                                                    \
    X(INS, "ins", 0)                                                                                                   \
    X(LABEL, "label", 0)                                                                                               \
    X(LEGEND, "legend", BR_FLOW_BLOCK)                                                                                 \
    X(LI, "li", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                      \
    X(LINK, "link", BR_FLOW_VOID | BR_FLOW_HEAD)                                                                       \
    X(MAIN, "main", BR_FLOW_BLOCK)                                                                                     \
    X(MENU, "menu", BR_FLOW_BLOCK)                                                                                     \
    X(META, "meta", BR_FLOW_VOID | BR_FLOW_HEAD)                                                                       \
    X(NAV, "nav", BR_FLOW_BLOCK)                                                                                       \
    X(NOSCRIPT, "noscript", BR_FLOW_DROP)                                                                              \
    X(OBJECT, "object", BR_FLOW_BLOCK | BR_FLOW_DROP)                                                                  \
    X(OL, "ol", BR_FLOW_BLOCK)                                                                                         \
    X(OPTION, "option", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                              \
    X(P, "p", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                        \
    X(PARAM, "param", BR_FLOW_VOID)                                                                                    \
    X(PICTURE, "picture", 0)                                                                                           \
    X(PRE, "pre", BR_FLOW_BLOCK)                                                                                       \
    X(Q, "q", 0)                                                                                                       \
    X(S, "s", 0)                                                                                                       \
    X(SCRIPT, "script", BR_FLOW_DROP)                                                                                  \
    X(SECTION, "section", BR_FLOW_BLOCK)                                                                               \
    X(SELECT, "select", BR_FLOW_BLOCK | BR_FLOW_DROP)                                                                  \
    X(SMALL, "small", 0)                                                                                               \
    X(SOURCE, "source", BR_FLOW_VOID)                                                                                  \
    X(SPAN, "span", 0)                                                                                                 \
    X(STRIKE, "strike", 0)                                                                                             \
    X(STRONG, "strong", 0)                                                                                             \
    X(STYLE, "style", BR_FLOW_DROP)                                                                                    \
    X(SUB, "sub", 0)                                                                                                   \
    X(SUMMARY, "summary", BR_FLOW_BLOCK)                                                                               \
    X(SUP, "sup", 0)                                                                                                   \
    X(SVG, "svg", BR_FLOW_DROP)                                                                                        \
    X(TABLE, "table", BR_FLOW_BLOCK)                                                                                   \
    X(TBODY, "tbody", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                \
    X(TD, "td", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                      \
    X(TEMPLATE, "template", BR_FLOW_DROP)                                                                              \
    X(TEXTAREA, "textarea", BR_FLOW_BLOCK | BR_FLOW_DROP)                                                              \
    X(TFOOT, "tfoot", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                \
    X(TH, "th", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                      \
    X(THEAD, "thead", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                \
    X(TIME, "time", 0)                                                                                                 \
    X(TITLE, "title", BR_FLOW_BLOCK | BR_FLOW_HEAD)                                                                    \
    X(TR, "tr", BR_FLOW_BLOCK | BR_FLOW_OPTIONAL)                                                                      \
    X(TRACK, "track", BR_FLOW_VOID)                                                                                    \
    X(TT, "tt", 0)                                                                                                     \
    X(U, "u", 0)                                                                                                       \
    X(UL, "ul", BR_FLOW_BLOCK)                                                                                         \
    X(VAR, "var", 0)                                                                                                   \
    X(VIDEO, "video", BR_FLOW_BLOCK)                                                                                   \
    X(WBR, "wbr", BR_FLOW_VOID)

typedef enum br_tag {
#define X(id, name, flags) BR_TAG_##id,
    BR_TAG_LIST(X)
#undef X
        BR_TAG_CUSTOM, /* a name with a dash: a container of the site's own making */
    BR_TAG_OTHER,      /* not known: taken as inline */
    BR_TAG_TEXT        /* no element */
} br_tag;

/* Of a name in any case. */
br_tag br_tag_of(br_str name);
unsigned br_tag_flags(br_tag tag);
static inline bool br_tag_is_heading(br_tag tag) {
    return tag >= BR_TAG_H1 && tag <= BR_TAG_H6;
}

#endif
