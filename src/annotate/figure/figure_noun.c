#include "annotate/figure/figure_noun.h"

#include <string.h>

#include "base/buf.h"

/* words between a number and the noun it counts */
#define MAX_BETWEEN 5
/* heads climbed from a measure to the verb that has it */
#define MAX_CLIMB 4
/* bytes between a figure and its noun */
#define MAX_NOUN_BYTES 60

/* ---- the form of a noun ---- */

static bool is_plural_noun(const br_figure_text *t, uint32_t at) {
    uint32_t end;
    return br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_PLURAL);
}

/* what of the words between a number and its noun belongs to the noun: nothing up to a comma, a bracket or a quotation
 * mark, nor a hyphen that joins the number */
static br_str modifiers_of(br_str between) {
    size_t start = 0;
    for (size_t i = 0; i < between.len; i++) {
        bool mark = between.ptr[i] && strchr(",;:()[]\"/", between.ptr[i]);
        bool curly = between.len - i > 2 && (br_str_starts(br_str_from(between, i), BR_STR("\xE2\x80\x9C")) ||
                                             br_str_starts(br_str_from(between, i), BR_STR("\xE2\x80\x9D")));
        if (mark || curly) start = i + (curly ? 3 : 1);
    }
    between = br_str_trim(br_str_from(between, start));
    return between.len && between.ptr[0] == '-' ? br_str_from(between, 1) : between;
}

/* "heart transplants" → "heart transplant"; "troops" stays */
static br_str noun_text(const br_figure_text *t, const br_tree *tree, br_span before, int32_t head, br_arena *arena) {
    const br_token *token = br_tok(tree, head);
    br_str text = t->words.text;
    br_str lemma = token->lemma;
    bool keep = !lemma.len || is_plural_noun(t, br_figure_word_at(t, token->span.start)) ||
                (token->upos == BR_UPOS_PROPN && !(token->feats & BR_FEAT(NUMBER_PLUR)));
    br_buf out = br_buf_on(arena);
    br_buf_add(&out, modifiers_of(br_str_slice(text, before.start, before.end)));
    if (out.len && br_is_space(text.ptr[token->span.start - 1])) br_buf_byte(&out, ' ');
    br_buf_add(&out, keep ? br_span_text(text, token->span) : lemma);
    return br_buf_str(&out);
}

/* ---- with a tree ---- */

static bool is_nominal(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    return upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN || upos == BR_UPOS_SYM;
}

/* The whole that "of the exports" tells, which depends on the token with the share or its unit and stands
 * behind byte `end`; its head, -1 = none. */
static int32_t whole_of(const br_figure_text *t, const br_tree *tree, uint32_t end, int32_t token, br_str *whole) {
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_NMOD && rel != BR_DEP_OBL) continue;
        int32_t preposition = br_tree_child(tree, child, BR_DEP_CASE, -1);
        if (preposition < 0 || br_tok(tree, child)->span.start < end) continue;
        uint32_t behind;
        uint32_t word = br_figure_word_at(t, br_tok(tree, preposition)->span.start);
        const br_figure_entry *entry = br_figure_entry_at(t, word, &behind);
        if (!br_figure_is(entry, BR_ROLE_OF) || br_tok(tree, child)->upos == BR_UPOS_PRON) continue;
        br_span span = br_tree_span(tree, child);
        span.start = br_tok(tree, preposition)->span.end;
        *whole = br_str_trim(br_span_text(t->words.text, span));
        return child;
    }
    return -1;
}

/* the noun of the phrase that begins with a token: over its adjectives and the nouns before it */
static int32_t noun_of_phrase(const br_tree *tree, int32_t token) {
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        int32_t head = br_tok(tree, token)->head;
        br_deprel rel = br_tok_rel(tree, token);
        bool before = rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_DET || rel == BR_DEP_NUMMOD ||
                      rel == BR_DEP_FLAT;
        if (!before || head <= token) break;
        token = head;
    }
    return token >= 0 && is_nominal(tree, token) ? token : -1;
}

/* "millions of Americans": the noun that a number word is joined to by "of" */
static int32_t noun_of_plural(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    if (!r->number.vague || r->unit || !br_numeral_is(&t->lexicon->numerals, t->words.at[r->end].id, BR_NUMERAL_OF))
        return -1;
    int32_t token = br_token_at(tree->article, t->words.at[r->end].span.end);
    if (token < 0) return -1;
    int32_t noun = noun_of_phrase(tree, token);
    if (noun >= 0) return noun;
    return is_plural_noun(t, br_figure_word_at(t, br_tok(tree, token)->span.start)) ? token : -1; /* "dozens of dead" */
}

