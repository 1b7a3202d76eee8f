#include "read/read.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/vec.h"

struct br_reader {
    br_arena *arena;
    BR_VEC(const char *) paths;
    BR_VEC(br_error) failures; /* of the walk, told before the pages */
    size_t next, next_failure;
};

static br_status collect(void *context, const char *path, br_status status, const br_error *error) {
    br_reader *reader = context;
    if (status != BR_OK) br_vec_push(reader->arena, &reader->failures, *error);
    else br_vec_push(reader->arena, &reader->paths, br_str_cstr(reader->arena, br_str_of(path)));
    return BR_OK;
}

br_status br_reader_open(const char *const *inputs, size_t n_inputs, const br_log *log, br_reader **reader,
                         br_error *error) {
    (void)log;
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for the list of inputs");
    br_reader *r = br_new(arena, br_reader);
    r->arena = arena;
    for (size_t i = 0; i < n_inputs; i++) {
        if (strcmp(inputs[i], "-") == 0) br_vec_push(arena, &r->paths, "/dev/stdin");
        else br_file_walk(inputs[i], collect, r);
    }
    *reader = r;
    return BR_OK;
}

br_status br_reader_next(br_reader *reader, br_arena *arena, br_page *page, br_error *error) {
    if (reader->next_failure < reader->failures.len) {
        *error = reader->failures.at[reader->next_failure++];
        return error->status;
    }
    if (reader->next == reader->paths.len) return BR_END;
    const char *path = reader->paths.at[reader->next++];
    *page = (br_page){.uri = br_str_copy(arena, br_str_of(path)), .media = BR_MEDIA_TEXT};
    BR_FORWARD(br_file_read(arena, path, BR_READ_MAX_PAGE, &page->bytes, error));
    if (!page->bytes.len) return br_fail(error, BR_BAD_INPUT, "\"%s\" is empty", path);
    bool is_markup = br_str_find_ascii(br_str_slice(page->bytes, 0, 4096), BR_STR("<html")) != BR_NOT_FOUND;
    if (is_markup) page->media = BR_MEDIA_HTML;
    page->sha256 = page->id = br_sha256_hex(arena, page->bytes);
    return BR_OK;
}

void br_reader_progress(const br_reader *reader, uint64_t *done, uint64_t *total) {
    *done = reader->next;
    *total = reader->paths.len;
}

void br_reader_close(br_reader *reader) {
    if (reader) br_arena_free(reader->arena);
}
