/* inflate.h: compressed bodies that are at hand as a whole (HTTP's Content-Encoding). */
#ifndef BR_READ_INFLATE_H
#define BR_READ_INFLATE_H

#include "base/str.h"

/* Undoes one content encoding ("gzip", "x-gzip", "deflate", "br", "zstd"; "identity" and "" give `bytes` itself) under the
 * limits of read_limits.h. An unknown one is BR_BAD_INPUT. A body cut short gives what can be had. */
br_status br_inflate(br_arena *arena, br_str encoding, br_str bytes, br_str *out, br_error *error);

#endif
