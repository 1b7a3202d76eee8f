#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* of a terminal that does not tell */
#define USUAL_COLUMNS 80

int br_terminal_columns(void) {
    struct winsize size;
    if (!isatty(STDOUT_FILENO)) return 0;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : USUAL_COLUMNS;
}

bool br_terminal_has_colour(void) {
    const char *term = getenv("TERM"), *forced = getenv("CLICOLOR_FORCE"), *no = getenv("NO_COLOR");
    if (forced && *forced && strcmp(forced, "0") != 0) return true;
    return isatty(STDOUT_FILENO) && !(no && *no) && term && strcmp(term, "dumb") != 0;
}
