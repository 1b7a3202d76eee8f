#include "lexicon/language.h"

const char *const br_languages[BR_N_LANGUAGES] = {"en", "es", "ru", "fr", "de", "it", "pt", "kk"};

bool br_language_index(br_str code, size_t *index) {
    br_str plain = br_str_slice(code, 0, 2);
    for (size_t i = 0; i < BR_N_LANGUAGES; i++)
        if ((!code.len && i == 0) ||
            (br_str_eq_ascii(plain, br_str_of(br_languages[i])) && (code.len == 2 || !br_is_alpha(code.ptr[2])))) {
            *index = i;
            return true;
        }
    return false;
}
