/* conllu.c: the sentences of all articles with their trees, parsed anew: the database does not keep tokens. */
#include "look/export/int.h"

#include "text/conllu.h"
#include "text/text.h"

static br_status write_article(void *context, br_article *article, br_arena *arena, br_error *error) {
    const br_exporter *x = context;
    br_buf text = br_buf_on(arena);
    BR_FORWARD(br_text(x->lexicon, article, arena, error));
    const br_text_language *language = br_text_language_of(x->lexicon, article->language);
    for (uint32_t i = 0; i < article->n_sentences; i++) br_conllu_write(&text, language, article, i, NULL);
    fwrite(text.ptr, 1, text.len, x->out);
    return br__export_written(x, error);
}

br_status br__export_conllu(const br_exporter *x, br_error *error) {
    br_exporter copy = *x;
    return br_store_each_article(x->store, x->arena, write_article, &copy, error);
}
