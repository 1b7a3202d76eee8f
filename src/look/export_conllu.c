/* export_conllu.c: the sentences of all articles with their trees, parsed anew: the database does not keep tokens. */
#include "look/export_int.h"

#include <errno.h>
#include <string.h>

#include "text/conllu.h"
#include "text/text.h"

typedef struct writer {
    const br_lexicon *lexicon;
    FILE *out;
} writer;

static br_status write_article(void *context, br_article *article, br_arena *arena, br_error *error) {
    const writer *w = context;
    br_buf text = br_buf_on(arena);
    BR_FORWARD(br_text(w->lexicon, article, arena, error));
    br_buf_format(&text, "# newdoc id = %.*s\n", BR_FMT(article->id));
    const br_text_language *language = br_text_language_of(w->lexicon, article->language);
    for (uint32_t i = 0; i < article->n_sentences; i++) br_conllu_write(&text, language, article, i, NULL);
    bool written = fwrite(text.ptr, 1, text.len, w->out) == text.len;
    return written ? BR_OK : br_fail(error, BR_IO, "can't write: %s", strerror(errno));
}

br_status br__export_conllu(br_store *store, FILE *out, br_error *error) {
    br_lexicon *lexicon;
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for an export");
    br_status status = br_lexicon_open(&(br_lexicon_options){0}, &lexicon, error);
    if (status == BR_OK) {
        writer w = {lexicon, out};
        status = br_store_each_article(store, arena, write_article, &w, error);
        br_lexicon_close(lexicon);
    }
    br_arena_free(arena);
    return status;
}
