#include "lexicon/old_verbs.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/vec.h"
#include "lexicon/old_dictionary.h"

#define MAX_FILE     ((size_t)64 << 20)
#define MAX_OPTIONS  600 /* phrases that one element may mean */
#define MAX_ELEMENTS 24

typedef BR_VEC(br_old_words) phrase_list;
typedef BR_VEC(br_old_word) word_list;
typedef BR_VEC(br_old_element) element_list;
typedef BR_VEC(br_old_pattern) pattern_list;

typedef struct synset {
    phrase_list phrases;
} synset;

typedef struct verbs_loader {
    br_arena *arena;
    const br_log *log;
    const char *file;
    bool tabari;
    br_map synset_names;
    BR_VEC(synset) synsets;
    BR_VEC(br_old_verb) verbs;
    BR_VEC(br_old_form) forms;
    pattern_list patterns; /* of the verbs since `first_open` */
    size_t first_open;     /* verbs that the patterns to come belong to */
    br_old_code block_code;
    br_old_verbs *out;
    uint32_t n_bad;
} verbs_loader;

static void complain(verbs_loader *l, uint32_t line, const char *what) {
    l->n_bad++;
    br_log_line(l->log, BR_LOG_WARNING, "%s:%u: %s", l->file, line, what);
}

static bool is_word_byte(char c) {
    return br_is_alpha(c) || br_is_digit(c) || c == '\'' || c == '.' || (unsigned char)c >= 0x80;
}

/* ---- phrases and elements */

static const synset *find_synset(const verbs_loader *l, br_str name) {
    while (name.len && name.ptr[name.len - 1] == '_') name.len--;
    const uint64_t *at = br_map_get(&l->synset_names, name);
    return at ? &l->synsets.at[*at] : NULL;
}

/* One chunk without blanks: "NEW_&TIETYPES_RELATIONS", "THE_NEAT~_PLACE", "IN_*", "{FINANCIAL", "$". Elements are added to
 * `before` until the star has been seen, then to `after`. */
typedef struct pattern_reader {
    verbs_loader *l;
    element_list before, after;
    bool star;     /* the verb has been passed */
    bool glued;    /* the next element stands directly behind the last */
    bool in_group; /* inside { | } */
    phrase_list options;
    word_list option;
    uint32_t weight;
    bool bad;
} pattern_reader;

static void add_element(pattern_reader *r, br_old_element e) {
    e.adjacent = r->glued;
    element_list *list = r->star ? &r->after : &r->before;
    if (list->len >= MAX_ELEMENTS) r->bad = true;
    else br_vec_push(r->l->arena, list, e);
    r->glued = false;
}

static void add_word(pattern_reader *r, br_str text, bool stem, bool adjacent) {
    br_old_word word = {text, stem, adjacent};
    r->weight += (uint32_t)text.len;
    if (r->in_group) {
        br_vec_push(r->l->arena, &r->option, word);
        return;
    }
    br_old_words *phrase = br_new(r->l->arena, br_old_words);
    phrase->at = br_new(r->l->arena, br_old_word);
    phrase->at[0] = word;
    phrase->n = 1;
    add_element(r, (br_old_element){.kind = BR_OLD_WORDS, .options = phrase, .n_options = 1});
}

static void add_synset(pattern_reader *r, br_str name) {
    const synset *set = find_synset(r->l, name);
    if (!set) {
        r->bad = true;
        return;
    }
    if (r->in_group) {
        for (size_t i = 0; i < set->phrases.len && r->options.len < MAX_OPTIONS; i++)
            br_vec_push(r->l->arena, &r->options, set->phrases.at[i]);
        return;
    }
    r->weight += (uint32_t)name.len;
    add_element(
        r, (br_old_element){.kind = BR_OLD_WORDS, .options = set->phrases.at, .n_options = (uint32_t)set->phrases.len});
}

static void end_option(pattern_reader *r) {
    if (r->option.len) br_vec_push(r->l->arena, &r->options, (br_old_words){r->option.at, (uint32_t)r->option.len});
    r->option = (word_list){0};
}

