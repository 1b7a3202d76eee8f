#include "text/text.h"

#include "base/vec.h"

/* sentences end at a paragraph's end for now */
br_status br_text(const br_lexicon *lexicon, br_article *article, br_arena *arena, br_error *error) {
    (void)lexicon;
    (void)error;
    BR_VEC(br_sentence) sentences = {0};
    size_t at = 0;
    while (at < article->text.len) {
        size_t end = br_str_find(br_str_from(article->text, at), BR_STR("\n\n"));
        end = end == BR_NOT_FOUND ? article->text.len : at + end;
        if (end > at) br_vec_push(arena, &sentences, (br_sentence){{(uint32_t)at, (uint32_t)end}, 0, 0});
        at = end + 2;
    }
    article->sentences = sentences.at;
    article->n_sentences = (uint32_t)sentences.len;
    article->has |= BR_HAS_TEXT | BR_HAS_TOKENS;
    return BR_OK;
}
