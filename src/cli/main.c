/* main.c: from the words of a command line to an exit code. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/stop.h"

/* An archive is mapped, and so is what SQLite shares between programs: a file that is cut short, or a disk that runs full, comes as
 * this signal. What was committed stays, as after any other end. */
static void on_bus_error(int number) {
    static const char text[] =
        "biruni: a file was cut short while it was read, or the disk is full: run the same command again\n";
    (void)number;
    if (write(STDERR_FILENO, text, sizeof text - 1) < 0) _exit(5);
    _exit(5); /* BR_IO */
}

/* A standard file that is closed stays of no use, but its number is taken: else the next file that is opened would get it, and
 * messages would go into that. */
static void hold_standard_files(void) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) _exit(5);
}

/* "--help" and "--version" are commands too */
static void name_command(br_call *call) {
    static char help[] = "help", version[] = "version";
    const char *word = call->words[0];
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) call->words[0] = help;
    else if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) call->words[0] = version;
}

static br_status run(br_call *call) {
    jmp_buf boundary;
    if (!call->n_words) {
        br_help_all();
        return br_fail(&call->error, BR_USAGE, "name a command");
    }
    if (setjmp(boundary)) return br_fail(&call->error, br_arena_failure(call->arena), "out of memory");
    br_arena_guard(call->arena, &boundary);
    name_command(call);
    BR_FORWARD(br_command_find(call));
    br_status status = call->command->run(call);
    return status == BR_END ? BR_OK : status;
}

int main(int argc, char **argv) {
    hold_standard_files();
    br_memory_keep();
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN); /* a file-size limit is a full disk: an error with a message, not a death */
    signal(SIGBUS, on_bus_error);
    br_call call = {.n_words = argc - 1, .words = argv + 1, .arena = br_arena_new(0)};
    br_status status = call.arena ? run(&call) : br_fail(&call.error, BR_NO_MEMORY, "out of memory");
    bool is_lost = fflush(stdout) || ferror(stdout);
    if (is_lost && (status == BR_OK || status == BR_SOME_FAILED))
        status = br_fail(&call.error, BR_IO, "can't write to standard output");
    if (status != BR_OK && status != BR_SOME_FAILED) br_say(call.error.message);
    br_arena_free(call.arena);
    return status == BR_INTERRUPTED ? 128 + *br_stop_on_signal() : br_status_exit_code(status);
}
