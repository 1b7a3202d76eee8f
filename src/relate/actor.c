/* actor.c: one actor from the local actors of many articles.
 *
 * No string distance decides alone (Niger and Nigeria are one letter apart): two spellings are one person only when given
 * name or role or country speak for it too. */
#include <stdlib.h>

#include "markup/unicode.h"
#include "relate/relate_int.h"
#include "relate/relate_weights.h"

#define NOBODY UINT32_MAX

/* last and first word of a folded name */
static br_str last_word(br_str key) {
    size_t blank = br_str_rfind_byte(key, ' ');
    return blank == BR_NOT_FOUND ? key : br_str_from(key, blank + 1);
}

static br_str first_word(br_str key) {
    size_t blank = br_str_find_byte(key, ' ');
    return blank == BR_NOT_FOUND ? BR_STR("") : br_str_slice(key, 0, blank);
}

/* Whether two words differ by one letter at most, doubled or transcribed ("masimov", "massimov"): Levenshtein <= 1 */
static bool one_letter_apart(br_str a, br_str b) {
    if (a.len > b.len) {
        br_str swap = a;
        a = b;
        b = swap;
    }
    if (b.len - a.len > 1 || a.len < 5) return false;
    size_t i = 0;
    while (i < a.len && a.ptr[i] == b.ptr[i]) i++;
    if (a.len == b.len) return br_str_eq(br_str_from(a, i + 1), br_str_from(b, i + 1));
    return br_str_eq(br_str_from(a, i), br_str_from(b, i + 1));
}

static bool countries_clash(const local_actor *a, const local_actor *b) {
    return a->country.len && b->country.len && !br_str_eq(a->country, b->country);
}

/* two full names of persons that are spellings of one */
static bool are_spellings(const local_actor *a, const local_actor *b) {
    br_str first_a = first_word(a->key), first_b = first_word(b->key);
    br_str last_a = last_word(a->key), last_b = last_word(b->key);
    if (!first_a.len || !first_b.len || countries_clash(a, b)) return false;
    bool same_first = br_str_eq(first_a, first_b), same_last = br_str_eq(last_a, last_b);
    if (same_first) return one_letter_apart(last_a, last_b);
    return same_last && one_letter_apart(first_a, first_b) && br_str_eq(a->country, b->country);
}

static bool is_person(const local_actor *a) {
    return a->kind == BR_ACTOR_PERSON || a->kind == BR_ACTOR_UNKNOWN;
}

/* full names by surname: a block within which spellings and bare surnames are looked for */
static void join_by_name(br_relate *relate, sets *s) {
    br_map by_key = br_map_on(relate->arena);
    for (uint32_t i = 0; i < relate->actors.len; i++) {
        const local_actor *a = &relate->actors.at[i];
        if (!a->is_named || !a->key.len) continue;
        br_str key = br_str_join(relate->arena, a->key,
                                 br_str_slice(a->country, 0, a->kind == BR_ACTOR_PERSON ? 0 : a->country.len));
        bool is_new;
        uint64_t *first = br_map_put(&by_key, key, &is_new);
        if (is_new) *first = i;
        else if (!countries_clash(a, &relate->actors.at[*first])) br__sets_join(s, (uint32_t)*first, i);
    }
}

/* spellings share their first five letters of given name or of surname: blocks by those */
static void join_spellings(br_relate *relate, sets *s) {
    br_map blocks = br_map_on(relate->arena);
    typedef BR_VEC(uint32_t) block;
    BR_VEC(block) members = {0};
    for (uint32_t i = 0; i < relate->actors.len; i++) {
        const local_actor *a = &relate->actors.at[i];
        if (!a->is_named || !is_person(a) || br__sets_find(s, i) != i || !first_word(a->key).len) continue;
        br_str prefix = br_str_slice(last_word(a->key), 0, 3);
        bool is_new;
        uint64_t *at = br_map_put(&blocks, prefix, &is_new);
        if (is_new) {
            *at = members.len;
            br_vec_add(relate->arena, &members);
        }
        block *b = &members.at[*at];
        for (size_t k = 0; k < b->len && k < 2000; k++)
            if (are_spellings(&relate->actors.at[b->at[k]], a)) br__sets_join(s, b->at[k], i);
        br_vec_push(relate->arena, b, i);
    }
}

