#include "text/token.h"

#include "text/case.h"
#include "text/form.h"

#define MAX_DIGITS 24 /* on either side of a hyphen or slash that may hold them together */

typedef struct scanner {
    const br_text_language *language;
    br_arena *arena;
    br_str text;
    size_t end; /* of the stretch between blanks that is being cut */
    br_tokens *tokens;
} scanner;

static void emit(scanner *s, size_t from, size_t to) {
    while (to - from > BR_TOKEN_MAX) {
        size_t cut = from + BR_TOKEN_MAX;
        while (((unsigned char)s->text.ptr[cut] & 0xC0) == 0x80) cut--;
        br_vec_push(s->arena, s->tokens, (br_token){.span = {(uint32_t)from, (uint32_t)cut}, .head = BR_NO_HEAD});
        from = cut;
    }
    if (from < to)
        br_vec_push(s->arena, s->tokens, (br_token){.span = {(uint32_t)from, (uint32_t)to}, .head = BR_NO_HEAD});
}

/* ---- characters ---- */

static uint32_t peek(const scanner *s, size_t at) {
    return at < s->end ? br_utf8_next((br_str){s->text.ptr, s->end}, &at) : 0;
}

static uint32_t peek_before(const scanner *s, size_t at, size_t from) {
    size_t start;
    return at > from ? br_utf8_before(s->text, at, &start) : 0;
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static bool is_word(uint32_t c) {
    return is_digit(c) || br_case_is_letter(c) || c == '_';
}

static bool is_apostrophe(uint32_t c) {
    return c == '\'' || c == 0x2019;
}

/* Scripts that write no blanks between words: every letter stands alone. */
static bool is_ideograph(uint32_t c) {
    return (c >= 0x3041 && c < 0xA4D0 && c != 0x30FC) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000;
}

/* ---- what holds together ---- */

/* A web or mail address, from `at` to the end of the stretch less closing punctuation; 0 when there is none.
 */
static size_t address_end(const scanner *s, size_t at) {
    br_str rest = br_str_slice(s->text, at, s->end);
    bool is_web = br_str_starts_ascii(rest, BR_STR("http://")) || br_str_starts_ascii(rest, BR_STR("https://")) ||
                  br_str_starts_ascii(rest, BR_STR("www."));
    size_t sign = br_str_find_byte(rest, '@');
    bool is_mail = sign != BR_NOT_FOUND && sign > 0 && br_str_find_byte(br_str_from(rest, sign), '.') != BR_NOT_FOUND;
    if (!is_web && !is_mail) return 0;
    size_t end = at;
    while (end < s->end && !strchr("<>\"|", s->text.ptr[end]) && peek(s, end) != 0x201D) end++;
    while (end > at && strchr(".,;:!?)]'", s->text.ptr[end - 1])) end--;
    return end > at + 3 ? end : 0;
}

/* ":-)" and the like, when it is all of the stretch. */
static bool is_emoticon(br_str s) {
    if (s.len < 2 || s.len > 4 || !strchr(":;=8", s.ptr[0])) return false;
    size_t at = 1;
    if (at + 1 < s.len && strchr("-o'^", s.ptr[at])) at++;
    if (!strchr(")(DPpO/\\|*]3", s.ptr[at])) return false;
    for (size_t i = at; i < s.len; i++)
        if (s.ptr[i] != s.ptr[at]) return false;
    return s.ptr[0] != '8' || s.ptr[1] == '-';
}

/* Whether the hyphen or slash at `at` holds digits together: three groups ("555-123-4567", "11/28/2000",
 * "2022-01-13"), a telephone's three and four ("345-9945"), or for the slash any two short groups ("9/11").
 */
static bool joins_digits(const scanner *s, size_t from, size_t at) {
    char sign = s->text.ptr[at];
    size_t groups = 1, start = at, end = at + 1, before, after;
    size_t low = at > from + MAX_DIGITS ? at - MAX_DIGITS : from,
           high = at + MAX_DIGITS < s->end ? at + MAX_DIGITS : s->end;
    while (start > low && (is_digit((unsigned char)s->text.ptr[start - 1]) || s->text.ptr[start - 1] == sign))
        groups += s->text.ptr[--start] == sign;
    while (end < high && (is_digit((unsigned char)s->text.ptr[end]) || s->text.ptr[end] == sign))
        groups += s->text.ptr[end++] == sign;
    if (end < s->end && is_word(peek(s, end))) return false;
    groups++;
    before = at - start;
    after = end - at - 1;
    if (groups > 2) return true;
    return sign == '/' ? before <= 2 && after <= 4 : before == 3 && after == 4;
}

static bool has_bit(const scanner *s, size_t from, size_t to, unsigned bit) {
    char buffer[BR_FORM_MAX];
    if (to <= from || to - from > BR_FORM_MAX / 4) return false;
    return br_word_bits(s->language, br_form_lower(br_str_slice(s->text, from, to), false, buffer)) & bit;
}

/* The beginning of the stretch of letters that ends at `at`. */
static size_t letters_before(const scanner *s, size_t from, size_t at) {
    while (at > from) {
        size_t start;
        if (!br_case_is_letter(br_utf8_before(s->text, at, &start))) break;
        at = start;
    }
    return at;
}

static bool hyphen_joins(const scanner *s, size_t from, size_t at, uint32_t before, uint32_t next) {
    if (is_digit(before) && is_digit(next)) return joins_digits(s, from, at);
    if (!br_case_is_letter(before) || !is_word(next)) return false;
    return letters_before(s, from, at) == from && has_bit(s, from, at, BR_WORD_PREFIX);
}

/* "end.Next": a full stop whose blank was lost, between a small-letter word and a capitalised one. */
static bool is_lost_blank(const scanner *s, size_t from, size_t at) {
    size_t start = letters_before(s, from, at), next = at + 1;
    if (at - start < 3 || !br_case_is_lower(peek(s, start + (at - start) / 2)) || !br_case_is_upper(peek(s, next)))
        return false;
    br_utf8_next(s->text, &next);
    return br_case_is_lower(peek(s, next)) && br_case_is_lower(peek_before(s, at, from));
}

/* Whether the sign at `at`, inside a word that began at `from`, belongs to it. */
static bool joins(const scanner *s, size_t from, size_t at, uint32_t c, size_t after) {
    uint32_t before = peek_before(s, at, from), next = peek(s, after);
    bool between_letters = br_case_is_letter(before) && br_case_is_letter(next);
    switch (c) {
    case '.': return is_word(next) && !is_lost_blank(s, from, at);
    case ',':
    case ':': return is_digit(before) && is_digit(next);
    case '&':
    case '*': return between_letters;
    case '@': return is_word(before) && is_word(next);
    case '/': return is_digit(before) && is_digit(next) && joins_digits(s, from, at);
    case '-':
    case 0x2010:
    case 0x2011: return hyphen_joins(s, from, at, before, next);
    case 0xB7:
    case 0x200D:
    case 0xAD: return is_word(next);
    default: return is_apostrophe(c) && is_word(before) && br_case_is_letter(next);
    }
}

/* ---- cutting a word ---- */

/* The clitic at the end of [from, to): where it starts, `to` when there is none. */
static size_t clitic_start(const scanner *s, size_t from, size_t to) {
    char lowered[BR_FORM_MAX], plain[8];
    size_t sign = to;
    while (sign > from && to - sign < 6) { /* the last apostrophe */
        size_t start;
        uint32_t c = br_utf8_before(s->text, sign, &start);
        sign = start;
        if (is_apostrophe(c) || c == '`') break;
    }
    uint32_t mark = peek(s, sign);
    if (sign == from || sign == to || (!is_apostrophe(mark) && mark != '`')) return to;
    br_str tail = br_form_lower(br_str_slice(s->text, sign + (mark == 0x2019 ? 3 : 1), to), false, lowered);
    if (tail.len > 4) return to;
    size_t n_start = sign - 1;
    bool after_n = n_start > from && (s->text.ptr[n_start] | 32) == 'n';
    plain[0] = 'n';
    plain[1] = '\'';
    memcpy(plain + 2, tail.ptr, tail.len);
    if (after_n && tail.len && br_word_bits(s->language, (br_str){plain, tail.len + 2}) & BR_WORD_CLITIC)
        return n_start;
    if (tail.len && is_digit(peek_before(s, sign, from)) && tail.len < 3 && br_str_is(tail, "s") && to - from < 7)
        return to; /* "1990's" is one word */
    return tail.len && br_word_bits(s->language, (br_str){plain + 1, tail.len + 1}) & BR_WORD_CLITIC ? sign : to;
}

/* A number and its unit ("10km", "5pm"): where the unit starts, `to` when it is none. */
static size_t unit_start(const scanner *s, size_t from, size_t to) {
    if (!is_digit((unsigned char)s->text.ptr[from])) return to;
    size_t at = from;
    while (at < to && (is_digit((unsigned char)s->text.ptr[at]) || strchr(".,:", s->text.ptr[at]))) at++;
    return at < to && has_bit(s, at, to, BR_WORD_UNIT) ? at : to;
}

static void emit_word(scanner *s, size_t from, size_t to) {
    size_t clitic = clitic_start(s, from, to), body = clitic;
    char buffer[BR_FORM_MAX];
    size_t unit = unit_start(s, from, body);
    if (unit < body) {
        emit(s, from, unit);
        emit(s, unit, body);
    } else {
        const uint64_t *cut =
            body - from < 12
                ? br_map_get(&s->language->cuts, br_form_lower(br_str_slice(s->text, from, body), false, buffer))
                : NULL;
        size_t middle = cut && *cut < body - from ? from + *cut : body;
        emit(s, from, middle);
        emit(s, middle, body);
    }
    emit(s, clitic, to);
}

/* The end of the word that starts at `from`. */
static size_t word_end(const scanner *s, size_t from) {
    size_t at = from;
    bool first = true;
    while (at < s->end) {
        size_t after = at;
        uint32_t c = br_utf8_next((br_str){s->text.ptr, s->end}, &after);
        if (is_ideograph(c)) return first ? after : at;
        if (!is_word(c) && (first || !joins(s, from, at, c, after))) break;
        first = false;
        at = after;
    }
    return at;
}

/* Whether the full stop behind [from, to) belongs to the word: "Mr." "U.S." "J." */
static bool keeps_stop(const scanner *s, size_t from, size_t to) {
    br_str word = br_str_slice(s->text, from, to);
    if (has_bit(s, from, to, BR_WORD_ABBREVIATION)) return true;
    size_t first = from;
    if (!br_case_is_letter(peek(s, from))) return false;
    bool is_capital = br_case_is_upper(br_utf8_next(s->text, &first));
    if (first == to) return is_capital && word.ptr[0] != 'I';
    if (first < to && s->text.ptr[first] != '.') return false;
    for (size_t at = from; at < to;) { /* letters with stops between */
        if (!br_case_is_letter(br_utf8_next(s->text, &at))) return false;
        if (at < to && s->text.ptr[at++] != '.') return false;
    }
    return true;
}

/* A sign and its repetitions: "...", "--", "!!!", "?!" */
static size_t sign_end(const scanner *s, size_t from) {
    size_t at = from;
    uint32_t c = br_utf8_next((br_str){s->text.ptr, s->end}, &at);
    bool repeats = c == '.' || c == '-' || c == '!' || c == '?' || c == '=' || c == '*' || c == '_' || c == '~' ||
                   c == '`' || c == '\'' || c == '<' || c == '>' || c == '#' || c == '+';
    while (at < s->end && repeats) {
        char next = s->text.ptr[at];
        if (next != s->text.ptr[from] && !(strchr("!?", (int)c) && (next == '!' || next == '?'))) break;
        at++;
    }
    while (at < s->end) { /* joiners and selectors of emoji stay with what they follow */
        size_t after = at;
        uint32_t next = br_utf8_next((br_str){s->text.ptr, s->end}, &after);
        if (next != 0x200D && next != 0xFE0F && !(next >= 0x1F3FB && next <= 0x1F3FF)) break;
        at = after;
    }
    return at;
}

/* "'90s" and the like: an apostrophe that stands for what was left out. */
static bool is_elision(const scanner *s, size_t at, size_t after, size_t stretch) {
    if (!is_apostrophe(peek(s, at))) return false;
    return at == stretch && after + 2 <= s->end && is_digit((unsigned char)s->text.ptr[after]) &&
           is_digit((unsigned char)s->text.ptr[after + 1]) && (after + 2 == s->end || s->text.ptr[after + 2] == 's');
}

/* A clitic that stands behind something that is no word: "%'s". */
static size_t loose_clitic_end(const scanner *s, size_t at, size_t stretch) {
    if (at == stretch || !is_apostrophe(peek(s, at))) return 0;
    size_t end = at + (s->text.ptr[at] == '\'' ? 1 : 3);
    while (end < s->end && br_case_is_letter(peek(s, end))) br_utf8_next(s->text, &end);
    char buffer[BR_FORM_MAX], clitic[8] = "'";
    br_str tail = br_form_lower(br_str_slice(s->text, at + (s->text.ptr[at] == '\'' ? 1 : 3), end), false, buffer);
    if (!tail.len || tail.len > 3) return 0;
    memcpy(clitic + 1, tail.ptr, tail.len);
    return br_word_bits(s->language, (br_str){clitic, tail.len + 1}) & BR_WORD_CLITIC ? end : 0;
}

static size_t cut_one(scanner *s, size_t at, size_t stretch) {
    uint32_t c = peek(s, at);
    size_t after = at;
    br_utf8_next((br_str){s->text.ptr, s->end}, &after);
    bool is_decimal = c == '.' && is_digit(peek(s, after)) && at == stretch;
    if (is_word(c) || is_decimal || is_elision(s, at, after, stretch)) {
        size_t end = word_end(s, is_word(c) ? at : after);
        if (end < s->end && s->text.ptr[end] == '.' && !(end + 1 < s->end && s->text.ptr[end + 1] == '.') &&
            keeps_stop(s, at, end)) {
            emit(s, at, end + 1);
            return end + 1;
        }
        emit_word(s, at, end);
        return end;
    }
    size_t end = loose_clitic_end(s, at, stretch);
    if (!end) end = sign_end(s, at);
    emit(s, at, end);
    return end;
}

static void cut_stretch(scanner *s, size_t from) {
    if (is_emoticon(br_str_slice(s->text, from, s->end))) {
        emit(s, from, s->end);
        return;
    }
    bool may_be_address = true;
    for (size_t at = from; at < s->end;) {
        size_t end = may_be_address && is_word(peek(s, at)) ? address_end(s, at) : 0;
        if (is_word(peek(s, at))) may_be_address = false; /* asked once a stretch: stays linear */
        if (end) emit(s, at, end);
        else end = cut_one(s, at, from);
        at = end;
    }
}

static size_t blank_len(br_str text, size_t at) {
    if (br_is_space(text.ptr[at])) return 1;
    if ((unsigned char)text.ptr[at] < 0x80) return 0;
    size_t after = at;
    uint32_t c = br_utf8_next(text, &after);
    bool is_blank = c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200C) || (c >= 0x2028 && c <= 0x202F) ||
                    c == 0x205F || (c >= 0x200E && c <= 0x200F) || (c >= 0x2066 && c <= 0x2069) || c == 0x3000 ||
                    c == 0xFEFF;
    return is_blank ? after - at : 0;
}

