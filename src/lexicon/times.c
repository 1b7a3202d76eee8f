#include "lexicon/times.h"

#include <stdio.h>

#include "base/vec.h"
#include "lexicon/language.h"

struct br_time_lexicons {
    br_time_lexicon *at[BR_N_LANGUAGES];
};

static const char *const class_names[BR_TC_COUNT] = {NULL,
#define X(name) #name,
                                                     BR_TIME_CLASSES(X)
#undef X
};
static const char *const feature_names[BR_TF_COUNT] = {
#define X(name, text) text,
    BR_TIME_FEATURES(X)
#undef X
};

/* ---- names of values ---- */

typedef struct symbols {
    br_time_feature feature;
    const char *const *names;
    int first, count;
} symbols;

static const char *const unit_names[] = {"",       "second",  "minute",     "hour",   "day",  "weekend",
                                         "week",   "month",   "quarter",    "season", "half", "year",
                                         "decade", "century", "millennium", "period"};
static const char *const season_names[] = {"SP", "SU", "FA", "WI"};
static const char *const part_names[] = {"MO", "AF", "EV", "NI", "MI", "DT"};
static const char *const mod_names[] = {"START",     "MID",       "END",           "APPROX",
                                        "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS",
                                        "BEFORE",    "AFTER",     "ON_OR_BEFORE",  "ON_OR_AFTER"};
