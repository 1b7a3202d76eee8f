#include "annotate/event/old/events.h"

#include "annotate/event/old/units.h"
#include "base/vec.h"

#define MAX_CLAUSE_WORDS 8 /* a clause between commas of up to so many words is passed over */
#define MAX_GAP          3 /* words between "and" and a verb that starts a clause of its own; between "was" and a participle */
#define MAX_TRIES        2000 /* steps of one pattern's search */

typedef struct found {
    int32_t source, target, compound; /* units named by $, +, %; -1 = not named */
} found;

/* what stands between two commas or behind the last, when it is short; what follows such a clause goes on where the
 * sentence was left */
static void drop_comma_clauses(br_old_line *l) {
    int32_t kept = 0, start = 0;
    bool may_drop = false;
    for (int32_t i = 0; i <= l->n; i++) {
        bool end = i == l->n;
        if (!end && !l->at[i].comma) continue;
        int32_t words = i - start;
        bool drop = may_drop && words >= 1 && words <= MAX_CLAUSE_WORDS;
        if (drop) {
            kept--; /* the comma before it */
        } else {
            for (int32_t k = start; k < i; k++) l->at[kept++] = l->at[k];
            if (!end) l->at[kept++] = l->at[i];
        }
        start = i + 1;
        may_drop = !drop;
    }
    l->n = kept;
}

/* ---- words */

static bool stops(const br_old_unit *u) {
    return u->comma || (u->conjunction && !u->group);
}

/* Where a phrase ends that begins at `at` (step +1) or whose last word stands at `at` (step -1); -1 when it does not fit. */
static int32_t phrase_end(const br_old_line *l, const br_old_words *phrase, int32_t at, int step) {
    int32_t i = at;
    for (uint32_t k = 0; k < phrase->n; k++) {
        const br_old_word *w = &phrase->at[step > 0 ? k : phrase->n - 1 - k];
        bool adjacent = step > 0 ? w->adjacent : k && phrase->at[phrase->n - k].adjacent;
        while (i >= 0 && i < l->n && !br_old_word_fits(l->at[i].text, w)) {
            if (!k || adjacent || stops(&l->at[i])) return -1;
            i += step;
        }
        if (i < 0 || i >= l->n) return -1;
        i += step;
    }
    return i;
}

/* the same for one element */
static int32_t element_end(const br_old_line *l, const br_old_element *e, int32_t at, int step) {
    if (e->kind == BR_OLD_WORDS) {
        for (uint32_t i = 0; i < e->n_options; i++) {
            int32_t end = phrase_end(l, &e->options[i], at, step);
            if (end >= 0 || (step < 0 && end == -1 && at == 0 && phrase_end(l, &e->options[i], at, 1) == 1))
                return end < 0 ? at + step : end;
        }
        return -2;
    }
    if (!l->at[at].is_actor) return -2;
    if (e->kind == BR_OLD_COMPOUND) {
        uint32_t group = l->at[at].group;
        if (!group) return -2;
        int32_t i = at;
        while (i >= 0 && i < l->n && l->at[i].group == group) i += step;
        return i;
    }
    if (l->at[at].group) { /* a compound counts as one actor */
        uint32_t group = l->at[at].group;
        int32_t i = at;
        while (i >= 0 && i < l->n && l->at[i].group == group) i += step;
        return i;
    }
    return at + step;
}

static bool match_elements(br_old_line *l, const br_old_element *elements, uint32_t n, int32_t at, int step, found *f) {
    if (!n) return true;
    for (int32_t i = at; i >= 0 && i < l->n; i += step) {
        if (++l->tries > MAX_TRIES) return false;
        int32_t end = element_end(l, elements, i, step);
        if (end >= -1 && end != i) {
            found before = *f;
            if (elements->kind == BR_OLD_SOURCE) f->source = i;
            if (elements->kind == BR_OLD_TARGET) f->target = i;
            if (elements->kind == BR_OLD_COMPOUND) f->compound = i;
            if (match_elements(l, elements + 1, n - 1, end, step, f)) return true;
            *f = before;
        }
        if (elements->adjacent || stops(&l->at[i])) return false;
    }
    return false;
}

