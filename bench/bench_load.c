/* bench_load: how long the dictionaries take to open.
 *
 *     bench_load [ROUNDS [FILE...]]     FILE: dictionaries of the user's own (bench/names.sh makes one of any size)
 *
 * Prints milliseconds of the processor for one opening, the first and the fastest of the others. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lexicon/actor/actors.h"

static double milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

/* milliseconds of one opening, negative when it fails */
static double opened(const br_lexicon_options *options, uint32_t *n_names) {
    br_lexicon *lexicon;
    br_error error;
    double start = milliseconds();
    if (br_lexicon_open(options, &lexicon, &error) != BR_OK) return -1;
    double spent = milliseconds() - start;
    *n_names = lexicon->actors->n_namings;
    br_lexicon_close(lexicon);
    return spent;
}

int main(int argc, char **argv) {
    int rounds = argc > 1 ? atoi(argv[1]) : 20;
    br_lexicon_options options = {.user_files = (const char *const *)argv + 2,
                                  .n_user_files = argc > 2 ? (size_t)argc - 2 : 0};
    uint32_t n_names = 0;
    double first = opened(&options, &n_names), fastest = first;
    if (first < 0) return 1;
    for (int r = 0; r < rounds; r++) {
        double spent = opened(&options, &n_names);
        if (spent < fastest) fastest = spent;
    }
    printf("%u names of actors and all other dictionaries: first %.1f ms, then %.1f ms\n", n_names, first, fastest);
    return 0;
}
