/* words.h: the words of an article as the patterns know them. */
#ifndef BR_ANNOTATE_EVENT_ACT_WORDS_H
#define BR_ANNOTATE_EVENT_ACT_WORDS_H

#include "lexicon/event/events.h"
#include "lexicon/word/grammar.h"
#include "record/tree.h"

/* Made once an article. */
typedef struct br_event_words {
    const br_lexicon *all;
    const br_event_lexicon *lexicon;
    const br_token_facts *facts;
    const br_tree *tree;
    br_sym *sym;   /* of each token's lemma; BR_NO_SYM = no pattern knows it */
    br_sym *form;  /* of a noun as it is written, where that is not its lemma: "arms", "rights" */
    uint8_t *link; /* slot of the preposition that the token hangs on, 0 = none */
    uint8_t *
        upos; /* as the tagger said, but passives that tell a state are adjectives: "is prepared to", "was dissatisfied" */
} br_event_words;

br_event_words br_event_words_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                                 br_arena *arena);

/* "handed the sailors over to Chad", "pulled out of Chad": whether a preposition is the particle of the verb, beside the true
 * preposition. */
bool br_is_stray_particle(const br_tree *tree, int32_t mark);

#endif
