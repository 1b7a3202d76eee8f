/* clean.h: the wording of pages around their articles, months in the languages of news, and what names of
 * classes tell. Read from data/<language>/clean/. All languages are looked up at once: pages mix them. */
#ifndef BR_LEXICON_CLEAN_H
#define BR_LEXICON_CLEAN_H

#include "lexicon/lexicon.h"

/* What a line may be; rows of furniture.tsv. */
#define BR_WORDING_LIST(X)                                                                                             \
    X(LINE, "line")                                                                                                    \
    X(END, "end")                                                                                                      \
    X(COMMENTS, "comments")                                                                                            \
    X(MORE, "more")                                                                                                    \
    X(CAPTION, "caption")                                                                                              \
    X(BYLINE, "byline")                                                                                                \
    X(OPINION, "opinion")                                                                                              \
    X(DATE, "date")                                                                                                    \
    X(UPDATED, "updated")                                                                                              \
    X(HOME, "home")                                                                                                    \
    X(CALL, "call")

/* What an element may be by its class, id or role; rows of class_words.tsv. */
#define BR_CLASS_LIST(X)                                                                                               \
    X(BODY, "body")                                                                                                    \
    X(TITLE, "title")                                                                                                  \
    X(STANDFIRST, "standfirst")                                                                                        \
    X(BYLINE, "byline")                                                                                                \
    X(ROW, "row")                                                                                                      \
    X(DATE, "date")                                                                                                    \
    X(CAPTION, "caption")                                                                                              \
    X(QUOTE, "quote")                                                                                                  \
    X(COMMENTS, "comments")                                                                                            \
    X(RELATED, "related")                                                                                              \
    X(SHARE, "share")                                                                                                  \
    X(NAV, "nav")                                                                                                      \
    X(PROMO, "promo")                                                                                                  \
    X(AD, "ad")                                                                                                        \
    X(NOTICE, "notice")                                                                                                \
    X(TAGS, "tags")                                                                                                    \
    X(BIO, "bio")                                                                                                      \
    X(MEDIA, "media")                                                                                                  \
    X(FOOTER, "footer")                                                                                                \
    X(SIDE, "side")                                                                                                    \
    X(HIDDEN, "hidden")                                                                                                \
    X(LEGAL, "legal")                                                                                                  \
    X(INERT, "inert")

enum {
#define X(id, name) BR_WORDING_INDEX_##id,
    BR_WORDING_LIST(X)
#undef X
        BR_N_WORDINGS
};
enum {
#define X(id, name) BR_WORDING_##id = 1u << BR_WORDING_INDEX_##id,
    BR_WORDING_LIST(X)
#undef X
};
enum {
#define X(id, name) BR_CLASS_INDEX_##id,
    BR_CLASS_LIST(X)
#undef X
        BR_N_CLASSES
};
enum {
#define X(id, name) BR_CLASS_##id = 1u << BR_CLASS_INDEX_##id,
    BR_CLASS_LIST(X)
#undef X
};

typedef struct br_clean_lexicon br_clean_lexicon;

br_status br_clean_lexicon_load(br_lexicon *lexicon, br_error *error);

/* Set of BR_WORDING_* that a line fits. `key` is its br_unicode_key(). */
unsigned br_clean_wording(const br_clean_lexicon *lexicon, br_str key);

/* Length of the longest wording of the kinds in `kinds` that `key` starts with; 0: none. */
size_t br_clean_wording_prefix(const br_clean_lexicon *lexicon, br_str key, unsigned kinds);

/* Number of a month by its name, 0 when it is none; those of the solar Hijri calendar are counted from BR_MONTH_SOLAR on. */
#define BR_MONTH_SOLAR 12
int br_clean_month(const br_clean_lexicon *lexicon, br_arena *arena, br_str word);

/* Years to be added to a year behind the name of an era, as it is written before it; 0 when it is none. */
int br_clean_era(const br_clean_lexicon *lexicon, br_str word);

/* Hours that a form tells ("# days ago": 24; 0 for minutes): whether it is one. `form`: a key with "#" for its number. */
bool br_clean_ago(const br_clean_lexicon *lexicon, br_str form, int *hours);

/* Set of BR_CLASS_* that the names in a class, id or role attribute tell. */
unsigned br_clean_class(const br_clean_lexicon *lexicon, br_str names);

/* Words in and around names of authors; rows of name_words.tsv. */
bool br_clean_is_role(const br_clean_lexicon *lexicon, br_str key);
bool br_clean_is_house(const br_clean_lexicon *lexicon, br_str key);
typedef struct br_clean_signs {
    const br_str *at;
    size_t n;
} br_clean_signs;
br_clean_signs br_clean_joints(const br_clean_lexicon *lexicon);
br_clean_signs br_clean_enders(const br_clean_lexicon *lexicon);

/* The day of loading, days since 1970-01-01: no page is from later. */
int32_t br_clean_today(const br_clean_lexicon *lexicon);

#endif
