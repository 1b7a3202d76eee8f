#include "markup/unicode.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/buf.h"
#include "base/utf8.h"

bool br_cp_is_letter(uint32_t c) {
    return c < 128 ? br_is_alpha((char)c) : u_isalpha((UChar32)c);
}

bool br_cp_is_upper(uint32_t c) {
    return c < 128 ? br_is_upper((char)c) : u_isupper((UChar32)c) || u_istitle((UChar32)c);
}

bool br_cp_is_lower(uint32_t c) {
    return c < 128 ? br_is_lower((char)c) : u_islower((UChar32)c);
}

bool br_cp_is_digit(uint32_t c) {
    return c < 128 ? br_is_digit((char)c) : u_isdigit((UChar32)c);
}

bool br_cp_is_mark(uint32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK);
}

bool br_cp_is_space(uint32_t c) {
    if (c < 128) return br_is_space((char)c);
    return c == 0x200B || c == 0xFEFF || u_isUWhiteSpace((UChar32)c);
}

int br_cp_digit(uint32_t c) {
    if (c < 128) return br_is_digit((char)c) ? (int)c - '0' : -1;
    return u_charDigitValue((UChar32)c);
}

int br_cp_columns(uint32_t c) {
    if (c < 0x300) return c != 0xAD; /* the soft hyphen */
    if (U_GET_GC_MASK((UChar32)c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) return 0;
    int32_t width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

uint32_t br_cp_lower(uint32_t c) {
    return c < 128 ? (uint32_t)(unsigned char)br_lower((char)c) : (uint32_t)u_tolower((UChar32)c);
}

static bool is_ascii(br_str s) {
    size_t i = 0;
    for (; i + 8 <= s.len; i += 8) {
        uint64_t eight;
        memcpy(&eight, s.ptr + i, 8);
        if (eight & 0x8080808080808080u) return false;
    }
    for (; i < s.len; i++)
        if (s.ptr[i] & 0x80) return false;
    return true;
}

/* ---- UTF-16, which ICU's C functions speak ---- */

typedef struct wide {
    UChar *ptr;
    int32_t len;
} wide;

/* ICU counts in int32_t: longer texts are cut, far above any name or line */
static wide widen(br_arena *arena, br_str s) {
    s = br_str_slice(s, 0, INT32_MAX / 4);
    wide w = {br_arena_raw(arena, (s.len + 1) * sizeof(UChar)), 0};
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(w.ptr, (int32_t)s.len + 1, &w.len, s.ptr, (int32_t)s.len, BR_REPLACEMENT, NULL, &status);
    if (U_FAILURE(status)) br_arena_escape(arena, BR_NO_MEMORY);
    return w;
}

static br_str narrow(br_arena *arena, wide w) {
    int32_t room = w.len * 3 + 1, len = 0;
    char *out = br_arena_raw(arena, (size_t)room);
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out, room, &len, w.ptr, w.len, BR_REPLACEMENT, NULL, &status);
    if (U_FAILURE(status)) br_arena_escape(arena, BR_NO_MEMORY);
    return (br_str){out, (size_t)len};
}

static const UNormalizer2 *normalizer(br_arena *arena, const UNormalizer2 *(*get)(UErrorCode *)) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *n = get(&status);
    if (U_FAILURE(status)) br_arena_escape(arena, BR_NO_MEMORY);
    return n;
}

static wide normalize(br_arena *arena, const UNormalizer2 *form, wide w) {
    int32_t room = w.len * 2 + 32;
    for (;;) {
        wide out = {br_arena_raw(arena, (size_t)room * sizeof(UChar)), 0};
        UErrorCode status = U_ZERO_ERROR;
        out.len = unorm2_normalize(form, w.ptr, w.len, out.ptr, room, &status);
        if (U_SUCCESS(status)) return out;
        if (status != U_BUFFER_OVERFLOW_ERROR) br_arena_escape(arena, BR_NO_MEMORY);
        room = out.len + 1;
    }
}

static bool has_upper_ascii(br_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (br_is_upper(s.ptr[i])) return true;
    return false;
}

