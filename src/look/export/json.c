/* json.c: events as GeoJSON (RFC 7946), TimelineJS3 and FollowTheMoney entities. */
#include "look/export/int.h"

typedef void (*write_row)(br_json *json, br_query *query);

/* one JSON object a row, `between` written between the rows */
static br_status each_row(const br_exporter *x, const char *question, write_row write, const char *between,
                          br_error *error) {
    br_query *query;
    BR_FORWARD(br__export_query(x, question, false, &query, error));
    for (bool first = true; br_query_next(query); first = false) {
        br_arena_mark mark = br_arena_tell(x->arena);
        br_buf text = br_buf_on(x->arena);
        br_json json = br_json_on(&text);
        write(&json, query);
        if (!first) fputs(between, x->out);
        fwrite(text.ptr, 1, text.len, x->out);
        br_arena_rewind(x->arena, mark);
    }
    BR_FORWARD(br_query_close(query, error));
    return br__export_written(x, error);
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

br_status br__export_geojson(const br_exporter *x, br_error *error) {
    fputs("{\"type\":\"FeatureCollection\",\"features\":[\n", x->out);
    BR_FORWARD(each_row(x, "geojson", write_feature, ",\n", error));
    fputs("\n]}\n", x->out);
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
    br_json_open(json, '{');
    br_json_key_str(json, "unique_id", br_query_str(query, 0));
    write_date(json, "start_date", br_query_str(query, 1));
    write_date(json, "end_date", br_query_str(query, 2));
    br_json_key(json, "text");
    br_json_open(json, '{');
    br_json_key_str(json, "headline", as_html(arena, br_query_str(query, 3)));
    br_json_key_str(json, "text", as_html(arena, br_query_str(query, 5)));
    br_json_close(json, '}');
    br_json_key_str(json, "group", br_query_str(query, 4));
    br_json_close(json, '}');
}

br_status br__export_timelinejs(const br_exporter *x, br_error *error) {
    fputs("{\"scale\":\"human\",\"events\":[\n", x->out);
    BR_FORWARD(each_row(x, "timelinejs", write_slide, ",\n", error));
    fputs("\n]}\n", x->out);
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

br_status br__export_ftm(const br_exporter *x, br_error *error) {
    static const char *const questions[] = {"ftm_articles", "ftm_actors", "ftm_events"};
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++)
        BR_FORWARD(each_row(x, questions[i], write_entity, "", error));
    return BR_OK;
}
