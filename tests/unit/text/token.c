#include "test.h"

#include "base/buf.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

/* tokens joined by blanks, sentences by " | " */
static br_str split(br_arena *arena, const char *code, const char *text) {
    br_lexicon *lexicon;
    if (br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) return BR_STR("no lexicon");
    br_tokens tokens = {0};
    br_sentences sentences = {0};
    br_str whole = br_str_of(text);
    br_split(br_text_language_of(lexicon, br_str_of(code)), arena, whole, &tokens, &sentences);
    br_buf out = br_buf_on(arena);
    for (size_t s = 0; s < sentences.len; s++) {
        if (s) br_buf_add(&out, BR_STR(" |"));
        for (uint32_t t = 0; t < sentences.at[s].n_tokens; t++) {
            if (out.len) br_buf_byte(&out, ' ');
            br_buf_add(&out, br_span_text(whole, tokens.at[sentences.at[s].first_token + t].span));
        }
    }
    br_lexicon_close(lexicon);
    return br_buf_str(&out);
}

typedef struct expected {
    const char *text, *tokens;
} expected;

static void check(br_arena *arena, const char *code, const expected *rows, size_t n) {
    for (size_t i = 0; i < n; i++) BR_EXPECT_STR(split(arena, code, rows[i].text), rows[i].tokens);
}
#define CHECK(code, rows) check(arena, code, rows, sizeof(rows) / sizeof((rows)[0]))

BR_TEST(words_and_punctuation) {
    static const expected rows[] = {
        {"Don't go, I can't!", "Do n't go , I ca n't !"},
        {"The minister’s plan isn’t his parents' idea.", "The minister ’s plan is n’t his parents ' idea ."},
        {"He paid $5,000 (10%) for it.", "He paid $ 5,000 ( 10 % ) for it ."},
        {"a non-violent, well-known man", "a non-violent , well - known man"},
        {"Call 555-123-4567 on 11/28/2000 at 8:00pm.", "Call 555-123-4567 on 11/28/2000 at 8:00 pm ."},
        {"2022-01-13 and 9/11 and 5-10", "2022-01-13 and 9/11 and 5 - 10"},
        {"See https://example.org/a?b=c, or write to a.b@example.org.",
         "See https://example.org/a?b=c , or write to a.b@example.org ."},
        {"the 1990s, the '90s and AT&T", "the 1990s , the '90s and AT&T"},
        {"He cannot\xC2\xA0stay -- really...", "He can not stay -- really ..."},
        {"and/or 40km", "and / or 40 km"},
        {":-) no", ":-) no"},
    };
    CHECK("en", rows);
}

BR_TEST(sentences_of_news) {
    static const expected rows[] = {
        {"Mr. Smith met Gen. Jones on Jan. 5. They talked.", "Mr. Smith met Gen. Jones on Jan. 5 . | They talked ."},
        {"He left the U.S. The army stayed.", "He left the U.S. | The army stayed ."},
        {"J. R. Smith of Acme Inc. said so.", "J. R. Smith of Acme Inc. said so ."},
        {"\"Who knows?\" he asked. \"Nobody.\" She left.",
         "\" Who knows ? \" he asked . | \" Nobody . \" | She left ."},
        {"Protests grow in the capital\n\nThousands came.", "Protests grow in the capital | Thousands came ."},
        {"First item\nSecond item\nThird", "First item | Second item | Third"},
        {"He said 3.5 million came. 20 were hurt (see below). It ended.",
         "He said 3.5 million came . | 20 were hurt ( see below ) . | It ended ."},
        {"It was said.Then he left", "It was said . | Then he left"},
        {"It rose to 5. [12] Then it fell.", "It rose to 5 . [ 12 ] | Then it fell ."},
    };
    CHECK("en", rows);
}

/* the width of the lines tells wrapped text from lines broken on purpose */
BR_TEST(wrapped_lines_go_on) {
    static const expected rows[] = {
        {"The president of the country said on Monday that the government had decided\n"
         "to call an election before the end of the year because of the crisis there.\n",
         "The president of the country said on Monday that the government had decided to call an election "
         "before the "
         "end of the year because of the crisis there ."},
    };
    CHECK("en", rows);
}

BR_TEST(other_scripts_pass_through) {
    static const expected rows[] = {
        {"Он сказал: «Нет». Мы ушли.", "Он сказал : « Нет » . | Мы ушли ."},
        {"中国很大。日本也是。", "中 国 很 大 。 日 本 也 是 。"},
        {"هذا صحيح. نعم", "هذا صحيح . | نعم"},
        {"😀👍🏽 ok", "😀 👍🏽 ok"},
        {"", ""},
        {" \n\n \t\n", ""},
        {"?!?! ... ---", "?!?! | ... ---"},
    };
    CHECK("xx", rows);
}
