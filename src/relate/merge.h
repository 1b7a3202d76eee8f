/* merge.h: many into one: sets of indices, members, ids of merged records. */
#ifndef BR_RELATE_MERGE_H
#define BR_RELATE_MERGE_H

#include "record/relation.h"

struct br_relate;

/* Union-find over indices; the representative of a set is its least member. */
typedef struct sets {
    uint32_t *parent;
    uint32_t *next; /* the members of a set, in a ring */
} sets;

sets br__sets_of(br_arena *arena, size_t n);
uint32_t br__sets_find(sets *s, uint32_t i);
void br__sets_join(sets *s, uint32_t a, uint32_t b);

/* Sorts indices 0..n-1 by set, then by themselves: calls `use` for each set with its members in order. */
typedef void (*br__use_set)(struct br_relate *relate, const uint32_t *members, size_t n, void *context);
void br__sets_each(struct br_relate *relate, br_arena *arena, sets *s, size_t n, br__use_set use, void *context);

/* Whether two CAMEO actor codes can mean one actor: equal, or one the beginning of the other; "" fits nothing. */
bool br__codes_fit(br_str a, br_str b);

/* Id of a merged record: of its sorted members. */
br_str br__merged_id(br_arena *arena, const char *kind, const br_member *members, size_t n);
int br__member_cmp(const void *a, const void *b);

#endif
