#include "annotate/figure/counted/clause.h"

#include "annotate/figure/counted/measure.h"
#include "annotate/figure/counted/phrase.h"

/* words between the two ends of "from 208 km in May to 193" */
#define SAME_RANGE_WORDS 6
/* words between two changes, or two sums, of one sentence in one unit */
#define CHANGE_WORDS 24
/* sums from which on a number in the same sentence is told in short */
#define MILLION 1e6

static const br_figure_entry *entry_of_token(const br_figure_text *t, const br_tree *tree, int32_t token) {
    uint32_t end;
    return token < 0 ? NULL : br_figure_entry_at(t, br_figure_word_at(t, br_tok(tree, token)->span.start), &end);
}

/* "Fifty previous years", "517 rushing yards": the noun that is counted is a unit */
static void find_unit(const br_figure_text *t, const br_tree *tree, br_reading *r, br_figure_noun *noun) {
    bool part = noun->of.len && noun->head >= 0 && !r->number.fraction; /* "27 of his 58 years" */
    if (r->unit || r->age.len || (!noun->counted && !part)) return;
    const br_figure_entry *entry = entry_of_token(t, tree, noun->head);
    if (!br_figure_is(entry, BR_ROLE_UNIT) || br_figure_is(entry, BR_ROLE_DESIGNATION)) return;
    const br_figure_unit *unit = &t->lexicon->units[entry->unit];
    if (unit->money) return;
    r->unit = unit;
    noun->text = BR_STR("");
}

/* "Shot down two planes", "gave up 517 yards": the word of change belongs to a verb of another kind; "shot up 30 %" is one */
static void drop_particle(const br_figure_text *t, const br_tree *tree, br_reading *r) {
    uint32_t end;
    bool share = r->unit && br_str_is(r->unit->code, "%");
    if (r->change == BR_MOD_EXACT || r->behind_change != r->first + 1 || share) return;
    if (!br_figure_is(br_figure_entry_at(t, r->first, &end), BR_ROLE_PARTICLE)) return;
    int32_t particle = br_token_at(tree->article, t->words.at[r->first].span.start);
    int32_t verb = particle < 1 ? -1 : br_tok(tree, particle)->head;
    if (verb > particle) verb = particle - 1; /* hung on the number */
    if (verb < 0 || verb > particle || br_tok(tree, verb)->upos != BR_UPOS_VERB ||
        br_figure_is(entry_of_token(t, tree, verb), BR_ROLE_MOVES) ||
        br_figure_is(entry_of_token(t, tree, verb), BR_ROLE_CHANGE))
        return;
    if (r->modifier == r->change) r->has_modifier = false;
    r->change = BR_MOD_EXACT;
    r->first = r->behind_change;
}

/* "Sank 15 km off the coast": where, not by how much */
static void drop_place(const br_figure_text *t, br_reading *r) {
    if (r->change == BR_MOD_EXACT || !br_figure_tells_where(t, r)) return;
    if (r->modifier == r->change) {
        r->has_modifier = false;
        r->first = r->behind_change;
    }
    r->change = BR_MOD_EXACT;
}

/* "Grow sales by 35 %", "cut its staff by about 400": the verb that the amount of the change belongs to */
static void find_change(const br_figure_text *t, const br_tree *tree, br_reading *r) {
    uint32_t start;
    if (r->change != BR_MOD_EXACT || !br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_AMOUNT)) return;
    br_span span = {t->words.at[r->number_first].span.start, t->words.at[r->end - 1].span.end};
    int32_t measure = br_tree_head_of(tree, span);
    while (measure >= 0 && br_tok_rel(tree, measure) == BR_DEP_NUMMOD) measure = br_tok(tree, measure)->head; /* "$" */
    if (measure < 0) return;
    br_deprel rel = br_tok_rel(tree, measure);
    int32_t head = br_tok(tree, measure)->head;
    bool on_object = rel == BR_DEP_NMOD && br_tok_rel(tree, head) == BR_DEP_OBJ; /* hung on what is changed */
    if (rel != BR_DEP_OBL && !on_object) return;
    const br_figure_entry *verb = entry_of_token(t, tree, on_object ? br_tok(tree, head)->head : head);
    if (!br_figure_is(verb, BR_ROLE_CHANGE) && !br_figure_is(verb, BR_ROLE_ADJUST)) return;
    r->change = verb->change;
    if (!r->has_modifier) r->modifier = verb->change;
    r->has_modifier = true;
}

