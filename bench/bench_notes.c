/* bench_notes: how fast each annotator is on one core, the trees given.
 *
 *     bench_notes ARTICLES.jsonl [ROUNDS]     the output of `biruni text`
 *
 * Prints for each step megabytes of text, articles and sentences a second of the processor. Every article goes the way of
 * br_annotate(), so each annotator finds what the ones before it have found: the rows of its words are looked up once for
 * all, and a stance is settled for who asks first, quotes or events. The last lines count in what is shared. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "annotate/actor/actor.h"
#include "annotate/claim/claim.h"
#include "annotate/event/event.h"
#include "annotate/figure/figures.h"
#include "annotate/figure/source.h"
#include "annotate/quote/quote.h"
#include "annotate/time/times.h"
#include "base/file.h"
#include "base/vec.h"
#include "lexicon/text.h"

typedef struct corpus {
    BR_VEC(br_article) articles;
    size_t bytes, sentences;
} corpus;

enum { TREE, WORDS, TIMES, ACTORS, FIGURES, STANCES, QUOTES, EVENTS, CLAIMS, N_STEPS };
static const char *const step_names[N_STEPS] = {"tree",    "words",  "times",  "actors", "figures",
                                                "stances", "quotes", "events", "claims"};

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool read_articles(br_arena *arena, const char *path, corpus *all) {
    br_str text, line;
    br_error error;
    if (br_file_read(arena, path, (size_t)1 << 30, &text, &error) != BR_OK) return false;
    while (br_str_line(&text, &line)) {
        json_t *object = br_json_read(arena, line, &error);
        br_article article = {0};
        if (!object || br_article_parse(arena, object, &article, &error) != BR_OK) return false;
        all->bytes += article.text.len;
        all->sentences += article.n_sentences;
        br_vec_push(arena, &all->articles, article);
    }
    return all->articles.len > 0;
}

/* the time since the last call goes to `step` */
static void charge(double *spent, int step, double *last) {
    double now = seconds();
    spent[step] += now - *last;
    *last = now;
}

static void annotate(const br_lexicon *lexicon, br_article *article, br_arena *arena, double *spent) {
    br_error error;
    double last = seconds();
    br_tree tree = br_tree_of(arena, article);
    br_grammar_mark(&br_text_language_of(lexicon, article->language)->grammar, &tree);
    charge(spent, TREE, &last);
    br_token_facts facts = br_token_facts_of(lexicon, article, arena);
    charge(spent, WORDS, &last);
    br_annotate_times(lexicon, &tree, NULL, article, arena, &error);
    charge(spent, TIMES, &last);
    br_annotate_actors(lexicon, &tree, &facts, article, arena, &error);
    charge(spent, ACTORS, &last);
    br_annotate_figures(lexicon, &tree, article, arena, &error);
    charge(spent, FIGURES, &last);
    br_stances *stances = br_stances_of(lexicon, &tree, &facts, arena);
    charge(spent, STANCES, &last);
    br_annotate_quotes(lexicon, &tree, &facts, stances, article, arena, &error);
    br_stances_hear(stances);
    br_attribute_figures(lexicon, &tree, &facts, article, arena);
    charge(spent, QUOTES, &last);
    br_annotate_events(lexicon, &(br_annotate_options){0}, &tree, &facts, stances, article, arena, &error);
    charge(spent, EVENTS, &last);
    br_annotate_claims(lexicon, &tree, &facts, article, arena, &error);
    charge(spent, CLAIMS, &last);
}

/* `spent`: seconds of one round */
static void print_speed(const char *what, const corpus *all, double spent) {
    printf("%-30s %7.1f MB/s %8.0f articles/s %9.0f sentences/s\n", what, (double)all->bytes / 1e6 / spent,
           (double)all->articles.len / spent, (double)all->sentences / spent);
}

int main(int argc, char **argv) {
    br_memory_keep(); /* as the program itself */
    br_lexicon *lexicon;
    br_error error;
    br_arena *kept = br_arena_new(0), *arena = br_arena_new(0);
    corpus all = {0};
    if (argc < 2 || br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error) != BR_OK ||
        !read_articles(kept, argv[1], &all)) {
        fprintf(stderr, "bench_notes ARTICLES.jsonl [ROUNDS]\n");
        return 2;
    }
    int rounds = argc > 2 ? atoi(argv[2]) : 20;
    double spent[N_STEPS] = {0};
    for (int r = 0; r < rounds; r++)
        for (size_t i = 0; i < all.articles.len; i++) {
            br_article article = all.articles.at[i];
            annotate(lexicon, &article, arena, spent);
            br_arena_reset(arena);
        }
    printf("%zu articles of %.1f KB, %zu sentences, %d rounds\n", all.articles.len,
           (double)all.bytes / 1e3 / (double)all.articles.len, all.sentences, rounds);
    for (int s = 0; s < N_STEPS; s++) print_speed(step_names[s], &all, spent[s] / rounds);
    print_speed("times, figures and quotes", &all,
                (spent[WORDS] + spent[TIMES] + spent[FIGURES] + spent[STANCES] + spent[QUOTES]) / rounds);
    print_speed("actors with words", &all, (spent[WORDS] + spent[ACTORS]) / rounds);
    print_speed("events with words and stances", &all, (spent[WORDS] + spent[STANCES] + spent[EVENTS]) / rounds);
    br_lexicon_close(lexicon);
    br_arena_free(arena);
    br_arena_free(kept);
    return 0;
}
