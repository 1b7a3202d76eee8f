#include "lexicon/word/phrase_table.h"
#include "test.h"

static size_t found_in(br_arena *arena, const br_phrase_table *table, const char *text, br_phrase_matches *matches) {
    size_t n;
    const br_word *words = br_words_of(arena, br_str_of(text), &n);
    br_phrase_scan(table, br_str_of(text), words, n, arena, matches);
    return matches->len;
}

static void put(br_phrase_table *table, const char *phrase, bool stem, uint32_t value) {
    uint32_t before;
    br_phrase_way way;
    br_phrase_read(table, br_str_of(phrase), stem, &way);
    BR_EXPECT(br_phrase_put(table, &way, value, &before));
    BR_EXPECT_INT(before, 0);
}

BR_TEST(words_are_letters_and_digits) {
    size_t n;
    const br_word *words = br_words_of(arena, BR_STR("al-Shabaab's G7, Z\xC3\xBCrich."), &n);
    BR_EXPECT_INT(n, 5);
    BR_EXPECT_INT(words[4].end - words[4].start, 7);
}

BR_TEST(all_phrases_of_a_text) {
    br_phrase_table table = br_phrase_table_on(arena, 4);
    put(&table, "foreign minister", false, 1);
    put(&table, "minister", false, 2);
    put(&table, "Erdogan", false, 3);
    br_phrase_matches matches = {0};
    BR_EXPECT_INT(found_in(arena, &table,
                           "Foreign Minister ERDO\xC4\x9E"
                           "AN",
                           &matches),
                  3);
    BR_EXPECT_INT(matches.at[0].value, 0);
    BR_EXPECT_INT(matches.at[1].value, 1);
    BR_EXPECT_INT(matches.at[2].value, 2);
}

BR_TEST(stems_match_what_begins_with_them) {
    br_phrase_table table = br_phrase_table_on(arena, 4);
    put(&table, "AFGHAN", true, 1);
    br_phrase_matches matches = {0};
    BR_EXPECT_INT(found_in(arena, &table, "Afghans left, an afgh stayed", &matches), 1);
}

BR_TEST(the_table_grows) {
    br_phrase_table table = br_phrase_table_on(arena, 1);
    for (uint32_t i = 0; i < 5000; i++)
        put(&table, br_str_cstr(arena, br_str_format(arena, "name%u of %u", i, i)), false, i + 1);
    BR_EXPECT_INT(br_phrase_get(&table, BR_STR("name4999 of 4999")), 5000);
    BR_EXPECT_INT(br_phrase_get(&table, BR_STR("name4999 of")), 0);
}

BR_TEST(letters_that_a_phrase_asks_for) {
    BR_EXPECT(br_phrase_fits(BR_STR("US"), BR_STR("US"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("US"), BR_STR("us"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("US"), BR_STR("Us"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(br_phrase_fits(BR_STR("Turkey"), BR_STR("TURKEY"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("Turkey"), BR_STR("turkey"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("Ai"), BR_STR("AI"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("LeT"), BR_STR("Let"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(br_phrase_fits(BR_STR("LeT"), BR_STR("LeT"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(br_phrase_fits(BR_STR("Xi Jinping"), BR_STR("XI JINPING"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(br_phrase_fits(BR_STR("foreign minister"), BR_STR("Foreign Minister"), BR_MATCH_ANY_CASE));
    BR_EXPECT(br_phrase_fits(BR_STR("AFGHANISTAN"), BR_STR("Afghanistan"), BR_MATCH_CAPITALS));
    BR_EXPECT(!br_phrase_fits(BR_STR("UN"), BR_STR("un"), BR_MATCH_CAPITALS));
}

BR_TEST(what_may_stand_between_words) {
    BR_EXPECT(br_phrase_fits(BR_STR("al-Shabaab"), BR_STR("al Shabaab"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(br_phrase_fits(BR_STR("U.S."), BR_STR("U.S"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("North Korea"), BR_STR("North, Korea"), BR_MATCH_AS_WRITTEN));
    BR_EXPECT(!br_phrase_fits(BR_STR("North Korea"), BR_STR("North\n\nKorea"), BR_MATCH_AS_WRITTEN));
}