/* "a 25 % pay rise": the noun of change behind one word and the share, where the parser lost it; -1 = none */
static int32_t noun_of_change_near(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    uint32_t end;
    int32_t thing = br_token_at(tree->article, br_figure_word(t, r->end)->span.start);
    if (!br_str_is(r->unit->code, "%") || thing < 0 || (uint32_t)thing + 1 >= tree->article->n_tokens) return -1;
    const br_figure_entry *change = br_figure_entry_at(t, r->end + 1, &end);
    uint8_t upos = br_tok(tree, thing)->upos;
    bool lost = upos == BR_UPOS_VERB || upos == BR_UPOS_NOUN;
    bool is_thing = lost && !br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_BEHIND);
    return is_thing && br_figure_is(change, BR_ROLE_BEHIND) && br_tok(tree, thing + 1)->upos == BR_UPOS_NOUN ? thing + 1
                                                                                                             : -1;
}

/* "A 17 % annual decrease in mergers": the noun behind the measure is one of change */
static void find_noun_of_change(const br_figure_text *t, const br_tree *tree, br_reading *r, br_figure_noun *noun,
                                br_arena *arena) {
    bool measured = r->unit && !r->unit->time && !noun->counted && r->change == BR_MOD_EXACT;
    if (!measured) return;
    int32_t near = noun_of_change_near(t, tree, r);
    bool behind = noun->head >= 0 && br_tok(tree, noun->head)->span.start >= t->words.at[r->end - 1].span.end;
    if (near >= 0) noun->head = near;
    const br_figure_entry *entry = behind || near >= 0 ? entry_of_token(t, tree, noun->head) : NULL;
    bool change = br_figure_is(entry, BR_ROLE_BEHIND) && (entry->behind == BR_MOD_UP || entry->behind == BR_MOD_DOWN);
    if (!change) return;
    r->change = entry->behind;
    if (!r->has_modifier) r->modifier = entry->behind;
    r->has_modifier = true;
    int32_t of = near >= 0 ? near - 1 : br_figure_changed_thing(t, tree, noun->head);
    noun->head = of;
    uint32_t from = near >= 0 ? t->words.at[r->end - 1].span.end : 0;
    noun->text = of < 0 ? BR_STR("") : br_figure_phrase_from(t, tree, of, from, arena);
}

/* "clear about one thing": it is one, not about one */
static void drop_about(const br_figure_text *t, br_reading *r, const br_figure_noun *noun) {
    bool one = r->number.value == 1 && !r->number.digits && noun->counted && noun->is_singular && !r->unit;
    if (!one || !r->has_modifier || r->modifier != BR_MOD_ABOUT || r->change != BR_MOD_EXACT ||
        r->number_end - r->number_first > 1 || br_figure_word(t, r->number_first)->kind != BR_WORD_LETTERS)
        return;
    r->has_modifier = false;
    r->first = r->number_first;
}

void br_figure_mend(const br_figure_text *t, const br_tree *tree, br_reading *r, br_figure_noun *noun,
                    br_arena *arena) {
    if (!tree || !tree->article->n_tokens) return;
    find_unit(t, tree, r, noun);
    drop_particle(t, tree, r);
    drop_place(t, r);
    drop_about(t, r, noun);
    find_change(t, tree, r);
    find_noun_of_change(t, tree, r, noun, arena);
}

/* "fell 12 cents, or 2 %": nothing but a comma and "or" between two amounts */
static bool follows_or(const br_figure_text *t, uint32_t end, uint32_t first) {
    uint32_t at = end + br_word_is_mark(&t->words, end, ','), behind;
    return at + 1 == first && br_figure_is(br_figure_entry_at(t, at, &behind), BR_ROLE_OR);
}

