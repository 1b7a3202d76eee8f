#include "lexicon/text.h"

#include "base/buf.h"
#include "base/vec.h"
#include "record/note.h"

#define DEFAULT_LANGUAGE "en"

typedef BR_VEC(br_text_language) languages;
typedef BR_VEC(br_str) texts;

typedef struct loading {
    br_lexicon *lexicon;
    languages found;
    texts lemmas;
    br_error *error;
} loading;

static br_text_language *language_named(loading *load, br_str code) {
    for (size_t i = 0; i < load->found.len; i++)
        if (br_str_eq(load->found.at[i].code, code)) return &load->found.at[i];
    br_arena *arena = load->lexicon->arena;
    br_vec_push(arena, &load->found,
                (br_text_language){.code = br_str_copy(arena, code),
                                   .words = br_map_on(arena),
                                   .cuts = br_map_on(arena),
                                   .names = br_map_on(arena),
                                   .lemmas = br_map_on(arena),
                                   .grammar.map = br_map_on(arena)});
    return &load->found.at[load->found.len - 1];
}

static void complain(const loading *load, const br_rows *rows, const char *why) {
    br_log_line(load->lexicon->log, BR_LOG_WARNING, "%s:%u: %s", rows->name, rows->number, why);
}

static void add_bits(br_text_language *language, br_str word, unsigned bits) {
    *br_map_put(&language->words, word, NULL) |= bits;
}

static void load_abbreviations(loading *load, br_text_language *language, br_rows rows) {
    while (br_rows_next(&rows)) {
        unsigned bits = BR_WORD_ABBREVIATION;
        if (br_str_is(rows.field[1], "title")) bits |= BR_WORD_TITLE;
        else if (br_str_is(rows.field[1], "date")) bits |= BR_WORD_DATE;
        else if (rows.field[1].len) complain(load, &rows, "the second field is \"title\", \"date\" or nothing");
        add_bits(language, rows.field[0], bits);
    }
}

static void load_list(br_text_language *language, br_rows rows, unsigned bits) {
    while (br_rows_next(&rows)) add_bits(language, rows.field[0], bits);
}

/* "can|not" */
static void load_compounds(loading *load, br_text_language *language, br_rows rows) {
    while (br_rows_next(&rows)) {
        size_t cut = br_str_find_byte(rows.field[0], '|');
        if (cut == BR_NOT_FOUND || !cut) {
            complain(load, &rows, "a compound has a \"|\" where it falls in two");
            continue;
        }
        br_str whole =
            br_str_join(load->lexicon->arena, br_str_slice(rows.field[0], 0, cut), br_str_from(rows.field[0], cut + 1));
        *br_map_put(&language->cuts, whole, NULL) = cut;
    }
}

static void load_lemmas(loading *load, br_text_language *language, br_rows rows) {
    br_arena *arena = load->lexicon->arena;
    while (br_rows_next(&rows)) {
        if (rows.n_fields != 3) {
            complain(load, &rows, "a lemma has a form, a tag and the lemma");
            continue;
        }
        br_str key = br_str_join(arena, br_str_join(arena, rows.field[1], BR_STR(" ")), rows.field[0]);
        *br_map_put(&language->lemmas, key, NULL) = load->lemmas.len;
        br_vec_push(arena, &load->lemmas, rows.field[2]);
    }
}

/* a lemma and its forms, cut by blanks */
static void load_verbs(loading *load, br_text_language *language, br_rows rows) {
    br_arena *arena = load->lexicon->arena;
    while (br_rows_next(&rows)) {
        br_str forms = rows.field[1];
        if (rows.n_fields != 2) complain(load, &rows, "a verb has a lemma and its forms");
        for (br_str form; br_str_split(&forms, ' ', &form);) {
            bool is_new;
            uint64_t *lemma = br_map_put(&language->lemmas, br_str_join(arena, BR_STR("VERB "), form), &is_new);
            if (is_new) *lemma = load->lemmas.len;
        }
        br_vec_push(arena, &load->lemmas, rows.field[0]);
    }
}

