/* screen.h: text as it stands on a terminal: columns instead of characters, and nothing that could steer it.
 *
 * A letter of Chinese or Korean takes two columns, a combining mark none. Well-formed UTF-8 throughout. */
#ifndef BR_LOOK_SCREEN_H
#define BR_LOOK_SCREEN_H

#include <stdio.h>

#include "base/str.h"

/* A text of a page without control characters and marks that turn the direction of writing: blanks stand for them, byte by byte, so
 * that offsets stay. On one line, or on its own lines. */
br_str br_one_line(br_arena *arena, br_str text);
br_str br_plain_lines(br_arena *arena, br_str text);

/* Columns that one line of text takes. */
size_t br_screen_columns(br_str text);

/* The text in at most so many columns, with an ellipsis where it is cut: at a blank where one is near. */
br_str br_screen_cut(br_arena *arena, br_str text, size_t columns);

/* Writes a cell of a table: cut as it comes, and blanks up to its columns when it is to be padded. */
void br_screen_cell(FILE *out, br_str text, size_t columns, bool is_padded);

/* The text with a line end in place of each blank where a line of so many columns is full (0: as it is): no longer than before, so
 * that offsets stay. */
br_str br_screen_broken(br_arena *arena, br_str text, size_t columns);

/* Writes a text broken at blanks into lines of at most so many columns, all but the first behind `indent` blanks. */
void br_screen_lines(FILE *out, br_str text, size_t columns, size_t indent);

#endif
