/* prospects.h: questions about what comes next to a database: past events in, chances with their reasons out.
 */
#ifndef BR_ENGINE_PROSPECTS_H
#define BR_ENGINE_PROSPECTS_H

#include "engine/past.h"
#include "forecast/outlook.h"

typedef struct br_prospects_request {
    const char *source, *target; /* codes, or the beginning of codes; NULL = whoever */
    const char *code;            /* a CAMEO code, a PLOVER type or a quad class; NULL = whatever */
    br_act_class by;
    bool statements;
    const char *imported;        /* from the imported events of this format; NULL: from our own */
    int32_t horizon;             /* days */
    const char *const *supposed; /* "A CODE B DATE" each */
    size_t n_supposed;
    const char *const *without; /* ids, or their beginnings, of happenings to leave out */
    size_t n_without;
    size_t limit; /* rows; 0: all */
} br_prospects_request;

typedef struct br_prospect_reason {
    br_str id, date, act, sentence; /* of the last event of its sort */
    bool by_target;                 /* the target did it to the source */
    uint32_t times;                 /* so many between the two */
    const char *lag;                /* so many days ago, as a class: "4 to 7" */
    uint32_t hits, cases;           /* how often the act asked for followed such a past, so long ago */
    bool speaks;                    /* for the act: more often than it follows any past; else it only comes nearest */
} br_prospect_reason;

typedef struct br_prospect_row {
    br_str source, act, target;
    double chance, usual; /* within the horizon; by the long-run rate of this act between these two */
    double as_is;         /* without what is supposed; equals `chance` when nothing is */
    double after_any;     /* how often the act followed a past act between two, whatever it was and however long ago */
    br_prospect_reason reasons[BR_REASONS];
    size_t n_reasons;
} br_prospect_row;

typedef struct br_prospects {
    br_outlook outlook;
    br_str first_day, last_day; /* of the events; the horizon begins after the last */
    size_t n_events, n_actors;
    bool has_supposed;
    BR_VEC(br_prospect_row) rows;
} br_prospects;

/* BR_NOTHING_FOUND: too little of a past, or nothing between those asked about; the error says which. */
br_status br_prospects_ask(br_arena *arena, br_store *store, const br_prospects_request *request, br_prospects *out,
                           br_error *error);

/* Learns only: how well such chances held in the past. */
br_status br_prospects_backtest(br_arena *arena, br_store *store, const br_prospects_request *request,
                                br_prospects *out, br_error *error);

#endif
