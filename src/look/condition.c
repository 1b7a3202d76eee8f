#include "look/condition.h"

#include "base/date.h"

/* What a code begins with that names no country: bodies, and sectors told without one ("ministers", GOV). */
#define BODIES "'IGO','NGO','NGM','MNC','IMG'"
#define SECTORS                                                                                                        \
    "'GOV','MIL','COP','OPP','REB','SEP','UAF','CVL','BUS','EDU','JUD','LEG','MED','LAB','CRM','ELI','REF','MOD',"     \
    "'RAD','HLH','AGR','DEV','ENV','HRI','SPY','INS','PTY','REL','SET','AMN','IRC','TOP','MID','HAR','LOW'"

#define STATE(code) "substr(" code ", 1, 3)"
#define DOMESTIC                                                                                                       \
    STATE("e.source_code")                                                                                             \
    " = " STATE("e.target_code") " AND " STATE("e.source_code") " NOT IN (" BODIES "," SECTORS ")"
#define KNOWN(code) "(length(" code ") >= 3 AND " STATE(code) " NOT IN (" SECTORS "))"
#define BETWEEN                                                                                                        \
    KNOWN("e.source_code")                                                                                             \
    " AND " KNOWN("e.target_code") " AND (" STATE("e.source_code") " <> " STATE("e.target_code") " OR " STATE(         \
        "e.source_code") " IN (" BODIES "))"

/* a part of its name, its country's code, or the name of its country */
#define PLACE                                                                                                          \
    "(e.place LIKE '%%' || ?%d || '%%' OR e.country = ?%d OR e.country IN (SELECT c.code FROM actors c WHERE "         \
    "c.kind = 'country' AND c.name = ?%d COLLATE NOCASE))"

#define OUTLET "(y.site LIKE '%%' || ?%d || '%%' OR coalesce(y.url, y.uri) LIKE '%%' || ?%d || '%%')"

static void write_condition(br_question_text *q, const char *condition) {
    int n = q->n_values;
    for (br_str rest = br_str_of(condition); rest.len;) {
        size_t percent = br_str_find_byte(rest, '%');
        br_buf_add(&q->sql, br_str_slice(rest, 0, percent == BR_NOT_FOUND ? rest.len : percent));
        if (percent == BR_NOT_FOUND) break;
        if (rest.ptr[percent + 1] == 'd') br_buf_format(&q->sql, "%d", n);
        else br_buf_byte(&q->sql, '%');
        rest = br_str_from(rest, percent + 2);
    }
}

static void begin_condition(br_question_text *q) {
    if (!q->where) q->where = q->sql.len;
    br_buf_add(&q->sql, q->sql.len > q->where ? BR_STR(" AND ") : BR_STR(" WHERE "));
}

static void add_plain(br_question_text *q, const char *condition, bool asked) {
    if (!condition || !asked) return;
    begin_condition(q);
    write_condition(q, condition);
}

void br_condition_add(br_question_text *q, const char *condition, const char *value) {
    if (!condition || !value) return;
    q->values[q->n_values++] = value;
    add_plain(q, condition, true);
}

/* a bound as a row's date is written: a week is its first day, or its last */
static const char *bound(br_arena *arena, const char *text, bool is_last) {
    br_date date = {0};
    int32_t first, last;
    if (!text || !br_date_parse(br_str_of(text), &date) || !br_date_range(date, &first, &last)) return text;
    if (date.week) date = br_date_from_days(is_last ? last : first);
    return br_str_cstr(arena, br_date_format(arena, date));
}

/* Dates are shortened to what is known, and so may be the bounds: each is compared as far as both go. */
static void add_dates(br_question_text *q, br_arena *arena, const char *day, const br_filter *f) {
    br_str from = br_str_format(arena, "%1$s >= substr(?%%d, 1, length(%1$s))", day);
    br_str to = br_str_format(arena, "substr(%1$s, 1, length(?%%d)) <= ?%%d", day);
    br_condition_add(q, br_str_cstr(arena, from), bound(arena, f->from, false));
    br_condition_add(q, br_str_cstr(arena, to), bound(arena, f->to, true));
}

static void add_of_acts(br_question_text *q, const br_list *l, const br_filter *f) {
    if (!f->code && !f->place && !f->factuality && !f->domestic && !f->international) return;
    add_plain(q, l->acts, l->acts != NULL);
    br_condition_add(q, "e.code GLOB ?%d || '*'", f->code);
    br_condition_add(q, PLACE, f->place);
    br_condition_add(q, "e.factuality = ?%d", f->factuality);
    add_plain(q, DOMESTIC, f->domestic);
    add_plain(q, BETWEEN, f->international);
    if (l->acts) br_buf_byte(&q->sql, ')');
}

