#include "look/words.h"

#include "base/buf.h"

typedef struct typed_word {
    br_str text;
    bool is_phrase, is_beginning;
} typed_word;

static bool next_word(br_str *rest, typed_word *word) {
    *rest = br_str_trim(*rest);
    if (!rest->len) return false;
    word->is_phrase = rest->ptr[0] == '"';
    if (word->is_phrase) *rest = br_str_from(*rest, 1);
    size_t end = br_str_find_byte(*rest, word->is_phrase ? '"' : ' ');
    if (end == BR_NOT_FOUND) end = rest->len;
    word->text = br_str_slice(*rest, 0, end);
    *rest = br_str_from(*rest, end < rest->len ? end + 1 : end);
    word->is_beginning = !word->is_phrase && word->text.len > 1 && word->text.ptr[word->text.len - 1] == '*';
    if (word->is_beginning) word->text.len--;
    return true;
}

/* FTS5 finds nothing in a string without a letter or digit, and refuses one after NOT */
static bool says_something(br_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (br_is_alpha(text.ptr[i]) || br_is_digit(text.ptr[i]) || (unsigned char)text.ptr[i] >= 0x80) return true;
    return false;
}

static void write_word(br_buf *out, const typed_word *word) {
    br_buf_byte(out, '"');
    for (size_t i = 0; i < word->text.len; i++) br_buf_byte(out, word->text.ptr[i] == '"' ? ' ' : word->text.ptr[i]);
    br_buf_add(out, word->is_beginning ? BR_STR("\"*") : BR_STR("\""));
}

br_status br_search_words(br_arena *arena, const char *typed, const char **question, br_error *error) {
    br_buf wanted = br_buf_on(arena), unwanted = br_buf_on(arena);
    br_str rest = br_str_of(typed);
    bool either = false, without = false;
    for (typed_word word; next_word(&rest, &word);) {
        bool is_word = !word.is_phrase && !word.is_beginning;
        if (is_word && br_str_is(word.text, "OR")) either = wanted.len > 0;
        else if (is_word && br_str_is(word.text, "NOT")) without = true;
        if (is_word && (br_str_is(word.text, "OR") || br_str_is(word.text, "NOT") || br_str_is(word.text, "AND")))
            continue;
        if (!word.is_phrase && word.text.len > 1 && word.text.ptr[0] == '-') {
            without = true;
            word.text = br_str_from(word.text, 1);
        }
        if (!says_something(word.text)) continue;
        if (without) {
            br_buf_add(&unwanted, BR_STR(" NOT "));
            write_word(&unwanted, &word);
        } else {
            br_buf_add(&wanted, !wanted.len ? BR_STR("((") : either ? BR_STR(" OR ") : BR_STR(") AND ("));
            write_word(&wanted, &word);
        }
        either = without = false;
    }
    if (!wanted.len)
        return br_fail(error, BR_USAGE, "search for what? \"%s\" names no word that must stand there", typed);
    br_buf_add(&wanted, BR_STR("))"));
    br_buf_add(&wanted, br_buf_str(&unwanted));
    *question = br_str_cstr(arena, br_buf_str(&wanted));
    return BR_OK;
}
