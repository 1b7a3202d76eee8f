/* fuzz_feed.c: any bytes as a feed, through the reader and clean. */
#include "clean_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    check_file(data, size);
    return 0;
}
