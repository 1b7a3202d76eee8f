/* export_json.c: events as GeoJSON (RFC 7946), TimelineJS3 and FollowTheMoney entities. */
#include "look/export_int.h"

#include <errno.h>
#include <string.h>

typedef void (*write_row)(br_json *json, br_query *query);

/* one JSON object a row, `between` written between the rows */
static br_status each_row(br_store *store, const char *sql, write_row write, const char *between, FILE *out,
                          br_error *error) {
    br_query *query;
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for an export");
    br_status status = br_query_open(store, sql, &query, error);
    if (status == BR_OK) {
        for (bool first = true; br_query_next(query); first = false) {
            br_buf text = br_buf_on(arena);
            br_json json = br_json_on(&text);
            write(&json, query);
            if (!first) fputs(between, out);
            fwrite(text.ptr, 1, text.len, out);
            br_arena_reset(arena);
        }
        status = br_query_close(query, error);
    }
    br_arena_free(arena);
    if (status == BR_OK && ferror(out)) return br_fail(error, BR_IO, "can't write: %s", strerror(errno));
    return status;
}

/* ---- GeoJSON ---- */

static void write_feature(br_json *json, br_query *query) {
    static const char *const names[] = {"id",  "date",       "source", "target",    "code",
                                        "act", "factuality", "place",  "precision", "text"};
    br_json_open(json, '{');
    br_json_key_str(json, "type", BR_STR("Feature"));
    br_json_key(json, "geometry");
    br_json_open(json, '{');
    br_json_key_str(json, "type", BR_STR("Point"));
    br_json_key(json, "coordinates");
    br_json_open(json, '[');
    br_json_double(json, br_query_double(query, 0));
    br_json_double(json, br_query_double(query, 1));
    br_json_close(json, ']');
    br_json_close(json, '}');
    br_json_key(json, "properties");
    br_json_open(json, '{');
    for (int c = 0; c < (int)(sizeof names / sizeof names[0]); c++)
        br_json_key_str_or_null(json, names[c], br_query_str(query, c + 2));
    br_json_close(json, '}');
    br_json_close(json, '}');
}

br_status br__export_geojson(br_store *store, FILE *out, br_error *error) {
    static const char sql[] =
        "SELECT lon, lat, id, date, source, target, code, act, factuality, place, precision, text FROM "
        "events WHERE lat IS NOT NULL AND NOT embedded ORDER BY date, id";
    fputs("{\"type\":\"FeatureCollection\",\"features\":[\n", out);
    BR_FORWARD(each_row(store, sql, write_feature, ",\n", out, error));
    fputs("\n]}\n", out);
    return BR_OK;
}

/* ---- TimelineJS3 ---- */

/* its texts are HTML */
static br_str as_html(br_arena *arena, br_str text) {
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '<') br_buf_add(&out, BR_STR("&lt;"));
        else if (text.ptr[i] == '>') br_buf_add(&out, BR_STR("&gt;"));
        else if (text.ptr[i] == '&') br_buf_add(&out, BR_STR("&amp;"));
        else if (text.ptr[i] == '"') br_buf_add(&out, BR_STR("&quot;"));
        else br_buf_byte(&out, text.ptr[i]);
    }
    return br_buf_str(&out);
}

static void write_date(br_json *json, const char *key, br_str text) {
    br_date date;
    if (!br_date_parse(text, &date)) return;
    br_json_key(json, key);
    br_json_open(json, '{');
    br_json_key_int(json, "year", date.year);
    if (date.month) br_json_key_int(json, "month", date.month);
    if (date.day) br_json_key_int(json, "day", date.day);
    br_json_close(json, '}');
}

static void write_slide(br_json *json, br_query *query) {
    br_arena *arena = json->out->arena;
    br_str target = br_query_str(query, 5);
    br_str headline = br_str_format(arena, "%.*s %.*s%s%.*s", BR_FMT(br_query_str(query, 3)),
                                    BR_FMT(br_query_str(query, 4)), target.len ? " " : "", BR_FMT(target));
    br_json_open(json, '{');
    br_json_key_str(json, "unique_id", br_query_str(query, 0));
    write_date(json, "start_date", br_query_str(query, 1));
    write_date(json, "end_date", br_query_str(query, 2));
    br_json_key(json, "text");
    br_json_open(json, '{');
    br_json_key_str(json, "headline", as_html(arena, headline));
    br_json_key_str(json, "text", as_html(arena, br_query_str(query, 7)));
    br_json_close(json, '}');
    br_json_key_str(json, "group", br_query_str(query, 6));
    br_json_close(json, '}');
}

br_status br__export_timelinejs(br_store *store, FILE *out, br_error *error) {
    static const char sql[] =
        "SELECT id, date, coalesce(date_end, ''), coalesce(source, ''), act, coalesce(target, ''), factuality, text FROM events "
        "WHERE date IS NOT NULL AND date NOT LIKE '%W%' AND NOT embedded AND code NOT GLOB '01*' ORDER BY date, id";
    fputs("{\"scale\":\"human\",\"events\":[\n", out);
    BR_FORWARD(each_row(store, sql, write_slide, ",\n", out, error));
    fputs("\n]}\n", out);
    return BR_OK;
}

/* ---- FollowTheMoney: one entity a line, all values lists of texts ---- */

static void write_property(br_json *json, const char *name, br_str value) {
    if (!value.len) return;
    br_json_key(json, name);
    br_json_open(json, '[');
    br_json_str(json, value);
    br_json_close(json, ']');
}

/* columns: id, schema, then pairs of property name and value */
static void write_entity(br_json *json, br_query *query) {
    br_json_open(json, '{');
    br_json_key_str(json, "id", br_query_str(query, 0));
    br_json_key_str(json, "schema", br_query_str(query, 1));
    br_json_key(json, "properties");
    br_json_open(json, '{');
    for (int c = 2; c < br_query_columns(query); c++)
        write_property(json, br_query_name(query, c), br_query_str(query, c));
    br_json_close(json, '}');
    br_json_close(json, '}');
    br_buf_byte(json->out, '\n');
}

br_status br__export_ftm(br_store *store, FILE *out, br_error *error) {
    static const char *const questions[] = {
        "SELECT id, 'Article' AS schema, title, text AS bodyText, published AS publishedAt, language, coalesce(url, uri) AS "
        "sourceUrl, site AS publisher FROM articles ORDER BY id",
        "SELECT id, CASE kind WHEN 'person' THEN 'Person' WHEN 'organisation' THEN 'Organization' WHEN 'country' THEN "
        "'PublicBody' ELSE 'LegalEntity' END AS schema, name, nullif(aliases, '') AS alias, code AS keywords FROM actors ORDER BY id",
        "SELECT e.id, 'Event' AS schema, trim(coalesce(e.source, '') || ' ' || e.act || ' ' || coalesce(e.target, '')) AS name, "
        "e.date, e.text AS summary, e.place AS location, lower(e.country) AS country, e.code AS keywords, (SELECT m.article FROM "
        "event_mentions m WHERE m.event = e.id ORDER BY m.article LIMIT 1) AS proof FROM events e WHERE NOT e.embedded ORDER BY e.id",
    };
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++)
        BR_FORWARD(each_row(store, questions[i], write_entity, "", out, error));
    return BR_OK;
}
