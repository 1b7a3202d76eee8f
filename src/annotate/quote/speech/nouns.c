/* Nouns and adjectives of speech and thought: "X's claim that", "the claim that", "X is sure that". */
#include "annotate/quote/speech/nouns.h"

#include "annotate/quote/content/behind.h"
#include "annotate/quote/content/draft.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/source.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* the subject of "X has a plan to", "X made the claim that"; of other verbs when it is somebody */
static int32_t light_subject(const br_quote_work *w, int32_t noun) {
    if (br_q_rel(w, noun) != BR_DEP_OBJ) return -1;
    uint32_t frames = 0;
    int32_t verb = br_qtok(w, noun)->head;
    if (!br_q_valid(w, verb)) return -1;
    if (br_q_cue(w, verb, BR_CUE_KIND_MEET, &frames)) return -1; /* "faces charges of theft": others bring them */
    int32_t source = br_source_of_verb(w, verb);
    return br_q_cue(w, verb, BR_CUE_KIND_LIGHT, &frames) || br_q_is_somebody(w, source) ? source : -1;
}

/* "X's claim", "the claim by X"; "the hope of X" where X is somebody */
static int32_t noun_source(const br_quote_work *w, int32_t noun, uint32_t frames) {
    br_for_children (w->tree, noun, child) {
        if (br_qtok(w, child)->deprel == BR_DEP_NMOD_POSS) return child;
        if (br_q_rel(w, child) != BR_DEP_NMOD || child < noun) continue;
        if (br_c_has_mark(w, child, BR_GRAMMAR(AGENT) | BR_GRAMMAR(FROM))) return child;
    }
    int32_t source = light_subject(w, noun);
    if (source >= 0) return source;
    br_for_children (w->tree, noun, child)
        if (br_q_rel(w, child) == BR_DEP_NMOD && child > noun && br_c_has_mark(w, child, BR_GRAMMAR(GENITIVE)) &&
            br_q_is_somebody(w, child))
            return frames & BR_CUE_FRAME(OF) ? -1 : child;
    return -1;
}

/* "X's view is that ..." */
static br_content noun_predicate(const br_quote_work *w, int32_t noun, uint32_t frames) {
    int32_t head = br_qtok(w, noun)->head;
    if (br_q_rel(w, noun) != BR_DEP_NSUBJ || !br_q_same_sentence(w, noun, head) || head < noun) return br_nothing;
    br_content c = {(int32_t)w->tree->last[noun] + 1, (int32_t)w->tree->last[head]};
    while (!br_c_is_empty(c) && !br_tok_is(w->tree, c.first, BR_GRAMMAR(BE)) &&
           (br_qtok(w, c.first)->upos == BR_UPOS_AUX || br_qtok(w, c.first)->upos == BR_UPOS_ADV))
        c.first++; /* "has long been that" */
    if (br_c_is_empty(c) || !br_tok_is(w->tree, c.first, BR_GRAMMAR(BE))) return br_nothing;
    c.first++;
    bool that = frames & BR_CUE_FRAME(THAT) && br_tok_is(w->tree, c.first, BR_GRAMMAR(THAT));
    bool to = frames & BR_CUE_FRAME(TO) && br_tok_is(w->tree, c.first, BR_GRAMMAR(INFINITIVE));
    return that || to ? c : br_nothing;
}

/* "that" with a subject behind it; "that" as the subject makes a relative clause */
static bool begins_that_clause(const br_quote_work *w, br_content c, int32_t verb) {
    if (!br_tok_is(w->tree, c.first, BR_GRAMMAR(THAT))) return false;
    int32_t subject = br_c_subject(w, verb);
    return br_qtok(w, c.first)->upos == BR_UPOS_SCONJ || (subject >= 0 && subject != c.first);
}

static br_content noun_content(const br_quote_work *w, int32_t noun, uint32_t frames) {
    br_content c = br_nothing;
    br_for_children (w->tree, noun, child) {
        if (child < noun) continue;
        br_content part = br_c_right_of(w, child, noun);
        if (br_q_rel(w, child) == BR_DEP_ACL || br_q_rel(w, child) == BR_DEP_CCOMP ||
            br_q_rel(w, child) == BR_DEP_ADVCL) {
            bool that = frames & BR_CUE_FRAME(THAT) && begins_that_clause(w, part, child);
            bool to = br_c_is_infinitive(w, child) && frames & BR_CUE_FRAME(TO);
            bool prep = (br_c_marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) != 0;
            if (that || to || prep) c = br_c_join(c, part);
        } else if (br_q_rel(w, child) == BR_DEP_NMOD && !br_q_in_time(w, child)) {
            if (br_c_marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) c = br_c_join(c, part);
        }
    }
    return c;
}

