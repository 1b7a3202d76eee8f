/* actor.c: the order in which an article's actors are found. */
#include "annotate/actor/actor.h"

#include <stdlib.h>

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/back.h"
#include "annotate/actor/codes.h"
#include "annotate/actor/homonyms.h"
#include "annotate/actor/names.h"
#include "annotate/actor/nouns.h"
#include "annotate/actor/people.h"
#include "annotate/actor/places.h"

/* ---- what the parts share (actor_work.h) ---- */

/* "X, the attorney general,": read as two appositions side by side; the first leads */
static bool are_one_apposition(const br_tree *tree, int32_t first, int32_t second) {
    return second == first + 1 && br_tok_rel(tree, first) == BR_DEP_APPOS && br_tok_rel(tree, second) == BR_DEP_APPOS &&
           br_tok(tree, first)->head == br_tok(tree, second)->head;
}

int32_t br_head_among(const br_tree *tree, int32_t first, int32_t last) {
    int32_t head = last;
    for (int32_t t = last - 1; t >= first; t--)
        if (tree->depth[t] < tree->depth[head] || are_one_apposition(tree, t, head)) head = t;
    return head;
}

br_mention br_mention_new(const br_actor_work *w, int32_t first, int32_t last, br_span span) {
    return (br_mention){.span = span,
                        .head = br_head_among(w->tree, first, last),
                        .first = first,
                        .last = last,
                        .core_first = first,
                        .core_last = last,
                        .naming = -1,
                        .entry = -1,
                        .agent = -1,
                        .of = -1,
                        .of_pronoun = -1,
                        .possessor = -1,
                        .apart_from = -1,
                        .actor = -1};
}

int32_t br_mention_add(br_actor_work *w, br_mention mention) {
    int32_t index = (int32_t)w->mentions.len;
    br_vec_push(w->arena, &w->mentions, mention);
    for (int32_t t = mention.core_first; t <= mention.core_last; t++)
        if (w->mention_of[t] < 0) w->mention_of[t] = index;
    return index;
}

bool br_is_region(const br_actor_work *w, const br_mention *m) {
    if (m->entry < 0 || br_entry_at(w, m->entry)->kind != BR_ENTRY_GROUP) return false;
    br_str code = br_str_slice(br_entry_at(w, m->entry)->code, 0, 3);
    return br_actor_word_classes(w->lexicon, code) & BR_WORD_CLASS(REGION);
}

bool br_is_people(const br_actor_work *w, const br_mention *m) {
    if (m->entry < 0) return false;
    const br_actor_entry *entry = br_entry_at(w, m->entry);
    if (entry->kind == BR_ENTRY_COUNTRY) return m->use == BR_USE_PEOPLE;
    return entry->kind == BR_ENTRY_GROUP && !br_code_country(w->actors, entry->code).len && !br_is_region(w, m);
}

bool br_is_shortened(br_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (br_is_lower(text.ptr[i])) return false;
    return true;
}

typedef struct placed {
    uint32_t start, end;
    int32_t mention;
} placed;

static int by_place(const void *a, const void *b) {
    const placed *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    if (x->end != y->end) return x->end > y->end ? -1 : 1;
    return x->mention < y->mention ? -1 : 1;
}

const int32_t *br_mentions_in_order(const br_actor_work *w) {
    size_t n = w->mentions.len;
    placed *all = br_array(w->arena, n + 1, placed);
    int32_t *order = br_array(w->arena, n + 1, int32_t);
    for (size_t i = 0; i < n; i++)
        all[i] = (placed){w->mentions.at[i].span.start, w->mentions.at[i].span.end, (int32_t)i};
    if (n) qsort(all, n, sizeof *all, by_place);
    for (size_t i = 0; i < n; i++) order[i] = all[i].mention;
    return order;
}

/* ---- the record ---- */

static int16_t confidence_of(const br_actor_work *w, const br_mention *m) {
    if (m->confidence) return m->confidence;
    if (m->mention == BR_MENTION_NAME)
        return m->entry < 0 ? BR_SURE_UNKNOWN : m->use == BR_USE_SURNAME ? BR_SURE_SURNAME : BR_SURE_NAME;
    return m->of >= 0 || m->country.len   ? BR_SURE_OWN
           : w->who.at[m->actor].code.len ? BR_SURE_CONTEXT
                                          : BR_SURE_UNKNOWN;
}

