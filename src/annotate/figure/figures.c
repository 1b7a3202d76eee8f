#include "annotate/figure/figures.h"

#include "annotate/figure/figure_age.h"
#include "annotate/figure/figure_clause.h"
#include "annotate/figure/figure_filter.h"
#include "base/vec.h"

/* heads climbed to the verb of a clause */
#define MAX_CLIMB 16
/* a date further than this many bytes from a figure is not when it held */
#define MAX_AS_OF_BYTES 250

typedef struct annotator {
    br_arena *arena;
    const br_tree *tree;
    br_article *article;
    const br_figure_lexicon *lexicon;
    br_figure_text text;
    uint32_t time; /* the first time of the article that does not end before the word at hand */
    BR_VEC(br_figure) figures;
} annotator;

static br_span span_of(const annotator *a, uint32_t first, uint32_t end) {
    return br_span_join(a->text.words.at[first].span, a->text.words.at[end - 1].span);
}

/* whether a date or a time of day covers the span; lengths of time are figures too */
static bool is_date(annotator *a, br_span span) {
    while (a->time < a->article->n_times && a->article->times[a->time].span.end <= span.start) a->time++;
    for (uint32_t i = a->time; i < a->article->n_times && a->article->times[i].span.start < span.end; i++) {
        br_time_type type = a->article->times[i].type;
        if (type == BR_TIME_DATE || type == BR_TIME_TIME) return true;
    }
    return false;
}

/* "2.1 last year": a date is nothing that is counted */
static void forget_date(const annotator *a, br_figure_noun *noun) {
    if (noun->head < 0) return;
    br_span head = br_tok(a->tree, noun->head)->span;
    for (uint32_t i = a->time; i < a->article->n_times && a->article->times[i].span.start < head.end; i++)
        if (a->article->times[i].type == BR_TIME_DATE && br_span_contains(a->article->times[i].span, head)) {
            *noun = (br_figure_noun){.head = -1, .about = noun->about};
            return;
        }
}

static bool same_sentence(const annotator *a, br_span x, br_span y) {
    if (a->article->n_sentences) return br_sentence_at(a->article, x.start) == br_sentence_at(a->article, y.start);
    return true;
}

/* the verb whose clause a token stands in, or the root */
static int32_t clause_of(const br_tree *tree, int32_t token) {
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        uint8_t upos = br_tok(tree, token)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || br_tok(tree, token)->head < 0) break;
        token = br_tok(tree, token)->head;
    }
    return token;
}

/* whether a date tells when the clause of a figure holds: not "the 1997 borders" */
static bool dates_clause(const annotator *a, br_span date, br_span figure) {
    if (!a->tree || !a->article->n_tokens) return true;
    int32_t when = br_tree_head_of(a->tree, date), what = br_tree_head_of(a->tree, figure);
    if (when < 0 || what < 0) return true;
    br_deprel rel = br_tok_rel(a->tree, when);
    if (rel == BR_DEP_NUMMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD) return false;
    return clause_of(a->tree, when) == clause_of(a->tree, what);
}

/* the date of the same clause that stands nearest; else that of the article */
static void set_as_of(const annotator *a, br_figure *figure) {
    uint32_t best = MAX_AS_OF_BYTES;
    for (uint32_t i = a->time > 4 ? a->time - 4 : 0; i < a->article->n_times; i++) {
        const br_time *time = &a->article->times[i];
        if (time->span.start > figure->span.end + MAX_AS_OF_BYTES) break;
        if (!time->from.year || (time->type != BR_TIME_DATE && time->type != BR_TIME_TIME)) continue;
        uint32_t away = time->span.start >= figure->span.end   ? time->span.start - figure->span.end
                        : figure->span.start >= time->span.end ? figure->span.start - time->span.end
                                                               : 0;
        if (away >= best || !same_sentence(a, time->span, figure->span) || !dates_clause(a, time->span, figure->span))
            continue;
        best = away;
        br_date date;
        figure->as_of = br_date_parse(time->value, &date) ? date : time->to;
        figure->as_of_from = BR_FROM_TIME;
    }
    if (figure->as_of_from == BR_FROM_TIME) return;
    figure->as_of = br_article_date(a->article);
    if (figure->as_of.year) figure->as_of_from = BR_FROM_PUBLISHED;
}

/* a share in a sentence that speaks of a poll */
static bool in_poll(const annotator *a, const br_reading *r) {
    if (!r->unit || !br_str_is(r->unit->code, "%")) return false;
    int32_t sentence = br_sentence_at(a->article, a->text.words.at[r->number_first].span.start);
    if (sentence < 0) return false;
    br_span span = a->article->sentences[sentence].span;
    uint32_t first = r->number_first, end;
    while (first > 0 && a->text.words.at[first - 1].span.start >= span.start) first--;
    for (uint32_t i = first; i < a->text.words.n && a->text.words.at[i].span.start < span.end; i++)
        if (br_figure_is(br_figure_entry_at(&a->text, i, &end), BR_ROLE_POLL)) return true;
    return false;
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
        .head = noun->head,
    };
    if (in_poll(a, r)) f.measure = BR_STR("poll");
    if (f.measure.len || (!f.unit.len && !f.noun.len)) f.about = noun->about; /* "the toll rose to 164" */
    set_as_of(a, &f);
    br_vec_push(a->arena, &a->figures, f);
}

br_status br_annotate_figures(const br_lexicon *lexicon, const br_tree *tree, br_article *article, br_arena *arena,
                              br_error *error) {
    (void)error;
    annotator a = {.arena = arena, .tree = tree, .article = article};
    a.lexicon = br_figure_lexicon_of(lexicon, article->language);
    if (!a.lexicon) return BR_OK;
    a.text = br_figure_text_of(arena, a.lexicon, article->text);
    br_reading last = {0}; /* the figure before; end 0: none */
    for (uint32_t i = 0; i + 1 < a.text.words.n;) {
        br_reading r;
        if (!br_figure_read(&a.text, i, &r)) {
            i++;
            continue;
        }
        i = r.end > r.number_end ? r.end : r.number_end;
        if (is_date(&a, span_of(&a, r.number_first, r.number_end))) continue;
        if (!br_span_is_none(r.per) && is_date(&a, r.per)) { /* "80 % a month earlier" */
            r.per = (br_span){0, 0};
            i = r.end = r.per_first;
        }
        br_figure_noun noun = br_figure_noun_of(&a.text, tree, &r, arena);
        forget_date(&a, &noun);
        br_figure_find_age(&a.text, tree, article, &r, &noun);
        br_figure_mend(&a.text, tree, &r, &noun);
        if (last.end) br_figure_convert(&a.text, &last, &r);
        if (!br_figure_holds(&a.text, tree, &r, &noun)) continue;
        add_figure(&a, &r, &noun);
        last = r;
    }
    article->figures = a.figures.at;
    article->n_figures = (uint32_t)a.figures.len;
    return BR_OK;
}
