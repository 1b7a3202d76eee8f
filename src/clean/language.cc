/* The one place of C++: CLD2's interface is C++, and it must not throw through ours. */
#include "clean/language.h"

#include <cstdio> /* which CLD2's header needs and does not include */

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace {
constexpr size_t max_bytes = 1 << 16; /* what is looked at */
constexpr int sure_share = 60;        /* percent of the text that must be in the language */

const char *code_of(CLD2::Language language) {
    if (language == CLD2::UNKNOWN_LANGUAGE) return "";
    const char *code = CLD2::LanguageCode(language);
    if (code[0] == 'z' && code[1] == 'h') return "zh";
    if (code[0] == 'i' && code[1] == 'w') return "he";
    return code;
}
} // namespace

extern "C" br_language br_language_detect(const char *text, size_t len) {
    br_language found = {"", false};
    try {
        CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
        CLD2::Language three[3];
        int percent[3], bytes = 0, valid = 0;
        double scores[3];
        bool reliable = false;
        int n = static_cast<int>(len < max_bytes ? len : max_bytes);
        if (len > max_bytes) /* no half letter at the cut */
            while (n > 0 && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) n--;
        CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(text, n, true, &hints, 0, three, percent, scores,
                                                                         nullptr, &bytes, &reliable, &valid);
        found.code = code_of(language);
        found.is_sure = reliable && language == three[0] && percent[0] >= sure_share;
    } catch (...) {
        found.code = "";
    }
    return found;
}
