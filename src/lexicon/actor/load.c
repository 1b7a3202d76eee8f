/* load.c: our own dictionaries, data/en/actors (their README.md explains the formats). */
#include "lexicon/actor/loader.h"
#include "lexicon/old/actors.h"
#include "lexicon/user_files.h"
#include "lexicon/word/spelling.h"

#define FOLDER "en/actors/"

static const char *const word_class_names[] = {
#define X(name, text) text,
    BR_WORD_CLASS_LIST(X)
#undef X
};

/* days of "from" and "to" columns; false when one is no date or they are crossed */
static bool read_days(br_str from, br_str to, int32_t *first, int32_t *last) {
    br_date date;
    int32_t ignored;
    *first = BR_DAY_OPEN_FROM;
    *last = BR_DAY_OPEN_TO;
    if (from.len && (!br_date_parse(from, &date) || !br_date_range(date, first, &ignored))) return false;
    if (to.len && (!br_date_parse(to, &date) || !br_date_range(date, &ignored, last))) return false;
    return *first <= *last;
}

static void add_word(br_actor_loader *loader, br_str word, uint64_t class) {
    br_word_facts_put(loader->lexicon, word)->actor_classes |= class;
    bool joint = class & (BR_WORD_CLASS(PARTICLE) | BR_WORD_CLASS(SUFFIX));
    if (joint && word.len > loader->longest_joint) loader->longest_joint = word.len;
}

static void load_words(br_actor_loader *loader, br_loader_rows *rows) {
    uint32_t class = BR_WORD_CLASS_COUNT;
    for (const br_loader_row *row;
         (row = br_loader_next(loader, rows));) { /* most rows have the class of the row before */
        if (class == BR_WORD_CLASS_COUNT || !br_str_is(row->field[1], word_class_names[class])) class = 0;
        while (class < BR_WORD_CLASS_COUNT && !br_str_is(row->field[1], word_class_names[class])) class ++;
        if (class == BR_WORD_CLASS_COUNT)
            br_loader_bad(loader, row->number, "no class of words is called \"%.*s\"", BR_FMT(row->field[1]));
        else add_word(loader, row->field[0], (uint64_t)1 << class);
    }
}

/* the entry of a country, made by its first line */
static uint32_t country_of(br_actor_loader *loader, br_str code, uint32_t line) {
    bool is_new;
    uint64_t *entry = br_map_put(&loader->actors->countries, code, &is_new);
    if (is_new) {
        *entry = br_loader_entry(loader, BR_ENTRY_COUNTRY, code, code, line);
        br_loader_term(loader, (uint32_t)*entry,
                       (br_actor_term){.from = BR_DAY_OPEN_FROM, .to = BR_DAY_OPEN_TO, .code = code});
    }
    return (uint32_t)*entry;
}

static void load_countries(br_actor_loader *loader, br_loader_rows *rows) {
    static const struct {
        const char *field;
        br_name_use use;
    } fields[] = {{"name", BR_USE_NAME},     {"also", BR_USE_NAME},       {"adjective", BR_USE_ADJECTIVE},
                  {"people", BR_USE_PEOPLE}, {"capital", BR_USE_CAPITAL}, {"seat", BR_USE_SEAT},
                  {"region", BR_USE_REGION}, {"town", BR_USE_TOWN}};
    for (const br_loader_row *row; (row = br_loader_next(loader, rows));) {
        br_str code = row->field[0], field = row->field[1], value = row->field[2];
        if (code.len != 3 || !br_is_actor_code(code) || !value.len) {
            br_loader_bad(loader, row->number, "a line is code, field, value");
            continue;
        }
        uint32_t entry = country_of(loader, code, row->number);
        if (br_str_is(field, "iso2")) {
            *br_map_put(&loader->actors->countries, value, NULL) = entry;
            loader->entries.at[entry].alpha2 = value;
            continue;
        }
        size_t i = 0;
        while (i < sizeof fields / sizeof fields[0] && !br_str_is(field, fields[i].field)) i++;
        if (i == sizeof fields / sizeof fields[0]) {
            br_loader_bad(loader, row->number, "no field is called \"%.*s\"", BR_FMT(field));
            continue;
        }
        if (br_str_is(field, "name")) loader->entries.at[entry].name = value;
        br_naming *naming = br_loader_naming(loader, value, entry, fields[i].use, false);
        if (naming && !read_days(row->field[3], row->field[4], &naming->from, &naming->to))
            br_loader_bad(loader, row->number, "the dates are wrong");
    }
}

