#include <stdio.h>

#include "cli/commands.h"
#include "engine/stream.h"

br_status br_cmd_run(int n_words, char **words) {
    const br_command *command = br_command_find("run");
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    br_words inputs = {0}, lexicon_files = {0};
    br_stream_options options = {.first = BR_STAGE_READ, .log = br_stderr_log()};
    const char *to = NULL, *data = NULL;
    int64_t threads = 0;
    const br_option table[] = {
        {"to", BR_OPTION_TEXT, &to, "STAGE", "write the records after this stage to stdout"},
        {"threads", BR_OPTION_NUMBER, &threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"lexicon", BR_OPTION_LIST, &lexicon_files, "FILE", "a dictionary of your own beside them"},
        {"keep-tokens", BR_OPTION_FLAG, &options.write.keep_tokens, NULL, "keep the tokens"},
    };
    br_status status =
        br_options_parse(command, table, sizeof table / sizeof table[0], arena, n_words, words, &inputs);
    if (status == BR_OK && (!to || !br_stage_of(br_str_of(to), &options.last)))
        status = br_complain_of(BR_USAGE, "no such stage: \"%s\"", to ? to : "");
    if (status == BR_OK) {
        options.inputs = inputs.at;
        options.n_inputs = inputs.len;
        options.threads = (int)threads;
        options.lexicon = (br_lexicon_options){data, lexicon_files.at, lexicon_files.len, br_stderr_log()};
        br_error error = {0};
        status = br_stream(&options, stdout, &error);
        if (status != BR_OK && status != BR_SOME_FAILED) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}
