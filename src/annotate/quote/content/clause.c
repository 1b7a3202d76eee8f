/* Clauses in the text: where one begins, whether there is one, what carries it on. Read from the words, since trees err most around
 * a word of speech. */
#include "annotate/quote/content/clause.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* ---- where one begins */

/* no verb of a relative clause ("the man who came, | left") */
bool br_c_is_main_verb(const br_quote_work *w, int32_t t) {
    const br_token *token = br_qtok(w, t);
    bool is_told =
        token->feats & BR_FEAT(VERBFORM_FIN) || br_tok_is(w->tree, t, BR_GRAMMAR(PAST) | BR_GRAMMAR(PRESENT));
    if (token->upos != BR_UPOS_AUX && (token->upos != BR_UPOS_VERB || !is_told)) return false;
    int32_t verb = token->upos == BR_UPOS_AUX && br_q_valid(w, token->head) ? token->head : t;
    return br_q_rel(w, verb) != BR_DEP_ACL && br_q_rel(w, verb) != BR_DEP_AMOD;
}

/* "that | in the end prices rose", not "said that | in a letter" */
static bool has_verb_behind(const br_quote_work *w, int32_t t) {
    for (int32_t verb = t + 1; br_q_same_sentence(w, t, verb) && verb <= t + BR_MAX_ATTRIBUTION; verb++)
        if (br_c_is_main_verb(w, verb) || br_qtok(w, verb)->upos == BR_UPOS_AUX) return true;
    return false;
}

bool br_c_begins_clause(const br_quote_work *w, int32_t t) {
    if (!br_q_same_sentence(w, t, t + 1)) return false;
    br_upos next = (br_upos)br_qtok(w, t + 1)->upos;
    if (br_tok_is(w->tree, t, BR_GRAMMAR(THAT)) && next == BR_UPOS_ADP && has_verb_behind(w, t)) return true;
    if (br_tok_is(w->tree, t, BR_GRAMMAR(THAT)))
        return br_qtok(w, t)->upos == BR_UPOS_SCONJ || w->region_of[t + 1] >= 0 || next == BR_UPOS_PRON ||
               next == BR_UPOS_DET || next == BR_UPOS_PROPN || next == BR_UPOS_NOUN || next == BR_UPOS_ADJ ||
               next == BR_UPOS_NUM || br_c_is_ing(w, t + 1) || br_q_rel(w, t + 1) == BR_DEP_AMOD;
    if (br_c_is_relative(w, t) && t > 0 && br_qtok(w, t - 1)->upos == BR_UPOS_NOUN)
        return false; /* "the man who came" */
    return br_qtok(w, t)->upos == BR_UPOS_PRON &&
           (next == BR_UPOS_AUX || (next == BR_UPOS_VERB && !br_c_is_ing(w, t + 1)));
}

/* whether a subject and its finite verb follow at once ("said the days were gone") */
bool br_c_is_clause_at(const br_quote_work *w, int32_t first) {
    for (int32_t t = first; br_q_same_sentence(w, first, t) && t < first + BR_MAX_HEARER; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_AUX) return t > first;
        bool passes = upos == BR_UPOS_DET || upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN || upos == BR_UPOS_PRON ||
                      upos == BR_UPOS_ADJ || upos == BR_UPOS_NUM;
        if (!passes) return false;
    }
    return false;
}

/* "said Friday afternoon, as they left", but "said 2009 was bad" */
bool br_c_is_mere_time(const br_quote_work *w, int32_t t) {
    if (!br_q_in_time(w, t)) return false;
    while (br_q_same_sentence(w, t, t + 1) && br_q_in_time(w, t + 1)) t++;
    if (!br_q_same_sentence(w, t, t + 1)) return true;
    br_upos next = (br_upos)br_qtok(w, t + 1)->upos;
    return next != BR_UPOS_AUX && next != BR_UPOS_VERB;
}

/* "When it was read, X said prices rose": what is said begins directly behind the cue, whatever stands before */
bool br_c_speaks_on(const br_quote_work *w, int32_t cue) {
    if (!br_q_same_sentence(w, cue, cue + 1) || br_c_is_ing(w, cue)) return false;
    br_upos upos = (br_upos)br_qtok(w, cue + 1)->upos;
    bool is_nominal = w->region_of[cue + 1] >= 0 || upos == BR_UPOS_PRON || upos == BR_UPOS_DET ||
                      upos == BR_UPOS_PROPN || upos == BR_UPOS_NOUN || upos == BR_UPOS_ADJ || upos == BR_UPOS_NUM ||
                      br_tok_is(w->tree, cue + 1, BR_GRAMMAR(PAIRED));
    int32_t subject = br_c_subject(w, cue);
    return is_nominal && subject >= 0 && subject < cue && !br_c_is_mere_time(w, cue + 1);
}

