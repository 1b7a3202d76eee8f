#include "base/json.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

static void separate(br_json *json) {
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    uint64_t bit = (uint64_t)1 << json->depth;
    if (json->has_item & bit) br_buf_byte(json->out, ',');
    json->has_item |= bit;
}

void br_json_open(br_json *json, char bracket) {
    separate(json);
    br_buf_byte(json->out, bracket);
    assert(json->depth + 1 < BR_JSON_MAX_DEPTH);
    json->depth++;
    json->has_item &= ~((uint64_t)1 << json->depth);
}

void br_json_close(br_json *json, char bracket) {
    json->depth--;
    br_buf_byte(json->out, bracket);
}

static void write_escape(br_buf *out, unsigned char c) {
    static const char names[] = "btn?fr";
    if (c == '"' || c == '\\') {
        br_buf_byte(out, '\\');
        br_buf_byte(out, (char)c);
    } else if (c >= 8 && c <= 13 && c != 11) {
        br_buf_byte(out, '\\');
        br_buf_byte(out, names[c - 8]);
    } else {
        br_buf_format(out, "\\u%04x", c);
    }
}

static void write_text(br_buf *out, br_str s) {
    br_buf_byte(out, '"');
    size_t from = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        br_buf_add(out, br_str_slice(s, from, i));
        write_escape(out, c);
        from = i + 1;
    }
    br_buf_add(out, br_str_from(s, from));
    br_buf_byte(out, '"');
}

void br_json_key(br_json *json, const char *key) {
    separate(json);
    write_text(json->out, br_str_of(key));
    br_buf_byte(json->out, ':');
    json->after_key = true;
}

void br_json_str(br_json *json, br_str value) {
    separate(json);
    write_text(json->out, value);
}

/* writes the digits of a number so that they end before `end`; the first of them */
static char *digits_before(char *end, uint64_t value) {
    do *--end = (char)('0' + value % 10);
    while (value /= 10);
    return end;
}

void br_json_int(br_json *json, int64_t value) {
    char digits[24], *end = digits + sizeof digits;
    char *first = digits_before(end, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
    if (value < 0) *--first = '-';
    br_json_raw(json, (br_str){first, (size_t)(end - first)});
}

/* Scores and shares lie between 0 and 1 with three decimals at most: the shortest text of the double nearest to n/1000 is
 * that fraction. 0 when `value` is no such number. */
static size_t thousandths_text(double value, char text[32]) {
    if (!(value > 0.001 && value < 1)) return 0; /* 0.0001 and less are written with an exponent */
    unsigned n = (unsigned)(value * 1000 + 0.5);
    if (n / 1000.0 != value) return 0;
    size_t len = 0;
    text[len++] = '0';
    text[len++] = '.';
    for (unsigned unit = 100; n && unit; n %= unit, unit /= 10) text[len++] = (char)('0' + n / unit);
    text[len] = 0;
    return len;
}

br_str br_double_text(double value, char text[32]) {
    size_t plain = thousandths_text(value, text);
    if (plain) return (br_str){text, plain};
    if (value == floor(value) && fabs(value) < 1e15) /* "-0" would be a second spelling of zero */
        return (br_str){text, (size_t)snprintf(text, 32, "%lld", (long long)value)};
    int n = 0;
    for (int precision = 1; precision <= 17; precision++) {
        n = snprintf(text, 32, "%.*g", precision, value);
        if (strtod(text, NULL) == value) break;
    }
    return (br_str){text, (size_t)n};
}

void br_json_double(br_json *json, double value) {
    char text[32];
    if (isfinite(value)) br_json_raw(json, br_double_text(value, text));
    else br_json_null(json);
}

static void write_bool(br_json *json, bool value) {
    br_json_raw(json, value ? BR_STR("true") : BR_STR("false"));
}

void br_json_null(br_json *json) {
    br_json_raw(json, BR_STR("null"));
}

void br_json_raw(br_json *json, br_str text) {
    separate(json);
    br_buf_add(json->out, text);
}

static int append_dump(const char *bytes, size_t n, void *out) {
    br_buf_add(out, (br_str){bytes, n});
    return 0;
}

void br_json_value(br_json *json, const json_t *value) {
    separate(json);
    json_dump_callback(value, append_dump, json->out, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(17));
}

void br_json_key_str(br_json *json, const char *key, br_str value) {
    br_json_key(json, key);
    br_json_str(json, value);
}

void br_json_key_int(br_json *json, const char *key, int64_t value) {
    br_json_key(json, key);
    br_json_int(json, value);
}

void br_json_key_double(br_json *json, const char *key, double value) {
    br_json_key(json, key);
    br_json_double(json, value);
}

void br_json_key_bool(br_json *json, const char *key, bool value) {
    br_json_key(json, key);
    write_bool(json, value);
}

void br_json_key_str_or_null(br_json *json, const char *key, br_str value) {
    br_json_key(json, key);
    if (value.len) br_json_str(json, value);
    else br_json_null(json);
}

void br_json_strs(br_json *json, const br_str *list, size_t n) {
    br_json_open(json, '[');
    for (size_t i = 0; i < n; i++) br_json_str(json, list[i]);
    br_json_close(json, ']');
}

void br_json_key_strs(br_json *json, const char *key, const br_str *list, size_t n) {
    br_json_key(json, key);
    br_json_strs(json, list, n);
}

static void release_json(void *value) {
    json_decref(value);
}

json_t *br_json_read(br_arena *arena, br_str text, br_error *error) {
    json_error_t why;
    json_t *value = json_loadb(text.ptr, text.len, JSON_DECODE_ANY | JSON_ALLOW_NUL, &why);
    if (!value) {
        br_fail_at(error, BR_BAD_INPUT, why.position > 0 ? (uint64_t)why.position : 0, "bad JSON: %s", why.text);
        return NULL;
    }
    br_arena_defer(arena, release_json, value);
    return value;
}

br_str br_json_as_str(const json_t *value) {
    if (!json_is_string(value)) return BR_STR("");
    return (br_str){json_string_value(value), json_string_length(value)};
}

br_str br_json_get_str(const json_t *object, const char *key) {
    return br_json_as_str(json_object_get(object, key));
}

int64_t br_json_get_int(const json_t *object, const char *key, int64_t fallback) {
    const json_t *value = json_object_get(object, key);
    return json_is_integer(value) ? json_integer_value(value) : fallback;
}

double br_json_get_double(const json_t *object, const char *key, double fallback) {
    const json_t *value = json_object_get(object, key);
    return json_is_number(value) ? json_number_value(value) : fallback;
}

bool br_json_get_bool(const json_t *object, const char *key) {
    return json_is_true(json_object_get(object, key));
}

json_t *br_json_get_array(const json_t *object, const char *key) {
    json_t *value = json_object_get(object, key);
    return json_is_array(value) ? value : NULL;
}
