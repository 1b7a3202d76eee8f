/* bench_text.c: speed and accuracy of the language core on CoNLL-U files, from one binary, model and run.
 *
 *     bench_text dev.conllu ...
 *
 * For each file: tags and trees on the file's own tokens; sentences, tokens and trees from the raw text
 * (paragraphs of the file are blank lines apart); tokens a second of split + tokenise + tag + parse, and of
 * reading trees alone. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/buf.h"
#include "base/file.h"
#include "text/conllu.h"
#include "text/text.h"

#define MIN_SECONDS 2.0 /* speed is measured over at least this long */

typedef struct word {
    br_span span;
    int32_t head; /* index of the word, -1 root */
    uint8_t upos, deprel;
} word;

/* A treebank as raw text with what should be found in it. */
typedef struct treebank {
    br_str text;
    BR_VEC(word) words;
    BR_VEC(br_span) sentences;
    BR_VEC(br_conllu_sentence) gold;
} treebank;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void add_sentence(br_arena *arena, treebank *bank, br_buf *text, const br_conllu_sentence *s) {
    bool opens = br_str_has(s->comments, BR_STR("# newpar")) || br_str_has(s->comments, BR_STR("# newdoc"));
    if (text->len) br_buf_add(text, opens ? BR_STR("\n\n") : BR_STR(""));
    uint32_t start = (uint32_t)text->len, first = (uint32_t)bank->words.len;
    for (size_t i = 0; i < s->words.len; i++) {
        const br_conllu_word *w = &s->words.at[i];
        uint32_t at = (uint32_t)text->len;
        br_buf_add(text, w->form);
        word out = {{at, (uint32_t)text->len},
                    w->head < 0 ? -1 : (int32_t)first + w->head,
                    (uint8_t)br_upos_of(w->upos),
                    (uint8_t)br_deprel_universal(br_deprel_of(w->deprel))};
        br_vec_push(arena, &bank->words, out);
        if (w->space_after || i + 1 == s->words.len) br_buf_byte(text, ' ');
    }
    br_vec_push(arena, &bank->sentences, (br_span){start, bank->words.at[bank->words.len - 1].span.end});
}

static br_status read_treebank(br_arena *arena, const char *path, treebank *bank, br_error *error) {
    br_str bytes;
    BR_FORWARD(br_file_read(arena, path, (size_t)1 << 30, &bytes, error));
    br_conllu_reader reader = {path, bytes, 0};
    br_buf text = br_buf_on(arena);
    for (;;) {
        br_conllu_sentence s;
        br_status status = br_conllu_next(&reader, arena, &s, error);
        if (status == BR_END) break;
        BR_FORWARD(status);
        add_sentence(arena, bank, &text, &s);
        br_vec_push(arena, &bank->gold, s);
    }
    bank->text = br_buf_str(&text);
    return bank->words.len ? BR_OK : br_fail(error, BR_BAD_INPUT, "\"%s\" holds no sentences", path);
}

static void score_gold_tokens(br_arena *arena, const br_text_language *language, const treebank *bank) {
    br_article a = br_conllu_article(arena, bank->gold.at, bank->gold.len);
    double start = now(), spent;
    int rounds = 0;
    do br_text_analyse(language, &a, arena);
    while (rounds++, (spent = now() - start) < MIN_SECONDS);
    size_t upos = 0, lemma = 0, head = 0, both = 0, i = 0, n = bank->words.len;
    for (size_t s = 0; s < bank->gold.len; s++)
        for (size_t k = 0; k < bank->gold.at[s].words.len; k++, i++) {
            const br_token *t = &a.tokens[i];
            const word *w = &bank->words.at[i];
            bool right = (t->head == BR_NO_HEAD ? -1 : t->head) == w->head;
            upos += t->upos == w->upos;
            lemma += br_str_eq_ascii(t->lemma, bank->gold.at[s].words.at[k].lemma);
            head += right;
            both += right && br_deprel_universal((br_deprel)t->deprel) == w->deprel;
        }
    double percent = 100.0 / (double)n;
    printf("  own tokens   UPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f   %.0f tokens/s\n", percent * (double)upos,
           percent * (double)lemma, percent * (double)head, percent * (double)both, (double)n * rounds / spent);
}

static double f1(size_t right, size_t gold, size_t found) {
    return 200.0 * (double)right / (double)(gold + found);
}

/* Both lists are in the order of the text. */
static size_t common_sentences(const treebank *bank, const br_article *a) {
    size_t right = 0;
    for (size_t g = 0, s = 0; g < bank->sentences.len && s < a->n_sentences;) {
        br_span x = bank->sentences.at[g], y = a->sentences[s].span;
        right += br_span_eq(x, y);
        if (x.end <= y.end) g++;
        if (y.end <= x.end) s++;
    }
    return right;
}

static void score_raw_text(br_arena *arena, const br_lexicon *lexicon, const treebank *bank, const char *code) {
    br_article a = {.text = bank->text, .language = br_str_of(code)};
    double start = now(), spent;
    int rounds = 0;
    br_text(lexicon, &a, arena, NULL);
    while (rounds++, (spent = now() - start) < MIN_SECONDS) {
        br_article again = {.text = bank->text, .language = br_str_of(code)};
        br_text(lexicon, &again, arena, NULL);
    }
    size_t tokens = 0, both = 0;
    for (size_t g = 0, t = 0; g < bank->words.len && t < a.n_tokens;) {
        const word *w = &bank->words.at[g];
        const br_token *y = &a.tokens[t];
        if (br_span_eq(w->span, y->span)) {
            br_span none = {0, 0};
            br_span x = w->head < 0 ? none : bank->words.at[w->head].span;
            br_span z = y->head < 0 ? none : a.tokens[y->head].span;
            tokens++;
            both += br_span_eq(x, z) && br_deprel_universal((br_deprel)y->deprel) == w->deprel;
        }
        uint32_t end = w->span.end, other = y->span.end;
        if (end <= other) g++;
        if (other <= end) t++;
    }
    printf("  raw text     sentences F1 %.2f  tokens F1 %.2f  LAS %.2f   %.0f tokens/s\n",
           f1(common_sentences(bank, &a), bank->sentences.len, a.n_sentences), f1(tokens, bank->words.len, a.n_tokens),
           f1(both, bank->words.len, a.n_tokens), (double)a.n_tokens * rounds / spent);
}

int main(int argc, char **argv) {
    br_error error = {0};
    br_lexicon *lexicon;
    br_arena *arena = br_arena_new(0);
    double start = now();
    if (!arena || br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error) != BR_OK) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    printf("all dictionaries and models loaded in %.1f ms\n", 1e3 * (now() - start));
    const char *code = "en";
    for (int i = 1; i < argc; i++) {
        treebank bank = {0};
        if (strncmp(argv[i], "--language=", 11) == 0) {
            code = argv[i] + 11;
            continue;
        }
        if (read_treebank(arena, argv[i], &bank, &error) != BR_OK) {
            fprintf(stderr, "%s\n", error.message);
            return 1;
        }
        printf("%s: %zu words\n", argv[i], bank.words.len);
        score_gold_tokens(arena, br_text_language_of(lexicon, br_str_of(code)), &bank);
        score_raw_text(arena, lexicon, &bank, code);
        br_arena_reset(arena);
    }
    br_lexicon_close(lexicon);
    br_arena_free(arena);
    return 0;
}