static const char *const ref_names[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
static const char *const anchor_names[] = {"now", "then"};

#define SYMBOLS(feature, names, first)                                                                                 \
    { feature, names, first, (int)(sizeof names / sizeof names[0]) }
static const symbols symbol_tables[] = {
    SYMBOLS(BR_TF_UNIT, unit_names, 0),     SYMBOLS(BR_TF_FREQ, unit_names, 0),     SYMBOLS(BR_TF_KEEP, unit_names, 0),
    SYMBOLS(BR_TF_SEASON, season_names, 1), SYMBOLS(BR_TF_PART, part_names, 0),     SYMBOLS(BR_TF_MOD, mod_names, 0),
    SYMBOLS(BR_TF_REF, ref_names, 0),       SYMBOLS(BR_TF_ANCHOR, anchor_names, 0),
};

static const symbols *symbols_of(br_time_feature feature) {
    for (size_t i = 0; i < sizeof symbol_tables / sizeof symbol_tables[0]; i++)
        if (symbol_tables[i].feature == feature) return &symbol_tables[i];
    return NULL;
}

const char *br_time_symbol(br_time_feature feature, int value) {
    const symbols *s = symbols_of(feature);
    if (!s || value < s->first || value >= s->first + s->count) return "";
    return s->names[value - s->first];
}

static bool value_of(br_time_feature feature, br_str text, int16_t *value) {
    const symbols *s = symbols_of(feature);
    for (int i = 0; s && i < s->count; i++)
        if (br_str_is(text, s->names[i])) {
            *value = (int16_t)(i + s->first);
            return true;
        }
    int64_t number;
    if (s || !br_str_int(text, &number) || number < -9999 || number > 9999) return false;
    *value = (int16_t)number;
    return true;
}

/* the feature that a class of words fills */
br_time_feature br_time_feature_of(br_time_class class) {
    switch (class) {
    case BR_TC_MON:
    case BR_TC_MONTH: return BR_TF_MONTH;
    case BR_TC_WDAY:
    case BR_TC_WEEKDAY:
    case BR_TC_WEEKDAYS: return BR_TF_WEEKDAY;
    case BR_TC_SEASON: return BR_TF_SEASON;
    case BR_TC_UNIT:
    case BR_TC_UNITS: return BR_TF_UNIT;
    case BR_TC_REL:
    case BR_TC_DEICTIC: return BR_TF_REL;
    case BR_TC_AGO:
    case BR_TC_LATER:
    case BR_TC_SIDE: return BR_TF_DIR;
    case BR_TC_PART:
    case BR_TC_PARTS: return BR_TF_PART;
    case BR_TC_MERIDIEM: return BR_TF_MERIDIEM;
    case BR_TC_EARLY:
    case BR_TC_EDGE:
    case BR_TC_APPROX: return BR_TF_MOD;
    case BR_TC_FREQ: return BR_TF_FREQ;
    case BR_TC_HOLIDAY: return BR_TF_HOLIDAY;
    case BR_TC_REF: return BR_TF_REF;
    case BR_TC_ERA: return BR_TF_ERA;
    case BR_TC_TENS: return BR_TF_YEAR;
    default: return BR_TF_COUNT; /* ZONE, PREP, ADJ: the class says all */
    }
}

/* ---- loading ---- */

typedef struct loader {
    br_lexicon *lexicon;
    br_time_lexicon *times;
    BR_VEC(br_time_word) words;
    BR_VEC(br_time_word) phrase_words;
    BR_VEC(br_time_rule) rules;
    BR_VEC(br_holiday) holidays;
    br_pattern_builder *phrases;
    br_error *error;
} loader;

static br_status add_sense(loader *l, const br_rows *rows, br_str word, br_time_class class, int16_t value,
                           bool capital) {
    br_arena *arena = l->lexicon->arena;
    br_time_word *entry;
    if (br_str_find_byte(word, ' ') != BR_NOT_FOUND || br_str_find_byte(word, '-') != BR_NOT_FOUND) {
        BR_FORWARD(br_pattern_add_phrase(l->phrases, word, (uint32_t)l->phrase_words.len, l->error));
        entry = br_vec_add(arena, &l->phrase_words);
    } else {
        uint32_t id = br_vocabulary_add(&l->times->vocabulary, word);
        while (l->words.len <= id) br_vec_add(arena, &l->words);
        entry = &l->words.at[id];
    }
    if (entry->n_senses == BR_TIME_WORD_SENSES) return br_rows_bad(rows, "a word with too many classes", l->error);
    entry->classes |= (uint64_t)1 << class;
    entry->class_of[entry->n_senses] = (uint8_t) class;
    entry->value[entry->n_senses++] = value;
    entry->only_capital |= capital;
    return BR_OK;
}

static int class_of(br_str name) {
    for (int c = 1; c < BR_TC_COUNT; c++)
        if (br_str_is(name, class_names[c])) return c;
    return -1;
}

/* CLASS, value, words parted by commas, "capital" or nothing */
static br_status load_words(loader *l) {
    br_rows rows;
    BR_FORWARD(
        br_rows_open(l->lexicon->arena, &l->lexicon->data, l->times->language, "time", "words.tsv", &rows, l->error));
    while (br_rows_next(&rows)) {
        int class = class_of(rows.field[0]);
        if (class < 0) return br_rows_bad(&rows, "no such class", l->error);
        br_time_feature feature = br_time_feature_of((br_time_class) class);
        int16_t value = 0;
        if (feature != BR_TF_COUNT && !value_of(feature, rows.field[1], &value))
            return br_rows_bad(&rows, "no such value", l->error);
        br_str rest = rows.field[2], word;
        while (br_str_word(&rest, ',', &word))
            BR_FORWARD(add_sense(l, &rows, word, (br_time_class) class, value, br_str_is(rows.field[3], "capital")));
    }
    return BR_OK;
}

/* days after a movable day: "easter+39", "orthodox-48", "tishri+9" */
static bool movable_of(br_str text, br_holiday *holiday) {
    static const struct {
        const char *name;
        br_holiday_kind kind;
    } bases[] = {{"easter", BR_HOLIDAY_EASTER}, {"orthodox", BR_HOLIDAY_ORTHODOX}, {"tishri", BR_HOLIDAY_HEBREW}};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        br_str name = br_str_of(bases[i].name);
        int64_t offset = 0;
        if (!br_str_starts(text, name)) continue;
        br_str rest = br_str_from(text, name.len);
        if (rest.len && !br_str_int(rest, &offset)) return false;
        *holiday = (br_holiday){.kind = bases[i].kind, .offset = (int16_t)offset};
        return offset >= -366 && offset <= 366;
    }
    return false;
}

/* "11#4-4": the 4th Thursday of November, -1: the last */
static bool nth_weekday_of(br_str text, size_t hash, br_holiday *holiday) {
    int64_t month, nth, weekday;
    size_t dash = br_str_rfind_byte(text, '-');
    if (dash == BR_NOT_FOUND || dash < hash || !br_str_int(br_str_slice(text, 0, hash), &month) ||
        !br_str_int(br_str_slice(text, hash + 1, dash), &nth) || !br_str_int(br_str_from(text, dash + 1), &weekday))
        return false;
    *holiday = (br_holiday){
        .kind = BR_HOLIDAY_WEEKDAY, .month = (int8_t)month, .nth = (int8_t)nth, .weekday = (int8_t)weekday};
    return month >= 1 && month <= 12 && nth >= -1 && nth <= 4 && nth != 0 && weekday >= 1 && weekday <= 7;
}

