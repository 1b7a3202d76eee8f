/* Who holds a claim, and what it is about; a found clause becomes a claim. */
#include "annotate/claim/claim.h"
#include "annotate/claim/claim_work.h"

/* The speaker of the statement that the claim stands in. Claims come in the order of the tokens, so that the walk is
 * linear; a claim may begin somewhat before the token that made it. */
static const br_quote *statement_around(br_claim_work *w, uint32_t at) {
    const br_article *a = w->article;
    while (w->quote < a->n_quotes && a->quotes[w->quote].span.end <= at) w->quote++;
    return w->quote < a->n_quotes && a->quotes[w->quote].span.start <= at ? &a->quotes[w->quote] : NULL;
}

/* "For Belgrade, the arrest is a provocation." */
int32_t br_claim_for_whom(const br_claim_work *w, int32_t predicate) {
    br_for_children (w->tree, predicate, child) {
        bool led = (br_claim_rel(w, child) == BR_DEP_OBL || br_claim_rel(w, child) == BR_DEP_NMOD) &&
                   br_claim_has_marker(w, child, BR_GRAMMAR(VIEWPOINT));
        if (!led || child > predicate) continue;
        int32_t mention = br_actor_at(&w->parties, child);
        if (mention >= 0 && w->tree->first[child] == w->article->sentences[w->tree->sentence[child]].first_token)
            return child;
    }
    return -1;
}

/* what a relative pronoun stands for */
static int32_t antecedent_of(const br_claim_work *w, int32_t token) {
    if (!(br_tok(w->tree, token)->feats & BR_FEAT(PRONTYPE_REL))) return token;
    int32_t at = token;
    for (int i = 0; i < BR_CLAIM_CLIMB && at >= 0; i++) {
        if (br_claim_rel(w, at) == BR_DEP_ACL)
            return br_tok(w->tree, at)->head >= 0 ? br_tok(w->tree, at)->head : token;
        at = br_tok(w->tree, at)->head;
    }
    return token;
}

static br_party party_of(const br_claim_work *w, int32_t token) {
    token = antecedent_of(w, token);
    br_party party = br_party_at(&w->parties, token, (br_date){0}, w->arena);
    br_span span = br_claim_phrase_span(w, token);
    if (br_party_is_none(&party)) party.name = br_span_text(w->article->text, span);
    party.span = span;
    return party;
}

static bool is_nobody(const br_claim_work *w, int32_t token) {
    return br_claim_is_negated(w, token) || br_tok_is(w->tree, token, BR_GRAMMAR(NEGATION));
}

static bool is_said_by_nobody(const br_claim_work *w, const br_quote *statement) {
    int32_t speaker = br_tree_head_of(w->tree, statement->speaker.span);
    return speaker >= 0 && is_nobody(w, speaker);
}

/* the place before the preposition that leads to byte `at`, or `at` itself */
static uint32_t before_preposition(const br_claim_work *w, uint32_t at) {
    int32_t t = br_token_at(w->article, at) - 1;
    return t >= 0 && br_tok(w->tree, t)->upos == BR_UPOS_ADP ? br_tok(w->tree, t)->span.start : at;
}

/* what is said goes no further than the statement that it begins in */
static uint32_t end_of_statement(const br_claim_work *w, br_span says) {
    const br_article *a = w->article;
    for (uint32_t q = w->quote; q < a->n_quotes && a->quotes[q].span.start <= says.start; q++)
        if (a->quotes[q].span.end > says.start && a->quotes[q].span.end < says.end) return a->quotes[q].span.end;
    return says.end;
}

/* "proof" of "promised that proof would follow", where the parser took "that" for its determiner */
static br_span without_mark(const br_claim_work *w, const br_quote *statement, br_span about) {
    int32_t first = statement && about.start == statement->span.start ? br_token_at(w->article, about.start) : -1;
    bool leads =
        first >= 0 && br_tok_is(w->tree, first, BR_GRAMMAR(THAT)) && br_tok(w->tree, first)->span.end < about.end;
    return leads ? (br_span){br_tok(w->tree, first + 1)->span.start, about.end} : about;
}

/* "Russian claims that America was behind the unrest", "the mayor's warning that": whose the noun is that the clause of a word
 * tells; -1 = there is no such noun, or it is nobody's */
static int32_t teller_by_noun(const br_claim_work *w, int32_t token) {
    for (int i = 0; i < BR_CLAIM_CLIMB && token >= 0; i++, token = br_tok(w->tree, token)->head) {
        int32_t noun = br_tok(w->tree, token)->head;
        bool tells = noun >= 0 && noun < token && br_claim_rel(w, token) == BR_DEP_ACL &&
                     br_tok_is(w->tree, noun, BR_GRAMMAR(TELLING)) && br_claim_has_marker(w, token, BR_GRAMMAR(THAT));
        if (!tells) continue;
        br_for_children (w->tree, noun, owner)
            if (owner != token && br_actor_at(&w->parties, owner) >= 0) return owner;
        return -1;
    }
    return -1;
}

/* "What was a mistake?", "unclear what is legal": what is asked for is no thing that something is said of */
static bool is_asked_for(const br_claim_work *w, br_span about) {
    int32_t only = br_span_is_none(about) ? -1 : br_token_at(w->article, about.start);
    return only >= 0 && br_tok(w->tree, only)->span.end == about.end &&
           br_tok_is(w->tree, only, BR_GRAMMAR(QUESTION)) && !(br_tok(w->tree, only)->feats & BR_FEAT(PRONTYPE_REL));
}

void br_claim_add(br_claim_work *w, int32_t token, br_claim_draft c) {
    if (br_span_is_none(c.says) || w->claims.len >= BR_MAX_CLAIMS || is_asked_for(w, c.about)) return;
    if (w->claims.len && br_span_eq(w->claims.at[w->claims.len - 1].span, c.says)) return;
    const br_quote *statement = statement_around(w, br_tok(w->tree, token)->span.start);
    c.says.end = end_of_statement(w, c.says);
    if (c.about.end > c.says.start && c.about.start < c.says.start) c.about.end = before_preposition(w, c.says.start);
    if (statement && c.about.start < statement->span.start && c.about.end > statement->span.start)
        c.about.start = statement->span.start;
    c.about = without_mark(w, statement, c.about);
    br_party holder = {0};
    if (c.holder < 0) c.holder = teller_by_noun(w, token);
    if (c.holder >= 0 && !is_nobody(w, c.holder)) holder = party_of(w, c.holder);
    else if (c.holder < 0 && statement && !is_said_by_nobody(w, statement)) holder = statement->speaker;
    br_vec_push(w->arena, &w->claims,
                (br_claim){.span = c.says,
                           .type = c.type,
                           .about = br_str_trim(br_span_text(w->article->text, c.about)),
                           .says = br_span_text(w->article->text, c.says),
                           .negative = c.negative,
                           .holder = holder});
}

br_span br_claim_about(const br_claim_work *w, int32_t token) {
    if (token >= 0) token = antecedent_of(w, token);
    return token >= 0 ? br_claim_phrase_span(w, token) : (br_span){0};
}

/* a subject that stands for something said elsewhere ("it is", "there is", "who") gives no claim by itself */
bool br_claim_is_thing(const br_claim_work *w, int32_t token) {
    return token >= 0 && br_tok(w->tree, token)->deprel != BR_DEP_EXPL;
}
