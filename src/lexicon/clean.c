#include "lexicon/clean.h"

#include <time.h>

#include "base/date.h"
#include "base/map.h"
#include "base/vec.h"
#include "markup/unicode.h"

#define MAX_WORDING   80 /* bytes of a wording's key */
#define MAX_NAME      64 /* bytes of one class name that are looked at */
#define SECONDS_A_DAY 86400

#define N_STARTS 1024 /* ways to begin, by the first two bytes */

typedef struct inner_wording {
    br_str key;
    unsigned kinds;
    bool at_end;   /* only at the end of the line */
    uint32_t next; /* index + 1 of the next one that begins alike */
} inner_wording;

struct br_clean_lexicon {
    br_map whole, starts;                              /* key → set of BR_WORDING_* */
    uint64_t start_lengths[256][MAX_WORDING / 64 + 1]; /* by first byte: a bit for each length of a key in `starts` */
    BR_VEC(inner_wording) inner;
    uint32_t inner_by_start[N_STARTS]; /* index + 1 of the first that begins so */
    br_map months;                     /* spelling, folded and as key → 1..12, solar Hijri 13..24 */
    br_map eras;                       /* name → years to add */
    br_map ago;                        /* form → hours + 1 */
    br_map classes;                    /* "word" or "word word" → set of BR_CLASS_* */
    br_map roles, houses;              /* key → 1 */
    BR_VEC(br_str) joints;
    BR_VEC(br_str) enders;
    int32_t today;
};

static const br_str wording_names[BR_N_WORDINGS] = {
#define X(id, name) BR_STR_INIT(name),
    BR_WORDING_LIST(X)
#undef X
};
static const br_str class_names[BR_N_CLASSES] = {
#define X(id, name) BR_STR_INIT(name),
    BR_CLASS_LIST(X)
#undef X
};

typedef struct loading {
    br_lexicon *lexicon;
    struct br_clean_lexicon *clean;
} loading;

/* ---- loading ---- */

static bool find_name(const br_str *names, size_t n, br_str name, unsigned *bit) {
    for (size_t i = 0; i < n; i++)
        if (br_str_eq(names[i], name)) {
            *bit = 1u << i;
            return true;
        }
    return false;
}

static void complain(const loading *l, const br_rows *rows, const char *what) {
    br_log_line(l->lexicon->log, BR_LOG_WARNING, "%s, line %u: %s", rows->name, rows->number, what);
}

/* signs that may follow a label without changing it */
static br_str without_tail(br_str key) {
    while (key.len && strchr(" .:!>|-", key.ptr[key.len - 1])) key.len--;
    return key;
}

/* of a key of two bytes at least */
static size_t start_of(br_str key) {
    return ((size_t)(unsigned char)key.ptr[0] << 5 ^ (unsigned char)key.ptr[1]) % N_STARTS;
}

static void add_start(struct br_clean_lexicon *clean, br_str key, unsigned kind) {
    *br_map_put(&clean->starts, key, NULL) |= kind;
    clean->start_lengths[(unsigned char)key.ptr[0]][key.len / 64] |= (uint64_t)1 << key.len % 64;
}

static void load_wording(loading *l, const br_rows *rows) {
    unsigned kind;
    if (rows->n_fields < 3 || !find_name(wording_names, BR_N_WORDINGS, rows->field[0], &kind)) {
        complain(l, rows, "expected: kind, fit, wording");
        return;
    }
    br_arena *arena = l->lexicon->arena;
    br_str key = br_str_copy(arena, br_unicode_key(arena, rows->field[2]));
    if (key.len < 2 || key.len > MAX_WORDING) complain(l, rows, "the wording is too short or too long");
    else if (br_str_is(rows->field[1], "is")) *br_map_put(&l->clean->whole, without_tail(key), NULL) |= kind;
    else if (br_str_is(rows->field[1], "starts")) add_start(l->clean, key, kind);
    else if (br_str_is(rows->field[1], "has") || br_str_is(rows->field[1], "ends")) {
        uint32_t *head = &l->clean->inner_by_start[start_of(key)];
        br_vec_push(arena, &l->clean->inner, (inner_wording){key, kind, br_str_is(rows->field[1], "ends"), *head});
        *head = (uint32_t)l->clean->inner.len;
    } else complain(l, rows, "fit is one of: is, starts, ends, has");
}