static void end_group(pattern_reader *r) {
    end_option(r);
    r->in_group = false;
    add_element(
        r, (br_old_element){.kind = BR_OLD_WORDS, .options = r->options.at, .n_options = (uint32_t)r->options.len});
    r->options = (phrase_list){0};
}

static size_t read_word(pattern_reader *r, br_str text, size_t i) {
    size_t start = i;
    bool set = text.ptr[i] == '&';
    if (set) i++;
    size_t name = i;
    while (i < text.len && is_word_byte(text.ptr[i])) i++;
    if (i == name) {
        r->bad = true;
        return start + 1;
    }
    br_str word = br_str_slice(text, name, i);
    bool open = i < text.len && text.ptr[i] == '~';
    if (open) i++;
    bool closed = i < text.len && (text.ptr[i] == '_' || text.ptr[i] == '-');
    bool stem = r->l->tabari && (open || !closed);
    if (set) add_synset(r, word);
    else add_word(r, word, stem, r->in_group && r->glued);
    if (r->in_group) r->glued = false;
    return i;
}

static bool has_bar(br_str text, size_t from) {
    for (size_t i = from; i < text.len && text.ptr[i] != '}'; i++)
        if (text.ptr[i] == '|') return true;
    return false;
}

static void read_pattern(pattern_reader *r, br_str text) {
    size_t i = 0;
    while (i < text.len && !r->bad) {
        char c = text.ptr[i];
        if (c == ' ' || c == '\t' || c == '(' || c == ')') {
            if (!r->in_group || c == ' ') r->glued = false;
            i++;
        } else if (c == '_' || c == '-') {
            r->glued = i + 1 < text.len && text.ptr[i + 1] != ' ';
            i++;
        } else if (c == '{') {
            if (has_bar(text, i)) r->in_group = true; /* PETRARCH2 writes phrases in braces: no alternatives there */
            i++;
        } else if (c == '}') {
            if (r->in_group) end_group(r);
            i++;
        } else if (c == '|') {
            end_option(r);
            i++;
        } else if (c == '*') {
            r->star = true;
            bool glued = r->glued;
            r->glued = i + 1 < text.len && text.ptr[i + 1] == '_';
            if (glued && r->before.len)
                r->before.at[r->before.len - 1].kind |= 0x80; /* nearest to the verb: see below */
            i++;
        } else if (c == '$' || c == '+' || c == '%' || c == '^') {
            static const uint8_t kinds[] = {
                ['$'] = BR_OLD_SOURCE, ['+'] = BR_OLD_TARGET, ['%'] = BR_OLD_COMPOUND, ['^'] = BR_OLD_SKIP};
            add_element(r, (br_old_element){.kind = kinds[(unsigned char)c]});
            i++;
        } else {
            i = read_word(r, text, i);
        }
    }
    if (r->in_group) end_group(r);
}

/* Elements before the verb are walked away from it: the order is turned round, and each is adjacent to what now stands
 * before it. */
static void turn_round(element_list *list) {
    bool next = false;
    if (list->len && (list->at[list->len - 1].kind & 0x80)) {
        next = true;
        list->at[list->len - 1].kind &= 0x7f;
    }
    for (size_t i = 0, k = list->len; i + 1 < k; i++) {
        k--;
        br_old_element e = list->at[i];
        list->at[i] = list->at[k];
        list->at[k] = e;
    }
    for (size_t i = 0; i < list->len; i++) {
        bool mine = list->at[i].adjacent;
        list->at[i].adjacent = next;
        next = mine;
    }
}

/* "[161]", "[032:033]", "[031!]" */
static bool parse_code(br_str block, br_old_code *code) {
    *code = (br_old_code){0};
    while (block.len && (block.ptr[block.len - 1] == '!' || block.ptr[block.len - 1] == ' ')) block.len--;
    size_t colon = br_str_find_byte(block, ':');
    code->code = br_str_trim(br_str_slice(block, 0, colon == BR_NOT_FOUND ? block.len : colon));
    if (colon != BR_NOT_FOUND) code->back = br_str_trim(br_str_from(block, colon + 1));
    br_str plain = code->code; /* "?": gives way to other verbs' codes */
    if (br_str_ends(plain, BR_STR("?"))) plain.len--;
    return br_old_is_code(plain) && (!code->back.len || br_old_is_code(code->back));
}

