#include <unistd.h>

#include "base/str.h"
#include "cli/commands.h"
#include "cli/nearest.h"
#include "cli/settings.h"

/* "quiet" of "--quiet", "--quiet=x" and "-q"; empty when the word is neither */
static br_str name_of(const char *word, const char *equals) {
    if (word[1] == '-') return (br_str){word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2)};
    return word[2] ? BR_STR("") : br_option_of_letter(word[1]);
}

static br_status unknown(br_call *call, const br_option *options, size_t n, const char *word) {
    br_nearest near = br_nearest_to(word + strspn(word, "-"));
    for (size_t i = 0; i < n; i++) br_nearest_try(&near, options[i].name);
    if (near.name)
        return br_fail(&call->error, BR_USAGE, "unknown option \"%s\": did you mean \"--%s\"?", word, near.name);
    return br_fail(&call->error, BR_USAGE, "unknown option \"%s\": see \"biruni help %s\"", word, call->command->name);
}

bool br_option_is_given(const br_call *call, const char *name) {
    for (size_t i = 0; i < call->given.len; i++)
        if (strcmp(call->given.at[i], name) == 0) return true;
    return false;
}

static const br_option *find(const br_option *options, size_t n, br_str name) {
    for (size_t i = 0; i < n; i++)
        if (br_str_is(name, options[i].name)) return &options[i];
    return NULL;
}

/* One option; its value may be the word behind, which *at then moves to. */
static br_status take(br_call *call, const br_option *options, size_t n_options, int *at) {
    const char *word = call->words[*at], *equals = strchr(word, '=');
    br_str name = name_of(word, equals);
    if (br_str_is(name, "help")) {
        br_help_command(NULL, call->command, options, n_options);
        return BR_END;
    }
    const br_option *option = find(options, n_options, name);
    if (!option) return unknown(call, options, n_options, word);
    bool is_first = !br_option_is_given(call, option->name);
    br_vec_push(call->arena, &call->given, option->name);
    if (option->kind == BR_OPTION_LIST && is_first)
        *(br_words *)option->value = (br_words){0}; /* not beside the settings' */
    if (option->kind == BR_OPTION_FLAG)
        return br_option_set(call->arena, option, equals ? equals + 1 : "true", &call->error);
    if (!equals && *at + 1 == call->n_words)
        return br_fail(&call->error, BR_USAGE, "\"--%s\" needs %s: %s", option->name, option->argument, option->help);
    return br_option_set(call->arena, option, equals ? equals + 1 : call->words[++*at], &call->error);
}

br_status br_options_parse(br_call *call, const br_option *options, size_t n_options) {
    if (call->describe) {
        call->describe(call->describe_context, call->command, options, n_options);
        return BR_END;
    }
    if (n_options) BR_FORWARD(br_settings_apply(call, options, n_options));
    bool ended = false;
    for (int i = 0; i < call->n_words; i++) {
        const char *word = call->words[i];
        if (ended || word[0] != '-' || word[1] == 0) br_vec_push(call->arena, &call->rest, word);
        else if (strcmp(word, "--") == 0) ended = true;
        else BR_FORWARD(take(call, options, n_options, &i));
    }
    return BR_OK;
}

br_status br_inputs_or_stdin(br_call *call, const br_option *options, size_t n_options) {
    if (call->rest.len) return BR_OK;
    if (isatty(STDIN_FILENO)) {
        br_help_command(NULL, call->command, options, n_options);
        return br_fail(&call->error, BR_USAGE, "nothing to read: name files, or pipe something in");
    }
    br_vec_push(call->arena, &call->rest, "-");
    return BR_OK;
}

br_status br_no_more_words(br_call *call) {
    if (!call->rest.len) return BR_OK;
    return br_fail(&call->error, BR_USAGE, "unexpected word \"%s\": see \"biruni help %s\"", call->rest.at[0],
                   call->command->name);
}
