#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
    int exit_code;
    const char *text;
} statuses[BR_STATUS_COUNT] = {
#define X(name, code, text) {code, text},
    BR_STATUS_LIST(X)
#undef X
};

const char *br_status_text(br_status status) {
    return (unsigned)status < BR_STATUS_COUNT ? statuses[status].text : "unknown status";
}

int br_status_exit_code(br_status status) {
    return (unsigned)status < BR_STATUS_COUNT ? statuses[status].exit_code : 5;
}

static br_status fail(br_error *error, br_status status, uint64_t at, const char *format, va_list args) {
    if (error) {
        error->status = status;
        error->at = at;
        vsnprintf(error->message, sizeof error->message, format, args);
    }
    return status;
}

br_status br_fail(br_error *error, br_status status, const char *format, ...) {
    va_list args;
    va_start(args, format);
    fail(error, status, 0, format, args);
    va_end(args);
    return status;
}

br_status br_fail_of(br_error *error, const br_error *why) {
    if (error) *error = *why;
    return why->status;
}

br_status br_fail_at(br_error *error, br_status status, uint64_t at, const char *format, ...) {
    va_list args;
    va_start(args, format);
    fail(error, status, at, format, args);
    va_end(args);
    return status;
}
