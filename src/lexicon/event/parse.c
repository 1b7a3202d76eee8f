#include "lexicon/event/parse.h"

static const br_str class_words[] = {
#define X(name) BR_STR_INIT(#name),
    BR_ACTOR_CLASS_LIST(X)
#undef X
};

#define MAX_PREPOSITIONS 200u

br_sym br_event_intern(event_builder *b, br_str word) {
    if (!b->words.len) br_vec_push(b->arena, &b->words, BR_STR("")); /* the first symbol is 1 */
    br_word_facts *facts = br_word_facts_put(b->lexicon, word);
    if (facts->act == BR_NO_SYM) {
        facts->act = (br_sym)b->words.len;
        br_vec_push(b->arena, &b->words, word);
    }
    return facts->act;
}

uint16_t br_event_set_named(event_builder *b, br_str name) {
    bool is_new;
    uint64_t *value = br_map_put(&b->set_names, name, &is_new);
    if (is_new) {
        *value = b->sets.len;
        raw_set set = {.name = name};
        br_vec_push(b->scratch, &b->sets, set);
    }
    return (uint16_t)*value;
}

/* A member as it is written, and with its hyphens undone: trees cut "cease-fire" into its words, but keep "re-arrest". Names of
 * sets, particles and words around a preposition ("hit-and-run") stay. */
static void push_member(event_builder *b, uint16_t set, br_str item) {
    br_vec_push(b->scratch, &b->sets.at[set].items, item);
    char *words = br_str_cstr(b->arena, item);
    size_t n_hyphens = 0;
    for (char *c = words; *c; c++) {
        if (*c == '@' || *c == '+') return;
        if (*c != '-') continue;
        *c = ' ';
        n_hyphens++;
    }
    if (n_hyphens == 1) br_vec_push(b->scratch, &b->sets.at[set].items, br_str_of(words));
}

/* ---- sets: "@name<TAB>member, member, ..."; a name may stand again to add members */

br_status br_event_parse_sets(event_builder *b, const char *name, br_str bytes, br_error *error) {
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        if (rows.n_fields != 2 || rows.field[0].len < 2 || rows.field[0].ptr[0] != '@')
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: not \"@set<TAB>words\"", name, rows.number);
        uint16_t set = br_event_set_named(b, br_str_from(rows.field[0], 1));
        for (br_str rest = rows.field[1], item; br_str_word(&rest, ',', &item);) push_member(b, set, item);
        if (b->sets.len > BR_MAX_SETS) return br_fail(error, BR_LIMIT, "%s: too many sets", name);
    }
    return BR_OK;
}

/* ---- patterns */

/* "@a|b_c" as a set: a set's own number for a single name, else one made of the alternatives */
static uint16_t set_of_alternatives(event_builder *b, br_str text) {
    if (text.ptr[0] == '@' && br_str_find_byte(text, '|') == BR_NOT_FOUND &&
        br_str_find_byte(text, '_') == BR_NOT_FOUND)
        return br_event_set_named(b, br_str_from(text, 1));
    size_t before = b->sets.len;
    uint16_t set = br_event_set_named(b, br_str_join(b->arena, BR_STR("="), text)); /* "hold" is not "@hold" */
    if (b->sets.len == before) return set; /* the same alternatives stood in another pattern */
    for (br_str rest = text, item; br_str_split(&rest, '|', &item);) {
        char *copy = br_str_cstr(b->arena, item);
        for (char *c = copy; *c; c++)
            if (*c == '_') *c = ' ';
        push_member(b, set, br_str_of(copy));
    }
    return set;
}

static bool parse_one_slot(event_builder *b, br_str word, uint8_t *slot) {
    for (uint8_t i = 1; i < BR_SLOT_PREP; i++) {
        if (!br_str_eq(br_slot_text(b->events, i), word)) continue;
        *slot = i;
        return true;
    }
    bool is_new;
    uint64_t *index = br_map_put(&b->events->prepositions, word, &is_new);
    if (is_new) {
        *index = b->prepositions.len;
        br_vec_push(b->arena, &b->prepositions, word);
    }
    *slot = (uint8_t)(BR_SLOT_PREP + *index);
    return word.len && b->prepositions.len < MAX_PREPOSITIONS;
}

