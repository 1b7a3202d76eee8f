#include "text/draw.h"

#define MAX_DEPTH 40 /* deeper words are drawn at this column */

/* The lines of words above `token` in the tree pass it at their columns, where they still have children to
 * reach. */
static void draw_lines(br_buf *out, const br_tree *tree, const int32_t *above, uint32_t n_above, int32_t token) {
    for (uint32_t c = 0; c + 1 < n_above; c++) {
        int32_t head = above[c], next = above[c + 1];
        int32_t first = head, last = head;
        br_for_children (tree, head, child) {
            if (child < first) first = child;
            if (child > last) last = child;
        }
        bool last_cell = c + 2 == n_above;
        if (!last_cell) {
            bool passes =
                token > first && token < last && !(next == first && token < next) && !(next == last && token > next);
            br_buf_add(out, passes ? BR_STR("│ ") : BR_STR("  "));
        } else if (next < head) {
            br_buf_add(out, next == first ? BR_STR("╭─") : BR_STR("├─"));
        } else {
            br_buf_add(out, next == last ? BR_STR("╰─") : BR_STR("├─"));
        }
    }
}

static uint32_t words_above(const br_tree *tree, int32_t token, int32_t above[MAX_DEPTH + 1]) {
    uint32_t depth = tree->depth[token];
    while (depth > MAX_DEPTH) {
        token = br_tok(tree, token)->head;
        depth--;
    }
    uint32_t n = depth + 1;
    for (uint32_t i = n; i-- > 0; token = br_tok(tree, token)->head) above[i] = token;
    return n;
}

static void draw_name(br_buf *out, const br_article *a, br_span span) {
    for (uint32_t i = 0; i < a->n_names; i++)
        if (br_span_contains(a->names[i].span, span)) {
            br_str type = br_name_type_text(a->names[i].type);
            br_buf_format(out, "  [%.*s]", BR_FMT(type));
            return;
        }
}

void br_tree_draw(br_buf *out, const br_tree *tree, uint32_t sentence) {
    const br_article *a = tree->article;
    const br_sentence *s = &a->sentences[sentence];
    for (uint32_t i = 0; i < s->n_tokens; i++) {
        int32_t token = (int32_t)(s->first_token + i), above[MAX_DEPTH + 1];
        draw_lines(out, tree, above, words_above(tree, token, above), token);
        const br_token *t = br_tok(tree, token);
        br_str form = br_tok_text(tree, token), upos = br_upos_text((br_upos)t->upos);
        br_str relation = br_deprel_text((br_deprel)t->deprel);
        br_buf_format(out, " %.*s  %.*s %.*s", BR_FMT(form), BR_FMT(upos), BR_FMT(relation));
        draw_name(out, a, t->span);
        br_buf_byte(out, '\n');
    }
    br_buf_byte(out, '\n');
}
