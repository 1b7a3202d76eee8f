#include "clean/fact/meta.h"

#include "clean/fact/address.h"
#include "clean/fact/title.h"
#include "markup/unicode.h"

#define ZONES 1 /* days: it may be tomorrow where the page is from */

static int32_t earlier(int32_t a, int32_t b) {
    return a < b ? a : b;
}

/* Names of meta elements, the most reliable first. */
static const char *const site_metas[] = {"og:site_name",
                                         "application-name",
                                         "apple-mobile-web-app-title",
                                         "dc.publisher",
                                         "publisher",
                                         "twitter:site",
                                         NULL};
static const char *const section_metas[] = {
    "article:section", "section", "parsely-section", "category", "sailthru.section", "news_keywords", NULL};

static bool says_opinion(const br_sources *s) {
    br_str texts[] = {s->ld->section, br_head_meta(s->head, section_metas)};
    if (br_str_has(s->ld->type, BR_STR("Opinion"))) return true;
    for (size_t i = 0; i < 2; i++)
        if (texts[i].len && (br_clean_wording(s->lexicon, br_unicode_key(s->arena, texts[i])) & BR_WORDING_OPINION))
            return true;
    br_str path = br_str_slice(br_str_lower_ascii(s->arena, s->page->url), 0, 300);
    return br_str_has(path, BR_STR("/opinion")) || br_str_has(path, BR_STR("/editorial")) ||
           br_str_has(path, BR_STR("/commentisfree"));
}

static br_str choose_site(const br_sources *s) {
    br_str site = br_head_meta(s->head, site_metas);
    if (!site.len || site.ptr[0] == '@') site = s->ld->site.len ? s->ld->site : BR_STR("");
    return br_unicode_squeeze(s->arena, br_str_slice(site, 0, 200));
}

/* The other part of the page's title, where one part is the article's: "Talks fail | The Reed". */
static br_str site_of_title(br_arena *arena, br_str page_title, br_str title) {
    br_str page = br_unicode_squeeze(arena, page_title);
    br_str rest = BR_STR("");
    if (!title.len || page.len <= title.len) return rest;
    if (br_str_starts(page, title)) rest = br_str_from(page, title.len);
    else if (br_str_ends(page, title)) rest = br_str_slice(page, 0, page.len - title.len);
    static const br_str dashes[] = {
        BR_STR_INIT("|"),        BR_STR_INIT("-"),  BR_STR_INIT("\xE2\x80\x93"), BR_STR_INIT("\xE2\x80\x94"),
        BR_STR_INIT("\xC2\xBB"), BR_STR_INIT("::"), BR_STR_INIT("\xE2\x80\xA2")};
    rest = br_str_trim(rest);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        if (br_str_starts(rest, dashes[i])) return br_str_trim(br_str_from(rest, dashes[i].len));
        if (br_str_ends(rest, dashes[i])) return br_str_trim(br_str_slice(rest, 0, rest.len - dashes[i].len));
    }
    return BR_STR("");
}

br_meta br_meta_read(const br_meta_context *c, br_arena *arena, const br_blocks *blocks) {
    static const char *const url_metas[] = {"og:url", "twitter:url", NULL};
    static const char *const summary_metas[] = {"og:description", "description", "twitter:description", NULL};
    static const char *const kind_metas[] = {"og:type", NULL};
    const br_head *head = br_head_read(arena, blocks->html);
    br_ld ld = br_ld_read(arena, blocks->html);
    br_meta meta = {.language = head->language.len ? head->language : ld.language, .ld = ld};
    meta.url = c->page->url.len ? c->page->url : head->canonical.len ? head->canonical : br_head_meta(head, url_metas);
    br_sources s = {c->lexicon, arena, c->page, blocks, head, &ld, .latest = c->latest};
    meta.url = br_url_captured(meta.url, &s.captured);
    if (s.captured.year) s.latest = earlier(s.latest, br_days_from_date(s.captured) + ZONES);
    meta.site = choose_site(&s);
    meta.title = br_headline_choose(&s, meta.site, br_url_host(meta.url));
    if (!meta.site.len) meta.site = site_of_title(arena, head->page_title, meta.title);
    br_region around = br_headline_region(&s, meta.title);
    meta.published = br_published_choose(&s, around, meta.url, br_meta_order(head->language, meta.url));
    meta.authors = br_byline_choose(&s, around, meta.site);
    meta.summary = br_headline_unescape(arena, br_head_meta(head, summary_metas));
    meta.is_article = ld.headline.len || br_str_is(br_head_meta(head, kind_metas), "article");
    meta.is_opinion = says_opinion(&s);
    return meta;
}

br_when_order br_meta_order(br_str language, br_str url) {
    static const char *const day_first[] = {"-GB", "-AU", "-NZ", "-IN", "-ZA", "-IE", "-NG", "-KE", "-PK", NULL};
    static const char *const hosts[] = {".uk", ".au", ".nz", ".in", ".za", ".ie",
                                        ".ng", ".ke", ".pk", ".my", ".sg", NULL};
    if (language.len && !br_str_starts_ascii(language, BR_STR("en"))) return BR_WHEN_DAY_FIRST;
    for (size_t i = 0; day_first[i]; i++)
        if (br_str_find_ascii(language, br_str_of(day_first[i])) != BR_NOT_FOUND) return BR_WHEN_DAY_FIRST;
    br_str host = br_url_host(url);
    for (size_t i = 0; hosts[i]; i++)
        if (br_str_ends(host, br_str_of(hosts[i]))) return BR_WHEN_DAY_FIRST;
    return language.len ? BR_WHEN_MONTH_FIRST : BR_WHEN_DAY_FIRST;
}

int32_t br_meta_latest(const br_clean_lexicon *lexicon, br_str fetched) {
    br_date date;
    int32_t today = br_clean_today(lexicon);
    if (br_date_parse(fetched, &date) && date.day) return earlier(br_days_from_date(date) + ZONES, today);
    return today + ZONES;
}
