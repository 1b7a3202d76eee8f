/* cmd_lexicon.c: dictionaries: checked, taken over, tried on a sentence. */
#include "cli/commands.h"

static const struct {
    const char *name;
    br_status (*run)(int n_words, char **words);
} parts[] = {
    {"check", br_cmd_lexicon_check},
    {"import", br_cmd_lexicon_import},
    {"try", br_cmd_lexicon_try},
};

br_status br_cmd_lexicon(int n_words, char **words) {
    for (size_t i = 0; n_words && i < sizeof parts / sizeof *parts; i++)
        if (strcmp(words[0], parts[i].name) == 0) return parts[i].run(n_words - 1, words + 1);
    return br_complain_of(BR_USAGE, "lexicon: say what to do with it: \"biruni help lexicon\"");
}
