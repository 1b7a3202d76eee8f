/* Phrases of speech: "according to X", "in X's view". */
#include "annotate/quote/speech/phrases.h"

#include "annotate/quote/content/content.h"
#include "annotate/quote/content/draft.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

/* the clause that a phrase hangs on, as far as it stands on this side of the phrase */
static br_content clause_of(const br_quote_work *w, br_content phrase, int32_t head) {
    int32_t clause = br_qtok(w, head)->head;
    if (!br_q_same_sentence(w, head, clause)) return br_c_sentence(w, head);
    for (int i = 0; i < BR_MAX_CLIMB; i++) {
        int32_t up = br_qtok(w, clause)->head;
        bool is_finite =
            (br_qtok(w, clause)->upos == BR_UPOS_VERB && !br_c_is_ing(w, clause) && !br_c_is_infinitive(w, clause)) ||
            br_c_subject(w, clause) >= 0;
        if (is_finite || !br_q_same_sentence(w, clause, up)) break;
        clause = up;
    }
    br_content c = br_c_subtree(w, clause);
    if (c.first >= phrase.first) c.first = phrase.last + 1;
    else if (c.last <= phrase.last + 1) c.last = phrase.first - 1;
    return c;
}

/* What is said beside "according to X": the sentence up to it or behind it, or the clause that it stands in. */
static br_content clause_around(const br_quote_work *w, br_content phrase, int32_t head) {
    br_content s = br_c_sentence(w, phrase.first);
    if (phrase.first <= s.first + 1) return (br_content){phrase.last + 1, s.last};
    int32_t behind = phrase.last + 1; /* "What counts, in her view, is rain" */
    if (behind < s.last && br_q_is_comma(w, behind)) behind++;
    bool is_inserted = br_q_is_comma(w, phrase.first - 1) && br_q_is_comma(w, behind - 1);
    if (is_inserted && behind <= s.last && br_qtok(w, behind)->upos == BR_UPOS_AUX) return s;
    bool ends_sentence = phrase.last + 1 >= s.last || br_q_is_punct(w, phrase.last + 1);
    if (br_q_is_comma(w, phrase.first - 1) && ends_sentence &&
        br_c_has_verb(w, (br_content){s.first, phrase.first - 2}))
        return (br_content){s.first, phrase.first - 2};
    return clause_of(w, phrase, head);
}

/* "According to the bank, prices rose": the parser takes what follows the comma for a part of the phrase. An apposition has a
 * second comma. */
static int32_t phrase_end(const br_quote_work *w, int32_t head) {
    int32_t last = (int32_t)w->tree->last[head], comma = -1;
    for (int32_t t = head + 1; br_q_same_sentence(w, head, t) && t <= last + 1; t++) {
        if (br_q_char(w, t) != ',') continue;
        if (comma >= 0) return last;
        comma = t;
    }
    return comma > head && comma < last ? comma - 1 : last;
}

/* "Prices rose. That is according to a report": what is said is the sentence before, unless it is somebody's already */
static br_content sentence_before(const br_quote_work *w, int32_t token) {
    int32_t last = br_c_sentence(w, token).first - 1;
    if (last < 0) return br_nothing;
    br_content c = br_c_sentence(w, last);
    const br_draft *draft = w->drafts.len ? &w->drafts.at[w->drafts.len - 1] : NULL;
    bool is_taken = draft && draft->span.end > br_qtok(w, c.first)->span.start;
    return is_taken || w->region_of[c.first] >= 0 || !br_c_has_verb(w, c) ? br_nothing : c;
}

/* "That is according to X" */
static bool refers_back(const br_quote_work *w, int32_t head) {
    int32_t subject = br_c_subject(w, head);
    return subject >= 0 && br_tok_is(w->tree, subject, BR_GRAMMAR(POINTING)) &&
           (int32_t)w->tree->first[subject] == subject && br_tree_child(w->tree, head, BR_DEP_COP, -1) > subject;
}

void br_c_read_preposition(br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, token, BR_CUE_KIND_PREP, &frames);
    if (!row) return;
    int32_t last = row->particle.len ? token + 1 : token;
    int32_t head = br_qtok(w, token)->head;
    if (!br_q_valid(w, head) || head < last) head = br_phrase_head(w, last + 1, br_c_attribution_end(w, last));
    if (head < 0) return;
    bool opens = token <= br_c_sentence(w, token).first + 1;
    br_content phrase = {token, opens ? phrase_end(w, head) : (int32_t)w->tree->last[head]};
    br_c_add(w, refers_back(w, head) ? sentence_before(w, token) : clause_around(w, phrase, head), token, last, head);
}

/* "in X's view", "in the words of X" */
void br_c_read_view(br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    if (!br_q_cue(w, noun, BR_CUE_KIND_VIEW, &frames) ||
        !br_c_has_mark(w, noun, BR_GRAMMAR(WITHIN) | BR_GRAMMAR(AGENT)))
        return;
    int32_t source = br_tree_child(w->tree, noun, BR_DEP_NMOD_POSS, -1);
    if (source < 0) source = br_tree_child(w->tree, noun, BR_DEP_NMOD, -1);
    if (source < 0 || (source > noun && !br_c_has_mark(w, source, BR_GRAMMAR(GENITIVE)))) return;
    br_c_add(w, clause_around(w, br_c_subtree(w, noun), noun), noun, noun, source);
}
