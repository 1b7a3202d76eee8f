/* read_folder.c: pages into a database, then its timeline, one JSON object a line.
 *     read_folder pages/ events.db */
#include <biruni.h>
#include <stdio.h>

static void print_row(void *context, const char *json, size_t len) {
    (void)context;
    printf("%.*s\n", (int)len, json);
}

int main(int argc, char **argv) {
    char why[400];
    biruni *engine;
    if (argc != 3) {
        fprintf(stderr, "usage: read_folder FOLDER DATABASE\n");
        return BIRUNI_USAGE;
    }
    if (biruni_open(NULL, &engine, why, sizeof why) != BIRUNI_OK) {
        fprintf(stderr, "%s\n", why);
        return 1;
    }
    const char *const inputs[] = {argv[1]};
    biruni_counts counts;
    biruni_status status = biruni_run(engine, inputs, 1, argv[2], &counts, why, sizeof why);
    biruni_close(engine);
    if (status == BIRUNI_OK) status = biruni_list(argv[2], "timeline", NULL, print_row, NULL, why, sizeof why);
    if (status == BIRUNI_OK) status = biruni_verify(argv[2], why, sizeof why);
    if (status != BIRUNI_OK) fprintf(stderr, "%s\n", why);
    return status;
}