/* "two Kazakhs": people, who are not called by the name of their state */
static bool are_people(const br_actor_work *w, const br_who *who) {
    const br_mention *m = br_mention_at(w, who->name);
    return who->entry >= 0 && m->of >= 0 && br_is_people(w, m);
}

/* the best name of an actor: the dictionary's, the fullest of the text, or the phrase without its article */
static br_str name_of(const br_actor_work *w, const br_who *who) {
    if (who->entry >= 0 && !are_people(w, who)) return br_entry_at(w, who->entry)->name;
    const br_mention *m = br_mention_at(w, who->name);
    uint32_t start = m->span.start;
    if (m->mention == BR_MENTION_NAME) start = w->article->tokens[m->core_first].span.start;
    else if (m->first < m->head && w->article->tokens[m->first].upos == BR_UPOS_DET)
        start = w->article->tokens[m->first + 1].span.start;
    return br_span_text(w->article->text, (br_span){start, m->span.end});
}

static br_str role_of(const br_actor_work *w, const br_who *who) {
    if (who->role.len || who->entry < 0 || w->day == BR_DAY_OPEN_FROM) return who->role;
    int32_t term = br_actor_term_at(w->actors, (uint32_t)who->entry, w->day);
    return term >= 0 ? w->actors->terms[term].role : BR_STR("");
}

static bool is_town(const br_mention *m) {
    bool is_capital = m->use == BR_USE_CAPITAL || m->use == BR_USE_TOWN;
    return m->mention == BR_MENTION_NAME && (is_capital || (m->entry < 0 && m->is_place && m->country.len));
}

static br_actor written(const br_actor_work *w, const br_mention *m) {
    const br_who *who = &w->who.at[m->actor];
    bool people = are_people(w, who);
    return (br_actor){.span = m->span,
                      .actor = br_str_format(w->arena, "a%d", m->actor + 1),
                      .name = name_of(w, who),
                      .code = who->code,
                      .role = role_of(w, who),
                      .country = br_code_country(w->actors, who->code),
                      .kind = people ? BR_ACTOR_GROUP : (br_actor_kind)who->kind,
                      .mention = (br_mention_kind)m->mention,
                      .head = m->head,
                      .entry = people ? -1 : who->entry,
                      .is_place = m->is_place,
                      .is_modifier = m->is_modifier,
                      .is_town = is_town(m),
                      .confidence = confidence_of(w, m)};
}

static void write_actors(const br_actor_work *w) {
    size_t n = w->mentions.len;
    const int32_t *order = br_mentions_in_order(w);
    w->article->actors = br_array(w->arena, n + 1, br_actor);
    w->article->n_actors = 0;
    for (size_t i = 0; i < n; i++) {
        const br_mention *m = br_mention_at(w, order[i]);
        if (!m->is_inner && m->actor >= 0) w->article->actors[w->article->n_actors++] = written(w, m);
    }
}

/* ---- the order of the work ---- */

static int32_t day_of(const br_article *article) {
    int32_t first, last;
    return br_date_range(br_article_date(article), &first, &last) ? first : BR_DAY_OPEN_FROM;
}

/* classes of each token's form and lemma */
static void classify_words(br_actor_work *w) {
    uint32_t n = w->article->n_tokens;
    w->classes = br_array(w->arena, n + 1, uint64_t);
    w->mention_of = br_array(w->arena, n + 1, int32_t);
    for (uint32_t t = 0; t < n; t++) {
        w->classes[t] = w->facts->form[t]->actor_classes | w->facts->lemma[t]->actor_classes;
        w->mention_of[t] = -1;
    }
}

br_status br_annotate_actors(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    br_actor_work w = {.lexicon = lexicon,
                       .actors = lexicon->actors,
                       .tree = tree,
                       .facts = facts,
                       .article = article,
                       .arena = arena,
                       .day = day_of(article)};
    if (!article->n_tokens) return BR_OK;
    br_agent_matches agents = {.from = NULL};
    classify_words(&w);
    br_find_names(&w, &agents);
    br_find_places(&w);
    br_settle_homonyms(&w);
    br_find_nouns(&w, &agents);
    br_find_noun_places(&w);
    br_find_people(&w);
    br_find_antecedents(&w);
    br_find_codes(&w);
    write_actors(&w);
    return BR_OK;
}
