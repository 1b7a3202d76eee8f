/* topic.h: what a stretch of text is about: its telling words. */
#ifndef BR_RELATE_TOPIC_H
#define BR_RELATE_TOPIC_H

#include "lexicon/relate.h"

/* Hashes of the first letters of words ("exported" and "exports" are one), ascending, each once. */
typedef struct topic {
    const uint32_t *words;
    uint32_t n;
} topic;

/* The words of `text` but for numbers and words that say nothing (data/en/relate/stopwords.txt). Lives in `arena`. */
topic br__topic_of(br_arena *arena, const br_relate_lexicon *lexicon, br_str text);

/* The same but for the words of `names`, which are compared by themselves. */
topic br__topic_without(br_arena *arena, const br_relate_lexicon *lexicon, topic whole, const br_str *names,
                        size_t n_names);

/* The same of names, each as one: what an article is about, told by whom it names. */
topic br__topic_of_names(br_arena *arena, const br_str *names, size_t n);

/* Whether two texts share at least `least` telling words, and this share of the shorter one's. */
bool br__topics_fit(topic a, topic b, uint32_t least, double share);

#endif
