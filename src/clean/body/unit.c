#include "clean/body/unit.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/day/dateline.h"
#include "clean/fact/authors.h"
#include "clean/line.h"
#include "markup/unicode.h"

#define ELLIPSIS "\xE2\x80\xA6"

/* ---- legends ---- */

static bool ends_with_stop(br_str s) {
    s = br_str_trim(s);
    return br_str_ends(s, BR_STR(".")) || br_str_ends(s, BR_STR("!")) || br_str_ends(s, BR_STR("?")) ||
           br_str_ends(s, BR_STR("\xE2\x80\x9D")) || br_str_ends(s, BR_STR("\""));
}

/* "Ana Ruiz/Reuters", "AP", "Photo by Ana Ruiz": capitalised words, small joints between them, and no sentence. */
static bool is_credit(br_str inside) {
    size_t words = 0, small = 0;
    bool stroke = false;
    for (size_t i = 1; i + 1 < inside.len; i++)
        stroke |= inside.ptr[i] == '/' && br_is_upper(inside.ptr[i + 1]) && !br_is_space(inside.ptr[i - 1]);
    if (inside.len && strchr(".!?", inside.ptr[inside.len - 1])) return false;
    for (br_str word; br_str_split(&inside, ' ', &word);) {
        words += word.len > 0;
        small += word.len && br_is_lower(word.ptr[0]);
    }
    return words && (stroke ? words <= 8 : words <= 4 && small < 2);
}

/* "... in January. (Ana Ruiz/Reuters)": a bracket behind the last full stop, or with a stroke between names in it */
static bool ends_with_bracket(br_str s) {
    if (!br_str_ends(s, BR_STR(")"))) return false;
    size_t open = br_str_rfind_byte(s, '(');
    if (open == BR_NOT_FOUND || open < 10) return false;
    br_str inside = br_str_slice(s, open + 1, s.len - 1);
    return is_credit(inside) &&
           (br_str_find_byte(inside, '/') != BR_NOT_FOUND || ends_with_stop(br_str_slice(s, 0, open)));
}

/* "... on Sept. 16. Sergei Ott/Reed/AFP": names joined by strokes at the very end, behind a full stop */
static bool ends_with_credit(br_str s) {
    size_t blank = br_str_rfind_byte(s, ' ');
    if (blank == BR_NOT_FOUND) return false;
    br_str last = br_str_from(s, blank + 1);
    size_t stroke = br_str_find_byte(last, '/');
    if (stroke == BR_NOT_FOUND || !stroke || stroke + 1 >= last.len || !br_is_upper(last.ptr[stroke + 1]) ||
        ends_with_stop(last))
        return false;
    br_str before = br_str_slice(s, 0, blank);
    for (int words = 0; words < 3; words++) {
        if (ends_with_stop(before)) return true;
        size_t at = br_str_rfind_byte(before, ' ');
        if (at == BR_NOT_FOUND) return false;
        before = br_str_slice(before, 0, at);
    }
    return false;
}

bool br_text_is_caption(br_str text, unsigned wording) {
    if (text.len > CAPTION_MAX) return false;
    return (wording & BR_WORDING_CAPTION) || ends_with_bracket(text) || ends_with_credit(text);
}

/* A credit as the last sentence: "A tanker leaves the port. Photo: archive." */
static bool ends_with_label(const br_clean_lexicon *lexicon, br_arena *arena, br_str text) {
    if (text.len > CAPTION_MAX) return false;
    size_t from = text.len > 80 ? text.len - 80 : 0;
    for (size_t at = from; at + 2 < text.len; at++) {
        if (!strchr(".!?)", text.ptr[at]) || text.ptr[at + 1] != ' ') continue;
        br_str key = br_unicode_key(arena, br_str_from(text, at + 2));
        if (br_clean_wording_prefix(lexicon, key, BR_WORDING_CAPTION)) return true;
    }
    return false;
}

/* ---- the end of an excerpt ---- */

/* Cuts the words that lead on ("Seguir leyendo »") off the end: they stand alone, or behind dots or a full stop. */
static bool cut_more(const br_clean_lexicon *lexicon, br_arena *arena, br_str *text) {
    size_t from = text->len > 60 ? text->len - 60 : 0;
    for (size_t at = from; at < text->len; at++) {
        bool border = at == 0 || br_str_ends(br_str_slice(*text, 0, at), BR_STR(ELLIPSIS)) ||
                      text->ptr[at - 1] == '.' || text->ptr[at - 1] == ']' ||
                      br_str_ends(br_str_slice(*text, 0, at), BR_STR(". "));
        if (!border || at == text->len) continue;
        br_str tail = br_str_trim(br_str_from(*text, at));
        if (!tail.len || !(br_clean_wording(lexicon, br_unicode_key(arena, tail)) & BR_WORDING_MORE)) continue;
        *text = br_str_trim(br_str_slice(*text, 0, at));
        return true;
    }
    return false;
}

