#include "annotate/actor/who/people.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/name/names.h"
#include "annotate/actor/who/apposition.h"
#include "annotate/actor/who/fit.h"
#include "annotate/actor/who/namesake.h"
#include "annotate/actor/who/who.h"
#include "lexicon/word/spelling.h"
#include "markup/unicode.h"

/* Words of a name that are compared. */
#define MAX_NAME_WORDS 8

/* Words of a surname: "de la Torre". */
#define MAX_SURNAME_WORDS 3

typedef struct name_words {
    br_str word[MAX_NAME_WORDS];
    uint64_t hash[MAX_NAME_WORDS];
    uint32_t n;
} name_words;

typedef struct people_work {
    br_actor_work *w;
    name_words *words; /* of each mention that is a name */
    bool *spoken_of;   /* of each entry: a country that the article names */
} people_work;

static name_words words_of(br_str text) {
    name_words words = {.n = 0};
    br_word word;
    for (size_t at = 0; words.n < MAX_NAME_WORDS && br_word_next(text, &at, &word);) {
        words.word[words.n] = br_str_slice(text, word.start, word.end);
        words.hash[words.n++] = word.hash;
    }
    return words;
}

/* ---- whom a name names ---- */

static bool country_is_spoken_of(const people_work *p, int32_t entry) {
    br_str country = br_str_slice(br_entry_at(p->w, entry)->code, 0, 3);
    int32_t of = br_country_entry(p->w->actors, country);
    return of >= 0 && p->spoken_of[of];
}

static int points_of(const people_work *p, const br_mention *m, int32_t entry) {
    const br_actor_work *w = p->w;
    int points = br_entry_at(w, entry)->file >= w->actors->n_own_files ? BR_SURNAME_OF_USER : 0;
    bool dated = w->day != BR_DAY_OPEN_FROM;
    int32_t term = dated ? br_actor_term_at(w->actors, (uint32_t)entry, w->day) : 0;
    bool holds = dated && term >= 0 && !br_str_ends(w->actors->terms[term].code, BR_STR("ELI")); /* no "son of" */
    if (holds) points += BR_SURNAME_IN_OFFICE;
    if (dated && term == BR_TERM_FUTURE) points -= BR_SURNAME_IN_OFFICE;
    if (country_is_spoken_of(p, entry)) points += BR_SURNAME_COUNTRY;
    if (dated && term >= 0 && br_is_highest_office(w->actors->terms[term].role)) points += BR_SURNAME_HIGHEST;
    if (br_role_is_told(w, entry, m->role)) points += BR_SURNAME_TITLE;
    return points;
}

static bool same_country(const br_actor_work *w, int32_t a, int32_t b) {
    return br_str_eq(br_str_slice(br_entry_at(w, a)->code, 0, 3), br_str_slice(br_entry_at(w, b)->code, 0, 3));
}

/* The best of the entries that the phrase may mean: `least` points or more, and ahead of those of other countries (of two
 * Bushes either is American). -1 = none. */
static int32_t best_entry(const people_work *p, br_mention *m, int least) {
    const br_actor_work *w = p->w;
    br_str text = br_core_text(w, m);
    struct {
        int32_t entry;
        int points;
        br_name_use use;
    } best = {-1, 0, BR_USE_NAME}, rival = {-1, 0, BR_USE_NAME};
    for (uint32_t i = (uint32_t)m->naming + 1; i; i = w->actors->namings[i - 1].next) {
        const br_naming *naming = &w->actors->namings[i - 1];
        int32_t entry = (int32_t)naming->entry;
        if (br_entry_at(w, entry)->kind == BR_ENTRY_AGENT || entry == best.entry) continue;
        if (!br_phrase_fits(naming->phrase, text, (br_phrase_case)naming->match)) continue;
        if (!br_entry_suits_title(w, m, entry)) continue;
        int points = points_of(p, m, entry);
        if (naming->use == BR_USE_SURNAME) points--; /* a name of its own goes before a part of a name */
        if (best.entry < 0 || points > best.points) {
            if (best.entry >= 0 && !same_country(w, best.entry, entry))
                rival.entry = best.entry, rival.points = best.points;
            best.entry = entry;
            best.points = points;
            best.use = (br_name_use)naming->use;
        } else if (!same_country(w, best.entry, entry) && (rival.entry < 0 || points > rival.points)) {
            rival.entry = entry;
            rival.points = points;
        }
    }
    bool clear = rival.entry < 0 || best.points >= rival.points + BR_SURNAME_MARGIN;
    if (rival.entry < 0 && least == BR_SURNAME_LEAST) least = BR_SURNAME_ALONE;
    if (best.entry < 0 || best.points < least || !clear) return -1;
    /* known from names.c and places.c: a capital that acts, one of former days */
    bool settled = best.use == BR_USE_CAPITAL && (m->use == BR_USE_SEAT || m->use == BR_USE_TOWN);
    if (!settled) m->use = (uint8_t)best.use;
    m->kind = (uint8_t)br_kind_of_entry((br_entry_kind)br_entry_at(w, best.entry)->kind);
    return best.entry;
}

