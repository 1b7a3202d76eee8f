#include "store/binder.h"

#include <zstd.h>

#define ZSTD_LEVEL 3

void br__bind_str(br__binder *b, br_str s) {
    sqlite3_bind_text64(b->statement, ++b->next, s.ptr, s.len, SQLITE_STATIC, SQLITE_UTF8);
}

void br__bind_str_or_null(br__binder *b, br_str s) {
    if (s.len) br__bind_str(b, s);
    else b->next++;
}

void br__bind_int(br__binder *b, int64_t value) {
    sqlite3_bind_int64(b->statement, ++b->next, value);
}

void br__bind_double(br__binder *b, double value, bool is_known) {
    b->next++;
    if (is_known) sqlite3_bind_double(b->statement, b->next, value);
}

void br__bind_date(br__binder *b, br_arena *scratch, br_date date) {
    br__bind_str_or_null(b, br_date_format(scratch, date));
}

br_status br__bind_packed(br__binder *b, br_arena *scratch, br_str bytes, br_error *error) {
    size_t bound = ZSTD_compressBound(bytes.len);
    void *packed = br_arena_raw(scratch, bound);
    size_t size = ZSTD_compress(packed, bound, bytes.ptr, bytes.len, ZSTD_LEVEL);
    if (ZSTD_isError(size)) return br_fail(error, BR_NO_MEMORY, "can't compress: %s", ZSTD_getErrorName(size));
    sqlite3_bind_blob64(b->statement, ++b->next, packed, size, SQLITE_STATIC);
    return BR_OK;
}

void br__bind_count(br__binder *b, int64_t count) {
    b->next++;
    if (count >= 0) sqlite3_bind_int64(b->statement, b->next, count);
}

void br__bind_party(br__binder *b, const br_party *party) {
    br__bind_str_or_null(b, party->name);
    br__bind_str_or_null(b, party->code);
}

void br__bind_act(br__binder *b, br_str code, br_str act, br_str plover, br_str mode, double goldstein, bool known) {
    br__bind_str(b, code);
    br__bind_str(b, act);
    br__bind_str(b, plover);
    br__bind_str(b, mode);
    br__bind_double(b, goldstein, known);
}

void br__bind_place(br__binder *b, const br_place *place) {
    bool known = place->precision != BR_PLACE_NONE;
    br__bind_str_or_null(b, place->name);
    br__bind_str_or_null(b, place->country);
    br__bind_double(b, place->lat, known);
    br__bind_double(b, place->lon, known);
    br__bind_str_or_null(b, br_precision_text(place->precision));
}
