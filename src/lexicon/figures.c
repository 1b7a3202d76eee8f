#include "lexicon/figures.h"

#include <stdio.h>

#include "base/map.h"
#include "base/vec.h"
#include "lexicon/language.h"

struct br_figure_lexicons {
    br_figure_lexicon *at[BR_N_LANGUAGES];
};

static const char *const role_names[BR_FIGURE_ROLE_COUNT] = {
#define X(name, text) text,
    BR_FIGURE_ROLES(X)
#undef X
};

typedef struct loader {
    br_lexicon *lexicon;
    br_figure_lexicon *figures;
    const char *language;
    br_map entry_of; /* phrase → index of its entry */
    BR_VEC(br_figure_entry) entries;
    BR_VEC(br_figure_unit) units;
    BR_VEC(br_currency_home) homes;
    br_pattern_builder *phrases;
    br_error *error;
} loader;

/* The entry of a phrase, made when it is new. Its address holds until the next one is made. */
static br_status entry_of(loader *l, br_str phrase, br_figure_entry **entry) {
    br_arena *arena = l->lexicon->arena;
    bool is_new;
    uint64_t *index = br_map_put(&l->entry_of, br_str_lower_ascii(arena, phrase), &is_new);
    if (is_new) {
        *index = l->entries.len;
        br_vec_add(arena, &l->entries);
        BR_FORWARD(br_pattern_add_phrase(l->phrases, phrase, (uint32_t)*index, l->error));
    }
    *entry = &l->entries.at[*index];
    return BR_OK;
}

static void add_role(br_figure_entry *entry, int role) {
    entry->roles[role / 64] |= UINT64_C(1) << role % 64;
}

static br_status add_unit_words(loader *l, br_str words, uint16_t unit) {
    br_str word;
    while (br_str_split(&words, ',', &word)) {
        br_figure_entry *entry;
        if (!br_str_trim(word).len) continue;
        BR_FORWARD(entry_of(l, br_str_trim(word), &entry));
        add_role(entry, BR_ROLE_UNIT);
        if (entry->n_units == 0) entry->unit = unit; /* the earlier line stands */
        else if (entry->n_units == 1) entry->other_unit = unit;
        if (entry->n_units < 2) entry->n_units++;
    }
    return BR_OK;
}

static br_status add_unit_marks(loader *l, const br_rows *rows, br_str marks, uint16_t unit) {
    br_str mark;
    while (br_str_split(&marks, ' ', &mark)) {
        br_figure_entry *entry;
        if (!mark.len) continue;
        BR_FORWARD(entry_of(l, mark, &entry));
        if (entry->n_marks == BR_FIGURE_MARKS)
            return br_rows_bad(rows, "too many marks that differ in capitals only", l->error);
        add_role(entry, BR_ROLE_MARK);
        entry->mark[entry->n_marks] = mark;
        entry->mark_unit[entry->n_marks++] = unit;
    }
    return BR_OK;
}

static bool is_period(br_str code) {
    static const char *const periods[] = {"s", "min", "h", "d", "wk", "mo", "a", "10.a"};
    for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++)
        if (br_str_is(code, periods[i])) return true;
    return false;
}

/* code, marks parted by blanks, words parted by commas */
static br_status load_units(loader *l, const char *file, bool money) {
    br_rows rows;
    BR_FORWARD(br_rows_open(l->lexicon->arena, &l->lexicon->data, l->language, "figures", file, &rows, l->error));
    while (br_rows_next(&rows)) {
        uint16_t unit = (uint16_t)l->units.len;
        br_figure_unit row = {.code = rows.field[0], .money = money, .age = rows.field[3]};
        row.time = is_period(row.code);
        if (br_str_starts(row.code, BR_STR("="))) { /* "=penny": without a code */
            row.counted = br_str_slice(row.code, 1, row.code.len);
            row.code = BR_STR("");
            row.age = BR_STR("");
            int64_t parts;
            if (!br_str_int(rows.field[3], &parts) || parts < 1 || parts > 1000)
                return br_rows_bad(&rows, "no number of parts", l->error);
            row.parts = (int)parts;
        }
        br_vec_push(l->lexicon->arena, &l->units, row);
        BR_FORWARD(add_unit_marks(l, &rows, rows.field[1], unit));
        BR_FORWARD(add_unit_words(l, rows.field[2], unit));
    }
    return BR_OK;
}

/* words, code, COUNTRY=CODE parted by blanks */
static br_status load_homes(loader *l) {
    br_arena *arena = l->lexicon->arena;
    br_rows rows;
    BR_FORWARD(br_rows_open(arena, &l->lexicon->data, l->language, "figures", "homes.tsv", &rows, l->error));
    while (br_rows_next(&rows)) {
        br_figure_unit name = {.code = rows.field[1], .money = true, .first_home = (uint16_t)l->homes.len};
        br_str homes = rows.field[2], home;
        uint16_t unit = (uint16_t)l->units.len;
        while (br_str_split(&homes, ' ', &home)) {
            size_t equals = br_str_find_byte(home, '=');
            if (equals != 3 || home.len != 7) return br_rows_bad(&rows, "no country and code", l->error);
            br_vec_push(arena, &l->homes, ((br_currency_home){br_str_slice(home, 0, 3), ++unit}));
        }
        name.n_homes = (uint16_t)(l->homes.len - name.first_home);
        unit = (uint16_t)l->units.len;
        br_vec_push(arena, &l->units, name);
        for (homes = rows.field[2]; br_str_split(&homes, ' ', &home);)
            br_vec_push(arena, &l->units, ((br_figure_unit){.code = br_str_from(home, 4), .money = true}));
        BR_FORWARD(add_unit_words(l, rows.field[0], unit));
    }
    return BR_OK;
}

