/* entity.h: names from the entity layer of treebanks such as GUM (CorefUD's "Entity" in MISC).
 *
 * The layer marks all that is spoken of, "the former president of the club" too. A name is the part of a person, place or
 * organisation around a head that is a proper noun: the words that the layer calls its core ("minspan"), without titles and
 * articles, with the compounds in front, and behind "of" what belongs to an organisation or place. */
#ifndef BR_TEXT_TRAIN_ENTITY_H
#define BR_TEXT_TRAIN_ENTITY_H

#include "text/conllu.h"

/* Which field of an entity is what; a document's first sentence tells it ("# global.Entity = GRP-etype-..."). */
typedef struct br_entity_layer {
    uint32_t type_field, core_field;
    bool is_there;
} br_entity_layer;

/* Tags of br_net_read for the words of the next sentence of a file, n of them zeroed by the caller. False when the file has
 * no such layer. */
bool br_entity_names(br_entity_layer *layer, const br_conllu_sentence *sentence, uint8_t *tags);

#endif
