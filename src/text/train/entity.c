#include "text/train/entity.h"

#include "record/note.h"

#define MAX_CORE     16 /* words of a core that are looked at */
#define MAX_GAP      2  /* words between two of them that a name reaches over */
#define MAX_ENTITIES 256

typedef struct entity {
    br_str group;        /* what its end is called by */
    uint32_t start, end; /* words; end is 0 while it is open */
    int type;            /* br_name_type; -1 = none of them */
    br_str core;         /* "1,2": its core words, from 1 */
} entity;

typedef struct entities {
    entity at[MAX_ENTITIES];
    uint32_t len;
} entities;

/* ---- reading the layer ---- */

static br_str field_at(br_str fields, uint32_t index) {
    br_str field = BR_STR("");
    for (uint32_t i = 0; i <= index; i++)
        if (!br_str_split(&fields, '-', &field)) return BR_STR("");
    return field;
}

static void read_layer(br_entity_layer *layer, const br_conllu_sentence *sentence) {
    br_str fields = br_conllu_comment(sentence, "global.Entity"), field;
    if (!fields.len) return;
    *layer = (br_entity_layer){.is_there = true, .core_field = UINT32_MAX};
    for (uint32_t i = 0; br_str_split(&fields, '-', &field); i++) {
        if (br_str_is(field, "etype")) layer->type_field = i;
        if (br_str_is(field, "minspan")) layer->core_field = i;
    }
    layer->is_there = layer->type_field && layer->core_field != UINT32_MAX;
}

static int type_of(br_str text) {
    return br_str_is(text, "person")         ? BR_NAME_PER
           : br_str_is(text, "place")        ? BR_NAME_LOC
           : br_str_is(text, "organization") ? BR_NAME_ORG
                                             : -1;
}

static void close_entity(entities *list, br_str group, uint32_t end) {
    for (uint32_t i = list->len; i-- > 0;)
        if (!list->at[i].end && br_str_eq(list->at[i].group, group)) {
            list->at[i].end = end;
            return;
        }
}

/* "(4-person-...-1,2-coref(5-place-...)4)": what begins and ends at a word. */
static void read_marks(const br_entity_layer *layer, br_str marks, uint32_t word, entities *list) {
    for (size_t at = 0; at < marks.len;) {
        bool opens = marks.ptr[at] == '(';
        size_t from = at + opens, to = from;
        while (to < marks.len && marks.ptr[to] != '(' && marks.ptr[to] != ')') to++;
        br_str fields = br_str_slice(marks, from, to), group = field_at(fields, 0);
        bool closes = to < marks.len && marks.ptr[to] == ')';
        if (opens && list->len < MAX_ENTITIES)
            list->at[list->len++] = (entity){.group = group,
                                             .start = word,
                                             .type = type_of(field_at(fields, layer->type_field)),
                                             .core = field_at(fields, layer->core_field)};
        if (closes) close_entity(list, group, word + 1);
        at = to + closes;
    }
}

static br_str marks_of(br_str misc) {
    for (br_str part; br_str_split(&misc, '|', &part);)
        if (br_str_starts(part, BR_STR("Entity="))) return br_str_from(part, 7);
    return BR_STR("");
}

/* ---- from entities to names ---- */

static bool is_proper(const br_conllu_word *w) {
    return br_str_is(w->upos, "PROPN");
}

static bool joins_name(const br_conllu_word *w) {
    return br_str_is(w->deprel, "compound") || br_str_is(w->deprel, "flat") || br_str_is(w->deprel, "nmod:unmarked");
}

static bool is_title(const br_conllu_word *w) {
    return br_str_is(w->deprel, "nmod:desc") || br_str_is(w->deprel, "det");
}

/* "and" is part of an organisation's name; between persons and places it joins two. */
static bool may_stand_inside(const br_conllu_word *w, int type) {
    if (br_str_is(w->upos, "CCONJ")) return type == BR_NAME_ORG;
    return br_str_is(w->upos, "ADP") || br_str_is(w->upos, "DET") || br_str_is(w->upos, "PART") ||
           br_str_is(w->form, "-");
}

