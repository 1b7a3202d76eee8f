#include "look/import.h"

#include <math.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "read/inflow.h"

enum {
    MAX_CELLS = 128,
    MAX_TOLD = 20,      /* bad lines that are told one by one */
    MAX_ROW_LINES = 99, /* of one row, its quoted cells with them */
    FIRST_LOOK = 4096   /* bytes in which most rows end */
};
#define MAX_LINE ((size_t)4 << 20)

/* ---- where each format keeps what ---- */

typedef enum field {
    ID,
    DATE,
    SOURCE,
    SOURCE_CODE,
    SOURCE_SECTOR,
    TARGET,
    TARGET_CODE,
    TARGET_SECTOR,
    CODE,
    PLOVER,
    GOLDSTEIN,
    PLACE,
    CITY,
    COUNTRY,
    LAT,
    LON,
    DEATHS_LOW,
    DEATHS_BEST,
    DEATHS_HIGH,
    TEXT,
    URL,
    KIND,
    N_FIELDS
} field;

/* a column by its name in the header, or by its number from 1 where there is no header */
typedef struct column {
    field field;
    const char *name;
    int number;
} column;

typedef struct layout {
    const char *format;
    char separator;
    bool has_header;
    int min_cells;
    const column *columns;
    const char *missing; /* word that stands for nothing */
} layout;

static const column gdelt2[] = {
    {ID, NULL, 1},      {DATE, NULL, 2},  {SOURCE_CODE, NULL, 6}, {SOURCE, NULL, 7},   {TARGET_CODE, NULL, 16},
    {TARGET, NULL, 17}, {CODE, NULL, 27}, {GOLDSTEIN, NULL, 31},  {PLACE, NULL, 53},   {COUNTRY, NULL, 54},
    {LAT, NULL, 57},    {LON, NULL, 58},  {URL, NULL, 61},        {N_FIELDS, NULL, 0},
};
static const column gdelt1[] = {
    {ID, NULL, 1},      {DATE, NULL, 2},  {SOURCE_CODE, NULL, 6}, {SOURCE, NULL, 7},   {TARGET_CODE, NULL, 16},
    {TARGET, NULL, 17}, {CODE, NULL, 27}, {GOLDSTEIN, NULL, 31},  {PLACE, NULL, 51},   {COUNTRY, NULL, 52},
    {LAT, NULL, 54},    {LON, NULL, 55},  {URL, NULL, 58},        {N_FIELDS, NULL, 0},
};
static const column icews[] = {
    {ID, "Event ID", 0},
    {DATE, "Event Date", 0},
    {SOURCE, "Source Name", 0},
    {SOURCE_CODE, "Source Country", 0},
    {SOURCE_SECTOR, "Source Sectors", 0},
    {TARGET, "Target Name", 0},
    {TARGET_CODE, "Target Country", 0},
    {TARGET_SECTOR, "Target Sectors", 0},
    {CODE, "CAMEO Code", 0},
    {TEXT, "Event Text", 0},
    {GOLDSTEIN, "Intensity", 0},
    {CITY, "City", 0},
    {PLACE, "Province", 0},
    {COUNTRY, "Country", 0},
    {LAT, "Latitude", 0},
    {LON, "Longitude", 0},
    {N_FIELDS, NULL, 0},
};
static const column polecat[] = {
    {ID, "Event ID", 0},
    {DATE, "Event Date", 0},
    {PLOVER, "Event Type", 0},
    {TEXT, "Event Mode", 0},
    {GOLDSTEIN, "Intensity", 0},
    {SOURCE, "Actor Name", 0},
    {SOURCE_CODE, "Actor Country", 0},
    {SOURCE_SECTOR, "Primary Actor Sector", 0},
    {TARGET, "Recipient Name", 0},
    {TARGET_CODE, "Recipient Country", 0},
    {TARGET_SECTOR, "Primary Recipient Sector", 0},
    {PLACE, "Placename", 0},
    {CITY, "City", 0},
    {COUNTRY, "Country", 0},
    {LAT, "Latitude", 0},
    {LON, "Longitude", 0},
    {N_FIELDS, NULL, 0},
};
static const column phoenix[] = {
    {ID, NULL, 1},     {DATE, NULL, 2},       {SOURCE_CODE, NULL, 6}, {TARGET_CODE, NULL, 10},
    {CODE, NULL, 14},  {GOLDSTEIN, NULL, 17}, {LAT, NULL, 19},        {LON, NULL, 20},
    {PLACE, NULL, 21}, {COUNTRY, NULL, 23},   {URL, NULL, 25},        {N_FIELDS, NULL, 0},
};
static const column ucdp[] = {
    {ID, "id", 0},
    {DATE, "date_start", 0},
    {SOURCE, "side_a", 0},
    {TARGET, "side_b", 0},
    {KIND, "type_of_violence", 0},
    {PLACE, "where_coordinates", 0},
    {COUNTRY, "country", 0},
    {LAT, "latitude", 0},
    {LON, "longitude", 0},
    {DEATHS_LOW, "low", 0},
    {DEATHS_BEST, "best", 0},
    {DEATHS_HIGH, "high", 0},
    {TEXT, "source_headline", 0},
    {URL, "source_original", 0},
    {N_FIELDS, NULL, 0},
};

