/* cases.c: runs the text cases of tests/cases (the format stands in tests/README.md).
 *
 * Each case becomes an article, goes through text and annotate, and its record is matched against the lines. A case of
 * several articles, or one that asks for what relating gives, is related as well, and the lines are matched against what holds across them. A case with a line
 * `page:` is a page that is cleaned; its lines are matched against the articles on it. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/json.h"
#include "engine/flow.h"
#include "relate/relate.h"
#include "text/text.h"

typedef struct suite {
    br_lexicon *lexicon;
    br_arena *arena;
    const char *path;
    int passed, failed;
} suite;

#define MAX_PARTS 8 /* articles of a case */

typedef struct part {
    json_t *fields; /* of the article record */
    br_buf text;
} part;

typedef struct test_case {
    br_str name;
    bool is_page;
    part parts[MAX_PARTS];
    int n_parts;
    BR_VEC(br_str) lines; /* expectations */
    br_str stray;         /* a line among them that is none */
} test_case;

#define SPAN "start end text "
#define EVENT                                                                                                           \
    "date date_end date_from source target code act plover mode goldstein factuality attributed_to hedged embedded of " \
    "reciprocal count place text articles independent_sources "
#define ARTICLE "title authors site published published_from language languages voice text part page "
#define KNOWN   "name aliases code actor_kind members "

/* The lists that a line may begin with, and the fields of what stands in them: a starred line with a slip in it would hold for
 * ever. */
typedef struct record_list {
    const char *name, *fields;
    bool is_across; /* what relating gives */
} record_list;

static const record_list lists[] = {
    {"article", ARTICLE, false},
    {"articles", ARTICLE, false},
    {"paragraphs", "text ", false},
    {"sentences", SPAN, false},
    {"tokens", "0 1 2 3 4 5 6 ", false},
    {"names", SPAN "type ", false},
    {"times", SPAN "type value mod from to inferred ", false},
    {"actors", SPAN "actor name code role country kind mention confidence is_place is_modifier ", false},
    {"events", SPAN EVENT "trigger confidence targets sources ", false},
    {"quotes", SPAN "type said speaker cue ", false},
    {"figures", SPAN "value low high modifier unit noun per of as_of as_of_from attributed_to change about measure ",
     false},
    {"claims", SPAN "type about says polarity holder ", false},
    {"predicates", SPAN "lemma factuality value hedged holder ", false},
    {"happenings", EVENT "domestic mentions ", true},
    {"disputes", "about verdict reason low high claims ", true},
    {"known", KNOWN, true},
};

/* The list that a line begins with; NULL: it is no expectation. */
static const record_list *list_of(br_str line) {
    if (line.len && line.ptr[0] == '*') line = br_str_from(line, 1);
    br_str word = br_str_slice(line, 0, br_str_find_byte(line, ' '));
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        if (br_str_is(word, lists[i].name)) return &lists[i];
    return NULL;
}

static bool header_field(br_str line, br_str *key, br_str *value) {
    static const char *const keys[] = {"published", "title", "language", "voice",   "site",
                                       "id",        "page",  "url",      "fetched", "charset"};
    size_t colon = br_str_find_byte(line, ':');
    if (colon == BR_NOT_FOUND) return false;
    *key = br_str_slice(line, 0, colon);
    *value = br_str_trim(br_str_from(line, colon + 1));
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (br_str_is(*key, keys[i])) return true;
    return false;
}

static part *add_part(suite *s, test_case *c) {
    part *p = &c->parts[c->n_parts < MAX_PARTS ? c->n_parts++ : MAX_PARTS - 1];
    *p = (part){json_object(), br_buf_on(s->arena)};
    return p;
}

