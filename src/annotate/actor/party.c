#include "annotate/actor/party.h"

#include "lexicon/actor/actors.h"

/* Nouns in a chain "thousands of members of ..." that are followed. */
#define MAX_COLLECTIVES 4

static uint64_t classes_of(const br_parties *parties, int32_t token) {
    return parties->facts->lemma[token]->actor_classes;
}

/* what "thousands of X", "members of X" consists of: the nmod with "of"; -1 when the word is no such word */
static int32_t contents_of(const br_parties *parties, int32_t token) {
    if (!(classes_of(parties, token) & (BR_WORD_CLASS(COLLECTIVE) | BR_WORD_CLASS(MEMBER)))) return -1;
    int32_t part = br_tree_child(parties->tree, token, BR_DEP_NMOD, -1);
    return part;
}

br_parties br_parties_of(br_arena *arena, const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts) {
    const br_article *article = tree->article;
    br_parties parties = {lexicon, facts, article, tree,
                          br_arena_raw(arena, (article->n_tokens + 1) * sizeof(int32_t))};
    for (uint32_t i = 0; i < article->n_tokens; i++) parties.mention_of[i] = -1;
    /* words inside a name stand for the name, heads for their own mention; outer mentions come first and win */
    for (uint32_t i = 0; i < article->n_actors; i++) {
        const br_actor *actor = &article->actors[i];
        if (actor->mention != BR_MENTION_NAME) continue;
        for (int32_t t = br_token_at(article, actor->span.start);
             t >= 0 && t < (int32_t)article->n_tokens && article->tokens[t].span.start < actor->span.end; t++)
            if (parties.mention_of[t] < 0) parties.mention_of[t] = (int32_t)i;
    }
    for (uint32_t i = article->n_actors; i-- > 0;)
        if (article->actors[i].head >= 0) parties.mention_of[article->actors[i].head] = (int32_t)i;
    return parties;
}

int32_t br_actor_at(const br_parties *parties, int32_t token) {
    for (int i = 0; token >= 0 && i < MAX_COLLECTIVES; i++) {
        if (parties->mention_of[token] >= 0) return parties->mention_of[token];
        token = contents_of(parties, token);
    }
    return -1;
}

int32_t br_actor_twin(const br_parties *parties, int32_t mention) {
    const br_article *article = parties->article;
    uint32_t next = (uint32_t)mention + 1;
    bool twin = next < article->n_actors && article->actors[next].head == article->actors[mention].head &&
                br_span_eq(article->actors[next].span, article->actors[mention].span);
    return twin ? (int32_t)next : -1;
}

/* the same span of time as the article's date: the code of the mention was made for it */
static bool is_of_article(const br_article *article, br_date date) {
    br_date published = br_article_date(article);
    return !date.year || (date.year == published.year && (!date.month || date.month == published.month));
}

/* "President Buhari" in the years before he was: the text knows it better than the dictionary, and does so for each act */
static bool is_told_by_text(const br_parties *parties, const br_actor *actor, br_arena *arena) {
    br_date published = br_article_date(parties->article);
    br_str code = br_entry_code_at(parties->lexicon->actors, (uint32_t)actor->entry, published, arena);
    return !br_str_eq(actor->code, code);
}

/* "the former president X was questioned in March": he is told as one who governs no more, whatever the month */
static bool is_called_former(const br_parties *parties, const br_actor *actor) {
    for (int32_t t = br_token_at(parties->article, actor->span.start); t >= 0 && t < actor->head; t++)
        if (parties->facts->form[t]->actor_classes & BR_WORD_CLASS(FORMER)) return true;
    return false;
}

/* The code of a mention on the date of an act; year 0: as at the date of the article. */
static br_str code_at(const br_parties *parties, int32_t mention, br_date date, br_arena *arena) {
    const br_actor *actor = &parties->article->actors[mention];
    const br_actor_lexicon *actors = parties->lexicon->actors;
    int32_t first, last;
    if (actor->entry < 0 || actor->kind != BR_ACTOR_PERSON || is_of_article(parties->article, date) ||
        !br_date_range(date, &first, &last) || is_told_by_text(parties, actor, arena) ||
        is_called_former(parties, actor))
        return actor->code;
    int32_t term = br_actor_term_at(actors, (uint32_t)actor->entry, first);
    return term >= 0 ? br_entry_code_at(actors, (uint32_t)actor->entry, date, arena) : actor->code;
}

br_party br_party_of_actor(const br_parties *parties, int32_t mention, br_date date, br_arena *arena) {
    const br_actor *actor = &parties->article->actors[mention];
    return (br_party){.span = actor->span,
                      .name = actor->name,
                      .code = code_at(parties, mention, date, arena),
                      .actor = actor->actor};
}

/* A noun phrase as a name: without its preposition ("according to the list") and without clauses behind it. */
static br_span name_span(const br_tree *tree, int32_t token) {
    int32_t first = (int32_t)tree->first[token], last = (int32_t)tree->last[token];
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        bool opens = rel == BR_DEP_CASE || rel == BR_DEP_MARK || rel == BR_DEP_CC;
        if (opens && child < token && (int32_t)tree->last[child] < token) first = (int32_t)tree->last[child] + 1;
        if (rel == BR_DEP_ACL && child > token && (int32_t)tree->first[child] <= last)
            last = (int32_t)tree->first[child] - 1;
    }
    while (last > token && br_tok(tree, last)->upos == BR_UPOS_PUNCT) last--;
    while (first < token && br_tok(tree, first)->upos == BR_UPOS_PUNCT) first++;
    if (last < token) last = token;
    return (br_span){br_tok(tree, first)->span.start, br_tok(tree, last)->span.end};
}

br_party br_party_at(const br_parties *parties, int32_t token, br_date date, br_arena *arena) {
    int32_t mention = br_actor_at(parties, token);
    if (mention >= 0) return br_party_of_actor(parties, mention, date, arena);
    if (token < 0 || br_tok(parties->tree, token)->upos == BR_UPOS_PRON) return (br_party){0};
    br_span span = name_span(parties->tree, token);
    return (br_party){.span = span, .name = br_span_text(parties->article->text, span)};
}
