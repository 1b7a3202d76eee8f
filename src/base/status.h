/* status.h: how functions say what went wrong.
 *
 * A fallible function returns br_status; details (what, where) go into an optional br_error. Running out of memory
 * is not a status of ordinary functions: an arena escapes to the boundary of the document (see arena.h), so that
 * the code of the stages stays free of NULL checks. Only cli/ prints or exits. */
#ifndef BR_BASE_STATUS_H
#define BR_BASE_STATUS_H

#include <stddef.h>
#include <stdint.h>

/* name, process exit code after CONTRACT, text */
#define BR_STATUS_LIST(X)                                                                                              \
    X(OK, 0, "ok")                                                                                                     \
    X(NOTHING_FOUND, 1, "nothing found")                                                                               \
    X(USAGE, 2, "wrong usage")                                                                                         \
    X(SOME_FAILED, 3, "some documents failed")                                                                         \
    X(BAD_INPUT, 4, "bad or damaged input")                                                                            \
    X(LIMIT, 4, "a limit was reached")                                                                                 \
    X(BAD_DATABASE, 4, "bad or damaged database")                                                                      \
    X(IO, 5, "input/output error")                                                                                     \
    X(NO_MEMORY, 5, "out of memory")                                                                                   \
    X(INTERRUPTED, 130, "interrupted")                                                                                 \
    X(END, 0, "end of input")

typedef enum br_status {
#define X(name, code, text) BR_##name,
    BR_STATUS_LIST(X)
#undef X
        BR_STATUS_COUNT
} br_status;

/* What went wrong: `message` says it in words (lower case, subject in quotes, no full stop), `at` is a byte
 * offset or line number where the producer knows one, else 0. */
typedef struct br_error {
    br_status status;
    uint64_t at;
    char message[400];
} br_error;

/* Text of a status; never NULL. */
const char *br_status_text(br_status status);

/* Process exit code of a status, as the contract fixes them. */
int br_status_exit_code(br_status status);

/* Fills `error` (may be NULL) and returns `status`, so that `return br_fail(error, BR_IO, "...")` reads well. */
br_status br_fail(br_error *error, br_status status, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The same with a place: byte offset or line number. */
br_status br_fail_at(br_error *error, br_status status, uint64_t at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Hands on what another call told in an error of its own. */
br_status br_fail_of(br_error *error, const br_error *why);

/* Returns from the calling function when `call` did not end well. */
#define BR_FORWARD(call)                                                                                               \
    do {                                                                                                               \
        br_status br_forward_ = (call);                                                                                \
        if (br_forward_ != BR_OK) return br_forward_;                                                                  \
    } while (0)

#endif
