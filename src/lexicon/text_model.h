/* text_model.h: the trained tables of the language core, used as they lie in the file.
 *
 * The file is a header, a table of sections and the sections, each aligned to 64 bytes, little-endian:
 *
 *     "BRTEXT\0\0"  version u32  n_sections u32  language[16]  size u64  checksum u64
 *     n_sections x { name[16]  shift i32  rows u32  columns u32  0 u32  offset u64  size u64 }
 *     sections ...
 *
 * `checksum` is XXH3 of everything behind the header. Opening checks it, every size against the dimensions,
 * every index against its table and every sum of weights against 32 bits, so that inference needs no check at
 * all. Nothing is copied: the model lives as long as the bytes. docs/language-core.md tells what the parts
 * do. */
#ifndef BR_LEXICON_TEXT_MODEL_H
#define BR_LEXICON_TEXT_MODEL_H

#include "base/str.h"

#define BR_MODEL_MAGIC     "BRTEXT\0"
#define BR_MODEL_VERSION   1u
#define BR_MODEL_MAX_BYTES ((size_t)64 << 20)

/* Ceilings of the dimensions; the shipped model is far below. */
#define BR_MODEL_MAX_WIDTH  512 /* of any hidden layer */
#define BR_MODEL_MAX_LABELS 1024

#define BR_KERNEL_LANES 16 /* outputs of a matrix come in multiples of this */

/* Fixed-point numbers: a value v at scale q is the integer v * 2^q. */
enum {
    BR_Q_STATE = 12,  /* outputs of the recurrent layers, -1..1 */
    BR_Q_HIDDEN = 10, /* rectified hidden layers */
    BR_Q_ARC = 8,     /* a word as a head, in the score of an arc; below BR_ARC_LIMIT */
    BR_Q_MEET = 7,    /* a word as a dependent, the same limit */
    BR_STATE_LIMIT = 1 << BR_Q_STATE,
    BR_HIDDEN_LIMIT = 32767,
    BR_ARC_LIMIT = (1 << 12) - 1
};

static inline uint32_t br_kernel_pad(uint32_t outputs) {
    return (outputs + BR_KERNEL_LANES - 1) / BR_KERNEL_LANES * BR_KERNEL_LANES;
}

/* Weights in pairs of inputs, padded with zeros:
 *     packed[(k / 2) * 2 * padded + 2 * j + k % 2] = weight from input k to output j, times 2^shift */
typedef struct br_packed {
    const int16_t *weights;
    uint32_t depth;  /* inputs, even */
    uint32_t padded; /* outputs, a multiple of BR_KERNEL_LANES */
    int32_t shift;
} br_packed;

/* A layer: matrix and bias (`padded` numbers at the scale of the sums). */
typedef struct br_layer {
    br_packed matrix;
    const int32_t *bias;
} br_layer;

/* One direction of a recurrent layer; gates in the order input, forget, output, candidate. */
typedef struct br_recurrent {
    br_layer input;
    br_packed state;
} br_recurrent;

/* A table from hashes to small numbers: open addressing, 0 in `mark` = free. */
typedef struct br_hash_table {
    const uint32_t *slots; /* pairs mark, value */
    uint32_t n_slots;      /* power of two, 0 = empty table */
} br_hash_table;

/* A name of the table `known`: its classes (known.h), and whether longer names begin with its words. */
#define BR_MODEL_KNOWN_CLASSES 512
#define BR_MODEL_KNOWN_GOES_ON 512
#define BR_MODEL_KNOWN_ROWS    (3 * BR_MODEL_KNOWN_CLASSES)

#define BR_MODEL_LAYERS 2
#define BR_NER_TAGS     7 /* O B-PER I-PER B-LOC I-LOC B-ORG I-ORG */

typedef struct br_bundle {
    uint8_t upos;
    uint32_t feats;
} br_bundle;

typedef struct br_lemma_script {
    uint8_t cut;  /* bytes off the end of the lowered form */
    br_str added; /* put there instead */
} br_lemma_script;

typedef struct br_text_model {
    br_str language;
    uint32_t width; /* of an input vector */
    uint32_t state; /* of one direction */
    const int8_t *word_rows, *affix_rows;
    uint32_t n_word_rows, n_affix_rows;
    int32_t row_shift;   /* their scale */
    br_hash_table words; /* of the lowered form -> row */
    br_hash_table known; /* listed names -> classes; empty when the model was trained without lists */
    const int8_t *known_rows;
    br_recurrent recurrent[BR_MODEL_LAYERS][2];
    br_layer tag_hidden, tag_upos, tag_bundle;
    br_layer name_hidden, name_tag;
    br_layer arc_dependent, arc_head, arc_meet;
    const int16_t *arc_root;     /* the root's side, as many as arc_head has outputs */
    const int32_t *arc_distance; /* BR_DISTANCES, at the scale of the scores */
    br_layer label_dependent, label_head, label_out;
    const int32_t *label_root; /* as many as label_head has outputs, at its scale */
    uint8_t *upos;             /* br_upos of each output */
    br_bundle *bundles;
    uint8_t *relations; /* br_deprel of each output */
    uint32_t n_upos, n_bundles, n_relations;
    br_hash_table lemma_words, lemma_suffixes; /* -> script */
    br_lemma_script *scripts;
    uint32_t n_scripts;
} br_text_model;

/* Distances between a word and its head fall into steps: 1..5, 7, 10, 15, 22, 32, more; to the right, then
 * left. */
#define BR_DISTANCES 22
uint32_t br_distance_step(int32_t head_minus_dependent); /* not 0 */

/* Value of `hash`, or `absent`. */
uint32_t br_hash_table_get(const br_hash_table *table, uint64_t hash, uint32_t absent);

/* A table of n entries; later keys of one mark win. */
typedef struct br_table_entry {
    uint64_t key;
    uint32_t value;
} br_table_entry;
br_hash_table br_hash_table_make(br_arena *arena, const br_table_entry *entries, size_t n);

/* Opens a model. `name` is what messages call it. The bytes should be aligned to 64 (else they are copied). What takes a look
 * at every byte (sums, tables) is left out for a model that is `proven`: the one in the program was checked by the tests,
 * and most runs need little of it. */
br_status br_text_model_open(br_arena *arena, const char *name, br_str bytes, bool proven, br_text_model *model,
                             br_error *error);

/* Writing: sections are added, then everything goes out at once. */
typedef struct br_model_section {
    char name[16];
    int32_t shift;
    uint32_t rows, columns, reserved;
    uint64_t offset, size;
} br_model_section;

typedef struct br_model_writer {
    br_arena *arena;
    br_model_section sections[64];
    br_str bytes[64];
    uint32_t n_sections;
} br_model_writer;

void br_model_add(br_model_writer *writer, const char *name, int32_t shift, uint32_t rows, uint32_t columns,
                  br_str bytes);
void br_model_add_table(br_model_writer *writer, const char *name, br_hash_table table);
br_str br_model_finish(const br_model_writer *writer, br_str language);

#endif
