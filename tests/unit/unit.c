/* unit.c: runs the registered tests and counts them. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "test.h"

static br_test *first;
static int failures_of_test;

void br_test_register(br_test *test) {
    br_test **at = &first;
    while (*at && (strcmp((*at)->file, test->file) < 0 ||
                   (strcmp((*at)->file, test->file) == 0 && strcmp((*at)->name, test->name) < 0)))
        at = &(*at)->next;
    test->next = *at;
    *at = test;
}

void br_test_fail(const char *file, int line, const char *format, ...) {
    va_list args;
    failures_of_test++;
    fprintf(stderr, "%s:%d: ", file, line);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}

int main(int argc, char **argv) {
    int passed = 0, failed = 0;
    for (br_test *test = first; test; test = test->next) {
        if (argc > 1 && !strstr(test->file, argv[1])) continue;
        br_arena *arena = br_arena_new(0);
        if (!arena) return 1;
        failures_of_test = 0;
        test->run(arena);
        br_arena_free(arena);
        if (failures_of_test) fprintf(stderr, "FAILED %s\n", test->name);
        passed += !failures_of_test;
        failed += !!failures_of_test;
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed || !passed;
}
