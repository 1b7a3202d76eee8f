/* note.h: what the annotators say of an article: times, actors, events, quotes, figures, claims.
 *
 * Every text field is "" where the contract has null or nothing; spans are byte spans. Ids are filled in by
 * br_article_ids(). */
#ifndef BR_RECORD_NOTE_H
#define BR_RECORD_NOTE_H

#include "base/date.h"
#include "base/json.h"
#include "record/span.h"

typedef enum br_name_type { BR_NAME_PER, BR_NAME_LOC, BR_NAME_ORG } br_name_type;
typedef struct br_name { /* a named entity found by the language core */
    br_span span;
    br_name_type type;
} br_name;

typedef enum br_time_type { BR_TIME_DATE, BR_TIME_TIME, BR_TIME_DURATION, BR_TIME_SET } br_time_type;
typedef struct br_time { /* TIMEX3 (ISO-TimeML) */
    br_span span;
    br_time_type type;
    br_str value;     /* TIMEX3 value: "2022-01-13", "2022-01", "P3M", "PRESENT_REF" ... */
    br_str mod;       /* TIMEX3 mod: "START", "MID", "END", "APPROX" ... */
    br_date from, to; /* calendar days that the value may mean; year 0 = none (durations, sets, vague ones) */
    bool inferred;    /* anchored on a guess because the page has no date */
} br_time;

/* An actor of the article: every mention is one br_actor, mentions of one actor share `actor`. */
typedef enum br_actor_kind {
    BR_ACTOR_UNKNOWN,
    BR_ACTOR_PERSON,
    BR_ACTOR_ORGANISATION,
    BR_ACTOR_COUNTRY,
    BR_ACTOR_GROUP
} br_actor_kind;
typedef enum br_mention_kind { BR_MENTION_NAME, BR_MENTION_NOUN, BR_MENTION_PRONOUN, BR_MENTION_TITLE } br_mention_kind;
typedef struct br_actor {
    br_span span;
    br_str actor;   /* local id: the same for all mentions of one actor in the article ("a1", "a2" ...) */
    br_str name;    /* the best name known: full name of a person, the noun phrase for unnamed ones */
    br_str code;    /* CAMEO actor code at the date of the article; "" = unknown */
    br_str role;    /* role told in text or dictionary: "political expert", "foreign minister" */
    br_str country; /* ISO 3166 alpha-3 (or CAMEO body) that the code begins with, "" = none */
    br_actor_kind kind;
    br_mention_kind mention;
    int32_t head;       /* token that heads the mention, -1 without a tree */
    int32_t entry;      /* entry of the actor dictionary, -1 = not in it; not written */
    bool is_place;      /* names a place here ("in Moscow"), not an actor */
    bool is_modifier;   /* only qualifies a noun ("the Syrian border"): an actor where that noun is an act */
    bool is_town;       /* a town, or a capital as the town it is: no state; not written */
    bool is_people;     /* names those of a country, "Algerians": a state, or some of them; not written */
    int16_t confidence; /* 0..1000 */
} br_actor;

/* Who says so: a holder (attribution), a speaker, a source or target of an act. */
typedef struct br_party {
    br_span span; /* none for unnamed holders and those carried over from another sentence */
    br_str name;  /* "" = null */
    br_str code;
    br_str actor; /* local id of the actor, "" = none */
} br_party;
static inline bool br_party_is_none(const br_party *p) {
    return p->name.len == 0;
}

typedef enum br_factuality { BR_FACT_ASSERTED, BR_FACT_DENIED, BR_FACT_PLANNED, BR_FACT_CONDITIONAL } br_factuality;

typedef enum br_date_from { BR_FROM_NONE, BR_FROM_TIME, BR_FROM_PUBLISHED, BR_FROM_INFERRED } br_date_from;
typedef enum br_precision { BR_PLACE_NONE, BR_PLACE_COUNTRY, BR_PLACE_REGION, BR_PLACE_CITY } br_precision;

typedef struct br_place {
    br_span span;
    br_str name;
    br_str country; /* ISO 3166 alpha-3 */
    double lat, lon;
    br_precision precision; /* BR_PLACE_NONE = null */
} br_place;

