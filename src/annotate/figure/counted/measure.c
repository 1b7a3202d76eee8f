#include "annotate/figure/counted/measure.h"

#include "annotate/event/verb.h"
#include "annotate/figure/counted/phrase.h"

/* heads climbed from a measure to the verb that has it */
#define MAX_CLIMB 4

/* whether what a verb tells is how much its subject is: "prices rose 9 %", "the bill comes to $40", "the strip is 365 km2
 * large"; not "the bank lent him $2 million" */
static bool measures_subject(const br_figure_text *t, const br_tree *tree, int32_t verb) {
    if (br_tree_child(tree, verb, BR_DEP_COP, -1) >= 0) return true;
    bool verbal = br_tok(tree, verb)->upos == BR_UPOS_VERB || br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) >= 0;
    if (!verbal) return false;
    const br_figure_entry *entry = br_figure_entry_of(t, tree, verb);
    bool put = br_figure_is(entry, BR_ROLE_PUTS) && br_is_passive(tree, verb); /* "is put at $2" */
    return put || br_figure_is(entry, BR_ROLE_CHANGE) || br_figure_is(entry, BR_ROLE_REACHES) ||
           br_figure_is(entry, BR_ROLE_MEASURES) || br_figure_is(entry, BR_ROLE_MOVES);
}

/* whether a preposition leads from a verb to the measure of a number: "fined the carrier $5" tells of no carrier's worth */
static bool has_preposition(const br_tree *tree, int32_t number, int32_t verb) {
    for (int climbed = 0; number >= 0 && number != verb && climbed < MAX_CLIMB; climbed++) {
        if (br_tree_child(tree, number, BR_DEP_CASE, -1) >= 0) return true;
        number = br_tok(tree, number)->head;
    }
    return false;
}

/* "fluctuated between 3 and 4 %": whether the measure of a number tells where a verb without an object stands or comes to */
static bool stands_at(const br_figure_text *t, const br_tree *tree, int32_t number, int32_t verb) {
    int32_t measure = br_tok(tree, number)->head == verb ? number : br_tok(tree, number)->head;
    bool direct = measure >= 0 && br_tok(tree, measure)->head == verb && br_tok_rel(tree, measure) == BR_DEP_OBL &&
                  br_tok_rel(tree, verb) != BR_DEP_XCOMP;
    int32_t preposition = direct ? br_tree_child(tree, measure, BR_DEP_CASE, -1) : -1;
    if (preposition < 0) return false;
    const br_figure_entry *entry = br_figure_entry_of(t, tree, preposition);
    return br_figure_is(entry, BR_ROLE_TO) || br_figure_is(entry, BR_ROLE_FROM) || br_figure_is(entry, BR_ROLE_BETWEEN);
}

/* "the debt amounts to 74 %", where the parser took the verb for a noun that its subject describes: the subject; -1 = none */
static int32_t joined_subject(const br_figure_text *t, const br_tree *tree, int32_t verb) {
    int32_t subject = verb - 1;
    bool noun = subject >= 0 && br_tok(tree, verb)->head < 0 && br_tok(tree, verb)->upos == BR_UPOS_NOUN &&
                br_tok(tree, subject)->head == verb && br_tok_rel(tree, subject) == BR_DEP_COMPOUND;
    const br_figure_entry *entry = noun ? br_figure_entry_of(t, tree, verb) : NULL;
    return br_figure_is(entry, BR_ROLE_REACHES) || br_figure_is(entry, BR_ROLE_MEASURES) ? subject : -1;
}

/* "raise defence spending", "cut its growth forecast": whether what the parser took for a verb is the noun that the one above it
 * changes */
static bool ends_changed_noun(const br_figure_text *t, const br_tree *tree, int32_t verb) {
    int32_t above = br_tok(tree, verb)->head;
    if (br_tok(tree, verb)->upos != BR_UPOS_VERB || br_tok_rel(tree, verb) != BR_DEP_XCOMP || above < 0) return false;
    int32_t object = br_tree_child(tree, above, BR_DEP_OBJ, -1);
    const br_figure_entry *entry = br_figure_entry_of(t, tree, above);
    return object == verb - 1 && object > above && br_tok(tree, object)->upos == BR_UPOS_NOUN &&
           (br_figure_is(entry, BR_ROLE_ADJUST) || br_figure_is(entry, BR_ROLE_CHANGE));
}