/* The noun behind the figure whose phrase it opens; the words between belong to the noun. */
static int32_t noun_behind(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number) {
    int32_t head = br_tok(tree, number)->head;
    uint32_t end = t->words.at[r->end - 1].span.end;
    for (int climbed = 0; head >= 0 && climbed < 3; climbed++, head = br_tok(tree, head)->head) {
        if (br_tok(tree, head)->span.start >= end) return is_nominal(tree, head) ? noun_of_phrase(tree, head) : -1;
    }
    return -1;
}

/* "sales rose 4 %": the subject of the verb that the measure belongs to; none that stands inside of the figure */
static int32_t subject_of(const br_tree *tree, int32_t number, br_span figure) {
    int32_t token = number;
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++, token = br_tok(tree, token)->head) {
        int32_t subject = br_tree_child(tree, token, BR_DEP_NSUBJ, -1);
        if (subject < 0) continue;
        return br_span_overlaps(br_tok(tree, subject)->span, figure) || !is_nominal(tree, subject) ? -1 : subject;
    }
    return -1;
}

static int32_t first_modifier(const br_tree *tree, int32_t head, uint32_t from) {
    int32_t first = head;
    br_for_children (tree, head, child) {
        br_deprel rel = br_tok_rel(tree, child);
        bool part = rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_FLAT;
        if (part && child < first && br_tok(tree, child)->span.start >= from) first = child;
    }
    return first;
}

static bool is_plural(const br_figure_text *t, const br_tree *tree, int32_t token) {
    return (br_tok(tree, token)->feats & BR_FEAT(NUMBER_PLUR)) ||
           is_plural_noun(t, br_figure_word_at(t, br_tok(tree, token)->span.start));
}

/* Where the parser lost the number: the plural whose phrase begins right behind it. */
static int32_t noun_next(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    if (t->words.at[r->end].kind != BR_WORD_LETTERS) return -1;
    int32_t token = br_token_at(tree->article, t->words.at[r->end].span.start);
    if (token < 0 || br_tok(tree, token)->span.start != t->words.at[r->end].span.start) return -1;
    uint8_t upos = br_tok(tree, token)->upos;
    if (upos != BR_UPOS_ADJ && upos != BR_UPOS_NOUN && upos != BR_UPOS_PROPN) return -1;
    int32_t head = noun_of_phrase(tree, token);
    return head >= 0 && is_plural(t, tree, head) ? head : -1;
}

/* Where the tree leads elsewhere ("2000 Russia-led troops", "230 dead"): the first plural or listed noun behind the number with
 * nothing before it but what a noun phrase holds; a word that a hyphen joins is part of one whatever its tag. */
static int32_t noun_near(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    int32_t first = br_token_at(tree->article, t->words.at[r->end - 1].span.end);
    bool joined = false;
    for (int32_t i = first; i >= 0 && i < first + MAX_BETWEEN && (uint32_t)i < tree->article->n_tokens; i++) {
        const br_token *token = br_tok(tree, i);
        if (tree->sentence[i] != tree->sentence[first]) return -1;
        bool hyphen = br_str_is(br_tok_text(tree, i), "-");
        bool part = token->upos == BR_UPOS_ADJ || token->upos == BR_UPOS_NOUN || token->upos == BR_UPOS_PROPN ||
                    token->upos == BR_UPOS_ADV || (token->feats & BR_FEAT(VERBFORM_GER)) ||
                    (token->feats & BR_FEAT(VERBFORM_PART)); /* "517 rushing yards" */
        bool plural = is_plural_noun(t, br_figure_word_at(t, token->span.start)) ||
                      (token->upos == BR_UPOS_NOUN && token->feats & BR_FEAT(NUMBER_PLUR));
        if (plural) return i;
        if (!part && !hyphen && !joined) return -1;
        joined = hyphen;
    }
    return -1;
}

static br_str phrase_of(const br_figure_text *t, const br_tree *tree, int32_t head, uint32_t from, br_arena *arena) {
    int32_t first = first_modifier(tree, head, from);
    return noun_text(t, tree,
                     (br_span){first == head ? br_tok(tree, head)->span.start
                               : from        ? from
                                             : br_tok(tree, first)->span.start,
                               br_tok(tree, head)->span.start},
                     head, arena);
}

