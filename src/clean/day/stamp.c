#include "clean/day/stamp.h"

#include "clean/clean_weights.h"

#define MAX_NAME 64 /* letters of a name that are looked at */

#define SECONDS_A_DAY 86400

/* How names end that bear the day of publication, without signs; in use with publishers, agencies, libraries and makers
 * of software all over the world. */
static const char *const published_endings[] = {
    "publishedtime", "publishtime",     "publishedat",     "publishedon",    "publisheddate", "publishdate",
    "publication",   "publicationdate", "published",       "firstpublished", "firstpublish",  "datepublished",
    "datepublish",   "pubdate",         "pubtime",         "issued",         "dateissued",    "dateposted",
    "postdate",      "posted",          "releasedate",     "daterelease",    "releasetime",   "available",
    "dateoriginal",  "displaydate",     "onlinedate",      "citationdate",   "articledate",   "newsdate",
    "uploaddate",    "embargodate",     "issuedate",       "sailthrudate",   "startdate",     "ptime",
    "pdate",         "pubdatetime",     "publishdatetime", "storydate",      "regdate",       "livedate",
    "launchdate"};
static const char *const created_endings[] = {"created",  "datecreated",  "createdate", "createat",    "createdat",
                                              "creation", "creationdate", "dcdate",     "dctermsdate", "eomportaldate"};
static const char *const change_words[] = {"modif", "updat", "lastmod", "lastpub", "revis", "changed", "edited"};
static const char *const other_words[] = {"expir", "unpub", "event", "birth", "death"}; /* other dates altogether */

/* lower case letters of `name` */
static br_str letters_of(br_str name, char out[MAX_NAME]) {
    size_t n = 0;
    for (size_t i = 0; i < name.len && n < MAX_NAME; i++)
        if (br_is_alpha(name.ptr[i])) out[n++] = br_lower(name.ptr[i]);
    return (br_str){out, n};
}

#define HAS_ANY(name, words) has_any(name, words, sizeof words / sizeof words[0])
#define ENDS_SO(name, words) ends_so(name, words, sizeof words / sizeof words[0])

static bool has_any(br_str name, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (br_str_has(name, br_str_of(words[i]))) return true;
    return false;
}

static bool ends_so(br_str name, const char *const *endings, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (br_str_ends(name, br_str_of(endings[i]))) return true;
    return false;
}

br_stamp_kind br_stamp_kind_of(br_str name) {
    char buffer[MAX_NAME];
    br_str letters = letters_of(name, buffer);
    if (letters.len < 4 || HAS_ANY(letters, other_words)) return BR_STAMP_NONE;
    if (HAS_ANY(letters, change_words)) return BR_STAMP_CHANGED;
    if (ENDS_SO(letters, published_endings)) return BR_STAMP_PUBLISHED;
    if (br_str_is(letters, "date") || ENDS_SO(letters, created_endings)) return BR_STAMP_CREATED;
    return BR_STAMP_NONE;
}

/* a row of digits and nothing else: a day, or the time since 1970 */
static bool day_of_digits(br_str digits, br_date *day) {
    int64_t value;
    if (!br_str_int(digits, &value) || value < 0) return false;
    if (digits.len == 13) value /= 1000;
    if (digits.len == 10 || digits.len == 13) {
        *day = br_date_from_days((int32_t)(value / SECONDS_A_DAY));
        return true;
    }
    if (digits.len != 8 && digits.len != 12 && digits.len != 14) return false;
    for (size_t n = digits.len; n > 8; n -= 2) value /= 100; /* the clock behind the day */
    int year = (int)(value / 10000), month = (int)(value / 100 % 100), of_month = (int)(value % 100);
    if (!br_date_valid(year, month, of_month)) return false;
    *day = (br_date){.year = (int16_t)year, .month = (uint8_t)month, .day = (uint8_t)of_month};
    return true;
}

bool br_stamp_day(const br_clean_lexicon *lexicon, br_arena *arena, br_str stamp, br_when_order order, br_date *day) {
    br_when when;
    stamp = br_str_trim(stamp);
    if (br_when_find(lexicon, arena, stamp, order, &when)) {
        *day = when.date;
        return true;
    }
    size_t digits = 0;
    while (digits < stamp.len && br_is_digit(stamp.ptr[digits])) digits++;
    bool clock_behind = digits == 8 && digits < stamp.len && (stamp.ptr[digits] == 'T' || stamp.ptr[digits] == ' ');
    return (digits == stamp.len || clock_behind) && day_of_digits(br_str_slice(stamp, 0, digits), day);
}
