#include "engine/past.h"

#include "base/date.h"

/* Bodies are told apart by what follows these three letters. */
static bool is_body(br_str code) {
    static const char *const kinds[] = {"IGO", "NGO", "NGM", "MNC", "IMG"};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (br_str_starts(code, br_str_of(kinds[i]))) return true;
    return false;
}

static bool is_name(br_str code) {
    return code.len > 1 && !br_is_upper(code.ptr[1]);
}

br_str br_past_actor(const br_past_options *options, br_str code) {
    if (options->whole_codes || is_name(code)) return code;
    return br_str_slice(code, 0, is_body(code) ? 6 : 3);
}

static br_str quad_of(int root) {
    if (root >= 1 && root <= 5) return BR_STR("verbal cooperation");
    if (root >= 6 && root <= 8) return BR_STR("material cooperation");
    if (root >= 9 && root <= 13) return BR_STR("verbal conflict");
    if (root >= 14 && root <= 20) return BR_STR("material conflict");
    return BR_STR("");
}

br_str br_past_class(br_arena *arena, br_act_class by, br_str code, br_str plover) {
    int64_t root = 0;
    if (by == BR_BY_PLOVER) return br_str_copy(arena, plover);
    if (code.len < 2 || !br_str_int(br_str_slice(code, 0, 2), &root) || root < 1 || root > 20) return BR_STR("");
    return by == BR_BY_QUAD ? quad_of((int)root) : br_str_copy(arena, br_str_slice(code, 0, 2));
}

uint32_t br_past_actor_number(br_past *past, br_arena *arena, br_str actor) {
    bool is_new;
    uint64_t *number = br_map_put(&past->actor_numbers, br_str_copy(arena, actor), &is_new);
    if (is_new) {
        *number = past->actors.len;
        br_vec_push(arena, &past->actors, br_str_copy(arena, actor));
    }
    return (uint32_t)*number;
}

uint32_t br_past_class_number(br_past *past, br_arena *arena, br_str class) {
    bool is_new;
    uint64_t *number = br_map_put(&past->class_numbers, br_str_copy(arena, class), &is_new);
    if (is_new) {
        *number = past->classes.len;
        br_vec_push(arena, &past->classes, br_str_copy(arena, class));
    }
    return (uint32_t)*number;
}

static void add_row(br_past *past, br_arena *arena, br_query *query) {
    br_date date;
    br_str class = br_past_class(arena, past->options.by, br_query_str(query, 4), br_query_str(query, 5));
    if (!class.len || !br_date_parse(br_query_str(query, 1), &date) || !date.day) return;
    br_str source = br_past_actor(&past->options, br_query_str(query, 2));
    br_str target = br_past_actor(&past->options, br_query_str(query, 3));
    br_past_event event = {.subject = br_past_actor_number(past, arena, source),
                           .relation = br_past_class_number(past, arena, class),
                           .object = br_past_actor_number(past, arena, target),
                           .time = br_days_from_date(date),
                           .tag = (uint32_t)past->ids.len};
    br_vec_push(arena, &past->ids, br_str_copy(arena, br_query_str(query, 0)));
    br_vec_push(arena, &past->events, event);
    if (br_query_int(query, 6) && event.subject != event.object) {
        uint32_t subject = event.subject;
        event.subject = event.object;
        event.object = subject;
        br_vec_push(arena, &past->events, event);
    }
}

static const char own_events[] =
    "SELECT id, date, source_code, target_code, code, plover, reciprocal FROM events "
    "WHERE factuality = 'asserted' AND NOT embedded AND NOT hedged AND length(date) = 10 "
    "AND length(source_code) >= 3 AND length(target_code) >= 3 AND (?1 OR code NOT GLOB '01*') ORDER BY date, id";
static const char imported_events[] =
    "SELECT id, date, source_code, target_code, code, plover, 0 FROM imported WHERE format = ?2 AND length(date) = 10 "
    "AND length(source_code) >= 3 AND length(target_code) >= 3 AND (?1 OR code NOT GLOB '01*') ORDER BY date, id";

/* Without a past of the kind that was asked for: what there is instead. BR_OK where there is nothing to say of that. */
static br_status say_no_past(br_store *store, const br_past_options *options, br_error *error) {
    if (options->imported)
        return br_fail(error, BR_NOTHING_FOUND,
                       "nothing was imported as \"%s\" that has both sides, a day and an act as --by has it",
                       options->imported);
    br_query *query;
    BR_FORWARD(br_query_open(store, "SELECT min(format) FROM imported", &query, error));
    br_status status = BR_OK;
    if (br_query_next(query) && !br_query_is_null(query, 0))
        status = br_fail(error, BR_NOTHING_FOUND,
                         "no page of this database tells events; for those imported into it add --imported %.*s",
                         BR_FMT(br_query_str(query, 0)));
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

br_status br_past_read(br_arena *arena, br_store *store, const br_past_options *options, br_past *past,
                       br_error *error) {
    br_query *query;
    *past = (br_past){.options = *options};
    past->actor_numbers = br_map_on(arena);
    past->class_numbers = br_map_on(arena);
    BR_FORWARD(br_query_open(store, options->imported ? imported_events : own_events, &query, error));
    br_query_bind_int(query, 1, options->statements);
    if (options->imported) br_query_bind_str(query, 2, br_str_of(options->imported));
    while (br_query_next(query)) add_row(past, arena, query);
    BR_FORWARD(br_query_close(query, error));
    return past->events.len ? BR_OK : say_no_past(store, options, error);
}

static const char own_sentence[] = "SELECT text FROM events WHERE id = ?1";
static const char imported_row[] =
    "SELECT coalesce(source, '') || ' -> ' || coalesce(target, '') || ': ' || "
    "coalesce(nullif(text, ''), nullif(code, ''), plover, '') || coalesce(' ' || nullif(url, ''), '') || "
    "' (' || file || ', line ' || line || ')' FROM imported WHERE format = ?2 AND id = ?1";

br_str br_past_sentence(br_arena *arena, br_store *store, const br_past_options *options, br_str id) {
    br_query *query;
    br_str text = BR_STR("");
    if (br_query_open(store, options->imported ? imported_row : own_sentence, &query, NULL) != BR_OK) return text;
    br_query_bind_str(query, 1, id);
    if (options->imported) br_query_bind_str(query, 2, br_str_of(options->imported));
    if (br_query_next(query)) text = br_str_copy(arena, br_query_str(query, 0));
    br_query_close(query, NULL);
    return text;
}
