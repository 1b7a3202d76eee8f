#include "text/train/lemma.h"

#include <stdlib.h>

#include "base/buf.h"
#include "text/lemma.h"

/* An ending's script is kept when it was seen as often and holds in as many of a hundred cases. */
#define MIN_SUFFIX_COUNT 2
#define MIN_SUFFIX_SHARE 60

typedef struct observation {
    uint64_t key;
    uint32_t script;
} observation;

typedef BR_VEC(observation) observations;
typedef BR_VEC(br_table_entry) entries;

typedef struct learner {
    br_arena *arena;
    br_map scripts; /* text of a script -> number */
    BR_VEC(br_str) script_texts;
    observations words, suffixes;
} learner;

static bool continues(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* "1y": cut so many bytes, add so much. */
static uint32_t script_between(learner *l, br_str base, br_str lemma) {
    size_t same = 0;
    while (same < base.len && same < lemma.len && base.ptr[same] == lemma.ptr[same]) same++;
    while (same > 0 && same < base.len && continues(base.ptr[same])) same--;
    while (same > 0 && same < lemma.len && continues(lemma.ptr[same])) same--;
    size_t cut = base.len - same;
    if (cut > 40 || br_str_find_byte(lemma, '\n') != BR_NOT_FOUND) cut = 0, same = lemma.len;
    br_str text = br_str_format(l->arena, "%c%.*s", (char)('0' + cut), BR_FMT(br_str_from(lemma, same)));
    bool is_new;
    uint64_t *number = br_map_put(&l->scripts, text, &is_new);
    if (is_new) {
        *number = l->script_texts.len;
        br_vec_push(l->arena, &l->script_texts, text);
    }
    return (uint32_t)*number;
}

static void observe(learner *l, const br_train_word *w, br_upos upos) {
    char buffer[BR_FORM_MAX];
    if (!w->lemma.len || br_str_is(w->lemma, "_") || w->form.len > BR_FORM_MAX / 2) return;
    br_str lowered = br_form_lower(w->form, false, buffer);
    bool keeps_case = upos == BR_UPOS_PROPN || upos == BR_UPOS_X || upos == BR_UPOS_SYM;
    uint32_t script = script_between(l, keeps_case ? w->form : lowered, w->lemma);
    br_vec_push(l->arena, &l->words, (observation){br_lemma_word_key(lowered, upos, w->feats), script});
    for (size_t n = 0; n <= BR_LEMMA_MAX_SUFFIX && n <= lowered.len; n++) {
        br_str suffix = br_str_from(lowered, lowered.len - n);
        br_vec_push(l->arena, &l->suffixes, (observation){br_lemma_suffix_key(suffix, upos, w->feats), script});
    }
}

static int by_key_and_script(const void *a, const void *b) {
    const observation *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->script < y->script ? -1 : x->script > y->script;
}

/* The most frequent script of each key, where it is frequent enough. */
static entries settle(br_arena *arena, observations seen, size_t min_count, size_t min_share) {
    entries out = {0};
    qsort(seen.at, seen.len, sizeof *seen.at, by_key_and_script);
    for (size_t i = 0; i < seen.len;) {
        size_t end = i, best = 0;
        uint32_t script = 0;
        while (end < seen.len && seen.at[end].key == seen.at[i].key) {
            size_t same = end;
            while (same < seen.len && seen.at[same].key == seen.at[i].key &&
                   seen.at[same].script == seen.at[end].script)
                same++;
            if (same - end > best) {
                best = same - end;
                script = seen.at[end].script;
            }
            end = same;
        }
        if (best >= min_count && best * 100 >= min_share * (end - i))
            br_vec_push(arena, &out, (br_table_entry){seen.at[i].key, script});
        i = end;
    }
    return out;
}

void br_train_add_lemmas(br_model_writer *writer, const br_train_corpus *corpus) {
    learner l = {.arena = writer->arena, .scripts = br_map_on(writer->arena)};
    for (size_t s = 0; s < corpus->train.len; s++)
        for (uint32_t i = 0; corpus->train.at[s].has_tree && i < corpus->train.at[s].n_words; i++) {
            const br_train_word *w = &corpus->train.at[s].words[i];
            if (w->upos != BR_TRAIN_NONE) observe(&l, w, br_upos_of(corpus->upos.names.at[w->upos]));
        }
    br_buf text = br_buf_on(writer->arena);
    for (size_t i = 0; i < l.script_texts.len; i++) {
        br_buf_add(&text, l.script_texts.at[i]);
        br_buf_byte(&text, '\n');
    }
    br_model_add(writer, "lemma.scripts", 0, 1, (uint32_t)text.len, br_buf_str(&text));
    entries words = settle(writer->arena, l.words, 1, 0);
    entries suffixes = settle(writer->arena, l.suffixes, MIN_SUFFIX_COUNT, MIN_SUFFIX_SHARE);
    br_model_add_table(writer, "lemma.words", br_hash_table_make(writer->arena, words.at, words.len));
    br_model_add_table(writer, "lemma.suffixes", br_hash_table_make(writer->arena, suffixes.at, suffixes.len));
}
