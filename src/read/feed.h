/* feed.h: items of RSS 0.9 to 2.0, Atom and JSON Feed → pages. */
#ifndef BR_READ_FEED_H
#define BR_READ_FEED_H

#include "read/inflow.h"
#include "record/page.h"

typedef struct br_feed br_feed;

/* A feed in XML, read item by item: memory does not grow with the feed. Takes `in` over. */
br_status br_feed_open(br_inflow *in, br_feed **feed, br_error *error);

/* The next item: bytes (its longest text, HTML or plain), url, hints. BR_END at the end. */
br_status br_feed_next(br_feed *feed, br_arena *arena, br_page *page, br_error *error);

void br_feed_close(br_feed *feed);

/* The item of a JSON Feed; `feed` is the feed's own object. */
void br_feed_json_item(br_arena *arena, const json_t *feed, const json_t *item, br_page *page);

#endif
