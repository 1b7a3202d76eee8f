/* speaker.h: whom a speaker's phrase means. */
#ifndef BR_ANNOTATE_QUOTE_SPEAKER_H
#define BR_ANNOTATE_QUOTE_SPEAKER_H

#include "annotate/quote/quote_work.h"
#include "base/map.h"

typedef struct br_speakers {
    br_map surnames;             /* → index + 1 of the only full name that ends with it; 0: several */
    const br_quote *last_person; /* the last statement of a person with a name and no known office, NULL = none */
} br_speakers;

br_speakers br_speakers_of(const br_quote_work *w);

/* before: the statement before it in the text, NULL = none */
br_party br_speaker_of(const br_quote_work *w, br_speakers *speakers, const br_draft *draft, const br_quote *before);
void br_speakers_note(const br_quote_work *w, br_speakers *speakers, const br_quote *quote); /* each one, in order */

#endif
