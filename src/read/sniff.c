#include "read/sniff.h"

#include "base/utf8.h"
#include "markup/charset.h"
#include "markup/html.h"
#include "read/saved.h"

static const struct {
    br_str magic;
    br_sniffed is;
    const char *what;
} magics[] = {
    {BR_STR_INIT("WARC/"), BR_SNIFFED_WARC, NULL},
    {BR_STR_INIT("\x1f\x8b\x08"), BR_SNIFFED_GZIP, NULL},
    {BR_STR_INIT("\x28\xb5\x2f\xfd"), BR_SNIFFED_ZSTD, NULL},
    {BR_STR_INIT("PK\x03\x04"), BR_SNIFFED_ZIP, NULL},
    {BR_STR_INIT("PK\x05\x06"), BR_SNIFFED_ZIP, NULL},
    {BR_STR_INIT("%PDF-"), BR_SNIFFED_BINARY, "a PDF document"},
    {BR_STR_INIT("\xFD"
                 "7zXZ"),
     BR_SNIFFED_BINARY, "compressed with xz"},
    {BR_STR_INIT("BZh"), BR_SNIFFED_BINARY, "compressed with bzip2"},
    {BR_STR_INIT("7z\xBC\xAF"), BR_SNIFFED_BINARY, "a 7z archive"},
    {BR_STR_INIT("Rar!"), BR_SNIFFED_BINARY, "a RAR archive"},
    {BR_STR_INIT("\x89PNG"), BR_SNIFFED_MEDIA, "a picture"},
    {BR_STR_INIT("\xFF\xD8\xFF"), BR_SNIFFED_MEDIA, "a picture"},
    {BR_STR_INIT("GIF8"), BR_SNIFFED_MEDIA, "a picture"},
    {BR_STR_INIT("\0\0\1\0"), BR_SNIFFED_MEDIA, "an icon"},
    {BR_STR_INIT("RIFF"), BR_SNIFFED_MEDIA, "a picture or a recording"},
    {BR_STR_INIT("OggS"), BR_SNIFFED_MEDIA, "a recording"},
    {BR_STR_INIT("ID3"), BR_SNIFFED_MEDIA, "a recording"},
    {BR_STR_INIT("\x1A\x45\xDF\xA3"), BR_SNIFFED_MEDIA, "a film"},
    {BR_STR_INIT("wOFF"), BR_SNIFFED_MEDIA, "a font"},
    {BR_STR_INIT("wOF2"), BR_SNIFFED_MEDIA, "a font"},
    {BR_STR_INIT("\x7F"
                 "ELF"),
     BR_SNIFFED_BINARY, "a program"},
    {BR_STR_INIT("bplist0"), BR_SNIFFED_BINARY, "a page as Safari keeps it (save it as HTML)"},
    {BR_STR_INIT("SQLite format 3"), BR_SNIFFED_BINARY, "a database"},
    {BR_STR_INIT("\xD0\xCF\x11\xE0"), BR_SNIFFED_BINARY, "an old office document"},
};

/* Control characters that no text holds, more than one in fifty: not text. */
static bool is_binary(br_str s) {
    size_t controls = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        controls += c < 0x20 && !br_is_space((char)c) && c != 0x1B;
    }
    return controls * 50 > s.len;
}

/* Bytes of no encoding we know turn into replacement characters or a jumble of controls. */
static bool is_jumble(br_str s) {
    size_t bad = 0, n = 0;
    for (size_t at = 0; at < s.len; n++) {
        uint32_t c = br_utf8_next(s, &at);
        bad += c == BR_REPLACEMENT || (c >= 0x80 && c < 0xA0);
    }
    return bad * 20 > n;
}

static br_str skip_space(br_str s) {
    while (s.len && br_is_space(s.ptr[0])) s = br_str_from(s, 1);
    return s;
}

static bool has(br_str s, const char *what) {
    return br_str_find_ascii(s, br_str_of(what)) != BR_NOT_FOUND;
}

/* How many tags of HTML open in the head of a page. */
static int count_tags(br_str s) {
    int n = 0;
    for (size_t at = 0; at + 1 < s.len; at++) {
        if (s.ptr[at] != '<' || !br_is_alpha(s.ptr[at + 1])) continue;
        size_t end = at + 1;
        while (end < s.len && (br_is_alpha(s.ptr[end]) || br_is_digit(s.ptr[end]))) end++;
        bool closed = end < s.len && (s.ptr[end] == '>' || s.ptr[end] == '/' || br_is_space(s.ptr[end]));
        n += closed && br_tag_of(br_str_slice(s, at + 1, end)) < BR_TAG_CUSTOM;
    }
    return n;
}

