/* warc.h: records of a WARC file (1.0, 1.1; also WET) → pages. */
#ifndef BR_READ_WARC_H
#define BR_READ_WARC_H

#include "read/inflow.h"
#include "record/page.h"

typedef struct br_warc {
    br_inflow *in;
    uint64_t record;  /* number of the record last read, from 1 */
    uint64_t skipped; /* records that hold no page: requests, pictures, revisits, errors of the server */
    uint64_t endless; /* place in the stream before which no block of headers ends: what is damaged is searched once */
    bool is_lost;     /* the record before had no headers to go by */
} br_warc;

/* The next record that holds a page: bytes, url, fetched, media type and charset are set; copies live in `arena`.
 * BR_END at the end. Another status names the record and its place; the next call goes on behind it. Of records in a row whose
 * headers are damaged the first is told, the others count as skipped. */
br_status br_warc_next(br_warc *warc, br_arena *arena, br_page *page, br_error *error);

#endif
