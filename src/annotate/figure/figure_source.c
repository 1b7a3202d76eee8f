#include "annotate/figure/figure_source.h"

/* The statements stand in the order of the text but may lie in each other: the shortest that holds the figure is the
 * innermost. Both lists ascend, so a window of statements moves along. */
void br_attribute_figures(br_article *article) {
    uint32_t first = 0;
    for (uint32_t i = 0; i < article->n_figures; i++) {
        br_figure *figure = &article->figures[i];
        while (first < article->n_quotes &&
               article->quotes[first].span.end + BR_FIGURE_SOURCE_REACH <= figure->span.start)
            first++;
        uint32_t least = UINT32_MAX;
        for (uint32_t q = first; q < article->n_quotes && q < first + BR_FIGURE_SOURCE_QUOTES; q++) {
            const br_quote *quote = &article->quotes[q];
            if (quote->span.start > figure->span.start) break;
            uint32_t length = quote->span.end - quote->span.start;
            if (!br_span_contains(quote->span, figure->span) || br_party_is_none(&quote->speaker) || length >= least)
                continue;
            least = length;
            figure->attributed_to = quote->speaker;
        }
    }
}
