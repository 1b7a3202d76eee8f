#include "text/known.h"

#include "test.h"
#include "text/form.h"

static uint64_t word(const char *text) {
    return br_form_of(br_str_of(text)).word;
}

/* "Lima", "New Lima" and "New Lima Post" */
static br_hash_table three_names(br_arena *arena) {
    uint64_t pair = br_known_join(word("New"), word("Lima"));
    br_table_entry entries[] = {
        {word("Lima"), BR_KNOWN_CITY},
        {word("New"), BR_MODEL_KNOWN_GOES_ON},
        {pair, BR_KNOWN_TOWN | BR_MODEL_KNOWN_GOES_ON},
        {br_known_join(pair, word("Post")), BR_KNOWN_ORG},
    };
    return br_hash_table_make(arena, entries, 4);
}

BR_TEST(the_longest_listed_name_counts) {
    br_hash_table table = three_names(arena);
    uint64_t words[] = {word("in"), word("NEW"), word("lima"), word("post"), word("Lima")};
    br_known known[5];
    br_known_find(&table, words, 5, known);
    BR_EXPECT_INT(known[0].alone + known[0].within, 0);
    BR_EXPECT_INT(known[1].alone, 0);
    BR_EXPECT_INT(known[1].within, BR_KNOWN_OF_FIRST + BR_KNOWN_ORG);
    BR_EXPECT_INT(known[2].alone, BR_KNOWN_CITY);
    BR_EXPECT_INT(known[2].within, BR_KNOWN_OF_LATER + BR_KNOWN_ORG);
    BR_EXPECT_INT(known[3].within, BR_KNOWN_OF_LATER + BR_KNOWN_ORG);
    BR_EXPECT_INT(known[4].alone, BR_KNOWN_CITY);
    BR_EXPECT_INT(known[4].within, 0);
}

BR_TEST(names_end_with_the_sentence) {
    br_hash_table table = three_names(arena), none = {0};
    uint64_t words[] = {word("New"), word("Lima")};
    br_known known[2];
    br_known_find(&table, words, 2, known);
    BR_EXPECT_INT(known[1].within, BR_KNOWN_OF_LATER + BR_KNOWN_TOWN);
    br_known_find(&table, words, 1, known);
    BR_EXPECT_INT(known[0].within, 0);
    br_known_find(&none, words, 2, known);
    BR_EXPECT_INT(known[1].alone + known[1].within, 0);
}
