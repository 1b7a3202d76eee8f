/* records.h: JSON objects → pages: our own records, and the shapes that other tools write. */
#ifndef BR_READ_RECORDS_H
#define BR_READ_RECORDS_H

#include "read/read.h"

/* A page of `object`. Records of kind "page" come back as they went out; of kind "article" as BR_MEDIA_RECORD. Anything else
 * needs a text, or a list of its pieces, under one of the usual names (text, content, body, article, maintext ...; html): it
 * becomes a BR_MEDIA_ARTICLE (a HTML page for html) with title, date, authors, site, language and url as hints.
 * `fields` names what is called otherwise. `line`: the object as it stands in the file. */
br_status br_page_of_json(br_arena *arena, json_t *object, br_str line, const br_field_map *fields, br_page *page,
                          br_error *error);

/* The list of records that a value is, or that it wraps (what interfaces of the web and exports of chats answer:
 * {"status": "ok", "articles": [...]}); NULL: it is a record itself, or nothing is found. Belongs to `value`. */
json_t *br_json_list_of(json_t *value, const br_field_map *fields);

/* Whether it is a record of ours that other articles made, and no page: an actor, an event, a dispute of a dump. */
bool br_json_is_relation(const json_t *object);

/* Whether an object has a text or HTML, be it empty, under one of the names. */
bool br_json_has_text(const json_t *object, const br_field_map *fields);

/* Whether a record of a list has a text, and it is empty (a chat's pictures and joinings). */
bool br_json_is_mute(const json_t *object, const br_field_map *fields);

#endif
