#include "clean/finish.h"

#include "clean/authors.h"
#include "clean/clean_weights.h"
#include "clean/language.h"
#include "clean/stamp.h"

typedef BR_VEC(br_language_span) spans;

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

static void add_span(br_arena *arena, spans *list, br_span span, br_str language) {
    br_language_span *last = list->len ? &list->at[list->len - 1] : NULL;
    if (last && br_str_eq(last->language, language) && span.start <= last->span.end + 2) last->span.end = span.end;
    else br_vec_push(arena, list, (br_language_span){span, language});
}

/* Paragraphs that are surely in another language than the article. */
static void find_passages(br_arena *arena, br_article *a) {
    spans list = {0};
    size_t at = 0;
    while (at < a->text.len && list.len < MAX_PASSAGES) {
        size_t len = br_str_find(br_str_from(a->text, at), BR_STR("\n\n"));
        size_t end = len == BR_NOT_FOUND ? a->text.len : at + len;
        br_str paragraph = br_str_slice(a->text, at, end);
        if (paragraph.len >= PASSAGE_MIN) {
            br_language found = br_language_detect(paragraph.ptr, paragraph.len);
            br_str language = br_str_of(found.code);
            if (found.is_sure && language.len && !br_str_eq(language, a->language))
                add_span(arena, &list, (br_span){(uint32_t)at, (uint32_t)end}, language);
        }
        at = end + 2;
    }
    a->languages = list.at;
    a->n_languages = (uint32_t)list.len;
}

/* "en-GB" → "en" */
static br_str primary(br_arena *arena, br_str told) {
    size_t end = 0;
    while (end < told.len && br_is_alpha(told.ptr[end])) end++;
    return end == 2 || end == 3 ? br_str_lower_ascii(arena, br_str_slice(told, 0, end)) : BR_STR("");
}

static void find_languages(br_arena *arena, br_str told, br_article *a) {
    br_language found = br_language_detect(a->text.ptr, a->text.len);
    told = primary(arena, told);
    a->language = found.is_sure || !told.len ? br_str_of(found.code) : told;
    find_passages(arena, a); /* the detector's share of a whole text tells nothing of a short passage */
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
    a->text = cap(a->text);
    find_languages(arena, page->hints.language.len ? page->hints.language : told, a);
    br_article_identify(arena, a);
}
