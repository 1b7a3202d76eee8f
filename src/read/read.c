#include "read/read.h"

#include <unistd.h>

#include "base/file.h"
#include "base/vec.h"
#include "read/origin.h"
#include "read/read_limits.h"

#define MAX_STACK (READ_MAX_DEPTH + 2) /* a list of files, and archives in one another */

typedef struct input {
    const char *path;
    bool is_named; /* by who called; else it was found in a folder */
} input;

struct br_reader {
    br_arena *arena; /* paths and what failed on the walk */
    br_origin_settings settings;
    BR_VEC(input) inputs;
    const char *root; /* what is walked through */
    BR_VEC(br_error) failures;
    size_t next, next_failure;
    uint64_t skipped; /* on the walk and of origins that are closed */
    br_origin stack[MAX_STACK];
    int depth;
};

/* ---- inputs ---- */

/* Whether a browser put it beside a page that it saved whole: pictures, styles and frames of "page.html" stand in "page_files/". */
static bool is_furniture(br_arena *arena, const char *root, const char *path) {
    static const char mark[] = "_files/";
    static const char *const ends[] = {"html", "htm", "xhtml"};
    for (const char *at = strstr(path + strlen(root), mark); at; at = strstr(at + 1, mark)) {
        for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
            br_str page = br_str_format(arena, "%.*s.%s", (int)(at - path), path, ends[i]);
            if (access(br_str_cstr(arena, page), F_OK) == 0) return true;
        }
    }
    return false;
}

static br_status collect(void *context, const char *path, br_status status, const br_error *error) {
    br_reader *reader = context;
    bool is_named = strcmp(path, reader->root) == 0;
    if (status != BR_OK) br_vec_push(reader->arena, &reader->failures, *error);
    else if (!is_named && br_file_is_hidden(path + strlen(reader->root))) reader->skipped++;
    else if (is_furniture(reader->settings.scratch, reader->root, path)) reader->skipped++;
    else {
        input found = {br_str_cstr(reader->arena, br_str_of(path)), is_named};
        br_vec_push(reader->arena, &reader->inputs, found);
    }
    br_arena_reset(reader->settings.scratch);
    return BR_OK;
}

br_status br_reader_open(const char *const *inputs, size_t n_inputs, const br_read_options *options, br_reader **reader,
                         br_error *error) {
    br_arena *arena = br_arena_new(0), *scratch = br_arena_new(0);
    if (!arena || !scratch) {
        br_arena_free(arena);
        br_arena_free(scratch);
        return br_fail(error, BR_NO_MEMORY, "no memory for the list of inputs");
    }
    br_reader *r = br_new(arena, br_reader);
    r->arena = arena;
    r->settings.scratch = scratch;
    if (options) r->settings.options = *options;
    for (size_t i = 0; i < n_inputs; i++) {
        r->root = inputs[i];
        if (strcmp(inputs[i], "-") == 0) br_vec_push(arena, &r->inputs, ((input){"-", true}));
        else br_file_walk(inputs[i], collect, r);
    }
    *reader = r;
    return BR_OK;
}

/* ---- pages ---- */

static void pop(br_reader *reader) {
    br_origin *top = &reader->stack[--reader->depth];
    reader->skipped += top->skipped;
    br_origin_close(top);
}

/* A picture that stands in a folder is passed over; one that was named is an error. */
static br_status open_input(br_reader *reader, br_origin *next, br_error *error) {
    while (reader->next < reader->inputs.len) {
        const input *in = &reader->inputs.at[reader->next++];
        br_status status = br_origin_of_file(next, &reader->settings, in->path, error);
        if (status != BR_NOTHING_FOUND) return status;
        if (in->is_named) return error->status = BR_BAD_INPUT;
        reader->skipped++;
    }
    return BR_END;
}

/* what comes next in an archive or a list of files, pictures passed over */
static br_status open_inner(br_reader *reader, br_origin *next, br_error *error) {
    for (;; reader->skipped++) {
        br_status status = br_origin_next(&reader->stack[reader->depth - 1], next, error);
        if (status != BR_NOTHING_FOUND) return status;
    }
}

/* Opens what comes next in the one on top, or of the inputs, on top of it. BR_END when there is none: the one on top is done. */
static br_status open_next(br_reader *reader, br_error *error) {
    br_origin next;
    br_status status = reader->depth ? open_inner(reader, &next, error) : open_input(reader, &next, error);
    if (status != BR_OK) return status;
    if (reader->depth == MAX_STACK) {
        br_fail(error, BR_LIMIT, "\"%s\": archives more than %d deep in one another", next.uri, READ_MAX_DEPTH);
        br_origin_close(&next);
        return BR_LIMIT;
    }
    reader->stack[reader->depth++] = next;
    return BR_OK;
}

br_status br_reader_next(br_reader *reader, br_arena *arena, br_page *page, br_error *error) {
    if (reader->next_failure < reader->failures.len) {
        *error = reader->failures.at[reader->next_failure++];
        return error->status;
    }
    for (;;) {
        br_origin *top = reader->depth ? &reader->stack[reader->depth - 1] : NULL;
        bool gives_pages = top && !br_origin_holds_others(top);
        br_status status = gives_pages ? br_origin_page(top, arena, page, error) : open_next(reader, error);
        if (status == BR_END && top) pop(reader);
        else if (gives_pages || status != BR_OK) return status;
    }
}

void br_reader_progress(const br_reader *reader, uint64_t *done, uint64_t *total) {
    *done = reader->next - (reader->depth > 0);
    *total = reader->inputs.len;
}

uint64_t br_reader_skipped(const br_reader *reader) {
    uint64_t skipped = reader->skipped;
    for (int i = 0; i < reader->depth; i++) skipped += reader->stack[i].skipped;
    return skipped;
}

void br_reader_close(br_reader *reader) {
    if (!reader) return;
    while (reader->depth) pop(reader);
    br_arena_free(reader->settings.scratch);
    br_arena_free(reader->arena);
}
