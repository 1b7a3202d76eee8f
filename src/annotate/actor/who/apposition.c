#include "annotate/actor/who/apposition.h"

#include "annotate/actor/who/fit.h"
#include "annotate/actor/who/who.h"

/* the mention that the head of `mention` is an apposition to, or that is one to it: "X, the president", "the president, X" */
static int32_t apposed_to(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    if (br_tok_rel(w->tree, m->head) == BR_DEP_APPOS) {
        int32_t head = br_tok(w->tree, m->head)->head;
        return head >= 0 ? w->mention_of[head] : -1;
    }
    br_for_children (w->tree, m->head, child)
        if (br_tok_rel(w->tree, child) == BR_DEP_APPOS && w->mention_of[child] >= 0) return w->mention_of[child];
    return -1;
}

/* the noun that "who" and "which" stand for in the clause of a verb */
static int32_t meant_by(const br_actor_work *w, int32_t subject, int32_t verb) {
    bool relative =
        subject >= 0 && w->article->tokens[subject].upos == BR_UPOS_PRON && br_tok_rel(w->tree, verb) == BR_DEP_ACL;
    return relative ? br_tok(w->tree, verb)->head : subject;
}

/* "X is a general", but not "X is no general", "X would be a general" */
static int32_t subject_of_copula(const br_actor_work *w, int32_t noun) {
    bool copula = false;
    br_for_children (w->tree, noun, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        copula |= rel == BR_DEP_COP;
        bool doubted = rel == BR_DEP_AUX && !br_tok_is(w->tree, child, BR_GRAMMAR(PERFECT));
        bool denied = br_tok_is(w->tree, child, BR_GRAMMAR(NOT));
        if (child < noun && (doubted || denied)) return -1;
    }
    return copula ? meant_by(w, br_tree_child(w->tree, noun, BR_DEP_NSUBJ, -1), noun) : -1;
}

/* "X was named minister", "X, who became minister", "they elected X president" */
static int32_t bearer_of_office(const br_actor_work *w, int32_t noun) {
    int32_t verb = br_tok(w->tree, noun)->head;
    br_deprel rel = br_tok_rel(w->tree, noun);
    if ((rel != BR_DEP_XCOMP && rel != BR_DEP_OBJ) || !br_has_class(w, verb, BR_WORD_CLASS(NAMING))) return -1;
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
    if (object >= 0 && object != noun) return object;
    bool passive = br_tree_child(w->tree, verb, BR_DEP_AUX, -1) >= 0 || br_tok_is(w->tree, verb, BR_GRAMMAR(REMAINING));
    return passive ? meant_by(w, br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1), verb) : -1;
}

/* a person whom no dictionary knows and of whom the clause tells the office; -1 = none */
static int32_t told_of(const br_actor_work *w, int32_t mention) {
    int32_t noun = br_mention_at(w, mention)->head;
    int32_t bearer = subject_of_copula(w, noun);
    if (bearer < 0) bearer = bearer_of_office(w, noun);
    int32_t name = bearer < 0 ? -1 : w->mention_of[bearer];
    bool unknown = name >= 0 && br_mention_at(w, name)->entry < 0 && br_mention_at(w, name)->kind == BR_ACTOR_PERSON;
    return unknown && br_mention_at(w, mention)->kind == BR_ACTOR_PERSON ? name : -1;
}

/* "X, who led the government's delegation": what somebody leads whom no dictionary knows tells his role */
static void learn_from_led(br_actor_work *w, int32_t mention) {
    const br_mention *led = br_mention_at(w, mention);
    int32_t verb = br_tok(w->tree, led->head)->head;
    if (br_tok_rel(w->tree, led->head) != BR_DEP_OBJ || !br_has_class(w, verb, BR_WORD_CLASS(LEADING))) return;
    if (br_tok_rel(w->tree, verb) != BR_DEP_ACL || led->kind == BR_ACTOR_PERSON || led->is_inner) return;
    int32_t person = meant_by(w, br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1), verb);
    int32_t name = person < 0 ? -1 : w->mention_of[person];
    if (name < 0 || name == mention) return;
    br_mention *m = br_mention_at(w, name);
    if (m->entry >= 0 || m->kind != BR_ACTOR_PERSON || m->actor < 0 || m->told.len) return;
    bool is_named = led->mention == BR_MENTION_NAME;
    m->told = is_named ? BR_STR("~") : led->told;
    m->of = is_named ? mention : led->of;
    br_who *who = &w->who.at[m->actor];
    if (!who->told.len) who->told = m->told;
}

static bool is_comma(const br_actor_work *w, int32_t token) {
    return token >= 0 && token < (int32_t)w->article->n_tokens && br_str_is(br_tok_text(w->tree, token), ",");
}

