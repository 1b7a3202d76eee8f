#include "annotate/figure/counted/ellipsis.h"

#include <math.h>

#include "annotate/figure/counted/noun.h"
#include "annotate/figure/counted/phrase.h"

/* words of a label before its colon, and of the first cell of a row */
#define MAX_LABEL_WORDS 5
/* words of a row before a number in it */
#define MAX_ROW_WORDS 60
/* figures before one that may tell what it counts */
#define MAX_BACK 4
/* heads climbed from a number to the verb that it belongs to */
#define MAX_CLIMB 3
/* tokens of the longest bound ("as many as") */
#define MAX_BOUND 3
/* a number that many times another counts something else */
#define SAME_KIND_FACTOR 100

typedef struct filler {
    const br_figure_text *text;
    const br_tree *tree;
    br_arena *arena;
} filler;

static const br_figure_entry *entry_of(const filler *f, int32_t token) {
    uint32_t end;
    if (token < 0) return NULL;
    return br_figure_entry_at(f->text, br_figure_word_at(f->text, br_tok(f->tree, token)->span.start), &end);
}

static bool is_nominal(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    return upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN || upos == BR_UPOS_ADJ;
}

/* ---- labels ---- */

/* words [first, end) as a label: letters, few of them */
static br_str label_text(const filler *f, uint32_t first, uint32_t end) {
    uint32_t n = 0;
    while (first < end && br_figure_word(f->text, first)->kind == BR_WORD_MARK) first++; /* "- Killed: 14" */
    for (uint32_t i = first; i < end; i++) {
        br_word_kind kind = br_figure_word(f->text, i)->kind;
        if (kind == BR_WORD_NUMBER || kind == BR_WORD_BREAK) return BR_STR("");
        n += kind == BR_WORD_LETTERS;
    }
    return n && n <= MAX_LABEL_WORDS ? br_str_trim(br_figure_slice(f->text, first, end)) : BR_STR("");
}

/* the first word of the line that word `at` stands in; `at` itself where that is too far away for a row */
static uint32_t line_of(const filler *f, uint32_t at) {
    for (uint32_t line = at; at - line <= MAX_ROW_WORDS; line--)
        if (line == 0 || br_figure_word(f->text, line - 1)->kind == BR_WORD_BREAK) return line;
    return at;
}

/* "Killed: at least 303" */
static br_str label_before(const filler *f, uint32_t first) {
    uint32_t line = line_of(f, first);
    if (first < line + 2 || first - line > MAX_LABEL_WORDS + 1 || !br_word_is_mark(&f->text->words, first - 1, ':'))
        return BR_STR("");
    return label_text(f, line, first - 1);
}

/* "dead | 164 | Ministry of Health | 9 January": the first cell of a row */
static br_str label_of_row(const filler *f, uint32_t first) {
    uint32_t line = line_of(f, first), end = line;
    if (first == line || !br_word_is_mark(&f->text->words, first - 1, '|')) return BR_STR("");
    while (end < first && !br_word_is_mark(&f->text->words, end, '|')) end++;
    return label_text(f, line, end);
}

/* ---- tolls and totals ---- */

static bool is_plural_word(const filler *f, int32_t token) {
    return br_figure_is(entry_of(f, token), BR_ROLE_PLURAL);
}

/* "the number of injured": the injured; "the death toll": itself; "that number": nothing, false */
static bool take_count(const filler *f, int32_t noun, br_figure *figure) {
    bool says_nothing = br_figure_is(entry_of(f, noun), BR_ROLE_TALLY);
    br_for_children (f->tree, noun, child) {
        int32_t of = br_tok_rel(f->tree, child) == BR_DEP_NMOD ? br_tree_child(f->tree, child, BR_DEP_CASE, -1) : -1;
        bool counted = is_nominal(f->tree, child) || is_plural_word(f, child);
        if (of < 0 || !br_figure_is(entry_of(f, of), BR_ROLE_OF) || !counted) continue;
        noun = child;
        says_nothing = false;
        break;
    }
    if (says_nothing) return false;
    figure->head = noun;
    figure->noun = br_figure_phrase(f->text, f->tree, noun, f->arena);
    return true;
}

static bool is_count(const br_figure_entry *noun) {
    return br_figure_is(noun, BR_ROLE_TALLY) || br_figure_is(noun, BR_ROLE_TOLL);
}

