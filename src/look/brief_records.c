#include "base/json.h"
#include "look/brief_int.h"
#include "look/headline.h"

static br_json begin(const br__page *p, br_buf *line, const char *kind) {
    *line = br_buf_on(p->arena);
    br_json json = br_json_on(line);
    br_json_open(&json, '{');
    br_json_key_str(&json, "kind", br_str_of(kind));
    return json;
}

static void end(const br__page *p, br_json *json) {
    br_json_close(json, '}');
    br_records_add(p->records, br_buf_str(json->out));
}

void br__record_archive(const br__page *p, const br__archive *archive) {
    br_buf line;
    br_json json = begin(p, &line, "archive");
    br_json_key_int(&json, "pages", archive->pages);
    br_json_key_int(&json, "articles", archive->articles);
    br_json_key_int(&json, "undated", archive->undated);
    br_json_key_int(&json, "foreign", archive->foreign);
    br_json_key_int(&json, "reprints", archive->reprints);
    end(p, &json);
}

static void add_columns(br_json *json, br_query *row, const char *const *keys, int first, int n) {
    for (int i = 0; i < n; i++) br_json_key_str_or_null(json, keys[i], br_query_str(row, first + i));
}

br_status br__record_happening(const br__page *p, br_query *row, br_error *error) {
    static const char *const of_mention[] = {"article", "mention"};
    static const char *const of_event[] = {"id",   "date",   "date_from",   "source",    "source_code",
                                           "code", "target", "target_code", "factuality"};
    br_buf line;
    br_str words;
    BR_FORWARD(br_headline(p->store, br_query_str(row, 6), br_query_str(row, 7), p->arena, &words, error));
    br_json json = begin(p, &line, "happening");
    add_columns(&json, row, of_event, 8, 9);
    br_json_key_str(&json, "status", br_query_str(row, 1));
    br_json_key_int(&json, "independent_sources", br_query_int(row, 5));
    add_columns(&json, row, of_mention, 6, 2);
    br_json_key_str(&json, "words", words);
    end(p, &json);
    return BR_OK;
}

static br_status record_accusation(const br__page *p, br_query *row, br_error *error) {
    static const char *const keys[] = {"source", "target", "article", "mention"};
    br_buf line;
    br_str words;
    BR_FORWARD(br_headline(p->store, br_query_str(row, 2), br_query_str(row, 3), p->arena, &words, error));
    br_json json = begin(p, &line, "accusation");
    add_columns(&json, row, keys, 0, 4);
    br_json_key_str(&json, "words", words);
    end(p, &json);
    return BR_OK;
}

br_status br__record_blame(const br__page *p, br_query *row, br_error *error) {
    static const char *const keys[] = {"holder", "says", "about", "polarity"};
    if (br_query_int(row, 4) != 0) return record_accusation(p, row, error);
    br_buf line;
    br_json json = begin(p, &line, "cause");
    add_columns(&json, row, keys, 0, 4);
    br_json_key_str(&json, "claim", br_query_str(row, 6));
    end(p, &json);
    return BR_OK;
}

void br__record_verified(const br__page *p, const br_verified *verified) {
    br_buf line;
    br_json json = begin(p, &line, "verified");
    br_json_key_int(&json, "pages", (int64_t)verified->pages);
    br_json_key_int(&json, "articles", (int64_t)verified->articles);
    br_json_key_int(&json, "paragraphs", (int64_t)verified->paragraphs);
    br_json_key_int(&json, "spans", (int64_t)verified->spans);
    br_json_key_int(&json, "wrong", (int64_t)verified->wrong);
    end(p, &json);
}
