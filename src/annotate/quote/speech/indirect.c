/* Indirect speech: each word of speech outside of what stands in marks is read by its class. */
#include "annotate/quote/speech/indirect.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/content/closing.h"
#include "annotate/quote/content/draft.h"
#include "annotate/quote/speech/nouns.h"
#include "annotate/quote/speech/phrases.h"
#include "annotate/quote/speech/verbs.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/source.h"
#include "annotate/quote/word/token.h"

/* A noun before it, and behind it what no plural has: "Weber cautions that", "the rector questions the law", "Weber plans to go",
 * "a letter shows Weber was there" */
static bool stands_as_verb(const br_quote_work *w, int32_t t, uint32_t frames) {
    if (!br_q_same_sentence(w, t - 1, t) || !br_q_same_sentence(w, t, t + 1)) return false;
    br_upos before = (br_upos)br_qtok(w, t - 1)->upos;
    bool is_name = before == BR_UPOS_PROPN || before == BR_UPOS_PRON;
    if ((!is_name && before != BR_UPOS_NOUN) || br_qtok(w, t - 1)->feats & BR_FEAT(POSS)) return false;
    if (br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT))) return is_name;
    if (br_tok_is(w->tree, t + 1, BR_GRAMMAR(INFINITIVE)) && br_qtok(w, t + 1)->upos == BR_UPOS_PART)
        return is_name && frames & BR_CUE_FRAME(TO);
    bool is_root = br_qtok(w, t)->head < 0;
    if (is_root && frames & BR_CUE_FRAME(THAT) && br_c_is_clause_at(w, t + 1)) return true;
    return br_tok_is(w->tree, t + 1, BR_GRAMMAR(DEFINITE));
}

/* A verb that the tagger took for a noun: "..., warns the Red Cross", "Weber cautions that". */
static bool looks_like_verb(const br_quote_work *w, int32_t t) {
    uint32_t frames = 0;
    if (t == 0 || !br_tok_is(w->tree, t, BR_GRAMMAR(PRESENT)) || !br_q_cue(w, t, BR_CUE_KIND_VERB, &frames))
        return false;
    return (br_q_is_comma(w, t - 1) && br_c_is_inverted(w, t, frames)) || stands_as_verb(w, t, frames);
}

/* The statement of such a verb behind a name: the tree knows nothing of it. */
static void read_untagged(br_quote_work *w, int32_t t) {
    uint32_t frames = 0;
    br_q_cue(w, t, BR_CUE_KIND_VERB, &frames);
    if (stands_as_verb(w, t, frames)) br_c_add(w, (br_content){t + 1, br_c_sentence(w, t).last}, t, t, t - 1);
    else br_c_read_verb(w, t);
}

/* Whether the cue closes its sentence with an attribution; then its statement is made. */
static bool read_closing(br_quote_work *w, int32_t cue) {
    br_content c = br_c_closed_by(w, cue);
    if (br_c_is_empty(c)) return false;
    int32_t source = br_source_of_verb(w, cue);
    if (source <= c.last || source >= cue) source = br_phrase_head(w, br_c_named_before(w, cue), cue - 1);
    if (source < 0) source = cue - 1;
    br_c_add(w, c, cue, cue, source);
    return true;
}

void br_find_indirect(br_quote_work *w) {
    for (int32_t t = 0; br_q_valid(w, t); t++) {
        if (!w->cues[t] || w->is_spent[t]) continue;
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) continue;
        if (br_c_is_relative(w, t) || read_closing(w, t)) continue;
        switch (br_qtok(w, t)->upos) {
        case BR_UPOS_VERB: br_c_read_verb(w, t), br_c_read_preposition(w, t); break;
        case BR_UPOS_NOUN:
            if (looks_like_verb(w, t)) read_untagged(w, t);
            else br_c_read_view(w, t), br_c_read_noun(w, t), br_c_read_holder(w, t);
            break;
        case BR_UPOS_ADJ: br_c_read_adjective(w, t); break;
        default: br_c_read_preposition(w, t); break;
        }
    }
}
