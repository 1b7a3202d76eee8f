/* Quotation marks → regions. Two passes over each paragraph: double marks of all kinds first, single ones outside of
 * them. What is nested in a region belongs to it. */
#include "annotate/quote/word/marks.h"

#include "annotate/quote/quote_weights.h"
#include "base/utf8.h"

typedef enum family { NO_MARK, CURLY, GUILLEMET, STRAIGHT, SINGLE } family;

typedef struct mark {
    family family;
    uint32_t at, end;
    bool may_open, may_close;
} mark;

/* What begins a mark: three ASCII bytes, and the leading bytes of all others. */
static const char openings[] = {'"', '\'', '`', '\xC2', '\xE2'};
enum { N_OPENINGS = sizeof openings };

typedef struct reader {
    br_quote_work *w;
    br_str text;
    uint32_t ahead[N_OPENINGS]; /* where each of them stands next, as far as it was looked for */
    uint32_t paragraph, end;    /* of the paragraph */
    family open;                /* kind of the region that is open */
    uint32_t start;             /* where it begins */
    bool is_inner;              /* inside a mark of the other double kind */
    family left_open;           /* kind of the region that the paragraph before left open */
    bool has_single;            /* the paragraph has a single mark that may open */
} reader;

static bool is_wordish(char c) {
    return br_is_alpha(c) || br_is_digit(c) || (unsigned char)c >= 0xC3; /* letters beyond ASCII begin with C3 and up */
}

static char byte_before(const reader *r, uint32_t at) {
    return at > r->paragraph ? r->text.ptr[at - 1] : ' ';
}

static char byte_after(const reader *r, uint32_t at) {
    return at < r->end ? r->text.ptr[at] : ' ';
}

/* the side on which a mark without a direction stands: blanks, brackets and dashes are outside */
static void judge_sides(const reader *r, mark *m) {
    char before = byte_before(r, m->at), after = byte_after(r, m->end);
    bool free_before = br_is_space(before) || strchr("([{-/", before) || (unsigned char)before >= 0x80;
    m->may_open = free_before && !br_is_space(after);
    m->may_close = !br_is_space(before);
}

static mark ascii_mark(const reader *r, uint32_t at) {
    char c = r->text.ptr[at], next = byte_after(r, at + 1);
    mark m = {.at = at, .end = at + 1};
    if (c == '"') m.family = STRAIGHT;
    else if ((c == '\'' || c == '`') && next == c) m = (mark){STRAIGHT, at, at + 2, c == '`', false};
    else if (c == '\'') m.family = SINGLE;
    if (m.family == NO_MARK || c == '`') return m;
    judge_sides(r, &m);
    if (m.family == SINGLE) {
        m.may_open = m.may_open && is_wordish(byte_after(r, m.end));
        m.may_close = m.may_close && !is_wordish(byte_after(r, m.end));
    }
    return m;
}

static mark wide_mark(const reader *r, uint32_t at) {
    size_t end = at;
    uint32_t cp = br_utf8_next(r->text, &end);
    mark m = {.at = at, .end = (uint32_t)end};
    switch (cp) {
    case 0x201C: m.family = CURLY, m.may_open = true, m.may_close = r->open == CURLY; break; /* “ closes „ */
    case 0x201D: m.family = CURLY, judge_sides(r, &m), m.may_close = true; break;
    case 0x201E:
    case 0x201F: m.family = CURLY, m.may_open = true; break;
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A: m.family = GUILLEMET, m.may_open = m.may_close = true; break;
    case 0x2018:
    case 0x201A: m.family = SINGLE, judge_sides(r, &m), m.may_close = false; break;
    case 0x2019:
        m.family = SINGLE, m.may_close = !br_is_space(byte_before(r, at)) && !is_wordish(byte_after(r, m.end));
        break;
    default: break;
    }
    return m;
}

static mark mark_at(const reader *r, uint32_t at) {
    char c = r->text.ptr[at];
    if (c == '"' || c == '\'' || c == '`') return ascii_mark(r, at);
    if ((unsigned char)c == 0xE2 || (unsigned char)c == 0xC2) return wide_mark(r, at);
    return (mark){0};
}

