/* json.h: JSON out and in.
 *
 * Out: a writer that appends to a buffer, so that key order is fixed by the code, numbers are shortest-round-trip
 * and a record costs no tree. In: jansson behind a few readers that never fail loudly: what has another type than
 * asked is absent. */
#ifndef BR_BASE_JSON_H
#define BR_BASE_JSON_H

#include <jansson.h>

#include "base/buf.h"

#define BR_JSON_MAX_DEPTH 64 /* nesting of what the writer writes */

/* Writer. Commas and colons come by themselves. */
typedef struct br_json {
    br_buf *out;
    uint64_t has_item; /* bit d: the level d has an item already */
    int depth;
    bool after_key;
} br_json;

static inline br_json br_json_on(br_buf *out) {
    return (br_json){.out = out};
}

void br_json_open(br_json *json, char bracket); /* '{' or '[' */
void br_json_close(br_json *json, char bracket);
void br_json_key(br_json *json, const char *key);
void br_json_str(br_json *json, br_str value);
void br_json_int(br_json *json, int64_t value);
void br_json_double(br_json *json, double value); /* not finite: null */
void br_json_null(br_json *json);
void br_json_strs(br_json *json, const br_str *list, size_t n); /* an array of strings */
void br_json_raw(br_json *json, br_str text);                   /* `text` is JSON already */
void br_json_value(br_json *json, const json_t *value);         /* a jansson value, keys in its order */

/* key and value at once */
void br_json_key_str(br_json *json, const char *key, br_str value);
void br_json_key_int(br_json *json, const char *key, int64_t value);
void br_json_key_double(br_json *json, const char *key, double value);
void br_json_key_bool(br_json *json, const char *key, bool value);
void br_json_key_str_or_null(br_json *json, const char *key, br_str value); /* empty: null */
void br_json_key_strs(br_json *json, const char *key, const br_str *list, size_t n);

/* Shortest decimal text that reads back as `value`. */
br_str br_double_text(double value, char text[32]);

/* Reads one JSON value of `text`; it is released with the arena. NULL on failure, `error` (may be NULL) says where. */
json_t *br_json_read(br_arena *arena, br_str text, br_error *error);

/* Members of an object, "" / fallback / NULL when absent or of another type. Views live as long as the object. */
br_str br_json_get_str(const json_t *object, const char *key);
int64_t br_json_get_int(const json_t *object, const char *key, int64_t fallback);
double br_json_get_double(const json_t *object, const char *key, double fallback);
bool br_json_get_bool(const json_t *object, const char *key);
json_t *br_json_get_array(const json_t *object, const char *key);
br_str br_json_as_str(const json_t *value);

#endif
