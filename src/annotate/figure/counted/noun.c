#include "annotate/figure/counted/noun.h"

#include "annotate/figure/counted/measure.h"
#include "annotate/figure/counted/phrase.h"

/* words between a number and the noun it counts */
#define MAX_BETWEEN 5
/* words of a row of adjectives before it */
#define MAX_ROW 12

/* "thousands of British, Dutch and Danish troops", "hundreds of smuggling suspects": the first plural behind a row of what
 * describes it, where the parser hangs the row elsewhere; -1 = none */
static int32_t plural_of_list(const br_figure_text *t, const br_tree *tree, int32_t first) {
    for (int32_t i = first; (uint32_t)i < tree->article->n_tokens && i < first + MAX_ROW; i++) {
        uint8_t upos = br_tok(tree, i)->upos;
        bool noun = upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN;
        if (tree->sentence[i] != tree->sentence[first]) return -1;
        if (noun && br_figure_is_plural(t, tree, i)) return i;
        bool row = noun || upos == BR_UPOS_ADJ || upos == BR_UPOS_CCONJ || br_str_is(br_tok_text(tree, i), ",") ||
                   (br_tok(tree, i)->feats & BR_FEAT(VERBFORM_GER));
        if (!row) return -1;
    }
    return -1;
}

/* "millions of Americans": the noun that a number word is joined to by "of", over the comma of "thousands, of villagers" */
static int32_t noun_of_plural(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    bool comma = br_word_is_mark(&t->words, r->end, ',');
    uint32_t of = r->end + comma;
    if (!r->number.vague || r->unit || !br_numeral_is(&t->lexicon->numerals, br_figure_word(t, of)->id, BR_NUMERAL_OF))
        return -1;
    int32_t token = br_token_at(tree->article, br_figure_word(t, of)->span.end);
    if (token < 0) return -1;
    int32_t noun = br_figure_noun_of_phrase(tree, token);
    if (comma && noun >= 0 && !br_figure_is_plural(t, tree, noun)) return -1; /* "thousands, of course" */
    if (noun >= 0) return noun;
    noun = plural_of_list(t, tree, token);
    if (noun >= 0) return noun;
    return br_figure_is_plural_noun(t, br_figure_word_at(t, br_tok(tree, token)->span.start))
               ? token
               : -1; /* "dozens of dead" */
}

/* Where the parser lost the number: the plural whose phrase begins right behind it. */
static int32_t noun_next(const br_figure_text *t, const br_tree *tree, const br_reading *r) {
    if (t->words.at[r->end].kind != BR_WORD_LETTERS) return -1;
    int32_t token = br_token_at(tree->article, t->words.at[r->end].span.start);
    if (token < 0 || br_tok(tree, token)->span.start != t->words.at[r->end].span.start) return -1;
    uint8_t upos = br_tok(tree, token)->upos;
    if (upos != BR_UPOS_ADJ && upos != BR_UPOS_NOUN && upos != BR_UPOS_PROPN) return -1;
    int32_t head = br_figure_noun_of_phrase(tree, token);
    return head >= 0 && br_figure_is_plural(t, tree, head) ? head : -1;
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
        bool plural = br_figure_is_plural_noun(t, br_figure_word_at(t, token->span.start)) ||
                      (token->upos == BR_UPOS_NOUN && token->feats & BR_FEAT(NUMBER_PLUR));
        if (plural) return i;
        if (!part && !hyphen && !joined) return -1;
        joined = hyphen;
    }
    return -1;
}

/* "640 mining and timber mergers": behind a singular and what joins it the plural that it belongs to, else itself */
static int32_t noun_joined(const br_figure_text *t, const br_tree *tree, int32_t head) {
    uint32_t n = tree->article->n_tokens;
    if ((uint32_t)head + 2 >= n || br_tok(tree, head + 1)->upos != BR_UPOS_CCONJ) return head;
    for (int32_t i = head + 2; (uint32_t)i < n && i < head + MAX_BETWEEN; i++) {
        uint8_t upos = br_tok(tree, i)->upos;
        if (tree->sentence[i] != tree->sentence[head] ||
            (upos != BR_UPOS_NOUN && upos != BR_UPOS_PROPN && upos != BR_UPOS_ADJ))
            break;
        if (upos != BR_UPOS_ADJ && br_figure_is_plural(t, tree, i)) return i;
    }
    return head;
}

