#include "text/sentence.h"

#include "text/case.h"
#include "text/dateline.h"
#include "text/form.h"

/* A line of a wrapped paragraph is this long at least: shorter ones were broken on purpose. */
#define MIN_WRAP_WIDTH 60

typedef struct splitter {
    const br_text_language *language;
    br_arena *arena;
    br_str text;
    br_tokens *tokens;
    br_sentences *sentences;
} splitter;

static br_str form(const splitter *s, size_t token) {
    return br_span_text(s->text, s->tokens->at[token].span);
}

static uint32_t first_letter(br_str s) {
    size_t at = 0;
    return s.len ? br_utf8_next(s, &at) : 0;
}

static bool touches(const splitter *s, size_t token) { /* the one behind it */
    return s->tokens->at[token].span.end == s->tokens->at[token + 1].span.start;
}

static bool is_quote(uint32_t c) {
    return c == '"' || c == '\'' || c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019 || c == 0xAB ||
           c == 0xBB || c == 0x201E || c == '`';
}

static bool is_opener(uint32_t c) {
    return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E || c == 0xBF ||
           c == 0xA1;
}

static bool is_closer(uint32_t c) {
    return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB || c == '"' || c == '\'';
}

typedef enum end_kind { NO_END, STOP, MARK, ELLIPSIS, ABBREVIATION } end_kind;

static end_kind end_of(br_str s) {
    uint32_t c = first_letter(s);
    if (c == '.') return s.len == 1 ? STOP : ELLIPSIS;
    if (c == 0x2026) return ELLIPSIS;
    if (c == '!' || c == '?' || c == 0x203D || c == 0x2047 || c == 0x2048 || c == 0x2049) return MARK;
    if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964 || c == 0x061F || c == 0x06D4) return MARK;
    return s.len > 1 && s.ptr[s.len - 1] == '.' ? ABBREVIATION : NO_END;
}

/* How a sentence could go on at a token: the first letter of it, of the one behind opening signs. */
typedef struct beginning {
    bool is_upper, is_lower, is_digit, opens; /* opens: a quote or bracket stands before it */
    size_t token;
} beginning;

static beginning beginning_at(const splitter *s, size_t token, size_t end) {
    beginning b = {.token = token};
    while (b.token + 1 < end && touches(s, b.token) &&
           (is_opener(first_letter(form(s, b.token))) || is_quote(first_letter(form(s, b.token))))) {
        b.opens = true;
        b.token++;
    }
    uint32_t c = first_letter(form(s, b.token));
    b.is_upper = br_case_is_upper(c);
    b.is_lower = br_case_is_lower(c);
    b.is_digit = c >= '0' && c <= '9';
    return b;
}

static unsigned bits_of(const splitter *s, br_str word) {
    char buffer[BR_FORM_MAX];
    if (word.len > BR_FORM_MAX / 4) return 0;
    return br_word_bits(s->language, br_form_lower(word, false, buffer));
}

static bool is_initial(br_str word) { /* "J." */
    size_t at = 0;
    return br_case_is_upper(br_utf8_next(word, &at)) && at + 1 == word.len;
}

/* An abbreviation ends a sentence where the next word is one that begins sentences. */
static bool abbreviation_ends(const splitter *s, size_t token, beginning next) {
    br_str word = form(s, token);
    unsigned bits = bits_of(s, br_str_slice(word, 0, word.len - 1));
    if (bits & BR_WORD_TITLE) return false;
    if ((bits & BR_WORD_DATE) && next.is_digit) return false;
    if (!next.is_upper) return false;
    bool starts = bits_of(s, form(s, next.token)) & BR_WORD_STARTER;
    return is_initial(word) ? starts && token > 0 && bits_of(s, form(s, token - 1)) & BR_WORD_STARTER
                            : starts || next.opens;
}

/* "1." or "a." at the beginning of a sentence counts items. */
static bool is_item_number(const splitter *s, size_t first, size_t token) {
    if (token != first + 1) return false;
    br_str before = form(s, first);
    int64_t number;
    return before.len <= 3 && br_str_int(before, &number);
}

/* Whether the sentence that began at `first` ends with the mark at `token`; `last` is its last closing sign.
 */
static bool ends_here(const splitter *s, size_t first, size_t token, size_t last, size_t end) {
    end_kind kind = end_of(form(s, token));
    if (kind == NO_END || last + 1 >= end) return false;
    bool has_blank = !touches(s, last);
    beginning next = beginning_at(s, last + 1, end);
    if (!has_blank)
        return kind == STOP && last == token && next.is_upper && !next.opens && token > first &&
               br_case_is_lower(first_letter(form(s, token - 1)));
    if (is_item_number(s, first, token)) return false;
    switch (kind) {
    case STOP: return !next.is_lower || (last == token && !next.opens);
    case MARK: return !next.is_lower || (last == token && !next.opens);
    case ELLIPSIS: return next.is_upper || next.opens;
    default: return abbreviation_ends(s, token, next);
    }
}

