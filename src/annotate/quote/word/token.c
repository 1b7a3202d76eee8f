/* Single tokens. */
#include "annotate/quote/word/token.h"

bool br_q_is_hyphen(const br_quote_work *w, int32_t token) {
    const br_token *at = br_qtok(w, token);
    return br_q_char(w, token) == '-' && at->span.end == at->span.start + 1 && br_q_valid(w, token - 1) &&
           br_q_valid(w, token + 1) && at[-1].span.end == at->span.start && at[1].span.start == at->span.end;
}

bool br_q_is_comma(const br_quote_work *w, int32_t token) {
    br_str text = br_tok_text(w->tree, token);
    return br_str_eq(text, BR_STR(",")) || br_str_eq(text, BR_STR("—")) || br_str_eq(text, BR_STR("–")) ||
           br_str_eq(text, BR_STR("--")) || (br_str_eq(text, BR_STR("-")) && !br_q_is_hyphen(w, token));
}
