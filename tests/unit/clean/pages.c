/* whole pages: what is in, what is out */
#include "clean/clean.h"

#include "test.h"

static br_articles clean(br_arena *arena, br_media media, const char *text) {
    static br_lexicon *lexicon;
    br_error error;
    if (!lexicon) BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    br_articles articles = {0};
    br_page page = {
        .uri = BR_STR("page"), .media = media, .bytes = br_str_of(text), .fetched = BR_STR("2022-03-01T00:00:00Z")};
    br_page_identify(arena, &page);
    BR_EXPECT_INT(br_clean(lexicon, &page, arena, &articles, &error), BR_OK);
    return articles;
}

static bool has(const br_article *a, const char *what) {
    return br_str_has(a->text, br_str_of(what));
}

#define P1 "The minister said on Monday that the army had left the town, and that nobody had been hurt on the way."
#define P2 "Shops opened in the afternoon. A second column of lorries is to leave on Friday, the mayor told reporters."
#define P3 "The council will meet again next week, a spokeswoman said, and it will ask for an inquiry into the shots."

BR_TEST(page_of_news) {
    br_articles all = clean(
        arena, BR_MEDIA_HTML,
        "<html lang=en><head><title>Army leaves town | The Reed</title><meta property=og:site_name content='The Reed'>"
        "<meta property='article:published_time' content='2022-01-07T10:00:00Z'><meta name=author content='By Ana Ruiz'></head><body>"
        "<nav><a href=/>Home</a> <a href=/w>World</a></nav><h1>Army leaves town</h1><div class=byline>By Ana Ruiz</div>"
        "<div class=article-body><p>" P1 "</p><figure><img><figcaption>Lorries on the bridge.</figcaption></figure>"
        "<div class='related-stories'><a href=x>Another story of the day</a></div><p>" P2 "</p>"
        "<div class=newsletter-signup>Get the Reed in your inbox</div><blockquote>\xE2\x80\x9CWe leave.\xE2\x80\x9D</blockquote>"
        "<ul><li>Forty lorries</li><li>Two bridges</li></ul><table><tr><td>Dead</td><td>none</td></tr></table><p>" P3
        "</p></div>"
        "<div id=comments><p>I do not believe a word of what this newspaper writes about the army.</p></div>"
        "<footer><p>Copyright The Reed, all rights reserved, and so on and so forth for ever.</p></footer></body></html>");
    BR_EXPECT_INT(all.len, 1);
    const br_article *a = &all.at[0];
    BR_EXPECT_STR(a->title, "Army leaves town");
    BR_EXPECT_STR(a->site, "The Reed");
    BR_EXPECT_STR(a->published, "2022-01-07");
    BR_EXPECT_INT(a->published_from, BR_PUBLISHED_META);
    BR_EXPECT(a->n_authors == 1 && br_str_is(a->authors[0], "Ana Ruiz"));
    BR_EXPECT_STR(a->language, "en");
    BR_EXPECT(has(a, P1 "\n\n" P2) && has(a, P3) && has(a, "We leave.") && has(a, "Two bridges") && has(a, "none"));
    BR_EXPECT(!has(a, "Another story") && !has(a, "Lorries on") && !has(a, "inbox") && !has(a, "believe") &&
              !has(a, "Copyright"));
    BR_EXPECT(!has(a, "By Ana"));
}

/* one article in sibling containers with boxes between them */
BR_TEST(page_split_over_siblings) {
    br_articles all = clean(arena, BR_MEDIA_HTML,
                            "<body><div class=w><div class=blk><div class=p>" P1
                            "</div></div><div class='blk promo'><div>More on this story</div></div>"
                            "<div class=blk><div class=p>" P2 "</div></div><div class=blk><div class=p>" P3
                            "</div></div></div></body>");
    BR_EXPECT_INT(all.len, 1);
    BR_EXPECT_STR(all.at[0].text, P1 "\n\n" P2 "\n\n" P3);
}

BR_TEST(page_inline_tags) {
    br_articles all = clean(
        arena, BR_MEDIA_HTML,
        "<p>The <b>min</b>ister<i> said</i> on <a href=x>Monday</a> that the army had left the town, and that nobody was hurt.<br><br>" P2
        "</p><p>" P3);
    BR_EXPECT_STR(all.at[0].text,
                  "The minister said on Monday that the army had left the town, and that nobody was hurt.\n\n" P2
                  "\n\n" P3);
}

/* never a day behind the capture, never the day of the capture itself */
BR_TEST(page_dates) {
    br_articles future = clean(arena, BR_MEDIA_HTML, "<meta name=date content=2022-06-01><p>" P1 "</p><p>" P2 "</p>");
    BR_EXPECT_STR(future.at[0].published, "");
    BR_EXPECT_INT(future.at[0].published_from, BR_PUBLISHED_NONE);
    br_articles undated = clean(arena, BR_MEDIA_HTML, "<p>" P1 "</p><p>" P2 "</p>");
    BR_EXPECT_STR(undated.at[0].published, "");
}

