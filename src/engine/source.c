#include "engine/source.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "read/inflow.h"

#define MAX_LINE ((size_t)256 << 20) /* a page of 64 MiB in base64, with room */

struct br_source {
    br_reader *reader; /* NULL: records */
    const char *const *inputs;
    size_t n_inputs, next_input;
    const volatile int *stop;
    br_inflow *in;
    const char *path;
    uint64_t line_number, bytes;
};

static br_status new_source(br_source **source, br_error *error) {
    *source = calloc(1, sizeof **source);
    return *source ? BR_OK : br_fail(error, BR_NO_MEMORY, "no memory for the inputs");
}

/* Some input that is not there is one that failed; all of them are a mistake. */
static br_status check_inputs(const char *const *inputs, size_t n, br_error *error) {
    int why = 0;
    for (size_t i = 0; i < n; i++) {
        if (strcmp(inputs[i], "-") == 0 || access(inputs[i], F_OK) == 0) return BR_OK;
        if (!why) why = errno;
    }
    return n ? br_fail(error, BR_IO, "can't open \"%s\": %s", inputs[0], strerror(why)) : BR_OK;
}

br_status br_source_of_inputs(const char *const *inputs, size_t n_inputs, const br_read_options *options,
                              br_source **source, br_error *error) {
    if (options) BR_FORWARD(br_field_map_check(&options->fields, error));
    BR_FORWARD(check_inputs(inputs, n_inputs, error));
    BR_FORWARD(new_source(source, error));
    br_status status = br_reader_open(inputs, n_inputs, options, &(*source)->reader, error);
    if (status != BR_OK) {
        br_source_close(*source);
        *source = NULL;
    }
    return status;
}

br_status br_source_of_records(const char *const *inputs, size_t n_inputs, const volatile int *stop, br_source **source,
                               br_error *error) {
    BR_FORWARD(check_inputs(inputs, n_inputs, error));
    BR_FORWARD(new_source(source, error));
    (*source)->inputs = inputs;
    (*source)->n_inputs = n_inputs;
    (*source)->stop = stop;
    return BR_OK;
}

static br_status open_next(br_source *source, br_error *error) {
    const char *path = source->inputs[source->next_input++];
    source->path = strcmp(path, "-") == 0 ? "standard input" : path;
    source->line_number = 0;
    return br_inflow_of_lines(path, source->stop, &source->in, error);
}

static void close_input(br_source *source) {
    br_inflow_close(source->in);
    source->in = NULL;
}

/* One line of the inputs, in order. A line that is too long fails by itself; any other failure ends its input. */
static br_status next_line(br_source *source, br_str *line, br_error *error) {
    for (;;) {
        if (!source->in) {
            if (source->next_input == source->n_inputs) return BR_END;
            BR_FORWARD(open_next(source, error));
        }
        br_error why = {0};
        uint64_t before = source->in->offset;
        br_status status = br_inflow_line(source->in, MAX_LINE, line, &why);
        source->line_number++;
        source->bytes += source->in->offset - before;
        if (status == BR_OK && (*line = br_str_trim(*line)).len) return BR_OK;
        if (status != BR_OK && status != BR_LIMIT) close_input(source);
        if (status != BR_OK && status != BR_END)
            return br_fail_at(error, status, source->line_number, "\"%s\", line %llu: %s", source->path,
                              (unsigned long long)source->line_number, why.message);
    }
}

static br_status item_of_record(br_arena *arena, json_t *object, br_str token_rows, br_item *item, br_error *error) {
    item->is_article = !br_str_is(br_json_get_str(object, "kind"), "page");
    if (item->is_article) return br_article_parse_with(arena, object, token_rows, &item->article, error);
    return br_page_parse(arena, object, &item->page, error);
}

static br_status next_record(br_source *source, br_arena *arena, br_item *item, br_str *other, br_error *error) {
    br_str line, token_rows;
    BR_FORWARD(next_line(source, &line, error));
    br_error why = {0};
    json_t *object = br_article_json(arena, line, &token_rows, &why);
    br_status status = object ? BR_OK : BR_BAD_INPUT;
    if (object && !json_is_object(object)) status = br_fail(&why, BR_BAD_INPUT, "not a JSON object");
    br_str kind = br_json_get_str(object, "kind");
    if (status == BR_OK && kind.len && !br_str_is(kind, "article") && !br_str_is(kind, "page")) {
        *other = br_str_copy(arena, line);
        return BR_OK;
    }
    if (status == BR_OK) status = item_of_record(arena, object, token_rows, item, &why);
    if (status == BR_OK) return BR_OK;
    return br_fail_at(error, status, source->line_number, "\"%s\", line %llu: %s", source->path,
                      (unsigned long long)source->line_number, why.message);
}

br_status br_source_next(br_source *source, br_arena *arena, br_item *item, br_str *other, br_error *error) {
    *other = (br_str){"", 0};
    *item = (br_item){0};
    if (!source->reader) return next_record(source, arena, item, other, error);
    BR_FORWARD(br_reader_next(source->reader, arena, &item->page, error));
    json_t *record = item->page.record;
    bool is_article = record && br_str_is(br_json_get_str(record, "kind"), "article");
    if (!is_article) return BR_OK;
    item->is_article = true;
    br_error why = {0};
    br_status status = br_article_parse(arena, record, &item->article, &why);
    return status == BR_OK ? status
                           : br_fail_at(error, status, why.at, "\"%.*s\": %s", BR_FMT(item->page.uri), why.message);
}

void br_source_progress(const br_source *source, uint64_t *done, uint64_t *total) {
    *done = source->bytes;
    *total = 0;
    if (source->reader) br_reader_progress(source->reader, done, total);
}

uint64_t br_source_skipped(const br_source *source) {
    return source->reader ? br_reader_skipped(source->reader) : 0;
}

void br_source_close(br_source *source) {
    if (!source) return;
    br_reader_close(source->reader);
    close_input(source);
    free(source);
}
