/* saved.h: pages as browsers save them: as one message with everything in it (MHTML), or as HTML with the address that
 * it came from. */
#ifndef BR_READ_SAVED_H
#define BR_READ_SAVED_H

#include "record/page.h"

/* Whether a file that begins with `head` is a message: a block of headers that says so (MIME), or one that tells who sent it and
 * when, as mail had it before. */
bool br_saved_is_message(br_str head);

/* The page in a message (RFC 2557: of type multipart/related, or anything else that holds HTML, else plain text): sets
 * bytes (of a plain text behind its subject), charset, media and media_type, and where the message tells them url and fetched
 * (the day it was saved).
 * BR_BAD_INPUT where it holds neither. */
br_status br_saved_message(br_arena *arena, br_str message, br_page *page, br_error *error);

/* The address that browsers note at the head of a page ("<!-- saved from url=(0023)https://reed.example/a -->"); "" where
 * there is none. */
br_str br_saved_address(br_str html);

#endif
