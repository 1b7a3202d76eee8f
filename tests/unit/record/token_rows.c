#include "record/token_rows.h"

#include "record/article.h"
#include "test.h"

BR_TEST(tokens_are_cut_out_of_a_record) {
    br_str rest, rows;
    br_str record =
        BR_STR("{\"text\":\"a \\\"tokens\\\":[1]\",\"x\":{\"tokens\":[2]}, \"tokens\" : [[0,1,\"]\",[]]] ,\"z\":1}");
    BR_EXPECT(br_token_rows_cut(arena, record, &rest, &rows));
    BR_EXPECT_STR(rows, "[[0,1,\"]\",[]]]");
    BR_EXPECT_STR(rest, "{\"text\":\"a \\\"tokens\\\":[1]\",\"x\":{\"tokens\":[2]}, \"tokens\" : [] ,\"z\":1}");
    static const char *const without[] = {"",
                                          "[]",
                                          "{",
                                          "{\"a\":\"tokens\"}",
                                          "{\"tokens\":3}",
                                          "{\"tokens\":[[1,2",
                                          "{\"tokens\"",
                                          "{\"tokens\":[\"\xff\"]}"};
    for (size_t i = 0; i < sizeof without / sizeof *without; i++)
        BR_EXPECT(!br_token_rows_cut(arena, br_str_of(without[i]), &rest, &rows));
}

BR_TEST(rows_are_read_one_by_one) {
    br_token_rows rows = {
        .left = BR_STR("[ [0,2,\"he\",\"PRON\",\"_\",1,\"nsubj\"], [3,4,\"\\\"\",\"PUNCT\",\"\",-1,\"punct\"] ]")};
    br_token_row row;
    BR_EXPECT_INT(br_token_rows_next(&rows, &row), BR_OK);
    BR_EXPECT_STR(row.lemma, "he");
    BR_EXPECT_STR(row.deprel, "nsubj");
    BR_EXPECT_INT(row.head, 1);
    BR_EXPECT_INT(br_token_rows_next(&rows, &row), BR_OK);
    BR_EXPECT_STR(row.quoted, "\"\\\"\"");
    BR_EXPECT_INT(row.head, -1);
    BR_EXPECT_INT(br_token_rows_next(&rows, &row), BR_END);
}

BR_TEST(what_is_not_plain_is_left_to_others) {
    static const char *const odd[] = {
        "[[0,2,\"a\",\"b\",\"c\",1]]",        "[[0.5,2,\"a\",\"b\",\"c\",1,\"d\"]]",    "[,]", "[[", "{}",
        "[[01,2,\"a\",\"b\",\"c\",1,\"d\"]]", "[[0,2,\"a\",\"\\u0041\",\"c\",1,\"d\"]]"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        br_token_rows rows = {.left = br_str_of(odd[i])};
        br_token_row row;
        BR_EXPECT_INT(br_token_rows_next(&rows, &row), BR_BAD_INPUT);
    }
}

static br_status parse(br_arena *arena, const char *record, br_article *article) {
    br_error error = {0};
    br_str rows;
    json_t *object = br_article_json(arena, br_str_of(record), &rows, &error);
    return object ? br_article_parse_with(arena, object, rows, article, &error) : BR_BAD_INPUT;
}

BR_TEST(records_read_alike_either_way) {
    br_article plain, odd, bad;
    BR_EXPECT_INT(
        parse(
            arena,
            "{\"text\":\"a b\",\"sentences\":[{\"start\":0,\"end\":3}],\"tokens\":[[0,1,\"\\\"\",\"X\",\"_\",-1,\"root\"],[2,3,\"b\",\"X\",\"_\",0,\"obj\"]]}",
            &plain),
        BR_OK);
    BR_EXPECT_INT(plain.n_tokens, 2);
    BR_EXPECT_STR(plain.tokens[0].lemma, "\"");
    BR_EXPECT_INT(
        parse(
            arena,
            "{\"text\":\"a b\",\"sentences\":[{\"start\":0,\"end\":3}],\"tokens\":[[0,1,\"a\",\"X\",null,-1,\"root\"]]}",
            &odd),
        BR_OK);
    BR_EXPECT_INT(odd.n_tokens, 1);
    BR_EXPECT_INT(
        parse(
            arena,
            "{\"text\":\"a b\",\"sentences\":[{\"start\":0,\"end\":3}],\"tokens\":[[0,9,\"a\",\"X\",\"_\",-1,\"root\"]]}",
            &bad),
        BR_BAD_INPUT);
    BR_EXPECT_INT(
        parse(
            arena,
            "{\"text\":\"a b\",\"sentences\":[{\"start\":0,\"end\":3}],\"tokens\":[[0,1,\"a\",\"X\",\"_\",5,\"root\"]]}",
            &bad),
        BR_BAD_INPUT);
    BR_EXPECT_INT(
        parse(
            arena,
            "{\"text\":\"a b\",\"sentences\":[{\"start\":0,\"end\":3}],\"tokens\":[[0,1,\"\\q\",\"X\",\"_\",-1,\"root\"]]}",
            &bad),
        BR_BAD_INPUT);
    BR_EXPECT_INT(parse(arena, "{\"text\":\"a b\",\"sentences\":[{\"start\":0,\"end\":3}],\"tokens\":[[0,1,,]]}", &bad),
                  BR_BAD_INPUT);
}
