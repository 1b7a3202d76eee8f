#include "reuse/reuse.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "markup/unicode.h"
#include "reuse/reuse_weights.h"

/* a word of a text: hash of its folded letters, place in code points */
typedef struct word {
    uint32_t hash, start, end;
} word;

typedef struct document {
    br_str id;
    const word *words;
    uint32_t n_words;
} document;

/* earlier documents that hold a shingle, in the order of coming */
typedef struct postings {
    uint32_t document[MAX_POSTINGS];
    uint8_t n;
} postings;

/* open-addressing table from shingle to postings; keys are hashes already */
typedef struct shingle_table {
    uint64_t *keys; /* 0 = free */
    postings *lists;
    size_t len, cap;
} shingle_table;

struct br_reuse {
    br_arena *arena;
    BR_VEC(document) documents;
    shingle_table table;
    BR_VEC(uint32_t) votes;   /* shared shingles by document, zero between calls */
    BR_VEC(uint32_t) touched; /* documents with votes */
};

/* the table grows by doubling: it is kept outside of the arena, so that outgrown ones do not stay */
static void release_table(void *reuse) {
    free(((br_reuse *)reuse)->table.keys);
    free(((br_reuse *)reuse)->table.lists);
}

br_reuse *br_reuse_new(br_arena *arena) {
    br_reuse *reuse = br_new(arena, br_reuse);
    reuse->arena = arena;
    br_arena_defer(arena, release_table, reuse);
    return reuse;
}

int br_reuse_order(const br_reuse_rank *a, const br_reuse_rank *b) {
    br_date day_a = {0}, day_b = {0};
    br_date_parse(a->published, &day_a);
    br_date_parse(b->published, &day_b);
    int order = br_date_cmp(day_a, day_b);
    if (order) return order;
    if (a->words != b->words) return a->words > b->words ? -1 : 1;
    return br_str_cmp(a->id, b->id);
}

/* scripts without blanks between words: each sign counts as a word */
static bool is_ideograph(uint32_t cp) {
    return cp >= 0x2E80 && cp < 0xA000;
}

/* The words of a text: letters and digits, lowered; all else separates. */
static void split_words(br_arena *arena, br_str text, const word **words, uint32_t *n) {
    BR_VEC(word) list = {0};
    word current = {0};
    bool inside = false;
    uint32_t position = 0;
    for (size_t at = 0; at < text.len; position++) {
        uint32_t cp = br_utf8_next(text, &at);
        bool ideograph = is_ideograph(cp), part = br_cp_is_letter(cp) || br_cp_is_digit(cp) || br_cp_is_mark(cp);
        if (inside && (!part || ideograph)) {
            current.end = position;
            br_vec_push(arena, &list, current);
            inside = false;
        }
        if (!part) continue;
        if (!inside) current = (word){2166136261u, position, 0}; /* FNV-1a */
        inside = true;
        current.hash = (current.hash ^ br_cp_lower(cp)) * 16777619u;
    }
    if (inside) {
        current.end = position;
        br_vec_push(arena, &list, current);
    }
    *words = list.at;
    *n = (uint32_t)list.len;
}

/* finalizer of MurmurHash3: spreads the bits */
static uint64_t mix(uint64_t h) {
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdu;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53u;
    return h ^ (h >> 33);
}

static uint64_t shingle_at(const word *words, uint32_t at) {
    uint64_t h = 0;
    for (uint32_t i = 0; i < SHINGLE_WORDS; i++) h = mix(h + words[at + i].hash);
    return h ? h : 1;
}

/* calls `use` for the winnowed shingles of a text, each once per place */
static void each_shingle(const word *words, uint32_t n, void (*use)(br_reuse *, uint64_t, uint32_t), br_reuse *reuse,
                         uint32_t argument) {
    uint64_t window[WINNOW_WINDOW];
    uint32_t last = UINT32_MAX; /* place of the shingle used last */
    for (uint32_t i = 0; i + SHINGLE_WORDS <= n; i++) {
        window[i % WINNOW_WINDOW] = shingle_at(words, i);
        if (i + 1 < WINNOW_WINDOW) continue;
        uint32_t least = i;
        for (uint32_t back = 1; back < WINNOW_WINDOW; back++)
            if (window[(i - back) % WINNOW_WINDOW] < window[least % WINNOW_WINDOW]) least = i - back;
        if (least == last) continue;
        last = least;
        use(reuse, window[least % WINNOW_WINDOW], argument);
    }
}

static size_t slot_of(const shingle_table *table, uint64_t key) {
    size_t at = (size_t)mix(key) & (table->cap - 1);
    while (table->keys[at] && table->keys[at] != key) at = (at + 1) & (table->cap - 1);
    return at;
}

