/* binder.h: the parameters of a statement, one after the other. */
#ifndef BR_STORE_BINDER_H
#define BR_STORE_BINDER_H

#include "store/store_int.h"

/* Each call takes the next parameter, or as many as what it binds has columns. Texts live until the step. What is not known
 * stays NULL. */
typedef struct br__binder {
    sqlite3_stmt *statement;
    int next;
} br__binder;

/* `br__binder b` for a statement that is run once a record; returns from the calling function when it can't be had. Needs `store` and
 * `error` around it. */
#define BR__BIND(b, which)                                                                                             \
    br__binder b = {br_store_statement(store, (which), error), 0};                                                     \
    if (!b.statement) return error ? error->status : BR_BAD_DATABASE

void br__bind_str(br__binder *b, br_str s);
void br__bind_str_or_null(br__binder *b, br_str s);
void br__bind_int(br__binder *b, int64_t value);
void br__bind_count(br__binder *b, int64_t count); /* below 0: not known */
void br__bind_double(br__binder *b, double value, bool is_known);
void br__bind_date(br__binder *b, br_arena *scratch, br_date date);

/* Compressed; BR_NO_MEMORY when that can't be. */
br_status br__bind_packed(br__binder *b, br_arena *scratch, br_str bytes, br_error *error);

/* columns that mentions and events share */
void br__bind_party(br__binder *b, const br_party *party); /* name, code */
void br__bind_act(br__binder *b, br_str code, br_str act, br_str plover, br_str mode, double goldstein, bool known);
void br__bind_place(br__binder *b, const br_place *place); /* name, country, lat, lon, precision */

#endif
