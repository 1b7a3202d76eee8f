#include "look/compare.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/map.h"
#include "base/vec.h"

typedef struct ours {
    br_str id, date, source, source_code, target, target_code, code, plover, text;
    int32_t day;
    bool matched;
} ours;

typedef struct comparison {
    br_store *store;
    br_arena *arena;
    FILE *out;
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
                      "SELECT id, date, source, source_code, target, target_code, code, plover, text FROM events WHERE "
                      "date IS NOT NULL AND NOT embedded AND factuality = 'asserted' AND code <> '' ORDER BY date, id",
                      &query, error));
    while (br_query_next(query)) {
        ours *o = br_vec_add(c->arena, &c->events);
        br_str *fields[] = {&o->id,          &o->date, &o->source, &o->source_code, &o->target,
                            &o->target_code, &o->code, &o->plover, &o->text};
        for (int i = 0; i < 9; i++) *fields[i] = br_str_copy(c->arena, br_query_str(query, i));
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

static bool same_side(const comparison *c, br_str our_code, br_str their_code) {
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
    return row->plover.len && br_str_eq(o->plover, row->plover);
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

static void write_ours(FILE *out, const ours *o) {
    fprintf(out, "%.*s\t%.*s\t%.*s\t%.*s\t%.*s\t%.*s", BR_FMT(o->date), BR_FMT(o->source_code), BR_FMT(o->code),
            BR_FMT(o->target_code), BR_FMT(o->id), BR_FMT(o->text));
}

static void write_theirs(FILE *out, const br_imported *r) {
    br_str code = r->code.len ? r->code : r->plover;
    fprintf(out, "%.*s\t%.*s\t%.*s\t%.*s\t%.*s\n", BR_FMT(r->date), BR_FMT(r->source_code), BR_FMT(code),
            BR_FMT(r->target_code), BR_FMT(r->id));
}

/* the head stands before the first row: a file that can't be read has none */
static void begin_row(comparison *c, const char *what) {
    if (!c->has_rows)
        fputs(
            "what\tour_date\tour_source\tour_code\tour_target\tour_id\tsentence\ttheir_date\ttheir_source\ttheir_code\t"
            "their_target\ttheir_id\n",
            c->out);
    c->has_rows = true;
    fputs(what, c->out);
}

static void write_extra(comparison *c) {
    for (size_t i = 0; i < c->events.len; i++) {
        if (c->events.at[i].matched) continue;
        c->counts->extra++;
        begin_row(c, "extra\t");
        write_ours(c->out, &c->events.at[i]);
        fputs("\t\t\t\t\t\n", c->out);
    }
}

static bool same_sides(const comparison *c, const ours *o, const br_imported *row) {
    return same_side(c, o->source_code, row->source_code) && same_side(c, o->target_code, row->target_code);
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
    if (o) {
        o->matched = true;
        c->counts->matched++;
        begin_row(c, "matched\t");
        write_ours(c->out, o);
        fputc('\t', c->out);
    } else {
        c->counts->missing++;
        begin_row(c, "missing\t\t\t\t\t\t\t");
    }
    write_theirs(c->out, row);
    return BR_OK;
}

br_status br_compare(br_store *store, const char *format, const char *path, const br_log *log, FILE *out,
                     br_compared *counts, br_error *error) {
    comparison c = {.store = store, .arena = br_arena_new(0), .out = out, .counts = counts};
    if (!c.arena) return br_fail(error, BR_NO_MEMORY, "no memory to compare");
    br_import_counts read = {0};
    br_status status = load_ours(&c, error);
    if (status == BR_OK) status = load_countries(&c, error);
    if (status == BR_OK) status = br_import_each(format, path, log, &read, compare_row, &c, error);
    if (status == BR_OK || status == BR_SOME_FAILED) write_extra(&c);
    br_arena_free(c.arena);
    return status;
}
