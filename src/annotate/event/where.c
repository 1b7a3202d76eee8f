#include "annotate/event/where.h"

#include "annotate/event/act.h"
#include "lexicon/place_lexicon.h"

#define MAX_STEPS     3
#define MAX_COUNTRIES 4

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

static bool set_place(const br_lexicon *lexicon, const br_matcher *m, int32_t token, br_event *event) {
    br_span span = place_name(m, token);
    if (br_span_is_none(span)) return false;
    br_str countries[MAX_COUNTRIES];
    size_t n = countries_of(event, countries);
    br_str name = br_span_text(m->words.tree->article->text, span);
    br_place place = {0};
    if (!br_place_find(lexicon, name, countries, n, m->arena, &place)) return false;
    place.span = span;
    event->place = place;
    return true;
}

/* What is said, demanded, praised or refused happens where the saying does, not where its object is: "condemned the attack on
 * Beirut", "backed militants in Yemen". */
static bool is_of_words(const br_event *event) {
    int root = br_act_root(event->code);
    return (root >= 1 && root <= 3) || root == 5 || (root >= 9 && root <= 13);
}

void br_place_event(const br_lexicon *lexicon, const br_matcher *m, int32_t token, bool spoken, br_event *event) {
    bool words = is_of_words(event);
    const br_slot_list *places = &m->words.lexicon->roles[words ? BR_ROLE_SCENE : BR_ROLE_PLACE];
    const br_tree *tree = m->words.tree;
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        br_clause clause = br_clause_of(&m->words, token);
        for (uint8_t i = 0; i < places->n; i++) {
            if (words && places->at[i].inner != BR_SLOT_NONE) continue;
            int32_t tokens[BR_SLOT_TOKENS];
            size_t n = br_clause_path(&m->words, &clause, places->at[i], tokens);
            for (size_t k = 0; k < n; k++)
                if (set_place(lexicon, m, tokens[k], event)) return;
        }
        br_deprel rel = br_tok_rel(tree, token);
        bool shared = rel == BR_DEP_XCOMP || (clause.nominal && (rel == BR_DEP_OBJ || rel == BR_DEP_NSUBJ));
        token = shared && !spoken ? br_tok(tree, token)->head
                                  : -1; /* "launched an attack in Homs", "began to leave Kabul" */
    }
}
