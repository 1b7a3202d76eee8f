/* Verbs of speech, active and passive. */
#include "annotate/quote/speech/verbs.h"

#include "annotate/quote/content/around.h"
#include "annotate/quote/content/behind.h"
#include "annotate/quote/content/clause.h"
#include "annotate/quote/content/closing.h"
#include "annotate/quote/content/draft.h"
#include "annotate/quote/content/loose.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/source.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* "Y is expected to", "Y seems to": nobody is named; the subject belongs to what is said */
static br_content content_of_raising(const br_quote_work *w, int32_t verb) {
    int32_t subject = br_c_subject(w, verb);
    if (subject < 0) return br_nothing;
    br_for_children (w->tree, verb, child)
        if (child > verb && (br_q_rel(w, child) == BR_DEP_XCOMP || br_q_rel(w, child) == BR_DEP_CCOMP))
            return br_c_join(br_c_subtree(w, subject), br_c_right_of(w, child, verb));
    return br_nothing;
}

static bool is_raising(const br_quote_work *w, int32_t verb, uint32_t frames) {
    if (!(frames & BR_CUE_FRAME(RAISE))) return false;
    return br_q_is_passive(w, verb) || frames & BR_CUE_FRAME(SEEM);
}

/* "was quoted as saying": the statement is the saying's */
static bool leads_to_saying(const br_quote_work *w, int32_t verb) {
    uint32_t frames = 0;
    br_for_children (w->tree, verb, child) {
        if (br_c_has_mark(w, child, BR_GRAMMAR(LIKENESS)) && br_q_cue(w, child, BR_CUE_KIND_VERB, &frames) &&
            frames & BR_CUE_FRAME(QUOTE))
            return true;
    }
    return false;
}

/* "The minister was dismissed" */
static bool is_sacking(const br_quote_work *w, int32_t subject, uint32_t frames) {
    return subject >= 0 && frames & BR_CUE_FRAME(THING) &&
           (br_q_is_somebody(w, subject) || br_qtok(w, subject)->feats & BR_FEAT(PRONTYPE_PRS));
}

/* "We are convinced that": a participle that tells what its subject feels, whatever its verb is. Whether it was read. */
static bool read_feeling(br_quote_work *w, int32_t verb) {
    const br_cue_row *row = br_cue_row_of(w->lexicon->quotes, w->facts->form[verb]);
    uint32_t frames = 0;
    for (; row; row = br_cue_row_next(w->lexicon->quotes, row))
        if (row->kind == BR_CUE_KIND_ADJ) frames |= row->frames;
    int32_t subject = br_c_subject(w, verb);
    if (!frames || subject < 0) return false;
    br_content c = br_c_behind(w, verb, frames);
    if (br_c_is_empty(c)) return false;
    br_c_add(w, c, verb, verb, subject);
    return true;
}

/* "is called “a farce”"; without marks ("is called a siphon") it is only the thing's name */
static bool has_marks(const br_quote_work *w, int32_t verb) {
    for (int32_t t = verb + 1; br_q_same_sentence(w, verb, t) && t < verb + BR_MAX_HEARER; t++)
        if (w->region_of[t] >= 0) return true;
    return false;
}

static void read_passive(br_quote_work *w, int32_t verb, int32_t last, uint32_t frames) {
    if (read_feeling(w, verb)) return;
    int32_t agent = br_source_of_verb(w, verb), subject = br_c_subject(w, verb);
    frames &= ~BR_CUE_FRAME(BY);
    bool is_as = agent >= 0 && frames & BR_CUE_FRAME(THAT) && br_c_has_mark(w, verb, BR_GRAMMAR(LIKENESS));
    if (is_as) { /* "As reported by the Post, prices rose" */
        br_c_add(w, br_c_of_as(w, verb), verb, last, agent);
        return;
    }
    br_content question = br_c_told_question(w, verb, frames);
    if (!br_c_is_empty(question)) { /* "was asked by the judge if he knew" */
        br_c_add(w, question, verb, last, agent);
        return;
    }
    br_content raised = is_raising(w, verb, frames) && agent < 0 ? content_of_raising(w, verb) : br_nothing;
    if (!br_c_is_empty(raised)) {
        br_c_add(w, raised, verb, last, -1);
        return;
    }
    bool is_it = subject >= 0 && br_tok_is(w->tree, subject, BR_GRAMMAR(EMPTY_SUBJECT)); /* "it was announced that" */
    bool has_clause = br_tree_child(w->tree, verb, BR_DEP_CCOMP, -1) > verb;             /* "the crew was told that" */
    if (subject < 0 && !has_clause && agent < 0 &&
        (br_q_rel(w, verb) == BR_DEP_ACL || br_q_rel(w, verb) == BR_DEP_XCOMP))
        frames &= BR_CUE_FRAME(AS) | BR_CUE_FRAME(THAT) | BR_CUE_FRAME(TO); /* no "guard charged with theft" */
    if ((frames & BR_CUE_FRAME(TWO) && agent < 0 && !has_marks(w, verb)) || is_sacking(w, subject, frames)) return;
    if (frames & BR_CUE_FRAME(THAT) && (subject < 0 || is_it || has_clause)) {
        br_c_add(w, br_c_behind(w, verb, frames), verb, last, agent);
        return;
    }
    if (subject < 0 || (is_it && agent < 0) || leads_to_saying(w, verb)) return;
    br_content who = br_c_subtree(w, subject), behind = br_c_behind(w, verb, frames & ~BR_CUE_FRAME(THAT));
    if (!br_c_is_empty(behind)) br_c_add(w, br_c_join(who, behind), verb, last, agent);
    else if (frames & BR_CUE_FRAME(OBJ) && agent >= 0) br_c_add(w, who, verb, last, agent);
}

