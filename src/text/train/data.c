#include "text/train/data.h"

#include "base/file.h"
#include "text/conllu.h"
#include "text/train/entity.h"

#define MAX_FILE ((size_t)1 << 30)

br_train_corpus br_train_corpus_on(br_arena *arena) {
    br_train_corpus c = {.arena = arena, .words = br_map_on(arena), .rows = br_map_on(arena)};
    c.upos.numbers = c.bundles.numbers = c.relations.numbers = br_map_on(arena);
    return c;
}

/* The number of a label; a new one only while training data is read. */
static uint16_t label(br_train_corpus *c, br_train_labels *labels, br_str name, bool is_dev) {
    const uint64_t *known = br_map_get(&labels->numbers, name);
    if (known) return (uint16_t)*known;
    if (is_dev || labels->names.len == BR_TRAIN_NONE) return BR_TRAIN_NONE;
    br_str copy = br_str_copy(c->arena, name);
    uint16_t number = (uint16_t)labels->names.len;
    *br_map_put(&labels->numbers, copy, NULL) = number;
    br_vec_push(c->arena, &labels->names, copy);
    return number;
}

static br_train_sentence *add_sentence(br_train_corpus *c, bool is_dev, uint32_t n_words) {
    br_train_set *set = is_dev ? &c->dev : &c->train;
    br_train_sentence *s = br_vec_add(c->arena, set);
    s->words = br_array(c->arena, n_words, br_train_word);
    s->n_words = n_words;
    s->order = (uint32_t)set->len;
    s->file = c->n_dev_files;
    return s;
}

static br_train_sentence *add_tree(br_train_corpus *c, const br_conllu_sentence *from, bool is_dev) {
    br_train_sentence *s = add_sentence(c, is_dev, (uint32_t)from->words.len);
    s->id = br_conllu_comment(from, "sent_id");
    s->has_tree = true;
    for (uint32_t i = 0; i < s->n_words; i++) {
        const br_conllu_word *w = &from->words.at[i];
        br_train_word *out = &s->words[i];
        *out = (br_train_word){
            .form = w->form, .lemma = w->lemma, .feats = br_feats_of(w->feats), .name = BR_TRAIN_NO_NAME};
        br_str feats = br_feats_text(c->arena, out->feats);
        br_str relation = br_deprel_text(br_deprel_of(w->deprel));
        out->upos = label(c, &c->upos, w->upos, is_dev);
        out->bundle =
            label(c, &c->bundles, br_str_format(c->arena, "%.*s %.*s", BR_FMT(w->upos), BR_FMT(feats)), is_dev);
        out->relation = label(c, &c->relations, relation, is_dev);
        out->head = (int16_t)(w->head + 1);
        if (w->head == BR_CONLLU_NO_TREE || w->head == (int32_t)i) s->has_tree = false;
    }
    return s;
}

static void add_entities(br_train_corpus *c, br_entity_layer *layer, const br_conllu_sentence *from,
                         br_train_sentence *s) {
    uint8_t *tags = br_array(c->arena, s->n_words, uint8_t);
    s->has_names = br_entity_names(layer, from, tags);
    for (uint32_t i = 0; i < s->n_words && s->has_names; i++) s->words[i].name = tags[i];
}

br_status br_train_add_treebank(br_train_corpus *corpus, const char *path, bool is_dev, br_error *error) {
    br_str bytes;
    BR_FORWARD(br_file_read(corpus->arena, path, MAX_FILE, &bytes, error));
    if (is_dev) corpus->n_dev_files++;
    br_conllu_reader reader = {path, bytes, 0};
    br_entity_layer layer = {0};
    for (;;) {
        br_conllu_sentence sentence;
        br_status status = br_conllu_next(&reader, corpus->arena, &sentence, error);
        if (status == BR_END) return BR_OK;
        BR_FORWARD(status);
        add_entities(corpus, &layer, &sentence, add_tree(corpus, &sentence, is_dev));
    }
}

/* ---- entity files ---- */

typedef struct tagged_word {
    br_str form, tag;
} tagged_word;

typedef BR_VEC(tagged_word) tagged_words;