void br_figure_convert(const br_figure_text *t, const br_reading *before, br_reading *r) {
    bool units = before->unit && r->unit && before->unit != r->unit && before->unit->money == r->unit->money &&
                 !before->unit->time && !before->age.len && !r->age.len;
    bool same = before->unit && r->unit && before->unit != r->unit && !before->unit->time && !r->unit->time &&
                !before->age.len && !r->age.len;
    bool bracket = r->first == before->end + 1 &&
                   (br_word_is_mark(&t->words, before->end, '(') || br_word_is_mark(&t->words, before->end, '/'));
    units = (units && bracket) || (same && before->change != BR_MOD_EXACT && follows_or(t, before->end, r->first));
    if (!units || r->has_modifier || !before->has_modifier) return;
    r->modifier = before->modifier;
    r->change = before->change;
    r->has_modifier = true;
}

/* whether a sentence or a line ends among words [first, end), which are too many where they are more than CHANGE_WORDS */
static bool ends_between(const br_figure_text *t, uint32_t first, uint32_t end) {
    if (end < first || end - first > CHANGE_WORDS) return true;
    for (uint32_t i = first; i < end; i++)
        if (br_word_is_mark(&t->words, i, '.') || br_figure_word(t, i)->kind == BR_WORD_BREAK) return true;
    return false;
}

/* whether nothing that could be counted stands behind word `end`: a preposition, a conjunction, the end of a clause */
static bool stands_alone(const br_tree *tree, const br_figure_text *t, uint32_t end) {
    if (br_figure_word(t, end)->kind == BR_WORD_BREAK) return true;
    int32_t behind = br_token_at(tree->article, br_figure_word(t, end)->span.start);
    if (behind < 0) return true;
    uint8_t upos = br_tok(tree, behind)->upos;
    return upos == BR_UPOS_ADP || upos == BR_UPOS_PUNCT || upos == BR_UPOS_CCONJ || upos == BR_UPOS_SCONJ;
}

/* whether a verb stands among words [first, end) */
static bool has_verb(const br_tree *tree, const br_figure_text *t, uint32_t first, uint32_t end) {
    for (int32_t i = br_token_at(tree->article, br_figure_word(t, first)->span.start),
                 last = br_token_at(tree->article, br_figure_word(t, end)->span.start);
         i >= 0 && i < last; i++)
        if (br_tok(tree, i)->upos == BR_UPOS_VERB) return true;
    return false;
}

void br_figure_share_money(const br_figure_text *t, const br_tree *tree, const br_reading *before, br_reading *r) {
    bool amount = before->unit && before->unit->money && before->number.value >= MILLION && before->end <= r->first;
    if (!amount || !tree || !tree->article->n_tokens || r->number.vague || r->range ||
        ends_between(t, before->end, r->first))
        return;
    br_reading scaled = *r;
    bool letter = br_figure_scale_letter(t, &scaled) && scaled.number.value >= MILLION;
    bool word =
        !r->unit && !r->number.digits && r->number.value >= MILLION && !has_verb(tree, t, before->end, r->first);
    if (!letter && !word) return;
    if (letter) scaled.end = scaled.number_end;
    if (!stands_alone(tree, t, scaled.end)) return;
    *r = scaled;
    r->unit = before->unit;
}

/* "Lost six percent, then gained five", "while the others gained five": a change of a bare number behind one in a unit */
static void share_unit_of_change(const br_figure_text *t, const br_reading *before, br_reading *r) {
    uint32_t start;
    const br_figure_entry *verb = br_figure_entry_before(t, r->number_first, &start);
    if (before->change == BR_MOD_EXACT || before->unit->money || before->unit->time || r->number.fraction ||
        r->number.vague || !br_figure_is(verb, BR_ROLE_CHANGE) || ends_between(t, before->end, start))
        return;
    r->unit = before->unit;
    r->change = verb->change;
    r->first = start;
    if (!r->has_modifier) r->modifier = verb->change;
    r->has_modifier = true;
}

void br_figure_share_unit(const br_figure_text *t, const br_reading *before, const br_figure_noun *noun,
                          br_reading *r) {
    uint32_t start;
    if (r->unit || r->age.len || noun->counted || noun->of.len || r->number.ordinal || !before->unit || before->age.len)
        return;
    share_unit_of_change(t, before, r);
    if (r->unit || r->first - before->end > SAME_RANGE_WORDS ||
        !br_figure_is(br_figure_entry_before(t, before->first, &start), BR_ROLE_FROM) ||
        !br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_RANGE) ||
        ends_between(t, before->end, r->first))
        return;
    r->unit = before->unit;
}
