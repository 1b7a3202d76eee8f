#include "look/compare.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/json.h"
#include "base/map.h"
#include "base/vec.h"
#include "look/rows.h"

typedef struct ours {
    br_str id, date, source, source_code, target, target_code, code, plover, text;
    int32_t day;
    bool reciprocal; /* others write two rows of it, one from each side */
    bool matched;
} ours;

typedef struct comparison {
    br_store *store;
    br_arena *arena;
    br_format as;
    br_records records;
    br_compared *counts;
    BR_VEC(ours) events; /* sorted by day */
    bool has_rows;
    br_map countries; /* folded name of a country -> index into codes */
    BR_VEC(br_str) codes;
} comparison;

static int by_day(const void *a, const void *b) {
    const ours *p = a, *q = b;
    return p->day != q->day ? (p->day < q->day ? -1 : 1) : br_str_cmp(p->id, q->id);
}

static br_status load_ours(comparison *c, br_error *error) {
    br_query *query;
    BR_FORWARD(
        br_query_open(c->store,
                      "SELECT id, date, source, source_code, target, target_code, code, plover, text, "
                      "reciprocal FROM events WHERE "
                      "date IS NOT NULL AND NOT embedded AND factuality = 'asserted' AND code <> '' ORDER BY date, id",
                      &query, error));
    while (br_query_next(query)) {
        ours *o = br_vec_add(c->arena, &c->events);
        br_str *fields[] = {&o->id,          &o->date, &o->source, &o->source_code, &o->target,
                            &o->target_code, &o->code, &o->plover, &o->text};
        for (int i = 0; i < 9; i++) *fields[i] = br_str_copy(c->arena, br_query_str(query, i));
        o->reciprocal = br_query_int(query, 9);
        br_date date;
        int32_t last; /* a month or a year stands at its first day, as our exports write it */
        if (!br_date_parse(o->date, &date) || !br_date_range(date, &o->day, &last)) c->events.len--;
    }
    if (c->events.len) qsort(c->events.at, c->events.len, sizeof *c->events.at, by_day);
    return br_query_close(query, error);
}

/* other projects write the country of a side as a code or as a name */
static br_status load_countries(comparison *c, br_error *error) {
    br_query *query;
    c->countries = br_map_on(c->arena);
    BR_FORWARD(br_query_open(c->store, "SELECT name, code FROM actors WHERE kind = 'country' AND length(code) = 3",
                             &query, error));
    while (br_query_next(query)) {
        br_str name = br_str_lower_ascii(c->arena, br_query_str(query, 0));
        *br_map_put(&c->countries, name, NULL) = c->codes.len;
        br_vec_push(c->arena, &c->codes, br_str_copy(c->arena, br_query_str(query, 1)));
    }
    return br_query_close(query, error);
}

typedef struct side {
    br_str code, name;
} side;

/* bodies of several countries, which other projects know by name alone */
static bool is_body(br_str code) {
    static const char *const kinds[] = {"IGO", "NGO", "NGM", "MNC", "IMG"};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (br_str_starts(code, br_str_of(kinds[i]))) return true;
    return false;
}

static bool same_side(const comparison *c, side our, side their) {
    br_str our_code = our.code, their_code = their.code;
    if (!their_code.len && is_body(our_code)) return br_str_eq_ascii(our.name, their.name);
    if (!our_code.len || !their_code.len) return !our_code.len && !their_code.len;
    br_str country = br_str_slice(our_code, 0, 3);
    if (their_code.len <= 12 && br_str_eq_ascii(br_str_slice(their_code, 0, 3), country) &&
        !br_is_lower(their_code.ptr[1]))
        return true;
    char lower[64];
    if (their_code.len >= sizeof lower) return false;
    for (size_t i = 0; i < their_code.len; i++) lower[i] = br_lower(their_code.ptr[i]);
    const uint64_t *known = br_map_get(&c->countries, (br_str){lower, their_code.len});
    return known && br_str_eq(c->codes.at[*known], country);
}

static bool same_act(const ours *o, const br_imported *row) {
    if (row->code.len >= 2 && o->code.len >= 2)
        return br_str_eq(br_str_slice(o->code, 0, 2), br_str_slice(row->code, 0, 2));
    return !row->code.len && br_str_eq(o->plover, row->plover); /* a statement has no type in PLOVER */
}

static size_t first_on(const comparison *c, int32_t day) {
    size_t low = 0, high = c->events.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->events.at[middle].day < day) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* ---- rows ---- */

static bool is_json(br_format format) {
    return format == BR_FORMAT_JSON || format == BR_FORMAT_JSONL;
}

