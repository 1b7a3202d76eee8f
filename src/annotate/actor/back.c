#include "annotate/actor/back.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/choice.h"
#include "annotate/actor/codes.h"
#include "annotate/actor/phrase.h"
#include "annotate/actor/who.h"

/* Clauses above a possessive that are looked at. */
#define MAX_CLAUSES 6

static uint32_t sentence_of(const br_walk *b, int32_t token) {
    return b->w->tree->sentence[token];
}

static void note_seen(br_walk *b, int32_t mention) {
    br_vec_push(b->w->arena, &b->seen, mention);
    const br_mention *m = br_mention_at(b->w, mention);
    br_who *who = &b->w->who.at[m->actor];
    if (!who->n_seen || who->seen_in != sentence_of(b, m->head)) who->n_seen++;
    who->seen_in = sentence_of(b, m->head);
}

/* ---- "the former", "the latter" ---- */

/* a mention of one token, for pronouns and "the former" */
static int32_t add_small(br_walk *b, int32_t token, br_mention_kind kind, int32_t actor, bool with_article) {
    br_actor_work *w = b->w;
    int32_t first = with_article && token > 0 && w->article->tokens[token - 1].upos == BR_UPOS_DET ? token - 1 : token;
    br_mention m = br_mention_new(w, first, token,
                                  (br_span){w->article->tokens[first].span.start, w->article->tokens[token].span.end});
    m.head = token;
    m.mention = (uint8_t)kind;
    m.kind = w->who.at[actor].kind;
    m.entry = w->who.at[actor].entry;
    m.confidence = BR_SURE_BACK;
    int32_t mention = br_mention_add(w, m);
    br_who_join(w, mention, actor);
    note_seen(b, mention);
    return mention;
}

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
    add_small(b, token, BR_MENTION_NOUN, b->pair[latter ? 1 : 0], true);
}

/* ---- the walk ---- */

/* "The missile flew far before it fell", "a convoy came under fire as it left": what the main clause tells of is no actor */
static bool is_thing(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, token)->head;
    if (verb < 0 || br_tok_rel(tree, verb) != BR_DEP_ADVCL) return false;
    int32_t subject = br_subject_above(tree, br_tok(tree, verb)->head);
    if (subject < 0 || subject > token || br_tok(tree, subject)->upos != BR_UPOS_NOUN) return false;
    bool is_plural = br_tok(tree, subject)->feats & BR_FEAT(NUMBER_PLUR);
    return b->w->mention_of[subject] < 0 && is_plural == br_has_class(b->w, token, BR_WORD_CLASS(THEY));
}

#define PRONOUNS (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE) | BR_WORD_CLASS(IT) | BR_WORD_CLASS(THEY))

static bool is_plural_actor(const br_walk *b, int32_t actor) {
    const br_who *who = &b->w->who.at[actor];
    return who->is_plural || who->kind == BR_ACTOR_GROUP;
}

/* "Chad and Mali confirmed that they would": the two who say so; false: nobody says it, or no two */
static bool two_who_say(const br_walk *b, int32_t token, int32_t pair[2]) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, token)->head, above = verb < 0 ? -1 : br_tok(tree, verb)->head;
    if (above < 0 || br_tok_rel(tree, token) != BR_DEP_NSUBJ || br_tok_rel(tree, verb) != BR_DEP_CCOMP) return false;
    int32_t first = br_tree_child(tree, above, BR_DEP_NSUBJ, -1);
    int32_t second = first < 0 || first > token ? -1 : br_tree_child(tree, first, BR_DEP_CONJ, -1);
    if (second < 0 || b->w->mention_of[first] < 0 || b->w->mention_of[second] < 0) return false;
    pair[0] = br_mention_at(b->w, b->w->mention_of[first])->actor;
    pair[1] = br_mention_at(b->w, b->w->mention_of[second])->actor;
    return pair[0] >= 0 && pair[1] >= 0 && pair[0] != pair[1];
}

