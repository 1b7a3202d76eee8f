/* vec.h: the typed growing array.
 *
 *     BR_VEC(int) v = {0};
 *     br_vec_push(arena, &v, 7);
 *     for (size_t i = 0; i < v.len; i++) use(v.at[i]);
 *
 * `at` moves when the array grows: keep indices, not pointers. */
#ifndef BR_BASE_VEC_H
#define BR_BASE_VEC_H

#include "base/arena.h"

#define BR_VEC(T)                                                                                                      \
    struct {                                                                                                           \
        T *at;                                                                                                         \
        size_t len, cap;                                                                                               \
    }

/* `cap` for one more element; `size` is that of an element */
static inline void *br_vec_grow_(br_arena *arena, void *at, size_t *cap, size_t len, size_t size) {
    if (len < *cap) return at;
    size_t wanted = *cap ? *cap * 2 : 8;
    at = br_arena_grow(arena, at, *cap * size, wanted * size);
    *cap = wanted;
    return at;
}

#define br_vec_push(arena, v, ...)                                                                                     \
    ((v)->at = br_vec_grow_((arena), (v)->at, &(v)->cap, (v)->len, sizeof *(v)->at),                                   \
     (v)->at[(v)->len++] = (__VA_ARGS__))

/* Room for `n` elements in all, where their number is known beforehand. */
#define br_vec_reserve(arena, v, n)                                                                                    \
    ((v)->cap < (n) ? ((v)->at = br_arena_grow((arena), (v)->at, (v)->cap * sizeof *(v)->at, (n) * sizeof *(v)->at),   \
                       (v)->cap = (n))                                                                                 \
                    : (v)->cap)

/* Room for one more, zeroed; gives its address (valid until the next growth). */
#define br_vec_add(arena, v)                                                                                           \
    ((v)->at = br_vec_grow_((arena), (v)->at, &(v)->cap, (v)->len, sizeof *(v)->at),                                   \
     memset(&(v)->at[(v)->len], 0, sizeof *(v)->at), &(v)->at[(v)->len++])

#endif
