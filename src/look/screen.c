#include "look/screen.h"

#include "base/utf8.h"
#include "markup/unicode.h"

#define NEAR 20 /* bytes before a cut in which a blank is looked for */

/* ---- nothing that steers ---- */

/* Bytes of what steers a terminal at the head of the text: C0 and DEL, C1, line separators, and marks of direction that would
 * write the rest of a line backwards. 0: none. */
static size_t steering(br_str text) {
    const unsigned char *c = (const unsigned char *)text.ptr;
    if (c[0] < 0x20 || c[0] == 0x7F) return 1;
    if (c[0] == 0xC2 && text.len > 1 && c[1] < 0xA0) return 2;
    if (c[0] != 0xE2 || text.len < 3) return 0;
    bool turns = (c[1] == 0x80 && c[2] >= 0xA8 && c[2] <= 0xAE) || (c[1] == 0x81 && c[2] >= 0xA6 && c[2] <= 0xA9);
    return turns ? 3 : 0;
}

static br_str without_controls(br_arena *arena, br_str text, bool keep_lines) {
    char *copy = br_str_cstr(arena, text);
    for (size_t i = 0; i < text.len;) {
        size_t n = keep_lines && copy[i] == '\n' ? 0 : steering(br_str_from((br_str){copy, text.len}, i));
        memset(copy + i, ' ', n);
        i += n ? n : 1;
    }
    return (br_str){copy, text.len};
}

br_str br_one_line(br_arena *arena, br_str text) {
    return without_controls(arena, text, false);
}

br_str br_plain_lines(br_arena *arena, br_str text) {
    return without_controls(arena, text, true);
}

/* ---- columns ---- */

/* The head of the text that fits into so many columns, in bytes; *used: its columns. */
static size_t fitting(br_str text, size_t columns, size_t *used) {
    size_t at = 0;
    *used = 0;
    while (at < text.len) {
        size_t next = at;
        size_t width = (size_t)br_cp_columns(br_utf8_next(text, &next));
        if (*used + width > columns) break;
        *used += width;
        at = next;
    }
    return at;
}

size_t br_screen_columns(br_str text) {
    size_t used;
    fitting(text, SIZE_MAX, &used);
    return used;
}

br_str br_screen_cut(br_arena *arena, br_str text, size_t columns) {
    size_t used;
    if (!columns || fitting(text, columns, &used) == text.len) return text;
    size_t end = fitting(text, columns - 1, &used);
    size_t blank = br_str_rfind_byte(br_str_slice(text, 0, end), ' ');
    if (blank != BR_NOT_FOUND && blank + NEAR > end) end = blank;
    return br_str_join(arena, br_str_slice(text, 0, end), BR_STR("…"));
}

void br_screen_cell(FILE *out, br_str text, size_t columns, bool is_padded) {
    size_t used, end = fitting(text, columns, &used);
    bool is_cut = end < text.len && columns;
    if (is_cut) end = fitting(text, columns - 1, &used);
    fwrite(text.ptr, 1, end, out);
    if (is_cut) fputs("…", out);
    for (used += is_cut; is_padded && used < columns; used++) fputc(' ', out);
}

br_str br_screen_broken(br_arena *arena, br_str text, size_t columns) {
    char *copy = br_str_cstr(arena, text);
    size_t blank = BR_NOT_FOUND, used = 0,
           used_behind = 0; /* the last blank of the line, columns before and behind it */
    for (size_t at = 0; columns && at < text.len;) {
        size_t here = at;
        used += (size_t)br_cp_columns(br_utf8_next(text, &at));
        if (text.ptr[here] == '\n') blank = BR_NOT_FOUND, used = 0;
        else if (text.ptr[here] == ' ') blank = here, used_behind = used;
        if (used <= columns || blank == BR_NOT_FOUND) continue;
        copy[blank] = '\n';
        used -= used_behind;
        blank = BR_NOT_FOUND;
    }
    return (br_str){copy, text.len};
}

void br_screen_lines(FILE *out, br_str text, size_t columns, size_t indent) {
    for (bool is_first = true; text.len; is_first = false) {
        size_t room = is_first || columns <= indent ? columns : columns - indent, used;
        size_t end = fitting(text, room, &used);
        size_t blank = end < text.len ? br_str_rfind_byte(br_str_slice(text, 0, end + 1), ' ') : BR_NOT_FOUND;
        if (blank != BR_NOT_FOUND && blank > (is_first ? indent : 0)) end = blank;
        if (!end) end = text.len; /* a screen of no width */
        size_t shown = end;
        while (shown && text.ptr[shown - 1] == ' ') shown--;
        fprintf(out, "%*s%.*s\n", is_first ? 0 : (int)indent, "", (int)shown, text.ptr);
        text = br_str_trim(br_str_from(text, end));
    }
}
