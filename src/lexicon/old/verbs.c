#include "lexicon/old/verbs.h"

#include <stdlib.h>

#include "lexicon/old/pattern.h"
#include "lexicon/user_files.h"

typedef BR_VEC(br_old_pattern) pattern_list;

typedef struct verbs_loader {
    br_arena *arena;
    const br_log *log;
    const char *file;
    bool tabari;
    br_old_synsets synsets;
    BR_VEC(br_old_verb) verbs;
    BR_VEC(br_old_form) forms;
    pattern_list patterns; /* of the verbs since `first_open` */
    size_t first_open;     /* verbs that the patterns to come belong to */
    br_old_code block_code;
    br_old_verbs *out;
} verbs_loader;

static void complain(const verbs_loader *l, uint32_t line, const char *what) {
    br_log_line(l->log, BR_LOG_WARNING, "%s:%u: %s", l->file, line, what);
}

/* ---- patterns */

static void add_pattern(verbs_loader *l, br_str line, uint32_t number) {
    br_str rest = br_str_from(line, 1), text, block;
    br_old_code code;
    br_old_pattern pattern;
    if (!br_old_block(&rest, &text, &block) || !br_old_code_parse(block, &code)) {
        complain(l, number, "a pattern without a code");
    } else if (!br_old_pattern_read(&l->synsets, text, &pattern)) {
        complain(l, number, "a pattern that cannot be read");
    } else {
        pattern.code = code;
        pattern.line = number;
        br_vec_push(l->arena, &l->patterns, pattern);
    }
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

/* ---- verbs and their forms */

static void add_form(verbs_loader *l, br_str phrase, bool stem) {
    br_old_word_list words = {0};
    for (size_t i = 0; i < phrase.len;) {
        size_t start = i;
        while (i < phrase.len && br_old_is_word_byte(phrase.ptr[i])) i++;
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

/* "BREAK_OFF" as it stands in a text: "BREAK OFF" */
static br_str with_blanks(br_arena *arena, br_str written) {
    char *plain = br_str_cstr(arena, written);
    for (char *c = plain; *c; c++)
        if (*c == '_' || *c == '+' || *c == '-') *c = ' ';
    return br_str_of(plain);
}

static void open_verb(verbs_loader *l, br_str written, br_old_code code, uint32_t number) {
    bool whole = false, exact = false;
    while (written.len && (written.ptr[written.len - 1] == '_' || written.ptr[written.len - 1] == '=')) {
        exact = exact || written.ptr[written.len - 1] == '=';
        whole = true;
        written.len--;
    }
    br_str phrase = br_str_trim(with_blanks(l->arena, written));
    br_old_verb verb = {.code = code, .file = l->file, .line = number};
    br_vec_push(l->arena, &l->verbs, verb);
    add_form(l, phrase, l->tabari && !whole);
    if (!exact) add_regular_forms(l, phrase);
}

static void add_forms(verbs_loader *l, br_str inside) {
    for (br_str rest = inside, form; br_str_split(&rest, ' ', &form);) {
        while (form.len && form.ptr[form.len - 1] == '_') form.len--;
        if (form.len) add_form(l, with_blanks(l->arena, form), false);
    }
}

/* "--- ABANDON [345] ---" */
static void open_block(verbs_loader *l, br_str line) {
    close_block(l);
    br_str rest = line, before, block;
    l->block_code = (br_old_code){0};
    if (br_old_block(&rest, &before, &block)) br_old_code_parse(block, &l->block_code);
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
        if (!br_old_code_parse(block, &code)) complain(l, number, "a bad code");
        if (!braces) word = head;
    }
    word = br_str_trim(word);
    while (word.len && word.ptr[0] == '+') word = br_str_from(word, 1);
    if (!word.len) return;
    open_verb(l, word, code, number);
    if (braces) add_forms(l, inside);
}

/* ---- files */

static void load_line(verbs_loader *l, br_str line, uint32_t number, bool *in_set) {
    *in_set = line.ptr[0] == '&' || (*in_set && line.ptr[0] == '+');
    if (line.ptr[0] == '&') br_old_synset_open(&l->synsets, br_str_from(line, 1));
    else if (*in_set) br_old_synset_add(&l->synsets, br_str_trim(br_str_from(line, 1)));
    else if (br_str_starts(line, BR_STR("---"))) open_block(l, line);
    else if (line.ptr[0] == '-') add_pattern(l, line, number);
    else read_verb(l, line, number);
}

static void load_file(verbs_loader *l, br_str bytes) {
    bool in_set = false, in_time = false;
    l->first_open = l->verbs.len;
    for (br_old_lines lines = br_old_lines_of(l->arena, bytes); br_old_next(&lines);) {
        br_str line = lines.line;
        if (line.ptr[0] == '<') in_time = br_str_eq_ascii(line, BR_STR("<TIME>"));
        else if (!in_time && line.ptr[0] != '~') /* shifts of dates; transformations of PETRARCH2 */
            load_line(l, line, lines.number, &in_set);
    }
    close_block(l);
}

br_status br_old_verbs_load(br_lexicon *lexicon, br_error *error) {
    (void)error;
    br_arena *arena = lexicon->arena;
    br_old_verbs *out = br_new(arena, br_old_verbs);
    *out = (br_old_verbs){.first_words = br_map_on(arena), .stems = br_map_on(arena)};
    verbs_loader l = {.arena = arena, .log = lexicon->log, .out = out};
    for (size_t i = 0; i < lexicon->n_user_files; i++) {
        const br_user_file *file = &lexicon->user_files[i];
        if (file->kind != BR_OLD_VERBS && file->kind != BR_OLD_VERBS2) continue;
        l.file = file->path;
        l.tabari = file->kind == BR_OLD_VERBS && !br_str_has(file->bytes, BR_STR("\n--- "));
        l.synsets = br_old_synsets_on(arena, l.tabari);
        l.block_code = (br_old_code){0};
        out->tabari = out->tabari || l.tabari;
        load_file(&l, file->bytes);
    }
    if (!l.verbs.len) return BR_OK;
    out->verbs = l.verbs.at;
    out->forms = l.forms.at;
    out->n_verbs = (uint32_t)l.verbs.len;
    out->n_forms = (uint32_t)l.forms.len;
    lexicon->old_verbs = out;
    return BR_OK;
}
