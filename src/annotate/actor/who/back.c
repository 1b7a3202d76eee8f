#include "annotate/actor/who/back.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/code/codes.h"
#include "annotate/actor/noun/phrase.h"
#include "annotate/actor/subject.h"
#include "annotate/actor/who/choice.h"
#include "annotate/actor/who/pronouns.h"
#include "annotate/actor/who/who.h"

/* Clauses above a possessive that are looked at. */
#define MAX_CLAUSES 6

static uint32_t sentence_of(const br_walk *b, int32_t token) {
    return b->w->tree->sentence[token];
}

/* ---- "the former", "the latter" ---- */

static bool is_former_or_latter(const br_walk *b, int32_t token, bool *latter) {
    *latter = br_tok_is(b->w->tree, token, BR_GRAMMAR(LATTER));
    if (!*latter && !br_tok_is(b->w->tree, token, BR_GRAMMAR(FORMER))) return false;
    if (token == 0 || !br_tok_is(b->w->tree, token - 1, BR_GRAMMAR(DEFINITE))) return false;
    if (!*latter && br_is_paired_former(b->w, token)) return true;
    br_upos next =
        token + 1 < (int32_t)b->w->article->n_tokens ? (br_upos)b->w->article->tokens[token + 1].upos : BR_UPOS_PUNCT;
    return next != BR_UPOS_NOUN && next != BR_UPOS_PROPN && next != BR_UPOS_ADJ;
}

static void resolve_former(br_walk *b, int32_t token, bool latter) {
    bool again = b->pair_at >= 0 && sentence_of(b, token) - sentence_of(b, b->pair_at) <= 1;
    if (!again && !br_joined_pair(b->w, &b->seen, token, b->pair) &&
        !br_last_pair(b->w, &b->seen, token, true, b->pair) && !br_last_pair(b->w, &b->seen, token, false, b->pair))
        return;
    b->pair_at = token;
    br_walk_add(b, token, BR_MENTION_NOUN, b->pair[latter ? 1 : 0], false);
}

/* what "his" and "its" hand on: a body all of its code, a person the country and the side that those around him are on ("his
 * men"), a state itself */
static br_str owner_group(const br_walk *b, const br_who *who, br_str code) {
    bool is_state = br_country_entry(b->w->actors, br_str_slice(code, 0, 3)) >= 0;
    if (is_state && who->kind == BR_ACTOR_COUNTRY) return br_str_slice(code, 0, 3);
    return is_state && who->kind == BR_ACTOR_PERSON ? br_str_slice(code, 0, 6) : code;
}

/* the mention right before the comma of a relative clause; -1 = none */
static int32_t named_before(const br_actor_work *w, int32_t clause) {
    int32_t first = (int32_t)w->tree->first[clause];
    if (!br_str_is(br_tok_text(w->tree, first), ",")) first--;
    bool comma = first > 0 && br_str_is(br_tok_text(w->tree, first), ",");
    return comma ? w->mention_of[first - 1] : -1;
}

/* "Eritrea, whose army": the actor that the relative clause stands behind; -1 = none */
static int32_t before_relative(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    for (int i = 0; i < MAX_CLAUSES && token >= 0; i++) {
        bool is_relative = br_tok(tree, token)->deprel == BR_DEP_ACL_RELCL;
        int32_t clause = token;
        token = br_tok(tree, token)->head;
        if (!is_relative || token < 0) continue;
        int32_t mention = b->w->mention_of[token];
        if (mention < 0) mention = named_before(b->w, clause); /* "its bases in Mali, whose rulers" */
        return mention < 0 ? -1 : br_mention_at(b->w, mention)->actor;
    }
    return -1;
}

