/* fuzz_quote.c: quotes and claims of any text under any tree: spans stay inside, in order and on borders of characters.
 * The input: one byte that says how many heads are thrown about, those heads and relations, then the text. */
#include <stdlib.h>

#include "annotate/actor/actor.h"
#include "annotate/claim/claim.h"
#include "annotate/quote/quote.h"
#include "base/utf8.h"
#include "lexicon/text.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static br_lexicon *lexicon; /* loaded once: the only state of the target */

static void throw_about(br_article *a, const uint8_t *data, size_t n) {
    for (size_t i = 0; i + 4 <= n && a->n_tokens; i += 4) {
        br_token *token = &a->tokens[data[i] % a->n_tokens];
        token->head = data[i + 1] == 255 ? BR_NO_HEAD : (int32_t)(data[i + 1] % a->n_tokens);
        token->deprel = (uint8_t)(data[i + 2] % BR_DEP_COUNT);
        token->upos = (uint8_t)(data[i + 3] % BR_UPOS_COUNT);
    }
}

static void check_span(const br_article *a, br_span span) {
    if (br_span_is_none(span) || span.end > a->text.len || !br_utf8_valid(br_span_text(a->text, span))) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!lexicon && br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) abort();
    if (!size) return 0;
    size_t thrown = (size_t)data[0] < size ? data[0] : size - 1;
    br_arena *arena = br_arena_new(0);
    br_article a = {.language = BR_STR("en"),
                    .text = br_utf8_clean(arena, (br_str){(const char *)data + 1 + thrown, size - 1 - thrown})};
    if (br_text(lexicon, &a, arena, NULL) != BR_OK) abort();
    throw_about(&a, data + 1, thrown);
    br_tree tree = br_tree_of(arena, &a);
    br_grammar_mark(&br_text_language_of(lexicon, a.language)->grammar, &tree);
    br_token_facts facts = br_token_facts_of(lexicon, &a, arena);
    if (br_annotate_actors(lexicon, &tree, &facts, &a, arena, NULL) != BR_OK) abort();
    const br_stances *stances = br_stances_of(lexicon, &tree, &facts, arena);
    if (br_annotate_quotes(lexicon, &tree, &facts, stances, &a, arena, NULL) != BR_OK) abort();
    if (br_annotate_claims(lexicon, &tree, &facts, &a, arena, NULL) != BR_OK) abort();
    for (uint32_t i = 0; i < a.n_quotes; i++) {
        check_span(&a, a.quotes[i].span);
        if (a.quotes[i].cue.end > a.text.len || a.quotes[i].speaker.span.end > a.text.len) abort();
        if (i > 0 && a.quotes[i].span.start < a.quotes[i - 1].span.end) abort();
    }
    for (uint32_t i = 0; i < a.n_claims; i++) check_span(&a, a.claims[i].span);
    br_arena_free(arena);
    return 0;
}
