/* test.h: the harness of the unit tests. A file of tests:
 *
 *     #include "test.h"
 *     BR_TEST(dates_of_leap_years) { BR_EXPECT(br_is_leap_year(2024)); BR_EXPECT_INT(br_days_in_month(2024, 2), 29); }
 *
 * Tests register themselves; `unit FILE` runs those of one file, `unit` all. */
#ifndef BR_TESTS_TEST_H
#define BR_TESTS_TEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

typedef struct br_test {
    const char *name, *file;
    void (*run)(br_arena *arena); /* the arena is fresh for each test and freed after it */
    struct br_test *next;
} br_test;

void br_test_register(br_test *test);
void br_test_fail(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));

#define BR_TEST(name_)                                                                                                 \
    static void name_(br_arena *arena);                                                                                \
    __attribute__((constructor)) static void name_##_register(void) {                                                  \
        static br_test test = {#name_, __FILE__, name_, NULL};                                                         \
        br_test_register(&test);                                                                                       \
    }                                                                                                                  \
    static void name_(br_arena *arena __attribute__((unused)))

#define BR_EXPECT(condition)                                                                                           \
    do {                                                                                                               \
        if (!(condition)) br_test_fail(__FILE__, __LINE__, "expected: %s", #condition);                                \
    } while (0)

#define BR_EXPECT_INT(actual, expected)                                                                                \
    do {                                                                                                               \
        int64_t a_ = (int64_t)(actual), e_ = (int64_t)(expected);                                                      \
        if (a_ != e_)                                                                                                  \
            br_test_fail(__FILE__, __LINE__, "%s is %lld, expected %lld", #actual, (long long)a_, (long long)e_);      \
    } while (0)

#define BR_EXPECT_STR(actual, expected)                                                                                \
    do {                                                                                                               \
        br_str a_ = (actual), e_ = br_str_of(expected);                                                                \
        if (!br_str_eq(a_, e_))                                                                                        \
            br_test_fail(__FILE__, __LINE__, "%s is \"%.*s\", expected \"%.*s\"", #actual, BR_FMT(a_), BR_FMT(e_));    \
    } while (0)

#endif
