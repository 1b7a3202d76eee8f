/* help_page.c: the page of one command, fitted to the terminal. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/help/columns.h"
#include "cli/terminal.h"
#include "look/screen.h"

/* columns of the terminal before what is said of an option or of a column of a list */
#define INDENT 27

/* "  --limit N                at most N rows": `left`, and behind it what is said of it, on as many lines as that takes */
static void print_item(const char *left, const char *text) {
    char line[512];
    snprintf(line, sizeof line, "  %-*s %s", INDENT - 3, left, text);
    br_screen_lines(stdout, br_str_of(line), (size_t)br_terminal_columns(), INDENT);
}

static void print_option(const br_option *option) {
    char left[64], letter = br_option_letter(option->name);
    int n = letter ? snprintf(left, sizeof left, "-%c, ", letter) : 0;
    snprintf(left + n, sizeof left - (size_t)n, "--%s%s%s", option->name, option->argument ? " " : "",
             option->argument ? option->argument : "");
    print_item(left, option->help);
}

static void print_columns(const char *command) {
    const br_column_help *column = br_columns_of(command);
    if (!column) return;
    printf("\ncolumns (a narrow screen leaves some out; docs/records.md tells all of --csv):\n");
    for (; column->names; column++) print_item(column->names, column->meaning);
}

void br_help_command(void *unused, const br_command *command, const br_option *options, size_t n_options) {
    (void)unused;
    const char *blank = command->operands[0] ? " " : "";
    printf("biruni %s: %s\n\n%s\n", command->name, command->summary, command->examples);
    printf("usage: biruni %s%s%s%s\n", command->name, blank, command->operands, n_options ? " [OPTION...]" : "");
    print_columns(command->name);
    if (n_options) printf("\noptions:\n");
    for (size_t i = 0; i < n_options; i++) print_option(&options[i]);
}
