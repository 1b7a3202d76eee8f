/* cmd_forecast.c: what comes next, and how well that was told on published benchmarks. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "forecast/forecast_protocol.h"

static void print_ranks(const char *name, const br_ranks *ranks) {
    double n = ranks->n ? (double)ranks->n : 1;
    printf("%-12s %8zu  %6.2f  %6.2f  %6.2f  %6.2f\n", name, ranks->n, 100 * ranks->reciprocal / n,
           100 * ranks->first / n, 100 * ranks->third / n, 100 * ranks->tenth / n);
}

static void print_reliability(const char *name, const br_reliability *table) {
    printf("\n%s: calibration error of the top answer %.3f\n  claimed     came true         n\n", name, table->error);
    for (int i = 0; i < BR_RELIABILITY_ROWS; i++)
        if (table->n[i])
            printf("  %7.3f  %12.3f  %8zu\n", table->claimed[i], table->true_share[i], table->n[i]);
}

static void print_evaluation(const br_evaluation *e) {
    printf("%-12s %8s  %6s  %6s  %6s  %6s\n", "asked for", "n", "MRR", "Hits@1", "Hits@3", "Hits@10");
    print_ranks("all", &e->all);
    print_ranks("objects", &e->objects);
    print_ranks("subjects", &e->subjects);
    printf("\nby what stood between the two before\n");
    print_ranks("same act", &e->by_past[BR_KNOWN_FACT]);
    print_ranks("other acts", &e->by_past[BR_KNOWN_PAIR]);
    print_ranks("nothing", &e->by_past[BR_UNKNOWN_PAIR]);
    printf("\nanswers that were not ranked: %.2f %%\n",
           e->all.n ? 100.0 * (double)e->n_not_ranked / (double)e->all.n : 0.0);
    print_reliability("as scored", &e->claimed);
    print_reliability("recalibrated", &e->calibrated);
}

static br_status evaluate(br_arena *arena, const char *folder_path, const char *top_path,
                          br_protocol_options *options) {
    br_error error = {0};
    br_folder folder;
    br_evaluation evaluation;
    br_status status = br_folder_read(arena, folder_path, &folder, &error);
    if (status != BR_OK) return br_complain(&error);
    if (top_path && !(options->top = fopen(top_path, "w")))
        return br_complain_of(BR_IO, "can't write \"%s\": %s", top_path, strerror(errno));
    status = br_evaluate(arena, &folder, options, &evaluation, &error);
    if (options->top && fclose(options->top) && status == BR_OK)
        status = br_fail(&error, BR_IO, "can't write \"%s\": %s", top_path, strerror(errno));
    if (status != BR_OK) return br_complain(&error);
    printf("%s, %s, weights %s\n\n", folder_path, options->on_test ? "test" : "valid",
           options->learning ? "learning day by day" : "frozen");
    print_evaluation(&evaluation);
    return BR_OK;
}

static br_status run_evaluate(br_arena *arena, const br_command *command, int n_words, char **words) {
    const char *on = "test", *top = NULL;
    int64_t threads = 0, seed = 1;
    br_protocol_options options = {0};
    br_words folders = {0};
    const br_option table[] = {
        {"on", BR_OPTION_TEXT, &on, "PART", "test (default) or valid"},
        {"learning", BR_OPTION_FLAG, &options.learning, NULL, "weights go on learning, day by day"},
        {"top", BR_OPTION_TEXT, &top, "FILE", "write the 100 best candidates of every question"},
        {"threads", BR_OPTION_NUMBER, &threads, "N", "threads (default: two); the result is the same"},
        {"seed", BR_OPTION_NUMBER, &seed, "N", "of the random start (default: 1)"},
    };
    br_status status = br_options_parse(command, table, sizeof table / sizeof table[0], arena, n_words, words, &folders);
    if (status != BR_OK) return status;
    if (folders.len != 1) return br_complain_of(BR_USAGE, "\"forecast evaluate\" needs one folder");
    options.on_test = strcmp(on, "test") == 0;
    if (!options.on_test && strcmp(on, "valid") != 0)
        return br_complain_of(BR_USAGE, "\"--on\" needs \"test\" or \"valid\", not \"%s\"", on);
    options.model = (br_model_options){(uint64_t)seed, (int)threads};
    return evaluate(arena, folders.at[0], top, &options);
}

br_status br_cmd_forecast(int n_words, char **words) {
    const br_command *command = br_command_find("forecast");
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    br_status status = BR_USAGE;
    if (n_words && strcmp(words[0], "evaluate") == 0)
        status = run_evaluate(arena, command, n_words - 1, words + 1);
    else
        br_options_help(command, NULL, 0);
    br_arena_free(arena);
    return status;
}
