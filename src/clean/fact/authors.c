#include "clean/fact/authors.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/line.h"
#include "markup/unicode.h"

#define MAX_NAMES        12
#define LONGEST_PARTICLE 3 /* bytes: "von", "al", "and" */

/* Every word says that this is a role or a label. */
static bool is_role(const br_clean_lexicon *lexicon, br_arena *arena, br_str name) {
    br_str key = br_unicode_key(arena, name);
    for (br_str word; br_str_split(&key, ' ', &word);)
        if (word.len && !br_clean_is_role(lexicon, word)) return false;
    return true;
}

static bool begins_with_letter(br_str s) {
    size_t at = 0;
    return s.len && br_cp_is_letter(br_utf8_next(s, &at));
}

static bool is_name(const br_clean_lexicon *lexicon, br_arena *arena, br_str name) {
    if (name.len < 2 || name.len > 70 || br_line_words(name) > 6) return false;
    if (!begins_with_letter(name) || br_str_has(name, BR_STR("http")) || br_str_find_byte(name, '@') != BR_NOT_FOUND)
        return false;
    if (br_str_has(name, BR_STR("www.")) || br_str_has(name, BR_STR(".com/"))) return false;
    for (size_t i = 0; i < name.len; i++)
        if (br_is_digit(name.ptr[i]) || strchr("{}<>=/_\\", name.ptr[i])) return false;
    return !is_role(lexicon, arena, name);
}

static bool holds(br_arena *arena, const br_names *names, br_str name) {
    br_str key = br_unicode_key(arena, name);
    for (size_t i = 0; i < names->len; i++)
        if (br_str_eq(br_unicode_key(arena, names->at[i]), key)) return true;
    return false;
}

static br_str trim_signs(br_str s) {
    s = br_str_trim(s);
    while (s.len && strchr(",.:;|-*\"", s.ptr[s.len - 1]) &&
           !(s.ptr[s.len - 1] == '.' && s.len > 2 && (br_is_upper(s.ptr[s.len - 2]) || br_str_ends(s, BR_STR("Jr.")))))
        s = br_str_trim(br_str_slice(s, 0, s.len - 1));
    while (s.len && strchr(",.:;|-*\"", s.ptr[0])) s = br_str_trim(br_str_from(s, 1));
    return s;
}

static void add_name(const br_clean_lexicon *lexicon, br_arena *arena, br_str name, br_names *names) {
    name = trim_signs(name);
    if (names->len < MAX_NAMES && is_name(lexicon, arena, name) && !holds(arena, names, name))
        br_vec_push(arena, names, br_str_copy(arena, name));
}

/* Behind a name and a comma: a place or an agency of one word, or what begins or ends with a word for a post or a house
 * ("AP Sports Writer", "The Reed News Service"). */
static bool is_post(const br_clean_lexicon *lexicon, br_arena *arena, br_str part) {
    if (br_line_words(part) == 1 && part.len < 12) return true;
    br_str key = br_str_trim(br_unicode_key(arena, part)), first = key;
    size_t first_end = br_str_find_byte(key, ' '), last_start = br_str_rfind_byte(key, ' ');
    if (first_end == BR_NOT_FOUND) return br_clean_is_house(lexicon, key);
    first.len = first_end;
    br_str last = br_str_from(key, last_start + 1);
    return br_clean_is_role(lexicon, first) || br_clean_is_role(lexicon, last) || br_clean_is_house(lexicon, last);
}

/* "Ott, Tom Jr." is one name; "Ana Ruiz, Tom Ott" are two; a post behind a comma is none. */
static void add_listed(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_names *names) {
    while (text.len) {
        br_str part;
        br_str_split(&text, ',', &part);
        br_str next = br_str_trim(text);
        if (br_str_starts(next, BR_STR("Jr")) || br_str_starts(next, BR_STR("Sr.")) ||
            br_str_starts(next, BR_STR("III"))) {
            size_t end = br_str_find_byte(text, ',');
            end = end == BR_NOT_FOUND ? text.len : end;
            part = (br_str){part.ptr, (size_t)(text.ptr + end - part.ptr)};
            text = br_str_from(text, end + 1);
        }
        if (names->len && is_post(lexicon, arena, part)) break;
        add_name(lexicon, arena, part, names);
    }
}