/* ---- lines */

static void add_pattern(verbs_loader *l, br_str line, uint32_t number) {
    br_str rest = br_str_from(line, 1), text, block;
    br_old_code code;
    if (!br_old_block(&rest, &text, &block) || !parse_code(block, &code)) {
        complain(l, number, "a pattern without a code");
        return;
    }
    pattern_reader r = {.l = l};
    read_pattern(&r, text);
    if (r.bad || !r.star) {
        complain(l, number, "a pattern that cannot be read");
        return;
    }
    turn_round(&r.before);
    br_old_pattern p = {r.before.at, r.after.at, (uint32_t)r.before.len, (uint32_t)r.after.len, code, r.weight, number};
    br_vec_push(l->arena, &l->patterns, p);
}

static int by_weight(const void *a, const void *b) {
    const br_old_pattern *p = a, *q = b;
    if (p->weight != q->weight) return p->weight < q->weight ? 1 : -1;
    return p->line < q->line ? -1 : p->line > q->line;
}

/* the patterns read so far belong to all verbs since the block began */
static void close_block(verbs_loader *l) {
    if (l->patterns.len) qsort(l->patterns.at, l->patterns.len, sizeof *l->patterns.at, by_weight);
    for (size_t i = l->first_open; i < l->verbs.len; i++) {
        l->verbs.at[i].patterns = l->patterns.at;
        l->verbs.at[i].n_patterns = (uint32_t)l->patterns.len;
    }
    l->patterns = (pattern_list){0};
    l->first_open = l->verbs.len;
}

static void add_form(verbs_loader *l, br_str phrase, bool stem) {
    word_list words = {0};
    for (size_t i = 0; i < phrase.len;) {
        size_t start = i;
        while (i < phrase.len && is_word_byte(phrase.ptr[i])) i++;
        if (i > start) br_vec_push(l->arena, &words, (br_old_word){br_str_slice(phrase, start, i), false, true});
        else i++;
    }
    if (!words.len || !l->verbs.len) return;
    words.at[words.len - 1].stem = stem;
    bool first_stem = words.len == 1 ? stem : l->tabari && stem;
    if (first_stem && words.len > 1) words.at[0].stem = true;
    br_map *map = words.at[0].stem ? &l->out->stems : &l->out->first_words;
    uint64_t *first = br_map_put(map, words.at[0].text, NULL);
    br_old_form form = {{words.at, (uint32_t)words.len}, (uint32_t)l->verbs.len - 1, (uint32_t)*first};
    br_vec_push(l->arena, &l->forms, form);
    *first = l->forms.len;
}

/* S, ED, ING and what spelling makes of them */
static void add_regular_forms(verbs_loader *l, br_str phrase) {
    size_t blank = br_str_find_byte(phrase, ' ');
    br_str verb = br_str_slice(phrase, 0, blank == BR_NOT_FOUND ? phrase.len : blank);
    br_str tail = br_str_from(phrase, verb.len);
    if (!verb.len) return;
    bool e = verb.ptr[verb.len - 1] == 'E', y = verb.ptr[verb.len - 1] == 'Y';
    br_str stem = e || y ? br_str_slice(verb, 0, verb.len - 1) : verb;
    const char *const endings[] = {"S", "ES", "ED", "ING", "IES", "IED"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (i >= 4 && !y) break;
        br_str base = i >= 4 || (e && i != 0) ? stem : verb;
        add_form(l, br_str_format(l->arena, "%.*s%s%.*s", BR_FMT(base), endings[i], BR_FMT(tail)), false);
    }
}

static void open_verb(verbs_loader *l, br_str written, br_old_code code, uint32_t number) {
    bool whole = false, exact = false;
    while (written.len && (written.ptr[written.len - 1] == '_' || written.ptr[written.len - 1] == '=')) {
        exact = exact || written.ptr[written.len - 1] == '=';
        whole = true;
        written.len--;
    }
    char *plain = br_str_cstr(l->arena, written);
    for (char *c = plain; *c; c++)
        if (*c == '_' || *c == '+' || *c == '-') *c = ' ';
    br_str phrase = br_str_trim(br_str_of(plain));
    br_old_verb verb = {.code = code, .file = l->file, .line = number};
    br_vec_push(l->arena, &l->verbs, verb);
    add_form(l, phrase, l->tabari && !whole);
    if (!exact) add_regular_forms(l, phrase);
}

