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

/* "the move": whatever another state has just done or said it will do, not what was only thought of it */
static bool is_deed(const br_event *before) {
    int root = br_act_root(before->code);
    return before->factuality == BR_FACT_ASSERTED && !before->embedded && root >= 3 && root != 11;
}

/* whether an act told before is what a reply speaks of */
static bool is_answered(const br_tree *tree, const br_event *reply, int32_t thing, const br_event *before) {
    if (before->source.code.len < 3 || is_same_state(before->source.code, reply->source.code)) return false;
    if (br_str_is(reply->code, "016"))
        return br_act_root(before->code) == 11 && is_same_state(before->target.code, reply->source.code);
    if (br_tok_is(tree, thing, BR_GRAMMAR(ANY_DEED))) return is_deed(before);
    return before->factuality == BR_FACT_ASSERTED && br_str_eq_ascii(before->act, br_tok(tree, thing)->lemma);
}

/* Who protests there, where a force of the same state may have been used: who did it, or with whom the force clashed; NULL =
 * nobody that is told. */
static const br_party *crowd_for(const br_event *force, const br_event *before) {
    if (br_act_root(before->code) != 14 || before->factuality != BR_FACT_ASSERTED) return NULL;
    br_str doer = force->source.code;
    bool mutual = before->reciprocal && doer.len && br_str_eq(doer, before->source.code);
    const br_party *crowd = mutual ? &before->target : &before->source;
    if (br_party_is_none(crowd) || br_str_eq(doer, crowd->code)) return NULL;
    return doer.len < 3 || crowd->code.len < 3 || is_same_state(doer, crowd->code) ? crowd : NULL;
}

/* "Thousands marched. Police fired tear gas": at those who protest in the same sentence, or in the one before */
static void face_crowds(const br_article *a, br_event *events, size_t n) {
    for (size_t i = 0; i < n; i++) {
        br_event *force = &events[i];
        bool bare = br_str_starts(force->code, BR_STR("175")) && br_party_is_none(&force->target);
        if (!bare || force->factuality != BR_FACT_ASSERTED) continue;
        int32_t here = br_sentence_at(a, force->trigger.start);
        const br_party *nearest = NULL;
        size_t first = i > MAX_EVENTS ? i - MAX_EVENTS : 0, end = n - i > MAX_EVENTS ? i + MAX_EVENTS : n;
        for (size_t k = first; k < end; k++) {
            int32_t there = br_sentence_at(a, events[k].trigger.start);
            const br_party *crowd = there < here - 1 || there > here ? NULL : crowd_for(force, &events[k]);
            if (crowd && (k < i || !nearest)) nearest = crowd; /* what is told before goes first */
        }
        if (nearest) force->target = *nearest;
    }
}

void br_answer_events(const br_tree *tree, br_event *events, size_t n) {
    const br_article *a = tree->article;
    face_crowds(a, events, n);
    for (size_t i = 1; i < n; i++) {
        br_event *reply = &events[i];
        bool replies = br_str_is(reply->code, "016") || br_str_is(reply->code, "111") || br_str_is(reply->code, "051");
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