static void look_ahead(reader *r, int k, uint32_t at) {
    const char *found = at < r->text.len ? memchr(r->text.ptr + at, openings[k], r->text.len - at) : NULL;
    r->ahead[k] = found ? (uint32_t)(found - r->text.ptr) : (uint32_t)r->text.len;
}

/* The first byte from `at` on that may begin a mark, r->end or more if none does. Nearly all of a text may not, so that each of
 * them is looked for by itself, beyond the paragraph too: memchr is many times as fast as a loop. */
static uint32_t next_mark(reader *r, uint32_t at) {
    uint32_t next = r->end;
    for (int k = 0; k < N_OPENINGS; k++) {
        if (r->ahead[k] < at) look_ahead(r, k, at);
        if (r->ahead[k] < next) next = r->ahead[k];
    }
    return next;
}

static void add_region(reader *r, uint32_t start, uint32_t end, bool is_open) {
    if (end <= start) return;
    br_vec_push(r->w->arena, &r->w->regions, (br_region){.span = {start, end}, .is_open = is_open});
}

/* a region whose end is lost: up to the end of its sentence */
static uint32_t lost_end(const reader *r, uint32_t start, uint32_t limit) {
    int32_t s = br_sentence_at(r->w->article, start);
    uint32_t end = s >= 0 ? r->w->article->sentences[s].span.end : limit;
    return end < limit ? end : limit;
}

static bool is_low_quote(const reader *r, uint32_t at) {
    size_t next = at;
    uint32_t cp = br_utf8_next(r->text, &next);
    return cp == 0x201E || cp == 0x201F;
}

/* “ after „ closes; “ after “ means that the first was never closed */
static void meet_double(reader *r, mark m) {
    if (r->open == NO_MARK) {
        if (m.may_open) r->open = m.family, r->start = m.at, r->is_inner = false;
        return;
    }
    bool is_plain = r->open != GUILLEMET || m.family == CURLY; /* “..." and "...”, «...” too */
    bool is_mixed = m.family != r->open && m.family != GUILLEMET && is_plain;
    if (m.family != r->open && !is_mixed) return;
    if (is_mixed && m.may_open && !(m.family == CURLY && m.may_close)) {
        r->is_inner = true;
        return;
    }
    if (is_mixed && r->is_inner) {
        r->is_inner = false;
        return;
    }
    bool closes = m.may_close;
    if (m.family == CURLY && m.may_open && !is_low_quote(r, r->start) && !br_is_space(byte_after(r, m.end)))
        closes = false;
    if (closes) {
        add_region(r, r->start, m.end, false);
        r->open = NO_MARK;
    } else if (m.may_open) {
        add_region(r, r->start, lost_end(r, r->start, m.at), false);
        r->start = m.at;
    }
}

static mark first_mark(const reader *r) {
    uint32_t at = r->paragraph;
    while (at < r->end && br_is_space(r->text.ptr[at])) at++;
    return at < r->end ? mark_at(r, at) : (mark){0};
}

static void read_double(reader *r) {
    size_t before = r->w->regions.len;
    mark first = first_mark(r);
    bool goes_on = r->left_open != NO_MARK && first.family == r->left_open && first.may_open;
    r->open = NO_MARK;
    for (uint32_t at = next_mark(r, r->paragraph); at < r->end; at = next_mark(r, at)) {
        mark m = mark_at(r, at);
        if (m.family == SINGLE) r->has_single = r->has_single || m.may_open;
        else if (m.family != NO_MARK) meet_double(r, m);
        at = m.family != NO_MARK ? m.end : at + 1;
    }
    r->left_open = NO_MARK;
    if (r->open != NO_MARK) {
        r->left_open = r->open;
        add_region(r, r->start, r->end, true);
    }
    if (goes_on && r->w->regions.len > before) r->w->regions.at[before].goes_on = true;
}