BR_TEST(page_listing) {
    br_articles all =
        clean(arena, BR_MEDIA_TEXT,
              "Buscador avanzado\n\nSoldiers on a bridge, Jan. 5. (Ana Ruiz/Reuters)\n\n" P1
              "\xE2\x80\xA6  Seguir leyendo \xC2\xBB\n\n" P2
              "\xE2\x80\xA6  Seguir leyendo \xC2\xBB\n\nEl ministro dijo el lunes que el ej\xC3\xA9rcito hab\xC3\xAD"
              "a dejado la ciudad y que nadie result\xC3\xB3 herido."
              "\xE2\x80\xA6  Seguir leyendo \xC2\xBB\n");
    BR_EXPECT_INT(all.len, 3);
    BR_EXPECT_STR(all.at[0].text, P1 "\xE2\x80\xA6");
    BR_EXPECT_STR(all.at[2].language, "es");
    for (size_t i = 0; i < all.len; i++) {
        BR_EXPECT_STR(all.at[i].published, "");
        BR_EXPECT_INT(all.at[i].part, i);
    }
}

BR_TEST(page_of_two_posts) {
    br_articles all = clean(
        arena, BR_MEDIA_TEXT,
        "February 2, 2022No Comments\n\nThe army leaves the town\n\nBy: Ana Ruiz\n\nImage Source: Flickr\n\n" P1
        "\n\n" P2 "\n\nJanuary 18, 2022No Comments\n\nWhat do the shots mean?\n\nBy: Tom Ott\n\n" P3 "\n\n" P1 "\n");
    BR_EXPECT_INT(all.len, 2);
    BR_EXPECT_STR(all.at[0].title, "The army leaves the town");
    BR_EXPECT_STR(all.at[0].published, "2022-02-02");
    BR_EXPECT_STR(all.at[1].title, "What do the shots mean?");
    BR_EXPECT_STR(all.at[1].published, "2022-01-18");
    BR_EXPECT(all.at[1].n_authors == 1 && br_str_is(all.at[1].authors[0], "Tom Ott"));
    BR_EXPECT_STR(all.at[1].text, P3 "\n\n" P1);
}

BR_TEST(page_of_copied_text) {
    br_articles all =
        clean(arena, BR_MEDIA_TEXT,
              "Home \xC2\xBB World \xC2\xBB The army leaves\n\nThe army leaves\n\nby admin\nThe army leaves\n\n" P1
              "\n\nSee also  A plane that was lost\n\n" P2
              "\n\nYou may also like\n\nThe lake that vanished\n\nLeave a Comment\n\nThis site uses cookies.\n");
    BR_EXPECT_INT(all.len, 1);
    BR_EXPECT_STR(all.at[0].title, "The army leaves");
    BR_EXPECT_INT(all.at[0].n_authors, 0);
    BR_EXPECT_STR(all.at[0].text, P1 "\n\n" P2);
    br_articles opinion = clean(
        arena, BR_MEDIA_TEXT,
        "Notes on Power\n\nFriday 7 January 2022\n\n The army cannot stay\n\nOpinion by Ana Ruiz\nJanuary 7 at 9:15 pm Lima Time\n" P1
        "\n" P2 "\n\nPost a Comment");
    BR_EXPECT_STR(opinion.at[0].title, "The army cannot stay");
    BR_EXPECT_INT(opinion.at[0].voice, BR_VOICE_OPINION);
    BR_EXPECT_STR(opinion.at[0].published, "2022-01-07");
    BR_EXPECT_STR(opinion.at[0].text, P1 "\n\n" P2);
}

/* a byline without a word that says so, and a text that goes on behind a box of links */
BR_TEST(page_of_bare_lines) {
    br_articles all = clean(arena, BR_MEDIA_TEXT,
                            "OPINION\n\nThe peace that nobody wants\n\nKarim Odeh\n12 February 2022\n\n" P1
                            "\n\nRelated Articles\nFuel prices rise again\n\n" P2 P3
                            "\n\nThe views expressed in this article are the author's own.\n");
    BR_EXPECT_INT(all.len, 1);
    BR_EXPECT(all.at[0].n_authors == 1 && br_str_is(all.at[0].authors[0], "Karim Odeh"));
    BR_EXPECT_INT(all.at[0].voice, BR_VOICE_OPINION);
    BR_EXPECT_STR(all.at[0].text, P1 "\n\n" P2 P3);
}

BR_TEST(page_wrapped_lines) {
    br_articles all = clean(
        arena, BR_MEDIA_TEXT,
        "The minister said on Monday that the army had left the town,\nand that nobody had been hurt on the way to the border post.\n\n" P2
        "\n");
    BR_EXPECT_STR(
        all.at[0].text,
        "The minister said on Monday that the army had left the town, and that nobody had been hurt on the way to the border post.\n\n" P2);
}