/* code and dates of a line `name code from to ...` */
static bool read_term(br_actor_loader *loader, const br_loader_row *row, br_actor_term *term) {
    *term = (br_actor_term){.code = row->field[1]};
    if (!row->field[0].len || !br_is_actor_code(term->code)) {
        br_loader_bad(loader, row->number, "\"%.*s\" is no code: groups of three capitals", BR_FMT(row->field[1]));
        return false;
    }
    if (!read_days(row->field[2], row->field[3], &term->from, &term->to)) {
        br_loader_bad(loader, row->number, "the dates are wrong");
        return false;
    }
    return true;
}

/* Words of a name, cut at blanks. */
static size_t name_words(br_str name, br_str *words, size_t max) {
    size_t n = 0;
    for (br_str rest = name, word; n < max && br_str_split(&rest, ' ', &word);)
        if (word.len) words[n++] = word;
    return n;
}

/* whether a word is a particle or a suffix, as `class` asks */
static bool is_joint(br_actor_loader *loader, br_str word, uint64_t class) {
    return word.len <= loader->longest_joint &&
           br_actor_word_classes(loader->lexicon, br_str_lower_ascii(loader->arena, word)) & class;
}

/* the part of a person's name that stands for the person later: family name with its particles, in the order of the
 * country */
static br_str surname_of(br_actor_loader *loader, br_str name, br_str country) {
    br_str words[BR_PHRASE_MAX_WORDS];
    size_t n = name_words(name, words, BR_PHRASE_MAX_WORDS);
    while (n > 1 && is_joint(loader, words[n - 1], BR_WORD_CLASS(SUFFIX))) n--;
    if (n < 2) return BR_STR("");
    uint64_t order = br_actor_word_classes(loader->lexicon, country);
    if (order & (BR_WORD_CLASS(FAMILY_FIRST) | BR_WORD_CLASS(GIVEN_NAME))) return words[0];
    br_str last = words[n - 1];
    for (size_t i = n - 1; i > 1 && is_joint(loader, words[i - 1], BR_WORD_CLASS(PARTICLE)); i--)
        last = (br_str){words[i - 1].ptr, (size_t)(last.ptr + last.len - words[i - 1].ptr)};
    return last;
}

/* other spellings of the surname lead to the person, where the given name agrees */
static void know_spelling(br_actor_loader *loader, uint32_t entry, br_str surname) {
    br_str key = br_spelling_key(loader->arena, surname);
    br_actor_entry *e = &loader->entries.at[entry];
    if (!key.len || e->has_variant) return; /* in one chain once: chains must end */
    uint64_t *last = br_map_put(&loader->actors->variants, key, NULL);
    e->has_variant = true;
    e->next_variant = (uint32_t)*last;
    *last = entry + 1;
}

/* "el-Sisi": also "Sisi" */
static void name_without_article(br_actor_loader *loader, uint32_t entry, br_str surname) {
    size_t hyphen = br_str_find_byte(surname, '-');
    if (hyphen == BR_NOT_FOUND || !is_joint(loader, br_str_slice(surname, 0, hyphen), BR_WORD_CLASS(PARTICLE))) return;
    br_loader_naming(loader, br_str_from(surname, hyphen + 1), entry, BR_USE_SURNAME, false);
}

static void name_person(br_actor_loader *loader, uint32_t entry, br_str name, br_str country) {
    br_loader_naming(loader, name, entry, BR_USE_NAME, false);
    br_str surname = surname_of(loader, name, country);
    if (surname.len < 2) return;
    br_loader_naming(loader, surname, entry, BR_USE_SURNAME, false);
    size_t blank = br_str_rfind_byte(surname, ' ');
    know_spelling(loader, entry, blank == BR_NOT_FOUND ? surname : br_str_from(surname, blank + 1));
    name_without_article(loader, entry, surname);
    if (blank != BR_NOT_FOUND) /* "von der Leyen": also "Leyen" */
        br_loader_naming(loader, br_str_from(surname, blank + 1), entry, BR_USE_SURNAME, false);
}

static void load_persons(br_actor_loader *loader, br_loader_rows *rows) {
    br_str last = BR_STR("");
    int32_t entry = -1;
    for (const br_loader_row *row; (row = br_loader_next(loader, rows));) {
        br_actor_term term;
        if (!read_term(loader, row, &term)) continue;
        term.role = row->field[4];
        if (!br_str_eq(row->field[0], last)) {
            last = row->field[0];
            entry = br_loader_find(loader, last, BR_ENTRY_PERSON, BR_STR(""));
        }
        if (entry < 0) {
            entry = (int32_t)br_loader_entry(loader, BR_ENTRY_PERSON, last, term.code, row->number);
            name_person(loader, (uint32_t)entry, last, br_str_slice(term.code, 0, 3));
        }
        br_loader_term(loader, (uint32_t)entry, term);
    }
}

