#include "markup/html_trim.h"

#include "base/buf.h"
#include "base/vec.h"
#include "markup/tag.h"

/* Linear: every search that runs to the end of the page is remembered as failed and not tried again. */
typedef struct trim {
    br_arena *arena;
    br_str page;
    size_t at;   /* reading here */
    size_t kept; /* everything before is copied or left out */
    br_buf out;
    BR_VEC(br_str) ld_json;
    size_t depth;                   /* of elements that must be closed */
    size_t n_elements;              /* that the parser will see */
    bool unclosed[BR_TAG_TEXT + 1]; /* no end tag of this element ahead */
    bool no_comment_end;
} trim;

static void flush(trim *t, size_t until) {
    br_buf_add(&t->out, br_str_slice(t->page, t->kept, until));
}

/* leaves out the bytes from `start` to `end` */
static void leave_out(trim *t, size_t start, size_t end) {
    flush(t, start);
    t->kept = t->at = end;
}

static size_t find_from(br_str s, size_t at, br_str what) {
    size_t found = br_str_find(br_str_from(s, at), what);
    return found == BR_NOT_FOUND ? BR_NOT_FOUND : at + found;
}

static size_t behind_byte(br_str s, size_t at, char c) {
    size_t found = br_str_find_byte(br_str_from(s, at), c);
    return found == BR_NOT_FOUND ? s.len : at + found + 1;
}

static bool is_name_byte(char c) {
    return br_is_alpha(c) || br_is_digit(c) || c == '-' || c == ':' || c == '_';
}

static br_str name_at(br_str s, size_t at) {
    size_t end = at;
    while (end < s.len && is_name_byte(s.ptr[end])) end++;
    return br_str_slice(s, at, end);
}

/* "<!" or "<?": comments, doctypes, instructions */
static void pass_declaration(trim *t) {
    size_t start = t->at;
    bool is_comment = br_str_starts(br_str_from(t->page, start), BR_STR("<!--"));
    size_t end = BR_NOT_FOUND;
    if (is_comment && !t->no_comment_end) {
        end = find_from(t->page, start + 2, BR_STR("-->"));
        t->no_comment_end = end == BR_NOT_FOUND;
    }
    leave_out(t, start, end != BR_NOT_FOUND ? end + 3 : behind_byte(t->page, start, '>'));
}

/* ---- attributes ---- */

static const char *const kept_attributes[] = {
    "aria-hidden",    "charset",    "class",       "content",   "data-component", "data-date", "data-datetime",
    "data-published", "data-qa",    "data-testid", "data-time", "data-timestamp", "datetime",  "hidden",
    "href",           "http-equiv", "id",          "itemprop",  "itemtype",       "lang",      "name",
    "property",       "pubdate",    "rel",         "role",      "style",          "title",     "type",
};

