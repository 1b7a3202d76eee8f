/* arena.h: memory by unit of work.
 *
 * One arena a document a worker; nothing inside is freed alone. Long-lived things (lexicon, indexes) own an arena
 * of their own. Layout: a chain of blocks, the newest first; requests over a quarter of a block get a block of
 * their own, which br_arena_grow() can enlarge in place by realloc.
 *
 * Invariants: a pointer from an arena is aligned to 16 bytes and never NULL; memory is zeroed.
 *
 * When memory or the arena's ceiling is exhausted the arena *escapes*: it jumps to the boundary set with
 * BR_ARENA_GUARD, where the document is given up with BR_NO_MEMORY or BR_LIMIT. Things that do not live in the arena (a
 * parser's tree) are registered with br_arena_defer() and released by reset, free and hence also after an escape.
 * An arena without a guard aborts the process with a message, since nobody could go on. */
#ifndef BR_BASE_ARENA_H
#define BR_BASE_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

typedef struct br_arena br_arena;

/* Default ceiling of one document's arena: the largest page (64 MiB) with everything derived from it. */
#define BR_ARENA_DOCUMENT_CEILING ((size_t)1 << 30)

/* A new arena that may hold `ceiling` bytes (0: no ceiling). NULL when not even the first block can be had. */
br_arena *br_arena_new(size_t ceiling);

/* An arena for what is big, filled once and then read all over (dictionaries): it grows by the large pages of the system,
 * where it has them, so that neither the first touch nor a look around costs a step through the page tables each time. What
 * it holds stands close together: every page that is begun must be cleared by the system. */
br_arena *br_arena_new_wide(size_t ceiling);

/* Releases everything. `arena` may be NULL. */
void br_arena_free(br_arena *arena);

/* Empties the arena for reuse: runs what was deferred (newest first), keeps one block. */
void br_arena_reset(br_arena *arena);

/* `size` zeroed bytes; escapes instead of returning NULL. br_arena_raw() is the same without zeroing. */
void *br_arena_alloc(br_arena *arena, size_t size);
void *br_arena_raw(br_arena *arena, size_t size);

/* `count * size` zeroed bytes, the product checked. */
void *br_arena_array(br_arena *arena, size_t count, size_t size);

/* Enlarges `old` of `old_size` bytes (both from this arena, or NULL and 0) to `new_size`, contents kept, the new
 * bytes not zeroed. */
void *br_arena_grow(br_arena *arena, void *old, size_t old_size, size_t new_size);

/* Has `release(object)` called when the arena is reset or freed. */
void br_arena_defer(br_arena *arena, void (*release)(void *), void *object);

/* A place to come back to: everything allocated since is given back by br_arena_rewind(). Deferred releases
 * registered since run. For scratch memory inside a long-lived arena. */
typedef struct br_arena_mark {
    void *block;
    size_t used;
    size_t total;
    void *deferred;
} br_arena_mark;

br_arena_mark br_arena_tell(const br_arena *arena);
void br_arena_rewind(br_arena *arena, br_arena_mark mark);

/* The boundary that an exhausted arena escapes to. Usage, in the function that owns the document:
 *
 *     jmp_buf boundary;
 *     if (setjmp(boundary)) { br_arena_guard(arena, NULL); ... give the document up: br_arena_failure(arena) ... }
 *     br_arena_guard(arena, &boundary);
 *     ... work ...
 *     br_arena_guard(arena, NULL);
 */
jmp_buf *br_arena_guard(br_arena *arena, jmp_buf *boundary); /* returns the boundary that stood before */
br_status br_arena_failure(const br_arena *arena);           /* BR_NO_MEMORY or BR_LIMIT after an escape */

/* Escapes now; for libraries' own failed allocations. Does not return. */
_Noreturn void br_arena_escape(br_arena *arena, br_status why);

/* Fault injection for the tests: from now on the n-th request (1 = next) of memory from the system made by this
 * arena fails; 0 switches it off. */
void br_arena_fail_at(br_arena *arena, size_t n);

#define br_new(arena, T)          ((T *)br_arena_alloc((arena), sizeof(T)))
#define br_array(arena, count, T) ((T *)br_arena_array((arena), (count), sizeof(T)))

/* For programs that go through many documents: what one of them gives back is kept for the next, where the system would be
 * asked for it again with every page. Once, before there are threads. */
void br_memory_keep(void);

#endif
