/* net.h: the net at work: tags, features, trees and names of sentences, in integers.
 *
 * Two layers of recurrent nets in both directions (Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005)
 * read a sentence; the first one's states give tags (Søgaard & Goldberg 2016: low tasks at low layers), the
 * second one's the names and the tree, where every word scores every other as its head (Kiperwasser &
 * Goldberg 2016; Dozat & Manning 2017). Gates are quadratic pieces instead of exponentials, so that training
 * and inference compute one and the same function and no library's exp() is asked. docs/language-core.md
 * shows the drawing. */
#ifndef BR_TEXT_NET_H
#define BR_TEXT_NET_H

#include "lexicon/text_model.h"
#include "record/token.h"

/* Longest piece of text that the net reads at once; longer sentences are cut into pieces, so that time stays
 * linear. The longest sentence of the treebanks has 160 words. */
#define BR_NET_MAX_WORDS 256

/* Reads a sentence of `n_tokens` tokens: sets upos, feats, head (in the sentence, BR_NO_HEAD for the root)
 * and deprel of each. `name_tags` (n_tokens numbers) receives 0 outside of names, 1 + 2 * type where a name
 * of br_name_type begins, 2 + 2 * type where it goes on. Tokens' spans are of `text`. */
typedef struct br_net_sentence {
    br_token *tokens;
    uint8_t *name_tags;
    uint32_t n_tokens;
} br_net_sentence;

/* Many sentences at once are faster than one by one and give the same. Scratch memory of `arena` is given
 * back. */
void br_net_read(const br_text_model *model, br_arena *arena, br_str text, br_net_sentence *sentences,
                 size_t n_sentences);

#endif