/* single marks between the double regions [from, to) of this paragraph; keeps the order of the text */
static void read_single(reader *r, size_t from) {
    size_t n = r->w->regions.len - from, k = from;
    size_t added = r->w->regions.len;
    uint32_t start = 0;
    bool is_pending = false;
    for (uint32_t at = next_mark(r, r->paragraph); at < r->end; at = next_mark(r, at)) {
        while (k < from + n && at > r->w->regions.at[k].span.end) k++;
        if (k < from + n && at == r->w->regions.at[k].span.start && !is_pending) {
            at = r->w->regions.at[k++].span.end;
            continue;
        }
        if (k < from + n && at >= r->w->regions.at[k].span.end) k++;
        mark m = mark_at(r, at);
        at = m.family != NO_MARK ? m.end : at + 1;
        if (m.family != SINGLE) continue;
        if (is_pending && m.may_close && m.end - start <= BR_MAX_SINGLE_QUOTED) {
            add_region(r, start, m.end, false);
            is_pending = false;
        } else if (m.may_open && (!is_pending || m.at - start > BR_MAX_SINGLE_QUOTED)) {
            start = m.at;
            is_pending = true;
        }
    }
    if (added == r->w->regions.len) return;
    /* merge the two sorted runs; double regions inside single ones are theirs */
    size_t total = r->w->regions.len - from, a = from, b = added, out = 0;
    br_region *merged = br_array(r->w->arena, total, br_region);
    while (a < added || b < r->w->regions.len) {
        bool take_b =
            a >= added || (b < r->w->regions.len && r->w->regions.at[b].span.start < r->w->regions.at[a].span.start);
        br_region next = r->w->regions.at[take_b ? b++ : a++];
        if (out && next.span.start < merged[out - 1].span.end) continue;
        merged[out++] = next;
    }
    memcpy(r->w->regions.at + from, merged, out * sizeof *merged);
    r->w->regions.len = from + out;
}

/* an open region that nothing continues ends with its sentence, unless it began its paragraph */
static void settle_open(br_quote_work *w) {
    for (size_t i = 0; i < w->regions.len; i++) {
        br_region *region = &w->regions.at[i];
        bool continued = i + 1 < w->regions.len && w->regions.at[i + 1].goes_on;
        if (!region->is_open || continued) continue;
        region->is_open = false;
        uint32_t at = region->span.start;
        if (at == 0 || w->article->text.ptr[at - 1] == '\n') continue;
        int32_t s = br_sentence_at(w->article, at);
        if (s >= 0 && w->article->sentences[s].span.end < region->span.end)
            region->span.end = w->article->sentences[s].span.end;
    }
}

static void link_tokens(br_quote_work *w) {
    const br_article *a = w->article;
    memset(w->region_of, 0xFF, a->n_tokens * sizeof *w->region_of); /* -1: in none */
    uint32_t t = 0;
    for (size_t i = 0; i < w->regions.len; i++) {
        br_region *region = &w->regions.at[i];
        while (t < a->n_tokens && a->tokens[t].span.end <= region->span.start) t++;
        region->first = (int32_t)t;
        while (t < a->n_tokens && a->tokens[t].span.start < region->span.end) w->region_of[t++] = (int32_t)i;
        region->last = (int32_t)t - 1;
    }
}

/* the next blank line, or line break behind what ends a sentence; line breaks of wrapped text are none */
static size_t paragraph_end(br_str text, size_t at) {
    for (const char *line; (line = memchr(text.ptr + at, '\n', text.len - at)) != NULL; at++) {
        at = (size_t)(line - text.ptr);
        if (at + 1 >= text.len || text.ptr[at + 1] == '\n' || at == 0) return at;
        char before = text.ptr[at - 1];
        if (strchr(".?!:)|\"'", before) || (unsigned char)before >= 0x80) return at;
    }
    return text.len;
}

void br_find_regions(br_quote_work *w) {
    br_str text = w->article->text;
    reader r = {.w = w, .text = text};
    for (int k = 0; k < N_OPENINGS; k++) look_ahead(&r, k, 0);
    for (size_t at = 0; at < text.len;) {
        size_t end = paragraph_end(text, at);
        if (end > at) {
            r.paragraph = (uint32_t)at;
            r.end = (uint32_t)end;
            r.has_single = false;
            size_t before = w->regions.len;
            uint32_t ahead[N_OPENINGS];
            memcpy(ahead, r.ahead, sizeof ahead);
            read_double(&r);
            memcpy(r.ahead, ahead, sizeof ahead); /* the paragraph once more */
            if (r.has_single) read_single(&r, before);
        }
        at = end + 1;
    }
    settle_open(w);
    link_tokens(w);
}