/* "raised questions about the safety", "met her attacks on the bank": the parser may hang the phrase on the verb; directly behind
 * the noun it is the noun's all the same. Without an owner only "about" and "over" tell as much. */
static br_content beside_noun(const br_quote_work *w, int32_t noun, uint32_t frames, bool is_owned) {
    const uint32_t plain = BR_CUE_FRAME(ABOUT) | BR_CUE_FRAME(OVER), owned = BR_CUE_FRAME(AT) | BR_CUE_FRAME(WITH) |
                                                                             BR_CUE_FRAME(ON) | BR_CUE_FRAME(AGAINST) |
                                                                             BR_CUE_FRAME(FOR) | BR_CUE_FRAME(TO_WHAT);
    int32_t verb = br_qtok(w, noun)->head, behind = (int32_t)w->tree->last[noun] + 1;
    bool is_part = br_q_rel(w, noun) == BR_DEP_OBJ || (is_owned && br_q_rel(w, noun) == BR_DEP_OBL);
    if (!is_part || !br_q_same_sentence(w, noun, verb)) return br_nothing;
    frames &= is_owned ? plain | owned : plain;
    br_for_children (w->tree, verb, child) {
        bool is_phrase = br_q_rel(w, child) == BR_DEP_OBL || br_q_rel(w, child) == BR_DEP_ADVCL;
        if (!is_phrase || (int32_t)w->tree->first[child] != behind) continue;
        if (br_c_marker_frames(w, child) & frames && !br_q_in_time(w, child)) return br_c_subtree(w, child);
    }
    return br_nothing;
}

/* "Fears are growing that the dam will break": the clause stands behind the verb of which the noun is the subject */
static br_content behind_its_verb(const br_quote_work *w, int32_t noun, uint32_t frames) {
    int32_t verb = br_qtok(w, noun)->head;
    bool is_subject = br_q_rel(w, noun) == BR_DEP_NSUBJ && br_q_same_sentence(w, noun, verb) && verb > noun;
    uint32_t own = 0;
    if (!is_subject || !(frames & BR_CUE_FRAME(THAT)) || !br_tok_is(w->tree, noun, BR_GRAMMAR(TELLING)) ||
        br_q_cue(w, verb, BR_CUE_KIND_VERB, &own))
        return br_nothing;
    br_for_children (w->tree, verb, child) {
        br_content c = br_c_right_of(w, child, verb);
        bool is_clause = br_q_rel(w, child) == BR_DEP_CCOMP || br_q_rel(w, child) == BR_DEP_ADVCL;
        if (child > verb && is_clause && begins_that_clause(w, c, child)) return c;
    }
    return br_nothing;
}

/* what a noun without an owner must have to be somebody's words all the same: "the claim that" */
static const uint32_t unowned = BR_CUE_FRAME(THAT) | BR_CUE_FRAME(ABOUT) | BR_CUE_FRAME(OVER);

/* "He kept to his message: the port stays closed" */
static br_content behind_colon(const br_quote_work *w, int32_t noun) {
    br_content s = br_c_sentence(w, noun);
    if (!br_q_same_sentence(w, noun, noun + 1) || br_q_char(w, noun + 1) != ':' || w->region_of[noun + 1] >= 0)
        return br_nothing;
    br_content c = {noun + 2, s.last};
    return !br_c_is_empty(c) && w->region_of[c.first] < 0 && br_c_has_verb(w, c) ? c : br_nothing;
}

/* "..., a remark that nobody forgot" behind a statement: it names that statement */
static bool names_last_statement(const br_quote_work *w, int32_t noun) {
    int32_t t = noun - 1;
    while (t > 0 && (br_qtok(w, t)->upos == BR_UPOS_ADJ || br_qtok(w, t)->upos == BR_UPOS_DET)) t--;
    if (t <= 0 || t == noun - 1 || br_q_char(w, t) != ',' || !w->drafts.len) return false;
    return w->drafts.at[w->drafts.len - 1].span.end == br_qtok(w, t - 1)->span.end;
}

/* who gives what a noun tells that somebody else receives: "from the miners", "of the miners" */
static int32_t giver(const br_quote_work *w, int32_t noun) {
    int32_t verb = br_qtok(w, noun)->head;
    br_for_children (w->tree, noun, child)
        if (child > noun && br_c_has_mark(w, child, BR_GRAMMAR(AGENT) | BR_GRAMMAR(FROM) | BR_GRAMMAR(GENITIVE)))
            return child;
    if (!br_q_same_sentence(w, noun, verb)) return -1;
    br_for_children (w->tree, verb, child)
        if (child > noun && br_c_has_mark(w, child, BR_GRAMMAR(FROM))) return child;
    return -1;
}

