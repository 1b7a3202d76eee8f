/* names.c: phrases of the dictionary and names found by the language core, joined into mentions. */
#include "annotate/actor/name/names.h"

#include <stdlib.h>

/* A stretch of tokens that a phrase of the dictionary, a name of the language core, or both cover. */
typedef struct found {
    br_span span;
    int32_t first, last; /* tokens */
    int32_t naming;      /* first of the namings that fit, -1 = none */
    int32_t name;        /* index into article->names, -1 = none */
} found;
typedef BR_VEC(found) found_list;

/* "Germán" is no German, though marks count for nothing in names: "Peru", "Perú" */
static bool is_marked_adjective(const br_naming *naming, br_str text) {
    if (naming->use != BR_USE_ADJECTIVE && naming->use != BR_USE_PEOPLE) return false;
    return text.len > naming->phrase.len; /* a letter with a mark has more bytes */
}

/* "Bonn" in 2010 */
static bool is_out_of_date(const br_actor_work *w, const br_naming *naming) {
    return w->day != BR_DAY_OPEN_FROM && (w->day < naming->from || w->day > naming->to);
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
        if (is_out_of_date(w, n)) old = (int32_t)i - 1;
        else if (is_part && place < 0) place = (int32_t)i - 1;
        else if (n->use == BR_USE_SURNAME && surname < 0) surname = (int32_t)i - 1;
        else if (is_body && body < 0) body = (int32_t)i - 1;
        else if (n->use != BR_USE_SURNAME && !is_part && !is_body) return (int32_t)i - 1;
    }
    return body >= 0 ? body : place >= 0 ? place : surname >= 0 ? surname : old;
}

static bool has_word(const br_actor_work *w, int32_t token, uint64_t class) {
    return w->facts->form[token]->actor_classes & class;
}

static bool is_country_phrase(const br_actor_work *w, br_str text) {
    for (uint32_t i = br_phrase_get(&w->actors->phrases, text); i; i = w->actors->namings[i - 1].next)
        if (br_entry_at(w, (int32_t)w->actors->namings[i - 1].entry)->kind == BR_ENTRY_COUNTRY) return true;
    return false;
}

/* "the Russian Security Council", "Ecuador's Congress" are not the ones that bear the name alone */
static bool belongs_to_country(const br_actor_work *w, const found_list *names, const found *f) {
    if (w->actors->entries[w->actors->namings[f->naming].entry].kind == BR_ENTRY_PERSON || !names->len) return false;
    const found *before = &names->at[names->len - 1];
    const br_naming *naming = &w->actors->namings[before->naming];
    if (before->last == f->first - 1 && naming->use == BR_USE_ADJECTIVE) return true;
    bool is_possessive = before->last == f->first - 2 && w->article->tokens[f->first - 1].upos == BR_UPOS_PART;
    return is_possessive && w->actors->entries[naming->entry].kind == BR_ENTRY_COUNTRY;
}

/* "the Congress of Peru" is not the one that bears the name alone */
static bool stands_before_country(const br_actor_work *w, const found *f, br_span next) {
    int32_t of = f->last + 1, first = of + 1;
    if (f->last > f->first || (uint32_t)first >= w->article->n_tokens || !has_word(w, of, BR_WORD_CLASS(OF)))
        return false;
    return w->article->tokens[first].span.start == next.start &&
           is_country_phrase(w, br_span_text(w->article->text, next));
}

/* the tokens of a span; false when it crosses a sentence */
static bool tokens_of(const br_actor_work *w, br_span span, int32_t *first, int32_t *last) {
    *first = br_token_at(w->article, span.start);
    if (*first < 0) return false;
    *last = *first;
    while (*last + 1 < (int32_t)w->article->n_tokens && w->article->tokens[*last + 1].span.start < span.end) ++*last;
    return w->tree->sentence[*first] == w->tree->sentence[*last];
}

/* "U.S" + "." : the full stop of an abbreviation belongs to its token */
static void take_full_stop(const br_actor_work *w, found *f) {
    uint32_t end = w->article->tokens[f->last].span.end;
    if (end == f->span.end + 1 && w->article->text.ptr[f->span.end] == '.') f->span.end = end;
}