static bool parse_slot(event_builder *b, br_str text, br_slot *slot) {
    *slot = (br_slot){0};
    size_t dot = br_str_find_byte(text, '.');
    if (!parse_one_slot(b, br_str_slice(text, 0, dot == BR_NOT_FOUND ? text.len : dot), &slot->outer)) return false;
    return dot == BR_NOT_FOUND || parse_one_slot(b, br_str_from(text, dot + 1), &slot->inner);
}

/* the actor class of a word in capitals; 0 for other words */
static uint16_t class_of(br_str word) {
    for (size_t i = 0; i < BR_CLASS_COUNT; i++)
        if (br_str_eq(class_words[i], word)) return (uint16_t)(1u << i);
    return 0;
}

static bool is_in_capitals(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (!br_is_upper(word.ptr[i])) return false;
    return word.len > 1;
}

static bool parse_slots(event_builder *b, br_str text, br_slot *slots, uint8_t *n, uint8_t max) {
    for (br_str part; br_str_split(&text, ',', &part);) {
        if (*n == max || !parse_slot(b, br_str_trim(part), &slots[*n])) return false;
        ++*n;
    }
    return *n > 0;
}

/* "slot=words", "slot,slot=words" (any of the slots), "!slot=words" (none of them), "slot=*" (anything at all) */
static bool parse_condition(event_builder *b, br_str text, br_condition *condition) {
    *condition = (br_condition){.set = BR_NO_SET};
    if (text.len && text.ptr[0] == '!') {
        condition->negative = true;
        text = br_str_from(text, 1);
    }
    size_t equals = br_str_find_byte(text, '=');
    if (equals == BR_NOT_FOUND || equals + 1 == text.len) return false;
    if (!parse_slots(b, br_str_slice(text, 0, equals), condition->slots, &condition->n_slots, BR_CONDITION_SLOTS))
        return false;
    br_str words = br_str_from(text, equals + 1);
    if (br_str_find_byte(words, '=') != BR_NOT_FOUND) return false;
    if (br_str_is(words, "*")) return true;
    br_buf plain = br_buf_on(b->arena);
    for (br_str rest = words, word; br_str_split(&rest, '|', &word);) {
        uint16_t class = class_of(word);
        condition->classes |= class;
        if (class) continue;
        if (is_in_capitals(word)) return false; /* no such kind */
        if (plain.len) br_buf_byte(&plain, '|');
        br_buf_add(&plain, word);
    }
    if (plain.len) condition->set = set_of_alternatives(b, br_buf_str(&plain));
    return true;
}

/* one word of the third column */
static bool parse_option(event_builder *b, br_str option, br_pattern *p) {
    if (br_str_is(option, "reciprocal")) return p->reciprocal = true;
    if (br_str_is(option, "weak")) return p->weak = true;
    if (br_str_is(option, "spoken")) return p->spoken = true;
    if (br_str_is(option, "general")) return p->general = true;
    if (br_str_is(option, "null")) return p->null = true;
    if (br_str_is(option, "undone")) return p->undone = true;
    size_t equals = br_str_find_byte(option, '=');
    if (equals == BR_NOT_FOUND) return false;
    br_str name = br_str_slice(option, 0, equals), value = br_str_from(option, equals + 1);
    if (br_str_is(name, "source")) return parse_slots(b, value, p->source, &p->n_source, BR_PATTERN_SLOTS);
    if (br_str_is(name, "target")) return parse_slots(b, value, p->target, &p->n_target, BR_PATTERN_SLOTS);
    if (br_str_is(name, "content")) return parse_slots(b, value, p->content, &p->n_content, BR_PATTERN_SLOTS);
    if (br_str_is(name, "speech")) return (p->speech = (uint8_t)br_speech_of(value)) != BR_SPEECH_NONE;
    if (br_str_is(name, "act")) {
        p->act = value;
        return true;
    }
    return false;
}