int32_t br_figure_number(const br_tree *tree, br_span figure) {
    int32_t best = -1;
    for (int32_t i = br_token_at(tree->article, figure.start);
         i >= 0 && (uint32_t)i < tree->article->n_tokens && br_tok(tree, i)->span.start < figure.end; i++)
        if (br_tok(tree, i)->upos == BR_UPOS_NUM && (best < 0 || tree->depth[i] < tree->depth[best])) best = i;
    return best >= 0 ? best : br_tree_head_of(tree, figure);
}

br_str br_figure_phrase(const br_figure_text *t, const br_tree *tree, int32_t noun, br_arena *arena) {
    return phrase_of(t, tree, noun, 0, arena);
}

/* whether something stands between a number and a noun that no noun phrase holds: a verb, a preposition, a hyphen */
static bool is_parted(const br_tree *tree, uint32_t end, int32_t head) {
    for (int32_t i = head - 1; i >= 0 && br_tok(tree, i)->span.start >= end; i--) {
        uint8_t upos = br_tok(tree, i)->upos;
        if (upos == BR_UPOS_VERB && br_tok_rel(tree, i) != BR_DEP_AMOD) return true;
        if (upos == BR_UPOS_AUX || upos == BR_UPOS_ADP || upos == BR_UPOS_PRON) return true;
        if (upos == BR_UPOS_PUNCT && br_tok(tree, i)->span.start == end) return true;
    }
    return false;
}

/* what the words from byte `from` to a noun begin with that is the noun's: behind another number ("three French and four
 * German ships") */
static uint32_t behind_numbers(const br_figure_text *t, const br_tree *tree, uint32_t from, int32_t head) {
    const br_numeral_lexicon *numerals = &t->lexicon->numerals;
    for (uint32_t i = br_figure_word_at(t, br_tok(tree, head)->span.start);
         i > 1 && t->words.at[i - 1].span.start >= from; i--) {
        const br_word *number = &t->words.at[i - 1];
        bool is_number = number->kind == BR_WORD_NUMBER || br_numeral_is(numerals, number->id, BR_NUMERAL_DIGIT) ||
                         br_numeral_is(numerals, number->id, BR_NUMERAL_TEEN);
        if (is_number && br_numeral_is(numerals, t->words.at[i - 2].id, BR_NUMERAL_JOIN) && !t->words.at[i].glued)
            return t->words.at[i].span.start;
    }
    return from;
}

/* "a population of 19 million": the noun before a number that depends on it, unless it only says that there is a number
 * or a part ("part of the 8,500 on alert", "the equivalent of $100"); -1 = none */
static int32_t owner_of(const br_figure_text *t, const br_tree *tree, int32_t number) {
    uint32_t end;
    int32_t head = br_tok(tree, number)->head;
    bool owner = head >= 0 && head < number && br_tok_rel(tree, number) == BR_DEP_NMOD && is_nominal(tree, head) &&
                 br_tree_child(tree, number, BR_DEP_CASE, -1) >= 0;
    if (!owner) return -1;
    const br_figure_entry *entry = br_figure_entry_at(t, br_figure_word_at(t, br_tok(tree, head)->span.start), &end);
    return br_figure_is(entry, BR_ROLE_SHARE) || br_figure_is(entry, BR_ROLE_TALLY) ? -1 : head;
}

/* the noun that a bare number belongs to */
static void owner_noun(const br_figure_text *t, const br_tree *tree, int32_t number, br_figure_noun *noun,
                       br_arena *arena) {
    int32_t head = owner_of(t, tree, number);
    if (head < 0) return;
    noun->head = head;
    noun->text = phrase_of(t, tree, head, 0, arena);
}

/* "a six-cylinder engine", "a three-judge panel": what a hyphen joins to the number is counted, if it is a noun: not in "a
 * three-legged stool" */
static void count_joined(const br_figure_text *t, const br_tree *tree, const br_reading *r, br_figure_noun *noun) {
    const br_word *hyphen = br_figure_word(t, r->end), *w = br_figure_word(t, r->end + 1);
    if (!br_word_is_mark(&t->words, r->end, '-') || !hyphen->glued || !w->glued || w->kind != BR_WORD_LETTERS) return;
    if (br_word_is_capital(&t->words, r->end + 1)) return;
    int32_t joined = br_token_at(tree->article, w->span.start);
    bool is_word = joined >= 0 && br_span_eq(br_tok(tree, joined)->span, w->span);
    if (is_word && !is_nominal(tree, joined)) {
        *noun = (br_figure_noun){.head = -1, .of = noun->of};
        return;
    }
    noun->head = is_word ? joined : noun->head;
    noun->text = is_word ? br_tok(tree, joined)->lemma : br_word_text(&t->words, r->end + 1);
}

