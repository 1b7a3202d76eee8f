#include "lexicon/word/spelling.h"

#include "markup/unicode.h"

/* Longest name that is compared. */
#define MAX_KEY 64
/* Shortest key that tells names apart. */
#define MIN_KEY 4

/* letters that romanisations put for one another, by the letter that stands for them */
static char plain(char c) {
    switch (c) {
    case 'y':
    case 'j': return 'i';
    case 'q':
    case 'c': return 'k';
    case 'w': return 'v';
    default: return c;
    }
}

/* The word with all that romanisations disagree on taken away. Words with letters beyond ASCII have no key (0). */
static size_t key_of(br_str word, char key[MAX_KEY]) {
    size_t n = 0;
    for (size_t i = 0; i < word.len && n < MAX_KEY; i++) {
        char c = br_lower(word.ptr[i]), next = i + 1 < word.len ? br_lower(word.ptr[i + 1]) : 0;
        if ((unsigned char)c >= 0x80) return 0;
        if (c == 'h' && n && (key[n - 1] == 'k' || key[n - 1] == 'g')) continue; /* kh, gh */
        if (c == 'p' && next == 'h') c = 'f', i++;
        c = plain(c);
        if (n && key[n - 1] == c) continue; /* double letters */
        key[n++] = c;
    }
    return n;
}

static bool is_plain(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (!br_is_alpha(word.ptr[i])) return false;
    return true;
}

br_str br_spelling_key(br_arena *arena, br_str word) {
    char key[MAX_KEY];
    size_t n = key_of(is_plain(word) ? word : br_unicode_key(arena, word), key); /* most surnames, thousands at loading */
    return n >= MIN_KEY ? br_str_copy(arena, (br_str){key, n}) : BR_STR("");
}

bool br_is_variant(br_str a, br_str b) {
    char x[MAX_KEY], y[MAX_KEY];
    size_t n = key_of(a, x), m = key_of(b, y);
    return n >= MIN_KEY && n == m && memcmp(x, y, n) == 0;
}
