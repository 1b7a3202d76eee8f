/* command.h: what all subcommands share: a row of the table, one call, its options.
 *
 * Only cli/ prints or exits. stdout is data, stderr is everything else. A command says what went wrong by filling the
 * error of its call; main() prints it, once. */
#ifndef BR_CLI_COMMAND_H
#define BR_CLI_COMMAND_H

#include "cli/option.h"
#include "cli/say.h"

typedef struct br_call br_call;

/* One subcommand: a row of the table in commands.c, from which dispatch, help, manual and completions come. */
typedef struct br_command {
    const char *name; /* one word or two: "run", "lexicon check" */
    br_status (*run)(br_call *call);
    const char *group;    /* heading above it in the list of all; NULL: that of the row before */
    const char *summary;  /* one line */
    const char *operands; /* what stands behind the name beside options: "INPUT..." */
    const char *examples; /* whole lines that its help leads with */
} br_command;

/* Is told the options of a command: to write them in some form (help page, manual, completion), or to look something up. */
typedef void (*br_describe)(void *context, const br_command *command, const br_option *options, size_t n_options);

/* One call of a subcommand. Everything it allocates goes into `arena`, which escapes to main() when memory runs out. */
struct br_call {
    const br_command *command;
    int n_words; /* behind the command's name */
    char **words;
    br_describe describe; /* not NULL: the options are asked for, nothing shall run */
    void *describe_context;
    br_arena *arena;
    br_words rest;  /* set by br_options_parse(): the words that are no options, in order */
    br_words given; /* and the names of the options that stand on the line */
    br_error error; /* filled with any status but BR_OK and BR_SOME_FAILED */
};

/* The first thing that every command does. Gives the options what the settings say (settings.h), then sorts the words of the call into
 * options and `rest`: `--name value` and `--name=value` mean the same, so do `--flag` and `--flag=true`, `--` ends the options, `-q`
 * is `--quiet`. Returns BR_END when the options were only asked for
 * (by `--help` or `describe`), BR_USAGE for a wrong one, with the nearest known one named. */
br_status br_options_parse(br_call *call, const br_option *options, size_t n_options);

/* For filters, behind br_options_parse(): no input means standard input; where that is a terminal the page of help goes out and
 * BR_USAGE comes back. */
br_status br_inputs_or_stdin(br_call *call, const br_option *options, size_t n_options);

/* Whether an option stands on the line; else its value is the default, or comes from the settings. */
bool br_option_is_given(const br_call *call, const char *name);

/* BR_USAGE when words are left that the command has no use for. */
br_status br_no_more_words(br_call *call);

#endif
