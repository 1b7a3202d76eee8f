/* show.h: one record with its evidence: the sentence in its paragraph, and where the page came from. */
#ifndef BR_LOOK_SHOW_H
#define BR_LOOK_SHOW_H

#include <stdio.h>

#include "engine/evidence.h"

typedef struct br_show_options {
    bool json;   /* the record as it stands */
    bool why;    /* pattern, dictionary line and tree path of an event; needs `lexicon` */
    bool colour; /* marks the evidence with terminal colours instead of brackets */
    int width;   /* columns of the terminal, at whose end lines are broken at blanks; 0: as long as they are */
    const br_lexicon *lexicon;
    const char *data_folder; /* whose scheme names the codes; NULL: the embedded one */
} br_show_options;

/* Shows the record whose id begins with `id`: page, article, event mention, event, quote, figure, claim, actor or
 * dispute. BR_NOTHING_FOUND when there is none, BR_USAGE when several begin so. */
br_status br_show(br_store *store, const char *id, const br_show_options *options, FILE *out, br_error *error);

#endif
