/* extent.c: from where to where a noun phrase goes. */
#include "annotate/actor/noun/phrase_parts.h"

/* Tokens from "the former" to "the latter". */
#define MAX_PAIR 40

/* "Zimbabwe's", "the president's" before a noun */
static bool is_owner_in_front(const br_phrases *p, int32_t child) {
    const br_token *token = br_phrase_token(p, child);
    return token->deprel == BR_DEP_NMOD_POSS && token->upos != BR_UPOS_PRON && token->upos != BR_UPOS_DET;
}

bool br_is_paired_former(const br_actor_work *w, int32_t token) {
    if (token < 1 || !br_tok_is(w->tree, token, BR_GRAMMAR(FORMER))) return false;
    if (!br_tok_is(w->tree, token - 1, BR_GRAMMAR(DEFINITE))) return false;
    const br_token *next = token + 1 < (int32_t)w->article->n_tokens ? br_tok(w->tree, token + 1) : NULL;
    if (next && next->upos == BR_UPOS_NOUN && !(next->feats & BR_FEAT(NUMBER_PLUR)))
        return false; /* "former journalist" */
    for (int32_t t = token + 2; t < (int32_t)w->article->n_tokens && t < token + MAX_PAIR; t++) {
        if (w->tree->sentence[t] - w->tree->sentence[token] > 1) return false;
        if (br_tok_is(w->tree, t, BR_GRAMMAR(LATTER))) return true;
    }
    return false;
}

/* "Syria and Palestinian leader X": one person has one country; "U.S. and Russian negotiators" are of two */
static bool joins_another(const br_phrases *p, int32_t token, int32_t head) {
    if (br_phrase_token(p, token)->upos != BR_UPOS_CCONJ || token == 0 || p->w->mention_of[token - 1] < 0) return false;
    return !(br_phrase_token(p, head)->feats & BR_FEAT(NUMBER_PLUR));
}

/* "on Wednesday parliament voted": a day in front is no part of the phrase, but a time that qualifies it is */
static bool is_day_in_front(const br_phrases *p, int32_t token) {
    return br_tok_is(p->w->tree, token, BR_GRAMMAR(DAY)) && br_phrase_token(p, token)->upos == BR_UPOS_PROPN;
}

/* what wrong trees hang in front of a phrase: words up to a comma, days, prepositions, conjunctions */
static int32_t without_strangers(const br_phrases *p, int32_t first, int32_t core_first, int32_t head) {
    for (int32_t t = core_first - 1; t >= first; t--)
        if (br_str_is(br_tok_text(p->w->tree, t), ",") || br_is_paired_former(p->w, t) || joins_another(p, t, head) ||
            is_day_in_front(p, t))
            first = t + 1;
    while (first < core_first) {
        br_upos upos = (br_upos)br_phrase_token(p, first)->upos;
        if (upos != BR_UPOS_ADP && upos != BR_UPOS_PUNCT && upos != BR_UPOS_CCONJ && upos != BR_UPOS_SCONJ &&
            upos != BR_UPOS_VERB)
            break;
        first++;
        bool is_bound =
            upos == BR_UPOS_ADP && (br_phrase_token(p, first)->feats & BR_FEAT(DEGREE_SUP)); /* "at least 70" */
        if (is_bound && first < core_first) first++;
    }
    return first;
}

/* "The bloc imposed sanctions", where the tree gives the article to a noun behind */
static bool has_article_in_front(const br_phrases *p, int32_t first, int32_t head) {
    int32_t article = first - 1;
    bool qualifies = br_is_left_modifier(br_tok_rel(p->w->tree, head)) && br_phrase_token(p, head)->head > head;
    if (article < 0 || qualifies || br_phrase_token(p, article)->upos != BR_UPOS_DET || p->w->mention_of[article] >= 0)
        return false;
    bool is_article =
        br_has_class(p->w, article, BR_WORD_CLASS(DEFINITE)) && !br_tok_is(p->w->tree, article, BR_GRAMMAR(THAT));
    return is_article && br_phrase_token(p, article)->head > head;
}

int32_t br_phrase_first(const br_phrases *p, int32_t head, int32_t core_first) {
    const br_tree *tree = p->w->tree;
    int32_t first = core_first;
    int32_t owner_end = -1; /* "Zimbabwe's army": the owner is a mention of its own */
    br_for_children (tree, head, child) {
        if (child > head) break;
        br_deprel rel = br_tok_rel(tree, child);
        if (is_owner_in_front(p, child)) {
            owner_end = (int32_t)tree->last[child];
            continue;
        }
        if (rel != BR_DEP_DET && rel != BR_DEP_NUMMOD && !br_is_left_modifier(rel)) continue;
        int32_t start = (int32_t)tree->first[child];
        if (start < first && start >= head - BR_PHRASE_REACH) first = start;
    }
    if (owner_end >= first && owner_end < core_first) first = owner_end + 1;
    first = without_strangers(p, first, core_first, head);
    return has_article_in_front(p, first, head) ? first - 1 : first;
}

/* "troops in Iraq" that are not Iraq's */
static bool is_mere_place(const br_phrases *p, int32_t child, int32_t owner) {
    int32_t mention = p->w->mention_of[child];
    return mention >= 0 && mention != owner && br_case_is(p, child, BR_GRAMMAR(PLACE));
}

/* the last word of what hangs behind a noun, without a clause at its end: "police in Lyon who had painted", "a man shot by
 * soldiers" */
static int32_t last_before_clause(const br_tree *tree, int32_t child) {
    int32_t last = (int32_t)tree->last[child];
    br_for_children (tree, child, inner)
        if (br_tok_rel(tree, inner) == BR_DEP_ACL && (int32_t)tree->first[inner] > child)
            return (int32_t)tree->first[inner] - 1;
    return last;
}

/* "the families of those killed": who they are is told by the clause alone */
static bool is_told_by_clause(const br_phrases *p, int32_t child) {
    return br_phrase_token(p, child)->upos == BR_UPOS_PRON && br_tree_child(p->w->tree, child, BR_DEP_ACL, -1) > child;
}

/* "accused the army of bombing towns": a clause stands between "of" and what hangs there */
bool br_is_behind_gerund(const br_phrases *p, int32_t head, int32_t child) {
    for (int32_t t = (int32_t)p->w->tree->first[child]; t < child; t++)
        if (br_phrase_token(p, t)->upos == BR_UPOS_VERB && br_phrase_token(p, t)->head == head) return true;
    return br_phrase_token(p, child - 1)->upos == BR_UPOS_VERB && br_phrase_token(p, child - 1)->head == head;
}

int32_t br_phrase_last(const br_phrases *p, int32_t head, int32_t core_last, int32_t owner) {
    const br_tree *tree = p->w->tree;
    int32_t last = core_last;
    br_for_children (tree, head, child) {
        if (child < head || br_tok_rel(tree, child) != BR_DEP_NMOD || !br_is_possessor(p, child)) continue;
        int32_t end = last_before_clause(tree, child);
        if ((int32_t)tree->first[child] != last + 1 || end > head + BR_PHRASE_REACH) break;
        if (is_mere_place(p, child, owner) || br_is_behind_gerund(p, head, child) || is_told_by_clause(p, child)) break;
        last = end;
    }
    return last;
}
