#include "cli/option.h"

#include <string.h>

/* The few letters mean the same with every command. */
static const struct {
    char letter;
    const char *name;
} letters[] = {{'h', "help"}, {'q', "quiet"}, {'n', "dry-run"}, {'0', "null"}};

char br_option_letter(const char *name) {
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        if (strcmp(letters[i].name, name) == 0) return letters[i].letter;
    return 0;
}

br_str br_option_of_letter(char letter) {
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        if (letters[i].letter == letter) return br_str_of(letters[i].name);
    return BR_STR("");
}

static br_status set_flag(const br_option *option, const char *value, br_error *error) {
    bool is_true = strcmp(value, "true") == 0;
    if (!is_true && strcmp(value, "false") != 0)
        return br_fail(error, BR_USAGE, "\"--%s\" is true or false, not \"%s\"", option->name, value);
    *(bool *)option->value = is_true;
    return BR_OK;
}

br_status br_option_set(br_arena *arena, const br_option *option, const char *value, br_error *error) {
    int64_t number;
    switch (option->kind) {
    case BR_OPTION_FLAG: return set_flag(option, value, error);
    case BR_OPTION_TEXT: *(const char **)option->value = value; break;
    case BR_OPTION_LIST: {
        br_words *list = option->value;
        br_vec_push(arena, list, value);
        break;
    }
    case BR_OPTION_COUNT:
        if (!br_str_int(br_str_of(value), &number) || number < 0 || number > INT32_MAX)
            return br_fail(error, BR_USAGE, "\"--%s\" needs a whole number from 0, not \"%s\"", option->name, value);
        *(int64_t *)option->value = number;
        break;
    }
    return BR_OK;
}
