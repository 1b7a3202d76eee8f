#include "clean/body/parts.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/day/dateline.h"
#include "clean/line.h"
#include "markup/unicode.h"

typedef enum zone { HEAD, BODY, OVER } zone;

#define MAX_CANDIDATES 16

typedef struct splitting {
    const br_clean_lexicon *lexicon;
    br_arena *arena;
    const br_units *units;
    br_when_order order;
    int32_t latest;
    br_parts parts;
    br_part part; /* the one that grows */
    zone zone;
    bool comments_follow;              /* nothing of the article comes any more */
    bool dated_first;                  /* the first article began with a date line before its title */
    br_str candidates[MAX_CANDIDATES]; /* lines that may be the title */
    size_t n_candidates;
    size_t after_date, before_byline; /* which of them stand there, + 1; 0: none */
    br_str crumb;                     /* last step of the path of the page */
    BR_VEC(br_str) pending;           /* headings that wait for text */
} splitting;

size_t br_parts_excerpts(const br_units *units) {
    size_t n = 0;
    for (size_t i = 0; i < units->len; i++) n += (units->at[i].flags & BR_UNIT_MORE) != 0;
    return n;
}

static bool is_possible(const splitting *s, br_date date) {
    return date.year >= 1970 && date.day && br_days_from_date(date) <= s->latest;
}

/* ---- the head of an article ---- */

static bool same_text(const splitting *s, br_str a, br_str b) {
    bool similar = a.len <= 2 * b.len + 8 && b.len <= 2 * a.len + 8; /* in bytes, as spellings of one text are */
    return a.len && similar && br_str_eq(br_unicode_key(s->arena, a), br_unicode_key(s->arena, b));
}

static void add_candidate(splitting *s, br_str text) {
    if (s->n_candidates < MAX_CANDIDATES) s->candidates[s->n_candidates++] = text;
    bool dated = s->part.when.date.year != 0;
    if (dated && !s->after_date) s->after_date = s->n_candidates;
}

/* A headline of its own above the date, and below it only the first heading: "What was decided?" */
static bool is_above_date(const splitting *s) {
    if (s->after_date < 2) return false;
    size_t above = br_line_words(s->candidates[s->after_date - 2]),
           below = br_line_words(s->candidates[s->after_date - 1]);
    return above >= HEADLINE_WORDS && above > below;
}

/* The line that stands there twice or ends the path of the page; before the byline; behind the date; the first. */
static size_t title_index(const splitting *s) {
    for (size_t i = 0; i < s->n_candidates; i++) {
        if (same_text(s, s->crumb, s->candidates[i])) return i;
        for (size_t k = i + 1; k < s->n_candidates; k++)
            if (same_text(s, s->candidates[i], s->candidates[k])) return i;
    }
    if (s->after_date) return s->after_date - (is_above_date(s) ? 2 : 1);
    if (s->before_byline) return s->before_byline - 1;
    return 0;
}

static void add_paragraph(splitting *s, br_str text) {
    if (!text.len) return;
    br_vec_push(s->arena, &s->part.paragraphs, text);
    s->part.bytes += text.len;
}

/* The body begins: settles the title; lines between title and text stay if they are long enough to say something. */
static void end_head(splitting *s) {
    s->zone = BODY;
    if (!s->n_candidates) {
        s->part.title = s->crumb;
        return;
    }
    size_t chosen = title_index(s);
    s->part.title = s->candidates[chosen];
    for (size_t i = chosen + 1; i < s->n_candidates; i++) {
        br_str line = s->candidates[i];
        if (same_text(s, s->part.title, line)) continue;
        if ((s->part.when.date.year || s->part.is_opinion) && !s->part.authors.len && br_authors_is_bare(line))
            br_authors_add(s->lexicon, s->arena, line, &s->part.authors);
        else if (line.len >= PROSE_MIN_SENTENCE) add_paragraph(s, line);
    }
}

