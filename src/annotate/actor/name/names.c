/* names.c: phrases of the dictionary and names found by the language core, joined into mentions. */
#include "annotate/actor/name/names.h"

#include <stdlib.h>

#include "annotate/actor/name/found.h"

/* "eastern Ukraine", "the Ukraine": what stands before the phrase inside the name does not make another name of it */
static bool only_directions_before(const br_actor_work *w, int32_t from, int32_t to) {
    for (int32_t t = from; t < to; t++)
        if (!br__has_word(w, t, BR_WORD_CLASS(DIRECTION) | BR_WORD_CLASS(DEFINITE) | BR_WORD_CLASS(FORMER)))
            return false;
    return true;
}

/* "Montenegro province" */
static bool only_common_nouns_behind(const br_actor_work *w, int32_t from, int32_t to) {
    for (int32_t t = from + 1; t <= to; t++)
        if (!br__has_word(w, t, BR_WORD_CLASS(COUNTRY_NOUN))) return false;
    return true;
}

/* "the Congress of Peru": the country behind "of" owns the body */
static bool ends_in_owner(const br_actor_work *w, const br_found *phrase, const br_found *name) {
    int32_t of = phrase->first - 1;
    if (of > name->first && br__has_word(w, of, BR_WORD_CLASS(DEFINITE))) of--;
    bool is_state = br__entry_of(w, phrase->naming)->kind == BR_ENTRY_COUNTRY &&
                    w->actors->namings[phrase->naming].use == BR_USE_NAME;
    return is_state && phrase->last == name->last && of > name->first && br__has_word(w, of, BR_WORD_CLASS(OF));
}

/* "the Revolutionary Guards of Iran": with the country that the body is of anyway */
static bool names_own_country(const br_actor_work *w, const br_found *phrase, const br_found *name) {
    int32_t of = phrase->last + 1, country = of + 1;
    if (phrase->first != name->first || country > name->last || !br__has_word(w, of, BR_WORD_CLASS(OF))) return false;
    br_str code = br_str_slice(br__entry_of(w, phrase->naming)->code, 0, 3);
    br_str rest = br_span_text(w->article->text, (br_span){w->article->tokens[country].span.start, name->span.end});
    for (uint32_t i = br_phrase_get(&w->actors->phrases, rest); i; i = w->actors->namings[i - 1].next) {
        const br_actor_entry *entry = br__entry_of(w, (int32_t)i - 1);
        if (entry->kind == BR_ENTRY_COUNTRY && br_str_eq(entry->code, code)) return true;
    }
    return false;
}

/* Whether a phrase inside a longer name still means its entry: "eastern Ukraine" does, "Michael Jordan" and
 * "Washington Post" do not; in names of organisations countries tell whose they are, capitals where the last word tells
 * a role ("Baghdad University"). */
static bool survives_inside(const br_actor_work *w, const br_agent_matches *agents, const br_found *phrase,
                            const br_found *name) {
    br_name_type type = w->article->names[name->name].type;
    br_name_use use = (br_name_use)w->actors->namings[phrase->naming].use;
    bool is_short = use == BR_USE_NAME && br__entry_of(w, phrase->naming)->kind == BR_ENTRY_COUNTRY &&
                    br_is_shortened(br_span_text(w->article->text, phrase->span)); /* "US national" */
    if (use == BR_USE_ADJECTIVE || use == BR_USE_PEOPLE || is_short) return true;
    if (phrase->last == name->last && only_directions_before(w, name->first, phrase->first)) return true;
    if (type == BR_NAME_LOC && phrase->first == name->first && only_common_nouns_behind(w, phrase->last, name->last))
        return true;
    if (type == BR_NAME_PER) return br__entry_of(w, phrase->naming)->kind == BR_ENTRY_PERSON && use == BR_USE_NAME;
    if (type == BR_NAME_ORG && (ends_in_owner(w, phrase, name) || names_own_country(w, phrase, name))) return true;
    bool tells_whose = use == BR_USE_NAME || (use == BR_USE_CAPITAL && agents->to[name->last] >= 0);
    bool is_part_of_world =
        br__entry_of(w, phrase->naming)->kind == BR_ENTRY_GROUP &&
        (br_actor_word_classes(w->lexicon, br__entry_of(w, phrase->naming)->code) & BR_WORD_CLASS(REGION));
    if (type == BR_NAME_ORG)
        return !is_part_of_world && tells_whose && phrase->first <= name->first &&
               br__entry_of(w, phrase->naming)->kind != BR_ENTRY_PERSON;
    return false;
}

