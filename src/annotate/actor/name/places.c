#include "annotate/actor/name/places.h"

#include "lexicon/places.h"

/* Countries of the article that towns are looked for in. */
#define MAX_COUNTRIES 8u

/* conjuncts and appositions are followed so many steps: "in Kyiv, Odesa and Lviv" */
#define MAX_STEPS 4

/* "missiles in Europe", but not "in European capitals" */
static bool names_a_region(const br_actor_work *w, const br_mention *m) {
    br_deprel rel = br_tok_rel(w->tree, m->head);
    return br_is_region(w, m) && rel != BR_DEP_AMOD && rel != BR_DEP_COMPOUND;
}

static bool names_a_place(const br_actor_work *w, const br_mention *m) {
    if (m->mention != BR_MENTION_NAME) return false;
    if (m->entry < 0) return m->is_place;
    if (names_a_region(w, m)) return true;
    return br_entry_at(w, m->entry)->kind == BR_ENTRY_COUNTRY &&
           (m->use == BR_USE_NAME || m->use == BR_USE_CAPITAL || m->use == BR_USE_REGION || m->use == BR_USE_TOWN);
}

/* "in the Kremlin", "in front of the Grand Palace": a building, before it stands for a government */
static bool names_a_building(const br_actor_work *w, const br_mention *m) {
    return m->mention == BR_MENTION_NAME && m->entry >= 0 && m->use == BR_USE_SEAT &&
           br_entry_at(w, m->entry)->kind == BR_ENTRY_COUNTRY;
}

/* "flew to San José", "left Iraq", "crossed into India" */
static bool is_goal_of_motion(const br_actor_work *w, int32_t head, bool with_case) {
    int32_t governor = br_tok(w->tree, head)->head;
    if (with_case && governor >= 0 && br_tok(w->tree, governor)->upos == BR_UPOS_NOUN) /* "drove a bulldozer to X" */
        governor = br_tok(w->tree, governor)->head;
    if (!br_has_class(w, governor, BR_WORD_CLASS(MOTION))) return false;
    br_deprel rel = br_tok_rel(w->tree, head);
    return with_case ? rel == BR_DEP_OBL || rel == BR_DEP_NMOD : rel == BR_DEP_OBJ;
}

static bool says_where(const br_actor_work *w, const br_mention *m, int32_t head) {
    bool is_city = m->entry >= 0 && m->use == BR_USE_CAPITAL;
    int32_t marker = br_tree_child(w->tree, head, BR_DEP_CASE, -1);
    if (marker > head) marker = -1; /* 's */
    if (marker >= 0) {
        if (br_has_class(w, marker, BR_WORD_CLASS(PLACE))) return true;
        if (br_has_class(w, marker, BR_WORD_CLASS(ORIGIN))) return is_goal_of_motion(w, head, true);
        return is_city && br_tok_rel(w->tree, head) == BR_DEP_NMOD && br_has_class(w, marker, BR_WORD_CLASS(OF));
    }
    if (is_goal_of_motion(w, head, false)) return true;
    return is_city && br_tok_rel(w->tree, head) == BR_DEP_COMPOUND;
}

/* the tree may be wrong about what the preposition belongs to: one right in front says where */
static bool stands_behind_place_word(const br_actor_work *w, const br_mention *m) {
    int32_t before = m->first - 1;
    if (before >= 0 && w->article->tokens[before].upos == BR_UPOS_DET) before--;
    if (before < 0 || w->tree->sentence[before] != w->tree->sentence[m->first]) return false;
    bool beside = before > 0 && br_has_class(w, before, BR_WORD_CLASS(OF)) &&
                  br_has_class(w, before - 1, BR_WORD_CLASS(BESIDE)); /* "in front of the palace" */
    return beside || (w->article->tokens[before].upos == BR_UPOS_ADP && br_has_class(w, before, BR_WORD_CLASS(PLACE)));
}

/* a town other than the capital stands for nobody, unless it speaks */
static bool is_silent_town(const br_actor_work *w, const br_mention *m) {
    if (m->use != BR_USE_TOWN) return false;
    bool speaks = br_tok_rel(w->tree, m->head) == BR_DEP_NSUBJ &&
                  br_has_class(w, br_tok(w->tree, m->head)->head, BR_WORD_CLASS(SPEECH));
    return !speaks;
}

static bool is_all_capitals(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (br_is_lower(word.ptr[i])) return false;
    return word.len > 3;
}

