/* stop.h: ending in good order on Ctrl-C: once finishes what is begun and commits it, twice ends at once. */
#ifndef BR_CLI_STOP_H
#define BR_CLI_STOP_H

/* Starts to listen for SIGINT and SIGTERM; the returned flag becomes the number of the one that came. */
const volatile int *br_stop_on_signal(void);

#endif