/* a bare surname goes to the one full name that has it, when there is only one in all articles */
static void join_surnames(br_relate *relate, sets *s) {
    br_map full = br_map_on(relate->arena); /* surname -> set of the full name + 1; UINT32_MAX = several */
    for (uint32_t i = 0; i < relate->actors.len; i++) {
        const local_actor *a = &relate->actors.at[i];
        if (!a->is_named || a->kind != BR_ACTOR_PERSON || !first_word(a->key).len) continue;
        uint64_t *owner = br_map_put(&full, last_word(a->key), NULL), set = br__sets_find(s, i) + 1u;
        if (!*owner) *owner = set;
        else if (*owner != set) *owner = UINT32_MAX;
    }
    for (uint32_t i = 0; i < relate->actors.len; i++) {
        const local_actor *a = &relate->actors.at[i];
        if (!a->is_named || !is_person(a) || !a->key.len || first_word(a->key).len) continue;
        const uint64_t *owner = br_map_get(&full, a->key);
        if (!owner || *owner == UINT32_MAX) continue;
        if (!countries_clash(a, &relate->actors.at[*owner - 1])) br__sets_join(s, (uint32_t)*owner - 1, i);
    }
}

/* ---- names with more words ---- */

/* a second surname or a middle name ("Perez", "F."); what is shorter otherwise tells another generation ("Jr", "II") */
static bool only_adds_name(br_str word, bool in_the_middle) {
    return word.len >= NAME_LETTERS || (in_the_middle && word.len <= sizeof "F." - 1);
}

/* Whether the longer name says the shorter one with words put in between or behind: "Ana Rojas" in "Ana Rojas Perez". Both
 * begin with the same word, and end so too when anything but a second surname is added. */
static bool is_within(br_str shorter, br_str longer) {
    br_str word, other;
    if (!br_str_split(&shorter, ' ', &word) || !br_str_split(&longer, ' ', &other) || !br_str_eq(word, other))
        return false;
    while (br_str_split(&shorter, ' ', &word)) {
        while (br_str_split(&longer, ' ', &other) && !br_str_eq(word, other))
            if (!only_adds_name(other, true)) return false;
        if (!br_str_eq(word, other)) return false;
    }
    return !longer.len || (br_str_find_byte(longer, ' ') == BR_NOT_FOUND && only_adds_name(longer, false));
}

typedef struct namesakes {
    BR_VEC(uint32_t) all; /* full names of persons that begin with one word */
} namesakes;

/* the set of the one name that says this one with more words; NOBODY if there is none, or several */
static uint32_t longer_name(br_relate *relate, sets *s, const namesakes *same_first, uint32_t i) {
    const local_actor *a = &relate->actors.at[i];
    uint32_t found = NOBODY;
    for (size_t k = 0; k < same_first->all.len && k < MAX_BLOCK; k++) {
        const local_actor *b = &relate->actors.at[same_first->all.at[k]];
        bool is_public = a->country.len || b->country.len; /* who is of nowhere may be a brand: "Ana Rojas Shoes" */
        if (b->key.len <= a->key.len || !is_public || countries_clash(a, b) || !is_within(a->key, b->key)) continue;
        uint32_t set = br__sets_find(s, same_first->all.at[k]);
        if (found != NOBODY && found != set) return NOBODY;
        found = set;
    }
    return found;
}

/* a full name goes to the one that has a second surname or a middle name more, when there is only one in all articles */
static void join_longer_names(br_relate *relate, sets *s) {
    br_map by_first = br_map_on(relate->arena);
    BR_VEC(namesakes) blocks = {0};
    for (uint32_t i = 0; i < relate->actors.len; i++) {
        const local_actor *a = &relate->actors.at[i];
        if (!a->is_named || a->kind != BR_ACTOR_PERSON || !first_word(a->key).len) continue;
        bool is_new;
        uint64_t *at = br_map_put(&by_first, first_word(a->key), &is_new);
        if (is_new) {
            *at = blocks.len;
            br_vec_add(relate->arena, &blocks);
        }
        br_vec_push(relate->arena, &blocks.at[*at].all, i);
    }
    for (size_t b = 0; b < blocks.len; b++)
        for (size_t k = 0; k < blocks.at[b].all.len; k++) {
            uint32_t i = blocks.at[b].all.at[k], set = longer_name(relate, s, &blocks.at[b], i);
            if (set != NOBODY) br__sets_join(s, set, i);
        }
}

/* ---- the record of a set ---- */

static int by_text(const void *a, const void *b) {
    return br_str_cmp(*(const br_str *)a, *(const br_str *)b);
}

static size_t unique(br_str *texts, size_t n) {
    size_t kept = 0;
    if (n) qsort(texts, n, sizeof *texts, by_text);
    for (size_t i = 0; i < n; i++)
        if (!kept || !br_str_eq(texts[kept - 1], texts[i])) texts[kept++] = texts[i];
    return kept;
}

