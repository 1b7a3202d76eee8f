#include <signal.h>
#include <stdio.h>

#include "base/arena.h"
#include "cli/commands.h"

int main(int argc, char **argv) {
    br_memory_keep();
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN); /* a file-size limit is a full disk: an error with a message, not a death */
    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        if (argc > 2 && br_command_find(argv[2])) {
            char *help[] = {"--help"};
            br_command_find(argv[2])->run(1, help);
            return 0;
        }
        br_commands_help();
        return argc < 2 ? br_status_exit_code(BR_USAGE) : 0;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "version") == 0) {
        printf("biruni %s\n", BIRUNI_VERSION);
        return 0;
    }
    const br_command *command = br_command_find(argv[1]);
    if (!command) return br_status_exit_code(br_command_unknown(argv[1]));
    br_status status = command->run(argc - 2, argv + 2);
    if (fflush(stdout) || ferror(stdout)) status = br_complain_of(BR_IO, "can't write to standard output");
    return br_status_exit_code(status);
}
