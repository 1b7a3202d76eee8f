#include "lexicon/event/check.h"

#include <stdarg.h>
#include <stdio.h>

typedef struct checker {
    const br_lexicon *lexicon;
    const br_event_lexicon *events;
    br_event_counts counts;
} checker;

static void doubt(checker *c, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void doubt(checker *c, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    br_log_line(c->lexicon->log, BR_LOG_WARNING, "%s", text);
    c->counts.doubtful++;
}

static size_t root_of(br_str code) {
    if (code.len < 2) return 0;
    size_t root = (size_t)(code.ptr[0] - '0') * 10 + (size_t)(code.ptr[1] - '0');
    return root < BR_EVENT_ROOTS ? root : 0;
}

/* ---- patterns */

static void count_patterns(checker *c) {
    const br_event_lexicon *e = c->events;
    for (uint32_t i = 0; i < e->n_patterns; i++) c->counts.roots[root_of(e->patterns[i].code)].lines++;
    for (uint32_t s = 0; s < e->n_symbols; s++)
        for (uint32_t i = 0; i < e->triggers[s].n; i++)
            c->counts.roots[root_of(e->patterns[e->triggers[s].at[i].pattern].code)].effective++;
}

static void check_patterns(checker *c, br_arena *arena) {
    br_map seen = br_map_on(arena);
    for (uint32_t i = 0; i < c->events->n_patterns; i++) {
        const br_pattern *p = &c->events->patterns[i];
        bool is_new;
        uint64_t *first =
            br_map_put(&seen, br_str_format(arena, "%.*s\t%.*s", BR_FMT(p->code), BR_FMT(p->text)), &is_new);
        if (is_new) *first = i;
        else
            doubt(c, "%s:%u: stands already in %s:%u", p->file, p->line, c->events->patterns[*first].file,
                  c->events->patterns[*first].line);
    }
}

/* ---- sets */

static bool word_eq(br_set_word a, br_set_word b) {
    return a.sym == b.sym && a.set == b.set;
}

static bool member_eq(const br_set_member *a, const br_set_member *b) {
    if (!word_eq(a->head, b->head) || a->particle != b->particle || a->n_before != b->n_before) return false;
    for (uint8_t i = 0; i < a->n_before; i++)
        if (!word_eq(a->before[i], b->before[i])) return false;
    return true;
}

static void doubt_twice(checker *c, const br_word_set *set, br_sym head) {
    doubt(c, "events: a member with the head \"%.*s\" stands twice in @%.*s", BR_FMT(c->events->words[head]),
          BR_FMT(set->name));
}

static void check_set(checker *c, const br_word_set *set) {
    for (uint32_t i = 1; i < set->n_words; i++) {
        uint32_t k = 0;
        while (k < i && set->words[k] != set->words[i]) k++;
        if (k < i) doubt_twice(c, set, set->words[i]);
    }
    for (uint32_t i = 1; i < set->n_phrases; i++) {
        uint32_t k = 0;
        while (k < i && !member_eq(&set->phrases[k], &set->phrases[i])) k++;
        if (k < i) doubt_twice(c, set, set->phrases[i].head.sym);
    }
}

static void check_sets(checker *c) {
    for (uint32_t i = 0; i < c->events->n_sets; i++) {
        const br_word_set *set = &c->events->sets[i];
        uint32_t n_members = set->n_words + set->n_phrases;
        bool named = br_str_find_byte(set->name, '|') == BR_NOT_FOUND && n_members > 1;
        c->counts.sets += named;
        c->counts.members += named ? n_members : 0;
        if (named) check_set(c, set); /* alternatives of a pattern may overlap */
    }
}

/* ---- the scheme, speech acts, roles */

static bool is_code(const br_cameo *cameo, br_str code) {
    const br_cameo_code *row = br_cameo_find(cameo, code);
    return row && br_str_eq(row->code, code);
}

static void check_speech(checker *c, br_map *told, br_arena *arena) {
    const br_cameo *cameo = &c->events->cameo;
    br_map seen = br_map_on(arena);
    for (size_t s = 1; s < BR_SPEECH_COUNT; s++)
        for (uint32_t i = 0; i < cameo->speech[s].n_rows; i++) {
            const br_speech_row *row = &cameo->speech[s].rows[i];
            br_str name = br_speech_text((br_speech)s);
            br_map_put(told, row->code, NULL);
            bool is_new;
            br_map_put(&seen, br_str_format(arena, "%zu %.*s", s, BR_FMT(row->act)), &is_new);
            if (!is_new) doubt(c, "scheme/speech.tsv: %.*s of %.*s stands twice", BR_FMT(name), BR_FMT(row->act));
            bool none = br_str_is(row->code, "-");
            if ((!none && !is_code(cameo, row->code)) || (row->act.len && !is_code(cameo, row->act)))
                doubt(c, "scheme/speech.tsv: %.*s of %.*s: the scheme has no such code", BR_FMT(name),
                      BR_FMT(row->act));
        }
}

static void check_codes(checker *c, const br_map *told) {
    const br_cameo *cameo = &c->events->cameo;
    for (uint32_t i = 0; i < cameo->n_codes; i++)
        if (cameo->codes[i].code.len > 2 && !br_map_get(told, cameo->codes[i].code))
            doubt(c, "scheme/cameo.tsv: no pattern tells %.*s", BR_FMT(cameo->codes[i].code));
}

static void check_roles(checker *c) {
    static const char *const names[] = {
#define X(role, text) text,
        BR_ROLE_LIST(X)
#undef X
    };
    for (size_t r = 0; r < BR_ROLE_COUNT; r++) {
        const br_slot_list *list = &c->events->roles[r];
        if (!list->n) doubt(c, "en/events/roles.tsv: no place for %s", names[r]);
        for (uint8_t i = 1; i < list->n; i++)
            for (uint8_t k = 0; k < i; k++)
                if (list->at[i].outer == list->at[k].outer && list->at[i].inner == list->at[k].inner)
                    doubt(c, "en/events/roles.tsv: %s: place %u stands twice", names[r], i + 1);
    }
}

br_event_counts br_event_check(const br_lexicon *lexicon) {
    checker c = {.lexicon = lexicon, .events = lexicon->events};
    br_arena *arena = lexicon->arena;
    br_map told = br_map_on(arena);
    for (uint32_t i = 0; i < c.events->n_patterns; i++) br_map_put(&told, c.events->patterns[i].code, NULL);
    count_patterns(&c);
    check_patterns(&c, arena);
    check_sets(&c);
    check_speech(&c, &told, arena);
    check_codes(&c, &told);
    check_roles(&c);
    return c.counts;
}
