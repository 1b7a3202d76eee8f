/* tense.h: which way a bare weekday or month looks: the tense of its clause. */
#ifndef BR_ANNOTATE_TIME_TENSE_H
#define BR_ANNOTATE_TIME_TENSE_H

#include "lexicon/times.h"
#include "lexicon/word/scan.h"
#include "record/tree.h"

/* With a tree: the tense of the verb that the span depends on. Without: of the nearest telling word of the sentence
 * before the span, else behind it. `word` is the first word of the span. */
br_tense br_time_tense(const br_time_lexicon *lexicon, const br_tree *tree, const br_words *words, uint32_t word,
                       br_span span);

/* "called a strike for Monday": whether the word before `word`, the first of the span, leads to the weekday that something is set for.
 * What "planned for Monday" tells of a subject may have been before: "was cancelled". */
bool br_time_is_set_for(const br_time_lexicon *lexicon, const br_tree *tree, const br_words *words, uint32_t word,
                        br_span span);

/* Whether the span tells the time of a subject ("a ruling in October would end it"), which a verb ahead does not move. */
bool br_time_is_of_subject(const br_tree *tree, br_span span);

/* Whether the span tells when a verb in the past was done ("was shot on 3 March"), not a noun or an adjective beside it
 * ("declared a dividend payable 7 December"). */
bool br_time_is_of_past_verb(const br_tree *tree, br_span span);

#endif