typedef struct br_event {
    br_str id;
    br_span span; /* the clause */
    br_span trigger;
    br_date date, date_end;
    br_date_from date_from;
    br_party source, target;
    br_party *sources, *targets;   /* all of them when several, the first repeated in source/target */
    uint32_t n_sources, n_targets; /* 0 or >= 2 */
    br_str code;                   /* CAMEO, quoted text; "" where CAMEO has no home */
    br_str act;                    /* what was done in a word or two: "dismiss", "deploy" */
    br_str plover, mode;
    double goldstein;
    bool has_goldstein;
    br_factuality factuality;
    br_party attributed_to;
    bool hedged, embedded, reciprocal;
    br_str of;        /* id of the speech act that an embedded act is spoken of in */
    int32_t of_index; /* the same as an index into the events, -1 = none; not written */
    int32_t count;
    br_place place;
    int16_t confidence; /* 0..1000, written as 0..1 */
    br_str why;         /* pattern, dictionary line and tree path, for --why */
} br_event;

typedef enum br_quote_type { BR_QUOTE_DIRECT, BR_QUOTE_MIXED, BR_QUOTE_INDIRECT } br_quote_type;
typedef struct br_quote {
    br_str id;
    br_span span;
    br_quote_type type;
    bool said; /* told as uttered; else a view, a wish, or words that were not or not yet spoken */
    br_party speaker;
    br_span cue;
} br_quote;

typedef enum br_modifier {
    BR_MOD_EXACT,
    BR_MOD_ABOUT,
    BR_MOD_BELOW,
    BR_MOD_ABOVE,
    BR_MOD_AT_MOST,
    BR_MOD_AT_LEAST,
    BR_MOD_UP,
    BR_MOD_DOWN
} br_modifier;
typedef struct br_figure {
    br_str id;
    br_span span; /* number with its modifier and unit */
    double value, low, high;
    br_modifier modifier;
    br_modifier change; /* BR_MOD_UP, BR_MOD_DOWN: a change by that amount, whatever the modifier; else BR_MOD_EXACT */
    br_str unit;        /* ISO 4217 or UCUM; "" = things are counted */
    br_str noun;        /* what is counted or measured */
    br_str per, of;     /* "month"; what it is a share of */
    br_str measure;     /* "poll", "" otherwise */
    br_str about;       /* whom a poll figure or a share is about */
    br_date as_of;
    br_date_from as_of_from;
    br_party attributed_to;
    int32_t head; /* token of the counted noun, -1 = none; not written */
} br_figure;

typedef enum br_claim_type {
    BR_CLAIM_CAUSE,
    BR_CLAIM_CHARACTERISATION,
    BR_CLAIM_FORECAST,
    BR_CLAIM_STATUS,
    BR_CLAIM_EVALUATION
} br_claim_type;
typedef struct br_claim {
    br_str id;
    br_span span;
    br_claim_type type;
    br_str about, says;
    bool negative; /* polarity "-" */
    br_party holder;
} br_claim;

/* `annotate --predicates`: every verb and eventive noun of the tree */
typedef struct br_predicate {
    br_span span;
    br_str lemma;
    br_factuality factuality;
    int8_t sure; /* how far the text lets one believe it, in tenths: 30 happened or will, -30 did not or will not */
    bool hedged;
    br_party holder;
} br_predicate;

/* The contract's word for a value, and back (0, the first value, for a word that is not known). */
br_str br_name_type_text(br_name_type value);
br_str br_time_type_text(br_time_type value);
br_str br_actor_kind_text(br_actor_kind value);
br_str br_mention_kind_text(br_mention_kind value);
br_str br_factuality_text(br_factuality value);
br_str br_date_from_text(br_date_from value);
br_str br_precision_text(br_precision value);
br_str br_quote_type_text(br_quote_type value);
br_str br_modifier_text(br_modifier value);
br_str br_claim_type_text(br_claim_type value);
br_name_type br_name_type_of(br_str text);
br_time_type br_time_type_of(br_str text);
br_actor_kind br_actor_kind_of(br_str text);
br_mention_kind br_mention_kind_of(br_str text);
br_factuality br_factuality_of(br_str text);
br_date_from br_date_from_of(br_str text);
br_precision br_precision_of(br_str text);
br_quote_type br_quote_type_of(br_str text);
br_modifier br_modifier_of(br_str text);
br_claim_type br_claim_type_of(br_str text);

/* Writes what an act is by the schemes into the object that is open. `goldstein` NAN: null. */
void br_act_write(br_json *json, br_str code, br_str act, br_str plover, br_str mode, double goldstein);

/* Writes name, point, country and precision of a place into the object that is open. */
void br_place_write(br_json *json, const br_place *place);

#endif
