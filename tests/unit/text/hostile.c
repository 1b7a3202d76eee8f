#include "test.h"

#include <time.h>

#include "base/buf.h"
#include "text/text.h"

/* What the stage makes of a text: every token inside the text and in order, every head inside the sentence.
 */
static void check(br_arena *arena, br_str text) {
    br_lexicon *lexicon;
    BR_EXPECT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) == BR_OK);
    br_article a = {.text = text, .language = BR_STR("en")};
    br_error error;
    clock_t start = clock();
    BR_EXPECT(br_text(lexicon, &a, arena, &error) == BR_OK);
    BR_EXPECT((double)(clock() - start) / CLOCKS_PER_SEC < 20); /* linear: seconds even with sanitizers */
    uint32_t at = 0, wrong = 0;
    for (uint32_t i = 0; i < a.n_tokens; i++) {
        wrong += a.tokens[i].span.start < at || a.tokens[i].span.end <= a.tokens[i].span.start;
        at = a.tokens[i].span.end;
    }
    for (uint32_t s = 0; s < a.n_sentences; s++) {
        uint32_t first = a.sentences[s].first_token, end = first + a.sentences[s].n_tokens, roots = 0;
        for (uint32_t i = first; i < end; i++) {
            int32_t head = a.tokens[i].head;
            roots += head == BR_NO_HEAD;
            wrong += head != BR_NO_HEAD && (head < (int32_t)first || head >= (int32_t)end || head == (int32_t)i);
        }
        wrong += roots != 1;
    }
    BR_EXPECT_INT(wrong, 0);
    BR_EXPECT(at <= text.len);
    br_lexicon_close(lexicon);
}

static void check_repeated(br_arena *arena, const char *piece, size_t times) {
    br_buf text = br_buf_on(arena);
    for (size_t i = 0; i < times; i++) br_buf_add(&text, br_str_of(piece));
    check(arena, br_buf_str(&text));
}

BR_TEST(sentence_of_two_thousand_words) {
    check_repeated(arena, "the men who saw ", 600);
}
BR_TEST(no_blanks) {
    check_repeated(arena, "abcdefgh", 20000);
}
BR_TEST(only_stops) {
    check_repeated(arena, ".", 50000);
}
BR_TEST(only_punctuation) {
    check_repeated(arena, "!,?-;'\")(", 2000);
}
BR_TEST(hyphens_without_end) {
    check_repeated(arena, "1-", 20000);
}
BR_TEST(slashes_without_end) {
    check_repeated(arena, "a/1/", 10000);
}
BR_TEST(apostrophes_without_end) {
    check_repeated(arena, "n't", 10000);
}
BR_TEST(stops_inside_words) {
    check_repeated(arena, "Ab.cd.", 10000);
}
BR_TEST(at_signs) {
    check_repeated(arena, "a@b.c ", 3000);
}
BR_TEST(lines) {
    check_repeated(arena, "\n", 100000);
}
BR_TEST(brackets) {
    check_repeated(arena, ". [1] ) ", 5000);
}
BR_TEST(right_to_left) {
    check_repeated(arena, "قال الرئيس إن الحكومة استقالت. ", 300);
}
BR_TEST(emoji) {
    check_repeated(arena, "👩‍👩‍👧‍👦🏳️‍🌈", 1000);
}
