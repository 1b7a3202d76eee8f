/* columns.h: what the columns of the lists mean, for help and manual. */
#ifndef BR_CLI_HELP_COLUMNS_H
#define BR_CLI_HELP_COLUMNS_H

/* One column, or a few that belong together: their names with blanks between, and what stands there. */
typedef struct br_column_help {
    const char *names, *meaning;
} br_column_help;

/* Those of the table of a list ("timeline"), in the order shown; a row without names ends them. NULL: the command is no list. */
const br_column_help *br_columns_of(const char *command);

#endif