/* "..., reported the Post." */
bool br_c_is_inverted(const br_quote_work *w, int32_t verb, uint32_t frames) {
    br_content s = br_c_sentence(w, verb);
    if (!(frames & BR_CUE_FRAME(QUOTE)) || verb <= s.first + 2 || verb >= s.last || !br_q_is_comma(w, verb - 1) ||
        br_c_is_ing(w, verb))
        return false;
    int32_t next = verb + 1, end = br_c_attribution_end(w, verb);
    br_upos upos = (br_upos)br_qtok(w, next)->upos;
    if (upos != BR_UPOS_PROPN && upos != BR_UPOS_DET && upos != BR_UPOS_NOUN && upos != BR_UPOS_ADJ) return false;
    int32_t subject = br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1);
    if (subject >= 0 && subject < verb) return false;
    for (int32_t t = next; t <= end; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_VERB || br_qtok(w, t)->upos == BR_UPOS_AUX) return false;
    return br_c_has_verb(w, (br_content){s.first, verb - 2});
}

/* "..., engineers believe.", "The bridge, engineers believe, will hold." */
static bool stands_alone(const br_quote_work *w, int32_t verb) {
    br_content s = br_c_sentence(w, verb);
    return verb == s.last || (verb + 1 == s.last && br_q_is_punct(w, s.last)) || br_q_is_comma(w, verb + 1);
}

/* "promised the mayor [that help would come]": the hearer stands where the parser saw the object, and lost the clause */
static br_content past_hearer(const br_quote_work *w, int32_t verb, uint32_t frames, br_content c) {
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
    bool is_hearer = object > verb && c.first <= object && object <= c.last && br_q_is_somebody(w, object);
    if (!(frames & BR_CUE_FRAME(THAT)) || !is_hearer) return c;
    br_content clause = br_c_in_text(w, verb, true);
    if (br_c_is_empty(clause) || clause.first <= object) return c;
    for (int32_t t = object; t < clause.first; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_VERB || br_qtok(w, t)->upos == BR_UPOS_AUX) return c;
    return clause;
}

/* "said little", "knows nothing", but "promised change", "ruled them out": that something was said, not what */
static bool is_bare_word(const br_quote_work *w, br_content c) {
    if (c.first != c.last || w->region_of[c.first] >= 0) return false;
    const br_token *word = br_qtok(w, c.first);
    return word->upos != BR_UPOS_PROPN && word->upos != BR_UPOS_NOUN && !(word->feats & BR_FEAT(PRONTYPE_PRS));
}

/* “...,” noted Weber: his name is not what was said */
static bool is_person_only(const br_quote_work *w, br_content c) {
    if (c.first < 2 || (w->region_of[c.first - 2] < 0 && !br_q_is_comma(w, c.first - 2))) return false;
    for (int32_t t = c.first; t <= c.last; t++)
        if (!br_q_is_person(w, t)) return false;
    return true;
}

/* "Weber, head of the port, said [the men who came should leave]": who stands inside the clause does not speak it */
static int32_t outside_of(const br_quote_work *w, br_content c, int32_t verb, int32_t source) {
    if (source < verb || c.first != verb + 1 || source > c.last || !br_c_has_verb(w, c)) return source;
    int32_t named = br_c_named_before(w, verb);
    return br_phrase_head(w, named >= 0 ? named : br_c_sentence(w, verb).first, verb - 1);
}

