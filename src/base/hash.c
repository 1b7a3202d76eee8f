#include "base/hash.h"

#include <nettle/sha2.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t br_hash64(br_str s, uint64_t seed) {
    return XXH3_64bits_withSeed(s.ptr, s.len, seed);
}

static br_str hex(br_arena *arena, const uint8_t *bytes, size_t n) {
    static const char digits[] = "0123456789abcdef";
    char *text = br_arena_raw(arena, 2 * n + 1);
    for (size_t i = 0; i < n; i++) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    text[2 * n] = 0;
    return (br_str){text, 2 * n};
}

br_str br_sha256_hex(br_arena *arena, br_str bytes) {
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, bytes.len, (const uint8_t *)bytes.ptr);
    sha256_digest(&context, sizeof digest, digest);
    return hex(arena, digest, sizeof digest);
}

br_str br_content_id(br_arena *arena, const br_str *parts, size_t n_parts) {
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    for (size_t i = 0; i < n_parts; i++) {
        uint8_t length[8];
        for (int b = 0; b < 8; b++) length[b] = (uint8_t)((uint64_t)parts[i].len >> (8 * b));
        sha256_update(&context, sizeof length, length);
        sha256_update(&context, parts[i].len, (const uint8_t *)parts[i].ptr);
    }
    sha256_digest(&context, sizeof digest, digest);
    return hex(arena, digest, BR_ID_LEN / 2);
}
