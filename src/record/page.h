/* page.h: the record `page`: one saved page as it came, before anything is made of it. */
#ifndef BR_RECORD_PAGE_H
#define BR_RECORD_PAGE_H

#include "base/json.h"
#include "base/str.h"

typedef enum br_media {
    BR_MEDIA_HTML,
    BR_MEDIA_TEXT,
    BR_MEDIA_MARKDOWN,
    BR_MEDIA_FEED_ITEM, /* one item of a feed: HTML or text with title, date, authors told by the feed */
    BR_MEDIA_RECORD,    /* a JSON record that is an article already */
    BR_MEDIA_ARTICLE    /* the clean text of an article, with hints: fields url/title/text/date of a JSON record */
} br_media;

/* What a container (feed, JSON Lines, WARC) says of the page itself. Empty where it says nothing. */
typedef struct br_page_hints {
    br_str title, published, language, site;
    br_str authors; /* joined by "; " */
} br_page_hints;

/* The hints in a JSON object (NULL: none); they live as long as the object. */
br_page_hints br_page_hints_of(const json_t *hints);

typedef struct br_page {
    br_str id;      /* sha256 of the raw bytes, or as it came in */
    br_str uri;     /* as given: path, or path#record */
    br_str url;     /* where an archive or feed tells it */
    br_str fetched; /* capture time, ISO 8601, if known */
    br_str sha256;
    br_str media_type; /* "text/html", "text/plain", "text/markdown" ... */
    br_str charset;    /* told by a header of the container, "" otherwise */
    br_media media;
    br_str bytes; /* the raw page */
    br_page_hints hints;
    json_t *record; /* BR_MEDIA_RECORD: the object itself, else NULL */
} br_page;

/* The name of a media kind's MIME type and back (unknown types are told by the reader's sniffing, not here). */
br_str br_media_type(br_media media);

/* Fills sha256 and id from the bytes where they are missing. */
void br_page_identify(br_arena *arena, br_page *page);

/* The page as a JSON object: `text` where the bytes are valid text, else `bytes` in base64. */
void br_page_write(br_json *json, const br_page *page);

/* A record of kind `page` read back. */
br_status br_page_parse(br_arena *arena, const json_t *object, br_page *page, br_error *error);

#endif
