/* article.h: the record `article`, which grows from stage to stage.
 *
 *   clean     id page part title authors site published language languages voice text
 *   text      sentences tokens names
 *   annotate  times actors events quotes figures claims predicates
 *   reuse     reprints
 *
 * An article lives in one arena. Arrays come as pointer and count; NULL and 0 mean that there are none. */
#ifndef BR_RECORD_ARTICLE_H
#define BR_RECORD_ARTICLE_H

#include "base/date.h"
#include "base/json.h"
#include "base/utf8.h"
#include "record/note.h"
#include "record/token.h"

/* Largest text of one article, 85,000 words: clean cuts longer ones at a paragraph and tells so. All that is made of a text takes
 * up to 260 times its size, which has to fit into BR_ARENA_DOCUMENT_CEILING, and a second or two. */
#define BR_ARTICLE_MAX_TEXT ((size_t)512 << 10)

typedef enum br_published_from {
    BR_PUBLISHED_NONE,
    BR_PUBLISHED_META,
    BR_PUBLISHED_TEXT,
    BR_PUBLISHED_URI,
    BR_PUBLISHED_FEED,
    BR_PUBLISHED_INFERRED
} br_published_from;
typedef enum br_voice { BR_VOICE_REPORT, BR_VOICE_OPINION } br_voice;
br_str br_published_from_text(br_published_from value);
br_published_from br_published_from_of(br_str text);
br_str br_voice_text(br_voice value);
br_voice br_voice_of(br_str text);

typedef struct br_language_span {
    br_span span;
    br_str language;
} br_language_span;

typedef struct br_reprint {
    br_span span;
    br_str of;          /* article id */
    br_span of_span;    /* in that article's text, in CODE POINTS: the other text is not at hand */
    br_span span_cp;    /* `span` in code points */
    int16_t similarity; /* 0..1000 */
} br_reprint;

typedef struct br_sentence {
    br_span span;
    uint32_t first_token, n_tokens; /* into the article's tokens; 0, 0 while there are none */
} br_sentence;

typedef struct br_article {
    br_str id;
    struct {
        br_str uri, url, sha256, fetched;
    } page;
    int32_t part;
    br_str title;
    br_str *authors;
    uint32_t n_authors;
    br_str site;
    br_str published; /* ISO 8601, shortened to what is known; "" = unknown */
    br_published_from published_from;
    br_str language; /* ISO 639 code, "" = unknown */
    br_language_span *languages;
    uint32_t n_languages;
    br_voice voice;
    br_str text; /* valid UTF-8 without U+0000 */
    int64_t cut; /* bytes of the page's text that are left out behind it, for its length; mostly 0 */

    br_sentence *sentences;
    br_token *tokens;
    br_name *names;
    uint32_t n_sentences, n_tokens, n_names;

    br_time *times;
    br_actor *actors;
    br_event *events;
    br_quote *quotes;
    br_figure *figures;
    br_claim *claims;
    br_predicate *predicates;
    br_reprint *reprints;
    uint32_t n_times, n_actors, n_events, n_quotes, n_figures, n_claims, n_predicates, n_reprints;

    unsigned has;  /* BR_HAS_* : which parts have been made, even if empty */
    json_t *extra; /* fields of the record that are not ours; passed through. NULL = none */
} br_article;

enum { BR_HAS_TEXT = 1, BR_HAS_TOKENS = 2, BR_HAS_NOTES = 4, BR_HAS_PREDICATES = 8, BR_HAS_REPRINTS = 16 };

/* The publication date as a date; year 0 when unknown. */
br_date br_article_date(const br_article *article);

/* Id of an article whose text stands (content hash of page, part, text), unless it came with one. */
void br_article_identify(br_arena *arena, br_article *article);

/* Ids of its events, quotes, figures and claims: content hashes of (article, spans); events' `of` from `of_index`. */
void br_article_identify_notes(br_arena *arena, br_article *article);

typedef struct br_write_options {
    bool keep_tokens; /* write tokens even after annotate */
} br_write_options;

/* The article as one JSON object, keys in the order of the contract. `scratch` holds the offset table. */
void br_article_write(br_json *json, const br_article *article, br_write_options options, br_arena *scratch);

/* An object of kind `article` read into memory. Missing parts stay empty; what does not fit (a span outside of the
 * text, a head out of range) is refused with the field's name. The views point into `object`, which must live as
 * long as the arena (br_json_read does that). */
br_status br_article_parse(br_arena *arena, json_t *object, br_article *article, br_error *error);

/* The same for a record as text, which is several times as fast: its tokens stay text (`token_rows`, copied; "" when it
 * has none). The object is read as br_json_read does, and goes with its rows into br_article_parse_with. */
json_t *br_article_json(br_arena *arena, br_str text, br_str *token_rows, br_error *error);
br_status br_article_parse_with(br_arena *arena, json_t *object, br_str token_rows, br_article *article,
                                br_error *error);

#endif