static void add_month(loading *l, br_str spelling, uint64_t number) {
    uint64_t *value = br_map_put(&l->clean->months, br_str_copy(l->lexicon->arena, spelling), NULL);
    if (!*value) *value = number;
}

/* Each spelling as it stands and without its marks: the marks part January from March in Thai. */
static void load_month_of(loading *l, const br_rows *rows, uint64_t calendar) {
    int64_t number;
    if (!br_str_int(rows->field[0], &number) || number < 1 || number > 12) {
        complain(l, rows, "expected: number of the month, spellings");
        return;
    }
    br_arena *arena = l->lexicon->arena;
    for (uint32_t i = 1; i < rows->n_fields; i++) {
        char *spelling = br_str_cstr(arena, rows->field[i]);
        for (char *c = spelling; *c; c++)
            if (*c == '_') *c = ' ';
        add_month(l, br_unicode_fold(arena, br_str_of(spelling)), calendar + (uint64_t)number);
        add_month(l, br_unicode_key(arena, br_str_of(spelling)), calendar + (uint64_t)number);
    }
}

static void load_month(loading *l, const br_rows *rows) {
    load_month_of(l, rows, 0);
}

static void load_solar_month(loading *l, const br_rows *rows) {
    load_month_of(l, rows, BR_MONTH_SOLAR);
}

static void load_era(loading *l, const br_rows *rows) {
    int64_t years;
    if (!br_str_int(rows->field[0], &years) || years < 1 || years > 3000) {
        complain(l, rows, "expected: years to add, names");
        return;
    }
    for (uint32_t i = 1; i < rows->n_fields; i++)
        *br_map_put(&l->clean->eras, br_str_copy(l->lexicon->arena, rows->field[i]), NULL) = (uint64_t)years;
}

static void load_ago(loading *l, const br_rows *rows) {
    int64_t hours;
    if (!br_str_int(rows->field[0], &hours) || hours < 0) {
        complain(l, rows, "expected: hours, forms");
        return;
    }
    br_arena *arena = l->lexicon->arena;
    for (uint32_t i = 1; i < rows->n_fields; i++)
        *br_map_put(&l->clean->ago, br_str_copy(arena, br_unicode_key(arena, rows->field[i])), NULL) =
            (uint64_t)hours + 1;
}

static void load_class(loading *l, const br_rows *rows) {
    unsigned kind;
    if (rows->n_fields < 2 || !find_name(class_names, BR_N_CLASSES, rows->field[0], &kind)) {
        complain(l, rows, "expected: kind, words of the name");
        return;
    }
    *br_map_put(&l->clean->classes, br_str_copy(l->lexicon->arena, rows->field[1]), NULL) |= kind;
}

static void load_name_words(loading *l, const br_rows *rows) {
    br_arena *arena = l->lexicon->arena;
    for (uint32_t i = 1; i < rows->n_fields; i++) {
        br_str word = br_str_copy(arena, rows->field[i]);
        for (size_t k = 0; k < word.len; k++)
            if (word.ptr[k] == '_') ((char *)(uintptr_t)word.ptr)[k] = ' ';
        if (br_str_is(rows->field[0], "role")) *br_map_put(&l->clean->roles, word, NULL) = 1;
        else if (br_str_is(rows->field[0], "house")) *br_map_put(&l->clean->houses, word, NULL) = 1;
        else if (br_str_is(rows->field[0], "joint")) br_vec_push(arena, &l->clean->joints, word);
        else if (br_str_is(rows->field[0], "end")) br_vec_push(arena, &l->clean->enders, word);
        else complain(l, rows, "expected: role, house, joint or end, then words");
    }
}