/* "his soldiers", "a spokesman for the group": whose; gives the possessor, -1 = not known */
static int32_t resolve_possessive(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    bool of_body = br_mention_at(w, mention)->of_body >= 0;
    int32_t token = of_body ? br_mention_at(w, mention)->of_body : br_mention_at(w, mention)->of_pronoun;
    if (token < 0) return -1;
    br_pointer p = {.mention = -1, .token = token, .part = token, .classes = w->classes[token], .not_actor = -1};
    int32_t actor = br_tok_is(w->tree, token, BR_GRAMMAR(WHOSE))
                        ? before_relative(b, token)
                        : br_choose(b, &p, of_body ? br_house_points : br_pronoun_points, 0, BR_BACK_PRONOUN_REACH);
    if (actor < 0) return -1;
    br_str code = br_who_code(w, &w->who.at[actor]);
    br_mention *m = br_mention_at(w, mention);
    m->possessor = actor;
    m->country = owner_group(b, &w->who.at[actor], code);
    bool speaks = br_str_is(m->told, "~") && w->who.at[actor].told.len; /* "the Socialists ... their leader" */
    if (!code.len && speaks) m->told = w->who.at[actor].told;
    else if (!code.len)
        m->told = br_role_on_side(w, m, w->who.at[actor].told, m->told); /* where they are, the article tells */
    return actor;
}

static int32_t number_of(const br_actor_work *w, const br_mention *m) {
    return br_tree_child(w->tree, m->head, BR_DEP_NUMMOD, -1);
}

/* "33 people" are neither "the 119 people" nor "the people", as "20 soldiers" may be "the soldiers" */
static bool counts_otherwise(const br_actor_work *w, const br_mention *m, const br_mention *other) {
    int32_t mine = number_of(w, m), theirs = number_of(w, other);
    if (mine >= 0 && theirs >= 0) return !br_str_eq(br_tok_text(w->tree, mine), br_tok_text(w->tree, theirs));
    return (mine >= 0) != (theirs >= 0) && br_has_class(w, m->head, BR_WORD_CLASS(EVERYBODY));
}

/* "the opposition leader accused the government": the country of who faces an office of state at home; "" = nobody does */
static br_str home_of_opponent(const br_walk *b, const br_mention *m) {
    static const char *const offices[] = {"GOV", "COP", "MIL", "LEG", "JUD", NULL};
    static const char *const parties[] = {"OPP", "PTY", "LAB", "ELI", "LEG", NULL};
    const br_actor_work *w = b->w;
    if (!br_is_one_of(m->told, offices) || br_tok_rel(w->tree, m->head) == BR_DEP_NSUBJ) return BR_STR("");
    int32_t subject = br_subject_above(w->tree, br_tok(w->tree, m->head)->head);
    int32_t facing = subject < 0 || subject >= m->first ? -1 : w->mention_of[subject];
    if (facing < 0 || br_mention_at(w, facing)->actor < 0) return BR_STR("");
    br_str code = br_who_code(w, &w->who.at[br_mention_at(w, facing)->actor]);
    bool at_home =
        br_country_entry(w->actors, br_str_slice(code, 0, 3)) >= 0 && br_is_one_of(br_str_from(code, 3), parties);
    return at_home ? br_str_slice(code, 0, 3) : BR_STR("");
}

/* "the Sindh government", "the Punjab government": of two parts of a country */
static bool are_of_two_parts(const br_actor_work *w, const br_mention *a, const br_mention *b) {
    if (a->of < 0 || b->of < 0) return false;
    const br_mention *mine = br_mention_at(w, a->of), *theirs = br_mention_at(w, b->of);
    bool is_part = mine->use == BR_USE_REGION || theirs->use == BR_USE_REGION;
    return is_part && mine->mention == BR_MENTION_NAME && theirs->mention == BR_MENTION_NAME &&
           mine->naming != theirs->naming;
}

/* an earlier phrase with the same role and country: "the police ... the police" */
static int32_t same_phrase(const br_walk *b, int32_t mention) {
    const br_actor_work *w = b->w;
    const br_mention *m = br_mention_at(w, mention);
    br_str mine = br_own_country(w, m);
    if (!mine.len) mine = home_of_opponent(b, m);
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS;) {
        const br_mention *other = br_mention_at(w, b->seen.at[i]);
        if (other->agent != m->agent || other->mention == BR_MENTION_NAME || other->is_plural != m->is_plural) continue;
        if (counts_otherwise(w, m, other) || are_of_two_parts(w, m, other)) continue;
        br_str theirs = br_own_country(w, other);
        if (!mine.len || br_str_eq(mine, theirs)) return other->actor;
    }
    return -1;
}

