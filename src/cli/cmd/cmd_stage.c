/* cmd_stage.c: the stages as filters: JSON Lines in, JSON Lines out. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/date_way.h"
#include "cli/stop.h"
#include "engine/dump.h"
#include "engine/stream.h"

typedef struct stage_words {
    br_words lexicon_files, fields;
    int64_t threads;
    const char *data, *date;
    br_stream_options stream;
} stage_words;

enum { OF_READ = 1, OF_CLEAN = 2, OF_ANNOTATE = 4, MAX_OPTIONS = 16 };

/* those that mean something to the stage */
static size_t options_of(stage_words *w, unsigned stage, br_option options[static MAX_OPTIONS]) {
    br_annotate_options *annotate = &w->stream.annotate;
    const struct {
        unsigned stages;
        br_option option;
    } all[] = {
        {OF_READ,
         {"field", BR_OPTION_LIST, &w->fields, "NAME=KEY",
          "what your JSON or table calls its text, title, date, url ..."}},
        {OF_READ,
         {"null", BR_OPTION_FLAG, &w->stream.read.names_end_with_nul, NULL,
          "standard input names the files, each with a zero byte behind it (find -print0)"}},
        {OF_ANNOTATE,
         {"lexicon", BR_OPTION_LIST, &w->lexicon_files, "FILE", "a dictionary of your own beside the built-in ones"}},
        {OF_ANNOTATE, {"date", BR_OPTION_TEXT, &w->date, "WAY", BR_DATE_HELP}},
        {OF_ANNOTATE, {"keep-tokens", BR_OPTION_FLAG, &w->stream.write.keep_tokens, NULL, "keep the tokens"}},
        {OF_ANNOTATE,
         {"predicates", BR_OPTION_FLAG, &annotate->predicates, NULL, "list every predicate with its factuality"}},
        {OF_ANNOTATE, {"why", BR_OPTION_FLAG, &annotate->why, NULL, "say which rule made each event"}},
        {OF_READ | OF_CLEAN | OF_ANNOTATE,
         {"threads", BR_OPTION_COUNT, &w->threads, "N", "worker threads (default: one a core)"}},
        {OF_CLEAN | OF_ANNOTATE,
         {"data", BR_OPTION_TEXT, &w->data, "DIR", "dictionaries to use instead of the built-in ones"}},
    };
    size_t n = 0;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (all[i].stages & stage) options[n++] = all[i].option;
    return n;
}

br_status br_cmd_stage(br_call *call) {
    static const unsigned of_stage[BR_N_STAGES] = {
        [BR_STAGE_READ] = OF_READ, [BR_STAGE_CLEAN] = OF_CLEAN, [BR_STAGE_ANNOTATE] = OF_ANNOTATE};
    br_stage stage;
    br_stage_of(br_str_of(call->command->name), &stage);
    stage_words w = {.stream = {.first = stage, .last = stage, .log = br_stderr_log()}};
    br_option options[MAX_OPTIONS];
    size_t n_options = options_of(&w, of_stage[stage], options);
    BR_FORWARD(br_options_parse(call, options, n_options));
    BR_FORWARD(br_inputs_or_stdin(call, options, n_options));
    BR_FORWARD(br_date_way(w.date, &w.stream.annotate, &call->error));
    w.stream.inputs = call->rest.at;
    w.stream.n_inputs = call->rest.len;
    w.stream.read.fields = (br_field_map){w.fields.at, w.fields.len};
    w.stream.read.stop = br_stop_on_signal();
    w.stream.read.log = br_stderr_log();
    w.stream.threads = (int)w.threads;
    w.stream.lexicon = (br_lexicon_options){w.data, w.lexicon_files.at, w.lexicon_files.len, br_stderr_log()};
    return br_stream(&w.stream, stdout, &call->error);
}

br_status br_cmd_across(br_call *call) {
    int64_t threads = 0;
    const char *data = NULL;
    const br_option options[] = {
        {"threads", BR_OPTION_COUNT, &threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
    };
    BR_FORWARD(br_options_parse(call, options, 2));
    BR_FORWARD(br_inputs_or_stdin(call, options, 2));
    br_stage last;
    br_stage_of(br_str_of(call->command->name), &last);
    br_job_options job = {
        .work = {{BR_STAGE_ANNOTATE, {0}}, (int)threads, br_stop_on_signal()},
        .lexicon = {.data_folder = data, .log = br_stderr_log()},
        .log = br_stderr_log(),
    };
    br_source *source;
    BR_FORWARD(br_source_of_records(call->rest.at, call->rest.len, job.work.stop, &source, &call->error));
    br_status status = br_cross(&job, source, last, stdout, &call->error);
    br_source_close(source);
    return status;
}
