/* cmd_stage.c: the stages of one document as filters: JSON Lines in, JSON Lines out. */
#include <stdio.h>
#include <unistd.h>

#include "cli/commands.h"
#include "engine/stream.h"

static br_status run_stage(const char *name, br_stage stage, int n_words, char **words) {
    const br_command *command = br_command_find(name);
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    br_words inputs = {0}, lexicon_files = {0}, fields = {0};
    br_stream_options options = {.first = stage, .last = stage, .log = br_stderr_log()};
    int64_t threads = 0;
    const char *data = NULL;
    const br_option table[] = {
        {"threads", BR_OPTION_NUMBER, &threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"lexicon", BR_OPTION_LIST, &lexicon_files, "FILE", "a dictionary of your own beside them (annotate)"},
        {"field", BR_OPTION_LIST, &fields, "NAME=KEY", "what your JSON calls its text, title, date, url ... (read)"},
        {"keep-tokens", BR_OPTION_FLAG, &options.write.keep_tokens, NULL, "keep the tokens (annotate)"},
        {"predicates", BR_OPTION_FLAG, &options.annotate.predicates, NULL, "list every predicate (annotate)"},
        {"why", BR_OPTION_FLAG, &options.annotate.why, NULL, "say which rule made each event (annotate)"},
    };
    br_status status = br_options_parse(command, table, sizeof table / sizeof table[0], arena, n_words, words, &inputs);
    if (status == BR_OK) {
        if (!inputs.len && isatty(STDIN_FILENO)) {
            br_options_help(command, table, sizeof table / sizeof table[0]);
            br_arena_free(arena);
            return BR_USAGE;
        }
        if (!inputs.len) br_vec_push(arena, &inputs, "-");
        options.inputs = inputs.at;
        options.n_inputs = inputs.len;
        options.fields = (br_field_map){fields.at, fields.len};
        options.threads = (int)threads;
        options.lexicon = (br_lexicon_options){data, lexicon_files.at, lexicon_files.len, br_stderr_log()};
        br_error error = {0};
        status = br_stream(&options, stdout, &error);
        if (status != BR_OK && status != BR_SOME_FAILED) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}

br_status br_cmd_read(int n_words, char **words) {
    return run_stage("read", BR_STAGE_READ, n_words, words);
}

br_status br_cmd_clean(int n_words, char **words) {
    return run_stage("clean", BR_STAGE_CLEAN, n_words, words);
}

br_status br_cmd_annotate(int n_words, char **words) {
    return run_stage("annotate", BR_STAGE_ANNOTATE, n_words, words);
}
