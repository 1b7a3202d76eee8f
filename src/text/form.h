/* form.h: what the net sees of a word: its lowered form, its beginnings and endings, its shape. */
#ifndef BR_TEXT_FORM_H
#define BR_TEXT_FORM_H

#include "base/str.h"

#define BR_FORM_AFFIX    4                       /* endings and beginnings of 1 to 4 letters */
#define BR_FORM_FEATURES (2 * BR_FORM_AFFIX + 1) /* with the shape */
#define BR_FORM_MAX      160                     /* bytes of a lowered form; longer words lose their middle */

typedef struct br_form {
    uint64_t word;                       /* hash of the lowered form, digits as 0 */
    uint64_t features[BR_FORM_FEATURES]; /* hashes; 0 = the word is too short for this one */
} br_form;

/* Where a word goes on behind a hyphen that only a line's end has put there ("com- mitted"): `at` itself when it is none. */
size_t br_form_after_break(br_str form, size_t at);

/* A dash that is no hyphen: a long one, or two hyphens. */
bool br_form_is_dash(br_str form);

/* The lowered form, without such hyphens, in `lowered`; digits stay unless `fold_digits`. */
br_str br_form_lower(br_str form, bool fold_digits, char lowered[BR_FORM_MAX]);

br_form br_form_of(br_str form);

/* The last of its features alone. */
uint64_t br_form_shape(br_str form);

#endif
