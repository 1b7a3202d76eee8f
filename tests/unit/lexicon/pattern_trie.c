/* Patterns over words. */
#include "lexicon/event/pattern_trie.h"

#include "test.h"

static const char *const classes[] = {NULL, "MONTH", "DAY"};

static br_pattern_trie trie_of(br_arena *arena, br_vocabulary *vocabulary, const char *const *patterns, uint32_t n) {
    br_pattern_builder *builder = br_pattern_builder_new(arena, vocabulary, classes, 3);
    for (uint32_t i = 0; i < n; i++) BR_EXPECT_INT(br_pattern_add(builder, br_str_of(patterns[i]), i, NULL), BR_OK);
    return br_pattern_finish(builder, arena);
}

BR_TEST(the_longest_pattern_wins_then_the_earlier) {
    static const char *const patterns[] = {"MONTH", "MONTH DAY", "the MONTH", "(MONTH | of)"};
    br_vocabulary vocabulary = br_vocabulary_on(arena);
    br_pattern_trie trie = trie_of(arena, &vocabulary, patterns, 4);
    br_pattern_item items[] = {{0, 2}, {0, 4}, {br_vocabulary_find(&vocabulary, BR_STR("THE")), 0}, {0, 2}};
    BR_EXPECT_INT(br_pattern_match(&trie, items, 4, 0)->rule, 1);
    BR_EXPECT(br_pattern_match(&trie, items, 4, 1) == NULL);
    BR_EXPECT_INT(br_pattern_match(&trie, items, 4, 2)->rule, 2);
    BR_EXPECT_INT(br_pattern_match(&trie, items, 4, 3)->rule, 0);
    BR_EXPECT_INT(br_pattern_match(&trie, items, 4, 0)->class_of[1], 2);
}

BR_TEST(context_is_no_part_of_what_is_found) {
    static const char *const patterns[] = {"{in} MONTH [\\( DAY] {,}"};
    br_vocabulary vocabulary = br_vocabulary_on(arena);
    br_pattern_trie trie = trie_of(arena, &vocabulary, patterns, 1);
    br_pattern_item items[] = {{br_vocabulary_find(&vocabulary, BR_STR("in")), 0},
                               {0, 2},
                               {br_vocabulary_find(&vocabulary, BR_STR("(")), 0},
                               {0, 4},
                               {br_vocabulary_find(&vocabulary, BR_STR(",")), 0}};
    const br_pattern_leaf *leaf = br_pattern_match(&trie, items, 5, 0);
    BR_EXPECT(leaf && leaf->length == 5 && leaf->before == 1 && leaf->after == 1);
    BR_EXPECT(br_pattern_match(&trie, items, 4, 0) == NULL);
}

BR_TEST(what_cannot_be_read_is_named) {
    static const char *const bad[] = {"[MONTH",
                                      "MONTH )",
                                      "NOSUCH",
                                      "((((((((((a))))))))))",
                                      "a b c d e f g h i j k l m n o p q",
                                      "[a] [b] [c] [d] [e] [f] [g] [h] [i] [j] [k] [l] [m]"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        br_vocabulary vocabulary = br_vocabulary_on(arena);
        br_pattern_builder *builder = br_pattern_builder_new(arena, &vocabulary, classes, 3);
        br_error error;
        BR_EXPECT_INT(br_pattern_add(builder, br_str_of(bad[i]), 0, &error), BR_BAD_INPUT);
    }
}