static void load_aliases(br_actor_loader *loader, br_loader_rows *rows) {
    for (const br_loader_row *row; (row = br_loader_next(loader, rows));) {
        int32_t entry = br_loader_find(loader, row->field[1], BR_ENTRY_PERSON, BR_STR(""));
        if (entry < 0) br_loader_bad(loader, row->number, "no person is called \"%.*s\"", BR_FMT(row->field[1]));
        else name_person(loader, (uint32_t)entry, row->field[0], br_str_slice(loader->entries.at[entry].code, 0, 3));
    }
}

/* Bodies and groups. Lines of one name and one country are one actor with several codes; the parties of two countries
 * that share a name are two. */
static void load_organisations(br_actor_loader *loader, br_loader_rows *rows, br_entry_kind kind) {
    for (const br_loader_row *row; (row = br_loader_next(loader, rows));) {
        br_actor_term term;
        if (!read_term(loader, row, &term)) continue;
        br_str name = row->field[0];
        int32_t entry = br_loader_find(loader, name, kind, br_str_slice(term.code, 0, 3));
        if (entry < 0) {
            entry = (int32_t)br_loader_entry(loader, kind, name, term.code, row->number);
            br_loader_naming(loader, name, (uint32_t)entry, BR_USE_NAME, false);
        }
        br_loader_term(loader, (uint32_t)entry, term);
        for (br_str rest = row->field[4], also; br_str_split(&rest, ';', &also);)
            br_loader_naming(loader, br_str_trim(also), (uint32_t)entry, BR_USE_NAME, false);
    }
}

static void load_bodies(br_actor_loader *loader, br_loader_rows *rows) {
    load_organisations(loader, rows, BR_ENTRY_BODY);
}

static void load_groups(br_actor_loader *loader, br_loader_rows *rows) {
    load_organisations(loader, rows, BR_ENTRY_GROUP);
}

/* phrases without a capital are found in any case */
static bool is_lower(br_str phrase) {
    for (size_t i = 0; i < phrase.len; i++)
        if (br_is_upper(phrase.ptr[i])) return false;
    return true;
}

static void name_agent(br_actor_loader *loader, br_str phrase, uint32_t entry, br_name_use use) {
    br_naming *naming = br_loader_naming(loader, phrase, entry, use, false);
    if (naming && is_lower(phrase)) naming->match = BR_MATCH_ANY_CASE;
}

static bool is_role(br_str role) {
    return br_str_is(role, "~") || br_is_actor_code(role);
}

static void load_agents(br_actor_loader *loader, br_loader_rows *rows) {
    static const char *const kinds[] = {"title", "person", "group", "nobody", "name"};
    for (const br_loader_row *row; (row = br_loader_next(loader, rows));) {
        br_str phrase = row->field[0], plural = row->field[1], role = row->field[2];
        uint32_t kind = 0;
        while (kind < 5 && !br_str_is(row->field[3], kinds[kind])) kind++;
        bool has_role = kind == BR_AGENT_NOBODY ? br_str_is(role, "-") : is_role(role);
        if (kind == 5 || !has_role || !phrase.len) {
            br_loader_bad(loader, row->number,
                          "a line is phrase, plural, role, and title, person, group, nobody or name");
            continue;
        }
        uint32_t entry = br_loader_entry(loader, BR_ENTRY_AGENT, phrase, role, row->number);
        loader->entries.at[entry].agent = (uint8_t)kind;
        name_agent(loader, phrase, entry, BR_USE_NAME);
        if (br_str_is(plural, "-")) continue;
        if (!plural.len) plural = br_str_join(loader->arena, phrase, BR_STR("s"));
        name_agent(loader, plural, entry, BR_USE_PLURAL);
    }
}

/* in the order of loading: countries tell what codes are, words what surnames are */
static const struct {
    const char *stem;
    void (*load)(br_actor_loader *loader, br_loader_rows *rows);
} kinds_of_file[] = {
    {"words", load_words},         {"given_names", load_words}, {"common_names", load_words},
    {"countries", load_countries}, {"persons", load_persons},   {"aliases", load_aliases},
    {"bodies", load_bodies},       {"groups", load_groups},     {"agents", load_agents},
};
enum { N_KINDS = sizeof kinds_of_file / sizeof kinds_of_file[0] };