/* "12-25", "islamic 10-01", and the two above */
static bool holiday_of(br_str text, br_holiday *holiday) {
    int64_t month, day;
    br_str part, islamic = BR_STR("islamic ");
    *holiday = (br_holiday){.kind = BR_HOLIDAY_FIXED};
    if (movable_of(text, holiday)) return true;
    size_t hash = br_str_find_byte(text, '#');
    if (hash != BR_NOT_FOUND) return nth_weekday_of(text, hash, holiday);
    if (br_str_starts(text, islamic)) {
        holiday->kind = BR_HOLIDAY_ISLAMIC;
        text = br_str_from(text, islamic.len);
    }
    if (!br_str_split(&text, '-', &part) || !br_str_int(part, &month) || !br_str_int(text, &day)) return false;
    holiday->month = (int8_t)month;
    holiday->day = (int8_t)day;
    if (holiday->kind == BR_HOLIDAY_ISLAMIC) return month >= 1 && month <= 12 && day >= 1 && day <= 30;
    return br_date_valid(2000, (int)month, (int)day);
}

static br_status load_holidays(loader *l) {
    br_rows rows;
    BR_FORWARD(br_rows_open(l->lexicon->arena, &l->lexicon->data, l->times->language, "time", "holidays.tsv", &rows,
                            l->error));
    while (br_rows_next(&rows)) {
        br_holiday holiday;
        if (!holiday_of(rows.field[0], &holiday)) return br_rows_bad(&rows, "no holiday", l->error);
        int16_t index = (int16_t)l->holidays.len;
        br_vec_push(l->lexicon->arena, &l->holidays, holiday);
        br_str rest = rows.field[1], word;
        while (br_str_word(&rest, ',', &word)) BR_FORWARD(add_sense(l, &rows, word, BR_TC_HOLIDAY, index, true));
    }
    return BR_OK;
}

/* past|present|future|ahead|open|set, words parted by commas */
static br_status load_tense(loader *l) {
    static const char *const names[] = {"none", "past", "present", "future", "ahead", "open", "set"};
    br_rows rows;
    BR_FORWARD(
        br_rows_open(l->lexicon->arena, &l->lexicon->data, l->times->language, "time", "tense.tsv", &rows, l->error));
    BR_VEC(uint8_t) tense = {0};
    while (br_rows_next(&rows)) {
        uint8_t t = 1, n = sizeof names / sizeof names[0];
        while (t < n && !br_str_is(rows.field[0], names[t])) t++;
        if (t == n) return br_rows_bad(&rows, "no such tense", l->error);
        br_str rest = rows.field[1], word;
        while (br_str_word(&rest, ',', &word)) {
            uint32_t id = br_vocabulary_add(&l->times->vocabulary, word);
            while (tense.len <= id) br_vec_push(l->lexicon->arena, &tense, 0);
            tense.at[id] = t;
        }
    }
    while (tense.len <= br_vocabulary_count(&l->times->vocabulary)) br_vec_push(l->lexicon->arena, &tense, 0);
    l->times->tense = tense.at;
    return BR_OK;
}

/* "mod=START unit=day n=1" */
static bool read_sets(br_str text, br_time_features *sets) {
    br_str rest = text, part, name;
    while (br_str_split(&rest, ' ', &part)) {
        if (!part.len) continue;
        br_str value = part;
        if (!br_str_split(&value, '=', &name)) return false;
        if (br_str_is(name, "n")) {
            sets->has_amount = true;
            if (!br_str_double(value, &sets->amount)) return false;
            continue;
        }
        int f = 0;
        while (f < BR_TF_COUNT && !br_str_is(name, feature_names[f])) f++;
        int16_t number;
        if (f == BR_TF_COUNT || !value_of((br_time_feature)f, value, &number)) return false;
        br_tf_set(sets, (br_time_feature)f, number);
    }
    return true;
}

