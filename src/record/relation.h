/* relation.h: the records that `relate` makes across articles: actors, events (one happening, however many pages tell
 * it) and disputes. */
#ifndef BR_RECORD_RELATION_H
#define BR_RECORD_RELATION_H

#include "base/json.h"
#include "record/note.h"

/* Where a member of a merged record stands: an article and what is inside of it. */
typedef struct br_member {
    br_str article;
    br_str inside; /* local actor id, or event id */
} br_member;

typedef struct br_actor_record {
    br_str id;
    br_str name, code;
    br_actor_kind kind;
    br_str *aliases; /* sorted, without the name itself */
    uint32_t n_aliases;
    br_member *members; /* sorted */
    uint32_t n_members;
} br_actor_record;

typedef struct br_happening {
    br_str id;
    br_date date, date_end;
    br_date_from date_from;
    br_party source, target; /* no spans: those stand in the mentions */
    br_str code, act, plover, mode;
    double goldstein;
    bool has_goldstein;
    br_factuality factuality;
    br_str attributed_to; /* holder that all mentions name, "" = told as fact by at least one */
    bool hedged, embedded, reciprocal, domestic;
    int32_t count;
    br_place place;
    br_str text;         /* sentence of the mention that tells it best */
    br_member *mentions; /* sorted */
    uint32_t n_mentions;
    uint32_t articles, independent_sources;
} br_happening;

typedef enum br_verdict { BR_AGREE, BR_DISAGREE } br_verdict;
typedef enum br_dispute_reason {
    BR_REASON_ROUNDING,
    BR_REASON_BOUND,
    BR_REASON_UPDATE,
    BR_REASON_SCOPE,
    BR_REASON_VALUE,
    BR_REASON_AUTHOR,
    BR_REASON_HAPPENED
} br_dispute_reason;

typedef struct br_dispute_claim {
    br_str article, inside; /* article, and the figure, claim or event */
    uint32_t start, end;    /* CODE POINTS of the article's text */
    double value;
    bool has_value;
    br_modifier modifier;
    br_str as_of, attributed_to, text;
    br_str says; /* for causes and happenings: "denied", "asserted", the cause */
} br_dispute_claim;

typedef struct br_dispute {
    br_str id;
    br_str about;
    br_verdict verdict;
    br_dispute_reason reason;
    double low, high;
    bool has_range;
    br_dispute_claim *claims; /* sorted by article, start */
    uint32_t n_claims;
} br_dispute;

br_str br_verdict_text(br_verdict verdict);
br_str br_dispute_reason_text(br_dispute_reason reason);

void br_actor_record_write(br_json *json, const br_actor_record *actor);
void br_happening_write(br_json *json, const br_happening *event, br_arena *scratch);
void br_dispute_write(br_json *json, const br_dispute *dispute);

#endif
