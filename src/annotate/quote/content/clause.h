/* clause.h: clauses in the text, whatever the tree makes of them. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_CLAUSE_H
#define BR_ANNOTATE_QUOTE_CONTENT_CLAUSE_H

#include "annotate/quote/content/content.h"

bool br_c_begins_clause(const br_quote_work *w, int32_t t);    /* "that", or a pronoun and its verb */
bool br_c_is_clause_at(const br_quote_work *w, int32_t first); /* a subject and its finite verb follow at once */
bool br_c_speaks_on(const br_quote_work *w, int32_t cue);      /* what is said begins directly behind the cue */
bool br_c_opens_adverbial(const br_quote_work *w, int32_t t);  /* "when he left", "while the city was burning" */
bool br_c_is_mere_time(const br_quote_work *w, int32_t t);     /* "said | Friday afternoon": no subject */

bool br_c_is_main_verb(const br_quote_work *w, int32_t t); /* finite, in no relative clause */
bool br_c_has_main_clause(const br_quote_work *w, br_content c);

/* "held a permit, a key and a map": the end of what goes on behind a comma with something inside the content; -1 = none */
int32_t br_c_list_end(const br_quote_work *w, int32_t comma, br_content c, int32_t cue);

/* "..., including ships": what follows a comma goes on with what was said */
bool br_c_carries_on(const br_quote_work *w, int32_t comma);

/* Whether tokens from `first` on, behind "and", are a clause of what is said: a subject and its verb; behind a comma, a verb that
 * nobody but a speaker tells ("would"). */
bool br_c_is_second_clause(const br_quote_work *w, int32_t first, bool behind_comma);

#endif
