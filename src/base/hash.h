/* hash.h: digests. SHA-256 makes ids and proofs (unkeyed: the same on every machine); the fast hash is for tables
 * and sketches. */
#ifndef BR_BASE_HASH_H
#define BR_BASE_HASH_H

#include "base/str.h"

#define BR_ID_LEN 32 /* hexadecimal digits of an id: 128 bits of SHA-256 */

/* XXH3 of the bytes; the same on every machine for one seed. */
uint64_t br_hash64(br_str s, uint64_t seed);

/* SHA-256 as 64 lower-case hexadecimal digits. */
br_str br_sha256_hex(br_arena *arena, br_str bytes);

/* Content hash of parts, each prefixed by its length so that no two lists of parts collide: the id of a record.
 * Ends at BR_ID_LEN digits. */
br_str br_content_id(br_arena *arena, const br_str *parts, size_t n_parts);

#endif