/* whether a time stands behind the comma: "Vienna, July 8, 2019" */
static bool is_before_date(const br_actor_work *w, int32_t comma) {
    if (!br_str_is(br_tok_text(w->tree, comma), ",") || comma + 1 >= (int32_t)w->article->n_tokens) return false;
    uint32_t start = w->article->tokens[comma + 1].span.start;
    for (uint32_t i = 0; i < w->article->n_times && w->article->times[i].span.start <= start; i++)
        if (w->article->times[i].span.start == start) return true;
    return false;
}

static bool opens_paragraph(const br_actor_work *w, br_span span) {
    return span.start == 0 || w->article->text.ptr[span.start - 1] == '\n';
}

static bool is_dash(br_str word) {
    static const char *const marks[] = {"-", "--", "_", "\xE2\x80\x93", "\xE2\x80\x94", NULL};
    for (const char *const *mark = marks; *mark; mark++)
        if (br_str_is(word, *mark)) return true;
    return false;
}

/* "GOMA, Congo (AP) -": what the first dash of a paragraph parts from the report is a sentence of its own */
static bool is_dateline_sentence(const br_actor_work *w, const br_sentence *sentence) {
    if (!sentence->n_tokens || !opens_paragraph(w, sentence->span)) return false;
    return is_dash(br_tok_text(w->tree, (int32_t)(sentence->first_token + sentence->n_tokens - 1)));
}

static bool is_in_dateline(const br_actor_work *w, const br_mention *m) {
    return is_dateline_sentence(w, &w->article->sentences[w->tree->sentence[m->head]]);
}

/* a name in a dateline, or a capital that opens a paragraph like one: "JERUSALEM (AP)", "LIMA, May 3" */
static bool is_dateline(const br_actor_work *w, const br_mention *m) {
    int32_t next = m->last + 1;
    if (m->mention != BR_MENTION_NAME || next >= (int32_t)w->article->n_tokens) return false;
    if (is_in_dateline(w, m)) return true;
    if (m->use != BR_USE_CAPITAL || !opens_paragraph(w, m->span)) return false;
    if (is_all_capitals(br_span_text(w->article->text, m->span)) || is_before_date(w, next)) return true;
    bool apart = w->article->tokens[next].span.start > m->span.end; /* not "Moscow-based" */
    br_str text = br_tok_text(w->tree, next);
    return apart && (is_dash(text) || br_str_is(text, "("));
}

static bool is_where(const br_actor_work *w, const br_mention *m) {
    if (stands_behind_place_word(w, m) || is_silent_town(w, m) || m->is_dateline) return true;
    int32_t head = m->head;
    for (int i = 0; i < MAX_STEPS && head >= 0; i++) {
        if (says_where(w, m, head)) return true;
        br_deprel rel = br_tok_rel(w->tree, head);
        if (rel != BR_DEP_CONJ && rel != BR_DEP_APPOS && rel != BR_DEP_FLAT) return false;
        head = br_tok(w->tree, head)->head;
        if (head >= 0 && (w->mention_of[head] < 0 || !names_a_place(w, br_mention_at(w, w->mention_of[head]))))
            return false;
    }
    return false;
}

/* the word that a name hangs on, above what only names it again: "the southern capital Juba" */
static int32_t above_names(const br_actor_work *w, int32_t token) {
    for (int i = 0; i < MAX_STEPS; i++) {
        br_deprel rel = br_tok_rel(w->tree, token);
        int32_t head = br_tok(w->tree, token)->head;
        bool names = rel == BR_DEP_FLAT || (rel == BR_DEP_COMPOUND && br_has_class(w, head, BR_WORD_CLASS(PART)));
        if (rel != BR_DEP_APPOS && rel != BR_DEP_CONJ && !names) break;
        token = head;
    }
    return token;
}

/* a capital that acts, is spoken to or helped is its government; one that is bombed, taken or visited is the town: "blockaded
 * Paris", "Grozny was shelled" */
static bool is_government(const br_actor_work *w, const br_mention *m) {
    int32_t token = above_names(w, m->head);
    bool is_passive = br_tok(w->tree, token)->deprel == BR_DEP_NSUBJ_PASS;
    if (br_tok_rel(w->tree, token) != BR_DEP_OBJ && !is_passive) return true;
    return !br_has_class(w, br_tok(w->tree, token)->head, BR_WORD_CLASS(STRIKING));
}