static int kind_of(br_str name) {
    static const char *const names[] = {"date", "duration", "set", "ref", "range", "list", "nothing"};
    for (int i = 0; i < (int)(sizeof names / sizeof names[0]); i++)
        if (br_str_is(name, names[i])) return i;
    return -1;
}

/* kind, pattern, what it sets; "level" begins the next level */
static br_status load_rules(loader *l) {
    br_rows rows;
    BR_FORWARD(
        br_rows_open(l->lexicon->arena, &l->lexicon->data, l->times->language, "time", "rules.tsv", &rows, l->error));
    br_pattern_builder *builder = NULL;
    while (br_rows_next(&rows)) {
        if (br_str_is(rows.field[0], "level")) {
            if (builder) l->times->level[l->times->n_levels++] = br_pattern_finish(builder, l->lexicon->arena);
            if (l->times->n_levels == BR_TIME_LEVELS) return br_rows_bad(&rows, "too many levels", l->error);
            builder = br_pattern_builder_new(l->lexicon->scratch, &l->times->vocabulary, class_names, BR_TC_COUNT);
            continue;
        }
        br_str name = rows.field[0];
        br_time_rule rule = {.line = rows.number};
        if (br_str_starts(name, BR_STR("("))) { /* "(date)": found for later levels only */
            rule.silent = true;
            name = br_str_slice(name, 1, name.len - 1);
        }
        int kind = kind_of(name);
        if (!builder || kind < 0) return br_rows_bad(&rows, "no such kind of rule", l->error);
        rule.kind = (br_time_kind)kind;
        if (!read_sets(rows.field[2], &rule.sets)) return br_rows_bad(&rows, "no such feature or value", l->error);
        br_error why;
        if (br_pattern_add(builder, rows.field[1], (uint32_t)l->rules.len, &why) != BR_OK)
            return br_rows_bad(&rows, why.message, l->error);
        br_vec_push(l->lexicon->arena, &l->rules, rule);
    }
    if (builder) l->times->level[l->times->n_levels++] = br_pattern_finish(builder, l->lexicon->arena);
    return BR_OK;
}

static br_status load_files(loader *l) {
    br_time_lexicon *t = l->times;
    l->phrases = br_pattern_builder_new(l->lexicon->scratch, &t->vocabulary, class_names, BR_TC_COUNT);
    BR_FORWARD(load_words(l));
    BR_FORWARD(load_holidays(l));
    BR_FORWARD(load_rules(l));
    BR_FORWARD(load_tense(l));
    t->phrases = br_pattern_finish(l->phrases, l->lexicon->arena);
    while (l->words.len <= br_vocabulary_count(&t->vocabulary)) br_vec_add(l->lexicon->arena, &l->words);
    t->words = l->words.at;
    t->n_words = (uint32_t)l->words.len;
    t->phrase_words = l->phrase_words.at;
    t->rules = l->rules.at;
    t->holidays = l->holidays.at;
    return BR_OK;
}

static br_status load_language(br_lexicon *lexicon, const char *language, br_time_lexicon *times, br_error *error) {
    br_arena *arena = lexicon->arena;
    times->language = language;
    times->vocabulary = br_vocabulary_on(arena);
    BR_FORWARD(br_numeral_lexicon_load(arena, &lexicon->data, language, &times->vocabulary, &times->numerals, error));
    loader l = {.lexicon = lexicon, .times = times, .error = error};
    return load_files(&l);
}

br_status br_time_lexicon_load(br_lexicon *lexicon, br_error *error) {
    lexicon->times = br_new(lexicon->arena, struct br_time_lexicons);
    for (size_t i = 0; i < BR_N_LANGUAGES; i++) {
        br_time_lexicon *times = br_new(lexicon->arena, br_time_lexicon);
        br_error why;
        br_status status = load_language(lexicon, br_languages[i], times, &why);
        if (status == BR_NOTHING_FOUND) continue; /* a language without dictionaries of times */
        if (status != BR_OK) return br_fail_of(error, &why);
        lexicon->times->at[i] = times;
    }
    return BR_OK;
}

const br_time_lexicon *br_time_lexicon_of(const br_lexicon *lexicon, br_str language) {
    size_t index;
    return br_language_index(language, &index) ? lexicon->times->at[index] : NULL;
}
