#include "annotate/event/party/sides.h"

#include "annotate/event/act/act.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/party/phrase.h"
#include "annotate/event/party/subject.h"
#include "annotate/event/verb.h"

/* "Hungarian and Romanian officials": the second state takes the role of the noun that both stand before */
static void share_role(const br_matcher *m, const br_party *first, br_party *party, int32_t token) {
    int32_t owner = br_tok(m->words.tree, token)->head;
    br_deprel rel = owner >= 0 ? br_tok_rel(m->words.tree, owner) : BR_DEP_NONE;
    bool shared = br_tok_rel(m->words.tree, token) == BR_DEP_CONJ &&
                  (rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD) && party->code.len == 3;
    if (!shared || first->code.len <= 3) return;
    party->code = br_str_join(m->arena, party->code, br_str_from(first->code, 3));
}

/* the mention that a side was taken from; -1 = none */
static int32_t mention_of(const br_matcher *m, const br_party *party) {
    int32_t head = br_party_is_none(party) ? -1 : br_tree_head_of(m->words.tree, party->span);
    return head < 0 ? -1 : br_actor_at(m->parties, head);
}

void br_add_crowd(const br_matcher *m, int32_t token, br_event *e) {
    const br_tree *tree = m->words.tree;
    if (br_act_root(e->code) != 14 || !br_party_is_none(&e->source)) return;
    int32_t crowd = br_subject_of(tree, token);
    if (crowd < 0 || br_is_passive(tree, token) || !br_is_bare_count(m, crowd)) return;
    e->source.span = br_tree_span(tree, crowd);
    e->source.name = br_span_text(tree->article->text, e->source.span);
    if (e->place.country.len) e->source.code = br_str_join(m->arena, e->place.country, BR_STR("CVL"));
}

/* whom an act is done to, told by number alone: "arrested dozens", "hundreds were arrested"; -1 = told otherwise */
static int32_t counted_victims(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    int32_t victims =
        br_is_passive(tree, token) ? br_subject_of(tree, token) : br_tree_child(tree, token, BR_DEP_OBJ, -1);
    return victims >= 0 && br_is_head_count(m, victims) ? victims : -1;
}

/* repression and assaults are done to the people; who fell in a battle is not told */
static bool is_done_to_the_unarmed(const br_event *e) {
    int root = br_act_root(e->code);
    bool by_police = br_str_starts(br_str_from(e->source.code, 3), BR_STR("COP"));
    return root == 17 || root == 18 || root == 20 || (root == 19 && by_police);
}

void br_forget_place(const br_matcher *m, int32_t token, br_event *e) {
    int32_t place = mention_of(m, &e->target);
    if (place < 0 || !m->words.tree->article->actors[place].is_place || counted_victims(m, token) < 0) return;
    if (is_done_to_the_unarmed(e)) e->target = (br_party){0};
}

void br_add_counted(const br_matcher *m, br_event *events, size_t n) {
    const br_tree *tree = m->words.tree;
    for (size_t i = 0; i < n; i++) {
        br_event *e = &events[i];
        int32_t token = br_token_at(tree->article, e->trigger.start);
        if (token < 0 || !br_party_is_none(&e->target) || !is_done_to_the_unarmed(e)) continue;
        int32_t victims = counted_victims(m, token);
        if (victims < 0) continue;
        e->target.span = br_tree_span(tree, victims);
        e->target.name = br_span_text(tree->article->text, e->target.span);
        if (e->place.country.len) e->target.code = br_str_join(m->arena, e->place.country, BR_STR("CVL"));
    }
}

bool br_is_done_to_people(br_str code) {
    static const char *const threats[] = {"132", "137", "138", NULL}; /* of restrictions, repression, force */
    for (const char *const *t = threats; *t; t++)
        if (br_str_starts(code, br_str_of(*t))) return true;
    int root = br_act_root(code);
    return (root == 7 || root >= 17) && !br_str_starts(code, BR_STR("192"));
}

/* "Chilean riots", "Chile rallied": it is the people that takes to the streets, who hands in a protest is the state */
static void give_streets_to_people(const br_matcher *m, br_event *e) {
    bool street = br_act_root(e->code) == 14 && !br_str_starts(e->code, BR_STR("140"));
    if (!street || e->source.code.len != 3) return;
    int32_t mention = mention_of(m, &e->source);
    if (mention >= 0 && m->words.tree->article->actors[mention].kind == BR_ACTOR_COUNTRY)
        e->source.code = br_str_join(m->arena, e->source.code, BR_STR("CVL"));
}

void br_give_to_people(const br_matcher *m, br_event *e) {
    give_streets_to_people(m, e);
    int32_t mention = mention_of(m, &e->target);
    if (mention < 0 || e->target.code.len != 3 || !br_is_done_to_people(e->code)) return;
    const br_actor *town = &m->words.tree->article->actors[mention];
    if (!town->is_town) return;
    e->target.name = br_span_text(m->words.tree->article->text, town->span);
    e->target.code = br_str_join(m->arena, town->code, BR_STR("CVL"));
    e->target.actor = BR_STR("");
}

typedef struct side {
    br_party *at;
    uint32_t len, cap;
} side;

static void add_party(side *list, br_party party) {
    if (br_party_is_none(&party) || list->len == list->cap) return;
    for (uint32_t k = 0; k < list->len; k++)
        if (br_str_eq(list->at[k].code, party.code) && br_str_eq(list->at[k].name, party.name)) return;
    list->at[list->len++] = party;
}

void br_add_side(const br_matcher *m, const int32_t *tokens, uint8_t n, br_date date, br_party *first, br_party **all,
                 uint32_t *n_all) {
    side list = {br_array(m->arena, BR_EVENT_MAX_PARTIES, br_party), 0, BR_EVENT_MAX_PARTIES};
    for (uint8_t i = 0; i < n; i++) {
        int32_t mention = br_phrase_mention(m, tokens[i]);
        if (mention < 0) mention = br_actor_at(m->parties, tokens[i]);
        if (mention < 0) continue;
        br_party party = br_party_of_actor(m->parties, mention, date, m->arena);
        if (list.len) share_role(m, &list.at[0], &party, tokens[i]);
        add_party(&list, party);
        /* one phrase that denotes several: "French and Thai officials" */
        br_span span = m->words.tree->article->actors[mention].span;
        for (uint32_t k = (uint32_t)mention + 1;
             k < m->words.tree->article->n_actors && br_span_eq(m->words.tree->article->actors[k].span, span); k++)
            add_party(&list, br_party_of_actor(m->parties, (int32_t)k, date, m->arena));
    }
    if (!list.len) return;
    *first = list.at[0];
    if (list.len < 2) return;
    *all = list.at;
    *n_all = list.len;
}
