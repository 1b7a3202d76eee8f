/* figures.h: the words around numbers of a language (data/LANGUAGE/figures/: units, currencies and their homes, modifiers, and
 * the contexts that make a number something else). docs/figures.md explains the files. */
#ifndef BR_LEXICON_FIGURES_H
#define BR_LEXICON_FIGURES_H

#include "lexicon/event/pattern_trie.h"
#include "lexicon/lexicon.h"
#include "lexicon/numerals.h"
#include "record/note.h"

/* What a word or phrase may be. The first line comes from units.tsv, currencies.tsv and modifiers.tsv, the rest is
 * contexts.tsv in its own words. */
#define BR_FIGURE_ROLES(X)                                                                                             \
    X(UNIT, "unit")                                                                                                    \
    X(MARK, "mark")                                                                                                    \
    X(BEFORE, "before")                                                                                                \
    X(BEHIND, "behind")                                                                                                \
    X(CHANGE, "change")                                                                                                \
    X(ADJUST, "adjust")                                                                                                \
    X(DESIGNATION, "designation")                                                                                      \
    X(BY, "by")                                                                                                        \
    X(PER, "per")                                                                                                      \
    X(EACH, "each")                                                                                                    \
    X(OF, "of")                                                                                                        \
    X(AGE, "age")                                                                                                      \
    X(AGED, "aged")                                                                                                    \
    X(POLL, "poll")                                                                                                    \
    X(RANGE, "range")                                                                                                  \
    X(FROM, "from")                                                                                                    \
    X(BETWEEN, "between")                                                                                              \
    X(PLURAL, "plural")                                                                                                \
    X(NEGATIVE, "negative")                                                                                            \
    X(NONE, "none")                                                                                                    \
    X(LEVEL, "level")                                                                                                  \
    X(TAKES, "takes")                                                                                                  \
    X(AMOUNT, "amount")                                                                                                \
    X(PARTICLE, "particle")                                                                                            \
    X(MOVES, "moves")                                                                                                  \
    X(ENDING, "ending")                                                                                                \
    X(PREFIX, "prefix")                                                                                                \
    X(IN, "in")                                                                                                        \
    X(OUT_OF, "out of")                                                                                                \
    X(DOUBTFUL, "doubtful")                                                                                            \
    X(WEIGHT, "weight")                                                                                                \
    X(PAID, "paid")                                                                                                    \
    X(TURNS, "turns")                                                                                                  \
    X(GLUED, "glued")                                                                                                  \
    X(SINCE, "since")                                                                                                  \
    X(TALLY, "tally")                                                                                                  \
    X(REACHES, "reaches")                                                                                              \
    X(PEOPLE, "people")                                                                                                \
    X(CROWD, "crowd")                                                                                                  \
    X(SHARE, "share")                                                                                                  \
    X(TOLL, "toll")                                                                                                    \
    X(RANKS, "ranks")                                                                                                  \
    X(MEASURES, "measures")                                                                                            \
    X(TELLS, "tells")                                                                                                  \
    X(PUTS, "puts")                                                                                                    \
    X(SAYS, "says")                                                                                                    \
    X(ACCOUNT, "account")                                                                                              \
    X(COUNTER, "counter")                                                                                              \
    X(APIECE, "apiece")                                                                                                \
    X(ON, "on")                                                                                                        \
    X(SCALE, "scale")                                                                                                  \
    X(AHEAD, "ahead")                                                                                                  \
    X(LASTS, "lasts")                                                                                                  \
    X(AGAINST, "against")                                                                                              \
    X(OTHERS, "others")                                                                                                \
    X(BASE, "base")                                                                                                    \
    X(WHERE, "where")                                                                                                  \
    X(HOLDS, "holds")                                                                                                  \
    X(HEAT, "heat")                                                                                                    \
    X(CURRENT, "current")                                                                                              \
    X(WIRED, "wired")                                                                                                  \
    X(LEADS, "leads")                                                                                                  \
    X(LIFESPAN, "lifespan")                                                                                            \
    X(BACK, "back")                                                                                                    \
    X(VOTES, "votes")                                                                                                  \
    X(PERSONS, "persons")                                                                                              \
    X(STRONG, "strong")                                                                                                \
    X(DESCRIBES, "describes")                                                                                          \
    X(DIALS, "dials")                                                                                                  \
    X(DISTANCE, "distance")                                                                                            \
    X(STEPS, "steps")                                                                                                  \
    X(OR, "or")                                                                                                        \
    X(TO, "to")                                                                                                        \
    X(MANY, "many")                                                                                                    \
    X(WORTH, "worth")                                                                                                  \
    X(TOP, "top")                                                                                                      \
    X(CLAIMS, "claims")

typedef enum br_figure_role {
#define X(name, text) BR_ROLE_##name,
    BR_FIGURE_ROLES(X)
#undef X
        BR_FIGURE_ROLE_COUNT
} br_figure_role;
_Static_assert(BR_FIGURE_ROLE_COUNT <= 128, "a role is a bit of an entry");

/* what a name that several currencies have means in a country */
typedef struct br_currency_home {
    br_str country; /* ISO 3166 alpha-3 */
    uint16_t unit;
} br_currency_home;

typedef struct br_figure_unit {
    br_str code;    /* UCUM or ISO 4217, "" = none */
    br_str counted; /* what such a unit counts where it has no code ("penny"), "" otherwise */
    int parts;      /* of small change: how many make one of its currency, 0 otherwise */
    bool money;
    br_str age;                   /* what an age in this unit counts ("year of age"), "" = none */
    bool time;                    /* "$3,500 a month": what may follow "a" */
    uint16_t first_home, n_homes; /* of a name that several currencies have; its code may be "" */
} br_figure_unit;

/* marks that differ only in their capitals are told apart by their exact text */
#define BR_FIGURE_MARKS 4
typedef struct br_figure_entry {
    uint64_t roles[2];         /* bit r of both together: it is of role r */
    uint16_t unit, other_unit; /* of the role UNIT; a second sense of the word: "pounds" */
    uint8_t n_units;
    uint8_t n_marks;
    uint16_t mark_unit[BR_FIGURE_MARKS];
    br_str mark[BR_FIGURE_MARKS];
    br_modifier before, behind, change; /* `change` is of the roles CHANGE and ADJUST */
} br_figure_entry;

typedef struct br_figure_lexicon {
    br_vocabulary vocabulary;
    br_numeral_lexicon numerals;
    br_pattern_trie phrases; /* a leaf's rule counts into entries */
    const br_figure_entry *entries;
    const br_figure_unit *units;
    const br_currency_home *homes;
    br_str age;    /* what an age without a unit counts ("aged 50") */
    br_str vote;   /* what the numbers of a vote count */
    br_str people; /* what a number counts that nothing names, where only people do what is told */
} br_figure_lexicon;

br_status br_figure_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The lexicon of a language ("" = English); NULL when there is none. */
const br_figure_lexicon *br_figure_lexicon_of(const br_lexicon *lexicon, br_str language);

static inline bool br_figure_is(const br_figure_entry *entry, br_figure_role role) {
    return entry && entry->roles[role / 64] >> role % 64 & 1;
}

#endif