static br_sniffed sniff_markup(br_str s) {
    if (has(s, "<rss") || has(s, "<feed") || has(s, "<rdf:RDF")) {
        if (!has(s, "<html")) return BR_SNIFFED_FEED;
    }
    if (has(s, "<!doctype html") || has(s, "<html") || has(s, "<head") || has(s, "<body")) return BR_SNIFFED_HTML;
    return count_tags(s) >= 2 ? BR_SNIFFED_HTML : BR_SNIFFED_TEXT;
}

static br_sniffed sniff_json(br_str s) {
    if (has(s, "jsonfeed.org/version")) return BR_SNIFFED_JSON_FEED;
    if (s.ptr[0] == '[') {
        br_str next = skip_space(br_str_from(s, 1));
        return next.len && (next.ptr[0] == '{' || next.ptr[0] == ']') ? BR_SNIFFED_JSON : BR_SNIFFED_TEXT;
    }
    br_str key = skip_space(br_str_from(s, 1));
    if (!key.len || (key.ptr[0] != '"' && key.ptr[0] != '}')) return BR_SNIFFED_TEXT;
    return s.ptr[1] == '\n' || s.ptr[1] == '\r' ? BR_SNIFFED_JSON : BR_SNIFFED_JSON_LINES;
}

/* Signs that only Markdown has: front matter, ATX headings, links, emphasis. Two of them tell. */
static bool is_markdown(br_str s) {
    int signs = br_str_starts(s, BR_STR("---\n")) || br_str_starts(s, BR_STR("---\r\n")) ? 1 : 0;
    int headings = 0, marks = 0;
    br_str rest = s;
    for (br_str line; br_str_line(&rest, &line);) {
        size_t hashes = 0;
        while (hashes < line.len && line.ptr[hashes] == '#') hashes++;
        headings += hashes >= 1 && hashes <= 6 && hashes < line.len && line.ptr[hashes] == ' ';
        marks += br_str_starts(line, BR_STR("|")) && br_str_ends(br_str_trim(line), BR_STR("|"));
    }
    marks += br_str_has(s, BR_STR("](http")) + (br_str_has(s, BR_STR("**")) ? 1 : 0);
    signs += (headings > 0) + (headings > 1) + (marks > 0);
    return signs >= 2;
}

br_sniffed br_sniff(br_arena *scratch, br_str head, const char **what) {
    if (what) *what = "neither text nor a known archive";
    if (!head.len) return BR_SNIFFED_EMPTY;
    for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++) {
        if (!br_str_starts(head, magics[i].magic)) continue;
        if (what && magics[i].what) *what = magics[i].what;
        return magics[i].is;
    }
    br_str start = skip_space(br_str_starts(head, BR_STR("\xEF\xBB\xBF")) ? br_str_from(head, 3) : head);
    if (br_str_starts_ascii(start, BR_STR("<!doctype html")) || br_str_starts_ascii(start, BR_STR("<html")))
        return BR_SNIFFED_HTML;
    if (br_saved_is_message(start)) return BR_SNIFFED_MESSAGE;
    br_str text = br_charset_to_utf8(scratch, head, BR_STR(""));
    if ((!br_charset_is_wide(head) && is_binary(head)) || is_binary(text) || is_jumble(text)) return BR_SNIFFED_BINARY;
    text = skip_space(text);
    if (!text.len) return BR_SNIFFED_EMPTY;
    if (text.ptr[0] == '{' || text.ptr[0] == '[') return sniff_json(text);
    bool is_markup =
        text.ptr[0] == '<' || has(text, "<html") || has(text, "<body") || has(text, "<p>") || has(text, "<div");
    br_sniffed kind = is_markup ? sniff_markup(text) : BR_SNIFFED_TEXT;
    return kind == BR_SNIFFED_TEXT && is_markdown(text) ? BR_SNIFFED_MARKDOWN : kind;
}

br_media br_sniffed_media(br_sniffed kind) {
    if (kind == BR_SNIFFED_HTML) return BR_MEDIA_HTML;
    return kind == BR_SNIFFED_MARKDOWN ? BR_MEDIA_MARKDOWN : BR_MEDIA_TEXT;
}