BR_TEST(page_markdown) {
    br_articles all = clean(arena, BR_MEDIA_MARKDOWN,
                            "---\ntitle: \"The army\"\nauthor: Ana Ruiz\ndate: 2022-01-25\n---\n\n# The army\n\n*" P1
                            "*\n\n## More\n\n- [" P2 "](http://x.example)\n");
    BR_EXPECT_INT(all.len, 1);
    BR_EXPECT_STR(all.at[0].title, "The army");
    BR_EXPECT_STR(all.at[0].published, "2022-01-25");
    BR_EXPECT_STR(all.at[0].text, P1 "\n\nMore\n\n" P2);
}

BR_TEST(page_of_nothing) {
    BR_EXPECT_INT(clean(arena, BR_MEDIA_HTML, "").len, 0);
    BR_EXPECT_INT(clean(arena, BR_MEDIA_HTML, "<html></html>").len, 0);
    BR_EXPECT_INT(clean(arena, BR_MEDIA_TEXT, " \n ").len, 0);
}

/* ---- when ---- */

/* the day of a page with this in its head and this under its headline */
static br_str day_of(br_arena *arena, const char *head, const char *menu, const char *byline) {
    br_str page =
        br_str_format(arena,
                      "<html lang=en><head><title>Army leaves town</title>%s</head><body>%s<h1>Army leaves town</h1>%s"
                      "<div class=article-body><p>" P1 "</p><p>" P2 "</p><p>" P3 "</p></div></body></html>",
                      head, menu, byline);
    br_articles all = clean(arena, BR_MEDIA_HTML, br_str_cstr(arena, page));
    BR_EXPECT_INT(all.len, 1);
    return all.at[0].published;
}

#define STAMP "<meta property='article:published_time' content='2022-01-07T22:40:00Z'>"

BR_TEST(the_day_that_readers_see) {
    BR_EXPECT_STR(day_of(arena, STAMP, "", ""), "2022-01-07");
    BR_EXPECT_STR(day_of(arena, STAMP, "", "<div>January 8, 2022</div>"), "2022-01-08");
    /* a change is not the day of publication where both are shown, */
    BR_EXPECT_STR(day_of(arena, STAMP, "", "<div>Published January 7, 2022</div><div>Updated January 9, 2022</div>"),
                  "2022-01-07");
    /* but it is the day of the text where no other is shown, */
    BR_EXPECT_STR(day_of(arena, STAMP, "", "<div>Updated January 9, 2022 4:15 PM</div>"), "2022-01-09");
    /* unless it came much later */
    BR_EXPECT_STR(day_of(arena, STAMP, "", "<div>Updated February 20, 2022</div>"), "2022-01-07");
}

BR_TEST(dates_in_parts_of_a_line) {
    BR_EXPECT_STR(
        day_of(arena, "", "", "<div><span>Ana Ruiz</span><span>Jan 05, 2022</span><span>2 Shares</span></div>"),
        "2022-01-05");
    BR_EXPECT_STR(day_of(arena, "", "", "<div><span>Ana Ruiz</span><span>2 Shares</span></div>"), "");
}

/* a menu names the article and others with their days; the headline is below */
BR_TEST(dates_of_menus_are_of_other_articles) {
    const char *menu =
        "<div><p><a href=/a>Army leaves town</a></p><p>January 3, 2022</p>" /* another telling of it */
        "<p><a href=/b>Bridge closed</a></p><p>January 2, 2022</p><p><a href=/c>Talks go on</a></p>"
        "<p><a href=/d>Rain ahead</a></p><p><a href=/e>Markets calm</a></p><p><a href=/f>Late goal</a></p></div>";
    BR_EXPECT_STR(day_of(arena, STAMP, menu, "<div>January 9, 2022</div>"), "2022-01-09");
}

/* a page that a script draws in the reader's browser tells its text in JSON-LD only */
BR_TEST(page_drawn_by_a_script) {
    static const char *const bodies[] = {P1 "\\n\\n" P2 "\\n" P3 "\\n" P1 P2 P3,
                                         "<p>" P1 "</p><p>" P2 "</p><p>" P3 "</p><p>" P1 P2 P3 "</p>"};
    for (size_t i = 0; i < 2; i++) {
        br_str text = br_str_format(
            arena,
            "<html lang=en><head><title>Army leaves town</title><script type='application/ld+json'>"
            "{\"@type\":\"NewsArticle\",\"headline\":\"Army leaves town\",\"datePublished\":\"2022-01-07\","
            "\"articleBody\":\"%s\"}</script></head><body><div id=app>Loading the news of the day</div></body></html>",
            bodies[i]);
        br_articles all = clean(arena, BR_MEDIA_HTML, br_str_cstr(arena, text));
        BR_EXPECT_INT(all.len, 1);
        BR_EXPECT(all.len == 1 && br_str_starts(all.at[0].text, BR_STR(P1 "\n\n" P2 "\n\n" P3)));
        br_page page = {.media = BR_MEDIA_HTML, .bytes = text};
        BR_EXPECT(br_str_has(br_page_text(&page, arena), BR_STR(P2)));
    }
}
