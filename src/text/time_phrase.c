#include "text/time_phrase.h"

enum {
    COUNT_MAX = 3, /* words that tell how many days there are */
    NEAR_MAX = 4,  /* and which: "later on the same" */
    DATE_MAX = 8   /* words of a date */
};

static bool is(const br_first_reading *s, uint32_t at, br_grammar classes) {
    return at < s->sentence.n_tokens && s->grammar[at] & classes;
}

static bool is_date(const br_first_reading *s, uint32_t at) {
    return is(s, at, BR_GRAMMAR(DAY) | BR_GRAMMAR(MONTH) | BR_GRAMMAR(DAYTIME));
}

static bool is_number(br_str text, const br_first_reading *s, uint32_t at) {
    return at < s->sentence.n_tokens && br_is_digit(br_span_text(text, s->sentence.tokens[at].span).ptr[0]);
}

uint32_t br_dated_phrase_end(br_str text, const br_first_reading *s, uint32_t from) {
    uint32_t end = from + 1, n = s->sentence.n_tokens;
    if (s->sentence.tokens[from].upos != BR_UPOS_ADP || !is_date(s, end)) return from;
    while (end + 2 < n && end - from < DATE_MAX && (is_date(s, end) || is_number(text, s, end))) end++;
    return end > from + 1 ? end : from;
}

/* "last month", "early Tuesday morning", "this week" */
static uint32_t near_span_end(const br_first_reading *s, uint32_t from) {
    uint32_t end = from;
    while (end - from < NEAR_MAX && is(s, end, BR_GRAMMAR(NEARBY) | BR_GRAMMAR(POINTING) | BR_GRAMMAR(DEFINITE))) end++;
    bool named = end > from ? is(s, end, BR_GRAMMAR(SPAN)) || is_date(s, end) : is(s, end, BR_GRAMMAR(DAY));
    if (!named) return from;
    end++;
    while (end - from < DATE_MAX && is(s, end, BR_GRAMMAR(DAYTIME))) end++;
    return end;
}

/* a word of how many: "two", "a few" */
static bool counts(br_str text, const br_first_reading *s, uint32_t at) {
    return is(s, at, BR_GRAMMAR(COUNT) | BR_GRAMMAR(INDEFINITE) | BR_GRAMMAR(BOUND)) || is_number(text, s, at);
}

/* "two days later", "a few weeks earlier", "hours later", "later" */
static uint32_t distance_end(br_str text, const br_first_reading *s, uint32_t from) {
    const br_grammar span = BR_GRAMMAR(SPAN) | BR_GRAMMAR(HOURS);
    if (is(s, from, BR_GRAMMAR(SUBSEQUENT))) return from + 1;
    uint32_t at = from;
    while (at < from + COUNT_MAX && counts(text, s, at)) at++;
    return is(s, at, span) && is(s, at + 1, BR_GRAMMAR(NEARBY) | BR_GRAMMAR(SUBSEQUENT)) ? at + 2 : from;
}

uint32_t br_time_phrase_end(br_str text, const br_first_reading *s, uint32_t from) {
    uint32_t led = from;
    while (led - from < NEAR_MAX && is(s, led, BR_GRAMMAR(NEARBY))) led++;
    uint32_t end = led < s->sentence.n_tokens ? br_dated_phrase_end(text, s, led) : led;
    if (end > led) return end;
    end = near_span_end(s, from);
    return end > from ? end : distance_end(text, s, from);
}
