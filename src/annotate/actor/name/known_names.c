/* known_names.c: phrases of the dictionary in a text. */
#include "annotate/actor/name/found.h"

bool br__is_out_of_date(const br_actor_work *w, const br_naming *naming) {
    return w->day != BR_DAY_OPEN_FROM && (w->day < naming->from || w->day > naming->to);
}

bool br__is_country_phrase(const br_actor_work *w, br_str text) {
    for (uint32_t i = br_phrase_get(&w->actors->phrases, text); i; i = w->actors->namings[i - 1].next)
        if (br_entry_at(w, (int32_t)w->actors->namings[i - 1].entry)->kind == BR_ENTRY_COUNTRY) return true;
    return false;
}

bool br__tokens_of(const br_actor_work *w, br_span span, int32_t *first, int32_t *last) {
    *first = br_token_at(w->article, span.start);
    if (*first < 0) return false;
    *last = *first;
    while (*last + 1 < (int32_t)w->article->n_tokens && w->article->tokens[*last + 1].span.start < span.end) ++*last;
    return w->tree->sentence[*first] == w->tree->sentence[*last];
}

/* "Germán" is no German, though marks count for nothing in names: "Peru", "Perú" */
static bool is_marked_adjective(const br_naming *naming, br_str text) {
    if (naming->use != BR_USE_ADJECTIVE && naming->use != BR_USE_PEOPLE) return false;
    return text.len > naming->phrase.len; /* a letter with a mark has more bytes */
}

/* The naming of the chain that is written as the text is and is (or is not) an agent; a country's own name and its
 * capital's go before regions' and towns' (homonyms.h), a whole name before a surname, and one that holds on the day before
 * all others. -1 = none. */
static int32_t fitting(const br_actor_work *w, uint32_t naming, br_str text, bool agent) {
    const br_actor_lexicon *actors = w->actors;
    int32_t body = -1, place = -1, surname = -1, old = -1;
    for (uint32_t i = naming + 1; i; i = actors->namings[i - 1].next) {
        const br_naming *n = &actors->namings[i - 1];
        if (n->names_agent != agent || !br_phrase_fits(n->phrase, text, (br_phrase_case)n->match)) continue;
        if (is_marked_adjective(n, text)) continue;
        bool is_part = n->use == BR_USE_REGION || n->use == BR_USE_TOWN;
        bool is_body = actors->entries[n->entry].kind == BR_ENTRY_BODY; /* may be called by its seat */
        if (br__is_out_of_date(w, n)) old = (int32_t)i - 1;
        else if (is_part && place < 0) place = (int32_t)i - 1;
        else if (n->use == BR_USE_SURNAME && surname < 0) surname = (int32_t)i - 1;
        else if (is_body && body < 0) body = (int32_t)i - 1;
        else if (n->use != BR_USE_SURNAME && !is_part && !is_body) return (int32_t)i - 1;
    }
    return body >= 0 ? body : place >= 0 ? place : surname >= 0 ? surname : old;
}

/* "the Russian Security Council", "Ecuador's Congress" are not the ones that bear the name alone */
static bool belongs_to_country(const br_actor_work *w, const br_found_list *names, const br_found *f) {
    if (w->actors->entries[w->actors->namings[f->naming].entry].kind == BR_ENTRY_PERSON || !names->len) return false;
    const br_found *before = &names->at[names->len - 1];
    const br_naming *naming = &w->actors->namings[before->naming];
    if (before->last == f->first - 1 && naming->use == BR_USE_ADJECTIVE) return true;
    bool is_possessive = before->last == f->first - 2 && w->article->tokens[f->first - 1].upos == BR_UPOS_PART;
    return is_possessive && w->actors->entries[naming->entry].kind == BR_ENTRY_COUNTRY;
}

/* "the Congress of Peru" is not the one that bears the name alone */
static bool stands_before_country(const br_actor_work *w, const br_found *f, br_span next) {
    int32_t of = f->last + 1, first = of + 1;
    if (f->last > f->first || (uint32_t)first >= w->article->n_tokens || !br__has_word(w, of, BR_WORD_CLASS(OF)))
        return false;
    return w->article->tokens[first].span.start == next.start &&
           br__is_country_phrase(w, br_span_text(w->article->text, next));
}

/* "U.S" + "." : the full stop of an abbreviation belongs to its token */
static void take_full_stop(const br_actor_work *w, br_found *f) {
    uint32_t end = w->article->tokens[f->last].span.end;
    if (end == f->span.end + 1 && w->article->text.ptr[f->span.end] == '.') f->span.end = end;
}

static void note_agent(br_actor_work *w, br_agent_matches *agents, br_agent_match match) {
    int32_t index = (int32_t)agents->list.len, before = agents->to[match.last];
    br_vec_push(w->arena, &agents->list, match);
    if (br__entry_of(w, match.naming)->agent == BR_AGENT_NOBODY) return;
    agents->from[match.first] = index; /* longer ones come later */
    bool title_stands = before >= 0 && br__entry_of(w, agents->list.at[before].naming)->agent == BR_AGENT_TITLE;
    if (!title_stands) agents->to[match.last] = index;
}

static void scan(br_actor_work *w, br_found_list *names, br_agent_matches *agents) {
    size_t n_words;
    const br_word *words = br_words_of(w->arena, w->article->text, &n_words);
    br_phrase_matches matches = {0};
    br_phrase_scan(&w->actors->phrases, w->article->text, words, n_words, w->arena, &matches);
    for (size_t i = 0; i < matches.len; i++) {
        const br_phrase_match *m = &matches.at[i];
        br_found f = {.span = {words[m->first].start, words[m->last].end}, .name = -1};
        br_str text = br_span_text(w->article->text, f.span);
        if (!br__tokens_of(w, f.span, &f.first, &f.last)) continue;
        take_full_stop(w, &f);
        int32_t agent = fitting(w, m->value, text, true);
        if (agent >= 0) note_agent(w, agents, (br_agent_match){f.first, f.last, agent});
        f.naming = fitting(w, m->value, text, false);
        const br_phrase_match *next = i + 1 < matches.len ? m + 1 : m;
        br_span behind = {words[next->first].start, words[next->last].end};
        bool owned = agent >= 0 && (belongs_to_country(w, names, &f) || stands_before_country(w, &f, behind));
        if (f.naming >= 0 && !owned) br_vec_push(w->arena, names, f);
    }
}

/* "the West" of "the West Bank": only its article stands in front of the other phrase */
static bool starts_earlier_by_article(const br_actor_work *w, const br_found *a, const br_found *b) {
    return a->last < b->last && a->first + 1 == b->first && br__has_word(w, a->first, BR_WORD_CLASS(DEFINITE));
}

/* leftmost longest: of phrases that overlap the one that starts first, of those the longest */
static void keep_longest(const br_actor_work *w, br_found_list *names) {
    size_t kept = 0;
    for (size_t i = 0; i < names->len; i++) {
        br_found *last = kept ? &names->at[kept - 1] : NULL;
        if (last && names->at[i].first <= last->last && starts_earlier_by_article(w, last, &names->at[i]))
            *last = names->at[i];
        else if (last && names->at[i].span.start == last->span.start && names->at[i].span.end >= last->span.end)
            *last = names->at[i];
        else if (!last || names->at[i].first > last->last) names->at[kept++] = names->at[i];
    }
    names->len = kept;
}

void br__known_names(br_actor_work *w, br_found_list *names, br_agent_matches *agents) {
    scan(w, names, agents);
    keep_longest(w, names);
}
