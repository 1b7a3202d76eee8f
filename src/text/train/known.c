#include "text/train/known.h"

#include "base/map.h"
#include "lexicon/actor/actors.h"
#include "lexicon/places.h"
#include "record/note.h"
#include "text/form.h"
#include "text/known.h"
#include "text/token.h"
#include "text/train/train_weights.h"

typedef struct collector {
    const br_lexicon *lexicon;
    const br_text_language *language;
    br_arena *arena, *scratch;
    br_train_corpus *corpus;
    br_map values; /* key as eight bytes -> classes and BR_MODEL_KNOWN_GOES_ON */
} collector;

static void add_value(collector *c, uint64_t key, uint32_t value) {
    br_str bytes = {(const char *)&key, sizeof key};
    if (!br_map_get(&c->values, bytes)) bytes = br_str_copy(c->arena, bytes);
    *br_map_put(&c->values, bytes, NULL) |= value;
}

/* The type of a name of such classes; -1 when it cannot stand in for others. */
static int type_of(uint32_t classes) {
    if (classes & (BR_KNOWN_GIVEN | BR_KNOWN_FAMILY | BR_KNOWN_PERSON)) return BR_NAME_PER;
    if (classes & (BR_KNOWN_COUNTRY | BR_KNOWN_CITY | BR_KNOWN_TOWN)) return BR_NAME_LOC;
    return classes & BR_KNOWN_ORG ? BR_NAME_ORG : -1;
}

/* Lists a name as `whole`; its first and last words too when it is one of several words. */
static void add_name(collector *c, br_str name, uint32_t whole, uint32_t first, uint32_t last) {
    br_arena_mark mark = br_arena_tell(c->scratch);
    br_tokens tokens = {0};
    br_tokenize(c->language, c->scratch, name, 0, name.len, &tokens);
    uint32_t n = (uint32_t)tokens.len;
    br_str words[BR_KNOWN_MAX_WORDS];
    uint64_t hashes[BR_KNOWN_MAX_WORDS];
    for (uint32_t i = 0; i < n && n <= BR_KNOWN_MAX_WORDS; i++) {
        words[i] = br_span_text(name, tokens.at[i].span);
        hashes[i] = br_form_of(words[i]).word;
    }
    br_arena_rewind(c->scratch, mark);
    if (!n || n > BR_KNOWN_MAX_WORDS) return;
    uint64_t key = hashes[0];
    for (uint32_t i = 1; i < n; i++) {
        add_value(c, key, BR_MODEL_KNOWN_GOES_ON);
        key = br_known_join(key, hashes[i]);
    }
    add_value(c, key, whole);
    if (n > 1 && first) add_value(c, hashes[0], first);
    if (n > 1 && last) add_value(c, hashes[n - 1], last);
    if (type_of(whole) >= 0) br_train_add_listed(c->corpus, words, n, type_of(whole));
}

/* ---- the dictionaries ---- */

/* The rows of data/<language>/text/<file>; none when there is no such file. */
static br_rows rows_of(collector *c, const char *file) {
    br_str bytes = BR_STR(""), name = br_str_format(c->arena, "%.*s/text/%s", BR_FMT(c->language->code), file);
    br_error error = {0};
    if (br_data_find(&c->lexicon->data, br_str_cstr(c->arena, name), &bytes, &error) != BR_OK) bytes = BR_STR("");
    return br_rows_of(file, bytes);
}

static void add_well_known(collector *c) {
    static const uint32_t classes[] = {
        [BR_NAME_PER] = BR_KNOWN_PERSON, [BR_NAME_LOC] = BR_KNOWN_CITY, [BR_NAME_ORG] = BR_KNOWN_ORG};
    for (br_rows rows = rows_of(c, "names.txt"); br_rows_next(&rows);)
        add_name(c, rows.field[0], classes[br_name_type_of(rows.field[1])], 0, 0);
}

