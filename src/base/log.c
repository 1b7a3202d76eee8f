#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

void br_log_line(const br_log *log, br_log_level level, const char *format, ...) {
    if (!log || !log->line) return;
    char text[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    log->line(log->context, level, text);
}
