#include "lexicon/event_lexicon.h"

#include "lexicon/event_lexicon_parse.h"

/* ---- sets: from what is written to members with nested sets opened */

static br_set_word word_of(event_builder *b, br_str word) {
    if (word.ptr[0] == '@') return (br_set_word){BR_NO_SYM, br_event_set_named(b, br_str_from(word, 1))};
    return (br_set_word){br_event_intern(b, word), BR_NO_SET};
}

static bool is_linking(br_str word) {
    static const char *const prepositions[] = {"of", "to", "on", "in", "for", "against", "at", "with"};
    for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++)
        if (br_str_is(word, prepositions[i])) return true;
    return false;
}

/* "economic aid", "@economic aid", "carry+out": false when it has too many words */
static bool parse_member(event_builder *b, br_str item, br_set_member *member) {
    *member = (br_set_member){0};
    br_str words[BR_PHRASE_WORDS + 1], word;
    size_t n = 0;
    for (br_str rest = item; br_str_split(&rest, ' ', &word);) {
        if (!word.len) continue;
        if (n == BR_PHRASE_WORDS + 1) return false;
        words[n++] = word;
    }
    if (!n) return false;
    for (size_t i = 1; i + 1 < n; i++) { /* "state of emergency": the head stands before the preposition */
        if (!is_linking(words[i])) continue;
        words[i] = words[i - 1];
        words[i - 1] = words[n - 1];
        n = i + 1;
    }
    br_str head = words[n - 1];
    size_t plus = br_str_find_byte(head, '+');
    if (plus != BR_NOT_FOUND) {
        if (plus == 0 || plus + 1 == head.len) return false;
        member->particle = br_event_intern(b, br_str_from(head, plus + 1));
        head = br_str_slice(head, 0, plus);
    }
    member->head = word_of(b, head);
    for (size_t i = n - 1; i-- > 0;) member->before[member->n_before++] = word_of(b, words[i]);
    return true;
}

typedef BR_VEC(br_set_member) member_list;

static bool is_phrase(const br_set_member *m) {
    return m->n_before || m->particle;
}

/* Opens set `at` into members; sets of sets are opened first. */
static br_status open_set(event_builder *b, uint16_t at, br_word_set **done, br_error *error) {
    raw_set *raw = &b->sets.at[at];
    if (raw->done) return BR_OK;
    if (raw->open) return br_fail(error, BR_BAD_INPUT, "set @%.*s holds itself", BR_FMT(raw->name));
    if (!raw->items.len) return br_fail(error, BR_BAD_INPUT, "set @%.*s is used and not written", BR_FMT(raw->name));
    raw->open = true;
    member_list members = {0};
    for (size_t i = 0; i < raw->items.len; i++) {
        br_set_member member;
        if (!parse_member(b, b->sets.at[at].items.at[i], &member))
            return br_fail(error, BR_BAD_INPUT, "set @%.*s: bad member \"%.*s\"", BR_FMT(raw->name),
                           BR_FMT(raw->items.at[i]));
        raw = &b->sets.at[at]; /* interning may have added sets */
        if (member.head.set == BR_NO_SET) {
            br_vec_push(b->arena, &members, member);
            continue;
        }
        uint16_t nested = member.head.set;
        BR_FORWARD(open_set(b, nested, done, error));
        raw = &b->sets.at[at];
        for (uint32_t k = 0; k < done[nested]->n_members; k++) { /* the phrase with each member as its head */
            br_set_member opened = done[nested]->members[k];
            for (uint8_t w = 0; w < member.n_before && opened.n_before < BR_PHRASE_WORDS; w++)
                opened.before[opened.n_before++] = member.before[w];
            br_vec_push(b->arena, &members, opened);
        }
    }
    br_word_set *set = br_new(b->arena, br_word_set);
    *set = (br_word_set){.name = raw->name, .members = members.at, .n_members = (uint32_t)members.len};
    done[at] = set;
    raw->open = false;
    raw->done = true;
    return BR_OK;
}

static void index_set(event_builder *b, br_word_set *set, uint32_t n_symbols) {
    set->words = br_array(b->arena, n_symbols / 64 + 1, uint64_t);
    member_list phrases = {0};
    for (uint32_t i = 0; i < set->n_members; i++) {
        const br_set_member *m = &set->members[i];
        if (is_phrase(m)) br_vec_push(b->arena, &phrases, *m);
        else set->words[m->head.sym >> 6] |= (uint64_t)1 << (m->head.sym & 63);
    }
    set->phrases = phrases.at;
    set->n_phrases = (uint32_t)phrases.len;
}

static br_status build_sets(event_builder *b, br_error *error) {
    br_event_lexicon *e = b->events;
    br_word_set **done = br_array(b->arena, BR_MAX_SETS, br_word_set *);
    for (size_t i = 0; i < b->sets.len; i++) BR_FORWARD(open_set(b, (uint16_t)i, done, error));
    e->n_sets = (uint32_t)b->sets.len;
    e->n_symbols = (uint32_t)e->symbols.len + 1;
    e->sets = br_array(b->arena, e->n_sets, br_word_set);
    for (uint32_t i = 0; i < e->n_sets; i++) {
        e->sets[i] = *done[i];
        index_set(b, &e->sets[i], e->n_symbols);
    }
    return BR_OK;
}

/* ---- triggers: which patterns each word can start */

static void build_triggers(event_builder *b) {
    br_event_lexicon *e = b->events;
    e->patterns = b->patterns.at;
    e->n_patterns = (uint32_t)b->patterns.len;
    e->triggers = br_array(b->arena, e->n_symbols, br_trigger_list);
    for (int pass = 0; pass < 2; pass++) { /* count, then fill */
        for (uint32_t p = 0; p < e->n_patterns; p++) {
            const br_word_set *set = &e->sets[b->trigger_sets.at[p]];
            for (uint32_t i = 0; i < set->n_members; i++) {
                const br_set_member *m = &set->members[i];
                br_trigger_list *list = &e->triggers[m->head.sym];
                if (pass) list->at[list->n] = (br_trigger){p, m->particle, m->n_before ? m : NULL};
                list->n++;
            }
        }
        if (pass) break;
        for (uint32_t s = 0; s < e->n_symbols; s++) {
            e->n_effective += e->triggers[s].n;
            e->triggers[s].at = br_array(b->arena, e->triggers[s].n, br_trigger);
            e->triggers[s].n = 0;
        }
    }
}

static br_status visit_sets(void *context, const char *name, br_str bytes) {
    event_builder *b = context;
    return br_event_parse_sets(b, name, bytes, b->error);
}

static br_status visit_patterns(void *context, const char *name, br_str bytes) {
    event_builder *b = context;
    return br_event_parse_patterns(b, name, bytes, b->error);
}

uint16_t br_event_set(const br_event_lexicon *events, br_str name) {
    const uint64_t *set = br_map_get(&events->set_names, name);
    return set ? (uint16_t)*set : BR_NO_SET;
}

br_status br_event_lexicon_load(br_lexicon *lexicon, br_error *error) {
    br_event_lexicon *e = br_new(lexicon->arena, br_event_lexicon);
    e->symbols = br_map_on(lexicon->arena);
    e->prepositions = br_map_on(lexicon->arena);
    event_builder b = {
        .arena = lexicon->arena,
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
    BR_FORWARD(build_sets(&b, error));
    build_triggers(&b);
    e->preposition_names = b.prepositions.at;
    e->n_prepositions = (uint32_t)b.prepositions.len;
    e->set_names = b.set_names;
    lexicon->events = e;
    return BR_OK;
}