static void add_organisations(collector *c) {
    for (br_rows rows = rows_of(c, "organisations.txt"); br_rows_next(&rows);)
        add_name(c, rows.field[0], BR_KNOWN_ORG, 0, 0);
}

/* a class and words of it, cut by blanks */
static void add_person_words(collector *c) {
    for (br_rows rows = rows_of(c, "person_words.txt"); br_rows_next(&rows);) {
        uint32_t class = br_str_is(rows.field[0], "given") ? BR_KNOWN_GIVEN : BR_KNOWN_FAMILY;
        for (br_str word; br_str_split(&rows.field[1], ' ', &word);) add_name(c, word, class, 0, 0);
    }
}

static void add_naming(collector *c, const br_naming *naming, br_entry_kind kind) {
    static const uint32_t of_country[] = {
        [BR_USE_NAME] = BR_KNOWN_COUNTRY, [BR_USE_ADJECTIVE] = BR_KNOWN_PEOPLE, [BR_USE_PEOPLE] = BR_KNOWN_PEOPLE,
        [BR_USE_CAPITAL] = BR_KNOWN_CITY, [BR_USE_REGION] = BR_KNOWN_CITY,      [BR_USE_PLURAL] = 0,
        [BR_USE_TOWN] = BR_KNOWN_CITY,
    };
    if (kind == BR_ENTRY_COUNTRY && of_country[naming->use]) add_name(c, naming->phrase, of_country[naming->use], 0, 0);
    if (kind == BR_ENTRY_BODY || kind == BR_ENTRY_GROUP) add_name(c, naming->phrase, BR_KNOWN_ORG, 0, 0);
    if (kind == BR_ENTRY_PERSON && naming->use == BR_USE_NAME)
        add_name(c, naming->phrase, BR_KNOWN_PERSON, BR_KNOWN_GIVEN, BR_KNOWN_FAMILY);
}

static void add_actors(collector *c) {
    const br_actor_lexicon *actors = c->lexicon->actors;
    for (uint32_t i = 0; i < actors->n_namings; i++)
        add_naming(c, &actors->namings[i], (br_entry_kind)actors->entries[actors->namings[i].entry].kind);
    const br_word_table *words = c->lexicon->words;
    for (size_t i = 0; i < words->rows.len; i++)
        if (words->rows.at[i].actor_classes & (BR_WORD_CLASS(MALE) | BR_WORD_CLASS(FEMALE)))
            add_name(c, words->words.at[i], BR_KNOWN_GIVEN, 0, 0);
}

static void add_places(collector *c) {
    for (uint32_t i = 0; i < c->lexicon->places->n_places; i++) {
        br_listed_place place = br_place_at(c->lexicon->places, i);
        uint32_t people = place.population;
        if (people < BR_TRAIN_LEAST_VILLAGE) continue;
        add_name(c, place.name,
                 people >= BR_TRAIN_LEAST_CITY   ? BR_KNOWN_CITY
                 : people >= BR_TRAIN_LEAST_TOWN ? BR_KNOWN_TOWN
                                                 : BR_KNOWN_VILLAGE,
                 0, 0);
    }
}

void br_train_add_known(br_train_corpus *corpus, const br_lexicon *lexicon, const br_text_language *language) {
    br_arena *arena = corpus->arena;
    collector c = {lexicon, language, arena, br_arena_new(0), corpus, br_map_on(arena)};
    if (!c.scratch) br_arena_escape(arena, BR_NO_MEMORY);
    add_well_known(&c);
    add_organisations(&c);
    add_person_words(&c);
    add_actors(&c);
    add_places(&c);
    br_arena_free(c.scratch);
    br_table_entry *entries = br_array(arena, c.values.len + 1, br_table_entry);
    for (size_t i = 0; i < c.values.len; i++) {
        memcpy(&entries[i].key, c.values.entries[i].key.ptr, sizeof entries[i].key);
        entries[i].value = (uint32_t)c.values.entries[i].value;
    }
    corpus->known = br_hash_table_make(arena, entries, c.values.len);
}
