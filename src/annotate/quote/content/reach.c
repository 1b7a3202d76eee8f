/* How far content reaches: the parser breaks clauses and phrases off, so they are followed to the next border in the text. */
#include "annotate/quote/content/reach.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

/* ---- to the next border */

/* whether a token hangs on the cue by itself, outside of the content ("said ... in an interview") */
static bool hangs_on_cue(const br_quote_work *w, int32_t cue, int32_t token) {
    for (int i = 0; i < BR_MAX_CLIMB && br_q_valid(w, token); i++) {
        if (token == cue) return true;
        token = br_qtok(w, token)->head;
    }
    return false;
}

/* "plays the danger down"; not "polls show her up by ten points" */
static bool is_particle(const br_quote_work *w, int32_t cue, int32_t token) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames);
    return row && row->particle.len && br_q_particle(w, cue, row->particle) == token;
}

/* "when it was read", "on Friday", hanging on the cue: it tells of the saying, not of what is said */
static bool is_beside(const br_quote_work *w, int32_t cue, int32_t token) {
    int32_t head = br_qtok(w, token)->head;
    if (head == cue && br_q_rel(w, token) == BR_DEP_COMPOUND) return is_particle(w, cue, token);
    if (br_qtok(w, token)->upos == BR_UPOS_SCONJ)
        return br_q_valid(w, head) && br_q_rel(w, head) == BR_DEP_ADVCL && br_qtok(w, head)->head == cue &&
               !br_c_is_ing(w, head);
    if (head != cue && br_q_valid(w, head) && br_q_rel(w, token) == BR_DEP_CASE) token = head;
    return br_q_in_time(w, token) && br_qtok(w, token)->head == cue;
}

/* "trusted him as a friend", but "trusted him in the end" */
static bool continues_pronoun(const br_quote_work *w, int32_t next) {
    const uint32_t links = BR_CUE_FRAME(FOR) | BR_CUE_FRAME(AS) | BR_CUE_FRAME(OF) | BR_CUE_FRAME(WITH);
    uint32_t frames = 0;
    return br_q_valid(w, next) && br_q_cue(w, next, BR_CUE_KIND_MARKER, &frames) && frames & links;
}

/* "a country that calls itself calm | has lost its calm": the clause above the cue's own goes on */
static bool is_above(const br_quote_work *w, int32_t cue, int32_t token) {
    br_deprel rel = br_q_rel(w, token);
    bool belongs = rel == BR_DEP_AUX || rel == BR_DEP_COP || rel == BR_DEP_NSUBJ || rel == BR_DEP_MARK;
    int32_t sought = belongs ? br_qtok(w, token)->head : token;
    for (int32_t at = br_qtok(w, cue)->head, i = 0; i < BR_MAX_CLIMB && br_q_valid(w, at);
         i++, at = br_qtok(w, at)->head)
        if (at == sought) return true;
    return false;
}

/* "to Poland, Germany and Romania": a noun with what is coordinated with it */
static br_content coordinates(const br_quote_work *w, int32_t token) {
    br_content c = {token, token};
    br_for_children (w->tree, token, child)
        if (child > token && br_q_rel(w, child) == BR_DEP_CONJ && !br_c_has_verb(w, br_c_subtree(w, child)))
            c.last = (int32_t)w->tree->last[child];
    return c;
}

/* "if the rain stops", "unless they pay": the end of a clause that sets a condition to what is said, whatever it hangs on; -1 = none */
static int32_t condition_end(const br_quote_work *w, int32_t t) {
    int32_t verb = br_qtok(w, t)->head;
    bool heads = br_tok_is(w->tree, t, BR_GRAMMAR(PROVISO)) && verb > t && br_q_rel(w, t) == BR_DEP_MARK &&
                 (br_q_rel(w, verb) == BR_DEP_ADVCL || br_q_rel(w, verb) == BR_DEP_CCOMP);
    return heads && br_q_same_sentence(w, t, verb) ? (int32_t)w->tree->last[verb] : -1;
}

/* "the clerk, who is ill, | was away": the finite verb behind a relative clause between commas; -1 = none */
static int32_t verb_behind_relative(const br_quote_work *w, int32_t comma) {
    if (br_q_char(w, comma) != ',' || !br_q_same_sentence(w, comma, comma + 1) || !br_c_is_relative(w, comma + 1))
        return -1;
    int32_t t = comma + 2;
    while (br_q_same_sentence(w, comma, t) && t < comma + BR_MAX_ATTRIBUTION && !br_q_is_break(w, t)) t++;
    int32_t verb = t + 1;
    if (!br_q_same_sentence(w, comma, verb) || br_q_char(w, t) != ',') return -1;
    br_upos upos = (br_upos)br_qtok(w, verb)->upos;
    return upos == BR_UPOS_AUX || (upos == BR_UPOS_VERB && br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_FIN)) ? verb : -1;
}

