/* fuzz_time.c: times of any text: spans stay inside and in order, days are days of the calendar. */
#include <stdlib.h>

#include "annotate/time/times.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static br_lexicon *lexicon; /* loaded once: the only state of the target */

static bool is_day(br_date d) {
    return !d.year || br_date_valid(d.year, d.month, d.day);
}

/* the first byte chooses the publication and the mode */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const published[] = {"",           "2020-02-29", "1999-12",  "2021",
                                            "0001-01-01", "9999-12-31", "2022-W01", "2022-01-10"};
    if (!lexicon && br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) abort();
    if (!size) return 0;
    br_arena *arena = br_arena_new(0);
    br_article a = {.text = br_utf8_clean(arena, (br_str){(const char *)data + 1, size - 1}),
                    .published = br_str_of(published[data[0] % 8])};
    br_time_options options = {
        .mode = (br_time_mode)(data[0] / 8 % 3), .decades_as_units = data[0] & 64, .bare_approx = data[0] & 128};
    if (br_annotate_times(lexicon, NULL, &options, &a, arena, NULL) != BR_OK) abort();
    for (uint32_t i = 0; i < a.n_times; i++) {
        const br_time *t = &a.times[i];
        if (br_span_is_none(t->span) || t->span.end > a.text.len ||
            (i > 0 && t->span.start < a.times[i - 1].span.start))
            abort();
        if (!br_utf8_valid(br_span_text(a.text, t->span)) || !t->value.len || !is_day(t->from) || !is_day(t->to))
            abort();
        if (t->from.year && br_date_cmp(t->from, t->to) > 0) abort();
    }
    br_arena_free(arena);
    return 0;
}
