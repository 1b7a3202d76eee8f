/* bench_notes: how fast the annotators of times, actors and figures are, the trees given.
 *
 *     bench_notes ARTICLES.jsonl [ROUNDS]     the output of `biruni text`; prints megabytes of text and articles a second of
 *                                             the processor */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "annotate/actor/actor.h"
#include "annotate/figure/figures.h"
#include "annotate/time/times.h"
#include "base/file.h"
#include "base/vec.h"

typedef BR_VEC(br_article) articles;

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool read_articles(br_arena *arena, const char *path, articles *all, size_t *bytes) {
    br_str text, line;
    br_error error;
    if (br_file_read(arena, path, (size_t)1 << 30, &text, &error) != BR_OK) return false;
    while (br_str_line(&text, &line)) {
        json_t *object = br_json_read(arena, line, &error);
        br_article article = {0};
        if (!object || br_article_parse(arena, object, &article, &error) != BR_OK) return false;
        *bytes += article.text.len;
        br_vec_push(arena, all, article);
    }
    return true;
}

int main(int argc, char **argv) {
    br_lexicon *lexicon;
    br_error error;
    br_arena *kept = br_arena_new(0), *arena = br_arena_new(0);
    articles all = {0};
    size_t bytes = 0;
    if (argc < 2 || br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error) != BR_OK ||
        !read_articles(kept, argv[1], &all, &bytes)) {
        fprintf(stderr, "bench_notes ARTICLES.jsonl [ROUNDS]\n");
        return 2;
    }
    int rounds = argc > 2 ? atoi(argv[2]) : 20;
    double times = 0, actors = 0, figures = 0;
    for (int r = 0; r < rounds; r++)
        for (size_t i = 0; i < all.len; i++) {
            br_article article = all.at[i];
            br_tree tree = br_tree_of(arena, &article);
            double start = seconds();
            br_annotate_times(lexicon, &tree, NULL, &article, arena, &error);
            double after_times = seconds();
            br_annotate_actors(lexicon, &tree, &article, arena, &error);
            double after_actors = seconds();
            br_annotate_figures(lexicon, &tree, &article, arena, &error);
            times += after_times - start;
            actors += after_actors - after_times;
            figures += seconds() - after_actors;
            br_arena_reset(arena);
        }
    double megabytes = (double)bytes * rounds / 1e6;
    printf("times %.1f MB/s, actors %.1f MB/s (%.0f articles/s), figures %.1f MB/s\n", megabytes / times,
           megabytes / actors, (double)all.len * rounds / actors, megabytes / figures);
    br_lexicon_close(lexicon);
    br_arena_free(arena);
    br_arena_free(kept);
    return 0;
}