int32_t br_figure_number(const br_tree *tree, br_span figure) {
    int32_t best = -1;
    for (int32_t i = br_token_at(tree->article, figure.start);
         i >= 0 && (uint32_t)i < tree->article->n_tokens && br_tok(tree, i)->span.start < figure.end; i++)
        if (br_tok(tree, i)->upos == BR_UPOS_NUM && (best < 0 || tree->depth[i] < tree->depth[best])) best = i;
    return best >= 0 ? best : br_tree_head_of(tree, figure);
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

/* the noun that a bare number belongs to */
static void owner_noun(const br_figure_text *t, const br_tree *tree, int32_t number, br_figure_noun *noun,
                       br_arena *arena) {
    int32_t head = br_figure_owner(t, tree, number);
    if (head < 0) return;
    noun->head = head;
    noun->text = br_figure_phrase(t, tree, head, arena);
}

/* the hyphen that joins a word in small letters to the number; 0 = none does */
static uint32_t joining_hyphen(const br_figure_text *t, const br_reading *r) {
    uint32_t at = r->hyphen ? r->hyphen : r->end;
    const br_word *w = br_figure_word(t, at + 1);
    bool joins = br_word_is_mark(&t->words, at, '-') && br_figure_word(t, at)->glued && w->glued;
    return joins && w->kind == BR_WORD_LETTERS && !br_word_is_capital(&t->words, at + 1) ? at : 0;
}

/* "a six-cylinder engine", "a three-judge panel": what a hyphen joins to the number is counted, if it is a noun: not in "a
 * three-legged stool", nor "four-wheel-drive cars", "a three-way race"; people in "a 300-strong guard" */
static void count_joined(const br_figure_text *t, const br_tree *tree, const br_reading *r, uint32_t hyphen,
                         br_figure_noun *noun) {
    uint32_t at = hyphen + 1, end;
    int32_t joined = br_token_at(tree->article, br_figure_word(t, at)->span.start);
    bool is_word = joined >= 0 && br_span_eq(br_tok(tree, joined)->span, br_figure_word(t, at)->span);
    bool strong = br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_STRONG);
    if (br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_DESCRIBES)) return;
    bool goes_on = br_word_is_mark(&t->words, at + 1, '-') && br_figure_word(t, at + 1)->glued;
    if (goes_on || r->number.value <= 1 || (is_word && !strong && !br_figure_is_nominal(tree, joined))) return;
    noun->counted = true;
    noun->head = is_word ? joined : -1;
    noun->text = strong ? t->lexicon->people : is_word ? br_tok(tree, joined)->lemma : br_word_text(&t->words, at);
}

/* "other people", "more troops": the people, the troops */
static br_str without_others(const br_figure_text *t, br_str noun) {
    size_t blank = br_str_find_byte(noun, ' ');
    if (blank == BR_NOT_FOUND) return noun;
    br_pattern_item key = {.word = br_vocabulary_find(&t->lexicon->vocabulary, br_str_slice(noun, 0, blank))};
    const br_pattern_leaf *leaf = key.word ? br_pattern_match(&t->lexicon->phrases, &key, 1, 0) : NULL;
    bool others = leaf && br_figure_is(&t->lexicon->entries[leaf->rule], BR_ROLE_OTHERS);
    return others ? br_str_trim(br_str_from(noun, blank)) : noun;
}

/* a noun that "and" joins to a counted one without anything of its own but adjectives: "missiles" of "100 drones and
 * missiles"; -1 = none */
static int32_t joined_to(const br_figure_text *t, const br_tree *tree, int32_t head) {
    br_for_children (tree, head, child) {
        if (child < head || br_tok_rel(tree, child) != BR_DEP_CONJ) continue;
        int32_t first = (int32_t)tree->first[child];
        bool plain = first == head + 1 && br_tok(tree, first)->upos == BR_UPOS_CCONJ &&
                     br_tok(tree, child)->upos == BR_UPOS_NOUN && br_figure_is_plural(t, tree, child);
        for (int32_t i = first + 1; plain && i < child; i++) {
            br_deprel rel = br_tok_rel(tree, i);
            plain = (rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND) && /* not "and many doctors", "and 80 goats" */
                    br_tok(tree, i)->upos != BR_UPOS_NUM && !br_figure_is(br_figure_entry_of(t, tree, i), BR_ROLE_MANY);
        }
        return plain ? child : -1;
    }
    return -1;
}