/* what a measure is of, where the clause tells it: its subject, if that is what the verb measures; the object of a verb
 * that changes it by that much ("raised wages by 5 %"); -1 = none */
static int32_t measured_by_verb(const br_figure_text *t, const br_tree *tree, int32_t number, br_span figure,
                                bool share) {
    int32_t verb = number;
    for (int climbed = 0; verb >= 0 && climbed < MAX_CLIMB; climbed++, verb = br_tok(tree, verb)->head) {
        int32_t joined = joined_subject(t, tree, verb);
        if (joined >= 0) return joined;
        int32_t described = br_tok(tree, verb)->upos == BR_UPOS_ADJ && br_tok_rel(tree, verb) == BR_DEP_AMOD
                                ? br_tok(tree, verb)->head
                                : -1;
        if (described >= 0 && described < verb && br_figure_is_nominal(tree, described))
            return described;                                   /* "goods worth $3", "a wall 3 metres high" */
        if (br_tok(tree, verb)->upos == BR_UPOS_ADV) return -1; /* "40 km away", "3 metres deep" tell of no subject */
        if (br_tok(tree, verb)->upos == BR_UPOS_VERB || br_tree_child(tree, verb, BR_DEP_COP, -1) >= 0 ||
            br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) >= 0)
            break;
    }
    if (verb < 0) return -1;
    if (ends_changed_noun(t, tree, verb)) return verb;
    const br_figure_entry *entry = br_figure_entry_of(t, tree, verb);
    int32_t object = br_tree_child(tree, verb, BR_DEP_OBJ, -1);
    bool sold =
        br_figure_is(entry, BR_ROLE_PAID) && has_preposition(tree, number, verb); /* "sold the mine for $3 million" */
    bool changes = sold || br_figure_is(entry, BR_ROLE_ADJUST) || br_figure_is(entry, BR_ROLE_CHANGE);
    bool is_object = object >= 0 && br_span_overlaps(br_tree_span(tree, object), figure);
    bool moved = br_figure_is(entry, BR_ROLE_MOVES) && !br_figure_is(entry, BR_ROLE_REACHES) &&
                 !br_figure_is(entry, BR_ROLE_MEASURES) && !br_figure_is(entry, BR_ROLE_CHANGE);
    if (is_object && moved) return -1;                                          /* "Kin send $9 billion" */
    bool ahead = object >= 0 && br_tok(tree, object)->span.end <= figure.start; /* the figure may hang on it */
    bool is_amount =
        object >= 0 && br_tree_child(tree, object, BR_DEP_NUMMOD, -1) >= 0; /* "dropped 7 points to 33 %" */
    if (is_amount) object = -1;
    if (changes && object >= 0 && br_tok(tree, object)->upos == BR_UPOS_NOUN && (ahead || !is_object)) return object;
    if (share && br_figure_is(entry, BR_ROLE_HOLDS)) return -1;
    bool ranges = share && object < 0 && stands_at(t, tree, number, verb);
    if (!changes && !ranges && !measures_subject(t, tree, verb))
        return -1; /* "owns 30 %", "the bank promised 4 %": no share of who */
    int32_t described = br_tok_rel(tree, verb) == BR_DEP_ACL ? br_tok(tree, verb)->head : -1;
    bool bare = described >= 0 && described < verb && br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) < 0 &&
                br_figure_is_nominal(tree, described); /* "a bill costing $5", "exports reduced by 4 %" */
    return bare ? described : br_figure_subject(tree, number, figure);
}

/* "48 billion barrels of oil", "$2 million in aid": what it is an amount of; -1 = none */
static int32_t amount_of(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t measure) {
    br_str whole;
    int32_t head = br_figure_whole(t, tree, t->words.at[r->end - 1].span.end, measure, &whole);
    if (head >= 0) return br_figure_is_nominal(tree, head) ? head : -1;
    uint32_t end;
    int32_t token = br_token_at(tree->article, br_figure_word(t, r->end)->span.start);
    if (!r->unit->money || token < 0 || !br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_IN)) return -1;
    head = br_tok(tree, token)->head;
    if (head <= token || br_tok(tree, head)->upos != BR_UPOS_NOUN) return -1;
    if (br_tok(tree, head)->head == measure) return head;
    bool bare =
        br_tree_child(tree, head, BR_DEP_DET, -1) < 0 && !br_figure_is(br_figure_entry_of(t, tree, head), BR_ROLE_UNIT);
    return bare && br_figure_noun_of_phrase(tree, token + 1) == head ? head
                                                                     : -1; /* "sends $3 billion a year in duties" */
}

