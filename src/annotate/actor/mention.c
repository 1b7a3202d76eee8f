/* mention.c: what the parts of the annotator share of mentions (actor_work.h). */
#include "annotate/actor/actor_work.h"

#include <stdlib.h>

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
                        .of_body = -1,
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

br_str br_entry_today(const br_actor_work *w, int32_t entry) {
    return br_entry_code_at(w->actors, (uint32_t)entry, br_article_date(w->article), w->arena);
}

bool br_is_bare_country(const br_actor_work *w, br_str code) {
    return code.len == 3 && br_country_entry(w->actors, code) >= 0;
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
