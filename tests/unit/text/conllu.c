#include "text/conllu.h"

#include "test.h"
#include "text/text.h"

static const char sample[] = "# sent_id = a-1\n"
                             "# text = Don't go.\n"
                             "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "1\tDo\tdo\tAUX\t_\tMood=Imp\t3\taux\t_\t_\n"
                             "2\tn't\tnot\tPART\t_\tPolarity=Neg\t3\tadvmod\t_\t_\n"
                             "3\tgo\tgo\tVERB\t_\tMood=Imp\t0\troot\t_\tSpaceAfter=No\n"
                             "3.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n"
                             "4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_\n"
                             "\n"
                             "1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_\n";

BR_TEST(sentences_are_read) {
    br_conllu_reader reader = {"sample", br_str_of(sample), 0};
    br_conllu_sentence s;
    BR_EXPECT_INT(br_conllu_next(&reader, arena, &s, NULL), BR_OK);
    BR_EXPECT_INT(s.words.len, 4);
    BR_EXPECT_STR(br_conllu_comment(&s, "sent_id"), "a-1");
    BR_EXPECT_INT(s.words.at[0].range, 2);
    BR_EXPECT_STR(s.words.at[0].surface, "Don't");
    BR_EXPECT(!s.words.at[0].space_after && s.words.at[1].space_after && !s.words.at[2].space_after);
    BR_EXPECT_INT(s.words.at[2].head, BR_NO_HEAD);
    BR_EXPECT_INT(s.words.at[3].head, 2);
    BR_EXPECT_INT(br_conllu_next(&reader, arena, &s, NULL), BR_OK);
    BR_EXPECT_INT(s.words.len, 1);
    BR_EXPECT_INT(br_conllu_next(&reader, arena, &s, NULL), BR_END);
}

BR_TEST(bad_lines_are_named) {
    static const char *const bad[] = {"no columns\n", "1\ta\t_\t_\t_\t_\t9\t_\t_\t_\n", "1\t\t_\t_\t_\t_\t0\t_\t_\t_\n",
                                      "1\ta\t_\t_\t_\t_\t-4\t_\t_\t_\n"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        br_conllu_reader reader = {"bad.conllu", br_str_of(bad[i]), 0};
        br_conllu_sentence s;
        br_error error = {0};
        BR_EXPECT_INT(br_conllu_next(&reader, arena, &s, &error), BR_BAD_INPUT);
        BR_EXPECT(br_str_has(br_str_of(error.message), BR_STR("bad.conllu")));
    }
}

BR_TEST(a_sentence_comes_back_with_its_own_tokens) {
    br_lexicon *lexicon;
    BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL), BR_OK);
    br_conllu_reader reader = {"sample", br_str_of(sample), 0};
    br_conllu_sentence s;
    BR_EXPECT_INT(br_conllu_next(&reader, arena, &s, NULL), BR_OK);
    br_article a = br_conllu_article(arena, &s, 1);
    BR_EXPECT_STR(br_str_trim(a.text), "Don't go.");
    const br_text_language *english = br_text_language_of(lexicon, BR_STR("en"));
    br_text_analyse(english, &a, arena);
    br_buf out = br_buf_on(arena);
    br_conllu_write(&out, english, &a, 0, &s);
    br_str line, rest = br_buf_str(&out);
    br_str_line(&rest, &line);
    BR_EXPECT_STR(line, "# sent_id = a-1");
    br_str_line(&rest, &line);
    br_str_line(&rest, &line);
    BR_EXPECT_STR(line, "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_");
    br_str_line(&rest, &line);
    BR_EXPECT(br_str_starts(line, BR_STR("1\tDo\tdo\tAUX\t")));
    br_lexicon_close(lexicon);
}