/* "a 72-hour ceasefire": what is set for a time, whose length counts for itself; not "a two-hour speech" */
static void lasting_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t measure,
                         br_figure_noun *noun, br_arena *arena) {
    if (!br_word_is_mark(&t->words, r->number_end, '-')) return;
    int32_t head = br_figure_noun_behind(t, tree, r, measure);
    if (head < 0 || !br_figure_is(br_figure_entry_of(t, tree, head), BR_ROLE_LASTS)) return;
    noun->lasts = true;
    noun->head = head;
    uint32_t unit = r->hyphen ? r->hyphen + 1 : r->end - 1;
    noun->text = br_figure_phrase_from(t, tree, head, t->words.at[unit].span.end, arena);
}

int32_t br_figure_changed_thing(const br_figure_text *t, const br_tree *tree, int32_t change) {
    br_for_children (tree, change, child) {
        int32_t preposition = br_tree_child(tree, child, BR_DEP_CASE, -1);
        const br_figure_entry *entry = preposition < 0 ? NULL : br_figure_entry_of(t, tree, preposition);
        bool of = br_figure_is(entry, BR_ROLE_OF) || br_figure_is(entry, BR_ROLE_IN);
        if (child > change && of && br_figure_is_nominal(tree, child)) return child;
    }
    int32_t thing = change - 1; /* "a 5 % price rise" */
    bool joined = thing >= 0 && br_tok_rel(tree, thing) == BR_DEP_COMPOUND && br_tok(tree, thing)->head == change;
    return joined && br_tok(tree, thing)->upos == BR_UPOS_NOUN &&
                   !br_figure_is(br_figure_entry_of(t, tree, thing), BR_ROLE_UNIT)
               ? thing
               : -1;
}

/* "a 50 % rise in wages": what the noun of change that ends the figure is of; -1 = none */
static int32_t changed_by_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    int32_t change = br_token_at(tree->article, t->words.at[r->end - 1].span.start);
    int32_t first = br_token_at(tree->article, t->words.at[r->first].span.start); /* of "a rise of 5 % in wages" */
    if (r->change == BR_MOD_EXACT || change < 0 || br_tok(tree, change)->upos != BR_UPOS_NOUN) return -1;
    if (!br_figure_is(br_figure_entry_of(t, tree, change), BR_ROLE_BEHIND) && br_tok(tree, first)->upos != BR_UPOS_NOUN)
        return -1;
    return br_figure_changed_thing(t, tree, change);
}

/* "a $5m contract", "a 25 % tariff": the noun that the measure stands before; -1 = none */
static int32_t noun_with_measure(const br_figure_text *t, const br_tree *tree, int32_t measure, const br_reading *r) {
    uint32_t end = t->words.at[r->end - 1].span.end;
    int32_t head = br_figure_noun_behind(t, tree, r, measure);
    if (head < 0 || br_tok(tree, head)->span.start - end > BR_FIGURE_MAX_NOUN_BYTES) return -1;
    if (br_figure_is_parted(tree, end, head)) return -1;
    bool share = br_str_is(r->unit->code, "%");
    return share && br_figure_is(br_figure_entry_of(t, tree, head), BR_ROLE_UNIT) ? -1 : head;
}

/* "duties of up to 38 %", "a loan of $3 billion", "goods worth $3", however the parser hangs them; not "a rise of 5 %"; -1 = none */
static int32_t noun_before(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    uint32_t start;
    const br_figure_entry *before = br_figure_entry_before(t, r->first, &start);
    bool leads = br_figure_is(before, BR_ROLE_OF) || br_figure_is(before, BR_ROLE_WORTH);
    if (!leads || start == 0) return -1;
    int32_t owner = br_token_at(tree->article, t->words.at[start - 1].span.start);
    if (owner < 0 || br_tok(tree, owner)->upos != BR_UPOS_NOUN) return -1;
    const br_figure_entry *noun = br_figure_entry_of(t, tree, owner);
    static const br_figure_role none[] = {BR_ROLE_BEHIND, BR_ROLE_CHANGE, BR_ROLE_UNIT, BR_ROLE_SHARE, BR_ROLE_TALLY};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (br_figure_is(noun, none[i])) return -1;
    return owner;
}