/* reads the case that starts at *rest (behind "===") */
static test_case read_case(suite *s, br_str *rest) {
    test_case c = {0};
    br_str line, key, value;
    br_str_line(rest, &c.name);
    c.name = br_str_trim(br_str_from(c.name, 3));
    part *p = add_part(s, &c);
    while (rest->len && !br_str_starts(*rest, BR_STR("==="))) {
        br_str_line(rest, &line);
        if (!c.is_page && line.len && line.ptr[0] == '#') continue;
        if (!c.is_page && br_str_is(br_str_trim(line), "---")) {
            p = add_part(s, &c);
        } else if (!p->text.len && header_field(line, &key, &value)) {
            json_object_set_new(p->fields, br_str_cstr(s->arena, key), json_stringn(value.ptr, value.len));
            c.is_page |= br_str_is(key, "page");
        } else if (list_of(line)) {
            br_vec_push(s->arena, &c.lines, line);
        } else if (!c.lines.len) {
            br_buf_add(&p->text, line);
            br_buf_byte(&p->text, '\n');
        } else if (br_str_trim(line).len && !c.stray.len) {
            c.stray = line;
        }
    }
    return c;
}

static bool annotate(suite *s, const test_case *c, int number, br_article *article) {
    const part *p = &c->parts[number];
    br_str text = br_str_trim(br_buf_str(&p->text));
    json_object_set_new(p->fields, "text", json_stringn(text.ptr, text.len));
    if (!json_object_get(p->fields, "language")) json_object_set_new(p->fields, "language", json_string("en"));
    if (c->n_parts > 1) json_object_set_new(p->fields, "id", json_sprintf("article %d", number + 1));
    br_item item = {.is_article = true};
    br_articles articles = {0};
    br_error error = {0};
    br_flow_options options = {BR_STAGE_ANNOTATE, {.predicates = true}};
    br_status status = br_article_parse(s->arena, p->fields, &item.article, &error);
    if (status == BR_OK) status = br_flow(s->lexicon, &options, &item, s->arena, &articles, &error);
    if (status != BR_OK) {
        fprintf(stderr, "%s: %.*s: %s\n", s->path, BR_FMT(c->name), error.message);
        return false;
    }
    *article = articles.at[0];
    return true;
}

/* the records across articles as one object of three lists */
static void write_relations(br_json *json, const br_relations *found, br_arena *arena) {
    br_json_open(json, '{');
    br_json_key(json, "known");
    br_json_open(json, '[');
    for (size_t i = 0; i < found->n_actors; i++) br_actor_record_write(json, &found->actors[i]);
    br_json_close(json, ']');
    br_json_key(json, "happenings");
    br_json_open(json, '[');
    for (size_t i = 0; i < found->n_events; i++) br_happening_write(json, &found->events[i], arena);
    br_json_close(json, ']');
    br_json_key(json, "disputes");
    br_json_open(json, '[');
    for (size_t i = 0; i < found->n_disputes; i++) br_dispute_write(json, &found->disputes[i]);
    br_json_close(json, ']');
    br_json_close(json, '}');
}

/* ---- pages ---- */