enum { COLUMNS = 12 };
static const char *const names[COLUMNS] = {"what",         "our_date",   "our_source",   "our_code",
                                           "our_target",   "our_id",     "sentence",     "their_date",
                                           "their_source", "their_code", "their_target", "their_id"};

static void write_record(comparison *c, const br_str *cells) {
    br_arena_mark before = br_arena_tell(c->arena);
    br_buf line = br_buf_on(c->arena);
    br_json json = br_json_on(&line);
    br_json_open(&json, '{');
    for (size_t i = 0; i < COLUMNS; i++) br_json_key_str_or_null(&json, names[i], cells[i]);
    br_json_close(&json, '}');
    br_records_add(&c->records, br_buf_str(&line));
    br_arena_rewind(c->arena, before);
}

/* the head stands before the first row: a file that can't be read has none */
static void write_line(comparison *c, const br_str *cells) {
    br_str head[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++) head[i] = br_str_of(names[i]);
    if (!c->has_rows) br_line_write(c->records.out, c->as, head, COLUMNS);
    c->has_rows = true;
    br_line_write(c->records.out, c->as, cells, COLUMNS);
}

/* one happening: ours, theirs (either may be NULL), or both */
static void write_row(comparison *c, const char *what, const ours *o, const br_imported *r) {
    br_str cells[COLUMNS] = {br_str_of(what)};
    const br_str our[] = {o ? o->date : BR_STR(""),        o ? o->source_code : BR_STR(""), o ? o->code : BR_STR(""),
                          o ? o->target_code : BR_STR(""), o ? o->id : BR_STR(""),          o ? o->text : BR_STR("")};
    for (size_t i = 0; i < 6; i++) cells[1 + i] = our[i];
    const br_str their[] = {r ? r->date : BR_STR(""), r ? r->source_code : BR_STR(""),
                            !r            ? BR_STR("")
                            : r->code.len ? r->code
                                          : r->plover,
                            r ? r->target_code : BR_STR(""), r ? r->id : BR_STR("")};
    for (size_t i = 0; i < 5; i++) cells[7 + i] = their[i];
    if (is_json(c->as)) write_record(c, cells);
    else write_line(c, cells);
}

static void write_extra(comparison *c) {
    for (size_t i = 0; i < c->events.len; i++) {
        if (c->events.at[i].matched) continue;
        c->counts->extra++;
        write_row(c, "extra", &c->events.at[i], NULL);
    }
}

static bool same_sides(const comparison *c, const ours *o, const br_imported *row) {
    side source = {o->source_code, o->source}, target = {o->target_code, o->target};
    side from = {row->source_code, row->source}, to = {row->target_code, row->target};
    if (same_side(c, source, from) && same_side(c, target, to)) return true;
    return o->reciprocal && same_side(c, source, to) && same_side(c, target, from);
}

/* the event that the row tells; one that no other row has told first */
static ours *find_match(comparison *c, const br_imported *row, int32_t day) {
    ours *told = NULL;
    for (size_t i = first_on(c, day - 1); i < c->events.len && c->events.at[i].day <= day + 1; i++) {
        ours *o = &c->events.at[i];
        if (!same_act(o, row) || !same_sides(c, o, row)) continue;
        if (!o->matched) return o;
        told = o;
    }
    return told;
}

static br_status compare_row(void *context, const br_imported *row, br_error *error) {
    comparison *c = context;
    br_date date;
    (void)error;
    if (!br_date_parse(row->date, &date)) return BR_OK;
    int32_t day = br_days_from_date(date);
    ours *o = find_match(c, row, day);
    if (o) o->matched = true;
    if (o) c->counts->matched++;
    else c->counts->missing++;
    write_row(c, o ? "matched" : "missing", o, row);
    return BR_OK;
}

br_status br_compare(br_store *store, const char *format, const char *path, br_format as, const br_log *log, FILE *out,
                     br_compared *counts, br_error *error) {
    comparison c = {.store = store, .arena = br_arena_new(0), .as = as, .counts = counts};
    c.records = (br_records){.out = out, .as_array = as == BR_FORMAT_JSON};
    br_import_counts read = {0};
    if (!c.arena) return br_fail(error, BR_NO_MEMORY, "no memory to compare");
    br_status status = load_ours(&c, error);
    if (status == BR_OK) status = load_countries(&c, error);
    if (status == BR_OK) status = br_import_each(format, path, log, &read, compare_row, &c, error);
    bool is_read = status == BR_OK || status == BR_SOME_FAILED;
    if (is_read) write_extra(&c);
    if (is_read || c.records.n) br_records_end(&c.records);
    br_arena_free(c.arena);
    return status;
}
