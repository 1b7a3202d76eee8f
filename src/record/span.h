/* span.h: a stretch of an article's text. Inside the program spans count BYTES of article.text; the records on the
 * wire count code points (record_json.c translates). */
#ifndef BR_RECORD_SPAN_H
#define BR_RECORD_SPAN_H

#include "base/str.h"

typedef struct br_span {
    uint32_t start, end; /* end exclusive; start == end: no span */
} br_span;

static inline bool br_span_is_none(br_span s) {
    return s.start >= s.end;
}
static inline bool br_span_eq(br_span a, br_span b) {
    return a.start == b.start && a.end == b.end;
}
static inline bool br_span_contains(br_span outer, br_span inner) {
    return outer.start <= inner.start && inner.end <= outer.end;
}
static inline bool br_span_overlaps(br_span a, br_span b) {
    return a.start < b.end && b.start < a.end;
}
static inline br_span br_span_join(br_span a, br_span b) {
    return (br_span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}
static inline br_str br_span_text(br_str text, br_span s) {
    return br_str_slice(text, s.start, s.end);
}

#endif
