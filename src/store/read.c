/* read.c: records out of tables. */
#include <zstd.h>

#include "base/vec.h"
#include "store/store_int.h"

#define MAX_UNPACKED ((size_t)1 << 30)

static br_status unpack(br_arena *arena, br_str packed, br_str *bytes, br_error *error) {
    unsigned long long size = ZSTD_getFrameContentSize(packed.ptr, packed.len);
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > MAX_UNPACKED)
        return br_fail(error, BR_BAD_DATABASE, "a packed record is damaged");
    char *out = br_arena_raw(arena, (size_t)size + 1);
    size_t got = ZSTD_decompress(out, (size_t)size, packed.ptr, packed.len);
    if (ZSTD_isError(got) || got != size) return br_fail(error, BR_BAD_DATABASE, "a packed record is damaged");
    *bytes = (br_str){out, (size_t)size};
    return BR_OK;
}

static br_status read_reprints(br_store *store, br_arena *arena, br_article *article, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store,
                             "SELECT start, \"end\", of, of_start, of_end, similarity FROM reprints WHERE article = ?1 "
                             "ORDER BY start, of",
                             &query, error));
    br_query_bind_str(query, 1, article->id);
    BR_VEC(br_reprint) reprints = {0};
    while (br_query_next(query)) {
        br_reprint *r = br_vec_add(arena, &reprints);
        r->span_cp = (br_span){(uint32_t)br_query_int(query, 0), (uint32_t)br_query_int(query, 1)};
        r->of = br_str_copy(arena, br_query_str(query, 2));
        r->of_span = (br_span){(uint32_t)br_query_int(query, 3), (uint32_t)br_query_int(query, 4)};
        r->similarity = (int16_t)br_query_int(query, 5);
    }
    BR_FORWARD(br_query_close(query, error));
    article->reprints = reprints.at;
    article->n_reprints = (uint32_t)reprints.len;
    article->has |= BR_HAS_REPRINTS;
    return BR_OK;
}

static br_status parse_record(br_str packed, br_arena *arena, br_article *article, br_error *error) {
    br_str text, token_rows;
    BR_FORWARD(unpack(arena, packed, &text, error));
    json_t *object = br_article_json(arena, text, &token_rows, error);
    return object ? br_article_parse_with(arena, object, token_rows, article, error) : BR_BAD_DATABASE;
}

static br_status article_of_record(br_store *store, br_str packed, br_arena *arena, br_article *article,
                                   br_error *error) {
    br_error why = {0};
    if (parse_record(packed, arena, article, &why) != BR_OK)
        return br_fail(error, BR_BAD_DATABASE, "\"%s\" is damaged, an article's record: %s", store->path, why.message);
    return read_reprints(store, arena, article, error);
}

br_status br_store_each_article(br_store *store, br_arena *arena, br_article_visit visit, void *context,
                                br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, "SELECT record FROM articles ORDER BY id", &query, error));
    br_status status = BR_OK;
    while (status == BR_OK && br_query_next(query)) {
        br_article article;
        status = article_of_record(store, br_query_str(query, 0), arena, &article, error);
        if (status == BR_OK) status = visit(context, &article, arena, error);
        br_arena_reset(arena);
    }
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

br_status br_store_article(br_store *store, br_str id, br_arena *arena, br_article *article, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, "SELECT record FROM articles WHERE id = ?1", &query, error));
    br_query_bind_str(query, 1, id);
    br_status status = BR_NOTHING_FOUND;
    if (br_query_next(query)) status = article_of_record(store, br_query_str(query, 0), arena, article, error);
    else br_fail(error, BR_NOTHING_FOUND, "no article \"%.*s\"", BR_FMT(id));
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

static br_media media_of(br_str type) {
    for (int m = BR_MEDIA_HTML; m <= BR_MEDIA_RECORD; m++)
        if (br_str_eq(br_media_type((br_media)m), type)) return (br_media)m;
    return BR_MEDIA_TEXT;
}

static br_status page_of_row(const br_store *store, br_query *query, br_arena *arena, br_page *page, br_error *error) {
    br_error why = {0};
    *page = (br_page){
        .id = br_str_copy(arena, br_query_str(query, 0)),
        .uri = br_str_copy(arena, br_query_str(query, 1)),
        .url = br_str_copy(arena, br_query_str(query, 2)),
        .fetched = br_str_copy(arena, br_query_str(query, 3)),
        .sha256 = br_str_copy(arena, br_query_str(query, 4)),
        .media = media_of(br_query_str(query, 5)),
        .charset = br_str_copy(arena, br_query_str(query, 6)),
    };
    const json_t *hints = br_json_read(arena, br_query_str(query, 7), &why);
    br_status status = hints ? unpack(arena, br_query_str(query, 8), &page->bytes, &why) : BR_BAD_DATABASE;
    if (status != BR_OK)
        return br_fail(error, BR_BAD_DATABASE, "\"%s\" is damaged, the page \"%.*s\": %s", store->path,
                       BR_FMT(page->uri), why.message);
    page->hints = br_page_hints_of(hints);
    if (page->media == BR_MEDIA_RECORD) page->record = br_json_read(arena, page->bytes, &why);
    return BR_OK;
}

br_status br_store_page(br_store *store, br_str id, br_arena *arena, br_page *page, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store,
                             "SELECT id, uri, url, fetched, sha256, media_type, charset, hints, bytes FROM pages "
                             "WHERE id = ?1",
                             &query, error));
    br_query_bind_str(query, 1, id);
    br_status status = BR_NOTHING_FOUND;
    if (br_query_next(query)) status = page_of_row(store, query, arena, page, error);
    else br_fail(error, BR_NOTHING_FOUND, "no page \"%.*s\"", BR_FMT(id));
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

bool br_store_is_outdated(br_store *store) {
    br_query *query;
    if (br_query_open(store, "SELECT value FROM meta WHERE key = 'related'", &query, NULL) != BR_OK) return true;
    bool outdated = !br_query_next(query) || !br_str_is(br_query_str(query, 0), "yes");
    br_query_close(query, NULL);
    return outdated;
}