/* Where what is said ends: before the author's own words, and before the next statement. */

/* "when he left", "while the city was burning" */
bool br_c_opens_adverbial(const br_quote_work *w, int32_t t) {
    if (!br_tok_is(w->tree, t, BR_GRAMMAR(CIRCUMSTANCE))) return false;
    if (br_qtok(w, t)->upos == BR_UPOS_SCONJ && br_q_rel(w, t) == BR_DEP_MARK) return true;
    int32_t verb = br_qtok(w, t)->head; /* "when" as an adverb of its clause */
    return br_q_rel(w, t) == BR_DEP_ADVMOD && verb > t && br_q_rel(w, verb) == BR_DEP_ADVCL &&
           (int32_t)w->tree->first[verb] == t;
}

/* ---- whether there is one */

/* a clause of its own, not only "but when the storm came" */
bool br_c_has_main_clause(const br_quote_work *w, br_content c) {
    bool begins = true, is_beside = false;
    for (int32_t t = c.first; t <= c.last; t++) {
        const br_token *token = br_qtok(w, t);
        bool is_link = token->upos == BR_UPOS_CCONJ || token->upos == BR_UPOS_ADV;
        bool opens = (token->upos == BR_UPOS_SCONJ && br_q_rel(w, t) != BR_DEP_DET) ||
                     br_tok_is(w->tree, t, BR_GRAMMAR(CIRCUMSTANCE));
        bool is_first = t == c.first && token->upos == BR_UPOS_VERB;
        if (is_first && br_q_is_passive(w, t)) opens = true;                         /* "Asked if he knew, ..." */
        if (t == c.first && br_tok_is(w->tree, t, BR_GRAMMAR(ASKED))) opens = false; /* "Whether it holds is open" */
        if (begins) is_beside = opens;
        begins = br_q_is_break(w, t) || (begins && is_link && !opens);
        bool is_verb = token->upos == BR_UPOS_AUX || (token->upos == BR_UPOS_VERB && !br_c_is_ing(w, t));
        if (is_verb && !is_beside) return true;
    }
    return false;
}

/* ---- what carries it on */

/* "..., including ships": goes on with what was said */
bool br_c_carries_on(const br_quote_work *w, int32_t comma) {
    if (!br_str_is(br_tok_text(w->tree, comma), ",") || !br_q_same_sentence(w, comma, comma + 1)) return false;
    const br_cue_row *row = br_cue_row_of(w->lexicon->quotes, w->facts->form[comma + 1]);
    while (row && row->kind != BR_CUE_KIND_CARRY) row = br_cue_row_next(w->lexicon->quotes, row);
    return row != NULL;
}

/* "held two licences, a permit and a key": the end of the nouns that are coordinated behind a comma with one inside the content;
 * -1 = none */
int32_t br_c_list_end(const br_quote_work *w, int32_t comma, br_content c, int32_t cue) {
    if (br_q_char(w, comma) != ',') return -1;
    for (int32_t t = comma + 1; br_q_same_sentence(w, comma, t) && t <= comma + BR_MAX_HEARER; t++) {
        if (br_q_is_break(w, t) || br_c_is_used_speech(w, t)) return -1;
        int32_t head = br_qtok(w, t)->head;
        bool is_part = br_q_rel(w, t) == BR_DEP_CONJ && br_q_is_nominal(br_qtok(w, t)) && br_c_subject(w, t) < 0 &&
                       head >= c.first && head <= c.last && head != cue;
        if (is_part && !br_c_has_verb(w, br_c_subtree(w, t)) && (int32_t)w->tree->first[t] <= comma + 1)
            return (int32_t)w->tree->last[t];
    }
    return -1;
}

/* Whether tokens from `first` on, behind "and", are a clause of what is said: a subject and its verb without a comma before, or with
 * one a subject with "would", "will", "could", which nobody but the speaker tells. */
bool br_c_is_second_clause(const br_quote_work *w, int32_t first, bool behind_comma) {
    for (int32_t t = first; br_q_same_sentence(w, first, t) && t < first + BR_MAX_HEARER; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_AUX || upos == BR_UPOS_VERB)
            return t > first && (!behind_comma || (upos == BR_UPOS_AUX && br_q_is_modal(w, t)));
        if (upos == BR_UPOS_PUNCT || upos == BR_UPOS_SCONJ) return false;
    }
    return false;
}
