#include "cli/stop.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* A signal handler can reach nothing but a static flag. */
static volatile int stop_flag;

static void on_signal(int number) {
    if (stop_flag) _exit(128 + number);
    stop_flag = number;
}

const volatile int *br_stop_on_signal(void) {
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    return &stop_flag;
}
