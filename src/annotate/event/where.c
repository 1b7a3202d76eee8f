#include "annotate/event/where.h"

#include "annotate/event/act/act.h"
#include "annotate/event/date/told.h"
#include "annotate/event/party/phrase.h"
#include "lexicon/places.h"

#define MAX_STEPS     3
#define MAX_COUNTRIES 4
#define MAX_DEPTH     2 /* phrases between that of the act and the name: "in a village near the town of Homs" */

/* the name of a place that a phrase's head belongs to; none when it names no place */
static br_span place_name(const br_matcher *m, int32_t token) {
    const br_article *a = m->words.tree->article;
    int32_t mention = br_actor_at(m->parties, token);
    if (mention >= 0 && a->actors[mention].mention == BR_MENTION_NAME &&
        (a->actors[mention].is_place || a->actors[mention].kind == BR_ACTOR_COUNTRY))
        return a->actors[mention].span;
    br_span span = br_tok(m->words.tree, token)->span;
    uint32_t low = 0, high = a->n_names; /* the first name that ends behind the token */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->names[middle].span.end <= span.start) low = middle + 1;
        else high = middle;
    }
    bool covers = low < a->n_names && a->names[low].type == BR_NAME_LOC && br_span_contains(a->names[low].span, span);
    return covers ? a->names[low].span : (br_span){0, 0};
}

static size_t countries_of(const br_event *event, br_str countries[MAX_COUNTRIES]) {
    const br_party *parties[] = {&event->target, &event->source};
    size_t n = 0;
    for (size_t i = 0; i < sizeof parties / sizeof *parties; i++)
        if (parties[i]->code.len >= 3) countries[n++] = br_str_slice(parties[i]->code, 0, 3);
    return n;
}

/* What may be named: what is hit or left is a place when it is a town, a state only where it is fought. */
typedef enum extent { EXTENT_ANY, EXTENT_NO_STATE } extent;

typedef struct search {
    const br_lexicon *lexicon;
    const br_matcher *m;
    br_event *event; /* whose place is looked for */
} search;

static bool set_place(const search *s, int32_t token, extent may_be) {
    br_span span = place_name(s->m, token);
    if (br_span_is_none(span)) return false;
    br_str countries[MAX_COUNTRIES];
    size_t n = countries_of(s->event, countries);
    br_str name = br_span_text(s->m->words.tree->article->text, span);
    br_place place = {0};
    if (!br_place_find(s->lexicon, name, countries, n, s->m->arena, &place)) return false;
    if (may_be == EXTENT_NO_STATE && place.precision == BR_PLACE_COUNTRY) return false;
    place.span = span;
    s->event->place = place;
    return true;
}

/* "the coast of Yemen", but not "the envoy of Yemen" */
static bool is_territory(const br_matcher *m, int32_t token) {
    return m->territory != BR_NO_SET && m->words.sym[token] != BR_NO_SYM &&
           br_set_has(m->words.lexicon, m->territory, m->words.sym[token]);
}

/* "the airport in Ndola", "a summit in Jamaica", "the city of Jos", "Kabul airport": a phrase that names its place within */
static bool set_place_within(const search *s, int32_t token, int depth) {
    const br_tree *tree = s->m->words.tree;
    if (set_place(s, token, EXTENT_ANY)) return true;
    br_for_children (tree, token, child) {
        bool of = br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(GENITIVE));
        bool owner = br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS || br_tok_rel(tree, child) == BR_DEP_COMPOUND;
        bool leads = br_tok_rel(tree, child) == BR_DEP_NMOD && (of || br_is_linked_by(s->m, child, BR_ROLE_STAGE));
        bool found = false;
        if (owner || (of && !is_territory(s->m, token))) found = set_place(s, child, EXTENT_NO_STATE);
        else if (leads && depth > 0) found = set_place_within(s, child, depth - 1);
        if (found) return true;
    }
    return false;
}

/* ---- the rows of roles.tsv */

/* What is said, demanded, praised or refused happens where the saying does, not where its object is: "condemned the attack on
 * Beirut", "backed militants in Yemen". */
static bool is_of_words(const br_event *event) {
    int root = br_act_root(event->code);
    return (root >= 1 && root <= 3) || root == 5 || (root >= 9 && root <= 13);
}