static void load_names(loading *load, br_text_language *language, br_rows rows) {
    while (br_rows_next(&rows)) {
        br_name_type type = br_name_type_of(rows.field[1]);
        if (!br_str_eq(br_name_type_text(type), rows.field[1])) {
            complain(load, &rows, "a name is a PER, LOC or ORG");
            continue;
        }
        br_str lowered = br_str_lower_ascii(load->lexicon->arena, rows.field[0]);
        br_buf key = br_buf_on(load->lexicon->arena);
        for (br_str word; br_str_split(&lowered, ' ', &word);) br_buf_add(&key, word);
        *br_map_put(&language->names, br_buf_str(&key), NULL) = type;
    }
}

static br_status load_model(loading *load, br_text_language *language, const char *name, br_str bytes) {
    br_text_model *model = br_new(load->lexicon->arena, br_text_model);
    bool built_in = !load->lexicon->data.folder;
    BR_FORWARD(br_text_model_open(load->lexicon->arena, name, bytes, built_in, model, load->error));
    language->model = model;
    return BR_OK;
}

static br_status load_file(void *context, const char *name, br_str bytes) {
    loading *load = context;
    size_t slash = br_str_find_byte(br_str_of(name), '/');
    if (slash == BR_NOT_FOUND) return BR_OK;
    br_str code = {name, slash}, file = br_str_of(name + slash + 1);
    if (br_str_is(file, "text.model")) return load_model(load, language_named(load, code), name, bytes);
    if (!br_str_starts(file, BR_STR("text/"))) return BR_OK;
    br_text_language *language = language_named(load, code);
    br_rows rows = br_rows_of(name, bytes);
    file = br_str_from(file, 5);
    if (br_str_is(file, "abbreviations.txt")) load_abbreviations(load, language, rows);
    else if (br_str_is(file, "clitics.txt")) load_list(language, rows, BR_WORD_CLITIC);
    else if (br_str_is(file, "prefixes.txt")) load_list(language, rows, BR_WORD_PREFIX);
    else if (br_str_is(file, "units.txt")) load_list(language, rows, BR_WORD_UNIT);
    else if (br_str_is(file, "starters.txt")) load_list(language, rows, BR_WORD_STARTER);
    else if (br_str_is(file, "compounds.txt")) load_compounds(load, language, rows);
    else if (br_str_is(file, "lemmas.txt")) load_lemmas(load, language, rows);
    else if (br_str_is(file, "verbs.txt")) load_verbs(load, language, rows);
    else if (br_str_is(file, "names.txt")) load_names(load, language, rows);
    else if (br_str_is(file, "grammar.tsv"))
        return br_grammar_load(load->lexicon->arena, rows, &language->grammar, load->error);
    return BR_OK;
}

br_status br_text_lexicon_load(br_lexicon *lexicon, br_error *error) {
    loading load = {.lexicon = lexicon, .error = error};
    BR_FORWARD(br_data_each(&lexicon->data, "", load_file, &load, error));
    br_text_lexicon *text = br_new(lexicon->arena, br_text_lexicon);
    for (size_t i = 0; i < load.found.len; i++) load.found.at[i].lemma_texts = load.lemmas.at;
    text->languages = load.found.at;
    text->n_languages = load.found.len;
    text->plain = (br_text_language){.words = br_map_on(lexicon->arena),
                                     .cuts = br_map_on(lexicon->arena),
                                     .names = br_map_on(lexicon->arena),
                                     .lemmas = br_map_on(lexicon->arena),
                                     .grammar.map = br_map_on(lexicon->arena)};
    lexicon->text = text;
    return BR_OK;
}

const br_text_language *br_text_language_of(const br_lexicon *lexicon, br_str code) {
    if (!code.len) code = BR_STR(DEFAULT_LANGUAGE);
    size_t end = br_str_find_byte(code, '-');
    if (end != BR_NOT_FOUND) code = br_str_slice(code, 0, end);
    const br_text_lexicon *text = lexicon->text;
    for (size_t i = 0; i < text->n_languages; i++)
        if (br_str_eq(text->languages[i].code, code)) return &text->languages[i];
    return &text->plain;
}
