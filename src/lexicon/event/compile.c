/* compile.c: the event lexicon from its files: sets, patterns and roles, and by which words each pattern is found. */
#include "lexicon/event/parse.h"

/* What a verb's particle, and each word more of a phrase, ask for beside the conditions of a pattern: about as much as a named
 * word (event/parse.c). */
#define PARTICLE_WEIGHT 12
#define WORD_WEIGHT     12

/* ---- triggers: which patterns each word can start */

typedef struct trigger_builder {
    br_event_lexicon *events;
    bool counting;
} trigger_builder;

static void add_trigger(const trigger_builder *t, uint32_t pattern, br_sym sym, const br_set_member *phrase) {
    br_trigger_list *list = &t->events->triggers[sym];
    if (!t->counting) {
        const br_pattern *p = &t->events->patterns[pattern];
        int weight = p->weight + (phrase && phrase->particle ? PARTICLE_WEIGHT : 0) +
                     (phrase ? WORD_WEIGHT * phrase->n_before : 0);
        list->at[list->n] = (br_trigger){.pattern = pattern,
                                         .phrase = phrase && phrase->n_before ? phrase : NULL,
                                         .particle = phrase ? phrase->particle : BR_NO_SYM,
                                         .weight = (int16_t)weight,
                                         .pos = p->pos,
                                         .spoken = p->spoken};
    }
    list->n++;
}

static void add_triggers(const trigger_builder *t, const event_builder *b) {
    for (uint32_t p = 0; p < t->events->n_patterns; p++) {
        const br_word_set *set = &t->events->sets[b->trigger_sets.at[p]];
        for (uint32_t i = 0; i < set->n_words; i++) add_trigger(t, p, set->words[i], NULL);
        for (uint32_t i = 0; i < set->n_phrases; i++) add_trigger(t, p, set->phrases[i].head.sym, &set->phrases[i]);
    }
}

static void build_triggers(event_builder *b) {
    br_event_lexicon *e = b->events;
    e->patterns = br_array(b->arena, b->patterns.len, br_pattern);
    e->n_patterns = (uint32_t)b->patterns.len;
    memcpy(e->patterns, b->patterns.at, b->patterns.len * sizeof *e->patterns);
    e->triggers = br_array(b->arena, e->n_symbols, br_trigger_list);
    add_triggers(&(trigger_builder){e, true}, b);
    for (uint32_t s = 0; s < e->n_symbols; s++) {
        e->n_effective += e->triggers[s].n;
        e->triggers[s].at = br_array(b->arena, e->triggers[s].n, br_trigger);
        e->triggers[s].n = 0;
    }
    add_triggers(&(trigger_builder){e, false}, b);
}

static br_status visit_sets(void *context, const char *name, br_str bytes) {
    event_builder *b = context;
    return br_event_parse_sets(b, name, bytes, b->error);
}

static br_status visit_patterns(void *context, const char *name, br_str bytes) {
    event_builder *b = context;
    return br_event_parse_patterns(b, name, bytes, b->error);
}

br_status br_event_lexicon_load(br_lexicon *lexicon, br_error *error) {
    br_event_lexicon *e = br_new(lexicon->arena, br_event_lexicon);
    e->prepositions = br_map_on(lexicon->arena);
    event_builder b = {
        .lexicon = lexicon,
        .arena = lexicon->arena,
        .scratch = lexicon->scratch,
        .error = error,
        .events = e,
        .set_names = br_map_on(lexicon->arena),
    };
    BR_FORWARD(br_cameo_load(lexicon->arena, &lexicon->data, &e->cameo, error));
    br_str roles;
    BR_FORWARD(br_data_find(&lexicon->data, "en/events/roles.tsv", &roles, error));
    BR_FORWARD(br_event_parse_roles(&b, "en/events/roles.tsv", roles, error));
    BR_FORWARD(br_data_each(&lexicon->data, "en/events/sets/", visit_sets, &b, error));
    BR_FORWARD(br_data_each(&lexicon->data, "en/events/patterns/", visit_patterns, &b, error));
    BR_FORWARD(br_event_build_sets(&b, error));
    e->words = b.words.at;
    build_triggers(&b);
    e->preposition_names = b.prepositions.at;
    e->n_prepositions = (uint32_t)b.prepositions.len;
    e->set_names = b.set_names;
    lexicon->events = e;
    return BR_OK;
}