/* ---- verbs */

static bool form_fits(const br_old_line *l, const br_old_form *form, int32_t at, int32_t *last) {
    int32_t i = at;
    for (uint32_t k = 0; k < form->words.n; k++, i++)
        if (i >= l->n || l->at[i].is_actor || !br_old_word_fits(l->at[i].text, &form->words.at[k])) return false;
    *last = i - 1;
    return true;
}

/* the longest form that starts at a unit; 0 = none, else its index + 1 */
static uint32_t form_at(const br_old_line *l, int32_t at, int32_t *last) {
    const br_old_verbs *v = l->verbs;
    uint32_t best = 0;
    size_t best_letters = 0;
    br_str text = l->at[at].text;
    for (size_t len = text.len; len > 1; len--) {
        const uint64_t *first = br_map_get(&v->stems, br_str_slice(text, 0, len));
        const uint64_t *whole = len == text.len ? br_map_get(&v->first_words, text) : NULL;
        const uint64_t *lists[] = {whole, first};
        for (size_t k = 0; k < 2; k++) {
            for (uint32_t f = lists[k] ? (uint32_t)*lists[k] : 0; f; f = v->forms[f - 1].next) {
                int32_t end;
                if (!form_fits(l, &v->forms[f - 1], at, &end)) continue;
                size_t letters = len + (size_t)(end - at) * 8;
                if (letters <= best_letters) continue;
                best_letters = letters;
                best = f;
                *last = end;
            }
        }
    }
    return best;
}

/* the actor that a list goes on with behind `at`; -1 when it ends there: "and the evil awful Gondor" */
static int32_t next_listed(const br_old_line *l, int32_t at) {
    int32_t i = at + 1;
    if (i >= l->n || !(l->at[i].comma || br_str_is(l->at[i].text, "AND"))) return -1;
    if (l->at[i].comma && i + 1 < l->n && br_str_is(l->at[i + 1].text, "AND")) i++;
    int32_t end = br_str_is(l->at[i].text, "AND") ? i + MAX_GAP + 1 : i + 1;
    for (int32_t k = i + 1; k < l->n && k <= end; k++) {
        if (l->at[k].is_actor) return k;
        int32_t last;
        if (stops(&l->at[k]) || (form_at(l, k, &last) && !br_str_is(l->at[k - 1].text, "THE"))) return -1;
    }
    return -1;
}

/* "A and B", "A, B and C" become one group */
static void join_compounds(br_old_line *l) {
    uint32_t group = 0;
    for (int32_t i = 0; i < l->n; i++) {
        if (!l->at[i].is_actor || l->at[i].group) continue;
        int32_t end = i, joined = -1;
        for (int32_t next = next_listed(l, i); next >= 0; next = next_listed(l, next)) {
            end = next;
            for (int32_t k = next - 1; k > i && !l->at[k].is_actor; k--)
                if (br_str_is(l->at[k].text, "AND")) joined = end;
        }
        if (joined < 0) continue;
        group++;
        for (int32_t m = i; m <= joined; m++) {
            l->at[m].group = group;
            l->at[m].comma = l->at[m].conjunction = false;
        }
    }
}

static bool is_noun_here(const br_old_line *l, int32_t at) {
    const br_old_unit *u = &l->at[at];
    if (u->is_actor || u->possessive) return true;
    br_str written = br_span_text(l->parties->article->text, l->parties->article->tokens[u->token].span);
    bool capital = br_is_upper(written.ptr[0]) && (written.len < 2 || !br_is_upper(written.ptr[1]));
    if (at > 0 && capital) return true; /* "To Restore" */
    if (at == 0) return false;
    br_str before = l->at[at - 1].text;
    return br_str_is(before, "THE") || br_str_is(before, "A") || br_str_is(before, "AN") || l->at[at - 1].possessive;
}