static br_media media_of(br_str name) {
    static const struct {
        const char *name;
        br_media media;
    } kinds[] = {{"text", BR_MEDIA_TEXT}, {"markdown", BR_MEDIA_MARKDOWN}, {"feed", BR_MEDIA_FEED_ITEM}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (br_str_is(name, kinds[i].name)) return kinds[i].media;
    return BR_MEDIA_HTML;
}

static void write_paragraphs(br_json *json, br_str text) {
    for (bool more = text.len != 0; more;) {
        size_t end = br_str_find(text, BR_STR("\n\n"));
        more = end != BR_NOT_FOUND;
        br_json_open(json, '{');
        br_json_key_str(json, "text", br_str_slice(text, 0, more ? end : text.len));
        br_json_close(json, '}');
        if (more) text = br_str_from(text, end + 2);
    }
}

/* the articles of the page, and the paragraphs of them all, as one object of two lists */
static json_t *clean(suite *s, const test_case *c) {
    const part *p = &c->parts[0];
    br_page page = {.uri = BR_STR("page"),
                    .url = br_json_get_str(p->fields, "url"),
                    .charset = br_json_get_str(p->fields, "charset"),
                    .fetched = br_json_get_str(p->fields, "fetched"),
                    .media = media_of(br_json_get_str(p->fields, "page")),
                    .bytes = br_buf_str(&p->text)};
    br_articles articles = {0};
    br_error error = {0};
    br_page_identify(s->arena, &page);
    if (br_clean(s->lexicon, &page, s->arena, &articles, &error) != BR_OK) {
        fprintf(stderr, "%s: %.*s: %s\n", s->path, BR_FMT(c->name), error.message);
        return NULL;
    }
    br_buf out = br_buf_on(s->arena);
    br_json json = br_json_on(&out);
    br_json_open(&json, '{');
    br_json_key(&json, "articles");
    br_json_open(&json, '[');
    for (size_t i = 0; i < articles.len; i++)
        br_article_write(&json, &articles.at[i], (br_write_options){.keep_tokens = true}, s->arena);
    br_json_close(&json, ']');
    br_json_key(&json, "paragraphs");
    br_json_open(&json, '[');
    for (size_t i = 0; i < articles.len; i++) write_paragraphs(&json, articles.at[i].text);
    br_json_close(&json, ']');
    br_json_close(&json, '}');
    return br_json_read(s->arena, br_buf_str(&out), &error);
}

/* ---- matching ---- */

/* whether an expectation can be met only by what holds across articles */
static bool asks_across(const test_case *c) {
    for (size_t i = 0; i < c->lines.len; i++)
        if (list_of(c->lines.at[i])->is_across) return true;
    return false;
}

static json_t *record_of(suite *s, const test_case *c) {
    if (c->is_page) return clean(s, c);
    br_buf out = br_buf_on(s->arena);
    br_json json = br_json_on(&out);
    br_relate *relate = c->n_parts > 1 || asks_across(c) ? br_relate_new(s->lexicon, s->arena) : NULL;
    br_error error = {0};
    bool ok = true;
    for (int i = 0; ok && i < c->n_parts; i++) {
        br_article article;
        ok = annotate(s, c, i, &article);
        if (ok && relate) br_relate_add(relate, &article);
        else if (ok) br_article_write(&json, &article, (br_write_options){.keep_tokens = true}, s->arena);
    }
    if (ok && relate) {
        br_relations found = br_relate_finish(relate);
        write_relations(&json, &found, s->arena);
    }
    return ok ? br_json_read(s->arena, br_buf_str(&out), &error) : NULL;
}

static const json_t *member(const json_t *object, br_str path) {
    for (br_str name; object && br_str_split(&path, '.', &name);) {
        char key[64];
        snprintf(key, sizeof key, "%.*s", BR_FMT(name));
        int64_t index;
        object = json_is_array(object) && br_str_int(name, &index) ? json_array_get(object, (size_t)index)
                                                                   : json_object_get(object, key);
    }
    return object;
}

static br_str as_text(suite *s, const json_t *value) {
    char number[32];
    if (json_is_string(value)) return br_json_as_str(value);
    if (json_is_true(value)) return BR_STR("true");
    if (json_is_false(value)) return BR_STR("false");
    if (json_is_number(value)) return br_str_copy(s->arena, br_double_text(json_number_value(value), number));
    return json_is_object(value) ? BR_STR("object") : json_is_array(value) ? BR_STR("list") : BR_STR("null");
}

/* the next name=value or name~value of an expectation */
static bool next_condition(br_str *rest, br_str *name, char *sign, br_str *value) {
    *rest = br_str_trim(*rest);
    size_t at = 0;
    while (at < rest->len && rest->ptr[at] != '=' && rest->ptr[at] != '~') at++;
    if (at == rest->len) return false;
    *name = br_str_slice(*rest, 0, at);
    *sign = rest->ptr[at];
    *rest = br_str_from(*rest, at + 1);
    bool quoted = rest->len && rest->ptr[0] == '"';
    if (quoted) *rest = br_str_from(*rest, 1);
    size_t end = br_str_find_byte(*rest, quoted ? '"' : ' ');
    if (end == BR_NOT_FOUND) end = rest->len;
    *value = br_str_slice(*rest, 0, end);
    *rest = br_str_from(*rest, end + 1);
    return true;
}

static bool matches(suite *s, const json_t *element, br_str conditions) {
    br_str name, value;
    for (char sign; next_condition(&conditions, &name, &sign, &value);) {
        br_str is = as_text(s, member(element, name));
        if (sign == '=' ? !br_str_eq(is, value) : !br_str_has(is, value)) return false;
    }
    return true;
}

static bool holds(suite *s, const json_t *record, br_str line) {
    bool starred = line.ptr[0] == '*';
    if (starred) line = br_str_from(line, 1);
    size_t blank = br_str_find_byte(line, ' ');
    br_str list = br_str_slice(line, 0, blank),
           conditions = br_str_from(line, blank == BR_NOT_FOUND ? line.len : blank);
    if (br_str_is(list, "article")) return matches(s, record, conditions) != starred;
    const json_t *elements = member(record, list);
    for (size_t i = 0; i < json_array_size(elements); i++)
        if (matches(s, json_array_get(elements, i), conditions)) return !starred;
    return starred;
}

static void show(const json_t *record, br_str line) {
    if (line.ptr[0] == '*') line = br_str_from(line, 1);
    size_t blank = br_str_find_byte(line, ' ');
    const json_t *elements = member(record, br_str_slice(line, 0, blank));
    for (size_t i = 0; i < json_array_size(elements) && i < 12; i++) {
        char *text = json_dumps(json_array_get(elements, i), JSON_COMPACT | JSON_ENCODE_ANY);
        fprintf(stderr, "      is: %s\n", text ? text : "?");
        free(text);
    }
}

/* the first part of a condition's name that is no field of the list; empty: all are */
static br_str unknown_field(br_str line) {
    br_str fields = br_str_of(list_of(line)->fields), name, value, known;
    size_t blank = br_str_find_byte(line, ' ');
    br_str conditions = br_str_from(line, blank == BR_NOT_FOUND ? line.len : blank);
    for (char sign; next_condition(&conditions, &name, &sign, &value);) {
        br_str first = br_str_slice(name, 0, br_str_find_byte(name, '.'));
        bool found = false;
        for (br_str rest = fields; !found && br_str_split(&rest, ' ', &known);) found = br_str_eq(known, first);
        if (!found) return first;
    }
    return BR_STR("");
}

/* whether the case asks something that can be told */
static bool makes_sense(const suite *s, const test_case *c) {
    if (c->stray.len) fprintf(stderr, "%s: %.*s: no such list: %.*s\n", s->path, BR_FMT(c->name), BR_FMT(c->stray));
    if (!c->lines.len) fprintf(stderr, "%s: %.*s: nothing is expected\n", s->path, BR_FMT(c->name));
    bool ok = c->lines.len && !c->stray.len;
    for (size_t i = 0; i < c->lines.len; i++) {
        br_str field = unknown_field(c->lines.at[i]);
        if (!field.len) continue;
        fprintf(stderr, "%s: %.*s: no field \"%.*s\": %.*s\n", s->path, BR_FMT(c->name), BR_FMT(field),
                BR_FMT(c->lines.at[i]));
        ok = false;
    }
    return ok;
}

static void run_case(suite *s, br_str *rest) {
    test_case c = read_case(s, rest);
    json_t *record = record_of(s, &c);
    bool ok = makes_sense(s, &c) && record;
    for (size_t i = 0; record && i < c.lines.len; i++) {
        if (holds(s, record, c.lines.at[i])) continue;
        ok = false;
        fprintf(stderr, "%s: %.*s\n  expected: %.*s\n", s->path, BR_FMT(c.name), BR_FMT(c.lines.at[i]));
        show(record, c.lines.at[i]);
    }
    for (int i = 0; i < c.n_parts; i++) json_decref(c.parts[i].fields);
    s->passed += ok;
    s->failed += !ok;
}

static void run_file(suite *s) {
    br_str rest;
    br_error error;
    if (br_file_read(s->arena, s->path, 1 << 24, &rest, &error) != BR_OK) {
        fprintf(stderr, "%s\n", error.message);
        s->failed++;
        return;
    }
    br_str line;
    while (rest.len && !br_str_starts(rest, BR_STR("==="))) br_str_line(&rest, &line);
    while (rest.len) run_case(s, &rest);
}

int main(int argc, char **argv) {
    suite s = {0};
    br_error error = {0};
    if (br_lexicon_open(&(br_lexicon_options){0}, &s.lexicon, &error) != BR_OK) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    for (int i = 1; i < argc; i++) {
        s.arena = br_arena_new(0);
        s.path = argv[i];
        if (s.arena) run_file(&s);
        br_arena_free(s.arena);
    }
    br_lexicon_close(s.lexicon);
    printf("%d passed, %d failed\n", s.passed, s.failed);
    return s.failed || !s.passed;
}