/* What a line is worth more for saying that something is no act: it was written for just that, and stands against lines
 * that ask for a kind of actor besides ("STATE fights corruption"). */
#define NULL_WEIGHT 15

/* Heavier patterns ask for more: a named word more than a set of words in general, that more than a kind of actor. */
static int16_t weight_of(const br_pattern *p) {
    int weight = 0;
    for (size_t i = 0; i < p->n_conditions; i++) {
        const br_condition *c = &p->conditions[i];
        bool any = !c->classes || c->classes == BR_CLASS(SOMEBODY); /* whoever it is */
        weight += c->negative ? 1 : c->set != BR_NO_SET ? 10 : any ? 3 : 6;
    }
    return (int16_t)weight;
}

static bool parse_pattern(event_builder *b, const br_rows *rows, br_pattern *p, uint16_t *trigger) {
    BR_VEC(br_condition) conditions = {0};
    bool first = true;
    for (br_str rest = rows->field[1], word; br_str_split(&rest, ' ', &word);) {
        if (!word.len) continue;
        if (first) {
            p->pos = BR_UPOS_VERB;
            if (br_str_starts(word, BR_STR("n:"))) p->pos = BR_UPOS_NOUN;
            if (br_str_starts(word, BR_STR("a:"))) p->pos = BR_UPOS_ADJ;
            if (p->pos != BR_UPOS_VERB) word = br_str_from(word, 2);
            if (!word.len) return false;
            *trigger = set_of_alternatives(b, word);
            first = false;
            continue;
        }
        br_condition condition;
        if (!parse_condition(b, word, &condition) || conditions.len == UINT8_MAX) return false;
        br_vec_push(b->scratch, &conditions, condition);
    }
    p->conditions = br_array(b->arena, conditions.len, br_condition);
    if (conditions.len) memcpy(p->conditions, conditions.at, conditions.len * sizeof *p->conditions);
    p->n_conditions = (uint8_t)conditions.len;
    p->weight = weight_of(p);
    for (br_str rest = rows->field[2], option; br_str_split(&rest, ' ', &option);)
        if (option.len && !parse_option(b, option, p)) return false;
    if (p->null) p->weight += NULL_WEIGHT;
    if (p->general) p->weight = 0; /* of two lines as heavy the first one holds */
    return !first;
}

br_status br_event_parse_patterns(event_builder *b, const char *name, br_str bytes, br_error *error) {
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        br_pattern p = {.file = name, .line = rows.number, .text = rows.field[1]};
        if (!br_str_is(rows.field[0], "-")) p.code = rows.field[0];
        uint16_t trigger = 0;
        const br_cameo_code *code = p.code.len ? br_cameo_find(&b->events->cameo, p.code) : NULL;
        bool known = !p.code.len || (code && br_str_eq(code->code, p.code));
        if (!known || !parse_pattern(b, &rows, &p, &trigger))
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: bad pattern \"%.*s\"", name, rows.number,
                              BR_FMT(rows.line));
        br_vec_push(b->scratch, &b->patterns, p);
        br_vec_push(b->scratch, &b->trigger_sets, trigger);
    }
    return BR_OK;
}

br_status br_event_parse_roles(event_builder *b, const char *name, br_str bytes, br_error *error) {
    static const br_str words[] = {
#define X(role, text) BR_STR_INIT(text),
        BR_ROLE_LIST(X)
#undef X
    };
    for (br_rows rows = br_rows_of(name, bytes); br_rows_next(&rows);) {
        size_t role = 0;
        while (role < BR_ROLE_COUNT && !br_str_eq(words[role], rows.field[0])) role++;
        br_slot_list *list = &b->events->roles[role < BR_ROLE_COUNT ? role : 0];
        if (role == BR_ROLE_COUNT || !parse_slots(b, rows.field[1], list->at, &list->n, BR_ROLE_SLOTS))
            return br_fail_at(error, BR_BAD_INPUT, rows.number, "%s:%u: bad role", name, rows.number);
    }
    return BR_OK;
}