/* "the alliance", "the rebels": a role alone, which a body named before may have */
static bool can_be_body(const br_walk *b, const br_mention *m) {
    if (!m->is_definite || m->of >= 0 || m->of_pronoun >= 0 || m->kind != BR_ACTOR_GROUP) return false;
    return br_has_class(b->w, m->head, BR_WORD_CLASS(BODY_NOUN)) || br_str_is(m->told, "REB") ||
           br_str_is(m->told, "SEP") || br_str_is(m->told, "RAD") || br_str_is(m->told, "INS");
}

/* "the American": a person of that country, named before */
static void resolve_demonym(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    br_mention *m = br_mention_at(w, mention);
    int32_t before = m->first - 1;
    if (m->use != BR_USE_ADJECTIVE || m->is_modifier || m->is_inner || m->is_plural || before < 0) return;
    if (!br_tok_is(w->tree, before, BR_GRAMMAR(DEFINITE))) return;
    if (br_is_shortened(br_tok_text(w->tree, m->head))) return; /* nobody is called "the US" */
    if (w->article->tokens[m->head].feats & BR_FEAT(NUMBER_PLUR)) return;
    br_pointer p = {.mention = mention, .token = m->head, .part = m->head, .not_actor = m->actor};
    int32_t actor = br_choose(b, &p, br_demonym_points, 0, BR_BACK_SENTENCES);
    if (actor < 0) return;
    m->mention = BR_MENTION_NOUN;
    m->kind = BR_ACTOR_PERSON;
    m->entry = w->who.at[actor].entry;
    br_who_join(w, mention, actor);
}

/* one mention of a phrase that stands for a state or belongs to it */
static void resolve_to_state(br_walk *b, int32_t mention, br_str state) {
    br_actor_work *w = b->w;
    br_mention *m = br_mention_at(w, mention);
    int32_t actor = m->agent < 0 ? br_who_is_state(w, &b->seen, state) : -1;
    m->confidence = BR_SURE_BACK;
    m->is_foreign = false;
    m->country = state;
    if (actor >= 0) {
        m->entry = w->who.at[actor].entry;
        br_who_join(w, mention, actor);
    } else {
        br_who_new(w, mention);
    }
    br_walk_note(b, mention);
}

/* a mention for each of two */
static void resolve_to_both(br_walk *b, int32_t mention, const int32_t pair[2]) {
    br_actor_work *w = b->w;
    br_mention second = *br_mention_at(w, mention);
    br_vec_push(w->arena, &w->mentions, second);
    int32_t both[2] = {mention, (int32_t)w->mentions.len - 1};
    for (int i = 0; i < 2; i++) {
        br_mention_at(w, both[i])->entry = w->who.at[pair[i]].entry;
        br_mention_at(w, both[i])->told = BR_STR("");
        br_mention_at(w, both[i])->is_foreign = false;
        br_mention_at(w, both[i])->confidence = BR_SURE_BACK;
        br_who_join(w, both[i], pair[i]);
        br_walk_note(b, both[i]);
    }
}

/* "the two generals", "both men": a mention for each; false where two such persons were not named before */
static bool resolve_holders(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    int32_t pair[2];
    const br_mention *m = br_mention_at(w, mention);
    if (!m->is_pair || m->agent < 0) return false;
    bool are_people =
        br_str_is(m->told, "CVL") && br_has_class(w, m->head, BR_WORD_CLASS(MALE) | BR_WORD_CLASS(FEMALE));
    if (are_people ? !br_last_pair(w, &b->seen, m->head, true, pair) : !br_last_holders(w, &b->seen, m, pair))
        return false;
    resolve_to_both(b, mention, pair);
    return true;
}