/* A reference behind a sentence ("[12]"): its last token, `token` when there is none. */
static size_t last_of_reference(const splitter *s, size_t token, size_t end) {
    if (token + 3 >= end || first_letter(form(s, token + 1)) != '[' || first_letter(form(s, token + 3)) != ']')
        return token;
    int64_t number;
    return br_str_int(form(s, token + 2), &number) ? token + 3 : token;
}

/* Closing quotes and brackets behind a mark belong to its sentence. */
static size_t last_closer(const splitter *s, size_t token, size_t end) {
    while (token + 1 < end && touches(s, token) && is_closer(first_letter(form(s, token + 1)))) token++;
    if (token + 2 < end && !touches(s, token) && is_closer(first_letter(form(s, token + 1))) &&
        first_letter(form(s, token + 1)) != '"' && first_letter(form(s, token + 1)) != '\'' && !touches(s, token + 1))
        token++; /* ". ) Next": written apart */
    for (size_t next; (next = last_of_reference(s, token, end)) > token;) token = next;
    return token;
}

static void add_sentence(splitter *s, size_t first, size_t end) {
    if (first == end) return;
    br_span span = {s->tokens->at[first].span.start, s->tokens->at[end - 1].span.end};
    br_vec_push(s->arena, s->sentences, (br_sentence){span, (uint32_t)first, (uint32_t)(end - first)});
}

/* The lines from `first` on of a paragraph that began at `paragraph`. */
static void split_stretch(splitter *s, size_t paragraph, size_t first, size_t end) {
    if (first == paragraph) {
        size_t report = br_dateline_end(s->text, s->tokens, first, end);
        add_sentence(s, first, report);
        first = report;
    }
    for (size_t t = first; t < end; t++) {
        if (end_of(form(s, t)) == NO_END) continue;
        size_t last = last_closer(s, t, end);
        if (ends_here(s, first, t, last, end)) {
            add_sentence(s, first, last + 1);
            first = last + 1;
        }
        t = last;
    }
    add_sentence(s, first, end);
}

/* Width of the longest line of the paragraph: what a line could have held. */
static size_t wrap_width(br_str paragraph) {
    size_t width = 0;
    for (br_str line, rest = paragraph; br_str_split(&rest, '\n', &line);)
        if (line.len > width) width = line.len;
    return width;
}

/* A line break is on purpose when the first word of the next line would have fitted, or lines are no wrapped
 * text. */
static bool is_deliberate(br_str line, br_str next, size_t width) {
    if (width < MIN_WRAP_WIDTH) return true;
    size_t word = br_str_find_byte(br_str_trim(next), ' ');
    if (word == BR_NOT_FOUND) word = br_str_trim(next).len;
    return line.len + 1 + word <= width;
}

static void split_paragraph(splitter *s, size_t from, size_t to) {
    br_str paragraph = br_str_slice(s->text, from, to);
    size_t width = wrap_width(paragraph), first = s->tokens->len, at = from, begin = first;
    for (br_str line, rest = paragraph; br_str_split(&rest, '\n', &line);) {
        br_tokenize(s->language, s->arena, s->text, at, at + line.len, s->tokens);
        at += line.len + 1;
        br_str next = br_str_slice(rest, 0, br_str_find_byte(rest, '\n'));
        if (rest.len && !is_deliberate(line, next, width)) continue;
        split_stretch(s, begin, first, s->tokens->len);
        first = s->tokens->len;
    }
    split_stretch(s, begin, first, s->tokens->len);
}

static bool is_blank_line(br_str line) {
    return br_str_trim(line).len == 0;
}

void br_split(const br_text_language *language, br_arena *arena, br_str text, br_tokens *tokens,
              br_sentences *sentences) {
    splitter s = {language, arena, text, tokens, sentences};
    size_t start = 0, at = 0; /* of the paragraph; of the line */
    for (br_str line, rest = text; br_str_split(&rest, '\n', &line);) {
        size_t end = at + line.len;
        if (is_blank_line(line)) {
            split_paragraph(&s, start, at);
            start = end + 1;
        }
        at = end + 1;
    }
    if (start < text.len) split_paragraph(&s, start, text.len);
    for (size_t i = 0; i + 1 < tokens->len; i++)
        tokens->at[i].space_after = tokens->at[i].span.end < tokens->at[i + 1].span.start;
}
