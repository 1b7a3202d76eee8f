#include "base/arena.h"

#include "base/map.h"
#include "base/vec.h"
#include "test.h"

static void count(void *object) {
    ++*(int *)object;
}

BR_TEST(deferred_releases_run_once) {
    int runs = 0;
    br_arena *a = br_arena_new(0);
    br_arena_defer(a, count, &runs);
    br_arena_mark mark = br_arena_tell(a);
    br_arena_defer(a, count, &runs);
    br_arena_rewind(a, mark);
    BR_EXPECT_INT(runs, 1);
    br_arena_reset(a);
    BR_EXPECT_INT(runs, 2);
    br_arena_free(a);
    BR_EXPECT_INT(runs, 2);
}

BR_TEST(growing_keeps_contents_across_blocks) {
    BR_VEC(int) v = {0};
    for (int i = 0; i < 300000; i++) {
        br_vec_push(arena, &v, i);
        if (i % 1000 == 0) br_arena_alloc(arena, 40); /* something else in between */
    }
    for (int i = 0; i < 300000; i++)
        if (v.at[i] != i) BR_EXPECT_INT(v.at[i], i);
}

BR_TEST(wide_arenas_hold_what_ordinary_ones_do) {
    br_arena *a = br_arena_new_wide(0);
    BR_VEC(uint64_t) v = {0};
    for (uint64_t i = 0; i < 400000; i++) { /* beyond a block, so that the last growths have blocks of their own */
        br_vec_push(a, &v, i);
        if (i % 1000 == 0) *(char *)br_arena_alloc(a, 40) = 1;
    }
    for (uint64_t i = 0; i < 400000; i++)
        if (v.at[i] != i) BR_EXPECT_INT(v.at[i], i);
    br_arena_reset(a);
    char *again = br_arena_alloc(a, 100000);
    for (size_t i = 0; i < 100000; i++)
        if (again[i]) BR_EXPECT_INT(again[i], 0);
    br_arena_free(a);
}

BR_TEST(ceiling_escapes_to_the_guard) {
    br_arena *a = br_arena_new(1 << 20);
    jmp_buf boundary;
    volatile int escaped = 0;
    if (setjmp(boundary)) {
        escaped = 1;
    } else {
        br_arena_guard(a, &boundary);
        for (;;) br_arena_alloc(a, 1000);
    }
    BR_EXPECT_INT(escaped, 1);
    BR_EXPECT_INT(br_arena_failure(a), BR_LIMIT);
    br_arena_free(a);
}

BR_TEST(maps_keep_the_order_of_insertion) {
    br_map map = br_map_on(arena);
    for (int i = 0; i < 5000; i++) *br_map_put(&map, br_str_format(arena, "key %d", i % 2500), NULL) += 1;
    BR_EXPECT_INT(map.len, 2500);
    for (size_t i = 0; i < map.len; i++) BR_EXPECT_INT(map.entries[i].value, 2);
    BR_EXPECT_STR(map.entries[7].key, "key 7");
    BR_EXPECT(!br_map_get(&map, BR_STR("no such key")));
}
