#include "text/text.h"

#include "text/aside.h"
#include "text/bound.h"
#include "text/closing.h"
#include "text/lemma.h"
#include "text/mend/mend.h"
#include "text/names.h"
#include "text/net.h"
#include "text/reading.h"
#include "text/sentence.h"

/* what the net says of each sentence without the bounds of its numbers */
static void read(const br_text_model *model, br_article *article, br_arena *arena, const br_grammar *grammar,
                 uint8_t *tags, br_first_reading *sentences) {
    bool *out = br_array(arena, article->n_tokens, bool);
    br_reading *readings = br_array(arena, article->n_sentences, br_reading);
    br_net_sentence *parts = br_array(arena, article->n_sentences, br_net_sentence);
    for (uint32_t s = 0; s < article->n_sentences; s++) {
        uint32_t first = article->sentences[s].first_token, n = article->sentences[s].n_tokens;
        br_net_sentence whole = {article->tokens + first, tags + first, n};
        br_bound_mark(article->text, grammar + first, whole, out + first);
        sentences[s] = (br_first_reading){whole, grammar + first, out + first};
        readings[s] = br_reading_of(arena, whole, out + first, 0, n);
        parts[s] = readings[s].read;
    }
    br_net_read(model, arena, article->text, parts, article->n_sentences);
    for (uint32_t s = 0; s < article->n_sentences; s++) {
        br_reading_return(&readings[s], sentences[s].sentence);
        br_bound_hang(sentences[s].grammar, sentences[s].sentence, sentences[s].out);
    }
}

/* What the net read amiss is read again and mended, with who tells it at a sentence's end taken off. */
static void read_again(const br_text_model *model, br_arena *arena, br_str text, const br_first_reading *sentences,
                       uint32_t n) {
    br_first_reading *views = br_array(arena, n, br_first_reading);
    memcpy(views, sentences, n * sizeof *views);
    br_closings closings = br_closing_read(model, arena, text, views, n);
    br_aside_read_again(model, arena, text, views, n);
    for (uint32_t i = 0; i < n; i++)
        br_mend_tree(views[i].grammar, arena, text, views[i].sentence.tokens, (int32_t)views[i].sentence.n_tokens);
    br_closing_hang(text, &closings, sentences);
}

void br_text_analyse(const br_text_language *language, br_article *article, br_arena *arena) {
    if (!language->model || !article->n_tokens) return;
    uint8_t *tags = br_array(arena, article->n_tokens, uint8_t);
    br_grammar *grammar = br_array(arena, article->n_tokens, br_grammar);
    for (uint32_t i = 0; i < article->n_tokens; i++)
        grammar[i] = br_grammar_of(&language->grammar, br_span_text(article->text, article->tokens[i].span));
    br_first_reading *sentences = br_array(arena, article->n_sentences, br_first_reading);
    read(language->model, article, arena, grammar, tags, sentences);
    read_again(language->model, arena, article->text, sentences, article->n_sentences);
    for (uint32_t s = 0; s < article->n_sentences; s++) {
        br_net_sentence sentence = sentences[s].sentence;
        for (uint32_t i = 0; i < sentence.n_tokens; i++) {
            br_token *t = &sentence.tokens[i];
            if (t->head != BR_NO_HEAD) t->head += (int32_t)article->sentences[s].first_token;
            t->lemma = br_lemma_of(language, arena, br_span_text(article->text, t->span), (br_upos)t->upos, t->feats);
        }
    }
    br_names_collect(language, article, arena, tags);
}

br_status br_text(const br_lexicon *lexicon, br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    const br_text_language *language = br_text_language_of(lexicon, article->language);
    br_tokens tokens = {0};
    br_sentences sentences = {0};
    br_split(language, arena, article->text, &tokens, &sentences);
    article->sentences = sentences.at;
    article->n_sentences = (uint32_t)sentences.len;
    article->tokens = tokens.at;
    article->n_tokens = (uint32_t)tokens.len;
    article->has |= BR_HAS_TEXT | BR_HAS_TOKENS;
    br_text_analyse(language, article, arena);
    return BR_OK;
}
