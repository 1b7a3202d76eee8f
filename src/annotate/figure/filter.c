#include "annotate/figure/filter.h"

#include <string.h>

#include "annotate/figure/counted/phrase.h"

static const br_word *word(const br_figure_text *t, uint32_t i) {
    return br_figure_word(t, i);
}

static bool is_mark(const br_figure_text *t, uint32_t i, char c) {
    return i < t->words.n && br_word_is_mark(&t->words, i, c);
}

static bool is_number(const br_figure_text *t, uint32_t i) {
    return word(t, i)->kind == BR_WORD_NUMBER;
}

static bool is_capital(const br_figure_text *t, uint32_t i) {
    return br_word_is_capital(&t->words, i);
}

static bool opens_sentence(const br_figure_text *t, uint32_t i) {
    return i == 0 || word(t, i - 1)->kind == BR_WORD_BREAK || is_mark(t, i - 1, '.') || is_mark(t, i - 1, ':') ||
           is_mark(t, i - 1, '"');
}

/* "1.2.3", "555-0100-22", "7:32", "2-0", "5/6/2": digits parted by glued marks, read as one thing */
static bool is_code(const br_figure_text *t, const br_reading *r) {
    uint32_t first = r->number_first, end = r->number_end;
    if (r->vote) return false;
    static const char marks[] = ":/.-";
    for (size_t i = 0; i + 1 < sizeof marks; i++) {
        bool after =
            is_mark(t, end, marks[i]) && word(t, end)->glued && is_number(t, end + 1) && word(t, end + 1)->glued;
        bool before = first >= 2 && is_mark(t, first - 1, marks[i]) && word(t, first)->glued &&
                      is_number(t, first - 2) && word(t, first - 1)->glued;
        if (after || before) return true;
    }
    return r->range && !r->unit && r->number.digits && br_word_is_dash(&t->words, first + 1) && r->high < 200 &&
           word(t, first + 1)->glued && word(t, end)->kind != BR_WORD_LETTERS; /* a score */
}

/* "9/11", "24/7": digits with a stroke are a part where they are one of a measure or of something told, or a common one of
 * what they stand before ("3/4 cup") */
static bool is_day_or_name(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    if (r->number_end != r->number_first + 3 || !is_mark(t, r->number_first + 1, '/')) return false;
    if (r->number.value >= 1) return true;
    br_str whole = br_word_text(&t->words, r->number_end - 1);
    bool common = whole.len == 1 && strchr("2348", whole.ptr[0]) != NULL;
    return !r->unit && !noun->of.len && !(common && noun->counted);
}

/* "B-52", "last-32", "5G", "#5", "COVID-19" */
static bool is_glued_to_a_name(const br_figure_text *t, const br_reading *r) {
    uint32_t first = r->first, end = r->end;
    if (first > 1 && br_word_is_dash(&t->words, first - 1) && word(t, first)->glued && word(t, first - 1)->glued &&
        word(t, first - 2)->kind == BR_WORD_LETTERS)
        return !r->has_modifier && r->age.len == 0; /* "her now-26-year-old son" */
    if (first > 1 && is_mark(t, first - 1, '.') && word(t, first)->glued && word(t, first - 1)->glued &&
        word(t, first - 2)->kind == BR_WORD_LETTERS)
        return true; /* "pbio.3002435" */
    if (first > 0 && (is_mark(t, first - 1, '#') || is_mark(t, first - 1, '@'))) return true;
    return !r->unit && !r->age.len && word(t, end)->glued && word(t, end)->kind == BR_WORD_LETTERS &&
           t->words.text.ptr[word(t, end)->span.start] != '\'' &&
           br_is_alpha(t->words.text.ptr[word(t, end)->span.start]);
}

/* "Radio 105.1's", "one's": a number that something belongs to is a name or a pronoun */
static bool is_owner(const br_figure_text *t, const br_reading *r) {
    const br_word *next = word(t, r->number_end);
    if (r->unit || r->number.vague || !next->glued || r->end != r->number_end) return false;
    br_str text = br_word_text(&t->words, r->number_end);
    return br_str_is(text, "'s") || br_str_is(text, "\xE2\x80\x99s") ||
           ((br_str_is(text, "'") || br_str_is(text, "\xE2\x80\x99")) &&
            br_str_is(br_word_text(&t->words, r->number_end + 1), "s") && word(t, r->number_end + 1)->glued);
}

