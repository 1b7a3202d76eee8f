#include "cli/nearest.h"

#include <stdint.h>
#include <string.h>

#define NOT_NEAR 3
#define LONGEST  63 /* letters of a name */

/* Levenshtein's distance, row by row. */
static size_t letters_apart(const char *word, const char *name) {
    size_t n = strlen(name), row[LONGEST + 1];
    if (n > LONGEST) return SIZE_MAX;
    for (size_t j = 0; j <= n; j++) row[j] = j;
    for (size_t i = 1; word[i - 1]; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t replace = corner + (word[i - 1] != name[j - 1]);
            corner = row[j];
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            row[j] = replace < least ? replace : least;
        }
    }
    return row[n];
}

br_nearest br_nearest_to(const char *word) {
    return (br_nearest){.word = word, .apart = NOT_NEAR};
}

void br_nearest_try(br_nearest *nearest, const char *name) {
    size_t len = strlen(nearest->word), apart = letters_apart(nearest->word, name);
    if (len >= 2 && apart > 1 && strncmp(name, nearest->word, len) == 0) apart = 1;
    if (apart >= nearest->apart || apart >= len) return; /* a word of two letters is near to everything short */
    nearest->apart = apart;
    nearest->name = name;
}
