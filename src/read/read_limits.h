/* read_limits.h: the ceilings of reading, counted on bytes as they come out. Reaching one is an error by name that
 * costs the document, never the run. */
#ifndef BR_READ_READ_LIMITS_H
#define BR_READ_READ_LIMITS_H

#include <stddef.h>
#include <stdint.h>

#define READ_MAX_RECORD  ((size_t)64 << 20)  /* one page, one record of an archive */
#define READ_MAX_LINE    ((size_t)128 << 20) /* one line of JSON Lines: a page in base64, with room */
#define READ_MAX_HEADER  ((size_t)64 << 10)  /* headers of a WARC record or of an HTTP message */
#define READ_MAX_TOTAL   ((uint64_t)2 << 30) /* what one compressed member or one archive may become */
#define READ_MAX_RATIO   100                 /* bytes out for a byte in, once there are more than ... */
#define READ_RATIO_FROM  ((uint64_t)1 << 20) /* ... so many bytes out: short texts may be very regular */
#define READ_MAX_ENTRIES 100000              /* files in one archive */
#define READ_MAX_DEPTH   3                   /* archives and compression inside one another */
#define READ_SNIFF       ((size_t)4096)      /* bytes that tell what a file is */

#endif