/* "the mayor won the support of the miners": of those whom a noun judges, the subject of a verb of receiving */
static br_content receiver(const br_quote_work *w, int32_t noun) {
    int32_t verb = br_qtok(w, noun)->head;
    uint32_t own = 0;
    if (br_q_rel(w, noun) != BR_DEP_OBJ || !br_q_same_sentence(w, noun, verb) ||
        !br_q_cue(w, verb, BR_CUE_KIND_MEET, &own))
        return br_nothing;
    int32_t subject = br_q_own_subject(w, verb);
    if (subject < 0 || giver(w, noun) < 0) return br_nothing;
    br_span span = br_phrase_span(w, br_antecedent(w, subject));
    return (br_content){br_token_at(w->article, span.start), br_token_at(w->article, span.end - 1)};
}

void br_c_read_noun(br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    if (!br_q_cue(w, noun, BR_CUE_KIND_NOUN, &frames) || names_last_statement(w, noun)) return;
    bool is_judged = frames & BR_CUE_FRAME(OBJ);
    int32_t source = noun_source(w, noun, frames);
    if (source < 0) frames &= unowned;
    else if (br_qtok(w, source)->head == noun && !br_c_has_mark(w, source, BR_GRAMMAR(GENITIVE)))
        frames |= BR_CUE_FRAME(OF);
    br_content c = noun_content(w, noun, frames);
    if (br_c_is_empty(c)) c = beside_noun(w, noun, frames, source >= 0);
    if (br_c_is_empty(c)) c = behind_its_verb(w, noun, frames);
    if (br_c_is_empty(c)) c = noun_predicate(w, noun, frames);
    if (br_c_is_empty(c) && source >= 0) c = behind_colon(w, noun);
    if (br_c_is_empty(c) && is_judged) {
        c = receiver(w, noun);
        source = giver(w, noun);
    }
    br_c_add(w, c, noun, noun, source);
}

/* "She has long been a critic of [the law]", "Weber, a critic of [the law], left": who is called one; "voted in favor of [the law]" */
void br_c_read_holder(br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    if (!br_q_cue(w, noun, BR_CUE_KIND_HOLDER, &frames)) return;
    int32_t source = br_q_rel(w, noun) == BR_DEP_APPOS ? br_qtok(w, noun)->head : -1;
    if (br_tree_child(w->tree, noun, BR_DEP_COP, -1) >= 0) source = br_c_subject(w, noun);
    if (br_q_rel(w, noun) == BR_DEP_OBL && br_c_has_mark(w, noun, BR_GRAMMAR(WITHIN)))
        source = br_source_of_verb(w, br_qtok(w, noun)->head);
    if (source >= 0) source = br_antecedent(w, source);
    if (source >= 0) br_c_add(w, noun_content(w, noun, frames), noun, noun, source);
}

/* who is sure: the subject, also of "remains sure"; "the donors, wary of it" */
static int32_t feeler(const br_quote_work *w, int32_t adjective) {
    int32_t subject = br_c_subject(w, adjective), head = br_qtok(w, adjective)->head;
    if (subject >= 0 || !br_q_same_sentence(w, adjective, head)) return subject;
    br_deprel rel = br_q_rel(w, adjective);
    bool describes = rel == BR_DEP_APPOS || rel == BR_DEP_ACL || rel == BR_DEP_AMOD;
    if (describes) return head < adjective ? head : -1;
    bool shares = rel == BR_DEP_XCOMP || rel == BR_DEP_CONJ || rel == BR_DEP_ADVCL;
    return shares ? br_source_of_verb(w, adjective) : -1;
}

void br_c_read_adjective(br_quote_work *w, int32_t adjective) {
    uint32_t frames = 0;
    if (!br_q_cue(w, adjective, BR_CUE_KIND_ADJ, &frames)) return;
    int32_t source = feeler(w, adjective);
    if (source >= 0) source = br_antecedent(w, source); /* "those who are wary of it" */
    bool can_feel = source >= 0 && (br_q_is_somebody(w, source) || br_qtok(w, source)->upos == BR_UPOS_PROPN ||
                                    (br_qtok(w, source)->upos == BR_UPOS_PRON && !br_c_is_relative(w, source) &&
                                     !br_tok_is(w->tree, source, BR_GRAMMAR(QUESTION))));
    if (!can_feel) frames &= ~(BR_CUE_FRAME(TO) | BR_CUE_FRAME(TO_WHAT) | BR_CUE_FRAME(ABOUT) | BR_CUE_FRAME(OF));
    if (source < 0) return;
    br_c_add(w, br_c_behind(w, adjective, frames), adjective, adjective, source);
}
