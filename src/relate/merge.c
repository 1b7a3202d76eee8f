#include "relate/merge.h"

#include "base/hash.h"

sets br__sets_of(br_arena *arena, size_t n) {
    sets s = {br_array(arena, n + 1, uint32_t), br_array(arena, n + 1, uint32_t)};
    for (size_t i = 0; i < n; i++) s.parent[i] = s.next[i] = (uint32_t)i;
    return s;
}

uint32_t br__sets_find(sets *s, uint32_t i) {
    while (s->parent[i] != i) {
        s->parent[i] = s->parent[s->parent[i]];
        i = s->parent[i];
    }
    return i;
}

void br__sets_join(sets *s, uint32_t a, uint32_t b) {
    a = br__sets_find(s, a);
    b = br__sets_find(s, b);
    if (a == b) return;
    if (a < b) s->parent[b] = a;
    else s->parent[a] = b;
    uint32_t after = s->next[a];
    s->next[a] = s->next[b];
    s->next[b] = after;
}

void br__sets_each(struct br_relate *relate, br_arena *arena, sets *s, size_t n, br__use_set use, void *context) {
    uint32_t *count = br_array(arena, n + 1, uint32_t), *start = br_array(arena, n + 1, uint32_t);
    uint32_t *members = br_array(arena, n + 1, uint32_t), at = 0;
    for (uint32_t i = 0; i < n; i++) count[br__sets_find(s, i)]++;
    for (uint32_t i = 0; i < n; i++) {
        start[i] = at;
        at += count[i];
        count[i] = 0;
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t root = br__sets_find(s, i);
        members[start[root] + count[root]++] = i;
    }
    for (uint32_t i = 0; i < n; i++)
        if (count[i]) use(relate, members + start[i], count[i], context);
}

bool br__codes_fit(br_str a, br_str b) {
    return a.len && b.len && (br_str_starts(a, b) || br_str_starts(b, a));
}

int br__member_cmp(const void *a, const void *b) {
    const br_member *p = a, *q = b;
    int order = br_str_cmp(p->article, q->article);
    return order ? order : br_str_cmp(p->inside, q->inside);
}

br_str br__merged_id(br_arena *arena, const char *kind, const br_member *members, size_t n) {
    br_str *parts = br_array(arena, 2 * n + 1, br_str);
    parts[0] = br_str_of(kind);
    for (size_t i = 0; i < n; i++) {
        parts[1 + 2 * i] = members[i].article;
        parts[2 + 2 * i] = members[i].inside;
    }
    return br_content_id(arena, parts, 2 * n + 1);
}