static void add_forms(verbs_loader *l, br_str inside) {
    for (br_str rest = inside, form; br_str_split(&rest, ' ', &form);) {
        while (form.len && form.ptr[form.len - 1] == '_') form.len--;
        char *plain = br_str_cstr(l->arena, form);
        for (char *c = plain; *c; c++)
            if (*c == '_' || *c == '+' || *c == '-') *c = ' ';
        if (*plain) add_form(l, br_str_of(plain), false);
    }
}

/* "--- ABANDON [345] ---" */
static void open_block(verbs_loader *l, br_str line) {
    close_block(l);
    br_str rest = line, before, block;
    l->block_code = (br_old_code){0};
    if (br_old_block(&rest, &before, &block)) parse_code(block, &l->block_code);
}

static void read_verb(verbs_loader *l, br_str line, uint32_t number) {
    br_str rest = line, before, inside, block;
    br_old_code code = l->block_code;
    if (line.ptr[0] == '{') { /* TABARI: the forms of the verb above */
        if (br_old_braces(&rest, &before, &inside)) add_forms(l, inside);
        return;
    }
    if (l->tabari) close_block(l);
    br_str word = line;
    bool braces = br_old_braces(&rest, &before, &inside);
    if (braces) word = before;
    br_str with_code = braces ? rest : line, head;
    if (br_old_block(&with_code, &head, &block)) {
        if (!parse_code(block, &code)) complain(l, number, "a bad code");
        if (!braces) word = head;
    }
    word = br_str_trim(word);
    while (word.len && word.ptr[0] == '+') word = br_str_from(word, 1);
    if (!word.len) return;
    open_verb(l, word, code, number);
    if (braces) add_forms(l, inside);
}

/* ---- synonym sets: "&NAME" and the "+MEMBER" lines below it; "_" glues the words of a member, blanks leave a gap */

static void copy_words(verbs_loader *l, word_list *to, const br_old_word *from, size_t n) {
    for (size_t i = 0; i < n; i++) br_vec_push(l->arena, to, from[i]);
}

/* a member with a set inside: its phrases between the words before and the one word behind */
static void add_nested(verbs_loader *l, size_t set, const word_list *before, br_str name, bool glued, br_str tail) {
    const synset *inner = find_synset(l, name);
    bool tail_glued = false;
    while (tail.len && (tail.ptr[0] == '_' || tail.ptr[0] == ' ')) {
        tail_glued = tail.ptr[0] == '_';
        tail = br_str_from(tail, 1);
    }
    bool one_word = tail.len && br_str_find_byte(tail, ' ') == BR_NOT_FOUND && tail.ptr[0] != '&';
    size_t n = inner ? inner->phrases.len : 0;
    for (size_t i = 0; i < n && i < MAX_OPTIONS; i++) {
        br_old_words phrase = find_synset(l, name)->phrases.at[i]; /* the set may be this one: it moves as it grows */
        word_list joined = {0};
        copy_words(l, &joined, before->at, before->len);
        size_t first = joined.len;
        copy_words(l, &joined, phrase.at, phrase.n);
        joined.at[first].adjacent = glued;
        if (one_word) br_vec_push(l->arena, &joined, (br_old_word){tail, l->tabari, tail_glued});
        br_vec_push(l->arena, &l->synsets.at[set].phrases, (br_old_words){joined.at, (uint32_t)joined.len});
    }
}

/* PETRARCH adds plurals by itself */
static void add_plural(verbs_loader *l, size_t set, const word_list *words) {
    word_list plural = {0};
    copy_words(l, &plural, words->at, words->len);
    br_old_word *last = &plural.at[plural.len - 1];
    last->text = br_str_join(l->arena, last->text, BR_STR("S"));
    br_vec_push(l->arena, &l->synsets.at[set].phrases, (br_old_words){plural.at, (uint32_t)plural.len});
}