/* ---- words that a line's end has cut in two ---- */

static bool is_small_word(const scanner *s, const br_token *t) {
    br_str text = br_span_text(s->text, t->span);
    for (size_t at = 0; at < text.len;)
        if (!br_case_is_lower(br_utf8_next(text, &at))) return false;
    return text.len > 0;
}

static bool is_known(const scanner *s, br_span span) {
    uint64_t word = br_form_of(br_span_text(s->text, span)).word;
    return br_hash_table_get(&s->language->model->words, word, 0) != 0;
}

/* Whether "com" "-" "mitted" are one word: it goes on small behind a blank, and the model knows the whole, or not the
 * part. "pre- and postwar", "ex- combatants" are not. */
static bool is_cut_word(const scanner *s, const br_token *t) {
    br_span whole = {t[0].span.start, t[2].span.end};
    bool hyphen =
        t[1].span.start == t[0].span.end && t[1].span.end == t[1].span.start + 1 && s->text.ptr[t[1].span.start] == '-';
    if (!hyphen || t[2].span.start == t[1].span.end || whole.end - whole.start > BR_FORM_MAX / 2) return false;
    size_t end = br_form_after_break(s->text, t[1].span.start);
    uint32_t before = peek_before(s, t[0].span.end, t[0].span.start);
    if (end != t[2].span.start || !br_case_is_lower(before) || !is_small_word(s, &t[2])) return false;
    if (br_str_starts(br_span_text(s->text, t[2].span), br_span_text(s->text, t[0].span)))
        return false; /* "it- it is" */
    if (is_known(s, whole)) return true;
    return !is_known(s, t[2].span) && !has_bit(s, t[0].span.start, t[0].span.end, BR_WORD_PREFIX);
}