/* "a margin of error of 3 %", "a rate of growth of 4 %": the noun that another one, which has nothing of its own, is of */
static int32_t noun_of_noun(const br_figure_text *t, const br_tree *tree, int32_t noun) {
    int32_t above = br_tok(tree, noun)->head;
    bool close = above >= 0 && above == noun - 2 && br_tok_rel(tree, noun) == BR_DEP_NMOD &&
                 br_figure_is(br_figure_entry_of(t, tree, noun - 1), BR_ROLE_OF);
    return close && br_tok(tree, above)->upos == BR_UPOS_NOUN && !br_figure_is_plural(t, tree, noun) ? above : -1;
}

/* "percent", or the last word of "basis points" */
static bool is_unit_noun(const br_figure_text *t, const br_tree *tree, int32_t noun) {
    uint32_t start, behind = br_figure_word_at(t, br_tok(tree, noun)->span.end - 1) + 1;
    return br_figure_is(br_figure_entry_of(t, tree, noun), BR_ROLE_UNIT) ||
           br_figure_is(br_figure_entry_before(t, behind, &start), BR_ROLE_UNIT);
}

void br_figure_measured_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number,
                             int32_t measure, br_figure_noun *noun, br_arena *arena) {
    br_span figure = {t->words.at[r->first].span.start, t->words.at[r->end - 1].span.end};
    bool share = br_str_is(r->unit->code, "%");
    uint32_t from = 0;
    if (r->unit->time) {
        lasting_noun(t, tree, r, measure, noun, arena);
        return;
    }
    if (br_figure_tells_where(t, r)) return;
    int32_t head = share ? changed_by_noun(t, tree, r) : amount_of(t, tree, r, measure);
    if (head < 0) {
        head = noun_with_measure(t, tree, measure, r);
        if (head >= 0) from = figure.end;
    }
    if (head < 0 && !share) head = br_figure_owner(t, tree, measure);
    if (head < 0) head = noun_before(t, tree, r);
    if (head < 0) {
        head = measured_by_verb(t, tree, number, figure, share);
        if (head >= 0 && br_tok(tree, head)->upos == BR_UPOS_PROPN) { /* "Ruiz lost five points" */
            noun->named = true;
            noun->about = br_span_text(t->words.text, br_tree_span(tree, head));
            return;
        }
    }
    if (head < 0 || br_figure_is_sign(tree, head)) return;
    if ((share || r->unit->money) && is_unit_noun(t, tree, head)) return;
    int32_t whole = br_tok(tree, head)->span.end > figure.start ? -1 : noun_of_noun(t, tree, head);
    noun->head = whole >= 0 ? whole : head;
    noun->text = br_figure_phrase_from(t, tree, noun->head, from, arena);
    if (br_tok(tree, head)->upos == BR_UPOS_VERB) { /* "growth forecast" */
        br_str first = br_figure_phrase(t, tree, head - 1, arena);
        noun->text = br_str_format(arena, "%.*s %.*s", BR_FMT(first), BR_FMT(br_tok_text(tree, head)));
    }
    if (whole >= 0)
        noun->text = br_str_format(arena, "%.*s %.*s %.*s", BR_FMT(noun->text), BR_FMT(br_tok_text(tree, head - 1)),
                                   BR_FMT(br_tok_text(tree, head)));
}

/* "by a third" */
static bool is_change(const br_figure_text *t, const br_reading *r) {
    uint32_t start;
    return r->change != BR_MOD_EXACT || br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_AMOUNT);
}

void br_figure_changed_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number,
                            br_figure_noun *noun, br_arena *arena) {
    br_span figure = {t->words.at[r->number_first].span.start, t->words.at[r->end - 1].span.end};
    if (!is_change(t, r)) return;
    noun->head = measured_by_verb(t, tree, number, figure, true);
    if (noun->head >= 0) noun->text = br_figure_phrase(t, tree, noun->head, arena);
}
