/* found.h: what the finders of names share (known_names.c, core_names.c, names.c): stretches that may become mentions. */
#ifndef BR_ANNOTATE_ACTOR_NAME_FOUND_H
#define BR_ANNOTATE_ACTOR_NAME_FOUND_H

#include "annotate/actor/actor_work.h"

/* A stretch of tokens that a phrase of the dictionary, a name of the language core, or both cover. */
typedef struct br_found {
    br_span span;
    int32_t first, last; /* tokens */
    int32_t naming;      /* first of the namings that fit, -1 = none */
    int32_t name;        /* index into article->names, -1 = none */
} br_found;
typedef BR_VEC(br_found) br_found_list;

/* Adds the phrases of the dictionary, leftmost longest, in the order of the text; agents that were seen go to `agents`. */
void br__known_names(br_actor_work *w, br_found_list *names, br_agent_matches *agents);

/* Adds the names of the language core, titles cut off, in the order of the text. */
void br__core_names(br_actor_work *w, const br_agent_matches *agents, br_found_list *names);

/* The tokens of a span; false when it crosses a sentence. */
bool br__tokens_of(const br_actor_work *w, br_span span, int32_t *first, int32_t *last);

/* Whether the dictionary has a country of that name. */
bool br__is_country_phrase(const br_actor_work *w, br_str text);

/* Whether a naming holds on another day than the article's: "Bonn" in 2010. */
bool br__is_out_of_date(const br_actor_work *w, const br_naming *naming);

/* Whether an agent (index into the list of all, -1 = none) is a title: "President". */
bool br__is_title(const br_actor_work *w, const br_agent_matches *agents, int32_t agent);

static inline bool br__has_word(const br_actor_work *w, int32_t token, uint64_t class) {
    return w->facts->form[token]->actor_classes & class;
}

static inline const br_actor_entry *br__entry_of(const br_actor_work *w, int32_t naming) {
    return &w->actors->entries[w->actors->namings[naming].entry];
}

#endif
