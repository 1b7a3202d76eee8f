#include "annotate/claim/claim.h"

#include <stdlib.h>

#include "annotate/claim/claim_work.h"

typedef struct clause { /* what a pattern has found */
    br_claim_type type;
    br_span says, about;
    bool negative;
    int32_t holder; /* head of the holder's phrase where the pattern names it, -1 = from the statement around */
} clause;

static br_str lemma_of(const br_claim_work *w, int32_t token) {
    return br_tok(w->tree, token)->lemma;
}
static br_deprel rel_of(const br_claim_work *w, int32_t token) {
    return br_tok_rel(w->tree, token);
}

/* ---- who holds it */

/* The speaker of the statement that the claim stands in. Claims come in the order of the tokens, so that the walk is
 * linear; a claim may begin somewhat before the token that made it. */
static const br_quote *statement_around(br_claim_work *w, uint32_t at) {
    const br_article *a = w->article;
    while (w->quote < a->n_quotes && a->quotes[w->quote].span.end <= at) w->quote++;
    return w->quote < a->n_quotes && a->quotes[w->quote].span.start <= at ? &a->quotes[w->quote] : NULL;
}

/* "For Belgrade, the arrest is a provocation." */
static int32_t for_whom(const br_claim_work *w, int32_t predicate) {
    br_for_children (w->tree, predicate, child) {
        if (rel_of(w, child) != BR_DEP_OBL || child > predicate || !br_claim_has_case(w, child, BR_STR("for")))
            continue;
        int32_t mention = br_actor_at(&w->parties, child);
        if (mention >= 0 && w->tree->first[child] == w->article->sentences[w->tree->sentence[child]].first_token)
            return child;
    }
    return -1;
}

static br_party party_of(const br_claim_work *w, int32_t token) {
    br_party party = br_party_at(&w->parties, token, (br_date){0}, w->arena);
    br_span span = br_claim_phrase_span(w, token);
    if (br_party_is_none(&party)) party.name = br_span_text(w->article->text, span);
    party.span = span;
    return party;
}

static bool is_nobody(const br_claim_work *w, int32_t token) {
    return br_claim_is_negated(w, token) || br_str_is(lemma_of(w, token), "nobody") ||
           br_str_is(lemma_of(w, token), "none");
}

/* the place before the preposition that leads to byte `at`, or `at` itself */
static uint32_t before_preposition(const br_claim_work *w, uint32_t at) {
    int32_t t = br_token_at(w->article, at) - 1;
    return t >= 0 && br_tok(w->tree, t)->upos == BR_UPOS_ADP ? br_tok(w->tree, t)->span.start : at;
}

static void add_claim(br_claim_work *w, int32_t token, clause c) {
    if (br_span_is_none(c.says) || w->claims.len >= BR_MAX_CLAIMS) return;
    if (w->claims.len && br_span_eq(w->claims.at[w->claims.len - 1].span, c.says)) return;
    const br_quote *statement = statement_around(w, br_tok(w->tree, token)->span.start);
    if (statement && statement->span.end < c.says.end && statement->span.end > c.says.start)
        c.says.end = statement->span.end;
    if (c.about.end > c.says.start && c.about.start < c.says.start) c.about.end = before_preposition(w, c.says.start);
    if (statement && c.about.start < statement->span.start && c.about.end > statement->span.start)
        c.about.start = statement->span.start;
    br_party holder = {0};
    if (c.holder >= 0 && !is_nobody(w, c.holder)) holder = party_of(w, c.holder);
    else if (c.holder < 0 && statement) holder = statement->speaker;
    br_vec_push(w->arena, &w->claims,
                (br_claim){.span = c.says,
                           .type = c.type,
                           .about = br_str_trim(br_span_text(w->article->text, c.about)),
                           .says = br_span_text(w->article->text, c.says),
                           .negative = c.negative,
                           .holder = holder});
}

/* what a relative pronoun stands for */
static int32_t antecedent_of(const br_claim_work *w, int32_t token) {
    if (!(br_tok(w->tree, token)->feats & BR_FEAT(PRONTYPE_REL))) return token;
    int32_t at = token;
    for (int i = 0; i < BR_CLAIM_CLIMB && at >= 0; i++) {
        if (rel_of(w, at) == BR_DEP_ACL) return br_tok(w->tree, at)->head >= 0 ? br_tok(w->tree, at)->head : token;
        at = br_tok(w->tree, at)->head;
    }
    return token;
}

