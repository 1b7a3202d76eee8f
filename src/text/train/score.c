#include "text/train/score.h"

#include "base/buf.h"

#include "text/lemma.h"
#include "text/net.h"

/* The words of a sentence as text and tokens. */
static br_net_sentence tokens_of(br_arena *arena, const br_train_sentence *from, br_buf *text) {
    br_net_sentence s = {br_array(arena, from->n_words, br_token), br_array(arena, from->n_words, uint8_t),
                         from->n_words};
    for (uint32_t i = 0; i < from->n_words; i++) {
        uint32_t start = (uint32_t)text->len;
        br_buf_add(text, from->words[i].form);
        s.tokens[i].span = (br_span){start, (uint32_t)text->len};
        br_buf_byte(text, ' ');
    }
    return s;
}

static bool same_relation(const br_train_corpus *c, uint16_t gold, uint8_t found) {
    if (gold == BR_TRAIN_NONE) return false;
    return br_deprel_universal(br_deprel_of(c->relations.names.at[gold])) == br_deprel_universal((br_deprel)found);
}

static void score_words(br_arena *arena, const br_text_language *language, const br_train_corpus *c,
                        const br_train_sentence *gold, const br_net_sentence *found, br_train_figures *f) {
    for (uint32_t i = 0; i < gold->n_words; i++) {
        const br_train_word *g = &gold->words[i];
        const br_token *t = &found->tokens[i];
        bool head_right = g->head == t->head + 1;
        bool upos_right = g->upos != BR_TRAIN_NONE && br_upos_of(c->upos.names.at[g->upos]) == (br_upos)t->upos;
        br_str lemma = br_lemma_of(language, arena, g->form, (br_upos)t->upos, t->feats);
        f->words++;
        f->upos += upos_right;
        f->feats += upos_right && g->feats == t->feats;
        f->lemma += br_str_eq_ascii(lemma, g->lemma);
        f->head += head_right;
        f->labelled += head_right && same_relation(c, g->relation, t->deprel);
    }
}

/* Length of the name that begins at `at`, 0 when none does. */
static uint32_t name_length(const uint8_t *tags, size_t step, uint32_t at, uint32_t n) {
    uint8_t tag = tags[at * step];
    if (tag % 2 == 0 || tag >= BR_NER_TAGS) return 0;
    uint32_t end = at + 1;
    while (end < n && tags[end * step] == tag + 1) end++;
    return end - at;
}

static void score_names(const br_train_sentence *gold, const br_net_sentence *found, br_train_figures *f) {
    const uint8_t *tags = &gold->words[0].name;
    size_t step = sizeof gold->words[0];
    for (uint32_t i = 0; i < gold->n_words; i++) {
        uint32_t g = name_length(tags, step, i, gold->n_words);
        uint32_t n = name_length(found->name_tags, 1, i, gold->n_words);
        f->names_gold += g > 0;
        f->names_found += n > 0;
        f->names_right += g > 0 && g == n && tags[i * step] == found->name_tags[i];
    }
}

br_train_figures br_train_score(br_arena *arena, const br_text_model *model, const br_train_corpus *corpus,
                                uint8_t file) {
    br_train_figures f = {0};
    br_text_language language = {.words = br_map_on(arena),
                                 .cuts = br_map_on(arena),
                                 .names = br_map_on(arena),
                                 .lemmas = br_map_on(arena),
                                 .model = model};
    br_buf text = br_buf_on(arena);
    br_net_sentence *read = br_array(arena, corpus->dev.len + 1, br_net_sentence);
    for (size_t s = 0; s < corpus->dev.len; s++) read[s] = tokens_of(arena, &corpus->dev.at[s], &text);
    br_net_read(model, arena, br_buf_str(&text), read, corpus->dev.len);
    for (size_t s = 0; s < corpus->dev.len; s++) {
        const br_train_sentence *gold = &corpus->dev.at[s];
        if (gold->file != file) continue;
        if (gold->has_tree) score_words(arena, &language, corpus, gold, &read[s], &f);
        if (gold->has_names) score_names(gold, &read[s], &f);
    }
    return f;
}

double br_train_names_f1(const br_train_figures *f) {
    uint64_t all = f->names_gold + f->names_found;
    return all ? 200.0 * (double)f->names_right / (double)all : 0;
}
