/* help_page.c: the page of one command. */
#include <stdio.h>

#include "cli/commands.h"

static void print_option(const br_option *option) {
    char left[64], letter = br_option_letter(option->name);
    int n = letter ? snprintf(left, sizeof left, "-%c, ", letter) : 0;
    snprintf(left + n, sizeof left - (size_t)n, "--%s%s%s", option->name, option->argument ? " " : "",
             option->argument ? option->argument : "");
    printf("  %-24s %s\n", left, option->help);
}

void br_help_command(void *unused, const br_command *command, const br_option *options, size_t n_options) {
    (void)unused;
    const char *blank = command->operands[0] ? " " : "";
    printf("biruni %s: %s\n\n%s\n", command->name, command->summary, command->examples);
    printf("usage: biruni %s%s%s%s\n", command->name, blank, command->operands, n_options ? " [OPTION...]" : "");
    if (n_options) printf("\noptions:\n");
    for (size_t i = 0; i < n_options; i++) print_option(&options[i]);
}