/* the name that most members use; the longer, then the lesser one on a tie */
static br_str commonest(br_arena *arena, br_str *names, size_t n) {
    br_map counts = br_map_on(arena);
    for (size_t i = 0; i < n; i++) ++*br_map_put(&counts, names[i], NULL);
    br_map_entry best = {BR_STR(""), 0};
    for (size_t i = 0; i < counts.len; i++) {
        br_map_entry e = counts.entries[i];
        bool longer = e.key.len > best.key.len;
        bool lesser = e.key.len == best.key.len && br_str_cmp(e.key, best.key) < 0;
        if (e.value > best.value || (e.value == best.value && (longer || lesser))) best = e;
    }
    return best.key;
}

/* a name and id for all articles */
typedef struct known {
    br_str name, id;
} known;

typedef struct actor_records {
    BR_VEC(br_actor_record) list;
    known *known; /* for each local actor; "" for those without a name */
} actor_records;

static void make_record(br_relate *relate, const uint32_t *members, size_t n, void *context) {
    br_arena *arena = relate->arena;
    actor_records *records = context;
    size_t n_surfaces = 0;
    for (size_t i = 0; i < n; i++) n_surfaces += relate->actors.at[members[i]].n_surfaces + 1;
    br_str *names = br_array(arena, n, br_str), *codes = br_array(arena, n, br_str);
    br_str *aliases = br_array(arena, n_surfaces, br_str);
    br_actor_record record = {.members = br_array(arena, n, br_member), .n_members = (uint32_t)n};
    size_t n_aliases = 0, n_codes = 0;
    bool is_named = false;
    for (size_t i = 0; i < n; i++) {
        const local_actor *a = &relate->actors.at[members[i]];
        names[i] = a->name;
        if (a->code.len) codes[n_codes++] = a->code;
        if (a->kind != BR_ACTOR_UNKNOWN && (record.kind == BR_ACTOR_UNKNOWN || a->kind < record.kind))
            record.kind = a->kind;
        record.members[i] = (br_member){a->article, a->local};
        for (uint32_t k = 0; k < a->n_surfaces; k++) aliases[n_aliases++] = a->surfaces[k];
        aliases[n_aliases++] = a->name;
        is_named |= a->is_named;
    }
    if (!is_named) return; /* "the police" of one page is nobody's alias */
    record.name = commonest(arena, names, n);
    record.code = commonest(arena, codes, n_codes);
    if (record.kind == BR_ACTOR_COUNTRY)
        record.code = br_str_slice(record.code, 0, 3); /* not of the government it stands for */
    n_aliases = unique(aliases, n_aliases);
    for (size_t i = 0; i < n_aliases; i++)
        if (!br_str_eq(aliases[i], record.name)) aliases[record.n_aliases++] = aliases[i];
    record.aliases = aliases;
    qsort(record.members, n, sizeof(br_member), br__member_cmp);
    record.id = br__merged_id(arena, "actor", record.members, n);
    br_vec_push(arena, &records->list, record);
    for (size_t i = 0; i < n; i++)
        if (relate->actors.at[members[i]].is_named) records->known[members[i]] = (known){record.name, record.id};
}

/* Names the parties of all mentions as they are known: "Tokaev" here and "Kassym-Jomart Tokayev" there are one side. */
static void name_parties(br_relate *relate, const known *all) {
    for (size_t i = 0; i < relate->mentions.len; i++) {
        const mention *m = &relate->mentions.at[i];
        br_party *parties[] = {&m->event->source, &m->event->target, &m->event->attributed_to};
        for (int k = 0; k < 3; k++) {
            const known *one = m->who[k] ? &all[m->who[k] - 1] : NULL;
            parties[k]->actor = one ? one->id : BR_STR("");
            if (one && one->name.len) parties[k]->name = one->name;
        }
    }
}

static int by_id(const void *a, const void *b) {
    return br_str_cmp(((const br_actor_record *)a)->id, ((const br_actor_record *)b)->id);
}

void br__relate_actors(br_relate *relate, br_relations *out) {
    sets s = br__sets_of(relate->arena, relate->actors.len);
    join_by_name(relate, &s);
    join_spellings(relate, &s);
    join_longer_names(relate, &s);
    join_surnames(relate, &s);
    actor_records records = {.known = br_array(relate->arena, relate->actors.len + 1, known)};
    br__sets_each(relate, relate->arena, &s, relate->actors.len, make_record, &records);
    if (records.list.len) qsort(records.list.at, records.list.len, sizeof *records.list.at, by_id);
    name_parties(relate, records.known);
    out->actors = records.list.at;
    out->n_actors = records.list.len;
}
