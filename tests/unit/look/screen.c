/* columns of a terminal, and what may not reach it */
#include "look/screen.h"

#include <stdlib.h>

#include "test.h"

static br_str written(br_arena *arena, br_str text, size_t columns, size_t indent, bool as_cell) {
    char *out = NULL;
    size_t len = 0;
    FILE *file = open_memstream(&out, &len);
    if (as_cell) br_screen_cell(file, text, columns, true);
    else br_screen_lines(file, text, columns, indent);
    fclose(file);
    br_str copy = br_str_copy(arena, (br_str){out, len});
    free(out);
    return copy;
}

BR_TEST(screen_columns) {
    (void)arena;
    BR_EXPECT_INT(br_screen_columns(BR_STR("Quito")), 5);
    BR_EXPECT_INT(br_screen_columns(BR_STR("北京")), 4);
    BR_EXPECT_INT(br_screen_columns(BR_STR("Se\u0301gou")), 5);
    BR_EXPECT_INT(br_screen_columns(BR_STR("سرت")), 3);
}

BR_TEST(screen_cells_are_cut_by_columns) {
    BR_EXPECT_STR(written(arena, BR_STR("Quito"), 7, 0, true), "Quito  ");
    BR_EXPECT_STR(written(arena, BR_STR("Quito"), 4, 0, true), "Qui…");
    BR_EXPECT_STR(written(arena, BR_STR("北京市"), 6, 0, true), "北京市");
    BR_EXPECT_STR(written(arena, BR_STR("北京市"), 5, 0, true), "北京…");
    BR_EXPECT_STR(written(arena, BR_STR("北京市"), 4, 0, true), "北… ");
    BR_EXPECT_STR(written(arena, BR_STR("北京市"), 1, 0, true), "…");
}

BR_TEST(screen_cuts_at_a_blank) {
    BR_EXPECT_STR(br_screen_cut(arena, BR_STR("the mayor of Oslo"), 17), "the mayor of Oslo");
    BR_EXPECT_STR(br_screen_cut(arena, BR_STR("the mayor of Oslo"), 16), "the mayor of…");
    BR_EXPECT_STR(br_screen_cut(arena, BR_STR("antidisestablishmentarianism"), 10), "antidises…");
}

BR_TEST(screen_lines_are_broken_at_blanks) {
    BR_EXPECT_STR(written(arena, BR_STR("READ  two pages, three articles"), 16, 6, false),
                  "READ  two pages,\n      three\n      articles\n");
    BR_EXPECT_STR(written(arena, BR_STR("antidisestablishmentarianism"), 10, 2, false),
                  "antidisest\n  ablishme\n  ntariani\n  sm\n");
    BR_EXPECT_STR(written(arena, BR_STR("a b"), 0, 2, false), "a b\n");
}

BR_TEST(screen_text_is_broken_in_place) {
    BR_EXPECT_STR(br_screen_broken(arena, BR_STR("two pages, three articles"), 10), "two pages,\nthree\narticles");
    BR_EXPECT_STR(br_screen_broken(arena, BR_STR("two pages,\nthree articles"), 14), "two pages,\nthree articles");
    BR_EXPECT_STR(br_screen_broken(arena, BR_STR("antidisestablishmentarianism is"), 10),
                  "antidisestablishmentarianism\nis");
    BR_EXPECT_STR(br_screen_broken(arena, BR_STR("北京市 北京市"), 6), "北京市\n北京市");
    BR_EXPECT_STR(br_screen_broken(arena, BR_STR("a b"), 0), "a b");
}

BR_TEST(nothing_steers_the_screen) {
    BR_EXPECT_STR(br_one_line(arena, BR_STR("a\x1b[31mb\nc")), "a [31mb c");
    BR_EXPECT_STR(br_one_line(arena, BR_STR("a\xc2\x85"
                                            "b\u2028c\u202Ed\u2066e")),
                  "a  b   c   d   e");
    BR_EXPECT_STR(br_one_line(arena, BR_STR("“30 €”…")), "“30 €”…");
    BR_EXPECT_STR(br_plain_lines(arena, BR_STR("a\x7f\nb")), "a \nb");
}
