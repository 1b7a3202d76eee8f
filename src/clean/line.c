#include "clean/line.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "markup/unicode.h"

static bool is_closing(uint32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x300D ||
           c == 0x300F || c == 0xFF09;
}

static bool is_stop(uint32_t c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
           c == 0x61F || c == 0x6D4 || c == 0x964 || c == 0xFF1A;
}

size_t br_line_words(br_str text) {
    size_t n = 0;
    for (br_str word; br_str_split(&text, ' ', &word);) n += word.len > 0;
    return n;
}

bool br_line_ends_sentence(br_str text) {
    size_t at = text.len;
    while (at > 0) {
        uint32_t c = br_utf8_before(text, at, &at);
        if (is_stop(c)) return true;
        if (!is_closing(c) && !br_cp_is_space(c)) return false;
    }
    return false;
}

/* Letters of scripts without blanks between words are not ASCII. */
bool br_line_is_data(br_str line) {
    size_t run = 0;
    for (size_t i = 0; i < line.len && run <= LONGEST_WORD; i++)
        run = br_is_space(line.ptr[i]) || (unsigned char)line.ptr[i] >= 0x80 ? 0 : run + 1;
    return run > LONGEST_WORD;
}

bool br_lines_are_wrapped(br_str text) {
    size_t n = 0, wide = 0, open = 0;
    for (br_str line; br_str_split(&text, '\n', &line);) {
        if (line.len > WRAP_MAX) return false;
        n++;
        if (!text.len) break; /* the last one may be short */
        wide += line.len >= WRAP_MIN;
        open += !br_line_ends_sentence(line);
    }
    return n > 1 && wide * 4 >= (n - 1) * 3 && open * 2 >= n - 1;
}

unsigned br_line_wording(const br_clean_lexicon *lexicon, br_arena *arena, br_str text) {
    if (!lexicon || text.len > CAPTION_MAX) return 0;
    unsigned wording = br_clean_wording(lexicon, br_unicode_key(arena, text));
    return text.len > WORDING_MAX ? wording & (BR_WORDING_CAPTION | BR_WORDING_LINE) : wording;
}

void br_line_measure(const br_clean_lexicon *lexicon, br_arena *arena, br_block *block) {
    size_t len = block->text.len;
    bool sentence = len >= PROSE_MIN_SENTENCE && br_line_ends_sentence(block->text);
    bool linked = (size_t)block->link_bytes * 100 > len * PROSE_MAX_LINKS;
    block->prose = (len >= PROSE_MIN || sentence) && !linked && !br_tag_is_heading(block->tag);
    block->wording = br_line_wording(lexicon, arena, block->text);
}

br_str br_line_publication(const br_clean_lexicon *lexicon, br_arena *arena, br_str text) {
    for (size_t at = 1; at < text.len; at++) {
        if (br_is_alpha(text.ptr[at - 1]) || br_is_space(text.ptr[at])) continue;
        br_str rest = br_str_from(text, at);
        if (br_clean_wording_prefix(lexicon, br_unicode_key(arena, rest), BR_WORDING_DATE)) return rest;
    }
    return BR_STR("");
}

br_str br_line_behind(br_str text, br_str key, size_t len) {
    size_t at = 0, points = br_utf8_count(br_str_slice(key, 0, len));
    while (points-- && at < text.len) br_utf8_next(text, &at);
    return br_str_from(text, at);
}

br_str br_line_without_opinion(const br_clean_lexicon *lexicon, br_arena *arena, br_str text) {
    br_str key = br_unicode_key(arena, text);
    return br_str_trim(br_line_behind(text, key, br_clean_wording_prefix(lexicon, key, BR_WORDING_OPINION)));
}