static const layout layouts[] = {
    {"gdelt", '\t', false, 61, gdelt2, ""},    {"gdelt", '\t', false, 57, gdelt1, ""},
    {"icews", '\t', true, 20, icews, "NULL"},  {"polecat", '\t', true, 40, polecat, "None"},
    {"phoenix", '\t', false, 26, phoenix, ""}, {"ucdp", ',', true, 49, ucdp, ""},
};

/* ---- lines and cells ---- */

typedef struct table {
    const layout *layout;
    const char *format, *path;
    br_inflow *in;
    uint64_t number, lines; /* of the row's first line; of lines read */
    int at[N_FIELDS];       /* cell of each field, -1 = none */
    br_str cells[MAX_CELLS];
    int n_cells, n_columns; /* of the row; of the header, or as many as the format has at least */
    br_arena *arena;        /* of one row */
} table;

static br_str without_return(br_str line) {
    while (line.len && line.ptr[line.len - 1] == '\r') line.len--;
    return line;
}

/* Where the row ends that the window begins with: a quoted cell of CSV may go over ends of lines. BR_NOT_FOUND: its quotation mark is
 * left open, or it is too long. */
static br_status find_row_end(table *t, size_t *end, br_error *error) {
    for (size_t want = FIRST_LOOK;; want *= 2) {
        BR_FORWARD(br_inflow_need(t->in, want, error));
        br_str seen = br_str_slice(t->in->window, 0, MAX_LINE);
        bool open = false;
        size_t i = 0;
        for (int lines = 0; i < seen.len && lines < MAX_ROW_LINES && (open || seen.ptr[i] != '\n'); i++) {
            open ^= seen.ptr[i] == '"';
            lines += seen.ptr[i] == '\n';
        }
        if (i == seen.len && !t->in->at_end && seen.len < MAX_LINE) continue;
        *end = open || i == MAX_LINE ? BR_NOT_FOUND : i;
        return BR_OK;
    }
}

/* The next row. BR_LIMIT: one that can't be read; its first line is passed over. */
static br_status read_row(table *t, br_str *row, br_error *error) {
    size_t end = BR_NOT_FOUND;
    bool quotes = t->layout->separator == ',';
    t->number = ++t->lines;
    if (quotes) BR_FORWARD(find_row_end(t, &end, error));
    if (end == BR_NOT_FOUND || !t->in->window.len) {
        BR_FORWARD(br_inflow_line(t->in, MAX_LINE, row, error));
        if (quotes) return br_fail(error, BR_LIMIT, "a quotation mark is left open");
    } else {
        *row = br_str_slice(t->in->window, 0, end);
        for (size_t i = 0; i < end; i++) t->lines += row->ptr[i] == '\n';
        br_inflow_take(t->in, end + (end < t->in->window.len));
    }
    *row = without_return(*row);
    return BR_OK;
}

/* older files are ISO-8859-1: each byte is its code point */
static br_str as_utf8(br_arena *arena, br_str text) {
    if (br_utf8_valid(text)) return br_str_copy(arena, text);
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < text.len; i++) br_buf_codepoint(&out, (unsigned char)text.ptr[i]);
    return br_buf_str(&out);
}

/* One cell of RFC 4180; quotes inside are doubled. False: nothing follows it. */
static bool csv_cell(br_arena *arena, br_str *rest, br_str *cell) {
    br_buf out = br_buf_on(arena);
    bool quoted = rest->len && rest->ptr[0] == '"';
    size_t i = quoted;
    for (; i < rest->len; i++) {
        char c = rest->ptr[i];
        if (quoted && c == '"' && i + 1 < rest->len && rest->ptr[i + 1] == '"') i++;
        else if (quoted && c == '"') quoted = false;
        else if (!quoted && c == ',') break;
        br_buf_byte(&out, c);
        if (!quoted && c == '"') out.len--;
    }
    bool goes_on = i < rest->len;
    *rest = br_str_from(*rest, i + 1);
    *cell = br_buf_str(&out);
    return goes_on;
}