static void enlarge_table(br_reuse *reuse) {
    shingle_table old = reuse->table, *table = &reuse->table;
    table->cap = old.cap ? old.cap * 2 : 1 << 14;
    table->keys = calloc(table->cap, sizeof *table->keys);
    table->lists = calloc(table->cap, sizeof *table->lists);
    if (!table->keys || !table->lists) {
        free(table->keys);
        free(table->lists);
        *table = old;
        br_arena_escape(reuse->arena, BR_NO_MEMORY);
    }
    for (size_t i = 0; i < old.cap; i++) {
        if (!old.keys[i]) continue;
        size_t at = slot_of(table, old.keys[i]);
        table->keys[at] = old.keys[i];
        table->lists[at] = old.lists[i];
    }
    free(old.keys);
    free(old.lists);
}

static void vote(br_reuse *reuse, uint64_t shingle, uint32_t unused) {
    (void)unused;
    if (!reuse->table.cap) return;
    size_t at = slot_of(&reuse->table, shingle);
    if (!reuse->table.keys[at]) return;
    const postings *list = &reuse->table.lists[at];
    for (uint8_t i = 0; i < list->n; i++) {
        uint32_t d = list->document[i];
        if (!reuse->votes.at[d]++) br_vec_push(reuse->arena, &reuse->touched, d);
    }
}

static void remember(br_reuse *reuse, uint64_t shingle, uint32_t number) {
    if (reuse->table.len * 2 >= reuse->table.cap) enlarge_table(reuse);
    size_t at = slot_of(&reuse->table, shingle);
    postings *list = &reuse->table.lists[at];
    if (!reuse->table.keys[at]) {
        reuse->table.keys[at] = shingle;
        reuse->table.len++;
    }
    if (list->n && list->document[list->n - 1] == number) return;
    if (list->n < MAX_POSTINGS) list->document[list->n++] = number;
}

/* A run of equal words: `len` words from word `a` of the new text and word `b` of the earlier one. */
typedef struct run {
    uint32_t a, b, len;
} run;
typedef BR_VEC(run) runs;

/* first places of short shingles of the earlier text, chained by `next` */
typedef struct place_index {
    uint32_t *head, *next; /* place + 1, 0 = none */
    uint32_t mask;
} place_index;

static uint32_t short_shingle(const word *words, uint32_t at) {
    uint64_t h = 0;
    for (uint32_t i = 0; i < RUN_WORDS; i++) h = mix(h + words[at + i].hash);
    return (uint32_t)h;
}

static place_index index_places(br_arena *arena, const document *d) {
    uint32_t size = 64;
    while (size < d->n_words * 2) size *= 2;
    place_index index = {br_array(arena, size, uint32_t), br_array(arena, d->n_words + 1, uint32_t), size - 1};
    for (uint32_t i = d->n_words < RUN_WORDS ? 0 : d->n_words - RUN_WORDS + 1; i-- > 0;) {
        uint32_t slot = short_shingle(d->words, i) & index.mask;
        index.next[i] = index.head[slot];
        index.head[slot] = i + 1;
    }
    return index;
}

enum { MAX_PLACES = 16 }; /* places of one short shingle that are tried: repeated phrases stay cheap */

/* the longest run that starts at word `a`; prefers the one that goes on behind `expected` */
static run longest_run(const document *new, const document *old, const place_index *index, uint32_t a,
                       uint32_t expected) {
    run best = {a, 0, 0};
    uint32_t place = index->head[short_shingle(new->words, a) & index->mask];
    for (int tried = 0; place && tried < MAX_PLACES; place = index->next[place - 1], tried++) {
        uint32_t b = place - 1, len = 0;
        while (a + len < new->n_words && b + len < old->n_words &&new->words[a + len].hash == old->words[b + len].hash)
            len++;
        if (len < RUN_WORDS) continue;
        bool goes_on = b >= expected && b - expected <= GAP_WORDS;
        bool best_goes_on = best.len && best.b >= expected && best.b - expected <= GAP_WORDS;
        if (!best.len || (goes_on && !best_goes_on) || (goes_on == best_goes_on && len > best.len))
            best = (run){a, b, len};
    }
    return best;
}

static runs find_runs(br_arena *arena, const document *new, const document *old) {
    runs found = {0};
    place_index index = index_places(arena, old);
    uint32_t expected = 0;
    for (uint32_t a = 0; a + RUN_WORDS <= new->n_words;) {
        run r = longest_run(new, old, &index, a, expected);
        if (!r.len) {
            a++;
            continue;
        }
        br_vec_push(arena, &found, r);
        a += r.len;
        expected = r.b + r.len;
    }
    return found;
}

typedef struct passage {
    uint32_t a, a_end, b, b_end, equal; /* words */
    uint32_t document;
} passage;
typedef BR_VEC(passage) passages;

static bool continues(const passage *p, const run *r) {
    return r->a - p->a_end <= GAP_WORDS && r->b >= p->b_end && r->b - p->b_end <= GAP_WORDS;
}

static void keep_passage(br_arena *arena, passages *found, const passage *p) {
    uint32_t a = p->a_end - p->a, b = p->b_end - p->b, longer = a > b ? a : b;
    if (p->equal >= PASSAGE_WORDS && p->equal * 1000 >= longer * PASSAGE_SHARE) br_vec_push(arena, found, *p);
}

