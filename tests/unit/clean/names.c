#include "clean/body/unit.h"
#include "clean/fact/authors.h"
#include "clean/fact/title.h"

#include "test.h"

static const br_clean_lexicon *lexicon(void) {
    static br_lexicon *once;
    br_error error;
    if (!once) BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &once, &error), BR_OK);
    return once->clean;
}

static br_str names_in(br_arena *arena, const char *text) {
    br_names names = {0};
    br_authors_add(lexicon(), arena, br_str_of(text), &names);
    br_str all = BR_STR("");
    for (size_t i = 0; i < names.len; i++) all = br_str_format(arena, "%.*s[%.*s]", BR_FMT(all), BR_FMT(names.at[i]));
    return all;
}

BR_TEST(authors_names) {
    BR_EXPECT_STR(names_in(arena, "By Ana Ruiz"), "[Ana Ruiz]");
    BR_EXPECT_STR(names_in(arena, "By: Ana Ruiz and Tom Ott"), "[Ana Ruiz][Tom Ott]");
    BR_EXPECT_STR(names_in(arena, "Ana Ruiz, Tom Ott Jr. & Li Wei"), "[Ana Ruiz][Tom Ott Jr.][Li Wei]");
    BR_EXPECT_STR(names_in(arena, "Ana Ruiz | Reed News"), "[Ana Ruiz]");
    BR_EXPECT_STR(names_in(arena, "Opinion by Ana Ruiz"), "[Ana Ruiz]");
    BR_EXPECT_STR(names_in(arena, "admin"), "");
    BR_EXPECT_STR(names_in(arena, "https://reed.example/ana"), "");
    BR_EXPECT_STR(names_in(arena, "Staff Writer"), "");
}

BR_TEST(authors_lines) {
    br_names names = {0};
    bool opinion = false;
    BR_EXPECT(br_authors_in_line(lexicon(), arena, BR_STR("Opinion by Ana Ruiz"), &names, &opinion) && opinion);
    BR_EXPECT_INT(names.len, 1);
    BR_EXPECT(br_authors_in_line(lexicon(), arena, BR_STR("by admin"), &names, NULL));
    BR_EXPECT_INT(names.len, 1);
    BR_EXPECT(!br_authors_in_line(lexicon(), arena, BR_STR("By the end of the day the army had left."), &names, NULL));
}

BR_TEST(title_parts) {
    BR_EXPECT_STR(br_title_strip(arena, BR_STR("Talks fail | The Daily Reed"), BR_STR("Daily Reed"), BR_STR(""), false),
                  "Talks fail");
    BR_EXPECT_STR(
        br_title_strip(arena, BR_STR("Talks fail - reed.example"), BR_STR(""), BR_STR("www.reed.example"), false),
        "Talks fail");
    BR_EXPECT_STR(br_title_strip(arena, BR_STR("Russia - NATO talks fail"), BR_STR("Daily Reed"), BR_STR(""), false),
                  "Russia - NATO talks fail");
    BR_EXPECT_STR(br_title_strip(arena, BR_STR("The talks fail again - Reed"), BR_STR(""), BR_STR(""), true),
                  "The talks fail again");
    BR_EXPECT_INT(br_title_likeness(arena, BR_STR("Talks fail in Geneva"), BR_STR("Talks fail")), 100);
    BR_EXPECT_INT(br_title_likeness(arena, BR_STR("Talks fail"), BR_STR("Rain tomorrow")), 0);
}

BR_TEST(captions) {
    BR_EXPECT(br_text_is_caption(BR_STR("Soldiers march in Almaty on Jan. 5. (Ana Ruiz/Reuters)"), 0));
    BR_EXPECT(br_text_is_caption(BR_STR("Leaders pose in Samarkand, on Sept. 16. Ana Ruiz/Sputnik/AFP"), 0));
    BR_EXPECT(!br_text_is_caption(BR_STR("The dialogue between NATO/EU and Moscow goes on (as it did before)."), 0));
    BR_EXPECT(!br_text_is_caption(BR_STR("He left the town in May (and came back in June)"), 0));
}
