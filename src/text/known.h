/* known.h: what lists of names say of the words of a sentence, for the net.
 *
 * A model carries a table of names with their classes: towns, countries, given and family names, organisations
 * (train/known.h fills it). A word gets the classes that it has alone and those of the longest listed name that it
 * stands in. Capitals do not matter: "malaysia" is a country too, and whether it is a name here the net decides. */
#ifndef BR_TEXT_KNOWN_H
#define BR_TEXT_KNOWN_H

#include "lexicon/text_model.h"

/* Classes of a listed name, bits. */
enum {
    BR_KNOWN_GIVEN = 1,     /* "Pauline" */
    BR_KNOWN_FAMILY = 2,    /* "Tokayev" */
    BR_KNOWN_PERSON = 4,    /* a person by the whole name */
    BR_KNOWN_COUNTRY = 8,   /* states and their abbreviations */
    BR_KNOWN_PEOPLE = 16,   /* "Kazakh", "Kazakhs" */
    BR_KNOWN_CITY = 32,     /* large towns, capitals, regions, well-known places */
    BR_KNOWN_TOWN = 64,     /* middling ones */
    BR_KNOWN_VILLAGE = 128, /* and small ones */
    BR_KNOWN_ORG = 256
};

/* The row of the model's table for a word: its own classes, or those of a name of several words where it stands at the
 * front or further on. Row 0 says nothing and is never added. */
#define BR_KNOWN_OF_FIRST BR_MODEL_KNOWN_CLASSES
#define BR_KNOWN_OF_LATER (2 * BR_MODEL_KNOWN_CLASSES)

/* Longest listed name in words. */
#define BR_KNOWN_MAX_WORDS 6

typedef struct br_known {
    uint16_t alone, within; /* rows */
} br_known;

/* Key of a name that is `word` (br_form.word) behind the words of key `before`; a single word is its own key. */
uint64_t br_known_join(uint64_t before, uint64_t word);

/* What is known of each of n words. */
void br_known_find(const br_hash_table *table, const uint64_t *words, uint32_t n, br_known *known);

#endif
