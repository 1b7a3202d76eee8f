#include "record/article_reader.h"

void br__refuse(br_article_reader *r, const char *field, const char *why) {
    if (r->bad) return;
    r->bad = field;
    r->why = why;
}

json_t *br__read_list(br_article_reader *r, const json_t *object, const char *field) {
    json_t *list = json_object_get(object, field);
    if (list && !json_is_array(list) && !json_is_null(list)) br__refuse(r, field, "is no list");
    return json_is_array(list) ? list : NULL;
}

br_str br__read_text(br_article_reader *r, const json_t *object, const char *field) {
    const json_t *text = json_object_get(object, field);
    if (text && !json_is_string(text) && !json_is_null(text)) br__refuse(r, field, "is no text");
    return br_json_as_str(text);
}

uint32_t br__read_byte(br_article_reader *r, int64_t position, const char *field) {
    if (position < 0 || (uint64_t)position > r->index.count) {
        br__refuse(r, field, "do not fit its text");
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
    if (span.start > span.end) br__refuse(r, field, "do not fit its text");
    return span;
}
