#include "annotate/figure/figures.h"

#include "annotate/figure/counted/age.h"
#include "annotate/figure/counted/clause.h"
#include "annotate/figure/counted/ellipsis.h"
#include "annotate/figure/counted/series.h"
#include "annotate/figure/filter.h"
#include "annotate/figure/read/currency.h"
#include "annotate/figure/when.h"
#include "base/vec.h"

typedef struct annotator {
    br_arena *arena;
    const br_tree *tree;
    br_article *article;
    const br_figure_lexicon *lexicon;
    br_figure_text text;
    uint32_t time; /* the first time of the article that does not end before the word at hand */
    int32_t asked; /* the sentence, + 1, that was asked last whether it speaks of a poll */
    bool poll;
    BR_VEC(br_figure) figures;
} annotator;

static br_span span_of(const annotator *a, uint32_t first, uint32_t end) {
    return br_span_join(a->text.words.at[first].span, a->text.words.at[end - 1].span);
}

/* the date or time of day that covers the span, NULL = none; lengths of time are figures too */
static const br_time *date_at(annotator *a, br_span span) {
    while (a->time < a->article->n_times && a->article->times[a->time].span.end <= span.start) a->time++;
    for (uint32_t i = a->time; i < a->article->n_times && a->article->times[i].span.start < span.end; i++) {
        br_time_type type = a->article->times[i].type;
        if (type == BR_TIME_DATE || type == BR_TIME_TIME) return &a->article->times[i];
    }
    return NULL;
}

static bool is_date(annotator *a, br_span span) {
    return date_at(a, span) != NULL;
}

/* whether what was read is a day and no amount; "in 3.5 seconds" of a day that nobody can tell is a length of time, "two
 * years ago" is none */
static bool is_read_from_date(annotator *a, const br_reading *r) {
    const br_time *date = date_at(a, span_of(a, r->number_first, r->number_end));
    bool length = date && r->unit && r->unit->time && date->span.end == a->text.words.at[r->end - 1].span.end;
    return date && !(length && !date->from.year);
}

/* "2.1 last year": a date is nothing that is counted */
static void forget_date(const annotator *a, br_figure_noun *noun) {
    if (noun->head < 0) return;
    br_span head = br_tok(a->tree, noun->head)->span;
    uint32_t first = a->time; /* the noun may stand before the number */
    while (first > 0 && a->article->times[first - 1].span.end >= head.end) first--;
    for (uint32_t i = first; i < a->article->n_times && a->article->times[i].span.start < head.end; i++)
        if (a->article->times[i].type == BR_TIME_DATE && br_span_contains(a->article->times[i].span, head)) {
            *noun = (br_figure_noun){.head = -1, .about = noun->about};
            return;
        }
}

static bool tells_poll(const annotator *a, br_span sentence, uint32_t word_within) {
    uint32_t first = word_within, end;
    while (first > 0 && a->text.words.at[first - 1].span.start >= sentence.start) first--;
    for (uint32_t i = first; i < a->text.words.n && a->text.words.at[i].span.start < sentence.end; i++)
        if (br_figure_is(br_figure_entry_at(&a->text, i, &end), BR_ROLE_POLL)) return true;
    return false;
}

/* a share in a sentence that speaks of a poll; a sentence is asked once */
static bool in_poll(annotator *a, const br_reading *r) {
    if (!r->unit || !br_str_is(r->unit->code, "%")) return false;
    int32_t sentence = br_sentence_at(a->article, a->text.words.at[r->number_first].span.start);
    if (sentence < 0) return false;
    if (a->asked != sentence + 1) a->poll = tells_poll(a, a->article->sentences[sentence].span, r->number_first);
    a->asked = sentence + 1;
    return a->poll;
}

/* "three thousand tests per day", "15 cubic metres of gas a year": told behind the noun */
static void find_rate(annotator *a, const br_figure_noun *noun, br_reading *r) {
    if (noun->head < 0 || r->age.len || !br_span_is_none(r->per) || (r->unit && r->unit->time)) return;
    bool behind = noun->counted || br_tok(a->tree, noun->head)->span.start >= a->text.words.at[r->end - 1].span.end;
    if (!behind) return;
    br_figure_read_rate(&a->text, br_figure_word_at(&a->text, br_tok(a->tree, noun->head)->span.end - 1) + 1, r);
    if (!br_span_is_none(r->per) && is_date(a, r->per)) r->per = (br_span){0, 0};
}

