/* article_reader.h: for this room: a JSON object on its way back into an article. Hostile input: every span and index is checked; the
 * first field that does not fit is kept, and the record is refused at its end.
 *
 *   article_reader.c        places in its text
 *   article_parse.c         the article itself, its sentences, tokens and names
 *   article_parse_notes.c   what the stages behind them found in it */
#ifndef BR_RECORD_ARTICLE_READER_H
#define BR_RECORD_ARTICLE_READER_H

#include "record/article.h"

typedef struct br_article_reader {
    br_arena *arena;
    br_article *article;
    br_cp_index index;
    br_error *error;
    const char *bad, *why; /* the first field that is wrong, and how; sticky */
} br_article_reader;

/* A field that can't be what it should be: "the article's FIELD WHY". */
void br__refuse(br_article_reader *reader, const char *field, const char *why);

/* A list, a text: NULL or empty where the record has none; one of another type is refused, else what it holds would be lost without
 * a word. */
json_t *br__read_list(br_article_reader *reader, const json_t *object, const char *field);
br_str br__read_text(br_article_reader *reader, const json_t *object, const char *field);

/* The byte where a code point stands; one that is not in the text makes `field` bad. */
uint32_t br__read_byte(br_article_reader *reader, int64_t position, const char *field);

/* "start" and "end" of an object as bytes; what is not in the text makes `field` bad. */
br_span br__read_span(br_article_reader *reader, const json_t *object, const char *field);

/* Languages of passages, times, actors, events, quotes, figures, claims, predicates and reprints. */
void br__read_notes(br_article_reader *reader, json_t *object);

#endif