static br_span about_of(const br_claim_work *w, int32_t token) {
    if (token >= 0) token = antecedent_of(w, token);
    return token >= 0 ? br_claim_phrase_span(w, token) : (br_span){0};
}

/* a subject that stands for something said elsewhere ("it is", "there is", "who") gives no claim by itself */
static bool is_thing(const br_claim_work *w, int32_t token) {
    return token >= 0 && br_tok(w->tree, token)->deprel != BR_DEP_EXPL;
}

/* ---- predicates: "is a provocation", "was not due to", "remains open" */

/* whether the preposition or noun that a row asks for stands there */
static bool has_company(const br_claim_work *w, int32_t token, const br_claim_word *row) {
    if (!row->with.len) return true;
    return br_claim_prep_child(w, token, row->with) >= 0;
}

/* "in force", "due to ...": rows are asked for by the preposition */
static const br_claim_word *row_of_preposition(const br_claim_work *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        if (rel_of(w, child) != BR_DEP_CASE) continue;
        for (const br_claim_word *row = NULL;
             (row = br_claim_word_of(w->lexicon->claims, w->facts->lemma[child], BR_CLAIM_PREDICATE, row));)
            if (br_str_is(row->with, "*") || br_str_eq(row->with, lemma_of(w, token))) return row;
    }
    return NULL;
}

/* the row of a predicate word; participles ("banned") stand in their own form */
static const br_claim_word *predicate_row(const br_claim_work *w, int32_t token) {
    const br_claim_lexicon *claims = w->lexicon->claims;
    const br_claim_word *row = row_of_preposition(w, token);
    if (row) return row;
    while ((row = br_claim_word_of(claims, w->facts->lemma[token], BR_CLAIM_PREDICATE, row)))
        if (has_company(w, token, row)) return row;
    const br_word_facts *form = br_word_facts_of(w->lexicon, br_tok_text(w->tree, token));
    while ((row = br_claim_word_of(claims, form, BR_CLAIM_PREDICATE, row)))
        if (has_company(w, token, row)) return row;
    return NULL;
}

/* for prepositional predicates the preposition is part of what is said */
static br_span with_case(const br_claim_work *w, int32_t token, br_span span) {
    int32_t marker = br_tree_child(w->tree, token, BR_DEP_CASE, -1);
    return marker >= 0 && marker < token ? br_span_join(span, br_tok(w->tree, marker)->span) : span;
}

/* "is likely to collapse", "is bound to fail" */
static void read_likely(br_claim_work *w, int32_t token, int32_t subject, bool negative) {
    int32_t outcome = br_tree_child(w->tree, token, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, token, BR_DEP_ADVCL, -1);
    br_span says = br_claim_predicate_span(w, outcome >= 0 ? outcome : token);
    add_claim(w, token, (clause){BR_CLAIM_FORECAST, says, about_of(w, subject), negative, -1});
}

/* "but" inside what is denied: "not the result of A, but the product of B" */
static int32_t but_within(const br_claim_work *w, int32_t token, br_span says) {
    for (int32_t t = token + 1; (uint32_t)t < w->article->n_tokens && br_tok(w->tree, t)->span.start < says.end; t++)
        if (br_tok(w->tree, t)->upos == BR_UPOS_CCONJ && br_str_is(lemma_of(w, t), "but")) return t;
    return -1;
}

static uint32_t end_before(const br_claim_work *w, int32_t token) {
    int32_t t = token - 1;
    while (t > 0 && br_tok(w->tree, t)->upos == BR_UPOS_PUNCT) t--;
    return br_tok(w->tree, t)->span.end;
}

/* what is held instead of what was denied */
static void read_contrast(br_claim_work *w, int32_t but, clause denied) {
    uint32_t sentence = w->tree->sentence[but];
    for (int32_t t = but + 1;
         (uint32_t)t < w->article->n_tokens && w->tree->sentence[t] == sentence && t < but + BR_CLAIM_CONTRAST; t++) {
        const br_claim_word *row = predicate_row(w, t);
        if (!row || br_claim_copula(w, t) >= 0) continue;
        clause c = denied;
        c.type = (br_claim_type)row->type;
        c.negative = false;
        c.says = with_case(w, t, br_claim_predicate_span(w, t));
        if (c.says.start < br_tok(w->tree, but)->span.end) c.says.start = br_tok(w->tree, but + 1)->span.start;
        add_claim(w, t, c);
        return;
    }
}

