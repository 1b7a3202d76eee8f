#include "annotate/event/quoted.h"

#include "record/tree.h"

bool *br_quoted_tokens(const br_article *a, br_arena *arena) {
    bool *quoted = br_array(arena, a->n_tokens + 1, bool);
    uint32_t done = 0; /* quotes stand in the order of the text */
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const br_quote *q = &a->quotes[i];
        if (q->type == BR_QUOTE_INDIRECT) continue;
        int32_t first = br_token_at(a, q->span.start);
        if (first < 0) break;
        if (done < (uint32_t)first) done = (uint32_t)first;
        for (; done < a->n_tokens && a->tokens[done].span.start < q->span.end; done++) quoted[done] = true;
    }
    return quoted;
}
