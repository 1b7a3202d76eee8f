#include "annotate/figure/source.h"

#include "annotate/actor/party.h"
#include "annotate/event/verb.h"
#include "annotate/figure/counted/noun.h"
#include "lexicon/figures.h"
#include "lexicon/word/grammar.h"

/* heads climbed from a figure to the verb that it stands under, and verbs climbed to the one that tells it */
#define MAX_CLIMB 5
#define MAX_VERBS 2

typedef struct sources {
    const br_figure_lexicon *lexicon;
    const br_tree *tree;
    br_article *article;
    br_parties parties;
    br_arena *arena;
} sources;

/* ---- statements ---- */

/* "its", "you": a speaker that is nobody as long as nothing tells whom it means */
static bool is_mere_pronoun(const br_article *a, const br_party *speaker) {
    if (br_span_is_none(speaker->span) || speaker->code.len) return false;
    int32_t token = br_token_at(a, speaker->span.start);
    if (token < 0 || !br_span_eq(a->tokens[token].span, speaker->span)) return false;
    uint8_t upos = a->tokens[token].upos;
    return (upos == BR_UPOS_PRON || upos == BR_UPOS_DET) &&
           br_str_eq(speaker->name, br_span_text(a->text, speaker->span));
}

/* "asked for it four times": how often something was said is no part of what was said, as long as no verb stands between */
static bool counts_sayings(const br_tree *tree, const br_quote *quote, const br_figure *figure) {
    if (figure->head < 0 || br_span_is_none(quote->cue) || !br_tok_is(tree, figure->head, BR_GRAMMAR(TIME)))
        return false;
    int32_t first = br_token_at(tree->article, quote->cue.end), last = br_token_at(tree->article, figure->span.start);
    if (first < 0 || last < first) return false;
    for (int32_t i = first; i < last; i++)
        if (br_tok(tree, i)->upos == BR_UPOS_VERB || br_tok(tree, i)->upos == BR_UPOS_AUX) return false;
    return true;
}

/* "45 percent said they trusted the army, 31 percent the courts": a share of those who were asked tells no other share */
static bool is_share_of_asked(const br_article *a, const br_party *speaker, uint32_t figure) {
    if (!a->figures[figure].measure.len || br_span_is_none(speaker->span)) return false;
    for (uint32_t i = figure; i > 0 && a->figures[i - 1].span.end > speaker->span.start; i--)
        if (br_span_overlaps(speaker->span, a->figures[i - 1].span)) return true;
    return false;
}

/* "19 boats, compared with 11 last week": numbers are held against each other, which nobody says */
static bool is_comparison(const br_tree *tree, const br_quote *quote) {
    int32_t cue = br_span_is_none(quote->cue) ? -1 : br_token_at(tree->article, quote->cue.start);
    return cue >= 0 && br_tok_is(tree, cue, BR_GRAMMAR(COMPARISON));
}

/* The statements stand in the order of the text but may lie in each other: the shortest that holds the figure is the
 * innermost. Both lists ascend, so a window of statements moves along. */
static void take_speakers(const br_tree *tree, br_article *article) {
    uint32_t first = 0;
    for (uint32_t i = 0; i < article->n_figures; i++) {
        br_figure *figure = &article->figures[i];
        while (first < article->n_quotes &&
               article->quotes[first].span.end + BR_FIGURE_SOURCE_REACH <= figure->span.start)
            first++;
        uint32_t least = UINT32_MAX;
        for (uint32_t q = first; q < article->n_quotes && q < first + BR_FIGURE_SOURCE_QUOTES; q++) {
            const br_quote *quote = &article->quotes[q];
            if (quote->span.start > figure->span.start) break;
            uint32_t length = quote->span.end - quote->span.start;
            if (!quote->said || !br_span_contains(quote->span, figure->span) || br_party_is_none(&quote->speaker) ||
                is_comparison(tree, quote) || is_share_of_asked(article, &quote->speaker, i) ||
                is_mere_pronoun(article, &quote->speaker) || length >= least || counts_sayings(tree, quote, figure))
                continue;
            least = length;
            figure->attributed_to = quote->speaker;
        }
    }
}

/* ---- who counts ---- */

static bool is_role(const sources *s, int32_t token, br_figure_role role) {
    if (token < 0) return false;
    br_pattern_item key = {.word = br_vocabulary_find(&s->lexicon->vocabulary, br_tok(s->tree, token)->lemma)};
    const br_pattern_leaf *leaf = key.word ? br_pattern_match(&s->lexicon->phrases, &key, 1, 0) : NULL;
    return leaf && br_figure_is(&s->lexicon->entries[leaf->rule], role);
}

/* not "Russia-led" */
static bool is_verb(const sources *s, int32_t token) {
    return token >= 0 && br_tok(s->tree, token)->upos == BR_UPOS_VERB && br_tok_rel(s->tree, token) != BR_DEP_AMOD;
}