/* "100 drones and missiles" counts both */
static void count_both(const br_figure_text *t, const br_tree *tree, const br_reading *r, br_figure_noun *noun,
                       br_arena *arena) {
    int32_t other = r->number.value > 1 && !noun->is_singular ? joined_to(t, tree, noun->head) : -1;
    if (other < 0) return;
    br_str second = br_figure_phrase(t, tree, other, arena), word = br_tok_text(tree, noun->head + 1);
    noun->text = br_str_format(arena, "%.*s %.*s %.*s", BR_FMT(noun->text), BR_FMT(word), BR_FMT(second));
}

/* "jailed 50,000 pending trial": behind byte `end` not the noun of the number, but what goes on */
static bool opens_with_gerund(const br_tree *tree, uint32_t end, int32_t head) {
    int32_t first = head;
    while (first > 0 && br_tok(tree, first - 1)->span.start >= end) first--;
    return first < head && br_tok(tree, first)->feats & BR_FEAT(VERBFORM_GER);
}

/* what is counted: the noun behind the number */
static void counted_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number,
                         br_figure_noun *noun, br_arena *arena) {
    uint32_t end = t->words.at[r->end - 1].span.end;
    if (br_word_is_mark(&t->words, r->end, '|')) return; /* the next cell of a row */
    if (r->vote) {
        noun->counted = true;
        noun->text = t->lexicon->vote;
        return;
    }
    uint32_t hyphen = joining_hyphen(t, r);
    if (hyphen) {
        count_joined(t, tree, r, hyphen, noun);
        return;
    }
    int32_t head = noun_of_plural(t, tree, r);
    if (head >= 0) end = t->words.at[r->end + br_word_is_mark(&t->words, r->end, ',')].span.end;
    else head = br_figure_noun_behind(t, tree, r, number);
    if (head < 0) head = noun_next(t, tree, r);
    bool usable = head >= 0 && br_tok(tree, head)->span.start - end <= BR_FIGURE_MAX_NOUN_BYTES &&
                  tree->sentence[head] == tree->sentence[number] && !br_figure_is_parted(tree, end, head);
    if (!usable) head = noun_near(t, tree, r);
    if (head >= 0 && number >= 0 && tree->sentence[head] != tree->sentence[number])
        return; /* the next line of a list */
    if (head < 0 || br_figure_is_sign(tree, head)) return;
    if (r->number.value > 1 && !br_figure_is_plural(t, tree, head)) head = noun_joined(t, tree, head);
    bool plural = br_figure_is_plural(t, tree, head);
    if (!plural && r->number.value > 1 && opens_with_gerund(tree, end, head)) return;
    noun->counted = true;
    noun->head = head;
    noun->is_singular = !plural;
    noun->is_name = br_tok(tree, head)->upos == BR_UPOS_PROPN && !plural;
    noun->text = br_figure_phrase_from(t, tree, head, behind_numbers(t, tree, end, head), arena);
    noun->text = without_others(t, noun->text);
    bool stands_in = br_str_eq(noun->text, br_tok(tree, head)->lemma) || br_str_eq(noun->text, br_tok_text(tree, head));
    if (stands_in && br_figure_is(br_figure_entry_of(t, tree, head), BR_ROLE_OTHERS)) noun->text = BR_STR("");
    else count_both(t, tree, r, noun, arena);
}

/* "four fifths of the oil", where the parser hangs the oil elsewhere: the phrase right behind; -1 = none */
static int32_t whole_behind(const br_figure_text *t, const br_tree *tree, const br_reading *r, br_str *whole) {
    uint32_t behind;
    if (!br_figure_is(br_figure_entry_at(t, r->end, &behind), BR_ROLE_OF)) return -1;
    int32_t first = br_token_at(tree->article, t->words.at[behind].span.start),
            here = br_token_at(tree->article, t->words.at[r->first].span.start);
    if (first < 0 || tree->sentence[first] != tree->sentence[here]) return -1;
    int32_t noun = br_figure_noun_of_phrase(tree, first), next = first + 1;
    bool parted = noun < 0 && br_tok(tree, first)->upos == BR_UPOS_NUM && (uint32_t)next < tree->article->n_tokens &&
                  br_figure_is_nominal(tree, next) && br_figure_is_plural(t, tree, next);
    if (parted) noun = next; /* "28 of 36 states" */
    if (noun >= 0) *whole = br_str_slice(t->words.text, br_tok(tree, first)->span.start, br_tok(tree, noun)->span.end);
    return noun;
}

