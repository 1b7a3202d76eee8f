#include "annotate/event/answer.h"

#include "annotate/event/act.h"
#include "lexicon/grammar.h"

enum {
    MAX_SENTENCES = 3, /* how far back the act is that a reply speaks of */
    MAX_EVENTS = 24,   /* events that are gone back */
};

static bool is_same_state(br_str a, br_str b) {
    return a.len >= 3 && b.len >= 3 && memcmp(a.ptr, b.ptr, 3) == 0;
}

/* the noun of "the charge", "this raid": told before, and nothing more is said of it; -1 = none */
static int32_t known_thing(const br_tree *tree, int32_t verb) {
    int32_t noun = br_tree_child(tree, verb, BR_DEP_OBJ, -1);
    if (noun < 0 || br_tok(tree, noun)->upos != BR_UPOS_NOUN) return -1;
    int32_t article = br_tree_child(tree, noun, BR_DEP_DET, -1);
    if (article < 0 || !br_tok_is(tree, article, BR_GRAMMAR(DEFINITE) | BR_GRAMMAR(POINTING))) return -1;
    bool more = br_tree_child(tree, noun, BR_DEP_NMOD, -1) >= 0 || br_tree_child(tree, noun, BR_DEP_ACL, -1) >= 0;
    return more ? -1 : noun;
}

/* whether an act told before is what a reply speaks of */
static bool is_answered(const br_tree *tree, const br_event *reply, int32_t thing, const br_event *before) {
    if (before->source.code.len < 3 || is_same_state(before->source.code, reply->source.code)) return false;
    if (br_str_is(reply->code, "016"))
        return br_act_root(before->code) == 11 && is_same_state(before->target.code, reply->source.code);
    return before->factuality == BR_FACT_ASSERTED && br_str_eq_ascii(before->act, br_tok(tree, thing)->lemma);
}

void br_answer_events(const br_tree *tree, br_event *events, size_t n) {
    const br_article *a = tree->article;
    for (size_t i = 1; i < n; i++) {
        br_event *reply = &events[i];
        bool replies = br_str_is(reply->code, "016") || br_str_is(reply->code, "111");
        if (!replies || !br_party_is_none(&reply->target) || reply->source.code.len < 3) continue;
        int32_t verb = br_token_at(a, reply->trigger.start), thing = verb < 0 ? -1 : known_thing(tree, verb);
        if (thing < 0) continue;
        int32_t here = br_sentence_at(a, reply->trigger.start);
        for (size_t k = i; k-- > 0 && i - k < MAX_EVENTS;) {
            if (here - br_sentence_at(a, events[k].trigger.start) > MAX_SENTENCES) break;
            if (!is_answered(tree, reply, thing, &events[k])) continue;
            reply->target = events[k].source;
            break;
        }
    }
}