/* ---- judging ---- */

/* "3 Comments": a count before what is furniture without it. */
static unsigned wording_behind_count(const br_clean_lexicon *lexicon, br_arena *arena, br_str text) {
    size_t digits = 0;
    while (digits < text.len && br_is_digit(text.ptr[digits])) digits++;
    if (!digits || digits > 6 || digits >= text.len || text.ptr[digits] != ' ') return 0;
    return br_line_wording(lexicon, arena, br_str_from(text, digits + 1)) & (BR_WORDING_LINE | BR_WORDING_COMMENTS);
}

/* Short, begins like a name or sentence, holds no full stop: what a title looks like. */
static bool is_title_like(br_str text) {
    if (text.len > TITLE_MAX || br_line_words(text) < 2) return false;
    size_t at = 0;
    uint32_t first = br_utf8_next(text, &at);
    if (br_cp_is_lower(first)) return false;
    char last = text.ptr[text.len - 1];
    if (last == '.' || last == ',' || last == ';' || last == ':' || br_str_ends(text, BR_STR(ELLIPSIS))) return false;
    for (size_t i = 3; i + 2 < text.len; i++)
        if (text.ptr[i] == '.' && text.ptr[i + 1] == ' ' && br_is_lower(text.ptr[i - 1]) &&
            br_is_lower(text.ptr[i - 2]))
            return false;
    return true;
}

/* "Published on 7 January 2022 by Ana Ruiz": a label, a day, and no sentence. */
static bool is_dated_row(const br_clean_lexicon *lexicon, br_arena *arena, const br_unit *u, br_when_order order,
                         br_when *when) {
    if (!(u->wording & (BR_WORDING_DATE | BR_WORDING_UPDATED)) || u->text.len > WORDING_MAX) return false;
    return !br_line_ends_sentence(u->text) && br_when_find(lexicon, arena, u->text, order, when);
}

/* Judges the line of `u`, whose text, wording and known flags stand, and adds it. */
static void add(const br_clean_lexicon *lexicon, br_arena *arena, br_when_order order, br_unit u, br_units *units) {
    if (br_line_is_data(u.text)) return;
    br_str text = u.text;
    bool counted = wording_behind_count(lexicon, arena, text) != 0;
    br_block block = {.text = text};
    br_line_measure(NULL, arena, &block);
    br_names names = {0};
    bool opinion;
    if (br_when_is_line(lexicon, arena, text, order, &u.when) || is_dated_row(lexicon, arena, &u, order, &u.when) ||
        br_dateline(lexicon, arena, text, order, &u.when) == text.len) {
        br_authors_inside(lexicon, arena, text, &names);
        u.flags |= BR_UNIT_DATE | (names.len ? BR_UNIT_BYLINE : 0u);
    } else if (br_authors_in_line(lexicon, arena, text, &names, &opinion)) {
        bool dated = br_when_find(lexicon, arena, text, order, &u.when); /* "By Ana Ruiz in Lima, 3 May 1998" */
        u.flags |= BR_UNIT_BYLINE | (dated ? BR_UNIT_DATE : 0u);
    } else if (br_text_is_caption(text, u.wording) || ends_with_label(lexicon, arena, text)) u.flags |= BR_UNIT_CAPTION;
    else if (counted || u.wording & (BR_WORDING_LINE | BR_WORDING_HOME | BR_WORDING_END | BR_WORDING_COMMENTS))
        u.flags |= BR_UNIT_FURNITURE;
    else if (u.flags & BR_UNIT_HEADING || is_title_like(text)) u.flags |= BR_UNIT_TITLE;
    if (block.prose &&
        !(u.flags & (BR_UNIT_DATE | BR_UNIT_BYLINE | BR_UNIT_CAPTION | BR_UNIT_FURNITURE | BR_UNIT_HEADING)))
        u.flags |= BR_UNIT_PROSE;
    br_vec_push(arena, units, u);
}

void br_unit_add(const br_clean_lexicon *lexicon, br_arena *arena, br_when_order order, br_str text, unsigned flags,
                 br_units *units) {
    text = br_unicode_squeeze(arena, text);
    if (!text.len) return;
    if (cut_more(lexicon, arena, &text)) flags |= BR_UNIT_MORE;
    br_unit u = {.text = text, .flags = flags, .wording = br_line_wording(lexicon, arena, text)};
    add(lexicon, arena, order, u, units);
}

void br_unit_add_block(const br_clean_lexicon *lexicon, br_arena *arena, br_when_order order, const br_block *block,
                       unsigned flags, br_units *units) {
    br_unit u = {.text = block->text, .flags = flags, .wording = block->wording};
    if (cut_more(lexicon, arena, &u.text)) {
        u.flags |= BR_UNIT_MORE;
        u.wording = br_line_wording(lexicon, arena, u.text);
    }
    add(lexicon, arena, order, u, units);
}
