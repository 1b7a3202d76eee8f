#include "text/dateline.h"

#include "base/utf8.h"
#include "text/case.h"
#include "text/form.h"

enum {
    LONGEST = 16,       /* tokens of a dateline */
    LONGEST_ASIDE = 40, /* tokens that an aside between two dashes is looked for in */
    LONGEST_LINK = 3,   /* bytes of a small word that names of towns and dates have: "de", "of", "al" */
    SHORTEST_TOWN = 4   /* letters of a town in capitals; shorter ones are mostly abbreviations */
};

static br_str form(br_str text, const br_tokens *tokens, size_t at) {
    return br_span_text(text, tokens->at[at].span);
}

static uint32_t first_letter(br_str word) {
    size_t at = 0;
    return word.len ? br_utf8_next(word, &at) : 0;
}

/* some agencies write "_" for a dash */
static bool is_dash(br_str word) {
    return br_form_is_dash(word) || br_str_is(word, "-") || br_str_is(word, "_");
}

/* a dash with blanks on both sides, or a long one with none: no hyphen */
static bool stands_apart(br_str text, const br_tokens *tokens, size_t at) {
    bool before = tokens->at[at - 1].span.end < tokens->at[at].span.start;
    bool behind = tokens->at[at].span.end < tokens->at[at + 1].span.start;
    if (behind && !before && br_str_is(form(text, tokens, at - 1), ")")) return true; /* "LIMA (AP)- The" */
    uint32_t c = first_letter(form(text, tokens, at));
    bool is_long = c >= 0x2014 || tokens->at[at].span.end - tokens->at[at].span.start == 2;
    return before == behind && (before || is_long);
}

static bool is_in_capitals(br_str word) {
    for (size_t at = 0; at < word.len;)
        if (!br_case_is_upper(br_utf8_next(word, &at))) return false;
    return word.len > 0;
}

static bool is_town_in_capitals(br_str word) {
    return is_in_capitals(word) && br_utf8_count(word) >= SHORTEST_TOWN;
}

static bool is_year(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (!br_is_digit(word.ptr[i])) return false;
    return word.len == 4;
}

typedef struct evidence {
    bool town, number, bracket, comma;
} evidence;

/* takes one word of what may be a dateline in; false when no dateline has such a word */
static bool take(br_str word, bool in_bracket, evidence *e) {
    uint32_t c = first_letter(word);
    e->town = e->town || is_town_in_capitals(word);
    e->number = e->number || (c >= '0' && c <= '9');
    e->comma = e->comma || br_str_is(word, ",");
    return in_bracket || !br_case_is_lower(c) || word.len <= LONGEST_LINK;
}

/* "NATO - the alliance of the north - said": the dash opens an aside */
static bool is_aside(br_str text, const br_tokens *tokens, size_t dash, size_t end) {
    for (size_t at = dash + 1; at < end && at < dash + LONGEST_ASIDE; at++) {
        if (is_dash(form(text, tokens, at)) && at + 1 < end && stands_apart(text, tokens, at)) return true;
        if (br_str_is(form(text, tokens, at), ".")) return false;
    }
    return false;
}

/* "08:40", "21.15h" */
static bool is_clock(br_str word) {
    size_t hour = 0;
    while (hour < word.len && br_is_digit(word.ptr[hour])) hour++;
    bool parted = hour && hour <= 2 && word.len >= hour + 3 && (word.ptr[hour] == ':' || word.ptr[hour] == '.');
    return parted && br_is_digit(word.ptr[hour + 1]) && br_is_digit(word.ptr[hour + 2]) &&
           (word.len == hour + 3 || (word.len == hour + 4 && word.ptr[hour + 3] == 'h'));
}

static bool is_zone(br_str word) {
    return word.len >= 2 && word.len <= 4 && (br_str_is(word, "am") || br_str_is(word, "pm") || is_in_capitals(word));
}

/* The token behind the time that a report of a running log begins with: "08:40 Police closed ...", "21.15 GMT: ..." */
static size_t clock_end(br_str text, const br_tokens *tokens, size_t first, size_t end) {
    size_t at = first + 1;
    if (at + 1 < end && is_zone(form(text, tokens, at))) at++;
    br_str mark = at + 1 < end ? form(text, tokens, at) : BR_STR("");
    if (is_dash(mark) || br_str_is(mark, ":") || br_str_is(mark, "|")) at++;
    return at < end && br_case_is_upper(first_letter(form(text, tokens, at))) ? at : first;
}

size_t br_dateline_end(br_str text, const br_tokens *tokens, size_t first, size_t end) {
    evidence e = {0};
    bool in_bracket = false;
    if (first + 1 < end && is_clock(form(text, tokens, first))) return clock_end(text, tokens, first, end);
    if (first >= end || !br_case_is_upper(first_letter(form(text, tokens, first)))) return first;
    for (size_t at = first; at + 1 < end && at < first + LONGEST; at++) {
        br_str word = form(text, tokens, at);
        if (at > first && br_str_is(word, ":") && e.number && is_year(form(text, tokens, at - 1))) return at + 1;
        if (at > first && !in_bracket && is_dash(word) && stands_apart(text, tokens, at)) {
            bool opens = !br_case_is_lower(first_letter(form(text, tokens, at + 1)));
            bool told = e.town || e.number || e.bracket || e.comma;
            bool found = opens && told && !is_aside(text, tokens, at, end);
            return found ? at + 1 : first;
        }
        if (br_str_is(word, "(")) in_bracket = true;
        if (br_str_is(word, ")")) in_bracket = false, e.bracket = true;
        if (!take(word, in_bracket, &e)) return first;
    }
    return first;
}
