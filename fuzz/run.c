/* run.c: gives a fuzz target every file of the folders named, without libFuzzer: seeds as regression tests.
 */
#include <stdio.h>

#include "base/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static br_status run_file(void *context, const char *path, br_status status, const br_error *error) {
    (void)error;
    br_arena *arena = br_arena_new(0);
    br_str bytes;
    br_error why;
    if (!arena || status != BR_OK || br_file_read(arena, path, (size_t)64 << 20, &bytes, &why) != BR_OK) return BR_IO;
    LLVMFuzzerTestOneInput((const uint8_t *)bytes.ptr, bytes.len);
    br_arena_free(arena);
    ++*(int *)context;
    return BR_OK;
}

int main(int argc, char **argv) {
    int n = 0;
    for (int i = 1; i < argc; i++)
        if (br_file_walk(argv[i], run_file, &n) != BR_OK) {
            fprintf(stderr, "can't read \"%s\"\n", argv[i]);
            return 1;
        }
    printf("%d seeds\n", n);
    return n ? 0 : 1;
}