static br_status load_file(void *context, const char *name, br_str bytes) {
    static const struct {
        const char *ending;
        void (*load)(loading *, const br_rows *);
    } files[] = {{"/clean/furniture.tsv", load_wording},        {"/clean/months.tsv", load_month},
                 {"/clean/solar_months.tsv", load_solar_month}, {"/clean/eras.tsv", load_era},
                 {"/clean/ago.tsv", load_ago},
                 {"/clean/class_words.tsv", load_class},        {"/clean/name_words.tsv", load_name_words}};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (!br_str_ends(br_str_of(name), br_str_of(files[i].ending))) continue;
        for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) files[i].load(context, &rows);
    }
    return BR_OK;
}

br_status br_clean_lexicon_load(br_lexicon *lexicon, br_error *error) {
    struct br_clean_lexicon *clean = br_new(lexicon->arena, struct br_clean_lexicon);
    br_map *maps[] = {&clean->whole, &clean->starts,  &clean->months, &clean->eras,
                      &clean->ago,   &clean->classes, &clean->roles,  &clean->houses};
    for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) *maps[i] = br_map_on(lexicon->arena);
    clean->today = (int32_t)(time(NULL) / SECONDS_A_DAY);
    loading l = {lexicon, clean};
    BR_FORWARD(br_data_each(&lexicon->data, "", load_file, &l, error));
    lexicon->clean = clean;
    return BR_OK;
}

/* ---- lines ---- */

static bool is_word_byte(char c) {
    return br_is_alpha(c) || br_is_digit(c) || (c & 0x80);
}

/* Whether a word may end before byte `at`: at a sign or blank, or behind a letter of a script without blanks. */
static bool is_border(br_str key, size_t at) {
    if (at == key.len || !is_word_byte(key.ptr[at]) || !is_word_byte(key.ptr[at - 1])) return true;
    unsigned char lead = at >= 3 ? (unsigned char)key.ptr[at - 3] : 0;
    return lead >= 0xE3 && lead <= 0xED && (key.ptr[at] & 0xC0) != 0x80;
}

/* The kinds of the wording that is the first `at` bytes of the key; most lengths are ruled out by the first byte. */
static unsigned kinds_of_start(const br_clean_lexicon *lexicon, br_str key, size_t at) {
    const uint64_t *lengths = lexicon->start_lengths[(unsigned char)key.ptr[0]];
    if (!(lengths[at / 64] >> at % 64 & 1) || !is_border(key, at)) return 0;
    const uint64_t *found = br_map_get(&lexicon->starts, br_str_slice(key, 0, at));
    return found ? (unsigned)*found : 0;
}

size_t br_clean_wording_prefix(const br_clean_lexicon *lexicon, br_str key, unsigned kinds) {
    size_t longest = 0;
    for (size_t at = 1; at <= key.len && at <= MAX_WORDING; at++)
        if (kinds_of_start(lexicon, key, at) & kinds) longest = at;
    return longest;
}

/* wordings inside of the line: looked for where a word begins, or anywhere in scripts without blanks */
static unsigned inner_kinds(const br_clean_lexicon *lexicon, br_str key) {
    unsigned kinds = 0;
    for (size_t at = 0; at + 1 < key.len; at++) {
        if (at && !(key.ptr[at] & 0x80) && is_word_byte(key.ptr[at]) && is_word_byte(key.ptr[at - 1])) continue;
        br_str rest = br_str_from(key, at);
        for (uint32_t i = lexicon->inner_by_start[start_of(rest)]; i; i = lexicon->inner.at[i - 1].next) {
            const inner_wording *w = &lexicon->inner.at[i - 1];
            if (w->at_end ? br_str_eq(rest, w->key) : br_str_starts(rest, w->key)) kinds |= w->kinds;
        }
    }
    return kinds;
}

