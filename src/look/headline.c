#include "look/headline.h"

#include "markup/unicode.h"
#include "record/article.h"

static const br_event *event_at(const br_article *a, br_str id) {
    for (uint32_t i = 0; i < a->n_events; i++)
        if (br_str_eq(a->events[i].id, id)) return &a->events[i];
    return NULL;
}

/* the last word of a name, which a clause repeats where it names the actor itself: "Tokayev" of "Kassym-Jomart Tokayev" */
static br_str last_word(br_str name) {
    size_t blank = br_str_rfind_byte(name, ' ');
    return blank == BR_NOT_FOUND ? name : br_str_from(name, blank + 1);
}

/* whether a word of the text begins so: "Russian ships" name Russia, "pro-Russian" rebels do not */
static bool has_word(br_str text, br_str beginning) {
    for (size_t at; (at = br_str_find(text, beginning)) != BR_NOT_FOUND; text = br_str_from(text, at + 1))
        if (at == 0 || !(br_is_alpha(text.ptr[at - 1]) || text.ptr[at - 1] == '-')) return true;
    return false;
}

static bool stands_in(br_span inner, br_span outer) {
    return inner.end > inner.start && inner.start >= outer.start && inner.end <= outer.end;
}

/* where a side's name begins: before its words, where these leave out whose it is ("China's" leader) */
static uint32_t name_start(const br_article *a, const br_party *side) {
    bool whole = side->name.len <= side->span.end &&
                 br_str_eq(br_str_slice(a->text, side->span.end - side->name.len, side->span.end), side->name);
    uint32_t start = whole ? side->span.end - (uint32_t)side->name.len : side->span.start;
    return start < side->span.start ? start : side->span.start;
}

/* where the words begin: at the act, or at a side that stands before it under its own name */
static uint32_t first_of(const br_article *a, const br_event *e) {
    uint32_t first = stands_in(e->trigger, e->span) ? e->trigger.start : e->span.start;
    const br_party *sides[] = {&e->source, &e->target};
    for (size_t i = 0; i < 2; i++) {
        bool named = has_word(br_span_text(a->text, sides[i]->span), last_word(sides[i]->name));
        uint32_t start = name_start(a, sides[i]);
        if (stands_in(sides[i]->span, e->span) && named && start < first) first = start;
    }
    return first;
}

enum { LEAST = 3 /* words of an act that tell what it is: "peacekeepers" does not */ };

/* the sentence that an act stands in; its own words where there is none */
static br_span sentence_of(const br_article *a, const br_event *e) {
    for (uint32_t i = 0; i < a->n_sentences; i++)
        if (stands_in(e->trigger, a->sentences[i].span)) return a->sentences[i].span;
    return e->span;
}

static bool is_short(br_str words) {
    size_t blanks = 0;
    for (size_t i = 0; i < words.len; i++) blanks += words.ptr[i] == ' ';
    return blanks + 1 < LEAST;
}

static br_status words_of(br_store *store, br_str article, br_str mention, br_arena *arena, br_str *headline,
                          br_error *error) {
    br_article a;
    BR_FORWARD(br_store_article(store, article, arena, &a, error));
    const br_event *e = event_at(&a, mention);
    *headline = BR_STR("");
    if (!e) return BR_OK;
    br_str words = br_unicode_squeeze(arena, br_span_text(a.text, (br_span){first_of(&a, e), e->span.end}));
    if (is_short(words)) {
        *headline = br_unicode_squeeze(arena, br_span_text(a.text, sentence_of(&a, e)));
        return BR_OK;
    }
    bool says = !e->source.name.len || has_word(words, last_word(e->source.name));
    *headline = says ? words : br_str_format(arena, "%.*s: %.*s", BR_FMT(e->source.name), BR_FMT(words));
    return BR_OK;
}

/* The article is read on memory of its own: a page of headlines does not hold all of their articles. */
br_status br_headline(br_store *store, br_str article, br_str mention, br_arena *arena, br_str *headline,
                      br_error *error) {
    br_arena *own = br_arena_new(0);
    if (!own) return br_fail(error, BR_NO_MEMORY, "no memory for an article");
    br_str words = BR_STR("");
    br_status status = words_of(store, article, mention, own, &words, error);
    *headline = br_str_copy(arena, words);
    br_arena_free(own);
    if (status != BR_NOTHING_FOUND) return status;
    return br_fail(error, BR_BAD_DATABASE, "\"%s\" is damaged: it lacks the article \"%.*s\" of an event",
                   br_store_path(store), BR_FMT(article));
}
