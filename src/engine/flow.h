/* flow.h: the way of one page through the stages of one document. */
#ifndef BR_ENGINE_FLOW_H
#define BR_ENGINE_FLOW_H

#include "annotate/annotate.h"
#include "clean/clean.h"

typedef enum br_stage {
    BR_STAGE_READ,
    BR_STAGE_CLEAN,
    BR_STAGE_TEXT,
    BR_STAGE_ANNOTATE,
    BR_STAGE_REUSE,
    BR_STAGE_RELATE,
    BR_N_STAGES
} br_stage;

/* The stage of a name ("read", "clean" ...); false: there is none. */
bool br_stage_of(br_str name, br_stage *stage);

/* One thing on its way: a page that came in, or an article of an earlier run of the pipe. */
typedef struct br_item {
    bool is_article;
    br_page page;
    br_article article;
} br_item;

typedef struct br_flow_options {
    br_stage last; /* up to BR_STAGE_ANNOTATE: what comes after looks across documents */
    br_annotate_options annotate;
} br_flow_options;

/* Takes `item` through the stages that it has not seen, up to options->last; the articles come in `articles`, in `arena` as
 * everything that is made of it. A page gets its id. Any status but BR_OK gives this one document up. */
br_status br_flow(const br_lexicon *lexicon, const br_flow_options *options, br_item *item, br_arena *arena,
                  br_articles *articles, br_error *error);

#endif