static br_str last_step(br_str path) {
    static const br_str steps[] = {BR_STR_INIT("\xC2\xBB"), BR_STR_INIT(">"), BR_STR_INIT("\xE2\x80\xBA"),
                                   BR_STR_INIT("/"),        BR_STR_INIT("|"), BR_STR_INIT("\xE2\x86\x92")};
    br_str last = BR_STR("");
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
        for (size_t at; (at = br_str_find(path, steps[i])) != BR_NOT_FOUND;)
            last = path = br_str_from(path, at + steps[i].len);
    return br_str_trim(last);
}

static void take_when(splitting *s, const br_unit *u) {
    bool updated = (u->wording & BR_WORDING_UPDATED) && !(u->wording & BR_WORDING_DATE);
    if (s->part.when.date.year || updated || !is_possible(s, u->when.date)) return;
    s->part.when = u->when;
    if (!s->n_candidates && !s->parts.len) s->dated_first = true;
}

/* A date before the text in its own paragraph: "date 2022-01-10 Text", "ASTANA, 22 December 2017. Text". The label goes, the
 * place and date of a dateline stay. */
static br_str take_inline_date(splitting *s, br_str text) {
    br_when when;
    bool dateline = br_dateline(s->lexicon, s->arena, text, s->order, &when) > 0;
    if (!dateline && !br_when_find(s->lexicon, s->arena, br_str_slice(text, 0, INLINE_DATE_WITHIN), s->order, &when))
        return text;
    br_str key = br_unicode_key(s->arena, br_str_slice(text, 0, when.start));
    bool labelled = br_clean_wording_prefix(s->lexicon, key, BR_WORDING_DATE) == key.len;
    if ((!dateline && !labelled) || !is_possible(s, when.date)) return text;
    if (!s->part.when.date.year) s->part.when = when;
    return dateline ? text : br_str_trim(br_str_from(text, when.end));
}

/* what stands before the byline is the title */
static void end_title(splitting *s) {
    if (s->n_candidates && !s->before_byline) s->before_byline = s->n_candidates;
}

static void in_head(splitting *s, const br_unit *u) {
    if (u->wording & BR_WORDING_OPINION) s->part.is_opinion = true;
    if (u->wording & BR_WORDING_HOME) s->crumb = last_step(u->text);
    if (u->flags & BR_UNIT_DATE) {
        take_when(s, u);
        if (!s->part.authors.len) br_authors_inside(s->lexicon, s->arena, u->text, &s->part.authors);
        if (u->flags & BR_UNIT_BYLINE) end_title(s);
    } else if (u->flags & BR_UNIT_BYLINE) {
        br_authors_in_line(s->lexicon, s->arena, u->text, &s->part.authors, &s->part.is_opinion);
        end_title(s);
    } else if (u->flags & (BR_UNIT_CAPTION | BR_UNIT_FURNITURE)) return;
    else if (u->flags & BR_UNIT_TITLE) add_candidate(s, br_line_without_opinion(s->lexicon, s->arena, u->text));
    else if (u->flags & BR_UNIT_PROSE) {
        end_head(s);
        add_paragraph(s, take_inline_date(s, u->text));
    }
}

/* ---- body ---- */

static void flush_pending(splitting *s) {
    for (size_t i = 0; i < s->pending.len; i++) add_paragraph(s, s->pending.at[i]);
    s->pending.len = 0;
}

static bool next_is_prose(const splitting *s, size_t i) {
    return i + 1 < s->units->len && (s->units->at[i + 1].flags & BR_UNIT_PROSE);
}

static void in_body(splitting *s, const br_unit *u, size_t i) {
    if ((u->wording & (BR_WORDING_END | BR_WORDING_COMMENTS)) && !(u->flags & BR_UNIT_PROSE)) {
        s->zone = OVER;
        s->comments_follow = (u->wording & BR_WORDING_COMMENTS) != 0;
        return;
    }
    if (u->wording & BR_WORDING_OPINION) { /* "the views expressed ..." */
        s->part.is_opinion = true;
        return;
    }
    if (u->flags & (BR_UNIT_CAPTION | BR_UNIT_FURNITURE | BR_UNIT_BYLINE)) return;
    bool waits = u->flags & BR_UNIT_DATE ? next_is_prose(s, i) : !(u->flags & (BR_UNIT_PROSE | BR_UNIT_LIST));
    if (same_text(s, s->part.title, u->text)) return;
    if (waits) br_vec_push(s->arena, &s->pending, u->text);
    else if (!(u->flags & BR_UNIT_DATE)) {
        flush_pending(s);
        add_paragraph(s, u->text);
    }
}

