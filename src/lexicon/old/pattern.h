/* pattern.h: a pattern of an old verb file, from its line to its elements. */
#ifndef BR_LEXICON_OLD_PATTERN_H
#define BR_LEXICON_OLD_PATTERN_H

#include "lexicon/old/synset.h"

/* Reads what stands before the code of a pattern: "* TO {REACH | RE-NEGOTIATE} &AGREEMENT WITH +". Words are views of `text`. False
 * when it makes no sense: no verb ("*"), an unknown set, too many elements. Code and line are left to the caller. */
bool br_old_pattern_read(const br_old_synsets *synsets, br_str text, br_old_pattern *pattern);

/* "161", "032:033" (with its paired event), "031!"; false for anything else. */
bool br_old_code_parse(br_str text, br_old_code *code);

/* What words of these files are made of. */
bool br_old_is_word_byte(char c);

#endif
