#include "clean/fact/title.h"

#include "base/map.h"
#include "base/utf8.h"
#include "markup/unicode.h"

#define MAX_SITE_PART 40 /* bytes of a last part that is taken for the site's name */

static const br_str separators[] = {
    BR_STR_INIT(" | "),
    BR_STR_INIT(" - "),
    BR_STR_INIT(" \xE2\x80\x93 "),
    BR_STR_INIT(" \xE2\x80\x94 "),
    BR_STR_INIT(" :: "),
    BR_STR_INIT(" \xC2\xBB "),
    BR_STR_INIT(" \xC2\xAB "),
    BR_STR_INIT(" \xE2\x80\xBA "),
    BR_STR_INIT(" \xE2\x80\xA2 "),
    BR_STR_INIT(" \xC2\xB7 "),
    BR_STR_INIT(" / "),
    BR_STR_INIT(" > "),
    BR_STR_INIT(" \xEF\xBD\x9C "),
    BR_STR_INIT("\xEF\xBD\x9C"),
    BR_STR_INIT(" : "),
    BR_STR_INIT("|"),
};
#define N_SEPARATORS (sizeof separators / sizeof separators[0])

/* letters and digits of the key only */
static br_str letters(br_arena *arena, br_str s) {
    br_str key = br_unicode_key(arena, s);
    char *out = br_arena_raw(arena, key.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < key.len; i++)
        if (br_is_alpha(key.ptr[i]) || br_is_digit(key.ptr[i]) || (key.ptr[i] & 0x80)) out[n++] = key.ptr[i];
    return (br_str){out, n};
}

/* Whether `part` names the site: equal to its name, or the name of its host ("The Reed" and reed.example). */
static bool names_site(br_arena *arena, br_str part, br_str site, br_str host) {
    br_str p = letters(arena, part), s = letters(arena, site), h = letters(arena, host);
    if (br_str_starts(p, BR_STR("the")) && p.len > 6) p = br_str_from(p, 3);
    if (br_str_starts(s, BR_STR("the")) && s.len > 6) s = br_str_from(s, 3);
    if (!p.len) return true;
    if (s.len &&
        (br_str_eq(p, s) || (s.len > 3 && br_str_has(p, s) && p.len < 3 * s.len) || (p.len > 3 && br_str_has(s, p))))
        return true;
    return p.len > 3 && br_str_has(h, p);
}

/* the last separator; its place and length */
static size_t last_separator(br_str s, size_t *len) {
    size_t best = BR_NOT_FOUND;
    for (size_t i = 0; i < N_SEPARATORS; i++)
        for (size_t at = 0, found; (found = br_str_find(br_str_from(s, at), separators[i])) != BR_NOT_FOUND;) {
            at += found;
            if (best == BR_NOT_FOUND || at > best) {
                best = at;
                *len = separators[i].len;
            }
            at++;
        }
    return best;
}

static size_t first_separator(br_str s, size_t *len) {
    size_t best = BR_NOT_FOUND;
    for (size_t i = 0; i < N_SEPARATORS; i++) {
        size_t found = br_str_find(s, separators[i]);
        if (found < best) {
            best = found;
            *len = separators[i].len;
        }
    }
    return best;
}

br_str br_title_strip(br_arena *arena, br_str title, br_str site, br_str host, bool is_page_title) {
    title = br_str_slice(br_unicode_squeeze(arena, title), 0, 1000);
    for (int parts = 0; parts < 3; parts++) {
        size_t len = 0, at = last_separator(title, &len);
        if (at == BR_NOT_FOUND || at < 5) break;
        br_str part = br_str_from(title, at + len), rest = br_str_slice(title, 0, at);
        bool short_tail = is_page_title && parts == 0 && part.len <= MAX_SITE_PART && rest.len > part.len;
        if (!short_tail && !names_site(arena, part, site, host)) break;
        title = br_str_trim(rest);
    }
    size_t len = 0, at = first_separator(title, &len);
    if (at != BR_NOT_FOUND && at > 0 && at + len + 10 < title.len && (site.len || host.len) &&
        names_site(arena, br_str_slice(title, 0, at), site, host))
        title = br_str_from(title, at + len);
    return br_str_trim(title);
}

static size_t count_words(br_map *words, br_str key, bool add) {
    size_t n = 0;
    for (br_str word; br_str_split(&key, ' ', &word);) {
        if (!word.len) continue;
        if (add) br_map_put(words, word, NULL);
        n += add || br_map_get(words, word) != NULL;
    }
    return n;
}

int br_title_likeness(br_arena *arena, br_str a, br_str b) {
    br_str ka = br_unicode_key(arena, br_str_slice(a, 0, 1000)), kb = br_unicode_key(arena, br_str_slice(b, 0, 1000));
    if (!ka.len || !kb.len) return 0;
    if (br_str_has(ka, kb) || br_str_has(kb, ka)) return 100;
    br_map words = br_map_on(arena), other = br_map_on(arena);
    size_t na = count_words(&words, ka, true), nb = count_words(&other, kb, true);
    size_t common = count_words(&words, kb, false), shorter = na < nb ? na : nb;
    return shorter ? (int)(common * 100 / shorter) : 0;
}