/* "Luisa Ortega, the attorney general, called it": a phrase between commas behind a name, which the tree may not see */
static int32_t named_before_comma(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    int32_t last = m->last + 1, comma = m->first - 1;
    bool closed =
        is_comma(w, last) || (last < (int32_t)w->article->n_tokens && br_str_is(br_tok_text(w->tree, last), "."));
    if (!is_comma(w, comma) || !closed || br_tok_rel(w->tree, m->head) == BR_DEP_CONJ) return -1;
    int32_t name =
        comma > 0 && w->tree->sentence[comma - 1] == w->tree->sentence[m->first] ? w->mention_of[comma - 1] : -1;
    return name >= 0 && br_mention_at(w, name)->kind == BR_ACTOR_PERSON && br_mention_at(w, name)->last == comma - 1
               ? name
               : -1;
}

/* the name that stands between a comma and a comma or full stop; -1 = none */
static int32_t name_behind(const br_actor_work *w, int32_t comma) {
    int32_t next = comma + 1, n_tokens = (int32_t)w->article->n_tokens;
    if (next >= n_tokens || !is_comma(w, comma)) return -1;
    int32_t name = w->mention_of[next];
    if (name < 0 || br_mention_at(w, name)->first != next) return -1;
    int32_t end = br_mention_at(w, name)->last + 1;
    return is_comma(w, end) || (end < n_tokens && br_str_is(br_tok_text(w->tree, end), ".")) ? name : -1;
}

/* "its neighbour, Eritrea, protested"; "dismissed the chief of the army, General Ali, for it": a definite one, who has this name */
static int32_t named_behind_comma(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    if (m->kind == BR_ACTOR_COUNTRY) return name_behind(w, m->last + 1);
    if (m->kind != BR_ACTOR_PERSON || !m->is_definite) return -1;
    int32_t comma = m->core_last + 1;
    while (comma <= m->last && !is_comma(w, comma)) comma++;
    int32_t name = name_behind(w, comma);
    return name >= 0 && br_mention_at(w, name)->kind == BR_ACTOR_PERSON ? name : -1;
}

static bool can_be_one(const br_mention *noun, const br_mention *name) {
    if (name->mention != BR_MENTION_NAME || name->actor < 0 || name->is_place) return false;
    if (noun->is_plural) return false;
    if (noun->kind == BR_ACTOR_COUNTRY) return name->kind == BR_ACTOR_COUNTRY; /* "its neighbour, Eritrea" */
    bool noun_is_body = noun->kind == BR_ACTOR_GROUP || noun->kind == BR_ACTOR_ORGANISATION;
    return noun_is_body ? name->kind != BR_ACTOR_PERSON && name->kind != BR_ACTOR_COUNTRY
                        : name->kind == BR_ACTOR_PERSON || name->entry < 0;
}

/* "Sir John", "Sheikh Omar": what stands in front tells a rank at most; what he is for, the apposition does */
static bool tells_rank_alone(const br_mention *name) {
    return name->of < 0 && !name->is_former && (br_str_is(name->told, "~") || br_str_is(name->told, "ELI"));
}

/* The name learns what the apposition tells; of an unknown body it tells more than the body's own name ("the rebel group,
 * Forces for Democracy"). */
static void join_apposition(br_actor_work *w, int32_t noun, int32_t name) {
    br_mention *n = br_mention_at(w, noun), *m = br_mention_at(w, name);
    bool is_unknown_body = m->entry < 0 && m->kind == BR_ACTOR_ORGANISATION;
    bool is_of_club = br_has_class(w, n->head, BR_WORD_CLASS(CHAIR)) && br_is_of_stranger(w, n);
    if (is_of_club) n->told = n->role = BR_STR(""); /* "X, president of the Relief Friends" */
    bool tells_more = n->told.len && (is_unknown_body || tells_rank_alone(m));
    if (tells_more) w->who.at[m->actor].told = n->told;
    if (tells_more) w->who.at[m->actor].role = n->role;
    if (!m->told.len || tells_more) {
        m->told = n->told;
        m->role = n->role;
        if (m->of < 0) m->of = n->of;
        m->is_former |= n->is_former;
    }
    if (n->kind == BR_ACTOR_PERSON) m->kind = BR_ACTOR_PERSON;
    n->entry = m->entry;
    br_who_join(w, noun, m->actor);
    br_who *who = &w->who.at[m->actor];
    who->kind = m->kind;
    if (!who->gender) who->gender = n->gender;
}

void br_find_appositions(br_actor_work *w) {
    size_t n = w->mentions.len;
    for (size_t i = 0; i < n; i++) {
        learn_from_led(w, (int32_t)i);
        if (w->mentions.at[i].mention == BR_MENTION_NAME || w->mentions.at[i].is_inner) continue;
        int32_t name = apposed_to(w, (int32_t)i);
        if (name < 0) name = named_before_comma(w, (int32_t)i);
        if (name < 0) name = named_behind_comma(w, (int32_t)i);
        if (name < 0) name = told_of(w, (int32_t)i);
        if (name >= 0 && can_be_one(&w->mentions.at[i], br_mention_at(w, name))) join_apposition(w, (int32_t)i, name);
    }
}