/* Sentences by their sent_id; -1 in text = none. */
static br_map ids_of(br_arena *arena, const br_train_set *set) {
    br_map ids = br_map_on(arena);
    for (size_t i = 0; i < set->len; i++)
        if (set->at[i].id.len) *br_map_put(&ids, set->at[i].id, NULL) = i;
    return ids;
}

/* Types of names as the entity files at hand call them. */
typedef struct name_type {
    const char *text;
    int type; /* br_name_type */
} name_type;

static const name_type name_types[] = {
    {"PER", 0},     {"LOC", 1}, {"ORG", 2},          {"person", 0},         {"politician", 0}, {"location", 1},
    {"country", 1}, {"GPE", 1}, {"organisation", 2}, {"politicalparty", 2}, {"group", 2},      {"corporation", 2},
};

static int type_of(br_str tag) {
    for (size_t i = 0; i < sizeof name_types / sizeof *name_types && tag.len > 2; i++)
        if (br_str_is(br_str_from(tag, 2), name_types[i].text)) return name_types[i].type;
    return -1;
}

static void set_names(br_train_sentence *s, const tagged_words *tagged) {
    s->has_names = true;
    for (uint32_t i = 0; i < s->n_words; i++) {
        br_str tag = tagged->at[i].tag;
        int type = type_of(tag);
        bool goes_on = i > 0 && tag.ptr[0] == 'I' && type == type_of(tagged->at[i - 1].tag);
        s->words[i].name = (uint8_t)(type < 0 ? 0 : 1 + 2 * type + goes_on);
    }
}

/* Tags go to the sentence of that id where it has the same number of words; else a sentence is added for its
 * names. */
static void add_names(br_train_corpus *c, const br_map *ids, br_str id, const tagged_words *tagged, bool is_dev) {
    br_train_set *set = is_dev ? &c->dev : &c->train;
    const uint64_t *known = id.len ? br_map_get(ids, id) : NULL;
    if (known && set->at[*known].n_words == tagged->len) {
        set_names(&set->at[*known], tagged);
        return;
    }
    br_train_sentence *s = add_sentence(c, is_dev, (uint32_t)tagged->len);
    for (uint32_t i = 0; i < s->n_words; i++)
        s->words[i] = (br_train_word){.form = tagged->at[i].form,
                                      .upos = BR_TRAIN_NONE,
                                      .bundle = BR_TRAIN_NONE,
                                      .relation = BR_TRAIN_NONE,
                                      .head = BR_TRAIN_NO_HEAD};
    set_names(s, tagged);
}

/* Columns are cut at tabs, or at blanks where there are none. */
static bool read_tagged(br_str line, tagged_word *word) {
    char separator = br_str_find_byte(line, '\t') == BR_NOT_FOUND ? ' ' : '\t';
    br_str columns[8];
    int n = 0;
    for (br_str part; n < 8 && br_str_split(&line, separator, &part);) columns[n++] = part;
    int64_t number;
    if (n >= 3 && br_str_int(columns[0], &number)) *word = (tagged_word){columns[1], columns[2]};
    else if (n >= 2) *word = (tagged_word){columns[0], br_str_trim(columns[n - 1])};
    return n >= 2 && word->form.len;
}

br_status br_train_add_names(br_train_corpus *corpus, const char *path, bool is_dev, br_error *error) {
    br_str bytes, line, id = BR_STR("");
    BR_FORWARD(br_file_read(corpus->arena, path, MAX_FILE, &bytes, error));
    br_map ids = ids_of(corpus->arena, is_dev ? &corpus->dev : &corpus->train);
    tagged_words tagged = {0};
    for (br_str rest = bytes; br_str_line(&rest, &line);) {
        tagged_word word = {0};
        if (br_str_starts(line, BR_STR("# sent_id = "))) id = br_str_trim(br_str_from(line, 12));
        bool is_comment = br_str_starts(line, BR_STR("# "));
        bool is_blank = !line.len || br_is_space(line.ptr[0]);
        if (!is_comment && !is_blank && read_tagged(line, &word)) br_vec_push(corpus->arena, &tagged, word);
        bool ends = is_blank || !rest.len;
        if (!ends || !tagged.len) continue;
        add_names(corpus, &ids, id, &tagged, is_dev);
        tagged.len = 0;
        id = BR_STR("");
    }
    return BR_OK;
}