/* the mark that closes words in marks which begin inside the content */
static bool closes_marks(const br_quote_work *w, int32_t t, int32_t first) {
    if (w->region_of[t] < 0) return false;
    const br_region *region = &w->regions.at[w->region_of[t]];
    return t == region->last && region->first >= first && !region->is_used;
}

/* The parser breaks off phrases and clauses in the middle: they go on to the next comma or conjunction that does not carry them on.
 * Of a clause, what hangs on the cue by itself is left out ("said he would go on Monday"). */
/* "about the law and | how it is kept" */
static bool opens_second_question(const br_quote_work *w, int32_t link) {
    return br_qtok(w, link)->upos == BR_UPOS_CCONJ && br_q_same_sentence(w, link, link + 2) &&
           br_tok_is(w->tree, link + 1, BR_GRAMMAR(ASKED)) && !br_q_is_break(w, link + 2);
}

br_content br_c_whole(const br_quote_work *w, int32_t cue, br_content c, bool is_clause) {
    bool is_pronoun = c.first == c.last && br_qtok(w, c.first)->upos == BR_UPOS_PRON;
    if (!is_clause && is_pronoun && !continues_pronoun(w, c.last + 1)) return c;
    while (br_q_same_sentence(w, c.first, c.last + 1) && c.last - cue < BR_MAX_CONTENT) {
        int32_t next = c.last + 1;
        br_upos upos = (br_upos)br_qtok(w, next)->upos;
        int32_t verb = is_clause ? verb_behind_relative(w, next) : -1;
        if (verb < 0) verb = br_c_list_end(w, next, c, cue);
        if (verb > next) {
            c.last = verb;
            continue;
        }
        bool explains = is_clause && br_q_char(w, next) == ':' && br_q_same_sentence(w, next, next + 1) &&
                        w->region_of[next + 1] < 0; /* "for one reason: it is late" */
        bool goes_on =
            explains || !br_q_is_break(w, next) || br_c_carries_on(w, next) || closes_marks(w, next, c.first);
        if (!is_clause && opens_second_question(w, next)) {
            c.last++;
            continue;
        }
        bool joins = upos == BR_UPOS_CCONJ && !(is_clause && br_tok_is(w->tree, next, BR_GRAMMAR(PAIRED)));
        if (joins || !goes_on || is_above(w, cue, next)) break;
        int32_t condition = is_clause ? condition_end(w, next) : -1;
        if (condition > next) {
            c.last = condition;
            continue;
        }
        if (upos != BR_UPOS_PUNCT && (is_clause ? hangs_on_cue(w, cue, next) : is_beside(w, cue, next))) break;
        c.last++;
        if (!is_clause && upos != BR_UPOS_PUNCT) c = br_c_join(c, coordinates(w, next));
    }
    return c;
}

/* ---- over a conjunction */

/* "X said he was tired and wanted to leave": the parser hangs the second verb on the cue. Verbs of saying are X's own. */
br_content br_c_with_second_verb(const br_quote_work *w, int32_t cue, br_content c) {
    int32_t t = c.last + 1;
    if (!br_q_same_sentence(w, cue, t + 1) || br_qtok(w, t)->upos != BR_UPOS_CCONJ) return c;
    int32_t verb = t + 1;
    while (br_q_same_sentence(w, cue, verb) && verb < t + 4 && br_qtok(w, verb)->upos != BR_UPOS_VERB) verb++;
    if (!br_q_same_sentence(w, cue, verb) || br_qtok(w, verb)->head != cue || br_q_rel(w, verb) != BR_DEP_CONJ)
        return c;
    uint32_t frames = 0;
    bool is_own = br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames) && frames & BR_CUE_FRAME(QUOTE);
    if (is_own || br_c_subject(w, verb) >= 0) return c;
    return br_c_join(c, br_c_subtree(w, verb));
}

/* "that the road was closed, and that help was coming", "that the road was closed and help would come" */
br_content br_c_with_second_clause(const br_quote_work *w, int32_t cue, br_content c) {
    for (int i = 0; i < BR_MAX_CLIMB; i++) {
        int32_t t = c.last + 1;
        bool behind_comma = br_q_same_sentence(w, cue, t) && br_q_is_comma(w, t);
        if (behind_comma) t++;
        if (!br_q_same_sentence(w, cue, t + 2) || br_qtok(w, t)->upos != BR_UPOS_CCONJ) return c;
        bool is_marked = br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT)) && br_qtok(w, t + 1)->upos != BR_UPOS_DET;
        if (!is_marked && !br_c_is_second_clause(w, t + 1, behind_comma)) return c;
        int32_t next = t + 1;
        c.last = next;
        for (int32_t v = next; br_q_same_sentence(w, cue, v) && v < next + BR_MAX_HEARER; v++)
            if (br_q_rel(w, v) == BR_DEP_CONJ && br_qtok(w, v)->head < t && br_qtok(w, v)->head >= cue)
                c = br_c_join(c, br_c_right_of(w, v, t));
        c = br_c_whole(w, cue, c, true);
    }
    return c;
}

