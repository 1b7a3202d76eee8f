/* condition.h: what the filters of a list mean in SQL.
 *
 * A filter asks a row by itself (its day, who speaks), by the acts that are told in its passage (code, place, factuality,
 * whose acts), or by the article that it stands in (language, outlet). All that is asked of acts must hold of one act, and so
 * of articles. What a list can't be asked is refused, never passed over: a filter that does nothing gives wrong counts. */
#ifndef BR_LOOK_CONDITION_H
#define BR_LOOK_CONDITION_H

#include "base/buf.h"
#include "look/list.h"
#include "look/table.h"

/* The day of a date as it is written in a column, a week as its Monday: dates of all lengths stand in order by it. */
#define BR_DAY_OF(column)                                                                                              \
    "CASE WHEN " column " LIKE '____-W__' THEN date(substr(" column ", 1, 4) || '-01-04', 'weekday 0', '-6 days', "    \
    "(7 * (substr(" column ", 7, 2) - 1)) || ' days') ELSE " column " END"

/* A list: its question and what the filters mean on it. In conditions each %d stands for the parameter, %% for a percent sign. */
typedef struct br_list {
    const char *name, *select, *order;
    br_columns columns;   /* of the table on a terminal */
    const char *usual;    /* what holds unless --everything; NULL = all rows are listed */
    const char *unusual;  /* what --everything adds, in words */
    const char *date;     /* the day of a row (BR_DAY_OF); NULL: of its articles */
    const char *actor;    /* condition */
    const char *acts;     /* opens the question for the acts `e` of a row; NULL: the row is itself the act `e` */
    const char *articles; /* opens the question for the articles `y` of a row */
    const char
        *around[2]; /* what stands before and behind the limited select, where its rows are only the way to others */
    bool of_events; /* a row is an event: it has sides, a day, and independent sources */
} br_list;

typedef struct br_question_text {
    br_buf sql;
    const char *values[12];
    int n_values;
    size_t where; /* where the conditions begin; 0: there are none yet */
} br_question_text;

/* The list of this name; NULL when there is none. */
const br_list *br_list_of(const char *name);

/* Whether it lets every row through, but for what `usual` leaves out. */
bool br_filter_is_empty(const br_filter *filter);

/* a condition with a value: each %d in it becomes the number of the parameter; without a condition or value nothing */
void br_condition_add(br_question_text *q, const char *condition, const char *value);

/* Adds what the filter asks of the rows. BR_USAGE where it can't be asked: no such date or factuality, or not of this list. */
br_status br_conditions_add(br_question_text *q, br_arena *arena, const br_list *list, const br_filter *filter,
                            br_error *error);

#endif
