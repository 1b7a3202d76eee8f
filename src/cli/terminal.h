/* terminal.h: the terminal that stdout may be. */
#ifndef BR_CLI_TERMINAL_H
#define BR_CLI_TERMINAL_H

#include <stdbool.h>

/* Its columns; 0 when stdout is none. */
int br_terminal_columns(void);

/* Whether colours are welcome there: CLICOLOR_FORCE, NO_COLOR, TERM. */
bool br_terminal_has_colour(void);

#endif