/* what is counted: the noun behind the number */
static void counted_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number,
                         br_figure_noun *noun, br_arena *arena) {
    uint32_t end = t->words.at[r->end - 1].span.end;
    if (br_word_is_mark(&t->words, r->end, '|')) return; /* the next cell of a row */
    int32_t head = noun_of_plural(t, tree, r);
    if (head >= 0) end = t->words.at[r->end].span.end;
    else head = noun_behind(t, tree, r, number);
    if (head < 0) head = noun_next(t, tree, r);
    bool usable = head >= 0 && br_tok(tree, head)->span.start - end <= MAX_NOUN_BYTES &&
                  tree->sentence[head] == tree->sentence[number] && !is_parted(tree, end, head);
    if (!usable) head = noun_near(t, tree, r);
    if (head < 0) return;
    bool plural = is_plural(t, tree, head);
    noun->counted = true;
    noun->head = head;
    noun->is_singular = !plural;
    noun->is_name = br_tok(tree, head)->upos == BR_UPOS_PROPN && !plural;
    noun->text = phrase_of(t, tree, head, behind_numbers(t, tree, end, head), arena);
    count_joined(t, tree, r, noun);
}

/* whether what a verb tells is how much its subject is: "prices rose 9 %", "the bill comes to $40", "the strip is 365 km2
 * large"; not "the bank lent him $2 million" */
static bool measures_subject(const br_figure_text *t, const br_tree *tree, int32_t verb) {
    uint32_t end;
    if (br_tree_child(tree, verb, BR_DEP_COP, -1) >= 0) return true;
    if (br_tok(tree, verb)->upos != BR_UPOS_VERB) return false;
    const br_figure_entry *entry = br_figure_entry_at(t, br_figure_word_at(t, br_tok(tree, verb)->span.start), &end);
    return br_figure_is(entry, BR_ROLE_CHANGE) || br_figure_is(entry, BR_ROLE_REACHES) ||
           br_figure_is(entry, BR_ROLE_MEASURES) || br_figure_is(entry, BR_ROLE_MOVES);
}

/* what a measure is of, where the clause tells it: its subject, if that is what the verb measures; the object of a verb
 * that changes it by that much ("raised wages by 5 %"); -1 = none */
static int32_t measured_by_verb(const br_figure_text *t, const br_tree *tree, int32_t number, br_span figure,
                                bool share) {
    uint32_t end;
    int32_t verb = number;
    for (int climbed = 0; verb >= 0 && climbed < MAX_CLIMB; climbed++, verb = br_tok(tree, verb)->head) {
        if (br_tok(tree, verb)->upos == BR_UPOS_ADV) return -1; /* "40 km away", "3 metres deep" tell of no subject */
        if (br_tok(tree, verb)->upos == BR_UPOS_VERB || br_tree_child(tree, verb, BR_DEP_COP, -1) >= 0 ||
            br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) >= 0)
            break;
    }
    if (verb < 0) return -1;
    const br_figure_entry *entry = br_figure_entry_at(t, br_figure_word_at(t, br_tok(tree, verb)->span.start), &end);
    int32_t object = br_tree_child(tree, verb, BR_DEP_OBJ, -1);
    bool changes = br_figure_is(entry, BR_ROLE_ADJUST) || br_figure_is(entry, BR_ROLE_CHANGE) ||
                   br_figure_is(entry, BR_ROLE_PAID); /* "sold the mine for $3 million" */
    if (changes && object >= 0 && br_tok(tree, object)->upos == BR_UPOS_NOUN &&
        !br_span_overlaps(br_tok(tree, object)->span, figure))
        return object;
    return share || measures_subject(t, tree, verb) ? subject_of(tree, number, figure) : -1;
}