static void read_predicate(br_claim_work *w, int32_t token, int32_t subject, bool negative, int32_t holder) {
    const br_claim_word *row = predicate_row(w, token);
    if (!row) return;
    if (row->type == BR_CLAIM_FORECAST) {
        read_likely(w, token, subject, negative);
        return;
    }
    clause c = {.type = (br_claim_type)row->type,
                .says = with_case(w, token, br_claim_predicate_span(w, token)),
                .about = about_of(w, subject),
                .negative = negative,
                .holder = holder};
    int32_t but = negative ? but_within(w, token, c.says) : -1;
    if (but >= 0) c.says.end = end_before(w, but);
    add_claim(w, token, c);
    if (but >= 0) read_contrast(w, but, c);
}

/* "denies being a dictatorship" */
static bool is_denied(const br_claim_work *w, int32_t token) {
    int32_t head = br_tok(w->tree, token)->head;
    br_deprel rel = rel_of(w, token);
    bool is_complement = rel == BR_DEP_XCOMP || rel == BR_DEP_CCOMP || rel == BR_DEP_ADVCL;
    return is_complement && head >= 0 &&
           br_claim_word_of(w->lexicon->claims, w->facts->lemma[head], BR_CLAIM_DENY, NULL);
}

/* the conjuncts of a predicate: "not the result of A but the product of B" */
static void read_copular(br_claim_work *w, int32_t token) {
    int32_t subject = br_claim_subject(w, token);
    if (!is_thing(w, subject)) return;
    bool negative = br_claim_is_negated(w, token) || br_claim_is_negated(w, subject) || is_denied(w, token);
    int32_t holder = for_whom(w, token);
    read_predicate(w, token, subject, negative, holder);
    br_for_children (w->tree, token, child) {
        if (rel_of(w, child) != BR_DEP_CONJ || br_claim_copula(w, child) >= 0) continue;
        int32_t cc = br_tree_child(w->tree, child, BR_DEP_CC, -1);
        bool but = cc >= 0 && br_str_is(lemma_of(w, cc), "but");
        if (but) read_predicate(w, child, subject, br_claim_is_negated(w, child), holder);
    }
}

/* ---- verbs */

static int32_t object_of(const br_claim_work *w, int32_t verb) {
    return br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
}

/* the name in "call X Y" and "regard X as Y" */
static int32_t name_in(const br_claim_work *w, int32_t verb, int32_t object, br_str with) {
    if (with.len) {
        int32_t name = br_claim_prep_child(w, verb, with);
        return name >= 0 || object < 0 ? name : br_claim_prep_child(w, object, with);
    }
    br_for_children (w->tree, verb, child) {
        if (child <= object) continue;
        br_deprel rel = (br_deprel)br_tok(w->tree, child)->deprel;
        if (rel == BR_DEP_XCOMP || rel == BR_DEP_OBL_UNMARKED || (rel == BR_DEP_OBJ && child != object)) return child;
    }
    return -1;
}

/* an adjective, or a word of states that the tagger took for a noun ("the treaty void"); "the member state" is somebody */
static bool names_state(const br_claim_work *w, int32_t name) {
    if (br_tok(w->tree, name)->upos == BR_UPOS_ADJ) return true;
    const br_claim_word *row = predicate_row(w, name);
    return row && row->type == BR_CLAIM_STATUS && !row->with.len && br_tok(w->tree, name)->upos == BR_UPOS_NOUN &&
           br_actor_at(&w->parties, name) < 0;
}

/* "declared the country neutral" may come as one phrase under the adjective */
static int32_t object_under(const br_claim_work *w, int32_t name) {
    if (name < 0 || !names_state(w, name)) return -1;
    br_for_children (w->tree, name, child)
        if (child == name - 1 && br_tok(w->tree, child)->upos == BR_UPOS_NOUN) return child;
    return -1;
}

/* the object of "declared X Y": of its own, or within the phrase of Y */
static int32_t named_object(const br_claim_work *w, int32_t verb) {
    int32_t object = object_of(w, verb), name = name_in(w, verb, object, BR_STR(""));
    if (object >= 0 && name >= 0) return object;
    int32_t under = object_under(w, object >= 0 ? object : name);
    return under >= 0 ? under : object;
}

/* "is seen as a traitor by": the passive has its object as subject */
static void read_passive_name(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb), name = name_in(w, verb, -1, row->with);
    if (!is_thing(w, subject) || name < 0 || br_tok(w->tree, name)->upos == BR_UPOS_VERB) return;
    const br_claim_word *known = predicate_row(w, name);
    add_claim(w, verb,
              (clause){known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION, br_claim_predicate_span(w, name),
                       about_of(w, subject), br_claim_is_negated(w, verb), br_claim_prep_child(w, verb, BR_STR("by"))});
}

