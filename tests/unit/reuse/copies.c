/* Copies of a text, changed in the ways that pages change them, and texts that only share a topic. */
#include <stdio.h>

#include "base/buf.h"
#include "base/vec.h"
#include "reuse/reuse.h"
#include "test.h"

static const char report[] =
    "Crowds filled the square of the western oil town on the second day of the year to protest the doubled price of "
    "gas. By the evening the protest had reached four other cities, and the governor promised talks. "
    "\"We came because nobody asked us before they raised the price,\" said a driver who had stood in the cold since "
    "morning, \"and we will stay until somebody with power comes and listens to us.\" "
    "Shops closed early, and the railway stopped selling tickets to the capital. The ministry of energy blamed the "
    "owners of filling stations for an agreement among themselves and announced an inquiry into ten companies. "
    "Economists had warned in the autumn that the end of price controls would fall on the poorest regions first.";

static const char same_topic[] =
    "The price of gas doubled at the turn of the year, and protests followed in the west within hours. Police watched "
    "from side streets while people sang. Two days later the cabinet resigned, the price was cut by half, and a "
    "state of emergency was declared in the region. Economists say that price controls hide costs until they can "
    "no longer be hidden. The ministry of energy declined to comment on the inquiry, and the companies denied that "
    "there had been an agreement.";

typedef struct found {
    size_t n;
    uint32_t covered; /* code points */
    br_str of;
} found;

static found add(br_reuse *reuse, const char *id, br_str text, br_arena *arena) {
    br_reprint *list;
    found f = {.of = BR_STR("")};
    br_reuse_add(reuse, br_str_of(id), text, arena, &list, &f.n);
    for (size_t i = 0; i < f.n; i++) {
        f.covered += list[i].span_cp.end - list[i].span_cp.start;
        BR_EXPECT(list[i].span_cp.end <= text.len && list[i].span_cp.start < list[i].span_cp.end);
        BR_EXPECT(list[i].similarity > 0 && list[i].similarity <= 1000);
        f.of = list[i].of;
    }
    return f;
}

BR_TEST(a_whole_copy_is_covered) {
    br_reuse *reuse = br_reuse_new(arena);
    br_str text = br_str_of(report);
    BR_EXPECT_INT(add(reuse, "first", text, arena).n, 0);
    found f = add(reuse, "second", text, arena);
    BR_EXPECT_INT(f.n, 1);
    BR_EXPECT_STR(f.of, "first");
    BR_EXPECT(f.covered + 2 >= text.len);
}

BR_TEST(a_shared_topic_is_left_alone) {
    br_reuse *reuse = br_reuse_new(arena);
    add(reuse, "first", br_str_of(report), arena);
    BR_EXPECT_INT(add(reuse, "second", br_str_of(same_topic), arena).n, 0);
}

BR_TEST(cut_and_reordered_copies_are_found) {
    br_reuse *reuse = br_reuse_new(arena);
    br_str text = br_str_of(report);
    add(reuse, "first", text, arena);
    size_t middle = br_str_find(text, BR_STR("Shops closed"));
    br_str swapped = br_str_join(arena, br_str_from(text, middle),
                                 br_str_join(arena, BR_STR(" A new headline here. "), br_str_slice(text, 0, middle)));
    found f = add(reuse, "second", swapped, arena);
    BR_EXPECT_INT(f.n, 2);
    BR_EXPECT(f.covered > text.len * 9 / 10);
}

/* every seventh word loses a letter, as a bad scan does */
static br_str noisy(br_arena *arena, br_str text) {
    br_buf out = br_buf_on(arena);
    int n = 0;
    for (br_str word; br_str_split(&text, ' ', &word);) {
        br_buf_add(&out, n++ % 7 == 3 && word.len > 2 ? br_str_from(word, 1) : word);
        br_buf_byte(&out, ' ');
    }
    return br_buf_str(&out);
}

BR_TEST(a_badly_scanned_copy_is_found) {
    br_reuse *reuse = br_reuse_new(arena);
    add(reuse, "first", br_str_of(report), arena);
    found f = add(reuse, "second", noisy(arena, br_str_of(report)), arena);
    BR_EXPECT(f.n >= 1 && f.covered > strlen(report) * 7 / 10);
}

BR_TEST(a_quote_alone_is_found) {
    br_reuse *reuse = br_reuse_new(arena);
    br_str text = br_str_of(report);
    add(reuse, "first", text, arena);
    size_t start = br_str_find(text, BR_STR("\"and we will stay")), end = br_str_find(text, BR_STR("Shops"));
    br_str quote = br_str_join(arena, BR_STR("People in the town were angry, a visitor told us yesterday. "),
                               br_str_slice(text, start, end));
    found f = add(reuse, "second", br_str_join(arena, quote, BR_STR(" He then went home by bus.")), arena);
    BR_EXPECT_INT(f.n, 1);
    BR_EXPECT(f.covered >= end - start - 8 && f.covered <= end - start + 8);
}

BR_TEST(many_copies_credit_the_first) {
    br_reuse *reuse = br_reuse_new(arena);
    for (int i = 0; i < 200; i++) {
        char id[16];
        snprintf(id, sizeof id, "copy %03d", i);
        found f = add(reuse, id, br_str_of(report), arena);
        BR_EXPECT_INT(f.n, i > 0);
        if (i) BR_EXPECT_STR(f.of, "copy 000");
    }
}

BR_TEST(odd_texts_are_no_trouble) {
    br_reuse *reuse = br_reuse_new(arena);
    static const char *const texts[] = {"", "one",
                                        "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
                                        "!!! ... ???", "東京で大規模な抗議デモが行われた"};
    for (int round = 0; round < 3; round++)
        for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) add(reuse, texts[i], br_str_of(texts[i]), arena);
}

static int order_of(const char *published_a, int words_a, const char *published_b, int words_b) {
    br_reuse_rank a = {br_str_of(published_a), BR_STR("b"), words_a},
                  b = {br_str_of(published_b), BR_STR("a"), words_b};
    return br_reuse_order(&a, &b);
}

BR_TEST(order_is_by_date_then_length_then_id) {
    BR_EXPECT(order_of("2022-01-07", 100, "2022-01-08", 400) < 0);
    BR_EXPECT(order_of("", 100, "2022-01-08", 100) > 0);
    BR_EXPECT(order_of("2022-01-07", 400, "2022-01-07", 100) < 0);
    BR_EXPECT(order_of("2022", 100, "2022", 100) > 0);
}