/* "Article 5", "No. 7", "page 12" */
static bool is_designated(const br_figure_text *t, const br_reading *r) {
    if (r->unit || r->has_modifier || r->first == 0) return false;
    uint32_t start, at = r->first;
    if (is_mark(t, at - 1, '.')) at--;
    const br_figure_entry *entry = br_figure_entry_before(t, at, &start);
    if (!br_figure_is(entry, BR_ROLE_DESIGNATION)) return false;
    return at == r->first || is_capital(t, start);
}

/* "18 Leopard 2 tanks": digits between a name and the noun that it is part of */
static bool is_in_name_of_noun(const br_figure_text *t, const br_tree *tree, const br_reading *r,
                               const br_figure_noun *noun) {
    bool plain = r->number.digits && r->number.whole && !r->number.grouped && !r->has_modifier && !r->unit;
    if (!tree || !tree->article->n_tokens || !plain || r->first == 0 || !noun->counted) return false;
    int32_t name = br_token_at(tree->article, word(t, r->first - 1)->span.start);
    if (name < 0 || !is_capital(t, r->first - 1)) return false;
    bool counted_before =
        name > 0 && br_tok(tree, name - 1)->upos == BR_UPOS_NUM && tree->sentence[name - 1] == tree->sentence[name];
    bool joined = br_tok(tree, name)->head == noun->head && br_tok_rel(tree, name) == BR_DEP_COMPOUND;
    return counted_before || joined;
}

/* "two new 737 Max jets": another number counts the same noun */
static bool is_second_number(const br_figure_text *t, const br_tree *tree, const br_reading *r,
                             const br_figure_noun *noun) {
    if (!tree || !tree->article->n_tokens || !noun->counted || !is_capital(t, r->end)) return false;
    int32_t first = br_tree_child(tree, noun->head, BR_DEP_NUMMOD, -1);
    return first >= 0 && br_tok(tree, first)->span.end <= word(t, r->number_first)->span.start;
}

/* "the 600 block", "99 Ranch market": one thing, which the number names rather than counts */
static bool is_numbered(const br_figure_text *t, const br_reading *r) {
    uint32_t end;
    br_str next = br_word_text(&t->words, r->end);
    bool name = is_capital(t, r->end) && next.len > 1 && !br_is_upper(next.ptr[1]); /* not "12 MPG" */
    return name || br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_DESIGNATION);
}

/* "iPhone 11", "787 Dreamliner", "49 Zorro Ranch Road": next to a capital, with nothing of its own to count */
static bool is_part_of_a_name(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    if (r->unit || r->has_modifier || r->age.len || r->number.vague || !r->number.digits || !r->number.whole)
        return false;
    if (noun->counted && noun->is_name && is_capital(t, r->end)) return true;
    if (noun->counted && noun->is_singular && r->number.value > 1 && is_numbered(t, r)) return true;
    bool before = r->first > 0 && is_capital(t, r->first - 1) && !opens_sentence(t, r->first - 1);
    if (before && noun->counted && noun->is_singular && r->number.value > 1) return true; /* "Stream 2 gas pipeline" */
    if (noun->counted || r->number.grouped) return false;
    return before || is_capital(t, r->end);
}

/* words looked at on each side for whether a line is written with capitals throughout, and how many must be long */
#define HEADLINE_REACH 6
#define HEADLINE_WORDS 4

/* "Police Say Four Dead After Two Blasts": capitals tell no names there */
static bool in_headline(const br_figure_text *t, uint32_t at) {
    uint32_t first = at, end = at, n_long = 0;
    while (first > 0 && at - first < HEADLINE_REACH && word(t, first - 1)->kind != BR_WORD_BREAK) first--;
    while (end + 1 < t->words.n && end - at < HEADLINE_REACH && word(t, end)->kind != BR_WORD_BREAK) end++;
    for (uint32_t i = first; i < end; i++) {
        bool is_long = word(t, i)->kind == BR_WORD_LETTERS && br_word_text(&t->words, i).len > 3;
        if (is_long && !is_capital(t, i)) return false;
        n_long += is_long;
    }
    return n_long >= HEADLINE_WORDS;
}

