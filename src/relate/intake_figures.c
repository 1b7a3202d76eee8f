/* intake_figures.c: what relating keeps of the figures of an article: what each counts, where, and in which context. */
#include <stdlib.h>

#include "base/buf.h"
#include "markup/unicode.h"
#include "relate/intake.h"
#include "relate/relate_weights.h"

static const br_figure *keep_figure(const intake *in, const br_figure *f) {
    br_figure *copy = br_new(in->arena, br_figure);
    *copy = *f;
    copy->id = br__intake_keep(in, f->id);
    copy->unit = br__intake_keep(in, f->unit);
    copy->noun = br__intake_keep(in, f->noun);
    copy->per = br__intake_keep(in, f->per);
    copy->of = br__intake_keep(in, f->of);
    copy->measure = br__intake_keep(in, f->measure);
    copy->about = br__intake_keep(in, f->about);
    copy->attributed_to = br__intake_keep_party(in, &f->attributed_to);
    return copy;
}

/* "Juba said": a place's name that stands for somebody who acts */
static bool is_acting(const br_article *a, br_span name) {
    for (uint32_t i = 0; i < a->n_actors; i++)
        if (br_span_eq(a->actors[i].span, name)) return !a->actors[i].is_place;
    return false;
}

static br_str places_in(const intake *in, br_span span) {
    br_buf places = br_buf_on(in->arena);
    for (uint32_t i = 0; i < in->article->n_names; i++) {
        const br_name *name = &in->article->names[i];
        if (name->type != BR_NAME_LOC || !br_span_contains(span, name->span) || is_acting(in->article, name->span))
            continue;
        br_buf_add(&places, br_unicode_key(in->arena, br_span_text(in->article->text, name->span)));
        br_buf_byte(&places, ';');
    }
    return br_buf_str(&places);
}

static topic names_in(const intake *in, br_span span) {
    br_buf names = br_buf_on(in->arena);
    for (uint32_t i = 0; i < in->article->n_names; i++) {
        if (!br_span_contains(span, in->article->names[i].span)) continue;
        br_buf_add(&names, br_span_text(in->article->text, in->article->names[i].span));
        br_buf_byte(&names, ' ');
    }
    return br__topic_of(in->arena, in->relate->words, br_buf_str(&names));
}

/* the words around a figure, inside of its sentence */
static br_span around_figure(br_span figure, br_span sentence) {
    uint32_t start = figure.start > AROUND_FIGURE ? figure.start - AROUND_FIGURE : 0;
    uint32_t end = figure.end + AROUND_FIGURE;
    return (br_span){start < sentence.start ? sentence.start : start, end > sentence.end ? sentence.end : end};
}

/* the last word of a noun phrase, folded, without a plural's "s" */
static br_str head_noun(const intake *in, br_str noun) {
    br_str key = br_unicode_key(in->arena, noun);
    size_t blank = br_str_rfind_byte(key, ' ');
    if (blank != BR_NOT_FOUND) key = br_str_from(key, blank + 1);
    return key.len > 3 && key.ptr[key.len - 1] == 's' ? br_str_slice(key, 0, key.len - 1) : key;
}

/* the sentence before, in the same paragraph: "The contingent had done its work. It counted 2,000 troops." */
static br_str sentence_before(const br_article *a, br_span sentence) {
    if (sentence.start < SENTENCE_GAP) return BR_STR("");
    br_span before = br__intake_sentence_span(a, sentence.start - SENTENCE_GAP);
    return before.end <= sentence.start ? br_span_text(a->text, before) : BR_STR("");
}

/* whether the noun stands elsewhere than in the sentence of its number, which had none of its own */
static bool is_borrowed(const br_figure *f, br_str sentence) {
    size_t blank = br_str_rfind_byte(f->noun, ' ');
    br_str head = blank == BR_NOT_FOUND ? f->noun : br_str_from(f->noun, blank + 1);
    return !f->unit.len && !br_str_has(sentence, head);
}

/* "It counted 2,000 troops. The president's office speaks of 2,500.": a bare number counts what the last one did, in the same
 * sentence or the one before, if it is of the same size. */
static void take_from_before(const intake *in, size_t first, br_span sentence, quantity *q) {
    if (in->relate->quantities.len == first) return;
    const quantity *before = &in->relate->quantities.at[in->relate->quantities.len - 1];
    uint32_t last = br__intake_cp(in, sentence.start),
             gap = last > before->sentence_end ? last - before->sentence_end : 0;
    double low = before->figure->value < q->figure->value ? before->figure->value : q->figure->value;
    double high = before->figure->value + q->figure->value - low;
    if (gap > SENTENCE_GAP || low <= 0 || high / low > SAME_TOLL_FACTOR || before->figure->unit.len) return;
    bool by_words = q->sense.by_words; /* "35 had died" tells what it counts, "the police counted 90" does not */
    q->sense = before->sense;
    q->sense.by_words = by_words;
    q->noun = before->noun;
    q->context = before->context;
}