/* "48 billion barrels of oil", "$2 million in aid": what it is an amount of; -1 = none */
static int32_t amount_of(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t measure) {
    br_str whole;
    int32_t head = whole_of(t, tree, t->words.at[r->end - 1].span.end, measure, &whole);
    if (head >= 0) return is_nominal(tree, head) ? head : -1;
    uint32_t end;
    int32_t token = br_token_at(tree->article, br_figure_word(t, r->end)->span.start);
    if (!r->unit->money || token < 0 || !br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_IN)) return -1;
    head = br_tok(tree, token)->head;
    return head > token && br_tok(tree, head)->upos == BR_UPOS_NOUN && br_tok(tree, head)->head == measure ? head : -1;
}

/* what is measured: the noun behind the measure ("8 miles of tunnels", "a $5m contract"), else what the verb measures */
static void measured_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number,
                          int32_t measure, br_figure_noun *noun, br_arena *arena) {
    br_span figure = {t->words.at[r->first].span.start, t->words.at[r->end - 1].span.end};
    bool share = br_str_is(r->unit->code, "%");
    uint32_t from = 0;
    if (r->unit->time) return;
    int32_t head = share ? -1 : amount_of(t, tree, r, measure);
    if (head < 0 && !share) {
        head = noun_behind(t, tree, r, measure);
        if (head >= 0 && br_tok(tree, head)->span.start - figure.end > MAX_NOUN_BYTES) head = -1;
        if (head >= 0) from = figure.end;
    }
    if (head < 0 && !share) head = owner_of(t, tree, measure);
    if (head < 0) head = measured_by_verb(t, tree, number, figure, share);
    if (head < 0) return;
    noun->head = head;
    noun->text = phrase_of(t, tree, head, from, arena);
}

static br_figure_noun noun_from_tree(const br_figure_text *t, const br_tree *tree, const br_reading *r,
                                     br_arena *arena) {
    br_figure_noun noun = {.head = -1};
    br_span number_span = {t->words.at[r->number_first].span.start, t->words.at[r->number_end - 1].span.end};
    br_span figure = {number_span.start, t->words.at[r->end - 1].span.end};
    int32_t number = br_tree_head_of(tree, number_span), measure = br_tree_head_of(tree, figure);
    if (number < 0) return noun;
    if (measure < 0) measure = number;
    bool share = (r->unit && br_str_is(r->unit->code, "%")) || r->number.fraction || !r->unit;
    int32_t whole = share ? whole_of(t, tree, figure.end, measure, &noun.of) : -1;
    if (share && whole < 0 && measure != number) whole = whole_of(t, tree, figure.end, number, &noun.of);
    if (r->unit) measured_noun(t, tree, r, number, measure, &noun, arena);
    else counted_noun(t, tree, r, measure, &noun, arena);
    if (!r->unit && !noun.counted && whole < 0) owner_noun(t, tree, measure, &noun, arena);
    if (!r->unit && !noun.counted && whole >= 0 && is_nominal(tree, whole)) { /* "300 of the 1,000 inmates" */
        noun.head = whole;
        noun.text = phrase_of(t, tree, whole, 0, arena);
    }
    if (noun.counted && r->number.vague) noun.of = BR_STR("");
    int32_t subject = subject_of(tree, number, figure);
    if (subject >= 0) noun.about = br_span_text(t->words.text, br_tree_span(tree, subject));
    return noun;
}

/* ---- without one ---- */

/* the first plural among the next words: "3,000 heavily armed men" has none, "3,000 Russian soldiers" has */
static br_figure_noun noun_from_words(const br_figure_text *t, const br_reading *r, br_arena *arena) {
    br_figure_noun noun = {.head = -1};
    if (r->unit) return noun;
    for (uint32_t i = r->end; i < t->words.n && i < r->end + MAX_BETWEEN; i++) {
        const br_word *w = &t->words.at[i];
        br_str text = br_word_text(&t->words, i);
        if (w->kind != BR_WORD_LETTERS) return noun;
        bool plural = text.len > 3 && text.ptr[text.len - 1] == 's' && text.ptr[text.len - 2] != 's';
        if (!plural && !is_plural_noun(t, i)) continue;
        br_str phrase = br_figure_slice(t, r->end, i + 1);
        noun.text = is_plural_noun(t, i) ? phrase : br_str_copy(arena, br_str_slice(phrase, 0, phrase.len - 1));
        noun.counted = true;
        return noun;
    }
    return noun;
}

br_figure_noun br_figure_noun_of(const br_figure_text *t, const br_tree *tree, const br_reading *r, br_arena *arena) {
    if (tree && tree->article->n_tokens) return noun_from_tree(t, tree, r, arena);
    return noun_from_words(t, r, arena);
}
