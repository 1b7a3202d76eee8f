#include "record/token.h"

#include "base/buf.h"

static const br_str upos_names[BR_UPOS_COUNT] = {BR_STR_INIT("_"),
#define X(name) BR_STR_INIT(#name),
                                                 BR_UPOS_LIST(X)
#undef X
};

static const br_str deprel_names[BR_DEP_COUNT] = {BR_STR_INIT("_"),
#define X(name, text, universal) BR_STR_INIT(text),
                                                  BR_DEPREL_LIST(X)
#undef X
};

static const br_str feat_names[BR_FEAT_COUNT] = {
#define X(name, text) BR_STR_INIT(text),
    BR_FEAT_LIST(X)
#undef X
};

static int index_of(const br_str *names, int n, br_str text) {
    for (int i = 0; i < n; i++)
        if (br_str_eq(names[i], text)) return i;
    return -1;
}

br_str br_upos_text(br_upos upos) {
    return upos_names[upos < BR_UPOS_COUNT ? upos : 0];
}

br_upos br_upos_of(br_str text) {
    int i = index_of(upos_names, BR_UPOS_COUNT, text);
    return i < 0 ? BR_UPOS_NONE : (br_upos)i;
}

br_str br_deprel_text(br_deprel rel) {
    return deprel_names[rel < BR_DEP_COUNT ? rel : 0];
}

br_deprel br_deprel_of(br_str text) {
    int i = index_of(deprel_names, BR_DEP_COUNT, text);
    if (i >= 0) return (br_deprel)i;
    size_t colon = br_str_find_byte(text, ':');
    i = colon == BR_NOT_FOUND ? -1 : index_of(deprel_names, BR_DEP_COUNT, br_str_slice(text, 0, colon));
    return i < 0 ? BR_DEP_DEP : (br_deprel)i;
}

const uint8_t br_deprel_base[BR_DEP_COUNT] = {BR_DEP_NONE,
#define X(name, text, universal) BR_DEP_##universal,
                                              BR_DEPREL_LIST(X)
#undef X
};

br_str br_feats_text(br_arena *arena, uint32_t feats) {
    if (!feats) return BR_STR("_");
    br_str names[BR_FEAT_COUNT]; /* sorted by insertion: the list is short */
    int n = 0;
    for (int i = 0; i < BR_FEAT_COUNT; i++) {
        if (!(feats >> i & 1)) continue;
        int at = n++;
        for (; at > 0 && br_str_cmp(names[at - 1], feat_names[i]) > 0; at--) names[at] = names[at - 1];
        names[at] = feat_names[i];
    }
    br_buf out = br_buf_on(arena);
    for (int i = 0; i < n; i++) {
        if (i) br_buf_byte(&out, '|');
        br_buf_add(&out, names[i]);
    }
    return br_buf_str(&out);
}

uint32_t br_feats_of(br_str text) {
    uint32_t feats = 0;
    for (br_str part; br_str_split(&text, '|', &part);) {
        int i = index_of(feat_names, BR_FEAT_COUNT, part);
        if (i >= 0) feats |= (uint32_t)1 << i;
    }
    return feats;
}

/* the place that the head of a token leads to, counted from `first`; -1 = it is a root, -2 = to none of them */
static int64_t head_within(const br_token *t, uint32_t first, uint32_t n) {
    if (t->head < 0) return t->deprel == BR_DEP_ROOT || t->deprel == BR_DEP_NONE ? -1 : -2;
    int64_t at = (int64_t)t->head - first;
    return at >= 0 && at < n ? at : -2;
}

bool br_tokens_are_tree(const br_token *tokens, uint32_t first, uint32_t n, br_arena *arena) {
    br_arena_mark mark = br_arena_tell(arena);
    uint32_t *seen = br_array(arena, n, uint32_t); /* from which token, + 1 */
    bool whole = true;
    for (uint32_t i = 0; i < n && whole; i++) {
        int64_t at = i;
        while (at >= 0 && !seen[at]) {
            seen[at] = i + 1;
            at = head_within(&tokens[first + (uint32_t)at], first, n);
        }
        whole = at == -1 || (at >= 0 && seen[at] != i + 1);
    }
    br_arena_rewind(arena, mark);
    return whole;
}