static wide fold_case(br_arena *arena, wide w) {
    int32_t room = w.len * 3 + 1; /* the longest folding triples */
    wide out = {br_arena_raw(arena, (size_t)room * sizeof(UChar)), 0};
    UErrorCode status = U_ZERO_ERROR;
    out.len = u_strFoldCase(out.ptr, room, w.ptr, w.len, U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status)) br_arena_escape(arena, BR_NO_MEMORY);
    return out;
}

br_str br_unicode_fold(br_arena *arena, br_str s) {
    if (is_ascii(s)) return has_upper_ascii(s) ? br_str_lower_ascii(arena, s) : s;
    return narrow(arena, fold_case(arena, widen(arena, s)));
}

/* dashes and quotation marks as plain ASCII; 0: leave it out */
static uint32_t plain_mark(uint32_t c) {
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x2032 || c == '`') return '\'';
    if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033) return '"';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF) return 0;
    return c;
}

/* letters that carry a stroke or are ligatures, which no decomposition takes apart */
static const char *plain_letter(uint32_t c) {
    switch (c) {
    case 0x142: return "l";
    case 0xF8: return "o";
    case 0x111:
    case 0xF0: return "d";
    case 0x131: return "i";
    case 0xE6: return "ae";
    case 0x153: return "oe";
    case 0xFE: return "th";
    case 0x127: return "h";
    default: return NULL;
    }
}

/* ASCII, dashes, quotation marks and hard blanks: most text of English pages. It has no marks and nothing to take apart. */
static bool is_plain(br_str s) {
    for (size_t at = 0; at < s.len;) {
        if (!(s.ptr[at] & 0x80)) {
            at++;
            continue;
        }
        uint32_t c = br_utf8_next(s, &at);
        if (c != 0xA0 && (c == 0x2033 || plain_mark(c) == c)) return false;
    }
    return true;
}

br_str br_unicode_key(br_arena *arena, br_str s) {
    br_buf out = br_buf_on(arena);
    if (!is_plain(s)) {
        const UNormalizer2 *nfkd = normalizer(arena, unorm2_getNFKDInstance);
        s = narrow(arena, normalize(arena, nfkd, fold_case(arena, widen(arena, s))));
    }
    br_buf_reserve(&out, s.len + 1);
    bool blank = false;
    for (size_t at = 0; at < s.len;) {
        uint32_t c = (unsigned char)s.ptr[at];
        if (c < 0x80) {
            at++;
            if (br_is_space((char)c)) {
                blank = out.len > 0;
                continue;
            }
            if (blank) br_buf_byte(&out, ' ');
            blank = false;
            br_buf_byte(&out, c == '`' ? '\'' : br_lower((char)c));
            continue;
        }
        c = br_utf8_next(s, &at);
        if (br_cp_is_space(c) && c != 0x200B && c != 0xFEFF) {
            blank = out.len > 0;
            continue;
        }
        if (br_cp_is_mark(c) || !(c = plain_mark(c))) continue;
        if (blank) br_buf_byte(&out, ' ');
        blank = false;
        const char *letters = plain_letter(c);
        if (letters) br_buf_add(&out, br_str_of(letters));
        else br_buf_codepoint(&out, br_cp_lower(c));
    }
    return br_buf_str(&out);
}

static bool is_squeezed(br_str s) {
    bool blank = true;
    for (size_t at = 0; at < s.len;) {
        uint32_t c = (unsigned char)s.ptr[at];
        if (c < 0x80) at++;
        else c = br_utf8_next(s, &at);
        bool space = br_cp_is_space(c);
        if (space && (blank || c != ' ')) return false;
        blank = space;
    }
    return !blank || !s.len;
}

br_str br_unicode_squeeze(br_arena *arena, br_str s) {
    if (is_squeezed(s)) return s;
    br_buf out = br_buf_on(arena);
    br_buf_reserve(&out, s.len + 1);
    bool blank = false;
    for (size_t at = 0; at < s.len;) {
        size_t start = at;
        uint32_t c = br_utf8_next(s, &at);
        if (br_cp_is_space(c)) {
            blank = out.len > 0;
            continue;
        }
        if (blank) br_buf_byte(&out, ' ');
        blank = false;
        br_buf_add(&out, br_str_slice(s, start, at));
    }
    return br_buf_str(&out);
}
