/* brief_int.h: what the brief as a page (brief.c) and the brief as records (brief_records.c) share. */
#ifndef BR_LOOK_BRIEF_INT_H
#define BR_LOOK_BRIEF_INT_H

#include "engine/evidence.h"
#include "look/rows.h"

typedef struct br__page {
    br_store *store;
    FILE *out;
    br_arena *arena;
    size_t width;
    int lines;
    br_records *records; /* NULL: a page for people */
} br__page;

typedef struct br__archive {
    int64_t pages, articles, undated, foreign, reprints;
} br__archive;

/* One record each; its `kind` says which: archive, happening (a row of sql/brief_timeline.sql), cause or accusation (a row of
 * sql/brief_blames.sql), verified. docs/records.md names the fields. A dispute is written as it is stored. */
void br__record_archive(const br__page *p, const br__archive *archive);
br_status br__record_happening(const br__page *p, br_query *row, br_error *error);
br_status br__record_blame(const br__page *p, br_query *row, br_error *error);
void br__record_verified(const br__page *p, const br_verified *verified);

#endif