/* "urged the party to open the lists, name a leader and go on": bare infinitives that the parser hung on the cue. A finite verb
 * would be told like the cue. */
br_content br_c_with_infinitives(const br_quote_work *w, int32_t cue, br_content c) {
    for (int32_t t = c.last + 1; br_q_same_sentence(w, cue, t) && t - cue < BR_MAX_CONTENT; t = c.last + 1) {
        while (br_q_same_sentence(w, cue, t) && (br_q_char(w, t) == ',' || br_qtok(w, t)->upos == BR_UPOS_CCONJ)) t++;
        if (t == c.last + 1 || !br_q_same_sentence(w, cue, t)) break;
        const br_token *verb = br_qtok(w, t);
        bool is_bare = verb->upos == BR_UPOS_VERB && br_q_rel(w, t) == BR_DEP_CONJ && verb->head <= c.last &&
                       verb->head >= cue && br_str_eq(br_tok_text(w->tree, t), verb->lemma);
        bool cue_is_bare = br_str_eq(br_tok_text(w->tree, cue), br_qtok(w, cue)->lemma);
        if (!is_bare || cue_is_bare) break;
        c = br_c_whole(w, cue, br_c_join(c, br_c_subtree(w, t)), true);
    }
    return c;
}

/* ---- back to its beginning */

/* "said in an interview [with the paper | that prices rose]": the parser hung a phrase of the place on the clause */
static br_content behind_place(const br_quote_work *w, br_content c) {
    if (br_qtok(w, c.first)->upos != BR_UPOS_ADP) return c;
    for (int32_t t = c.first + 1; t < c.last && t < c.first + BR_MAX_HEARER; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || br_q_is_break(w, t)) break;
        if (br_tok_is(w->tree, t, BR_GRAMMAR(THAT)) && br_c_begins_clause(w, t)) return (br_content){t, c.last};
    }
    return c;
}

/* "that" that the tagger took for a pronoun; not "about that vote", nor "told that man" */
static bool begins_behind(const br_quote_work *w, int32_t t, uint32_t frames) {
    return !(frames & BR_CUE_FRAME(HEARER)) && br_qtok(w, t - 1)->upos != BR_UPOS_ADP && br_c_begins_clause(w, t);
}

/* "said the men who came, Weber among them, | should leave", "wrote in a letter that it is late, | because it rains": the parser
 * hung the beginning of the clause elsewhere. It begins at its "that", or, where it has a verb without a subject, behind the cue. */
br_content br_c_with_beginning(const br_quote_work *w, int32_t cue, br_content c, uint32_t frames) {
    bool lacks_subject = br_qtok(w, c.first)->feats & BR_FEAT(VERBFORM_FIN);
    for (int32_t t = cue + 1; t < c.first; t++) {
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) return c;
        bool opens = br_tok_is(w->tree, t, BR_GRAMMAR(THAT)) &&
                     (br_qtok(w, t)->upos == BR_UPOS_SCONJ || lacks_subject || begins_behind(w, t, frames));
        if (opens) return (br_content){t, c.last};
    }
    br_content inside = behind_place(w, c);
    if (inside.first > c.first) return inside;
    bool hangs_over = br_qtok(w, c.first)->upos == BR_UPOS_CCONJ && !br_tok_is(w->tree, c.first, BR_GRAMMAR(PAIRED));
    const uint32_t others = BR_CUE_FRAME(OBJ) | BR_CUE_FRAME(HEARER);
    bool is_pure =
        frames & BR_CUE_FRAME(QUOTE) && !(frames & others); /* nothing but what is said stands behind "said" */
    bool hears = br_qtok(w, cue + 1)->upos == BR_UPOS_PRON &&
                 (br_q_rel(w, cue + 1) == BR_DEP_OBJ || br_q_rel(w, cue + 1) == BR_DEP_IOBJ);
    if (is_pure && !hears && c.first > cue + 1 && c.first <= cue + BR_MAX_ATTRIBUTION && br_c_speaks_on(w, cue))
        return (br_content){cue + 1, c.last};
    bool has_subject = !(lacks_subject || hangs_over) || frames & BR_CUE_FRAME(HEARER);
    if (has_subject || c.first == cue + 1 || c.first > cue + BR_MAX_ATTRIBUTION) return c;
    br_upos opening = (br_upos)br_qtok(w, cue + 1)->upos;
    bool is_nominal = opening == BR_UPOS_DET || opening == BR_UPOS_NOUN || opening == BR_UPOS_PROPN ||
                      opening == BR_UPOS_ADJ || opening == BR_UPOS_NUM || opening == BR_UPOS_PRON;
    return is_nominal ? (br_content){cue + 1, c.last} : c;
}
