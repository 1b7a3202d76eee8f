#include "record/article_reader.h"

uint32_t br__read_byte(br_article_reader *r, int64_t position, const char *field) {
    if (position < 0 || (uint64_t)position > r->index.count) {
        if (!r->bad) r->bad = field;
        return 0;
    }
    return (uint32_t)br_byte_of_cp(&r->index, (size_t)position);
}

static uint32_t byte_of(br_article_reader *r, const json_t *value, const char *field) {
    return br__read_byte(r, json_is_integer(value) ? json_integer_value(value) : -1, field);
}

br_span br__read_span(br_article_reader *r, const json_t *object, const char *field) {
    br_span span = {byte_of(r, json_object_get(object, "start"), field),
                    byte_of(r, json_object_get(object, "end"), field)};
    if (span.start > span.end && !r->bad) r->bad = field;
    return span;
}