static void resolve_pronoun(br_walk *b, int32_t token) {
    const br_token *t = &b->w->article->tokens[token];
    if (t->upos != BR_UPOS_PRON || !br_has_class(b->w, token, PRONOUNS)) return;
    br_deprel rel = br_tok_rel(b->w->tree, token);
    if (rel == BR_DEP_NMOD || rel == BR_DEP_EXPL || rel == BR_DEP_DET || (t->feats & BR_FEAT(POSS))) return;
    bool is_it = br_has_class(b->w, token, BR_WORD_CLASS(IT));
    if (is_it && rel != BR_DEP_NSUBJ) return; /* "called it a coup" */
    if ((is_it || br_has_class(b->w, token, BR_WORD_CLASS(THEY))) && is_thing(b, token)) return;
    br_pointer p = {
        .mention = token, .token = token, .classes = b->w->classes[token], .not_actor = br_demander_of(b, token)};
    int32_t actor = br_choose(b, &p, br_pronoun_points, 0, BR_BACK_PRONOUN_REACH), pair[2];
    bool are_two = br_has_class(b->w, token, BR_WORD_CLASS(THEY)) &&
                   (two_who_say(b, token, pair) ||
                    ((actor < 0 || !is_plural_actor(b, actor)) && br_twins_before(b->w, &b->seen, token, pair)));
    if (are_two) {
        add_small(b, token, BR_MENTION_PRONOUN, pair[0], false);
        add_small(b, token, BR_MENTION_PRONOUN, pair[1], false);
    } else if (actor >= 0) {
        add_small(b, token, BR_MENTION_PRONOUN, actor, false);
    }
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

/* "his soldiers": whose; gives the possessor, -1 = not known */
static int32_t resolve_possessive(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    int32_t token = br_mention_at(w, mention)->of_pronoun;
    if (token < 0) return -1;
    br_pointer p = {.mention = -1, .token = token, .classes = w->classes[token], .not_actor = -1};
    int32_t actor = br_has_class(w, token, BR_WORD_CLASS(WHOSE))
                        ? before_relative(b, token)
                        : br_choose(b, &p, br_pronoun_points, 0, BR_BACK_PRONOUN_REACH);
    if (actor < 0) return -1;
    br_str code = br_who_code(w, &w->who.at[actor]);
    br_mention *m = br_mention_at(w, mention);
    m->possessor = actor;
    m->country = owner_group(b, &w->who.at[actor], code);
    if (!code.len)
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

/* an earlier phrase with the same role and country: "the police ... the police" */
static int32_t same_phrase(const br_walk *b, int32_t mention) {
    const br_actor_work *w = b->w;
    const br_mention *m = br_mention_at(w, mention);
    br_str mine = br_own_country(w, m);
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS;) {
        const br_mention *other = br_mention_at(w, b->seen.at[i]);
        if (other->agent != m->agent || other->mention == BR_MENTION_NAME || other->is_plural != m->is_plural) continue;
        if (counts_otherwise(w, m, other)) continue;
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
    br_pointer p = {.mention = mention, .token = m->head, .not_actor = m->actor};
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
    note_seen(b, mention);
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
        note_seen(b, both[i]);
    }
}

/* "the two generals": a mention for each; false where two such persons were not named before */
static bool resolve_holders(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    int32_t pair[2];
    const br_mention *m = br_mention_at(w, mention);
    if (!m->is_pair || m->agent < 0 || !br_last_holders(w, &b->seen, m, pair)) return false;
    resolve_to_both(b, mention, pair);
    return true;
}

/* "Rebels shelled the army. Both sides": the two who stand in one sentence; false where there are no two */
static bool resolve_sides(br_walk *b, int32_t mention) {
    int32_t pair[2], head = br_mention_at(b->w, mention)->head;
    if (!br_has_class(b->w, head, BR_WORD_CLASS(SIDE)) || !br_last_sides(b->w, &b->seen, head, pair)) return false;
    resolve_to_both(b, mention, pair);
    return true;
}

/* "both countries", "leaders of the two countries": a mention for each */
static void resolve_states(br_walk *b, int32_t mention) {
    br_actor_work *w = b->w;
    br_str pair[2];
    if (resolve_sides(b, mention)) return;
    if (!br_last_states(w, &b->seen, br_mention_at(w, mention)->head, pair)) {
        if (br_mention_at(w, mention)->agent >= 0) br_who_new(w, mention);
        else br_mention_at(w, mention)->is_inner = true;
        return;
    }
    br_mention second = *br_mention_at(w, mention);
    resolve_to_state(b, mention, pair[0]);
    br_vec_push(w->arena, &w->mentions, second);
    resolve_to_state(b, (int32_t)w->mentions.len - 1, pair[1]);
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
    bool is_state = possessor >= 0 && b->w->who.at[possessor].kind == BR_ACTOR_COUNTRY;
    return is_state && br_has_class(b->w, m->head, BR_WORD_CLASS(PARTNER)) ? possessor : -1;
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
                    .not_actor = m->kind == BR_ACTOR_PERSON ? possessor : -1,
                    .topic = br_topic_before(b, m->head)};
    int32_t other = owner_apart(b, m, possessor);
    if (other >= 0) {
        bool is_state = br_has_class(w, m->head, BR_WORD_CLASS(COUNTRY_NOUN)); /* "its Arab neighbours" */
        if (m->agent >= 0) m->told = m->of >= 0 && is_state ? BR_STR("") : BR_STR("~");
        m->country = BR_STR("");
        m->is_foreign = true;
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
    if (resolve_holders(b, mention)) return;
    if (br_mention_at(w, mention)->n_states == 2) {
        resolve_states(b, mention);
        return;
    }
    int32_t actor = antecedent_of(b, mention, resolve_possessive(b, mention));
    br_mention *m = br_mention_at(w, mention);
    if (actor >= 0) {
        learn_country(w, actor, m);
        m->entry = w->who.at[actor].entry;
        m->confidence = BR_SURE_BACK;
        br_who_join(w, mention, actor);
    } else if (m->agent >= 0 || m->is_foreign) {
        br_who_new(w, mention);
    } else {
        m->is_inner = true; /* points to nothing that is known */
        return;
    }
    note_seen(b, mention);
}

void br_find_antecedents(br_actor_work *w) {
    br_walk b = {.w = w, .pair_at = -1};
    size_t n = w->mentions.len, next = 0;
    const int32_t *order = br_mentions_in_order(w);
    for (int32_t token = 0; token < (int32_t)w->article->n_tokens; token++) {
        bool latter;
        if (is_former_or_latter(&b, token, &latter)) resolve_former(&b, token, latter);
        else if (w->mention_of[token] < 0) resolve_pronoun(&b, token);
        for (; next < n && br_mention_at(w, order[next])->head <= token; next++) {
            const br_mention *m = br_mention_at(w, order[next]);
            if (m->actor >= 0 && m->use == BR_USE_ADJECTIVE && m->entry >= 0) resolve_demonym(&b, order[next]);
            if (m->actor >= 0) note_seen(&b, order[next]);
            else if (!m->is_inner) resolve_phrase(&b, order[next]);
        }
        if (w->mentions.len >= BR_MAX_MENTIONS) return;
    }
}
