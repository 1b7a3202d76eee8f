/* actors.h: who can act in world politics: countries, persons, bodies, groups, and the common nouns and titles
 * (agents) that tell a role. Loaded from data/en/actors and from dictionaries of the user's own; constant afterwards.
 *
 * An *entry* is one actor (or one agent). It has one or more *terms*: codes with the days they hold for. *Namings*
 * lead from phrases of a text to entries; one phrase can name several entries (a surname, "Georgia"). */
#ifndef BR_LEXICON_ACTOR_ACTORS_H
#define BR_LEXICON_ACTOR_ACTORS_H

#include "base/date.h"
#include "base/map.h"
#include "lexicon/lexicon.h"
#include "lexicon/word/facts.h"
#include "lexicon/word/phrase_table.h"

typedef enum br_entry_kind {
    BR_ENTRY_COUNTRY,
    BR_ENTRY_PERSON,
    BR_ENTRY_BODY,
    BR_ENTRY_GROUP,
    BR_ENTRY_AGENT
} br_entry_kind;

/* What an agent is: a title stands before a name or for a person alone, a person is a common noun, a group acts as
 * a body. */
/* BR_AGENT_NOBODY: a phrase in which the word that names somebody elsewhere does not ("tennis court").
 * BR_AGENT_NAME: tells what a body is only at the end of its name ("the Lakes Commission", "Acme Corp."). */
typedef enum br_agent_kind {
    BR_AGENT_TITLE,
    BR_AGENT_PERSON,
    BR_AGENT_GROUP,
    BR_AGENT_NOBODY,
    BR_AGENT_NAME
} br_agent_kind;

/* How a phrase names its entry. */
typedef enum br_name_use {
    BR_USE_NAME,      /* the name, or another spelling of it */
    BR_USE_ADJECTIVE, /* "Kazakh" */
    BR_USE_PEOPLE,    /* "Kazakhs" */
    BR_USE_CAPITAL,   /* "Astana": a place, or its government */
    BR_USE_SEAT,      /* "the Kremlin": the government */
    BR_USE_REGION,    /* "Mangystau" */
    BR_USE_SURNAME,   /* "Tokayev" */
    BR_USE_PLURAL,    /* plural of an agent */
    BR_USE_TOWN       /* "Geneva": a place unless it says something */
} br_name_use;

#define BR_DAY_OPEN_FROM INT32_MIN
#define BR_DAY_OPEN_TO   INT32_MAX

/* A code and the days that it holds for, both ends inclusive. */
typedef struct br_actor_term {
    int32_t from, to; /* day numbers, or open */
    br_str code;
    br_str role;   /* "foreign minister"; "" where none is told */
    uint32_t next; /* index + 1 of the entry's next term, 0 = last */
    bool discards; /* "###", "+++" of old dictionaries: a sentence with it is not coded */
} br_actor_term;

typedef struct br_actor_entry {
    br_str name;
    br_str code;   /* countries: alpha-3; agents: the role, "~" = of whom they speak for; else of the first term */
    br_str alpha2; /* of countries; "" = none */
    uint32_t first_term, last_term; /* index + 1, 0 = none */
    uint32_t next_variant;          /* index + 1 of another person whose surname has the same spelling key */
    uint32_t line;                  /* where it stands in its file */
    uint8_t kind;                   /* br_entry_kind */
    uint8_t agent;                  /* br_agent_kind */
    uint8_t file;                   /* index into the lexicon's files */
    bool has_variant;               /* stands in a chain of `variants` */
    bool prefixes;                  /* agents of old dictionaries: the role goes before the actor's code ("NGO~") */
} br_actor_entry;

typedef struct br_naming {
    br_str phrase;    /* as written in the dictionary */
    int32_t from, to; /* days when the phrase names it (capitals that moved) */
    uint32_t entry;
    uint32_t next; /* index + 1 of the next naming by the same phrase, 0 = last */
    uint8_t use;   /* br_name_use */
    uint8_t match; /* br_phrase_case */
    bool names_agent;
} br_naming;

typedef struct br_actor_lexicon {
    br_phrase_table phrases; /* phrase → index of the first naming */
    br_actor_entry *entries;
    br_actor_term *terms;
    br_naming *namings;
    uint32_t n_entries, n_terms, n_namings;
    const char **files;
    uint32_t n_files, n_own_files; /* files from n_own_files on are the user's */
    uint32_t n_bad;                /* lines that were reported and passed over */
    br_map variants;  /* spelling key of a surname (word/spelling.h) → last entry of such a person + 1, 0 = none */
    br_map countries; /* alpha-3 and alpha-2 code → entry */
    struct br_old_names *old_names; /* old/names.h: phrases of the user's old files; NULL = none */
} br_actor_lexicon;

