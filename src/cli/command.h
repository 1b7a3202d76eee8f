/* command.h: what all subcommands share: the table's row, options, output formats, messages.
 *
 * Only cli/ prints or exits. stdout is data, stderr is everything else. */
#ifndef BR_CLI_COMMAND_H
#define BR_CLI_COMMAND_H

#include "base/log.h"
#include "base/vec.h"

/* One subcommand. `run` gets the words behind the command's name and returns the status to exit with. */
typedef struct br_command {
    const char *name;
    br_status (*run)(int n_words, char **words);
    const char *summary;  /* one line of `biruni help` */
    const char *examples; /* lines that `biruni help NAME` leads with */
} br_command;

/* Options of a subcommand: one table each, from which parsing and help come. */
typedef enum br_option_kind {
    BR_OPTION_FLAG,   /* bool */
    BR_OPTION_TEXT,   /* const char * */
    BR_OPTION_NUMBER, /* int64_t */
    BR_OPTION_LIST    /* br_words: may be given again */
} br_option_kind;

typedef BR_VEC(const char *) br_words;

typedef struct br_option {
    const char *name; /* without the dashes */
    br_option_kind kind;
    void *value;
    const char *argument; /* how help calls the value; NULL for flags */
    const char *help;
} br_option;

/* Takes the options out of `words`; the rest goes to *rest in order. `--` ends the options, `--name=value` and
 * `--name value` mean the same. On `--help` prints the page of `command` and returns BR_END. An unknown option is
 * BR_USAGE with the nearest known one named. */
br_status br_options_parse(const br_command *command, const br_option *options, size_t n_options, br_arena *arena,
                           int n_words, char **words, br_words *rest);

/* The page of help of a command. */
void br_options_help(const br_command *command, const br_option *options, size_t n_options);

/* Levenshtein distance of a word from a short one, for "did you mean". */
size_t br_letters_apart(const char *a, const char *b);

/* Says what went wrong on stderr ("biruni: ...") and returns the status. */
br_status br_complain(const br_error *error);
br_status br_complain_of(br_status status, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A log whose lines go to stderr. */
const br_log *br_stderr_log(void);

#endif
