#include "lexicon/word/scan.h"

#include <endian.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "markup/unicode.h"

#define BYTES_A_WORD 4 /* rather fewer than more */

typedef struct scanner {
    br_arena *arena;
    br_str text;
    size_t at;
    bool glued;
    br_word_cut cuts; /* may be NULL */
    const void *context;
    BR_VEC(br_word) words;
} scanner;

/* the ASCII byte at `at`, 0 behind the end */
static char byte_at(const scanner *s, size_t at) {
    return at < s->text.len ? s->text.ptr[at] : 0;
}

#define EACH(byte) ((uint64_t)0x0101010101010101u * (byte))

/* The bytes of a word of eight that are no ASCII letters, 0x80 each. Sums stay within their bytes, as the sign bits are out. */
static uint64_t no_letters(uint64_t eight) {
    uint64_t lower = (eight | EACH(0x20)) & EACH(0x7F);
    uint64_t from_a = lower + EACH(0x80 - 'a'), beyond_z = lower + EACH(0x80 - 'z' - 1);
    return (~from_a | beyond_z | eight) & EACH(0x80);
}

/* The end of the ASCII letters from `at` on. Eight bytes at a time: where a word ends nobody foresees, so a branch for each of
 * its letters would be mistaken once a word. */
static size_t letters_end(const scanner *s, size_t at) {
    for (uint64_t eight; s->text.len - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, s->text.ptr + at, sizeof eight);
        uint64_t others = no_letters(le64toh(eight));
        if (others) return at + (size_t)__builtin_ctzll(others) / 8;
    }
    while (br_is_alpha(byte_at(s, at))) at++;
    return at;
}

static inline void emit(scanner *s, br_word_kind kind, size_t end) {
    br_vec_push(s->arena, &s->words,
                (br_word){.span = {(uint32_t)s->at, (uint32_t)end}, .kind = (uint8_t)kind, .glued = s->glued});
    s->at = end;
    s->glued = true;
}

/* length of the letter (or combining mark) at `at`, 0 when there is none */
static size_t letter_at(const scanner *s, size_t at) {
    char c = byte_at(s, at);
    if (br_is_alpha(c)) return 1;
    if (!((unsigned char)c & 0x80)) return 0;
    size_t next = at;
    uint32_t codepoint = br_utf8_next(s->text, &next);
    return br_cp_is_letter(codepoint) || br_cp_is_mark(codepoint) ? next - at : 0;
}

/* length of an apostrophe at `at`, straight or curly */
static size_t apostrophe_at(const scanner *s, size_t at) {
    char c = byte_at(s, at);
    if (c != '\xE2') return c == '\'';
    return byte_at(s, at + 1) == '\x80' && byte_at(s, at + 2) == '\x99' ? 3 : 0;
}

/* a possessive: an apostrophe and an "s" with no letter behind */
static size_t possessive_at(const scanner *s, size_t at) {
    size_t mark = apostrophe_at(s, at);
    if (!mark || br_lower(byte_at(s, at + mark)) != 's' || letter_at(s, at + mark + 1)) return 0;
    return mark + 1;
}

/* "p.m.", "U.S.", "a.m": single letters with dots between; the end of it, or `at` when it is none */
static size_t dotted_end(const scanner *s, size_t at) {
    size_t end = at;
    while (br_is_alpha(byte_at(s, end)) && byte_at(s, end + 1) == '.') end += 2;
    if (end - at < 2 || (end - at == 2 && !br_is_alpha(byte_at(s, end)))) return at;
    if (br_is_alpha(byte_at(s, end))) {
        if (letter_at(s, end + 1)) return at; /* "e.g.so": no abbreviation */
        end++;
    }
    return end - at >= 3 ? end : at;
}

static bool is_cut(const scanner *s, size_t end) {
    return s->cuts && s->cuts(s->context, s->text, s->at, end);
}

/* nearly every word: ASCII letters before a blank or a mark that nothing goes on behind; false for all others */
static bool scan_plain_letters(scanner *s) {
    size_t end = letters_end(s, s->at);
    char behind = byte_at(s, end);
    if (behind != ' ' && behind != ',' && behind != '-') return false;
    emit(s, BR_WORD_LETTERS, end);
    return true;
}