/* the verb that a number belongs to, or what stands with a copula for one; -1 = none */
static int32_t verb_of(const br_tree *tree, int32_t number) {
    int32_t token = number;
    for (int climbed = 0; token >= 0 && climbed <= MAX_CLIMB; climbed++, token = br_tok(tree, token)->head) {
        bool copula = br_tok_rel(tree, token) == BR_DEP_COP; /* hung on the copula itself */
        bool verb = br_tok(tree, token)->upos == BR_UPOS_VERB && !copula;
        if (verb || br_tree_child(tree, token, BR_DEP_COP, -1) >= 0) return token;
    }
    return -1;
}

/* "of the 31 dead, 12 were soldiers" */
static bool take_predicate(const filler *f, int32_t number, int32_t predicate, br_figure *figure) {
    int32_t copula = br_tree_child(f->tree, predicate, BR_DEP_COP, -1);
    bool told = predicate != number && br_tok_rel(f->tree, number) == BR_DEP_NSUBJ && copula > number &&
                br_tok(f->tree, predicate)->upos == BR_UPOS_NOUN &&
                br_tree_child(f->tree, predicate, BR_DEP_DET, -1) < 0 &&
                br_tree_child(f->tree, predicate, BR_DEP_CASE, -1) < 0 && /* "six are in languages" */
                br_figure_is_plural(f->text, f->tree, predicate);
    if (!told) return false;
    figure->head = predicate;
    figure->noun = br_figure_phrase_from(f->text, f->tree, predicate, br_tok(f->tree, copula)->span.end, f->arena);
    return true;
}

/* "put the number of people who marched at 35,000": the count whose own clause the number was read into, -1 = none */
static int32_t count_around(const filler *f, int32_t verb) {
    if (br_tok(f->tree, verb)->deprel != BR_DEP_ACL_RELCL) return -1;
    int32_t noun = br_tok(f->tree, verb)->head;
    while (noun >= 0 && br_tok_rel(f->tree, noun) == BR_DEP_NMOD) noun = br_tok(f->tree, noun)->head;
    return noun >= 0 && br_tok_rel(f->tree, noun) == BR_DEP_OBJ && is_count(entry_of(f, noun)) ? noun : -1;
}

/* "the toll rose to 97", "the ministry put the toll at 97", "the dead number 97" */
static bool take_subject(const filler *f, int32_t number, int32_t verb, br_figure *figure) {
    int32_t count = count_around(f, verb), object = br_tree_child(f->tree, verb, BR_DEP_OBJ, -1);
    if (count >= 0 && br_tok_rel(f->tree, number) == BR_DEP_OBL) return take_count(f, count, figure);
    if (object >= 0 && object != number && is_count(entry_of(f, object))) return take_count(f, object, figure);
    const br_figure_entry *says = entry_of(f, verb);
    bool changes = br_figure_is(says, BR_ROLE_ADJUST) && br_tok_rel(f->tree, number) == BR_DEP_OBL;
    if (changes && object >= 0 && br_tok(f->tree, object)->upos == BR_UPOS_NOUN) /* "tripled its troops to 900" */
        return take_count(f, object, figure);
    int32_t subject = br_tree_child(f->tree, verb, BR_DEP_NSUBJ, -1);
    if (subject < 0 && br_tok_rel(f->tree, verb) == BR_DEP_XCOMP) /* "the number has more than doubled to 900" */
        subject = br_tree_child(f->tree, br_tok(f->tree, verb)->head, BR_DEP_NSUBJ, -1);
    if (subject < 0 || subject == number || br_tok(f->tree, subject)->upos != BR_UPOS_NOUN) return false;
    bool level = br_figure_is(says, BR_ROLE_REACHES) || br_figure_is(says, BR_ROLE_CHANGE) || verb == number ||
                 (changes && object < 0); /* "has doubled to 900" */
    return (level || is_count(entry_of(f, subject))) && take_count(f, subject, figure);
}

/* ---- what was counted before ---- */

/* a figure that counts things and is the subject or object of its clause: none that is put in aside ("among them 19"), nor
 * a toll or crowd, which the next number adds to or tells of otherwise ("a toll of 90. Another 12 were hurt") */
