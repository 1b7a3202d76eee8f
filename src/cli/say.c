#include "cli/say.h"

#include <stdio.h>

/* C0 and DEL, and C1 (in UTF-8: C2 80 to C2 9F) */
static bool is_control(const unsigned char *c) {
    return *c < 0x20 || *c == 0x7F || (*c == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0);
}

static void say(const char *before, const char *text) {
    flockfile(stderr); /* lines of several threads stay whole */
    fputs(before, stderr);
    for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
        fputc(is_control(c) ? '?' : *c, stderr);
        if (*c == 0xC2 && is_control(c)) c++;
    }
    fputc('\n', stderr);
    funlockfile(stderr);
}

void br_say(const char *text) {
    say("biruni: ", text);
}

static void line_to_stderr(br_log_level level, const char *text) {
    say(level == BR_LOG_WARNING ? "biruni: warning: " : "biruni: ", text);
}

static void without_notes(void *context, br_log_level level, const char *text) {
    (void)context;
    if (level != BR_LOG_NOTE) line_to_stderr(level, text);
}

static void with_notes(void *context, br_log_level level, const char *text) {
    (void)context;
    line_to_stderr(level, text);
}

const br_log *br_stderr_log(void) {
    static const br_log log = {without_notes, NULL};
    return &log;
}

const br_log *br_verbose_log(void) {
    static const br_log log = {with_notes, NULL};
    return &log;
}