static int role_of(br_str name) {
    for (int r = 0; r < BR_FIGURE_ROLE_COUNT; r++)
        if (br_str_is(name, role_names[r])) return r;
    return -1;
}

static bool modifier_of(br_str text, br_modifier *modifier) {
    *modifier = br_modifier_of(text);
    return *modifier != BR_MOD_EXACT;
}

/* modifier, place, words */
static br_status load_modifiers(loader *l) {
    br_rows rows;
    BR_FORWARD(
        br_rows_open(l->lexicon->arena, &l->lexicon->data, l->language, "figures", "modifiers.tsv", &rows, l->error));
    while (br_rows_next(&rows)) {
        br_modifier modifier;
        int role = role_of(rows.field[1]);
        if (!modifier_of(rows.field[0], &modifier)) return br_rows_bad(&rows, "no such modifier", l->error);
        if (role < BR_ROLE_BEFORE || role > BR_ROLE_ADJUST) return br_rows_bad(&rows, "no such place", l->error);
        br_str rest = rows.field[2], word;
        while (br_str_word(&rest, ',', &word)) {
            br_figure_entry *entry;
            BR_FORWARD(entry_of(l, word, &entry));
            add_role(entry, role);
            if (role == BR_ROLE_BEFORE) entry->before = modifier;
            else if (role == BR_ROLE_BEHIND) entry->behind = modifier;
            else entry->change = modifier;
        }
    }
    return BR_OK;
}

/* role, words */
static br_status load_contexts(loader *l) {
    br_rows rows;
    BR_FORWARD(
        br_rows_open(l->lexicon->arena, &l->lexicon->data, l->language, "figures", "contexts.tsv", &rows, l->error));
    while (br_rows_next(&rows)) {
        int role = role_of(rows.field[0]);
        if (role <= BR_ROLE_ADJUST) return br_rows_bad(&rows, "no such context", l->error);
        br_str rest = rows.field[1], word;
        if (role == BR_ROLE_CROWD) l->figures->people = rest;
        if (role == BR_ROLE_VOTES && !l->figures->vote.len) {
            br_str_word(&rest, ',', &word);
            l->figures->vote = word;
            rest = rows.field[1];
        }
        while (br_str_word(&rest, ',', &word)) {
            br_figure_entry *entry;
            BR_FORWARD(entry_of(l, word, &entry));
            add_role(entry, role);
        }
    }
    return BR_OK;
}

static br_status load_files(loader *l) {
    BR_FORWARD(load_units(l, "currencies.tsv", true));
    BR_FORWARD(load_homes(l));
    BR_FORWARD(load_units(l, "units.tsv", false));
    BR_FORWARD(load_modifiers(l));
    BR_FORWARD(load_contexts(l));
    l->figures->phrases = br_pattern_finish(l->phrases, l->lexicon->arena);
    l->figures->entries = l->entries.at;
    l->figures->units = l->units.at;
    l->figures->homes = l->homes.at;
    for (size_t i = 0; i < l->units.len; i++)
        if (br_str_is(l->units.at[i].code, "a")) l->figures->age = l->units.at[i].age;
    return BR_OK;
}

static br_status load_language(br_lexicon *lexicon, const char *language, br_figure_lexicon *figures, br_error *error) {
    br_arena *arena = lexicon->arena;
    figures->vocabulary = br_vocabulary_on(arena);
    BR_FORWARD(
        br_numeral_lexicon_load(arena, &lexicon->data, language, &figures->vocabulary, &figures->numerals, error));
    loader l = {
        .lexicon = lexicon, .figures = figures, .language = language, .entry_of = br_map_on(arena), .error = error};
    l.phrases = br_pattern_builder_new(lexicon->scratch, &figures->vocabulary, NULL, 0);
    return load_files(&l);
}

br_status br_figure_lexicon_load(br_lexicon *lexicon, br_error *error) {
    lexicon->figures = br_new(lexicon->arena, struct br_figure_lexicons);
    for (size_t i = 0; i < BR_N_LANGUAGES; i++) {
        br_figure_lexicon *figures = br_new(lexicon->arena, br_figure_lexicon);
        br_error why;
        br_status status = load_language(lexicon, br_languages[i], figures, &why);
        if (status == BR_NOTHING_FOUND) continue; /* a language without dictionaries of figures */
        if (status != BR_OK) return br_fail_of(error, &why);
        lexicon->figures->at[i] = figures;
    }
    return BR_OK;
}

const br_figure_lexicon *br_figure_lexicon_of(const br_lexicon *lexicon, br_str language) {
    size_t index;
    return br_language_index(language, &index) ? lexicon->figures->at[index] : NULL;
}