/* “ or " */
static bool is_quote(const br_figure_text *t, uint32_t at) {
    return is_mark(t, at, '"') || br_str_is(br_word_text(&t->words, at), "\xE2\x80\x9C");
}

/* "Two and a Half Men", "The Three Kings", Minus One: capitals within quotation marks, or a sign in words */
static bool is_in_title(const br_figure_text *t, const br_reading *r) {
    uint32_t first = r->number_first, start = r->first;
    bool capital = is_capital(t, first) && is_capital(t, r->end);
    if (start < first && is_capital(t, start) && is_capital(t, first)) return true;
    if (!capital || first == 0) return false;
    return is_quote(t, first - 1) || (first > 1 && is_capital(t, first - 1) && is_quote(t, first - 2));
}

/* "the Big Ten", "the Gang of Four": a number word with a capital that nothing but a name gives it */
static bool is_word_of_a_name(const br_figure_text *t, const br_reading *r) {
    uint32_t first = r->number_first, end = r->number_end;
    if (word(t, first)->kind != BR_WORD_LETTERS || !is_capital(t, first) || r->unit || r->age.len) return false;
    if (is_in_title(t, r)) return true;
    if (opens_sentence(t, first) || word(t, first - 1)->kind == BR_WORD_MARK) return false;
    bool before = is_capital(t, first - 1) && !opens_sentence(t, first - 1);
    return (before || is_capital(t, end)) && !in_headline(t, first);
}

/* words between a count and the one that comes on top of it */
#define MAX_ONE_MORE 12

/* "a third battalion", "two were killed and a third wounded": one more, not a part; "a third of the battalion" is one */
static bool counts_one_more(const br_figure_text *t, const br_reading *before, const br_reading *r,
                            const br_figure_noun *noun) {
    const br_numeral_lexicon *numerals = &t->lexicon->numerals;
    bool order = r->number.fraction && br_numeral_is(numerals, word(t, r->number_first)->id, BR_NUMERAL_ARTICLE) &&
                 br_numeral_is(numerals, word(t, r->number_end - 1)->id, BR_NUMERAL_ORDINAL);
    if (!order || r->unit || noun->of.len) return false;
    bool on_top = before->end && r->first - before->end <= MAX_ONE_MORE && !before->unit &&
                  (before->number.value + 1) * r->number.value == 1;
    return on_top || (noun->counted && noun->is_singular);
}

/* "(978) 448-5555", "448-5555": the parts of a telephone number */
static bool is_telephone(const br_figure_text *t, const br_reading *r) {
    uint32_t first = r->number_first, end = r->number_end;
    if (r->unit || !r->number.digits || r->number.grouped) return false;
    br_str code = br_figure_slice(t, first, first + 1);
    bool area = code.len == 3 && first > 0 && is_mark(t, first - 1, '(') && is_mark(t, end, ')') &&
                is_number(t, end + 1) && br_figure_slice(t, end + 1, end + 2).len == 3 &&
                br_word_is_dash(&t->words, end + 2);
    bool line = r->range && end == first + 3 && code.len == 3 && br_figure_slice(t, end - 1, end).len == 4 &&
                word(t, first + 1)->glued && word(t, end - 1)->glued;
    return area || line;
}

/* words on each side that a telephone number may go on over, and the digits that make one */
#define DIAL_REACH  10
#define DIAL_DIGITS 7

static bool is_dialled_part(const br_figure_text *t, uint32_t i) {
    return is_number(t, i) || br_word_is_dash(&t->words, i) || is_mark(t, i, '+') || is_mark(t, i, '(') ||
           is_mark(t, i, ')');
}

/* "0800 123 456", "+44 20 7946 0018", "call 555 0199": groups of digits that a plus, a nought or a word of calling opens;
 * "dial 112" where that counts nothing */