static bool is_kept(br_str name, br_str value) {
    if (name.len > 14 || value.len > BR_HTML_MAX_VALUE) return false;
    size_t low = 0, high = sizeof kept_attributes / sizeof kept_attributes[0];
    char lower[16];
    for (size_t i = 0; i < name.len; i++) lower[i] = br_lower(name.ptr[i]);
    lower[name.len] = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(kept_attributes[middle], lower);
        if (order == 0) {
            if (strcmp(lower, "style") != 0) return true;
            return br_str_has(value, BR_STR("none")) || br_str_has(value, BR_STR("hidden"));
        }
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

static size_t pass_space(br_str s, size_t at) {
    while (at < s.len && (br_is_space(s.ptr[at]) || s.ptr[at] == '/')) at++;
    return at;
}

/* the value behind "=", if there is one; moves *at behind it */
static br_str value_at(br_str s, size_t *at) {
    size_t i = *at;
    while (i < s.len && br_is_space(s.ptr[i])) i++;
    if (i >= s.len || s.ptr[i] != '=') return BR_STR("");
    i++;
    while (i < s.len && br_is_space(s.ptr[i])) i++;
    if (i >= s.len) return BR_STR("");
    size_t start = i, end;
    if (s.ptr[i] == '"' || s.ptr[i] == '\'') {
        size_t close = br_str_find_byte(br_str_from(s, i + 1), s.ptr[i]);
        start = i + 1;
        end = close == BR_NOT_FOUND ? s.len : start + close;
        *at = end < s.len ? end + 1 : end;
    } else {
        while (i < s.len && !br_is_space(s.ptr[i]) && s.ptr[i] != '>') i++;
        *at = end = i;
    }
    return br_str_slice(s, start, end);
}

typedef struct start_tag {
    br_str name;
    bool is_ld_json;
    size_t end; /* behind its ">" */
} start_tag;

/* Walks over the attributes of the tag whose name ends at `at`; those not kept are left out on the way. */
static start_tag pass_attributes(trim *t, br_str name, size_t at) {
    start_tag tag = {.name = name};
    br_str s = t->page;
    size_t n = 0;
    for (;;) {
        size_t before = at;
        at = pass_space(s, at);
        if (at >= s.len || s.ptr[at] == '>') break;
        size_t start = at;
        while (at < s.len && !br_is_space(s.ptr[at]) && s.ptr[at] != '=' && s.ptr[at] != '>' && s.ptr[at] != '/') at++;
        br_str attribute = br_str_slice(s, start, at);
        br_str value = value_at(s, &at);
        if (at == start) at++; /* a stray sign */
        if (br_str_has(value, BR_STR("ld+json"))) tag.is_ld_json = true;
        bool keep = n < BR_HTML_MAX_ATTRIBUTES && is_kept(attribute, value);
        n += keep;
        if (keep) continue;
        flush(t, before);
        t->kept = at;
        bool glued = at < s.len && !br_is_space(s.ptr[at]) && s.ptr[at] != '>' && s.ptr[at] != '/';
        if (glued) br_buf_byte(&t->out, ' ');
    }
    tag.end = at < s.len ? at + 1 : at;
    return tag;
}

/* Leaves out an element whose content is no text, from its start tag to behind its end tag. */
static void pass_dropped(trim *t, br_tag kind, const start_tag *tag, size_t start) {
    br_str s = t->page;
    size_t at = tag->end;
    while (!t->unclosed[kind]) {
        size_t close = find_from(s, at, BR_STR("</"));
        if (close == BR_NOT_FOUND) break;
        br_str name = name_at(s, close + 2);
        if (br_str_eq_ascii(name, tag->name)) {
            if (tag->is_ld_json && t->ld_json.len < BR_HTML_MAX_LD_JSON)
                br_vec_push(t->arena, &t->ld_json, br_str_trim(br_str_slice(s, tag->end, close)));
            leave_out(t, start, behind_byte(s, close, '>'));
            return;
        }
        at = close + 2;
    }
    t->unclosed[kind] = true;
    leave_out(t, start, tag->end);
}

static bool is_deep(const br_str name) {
    return !(br_tag_flags(br_tag_of(name)) & (BR_FLOW_VOID | BR_FLOW_OPTIONAL));
}

static void pass_start_tag(trim *t) {
    size_t start = t->at;
    br_str name = name_at(t->page, start + 1);
    br_tag kind = br_tag_of(name);
    flush(t, start);
    t->kept = start;
    size_t out_before = t->out.len;
    start_tag tag = pass_attributes(t, name, start + 1 + name.len);
    t->at = tag.end;
    bool drop = br_tag_flags(kind) & BR_FLOW_DROP;
    bool too_deep = is_deep(name) && !drop && ++t->depth > BR_HTML_MAX_DEPTH;
    if (!drop && !too_deep && name.len <= BR_HTML_MAX_NAME) {
        t->n_elements++;
        return;
    }
    t->out.len = out_before;
    t->kept = t->at;
    if (drop) pass_dropped(t, kind, &tag, t->at);
}

static void pass_end_tag(trim *t) {
    size_t start = t->at;
    br_str name = name_at(t->page, start + 2);
    size_t end = behind_byte(t->page, start, '>');
    bool deep = is_deep(name);
    if ((deep && t->depth > BR_HTML_MAX_DEPTH) || name.len > BR_HTML_MAX_NAME) leave_out(t, start, end);
    else t->at = end;
    if (deep && t->depth) t->depth--;
}

br_html_trimmed br_html_trim(br_arena *arena, br_str page) {
    trim t = {.arena = arena, .page = page, .out = br_buf_on(arena)};
    br_buf_reserve(&t.out, page.len / 2 + 64);
    while (t.at < page.len && t.n_elements <= BR_HTML_MAX_NODES) {
        size_t open = br_str_find_byte(br_str_from(page, t.at), '<');
        if (open == BR_NOT_FOUND || t.at + open + 1 >= page.len) break;
        t.at += open;
        char next = page.ptr[t.at + 1];
        if (br_is_alpha(next)) pass_start_tag(&t);
        else if (next == '/' && t.at + 2 < page.len && br_is_alpha(page.ptr[t.at + 2])) pass_end_tag(&t);
        else if (next == '!' || next == '?') pass_declaration(&t);
        else t.at++;
    }
    if (t.n_elements <= BR_HTML_MAX_NODES) flush(&t, page.len);
    return (br_html_trimmed){br_buf_str(&t.out), t.ld_json.at, (uint32_t)t.ld_json.len,
                             t.n_elements > BR_HTML_MAX_NODES};
}