static void read_name(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    if (br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1) >= 0) {
        read_passive_name(w, verb, row);
        return;
    }
    int32_t object = row->with.len ? object_of(w, verb) : named_object(w, verb);
    if (object < 0 && row->with.len) object = br_claim_prep_child(w, verb, BR_STR("of"));
    if (object < 0) return;
    int32_t name = name_in(w, verb, object, row->with);
    if (name < 0 || br_tok(w->tree, name)->upos == BR_UPOS_VERB) return;
    const br_claim_word *known = predicate_row(w, name);
    int32_t subject = br_claim_subject(w, verb);
    bool negative = br_claim_is_negated(w, verb) || (subject >= 0 && br_claim_is_negated(w, subject));
    br_span says = br_claim_predicate_span(w, name), about = about_of(w, object);
    if (object > name || br_tok(w->tree, object)->head == name) says.start = br_tok(w->tree, name)->span.start;
    if (object < name && br_tok(w->tree, object)->head == name)
        about.start = br_tok(w->tree, (int32_t)w->tree->first[name])->span.start;
    add_claim(w, verb,
              (clause){.type = known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION,
                       .says = says,
                       .about = about,
                       .negative = negative,
                       .holder = subject});
}

static void read_cause_behind(br_claim_work *w, int32_t verb, br_str preposition) {
    int32_t cause = br_claim_prep_child(w, verb, preposition), subject = br_claim_subject(w, verb);
    if (cause < 0 || !is_thing(w, subject) || br_tok(w->tree, subject)->upos == BR_UPOS_PRON) return;
    br_span says = {br_tok(w->tree, verb)->span.start, br_claim_phrase_span(w, cause).end};
    add_claim(w, verb, (clause){BR_CLAIM_CAUSE, says, about_of(w, subject), br_claim_is_negated(w, verb), -1});
}

static void read_maker(br_claim_work *w, int32_t verb, const br_claim_word *row, bool reflects) {
    int32_t subject = br_claim_subject(w, verb);
    int32_t object = row->with.len ? br_claim_prep_child(w, verb, row->with) : object_of(w, verb);
    if (object < 0 || !is_thing(w, subject)) return;
    int32_t cause = reflects ? object : subject, effect = reflects ? subject : object;
    if (br_actor_at(&w->parties, cause) >= 0 || br_tok(w->tree, cause)->upos == BR_UPOS_PRON)
        return; /* an actor's act */
    add_claim(w, verb,
              (clause){BR_CLAIM_CAUSE, br_claim_phrase_span(w, cause), about_of(w, effect),
                       br_claim_is_negated(w, verb), -1});
}

static void read_blame(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t object = object_of(w, verb), other = br_claim_prep_child(w, verb, row->with);
    if (other < 0) { /* "hold X responsible for Y" */
        int32_t blamed = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
        if (blamed >= 0 && br_str_is(lemma_of(w, blamed), "responsible"))
            other = br_claim_prep_child(w, blamed, row->with);
    } else if (br_str_is(lemma_of(w, verb), "hold") || br_str_is(lemma_of(w, verb), "make")) {
        return;
    }
    if (object < 0 || other < 0) return;
    bool for_effect = br_str_is(row->with, "for");
    int32_t cause = for_effect ? object : other, effect = for_effect ? other : object;
    add_claim(w, verb,
              (clause){BR_CLAIM_CAUSE, br_claim_phrase_span(w, cause), about_of(w, effect),
                       br_claim_is_negated(w, verb), br_claim_subject(w, verb)});
}

/* ---- forecasts */

static bool is_modal(const br_claim_work *w, int32_t verb) {
    static const char *const modals[] = {"will", "would", "may", "might", "could", "wo", "'ll", "shall"};
    br_for_children (w->tree, verb, child) {
        if (rel_of(w, child) != BR_DEP_AUX) continue;
        for (size_t i = 0; i < sizeof modals / sizeof *modals; i++)
            if (br_str_is(lemma_of(w, child), modals[i])) return true;
    }
    return false;
}

static bool is_known(const br_claim_work *w, int32_t token, br_claim_kind kind) {
    return br_claim_word_of(w->lexicon->claims, w->facts->lemma[token], kind, NULL) != NULL;
}

