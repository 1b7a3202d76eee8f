/* sniff.h: what bytes are, told from the bytes. Names and headers are never trusted. */
#ifndef BR_READ_SNIFF_H
#define BR_READ_SNIFF_H

#include "record/page.h"

typedef enum br_sniffed {
    BR_SNIFFED_EMPTY,
    BR_SNIFFED_HTML,
    BR_SNIFFED_TEXT,
    BR_SNIFFED_MARKDOWN,
    BR_SNIFFED_WARC,
    BR_SNIFFED_MESSAGE, /* MIME: a page that a browser saved as one file */
    BR_SNIFFED_GZIP,
    BR_SNIFFED_ZSTD,
    BR_SNIFFED_ZIP,
    BR_SNIFFED_FEED, /* RSS, Atom */
    BR_SNIFFED_JSON_FEED,
    BR_SNIFFED_JSON_LINES, /* an object a line */
    BR_SNIFFED_JSON,       /* one value over the whole file */
    BR_SNIFFED_MEDIA,      /* pictures, fonts, recordings: no words in them */
    BR_SNIFFED_BINARY      /* none of these */
} br_sniffed;

/* `head`: the first bytes (READ_SNIFF are enough). For BR_SNIFFED_MEDIA and _BINARY *what (may be NULL) names the kind where it is known
 * ("a PDF document"). */
br_sniffed br_sniff(br_arena *scratch, br_str head, const char **what);

/* What a page of this kind is read as: HTML, Markdown, else plain text. */
br_media br_sniffed_media(br_sniffed kind);

#endif