/* a word and the possessive behind it; behind a number the possessive stands alone */
static void scan_letters(scanner *s) {
    size_t end = dotted_end(s, s->at), step;
    if (end == s->at) {
        for (;;) {
            end = letters_end(s, end);
            if (br_is_digit(byte_at(s, end)) && is_cut(s, end)) break;
            if ((step = letter_at(s, end)) != 0 || (step = br_is_digit(byte_at(s, end))) != 0) end += step;
            else if ((step = apostrophe_at(s, end)) != 0 && end > s->at && letter_at(s, end + step) &&
                     !possessive_at(s, end))
                end += step;
            else break;
        }
    }
    if (end > s->at) emit(s, BR_WORD_LETTERS, end);
    size_t possessive = possessive_at(s, s->at);
    if (possessive) emit(s, BR_WORD_LETTERS, s->at + possessive);
}

static size_t digits_end(const scanner *s, size_t at) {
    while (br_is_digit(byte_at(s, at))) at++;
    return at;
}

/* "1,24,500": groups of two before the last of three, as South Asia writes them; `end` when there are none */
static size_t indian_groups_end(const scanner *s, size_t end) {
    size_t at = end;
    if (end - s->at > 2) return end;
    while (at - s->at <= 30 && byte_at(s, at) == ',' && digits_end(s, at + 1) == at + 3) at += 3;
    bool closed = at > end && byte_at(s, at) == ',' && digits_end(s, at + 1) == at + 4;
    return closed ? at + 4 : end;
}

static void scan_number(scanner *s) {
    size_t end = indian_groups_end(s, digits_end(s, s->at));
    while (end - s->at <= 60 && byte_at(s, end) == ',' && digits_end(s, end + 1) == end + 4) end += 4;
    if (byte_at(s, end) == '.' && br_is_digit(byte_at(s, end + 1))) end = digits_end(s, end + 1);
    emit(s, BR_WORD_NUMBER, end);
}

/* white space; two line ends in a row are the border of a paragraph */
static void scan_space(scanner *s) {
    int lines = 0;
    while (br_is_space(byte_at(s, s->at))) lines += byte_at(s, s->at++) == '\n';
    s->glued = false;
    if (lines > 1) {
        size_t at = s->at;
        emit(s, BR_WORD_BREAK, at);
        s->glued = false;
    }
}

/* a code point that is no letter: blanks of any width part words, all else is a mark */
static void scan_mark(scanner *s) {
    size_t next = s->at;
    uint32_t codepoint = br_utf8_next(s->text, &next);
    if (codepoint >= 0x80 && br_cp_is_space(codepoint)) {
        s->at = next;
        s->glued = false;
        return;
    }
    emit(s, BR_WORD_MARK, next);
}

br_words br_scan_words(br_arena *arena, br_str text) {
    return br_scan_words_cut(arena, text, NULL, NULL);
}

br_words br_scan_words_cut(br_arena *arena, br_str text, br_word_cut cuts, const void *context) {
    scanner s = {.arena = arena, .text = text, .cuts = cuts, .context = context};
    br_vec_reserve(arena, &s.words, text.len / BYTES_A_WORD + 1);
    while (s.at < text.len) {
        char c = text.ptr[s.at];
        if (c == ' ') s.at++, s.glued = false; /* what nearly every word ends with */
        else if (br_is_space(c)) scan_space(&s);
        else if (br_is_digit(c)) scan_number(&s);
        else if (br_is_alpha(c) && scan_plain_letters(&s)) continue;
        else if (letter_at(&s, s.at) || possessive_at(&s, s.at)) scan_letters(&s);
        else scan_mark(&s);
    }
    emit(&s, BR_WORD_BREAK, s.at);
    return (br_words){text, s.words.at, (uint32_t)s.words.len};
}

bool br_word_is_dash(const br_words *words, uint32_t i) {
    if (words->at[i].kind != BR_WORD_MARK) return false;
    br_str mark = br_word_text(words, i);
    return br_str_eq(mark, BR_STR("-")) || br_str_eq(mark, BR_STR("\xE2\x80\x93")) ||
           br_str_eq(mark, BR_STR("\xE2\x80\x94")) || br_str_eq(mark, BR_STR("\xE2\x80\x90")) ||
           br_str_eq(mark, BR_STR("\xE2\x80\x91")) || br_str_eq(mark, BR_STR("\xE2\x88\x92"));
}