static bool tab_cell(br_str *rest, br_str *cell) {
    size_t tab = br_str_find_byte(*rest, '\t');
    *cell = br_str_slice(*rest, 0, tab == BR_NOT_FOUND ? rest->len : tab);
    *rest = br_str_from(*rest, tab == BR_NOT_FOUND ? rest->len : tab + 1);
    return tab != BR_NOT_FOUND;
}

static void cut_cells(table *t, br_str line) {
    br_str rest = as_utf8(t->arena, line);
    t->n_cells = 0;
    for (bool goes_on = true; goes_on && t->n_cells < MAX_CELLS; t->n_cells++) {
        br_str *cell = &t->cells[t->n_cells];
        goes_on = t->layout->separator == ',' ? csv_cell(t->arena, &rest, cell) : tab_cell(&rest, cell);
    }
}

static br_str cell(const table *t, field f) {
    int at = t->at[f];
    br_str text = at >= 0 && at < t->n_cells ? br_str_trim(t->cells[at]) : BR_STR("");
    return t->layout->missing[0] && br_str_is(text, t->layout->missing) ? BR_STR("") : text;
}

static br_status find_columns(table *t, br_error *error) {
    for (int f = 0; f < N_FIELDS; f++) t->at[f] = -1;
    for (const column *c = t->layout->columns; c->field != N_FIELDS; c++) {
        if (!c->name) t->at[c->field] = c->number - 1;
        for (int i = 0; c->name && i < t->n_cells; i++)
            if (br_str_is(br_str_trim(t->cells[i]), c->name)) t->at[c->field] = i;
    }
    if (t->at[ID] < 0 || t->at[DATE] < 0)
        return br_fail(error, BR_BAD_INPUT,
                       "\"%s\" has no header of %s files: its first line must name \"%s\" and \"%s\", %s between them",
                       t->path, t->format, t->layout->columns[0].name, t->layout->columns[1].name,
                       t->layout->separator == ',' ? "commas" : "tabs");
    t->n_columns = t->layout->has_header ? t->n_cells : t->layout->min_cells;
    return BR_OK;
}

/* ---- a row ---- */

/* "20220113" or "2022-01-13 ..." */
static br_str iso_date(br_arena *arena, br_str text) {
    br_date date;
    if (text.len == 8 && br_str_find_byte(text, '-') == BR_NOT_FOUND)
        text = br_str_format(arena, "%.4s-%.2s-%.2s", text.ptr, text.ptr + 4, text.ptr + 6);
    return br_date_parse(text, &date) && date.day ? br_str_slice(text, 0, 10) : BR_STR("");
}

static int64_t count_of(br_str text) {
    int64_t n;
    return br_str_int(text, &n) && n >= 0 ? n : -1;
}

/* UCDP's kinds of violence in CAMEO: fights of states and of others, violence against civilians */
static br_str code_of_kind(br_str kind) {
    return br_str_is(kind, "1") || br_str_is(kind, "2") ? BR_STR("190")
           : br_str_is(kind, "3")                       ? BR_STR("180")
                                                        : BR_STR("");
}

static bool row_of(table *t, br_imported *row) {
    *row = (br_imported){
        .format = br_str_of(t->format),
        .id = cell(t, ID),
        .date = iso_date(t->arena, cell(t, DATE)),
        .source = cell(t, SOURCE),
        .source_code = cell(t, SOURCE_CODE),
        .target = cell(t, TARGET),
        .target_code = cell(t, TARGET_CODE),
        .code = cell(t, CODE),
        .plover = cell(t, PLOVER),
        .place = cell(t, CITY).len ? cell(t, CITY) : cell(t, PLACE),
        .country = cell(t, COUNTRY),
        .text = cell(t, TEXT),
        .url = cell(t, URL),
        .file = br_str_of(t->path),
        .line = t->number,
        .deaths_low = count_of(cell(t, DEATHS_LOW)),
        .deaths_best = count_of(cell(t, DEATHS_BEST)),
        .deaths_high = count_of(cell(t, DEATHS_HIGH)),
    };
    if (t->at[KIND] >= 0) row->code = code_of_kind(cell(t, KIND));
    row->has_goldstein = br_str_double(cell(t, GOLDSTEIN), &row->goldstein);
    row->has_goldstein = row->has_goldstein && isfinite(row->goldstein);
    row->has_point = br_str_double(cell(t, LAT), &row->lat) && br_str_double(cell(t, LON), &row->lon) &&
                     fabs(row->lat) <= 90 && fabs(row->lon) <= 180;
    return row->id.len && row->date.len;
}

