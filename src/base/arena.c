#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON(p, n)   ASAN_POISON_MEMORY_REGION(p, n)
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#else
#define POISON(p, n)   ((void)0)
#define UNPOISON(p, n) ((void)0)
#endif

#define ALIGNMENT  ((size_t)16)
#define BLOCK_SIZE ((size_t)256 * 1024)
#define WIDE_PAGE  ((size_t)2 * 1024 * 1024)  /* a large page of the system */
#define WIDE_BLOCK ((size_t)64 * 1024 * 1024) /* of addresses: pages that nobody writes to cost nothing */

/* header of a block; the bytes follow it */
typedef struct block {
    struct block *older;
    size_t size; /* bytes after the header */
    size_t used;
    size_t pad;
} block;

typedef struct deferred {
    struct deferred *older;
    void (*release)(void *);
    void *object;
} deferred;

struct br_arena {
    block *newest;
    deferred *deferred;
    jmp_buf *boundary;
    size_t block_size; /* bytes that an ordinary block has for use */
    bool wide;
    size_t ceiling;
    size_t total;
    size_t fail_at;
    br_status failure;
};

static char *bytes_of(block *b) {
    return (char *)(b + 1);
}

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

/* one request to the system; NULL when it (or an injected fault) fails */
static void *system_memory(br_arena *arena, void *old, size_t size) {
    if (arena->fail_at && --arena->fail_at == 0) return NULL;
    return realloc(old, size);
}

/* the same for a whole block; those of a wide arena are made of the system's large pages, where it has them */
static block *block_memory(br_arena *arena, size_t size) {
    if (!arena->wide) return system_memory(arena, NULL, size);
    if (arena->fail_at && --arena->fail_at == 0) return NULL;
    size = (size + WIDE_PAGE - 1) & ~(WIDE_PAGE - 1);
    block *b = aligned_alloc(WIDE_PAGE, size);
#ifdef MADV_HUGEPAGE
    if (b) madvise(b, size, MADV_HUGEPAGE);
#endif
    return b;
}

static br_arena *new_arena(size_t ceiling, size_t block_size, bool wide) {
    br_arena *arena = calloc(1, sizeof *arena);
    if (!arena) return NULL;
    arena->ceiling = ceiling ? ceiling : SIZE_MAX / 2;
    arena->block_size = block_size;
    arena->wide = wide;
    return arena;
}

br_arena *br_arena_new(size_t ceiling) {
    return new_arena(ceiling, BLOCK_SIZE, false);
}

br_arena *br_arena_new_wide(size_t ceiling) {
    return new_arena(ceiling, WIDE_BLOCK - sizeof(block), true);
}

/* what is larger stands in a block of its own */
static size_t large(const br_arena *arena) {
    return arena->block_size / 4;
}

static void run_deferred(br_arena *arena, deferred *until) {
    while (arena->deferred != until) {
        deferred *d = arena->deferred;
        arena->deferred = d->older;
        d->release(d->object);
    }
}

static void drop_newest(br_arena *arena) {
    block *b = arena->newest;
    arena->newest = b->older;
    UNPOISON(bytes_of(b), b->size);
    free(b);
}

void br_arena_reset(br_arena *arena) {
    run_deferred(arena, NULL);
    while (arena->newest && (arena->newest->older || arena->newest->size != arena->block_size)) drop_newest(arena);
    if (arena->newest) {
        arena->newest->used = 0;
        POISON(bytes_of(arena->newest), arena->newest->size);
    }
    arena->total = 0;
    arena->failure = BR_OK;
}

void br_arena_free(br_arena *arena) {
    if (!arena) return;
    run_deferred(arena, NULL);
    while (arena->newest) drop_newest(arena);
    free(arena);
}

_Noreturn void br_arena_escape(br_arena *arena, br_status why) {
    arena->failure = why;
    if (arena->boundary) {
        jmp_buf *boundary = arena->boundary;
        arena->boundary = NULL;
        longjmp(*boundary, 1);
    }
    fprintf(stderr, "biruni: %s\n", br_status_text(why));
    abort();
}

static void add_block(br_arena *arena, size_t size) {
    block *b = block_memory(arena, sizeof *b + size);
    if (!b) br_arena_escape(arena, BR_NO_MEMORY);
    *b = (block){.older = arena->newest, .size = size};
    POISON(bytes_of(b), size);
    arena->newest = b;
}

