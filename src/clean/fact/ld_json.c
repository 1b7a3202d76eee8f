#include "clean/fact/ld_json.h"

#include "base/json.h"
#include "base/vec.h"
#include "clean/block.h"

#define MAX_DEPTH   8
#define MAX_OBJECTS 2000

static const char *const article_types[] = {
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "Report",
    "SocialMediaPosting",
    "TechArticle",
    "ScholarlyArticle",
    "AdvertiserContentArticle",
    "Review",
    "Recipe",
    "MedicalWebPage",
    "Event",
    "DiscussionForumPosting",
    "HowTo",
};
static const char *const page_types[] = {"WebPage", "ItemPage", "AboutPage", "FAQPage"};

typedef struct search {
    br_arena *arena;
    const json_t *article, *page, *film; /* the best so far */
    int article_rank;
    BR_VEC(const json_t *) named; /* objects with an @id and a name, for references */
    int objects;
} search;

static bool type_is(br_str type, const char *const *types, size_t n) {
    size_t slash = br_str_rfind_byte(type, '/');
    if (slash != BR_NOT_FOUND) type = br_str_from(type, slash + 1);
    for (size_t i = 0; i < n; i++)
        if (br_str_is(type, types[i])) return true;
    return false;
}

static bool is_article_type(br_str type) {
    return type_is(type, article_types, sizeof article_types / sizeof article_types[0]);
}

/* The type of an object: of several, that of an article before the first. */
static br_str type_of(const json_t *object) {
    const json_t *type = json_object_get(object, "@type");
    if (!json_is_array(type)) return br_json_as_str(type);
    for (size_t i = 0; i < json_array_size(type); i++)
        if (is_article_type(br_json_as_str(json_array_get(type, i)))) return br_json_as_str(json_array_get(type, i));
    return br_json_as_str(json_array_get(type, 0));
}

static void consider(search *s, const json_t *object) {
    br_str type = type_of(object);
    if (json_object_get(object, "@id") && json_object_get(object, "name")) br_vec_push(s->arena, &s->named, object);
    if (type_is(type, page_types, sizeof page_types / sizeof page_types[0]) && !s->page &&
        json_object_get(object, "datePublished"))
        s->page = object;
    if (br_str_is(type, "VideoObject") && !s->film) s->film = object;
    if (!is_article_type(type)) return;
    bool has_head = json_object_get(object, "headline") || json_object_get(object, "name");
    int score = (has_head ? 2 : 0) + (json_object_get(object, "datePublished") ? 2 : 0) +
                (json_object_get(object, "author") ? 1 : 0);
    if (!s->article || score > s->article_rank) {
        s->article = object;
        s->article_rank = score;
    }
}

/* Other articles, and parts of this one with dates and authors of their own, are no place to look for this one. */
static bool leads_elsewhere(const char *key) {
    static const char *const keys[] = {"itemListElement", "hasPart",  "comment",   "relatedLink", "review",
                                       "liveBlogUpdate",  "citation", "isBasedOn", "subjectOf",   "mentions"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(key, keys[i]) == 0) return true;
    return false;
}

static void look_through(search *s, const json_t *value, int depth) {
    if (depth > MAX_DEPTH || s->objects > MAX_OBJECTS) return;
    if (json_is_array(value)) {
        for (size_t i = 0; i < json_array_size(value); i++) look_through(s, json_array_get(value, i), depth + 1);
        return;
    }
    if (!json_is_object(value)) return;
    s->objects++;
    consider(s, value);
    const char *key;
    json_t *member;
    json_object_foreach ((json_t *)(uintptr_t)value, key, member)
        if (!leads_elsewhere(key) && (json_is_object(member) || json_is_array(member)))
            look_through(s, member, depth + 1);
}

/* without the comment or CDATA section around it, and whatever else stands before and behind the JSON */
static br_str unwrap(br_str text) {
    size_t open = br_str_find(text, BR_STR("<![CDATA["));
    if (open != BR_NOT_FOUND) text = br_str_from(text, open + 9);
    size_t close = open == BR_NOT_FOUND ? BR_NOT_FOUND : br_str_find(text, BR_STR("]]>"));
    if (close != BR_NOT_FOUND) text = br_str_slice(text, 0, close);
    size_t start = 0, end = text.len;
    while (start < end && text.ptr[start] != '{' && text.ptr[start] != '[') start++;
    while (end > start && text.ptr[end - 1] != '}' && text.ptr[end - 1] != ']') end--;
    return br_str_slice(text, start, end);
}

/* a comma with nothing of its list or object behind it */
static bool is_last_comma(br_str text, size_t at) {
    while (++at < text.len && br_is_space(text.ptr[at])) continue;
    return at < text.len && (text.ptr[at] == '}' || text.ptr[at] == ']');
}