static void add_member(verbs_loader *l, size_t set, br_str member) {
    bool whole = !l->tabari;
    for (; member.len && (member.ptr[member.len - 1] == '_' || member.ptr[member.len - 1] == '='); member.len--)
        whole = true;
    word_list words = {0};
    bool glued = false;
    for (size_t i = 0; i < member.len;) {
        char c = member.ptr[i];
        if (c == ' ' || c == '_' || c == '-') {
            glued = c != ' ';
            i++;
            continue;
        }
        size_t start = i;
        while (i < member.len && member.ptr[i] != ' ' && member.ptr[i] != '_' && member.ptr[i] != '-') i++;
        br_str word = br_str_slice(member, start, i);
        if (word.ptr[0] == '&') {
            add_nested(l, set, &words, br_str_from(word, 1), glued, br_str_from(member, i));
            return;
        }
        br_vec_push(l->arena, &words, (br_old_word){word, !whole && i == member.len, glued});
    }
    if (!words.len) return;
    br_vec_push(l->arena, &l->synsets.at[set].phrases, (br_old_words){words.at, (uint32_t)words.len});
    if (!l->tabari) add_plural(l, set, &words);
}

static void load_file(verbs_loader *l, br_str bytes) {
    br_old_lines lines = br_old_lines_of(l->arena, bytes);
    size_t set = 0;
    bool in_set = false, in_time = false;
    l->first_open = l->verbs.len;
    while (br_old_next(&lines)) {
        br_str line = lines.line;
        if (line.ptr[0] == '<') {
            in_time = br_str_eq_ascii(line, BR_STR("<TIME>"));
            continue;
        }
        if (in_time || line.ptr[0] == '~') continue; /* shifts of dates; transformations of PETRARCH2 */
        if (line.ptr[0] == '&') {
            while (line.len && (line.ptr[line.len - 1] == '_' || line.ptr[line.len - 1] == ' ')) line.len--;
            set = l->synsets.len;
            *br_map_put(&l->synset_names, br_str_from(line, 1), NULL) = set;
            br_vec_push(l->arena, &l->synsets, (synset){0});
            in_set = true;
        } else if (br_str_starts(line, BR_STR("---"))) {
            in_set = false;
            open_block(l, line);
        } else if (line.ptr[0] == '-') {
            in_set = false;
            add_pattern(l, line, lines.number);
        } else if (in_set && line.ptr[0] == '+') {
            add_member(l, set, br_str_trim(br_str_from(line, 1)));
        } else {
            in_set = false;
            read_verb(l, line, lines.number);
        }
    }
    close_block(l);
}

br_status br_old_verbs_load(br_lexicon *lexicon, br_error *error) {
    br_arena *arena = lexicon->arena;
    br_old_verbs *out = br_new(arena, br_old_verbs);
    *out = (br_old_verbs){.first_words = br_map_on(arena), .stems = br_map_on(arena)};
    verbs_loader l = {.arena = arena, .log = lexicon->log, .out = out};
    for (size_t i = 0; i < lexicon->n_user_files; i++) {
        br_str bytes;
        BR_FORWARD(br_file_read(arena, lexicon->user_files[i], MAX_FILE, &bytes, error));
        br_old_kind kind = br_old_kind_of(arena, bytes);
        if (kind != BR_OLD_VERBS && kind != BR_OLD_VERBS2) continue;
        l.file = lexicon->user_files[i];
        l.tabari = kind == BR_OLD_VERBS && !br_str_has(bytes, BR_STR("\n--- "));
        l.synset_names = br_map_on(arena);
        l.block_code = (br_old_code){0};
        out->tabari = out->tabari || l.tabari;
        load_file(&l, bytes);
    }
    if (!l.verbs.len) return BR_OK;
    out->verbs = l.verbs.at;
    out->forms = l.forms.at;
    out->n_verbs = (uint32_t)l.verbs.len;
    out->n_forms = (uint32_t)l.forms.len;
    lexicon->old_verbs = out;
    return BR_OK;
}