static bool overlaps(const br_found *a, const br_found *b) {
    return a->first <= b->last && b->first <= a->last;
}

/* "Washington and Moscow": several phrases of the dictionary with nothing but "and", commas and articles between them;
 * `phrase`: the first that does not end before the name */
static bool is_joined(const br_actor_work *w, const br_found_list *phrases, size_t phrase, const br_found *name) {
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

static void drop_joined(const br_actor_work *w, const br_found_list *phrases, br_found_list *names) {
    size_t kept = 0, phrase = 0;
    for (size_t i = 0; i < names->len; i++) {
        while (phrase < phrases->len && phrases->at[phrase].first < names->at[i].first) phrase++;
        if (!is_joined(w, phrases, phrase, &names->at[i])) names->at[kept++] = names->at[i];
    }
    names->len = kept;
}

/* "ethnic" is nobody's name */
static bool is_mere_adjective(const br_actor_work *w, const br_found *f) {
    return f->first == f->last && w->article->tokens[f->first].upos == BR_UPOS_ADJ;
}

/* Both lists in order of the text. A name that a phrase covers lends it its type; a phrase inside a longer name
 * survives or is dropped. */
static void join(br_actor_work *w, const br_agent_matches *agents, const br_found_list *phrases,
                 const br_found_list *names, br_found_list *all) {
    size_t n = 0;
    bool *taken = br_array(w->arena, names->len + 1, bool);
    for (size_t i = 0; i < phrases->len; i++) {
        br_found phrase = phrases->at[i];
        bool alive = true;
        while (n < names->len && names->at[n].last < phrase.first) n++;
        for (size_t j = n; j < names->len && names->at[j].first <= phrase.last; j++) {
            const br_found *name = &names->at[j];
            if (!overlaps(&phrase, name)) continue;
            if (phrase.first <= name->first && phrase.last >= name->last) {
                phrase.name = name->name;
                taken[j] = true;
            } else if (!survives_inside(w, agents, &phrase, name)) {
                alive = false;
            } else if (w->article->names[name->name].type != BR_NAME_ORG ||
                       br__entry_of(w, phrase.naming)->kind == BR_ENTRY_BODY) {
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
    const br_found *x = a, *y = b; /* inner ones claim their words first */
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

static bool follows_title(const br_actor_work *w, const br_agent_matches *agents, const br_found *name) {
    return name->first > 0 && br__is_title(w, agents, agents->to[name->first - 1]);
}

/* "the North": nobody is called so, unless the article belongs to a noun behind ("the Bush administration") */
static bool has_article(const br_actor_work *w, const br_found *f) {
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
static bool is_shown(const br_actor_work *w, const br_agent_matches *agents, const br_found *f) {
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

static void add_mention(br_actor_work *w, const br_found *f) {
    br_mention m = br_mention_new(w, f->first, f->last, f->span);
    m.mention = BR_MENTION_NAME;
    m.naming = f->naming;
    if (f->name >= 0) m.kind = (uint8_t)kind_of_name(w->article->names[f->name].type);
    m.is_toward = is_toward(w, f->span);
    m.is_place = f->name >= 0 && f->naming < 0 && w->article->names[f->name].type == BR_NAME_LOC;
    if (f->naming >= 0) {
        m.use = w->actors->namings[f->naming].use;
        if (m.use == BR_USE_CAPITAL && br__is_out_of_date(w, &w->actors->namings[f->naming])) m.use = BR_USE_TOWN;
        m.kind = (uint8_t)br_kind_of_entry((br_entry_kind)br__entry_of(w, f->naming)->kind);
        m.entry = (int32_t)w->actors->namings[f->naming].entry;
    }
    br_mention_add(w, m);
}

void br_find_names(br_actor_work *w, br_agent_matches *agents) {
    br_found_list phrases = {0}, names = {0}, all = {0};
    uint32_t n_tokens = w->article->n_tokens;
    agents->from = br_array(w->arena, n_tokens + 1, int32_t);
    agents->to = br_array(w->arena, n_tokens + 1, int32_t);
    for (uint32_t i = 0; i < n_tokens; i++) agents->from[i] = agents->to[i] = -1;
    br__known_names(w, &phrases, agents);
    br__core_names(w, agents, &names);
    drop_joined(w, &phrases, &names);
    join(w, agents, &phrases, &names, &all);
    if (all.len) qsort(all.at, all.len, sizeof *all.at, by_place);
    for (size_t i = 0; i < all.len && w->mentions.len < BR_MAX_MENTIONS; i++)
        if (is_shown(w, agents, &all.at[i])) add_mention(w, &all.at[i]);
}
