#include "annotate/actor/who/pronouns.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/subject.h"
#include "annotate/actor/who/who.h"

void br_walk_note(br_walk *b, int32_t mention) {
    br_vec_push(b->w->arena, &b->seen, mention);
    const br_mention *m = br_mention_at(b->w, mention);
    br_who *who = &b->w->who.at[m->actor];
    if (!who->n_seen || who->seen_in != b->w->tree->sentence[m->head]) who->n_seen++;
    who->seen_in = b->w->tree->sentence[m->head];
}

void br_walk_add(br_walk *b, int32_t token, br_mention_kind kind, int32_t actor, bool modifies) {
    br_actor_work *w = b->w;
    bool with_article = kind == BR_MENTION_NOUN;
    int32_t first = with_article && token > 0 && w->article->tokens[token - 1].upos == BR_UPOS_DET ? token - 1 : token;
    br_mention m = br_mention_new(w, first, token,
                                  (br_span){w->article->tokens[first].span.start, w->article->tokens[token].span.end});
    m.head = token;
    m.mention = (uint8_t)kind;
    m.kind = w->who.at[actor].kind;
    m.entry = w->who.at[actor].entry;
    m.confidence = BR_SURE_BACK;
    m.is_modifier = modifies;
    int32_t mention = br_mention_add(w, m);
    br_who_join(w, mention, actor);
    if (!modifies) br_walk_note(b, mention);
}

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

/* "called it a coup" is said of a thing, "urged it to withdraw" of who can */
static bool may_be_thing(const br_walk *b, int32_t token) {
    br_deprel rel = br_tok_rel(b->w->tree, token);
    bool faced = rel == BR_DEP_OBJ || rel == BR_DEP_IOBJ;
    return rel != BR_DEP_NSUBJ &&
           !(faced && br_has_class(b->w, br_tok(b->w->tree, token)->head, BR_WORD_CLASS(FACING)));
}

/* "bombed their positions": whose the noun is, where that is nobody himself */
static void resolve_owner(br_walk *b, int32_t token) {
    int32_t owned = br_tok(b->w->tree, token)->head;
    bool somebody = owned < 0 || b->w->mention_of[owned] >= 0 || br_has_class(b->w, owned, BR_WORD_CLASS(PERSON_NOUN));
    if (owned < token || somebody) return;
    br_pointer p = {.mention = -1,
                    .token = token,
                    .part = token,
                    .of_thing = true,
                    .classes = b->w->classes[token],
                    .not_actor = -1};
    int32_t actor = br_choose(b, &p, br_pronoun_points, 0, BR_BACK_PRONOUN_REACH);
    if (actor >= 0) br_walk_add(b, token, BR_MENTION_PRONOUN, actor, true);
}

/* "dozens of them", "two of them": the word that counts them; else the pronoun itself */
static int32_t counted_by(const br_walk *b, int32_t token) {
    int32_t head = br_tok(b->w->tree, token)->head;
    if (head < 0 || head > token || br_tok_rel(b->w->tree, token) != BR_DEP_NMOD) return token;
    bool counts = br_has_class(b->w, head, BR_WORD_CLASS(COLLECTIVE)) || br_tok(b->w->tree, head)->upos == BR_UPOS_NUM;
    return counts ? head : token;
}

/* "the two met": two persons, or two sides, that were named before */
static bool stands_for_two(const br_walk *b, int32_t token, int32_t pair[2]) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, token)->head;
    br_deprel rel = br_tok_rel(tree, token);
    bool argues = rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ;
    if (!argues || verb < 0 || br_tok(tree, verb)->upos != BR_UPOS_VERB || token == 0) return false;
    if (!br_tok_is(tree, token, BR_GRAMMAR(BOTH)) || !br_tok_is(tree, token - 1, BR_GRAMMAR(DEFINITE))) return false;
    return br_last_pair(b->w, &b->seen, token, true, pair) || br_last_sides(b->w, &b->seen, token, pair);
}

void br_resolve_pronoun(br_walk *b, int32_t token) {
    const br_token *t = &b->w->article->tokens[token];
    int32_t two[2];
    if (t->upos == BR_UPOS_NUM && stands_for_two(b, token, two)) {
        br_walk_add(b, token, BR_MENTION_NOUN, two[0], false);
        br_walk_add(b, token, BR_MENTION_NOUN, two[1], false);
        return;
    }
    if (t->upos != BR_UPOS_PRON || !br_has_class(b->w, token, PRONOUNS)) return;
    br_deprel rel = br_tok_rel(b->w->tree, token);
    if (rel == BR_DEP_EXPL || rel == BR_DEP_DET) return;
    if ((t->feats & BR_FEAT(POSS)) || t->deprel == BR_DEP_NMOD_POSS) {
        resolve_owner(b, token);
        return;
    }
    bool is_it = br_has_class(b->w, token, BR_WORD_CLASS(IT));
    if (is_it && may_be_thing(b, token)) return;
    if ((is_it || br_has_class(b->w, token, BR_WORD_CLASS(THEY))) && is_thing(b, token)) return;
    int32_t demander = br_demander_of(b, token);
    br_pointer p = {.mention = token,
                    .token = token,
                    .part = counted_by(b, token),
                    .classes = b->w->classes[token],
                    .not_actor = demander >= 0 ? demander : br_met_by(b, token)};
    int32_t actor = br_choose(b, &p, br_pronoun_points, 0, BR_BACK_PRONOUN_REACH), pair[2];
    bool are_two = br_has_class(b->w, token, BR_WORD_CLASS(THEY)) &&
                   (two_who_say(b, token, pair) ||
                    ((actor < 0 || !is_plural_actor(b, actor)) && br_twins_before(b->w, &b->seen, token, pair)));
    if (are_two) {
        br_walk_add(b, token, BR_MENTION_PRONOUN, pair[0], false);
        br_walk_add(b, token, BR_MENTION_PRONOUN, pair[1], false);
    } else if (actor >= 0) {
        br_walk_add(b, token, BR_MENTION_PRONOUN, actor, false);
    }
}
