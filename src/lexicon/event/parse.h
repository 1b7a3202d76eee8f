/* parse.h: the lines of data/en/events taken apart; private to the event lexicon. */
#ifndef BR_LEXICON_EVENT_PARSE_H
#define BR_LEXICON_EVENT_PARSE_H

#include "base/buf.h"
#include "base/vec.h"
#include "lexicon/event/events.h"
#include "record/token.h"

typedef struct raw_set { /* a set as written */
    br_str name;
    BR_VEC(br_str) items;
    br_word_set opened; /* when it is done */
    bool open;          /* being opened: a set that holds itself is an error */
    bool done;
} raw_set;

typedef struct event_builder {
    br_lexicon *lexicon;
    br_arena *arena, *scratch;
    br_error *error;
    br_event_lexicon *events;
    br_map set_names;
    BR_VEC(br_str) words; /* of each symbol; the first is nobody's */
    BR_VEC(raw_set) sets;
    BR_VEC(br_pattern) patterns;
    BR_VEC(uint16_t) trigger_sets; /* of each pattern */
    BR_VEC(br_str) prepositions;
} event_builder;

/* One file of sets, of patterns. Bad lines are an error that names file and line. */
br_status br_event_parse_sets(event_builder *builder, const char *name, br_str bytes, br_error *error);
br_status br_event_parse_patterns(event_builder *builder, const char *name, br_str bytes, br_error *error);

/* Opens all sets and indexes them by their words. */
br_status br_event_build_sets(event_builder *builder, br_error *error);

/* roles.tsv */
br_status br_event_parse_roles(event_builder *builder, const char *name, br_str bytes, br_error *error);

/* Number of the set of this name, made when it is new. */
uint16_t br_event_set_named(event_builder *builder, br_str name);

br_sym br_event_intern(event_builder *builder, br_str word);

#endif
