/* govern.h: what surrounds a word makes of it: the word that governs it and the kind of its clause. "failed to stop":
 * what stands under "failed to" did not happen. Private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_GOVERN_H
#define BR_ANNOTATE_FACTUALITY_GOVERN_H

#include "annotate/factuality/given.h"

br_given br_given_to(const br_walk *walk, int32_t token);

#endif