static br_str noun_of(const br_reading *r, const br_figure_noun *noun) {
    if (r->age.len) return r->age;
    return r->unit && r->unit->counted.len ? r->unit->counted : noun->text;
}

static void add_figure(annotator *a, const br_reading *r, const br_figure_noun *noun) {
    br_figure f = {
        .span = span_of(a, r->first, r->end),
        .value = r->range ? (r->low + r->high) / 2 : r->number.value,
        .low = r->low,
        .high = r->high,
        .modifier = r->has_modifier ? r->modifier : BR_MOD_EXACT,
        .change = r->change,
        .unit = r->unit && !r->age.len ? r->unit->code : BR_STR(""),
        .noun = noun_of(r, noun),
        .per = br_span_text(a->article->text, r->per),
        .of = noun->of,
        .head = r->age.len ? -1 : noun->head,
    };
    if (in_poll(a, r)) f.measure = BR_STR("poll");
    bool share = br_str_is(f.unit, "%"); /* "the Greens won 21 %": nothing is counted */
    bool told = f.measure.len || ((!f.unit.len || share || noun->named) && !f.noun.len);
    if (told) f.about = noun->about; /* "the toll rose to 164" */
    br_vec_push(a->arena, &a->figures, f);
}

/* The next number of the text that is a figure, from the word *i on, which goes behind it; false: none is left. */
static bool next_figure(annotator *a, uint32_t *i, br_reading *r) {
    while (*i + 1 < a->text.words.n) {
        bool read = br_figure_read(&a->text, *i, r);
        bool of_date = read && !(r->unit && r->unit->time) && is_date(a, span_of(a, *i, *i + 1));
        if (!read || of_date) { /* "4 % on July 14 to 6 %": no range from a day */
            ++*i;
            continue;
        }
        *i = r->end > r->number_end ? r->end : r->number_end;
        if (is_read_from_date(a, r)) continue;
        if (!br_span_is_none(r->per) && is_date(a, r->per)) { /* "80 % a month earlier" */
            r->per = (br_span){0, 0};
            *i = r->end = r->per_first;
        }
        return true;
    }
    return false;
}

/* Reads what the figure counts, with what it shares with the one before (`last`; end 0: none), and keeps it where it is one. */
static bool take_figure(annotator *a, const br_reading *last, br_reading *r) {
    const br_tree *tree = a->tree;
    if (last->end) br_figure_share_money(&a->text, tree, last, r);
    br_figure_settle_currency(&a->text, a->article, r);
    br_figure_noun noun = br_figure_noun_of(&a->text, tree, r, a->arena);
    forget_date(a, &noun);
    find_rate(a, &noun, r);
    br_figure_find_age(&a->text, tree, a->article, r, &noun);
    br_figure_mend(&a->text, tree, r, &noun, a->arena);
    if (last->end) br_figure_convert(&a->text, last, r);
    if (last->end) br_figure_share_unit(&a->text, last, &noun, r);
    if (a->figures.len) br_figure_go_on(&a->text, tree, &a->figures.at[a->figures.len - 1], last, r, &noun, a->arena);
    if (!br_figure_holds(&a->text, tree, last, r, &noun)) return false;
    add_figure(a, r, &noun);
    return true;
}

br_status br_annotate_figures(const br_lexicon *lexicon, const br_tree *tree, br_article *article, br_arena *arena,
                              br_error *error) {
    (void)error;
    annotator a = {.arena = arena, .tree = tree, .article = article};
    a.lexicon = br_figure_lexicon_of(lexicon, article->language);
    if (!a.lexicon) return BR_OK;
    a.text = br_figure_text_of(arena, a.lexicon, article->text);
    br_reading last = {0}; /* the figure before; end 0: none */
    uint32_t i = 0;
    for (br_reading r; next_figure(&a, &i, &r);)
        if (take_figure(&a, &last, &r)) last = r;
    br_figure_fill_nouns(&a.text, tree, a.figures.at, (uint32_t)a.figures.len, arena);
    br_date_figures(lexicon, &a.text, tree, article, a.figures.at, (uint32_t)a.figures.len, arena);
    article->figures = a.figures.at;
    article->n_figures = (uint32_t)a.figures.len;
    return BR_OK;
}
