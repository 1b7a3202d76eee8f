/* relevance(search, weights...): bm25() of FTS5, the same numbers, quicker for words that stand in many articles.
 *
 * bm25() wants the length of every hit, and FTS5 looks each up by itself: half of a search's time. Hits come in the order of
 * their numbers, so here FTS5's table of lengths ("docsize": a number, and a blob of one varint a column) is walked beside them,
 * and a length is looked up only where the next hit is far. */
#include <math.h>

#include "store/store_int.h"

/* what bm25() has them at */
#define SATURATION    1.2
#define LENGTH_WEIGHT 0.75

#define STEPS_AHEAD 16 /* lengths walked over before looking up is cheaper */

typedef struct ranking {
    sqlite3_stmt *lengths;
    sqlite3_int64 number; /* of the article whose length is at hand; the largest number: none */
    double length, mean_length;
    int n_phrases;
    double rarity[]; /* of each phrase */
} ranking;

static void free_ranking(void *pointer) {
    ranking *r = pointer;
    sqlite3_finalize(r->lengths);
    sqlite3_free(r);
}

static int count_hit(const Fts5ExtensionApi *api, Fts5Context *fts, void *count) {
    (void)api, (void)fts;
    ++*(sqlite3_int64 *)count;
    return SQLITE_OK;
}

/* what is the same for all hits of a search */
static int read_phrases(const Fts5ExtensionApi *api, Fts5Context *fts, ranking *r) {
    sqlite3_int64 rows, words;
    int code = api->xRowCount(fts, &rows);
    if (code == SQLITE_OK) code = api->xColumnTotalSize(fts, -1, &words);
    if (code != SQLITE_OK) return code;
    r->mean_length = (double)words / (double)rows;
    for (int p = 0; p < r->n_phrases; p++) {
        sqlite3_int64 hits = 0;
        code = api->xQueryPhrase(fts, p, &hits, count_hit);
        if (code != SQLITE_OK) return code;
        double rarity = log(((double)(rows - hits) + 0.5) / ((double)hits + 0.5));
        r->rarity[p] = rarity <= 0.0 ? 1e-6 : rarity;
    }
    return SQLITE_OK;
}

/* begins a search; the ranking is FTS5's to free */
static int begin_ranking(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3 *db, ranking **begun) {
    int n = api->xPhraseCount(fts);
    ranking *r = sqlite3_malloc64(sizeof *r + (size_t)n * sizeof *r->rarity);
    if (!r) return SQLITE_NOMEM;
    *r = (ranking){.number = INT64_MAX, .n_phrases = n};
    int code =
        sqlite3_prepare_v2(db, "SELECT id, sz FROM search_docsize WHERE id >= ?1 ORDER BY id", -1, &r->lengths, NULL);
    if (code == SQLITE_OK) code = read_phrases(api, fts, r);
    if (code != SQLITE_OK) {
        free_ranking(r);
        return code;
    }
    *begun = r;
    return api->xSetAuxdata(fts, r, free_ranking);
}

static void step(ranking *r) {
    r->number = sqlite3_step(r->lengths) == SQLITE_ROW ? sqlite3_column_int64(r->lengths, 0) : INT64_MAX;
}

static int find_length(ranking *r, sqlite3_int64 number) {
    for (int steps = 0; r->number < number && steps < STEPS_AHEAD; steps++) step(r);
    if (r->number != number) {
        sqlite3_reset(r->lengths);
        sqlite3_bind_int64(r->lengths, 1, number);
        step(r);
    }
    if (r->number != number) return SQLITE_CORRUPT_VTAB;
    const unsigned char *sizes = sqlite3_column_blob(r->lengths, 1);
    int n = sqlite3_column_bytes(r->lengths, 1);
    uint64_t words = 0, size = 0;
    for (int i = 0; i < n; i++) { /* varints: seven bits a byte, the highest first */
        size = size << 7 | (sizes[i] & 0x7F);
        if (sizes[i] & 0x80) continue;
        words += size;
        size = 0;
    }
    r->length = (double)words;
    return SQLITE_OK;
}

/* how often a phrase stands in the hit, each place as its column weighs */
static int count_places(const Fts5ExtensionApi *api, Fts5Context *fts, int phrase, int n_weights,
                        sqlite3_value **weights, double *frequency) {
    Fts5PhraseIter at;
    int column, offset;
    *frequency = 0;
    int code = api->xPhraseFirst(fts, phrase, &at, &column, &offset);
    for (; code == SQLITE_OK && column >= 0; api->xPhraseNext(fts, &at, &column, &offset))
        *frequency += column < n_weights ? sqlite3_value_double(weights[column]) : 1.0;
    return code;
}

static void rank_hit(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *result, int n_weights,
                     sqlite3_value **weights) {
    ranking *r = api->xGetAuxdata(fts, 0);
    int code = r ? SQLITE_OK : begin_ranking(api, fts, sqlite3_context_db_handle(result), &r);
    if (code == SQLITE_OK) code = find_length(r, api->xRowid(fts));
    double score = 0, frequency;
    for (int p = 0; code == SQLITE_OK && p < r->n_phrases; p++) {
        code = count_places(api, fts, p, n_weights, weights, &frequency);
        score += r->rarity[p] *
                 ((frequency * (SATURATION + 1.0)) /
                  (frequency + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * r->length / r->mean_length)));
    }
    if (code == SQLITE_OK) sqlite3_result_double(result, -1.0 * score); /* the best first, as bm25() has it */
    else sqlite3_result_error_code(result, code);
}

int br_store_know_relevance(sqlite3 *db) {
    fts5_api *api = NULL;
    sqlite3_stmt *ask;
    int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &ask, NULL);
    if (code == SQLITE_OK) code = sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", NULL);
    if (code == SQLITE_OK) sqlite3_step(ask);
    sqlite3_finalize(ask);
    if (code != SQLITE_OK || !api) return code == SQLITE_OK ? SQLITE_ERROR : code;
    return api->xCreateFunction(api, "relevance", NULL, rank_hit, NULL);
}