static bool shares_given_name(const people_work *p, uint32_t entry, const name_words *words) {
    name_words theirs = words_of(br_entry_at(p->w, (int32_t)entry)->name);
    return theirs.n >= 2 && (theirs.hash[0] == words->hash[0] || br_is_variant(theirs.word[0], words->word[0]));
}

/* A full name that is not in the dictionary as written: a person with the same first word whose last word is the same
 * ("Vladimir V. Putin") or another spelling of it ("Tokaev"). */
static int32_t entry_by_parts(const people_work *p, const name_words *words) {
    const br_actor_lexicon *actors = p->w->actors;
    if (words->n < 2) return -1;
    br_str last = words->word[words->n - 1];
    for (uint32_t i = br_phrase_get(&actors->phrases, last); i; i = actors->namings[i - 1].next)
        if (actors->namings[i - 1].use == BR_USE_SURNAME && shares_given_name(p, actors->namings[i - 1].entry, words))
            return (int32_t)actors->namings[i - 1].entry;
    const uint64_t *variant = br_map_get(&actors->variants, br_spelling_key(p->w->arena, last));
    for (uint32_t i = variant ? (uint32_t)*variant : 0; i; i = actors->entries[i - 1].next_variant)
        if (shares_given_name(p, i - 1, words)) return (int32_t)i - 1;
    return -1;
}

/* ---- which names are one person ---- */

static bool is_initial_of(br_str initial, br_str word) {
    return initial.len == 1 && word.len && br_lower(initial.ptr[0]) == br_lower(word.ptr[0]);
}

/* "Ondo Nguema" behind "Jean-Marc Ondo Nguema" */
static bool ends_with(const name_words *full, const name_words *end) {
    if (end->n >= full->n) return false;
    return memcmp(full->hash + full->n - end->n, end->hash, end->n * sizeof *end->hash) == 0;
}

/* the last words agree, and what stands before them does not disagree */
static bool is_same_person(const name_words *full, const name_words *other) {
    if (full->hash[full->n - 1] != other->hash[other->n - 1]) return false;
    if (other->n == 1 || ends_with(full, other) || (full->n > 1 && ends_with(other, full))) return true;
    return full->hash[0] == other->hash[0] || is_initial_of(full->word[0], other->word[0]) ||
           is_initial_of(other->word[0], full->word[0]);
}

static bool has_word(const name_words *words, uint64_t hash) {
    for (uint32_t i = 0; i < words->n; i++)
        if (words->hash[i] == hash) return true;
    return false;
}

/* Two spellings of one name: only with a given name, a role or a country in common. */
static bool is_spelling_of(const people_work *p, int32_t mention, int32_t other) {
    const br_mention *a = br_mention_at(p->w, mention), *b = br_mention_at(p->w, other);
    const name_words *x = &p->words[mention], *y = &p->words[other];
    if (!br_is_variant(x->word[x->n - 1], y->word[y->n - 1])) return false;
    if (x->n > 1 && y->n > 1) return x->hash[0] == y->hash[0] || br_is_variant(x->word[0], y->word[0]);
    return a->told.len && br_str_eq(a->told, b->told) && br_str_eq(a->role, b->role);
}

/* of several persons with one surname the one spoken of last before a mention; -1 = none of them was */
static int32_t spoken_of_last(const people_work *p, int32_t mention, int32_t holder) {
    for (int32_t i = mention; i-- > 0;) {
        int32_t actor = br_mention_at(p->w, i)->actor;
        if (actor < 0 || p->w->who.at[actor].kind != BR_ACTOR_PERSON) continue;
        const br_who *who = &p->w->who.at[actor];
        const name_words *theirs = &p->words[who->name];
        if (!theirs->n || !is_same_person(theirs, &p->words[mention])) continue;
        if (br_who_suits_title(p->w, br_mention_at(p->w, mention), who, holder)) return actor;
    }
    return -1;
}

