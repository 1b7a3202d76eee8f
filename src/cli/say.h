/* say.h: lines on stderr. What a file is called, or what stands in it, steers no terminal: control characters are shown as "?". */
#ifndef BR_CLI_SAY_H
#define BR_CLI_SAY_H

#include "base/log.h"

/* "biruni: " and the text, as one line. */
void br_say(const char *text);

/* A log whose lines are said so, without the notes; and one with them. */
const br_log *br_stderr_log(void);
const br_log *br_verbose_log(void);

#endif