static bool is_model(const filler *f, const br_figure *before, int32_t number, bool people) {
    if (before->unit.len || !before->noun.len || before->head < 0 || before->value <= 1 ||
        before->change != BR_MOD_EXACT || is_count(entry_of(f, before->head)))
        return false;
    br_deprel rel = br_tok_rel(f->tree, before->head);
    return rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ || rel == BR_DEP_CONJ || rel == BR_DEP_ROOT ||
           (rel == BR_DEP_OBL && !people) ||
           br_tok(f->tree, before->head)->head == number; /* "of the 20 guards, 3 ..." */
}

static bool same_size(const br_figure *a, const br_figure *b) {
    double low = a->value < b->value ? a->value : b->value, high = a->value + b->value - low;
    return low > 0 && high / low <= SAME_KIND_FACTOR;
}

/* both stand in one sentence, or in two of one paragraph that follow each other */
static bool is_near(const filler *f, br_span before, br_span span) {
    const br_article *a = f->tree->article;
    int32_t first = br_sentence_at(a, before.start), second = br_sentence_at(a, span.start);
    if (first < 0 || second < first || second > first + 1) return false;
    return !br_str_has(br_span_text(a->text, (br_span){before.end, span.start}), BR_STR("\n\n"));
}

static const br_figure *model_of(const filler *f, const br_figure *figures, uint32_t i, int32_t number, bool people) {
    for (uint32_t back = 1; back <= MAX_BACK && back <= i; back++) {
        const br_figure *before = &figures[i - back];
        if (!is_near(f, before->span, figures[i].span)) return NULL;
        if (is_model(f, before, number, people) && same_size(before, &figures[i])) return before;
    }
    return NULL;
}

/* a number where a noun would stand: an object, a subject, a name's share where the verb is left out */
static bool stands_for_noun(const filler *f, int32_t number) {
    switch (br_tok_rel(f->tree, number)) {
    case BR_DEP_OBJ:
    case BR_DEP_NSUBJ:
    case BR_DEP_CONJ:
    case BR_DEP_OBL:
    case BR_DEP_APPOS:
    case BR_DEP_NMOD: return true;
    default: return false;
    }
}

/* "two of them", "400 of those" */
static bool is_part_of_them(const filler *f, uint32_t end_word) {
    uint32_t behind;
    if (!br_figure_is(br_figure_entry_at(f->text, end_word, &behind), BR_ROLE_OF)) return false;
    int32_t token = br_token_at(f->tree->article, br_figure_word(f->text, behind)->span.start);
    return token >= 0 && (br_tok(f->tree, token)->upos == BR_UPOS_PRON || br_tok(f->tree, token)->upos == BR_UPOS_DET);
}

/* ---- people ---- */

/* whether what makes an oblique of a number is a part of its bound: "at least 14", "as many as 30", "more than 900" */
static bool is_bounded(const filler *f, int32_t number) {
    int32_t last = br_tree_child(f->tree, number, BR_DEP_CASE, -1);
    if (last < 0) return true; /* it has no preposition: "at" is one of "least" */
    for (int32_t first = last; first >= 0 && first > last - MAX_BOUND; first--)
        if (br_figure_is(entry_of(f, first), BR_ROLE_BEFORE)) return true;
    return false;
}

/* "Hundreds marched", "killing at least 14": what only people do, or is only done to them */
static bool is_of_people(const filler *f, int32_t number, int32_t verb) {
    if (verb < 0 || verb == number || !br_figure_is(entry_of(f, verb), BR_ROLE_PEOPLE)) return false;
    for (int climbed = 0; climbed < MAX_CLIMB; climbed++) { /* "his mother and ten others perished" */
        int32_t head = br_tok(f->tree, number)->head;
        bool inside = head >= 0 && head != verb && br_tok_rel(f->tree, number) == BR_DEP_OBL && is_bounded(f, number);
        if (br_tok_rel(f->tree, number) != BR_DEP_CONJ && !inside) break;
        number = head;
    }
    br_deprel rel = number < 0 ? BR_DEP_ROOT : br_tok_rel(f->tree, number);
    bool more = rel == BR_DEP_ADVMOD && br_figure_is(entry_of(f, number), BR_ROLE_OTHERS); /* "wounding a dozen more" */
    bool does = more || rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ || (rel == BR_DEP_OBL && is_bounded(f, number));
    return does && br_tok(f->tree, number)->head == verb;
}

