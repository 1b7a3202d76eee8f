#include "text/text.h"

#include "text/bound.h"
#include "text/lemma.h"
#include "text/mend/mend.h"
#include "text/names.h"
#include "text/net.h"
#include "text/sentence.h"

void br_text_analyse(const br_text_language *language, br_article *article, br_arena *arena) {
    if (!language->model || !article->n_tokens) return;
    uint8_t *tags = br_array(arena, article->n_tokens, uint8_t);
    br_grammar *grammar = br_array(arena, article->n_tokens, br_grammar);
    for (uint32_t i = 0; i < article->n_tokens; i++)
        grammar[i] = br_grammar_of(&language->grammar, br_span_text(article->text, article->tokens[i].span));
    br_net_sentence *sentences = br_array(arena, article->n_sentences, br_net_sentence);
    br_net_sentence *read = br_array(arena, article->n_sentences, br_net_sentence);
    br_unbound *unbound = br_array(arena, article->n_sentences, br_unbound);
    for (uint32_t s = 0; s < article->n_sentences; s++) {
        uint32_t first = article->sentences[s].first_token;
        sentences[s] = (br_net_sentence){article->tokens + first, tags + first, article->sentences[s].n_tokens};
        unbound[s] = br_bound_take(arena, article->text, grammar + first, sentences[s]);
        read[s] = unbound[s].read;
    }
    br_net_read(language->model, arena, article->text, read, article->n_sentences);
    for (uint32_t s = 0; s < article->n_sentences; s++) {
        const br_grammar *words = grammar + article->sentences[s].first_token;
        br_bound_return(words, &unbound[s], sentences[s]);
        br_mend_tree(words, arena, article->text, sentences[s].tokens, (int32_t)sentences[s].n_tokens);
        for (uint32_t i = 0; i < sentences[s].n_tokens; i++) {
            br_token *t = &sentences[s].tokens[i];
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