static void align(br_arena *arena, const document *new, const document *old, uint32_t number, passages *found) {
    runs list = find_runs(arena, new, old);
    passage p = {0};
    for (size_t i = 0; i < list.len; i++) {
        const run *r = &list.at[i];
        if (p.equal && continues(&p, r)) {
            p.a_end = r->a + r->len;
            p.b_end = r->b + r->len;
            p.equal += r->len;
        } else {
            if (p.equal) keep_passage(arena, found, &p);
            p = (passage){r->a, r->a + r->len, r->b, r->b + r->len, r->len, number};
        }
    }
    if (p.equal) keep_passage(arena, found, &p);
}

/* Leaves in `touched` the candidates that share most, most first, the earlier one on a tie; the votes of all others
 * are back at zero. */
static void choose_candidates(br_reuse *reuse) {
    uint32_t *t = reuse->touched.at;
    size_t n = 0;
    for (size_t i = 0; i < reuse->touched.len; i++) {
        uint32_t d = t[i], votes = reuse->votes.at[d];
        if (votes < MIN_SHARED) {
            reuse->votes.at[d] = 0;
            continue;
        }
        size_t at = n < MAX_CANDIDATES ? n++ : MAX_CANDIDATES;
        if (at == MAX_CANDIDATES) {
            uint32_t last = t[MAX_CANDIDATES - 1];
            bool better = votes > reuse->votes.at[last] || (votes == reuse->votes.at[last] && d < last);
            reuse->votes.at[better ? last : d] = 0;
            if (!better) continue;
            at = MAX_CANDIDATES - 1;
        }
        for (; at > 0; at--) {
            uint32_t before = t[at - 1], its = reuse->votes.at[before];
            if (its > votes || (its == votes && before < d)) break;
            t[at] = before;
        }
        t[at] = d;
    }
    reuse->touched.len = n;
}

static void clear_votes(br_reuse *reuse) {
    for (size_t i = 0; i < reuse->touched.len; i++) reuse->votes.at[reuse->touched.at[i]] = 0;
    reuse->touched.len = 0;
}

static int by_document(const void *a, const void *b) {
    const passage *p = a, *q = b;
    if (p->document != q->document) return p->document < q->document ? -1 : 1;
    return (p->a > q->a) - (p->a < q->a);
}

static int by_place(const void *a, const void *b) {
    const passage *p = a, *q = b;
    return (p->a > q->a) - (p->a < q->a);
}

/* a word belongs to the earliest document that has it: later claims keep what is left, when that is enough */
static void credit_earliest(br_arena *arena, passages *found, uint32_t n_words) {
    bool *taken = br_array(arena, n_words + 1, bool);
    size_t kept = 0;
    if (found->len) qsort(found->at, found->len, sizeof *found->at, by_document);
    for (size_t i = 0; i < found->len; i++) {
        passage p = found->at[i];
        uint32_t is_free = 0;
        for (uint32_t w = p.a; w < p.a_end; w++) is_free += !taken[w];
        if (is_free < PASSAGE_WORDS) continue;
        while (taken[p.a]) p.a++, p.b += p.b < p.b_end;
        while (taken[p.a_end - 1]) p.a_end--, p.b_end -= p.b_end > p.b;
        for (uint32_t w = p.a; w < p.a_end; w++) taken[w] = true;
        found->at[kept++] = p;
    }
    found->len = kept;
    if (kept) qsort(found->at, kept, sizeof *found->at, by_place);
}

static br_reprint reprint_of(const br_reuse *reuse, const document *new, const passage *p) {
    const document *old = &reuse->documents.at[p->document];
    uint32_t length = p->a_end - p->a, equal = p->equal < length ? p->equal : length;
    uint32_t b_end = p->b_end > p->b ? p->b_end : p->b + 1;
    return (br_reprint){
        .span_cp = {new->words[p->a].start, new->words[p->a_end - 1].end},
        .of = old->id,
        .of_span = {old->words[p->b].start, old->words[b_end - 1].end},
        .similarity = (int16_t)(equal * 1000 / length),
    };
}

void br_reuse_add(br_reuse *reuse, br_str id, br_str text, br_arena *arena, br_reprint **reprints, size_t *n) {
    document new = {.id = br_str_copy(reuse->arena, id)};
    split_words(reuse->arena, text, &new.words, &new.n_words);
    uint32_t number = (uint32_t)reuse->documents.len;
    br_vec_push(reuse->arena, &reuse->votes, 0);
    each_shingle(new.words, new.n_words, vote, reuse, 0);
    choose_candidates(reuse);
    passages found = {0};
    for (size_t i = 0; i < reuse->touched.len; i++) {
        uint32_t candidate = reuse->touched.at[i];
        align(arena, &new, &reuse->documents.at[candidate], candidate, &found);
    }
    clear_votes(reuse);
    credit_earliest(arena, &found, new.n_words);
    BR_VEC(br_reprint) list = {0};
    for (size_t i = 0; i < found.len; i++) br_vec_push(arena, &list, reprint_of(reuse, &new, &found.at[i]));
    each_shingle(new.words, new.n_words, remember, reuse, number);
    br_vec_push(reuse->arena, &reuse->documents, new);
    *reprints = list.at;
    *n = list.len;
}