/* ---- a file ---- */

static const layout *layout_of(const char *format, int n_cells) {
    const layout *found = NULL;
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        if (strcmp(layouts[i].format, format) != 0) continue;
        if (!found || (n_cells < found->min_cells && n_cells >= layouts[i].min_cells)) found = &layouts[i];
    }
    return found;
}

static void tell_bad(const table *t, const br_log *log, br_import_counts *counts, const char *why) {
    if (++counts->bad > MAX_TOLD) return;
    br_log_line(log, BR_LOG_WARNING, "\"%s\", line %llu: %s", t->path, (unsigned long long)t->number, why);
}

/* a file without a header may be of several layouts: its first row tells */
static void choose_layout(table *t, br_str row) {
    int cells = 1;
    for (size_t i = 0; i < row.len; i++) cells += row.ptr[i] == t->layout->separator;
    t->layout = layout_of(t->format, cells);
}

/* a row as an event; NULL, or what is wrong with it */
static const char *take_row(table *t, br_str line, br_imported *row) {
    cut_cells(t, line);
    if (t->n_cells < t->n_columns && t->n_cells < MAX_CELLS)
        return t->layout->has_header ? "fewer columns than in the first line" : "fewer columns than this format has";
    return row_of(t, row) ? NULL : "no id or no date where this format has them";
}

static br_status read_rows(table *t, const br_log *log, br_import_counts *counts, br_import_visit visit, void *context,
                           br_error *error) {
    br_str line;
    for (bool first = true;;) {
        br_error why = {0};
        br_arena_reset(t->arena);
        br_status status = read_row(t, &line, &why);
        if (status == BR_END) return BR_OK;
        if (status == BR_LIMIT) tell_bad(t, log, counts, why.message);
        else if (status != BR_OK) return br_fail(error, status, "\"%s\": %s", t->path, why.message);
        if (status != BR_OK || !line.len) continue;
        if (first && br_str_find_byte(line, '\r') != BR_NOT_FOUND)
            return br_fail(error, BR_BAD_INPUT,
                           "\"%s\": its lines end with carriage returns alone: turn them into line feeds", t->path);
        if (first) {
            if (!t->layout->has_header) choose_layout(t, line);
            cut_cells(t, line);
            BR_FORWARD(find_columns(t, error));
            first = false;
            if (t->layout->has_header) continue;
        }
        br_imported row;
        counts->rows++;
        const char *bad = take_row(t, line, &row);
        if (bad) tell_bad(t, log, counts, bad);
        else BR_FORWARD(visit(context, &row, error));
    }
}

br_status br_import_each(const char *format, const char *path, const br_log *log, br_import_counts *counts,
                         br_import_visit visit, void *context, br_error *error) {
    table t = {.layout = layout_of(format, 1000), .format = format, .path = path, .arena = br_arena_new(0)};
    br_status status = BR_OK;
    if (!t.layout)
        status = br_fail(error, BR_USAGE, "no such format: \"%s\" (gdelt, icews, polecat, phoenix, ucdp)", format);
    else if (!t.arena) status = br_fail(error, BR_NO_MEMORY, "no memory to read \"%s\"", path);
    if (status == BR_OK) status = br_inflow_of_lines(path, NULL, &t.in, error);
    if (status == BR_OK) status = read_rows(&t, log, counts, visit, context, error);
    br_inflow_close(t.in);
    br_arena_free(t.arena);
    return status == BR_OK && counts->bad ? BR_SOME_FAILED : status;
}

typedef struct import {
    br_store *store;
    br_import_counts *counts;
} import;

static br_status add_row(void *context, const br_imported *row, br_error *error) {
    import *i = context;
    bool added;
    BR_FORWARD(br_store_add_imported(i->store, row, &added, error));
    if (added) i->counts->added++;
    else i->counts->known++;
    return BR_OK;
}

br_status br_import(br_store *store, const char *format, const char *path, const br_log *log, br_import_counts *counts,
                    br_error *error) {
import i = {store, counts };
    BR_FORWARD(br_store_begin(store, error));
    br_status status = br_import_each(format, path, log, counts, add_row, &i, error);
    bool keep = status == BR_OK || status == BR_SOME_FAILED;
    if (keep) {
        br_status committed = br_store_commit(store, error);
        if (committed != BR_OK) status = committed;
    } else {
        br_store_rollback(store);
    }
    return status;
}