/* a subject without the conjunction that leads to it */
static br_str subject_text(const br_figure_text *t, const br_tree *tree, int32_t subject) {
    br_span span = br_tree_span(tree, subject);
    int32_t first = (int32_t)tree->first[subject];
    while (first < subject && br_tok(tree, first)->upos == BR_UPOS_CCONJ)
        span.start = br_tok(tree, ++first)->span.start;
    return br_span_text(t->words.text, span);
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
    int32_t whole = share ? br_figure_whole(t, tree, figure.end, measure, &noun.of) : -1;
    if (share && whole < 0 && measure != number) whole = br_figure_whole(t, tree, figure.end, number, &noun.of);
    if (whole < 0 && !r->unit && !r->number.vague) whole = whole_behind(t, tree, r, &noun.of);
    if (r->unit) br_figure_measured_noun(t, tree, r, number, measure, &noun, arena);
    else counted_noun(t, tree, r, measure, &noun, arena);
    if (!r->unit && !noun.counted && whole < 0) owner_noun(t, tree, measure, &noun, arena);
    if (!r->unit && r->number.fraction && noun.head < 0 && whole < 0)
        br_figure_changed_noun(t, tree, r, number, &noun, arena);
    bool things = whole >= 0 && (br_figure_is_nominal(tree, whole) ||
                                 br_figure_is_plural_noun(t, br_figure_word_at(t, br_tok(tree, whole)->span.start)));
    if (!r->unit && !noun.counted && things) { /* "300 of the 1,000 inmates" */
        noun.head = whole;
        noun.text = br_figure_phrase(t, tree, whole, arena);
    }
    if (noun.counted && r->number.vague) noun.of = BR_STR("");
    if (noun.head >= 0 && !noun.counted && br_figure_is(br_figure_entry_of(t, tree, noun.head), BR_ROLE_LEADS) &&
        br_tree_child(tree, noun.head, BR_DEP_CASE, -1) >= 0)
        noun = (br_figure_noun){.head = -1, .of = noun.of}; /* "on top of $500" */
    int32_t subject = br_figure_subject(tree, number, figure);
    bool polls = subject >= 0 && br_figure_is(br_figure_entry_of(t, tree, subject), BR_ROLE_POLL); /* it asks others */
    if (subject >= 0 && !polls) noun.about = subject_text(t, tree, subject);
    return noun;
}

/* the first plural among the next words: "3,000 heavily armed men" has none, "3,000 Russian soldiers" has */
static br_figure_noun noun_from_words(const br_figure_text *t, const br_reading *r, br_arena *arena) {
    br_figure_noun noun = {.head = -1};
    if (r->unit) return noun;
    for (uint32_t i = r->end; i < t->words.n && i < r->end + MAX_BETWEEN; i++) {
        const br_word *w = &t->words.at[i];
        br_str text = br_word_text(&t->words, i);
        if (w->kind != BR_WORD_LETTERS) return noun;
        bool plural = text.len > 3 && text.ptr[text.len - 1] == 's' && text.ptr[text.len - 2] != 's';
        if (!plural && !br_figure_is_plural_noun(t, i)) continue;
        br_str phrase = br_figure_slice(t, r->end, i + 1);
        noun.text =
            br_figure_is_plural_noun(t, i) ? phrase : br_str_copy(arena, br_str_slice(phrase, 0, phrase.len - 1));
        noun.counted = true;
        return noun;
    }
    return noun;
}

br_figure_noun br_figure_noun_of(const br_figure_text *t, const br_tree *tree, const br_reading *r, br_arena *arena) {
    if (tree && tree->article->n_tokens) return noun_from_tree(t, tree, r, arena);
    return noun_from_words(t, r, arena);
}
