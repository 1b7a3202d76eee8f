/* fuzz_tokenizer.c: any bytes, made text as the stages before do, split and read: tokens stay inside and in
 * order. */
#include <stdlib.h>

#include "base/utf8.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static br_lexicon *lexicon; /* loaded once: the only state of the target */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!lexicon && br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) abort();
    br_arena *arena = br_arena_new(0);
    br_article a = {.text = br_utf8_clean(arena, (br_str){(const char *)data, size}), .language = BR_STR("en")};
    if (br_text(lexicon, &a, arena, NULL) != BR_OK) abort();
    uint32_t at = 0;
    for (uint32_t i = 0; i < a.n_tokens; i++) {
        br_span span = a.tokens[i].span;
        if (span.start < at || span.end <= span.start || span.end > a.text.len) abort();
        if (!br_utf8_valid(br_span_text(a.text, span)) || !br_utf8_valid(a.tokens[i].lemma)) abort();
        at = span.end;
    }
    br_arena_free(arena);
    return 0;
}