static const br_actor_entry *entry_of(const br_actor_work *w, int32_t naming) {
    return &w->actors->entries[w->actors->namings[naming].entry];
}

static void note_agent(br_actor_work *w, br_agent_matches *agents, br_agent_match match) {
    int32_t index = (int32_t)agents->list.len, before = agents->to[match.last];
    br_vec_push(w->arena, &agents->list, match);
    if (entry_of(w, match.naming)->agent == BR_AGENT_NOBODY) return;
    agents->from[match.first] = index; /* longer ones come later */
    bool title_stands = before >= 0 && entry_of(w, agents->list.at[before].naming)->agent == BR_AGENT_TITLE;
    if (!title_stands) agents->to[match.last] = index;
}

static void scan(br_actor_work *w, found_list *names, br_agent_matches *agents) {
    size_t n_words;
    const br_word *words = br_words_of(w->arena, w->article->text, &n_words);
    br_phrase_matches matches = {0};
    br_phrase_scan(&w->actors->phrases, w->article->text, words, n_words, w->arena, &matches);
    for (size_t i = 0; i < matches.len; i++) {
        const br_phrase_match *m = &matches.at[i];
        found f = {.span = {words[m->first].start, words[m->last].end}, .name = -1};
        br_str text = br_span_text(w->article->text, f.span);
        if (!tokens_of(w, f.span, &f.first, &f.last)) continue;
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
static bool starts_earlier_by_article(const br_actor_work *w, const found *a, const found *b) {
    return a->last < b->last && a->first + 1 == b->first && has_word(w, a->first, BR_WORD_CLASS(DEFINITE));
}

/* leftmost longest: of phrases that overlap the one that starts first, of those the longest */
static void keep_longest(const br_actor_work *w, found_list *names) {
    size_t kept = 0;
    for (size_t i = 0; i < names->len; i++) {
        found *last = kept ? &names->at[kept - 1] : NULL;
        if (last && names->at[i].first <= last->last && starts_earlier_by_article(w, last, &names->at[i]))
            *last = names->at[i];
        else if (last && names->at[i].span.start == last->span.start && names->at[i].span.end >= last->span.end)
            *last = names->at[i];
        else if (!last || names->at[i].first > last->last) names->at[kept++] = names->at[i];
    }
    names->len = kept;
}

/* "eastern Ukraine", "the Ukraine": what stands before the phrase inside the name does not make another name of it */
static bool only_directions_before(const br_actor_work *w, int32_t from, int32_t to) {
    for (int32_t t = from; t < to; t++)
        if (!has_word(w, t, BR_WORD_CLASS(DIRECTION) | BR_WORD_CLASS(DEFINITE) | BR_WORD_CLASS(FORMER))) return false;
    return true;
}

/* "Montenegro province" */
static bool only_common_nouns_behind(const br_actor_work *w, int32_t from, int32_t to) {
    for (int32_t t = from + 1; t <= to; t++)
        if (!has_word(w, t, BR_WORD_CLASS(COUNTRY_NOUN))) return false;
    return true;
}

/* "the Congress of Peru": the country behind "of" owns the body */
static bool ends_in_owner(const br_actor_work *w, const found *phrase, const found *name) {
    int32_t of = phrase->first - 1;
    if (of > name->first && has_word(w, of, BR_WORD_CLASS(DEFINITE))) of--;
    bool is_state =
        entry_of(w, phrase->naming)->kind == BR_ENTRY_COUNTRY && w->actors->namings[phrase->naming].use == BR_USE_NAME;
    return is_state && phrase->last == name->last && of > name->first && has_word(w, of, BR_WORD_CLASS(OF));
}

/* Whether a phrase inside a longer name still means its entry: "eastern Ukraine" does, "Michael Jordan" and
 * "Washington Post" do not; in names of organisations countries tell whose they are, capitals where the last word tells
 * a role ("Baghdad University"). */
static bool survives_inside(const br_actor_work *w, const br_agent_matches *agents, const found *phrase,
                            const found *name) {
    br_name_type type = w->article->names[name->name].type;
    br_name_use use = (br_name_use)w->actors->namings[phrase->naming].use;
    bool is_short = use == BR_USE_NAME && entry_of(w, phrase->naming)->kind == BR_ENTRY_COUNTRY &&
                    br_is_shortened(br_span_text(w->article->text, phrase->span)); /* "US national" */
    if (use == BR_USE_ADJECTIVE || use == BR_USE_PEOPLE || is_short) return true;
    if (phrase->last == name->last && only_directions_before(w, name->first, phrase->first)) return true;
    if (type == BR_NAME_LOC && phrase->first == name->first && only_common_nouns_behind(w, phrase->last, name->last))
        return true;
    if (type == BR_NAME_PER) return entry_of(w, phrase->naming)->kind == BR_ENTRY_PERSON && use == BR_USE_NAME;
    if (type == BR_NAME_ORG && ends_in_owner(w, phrase, name)) return true;
    bool tells_whose = use == BR_USE_NAME || (use == BR_USE_CAPITAL && agents->to[name->last] >= 0);
    bool is_part_of_world =
        entry_of(w, phrase->naming)->kind == BR_ENTRY_GROUP &&
        (br_actor_word_classes(w->lexicon, entry_of(w, phrase->naming)->code) & BR_WORD_CLASS(REGION));
    if (type == BR_NAME_ORG)
        return !is_part_of_world && tells_whose && phrase->first <= name->first &&
               entry_of(w, phrase->naming)->kind != BR_ENTRY_PERSON;
    return false;
}

static bool is_title(const br_actor_work *w, const br_agent_matches *agents, int32_t agent) {
    return agent >= 0 && entry_of(w, agents->list.at[agent].naming)->agent == BR_AGENT_TITLE;
}

/* a title that the language core took for a name */
static bool is_title_alone(const br_actor_work *w, const br_agent_matches *agents, const found *name) {
    int32_t agent = agents->from[name->first];
    return is_title(w, agents, agent) && agents->list.at[agent].last == name->last;
}

/* the agent title that a person's name begins with ("President" of "President Tokayev") is not the name's */
static void cut_title(const br_actor_work *w, const br_agent_matches *agents, found *name) {
    int32_t agent = agents->from[name->first];
    if (!is_title(w, agents, agent) || agents->list.at[agent].last >= name->last) return;
    name->first = agents->list.at[agent].last + 1;
    name->span.start = w->article->tokens[name->first].span.start;
}

static bool is_outer_word(const br_actor_work *w, int32_t token) {
    switch ((br_upos)w->article->tokens[token].upos) {
    case BR_UPOS_ADP:
    case BR_UPOS_ADV:
    case BR_UPOS_AUX:
    case BR_UPOS_CCONJ:
    case BR_UPOS_DET:
    case BR_UPOS_PART:
    case BR_UPOS_PRON:
    case BR_UPOS_PUNCT:
    case BR_UPOS_SCONJ:
    case BR_UPOS_VERB: return true;
    default: return false;
    }
}

/* names neither begin nor end with such words; false when nothing is left */
static bool trim(const br_actor_work *w, found *f) {
    bool is_town = w->article->names[f->name].type == BR_NAME_LOC; /* "Peru counted 60 dead and Ecuador 34" */
    while (f->last >= f->first &&
           (is_outer_word(w, f->last) || (is_town && w->article->tokens[f->last].upos == BR_UPOS_NUM)))
        f->last--;
    while (f->first <= f->last && is_outer_word(w, f->first)) f->first++;
    if (f->first > f->last) return false;
    br_span tokens = {w->article->tokens[f->first].span.start, w->article->tokens[f->last].span.end};
    if (tokens.start > f->span.start) f->span.start = tokens.start;
    if (tokens.end < f->span.end) f->span.end = tokens.end;
    return f->span.start < f->span.end;
}

/* "Hassan of Morocco" is called Hassan; "the Prince of Peace" is not called Prince */
static void cut_realm(const br_actor_work *w, const br_agent_matches *agents, found *name) {
    if (agents->from[name->first] >= 0) return;
    for (int32_t t = name->first + 1; t < name->last; t++) {
        if (w->article->tokens[t].upos != BR_UPOS_ADP || !has_word(w, t, BR_WORD_CLASS(OF))) continue;
        name->last = t - 1;
        name->span.end = w->article->tokens[t - 1].span.end;
    }
}

/* "the Ministry of Health in Gaza" is called Ministry of Health */
static void cut_place(const br_actor_work *w, found *name) {
    for (int32_t t = name->first + 1; t < name->last; t++) {
        bool is_in = w->article->tokens[t].upos == BR_UPOS_ADP && has_word(w, t, BR_WORD_CLASS(PLACE));
        int32_t place = t + 1 < name->last && has_word(w, t + 1, BR_WORD_CLASS(DEFINITE)) ? t + 2 : t + 1;
        br_span rest = {w->article->tokens[place].span.start, name->span.end};
        if (!is_in || !is_country_phrase(w, br_span_text(w->article->text, rest))) continue;
        name->last = t - 1;
        name->span.end = w->article->tokens[t - 1].span.end;
        return;
    }
}

/* "Jets of Togo bombed": a common noun that opens a sentence, and whose it is */
static bool opens_sentence(const br_actor_work *w, const br_agent_matches *agents, const found *name) {
    int32_t agent = agents->from[name->first];
    if (agent < 0 || agents->list.at[agent].last != name->first || name->last < name->first + 2) return false;
    if (!(w->article->tokens[name->first].feats & BR_FEAT(NUMBER_PLUR))) return false;
    bool is_first = name->first == 0 || w->tree->sentence[name->first - 1] != w->tree->sentence[name->first];
    br_span rest = {w->article->tokens[name->first + 2].span.start, name->span.end};
    return is_first && has_word(w, name->first + 1, BR_WORD_CLASS(OF)) &&
           is_country_phrase(w, br_span_text(w->article->text, rest));
}

/* names of the language core as stretches, titles cut off */
static void core_names(br_actor_work *w, const br_agent_matches *agents, found_list *names) {
    for (uint32_t i = 0; i < w->article->n_names; i++) {
        found f = {.span = w->article->names[i].span, .naming = -1, .name = (int32_t)i};
        if (br_span_is_none(f.span) || !tokens_of(w, f.span, &f.first, &f.last)) continue;
        if (!trim(w, &f)) continue;
        if (w->article->names[i].type == BR_NAME_PER) {
            if (is_title_alone(w, agents, &f)) continue;
            cut_title(w, agents, &f);
            cut_realm(w, agents, &f);
        }
        if (w->article->names[i].type == BR_NAME_ORG && opens_sentence(w, agents, &f)) continue;
        if (w->article->names[i].type == BR_NAME_ORG) cut_place(w, &f);
        br_vec_push(w->arena, names, f);
    }
}

static bool overlaps(const found *a, const found *b) {
    return a->first <= b->last && b->first <= a->last;
}

/* "Washington and Moscow": several phrases of the dictionary with nothing but "and", commas and articles between them;
 * `phrase`: the first that does not end before the name */
static bool is_joined(const br_actor_work *w, const found_list *phrases, size_t phrase, const found *name) {
    uint32_t n = 0;
    int32_t next = name->first;
    for (; phrase < phrases->len && phrases->at[phrase].last <= name->last; phrase++, n++) {
        bool joined = n == 0;
        for (; next < phrases->at[phrase].first; next++) {
            br_upos upos = (br_upos)w->article->tokens[next].upos;
            if (upos != BR_UPOS_CCONJ && upos != BR_UPOS_PUNCT && upos != BR_UPOS_DET) return false;
            joined |= upos != BR_UPOS_DET;
        }
        if (!joined) return false;
        next = phrases->at[phrase].last + 1;
    }
    return n > 1 && next == name->last + 1;
}

static void drop_joined(const br_actor_work *w, const found_list *phrases, found_list *names) {
    size_t kept = 0, phrase = 0;
    for (size_t i = 0; i < names->len; i++) {
        while (phrase < phrases->len && phrases->at[phrase].first < names->at[i].first) phrase++;
        if (!is_joined(w, phrases, phrase, &names->at[i])) names->at[kept++] = names->at[i];
    }
    names->len = kept;
}

/* "ethnic" is nobody's name */
static bool is_mere_adjective(const br_actor_work *w, const found *f) {
    return f->first == f->last && w->article->tokens[f->first].upos == BR_UPOS_ADJ;
}

/* Both lists in order of the text. A name that a phrase covers lends it its type; a phrase inside a longer name
 * survives or is dropped. */
static void join(br_actor_work *w, const br_agent_matches *agents, const found_list *phrases, const found_list *names,
                 found_list *all) {
    size_t n = 0;
    bool *taken = br_array(w->arena, names->len + 1, bool);
    for (size_t i = 0; i < phrases->len; i++) {
        found phrase = phrases->at[i];
        bool alive = true;
        while (n < names->len && names->at[n].last < phrase.first) n++;
        for (size_t j = n; j < names->len && names->at[j].first <= phrase.last; j++) {
            const found *name = &names->at[j];
            if (!overlaps(&phrase, name)) continue;
            if (phrase.first <= name->first && phrase.last >= name->last) {
                phrase.name = name->name;
                taken[j] = true;
            } else if (!survives_inside(w, agents, &phrase, name)) {
                alive = false;
            } else if (w->article->names[name->name].type != BR_NAME_ORG ||
                       entry_of(w, phrase.naming)->kind == BR_ENTRY_BODY) {
                phrase.name = name->name;
                taken[j] = true;
            }
        }
        if (alive) br_vec_push(w->arena, all, phrase);
    }
    for (size_t j = 0; j < names->len; j++)
        if (!taken[j] && !is_mere_adjective(w, &names->at[j])) br_vec_push(w->arena, all, names->at[j]);
}

static int by_place(const void *a, const void *b) {
    const found *x = a, *y = b; /* inner ones claim their words first */
    if (x->span.end != y->span.end) return x->span.end < y->span.end ? -1 : 1;
    if (x->span.start != y->span.start) return x->span.start > y->span.start ? -1 : 1;
    return 0;
}

br_actor_kind br_kind_of_entry(br_entry_kind kind) {
    static const br_actor_kind kinds[] = {BR_ACTOR_COUNTRY, BR_ACTOR_PERSON, BR_ACTOR_ORGANISATION, BR_ACTOR_GROUP,
                                          BR_ACTOR_UNKNOWN};
    return kinds[kind];
}

static br_actor_kind kind_of_name(br_name_type type) {
    return type == BR_NAME_PER ? BR_ACTOR_PERSON : type == BR_NAME_ORG ? BR_ACTOR_ORGANISATION : BR_ACTOR_UNKNOWN;
}

/* "May 9": a word of a date */
static bool is_in_time(const br_actor_work *w, br_span span) {
    uint32_t low = 0, high = w->article->n_times; /* the first time that ends behind the span's start */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (w->article->times[middle].span.end <= span.start) low = middle + 1;
        else high = middle;
    }
    return low < w->article->n_times && w->article->times[low].span.start <= span.start;
}

static bool is_proper(const br_actor_work *w, int32_t token) {
    return token >= 0 && (uint32_t)token < w->article->n_tokens && w->article->tokens[token].upos == BR_UPOS_PROPN;
}

static bool follows_title(const br_actor_work *w, const br_agent_matches *agents, const found *name) {
    return name->first > 0 && is_title(w, agents, agents->to[name->first - 1]);
}

/* "the North": nobody is called so, unless the article belongs to a noun behind ("the Bush administration") */
static bool has_article(const br_actor_work *w, const found *f) {
    if (f->first == 0 || w->article->tokens[f->first - 1].upos != BR_UPOS_DET) return false;
    return br_tok(w->tree, f->first - 1)->head <= f->last;
}

/* "came to bury": what the language core took for a town */
static bool has_capital(br_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (br_is_upper(text.ptr[i]) || (unsigned char)text.ptr[i] >= 0x80) return true;
    return false;
}

/* A surname alone is a name only where the text shows one: a name for the language core, or a proper noun that stands
 * by itself ("Victory Day" is nobody called Day). */
static bool is_shown(const br_actor_work *w, const br_agent_matches *agents, const found *f) {
    if (f->naming < 0) return has_capital(br_span_text(w->article->text, f->span));
    if (w->actors->namings[f->naming].use != BR_USE_SURNAME) return true;
    if (has_article(w, f)) return false;
    if (f->span.end == w->article->tokens[f->last].span.end && w->article->text.ptr[f->span.end - 1] == '.')
        return false; /* "No." */
    if (f->name >= 0) return true;
    if (w->article->tokens[f->first].upos == BR_UPOS_NONE) return true;
    if (!is_proper(w, f->first) || is_proper(w, f->last + 1)) return false;
    return follows_title(w, agents, f) || !(is_in_time(w, f->span) || is_proper(w, f->first - 1));
}

static bool word_is(const br_actor_work *w, size_t start, size_t end, uint64_t class) {
    br_str word = br_str_slice(w->article->text, start, end);
    return word.len && br_actor_word_classes(w->lexicon, br_str_lower_ascii(w->arena, word)) & class;
}

/* "anti-Syrian", "Syrian-backed" */
static bool is_toward(const br_actor_work *w, br_span span) {
    br_str text = w->article->text;
    size_t from = span.start, to = span.end;
    if (from > 0 && text.ptr[from - 1] == '-') {
        while (from > 1 && br_is_alpha(text.ptr[from - 2])) from--;
        if (word_is(w, from - 1, span.start - 1, BR_WORD_CLASS(TOWARD))) return true;
    }
    if (to >= text.len || text.ptr[to] != '-') return false;
    while (to + 1 < text.len && br_is_alpha(text.ptr[to + 1])) to++;
    return word_is(w, span.end + 1, to + 1, BR_WORD_CLASS(PATRON));
}

static void add_mention(br_actor_work *w, const found *f) {
    br_mention m = br_mention_new(w, f->first, f->last, f->span);
    m.mention = BR_MENTION_NAME;
    m.naming = f->naming;
    if (f->name >= 0) m.kind = (uint8_t)kind_of_name(w->article->names[f->name].type);
    m.is_toward = is_toward(w, f->span);
    m.is_place = f->name >= 0 && f->naming < 0 && w->article->names[f->name].type == BR_NAME_LOC;
    if (f->naming >= 0) {
        m.use = w->actors->namings[f->naming].use;
        if (m.use == BR_USE_CAPITAL && is_out_of_date(w, &w->actors->namings[f->naming])) m.use = BR_USE_TOWN;
        m.kind = (uint8_t)br_kind_of_entry((br_entry_kind)entry_of(w, f->naming)->kind);
        m.entry = (int32_t)w->actors->namings[f->naming].entry;
    }
    br_mention_add(w, m);
}

void br_find_names(br_actor_work *w, br_agent_matches *agents) {
    found_list phrases = {0}, names = {0}, all = {0};
    uint32_t n_tokens = w->article->n_tokens;
    agents->from = br_array(w->arena, n_tokens + 1, int32_t);
    agents->to = br_array(w->arena, n_tokens + 1, int32_t);
    for (uint32_t i = 0; i < n_tokens; i++) agents->from[i] = agents->to[i] = -1;
    scan(w, &phrases, agents);
    keep_longest(w, &phrases);
    core_names(w, agents, &names);
    drop_joined(w, &phrases, &names);
    join(w, agents, &phrases, &names, &all);
    if (all.len) qsort(all.at, all.len, sizeof *all.at, by_place);
    for (size_t i = 0; i < all.len && w->mentions.len < BR_MAX_MENTIONS; i++)
        if (is_shown(w, agents, &all.at[i])) add_mention(w, &all.at[i]);
}