/* somebody who can plan: what he will do is an act to come and no forecast */
static bool can_plan(const br_claim_work *w, int32_t subject) {
    int32_t mention = br_actor_at(&w->parties, subject);
    return br_tok(w->tree, subject)->upos == BR_UPOS_PRON ||
           (mention >= 0 && w->article->actors[mention].kind != BR_ACTOR_UNKNOWN &&
            !w->article->actors[mention].is_place);
}

static void read_forecast(br_claim_work *w, int32_t token) {
    int32_t subject = br_claim_subject(w, token);
    if (!is_thing(w, subject) || !is_modal(w, token) || can_plan(w, subject)) return;
    bool by_itself = br_claim_copula(w, token) >= 0 || is_known(w, token, BR_CLAIM_OUTLOOK) ||
                     br_tok(w->tree, subject)->deprel == BR_DEP_NSUBJ_PASS;
    if (!by_itself) return;
    br_span says = br_claim_predicate_span(w, token);
    add_claim(w, token, (clause){BR_CLAIM_FORECAST, says, about_of(w, subject), br_claim_is_negated(w, token), -1});
}

static void read_await(br_claim_work *w, int32_t verb) {
    int32_t object = object_of(w, verb), outcome = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, verb, BR_DEP_CCOMP, -1);
    if (outcome < 0 && object >= 0) outcome = br_tree_child(w->tree, object, BR_DEP_ACL, -1);
    if (outcome < 0 || !br_claim_has_case(w, outcome, BR_STR("to"))) return;
    if (object < 0) object = br_tree_child(w->tree, outcome, BR_DEP_NSUBJ, -1);
    if (object < 0) return;
    add_claim(w, verb,
              (clause){BR_CLAIM_FORECAST, br_claim_predicate_span(w, outcome), about_of(w, object),
                       br_claim_is_negated(w, verb), br_claim_subject(w, verb)});
}

/* "There will be no quick peace in Darfur": said of the place */
static void read_existence(br_claim_work *w, int32_t token) {
    int32_t thing = br_tree_child(w->tree, token, BR_DEP_NSUBJ, -1);
    if (thing < 0 || br_tree_child(w->tree, token, BR_DEP_EXPL, -1) < 0 || !is_modal(w, token)) return;
    int32_t place = br_claim_prep_child(w, token, BR_STR("in"));
    if (place < 0) place = br_claim_prep_child(w, thing, BR_STR("in"));
    br_span says = br_claim_phrase_span(w, thing);
    add_claim(w, token,
              (clause){BR_CLAIM_FORECAST, says, about_of(w, place),
                       br_claim_is_negated(w, thing) || br_claim_is_negated(w, token), -1});
}

static void read_risk(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), outcome = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, verb, BR_DEP_ADVCL, -1);
    if (!is_thing(w, subject) || outcome < 0 || !is_known(w, outcome, BR_CLAIM_OUTLOOK) || can_plan(w, subject)) return;
    int32_t become = br_tree_child(w->tree, outcome, BR_DEP_XCOMP, -1);
    if (become < 0) become = object_of(w, outcome);
    br_span says = br_claim_predicate_span(w, become >= 0 ? become : outcome);
    add_claim(w, verb, (clause){BR_CLAIM_FORECAST, says, about_of(w, subject), br_claim_is_negated(w, verb), -1});
}

/* ---- states and judgements told by a verb */

static void read_plain(br_claim_work *w, int32_t verb, br_claim_type type) {
    int32_t subject = br_claim_subject(w, verb);
    if (!is_thing(w, subject) || is_modal(w, verb)) return;
    add_claim(w, verb,
              (clause){type, br_claim_predicate_span(w, verb), about_of(w, subject), br_claim_is_negated(w, verb), -1});
}

/* "amounts to a coup" */
static void read_count(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb);
    int32_t what = row->with.len ? br_claim_prep_child(w, verb, row->with) : object_of(w, verb);
    if (!is_thing(w, subject) || what < 0 || br_tok(w->tree, what)->upos != BR_UPOS_NOUN) return;
    const br_claim_word *known = predicate_row(w, what);
    if (!row->with.len && !known) return;
    add_claim(w, verb,
              (clause){known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION, br_claim_predicate_span(w, what),
                       about_of(w, subject), br_claim_is_negated(w, verb), -1});
}

