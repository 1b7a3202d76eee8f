/* nearest.h: which of some names a mistyped word was meant to be. */
#ifndef BR_CLI_NEAREST_H
#define BR_CLI_NEAREST_H

#include <stddef.h>

typedef struct br_nearest {
    const char *word;
    const char *name; /* the best so far; NULL when none is near */
    size_t apart;     /* in letters to change, add or leave out: up to 2 are near */
} br_nearest;

br_nearest br_nearest_to(const char *word);

/* Looks whether `name` is nearer. One that the word is the beginning of is as near as one letter. */
void br_nearest_try(br_nearest *nearest, const char *name);

#endif