static bool is_passive(const br_old_line *l, int32_t verb, int32_t last) {
    static const char *const be[] = {"WAS", "WERE", "BEEN", "BEING", "IS", "ARE"};
    bool aux = false;
    for (int32_t i = verb - 1; i >= 0 && i >= verb - MAX_GAP && !aux; i--)
        for (size_t k = 0; k < sizeof be / sizeof *be; k++) aux = aux || br_str_is(l->at[i].text, be[k]);
    if (!aux || br_str_ends(l->at[verb].text, BR_STR("ING"))) return false;
    for (int32_t i = last + 1; i < l->n && i <= last + MAX_GAP && !stops(&l->at[i]); i++)
        if (br_str_is(l->at[i].text, "BY")) return true;
    return false;
}

/* ---- parties */

static br_str code_of(const br_old_line *l, int32_t u) {
    return l->at[u].code;
}

static bool is_coded(const br_old_line *l, int32_t u) {
    return l->at[u].is_actor && code_of(l, u).len && !br_str_starts(code_of(l, u), BR_STR("---"));
}

static int32_t actor_from(const br_old_line *l, int32_t at, int32_t end, int step, br_str other) {
    for (int32_t i = at; i != end; i += step)
        if (is_coded(l, i) && !(other.len && br_str_eq(code_of(l, i), other))) return i;
    return -1;
}

static void default_parties(const br_old_line *l, int32_t verb, int32_t last, int32_t from, found *f) {
    if (f->source < 0 && is_passive(l, verb, last) && f->target < 0) {
        f->source = actor_from(l, last + 1, l->n, 1, BR_STR(""));
        if (f->source >= 0) f->target = actor_from(l, 0, verb, 1, code_of(l, f->source));
        if (f->source >= 0 && f->target >= 0) return;
    }
    if (f->source < 0) {
        br_str taken = f->target >= 0 ? code_of(l, f->target) : BR_STR("");
        f->source = actor_from(l, from, verb, 1, taken);
        if (f->source < 0) f->source = actor_from(l, 0, verb, 1, taken);
    }
    if (f->target < 0 && f->source >= 0) {
        br_str taken = code_of(l, f->source);
        f->target = actor_from(l, last + 1, l->n, 1, taken);
        if (f->target < 0) f->target = actor_from(l, 0, verb, 1, taken);
    }
}

/* ---- events */

typedef struct teller {
    br_old_visit visit;
    void *context;
} teller;

static void tell_codes(const br_old_line *l, const teller *t, br_old_event e, int32_t source, int32_t target) {
    br_str sources = code_of(l, source), from;
    while (br_str_split(&sources, '/', &from)) {
        br_str targets = code_of(l, target), to;
        while (br_str_split(&targets, '/', &to)) {
            br_old_unit a = l->at[source], b = l->at[target];
            a.code = from;
            b.code = to;
            e.source = &a;
            e.target = &b;
            t->visit(t->context, &e);
        }
    }
}

/* "ELR/GAL": an actor that is two */
static void tell_one(const br_old_line *l, const teller *t, br_old_event e, int32_t source, int32_t target,
                     br_str code) {
    if (br_str_eq(code_of(l, source), code_of(l, target)) || br_str_is(code, "---")) return;
    e.code = code;
    tell_codes(l, t, e, source, target);
}

static bool next_of_group(const br_old_line *l, int32_t start, int32_t *at) {
    uint32_t group = l->at[start].group;
    for (int32_t i = *at + 1; group && i < l->n && l->at[i].group == group; i++)
        if (l->at[i].is_actor) {
            *at = i;
            return true;
        }
    return false;
}

static int32_t group_start(const br_old_line *l, int32_t at) {
    uint32_t group = l->at[at].group;
    while (group && at > 0 && l->at[at - 1].group == group) at--;
    return at;
}

