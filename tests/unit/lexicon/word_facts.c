#include "lexicon/word/facts.h"

#include "lexicon/stances.h"
#include "test.h"

static br_lexicon empty(br_arena *arena) {
    return (br_lexicon){.arena = arena};
}

BR_TEST(what_parts_say_of_a_word_stands_in_one_row) {
    br_lexicon lexicon = empty(arena);
    br_word_facts_put(&lexicon, BR_STR("not"))->cues |= BR_CUE(NOT);
    br_word_facts_put(&lexicon, BR_STR("deny"))->quote = 7;
    br_word_facts_put(&lexicon, BR_STR("not"))->claim = 3;
    const br_word_facts *row = br_word_facts_of(&lexicon, BR_STR("not"));
    BR_EXPECT(row->cues == BR_CUE(NOT));
    BR_EXPECT_INT(row->claim, 3);
    BR_EXPECT_INT(row->quote, 0);
}

BR_TEST(a_word_that_nobody_knows_has_a_row_of_zeros) {
    br_lexicon lexicon = empty(arena);
    BR_EXPECT_INT(br_word_facts_of(&lexicon, BR_STR("zebra"))->act, 0);
    br_word_facts_put(&lexicon, BR_STR("deny"))->act = 1;
    BR_EXPECT_INT(br_word_facts_of(&lexicon, BR_STR("Deny"))->act, 0); /* as it is written */
    BR_EXPECT_INT(br_word_facts_of(&lexicon, BR_STR(""))->act, 0);
}

BR_TEST(rows_stay_right_while_the_table_grows) {
    br_lexicon lexicon = empty(arena);
    for (uint32_t i = 1; i < 30000; i++) br_word_facts_put(&lexicon, br_str_format(arena, "w%u", i))->act = i;
    for (uint32_t i = 1; i < 30000; i += 997)
        BR_EXPECT_INT(br_word_facts_of(&lexicon, br_str_format(arena, "w%u", i))->act, i);
}

BR_TEST(tokens_have_the_rows_of_form_and_lemma) {
    br_lexicon lexicon = empty(arena);
    br_word_facts_put(&lexicon, BR_STR("talks"))->act = 1;
    br_word_facts_put(&lexicon, BR_STR("talk"))->act = 2;
    br_token tokens[] = {{.span = {0, 5}, .lemma = BR_STR("talk"), .head = BR_NO_HEAD},
                         {.span = {6, 10}, .head = BR_NO_HEAD}};
    br_article article = {.text = BR_STR("Talks talk"), .tokens = tokens, .n_tokens = 2};
    br_token_facts facts = br_token_facts_of(&lexicon, &article, arena);
    BR_EXPECT_INT(facts.form[0]->act, 1);
    BR_EXPECT_INT(facts.lemma[0]->act, 2);
    BR_EXPECT_INT(facts.form[1]->act, 2);
    BR_EXPECT_INT(facts.lemma[1]->act, 0); /* it has none */
}