/* Behind "You may also like": only a long paragraph is the article going on. */
static void when_over(splitting *s, const br_unit *u, size_t i) {
    if (u->wording & BR_WORDING_COMMENTS) s->comments_follow = true;
    if (s->comments_follow || !(u->flags & BR_UNIT_PROSE) || u->text.len < GOES_ON_MIN) return;
    s->zone = BODY;
    in_body(s, u, i);
}

/* ---- from article to article ---- */

/* "(The writer teaches in Accra. Published 3 May 2004.)", below the text of what has no date above it */
static void take_date_below(splitting *s) {
    if (s->part.when.date.year || !s->part.paragraphs.len) return;
    br_str last = s->part.paragraphs.at[s->part.paragraphs.len - 1];
    br_str words = last.len > CAPTION_MAX ? BR_STR("") : br_line_publication(s->lexicon, s->arena, last);
    br_when when;
    if (words.len && br_when_find(s->lexicon, s->arena, words, s->order, &when) && is_possible(s, when.date))
        s->part.when = when;
}

static void end_part(splitting *s) {
    if (s->zone == HEAD && s->n_candidates) end_head(s);
    take_date_below(s);
    if (s->part.bytes) br_vec_push(s->arena, &s->parts, s->part);
    s->part = (br_part){0};
    s->zone = HEAD;
    s->comments_follow = false;
    s->n_candidates = s->after_date = s->before_byline = 0;
    s->crumb = BR_STR("");
    s->pending.len = 0;
}

/* Whether the head of another article begins at unit `i`: a title with a byline or a date around it, then prose. */
static bool begins_article(const splitting *s, size_t i) {
    if (s->zone == HEAD || s->part.bytes < PROSE_MIN) return false;
    unsigned first = s->units->at[i].flags;
    if (!(first & (BR_UNIT_DATE | BR_UNIT_TITLE)) || (first & BR_UNIT_PROSE && !(first & BR_UNIT_TITLE))) return false;
    int titles = 0, dates = 0, bylines = 0;
    for (size_t k = i; k < s->units->len && k < i + 6; k++) {
        const br_unit *u = &s->units->at[k];
        if (u->flags & (BR_UNIT_DATE | BR_UNIT_BYLINE)) {
            dates += u->flags & BR_UNIT_DATE && u->when.date.year;
            bylines += (u->flags & BR_UNIT_BYLINE) != 0;
        } else if (u->flags & BR_UNIT_TITLE && !titles) titles++;
        else if (u->flags & BR_UNIT_PROSE)
            return titles &&
                   ((bylines && (dates || first & BR_UNIT_TITLE)) || (dates && s->dated_first && first & BR_UNIT_DATE));
        else if (!(u->flags & (BR_UNIT_CAPTION | BR_UNIT_FURNITURE | BR_UNIT_TITLE))) return false;
    }
    return false;
}

static void take_unit(splitting *s, size_t i) {
    const br_unit *u = &s->units->at[i];
    if (begins_article(s, i)) end_part(s);
    if (s->zone == HEAD) in_head(s, u);
    else if (s->zone == BODY) in_body(s, u, i);
    else when_over(s, u, i);
    if (!(u->flags & BR_UNIT_MORE)) return;
    if (s->zone == HEAD && u->text.len && !s->part.bytes) { /* an excerpt of one short line */
        end_head(s);
        add_paragraph(s, u->text);
    }
    s->part.is_excerpt = true;
    end_part(s);
}

br_parts br_parts_of(const br_clean_lexicon *lexicon, br_arena *arena, const br_units *units, br_when_order order,
                     int32_t latest) {
    splitting s = {.lexicon = lexicon, .arena = arena, .units = units, .order = order, .latest = latest};
    for (size_t i = 0; i < units->len; i++) take_unit(&s, i);
    end_part(&s);
    return s.parts;
}
