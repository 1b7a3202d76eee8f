/* past.h: the happenings of a database as events for the forecaster: codes become numbers and back.
 *
 * Only what happened counts: asserted, not inside another act, not alleged, both sides coded, the day known.
 * Root 01 (statements) is left out. What both did to each other enters both ways. Instead of our own the imported rows
 * of one format may be read; of these nothing but the act, its sides and its day is known. */
#ifndef BR_ENGINE_PAST_H
#define BR_ENGINE_PAST_H

#include "base/map.h"
#include "forecast/event.h"
#include "store/store.h"

typedef enum br_act_class { BR_BY_ROOT, BR_BY_PLOVER, BR_BY_QUAD } br_act_class;

typedef struct br_past_options {
    br_act_class by;
    bool whole_codes;     /* KAZGOV and KAZMIL are two actors; else all of KAZ is one */
    bool statements;      /* root 01 too */
    const char *imported; /* format whose imported rows are read; NULL: our own events */
} br_past_options;

typedef struct br_past {
    br_past_options options;
    br_past_events events;          /* in order of time (days since 1970) and id; tag = index into ids */
    BR_VEC(br_str) ids;             /* of happenings */
    BR_VEC(br_str) actors, classes; /* texts of the numbers */
    br_map actor_numbers, class_numbers;
} br_past;

br_status br_past_read(br_arena *arena, br_store *store, const br_past_options *options, br_past *past,
                       br_error *error);

/* The class of a CAMEO code: "19" of "190"; "material conflict". By PLOVER `plover` says it. Empty when it
 * has none. */
br_str br_past_class(br_arena *arena, br_act_class by, br_str code, br_str plover);

/* The actor that a code counts as. Some formats have names in its place ("Australia"): these stay whole. */
br_str br_past_actor(const br_past_options *options, br_str code);

/* Numbers of texts, made when new. */
uint32_t br_past_actor_number(br_past *past, br_arena *arena, br_str actor);
uint32_t br_past_class_number(br_past *past, br_arena *arena, br_str class);

/* The sentence of a happening; of an imported one what its row says and where it stands. "" when there is none. */
br_str br_past_sentence(br_arena *arena, br_store *store, const br_past_options *options, br_str id);

#endif