/* The core words of an entity, titles in front left out. */
static uint32_t core_of(const entity *e, const br_conllu_word *words, uint32_t *core) {
    uint32_t n = 0;
    int64_t number;
    br_str rest = e->core;
    for (br_str part; n < MAX_CORE && br_str_split(&rest, ',', &part);) {
        if (!br_str_int(part, &number) || number < 1 || number > e->end - e->start) continue;
        uint32_t word = e->start + (uint32_t)number - 1;
        if (n || !is_title(&words[word])) core[n++] = word;
    }
    return n;
}

/* Whether the words from `from` on, before `to`, may be part of a name between its words. */
static bool reaches_over(const br_conllu_word *words, int type, uint32_t from, uint32_t to) {
    if (to > from + MAX_GAP) return false;
    for (uint32_t i = from; i < to; i++)
        if (!may_stand_inside(&words[i], type)) return false;
    return true;
}

/* "of (the) X Y" behind `end`: where that ends. */
static uint32_t behind_of(const br_conllu_word *words, uint32_t end, uint32_t limit) {
    uint32_t at = end + 1;
    if (at >= limit || !br_str_is(words[end].form, "of")) return end;
    at += br_str_is(words[at].upos, "DET");
    if (at >= limit || !is_proper(&words[at])) return end;
    while (at < limit && is_proper(&words[at])) at++;
    return at;
}

/* The head of the core: the word that hangs on one outside of the entity. */
static const br_conllu_word *head_of(const entity *e, const br_conllu_word *words, const uint32_t *core, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        int32_t head = words[core[i]].head;
        if (head < (int32_t)e->start || head >= (int32_t)e->end) return &words[core[i]];
    }
    return NULL;
}

/* A group of people is no name of a person: "the Maya", "Kennedys". */
static bool is_named(const entity *e, const br_conllu_word *words, const br_conllu_word *head) {
    if (!head || !is_proper(head)) return false;
    bool is_group = br_str_find(head->feats, BR_STR("Number=Plur")) != BR_NOT_FOUND ||
                    br_str_eq_ascii(words[e->start].form, BR_STR("the"));
    return e->type != BR_NAME_PER || !is_group;
}

static void write_name(const entity *e, const br_conllu_word *words, uint8_t *tags) {
    uint32_t core[MAX_CORE], n = core_of(e, words, core);
    const br_conllu_word *head = head_of(e, words, core, n);
    if (!is_named(e, words, head)) return;
    uint32_t from = core[0], to = core[0] + 1;
    for (uint32_t i = 1; i < n && reaches_over(words, e->type, to, core[i]); i++) to = core[i] + 1;
    if (head < words + from || head >= words + to) return;
    while (from > e->start && is_proper(&words[from - 1]) && joins_name(&words[from - 1])) from--;
    while (to < e->end && is_proper(&words[to]) && joins_name(&words[to])) to++;
    if (e->type != BR_NAME_PER) to = behind_of(words, to, e->end);
    for (uint32_t i = from; i < to; i++)
        if (tags[i]) return;
    for (uint32_t i = from; i < to; i++) tags[i] = (uint8_t)(1 + 2 * e->type + (i > from));
}

bool br_entity_names(br_entity_layer *layer, const br_conllu_sentence *sentence, uint8_t *tags) {
    read_layer(layer, sentence);
    if (!layer->is_there) return false;
    entities list = {.len = 0};
    for (uint32_t i = 0; i < sentence->words.len; i++)
        read_marks(layer, marks_of(sentence->words.at[i].misc), i, &list);
    for (uint32_t i = 0; i < list.len; i++) /* they opened from the outside in */
        if (list.at[i].type >= 0 && list.at[i].end > list.at[i].start)
            write_name(&list.at[i], sentence->words.at, tags);
    return true;
}
