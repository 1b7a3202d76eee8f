#include "lexicon/data.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/embedded.h"
#include "base/file.h"

#define MAX_FILE ((size_t)256 << 20)

extern const struct br_embedded br_embedded_data[];
extern const size_t br_embedded_data_count;

static br_str bytes_of(const struct br_embedded *file) {
    return (br_str){(const char *)file->start, (size_t)(file->end - file->start)};
}

static br_status find_embedded(const char *name, br_str *bytes, br_error *error) {
    size_t low = 0, high = br_embedded_data_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(br_embedded_data[middle].name, name);
        if (order == 0) {
            *bytes = bytes_of(&br_embedded_data[middle]);
            return BR_OK;
        }
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return br_fail(error, BR_NOTHING_FOUND, "no dictionary \"%s\" in the program", name);
}

br_status br_data_find(const br_data *data, const char *name, br_str *bytes, br_error *error) {
    if (!data->folder) return find_embedded(name, bytes, error);
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/%s", data->folder, name) >= (int)sizeof path)
        return br_fail(error, BR_IO, "the path of \"%s\" is too long", name);
    if (access(path, F_OK) != 0) return br_fail(error, BR_NOTHING_FOUND, "no dictionary \"%s\"", path);
    return br_file_read(data->arena, path, MAX_FILE, bytes, error);
}

typedef struct folder_walk {
    const br_data *data;
    const char *prefix;
    br_data_visit visit;
    void *context;
    br_error *error;
} folder_walk;

static br_status visit_file(void *context, const char *path, br_status status, const br_error *error) {
    folder_walk *walk = context;
    if (status != BR_OK) return br_fail(walk->error, status, "%s", error->message);
    const char *name = path + strlen(walk->data->folder);
    while (*name == '/') name++;
    if (strncmp(name, walk->prefix, strlen(walk->prefix)) != 0) return BR_OK;
    br_str bytes;
    BR_FORWARD(br_file_read(walk->data->arena, path, MAX_FILE, &bytes, walk->error));
    return walk->visit(walk->context, br_str_cstr(walk->data->arena, br_str_of(name)), bytes);
}

br_status br_data_each(const br_data *data, const char *prefix, br_data_visit visit, void *context, br_error *error) {
    if (data->folder) {
        folder_walk walk = {data, prefix, visit, context, error};
        return br_file_walk(data->folder, visit_file, &walk);
    }
    for (size_t i = 0; i < br_embedded_data_count; i++) {
        if (strncmp(br_embedded_data[i].name, prefix, strlen(prefix)) != 0) continue;
        BR_FORWARD(visit(context, br_embedded_data[i].name, bytes_of(&br_embedded_data[i])));
    }
    return BR_OK;
}

br_rows br_rows_of(const char *name, br_str bytes) {
    if (br_str_starts(bytes, BR_STR("\xEF\xBB\xBF"))) bytes = br_str_from(bytes, 3);
    return (br_rows){.name = name, .rest = bytes};
}

/* The fields of the line. They are short and there are a hundred thousand of them at each start: bytes are looked at one by
 * one, without a call for each. */
static void cut_fields(br_rows *rows) {
    const char *at = rows->line.ptr, *end = at + rows->line.len;
    uint32_t n = 0;
    for (; n < BR_ROW_FIELDS && at < end; at++) {
        while (at < end && *at != '\t' && br_is_space(*at)) at++;
        const char *start = at;
        while (at < end && *at != '\t') at++;
        const char *stop = at;
        while (stop > start && br_is_space(stop[-1])) stop--;
        rows->field[n++] = (br_str){start, (size_t)(stop - start)};
    }
    rows->n_fields = n;
    for (; n < BR_ROW_FIELDS; n++) rows->field[n] = BR_STR("");
}

static bool is_blank_or_comment(br_str line) {
    size_t at = 0;
    while (at < line.len && br_is_space(line.ptr[at])) at++;
    return at == line.len || line.ptr[at] == '#';
}

bool br_rows_next(br_rows *rows) {
    while (br_str_line(&rows->rest, &rows->line)) {
        rows->number++;
        if (is_blank_or_comment(rows->line)) continue;
        cut_fields(rows);
        return true;
    }
    return false;
}

br_status br_rows_open(br_arena *arena, const br_data *data, const char *language, const char *stage, const char *file,
                       br_rows *rows, br_error *error) {
    const char *name = br_str_cstr(arena, br_str_format(arena, "%s/%s/%s", language, stage, file));
    br_str bytes;
    BR_FORWARD(br_data_find(data, name, &bytes, error));
    *rows = br_rows_of(name, bytes);
    return BR_OK;
}

br_status br_rows_bad(const br_rows *rows, const char *what, br_error *error) {
    return br_fail_at(error, BR_BAD_INPUT, rows->number, "line %u of \"%s\": %s", rows->number, rows->name, what);
}
