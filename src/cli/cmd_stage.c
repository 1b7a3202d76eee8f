/* cmd_stage.c: the stages as filters: JSON Lines in, JSON Lines out. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/stop.h"
#include "engine/dump.h"
#include "engine/stream.h"

br_status br_cmd_stage(br_call *call) {
    br_words lexicon_files = {0}, fields = {0};
    int64_t threads = 0;
    const char *data = NULL;
    br_stage stage;
    br_stream_options stream = {.log = br_stderr_log()};
    const br_option options[] = {
        {"threads", BR_OPTION_COUNT, &threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"lexicon", BR_OPTION_LIST, &lexicon_files, "FILE", "a dictionary of your own beside them (annotate)"},
        {"field", BR_OPTION_LIST, &fields, "NAME=KEY", "what your JSON calls its text, title, date, url ... (read)"},
        {"keep-tokens", BR_OPTION_FLAG, &stream.write.keep_tokens, NULL, "keep the tokens (annotate)"},
        {"predicates", BR_OPTION_FLAG, &stream.annotate.predicates, NULL, "list every predicate (annotate)"},
        {"why", BR_OPTION_FLAG, &stream.annotate.why, NULL, "say which rule made each event (annotate)"},
    };
    enum { N_OPTIONS = sizeof options / sizeof options[0] };
    BR_FORWARD(br_options_parse(call, options, N_OPTIONS));
    BR_FORWARD(br_inputs_or_stdin(call, options, N_OPTIONS));
    br_stage_of(br_str_of(call->command->name), &stage);
    stream.first = stream.last = stage;
    stream.inputs = call->rest.at;
    stream.n_inputs = call->rest.len;
    stream.fields = (br_field_map){fields.at, fields.len};
    stream.threads = (int)threads;
    stream.stop = br_stop_on_signal();
    stream.lexicon = (br_lexicon_options){data, lexicon_files.at, lexicon_files.len, br_stderr_log()};
    return br_stream(&stream, stdout, &call->error);
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
