#include "engine/stream.h"

#include "base/file.h"
#include "record/article.h"

typedef struct stream {
    const br_stream_options *options;
    FILE *out;
    uint64_t failed, empty;
} stream;

static br_status write_page(stream *s, const br_result *result, br_error *error) {
    br_buf line = br_buf_on(result->arena);
    br_json json = br_json_on(&line);
    br_page_write(&json, &result->item->page);
    return br_file_line(s->out, br_buf_str(&line), error);
}

static br_status write_articles(stream *s, const br_result *result, br_error *error) {
    for (size_t i = 0; i < result->articles.len; i++) {
        br_buf line = br_buf_on(result->arena);
        br_json json = br_json_on(&line);
        br_article_write(&json, &result->articles.at[i], s->options->write, result->arena);
        BR_FORWARD(br_file_line(s->out, br_buf_str(&line), error));
    }
    return BR_OK;
}

static br_status deliver(void *context, const br_result *result, br_error *error) {
    stream *s = context;
    if (result->status != BR_OK) {
        s->failed++;
        br_log_line(s->options->log, BR_LOG_ERROR, "%s", result->error->message);
        return BR_OK;
    }
    if (result->other.len) return br_file_line(s->out, result->other, error);
    br_result_warn(result, s->options->log);
    bool is_page = s->options->last == BR_STAGE_READ && !result->item->is_article;
    if (is_page) return write_page(s, result, error);
    s->empty += br_result_is_empty(result, s->options->log);
    return write_articles(s, result, error);
}

br_status br_stream(const br_stream_options *options, FILE *out, br_error *error) {
    br_lexicon *lexicon;
    bool is_page_work = options->last <= BR_STAGE_CLEAN && !options->lexicon.n_user_files;
    BR_FORWARD((is_page_work ? br_lexicon_open_for_clean : br_lexicon_open)(&options->lexicon, &lexicon, error));
    br_source *source;
    br_status status =
        options->first == BR_STAGE_READ
            ? br_source_of_inputs(options->inputs, options->n_inputs, &options->read, &source, error)
            : br_source_of_records(options->inputs, options->n_inputs, options->read.stop, &source, error);
    if (status == BR_OK) {
        stream s = {options, out, 0, 0};
        br_sink sink = {deliver, NULL, &s};
        br_work_options work = {{options->last, options->annotate}, options->threads, options->read.stop};
        status = br_work(lexicon, &work, source, &sink, error);
        br_empty_warn(s.empty, options->log);
        if (status == BR_OK && s.failed) status = BR_SOME_FAILED;
        br_source_close(source);
    }
    br_lexicon_close(lexicon);
    return status;
}