/* "Then you know the road": what anybody holds is nobody's statement */
static bool is_anybody(const br_quote_work *w, int32_t source, uint32_t frames) {
    return source >= 0 && frames & BR_CUE_FRAME(HELD) && br_qtok(w, source)->upos == BR_UPOS_PRON &&
           br_qtok(w, source)->feats & BR_FEAT(PERSON_2);
}

static int32_t source_of_tree_or_text(const br_quote_work *w, int32_t verb) {
    int32_t source = br_source_of_verb(w, verb), named = source < 0 ? br_c_named_before(w, verb) : -1;
    return named >= 0 ? br_phrase_head(w, named, verb - 1) : source;
}

/* what a word of speech that takes no clause has around it: the rest of its sentence, the sentence before */
static br_content spoken_around(const br_quote_work *w, int32_t verb, uint32_t frames, int32_t source) {
    br_content c = br_nothing;
    if (br_c_has_mark(w, verb, BR_GRAMMAR(LIKENESS)) && !br_c_is_ing(w, verb)) c = br_c_of_as(w, verb);
    else if (br_c_speaks_on(w, verb)) c = br_c_in_text(w, verb, false);
    if (br_c_is_empty(c)) c = br_c_in_text(w, verb, true);
    if (br_c_is_empty(c)) c = br_c_around(w, verb, source);
    if (br_c_is_empty(c) && !(frames & BR_CUE_FRAME(OBJ))) c = br_c_in_text(w, verb, false);
    return c;
}

static bool is_speech(uint32_t frames) {
    return frames & BR_CUE_FRAME(THAT) && frames & BR_CUE_FRAME(QUOTE);
}

/* what is said by a verb that is neither passive nor raising; *source is set anew where it stands behind the verb */
static br_content said_by_verb(const br_quote_work *w, int32_t verb, uint32_t frames, int32_t *source) {
    br_content c = br_nothing;
    if (br_c_is_inverted(w, verb, frames)) {
        *source = br_phrase_head(w, verb + 1, br_c_attribution_end(w, verb));
        c = br_c_around(w, verb, *source);
    }
    if (br_c_is_empty(c)) c = br_c_behind(w, verb, frames);
    c = past_hearer(w, verb, frames, c);
    br_content question = br_c_told_question(w, verb, frames);
    if (!br_c_is_empty(question) && (br_c_is_empty(c) || !br_c_has_verb(w, (br_content){c.first, question.first - 1})))
        c = question;
    if (br_c_is_empty(c) && is_speech(frames)) c = spoken_around(w, verb, frames, *source);
    if (br_c_is_empty(c) && frames & BR_CUE_FRAME(THAT) && stands_alone(w, verb)) c = br_c_around(w, verb, *source);
    return c;
}

void br_c_read_verb(br_quote_work *w, int32_t verb) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames);
    if (!row || br_q_rel(w, verb) == BR_DEP_CASE) return;
    if (br_q_rel(w, verb) == BR_DEP_AMOD) {
        if (frames & BR_CUE_FRAME(OBJ) && br_q_is_lost_verb(w, verb))
            br_c_add(w, br_c_object(w, verb, br_qtok(w, verb)->head), verb, verb, br_source_of_verb(w, verb));
        return;
    }
    int32_t particle = br_q_particle(w, verb, row->particle);
    int32_t last = particle > verb ? particle : verb;
    if (br_q_is_passive(w, verb)) {
        read_passive(w, verb, last, frames);
        return;
    }
    if (br_tok_is(w->tree, verb, BR_GRAMMAR(OVERHEARD)) && leads_to_saying(w, verb))
        return; /* "quoted him as saying" */
    if (is_raising(w, verb, frames)) {
        br_c_add(w, content_of_raising(w, verb), verb, last, -1);
        return;
    }
    int32_t source = source_of_tree_or_text(w, verb);
    if (source < 0 && br_qtok(w, verb)->feats & BR_FEAT(MOOD_IMP)) return; /* "Note that ...", "within, say, a week" */
    if (is_anybody(w, source, frames)) return;
    br_content c = said_by_verb(w, verb, frames, &source);
    if (br_c_is_empty(c) || (source < 0 && is_person_only(w, c) && is_speech(frames))) return;
    if (frames & BR_CUE_FRAME(THAT) && is_bare_word(w, c)) return;
    source = outside_of(w, c, verb, source);
    if (frames & BR_CUE_FRAME(THAT)) c = br_c_both_sides(w, c, verb, source);
    br_c_add(w, c, verb, last, source);
}