/* the person of the article that a name belongs to; -1 = none */
static int32_t known_person(const people_work *p, int32_t mention) {
    const br_actor_work *w = p->w;
    const name_words *words = &p->words[mention];
    const br_mention *m = br_mention_at(w, mention);
    int32_t whole = -1, by_part = -1, holder = br_holder_of_title(w, m);
    if (!words->n) return -1; /* a name of signs */
    size_t floor = w->who.len > BR_KNOWN_ACTORS ? w->who.len - BR_KNOWN_ACTORS : 0;
    for (size_t i = w->who.len; i-- > floor;) {
        const br_who *who = &w->who.at[i];
        if (who->kind != BR_ACTOR_PERSON) continue;
        const name_words *theirs = &p->words[who->name];
        if (!theirs->n || !br_who_suits_title(w, m, who, holder)) continue;
        bool is_same = is_same_person(theirs, words);
        if (whole >= 0 && is_same) {
            int32_t last = spoken_of_last(p, mention, holder);
            return last >= 0 ? last : whole;
        }
        if (whole < 0 && (is_same || is_spelling_of(p, mention, who->name))) whole = (int32_t)i;
        if (whole >= 0 && words->n > 1) return whole;
        if (words->n == 1 && by_part < 0 && has_word(theirs, words->hash[0])) by_part = (int32_t)i;
    }
    return whole >= 0 ? whole : by_part;
}

/* "Albanians in Serbia", "168 Liberians": persons, not the state */
static bool is_part_of_people(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    return m->of >= 0 && br_is_people(w, m);
}

static int32_t who_of_entry(const br_actor_work *w, int32_t entry, br_name_use use) {
    bool is_seat = use == BR_USE_SEAT;
    size_t floor = w->who.len > BR_KNOWN_ACTORS ? w->who.len - BR_KNOWN_ACTORS : 0;
    for (size_t i = floor; i < w->who.len; i++) {
        const br_who *who = &w->who.at[i];
        if (who->entry == entry && (who->use == BR_USE_SEAT) == is_seat && !is_part_of_people(w, who->name))
            return (int32_t)i;
    }
    return -1;
}

/* "Slovenia" and "Ljubljana" */
static void join_twin(br_actor_work *w, int32_t actor) {
    br_who *who = &w->who.at[actor];
    if (br_entry_at(w, who->entry)->kind != BR_ENTRY_COUNTRY) return;
    who->twin = who_of_entry(w, who->entry, who->use == BR_USE_SEAT ? BR_USE_NAME : BR_USE_SEAT);
    if (who->twin >= 0) w->who.at[who->twin].twin = actor;
}

static void join_or_new(br_actor_work *w, int32_t mention, int32_t actor) {
    if (actor >= 0) br_who_join(w, mention, actor);
    else br_who_new(w, mention);
}

static void join_entry(br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    if (is_part_of_people(w, mention)) {
        br_who_new(w, mention);
        return;
    }
    int32_t known = who_of_entry(w, m->entry, (br_name_use)m->use);
    join_or_new(w, mention, known);
    if (known < 0) join_twin(w, br_mention_at(w, mention)->actor);
}

/* names of more than one word, and all that is no person */
static void find_full_name(people_work *p, int32_t mention) {
    br_actor_work *w = p->w;
    br_mention *m = br_mention_at(w, mention);
    if (m->naming >= 0) {
        bool is_seated = m->kind == BR_ACTOR_ORGANISATION && m->entry >= 0; /* "Brussels": homonyms.c has chosen */
        br_mention asked = *m;
        int32_t best = best_entry(p, &asked, -1000);
        bool is_state = best >= 0 && br_entry_at(w, best)->kind == BR_ENTRY_COUNTRY;
        if (best >= 0 && !(is_seated && is_state)) {
            *m = asked;
            m->entry = best;
        }
    } else if (br_is_person_name(m)) {
        m->entry = entry_by_parts(p, &p->words[mention]);
    }
    if (m->entry >= 0) {
        join_entry(w, mention);
        return;
    }
    join_or_new(w, mention, br_is_person_name(m) ? known_person(p, mention) : -1);
}

