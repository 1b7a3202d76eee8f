#include "clean/finish.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/day/stamp.h"
#include "clean/fact/authors.h"
#include "clean/language.h"

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

typedef struct language_share {
    br_str language; /* "": none is sure */
    size_t letters;  /* which weigh the same in every script; bytes do not */
} language_share;

/* The language that most of the text is surely in, paragraph by paragraph. Only those that come first are counted: one that leaves
 * room for many others has no majority. */
static language_share language_of_most(br_str text, const told_paragraphs *all) {
    language_share counts[MOST_LANGUAGES] = {0}, most = {0};
    for (size_t i = 0; i < all->len; i++) {
        const told_paragraph *p = &all->at[i];
        br_str language = br_str_of(p->language.code);
        if (!p->language.is_sure || !language.len) continue;
        size_t k = 0;
        while (k < MOST_LANGUAGES && counts[k].letters && !br_str_eq(counts[k].language, language)) k++;
        if (k == MOST_LANGUAGES) continue;
        counts[k].language = language;
        counts[k].letters += br_utf8_count(br_span_text(text, p->span));
        if (counts[k].letters > most.letters) most = counts[k];
    }
    return most;
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

/* Where the paragraphs do not settle it: what the text as a whole is surely in, then what the page says of itself, then what most
 * of it is in, then any guess. */
static br_str language_of_whole(const br_article *a, br_str told, br_str most) {
    br_language found = br_language_detect(a->text.ptr, a->text.len);
    if (found.is_sure) return br_str_of(found.code);
    return told.len ? told : most.len ? most : br_str_of(found.code);
}

/* Each paragraph is asked once; the text as a whole only where they do not settle it. The detector's share of a whole text
 * tells nothing of a short passage. */
static void find_languages(br_arena *arena, br_str told, br_article *a) {
    told_paragraphs all = ask_paragraphs(arena, a->text);
    language_share most = language_of_most(a->text, &all);
    bool is_settled = most.language.len && most.letters * 100 >= br_utf8_count(a->text) * MOST_SHARE;
    a->language = is_settled ? most.language : language_of_whole(a, primary(arena, told), most.language);
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