/* "both parties", "the two movements": no states */
static bool are_bodies(const br_actor_work *w, const br_mention *m) {
    return br_has_class(w, m->head, BR_WORD_CLASS(BODY_NOUN));
}

static bool are_sides(const br_walk *b, int32_t mention) {
    return br_has_class(b->w, br_mention_at(b->w, mention)->head, BR_WORD_CLASS(SIDE));
}

/* "Rebels shelled the army. Both sides": the two who stand in one sentence; false where there are no two */
static bool resolve_sides(br_walk *b, int32_t mention) {
    const br_mention *m = br_mention_at(b->w, mention);
    int32_t pair[2];
    bool is_seat = br_has_class(b->w, m->head, BR_WORD_CLASS(PART)); /* "both capitals": of states only */
    bool may_be = (are_sides(b, mention) && !is_seat) || are_bodies(b->w, m);
    if (!may_be || !br_last_sides(b->w, &b->seen, m->head, pair)) return false;
    resolve_to_both(b, mention, pair);
    return true;
}

/* "both countries", "leaders of the two countries": a mention for each; false for bodies that were not named */
static bool resolve_states(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    br_str pair[2];
    if (resolve_sides(b, mention)) return true;
    if (are_sides(b, mention) && resolve_holders(b, mention)) return true;
    br_mention *m = br_mention_at(w, mention);
    if (are_bodies(w, m)) {
        m->is_foreign = false;
        return false;
    }
    if (!br_last_states(w, &b->seen, m->head, pair)) {
        if (m->agent >= 0) br_who_new(w, mention);
        else m->is_inner = true;
        return true;
    }
    br_mention second = *m;
    resolve_to_state(b, mention, pair[0]);
    br_vec_push(w->arena, &w->mentions, second);
    resolve_to_state(b, (int32_t)w->mentions.len - 1, pair[1]);
    return true;
}

/* "its neighbour": a state, but not the one that owns the phrase */
static int32_t resolve_apart(const br_walk *b, br_pointer *p, int32_t owner) {
    const br_mention *m = br_mention_at(b->w, p->mention);
    p->not_actor = owner;
    return m->agent < 0 ? br_choose(b, p, br_noun_points, 0, BR_BACK_PRONOUN_REACH) : -1;
}

/* who "Russia's ally" and "its ally" is not; -1 = nobody */
static int32_t owner_apart(const br_walk *b, const br_mention *m, int32_t possessor) {
    if (m->apart_from >= 0) return br_mention_at(b->w, m->apart_from)->actor;
    if (possessor < 0 || !br_has_class(b->w, m->head, BR_WORD_CLASS(PARTNER))) return -1;
    const br_who *owner = &b->w->who.at[possessor];
    if (owner->kind == BR_ACTOR_COUNTRY) return possessor;
    bool governs = owner->kind == BR_ACTOR_GROUP && br_has_class(b->w, m->head, BR_WORD_CLASS(COUNTRY_NOUN));
    return governs ? br_who_is_state(b->w, &b->seen, br_str_slice(br_who_code(b->w, owner), 0, 3)) : -1;
}

/* "the country" is the state, not the government that its capital stands for */
static int32_t state_itself(const br_actor_work *w, const br_mention *m, int32_t actor) {
    if (actor < 0 || m->kind != BR_ACTOR_COUNTRY || w->who.at[actor].use != BR_USE_SEAT) return actor;
    return w->who.at[actor].twin >= 0 ? w->who.at[actor].twin : actor;
}