static bool is_dialled(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    uint32_t first = r->number_first, end = r->number_end, digits = 0, groups = 0, start;
    if (r->unit || !r->number.digits || r->age.len) return false;
    while (first > 0 && r->number_first - first < DIAL_REACH && is_dialled_part(t, first - 1)) first--;
    while (end < t->words.n && end - r->number_end < DIAL_REACH && is_dialled_part(t, end)) end++;
    const br_figure_entry *before = br_figure_entry_before(t, first, &start);
    bool called = br_figure_is(before, BR_ROLE_DIALS), opened = is_mark(t, first, '+');
    for (uint32_t i = first; i < end; i++) {
        if (!is_number(t, i)) continue;
        br_str group = br_word_text(&t->words, i);
        for (size_t c = 0; c < group.len; c++)
            if (!br_is_digit(group.ptr[c])) return false; /* "1,500" */
        if (groups == 0 && group.len > 1 && group.ptr[0] == '0') opened = true;
        digits += (uint32_t)group.len;
        groups++;
    }
    if (called && groups == 1 && !noun->counted && !r->has_modifier) return true;
    return groups > 1 && digits >= DIAL_DIGITS && (opened || (called && !noun->counted));
}

static int32_t number_token(const br_tree *tree, const br_figure_text *t, const br_reading *r) {
    return br_tree_head_of(tree, (br_span){word(t, r->number_first)->span.start, word(t, r->number_end - 1)->span.end});
}

static bool is_subject(const br_tree *tree, const br_figure_text *t, const br_reading *r) {
    if (!tree || !tree->article->n_tokens) return false;
    int32_t token = number_token(tree, t, r);
    return token >= 0 && br_tok_rel(tree, token) == BR_DEP_NSUBJ;
}

/* "the top 25", "0028": a place in a row, a code */
static bool is_place_or_code(const br_figure_text *t, const br_tree *tree, const br_reading *r,
                             const br_figure_noun *noun) {
    uint32_t start;
    if (r->unit && br_str_is(r->unit->code, "%")) /* "the top 1 percent" */
        return br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_TOP);
    if (r->unit || r->age.len || r->has_modifier) return false;
    br_str digits = br_figure_slice(t, r->number_first, r->number_first + 1);
    if (r->number.digits && r->number.whole && digits.len > 1 && digits.ptr[0] == '0') return true;
    bool ranked = br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_RANKS);
    bool one = noun->counted && noun->is_singular && r->number.value > 1 && word(t, r->end)->kind == BR_WORD_LETTERS;
    if (ranked && r->number.grouped && is_subject(tree, t, r)) return false; /* "the first 7,200 had crossed" */
    return ranked && ((!noun->counted && !noun->of.len) || one);             /* "his top 32 match" */
}

/* "1." and "(3)" at the head of a line */
static bool is_list_number(const br_figure_text *t, const br_reading *r) {
    bool opens = r->first == 0 || word(t, r->first - 1)->kind == BR_WORD_BREAK;
    return opens && (is_mark(t, r->end, '.') || is_mark(t, r->end, ')'));
}

/* "a two-month contract": a length of time that only describes */
static bool is_hyphened_time(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    return r->unit && r->unit->time && !r->age.len && !noun->lasts && is_mark(t, r->number_end, '-');
}

/* four digits that nothing counts or measures are a year more often than not */
static bool is_bare_year(const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    bool year = r->number.digits && r->number.whole && !r->number.grouped && r->number.value >= 1000 &&
                r->number.value < 2200 && br_figure_slice(t, r->number_first, r->number_first + 1).len == 4;
    return year && !r->unit && !r->has_modifier && !noun->counted;
}

/* heads climbed from a number over "others" and what it is joined to */
#define MAX_CLIMB 4

