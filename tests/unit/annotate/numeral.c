/* Numbers in digits and words. */
#include "annotate/number/numeral.h"

#include "test.h"

typedef struct reader {
    br_vocabulary vocabulary;
    br_numeral_lexicon numerals;
} reader;

static reader open_reader(br_arena *arena) {
    reader r = {.vocabulary = br_vocabulary_on(arena)};
    br_data data = {arena, NULL};
    BR_EXPECT_INT(br_numeral_lexicon_load(arena, &data, "en", &r.vocabulary, &r.numerals, NULL), BR_OK);
    return r;
}

static bool read(const reader *r, br_arena *arena, br_str text, br_numeral *numeral) {
    br_words words = br_scan_words(arena, text);
    for (uint32_t i = 0; i < words.n; i++)
        if (words.at[i].kind != BR_WORD_NUMBER)
            words.at[i].id = br_vocabulary_find(&r->vocabulary, br_word_text(&words, i));
    return br_numeral_read(&r->numerals, &words, 0, true, numeral);
}

BR_TEST(numbers_have_their_values) {
    static const struct {
        const char *text;
        double low, high;
    } rows[] = {
        {"7", 7, 7},
        {"6,846", 6846, 6846},
        {"3.5 million", 3.5e6, 3.5e6},
        {"3.5-million", 3.5e6, 3.5e6},
        {"25bn", 25e9, 25e9},
        {"twenty-one", 21, 21},
        {"twenty one", 21, 21},
        {"two hundred and thirty", 230, 230},
        {"a hundred", 100, 100},
        {"one thousand two hundred and four", 1204, 1204},
        {"two hundred thirty thousand", 230000, 230000},
        {"one million two hundred thousand", 1.2e6, 1.2e6},
        {"half a million", 5e5, 5e5},
        {"one and a half million", 1.5e6, 1.5e6},
        {"a million and a half", 1.5e6, 1.5e6},
        {"5 1/2", 5.5, 5.5},
        {"5-1/2", 5.5, 5.5},
        {"1/4", 0.25, 0.25},
        {"two thirds", 2.0 / 3, 2.0 / 3},
        {"three-quarters", 0.75, 0.75},
        {"a third", 1.0 / 3, 1.0 / 3},
        {"half", 0.5, 0.5},
        {"dozens", 12, 120},
        {"a dozen", 12, 12},
        {"tens of thousands", 10000, 100000},
        {"hundreds of millions", 1e8, 1e9},
        {"a couple of", 2, 2},
        {"several hundred", 300, 900},
        {"\xC2\xBD", 0.5, 0.5},
        {"2\xC2\xBD", 2.5, 2.5},
        {"zero", 0, 0},
        {"1 million", 1e6, 1e6},
        {"4 hundred million", 4e8, 4e8},
        {"two three", 2, 2},
        {"a million two million", 1e6, 1e6},
    };
    reader r = open_reader(arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        br_numeral n;
        bool found = read(&r, arena, br_str_of(rows[i].text), &n);
        if (!found || n.low != rows[i].low || n.high != rows[i].high)
            br_test_fail(__FILE__, __LINE__, "\"%s\" reads as %g to %g", rows[i].text, found ? n.low : -1,
                         found ? n.high : -1);
    }
}

BR_TEST(ordinals_are_told_apart) {
    static const char *const ordinals[] = {"third round", "21st", "twenty-first", "two hundredth"};
    reader r = open_reader(arena);
    for (size_t i = 0; i < sizeof ordinals / sizeof ordinals[0]; i++) {
        br_numeral n;
        if (!read(&r, arena, br_str_of(ordinals[i]), &n))
            br_test_fail(__FILE__, __LINE__, "\"%s\" is not read", ordinals[i]);
    }
    br_numeral n;
    BR_EXPECT(read(&r, arena, BR_STR("21st"), &n) && n.ordinal);
    BR_EXPECT(read(&r, arena, BR_STR("twenty-first"), &n) && n.ordinal && n.value == 21);
}

BR_TEST(no_number_is_no_number) {
    static const char *const none[] = {"a man", "and", "of", "the", "", "-", "12345678901234567890123"};
    reader r = open_reader(arena);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        br_numeral n;
        if (read(&r, arena, br_str_of(none[i]), &n))
            br_test_fail(__FILE__, __LINE__, "\"%s\" reads as %g", none[i], n.value);
    }
}
