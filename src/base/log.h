/* log.h: what the program has to say while it works. The library never prints: it hands lines to the caller's sink. */
#ifndef BR_BASE_LOG_H
#define BR_BASE_LOG_H

#include "base/str.h"

typedef enum br_log_level {
    BR_LOG_NOTE, /* nothing is wrong: for who wants to know more */
    BR_LOG_WARNING,
    BR_LOG_ERROR
} br_log_level;

typedef struct br_log {
    void (*line)(void *context, br_log_level level, const char *text); /* may be called from any thread */
    void *context;
} br_log;

/* `log` may be NULL: silence. */
void br_log_line(const br_log *log, br_log_level level, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
