#include "clean/day/ago.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "markup/unicode.h"

#define MAX_LINE      60 /* bytes of such a line */
#define MAX_COUNT     99 /* of hours or days: more of them are not counted so finely */
#define HOURS_A_DAY   24
#define UNKNOWN_CLOCK 12

/* The key of a line with "#" for its number, as the lexicon has it; without a number it counts one. */
static br_str form_of(br_arena *arena, br_str key, int *count) {
    br_buf out = br_buf_on(arena);
    bool in_number = false;
    int value = 0, numbers = 0;
    for (size_t at = 0; at < key.len;) {
        size_t start = at;
        int digit = br_cp_digit(br_utf8_next(key, &at));
        if (digit >= 0 && !in_number) {
            br_buf_byte(&out, '#');
            numbers++;
            value = 0;
        }
        in_number = digit >= 0;
        if (!in_number) br_buf_add(&out, br_str_slice(key, start, at));
        else if (value <= MAX_COUNT) value = value * 10 + digit;
    }
    *count = numbers ? value : 1;
    return numbers > 1 ? BR_STR("") : br_buf_str(&out);
}

static br_str without_label(const br_clean_lexicon *lexicon, br_str key) {
    key = br_str_from(key, br_clean_wording_prefix(lexicon, key, BR_WORDING_DATE));
    while (key.len && strchr(" :|-,.", key.ptr[0])) key = br_str_from(key, 1);
    while (key.len && strchr(" |-,.", key.ptr[key.len - 1])) key.len--;
    return key;
}

static int hour_of(br_str moment) {
    size_t clock = br_str_find_byte(moment, 'T');
    int64_t hour;
    bool known = clock != BR_NOT_FOUND && br_str_int(br_str_slice(moment, clock + 1, clock + 3), &hour);
    return known && hour >= 0 && hour < HOURS_A_DAY ? (int)hour : UNKNOWN_CLOCK;
}

bool br_ago_day(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_str moment, br_date *day) {
    br_date now;
    int count, hours;
    if (!line.len || line.len > MAX_LINE || !br_date_parse(moment, &now) || !now.day) return false;
    br_str form = form_of(arena, without_label(lexicon, br_unicode_key(arena, line)), &count);
    if (count > MAX_COUNT || !br_clean_ago(lexicon, form, &hours)) return false;
    int back = count * hours - hour_of(moment), days = back > 0 ? (back + HOURS_A_DAY - 1) / HOURS_A_DAY : 0;
    *day = br_date_from_days(br_days_from_date(now) - days);
    return true;
}
