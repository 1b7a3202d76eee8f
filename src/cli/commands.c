/* commands.c: the table of subcommands, in the order of a page's way. */
#include "cli/commands.h"

#include <stdio.h>

static const br_command commands[] = {
    {"run", br_cmd_run, "the main job: read, clean, parse, annotate, relate, store",
     "  biruni run pages/ --db events.db          read a folder into a database\n"
     "  biruni run crawl.warc.gz --to annotate    records as JSON Lines on stdout, no database\n"},
    {"read", br_cmd_read, "pages of files, folders, archives and feeds as JSON Lines",
     "  biruni read crawl.warc.gz | biruni clean\n"},
    {"clean", br_cmd_clean, "articles of pages: text, title, authors, date, language",
     "  biruni read page.html | biruni clean\n"},
    {"text", br_cmd_text, "sentences, tokens, tags, trees and names of articles",
     "  biruni read page.html | biruni clean | biruni text\n"
     "  echo \"Police arrested two men.\" | biruni text --tree    draw the tree\n"
     "  biruni text --gold-tokens dev.conllu --conllu            parse a treebank's own tokens\n"},
    {"annotate", br_cmd_annotate, "times, actors, events, quotes, figures and claims of articles",
     "  biruni run page.html --to text | biruni annotate\n"},
};

enum { N_COMMANDS = sizeof commands / sizeof commands[0] };

const br_command *br_command_find(const char *name) {
    for (size_t i = 0; i < N_COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0) return &commands[i];
    return NULL;
}

void br_commands_help(void) {
    printf("biruni: who did what to whom, when and where, and who said so, from a pile of news pages\n\n"
           "  biruni run pages/ --db events.db     the main job\n"
           "  biruni timeline --db events.db       what happened\n"
           "  biruni help COMMAND                  more on one command\n\ncommands:\n");
    for (size_t i = 0; i < N_COMMANDS; i++) printf("  %-10s %s\n", commands[i].name, commands[i].summary);
}

br_status br_command_unknown(const char *name) {
    return br_complain_of(BR_USAGE, "unknown command \"%s\": see \"biruni help\"", name);
}
