#include "engine/flow.h"

#include "text/text.h"

static const br_str stage_names[BR_N_STAGES] = {
    BR_STR_INIT("read"),     BR_STR_INIT("clean"), BR_STR_INIT("text"),
    BR_STR_INIT("annotate"), BR_STR_INIT("reuse"), BR_STR_INIT("relate"),
};

bool br_stage_of(br_str name, br_stage *stage) {
    for (int i = 0; i < BR_N_STAGES; i++)
        if (br_str_eq(stage_names[i], name)) {
            *stage = (br_stage)i;
            return true;
        }
    return false;
}

/* What a stage makes anew takes the place of what stood there, as in an article of the database that is coded once more. */
static void forget_text(br_article *a) {
    a->n_sentences = a->n_tokens = a->n_names = 0;
}

static void forget_notes(br_article *a) {
    a->n_times = a->n_actors = a->n_events = a->n_quotes = a->n_figures = a->n_claims = 0;
}

/* an article that came out of an earlier stage goes on where it stopped */
static br_status flow_article(const br_lexicon *lexicon, const br_flow_options *options, br_article *article,
                              br_arena *arena, br_error *error) {
    if (options->last >= BR_STAGE_TEXT && !(article->has & BR_HAS_TOKENS) && !(article->has & BR_HAS_NOTES)) {
        forget_text(article);
        BR_FORWARD(br_text(lexicon, article, arena, error));
    }
    if (options->last >= BR_STAGE_ANNOTATE && !(article->has & BR_HAS_NOTES)) {
        forget_notes(article);
        BR_FORWARD(br_annotate(lexicon, &options->annotate, article, arena, error));
    }
    return BR_OK;
}

br_status br_flow(const br_lexicon *lexicon, const br_flow_options *options, br_item *item, br_arena *arena,
                  br_articles *articles, br_error *error) {
    if (item->is_article) {
        br_vec_push(arena, articles, item->article);
    } else {
        br_page_identify(arena, &item->page);
        if (options->last < BR_STAGE_CLEAN) return BR_OK;
        BR_FORWARD(br_clean(lexicon, &item->page, arena, articles, error));
    }
    for (size_t i = 0; i < articles->len; i++)
        BR_FORWARD(flow_article(lexicon, options, &articles->at[i], arena, error));
    return BR_OK;
}
