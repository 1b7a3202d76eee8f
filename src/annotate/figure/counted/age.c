#include "annotate/figure/counted/age.h"

#include "lexicon/word/grammar.h"

/* nobody is older */
#define OLDEST 120

/* the name that ends at byte `at`; NULL when none does */
static const br_name *name_before(const br_article *a, uint32_t at) {
    uint32_t low = 0, high = a->n_names;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->names[middle].span.end < at) low = middle + 1;
        else high = middle;
    }
    return low < a->n_names && a->names[low].span.end == at ? &a->names[low] : NULL;
}

/* a person's name, or a proper noun that is nobody else's ("Butler, 40, said"): of a name that may be a place's, one that no
 * preposition leads to ("in Paris, 40, ...") */
static bool ends_person(const br_tree *tree, const br_article *a, uint32_t at) {
    const br_name *name = name_before(a, at);
    if (name && name->type == BR_NAME_PER) return true;
    int32_t token = at ? br_token_at(a, at - 1) : -1;
    bool proper = token >= 0 && a->tokens[token].upos == BR_UPOS_PROPN && a->tokens[token].span.end == at;
    if (!proper || !name) return proper;
    return tree && br_span_eq(a->tokens[token].span, name->span) && br_tok_rel(tree, token) == BR_DEP_NSUBJ;
}

/* "Ann Lee, 45, said", "Ann Lee (45)", "Ann Lee, 45; " */
static bool is_put_beside(const br_figure_text *t, const br_tree *tree, const br_article *a, const br_reading *r) {
    uint32_t first = r->first;
    if (first < 2 || r->has_modifier) return false;
    bool bracket = br_word_is_mark(&t->words, first - 1, '(');
    if (!bracket && !br_word_is_mark(&t->words, first - 1, ',')) return false;
    static const char closers[] = ",;.:";
    bool closed = bracket && br_word_is_mark(&t->words, r->end, ')');
    for (size_t i = 0; !bracket && i + 1 < sizeof closers; i++)
        closed |= br_word_is_mark(&t->words, r->end, closers[i]);
    closed |= !bracket && br_figure_word(t, r->end)->kind == BR_WORD_BREAK;
    if (!closed) return false;
    return ends_person(tree, a, br_figure_word(t, first - 2)->span.end);
}

/* "He is 45", "when I was about seven" */
static bool is_said_of_person(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    if (!tree || !tree->article->n_tokens) return false;
    br_span span = {br_figure_word(t, r->number_first)->span.start, br_figure_word(t, r->number_end - 1)->span.end};
    int32_t number = br_tree_head_of(tree, span);
    int32_t copula = number < 0 ? -1 : br_tree_child(tree, number, BR_DEP_COP, -1);
    if (copula < 0) return false;
    int32_t subject = br_tree_child(tree, number, BR_DEP_NSUBJ, -1);
    if (subject < 0 && br_tok_rel(tree, number) == BR_DEP_CCOMP) /* "noted her age was 73" */
        subject = br_tree_child(tree, br_tok(tree, number)->head, BR_DEP_OBJ, -1);
    if (subject < 0) return false;
    if (br_tok_is(tree, subject, BR_GRAMMAR(WHO))) return r->number.digits; /* "Ann Lee, who is 45" */
    const br_token *s = br_tok(tree, subject);
    if (br_figure_is(br_figure_entry_at(t, br_figure_word_at(t, s->span.start), &(uint32_t){0}), BR_ROLE_LIFESPAN))
        return true; /* "life expectancy is 73" */
    bool person = s->upos == BR_UPOS_PRON && (s->feats & BR_FEAT(NUMBER_SING)) &&
                  (s->feats & (BR_FEAT(GENDER_MASC) | BR_FEAT(GENDER_FEM) | BR_FEAT(PERSON_1)));
    return person || ends_person(tree, tree->article, s->span.end);
}

/* "people under 18", "anyone over 65": who is meant stands before the bound */
static bool bounds_persons(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    uint32_t start;
    bool bound =
        r->has_modifier && r->first < r->number_first && r->modifier != BR_MOD_ABOUT && r->change == BR_MOD_EXACT;
    return bound && !noun->counted && !noun->of.len && r->number.value > 1 &&
           br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_PERSONS);
}

void br_figure_find_age(const br_figure_text *t, const br_tree *tree, const br_article *article, br_reading *r,
                        const br_figure_noun *noun) {
    uint32_t start;
    bool plausible = r->number.whole && r->number.value >= 1 && r->number.value <= OLDEST && !r->number.vague &&
                     !r->number.ordinal && !r->range;
    if (!plausible || r->unit || r->age.len) return;
    bool pronoun = r->number.value <= 1 && !r->number.digits; /* "he was one of them" */
    bool turned = !noun->counted && br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_TURNS);
    if (turned || bounds_persons(t, r, noun) || (r->number.digits && is_put_beside(t, tree, article, r)) ||
        (!noun->counted && !pronoun && is_said_of_person(t, tree, r)))
        r->age = t->lexicon->age;
}
