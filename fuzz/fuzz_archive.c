/* fuzz_archive.c: any bytes as an archive or a compressed file (WACZ, ZIP, gzip, Zstandard), through the reader and clean. */
#include "clean_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    check_file(data, size);
    return 0;
}
