#include "markup/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/utf8.h"

#define DECLARATION_WITHIN 4096  /* bytes at the head of a page where it may name its encoding */
#define GUESS_FROM         65536 /* bytes that a guess is made from */
#define MAX_NAME           40

/* Labels that pages use for a smaller set than the one they write in (WHATWG's table, where ICU differs). */
static const struct {
    const char *label, *means;
} wider[] = {
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"x-gbk", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"korean", "windows-949"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"big5", "big5-hkscs"},
    {"cp1251", "windows-1251"},
    {"win-1251", "windows-1251"},
    {"x-cp1251", "windows-1251"},
    {"cp1252", "windows-1252"},
    {"x-user-defined", "windows-1252"},
};

static br_str without_mark(br_str s) {
    return br_str_starts(s, BR_STR("\xEF\xBB\xBF")) ? br_str_from(s, 3) : s;
}

static const char *marked(br_str s, size_t *mark) {
    *mark = 4;
    if (br_str_starts(s, BR_STR("\xFF\xFE\0\0"))) return "UTF-32LE";
    if (br_str_starts(s, BR_STR("\0\0\xFE\xFF"))) return "UTF-32BE";
    *mark = 2;
    if (br_str_starts(s, BR_STR("\xFF\xFE"))) return "UTF-16LE";
    if (br_str_starts(s, BR_STR("\xFE\xFF"))) return "UTF-16BE";
    *mark = 0;
    return NULL;
}

/* the name behind "charset=" or "encoding=" near the head */
static br_str declared_inside(br_str s) {
    static const br_str keys[] = {BR_STR_INIT("charset="), BR_STR_INIT("encoding=")};
    br_str head = br_str_slice(s, 0, DECLARATION_WITHIN);
    for (size_t i = 0; i < 2; i++) {
        size_t at = br_str_find_ascii(head, keys[i]);
        if (at == BR_NOT_FOUND) continue;
        at += keys[i].len;
        while (at < head.len && (head.ptr[at] == '"' || head.ptr[at] == '\'' || head.ptr[at] == ' ')) at++;
        size_t end = at;
        while (end < head.len && (br_is_alpha(head.ptr[end]) || br_is_digit(head.ptr[end]) ||
                                  (head.ptr[end] && strchr("-_:.", head.ptr[end]))))
            end++;
        if (end > at) return br_str_slice(head, at, end);
    }
    return BR_STR("");
}

/* zero bytes at every other place: UTF-16 without a mark */
static const char *zeros(br_str s) {
    size_t even = 0, odd = 0, n = s.len < 4096 ? s.len : 4096;
    for (size_t i = 0; i < n; i++)
        if (!s.ptr[i]) (i & 1 ? &odd : &even)[0]++;
    if (odd > n / 4 && even <= n / 64) return "UTF-16LE";
    if (even > n / 4 && odd <= n / 64) return "UTF-16BE";
    return NULL;
}

static UConverter *converter_of(br_str label) {
    char name[MAX_NAME + 1];
    if (!label.len || label.len > MAX_NAME) return NULL;
    for (size_t i = 0; i < label.len; i++) name[i] = br_lower(label.ptr[i]);
    name[label.len] = 0;
    for (size_t i = 0; i < sizeof wider / sizeof wider[0]; i++)
        if (strcmp(name, wider[i].label) == 0) strcpy(name, wider[i].means);
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    return U_SUCCESS(status) ? converter : NULL;
}

/* `s` through a converter, or the empty view when the converter refuses */
static br_str convert(br_arena *arena, br_str s, UConverter *from) {
    UErrorCode status = U_ZERO_ERROR;
    size_t room = s.len * 3 + 16;
    if (room > INT32_MAX) {
        ucnv_close(from);
        br_arena_escape(arena, BR_LIMIT);
    }
    char *out = br_arena_raw(arena, room);
    int32_t len = ucnv_toAlgorithmic(UCNV_UTF8, from, out, (int32_t)room, s.ptr, (int32_t)s.len, &status);
    ucnv_close(from);
    return U_SUCCESS(status) ? (br_str){out, (size_t)len} : BR_STR("");
}

static size_t count_malformed(br_str s, size_t *well_formed) {
    size_t bad = 0;
    *well_formed = 0;
    for (size_t at = 0; at < s.len;) {
        if (!(s.ptr[at] & 0x80)) {
            at++;
            continue;
        }
        size_t before = at;
        uint32_t c = br_utf8_next(s, &at);
        if (c == BR_REPLACEMENT && at == before + 1) bad++;
        else *well_formed += 1;
    }
    return bad;
}

/* Greek of Windows differs from ISO 8859-7 in one letter that begins words: a capital alpha with its accent. */
static bool is_windows_greek(br_str s) {
    size_t here = 0, there = 0;
    for (size_t i = 0; i + 1 < s.len && i < GUESS_FROM; i++) {
        bool goes_on = (unsigned char)s.ptr[i + 1] >= 0xDC; /* with a small letter */
        here += goes_on && (unsigned char)s.ptr[i] == 0xA2;
        there += goes_on && (unsigned char)s.ptr[i] == 0xB6;
    }
    return here > there;
}

static UConverter *guess(br_str s) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return NULL;
    ucsdet_enableInputFilter(detector, true);
    ucsdet_setText(detector, s.ptr, (int32_t)(s.len < GUESS_FROM ? s.len : GUESS_FROM), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    const char *name = match && U_SUCCESS(status) ? ucsdet_getName(match, &status) : NULL;
    if (name && U_SUCCESS(status) && strcmp(name, "ISO-8859-7") == 0 && is_windows_greek(s)) name = "windows-1253";
    UConverter *found = name && U_SUCCESS(status) ? converter_of(br_str_of(name)) : NULL;
    ucsdet_close(detector);
    return found;
}

static bool is_utf8_name(br_str name) {
    return br_str_eq_ascii(name, BR_STR("utf-8")) || br_str_eq_ascii(name, BR_STR("utf8"));
}

static br_str finish(br_arena *arena, br_str s) {
    return without_mark(br_utf8_clean(arena, s));
}

br_str br_charset_to_utf8(br_arena *arena, br_str bytes, br_str declared) {
    size_t mark;
    const char *name = marked(bytes, &mark);
    if (!name) name = zeros(bytes);
    if (name) {
        UConverter *wide = converter_of(br_str_of(name));
        return wide ? finish(arena, convert(arena, br_str_from(bytes, mark), wide)) : BR_STR("");
    }
    bool has_escapes = br_str_find_byte(br_str_slice(bytes, 0, GUESS_FROM), 0x1B) != BR_NOT_FOUND; /* ISO-2022 */
    if (!has_escapes && br_utf8_valid(bytes)) return finish(arena, bytes);
    if (!declared.len || is_utf8_name(declared)) {
        br_str own = declared_inside(bytes);
        if (own.len && !br_str_starts_ascii(own, BR_STR("utf-16"))) declared = own;
    }
    size_t well_formed, malformed = count_malformed(bytes, &well_formed);
    bool mostly_utf8 = well_formed > 4 * malformed;
    if (mostly_utf8 && !has_escapes) return finish(arena, bytes);
    UConverter *from = is_utf8_name(declared) ? NULL : converter_of(declared);
    if (!from) from = guess(bytes);
    br_str converted = from ? convert(arena, bytes, from) : BR_STR("");
    return finish(arena, converted.len ? converted : bytes);
}

bool br_charset_is_wide(br_str bytes) {
    size_t mark;
    return marked(bytes, &mark) || zeros(bytes);
}
