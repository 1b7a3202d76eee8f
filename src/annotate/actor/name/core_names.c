/* core_names.c: names that the language core found, without the words around them that are no part of them. */
#include "annotate/actor/name/found.h"

bool br__is_title(const br_actor_work *w, const br_agent_matches *agents, int32_t agent) {
    return agent >= 0 && br__entry_of(w, agents->list.at[agent].naming)->agent == BR_AGENT_TITLE;
}

/* a title that the language core took for a name */
static bool is_title_alone(const br_actor_work *w, const br_agent_matches *agents, const br_found *name) {
    int32_t agent = agents->from[name->first];
    return br__is_title(w, agents, agent) && agents->list.at[agent].last == name->last;
}

/* the agent title that a person's name begins with ("President" of "President Tokayev") is not the name's */
static void cut_title(const br_actor_work *w, const br_agent_matches *agents, br_found *name) {
    int32_t agent = agents->from[name->first];
    if (!br__is_title(w, agents, agent) || agents->list.at[agent].last >= name->last) return;
    name->first = agents->list.at[agent].last + 1;
    name->span.start = w->article->tokens[name->first].span.start;
}

static bool is_outer_word(const br_actor_work *w, int32_t token) {
    switch ((br_upos)w->article->tokens[token].upos) {
    case BR_UPOS_ADP:
    case BR_UPOS_ADV:
    case BR_UPOS_AUX:
    case BR_UPOS_CCONJ:
    case BR_UPOS_DET:
    case BR_UPOS_PART:
    case BR_UPOS_PRON:
    case BR_UPOS_PUNCT:
    case BR_UPOS_SCONJ:
    case BR_UPOS_VERB: return true;
    default: return false;
    }
}

/* names neither begin nor end with such words; false when nothing is left */
static bool trim(const br_actor_work *w, br_found *f) {
    bool is_town = w->article->names[f->name].type == BR_NAME_LOC; /* "Peru counted 60 dead and Ecuador 34" */
    while (f->last >= f->first &&
           (is_outer_word(w, f->last) || (is_town && w->article->tokens[f->last].upos == BR_UPOS_NUM)))
        f->last--;
    while (f->first <= f->last && is_outer_word(w, f->first)) f->first++;
    if (f->first > f->last) return false;
    br_span tokens = {w->article->tokens[f->first].span.start, w->article->tokens[f->last].span.end};
    if (tokens.start > f->span.start) f->span.start = tokens.start;
    if (tokens.end < f->span.end) f->span.end = tokens.end;
    return f->span.start < f->span.end;
}

/* "Hassan of Morocco" is called Hassan; "the Prince of Peace" is not called Prince */
static void cut_realm(const br_actor_work *w, const br_agent_matches *agents, br_found *name) {
    if (agents->from[name->first] >= 0) return;
    for (int32_t t = name->first + 1; t < name->last; t++) {
        if (w->article->tokens[t].upos != BR_UPOS_ADP || !br__has_word(w, t, BR_WORD_CLASS(OF))) continue;
        name->last = t - 1;
        name->span.end = w->article->tokens[t - 1].span.end;
    }
}

/* "the Ministry of Health in Gaza" is called Ministry of Health */
static void cut_place(const br_actor_work *w, br_found *name) {
    for (int32_t t = name->first + 1; t < name->last; t++) {
        bool is_in = w->article->tokens[t].upos == BR_UPOS_ADP && br__has_word(w, t, BR_WORD_CLASS(PLACE));
        int32_t place = t + 1 < name->last && br__has_word(w, t + 1, BR_WORD_CLASS(DEFINITE)) ? t + 2 : t + 1;
        br_span rest = {w->article->tokens[place].span.start, name->span.end};
        if (!is_in || !br__is_country_phrase(w, br_span_text(w->article->text, rest))) continue;
        name->last = t - 1;
        name->span.end = w->article->tokens[t - 1].span.end;
        return;
    }
}

/* "Jets of Togo bombed": a common noun that opens a sentence, and whose it is */
static bool opens_sentence(const br_actor_work *w, const br_agent_matches *agents, const br_found *name) {
    int32_t agent = agents->from[name->first];
    if (agent < 0 || agents->list.at[agent].last != name->first || name->last < name->first + 2) return false;
    if (!(w->article->tokens[name->first].feats & BR_FEAT(NUMBER_PLUR))) return false;
    bool is_first = name->first == 0 || w->tree->sentence[name->first - 1] != w->tree->sentence[name->first];
    br_span rest = {w->article->tokens[name->first + 2].span.start, name->span.end};
    return is_first && br__has_word(w, name->first + 1, BR_WORD_CLASS(OF)) &&
           br__is_country_phrase(w, br_span_text(w->article->text, rest));
}

void br__core_names(br_actor_work *w, const br_agent_matches *agents, br_found_list *names) {
    for (uint32_t i = 0; i < w->article->n_names; i++) {
        br_found f = {.span = w->article->names[i].span, .naming = -1, .name = (int32_t)i};
        if (br_span_is_none(f.span) || !br__tokens_of(w, f.span, &f.first, &f.last)) continue;
        if (!trim(w, &f)) continue;
        if (w->article->names[i].type == BR_NAME_PER) {
            if (is_title_alone(w, agents, &f)) continue;
            cut_title(w, agents, &f);
            cut_realm(w, agents, &f);
        }
        if (w->article->names[i].type == BR_NAME_ORG && opens_sentence(w, agents, &f)) continue;
        if (w->article->names[i].type == BR_NAME_ORG) cut_place(w, &f);
        br_vec_push(w->arena, names, f);
    }
}
