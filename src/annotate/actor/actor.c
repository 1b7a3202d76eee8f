/* actor.c: the order in which an article's actors are found, and the records of them. */
#include "annotate/actor/actor.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/code/codes.h"
#include "annotate/actor/name/halves.h"
#include "annotate/actor/name/homonyms.h"
#include "annotate/actor/name/names.h"
#include "annotate/actor/name/places.h"
#include "annotate/actor/name/short_bodies.h"
#include "annotate/actor/noun/nouns.h"
#include "annotate/actor/who/back.h"
#include "annotate/actor/who/people.h"

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

/* where the name of whom a phrase says it belongs to begins, right before it: "China's leader"; the phrase's own start = nowhere */
static uint32_t owner_start(const br_actor_work *w, const br_mention *m) {
    const br_mention *owner = m->of < 0 ? NULL : br_mention_at(w, m->of);
    bool right_before = owner && owner->mention == BR_MENTION_NAME && owner->last + 2 == m->first &&
                        br_tok_rel(w->tree, owner->head) == BR_DEP_NMOD;
    return right_before ? owner->span.start : m->span.start;
}

/* the best name of an actor: the dictionary's, the fullest of the text, or the phrase without its article and "its" */
static br_str name_of(const br_actor_work *w, const br_who *who) {
    if (who->entry >= 0 && !are_people(w, who)) return br_entry_at(w, who->entry)->name;
    const br_mention *m = br_mention_at(w, who->name);
    const br_token *first = &w->article->tokens[m->first];
    uint32_t start = owner_start(w, m);
    if (m->mention == BR_MENTION_NAME) start = w->article->tokens[m->core_first].span.start;
    else if (m->first < m->head &&
             (first->upos == BR_UPOS_DET || (first->upos == BR_UPOS_PRON && first->deprel == BR_DEP_NMOD_POSS)))
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
                      .is_people = br_is_people(w, m),
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
    br_find_halves(&w);
    br_find_short_bodies(&w);
    br_find_places(&w);
    br_settle_homonyms(&w, &agents);
    br_find_nouns(&w, &agents);
    br_find_noun_places(&w);
    br_find_people(&w);
    br_find_antecedents(&w);
    br_find_codes(&w);
    write_actors(&w);
    return BR_OK;
}
