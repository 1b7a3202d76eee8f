/* option.h: one option of a subcommand: its name, what it sets, and setting it. */
#ifndef BR_CLI_OPTION_H
#define BR_CLI_OPTION_H

#include "base/status.h"
#include "base/str.h"
#include "base/vec.h"

typedef enum br_option_kind {
    BR_OPTION_FLAG,  /* bool */
    BR_OPTION_TEXT,  /* const char * */
    BR_OPTION_COUNT, /* int64_t, from 0 to INT32_MAX */
    BR_OPTION_LIST   /* br_words: may be given again */
} br_option_kind;

typedef BR_VEC(const char *) br_words;

/* An option of a subcommand. `value` is what it sets; what stands there before is the default. */
typedef struct br_option {
    const char *name; /* without the dashes */
    br_option_kind kind;
    void *value;
    const char *argument; /* how help calls the value; NULL for flags */
    const char *help;
} br_option;

/* One value for an option, as it stands on the line or in a file: BR_USAGE when it can't have it. */
br_status br_option_set(br_arena *arena, const br_option *option, const char *value, br_error *error);

/* The letter that stands for an option wherever there is one of its name ("quiet": 'q'); 0: none. */
char br_option_letter(const char *name);

/* The name that a letter stands for; empty when it is none. */
br_str br_option_of_letter(char letter);

#endif
