/* origin.h: one thing that pages come from: a file, a pipe, an entry of an archive.
 *
 * Opening it takes its compression off and tells by its bytes what it is; from then on it either gives pages (a page, records,
 * items of a feed) or holds further origins (an archive, a list of files), each opened by itself.
 *
 *   origin.c         opening: bytes → what they are
 *   origin_pages.c   what is in it → pages */
#ifndef BR_READ_ORIGIN_H
#define BR_READ_ORIGIN_H

#include "read/archive.h"
#include "read/feed.h"
#include "read/read.h"
#include "read/sheet.h"
#include "read/warc.h"

typedef enum br_origin_kind {
    BR_ORIGIN_PAGE,  /* one page: the whole of `in` */
    BR_ORIGIN_PATHS, /* names of files, one a line or each ended by a zero byte */
    BR_ORIGIN_LINES, /* a JSON object a line */
    BR_ORIGIN_JSON,  /* a JSON array or object, or the items of a JSON Feed */
    BR_ORIGIN_TABLE, /* a record a row */
    BR_ORIGIN_WARC,
    BR_ORIGIN_FEED,
    BR_ORIGIN_ARCHIVE,
    BR_ORIGIN_EMPTY /* nothing is in it */
} br_origin_kind;

/* What all origins of one reader share. */
typedef struct br_origin_settings {
    br_read_options options;
    br_arena *scratch; /* for the length of one call */
} br_origin_settings;

typedef struct br_origin {
    const br_origin_settings *settings;
    br_origin_kind kind;
    br_media media; /* of BR_ORIGIN_PAGE */
    char *uri;
    bool is_message;  /* the page is inside of a message */
    bool is_mapped;   /* `uri` is the path of a file whose bytes are the page as they stand */
    uint64_t record;  /* number of the record last given */
    uint64_t skipped; /* records that hold no page */
    br_inflow *in;
    br_warc warc;
    br_feed *feed;
    br_archive *archive;
    bool is_feed;         /* `items` are those of a JSON Feed */
    json_t *json, *items; /* `items` belongs to `json` */
    size_t next_item;
    br_sheet sheet;
    bool at_end; /* whatever it still holds can't be read */
} br_origin;

/* Opens a file, or "-". BR_BAD_INPUT when there is nothing to read in it. Failed, it needs no closing. */
br_status br_origin_of_file(br_origin *origin, const br_origin_settings *settings, const char *path, br_error *error);

bool br_origin_holds_others(const br_origin *origin);

/* Opens the next of those that it holds. BR_END behind the last; after any other status the next call goes on behind it. */
br_status br_origin_next(br_origin *origin, br_origin *inner, br_error *error);

/* The next page of one that holds no others. BR_END when there is none, or when none can follow after an error. */
br_status br_origin_page(br_origin *origin, br_arena *arena, br_page *page, br_error *error);

void br_origin_close(br_origin *origin);

/* For the room: says that `why` went wrong in this origin, and at which of its records. */
br_status br__origin_fail(const br_origin *origin, br_status status, const br_error *why, br_error *error);

#endif
