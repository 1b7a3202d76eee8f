/* times.h: how a language speaks of time (data/LANGUAGE/time/: words.tsv, rules.tsv, holidays.tsv, tense.tsv).
 *
 * Words have classes ("MONTH 3"); rules are patterns over classes (event/pattern_trie.h) in levels: what a rule of one level
 * finds is one item for the next. A rule gathers the features of its items and adds its own; annotate/time turns
 * features into a TIMEX3 value. docs/times.md explains the files. */
#ifndef BR_LEXICON_TIMES_H
#define BR_LEXICON_TIMES_H

#include "base/date.h"
#include "lexicon/lexicon.h"
#include "lexicon/numerals.h"
#include "lexicon/event/pattern_trie.h"

/* What can be known of a time. The name is used in rules ("mod=START") and, for classes of words, in words.tsv. */
#define BR_TIME_FEATURES(X)                                                                                            \
    X(YEAR, "year") /* first year of what is meant */                                                                  \
    X(SPAN, "span") /* how many years: 1, 10 (decade), 100 (century) */                                                \
    X(MONTH, "month")                                                                                                  \
    X(DAY, "day")                                                                                                      \
    X(WEEKDAY, "weekday") /* 1 = Monday */                                                                             \
    X(SEASON, "season")                                                                                                \
    X(QUARTER, "quarter")                                                                                              \
    X(HALF, "half")                                                                                                    \
    X(HOLIDAY, "holiday")                                                                                              \
    X(PART, "part") /* of the day */                                                                                   \
    X(HOUR, "hour")                                                                                                    \
    X(MINUTE, "minute") X(SECOND, "second") X(MERIDIEM, "meridiem") /* 0 = a.m., 12 = p.m. */                          \
        X(REL, "rel")                                               /* last -1, this 0, next 1 */                      \
        X(ANCHOR, "anchor")                                         /* what rel and shifts count from */               \
        X(UNIT, "unit") X(ORD, "ord") X(DIR, "dir")                 /* a shift: -1 back, 1 forward */                  \
        X(MOD, "mod")                                               /* TIMEX3 mod */                                   \
        X(REF, "ref")                                               /* PAST_REF, PRESENT_REF, FUTURE_REF */            \
        X(FREQ, "freq")                                             /* unit of a set in one word ("daily") */          \
        X(AFTER, "after") /* 1: counted from the date that follows in the text */                                      \
        X(ERA, "era")     /* -1: before Christ */                                                                      \
        X(VAGUE, "vague") /* 1: the amount is not told ("several") */                                                  \
        X(KEEP, "keep")   /* the grain that a shift keeps: "a year ago today" */

typedef enum br_time_feature {
#define X(name, text) BR_TF_##name,
    BR_TIME_FEATURES(X)
#undef X
        BR_TF_COUNT
} br_time_feature;

typedef struct br_time_features {
    uint32_t has; /* bit f: value[f] is known */
    int16_t value[BR_TF_COUNT];
    bool has_amount;
    double amount; /* of a duration or a shift */
} br_time_features;

static inline bool br_tf_has(const br_time_features *features, br_time_feature f) {
    return features->has >> f & 1;
}
static inline void br_tf_set(br_time_features *features, br_time_feature f, int value) {
    features->has |= (uint32_t)1 << f;
    features->value[f] = (int16_t)value;
}
static inline void br_tf_drop(br_time_features *features, br_time_feature f) {
    features->has &= ~((uint32_t)1 << f);
}

/* Classes of items. Those of the first line are given by the reader of numbers and formats, those of the second by
 * words.tsv (each fills the feature of its name), those of the last to what a rule has found. */
#define BR_TIME_CLASSES(X)                                                                                             \
    X(NUM)                                                                                                             \
    X(VNUM)                                                                                                            \
    X(ORD)                                                                                                             \
    X(DAY)                                                                                                             \
    X(DAYORD)                                                                                                          \
    X(YEAR)                                                                                                            \
    X(FREEYEAR)                                                                                                        \
    X(BAREYEAR) X(YEAR2) X(HOUR) X(DECADE) X(CLOCK) X(CAPITAL) X(MON) X(MONTH) X(WDAY) X(WEEKDAY) X(WEEKDAYS)          \
        X(SEASON) X(UNIT) X(UNITS) X(REL) X(DEICTIC) X(AGO) X(LATER) X(PART) X(PARTS) X(MERIDIEM) X(ZONE) X(EARLY)     \
            X(EDGE) X(APPROX) X(FREQ) X(HOLIDAY) X(REF) X(TENS) X(PREP) X(ADJ) X(SIDE) X(OWN) X(MORE) X(COUNTED)       \
                X(GLUED) X(ERA) X(DATE) X(DDAY) X(DWEEKDAY) X(DMONTH) X(DSEASON) X(DYEAR) X(DPART) X(TIME) X(DUR)      \
                    X(DNUM) X(SET) X(PREF)