/* what stands in the slot itself: one invades a state, but does not sanction in it */
static bool set_place_in(const search *s, br_slot slot, int32_t token) {
    bool itself = slot.inner == BR_SLOT_NONE && slot.outer < BR_SLOT_PREP;
    int root = br_act_root(s->event->code);
    bool fought = slot.outer == BR_SLOT_OBJ && root >= 18, forced = slot.outer == BR_SLOT_OBJ && root >= 17;
    if (!itself) return set_place_within(s, token, MAX_DEPTH);
    int32_t mention = br_actor_at(s->m->parties, token); /* "Moscow" may be a government */
    if (mention >= 0 && !s->m->words.tree->article->actors[mention].is_place && !forced) return false;
    return set_place(s, token, fought ? EXTENT_ANY : EXTENT_NO_STATE);
}

/* the first phrase in the slots of a row that names a place */
static bool take_row(const search *s, int32_t token, br_role row) {
    const br_slot_list *places = &s->m->words.lexicon->roles[row];
    br_clause clause = br_clause_of(&s->m->words, token);
    for (uint8_t i = 0; i < places->n; i++) {
        int32_t tokens[BR_SLOT_TOKENS];
        size_t n = br_clause_path(&s->m->words, &clause, places->at[i], tokens);
        for (size_t k = 0; k < n; k++)
            if (set_place_in(s, places->at[i], tokens[k])) return true;
    }
    return false;
}

/* ---- the clauses around */

/* "launched an attack in Homs", "began to leave Kabul", "the attack in Jos that killed ten": what one clause tells of another */
static int32_t shared_clause(const br_tree *tree, int32_t token) {
    bool nominal = br_tok(tree, token)->upos == BR_UPOS_NOUN, own = br_tree_child(tree, token, BR_DEP_NSUBJ, -1) >= 0;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_XCOMP: return br_tok(tree, token)->head;
    case BR_DEP_OBJ:
    case BR_DEP_NSUBJ: return nominal ? br_tok(tree, token)->head : -1;
    case BR_DEP_ACL: return br_tok(tree, token)->head;
    case BR_DEP_CONJ: return nominal || own ? -1 : br_tok(tree, token)->head;
    case BR_DEP_ADVCL: return !own && br_is_participle(tree, token) ? br_tok(tree, token)->head : -1;
    default: return -1;
    }
}

/* "Homs, where rebels shot ten", wherever the clause hangs */
static bool take_named_before(const search *s, int32_t clause) {
    const br_tree *tree = s->m->words.tree;
    int32_t before = (int32_t)tree->first[clause] - 1;
    if (before >= 0 && br_str_is(br_tok_text(tree, before), ",")) before--;
    return set_place_within(s, br_tok(tree, clause)->head, MAX_DEPTH) ||
           (before >= 0 && tree->sentence[before] == tree->sentence[clause] && set_place(s, before, EXTENT_ANY));
}

/* a place that the clause tells of; "In Homs, police said they had shot ten" */
static bool take_frame(const search *s, int32_t token) {
    const br_tree *tree = s->m->words.tree;
    int32_t head = br_tok(tree, token)->head;
    if (head < 0) return false;
    if (br_has_child_of(tree, token, BR_DEP_ADVMOD, BR_GRAMMAR(WHERE))) return take_named_before(s, token);
    if (br_tok_rel(tree, token) != BR_DEP_CCOMP) return false;
    int32_t first = (int32_t)tree->article->sentences[tree->sentence[token]].first_token;
    br_for_children (tree, head, child) {
        bool opens = (int32_t)tree->first[child] == first && br_tok_rel(tree, child) == BR_DEP_OBL;
        if (opens && br_is_linked_by(s->m, child, BR_ROLE_SCENE)) return set_place_within(s, child, MAX_DEPTH);
    }
    return false;
}

/* "opened fire, killing two in Homs" */
static bool take_behind(const search *s, int32_t token, br_role row) {
    int32_t next = br_clause_going_on(s->m->words.tree, token);
    return next >= 0 && take_row(s, next, row);
}

void br_place_event(const br_lexicon *lexicon, const br_matcher *m, int32_t token, bool spoken, br_event *event) {
    search s = {lexicon, m, event};
    const br_tree *tree = m->words.tree;
    bool words = is_of_words(event);
    if (take_row(&s, token, words ? BR_ROLE_FLOOR : BR_ROLE_PLACE)) return;
    if (spoken) return;
    if (take_frame(&s, token)) return;
    br_role row = words ? BR_ROLE_FLOOR : BR_ROLE_STAGE;
    if (br_tok(tree, token)->upos == BR_UPOS_VERB && take_behind(&s, token, row)) return;
    for (int steps = 0; steps < MAX_STEPS; steps++) {
        token = shared_clause(tree, token);
        if (token < 0 || take_row(&s, token, row) || take_frame(&s, token)) return;
    }
}