/* "1 in 40, or 2.5 %" */
static bool is_share_again(const br_figure *figure, const br_figure *next) {
    return figure->value < 1 && br_str_is(next->unit, "%");
}

/* "30, 20 or 10 minutes": the figure behind, where nothing but what joins a list stands between */
static const br_figure *next_of_list(const filler *f, const br_figure *figures, uint32_t n, uint32_t i) {
    if (i + 1 >= n || figures[i].change != BR_MOD_EXACT || figures[i + 1].change != BR_MOD_EXACT) return NULL;
    uint32_t first = br_figure_word_at(f->text, figures[i].span.end - 1) + 1,
             end = br_figure_word_at(f->text, figures[i + 1].span.start), behind;
    bool vague = figures[i].low < figures[i].high;                        /* "hundreds, if not thousands" */
    uint32_t joints = 0, most = figures[i + 1].unit.len || vague ? 2 : 1; /* ", and one man" goes on */
    if (first >= end || is_share_again(&figures[i], &figures[i + 1])) return NULL;
    for (uint32_t k = first; k < end; k = behind) {
        if (++joints > most) return NULL;
        bool joins = br_figure_is(br_figure_entry_at(f->text, k, &behind), BR_ROLE_RANGE);
        if (!joins && !br_word_is_mark(&f->text->words, k, ',')) return NULL;
        if (!joins) behind = k + 1;
    }
    return &figures[i + 1];
}

static void fill_from_list(const filler *f, br_figure *figures, uint32_t n, uint32_t i) {
    const br_figure *next = next_of_list(f, figures, n, i);
    if (!next) return;
    figures[i].unit = next->unit;
    figures[i].noun = next->noun;
    figures[i].head = next->head;
}

/* the number, or in "45 others" the word that stands for the noun */
static int32_t number_or_others(const filler *f, const br_figure *figure) {
    int32_t number = br_figure_number(f->tree, figure->span);
    int32_t head = number < 0 ? -1 : br_tok(f->tree, number)->head;
    br_deprel rel = br_tok_rel(f->tree, number);
    bool others = head >= 0 && (rel == BR_DEP_NUMMOD || (rel == BR_DEP_OBL && head > number)) &&
                  br_figure_is(entry_of(f, head), BR_ROLE_OTHERS);
    return others ? head : number;
}

static void fill(const filler *f, br_figure *figures, uint32_t i) {
    br_figure *figure = &figures[i];
    uint32_t first = br_figure_word_at(f->text, figure->span.start),
             end = br_figure_word_at(f->text, figure->span.end - 1) + 1;
    figure->noun = label_before(f, first);
    if (!figure->noun.len) figure->noun = label_of_row(f, first);
    uint32_t behind;
    if (!figure->noun.len && br_figure_is(br_figure_entry_at(f->text, end, &behind), BR_ROLE_PEOPLE))
        figure->noun = f->text->lexicon->people; /* "dozens killed" */
    if (figure->noun.len || !f->tree) return;
    int32_t number = number_or_others(f, figure), verb = number < 0 ? -1 : verb_of(f->tree, number);
    if (number < 0) return;
    if (verb >= 0 && (take_predicate(f, number, verb, figure) || take_subject(f, number, verb, figure))) return;
    bool many =
        figure->low < figure->high && figure->value == figure->low && br_tok_rel(f->tree, number) == BR_DEP_NSUBJ;
    bool people = is_of_people(f, number, verb) || many /* "tens of thousands descend" */,
         whole = figure->value == floor(figure->value);
    const br_figure *model =
        whole && (people || number == verb || stands_for_noun(f, number) || is_part_of_them(f, end))
            ? model_of(f, figures, i, number, people)
            : NULL;
    if (model) {
        figure->noun = model->noun;
        figure->head = model->head;
    } else if (people) figure->noun = f->text->lexicon->people;
}

void br_figure_fill_nouns(const br_figure_text *t, const br_tree *tree, br_figure *figures, uint32_t n,
                          br_arena *arena) {
    filler f = {t, tree && tree->article->n_tokens ? tree : NULL, arena};
    for (uint32_t i = n; i-- > 0;) /* backwards, for the lists */
        if (!figures[i].unit.len && !figures[i].noun.len) fill_from_list(&f, figures, n, i);
    for (uint32_t i = 0; i < n; i++)
        if (!figures[i].unit.len && !figures[i].noun.len) fill(&f, figures, i);
}
