#include "annotate/figure/counted/series.h"

#include "annotate/figure/counted/phrase.h"

/* words between two figures of a series, and of the name of whom the second one belongs to */
#define MAX_BETWEEN    14
#define MAX_NAME_WORDS 5
/* a number that many times the one before is no measure of the same kind */
#define SAME_UNIT_FACTOR 30

/* what stands right before a figure that goes on */
typedef enum link {
    LINK_NONE,
    LINK_LIST, /* "... for one and 20 %": what parts a list */
    LINK_OWNER /* "... and wages 3 %", "... and Spain 34": whom it belongs to, where the verb is left out */
} link;

static bool parts_list(const br_tree *tree, int32_t token) {
    return br_tok(tree, token)->upos == BR_UPOS_CCONJ || br_str_is(br_tok_text(tree, token), ",");
}

static bool is_owner_word(const br_figure_text *t, const br_tree *tree, int32_t token) {
    switch (br_tok(tree, token)->upos) {
    case BR_UPOS_NOUN:
    case BR_UPOS_PROPN:
    case BR_UPOS_ADJ:
    case BR_UPOS_DET:
    case BR_UPOS_PRON: return true;
    case BR_UPOS_PUNCT: return br_str_is(br_tok_text(tree, token), "-"); /* "Rolls-Royce" */
    case BR_UPOS_ADP: return br_figure_is(br_figure_entry_of(t, tree, token), BR_ROLE_OF);
    default: return false;
    }
}

/* How the figure at token `number` goes on from the one that ends before token `first`; *owner: the first word of whom it
 * belongs to. Nothing goes on over a verb. */
static link link_of(const br_figure_text *t, const br_tree *tree, int32_t first, int32_t number, int32_t *owner) {
    if (first < 0 || number <= first || number - first > MAX_BETWEEN || tree->sentence[first] != tree->sentence[number])
        return LINK_NONE;
    for (int32_t i = first; i < number; i++) {
        uint8_t upos = br_tok(tree, i)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ || upos == BR_UPOS_NUM)
            return LINK_NONE;
    }
    if (parts_list(tree, number - 1)) return LINK_LIST;
    int32_t i = number;
    if (i > first && br_tok(tree, i - 1)->upos == BR_UPOS_DET) /* "and another 500" */
        return parts_list(tree, i - 2) ? LINK_LIST : LINK_NONE;
    if (i > first && br_tok(tree, i - 1)->upos == BR_UPOS_ADV) i--; /* "and the Union only 13" */
    while (i > first && !parts_list(tree, i - 1) && is_owner_word(t, tree, i - 1)) i--;
    *owner = i;
    return i > first && i < number && number - i <= MAX_NAME_WORDS && parts_list(tree, i - 1) ? LINK_OWNER : LINK_NONE;
}

/* "and net profits 7 %": the thing; -1 where a name or "those of" stands */
static int32_t thing_of(const br_tree *tree, int32_t first, int32_t number) {
    for (int32_t i = first; i < number; i++) {
        if (br_tok(tree, i)->upos == BR_UPOS_ADP) return -1;
        if (br_tok(tree, i)->upos == BR_UPOS_NOUN) {
            while (i + 1 < number && br_tok(tree, i + 1)->upos == BR_UPOS_NOUN) i++;
            return i;
        }
    }
    return -1;
}

static bool is_name(const br_tree *tree, int32_t first, int32_t number) {
    for (int32_t i = first; i < number; i++)
        if (br_tok(tree, i)->upos == BR_UPOS_NOUN || br_tok(tree, i)->upos == BR_UPOS_PRON) return false;
    return br_tok(tree, number - 1)->upos == BR_UPOS_PROPN;
}

/* "above", "below" behind a figure, "of the total": it compares, or is a part of something told */
static bool compares(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    uint32_t end;
    const br_figure_entry *behind = br_figure_entry_at(t, r->end, &end);
    return noun->of.len || br_figure_is(behind, BR_ROLE_LEVEL) || br_figure_is(behind, BR_ROLE_OF);
}

