#include "clean/finish.h"

#include "clean/authors.h"
#include "clean/clean_weights.h"
#include "clean/language.h"
#include "clean/stamp.h"

/* A text beyond the ceiling ends with its last whole paragraph below. */
static br_str cap(br_str text) {
    if (text.len <= BR_ARTICLE_MAX_TEXT) return text;
    br_str head = br_str_slice(text, 0, BR_ARTICLE_MAX_TEXT);
    size_t end = head.len;
    while (end > 1 && !(head.ptr[end - 1] == '\n' && head.ptr[end - 2] == '\n')) end--;
    if (end > 2) return br_str_slice(head, 0, end - 2);
    end = head.len;
    while (end && (text.ptr[end] & 0xC0) == 0x80) end--; /* one endless paragraph: at a letter */
    return br_str_slice(head, 0, end);
}

/* A paragraph that is long enough for its language to be told. */
typedef struct told_paragraph {
    br_span span;
    br_language language;
} told_paragraph;

typedef BR_VEC(told_paragraph) told_paragraphs;

static told_paragraphs ask_paragraphs(br_arena *arena, br_str text) {
    told_paragraphs all = {0};
    for (size_t at = 0; at < text.len;) {
        size_t len = br_str_find(br_str_from(text, at), BR_STR("\n\n"));
        size_t end = len == BR_NOT_FOUND ? text.len : at + len;
        if (end - at >= PASSAGE_MIN) {
            br_span span = {(uint32_t)at, (uint32_t)end};
            br_vec_push(arena, &all, (told_paragraph){span, br_language_detect(text.ptr + at, end - at)});
        }
        at = end + 2;
    }
    return all;
}

/* The language that enough of the text is surely in, paragraph by paragraph; "" where there is none. Only those that come
 * first are counted: one that leaves room for many others has no majority. */
static br_str language_of_most(const told_paragraphs *all, size_t bytes) {
    struct {
        br_str language;
        size_t bytes;
    } counts[MOST_LANGUAGES] = {0};
    for (size_t i = 0; i < all->len; i++) {
        const told_paragraph *p = &all->at[i];
        br_str language = br_str_of(p->language.code);
        if (!p->language.is_sure || !language.len) continue;
        size_t k = 0;
        while (k < MOST_LANGUAGES && counts[k].bytes && !br_str_eq(counts[k].language, language)) k++;
        if (k == MOST_LANGUAGES) continue;
        counts[k].language = language;
        counts[k].bytes += p->span.end - p->span.start;
        if (counts[k].bytes * 100 >= bytes * MOST_SHARE) return language;
    }
    return BR_STR("");
}

/* Paragraphs that are surely in another language than the article; neighbours become one passage. */
static void note_passages(br_arena *arena, const told_paragraphs *all, br_article *a) {
    BR_VEC(br_language_span) passages = {0};
    for (size_t i = 0; i < all->len && passages.len < MAX_PASSAGES; i++) {
        const told_paragraph *p = &all->at[i];
        br_str language = br_str_of(p->language.code);
        if (!p->language.is_sure || !language.len || br_str_eq(language, a->language)) continue;
        br_language_span *last = passages.len ? &passages.at[passages.len - 1] : NULL;
        if (last && br_str_eq(last->language, language) && p->span.start <= last->span.end + 2)
            last->span.end = p->span.end;
        else br_vec_push(arena, &passages, (br_language_span){p->span, language});
    }
    a->languages = passages.at;
    a->n_languages = (uint32_t)passages.len;
}

/* "en-GB" → "en" */
static br_str primary(br_arena *arena, br_str told) {
    size_t end = 0;
    while (end < told.len && br_is_alpha(told.ptr[end])) end++;
    return end == 2 || end == 3 ? br_str_lower_ascii(arena, br_str_slice(told, 0, end)) : BR_STR("");
}

/* Each paragraph is asked once; the text as a whole only where they do not settle it. The detector's share of a whole text
 * tells nothing of a short passage. */
static void find_languages(br_arena *arena, br_str told, br_article *a) {
    told_paragraphs all = ask_paragraphs(arena, a->text);
    a->language = language_of_most(&all, a->text.len);
    if (!a->language.len) {
        br_language found = br_language_detect(a->text.ptr, a->text.len);
        told = primary(arena, told);
        a->language = found.is_sure || !told.len ? br_str_of(found.code) : told;
    }
    note_passages(arena, &all, a);
}

void br_article_hint(const br_lexicon *lexicon, br_arena *arena, const br_page_hints *hints, br_published_from from,
                     int32_t latest, br_article *a) {
    if (hints->title.len) a->title = hints->title;
    if (hints->site.len) a->site = hints->site;
    if (hints->authors.len) {
        br_names names = {0};
        br_authors_add(lexicon->clean, arena, hints->authors, &names);
        a->authors = names.at;
        a->n_authors = (uint32_t)names.len;
    }
    br_date date = {0};
    if (!br_stamp_day(lexicon->clean, arena, hints->published, BR_WHEN_DAY_FIRST, &date))
        br_date_parse(hints->published, &date);
    if (!date.year || (date.day && br_days_from_date(date) > latest)) return;
    a->published = br_date_format(arena, date);
    a->published_from = from;
}

void br_article_finish(const br_lexicon *lexicon, const br_page *page, br_arena *arena, br_str told, int32_t latest,
                       br_article *a) {
    br_published_from from = page->media == BR_MEDIA_FEED_ITEM ? BR_PUBLISHED_FEED : BR_PUBLISHED_META;
    br_article_hint(lexicon, arena, &page->hints, from, latest, a);
    br_str whole = a->text;
    a->text = cap(whole);
    a->cut = (int64_t)(whole.len - a->text.len);
    find_languages(arena, page->hints.language.len ? page->hints.language : told, a);
    br_article_identify(arena, a);
}