static br_str cut_at_ender(const br_clean_lexicon *lexicon, br_str text) {
    br_clean_signs enders = br_clean_enders(lexicon);
    size_t end = text.len;
    for (size_t i = 0; i < enders.n; i++) {
        size_t at = br_str_find(text, enders.at[i]);
        if (at != BR_NOT_FOUND && at > 1 && at < end) end = at;
    }
    for (size_t at = 3; at + 1 < end; at++) /* "Ana Ruiz. Lima", not "Ana R. Ruiz" */
        if (text.ptr[at] == '.' && text.ptr[at + 1] == ' ' && br_is_lower(text.ptr[at - 1]) &&
            br_is_lower(text.ptr[at - 2]))
            end = at;
    return br_str_slice(text, 0, end);
}

static br_str without_label(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, bool *is_opinion,
                            bool *had) {
    *had = false;
    for (int labels = 0; labels < 3; labels++) {
        br_str key = br_unicode_key(arena, br_str_slice(text, 0, 200));
        size_t plain = br_clean_wording_prefix(lexicon, key, BR_WORDING_BYLINE);
        size_t opinion = br_clean_wording_prefix(lexicon, key, BR_WORDING_OPINION);
        size_t len = plain > opinion ? plain : opinion;
        if (!len) break;
        if (opinion && opinion >= plain && is_opinion) *is_opinion = true;
        *had = true;
        text = trim_signs(br_line_behind(text, key, len));
    }
    return text;
}

void br_authors_add(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_names *names) {
    bool had;
    text = br_unicode_squeeze(arena, br_str_slice(text, 0, 400));
    text = cut_at_ender(lexicon, without_label(lexicon, arena, text, NULL, &had));
    br_clean_signs joints = br_clean_joints(lexicon);
    while (text.len) {
        size_t first = BR_NOT_FOUND, len = 0;
        for (size_t i = 0; i < joints.n; i++) {
            size_t at = br_str_find(text, joints.at[i]);
            if (at < first) {
                first = at;
                len = joints.at[i].len;
            }
        }
        add_listed(lexicon, arena, br_str_slice(text, 0, first == BR_NOT_FOUND ? text.len : first), names);
        text = first == BR_NOT_FOUND ? BR_STR("") : br_str_from(text, first + len);
    }
}

/* Names begin with capitals in scripts that have them. */
static bool looks_named(br_str text) {
    size_t at = 0;
    uint32_t c = text.len ? br_utf8_next(text, &at) : 0;
    return br_cp_is_letter(c) && !br_cp_is_lower(c);
}

/* "Opinion | The bridge that nobody needs": small words before the first comma or joint are no name */
static bool is_sentence(const br_clean_lexicon *lexicon, br_str text) {
    text = cut_at_ender(lexicon, br_str_slice(text, 0, br_str_find_byte(text, ',')));
    for (br_str word; br_str_split(&text, ' ', &word);) {
        size_t at = 0;
        if (word.len > LONGEST_PARTICLE && br_cp_is_lower(br_utf8_next(word, &at))) return true;
    }
    return false;
}

bool br_authors_in_line(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_names *names,
                        bool *is_opinion) {
    bool had;
    if (line.len > WORDING_MAX) return false;
    bool opinion = false;
    br_str rest = without_label(lexicon, arena, line, &opinion, &had);
    if (!had || !rest.len || rest.len > 100 || !(looks_named(rest) || br_str_eq_ascii(rest, BR_STR("admin")))) {
        bool anonymous = had && rest.len && is_role(lexicon, arena, rest);
        return anonymous;
    }
    if (br_line_words(rest) > 12 || (opinion && is_sentence(lexicon, rest))) return false;
    if (opinion && is_opinion) *is_opinion = true;
    br_authors_add(lexicon, arena, rest, names);
    return true;
}

void br_authors_inside(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_names *names) {
    for (size_t at = 0; at < line.len && !names->len; at++) {
        bool border = at == 0 || line.ptr[at - 1] == ' ' || line.ptr[at - 1] == '|';
        if (!border) continue;
        br_names found = {0};
        br_authors_in_line(lexicon, arena, br_str_from(line, at), &found, NULL);
        bool is_word = at && found.len == 1 && br_str_find_byte(found.at[0], ' ') == BR_NOT_FOUND;
        if (!is_word) *names = found; /* "sort by date": behind other words one word is no name */
    }
}

bool br_authors_is_bare(br_str text) {
    size_t words = 0;
    if (text.len > BARE_NAME_MAX) return false;
    for (br_str word; br_str_split(&text, ' ', &word); words++) {
        size_t at = 0;
        if (!word.len || !br_cp_is_upper(br_utf8_next(word, &at))) return false;
    }
    return words >= 2 && words <= 3;
}
