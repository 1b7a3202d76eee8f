/* An article that is coded once more gets the same notes, not more of them behind the old ones (`show --why`). */
#include "engine/flow.h"
#include "test.h"

BR_TEST(coding_again_adds_nothing) {
    br_lexicon *lexicon;
    br_error error = {0};
    br_item item = {.is_article = true};
    item.article.text =
        BR_STR("On Friday the president of Kazakhstan met 2,500 soldiers in Almaty. \"We will stay,\" he said.");
    item.article.language = BR_STR("en");
    BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    br_flow_options options = {.last = BR_STAGE_ANNOTATE};
    br_articles once = {0}, again = {0};
    BR_EXPECT_INT(br_flow(lexicon, &options, &item, arena, &once, &error), BR_OK);
    item.article = once.at[0];
    item.article.has = 0;
    BR_EXPECT_INT(br_flow(lexicon, &options, &item, arena, &again, &error), BR_OK);
    BR_EXPECT(once.at[0].n_quotes && once.at[0].n_events);
    BR_EXPECT_INT(again.at[0].n_quotes, once.at[0].n_quotes);
    BR_EXPECT_INT(again.at[0].n_events, once.at[0].n_events);
    BR_EXPECT_INT(again.at[0].n_figures, once.at[0].n_figures);
    BR_EXPECT_INT(again.at[0].n_tokens, once.at[0].n_tokens);
    br_lexicon_close(lexicon);
}
