#include "annotate/event/party/cast.h"

#include "annotate/event/party/phrase.h"
#include "annotate/event/party/pick.h"

static bool is_reciprocal(const br_picker *p) {
    if (p->act->pattern->reciprocal) return true;
    const br_pattern *noun = p->act->content >= 0 ? p->m->matches[p->act->content].pattern : NULL;
    return p->act->speech == BR_SPEECH_LIGHT && noun && noun->reciprocal;
}

/* "each side accused the other" */
static bool is_the_other(const br_picker *p, int32_t token) {
    int32_t subject = p->clause.subject, mention = subject < 0 ? -1 : br_phrase_mention(p->m, subject);
    bool definite = token > 0 && br_tok_is(p->m->words.tree, token - 1, BR_GRAMMAR(DEFINITE));
    return definite && br_tok_is(p->m->words.tree, token, BR_GRAMMAR(OTHER)) && mention >= 0 &&
           br_actor_twin(p->m->parties, mention) >= 0;
}

/* "blamed each other", "at war with one another": whoever does it does it to the other */
static bool is_mutual(const br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    br_for_children (tree, p->act->token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel != BR_DEP_OBJ && rel != BR_DEP_OBL) || child <= p->act->token) continue;
        bool next = (uint32_t)child + 1 < tree->article->n_tokens && br_tok_is(tree, child + 1, BR_GRAMMAR(OTHER));
        if (is_the_other(p, child) || (next && br_tok_is(tree, child, BR_GRAMMAR(EACH))) ||
            (br_tok_is(tree, child, BR_GRAMMAR(OTHER)) && br_tok_is(tree, child - 1, BR_GRAMMAR(EACH))))
            return true;
    }
    return false;
}

/* "between Chile / Peru and Brazil": what a stroke joins stands on one side */
static bool is_allied(const br_matcher *m, int32_t token) {
    uint32_t first = m->words.tree->first[token];
    if (first && br_str_is(br_tok_text(m->words.tree, (int32_t)first), "/")) return true;
    return first && br_str_is(br_tok_text(m->words.tree, (int32_t)first - 1), "/");
}

/* "talks between A and B", "A and B met", "French and Thai officials met": both sides stand in one phrase. The parties of
 * a phrase that denotes several actors are told apart later. */
static bool share_out(br_picker *p) {
    br_cast *cast = &p->cast;
    const br_clause *clause = p->act->speech == BR_SPEECH_LIGHT && p->act->content >= 0 ? &p->inner : &p->clause;
    if (!cast->n_source) br__take_role(p, clause, BR_ROLE_BOTH, false);
    if (!cast->n_source) return false;
    int32_t mention = br_phrase_mention(p->m, cast->source[0]);
    if (cast->n_source == 1) return mention >= 0 && br_actor_twin(p->m->parties, mention) >= 0;
    uint8_t first = 1;
    while (first < cast->n_source && is_allied(p->m, cast->source[first])) first++;
    if (first == cast->n_source) first = 1;
    for (uint8_t i = first; i < cast->n_source; i++) cast->target[cast->n_target++] = cast->source[i];
    cast->target_from = cast->source_from;
    cast->n_source = first;
    return true;
}

/* "talks with A and B were held": by nobody else, so with each other */
static void share_out_target(br_cast *cast) {
    if (cast->n_source || cast->n_target < 2) return;
    cast->source[cast->n_source++] = cast->target[0];
    cast->n_target--;
    memmove(cast->target, cast->target + 1, cast->n_target * sizeof *cast->target);
}

/* "fighting between A and B went on in C" */
static bool is_between(const br_picker *p) {
    return p->cast.n_source > 1 && br_str_is(br_str_of(p->cast.source_from), "between");
}

/* Whom the words of disapproval mean: who did it, whom it is blamed on, or who arrests and bans where it was done ("condemned
 * the crackdown in Chad"). */
static void take_condemned(br_picker *p) {
    const br_pattern *pattern = p->act->pattern;
    int32_t object = p->clause.object;
    br_clause deed = br_clause_of(&p->m->words, object);
    if (br__take_role(p, &deed, BR_ROLE_DOER, true)) return;
    if (pattern->target[0].outer != BR_SLOT_OBJ) {
        br__take_written(p, &p->clause, pattern->target, pattern->n_target, true);
        return;
    }
    if (br_act_root(p->m->matches[object].pattern->code) == 17) br__take_role(p, &deed, BR_ROLE_STAGE, true);
}

static void pick_sides(br_picker *p) {
    bool mutual = is_mutual(p);
    p->cast.reciprocal = mutual || is_reciprocal(p);
    bool lent = p->cast.reciprocal && !p->clause.nominal && br_is_participle(p->m->words.tree, p->act->token);
    if (!lent || !br__take_role(p, &p->clause, BR_ROLE_BOTH, false))
        br__pick_source(p); /* "fighting between A and B" */
    bool light = p->act->speech == BR_SPEECH_LIGHT && p->act->content >= 0;
    if (light && !p->cast.n_source) br__take_role(p, &p->inner, BR_ROLE_DOER, false);
    const br_pattern *pattern = p->act->pattern;
    if (br__is_deed_condemned(p)) {
        take_condemned(p);
        return;
    }
    if (mutual && share_out(p)) return;
    if (br__is_protest(p) && br__take_from_grievance(p)) return;
    if (p->cast.reciprocal && is_between(p) && share_out(p)) return;
    bool written = br__take_written(p, &p->clause, pattern->target, pattern->n_target, true);
    if (!written && p->cast.reciprocal && share_out(p)) return;
    if (!written) br__pick_target(p);
    br__pick_companion(p);
    if (p->cast.reciprocal && !p->cast.n_target && p->cast.n_source > 1) share_out(p);
    bool between =
        written && br_str_is(br_str_of(p->cast.target_from), "between"); /* "talks were held between A and B" */
    if ((!written || between) && p->cast.reciprocal) share_out_target(&p->cast);
}

br_cast br__cast_of(const br_matcher *m, const br_stances *stances, const br_act *act, int depth) {
    br_picker p = {
        .m = m, .stances = stances, .act = act, .depth = depth, .clause = br_clause_of(&m->words, act->token)};
    if (act->content >= 0) p.inner = br_clause_of(&m->words, act->content);
    pick_sides(&p);
    return p.cast;
}

br_cast br_cast_of(const br_matcher *m, const br_stances *stances, const br_act *act) {
    return br__cast_of(m, stances, act, 0);
}