/* Joins the words of [first, end) that were cut. */
static void join_cut_words(scanner *s, size_t first) {
    br_tokens *tokens = s->tokens;
    size_t kept = first;
    for (size_t i = first; i < tokens->len; i++, kept++) {
        tokens->at[kept] = tokens->at[i];
        if (i + 2 >= tokens->len || !is_cut_word(s, &tokens->at[i])) continue;
        tokens->at[kept].span.end = tokens->at[i + 2].span.end;
        i += 2;
    }
    tokens->len = kept;
}

void br_tokenize(const br_text_language *language, br_arena *arena, br_str text, size_t from, size_t to,
                 br_tokens *tokens) {
    scanner s = {.language = language, .arena = arena, .text = br_str_slice(text, 0, to), .tokens = tokens};
    size_t first = tokens->len;
    for (size_t at = from; at < to;) {
        size_t blank = blank_len(s.text, at);
        if (blank) {
            at += blank;
            continue;
        }
        s.end = at;
        while (s.end < to && !blank_len(s.text, s.end)) br_utf8_next(s.text, &s.end);
        cut_stretch(&s, at);
        at = s.end;
    }
    if (language->model) join_cut_words(&s, first);
}

bool br_token_is_joined(const br_text_language *language, br_str text, const br_token *before, const br_token *token) {
    char buffer[BR_FORM_MAX], plain[16];
    if (before->span.end != token->span.start) return false;
    br_str form = br_form_lower(br_span_text(text, token->span), false, buffer);
    if (form.len && form.len < 12) { /* ’ counts as ' */
        size_t sign = br_str_find(form, BR_STR("\xE2\x80\x99")), skip = 3;
        if (sign == BR_NOT_FOUND) sign = br_str_find_byte(form, '`'), skip = 1;
        if (sign == BR_NOT_FOUND) sign = br_str_find_byte(form, '\''), skip = 1;
        if (sign != BR_NOT_FOUND) {
            memcpy(plain, form.ptr, sign);
            plain[sign] = '\'';
            memcpy(plain + sign + 1, form.ptr + sign + skip, form.len - sign - skip);
            br_str clitic = {plain, form.len - skip + 1};
            char last = text.ptr[before->span.end - 1];
            if (clitic.len == 1) return last == 's';
            if (br_word_bits(language, clitic) & BR_WORD_CLITIC) return is_word((unsigned char)last) || last < 0;
        }
    }
    br_str both = br_str_slice(text, before->span.start, token->span.end);
    const uint64_t *cut = both.len < 12 ? br_map_get(&language->cuts, br_form_lower(both, false, buffer)) : NULL;
    return cut && *cut == before->span.end - before->span.start;
}
