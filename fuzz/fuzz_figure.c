/* fuzz_figure.c: figures of any text, with times and without: spans stay inside and apart, ranges open
 * upwards. */
#include <math.h>
#include <stdlib.h>

#include "annotate/figure/figures.h"
#include "annotate/time/times.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static br_lexicon *lexicon; /* loaded once: the only state of the target */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!lexicon && br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) abort();
    if (!size) return 0;
    br_arena *arena = br_arena_new(0);
    br_article a = {.text = br_utf8_clean(arena, (br_str){(const char *)data + 1, size - 1})};
    if (data[0] & 1 && br_annotate_times(lexicon, NULL, NULL, &a, arena, NULL) != BR_OK) abort();
    if (br_annotate_figures(lexicon, NULL, &a, arena, NULL) != BR_OK) abort();
    for (uint32_t i = 0; i < a.n_figures; i++) {
        const br_figure *f = &a.figures[i];
        if (br_span_is_none(f->span) || f->span.end > a.text.len ||
            (i > 0 && f->span.start < a.figures[i - 1].span.start))
            abort();
        if (!br_utf8_valid(br_span_text(a.text, f->span)) || !br_utf8_valid(f->noun)) abort();
        if (!isfinite(f->value) || !isfinite(f->low) || !isfinite(f->high) || f->low > f->high) abort();
    }
    br_arena_free(arena);
    return 0;
}
