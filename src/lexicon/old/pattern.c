#include "lexicon/old/pattern.h"

#include "lexicon/old/dictionary.h"

#define MAX_ELEMENTS 24 /* on one side of the verb */

typedef BR_VEC(br_old_element) element_list;

/* One chunk without blanks: "NEW_&TIETYPES_RELATIONS", "THE_NEAT~_PLACE", "IN_*", "{FINANCIAL", "$". Elements are added to
 * `before` until the star has been seen, then to `after`. */
typedef struct pattern_reader {
    const br_old_synsets *synsets;
    element_list before, after;
    bool star;       /* the verb has been passed */
    bool meets_verb; /* the last element of `before` stands directly before it */
    bool glued;      /* the next element stands directly behind the last */
    bool in_group;   /* inside { | } */
    br_old_phrases options;
    br_old_word_list option;
    uint32_t weight;
    bool bad;
} pattern_reader;

bool br_old_is_word_byte(char c) {
    return br_is_alpha(c) || br_is_digit(c) || c == '\'' || c == '.' || (unsigned char)c >= 0x80;
}

static void add_element(pattern_reader *r, br_old_element e) {
    e.adjacent = r->glued;
    element_list *list = r->star ? &r->after : &r->before;
    if (list->len >= MAX_ELEMENTS) r->bad = true;
    else br_vec_push(r->synsets->arena, list, e);
    r->glued = false;
}

static void add_words(pattern_reader *r, br_old_words *options, size_t n) {
    add_element(r, (br_old_element){.kind = BR_OLD_WORDS, .options = options, .n_options = (uint32_t)n});
}

static void add_word(pattern_reader *r, br_str text, bool stem, bool adjacent) {
    br_old_word word = {text, stem, adjacent};
    r->weight += (uint32_t)text.len;
    if (r->in_group) {
        br_vec_push(r->synsets->arena, &r->option, word);
        return;
    }
    br_old_words *phrase = br_new(r->synsets->arena, br_old_words);
    phrase->at = br_new(r->synsets->arena, br_old_word);
    phrase->at[0] = word;
    phrase->n = 1;
    add_words(r, phrase, 1);
}

static void add_synset(pattern_reader *r, br_str name) {
    const br_old_synset *set = br_old_synset_find(r->synsets, name);
    if (!set) {
        r->bad = true;
        return;
    }
    if (r->in_group) {
        for (size_t i = 0; i < set->phrases.len && r->options.len < BR_OLD_MAX_OPTIONS; i++)
            br_vec_push(r->synsets->arena, &r->options, set->phrases.at[i]);
        return;
    }
    r->weight += (uint32_t)name.len;
    add_words(r, set->phrases.at, set->phrases.len);
}

static void end_option(pattern_reader *r) {
    br_old_words phrase = {r->option.at, (uint32_t)r->option.len};
    if (r->option.len) br_vec_push(r->synsets->arena, &r->options, phrase);
    r->option = (br_old_word_list){0};
}

static void end_group(pattern_reader *r) {
    end_option(r);
    r->in_group = false;
    add_words(r, r->options.at, r->options.len);
    r->options = (br_old_phrases){0};
}

static size_t read_word(pattern_reader *r, br_str text, size_t i) {
    size_t start = i;
    bool set = text.ptr[i] == '&';
    if (set) i++;
    size_t name = i;
    while (i < text.len && br_old_is_word_byte(text.ptr[i])) i++;
    if (i == name) {
        r->bad = true;
        return start + 1;
    }
    br_str word = br_str_slice(text, name, i);
    bool open = i < text.len && text.ptr[i] == '~';
    if (open) i++;
    bool closed = i < text.len && (text.ptr[i] == '_' || text.ptr[i] == '-');
    bool stem = r->synsets->tabari && (open || !closed);
    if (set) add_synset(r, word);
    else add_word(r, word, stem, r->in_group && r->glued);
    if (r->in_group) r->glued = false;
    return i;
}

static bool has_bar(br_str text) {
    for (size_t i = 0; i < text.len && text.ptr[i] != '}'; i++)
        if (text.ptr[i] == '|') return true;
    return false;
}

static void pass_verb(pattern_reader *r, br_str behind) {
    r->star = true;
    r->meets_verb = r->glued && r->before.len;
    r->glued = behind.len && behind.ptr[0] == '_';
}

/* a sign that stands for something other than a word; false: it is none */
static bool read_sign(pattern_reader *r, char c, br_str behind) {
    switch (c) {
    case '$': add_element(r, (br_old_element){.kind = BR_OLD_SOURCE}); return true;
    case '+': add_element(r, (br_old_element){.kind = BR_OLD_TARGET}); return true;
    case '%': add_element(r, (br_old_element){.kind = BR_OLD_COMPOUND}); return true;
    case '^': add_element(r, (br_old_element){.kind = BR_OLD_SKIP}); return true;
    case '*': pass_verb(r, behind); return true;
    case '|': end_option(r); return true;
    case '{':
        r->in_group |= has_bar(behind);
        return true; /* PETRARCH2 writes phrases in braces: no alternatives there */
    case '}':
        if (r->in_group) end_group(r);
        return true;
    case '_':
    case '-': r->glued = behind.len && behind.ptr[0] != ' '; return true;
    case ' ': r->glued = false; return true;
    case '\t':
    case '(':
    case ')': r->glued &= r->in_group; return true;
    default: return false;
    }
}

static void read_text(pattern_reader *r, br_str text) {
    for (size_t i = 0; i < text.len && !r->bad;) {
        if (read_sign(r, text.ptr[i], br_str_from(text, i + 1))) i++;
        else i = read_word(r, text, i);
    }
    if (r->in_group) end_group(r);
}

/* Elements before the verb are walked away from it: the order is turned round, and each is adjacent to what now stands
 * before it; the first to the verb. */
static void turn_round(element_list *list, bool meets_verb) {
    for (size_t i = 0, k = list->len; i + 1 < k; i++) {
        br_old_element e = list->at[i];
        list->at[i] = list->at[--k];
        list->at[k] = e;
    }
    for (size_t i = 0; i < list->len; i++) {
        bool adjacent = list->at[i].adjacent;
        list->at[i].adjacent = meets_verb;
        meets_verb = adjacent;
    }
}

bool br_old_pattern_read(const br_old_synsets *synsets, br_str text, br_old_pattern *pattern) {
    pattern_reader r = {.synsets = synsets};
    read_text(&r, text);
    if (r.bad || !r.star) return false;
    turn_round(&r.before, r.meets_verb);
    *pattern = (br_old_pattern){.before = r.before.at,
                                .after = r.after.at,
                                .n_before = (uint32_t)r.before.len,
                                .n_after = (uint32_t)r.after.len,
                                .weight = r.weight};
    return true;
}

bool br_old_code_parse(br_str block, br_old_code *code) {
    *code = (br_old_code){0};
    while (block.len && (block.ptr[block.len - 1] == '!' || block.ptr[block.len - 1] == ' ')) block.len--;
    size_t colon = br_str_find_byte(block, ':');
    code->code = br_str_trim(br_str_slice(block, 0, colon == BR_NOT_FOUND ? block.len : colon));
    if (colon != BR_NOT_FOUND) code->back = br_str_trim(br_str_from(block, colon + 1));
    br_str plain = code->code; /* "?": gives way to other verbs' codes */
    if (br_str_ends(plain, BR_STR("?"))) plain.len--;
    return br_old_is_code(plain) && (!code->back.len || br_old_is_code(code->back));
}
