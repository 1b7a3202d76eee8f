#include "lexicon/old/dictionary.h"

#include "base/buf.h"
#include "base/utf8.h"

/* Lines that are looked at to tell the sort of a file. */
#define SAMPLE_LINES 4000u

br_old_lines br_old_lines_of(br_arena *arena, br_str bytes) {
    if (br_str_starts(bytes, BR_STR("\xEF\xBB\xBF"))) bytes = br_str_from(bytes, 3);
    return (br_old_lines){.rest = br_utf8_clean(arena, bytes)};
}

/* the line up to a ";" or "#" that stands outside of brackets */
static br_str without_comment(br_str line) {
    bool inside = false;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if (c == '[') inside = true;
        else if (c == ']') inside = false;
        else if (!inside && (c == ';' || c == '#')) return br_str_slice(line, 0, i);
    }
    return line;
}

/* the line without "<!-- ... -->", which can go on over lines */
static br_str without_markup(br_old_lines *lines, br_str line) {
    if (lines->in_comment) {
        size_t end = br_str_find(line, BR_STR("-->"));
        if (end == BR_NOT_FOUND) return BR_STR("");
        lines->in_comment = false;
        line = br_str_from(line, end + 3);
    }
    size_t start = br_str_find(line, BR_STR("<!--"));
    if (start == BR_NOT_FOUND) return line;
    lines->in_comment = br_str_find(br_str_from(line, start), BR_STR("-->")) == BR_NOT_FOUND;
    return br_str_slice(line, 0, start); /* nothing is written behind a comment */
}

bool br_old_next(br_old_lines *lines) {
    br_str line;
    while (br_str_line(&lines->rest, &line)) {
        lines->number++;
        lines->indented = line.len && br_is_space(line.ptr[0]);
        line = without_markup(lines, line);
        br_str start = br_str_trim(line);
        if (!start.len || start.ptr[0] == '/' || start.ptr[0] == '#') continue;
        if (br_str_starts(start, BR_STR("~FINISH")) || br_str_starts(start, BR_STR("~~FINISH"))) return false;
        lines->line = br_str_trim(without_comment(start));
        if (lines->line.len) return true;
    }
    return false;
}

static bool cut(br_str *rest, char open, char close, br_str *before, br_str *inside) {
    size_t start = br_str_find_byte(*rest, open);
    if (start == BR_NOT_FOUND) return false;
    *before = br_str_trim(br_str_slice(*rest, 0, start));
    br_str behind = br_str_from(*rest, start + 1);
    size_t end = br_str_find_byte(behind, close);
    *inside = br_str_trim(br_str_slice(behind, 0, end == BR_NOT_FOUND ? behind.len : end));
    *rest = end == BR_NOT_FOUND ? BR_STR("") : br_str_from(behind, end + 1);
    return true;
}

bool br_old_block(br_str *rest, br_str *before, br_str *block) {
    return cut(rest, '[', ']', before, block);
}

bool br_old_braces(br_str *rest, br_str *before, br_str *inside) {
    return cut(rest, '{', '}', before, inside);
}

br_str br_old_phrase(br_arena *arena, br_str phrase, bool *is_open) {
    phrase = br_str_trim(phrase);
    *is_open = phrase.len && phrase.ptr[phrase.len - 1] != '_' && phrase.ptr[phrase.len - 1] != '=';
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < phrase.len; i++) {
        char c = phrase.ptr[i];
        bool blank = c == '_' || c == '=' || br_is_space(c);
        if (!blank) br_buf_byte(&out, c);
        else if (out.len && out.ptr[out.len - 1] != ' ') br_buf_byte(&out, ' ');
    }
    return br_str_trim(br_buf_str(&out));
}

bool br_old_is_code(br_str code) {
    if (br_old_is_null_code(code)) return true;
    if (!code.len || code.len > 40) return false;
    for (size_t i = 0; i < code.len; i++)
        if (!br_is_alpha(code.ptr[i]) && !br_is_digit(code.ptr[i]) && code.ptr[i] != '/') return false;
    return true;
}

bool br_old_is_tabari(br_str bytes) {
    if (br_str_has(bytes, BR_STR("<!--"))) return false;
    return br_str_has(bytes, BR_STR("~FINISH")) || br_str_has(bytes, BR_STR("<NOUN>")) ||
           br_str_has(bytes, BR_STR("TABARI"));
}

/* what lines of the sorts look like, counted */
typedef struct votes {
    uint32_t actors, agents, verbs, verbs2, bare, tables;
} votes;

static void vote(votes *v, const br_old_lines *lines) {
    br_str line = lines->line, rest = line, before, block;
    bool pattern = br_str_starts(line, BR_STR("- ")) || br_str_starts(line, BR_STR("--- ")) || line.ptr[0] == '&';
    bool in_parens = br_str_has(line, BR_STR("(")) || br_str_has(line, BR_STR("{"));
    if (br_str_starts(line, BR_STR("- ")) && in_parens) v->verbs2++;
    if (pattern || br_str_starts(line, BR_STR("<SYNSETS>")) || br_str_starts(line, BR_STR("~ "))) {
        v->verbs++;
        return;
    }
    if (line.ptr[0] == '+' && !br_str_has(line, BR_STR("["))) return; /* a synonym, in files of every sort */
    if (!br_old_block(&rest, &before, &block)) {
        v->bare++;
        v->tables += br_str_has(line, BR_STR("\t"));
        return;
    }
    bool role = block.len && (block.ptr[0] == '~' || block.ptr[block.len - 1] == '~');
    if (role) v->agents++;
    else v->actors++;
}

br_old_kind br_old_kind_of(br_arena *arena, br_str bytes) {
    size_t mark = br_str_find_byte(bytes, '<'); /* most have none, and a byte is found far sooner than a row of them */
    if (mark != BR_NOT_FOUND && br_str_has(br_str_from(bytes, mark), BR_STR("<ISSUE "))) return BR_OLD_ISSUES;
    votes v = {0};
    br_old_lines lines = br_old_lines_of(arena, bytes);
    uint32_t n = 0;
    while (n++ < SAMPLE_LINES && br_old_next(&lines)) vote(&v, &lines);
    if (v.tables && !v.actors && !v.agents && !v.verbs) return BR_OLD_UNKNOWN;
    if (v.verbs > v.actors / 4 && v.verbs > v.agents) return v.verbs2 * 4 > v.verbs ? BR_OLD_VERBS2 : BR_OLD_VERBS;
    if (v.agents > v.actors) return BR_OLD_AGENTS;
    if (v.actors) return BR_OLD_ACTORS;
    return v.bare ? BR_OLD_DISCARDS : BR_OLD_UNKNOWN;
}
