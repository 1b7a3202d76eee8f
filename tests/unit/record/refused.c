/* records that can't be what they say are refused, and the message says what is wrong with which field */
#include "record/article.h"
#include "test.h"

#define HEAD "{\"text\":\"a b. c d.\",\"sentences\":[{\"start\":0,\"end\":4},{\"start\":5,\"end\":9}],\"tokens\":["

static const struct {
    const char *record, *why;
} refused[] = {
    {"{\"text\":\"a\",\"events\":\"none\"}", "the article's \"events\" is no list"},
    {"{\"text\":\"a\",\"figures\":5}", "the article's \"figures\" is no list"},
    {"{\"text\":\"a\",\"tokens\":{}}", "the article's \"tokens\" is no list"},
    {"{\"text\":\"a\",\"names\":true}", "the article's \"names\" is no list"},
    {"{\"text\":\"a\",\"id\":17}", "the article's \"id\" is no text"},
    {"{\"text\":\"a\",\"title\":[\"b\"]}", "the article's \"title\" is no text"},
    {"{\"text\":\"a\",\"published\":20220113}", "the article's \"published\" is no text"},
    {"{\"text\":\"a\",\"published\":\"2022-13-45\"}", "the article's \"published\" is no date as 2022-01-13"},
    {"{\"text\":\"a\",\"published\":\"Jan 5, 2022\"}", "the article's \"published\" is no date as 2022-01-13"},
    {"{\"text\":\"a\",\"authors\":\"Mara Lind\"}", "the article's \"authors\" is no list"},
    {"{\"text\":\"a\",\"authors\":[{\"name\":\"Mara Lind\"}]}", "the article's \"authors\" are no names"},
    {"{\"text\":\"a\",\"quotes\":[{\"start\":1,\"end\":0}]}", "the article's \"quotes\" do not fit its text"},
    {"{\"text\":\"a\",\"events\":[{\"start\":0,\"end\":1,\"sources\":\"b\"}]}", "the article's \"sources\" is no list"},
    {"{\"text\":\"a\",\"tokens\":[[0,1,\"a\",\"X\",\"_\",-1,\"root\"]]}",
     "the article's \"tokens\" do not fit its sentences"},
    {"{\"text\":\"a b\",\"sentences\":[{\"start\":2,\"end\":3}],\"tokens\":[[0,1,\"a\",\"X\",\"_\",-1,\"root\"]]}",
     "the article's \"tokens\" do not fit its sentences"},
    /* no root, a head in another sentence, two that hang on each other, on itself, a relation without a head */
    {HEAD "[0,1,\"a\",\"X\",\"_\",1,\"obj\"],[2,3,\"b\",\"X\",\"_\",0,\"obj\"]]}",
     "the article's \"tokens\" have heads that make no trees"},
    {HEAD "[0,1,\"a\",\"X\",\"_\",-1,\"root\"],[5,6,\"c\",\"X\",\"_\",0,\"obj\"]]}",
     "the article's \"tokens\" have heads that make no trees"},
    {HEAD "[0,1,\"a\",\"X\",\"_\",0,\"root\"]]}", "the article's \"tokens\" have heads that make no trees"},
    {HEAD "[0,1,\"a\",\"X\",\"_\",-1,\"nummod\"]]}", "the article's \"tokens\" have heads that make no trees"},
    {HEAD "[0,1,\"a\",\"X\",\"_\",7,\"obj\"]]}", "the article's \"tokens\" have heads that make no trees"},
};

static br_status parse(br_arena *arena, const char *record, br_article *article, br_error *error) {
    br_str rows;
    json_t *object = br_article_json(arena, br_str_of(record), &rows, error);
    return object ? br_article_parse_with(arena, object, rows, article, error) : BR_BAD_INPUT;
}

BR_TEST(fields_of_a_wrong_kind_are_named) {
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        br_article article;
        br_error error = {0};
        BR_EXPECT_INT(parse(arena, refused[i].record, &article, &error), BR_BAD_INPUT);
        BR_EXPECT_STR(br_str_of(error.message), refused[i].why);
    }
}

BR_TEST(what_is_missing_is_nothing_wrong) {
    static const char *const records[] = {
        "{\"text\":\"a\"}",
        "{\"text\":\"a\",\"id\":null,\"published\":null,\"authors\":null,\"events\":null,\"tokens\":null}",
        "{\"text\":\"a\",\"published\":\"2022-01-13T10:00:00Z\",\"authors\":[\"Mara Lind\"],\"title\":\"\"}",
        HEAD "[0,1,\"a\",\"X\",\"_\",-1,\"_\"],[2,3,\"b\",\"X\",\"_\",-1,\"_\"],[5,6,\"c\",\"X\",\"_\",3,\"obj\"],"
             "[7,8,\"d\",\"X\",\"_\",-1,\"root\"]]}",
    };
    for (size_t i = 0; i < sizeof records / sizeof records[0]; i++) {
        br_article article;
        br_error error = {0};
        BR_EXPECT_INT(parse(arena, records[i], &article, &error), BR_OK);
    }
}
