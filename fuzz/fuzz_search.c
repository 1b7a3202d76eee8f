/* fuzz_search.c: whatever is typed into a search, it is a question that the index understands, or refused as one that asks nothing. */
#include <stdio.h>
#include <stdlib.h>

#include "look/list.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static br_store *store; /* made once, with one article: the only state of the target */

static void make_store(void) {
    br_arena *arena = br_arena_new(0);
    br_article article = {
        .id = BR_STR("a"), .title = BR_STR("Talks in Quito"), .text = BR_STR("The minister met the president.")};
    br_added added;
    if (!arena || br_store_open("", BR_STORE_TEMPORARY, &store, NULL) != BR_OK) abort();
    if (br_store_add_article(store, &article, arena, &added, NULL) != BR_OK) abort();
    br_arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!store) make_store();
    char *words = malloc(size + 1), *rows = NULL;
    size_t n = 0;
    if (!words) abort();
    if (size) memcpy(words, data, size);
    words[size] = 0;
    FILE *out = open_memstream(&rows, &n);
    if (!out) abort();
    br_filter filter = {.words = words, .limit = 3};
    br_error error = {0};
    br_status status = br_list_write(store, "search", &filter, &(br_look){.format = BR_FORMAT_JSONL}, out, &error);
    if (status != BR_OK && status != BR_NOTHING_FOUND && status != BR_USAGE) {
        fprintf(stderr, "\"%s\": %s\n", words, error.message);
        abort();
    }
    fclose(out);
    free(rows);
    free(words);
    return 0;
}