/* the verb in whose object or complement a token stands, -1 = none */
static int32_t verb_above(const sources *s, int32_t token) {
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        int32_t head = br_tok(s->tree, token)->head;
        if (is_verb(s, head)) {
            br_deprel rel = br_tok_rel(s->tree, token);
            return rel == BR_DEP_OBJ || rel == BR_DEP_OBL || rel == BR_DEP_XCOMP ? head : -1;
        }
        token = head;
    }
    return -1;
}

/* the verb that a clause is the content of: "told the paper that", "gave an account: " */
static int32_t verb_of_content(const sources *s, int32_t verb) {
    br_deprel rel = br_tok_rel(s->tree, verb);
    int32_t head = br_tok(s->tree, verb)->head;
    bool behind = head < verb && is_verb(s, head);
    if (behind && rel == BR_DEP_CCOMP) return head;
    bool account =
        behind && rel == BR_DEP_PARATAXIS && is_role(s, br_tree_child(s->tree, head, BR_DEP_OBJ, -1), BR_ROLE_ACCOUNT);
    return account ? head : -1;
}

static bool has_pronoun(const sources *s, int32_t verb) {
    int32_t subject = br_tree_child(s->tree, verb, BR_DEP_NSUBJ, -1);
    return subject >= 0 && br_tok(s->tree, subject)->upos == BR_UPOS_PRON;
}

/* the subject of a verb, if it is not the figure itself ("a quarter say") */
static br_party subject_of(const sources *s, int32_t verb, int32_t figure) {
    int32_t subject = br_tree_child(s->tree, verb, BR_DEP_NSUBJ, -1);
    if (subject < 0 || br_tok_rel(s->tree, subject) != BR_DEP_NSUBJ || br_tree_is_below(s->tree, figure, subject))
        return (br_party){0};
    return br_party_at(&s->parties, subject, (br_date){0}, s->arena);
}

static bool is_count(const sources *s, int32_t noun) {
    return is_role(s, noun, BR_ROLE_TALLY) || is_role(s, noun, BR_ROLE_TOLL);
}

/* "by the French count": whose it is */
static br_party owner_of_count(const sources *s, int32_t verb) {
    br_for_children (s->tree, verb, child) {
        br_deprel rel = br_tok_rel(s->tree, child);
        bool count = (rel == BR_DEP_OBL || rel == BR_DEP_NMOD) && is_count(s, child);
        int32_t by = count ? br_tree_child(s->tree, child, BR_DEP_CASE, -1) : -1;
        if (by < 0 || !is_role(s, by, BR_ROLE_COUNTER)) continue;
        br_for_children (s->tree, child, owner) {
            if (br_actor_at(&s->parties, owner) >= 0)
                return br_party_of_actor(&s->parties, br_actor_at(&s->parties, owner), (br_date){0}, s->arena);
        }
    }
    return (br_party){0};
}

/* the verb of the clause that a token stands in, or what stands with a copula for one */
static int32_t clause_of(const sources *s, int32_t token) {
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++, token = br_tok(s->tree, token)->head)
        if (is_verb(s, token) || br_tree_child(s->tree, token, BR_DEP_COP, -1) >= 0) return token;
    return -1;
}

/* "The army counts 900 dead", "put the toll at 64" */
static bool tells_number(const sources *s, int32_t verb) {
    return is_role(s, verb, BR_ROLE_TELLS) ||
           (is_role(s, verb, BR_ROLE_PUTS) && is_count(s, br_tree_child(s->tree, verb, BR_DEP_OBJ, -1)));
}

/* "the unions claimed 90,000", "organisers spoke of 40,000": a number without a noun is all that is told; behind "of" it may have
 * one ("spoke of two deaths") */
static bool claims_number(const sources *s, int32_t verb, int32_t number) {
    int32_t told = br_tok_rel(s->tree, number) == BR_DEP_NUMMOD ? br_tok(s->tree, number)->head : number;
    br_deprel rel = br_tok_rel(s->tree, told);
    int32_t of = rel == BR_DEP_OBL ? br_tree_child(s->tree, told, BR_DEP_CASE, -1) : -1;
    bool oblique = of > verb && is_role(s, of, BR_ROLE_OF);
    bool bare = told == number && br_tok(s->tree, number)->upos == BR_UPOS_NUM && rel == BR_DEP_OBJ && number > verb;
    return (bare || oblique) && br_tok(s->tree, told)->head == verb && is_role(s, verb, BR_ROLE_CLAIMS);
}

/* "put the number of people who marched at 35,000": what is given belongs to the verb that gives it, not to one within
 * what is counted */
static int32_t giver_around(const sources *s, int32_t verb) {
    if (verb < 0 || br_tok(s->tree, verb)->deprel != BR_DEP_ACL_RELCL) return verb;
    int32_t noun = br_tok(s->tree, verb)->head;
    while (noun >= 0 && br_tok_rel(s->tree, noun) == BR_DEP_NMOD) noun = br_tok(s->tree, noun)->head;
    bool given = noun >= 0 && is_count(s, noun) && br_tok_rel(s->tree, noun) == BR_DEP_OBJ &&
                 is_role(s, br_tok(s->tree, noun)->head, BR_ROLE_PUTS);
    return given ? br_tok(s->tree, noun)->head : verb;
}

