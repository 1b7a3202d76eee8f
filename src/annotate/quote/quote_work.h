/* quote_work.h: what the parts of the quote annotator share while one article is worked on.
 *
 *   word/       what single words and phrases are: cues, quotation marks, voices, who speaks
 *   content/    stretches of tokens that somebody says: where they stand, how far they reach → drafts
 *   speech/     what is looked for: labels, direct speech, indirect speech
 *   order.c     drafts in the order of the text, no two over each other
 *   speaker.c   whom a speaker's phrase means
 *   said.c      whether it was uttered
 *   quote.c     the flow
 *
 * Each folder uses those above it in this list. Tokens are indices, -1 = none. */
#ifndef BR_ANNOTATE_QUOTE_QUOTE_WORK_H
#define BR_ANNOTATE_QUOTE_QUOTE_WORK_H

#include "annotate/actor/party.h"
#include "annotate/factuality/stance.h"
#include "base/vec.h"
#include "lexicon/quotes.h"
#include "record/tree.h"

typedef struct br_region { /* a stretch in quotation marks, not nested in another one */
    br_span span;          /* with its marks */
    int32_t first, last;   /* its tokens, marks included; first > last: none */
    bool is_open;          /* was not closed before its paragraph ended */
    bool goes_on;          /* goes on with what the region before left open */
    bool is_used;          /* is a statement or belongs to one */
} br_region;

typedef struct br_draft { /* a quote in the making */
    br_span span;
    br_span cue;
    int32_t cue_token;
    int32_t source; /* token that heads the speaker's phrase */
    bool is_uncued; /* whoever spoke just before it */
    bool is_direct; /* made of regions only */
} br_draft;

typedef struct br_quote_work {
    const br_lexicon *lexicon;
    const br_token_facts *facts;
    const br_tree *tree;
    const br_stances *stances;
    const br_article *article;
    br_arena *arena;
    br_parties parties;
    BR_VEC(br_region) regions;
    BR_VEC(br_draft) drafts;
    size_t n_labels;    /* the first drafts are those of "NAME: ..." paragraphs */
    int32_t *region_of; /* of each token, -1 = outside of quotation marks */
    uint32_t *cues;     /* of each token: index + 1 of its first cue row */
    bool *is_spent;     /* of each token: the cue of a draft already */
} br_quote_work;

#endif
