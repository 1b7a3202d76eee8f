#include "annotate/event/act/generic.h"

#include "annotate/event/date/tense.h"
#include "annotate/event/party/subject.h"

#define MAX_CLAUSE 200 /* words of a clause that are looked at */

/* headlines are told in the present without meaning any time: they end without a stop */
static bool is_headline(const br_tree *tree, int32_t token) {
    const br_article *a = tree->article;
    br_span span = a->sentences[tree->sentence[token]].span;
    br_str text = br_span_text(a->text, span);
    while (text.len && strchr("\"')]", text.ptr[text.len - 1])) text.len--;
    if (br_str_ends(text, BR_STR("\xE2\x80\x9D")) || br_str_ends(text, BR_STR("\xE2\x80\x99"))) text.len -= 3;
    return !text.len || !strchr(".!?,;:", text.ptr[text.len - 1]);
}

/* "companies", "a government", "anybody": no particular one. A number, a name or an owner makes a phrase particular. */
static bool is_anybody(const br_tree *tree, int32_t noun, bool nationality) {
    if (br_tok_is(tree, noun, BR_GRAMMAR(ANYBODY))) return true;
    const br_token *t = br_tok(tree, noun);
    if (t->upos != BR_UPOS_NOUN) return false;
    bool indefinite = t->feats & BR_FEAT(NUMBER_PLUR);
    br_for_children (tree, noun, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (br_tok(tree, child)->deprel == BR_DEP_ACL_RELCL) continue;
        if (rel == BR_DEP_DET) indefinite = br_tok_is(tree, child, BR_GRAMMAR(INDEFINITE));
        else if (rel == BR_DEP_NUMMOD || br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS) return false;
    }
    for (uint32_t k = tree->first[noun]; indefinite && !nationality && k < (uint32_t)noun; k++)
        if (br_tok(tree, (int32_t)k)->upos == BR_UPOS_PROPN) return false;
    return indefinite;
}

/* a name, a nation, a number or a day in the clause: something particular is told */
static bool is_particular(const br_matcher *m, int32_t verb) {
    const br_tree *tree = m->words.tree;
    const br_actor *actors = tree->article->actors;
    uint32_t first = tree->first[verb], last = tree->last[verb];
    for (uint32_t k = first; k <= last && k < first + MAX_CLAUSE; k++) {
        uint8_t upos = br_tok(tree, (int32_t)k)->upos;
        if (upos == BR_UPOS_PROPN || upos == BR_UPOS_NUM) return true;
        int32_t mention = br_actor_at(m->parties, (int32_t)k);
        if (mention >= 0 && (actors[mention].kind == BR_ACTOR_COUNTRY || actors[mention].kind == BR_ACTOR_PERSON))
            return true;
        if (upos == BR_UPOS_ADJ && k > (uint32_t)verb && br_is_upper(br_tok_text(tree, (int32_t)k).ptr[0]))
            return true; /* "Polish police" */
    }
    return false;
}

/* the noun that a restrictive relative clause tells of: "a government that blames"; -1 = it is none */
static int32_t restricted_noun(const br_tree *tree, int32_t verb) {
    if (br_tok(tree, verb)->deprel != BR_DEP_ACL_RELCL) return -1;
    int32_t first = (int32_t)tree->first[verb];
    bool comma = br_str_is(br_tok_text(tree, first), ",") || (first && br_str_is(br_tok_text(tree, first - 1), ","));
    return comma ? -1 : br_tok(tree, verb)->head;
}

static bool is_habit(const br_matcher *m, int32_t verb) {
    br_for_children (m->words.tree, verb, child)
        if (br_tok_rel(m->words.tree, child) == BR_DEP_ADVMOD && m->habit != BR_NO_SET &&
            m->words.sym[child] != BR_NO_SYM && br_set_has(m->words.lexicon, m->habit, m->words.sym[child]))
            return true;
    return false;
}

/* "they ask you to pay": advice to the reader */
static bool speaks_to_reader(const br_tree *tree, int32_t verb) {
    uint32_t first = tree->first[verb], last = tree->last[verb];
    for (uint32_t k = first; k <= last && k < first + MAX_CLAUSE; k++) {
        const br_token *t = br_tok(tree, (int32_t)k);
        if (t->upos == BR_UPOS_PRON && br_tok_is(tree, (int32_t)k, BR_GRAMMAR(READER))) return true;
    }
    return false;
}

bool br_is_generic(const br_matcher *m, int32_t token, br_generic_options options) {
    const br_tree *tree = m->words.tree;
    if (!br_is_simple_present(tree, token) || is_headline(tree, token)) return false;
    int32_t verb = br_finite_of(tree, token);
    if (!options.force && is_habit(m, verb)) return true;
    if (speaks_to_reader(tree, verb) && !m->quoted[verb]) return true;
    int32_t noun = restricted_noun(tree, verb);
    if (noun >= 0) return is_anybody(tree, noun, true);
    bool beside = br_tok(tree, verb)->deprel == BR_DEP_ACL_RELCL; /* "the minister, whom protesters accuse of lying" */
    if (beside && !is_anybody(tree, br_tok(tree, verb)->head, true)) return false;
    int32_t subject = br_subject_of(tree, verb);
    return !options.dated && subject >= 0 && is_anybody(tree, subject, false) && !is_particular(m, verb);
}