/* the actor that a phrase points back to, -1 = none */
static int32_t antecedent_of(br_walk *b, int32_t mention, int32_t possessor) {
    br_actor_work *w = b->w;
    br_mention *m = br_mention_at(w, mention);
    br_pointer p = {.mention = mention,
                    .token = m->head,
                    .part = m->head,
                    .not_actor = m->kind == BR_ACTOR_PERSON ? possessor : -1,
                    .topic = br_topic_before(b, m->head)};
    int32_t other = owner_apart(b, m, possessor);
    if (other >= 0) {
        bool is_state = br_has_class(w, m->head, BR_WORD_CLASS(COUNTRY_NOUN)); /* "its Arab neighbours" */
        if (m->agent >= 0) m->told = m->of >= 0 && is_state ? BR_STR("") : BR_STR("~");
        m->country = BR_STR("");
        m->is_foreign = true;
        if (m->agent < 0) m->kind = BR_ACTOR_COUNTRY; /* "its rival": a state's is a state */
        return resolve_apart(b, &p, other);
    }
    if (m->agent < 0) {
        uint32_t reach = br_has_class(w, m->head, BR_WORD_CLASS(PART)) ? BR_BACK_SENTENCES : BR_BACK_PRONOUN_REACH;
        return state_itself(w, m, br_choose(b, &p, br_noun_points, 0, reach));
    }
    int32_t actor = -1;
    if (can_be_body(b, m)) actor = br_choose(b, &p, br_body_points, 0, BR_BACK_PRONOUN_REACH);
    else if (m->is_definite && !m->is_plural && m->kind == BR_ACTOR_PERSON && !br_is_of_stranger(w, m))
        actor = br_choose(b, &p, br_title_points, BR_TITLE_SAME_SECTOR, BR_BACK_SENTENCES);
    return actor < 0 && m->is_definite ? same_phrase(b, mention) : actor;
}

/* "the prosecutor Anke X ... the Dutch prosecutor": a stranger's country may be told by what points back to him */
static void learn_country(br_actor_work *w, int32_t actor, const br_mention *m) {
    const br_who *who = &w->who.at[actor];
    br_mention *name = br_mention_at(w, who->name);
    if (who->entry < 0 && name->of < 0 && !name->country.len) name->country = br_own_country(w, m);
}

static void resolve_phrase(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    if (br_mention_at(w, mention)->is_modifier) { /* nothing points to the army of "army trucks" */
        br_who_new(w, mention);
        return;
    }
    if (!are_sides(b, mention) && resolve_holders(b, mention)) return;
    if (br_mention_at(w, mention)->n_states == 2 && resolve_states(b, mention)) return;
    int32_t actor = antecedent_of(b, mention, resolve_possessive(b, mention));
    br_mention *m = br_mention_at(w, mention);
    if (actor >= 0) {
        learn_country(w, actor, m);
        m->entry = w->who.at[actor].entry;
        m->confidence = BR_SURE_BACK;
        br_who_join(w, mention, actor);
    } else if (m->agent >= 0 || m->is_foreign) {
        bool bare = m->is_definite && m->of < 0 && m->of_pronoun < 0 && !m->country.len && !m->is_foreign;
        if (bare) m->country = home_of_opponent(b, m);
        br_who_new(w, mention);
    } else {
        m->is_inner = true;                                                  /* points to nothing that is known */
        bool apart = br_has_class(w, m->head, BR_WORD_CLASS(PARTNER));       /* "the French colony" */
        if (m->of >= 0 && !apart) br_mention_at(w, m->of)->is_inner = false; /* "the South Korean island" */
        return;
    }
    br_walk_note(b, mention);
}

void br_find_antecedents(br_actor_work *w) {
    br_walk b = {.w = w, .pair_at = -1};
    size_t n = w->mentions.len, next = 0;
    const int32_t *order = br_mentions_in_order(w);
    for (int32_t token = 0; token < (int32_t)w->article->n_tokens; token++) {
        bool latter;
        if (is_former_or_latter(&b, token, &latter)) resolve_former(&b, token, latter);
        else if (w->mention_of[token] < 0) br_resolve_pronoun(&b, token);
        for (; next < n && br_mention_at(w, order[next])->head <= token; next++) {
            const br_mention *m = br_mention_at(w, order[next]);
            if (m->actor >= 0 && m->use == BR_USE_ADJECTIVE && m->entry >= 0) resolve_demonym(&b, order[next]);
            if (m->actor >= 0) br_walk_note(&b, order[next]);
            else if (!m->is_inner) resolve_phrase(&b, order[next]);
        }
        if (w->mentions.len >= BR_MAX_MENTIONS) return;
    }
}