static void go_on_change(const br_figure *before, br_reading *r) {
    if (before->change == BR_MOD_EXACT || r->change != BR_MOD_EXACT) return;
    r->change = before->change;
    if (!r->has_modifier) r->modifier = before->change;
    r->has_modifier = true;
}

/* "8 inches for one and 11 for the other", "rose 5 % and imports 3": a bare number in the unit of the one before */
static void go_on_unit(const br_tree *tree, const br_reading *last, link how, int32_t number, br_reading *r,
                       const br_figure_noun *noun) {
    bool bare = last->unit && !last->age.len && !r->unit && !r->number.ordinal && !r->number.vague &&
                !r->number.fraction && !r->range && !r->vote && !noun->counted && !noun->of.len;
    bool share = last->unit && br_str_is(last->unit->code, "%");
    bool changes = share || (last->unit && !last->unit->money && last->change != BR_MOD_EXACT);
    if (!bare || (how == LINK_OWNER ? !changes : !r->number.digits) || number + 1 >= (int32_t)tree->article->n_tokens)
        return;
    double low = r->number.value < last->high ? r->number.value : last->high, high = r->number.value + last->high - low;
    if (low <= 0 || high > low * SAME_UNIT_FACTOR) return;
    uint8_t behind = br_tok(tree, number + 1)->upos;
    bool ends = behind == BR_UPOS_ADP || behind == BR_UPOS_PUNCT || behind == BR_UPOS_CCONJ;
    if (ends || tree->sentence[number + 1] != tree->sentence[number]) r->unit = last->unit;
}

/* a measure in the unit of the one before */
static void go_on_measure(const br_figure_text *t, const br_tree *tree, const br_figure *before, int32_t owner,
                          int32_t number, br_reading *r, br_figure_noun *noun, br_arena *arena) {
    if (r->unit->time || !br_str_eq(before->unit, r->unit->code) || compares(t, r, noun)) return;
    go_on_change(before, r);
    int32_t thing = owner < 0 ? -1 : thing_of(tree, owner, number);
    bool holder = thing >= 0 && before->of.len && !before->noun.len; /* "51 % of the bank, a firm 30 %" */
    if (thing >= 0 && !holder) {
        noun->head = thing;
        noun->text = br_figure_phrase(t, tree, thing, arena);
    } else if (!noun->text.len || owner >= 0) {
        noun->head = before->head;
        noun->text = before->noun;
        noun->of = before->of; /* "34 % of the vote, the Greens 21 %" */
        if (owner >= 0 && (holder || is_name(tree, owner, number)))
            noun->about =
                br_span_text(t->words.text, br_span_join(br_tok(tree, owner)->span, br_tok(tree, number - 1)->span));
    }
}

/* a bare number behind a name, where the one before counted: "and Spain 34" */
static void go_on_count(const br_tree *tree, const br_figure *before, int32_t owner, int32_t number,
                        const br_reading *r, br_figure_noun *noun) {
    bool counts = before->noun.len && before->head >= 0 && !before->unit.len && before->change == BR_MOD_EXACT;
    if (!counts || owner < 0 || noun->counted || noun->of.len || r->number.fraction || !r->number.whole ||
        !is_name(tree, owner, number))
        return;
    noun->counted = true;
    noun->is_name = noun->is_singular = false;
    noun->head = before->head;
    noun->text = before->noun;
}

/* "160 guards, up from 90", "5 % of output from 4 %": held against the figure before, whose noun and unit it has */
static void take_compared(const br_figure_text *t, const br_figure *before, const br_reading *last, br_reading *r,
                          br_figure_noun *noun) {
    uint32_t start;
    const br_figure_entry *held = br_figure_entry_before(t, r->first, &start);
    bool against = br_figure_is(held, BR_ROLE_AGAINST);
    bool same = r->unit && r->unit == last->unit && !r->unit->time && r->change == BR_MOD_EXACT && !noun->text.len &&
                (against || br_figure_is(held, BR_ROLE_FROM));
    if (same && r->first - last->end <= MAX_BETWEEN) {
        noun->head = before->head;
        noun->text = before->noun;
        return;
    }
    bool bare = !r->unit && !r->age.len && !noun->counted && !r->number.ordinal && (!r->number.fraction || r->share) &&
                (r->number.digits || r->share || r->number.value > 1); /* "against one another" */
    if (!against || !bare || last->age.len || r->first - last->end > MAX_BETWEEN) return;
    r->unit = last->unit;
    noun->counted = true;
    noun->is_name = noun->is_singular = false;
    noun->head = before->head;
    noun->text = before->noun;
}