/* who tells the number himself, whoever is quoted with it (`quoted`): "Peru put the toll at 45, Kim said"; not "it counts 900
 * guards, he said", where somebody has them */
static br_party teller_of(const sources *s, int32_t token, bool quoted) {
    bool counts = br_tok_rel(s->tree, token) == BR_DEP_NUMMOD; /* whatever its tag: "counts 90 wounded" */
    int32_t number = token;
    if (counts) token = br_tok(s->tree, token)->head;
    int32_t verb = giver_around(s, verb_above(s, token));
    bool tells = verb >= 0 && (tells_number(s, verb) || claims_number(s, verb, number));
    if (tells && br_is_passive(s->tree, verb)) return (br_party){0}; /* "the loss is estimated at 3 million" */
    return tells && !(quoted && has_pronoun(s, verb)) ? subject_of(s, verb, token) : (br_party){0};
}

/* "Peru counted 45 dead and Chile 28": whose number it is where the verb is left out; none where it is said */
static br_party gapped_counter(const sources *s, int32_t token, const br_figure *figure) {
    int32_t counted = figure->head, verb = counted < 0 ? -1 : br_tok(s->tree, counted)->head;
    bool taken_over = counted >= 0 && counted < token && br_tok_rel(s->tree, token) != BR_DEP_NUMMOD && verb >= 0 &&
                      tells_number(s, verb);
    int32_t owner = token - 1, parted = owner - 1;
    if (!taken_over || parted < 0 || s->tree->sentence[parted] != s->tree->sentence[token]) return (br_party){0};
    int32_t actor = br_tok(s->tree, owner)->upos == BR_UPOS_PROPN ? br_actor_at(&s->parties, owner) : -1;
    if (actor < 0) return (br_party){0};
    int32_t before = br_token_at(s->article, s->article->actors[actor].span.start) - 1;
    bool opens =
        before >= 0 && (br_tok(s->tree, before)->upos == BR_UPOS_CCONJ || br_str_is(br_tok_text(s->tree, before), ","));
    return opens ? br_party_of_actor(&s->parties, actor, (br_date){0}, s->arena) : (br_party){0};
}

/* who counts where nobody is quoted: of the count that it is told by, or of the clause that tells its clause */
static br_party counter_of(const sources *s, int32_t token) {
    bool counts = br_tok_rel(s->tree, token) == BR_DEP_NUMMOD;
    if (counts) token = br_tok(s->tree, token)->head;
    bool states = br_tree_child(s->tree, token, BR_DEP_COP, -1) >= 0;
    int32_t clause = clause_of(s, counts && !states ? br_tok(s->tree, token)->head : token);
    if (clause < 0) return (br_party){0};
    br_party owner = owner_of_count(s, clause);
    if (!br_party_is_none(&owner)) return owner;
    for (int climbed = 0; clause >= 0 && climbed < MAX_VERBS; climbed++) {
        int32_t above = verb_of_content(s, clause);
        if (above >= 0) {
            bool tells = br_tok_rel(s->tree, clause) == BR_DEP_PARATAXIS || is_role(s, above, BR_ROLE_TELLS) ||
                         is_role(s, above, BR_ROLE_SAYS);
            return tells ? subject_of(s, above, token) : (br_party){0};
        }
        clause = br_tok_rel(s->tree, clause) == BR_DEP_CONJ ? br_tok(s->tree, clause)->head : -1;
    }
    return (br_party){0};
}

void br_attribute_figures(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                          br_article *article, br_arena *arena) {
    if (!article->n_figures) return;
    take_speakers(tree, article);
    sources s = {.tree = tree, .article = article, .arena = arena};
    s.lexicon = br_figure_lexicon_of(lexicon, article->language);
    if (!s.lexicon || !article->n_tokens) return;
    s.parties = br_parties_of(arena, lexicon, tree, facts);
    for (uint32_t i = 0; i < article->n_figures; i++) {
        br_figure *figure = &article->figures[i];
        int32_t token = br_figure_number(tree, figure->span);
        if (token < 0) continue;
        br_party teller = teller_of(&s, token, !br_party_is_none(&figure->attributed_to));
        if (!br_party_is_none(&teller)) figure->attributed_to = teller;
        if (br_party_is_none(&figure->attributed_to)) figure->attributed_to = counter_of(&s, token);
        if (is_share_of_asked(article, &figure->attributed_to, i)) figure->attributed_to = (br_party){0};
        if (br_party_is_none(&figure->attributed_to)) continue;
        br_party own = gapped_counter(&s, token, figure);
        if (!br_party_is_none(&own)) figure->attributed_to = own;
    }
}