/* "the Bush administration": who owns a government is known */
static bool owns_a_phrase(const people_work *p, int32_t mention) {
    int32_t head = br_tok(p->w->tree, br_mention_at(p->w, mention)->head)->head;
    int32_t owned = head >= 0 ? p->w->mention_of[head] : -1;
    return owned >= 0 && owned != mention && br_mention_at(p->w, owned)->of == mention;
}

/* "near Gao": a place, whoever bears the name */
static bool stands_for_place(const br_actor_work *w, const br_mention *m) {
    int32_t mark = br_tree_child(w->tree, m->head, BR_DEP_CASE, -1);
    if (mark < 0 || mark != m->first - 1) return false;
    bool is_goal = br_tok_is(w->tree, mark, BR_GRAMMAR(UPON)) &&
                   br_has_class(w, br_tok(w->tree, m->head)->head, BR_WORD_CLASS(MOTION)); /* "advanced on Gao" */
    return is_goal || br_has_class(w, mark, BR_WORD_CLASS(PLACE));
}

/* What a surname alone must have for itself: where it means something else too, or many are called so, the office must be
 * told beside it, or be the highest of a country that is spoken of. */
static int least_for_surname(const people_work *p, int32_t mention) {
    const br_mention *m = br_mention_at(p->w, mention);
    bool common = m->core_first == m->core_last && br_has_class(p->w, m->core_first, BR_WORD_CLASS(COMMON));
    if (owns_a_phrase(p, mention)) return 0;
    return common || stands_for_place(p->w, m) ? BR_SURNAME_COMMON : BR_SURNAME_LEAST;
}

/* "the rights group Aman": a body, whoever bears the name */
static bool names_body(const br_actor_work *w, const br_mention *m) {
    int32_t before = m->core_first - 1;
    bool beside = before >= 0 && w->tree->sentence[before] == w->tree->sentence[m->core_first] &&
                  br_tok(w->tree, before)->upos == BR_UPOS_NOUN;
    return beside && br_has_class(w, before, BR_WORD_CLASS(BODY_NOUN)) &&
           (br_tok(w->tree, before)->head == m->head || br_tok(w->tree, m->head)->head == before);
}

static void find_surname(people_work *p, int32_t mention) {
    br_actor_work *w = p->w;
    br_mention *m = br_mention_at(w, mention);
    if (names_body(w, m)) {
        m->entry = -1;
        m->kind = BR_ACTOR_ORGANISATION;
        br_who_new(w, mention);
        return;
    }
    int32_t known = known_person(p, mention);
    if (known >= 0 && m->naming >= 0 && w->who.at[known].entry < 0 && m->use != BR_USE_SURNAME) known = -1;
    m->entry = -1;
    if (known >= 0) {
        m->entry = w->who.at[known].entry;
        br_who_join(w, mention, known);
        return;
    }
    if (m->naming >= 0) m->entry = best_entry(p, m, least_for_surname(p, mention));
    if (m->entry >= 0) join_entry(w, mention);
    else br_who_new(w, mention);
}

static bool is_surname(const people_work *p, int32_t mention) {
    const br_mention *m = br_mention_at(p->w, mention);
    if (m->naming >= 0) return m->use == BR_USE_SURNAME;
    return br_is_person_name(m) && p->words[mention].n == 1;
}

/* the country that a body is said to be of: "Brazil's Congress"; -1 = not said */
static int32_t state_of(const br_actor_work *w, const br_mention *m) {
    int32_t entry = m->of < 0 ? -1 : br_mention_at(w, m->of)->entry;
    return entry >= 0 && br_entry_at(w, entry)->kind == BR_ENTRY_COUNTRY ? entry : -1;
}

/* A name of an unknown body: the same letters are the same body, the one named last, unless they are said to be of another
 * country. */
static int32_t known_body(const people_work *p, int32_t mention) {
    const br_actor_work *w = p->w;
    const br_mention *m = br_mention_at(w, mention);
    br_str text = br_core_text(w, m);
    int32_t state = state_of(w, m);
    size_t floor = w->who.len > BR_KNOWN_ACTORS ? w->who.len - BR_KNOWN_ACTORS : 0;
    for (size_t i = w->who.len; i-- > floor;) {
        const br_mention *name = br_mention_at(w, w->who.at[i].name);
        if (name->mention != BR_MENTION_NAME || !br_str_eq(br_core_text(w, name), text)) continue;
        int32_t theirs = state_of(w, name);
        if (state < 0 || theirs < 0 || state == theirs) return (int32_t)i;
    }
    return -1;
}

