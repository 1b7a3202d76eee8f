/* stop.h: ending in good order on Ctrl-C: once finishes what is begun and commits it, twice ends at once. */
#ifndef BR_CLI_STOP_H
#define BR_CLI_STOP_H

/* Starts to listen for SIGINT and SIGTERM; the returned flag becomes not 0 when one came. */
const volatile int *br_stop_on_signal(void);

#endif