/* "the envoy and three others died": a part of the dead; not "16 died and 15 others were hurt", where other things were counted
 * before */
static bool comes_beside(const intake *in, size_t first, br_span figure, br_span sentence, const quantity *q) {
    br_str behind = br_str_trim(br_str_slice(in->article->text, figure.end, sentence.end));
    size_t blank = br_str_find_byte(behind, ' ');
    br_str next = blank == BR_NOT_FOUND ? behind : br_str_slice(behind, 0, blank);
    if (!br_quantity_context(in->relate->words, BR_STR("part"), next).len) return false;
    size_t n = in->relate->quantities.len;
    if (n == first) return true;
    const quantity *before = &in->relate->quantities.at[n - 1];
    return before->sentence_end != q->sentence_end || br_str_eq(before->sense.name, q->sense.name);
}

/* What the figures of one sentence have in common: kept once, since a sentence may be long and full of them. */
typedef struct surroundings {
    br_span span;
    br_str sentence, countries, places;
    topic names, about;
} surroundings;

static surroundings surroundings_of(const intake *in, br_span sentence) {
    br_str text = br__intake_keep(in, br_span_text(in->article->text, sentence));
    return (surroundings){
        .span = sentence,
        .sentence = text,
        .countries = br__intake_countries_in(in, sentence),
        .places = places_in(in, sentence),
        .names = names_in(in, sentence),
        .about = br__topic_of(in->arena, in->relate->words, text),
    };
}

/* where the figure stands and what surrounds it */
static quantity standing_of(const intake *in, const br_figure *f, const surroundings *around) {
    uint32_t start = br__intake_cp(in, f->span.start), end = br__intake_cp(in, f->span.end);
    return (quantity){
        .article = in->id,
        .figure = keep_figure(in, f),
        .start = start,
        .end = end,
        .sentence = around->sentence,
        .text = br__intake_keep(in, br_span_text(in->article->text, f->span)),
        .countries = around->countries,
        .sentence_start = br__intake_cp(in, around->span.start),
        .sentence_end = br__intake_cp(in, around->span.end),
        .places = around->places,
        .names = around->names,
        .about = around->about,
        .original = br__intake_original_of(in, start, end),
        .as_of = f->as_of.year ? f->as_of : br_article_date(in->article),
        .told = br_article_date(in->article),
        .story = in->story,
    };
}

/* what it counts: the sense and the context that the words around it tell, else the bare noun */
static void find_sense(const intake *in, const br_figure *f, br_span sentence, quantity *q) {
    const br_relate_lexicon *words = in->relate->words;
    br_span near = around_figure(f->span, sentence);
    br_str around = br_span_text(in->article->text, near);
    if (!f->unit.len)
        q->sense = br_quantity_sense_of(words, f->noun, around, f->span.start - near.start, f->span.end - near.start);
    q->context = br_quantity_context(words, q->sense.name, around);
    if (!q->context.len) q->context = br_quantity_context(words, q->sense.name, sentence_before(in->article, sentence));
    if (!q->sense.name.len || q->sense.by_words) q->noun = head_noun(in, f->noun);
    if (br_is_stopword(words, q->noun)) q->noun = BR_STR("");
}

void br__take_figures(const intake *in) {
    size_t first = in->relate->quantities.len;
    surroundings around = {0};
    for (uint32_t i = 0; i < in->article->n_figures; i++) {
        const br_figure *f = &in->article->figures[i];
        br_span sentence = br__intake_sentence_span(in->article, f->span.start);
        if (!around.sentence.len || !br_span_eq(around.span, sentence)) around = surroundings_of(in, sentence);
        quantity q = standing_of(in, f, &around);
        find_sense(in, f, sentence, &q);
        bool bare = !f->unit.len && !f->noun.len && !q.sense.name.len;
        if (bare || is_borrowed(f, q.sentence)) take_from_before(in, first, sentence, &q);
        q.place = br__intake_country_behind(in, f->span);
        q.placed = q.place.len > 0;
        if (!q.placed) q.place = br__intake_country_at(in, f->span.start, sentence);
        q.beside = comes_beside(in, first, f->span, sentence, &q);
        br_vec_push(in->arena, &in->relate->quantities, q);
    }
}