/* Loads data/en/actors and the actor and agent dictionaries among the user's files. */
br_status br_actor_lexicon_load(br_lexicon *lexicon, br_error *error);

/* Classes of words.tsv that the resolution of actors turns on. */
/* clang-format off */
#define BR_WORD_CLASS_LIST(X) \
    X(FORMER, "former") \
    X(PLACE, "place") \
    X(ORIGIN, "origin") \
    X(COLLECTIVE, "collective") \
    X(PARTICLE, "particle") \
    X(SUFFIX, "suffix") \
    X(HE, "he") \
    X(SHE, "she") \
    X(IT, "it") \
    X(THEY, "they") \
    X(DEFINITE, "definite") \
    X(COUNTRY_NOUN, "country_noun") \
    X(BODY_NOUN, "body_noun") \
    X(PERSON_NOUN, "person_noun") \
    X(SPEECH, "speech") \
    X(DIRECTION, "direction") \
    X(FAMILY_FIRST, "family_first") \
    X(GIVEN_NAME, "given_name") \
    X(MEMBER, "member") \
    X(ETHNIC, "ethnic") \
    X(MALE, "male") \
    X(FEMALE, "female") \
    X(OF, "of") \
    X(MOTION, "motion") \
    X(REMOVAL, "removal") \
    X(FOREIGN, "foreign") \
    X(JOINT, "joint") \
    X(TOWARD, "toward") \
    X(PATRON, "patron") \
    X(HOLDING, "holding") \
    X(THING, "thing") \
    X(DEMAND, "demand") \
    X(REGION, "region") \
    X(COMMON, "common") \
    X(PARTNER, "partner") \
    X(PART, "part") \
    X(SOLE, "sole") \
    X(SECOND, "second") \
    X(RULER, "ruler") \
    X(VOICE, "voice") \
    X(CHAIR, "chair") \
    X(RANK, "rank") \
    X(SENDING, "sending") \
    X(NAMING, "naming") \
    X(ABROAD, "abroad") \
    X(FOLLOWER, "follower") \
    X(MEN, "men") \
    X(MINORITY, "minority") \
    X(STRIKING, "striking") \
    X(HOMELESS, "homeless") \
    X(BESIDE, "beside") \
    X(LEADING, "leading") \
    X(EVERYBODY, "everybody") \
    X(CUSTODY, "custody") \
    X(POST, "post") \
    X(GATHERING, "gathering") \
    X(ARMLESS, "armless") \
    X(SIDE, "side") \
    X(FACING, "facing") \
    X(CRAFT, "craft") \
    X(CAPTIVE, "captive") \
    X(CROWN, "crown") \
    X(WARPLANE, "warplane") \
    X(KIN, "kin")
/* clang-format on */

enum {
#define X(name, text) BR_WORD_BIT_##name,
    BR_WORD_CLASS_LIST(X)
#undef X
        BR_WORD_CLASS_COUNT
};
_Static_assert(BR_WORD_CLASS_COUNT <= 64, "a class of words.tsv is a bit of 64");
#define BR_WORD_CLASS(name) ((uint64_t)1 << BR_WORD_BIT_##name) /* BR_WORD_CLASS(FORMER) */

/* Classes of a word in lower case as bits; 0 = none. Those of an article's tokens stand in br_token_facts. */
static inline uint64_t br_actor_word_classes(const br_lexicon *lexicon, br_str word) {
    return br_word_facts_of(lexicon, word)->actor_classes;
}

/* The entry of a country by its alpha-3 or alpha-2 code; -1 when there is none. */
int32_t br_country_entry(const br_actor_lexicon *actors, br_str code);

/* The term that holds on `day`: the first line that fits. Between and behind offices BR_TERM_FORMER, ahead of the
 * first BR_TERM_FUTURE. */
#define BR_TERM_FORMER (-1)
#define BR_TERM_FUTURE (-2)
int32_t br_actor_term_at(const br_actor_lexicon *actors, uint32_t entry, int32_t day);

/* Days behind the end of an office in which the news still tells of its holder as such. */
#define BR_OFFICE_GRACE_DAYS 14

/* Code of an entry on a date. Of a person behind the office the elite sector, ahead of it the country alone; without a
 * date the code of the latest office. */
br_str br_entry_code_at(const br_actor_lexicon *actors, uint32_t entry, br_date date, br_arena *arena);

/* Joins a role to an actor's code by groups of three letters; a group that stands there already is not repeated.
 * "KAZ" + "GOV" = "KAZGOV"; "KAZGOV" + "GOV" = "KAZGOV"; "" + "MIL" = "MIL". */
br_str br_code_join(br_arena *arena, br_str code, br_str role);

/* The state that a code begins with ("KAZ" of "KAZGOV"); the whole code of an international body; "" for a role alone. */
br_str br_code_country(const br_actor_lexicon *actors, br_str code);

#endif