static void charge(br_arena *arena, size_t size) {
    if (size > arena->ceiling || arena->total > arena->ceiling - size) br_arena_escape(arena, BR_LIMIT);
    arena->total += size;
}

void *br_arena_raw(br_arena *arena, size_t size) {
    if (size > SIZE_MAX / 4) br_arena_escape(arena, BR_LIMIT);
    size = aligned(size ? size : 1);
    charge(arena, size);
    block *b = arena->newest;
    if (!b || b->size - b->used < size) {
        add_block(arena, size > large(arena) ? size : arena->block_size);
        b = arena->newest;
    }
    char *p = bytes_of(b) + b->used;
    b->used += size;
    UNPOISON(p, size);
    return p;
}

void *br_arena_alloc(br_arena *arena, size_t size) {
    return memset(br_arena_raw(arena, size), 0, size ? size : 1);
}

void *br_arena_array(br_arena *arena, size_t count, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(count, size, &total)) br_arena_escape(arena, BR_LIMIT);
    return br_arena_alloc(arena, total);
}

/* a block that holds nothing but `old` can be enlarged where it is */
static void *grow_alone(br_arena *arena, size_t new_size) {
    block *b = arena->newest;
    block *bigger = system_memory(arena, b, sizeof *b + new_size);
    if (!bigger) br_arena_escape(arena, BR_NO_MEMORY);
    bigger->size = bigger->used = new_size;
    arena->newest = bigger;
    UNPOISON(bytes_of(bigger), new_size);
    return bytes_of(bigger);
}

void *br_arena_grow(br_arena *arena, void *old, size_t old_size, size_t new_size) {
    if (new_size > SIZE_MAX / 4) br_arena_escape(arena, BR_LIMIT);
    if (!old || !old_size) return br_arena_raw(arena, new_size);
    if (new_size <= old_size) return old;
    size_t was = aligned(old_size), wanted = aligned(new_size);
    block *b = arena->newest;
    bool is_last = b && (char *)old + was == bytes_of(b) + b->used;
    if (is_last && b->size - b->used >= wanted - was) {
        charge(arena, wanted - was);
        b->used += wanted - was;
        UNPOISON((char *)old + was, wanted - was);
        return old;
    }
    if (is_last && old == bytes_of(b) && wanted > large(arena)) {
        charge(arena, wanted - was);
        return grow_alone(arena, wanted);
    }
    void *fresh = br_arena_raw(arena, new_size);
    return memcpy(fresh, old, old_size);
}

void br_arena_defer(br_arena *arena, void (*release)(void *), void *object) {
    deferred *d = br_arena_raw(arena, sizeof *d);
    *d = (deferred){arena->deferred, release, object};
    arena->deferred = d;
}

br_arena_mark br_arena_tell(const br_arena *arena) {
    return (br_arena_mark){arena->newest, arena->newest ? arena->newest->used : 0, arena->total, arena->deferred};
}

void br_arena_rewind(br_arena *arena, br_arena_mark mark) {
    run_deferred(arena, mark.deferred);
    while (arena->newest != mark.block) drop_newest(arena);
    if (arena->newest) {
        block *b = arena->newest;
        POISON(bytes_of(b) + mark.used, b->size - mark.used);
        b->used = mark.used;
    }
    arena->total = mark.total;
}

jmp_buf *br_arena_guard(br_arena *arena, jmp_buf *boundary) {
    jmp_buf *before = arena->boundary;
    arena->boundary = boundary;
    return before;
}

br_status br_arena_failure(const br_arena *arena) {
    return arena->failure == BR_OK ? BR_NO_MEMORY : arena->failure;
}

void br_arena_fail_at(br_arena *arena, size_t n) {
    arena->fail_at = n;
}

/* ---- the system's memory ---- */

#define KEPT_AT_TOP ((int)16 * 1024 * 1024) /* bytes free at the end of the heap before they go back to the system */
#define FROM_SYSTEM ((int)16 * 1024 * 1024) /* what is as large comes from the system, and goes back to it, by itself */

void br_memory_keep(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, KEPT_AT_TOP);
    mallopt(M_MMAP_THRESHOLD, FROM_SYSTEM);
#endif
}
