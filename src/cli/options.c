#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/str.h"
#include "cli/command.h"

void br_options_help(const br_command *command, const br_option *options, size_t n_options) {
    printf("biruni %s: %s\n\n%s\n", command->name, command->summary, command->examples);
    if (n_options) printf("options:\n");
    for (size_t i = 0; i < n_options; i++) {
        char left[64];
        snprintf(left, sizeof left, "--%s%s%s", options[i].name, options[i].argument ? " " : "",
                 options[i].argument ? options[i].argument : "");
        printf("  %-24s %s\n", left, options[i].help);
    }
}

size_t br_letters_apart(const char *a, const char *b) {
    enum { LONGEST = 63 };
    size_t n = strlen(b), row[LONGEST + 1];
    if (n > LONGEST) return SIZE_MAX;
    for (size_t j = 0; j <= n; j++) row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t replace = corner + (a[i - 1] != b[j - 1]);
            corner = row[j];
            size_t least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            row[j] = replace < least ? replace : least;
        }
    }
    return row[n];
}

static br_status unknown_option(const br_command *command, const br_option *options, size_t n, const char *word) {
    const char *nearest = NULL;
    size_t best = 4;
    for (size_t i = 0; i < n; i++) {
        size_t d = br_letters_apart(word + 2, options[i].name);
        if (d < best) {
            best = d;
            nearest = options[i].name;
        }
    }
    if (nearest) return br_complain_of(BR_USAGE, "unknown option \"%s\": did you mean \"--%s\"?", word, nearest);
    return br_complain_of(BR_USAGE, "unknown option \"%s\": see \"biruni help %s\"", word, command->name);
}

static br_status store_value(const br_option *option, br_arena *arena, const char *value) {
    int64_t number;
    switch (option->kind) {
    case BR_OPTION_TEXT: *(const char **)option->value = value; break;
    case BR_OPTION_LIST: {
        br_words *list = option->value;
        br_vec_push(arena, list, value);
        break;
    }
    case BR_OPTION_NUMBER:
        if (!br_str_int(br_str_of(value), &number))
            return br_complain_of(BR_USAGE, "\"--%s\" needs a whole number, not \"%s\"", option->name, value);
        *(int64_t *)option->value = number;
        break;
    case BR_OPTION_FLAG: *(bool *)option->value = true; break;
    }
    return BR_OK;
}

static const br_option *find_option(const br_option *options, size_t n, const char *name, size_t len) {
    for (size_t i = 0; i < n; i++)
        if (strlen(options[i].name) == len && strncmp(options[i].name, name, len) == 0) return &options[i];
    return NULL;
}

br_status br_options_parse(const br_command *command, const br_option *options, size_t n_options, br_arena *arena,
                           int n_words, char **words, br_words *rest) {
    bool ended = false;
    for (int i = 0; i < n_words; i++) {
        char *word = words[i];
        if (ended || word[0] != '-' || word[1] == 0) {
            br_vec_push(arena, rest, word);
            continue;
        }
        if (strcmp(word, "--") == 0) {
            ended = true;
            continue;
        }
        if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            br_options_help(command, options, n_options);
            return BR_END;
        }
        const char *equals = strchr(word, '=');
        size_t len = equals ? (size_t)(equals - word - 2) : strlen(word) - (word[1] == '-' ? 2 : 0);
        const br_option *option = word[1] == '-' ? find_option(options, n_options, word + 2, len) : NULL;
        if (!option) return unknown_option(command, options, n_options, word);
        const char *value = equals ? equals + 1 : NULL;
        if (option->kind != BR_OPTION_FLAG && !value) {
            if (i + 1 == n_words) return br_complain_of(BR_USAGE, "\"--%s\" needs %s", option->name, option->argument);
            value = words[++i];
        }
        BR_FORWARD(store_value(option, arena, value));
    }
    return BR_OK;
}

br_status br_complain(const br_error *error) {
    fprintf(stderr, "biruni: %s\n", error->message);
    return error->status;
}

br_status br_complain_of(br_status status, const char *format, ...) {
    va_list args;
    fprintf(stderr, "biruni: ");
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    return status;
}

static void line_to_stderr(void *context, br_log_level level, const char *text) {
    (void)context;
    fprintf(stderr, "biruni: %s%s\n", level == BR_LOG_WARNING ? "warning: " : "", text);
}

const br_log *br_stderr_log(void) {
    static const br_log log = {line_to_stderr, NULL};
    return &log;
}
