/* cameo.h: the scheme of acts: CAMEO's codes with Goldstein's scale and the crosswalk to PLOVER, and what a speech act
 * becomes by the act that it speaks of. From data/scheme (cameo.tsv, speech.tsv). */
#ifndef BR_LEXICON_EVENT_CAMEO_H
#define BR_LEXICON_EVENT_CAMEO_H

#include "base/map.h"
#include "lexicon/data.h"

typedef struct br_cameo_code {
    br_str code; /* "0874"; two digits for a root */
    br_str name;
    br_str plover, mode; /* "" = PLOVER has none */
    br_str example;
    double goldstein;
    bool has_goldstein;
} br_cameo_code;

/* What a speech act does with the act that it speaks of. */
#define BR_SPEECH_LIST(X)                                                                                              \
    X(NONE, "")                                                                                                        \
    X(INTEND, "intend")                                                                                                \
    X(APPEAL, "appeal")                                                                                                \
    X(DEMAND, "demand")                                                                                                \
    X(REJECT, "reject") X(THREATEN, "threaten") X(ACCUSE, "accuse") X(DENY, "deny") X(PRAISE, "praise")                \
        X(HALT, "halt") X(EASE, "ease") X(STATE, "state") X(LIGHT, "light")

typedef enum br_speech {
#define X(name, text) BR_SPEECH_##name,
    BR_SPEECH_LIST(X)
#undef X
        BR_SPEECH_COUNT
} br_speech;

typedef struct br_speech_row {
    br_str act;  /* prefix of the code of the act spoken of; "" = any */
    br_str code; /* what the speech act is then */
} br_speech_row;

typedef struct br_cameo {
    br_cameo_code *codes;
    uint32_t n_codes;
    br_map index; /* code → its place in codes */
    struct {
        br_speech_row *rows;
        uint32_t n_rows;
    } speech[BR_SPEECH_COUNT];
} br_cameo;

br_status br_cameo_load(br_arena *arena, const br_data *data, br_cameo *cameo, br_error *error);

/* A code of the table, or the nearest parent that stands in it; NULL when not even its root does. */
const br_cameo_code *br_cameo_find(const br_cameo *cameo, br_str code);

/* Digits of a code that tell something: 2 of "120", 3 of "125". */
size_t br_cameo_fineness(br_str code);

br_speech br_speech_of(br_str text); /* NONE for what is not known */
br_str br_speech_text(br_speech speech);

/* The code of a speech act that speaks of `act` ("" when nothing coded is spoken of); "" where the table has none. */
br_str br_cameo_speech(const br_cameo *cameo, br_speech speech, br_str act);

#endif