static void load_own(br_actor_loader *loader, const br_data *data) {
    const char *names[N_KINDS];
    br_str bytes[N_KINDS];
    size_t size = 0;
    for (size_t i = 0; i < N_KINDS; i++) { /* a folder may hold some of them only */
        names[i] = br_str_cstr(loader->arena, br_str_format(loader->arena, FOLDER "%s.tsv", kinds_of_file[i].stem));
        if (br_data_find(data, names[i], &bytes[i], NULL) != BR_OK) bytes[i] = (br_str){0};
        size += bytes[i].len;
    }
    br_loader_expect(loader, size);
    for (size_t i = 0; i < N_KINDS; i++) {
        if (!bytes[i].ptr) continue;
        br_loader_file(loader, names[i]);
        kinds_of_file[i].load(loader, &(br_loader_rows){.rest = br_rows_of(names[i], bytes[i])});
        br_loader_file_end(loader);
    }
}

/* one of our own tables by the beginning of its name ("persons-2026.tsv"); false when it is none */
static bool load_table(br_actor_loader *loader, const char *path, br_str bytes) {
    const char *slash = strrchr(path, '/');
    br_str name = br_str_of(slash ? slash + 1 : path);
    for (size_t i = 0; i < N_KINDS; i++)
        if (br_str_starts(name, br_str_of(kinds_of_file[i].stem))) {
            kinds_of_file[i].load(loader, &(br_loader_rows){.rest = br_rows_of(path, bytes)});
            return true;
        }
    return false;
}

/* nothing but comments: a dictionary that somebody has begun */
static bool is_blank(br_str bytes) {
    for (br_str line; br_str_line(&bytes, &line);) {
        line = br_str_trim(line);
        if (line.len && line.ptr[0] != '#') return false;
    }
    return true;
}

static size_t size_of(const br_actor_loader *loader) {
    return loader->entries.len + loader->terms.len + loader->namings.len;
}

/* A dictionary of the user's own: ours or an old one. Verb files are loaded elsewhere. BR_BAD_INPUT: it is neither, or nothing in it can
 * be used. */
static br_status load_user_file(br_actor_loader *loader, const br_user_file *file, br_error *error) {
    bool known = true;
    size_t before = size_of(loader);
    br_loader_expect(loader, file->bytes.len);
    br_loader_file(loader, file->path);
    switch (file->kind) {
    case BR_OLD_ACTORS: br_load_old_actors(loader, file->bytes); break;
    case BR_OLD_AGENTS: br_load_old_agents(loader, file->bytes); break;
    case BR_OLD_UNKNOWN: known = load_table(loader, file->path, file->bytes) || is_blank(file->bytes); break;
    case BR_OLD_DISCARDS:
    case BR_OLD_ISSUES:
        return br_fail(
            error, BR_BAD_INPUT,
            "\"%s\" has no codes: it is no dictionary, or one of the phrases and issues of TABARI that have no use here",
            file->path);
    default: break;
    }
    bool useless = loader->file_bad && size_of(loader) == before;
    br_loader_file_end(loader);
    if (useless) return br_fail(error, BR_BAD_INPUT, "\"%s\" is no dictionary: no line of it can be used", file->path);
    if (known && is_blank(file->bytes)) br_log_line(loader->log, BR_LOG_WARNING, "\"%s\": nothing in it", file->path);
    if (known) return BR_OK;
    return br_fail(
        error, BR_BAD_INPUT,
        "\"%s\" is no dictionary: files of TABARI and PETRARCH are known by their lines, tables of biruni's own by "
        "names that begin with persons, aliases, bodies, groups, agents, countries or words",
        file->path);
}

br_status br_actor_lexicon_load(br_lexicon *lexicon, br_error *error) {
    /* bad lines are reported and passed over */
    br_actor_lexicon *actors = br_new(lexicon->arena, br_actor_lexicon);
    actors->phrases = br_phrase_table_on(lexicon->arena, 0);
    actors->countries = br_map_on(lexicon->arena);
    actors->variants = br_map_on(lexicon->arena);
    br_actor_loader loader = {.lexicon = lexicon, .arena = lexicon->arena, .log = lexicon->log, .actors = actors};
    load_own(&loader, &lexicon->data);
    actors->n_own_files = (uint32_t)loader.files.len;
    for (size_t i = 0; i < lexicon->n_user_files; i++)
        BR_FORWARD(load_user_file(&loader, &lexicon->user_files[i], error));
    actors->entries = loader.entries.at;
    actors->terms = loader.terms.at;
    actors->namings = loader.namings.at;
    actors->files = loader.files.at;
    actors->n_entries = (uint32_t)loader.entries.len;
    actors->n_terms = (uint32_t)loader.terms.len;
    actors->n_namings = (uint32_t)loader.namings.len;
    actors->n_files = (uint32_t)loader.files.len;
    lexicon->actors = actors;
    return BR_OK;
}