typedef enum br_time_class {
    BR_TC_LITERAL,
#define X(name) BR_TC_##name,
    BR_TIME_CLASSES(X)
#undef X
        BR_TC_COUNT
} br_time_class;

typedef enum br_time_unit {
    BR_UNIT_NONE,
    BR_UNIT_SECOND,
    BR_UNIT_MINUTE,
    BR_UNIT_HOUR,
    BR_UNIT_DAY,
    BR_UNIT_WEEKEND,
    BR_UNIT_WEEK,
    BR_UNIT_MONTH,
    BR_UNIT_QUARTER,
    BR_UNIT_SEASON,
    BR_UNIT_HALF,
    BR_UNIT_YEAR,
    BR_UNIT_DECADE,
    BR_UNIT_CENTURY,
    BR_UNIT_MILLENNIUM,
    BR_UNIT_PERIOD
} br_time_unit;

typedef enum br_time_anchor { BR_ANCHOR_NOW, BR_ANCHOR_THEN } br_time_anchor;

/* The feature that a class of words fills; BR_TF_COUNT for none. */
br_time_feature br_time_feature_of(br_time_class class);

/* The text of a value of a feature that has names in TIMEX3: part ("MO"), mod, ref, season ("SP"). */
const char *br_time_symbol(br_time_feature feature, int value);

#define BR_TIME_WORD_SENSES 4
typedef struct br_time_word {
    uint64_t classes;
    uint8_t n_senses;
    bool only_capital; /* its classes hold only where it is written with a capital ("May") */
    uint8_t class_of[BR_TIME_WORD_SENSES];
    int16_t value[BR_TIME_WORD_SENSES];
} br_time_word;

typedef enum br_time_kind { /* what a rule finds */
                            BR_KIND_DATE,
                            BR_KIND_DURATION,
                            BR_KIND_SET,
                            BR_KIND_REF,
                            BR_KIND_RANGE, /* two ends: the days of both are those of the whole */
                            BR_KIND_LIST,  /* two times that only share what one of them tells */
                            BR_KIND_NOTHING
} br_time_kind;

typedef struct br_time_rule {
    br_time_kind kind;
    bool silent; /* only for rules of later levels to use; not reported by itself */
    br_time_features sets;
    uint32_t line;
} br_time_rule;

typedef enum br_holiday_kind {
    BR_HOLIDAY_FIXED,
    BR_HOLIDAY_WEEKDAY,
    BR_HOLIDAY_EASTER,
    BR_HOLIDAY_ORTHODOX,
    BR_HOLIDAY_ISLAMIC,
    BR_HOLIDAY_HEBREW
} br_holiday_kind;
typedef struct br_holiday {
    br_holiday_kind kind;
    int8_t month, day;   /* FIXED; ISLAMIC: of that calendar */
    int8_t nth, weekday; /* WEEKDAY: the nth (-1 last) such day of the month */
    int16_t offset;      /* EASTER: days after Easter Sunday; HEBREW: after 1 Tishri */
} br_holiday;

/* What a word tells of the time that a clause speaks of. AHEAD: of the infinitive that it governs ("vowed to leave");
 * OPEN: its present and its past look alike ("put"); SET: what is set for a weekday lies ahead ("called a strike for Monday"). */
typedef enum br_tense {
    BR_TENSE_NONE,
    BR_TENSE_PAST,
    BR_TENSE_PRESENT,
    BR_TENSE_FUTURE,
    BR_TENSE_AHEAD,
    BR_TENSE_OPEN,
    BR_TENSE_SET
} br_tense;

#define BR_TIME_LEVELS 6
typedef struct br_time_lexicon {
    const char *language;
    br_vocabulary vocabulary;
    br_numeral_lexicon numerals;
    const br_time_word *words; /* by id of the vocabulary */
    const uint8_t *tense;      /* by id; br_tense */
    uint32_t n_words;
    br_pattern_trie phrases; /* words.tsv's entries of several words; its rules count into phrase_words */
    const br_time_word *phrase_words;
    br_pattern_trie level[BR_TIME_LEVELS];
    uint32_t n_levels;
    const br_time_rule *rules;
    const br_holiday *holidays;
} br_time_lexicon;

br_status br_time_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The lexicon of a language ("" = English); NULL when there is none. */
const br_time_lexicon *br_time_lexicon_of(const br_lexicon *lexicon, br_str language);

#endif
