/* date_phrase.h: how the phrase of a time leads to what it dates: "until May" and "more than in May" date nothing, "since May" begins
 * a stretch, the year of a name is a part of the name. */
#ifndef BR_ANNOTATE_EVENT_DATE_DATE_PHRASE_H
#define BR_ANNOTATE_EVENT_DATE_DATE_PHRASE_H

#include "record/tree.h"

/* Up to when and measured by what is not when; nor is "the first since May", which is told of the first. "Not until May" is. `token`
 * is the head of the time. */
bool br_is_no_date_of_clause(const br_tree *tree, int32_t token);

/* "called a strike for Monday": the day of the strike. */
bool br_is_set_for(const br_tree *tree, int32_t token);

/* "has ruled since May": where a stretch begins that lasts until the day of writing. */
bool br_is_since(const br_tree *tree, int32_t token);

/* "under the Data Act 2015": the year of a name. "At the Games 2004" tells when. */
bool br_is_of_name(const br_tree *tree, const br_time *time, int32_t token);

/* "the 2008 Olympics", "its 2020 budget": a year before a noun tells which one, but "in the 2008 vote" tells when. */
bool br_names_noun(const br_tree *tree, const br_time *time, int32_t token);

/* "the parade of 9 May": of the parade alone, not of its being cancelled. */
bool br_is_of_noun(const br_tree *tree, int32_t token);

/* "accused of bombing a village", "thanked for freeing them", "arrested over the killing": the deed lies before its judgement, nobody
 * says how long. */
bool br_is_judged_deed(const br_tree *tree, int32_t token);

/* "jailed ten for their part in riots last month": the deed that stands before a time which hangs on the verb; -1 = none */
int32_t br_deed_before(const br_tree *tree, int32_t token);

/* "as he was led in", "when challenged": a clause of the moment at which another is told to be; not "after he fell", "as it did". */
bool br_tells_moment(const br_tree *tree, int32_t clause);

#endif
