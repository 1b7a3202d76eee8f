/* Markdown: what a reader of the rendered page sees, as units. */
#include "base/buf.h"
#include "clean/body/plain.h"
#include "markup/unicode.h"

typedef struct markdown {
    const br_clean_lexicon *lexicon;
    br_arena *arena;
    br_when_order order;
    br_units *units;
    br_buf paragraph; /* lines that belong together */
    unsigned flags;
    bool in_code;
} markdown;

static br_str front_value(br_str line, const char *key) {
    br_str name = br_str_of(key);
    if (!br_str_starts_ascii(line, name) || line.len <= name.len || line.ptr[name.len] != ':') return BR_STR("");
    br_str value = br_str_trim(br_str_from(line, name.len + 1));
    if (value.len > 1 && (value.ptr[0] == '"' || value.ptr[0] == '\'')) value = br_str_slice(value, 1, value.len - 1);
    return value;
}

/* "---", lines of key and value, "---" */
static br_str take_front_matter(br_str text, br_front_matter *front) {
    br_str rest = text, line;
    if (!br_str_line(&rest, &line) || !br_str_is(br_str_trim(line), "---")) return text;
    while (br_str_line(&rest, &line)) {
        if (br_str_is(br_str_trim(line), "---")) return rest;
        if (!front->title.len) front->title = front_value(line, "title");
        if (!front->date.len) front->date = front_value(line, "date");
        if (!front->language.len) front->language = front_value(line, "lang");
        if (!front->authors.len) front->authors = front_value(line, "author");
        if (!front->authors.len) front->authors = front_value(line, "authors");
    }
    *front = (br_front_matter){0};
    return text; /* a rule, not the beginning of front matter */
}

/* Where the next "](" and the next ")" behind a place stand; searched once a stretch, so that a line is read in linear
 * time. */
typedef struct inline_reader {
    br_str s;
    size_t middle, close; /* BR_NOT_FOUND: none ahead */
} inline_reader;

static size_t ahead(br_str s, size_t at, br_str what) {
    size_t found = br_str_find(br_str_from(s, at), what);
    return found == BR_NOT_FOUND ? BR_NOT_FOUND : at + found;
}

/* the text of a link or picture whose "[" stands at `at`; moves *at behind it. Pictures say nothing. */
static bool add_link(br_buf *out, inline_reader *r, size_t *at, bool is_picture) {
    if (r->middle <= *at) r->middle = ahead(r->s, *at, BR_STR("]("));
    if (r->middle == BR_NOT_FOUND) return false;
    if (r->close <= r->middle) r->close = ahead(r->s, r->middle, BR_STR(")"));
    if (r->close == BR_NOT_FOUND) return false;
    if (!is_picture) br_buf_add(out, br_str_slice(r->s, *at + 1, r->middle));
    *at = r->close + 1;
    return true;
}

static bool is_mark(br_str s, size_t at) {
    char c = s.ptr[at];
    if (c == '*' || c == '`') return true;
    if (c != '_') return false;
    bool inside = at && at + 1 < s.len && (br_is_alpha(s.ptr[at - 1]) || br_is_digit(s.ptr[at - 1])) &&
                  br_is_alpha(s.ptr[at + 1]);
    return !inside; /* a_name keeps its line */
}

/* takes the marks of emphasis, code and links off */
static void add_inline(br_buf *out, br_str s) {
    inline_reader r = {.s = s};
    for (size_t at = 0; at < s.len;) {
        bool picture = s.ptr[at] == '!' && at + 1 < s.len && s.ptr[at + 1] == '[';
        size_t bracket = at + picture;
        if (s.ptr[bracket] == '[' && add_link(out, &r, &bracket, picture)) {
            at = bracket;
            continue;
        }
        if (s.ptr[at] == '\\' && at + 1 < s.len) at++;
        else if (is_mark(s, at)) {
            at++;
            continue;
        }
        br_buf_byte(out, s.ptr[at++]);
    }
}

static void end_paragraph(markdown *m) {
    br_str text = br_str_copy(m->arena, br_unicode_squeeze(m->arena, br_buf_str(&m->paragraph)));
    if (text.len && m->lexicon) br_unit_add(m->lexicon, m->arena, m->order, text, m->flags, m->units);
    else if (text.len) br_vec_push(m->arena, m->units, (br_unit){.text = text, .flags = m->flags});
    m->paragraph.len = 0;
    m->flags = 0;
}

static size_t item_mark(br_str line) {
    if (line.len > 2 && strchr("-*+", line.ptr[0]) && line.ptr[1] == ' ') return 2;
    size_t digits = 0;
    while (digits < line.len && br_is_digit(line.ptr[digits])) digits++;
    return digits && digits < 4 && digits + 1 < line.len && line.ptr[digits] == '.' && line.ptr[digits + 1] == ' '
               ? digits + 2
               : 0;
}

static bool is_rule(br_str line) {
    for (size_t i = 0; i < line.len; i++)
        if (!strchr("-=*_|: ", line.ptr[i])) return false;
    return line.len > 2;
}

static void take_row(markdown *m, br_str line) {
    end_paragraph(m);
    m->flags = BR_UNIT_LIST;
    for (br_str cell; br_str_split(&line, '|', &cell);) {
        cell = br_str_trim(cell);
        if (!cell.len) continue;
        if (m->paragraph.len) br_buf_add(&m->paragraph, BR_STR(" | "));
        add_inline(&m->paragraph, cell);
    }
    end_paragraph(m);
}

static void take_line(markdown *m, br_str line) {
    if (br_str_starts(line, BR_STR("```"))) {
        end_paragraph(m);
        m->in_code = !m->in_code;
        return;
    }
    size_t hashes = 0, item = m->in_code ? 0 : item_mark(line);
    while (hashes < line.len && line.ptr[hashes] == '#') hashes++;
    if (!line.len || is_rule(line)) {
        end_paragraph(m);
    } else if (hashes && hashes < 7 && hashes < line.len && line.ptr[hashes] == ' ') {
        end_paragraph(m);
        m->flags = BR_UNIT_HEADING;
        add_inline(&m->paragraph, br_str_trim(br_str_from(line, hashes)));
        end_paragraph(m);
    } else if (line.ptr[0] == '|') {
        take_row(m, line);
    } else {
        if (item) {
            end_paragraph(m);
            m->flags = BR_UNIT_LIST;
        }
        if (m->paragraph.len) br_buf_byte(&m->paragraph, ' ');
        while (line.len && line.ptr[0] == '>') line = br_str_trim(br_str_from(line, 1));
        add_inline(&m->paragraph, br_str_from(line, item));
    }
}

void br_markdown_units(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order,
                       br_units *units, br_front_matter *front) {
    *front = (br_front_matter){0};
    markdown m = {.lexicon = lexicon, .arena = arena, .order = order, .units = units, .paragraph = br_buf_on(arena)};
    text = take_front_matter(text, front);
    for (br_str line; br_str_line(&text, &line);) take_line(&m, br_str_trim(line));
    end_paragraph(&m);
}