/* Line ends inside of strings, escapes that JSON does not know, commas too many. */
static br_str mend(br_arena *arena, br_str text) {
    text = unwrap(text);
    char *out = br_arena_raw(arena, text.len + 1);
    size_t n = 0;
    bool in_string = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool escape = c == '\\' && i + 1 < text.len;
        if (escape && text.ptr[i + 1] == '\'') continue;
        if (c == ',' && !in_string && is_last_comma(text, i)) continue;
        out[n++] = (unsigned char)c < 0x20 ? ' ' : c;
        if (escape) out[n++] = text.ptr[++i];
        else if (c == '"') in_string = !in_string;
    }
    return (br_str){out, n};
}

static const json_t *resolve(const search *s, const json_t *value) {
    br_str id = br_json_get_str(value, "@id");
    if (!id.len || json_object_get(value, "name")) return value;
    for (size_t i = 0; i < s->named.len; i++)
        if (br_str_eq(br_json_get_str(s->named.at[i], "@id"), id)) return s->named.at[i];
    return value;
}

static br_str name_of(const search *s, const json_t *value) {
    if (json_is_array(value)) value = json_array_get(value, 0);
    if (json_is_string(value)) return br_json_as_str(value);
    const json_t *name = json_object_get(resolve(s, value), "name");
    return br_json_as_str(json_is_array(name) ? json_array_get(name, 0) : name);
}

static void read_authors(const search *s, const json_t *value, br_arena *arena, br_ld *ld) {
    size_t n = json_is_array(value) ? json_array_size(value) : value != NULL;
    if (!n || n > 32) return;
    ld->authors = br_array(arena, 2 * n + 8, br_str);
    for (size_t i = 0; i < n; i++) {
        const json_t *one = json_is_array(value) ? json_array_get(value, i) : value;
        const json_t *list = json_object_get(one, "name"); /* some write all names into one person */
        size_t n_listed = json_is_array(list) ? json_array_size(list) : 1;
        for (size_t k = 0; k < n_listed && ld->n_authors < 2 * n + 8; k++) {
            br_str name = json_is_array(list) ? br_json_as_str(json_array_get(list, k)) : name_of(s, one);
            if (name.len) ld->authors[ld->n_authors++] = name;
        }
    }
}

static br_str first_str(const json_t *object, const char *a, const char *b) {
    const json_t *value = json_object_get(object, a);
    if (!value || json_is_null(value)) value = json_object_get(object, b);
    return br_json_as_str(json_is_array(value) ? json_array_get(value, 0) : value);
}

static const char *const published_keys[] = {"datePublished", "dateCreated", NULL};
static const char *const uploaded_keys[] = {"datePublished", "uploadDate", NULL};
static const char *const modified_keys[] = {"dateModified", NULL};

/* the first of `keys` that the object has, as text */
static br_str day_of(const search *s, const json_t *object, const char *const *keys) {
    for (; *keys; keys++) {
        const json_t *value = json_object_get(object, *keys);
        if (json_is_array(value)) value = json_array_get(value, 0);
        if (json_is_object(value)) value = json_object_get(value, "@value");
        if (json_is_integer(value)) return br_str_format(s->arena, "%lld", (long long)json_integer_value(value));
        br_str text = br_json_as_str(value);
        if (text.len) return text;
    }
    return BR_STR("");
}

br_ld br_ld_read(br_arena *arena, const br_html *html) {
    search s = {.arena = arena};
    br_ld ld = {0};
    for (uint32_t i = 0; i < html->n_ld_json; i++)
        look_through(&s, br_json_read(arena, mend(arena, html->ld_json[i]), NULL), 0);
    const json_t *a = s.article ? s.article : s.page;
    if (s.film) ld.uploaded = day_of(&s, s.film, uploaded_keys);
    if (!a) return ld;
    if (s.article) {
        ld.headline = first_str(a, "headline", "name");
        ld.section = first_str(a, "articleSection", "genre");
        ld.type = type_of(a);
        ld.body = br_json_get_str(a, "articleBody");
        read_authors(&s, json_object_get(a, "author") ? json_object_get(a, "author") : json_object_get(a, "creator"),
                     arena, &ld);
    }
    ld.published = day_of(&s, a, published_keys);
    if (!ld.published.len && s.page) ld.published = day_of(&s, s.page, published_keys);
    ld.modified = day_of(&s, a, modified_keys);
    if (!ld.modified.len && s.page) ld.modified = day_of(&s, s.page, modified_keys);
    ld.language = br_json_get_str(a, "inLanguage");
    ld.site = name_of(&s, json_object_get(a, "publisher"));
    return ld;
}

br_str br_ld_body(br_arena *arena, const br_ld *ld) {
    br_html html;
    bool has_markup =
        br_str_find_byte(ld->body, '<') != BR_NOT_FOUND || br_str_find_byte(ld->body, '&') != BR_NOT_FOUND;
    if (!has_markup || br_html_parse(arena, ld->body, &html, NULL) != BR_OK) return ld->body;
    br_blocks blocks = br_blocks_of(NULL, arena, &html);
    return br_blocks_text(arena, &blocks);
}