static void tell_pairs(const br_old_line *l, const teller *t, br_old_event e, const found *f, br_old_code code) {
    if (f->compound >= 0) { /* each member to each other */
        int32_t first = group_start(l, f->compound);
        int32_t a = first;
        do {
            int32_t b = first;
            do {
                if (a != b) tell_one(l, t, e, a, b, code.code);
            } while (next_of_group(l, first, &b));
        } while (next_of_group(l, first, &a));
        return;
    }
    int32_t s0 = group_start(l, f->source), t0 = group_start(l, f->target), a = s0;
    do {
        int32_t b = t0;
        do {
            tell_one(l, t, e, a, b, code.code);
            if (code.back.len) tell_one(l, t, e, b, a, code.back);
        } while (next_of_group(l, t0, &b));
    } while (next_of_group(l, s0, &a));
}

static const br_old_pattern *pattern_at(br_old_line *l, const br_old_verb *verb, int32_t at, int32_t last, found *f) {
    for (uint32_t i = 0; i < verb->n_patterns; i++) {
        const br_old_pattern *p = &verb->patterns[i];
        found named = {-1, -1, -1};
        l->tries = 0;
        if (!match_elements(l, p->before, p->n_before, at - 1, -1, &named)) continue;
        if (!match_elements(l, p->after, p->n_after, last + 1, 1, &named)) continue;
        *f = named;
        return p;
    }
    return NULL;
}

/* True when the verb told an event. Codes that end in "?" give way to those of later verbs: told when `weak` ones are asked for. */
static bool tell_verb(br_old_line *l, const teller *t, int32_t at, int32_t last, const br_old_verb *verb, int32_t from,
                      bool weak) {
    found f = {-1, -1, -1};
    const br_old_pattern *p = pattern_at(l, verb, at, last, &f);
    br_old_code code = p ? p->code : verb->code;
    if (!code.code.len || br_str_is(code.code, "---") || br_str_is(code.code, "+++") || br_str_is(code.code, "###"))
        return false;
    bool gives_way = br_str_ends(code.code, BR_STR("?"));
    if (gives_way != weak) return false;
    if (gives_way) code.code.len--;
    if (f.compound < 0) default_parties(l, at, last, from, &f);
    if (f.compound < 0 && (f.source < 0 || f.target < 0)) return false;
    br_old_event e = {.verb = l->at[at].token, .entry = verb, .pattern = p};
    tell_pairs(l, t, e, &f, code);
    return true;
}

/* where the next clause begins: a conjunction that a verb follows soon */
static int32_t next_clause(const br_old_line *l, int32_t at) {
    for (int32_t i = at; i < l->n; i++) {
        if (!l->at[i].conjunction || l->at[i].group) continue;
        for (int32_t k = i + 1; k < l->n && k <= i + MAX_GAP; k++) {
            int32_t last;
            if (!is_noun_here(l, k) && form_at(l, k, &last)) return i + 1;
        }
    }
    return l->n;
}

/* True when there was an event. */
static bool tell_line(br_old_line *l, const teller *t, bool weak) {
    int32_t from = 0;
    bool told = false;
    for (int32_t i = 0; i < l->n; i++) {
        int32_t last = i;
        if (is_noun_here(l, i)) continue;
        uint32_t form = form_at(l, i, &last);
        if (!form) continue;
        if (tell_verb(l, t, i, last, &l->verbs->verbs[l->verbs->forms[form - 1].verb], from, weak)) {
            told = true;
            from = next_clause(l, last + 1);
            i = from - 1;
        }
    }
    return told;
}

/* whether the sentence names what the user's files set aside: sports, dates, what is too involved */
static bool is_discarded(const br_old_line *l) {
    for (int32_t i = 0; i < l->n; i++)
        if (l->at[i].discards) return true;
    return false;
}

void br_old_events(const br_old_verbs *verbs, const br_parties *parties, br_arena *arena, br_old_visit visit,
                   void *context) {
    const br_article *a = parties->article;
    teller t = {visit, context};
    uint32_t from = 0;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        br_old_line l = {.verbs = verbs, .parties = parties, .arena = arena};
        br_old_units(&l, &a->sentences[s], &from);
        if (is_discarded(&l)) continue;
        join_compounds(&l);
        drop_comma_clauses(&l);
        if (!tell_line(&l, &t, false)) tell_line(&l, &t, true);
    }
}