unsigned br_clean_wording(const br_clean_lexicon *lexicon, br_str key) {
    unsigned kinds = 0;
    for (size_t at = 1; at <= key.len && at <= MAX_WORDING; at++) kinds |= kinds_of_start(lexicon, key, at);
    br_str whole = without_tail(key);
    const uint64_t *found = whole.len <= MAX_WORDING ? br_map_get(&lexicon->whole, whole) : NULL;
    if (found) kinds |= (unsigned)*found;
    return kinds | inner_kinds(lexicon, key);
}

int br_clean_month(const br_clean_lexicon *lexicon, br_arena *arena, br_str word) {
    const uint64_t *found = br_map_get(&lexicon->months, br_unicode_fold(arena, word));
    if (!found) found = br_map_get(&lexicon->months, br_unicode_key(arena, word));
    return found ? (int)*found : 0;
}

int br_clean_era(const br_clean_lexicon *lexicon, br_str word) {
    const uint64_t *found = br_map_get(&lexicon->eras, word);
    return found ? (int)*found : 0;
}

bool br_clean_ago(const br_clean_lexicon *lexicon, br_str form, int *hours) {
    const uint64_t *found = br_map_get(&lexicon->ago, form);
    if (found) *hours = (int)*found - 1;
    return found;
}

bool br_clean_is_role(const br_clean_lexicon *lexicon, br_str key) {
    return br_map_get(&lexicon->roles, key) != NULL;
}

bool br_clean_is_house(const br_clean_lexicon *lexicon, br_str key) {
    return br_map_get(&lexicon->houses, key) != NULL;
}

br_clean_signs br_clean_joints(const br_clean_lexicon *lexicon) {
    return (br_clean_signs){lexicon->joints.at, lexicon->joints.len};
}

br_clean_signs br_clean_enders(const br_clean_lexicon *lexicon) {
    return (br_clean_signs){lexicon->enders.at, lexicon->enders.len};
}

int32_t br_clean_today(const br_clean_lexicon *lexicon) {
    return lexicon->today;
}

/* ---- names of classes ---- */

/* the next word of a name: cut at signs and before capitals; lowered into `word` */
static size_t next_word(br_str name, size_t at, char word[MAX_NAME], size_t *len) {
    while (at < name.len && !br_is_alpha(name.ptr[at])) at++;
    *len = 0;
    while (at < name.len && br_is_alpha(name.ptr[at]) && *len < MAX_NAME - 1) {
        bool hump = *len && br_is_upper(name.ptr[at]) && br_is_lower(name.ptr[at - 1]);
        if (hump) break;
        word[(*len)++] = br_lower(name.ptr[at++]);
    }
    return at;
}

static unsigned look_up(const br_clean_lexicon *lexicon, const char *text, size_t len) {
    const uint64_t *found = len ? br_map_get(&lexicon->classes, (br_str){text, len}) : NULL;
    return found ? (unsigned)*found : 0;
}

static unsigned class_of_name(const br_clean_lexicon *lexicon, br_str name) {
    char pair[2 * MAX_NAME + 1]; /* the word before, a blank, this word */
    size_t before = 0, len;
    unsigned kinds = 0, of_before = 0;
    for (size_t at = 0; at < name.len;) {
        char word[MAX_NAME];
        at = next_word(name, at, word, &len);
        if (!len) break;
        pair[before] = ' ';
        memcpy(pair + before + 1, word, len);
        unsigned of_pair = before ? look_up(lexicon, pair, before + 1 + len) : 0;
        unsigned of_word = look_up(lexicon, word, len);
        if (of_pair) of_before = of_word = 0;
        if (!(of_pair & BR_CLASS_INERT)) kinds |= of_pair;
        kinds |= of_before;
        of_before = of_word;
        memcpy(pair, word, len);
        before = len;
    }
    return kinds | of_before;
}

unsigned br_clean_class(const br_clean_lexicon *lexicon, br_str names) {
    unsigned kinds = 0;
    for (br_str name; br_str_split(&names, ' ', &name);)
        kinds |= class_of_name(lexicon, br_str_slice(name, 0, MAX_NAME));
    return kinds;
}