/* "Ruiz has 11 seats, Paz has five": the same verb has the next number */
static void take_of_same_verb(const br_figure_text *t, const br_tree *tree, const br_figure *before,
                              const br_reading *r, br_figure_noun *noun) {
    br_span span = {t->words.at[r->number_first].span.start, t->words.at[r->number_end - 1].span.end};
    int32_t number = br_tree_head_of(tree, span);
    bool counts = before->noun.len && before->head >= 0 && !before->unit.len && before->change == BR_MOD_EXACT;
    if (!counts || number < 0 || r->unit || noun->counted || noun->of.len || !r->number.whole || r->number.fraction ||
        tree->sentence[number] != tree->sentence[before->head] || br_tok_rel(tree, number) != BR_DEP_OBJ ||
        br_tok_rel(tree, before->head) != BR_DEP_OBJ)
        return;
    br_str verb = br_tok(tree, br_tok(tree, number)->head)->lemma;
    if (!br_str_eq(verb, br_tok(tree, br_tok(tree, before->head)->head)->lemma)) return;
    noun->counted = true;
    noun->is_name = noun->is_singular = false;
    noun->head = before->head;
    noun->text = before->noun;
}

/* "wages rose 4 % since May, to 900 pesos": what a change came to is of the same thing */
static void take_level(const br_figure_text *t, const br_tree *tree, const br_figure *before, const br_reading *r,
                       br_figure_noun *noun) {
    uint32_t start;
    bool level = before->change != BR_MOD_EXACT && r->unit && !r->unit->time && r->change == BR_MOD_EXACT &&
                 !noun->text.len && before->noun.len && before->head >= 0 &&
                 br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_TO);
    int32_t number = level ? br_token_at(tree->article, t->words.at[r->number_first].span.start) : -1;
    if (number < 0 || tree->sentence[number] != tree->sentence[before->head] || number < before->head) return;
    noun->head = before->head;
    noun->text = before->noun;
}

void br_figure_go_on(const br_figure_text *t, const br_tree *tree, const br_figure *before, const br_reading *last,
                     br_reading *r, br_figure_noun *noun, br_arena *arena) {
    if (!tree || !tree->article->n_tokens || r->age.len || r->number.ordinal) return;
    take_compared(t, before, last, r, noun);
    take_of_same_verb(t, tree, before, r, noun);
    take_level(t, tree, before, r, noun);
    if (br_figure_tells_where(t, r)) return;
    const br_word *behind = br_figure_word(t, br_figure_word_at(t, before->span.end - 1) + 1);
    int32_t first = br_token_at(tree->article, behind->span.start),
            number = br_token_at(tree->article, t->words.at[r->first].span.start), owner = -1;
    uint32_t start;
    bool by = number > 0 && br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_AMOUNT);
    link how = link_of(t, tree, first, by ? number - 1 : number, &owner); /* "were down 2 %, Burlington by 3 %" */
    if (how == LINK_NONE) return;
    bool age = how == LINK_LIST && number - first == 1 && br_str_eq(before->noun, t->lexicon->age) && !noun->counted &&
               r->number.whole && !r->unit;
    if (!age) go_on_unit(tree, last, how, number, r, noun);
    if (age) r->age = t->lexicon->age; /* "aged 16 and 19" */
    else if (r->unit) go_on_measure(t, tree, before, owner, number, r, noun, arena);
    else go_on_count(tree, before, owner, number, r, noun);
}