/* ---- listed names ---- */

void br_train_add_listed(br_train_corpus *c, const br_str *words, uint32_t n_words, int type) {
    br_train_sentence *s = br_vec_add(c->arena, &c->listed);
    *s =
        (br_train_sentence){.words = br_array(c->arena, n_words, br_train_word), .n_words = n_words, .has_names = true};
    for (uint32_t i = 0; i < n_words; i++)
        s->words[i] = (br_train_word){.form = words[i], .name = (uint8_t)(1 + 2 * type + (i > 0))};
}

/* ---- numbering ---- */

static br_str key_of(br_str form, char buffer[BR_FORM_MAX]) {
    return br_form_lower(form, true, buffer);
}

static void count_words(br_train_corpus *c) {
    char buffer[BR_FORM_MAX];
    for (size_t s = 0; s < c->train.len; s++)
        for (uint32_t i = 0; !c->train.at[s].is_silver && i < c->train.at[s].n_words; i++) {
            br_str key = key_of(c->train.at[s].words[i].form, buffer);
            if (!br_map_get(&c->words, key)) key = br_str_copy(c->arena, key);
            ++*br_map_put(&c->words, key, NULL);
        }
}

static void find_known(const br_train_corpus *c, br_train_sentence *s) {
    br_arena_mark mark = br_arena_tell(c->arena);
    uint64_t *words = br_array(c->arena, s->n_words, uint64_t);
    br_known *known = br_array(c->arena, s->n_words, br_known);
    for (uint32_t i = 0; i < s->n_words; i++) words[i] = s->words[i].hashes.word;
    br_known_find(&c->known, words, s->n_words, known);
    for (uint32_t i = 0; i < s->n_words; i++) s->words[i].known = known[i];
    br_arena_rewind(c->arena, mark);
}

static void number_words(const br_train_corpus *c, br_train_set *set) {
    char buffer[BR_FORM_MAX];
    for (size_t s = 0; s < set->len; s++) {
        for (uint32_t i = 0; i < set->at[s].n_words; i++) {
            br_train_word *w = &set->at[s].words[i];
            br_str key = key_of(w->form, buffer);
            const uint64_t *row = br_map_get(&c->rows, key), *count = br_map_get(&c->words, key);
            w->hashes = br_form_of(w->form);
            w->small_shape = br_form_shape(br_form_lower(w->form, false, buffer));
            w->row = row ? (uint32_t)*row : 0;
            w->frequency = count ? (uint32_t)*count : 0;
        }
        find_known(c, &set->at[s]);
    }
}

void br_train_index(br_train_corpus *corpus, uint32_t min_count) {
    count_words(corpus);
    uint64_t row = 0;
    for (size_t i = 0; i < corpus->words.len; i++)
        if (corpus->words.entries[i].value >= min_count)
            *br_map_put(&corpus->rows, corpus->words.entries[i].key, NULL) = ++row;
    number_words(corpus, &corpus->train);
    number_words(corpus, &corpus->dev);
    number_words(corpus, &corpus->listed);
}

/* ---- copies for names alone ---- */

static bool has_name(const br_train_sentence *s) {
    for (uint32_t i = 0; s->has_names && i < s->n_words; i++)
        if (s->words[i].name && s->words[i].name != BR_TRAIN_NO_NAME) return true;
    return false;
}

void br_train_copy_names(br_train_corpus *c) {
    size_t n = c->train.len;
    for (size_t s = 0; s < n; s++) {
        if (!c->train.at[s].has_tree || c->train.at[s].is_silver || !has_name(&c->train.at[s])) continue;
        const br_train_sentence from = c->train.at[s];
        br_train_sentence *copy = add_sentence(c, false, from.n_words);
        copy->has_names = copy->is_copy = true;
        for (uint32_t i = 0; i < from.n_words; i++) {
            copy->words[i] = from.words[i];
            copy->words[i].upos = copy->words[i].bundle = copy->words[i].relation = BR_TRAIN_NONE;
            copy->words[i].head = BR_TRAIN_NO_HEAD;
        }
    }
}
