/* token_rows.h: the tokens of a record, read straight from its JSON text. They are nine tenths of a record; as a tree of
 * JSON values they would cost more than all annotators together. What isn't plain (numbers with a fraction, escapes in a
 * tag) is left to the general reader, which refuses what is no JSON. */
#ifndef BR_RECORD_TOKEN_ROWS_H
#define BR_RECORD_TOKEN_ROWS_H

#include "base/arena.h"
#include "record/token.h"

/* Cuts the member "tokens" out of the text of an object: `rows` is its array, `rest` the object with an empty one in its
 * place. False (and nothing written) when it has none that could be cut. Linear; `rows` is a view into `text`. */
bool br_token_rows_cut(br_arena *arena, br_str text, br_str *rest, br_str *rows);

/* A row as it stands in the text; offsets are code points still. */
typedef struct br_token_row {
    int64_t start, end, head;
    br_str lemma, upos, feats, deprel;
    br_str quoted; /* the lemma as JSON, quotes and all, when it holds escapes; the lemma is empty then */
} br_token_row;

/* Walks the rows of an array: `{.left = rows}` before the first call; the views of a row point into the array. BR_END
 * behind the last row, BR_BAD_INPUT for what isn't plain. */
typedef struct br_token_rows {
    br_str left;
    bool begun;
} br_token_rows;

br_status br_token_rows_next(br_token_rows *rows, br_token_row *row);

#endif
