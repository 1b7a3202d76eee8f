#include "text/case.h"

/* Ranges where capitals stand `step` before their small letters, or alternate with them (step 1). */
typedef struct case_range {
    uint32_t first, last, step;
} case_range;

static const case_range ranges[] = {
    {'A', 'Z', 32},     {0xC0, 0xD6, 32},   {0xD8, 0xDE, 32},   {0x100, 0x12F, 1},   {0x132, 0x137, 1},
    {0x139, 0x148, 1},  {0x14A, 0x177, 1},  {0x179, 0x17E, 1},  {0x386, 0x386, 38},  {0x388, 0x38A, 37},
    {0x391, 0x3A1, 32}, {0x3A3, 0x3AB, 32}, {0x400, 0x40F, 80}, {0x410, 0x42F, 32},  {0x460, 0x481, 1},
    {0x48A, 0x4BF, 1},  {0x4D0, 0x52F, 1},  {0x531, 0x556, 48}, {0x1E00, 0x1E95, 1}, {0x1EA0, 0x1EFF, 1},
};

/* In alternating ranges capitals are the even code points, but for two stretches of Latin Extended-A. */
static bool alternates_on_odd(uint32_t c) {
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
}

uint32_t br_case_lower(uint32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c == 0x178) return 0xFF;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges && c >= ranges[i].first; i++) {
        if (c > ranges[i].last) continue;
        if (ranges[i].step > 1) return c + ranges[i].step;
        return (c % 2 == 1) == alternates_on_odd(c) ? c + 1 : c;
    }
    return c;
}

bool br_case_is_letter(uint32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c < 0x2000) return c != 0xD7 && c != 0xF7 && c != 0x37E && c != 0x387;
    if (c < 0x2C00) return c >= 0x2071 && c <= 0x2094 && c != 0x207A;  /* punctuation and symbols */
    if (c < 0x3041) return c == 0x3005 || (c >= 0x2C00 && c < 0x2E00); /* Glagolitic to Coptic */
    if (c >= 0xE000 && c < 0xF900) return false;                       /* private use */
    if (c >= 0xFE00 && c < 0xFE70) return false;                       /* selectors, CJK forms of punctuation */
    if (c >= 0xFF00 && c < 0xFFF0) return c >= 0xFF21 && c != 0xFF3B && c <= 0xFFDC;
    return c < 0xFFF0 || (c >= 0x10000 && c < 0x1F000) || (c >= 0x20000 && c < 0x40000);
}

bool br_case_is_lower(uint32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    if (c >= 0x250 && (c < 0x370 || c > 0x58F) && !(c >= 0x1E00 && c <= 0x1EFF)) return false;
    return br_case_is_letter(c) && br_case_lower(c) == c;
}