/* words that may be the surname of a person of the article, whatever the language core made of them */
static bool may_be_surname(const people_work *p, int32_t mention) {
    const br_mention *m = br_mention_at(p->w, mention);
    bool is_known_place = m->is_place && m->country.len;
    uint32_t n = p->words[mention].n;
    bool is_short = n == 1 || (n <= MAX_SURNAME_WORDS && !br_is_person_name(m));
    return m->naming < 0 && !is_known_place && is_short && m->agent < 0;
}

/* a short name that is no person's by its looks: a surname where the article has such a person */
static void find_by_surname(people_work *p, int32_t mention) {
    br_actor_work *w = p->w;
    int32_t known = known_person(p, mention);
    if (known < 0) {
        join_or_new(w, mention, known_body(p, mention));
        return;
    }
    br_mention_at(w, mention)->entry = w->who.at[known].entry;
    br_mention_at(w, mention)->kind = BR_ACTOR_PERSON;
    br_mention_at(w, mention)->is_place = false;
    br_who_join(w, mention, known);
}

static bool is_all_capitals(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (!br_is_upper(word.ptr[i]) && !br_is_digit(word.ptr[i])) return false;
    return word.len >= 2;
}

/* "Revolutionary United Front (RUF)": capitals in a bracket right behind a name */
static bool is_acronym_of(const people_work *p, int32_t mention, int32_t before) {
    const br_actor_work *w = p->w;
    const br_mention *m = br_mention_at(w, mention), *b = br_mention_at(w, before);
    if (b->mention != BR_MENTION_NAME || m->core_first != b->core_last + 2 || p->words[mention].n != 1) return false;
    if (!br_str_is(br_tok_text(w->tree, b->core_last + 1), "(")) return false;
    return b->actor >= 0 && b->kind != BR_ACTOR_PERSON && b->kind != BR_ACTOR_COUNTRY &&
           is_all_capitals(p->words[mention].word[0]);
}

/* whatever the dictionary makes of the letters, here they are the name before them */
static void join_acronym(br_actor_work *w, int32_t mention) {
    const br_mention *name = br_mention_at(w, mention - 1);
    br_mention *m = br_mention_at(w, mention);
    m->entry = name->entry;
    m->kind = name->kind;
    br_who_join(w, mention, name->actor);
}

/* whole names: they say whom a part of a name can mean */
static void find_whole_names(people_work *p, size_t n) {
    br_actor_work *w = p->w;
    for (size_t i = 0; i < n; i++) {
        const br_mention *m = &w->mentions.at[i];
        int32_t mention = (int32_t)i;
        if (m->mention != BR_MENTION_NAME) continue;
        if (i > 0 && is_acronym_of(p, mention, mention - 1)) join_acronym(w, mention);
        else if (is_surname(p, mention) || may_be_surname(p, mention)) continue;
        else if (m->naming < 0 && !br_is_person_name(m)) join_or_new(w, mention, known_body(p, mention));
        else find_full_name(p, mention);
    }
}

static void find_parts_of_names(people_work *p, size_t n) {
    br_actor_work *w = p->w;
    for (size_t i = 0; i < n; i++) {
        const br_mention *m = &w->mentions.at[i];
        if (m->mention != BR_MENTION_NAME || m->actor >= 0) continue;
        if (br_is_person_name(m) || m->naming >= 0) find_surname(p, (int32_t)i);
        else find_by_surname(p, (int32_t)i);
    }
}

void br_find_people(br_actor_work *w) {
    people_work p = {w, br_array(w->arena, w->mentions.len + 1, name_words),
                     br_array(w->arena, w->actors->n_entries + 1, bool)};
    size_t n = w->mentions.len;
    for (size_t i = 0; i < n; i++) {
        const br_mention *m = &w->mentions.at[i];
        if (m->mention == BR_MENTION_NAME) p.words[i] = words_of(br_core_text(w, m));
        if (m->entry >= 0 && br_entry_at(w, m->entry)->kind == BR_ENTRY_COUNTRY) p.spoken_of[m->entry] = true;
    }
    find_whole_names(&p, n);
    find_parts_of_names(&p, n);
    br_find_appositions(w);
}