/* the countries that the article names, the most frequent first */
static size_t countries_named(const br_actor_work *w, br_str *countries) {
    uint32_t times[MAX_COUNTRIES] = {0};
    size_t n = 0;
    for (size_t i = 0; i < w->mentions.len; i++) {
        const br_mention *m = &w->mentions.at[i];
        if (m->entry < 0) continue;
        br_str code = br_str_slice(br_entry_at(w, m->entry)->code, 0, 3);
        if (br_country_entry(w->actors, code) < 0) continue;
        size_t at = 0;
        while (at < n && !br_str_eq(countries[at], code)) at++;
        if (at == MAX_COUNTRIES) continue;
        if (at == n) countries[n++] = code;
        times[at]++;
        for (; at > 0 && times[at] > times[at - 1]; at--) {
            br_str code_before = countries[at - 1];
            uint32_t times_before = times[at - 1];
            countries[at - 1] = countries[at], times[at - 1] = times[at];
            countries[at] = code_before, times[at] = times_before;
        }
    }
    return n;
}

/* the country of a name that may be a town; "" = none */
static br_str country_of_town(const br_actor_work *w, const br_mention *m, const br_str *countries, size_t n) {
    br_place place;
    br_str name = br_span_text(w->article->text, m->span);
    return br_place_find(w->lexicon, name, countries, n, w->arena, &place) ? place.country : BR_STR("");
}

/* the state where the report was written: the first name of a dateline tells */
static br_str home_of(const br_actor_work *w, const br_str *countries, size_t n) {
    for (size_t i = 0; i < w->mentions.len; i++) {
        const br_mention *m = &w->mentions.at[i];
        bool is_agency = m->entry >= 0 && br_entry_at(w, m->entry)->kind != BR_ENTRY_COUNTRY;
        if (is_agency || !m->is_dateline) continue;
        br_str home =
            m->entry >= 0 ? br_str_slice(br_entry_today(w, m->entry), 0, 3) : country_of_town(w, m, countries, n);
        if (br_is_bare_country(w, home)) return home;
    }
    return BR_STR("");
}

/* towns are looked for at home first */
static size_t put_first(br_str home, br_str *countries, size_t n) {
    size_t at = 0;
    while (at < n && !br_str_eq(countries[at], home)) at++;
    if (at == n && n < MAX_COUNTRIES) n++;
    if (at == n) at--;
    memmove(countries + 1, countries, at * sizeof *countries);
    countries[0] = home;
    return n;
}

void br_find_places(br_actor_work *w) {
    br_str countries[MAX_COUNTRIES];
    size_t n = countries_named(w, countries);
    for (size_t i = 0; i < w->mentions.len; i++) w->mentions.at[i].is_dateline = is_dateline(w, &w->mentions.at[i]);
    w->home = home_of(w, countries, n);
    if (w->home.len) n = put_first(w->home, countries, n);
    for (size_t i = 0; i < w->mentions.len; i++) {
        br_mention *m = &w->mentions.at[i];
        bool maybe_town = m->entry < 0 && m->mention == BR_MENTION_NAME && m->core_last - m->core_first < 2;
        if (names_a_building(w, m)) m->is_place = stands_behind_place_word(w, m);
        if (!names_a_place(w, m) && !maybe_town) continue;
        if (m->entry < 0) {
            bool is_where = stands_behind_place_word(w, m) || m->is_dateline;
            if (!m->is_place && !is_where) continue; /* the core took a town for somebody */
            br_str country = country_of_town(w, m, countries, n);
            if (country.len) m->country = country, m->is_place = true;
        } else if (!m->is_place) {
            m->is_place = is_where(w, m);
            if (!m->is_place && m->use == BR_USE_CAPITAL && is_government(w, m)) m->use = BR_USE_SEAT;
        }
    }
}

/* an adjective or noun in front of a noun that is no mention */
static bool qualifies(const br_actor_work *w, const br_mention *m) {
    int32_t head = br_tok(w->tree, m->head)->head;
    br_deprel rel = br_tok_rel(w->tree, m->head);
    return head > m->head && w->mention_of[head] < 0 && br_tok(w->tree, m->head)->deprel != BR_DEP_NMOD_POSS &&
           (rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD);
}

void br_find_noun_places(br_actor_work *w) {
    for (size_t i = 0; i < w->mentions.len; i++) {
        br_mention *m = &w->mentions.at[i];
        if (m->mention == BR_MENTION_NAME) {
            m->is_modifier = m->is_toward || ((m->entry >= 0 || m->agent >= 0) && qualifies(w, m));
            bool is_building = m->entry < 0 && m->agent >= 0 && br_has_class(w, m->head, BR_WORD_CLASS(THING));
            if (is_building) m->is_place = stands_behind_place_word(w, m); /* "in front of the Grand Palace" */
            continue;
        }
        bool is_house = m->agent >= 0 && br_entry_at(w, m->agent)->agent == BR_AGENT_GROUP && !m->is_plural;
        if (is_house) m->is_place = stands_behind_place_word(w, m);
    }
}
