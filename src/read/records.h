/* records.h: JSON objects → pages: our own records, and the shapes that other tools write. */
#ifndef BR_READ_RECORDS_H
#define BR_READ_RECORDS_H

#include "read/read.h"

/* A page of `object`. Records of kind "page" come back as they went out; of kind "article" as BR_MEDIA_RECORD. Anything else
 * needs a text under one of the usual names (text, content, body, article, maintext ...; html): it becomes a
 * BR_MEDIA_ARTICLE (a HTML page for html) with title, date, authors, site, language and url as hints.
 * `fields` names what is called otherwise. `line`: the object as it stands in the file. */
br_status br_page_of_json(br_arena *arena, json_t *object, br_str line, const br_field_map *fields, br_page *page,
                          br_error *error);

#endif
