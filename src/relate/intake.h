/* intake.h: one article on its way into relating. */
#ifndef BR_RELATE_INTAKE_H
#define BR_RELATE_INTAKE_H

#include "relate/relate_int.h"

typedef struct intake {
    br_relate *relate;
    br_arena *arena;
    const br_article *article;
    br_cp_index index;
    br_str id;
    br_map actors;  /* local id -> index into relate->actors */
    br_str main[2]; /* the countries that it names most */
    topic story;    /* the actors that it names most */
} intake;

/* What intake.c and intake_figures.c ask of the article (intake_keep.c). Copies on the arena of relating. */
br_str br__intake_keep(const intake *in, br_str s);
br_party br__intake_keep_party(const intake *in, const br_party *p);

/* The article that a stretch of text (code points) was taken from, when it lies inside of a reprint; else "". */
br_str br__intake_original_of(const intake *in, uint32_t start, uint32_t end);

/* The sentence that the byte `at` stands in. */
br_span br__intake_sentence_span(const br_article *a, uint32_t at);

/* Whether the text itself names the country of a mention: it is not taken over from what the article is about. */
bool br__intake_tells_country(const br_actor *m);

/* Countries named in a stretch of text, sorted: " KAZ RUS". Those that are only supposed ("the police" of an article about
 * Peru) do not count. */
br_str br__intake_countries_in(const intake *in, br_span span);

/* The country named last before `at`, in its paragraph or else behind it in the sentence; else the article's own. */
br_str br__intake_country_at(const intake *in, uint32_t at, br_span sentence);

/* The country that stands right behind a figure, "12 people in Niger"; "" where none does. */
br_str br__intake_country_behind(const intake *in, br_span figure);

/* The code point of a byte of the text. */
uint32_t br__intake_cp(const intake *in, uint32_t byte);

/* Keeps the figures. (intake_figures.c) */
void br__take_figures(const intake *in);

#endif