/* "killed three", "thirty voted", "six arrested": what is done to people, or only by them, to a number without a noun */
static bool counts_people(const br_figure_text *t, const br_tree *tree, const br_reading *r,
                          const br_figure_noun *noun) {
    uint32_t end;
    if (r->unit || r->age.len || !r->number.whole) return false;
    bool parsed = tree && tree->article->n_tokens;
    if (br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_PEOPLE)) {
        int32_t next = parsed ? br_token_at(tree->article, word(t, r->end)->span.start) : -1;
        return next < 0 || !(br_tok(tree, next)->feats & BR_FEAT(VERBFORM_GER)); /* "one gathering" */
    }
    int32_t token = parsed ? number_token(tree, t, r) : -1;
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        int32_t head = br_tok(tree, token)->head;
        br_deprel rel = br_tok_rel(tree, token);
        bool more = rel == BR_DEP_OBL && head > token; /* "a dozen more" */
        bool joined = rel == BR_DEP_CONJ || rel == BR_DEP_NUMMOD || more;
        if (rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ || (rel == BR_DEP_ADVMOD && climbed)) {
            bool told = r->number.value > 1 || !noun->of.len || rel == BR_DEP_OBJ ||
                        br_tok(tree, head)->feats & BR_FEAT(VOICE_PASS); /* "one of the aims is to protest" */
            return told && br_tok(tree, head)->upos == BR_UPOS_VERB &&
                   br_figure_is(br_figure_entry_of(t, tree, head), BR_ROLE_PEOPLE);
        }
        if (!joined || head < 0 ||
            (rel != BR_DEP_CONJ && !br_figure_is(br_figure_entry_of(t, tree, head), BR_ROLE_OTHERS)))
            return false;
        token = head;
    }
    return false;
}

/* "five came to Peru, three remain in Chile": several of what was told before; not "the two" nor "one" */
static bool is_bare_subject(const br_tree *tree, const br_figure_text *t, const br_reading *r) {
    if (r->number.value < 2 || r->number.fraction || r->unit || !tree || !tree->article->n_tokens) return false;
    int32_t token = number_token(tree, t, r);
    return token >= 0 && br_tok(tree, token)->upos == BR_UPOS_NUM && br_tok_rel(tree, token) == BR_DEP_NSUBJ &&
           br_tree_child(tree, token, BR_DEP_DET, -1) < 0 && !(br_tok(tree, token)->head < token);
}

static bool is_tally(const br_figure_text *t, const br_tree *tree, int32_t token) {
    const br_figure_entry *entry = token < 0 ? NULL : br_figure_entry_of(t, tree, token);
    return br_figure_is(entry, BR_ROLE_TALLY) || br_figure_is(entry, BR_ROLE_TOLL);
}

/* "the toll rose to seven", "reached seven", "put the number at three": what a clause about a count comes to */
static bool is_level_of_count(const br_tree *tree, const br_figure_text *t, const br_reading *r) {
    int32_t token = tree && tree->article->n_tokens ? number_token(tree, t, r) : -1;
    br_deprel rel = token < 0 ? BR_DEP_NONE : br_tok_rel(tree, token);
    if (rel != BR_DEP_OBL && rel != BR_DEP_OBJ) return false;
    int32_t verb = br_tok(tree, token)->head, object = br_tree_child(tree, verb, BR_DEP_OBJ, -1);
    bool of_object = object >= 0 && object != token;
    return is_tally(t, tree, of_object ? object : br_tree_child(tree, verb, BR_DEP_NSUBJ, -1));
}

/* Number words that count nothing: "one" as a pronoun, "half" of a match, "the two of them". */
static bool is_bare_word(const br_figure_text *t, const br_tree *tree, const br_reading *r,
                         const br_figure_noun *noun) {
    if (word(t, r->number_first)->kind == BR_WORD_NUMBER || r->age.len) return false;
    if (r->unit) return r->unit->time && r->number.value == 1 && !r->has_modifier; /* "one day" */
    uint32_t end, start;
    bool of = br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_OF);
    if (r->number.fraction) return !of && !noun->of.len && !noun->counted && !r->share && r->change == BR_MOD_EXACT;
    if (r->number.value <= 1 && br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_NONE)) return true;
    if (!noun->counted && (counts_people(t, tree, r, noun) || is_bare_subject(tree, t, r))) return false;
    if (is_level_of_count(tree, t, r)) return false;
    if (r->number.value <= 1 && !r->number.vague) return !noun->counted || word(t, r->end)->kind != BR_WORD_LETTERS;
    return r->number.value < 100 && !r->number.vague && !of && !noun->counted && !r->has_modifier;
}

/* "the figure was 112" */
static bool is_told_of_count(const br_figure_text *t, const br_tree *tree, int32_t number) {
    return is_tally(t, tree, br_tree_child(tree, number, BR_DEP_NSUBJ, -1));
}

