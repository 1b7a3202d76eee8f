#include "annotate/annotate.h"

#include "annotate/actor/actor.h"
#include "annotate/claim/claim.h"
#include "annotate/event/event.h"
#include "annotate/figure/figures.h"
#include "annotate/figure/source.h"
#include "annotate/quote/quote.h"
#include "annotate/time/times.h"
#include "lexicon/text.h"
#include "record/tree.h"

static void date_by_page(br_article *article) {
    br_date date = br_article_date(article);
    for (uint32_t i = 0; i < article->n_events; i++) {
        article->events[i].date = date;
        article->events[i].date_end = (br_date){0};
        article->events[i].date_from = date.year ? BR_FROM_PUBLISHED : BR_FROM_NONE;
    }
}

br_status br_annotate(const br_lexicon *lexicon, const br_annotate_options *options, br_article *article,
                      br_arena *arena, br_error *error) {
    br_tree tree = br_tree_of(arena, article);
    br_grammar_mark(&br_text_language_of(lexicon, article->language)->grammar, &tree);
    br_token_facts facts = br_token_facts_of(lexicon, article, arena);
    BR_FORWARD(br_annotate_times(lexicon, &tree, NULL, article, arena, error));
    BR_FORWARD(br_annotate_actors(lexicon, &tree, &facts, article, arena, error));
    BR_FORWARD(br_annotate_figures(lexicon, &tree, article, arena, error));
    br_stances *stances = br_stances_of(lexicon, &tree, &facts, arena);
    BR_FORWARD(br_annotate_quotes(lexicon, &tree, &facts, stances, article, arena, error));
    br_stances_hear(stances);
    br_attribute_figures(lexicon, &tree, &facts, article, arena);
    article->has |= BR_HAS_NOTES;
    BR_FORWARD(br_annotate_events(lexicon, options, &tree, &facts, stances, article, arena, error));
    if (options->page_dates) date_by_page(article);
    BR_FORWARD(br_annotate_claims(lexicon, &tree, &facts, article, arena, error));
    br_article_identify_notes(arena, article);
    return BR_OK;
}
