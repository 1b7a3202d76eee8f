/* help.c: the list of all commands, whose pages help_page.c writes, and the version. */
#include <stdio.h>

#include "cli/commands.h"
#include "store/store.h"

void br_help_all(void) {
    printf("biruni: who did what to whom, when and where, and who said so, from a pile of news pages\n\n"
           "  biruni run pages/ --db events.db     the main job\n"
           "  biruni brief --db events.db          what they tell, on one page\n"
           "  biruni timeline --db events.db       what happened\n"
           "  biruni help COMMAND                  more on one command\n");
    for (size_t i = 0; i < br_n_commands; i++) {
        if (br_commands[i].group) printf("\n%s:\n", br_commands[i].group);
        printf("  %-18s %s\n", br_commands[i].name, br_commands[i].summary);
    }
}

br_status br_cmd_help(br_call *call) {
    BR_FORWARD(br_options_parse(call, NULL, 0));
    if (!call->rest.len) {
        br_help_all();
        return BR_OK;
    }
    br_call asked = {.n_words = call->n_words, .words = call->words, .arena = call->arena, .describe = br_help_command};
    br_status status = br_command_find(&asked);
    return status == BR_OK ? asked.command->run(&asked) : br_fail_of(&call->error, &asked.error);
}

br_status br_cmd_version(br_call *call) {
    BR_FORWARD(br_options_parse(call, NULL, 0));
    BR_FORWARD(br_no_more_words(call));
    printf("biruni %s\ndatabases of format %d\n", BIRUNI_VERSION, BR_STORE_FORMAT);
    return BR_OK;
}