static void add_of_articles(br_question_text *q, br_arena *arena, const br_list *l, const br_filter *f) {
    bool dated = !l->date && (f->from || f->to);
    if (!f->language && !f->outlet && !dated) return;
    add_plain(q, l->articles, true);
    br_condition_add(q, "y.language = ?%d", f->language);
    br_condition_add(q, OUTLET, f->outlet);
    if (dated) add_dates(q, arena, "y.published", f);
    br_buf_byte(&q->sql, ')');
}

/* As other projects count: the events that the conditions so far let through, one for each act, pair and day. What has no day or
 * nobody who acts is nobody's second. */
static void add_one_a_day(br_question_text *q, br_arena *arena) {
    br_str so_far = br_str_copy(arena, br_str_from(br_buf_str(&q->sql), q->where ? q->where : q->sql.len));
    begin_condition(q);
    br_buf_add(&q->sql,
               BR_STR("e.id IN (SELECT id FROM (SELECT e.id, row_number() OVER (PARTITION BY e.date, e.source_code, "
                      "e.target_code, e.code, e.factuality, iif(e.date IS NULL OR e.source_code IS NULL, e.id, '') "
                      "ORDER BY e.independent_sources DESC, e.mentions DESC, e.id) AS nth FROM main.events e"));
    br_buf_add(&q->sql, so_far);
    br_buf_add(&q->sql, BR_STR(") WHERE nth = 1)"));
}

bool br_filter_is_empty(const br_filter *f) {
    return !(f->from || f->to || f->actor || f->code || f->place || f->language || f->factuality || f->outlet ||
             f->words || f->domestic || f->international || f->one_a_day || f->sources || f->limit);
}

static br_status check_date(const char *name, const char *value, br_error *error) {
    br_date date;
    if (!value || br_date_parse(br_str_of(value), &date)) return BR_OK;
    return br_fail(error, BR_USAGE, "\"%s\" is no date for --%s: write 2022, 2022-01 or 2022-01-05", value, name);
}

static br_status check_dates(const br_filter *f, br_error *error) {
    br_date date;
    int32_t first = INT32_MIN, last = INT32_MAX, unused;
    BR_FORWARD(check_date("from", f->from, error));
    BR_FORWARD(check_date("to", f->to, error));
    if (f->from && br_date_parse(br_str_of(f->from), &date)) br_date_range(date, &first, &unused);
    if (f->to && br_date_parse(br_str_of(f->to), &date)) br_date_range(date, &unused, &last);
    if (first <= last) return BR_OK;
    return br_fail(error, BR_USAGE, "--from %s is after --to %s", f->from, f->to);
}

static br_status check(const br_list *l, const br_filter *f, br_error *error) {
    static const char *const words[] = {"asserted", "denied", "planned", "conditional"};
    bool known = !f->factuality;
    for (size_t i = 0; i < sizeof words / sizeof words[0] && !known; i++) known = strcmp(f->factuality, words[i]) == 0;
    if (!known)
        return br_fail(error, BR_USAGE, "\"%s\" is no factuality: asserted, denied, planned or conditional",
                       f->factuality);
    if (f->domestic && f->international)
        return br_fail(error, BR_USAGE, "no act is --domestic and --international at once");
    if (f->limit < 0) return br_fail(error, BR_USAGE, "--limit needs a number of rows (0: all)");
    if ((f->sources || f->one_a_day) && !l->of_events)
        return br_fail(error, BR_USAGE, "--%s is asked of timeline and events, not of %s",
                       f->sources ? "sources" : "one-a-day", l->name);
    return check_dates(f, error);
}

br_status br_conditions_add(br_question_text *q, br_arena *arena, const br_list *l, const br_filter *f,
                            br_error *error) {
    BR_FORWARD(check(l, f, error));
    if (l->date) add_dates(q, arena, l->date, f);
    br_condition_add(q, l->actor, f->actor);
    add_of_acts(q, l, f);
    add_of_articles(q, arena, l, f);
    if (f->sources) {
        br_str least = br_str_format(arena, "e.independent_sources >= %lld", (long long)f->sources);
        add_plain(q, br_str_cstr(arena, least), true);
    }
    add_plain(q, l->usual, !f->everything);
    if (f->one_a_day) add_one_a_day(q, arena);
    return BR_OK;
}
