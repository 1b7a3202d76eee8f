#include "annotate/event/party/pick.h"

#include "annotate/event/party/eligible.h"
#include "annotate/event/party/phrase.h"
#include "annotate/event/party/sides.h"

/* "condemned an attack on Benin": the attack is condemned, not Benin */
bool br__is_deed_condemned(const br_picker *p) {
    int32_t object = p->clause.nominal ? -1 : p->clause.object;
    if (object < 0 || br_act_root(p->act->code) != 11) return false;
    const br_pattern *deed = p->m->matches[object].pattern;
    return deed && deed->code.len && br_act_root(deed->code) >= 17 && br_phrase_own_mention(p->m, object) < 0;
}

bool br__is_fit(const br_picker *p, int32_t token, bool for_target) {
    if (!for_target) return br_can_be_source(p->m, token);
    br_doing doing = {p->m, p->act, p->clause.nominal ? -1 : p->clause.object, p->cast.source, p->cast.n_source};
    return br_can_be_target(&doing, token);
}

bool br__is_protest(const br_picker *p) {
    return br_act_root(p->act->code) == 14;
}

/* "withdrew its aid workers from Chad" */
static bool is_taken_home(const br_picker *p) {
    const br_matcher *m = p->m;
    bool verb = br_act_root(p->act->code) == 16 && !p->clause.nominal && m->take_home != BR_NO_SET;
    return verb && br_set_has(m->words.lexicon, m->take_home, m->words.sym[p->act->token]);
}

bool br__is_means(const br_picker *p, br_slot slot) {
    const br_pattern *pattern = p->act->pattern;
    if (slot.outer != BR_SLOT_OBJ || slot.inner) return false;
    if (is_taken_home(p)) return true;
    if (!pattern->n_target) return br_act_root(p->act->code) == 15;
    for (uint8_t i = 0; i < pattern->n_target; i++)
        if (pattern->target[i].outer == BR_SLOT_OBJ && !pattern->target[i].inner) return false;
    return true;
}

/* "US drone strikes": of several modifiers of one state the one that tells more; `at` is the first that fits */
static size_t most_exact(const br_picker *p, const int32_t *tokens, size_t n, size_t at) {
    br_str code = br_code_of_phrase(p->m, tokens[at]);
    for (size_t i = at + 1; code.len == 3 && i < n; i++) {
        br_str other = br_code_of_phrase(p->m, tokens[i]);
        if (other.len > code.len && br_str_starts(other, code) && br__is_fit(p, tokens[i], false)) return i;
    }
    return at;
}

/* "'We reject the plan,' the minister said": who speaks of himself is the speaker */
static int32_t voice_of(const br_picker *p, int32_t token) {
    const br_token *t = br_tok(p->m->words.tree, token);
    if (t->upos != BR_UPOS_PRON || !(t->feats & BR_FEAT(PERSON_1))) return token;
    int32_t speaker = br_stance_at(p->stances, p->act->token).holder;
    return speaker >= 0 && br_phrase_own_mention(p->m, token) < 0 ? speaker : token;
}

/* "the Munich attack", "killed in the Nairobi bombing": a town in front of a deed of force is where it was done, not by whom */
static bool is_scene(const br_picker *p, br_slot slot, int32_t token) {
    if ((slot.inner ? slot.inner : slot.outer) != BR_SLOT_MOD || br_act_root(p->act->code) < 17) return false;
    int32_t mention = br_phrase_own_mention(p->m, token);
    if (mention < 0) return false;
    const br_actor *actor = &p->m->words.tree->article->actors[mention];
    return actor->is_place && actor->kind != BR_ACTOR_COUNTRY && actor->code.len <= 3;
}

bool br__take_slot(br_picker *p, const br_clause *clause, br_slot slot, bool for_target) {
    int32_t tokens[BR_SLOT_TOKENS];
    if (for_target && slot.outer == BR_SLOT_OBJ && !slot.inner && is_taken_home(p)) return false;
    size_t n = br_clause_path(&p->m->words, clause, slot, tokens);
    for (size_t i = 0; i < n; i++) {
        tokens[i] = voice_of(p, tokens[i]);
        if (!br__is_fit(p, tokens[i], for_target) || (!for_target && is_scene(p, slot, tokens[i]))) continue;
        if (!for_target && (slot.inner ? slot.inner : slot.outer) == BR_SLOT_MOD) i = most_exact(p, tokens, n, i);
        if (for_target) p->cast.n_target = br_phrase_parties(p->m, tokens[i], p->cast.target, BR_CAST_MAX);
        else p->cast.n_source = br_phrase_parties(p->m, tokens[i], p->cast.source, BR_CAST_MAX);
        if (for_target && slot.outer == BR_SLOT_COMP) p->cast.reciprocal = false; /* "agreed to send aid to" */
        const char **from = for_target ? &p->cast.target_from : &p->cast.source_from;
        br_str name = br_slot_text(p->m->words.lexicon, slot.inner ? slot.inner : slot.outer);
        *from = br_str_cstr(p->m->arena, name);
        return true;
    }
    return false;
}

bool br__take_written(br_picker *p, const br_clause *clause, const br_slot *slots, uint8_t n, bool for_target) {
    for (uint8_t i = 0; i < n; i++)
        if (br__take_slot(p, clause, slots[i], for_target)) return true;
    return false;
}

bool br__take_role(br_picker *p, const br_clause *clause, br_role role, bool for_target) {
    const br_slot_list *list = &p->m->words.lexicon->roles[role];
    return br__take_written(p, clause, list->at, list->n, for_target);
}