/* "had nothing to do with the protest" */
static void read_nothing(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), much = object_of(w, verb);
    if (!is_thing(w, subject) || much < 0 || !br_str_is(lemma_of(w, verb), "have")) return;
    int32_t act = br_tree_child(w->tree, much, BR_DEP_ACL, -1);
    int32_t with = act >= 0 && br_str_is(lemma_of(w, act), "do") ? br_claim_prep_child(w, act, BR_STR("with")) : -1;
    if (with < 0) return;
    bool negative = br_str_is(lemma_of(w, much), "nothing") || br_str_is(lemma_of(w, much), "little");
    br_span says = {br_tok(w->tree, much)->span.start, br_claim_phrase_span(w, with).end};
    add_claim(w, verb,
              (clause){BR_CLAIM_CAUSE, says, about_of(w, subject), negative != br_claim_is_negated(w, verb), -1});
}

/* a lasting state is told in the present */
static bool is_present(const br_claim_work *w, int32_t verb) {
    return (br_tok(w->tree, verb)->feats & BR_FEAT(TENSE_PRES)) &&
           (br_tok(w->tree, verb)->feats & BR_FEAT(VERBFORM_FIN));
}

static void read_verb(br_claim_work *w, int32_t verb) {
    const br_claim_lexicon *claims = w->lexicon->claims;
    const br_word_facts *lemma = w->facts->lemma[verb];
    size_t before = w->claims.len;
    bool passive = br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1) >= 0;
    for (const br_claim_word *row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_NAME, row));)
        read_name(w, verb, row);
    for (const br_claim_word *row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_BLAME, row));)
        read_blame(w, verb, row);
    for (const br_claim_word *row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_FROM, row));)
        read_cause_behind(w, verb, row->with);
    if (passive && br_claim_word_of(claims, lemma, BR_CLAIM_BY, NULL)) {
        static const char *const behind[] = {"by", "from", "in"};
        for (size_t i = 0; i < sizeof behind / sizeof *behind && w->claims.len == before; i++)
            read_cause_behind(w, verb, br_str_of(behind[i]));
    }
    if (w->claims.len > before) return;
    if (!passive)
        for (const br_claim_word *row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_MAKE, row));)
            read_maker(w, verb, row, false);
    const br_claim_word *reflect = br_claim_word_of(claims, lemma, BR_CLAIM_REFLECT, NULL);
    if (reflect && !passive) read_maker(w, verb, reflect, true);
    for (const br_claim_word *row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_COUNT, row));)
        read_count(w, verb, row);
    read_nothing(w, verb);
    if (is_known(w, verb, BR_CLAIM_AWAIT)) read_await(w, verb);
    if (is_known(w, verb, BR_CLAIM_RISK)) read_risk(w, verb);
    if (w->claims.len == before) read_forecast(w, verb);
    if (w->claims.len > before) return;
    if (passive) {
        int32_t aux = br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1);
        if (!is_modal(w, verb) && br_tok(w->tree, aux)->feats & BR_FEAT(TENSE_PRES)) read_copular(w, verb);
    } else if (is_known(w, verb, BR_CLAIM_HOLD) && is_present(w, verb) && object_of(w, verb) >= 0) {
        read_plain(w, verb, BR_CLAIM_STATUS);
    } else if (is_known(w, verb, BR_CLAIM_WELL)) {
        read_plain(w, verb, BR_CLAIM_EVALUATION);
    }
}

static int by_place(const void *a, const void *b) {
    const br_claim *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->span.end != y->span.end) return x->span.end < y->span.end ? -1 : 1;
    return (int)x->type - (int)y->type;
}

static void keep_claims(br_claim_work *w, br_article *article) {
    if (w->claims.len) qsort(w->claims.at, w->claims.len, sizeof *w->claims.at, by_place);
    uint32_t kept = 0;
    for (size_t i = 0; i < w->claims.len; i++)
        if (!kept || !br_span_eq(w->claims.at[i].span, w->claims.at[kept - 1].span))
            w->claims.at[kept++] = w->claims.at[i];
    article->claims = w->claims.at;
    article->n_claims = kept;
}

br_status br_annotate_claims(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    br_claim_work w = {.lexicon = lexicon,
                       .tree = tree,
                       .facts = facts,
                       .article = article,
                       .arena = arena,
                       .parties = br_parties_of(arena, lexicon, tree, facts)};
    for (int32_t t = 0; (uint32_t)t < article->n_tokens; t++) {
        br_upos upos = (br_upos)br_tok(tree, t)->upos;
        if (br_claim_copula(&w, t) >= 0) {
            if (is_modal(&w, t)) read_forecast(&w, t);
            else read_copular(&w, t);
        } else if (upos == BR_UPOS_VERB) {
            read_verb(&w, t);
            read_existence(&w, t);
        }
    }
    keep_claims(&w, article);
    return BR_OK;
}