/* words of the label of a line */
#define LABEL_WORDS 4

/* "Killed: 14", "- Missing: 3": all that a line tells is its label and the number */
static bool is_labelled(const br_figure_text *t, const br_reading *r) {
    if (r->first < 2 || !is_mark(t, r->first - 1, ':')) return false;
    if (r->end < t->words.n && word(t, r->end)->kind != BR_WORD_BREAK) return false;
    uint32_t first = r->first - 1, letters = 0;
    while (first > 0 && word(t, first - 1)->kind == BR_WORD_LETTERS && letters <= LABEL_WORDS) first--, letters++;
    if (first > 0 && word(t, first - 1)->kind == BR_WORD_MARK) first--; /* what opens an item of a list */
    return letters > 0 && letters <= LABEL_WORDS && (first == 0 || word(t, first - 1)->kind == BR_WORD_BREAK);
}

/* a number in digits that hangs on nothing that could have an amount */
static bool is_stray(const br_tree *tree, const br_figure_text *t, const br_reading *r, const br_figure_noun *noun) {
    if (r->unit || r->age.len || noun->counted || r->has_modifier || noun->of.len || r->range) return false;
    if (!r->number.digits && r->number.value >= 1e6) return false; /* "wealth of 771 billion" */
    if (counts_people(t, tree, r, noun)) return false;
    if (br_numeral_is(&t->lexicon->numerals, word(t, r->end)->id, BR_NUMERAL_OF)) return false; /* "400 of them" */
    if (r->first && is_mark(t, r->first - 1, '|')) return false;                                /* a cell of a row */
    if (is_labelled(t, r)) return false;
    if (!tree || !tree->article->n_tokens) return !r->number.grouped && r->number.digits;
    int32_t token = number_token(tree, t, r);
    if (token < 0) return true;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_NSUBJ:
    case BR_DEP_OBJ:
    case BR_DEP_OBL:
    case BR_DEP_NMOD:
    case BR_DEP_CONJ:
    case BR_DEP_XCOMP: return false;
    case BR_DEP_ROOT: return r->number.digits && !r->number.grouped && !is_told_of_count(t, tree, token);
    default: return true;
    }
}

/* "it scores big": a verb; "the biggest one she has given": stands for a noun */
static bool is_no_number(const br_tree *tree, const br_figure_text *t, const br_reading *r) {
    if (!tree || !tree->article->n_tokens || word(t, r->number_first)->kind != BR_WORD_LETTERS) return false;
    int32_t token = br_token_at(tree->article, word(t, r->number_first)->span.start);
    if (token < 0 || r->unit || r->age.len) return false;
    if (br_tok(tree, token)->upos == BR_UPOS_VERB) return true;
    if (r->has_modifier) return false;
    bool alone = r->number_end == r->number_first + 1 && r->number.value == 1;
    return alone && token > 0 && br_tok(tree, token - 1)->upos == BR_UPOS_ADJ &&
           tree->sentence[token - 1] == tree->sentence[token];
}

bool br_figure_holds(const br_figure_text *t, const br_tree *tree, const br_reading *before, const br_reading *r,
                     const br_figure_noun *noun) {
    if (r->number.ordinal || (r->number.several && r->number.low < 10)) return false; /* "several" tells no amount */
    if (is_hyphened_time(t, r, noun) || is_no_number(tree, t, r) || is_owner(t, r)) return false;
    if (counts_one_more(t, before, r, noun) || is_day_or_name(t, r, noun)) return false;
    if (r->number.fraction && is_subject(tree, t, r)) return true; /* "a third were foreigners" */
    if (is_word_of_a_name(t, r) || is_telephone(t, r) || is_dialled(t, r, noun) || is_place_or_code(t, tree, r, noun))
        return false;
    return !is_code(t, r) && !is_glued_to_a_name(t, r) && !is_designated(t, r) && !is_part_of_a_name(t, r, noun) &&
           !is_in_name_of_noun(t, tree, r, noun) && !is_second_number(t, tree, r, noun) && !is_list_number(t, r) &&
           !is_bare_year(t, r, noun) && !is_bare_word(t, tree, r, noun) && !is_stray(tree, t, r, noun);
}
