#include "look/table.h"

#include "base/vec.h"
#include "look/cell.h"
#include "look/screen.h"

enum {
    MAX_COLUMNS = 40, /* of a query */
    /* columns of the screen that a column but the last takes at the most; that it keeps beside a last one that is cut; that it may
     * come down to before another is left out, and when none can be; percent of the screen that the last is given, and what is
     * too little for it */
    WIDEST = 60,
    NARROW = 12, /* "[background]" */
    TIGHT = 11,
    LEAST = 5,
    LAST_SHARE = 40,
    LAST_LEAST = 24,
    SHORT_ID = 8 /* characters of an id, which `show` takes as the whole */
};

/* the texts of a row, by the columns of the query */
typedef struct cells {
    br_str at[MAX_COLUMNS];
} cells;

typedef BR_VEC(cells) all_cells;

typedef struct column {
    const char *name;
    int at; /* of the query */
    size_t width;
} column;

typedef struct table {
    int n;
    column columns[MAX_COLUMNS]; /* in the order shown */
} table;

static void add_column(table *t, const br_query *query, int at) {
    const char *name = br_query_name(query, at);
    t->columns[t->n++] = (column){name, at, strlen(name)};
}

static table columns_of(const br_query *query, const char *shown) {
    table t = {0};
    int n = br_query_columns(query) < MAX_COLUMNS ? br_query_columns(query) : MAX_COLUMNS;
    br_str list = br_str_of(shown ? shown : "");
    for (br_str one; t.n < MAX_COLUMNS && br_str_split(&list, ' ', &one);)
        for (int c = 0; c < n; c++)
            if (br_str_is(one, br_query_name(query, c))) add_column(&t, query, c);
    for (int c = 0; !shown && c < n; c++)
        if (strcmp(br_query_name(query, c), "record") != 0) add_column(&t, query, c);
    return t;
}

/* The rows as cells; each column becomes as wide as the widest of its own. */
static void read_rows(br_query *query, table *t, all_cells *rows, br_arena *arena) {
    while (br_query_next(query)) {
        cells row = {0};
        for (int c = 0; c < t->n; c++) {
            char space[32];
            column *of = &t->columns[c];
            br_str text = br_one_line(arena, br_cell_text(query, of->at, space));
            if (strcmp(of->name, "id") == 0) text = br_str_slice(text, 0, SHORT_ID);
            size_t width = br_screen_columns(text);
            if (width > of->width) of->width = width;
            row.at[of->at] = text;
        }
        br_vec_push(arena, rows, row);
    }
}

/* ---- to the screen ---- */

static size_t lesser(size_t a, size_t b) {
    return a < b ? a : b;
}

/* What the columns but the last take with the blanks behind them, none of them wider than `most`. */
static size_t width_before_last(const table *t, size_t most) {
    size_t used = 0;
    for (int c = 0; c + 1 < t->n; c++) used += lesser(t->columns[c].width, most) + 2;
    return used;
}

static void leave_out(table *t, br_str name) {
    for (int c = 0; c < t->n; c++) {
        if (!br_str_is(name, t->columns[c].name)) continue;
        t->n--;
        memmove(t->columns + c, t->columns + c + 1, (size_t)(t->n - c) * sizeof *t->columns);
    }
}

/* The widest columns give way, of equals the later, one column of the screen at a time, until all are in the room; none gets narrower than `least`. */
static void shrink(table *t, size_t room, size_t least) {
    while (width_before_last(t, SIZE_MAX) > room) {
        column *widest = &t->columns[0];
        for (int c = 1; c + 1 < t->n; c++)
            if (t->columns[c].width >= widest->width) widest = &t->columns[c];
        if (widest->width <= least) return;
        widest->width--;
    }
}

/* Names give way first, then what can be spared is left out; numbers, codes, days and ids are narrow and stay whole as long as
 * anything else gives room. */
static void fit_to_screen(table *t, const char *spare, size_t screen) {
    for (int c = 0; c + 1 < t->n; c++) t->columns[c].width = lesser(t->columns[c].width, WIDEST);
    if (!screen || t->n < 2) return;
    br_str names = br_str_of(spare ? spare : "");
    for (br_str name; width_before_last(t, TIGHT) + lesser(t->columns[t->n - 1].width, LAST_LEAST) > screen &&
                      br_str_split(&names, ' ', &name);)
        leave_out(t, name);
    size_t *last = &t->columns[t->n - 1].width;
    shrink(t, screen - lesser(*last, screen * LAST_SHARE / 100), NARROW);
    shrink(t, screen - lesser(*last, lesser(screen, LAST_LEAST)), LEAST);
    size_t used = width_before_last(t, SIZE_MAX);
    *last = lesser(*last, used + LEAST < screen ? screen - used : LEAST);
}

/* ---- all ---- */

static void write_cell(FILE *out, const table *t, int c, br_str text) {
    bool is_last = c + 1 == t->n;
    br_screen_cell(out, text, t->columns[c].width, !is_last);
    fputs(is_last ? "\n" : "  ", out);
}

size_t br_table_write(br_query *query, br_columns columns, int screen, br_arena *arena, FILE *out) {
    table t = columns_of(query, columns.shown);
    all_cells rows = {0};
    read_rows(query, &t, &rows, arena);
    if (!rows.len) return 0;
    fit_to_screen(&t, columns.spare, screen > 0 ? (size_t)screen : 0);
    for (int c = 0; c < t.n; c++) write_cell(out, &t, c, br_str_of(t.columns[c].name));
    for (size_t i = 0; i < rows.len; i++)
        for (int c = 0; c < t.n; c++) write_cell(out, &t, c, rows.at[i].at[t.columns[c].at]);
    return rows.len;
}
