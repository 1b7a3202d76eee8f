/* closing.h: who tells it, at the end of a sentence: "Troops crossed into Chad, officials said on Monday"; in quotation marks
 * too, where the net took what is told for no clause.
 *
 * A net that learned from web pages takes what is told for a part of who tells it ("troops that were crossed"). The net reads both
 * by themselves; where there is a verb in each, that is kept. */
#ifndef BR_TEXT_CLOSING_H
#define BR_TEXT_CLOSING_H

#include "base/vec.h"
#include "text/aside.h"
#include "text/reading.h"

/* The words from `first` on, behind the comma `open`, tell who says what stands before it. */
typedef struct br_closing {
    uint32_t sentence, open, first;
    br_reading told, teller;
} br_closing;
typedef BR_VEC(br_closing) br_closings;

/* Reads them apart. A sentence that was taken apart is shortened to what is told: its views may be read further. */
br_closings br_closing_read(const br_text_model *model, br_arena *arena, br_str text, br_first_reading *views,
                            size_t n_sentences);

/* Hangs what is told on who tells it, once it is read; of several sentences in one only the last is told, and who tells it hangs
 * beside it. `sentences`: the whole ones. */
void br_closing_hang(br_str text, const br_closings *closings, const br_first_reading *sentences);

#endif
