/* Indirect speech: what a word of speech takes, by its frames and the tree.
 *
 *     X said [that ...]        a clause          X promised [to ...]     an infinitive
 *     X urged [Y to ...]       with its object   X criticised [Y for ..] an object with its prepositions
 *     [...], X said[, ...]     around the cue    [Y] is expected [to ..] subject and infinitive
 *     X's claim [that ...]     a noun            X is sure [that ...]    an adjective
 */
#include "annotate/quote/content.h"
#include "annotate/quote/quote_weights.h"

/* "Y is expected to", "Y seems to": nobody is named; the subject belongs to what is said */
static br_content content_of_raising(const br_quote_work *w, int32_t verb) {
    int32_t subject = br_c_subject(w, verb);
    if (subject < 0) return br_nothing;
    br_for_children (w->tree, verb, child)
        if (child > verb && (br_c_rel(w, child) == BR_DEP_XCOMP || br_c_rel(w, child) == BR_DEP_CCOMP))
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
        (br_c_rel(w, verb) == BR_DEP_ACL || br_c_rel(w, verb) == BR_DEP_XCOMP))
        frames &= BR_CUE_FRAME(AS) | BR_CUE_FRAME(THAT) | BR_CUE_FRAME(TO); /* no "guard charged with theft" */
    if ((frames & BR_CUE_FRAME(TWO) && agent < 0 && !has_marks(w, verb)) || is_sacking(w, subject, frames)) return;
    if (frames & BR_CUE_FRAME(THAT) && (subject < 0 || is_it || has_clause)) {
        br_c_add(w, br_c_behind(w, verb, frames), verb, last, agent);
        return;
    }
    if (subject < 0 || is_it || leads_to_saying(w, verb)) return;
    br_content who = br_c_subtree(w, subject), behind = br_c_behind(w, verb, frames & ~BR_CUE_FRAME(THAT));
    if (!br_c_is_empty(behind)) br_c_add(w, br_c_join(who, behind), verb, last, agent);
    else if (frames & BR_CUE_FRAME(OBJ) && agent >= 0) br_c_add(w, who, verb, last, agent);
}

/* "..., reported the Post." */
static bool is_inverted(const br_quote_work *w, int32_t verb, uint32_t frames) {
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

static void read_verb(br_quote_work *w, int32_t verb) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames);
    if (!row || br_c_rel(w, verb) == BR_DEP_CASE) return;
    if (br_c_rel(w, verb) == BR_DEP_AMOD) {
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
    int32_t source = br_source_of_verb(w, verb), named = br_c_named_before(w, verb);
    if (source < 0 && named >= 0) source = br_phrase_head(w, named, verb - 1);
    br_content c = br_nothing;
    if (is_inverted(w, verb, frames)) {
        source = br_phrase_head(w, verb + 1, br_c_attribution_end(w, verb));
        c = br_c_around(w, verb, source);
    }
    if (br_c_is_empty(c)) c = br_c_behind(w, verb, frames);
    c = past_hearer(w, verb, frames, c);
    br_content question = br_c_told_question(w, verb, frames);
    if (!br_c_is_empty(question) && (br_c_is_empty(c) || !br_c_has_verb(w, (br_content){c.first, question.first - 1})))
        c = question;
    bool is_speech = frames & BR_CUE_FRAME(THAT) && frames & BR_CUE_FRAME(QUOTE);
    if (br_c_is_empty(c) && is_speech) {
        if (br_c_has_mark(w, verb, BR_GRAMMAR(LIKENESS)) && !br_c_is_ing(w, verb)) c = br_c_of_as(w, verb);
        else c = br_c_speaks_on(w, verb) ? br_c_in_text(w, verb, false) : br_nothing;
        if (br_c_is_empty(c)) c = br_c_in_text(w, verb, true);
        if (br_c_is_empty(c)) c = br_c_around(w, verb, source);
        if (br_c_is_empty(c) && !(frames & BR_CUE_FRAME(OBJ))) c = br_c_in_text(w, verb, false);
    }
    if (br_c_is_empty(c) && frames & BR_CUE_FRAME(THAT) && stands_alone(w, verb)) c = br_c_around(w, verb, source);
    if (br_c_is_empty(c) || (source < 0 && is_person_only(w, c) && is_speech)) return;
    if (frames & BR_CUE_FRAME(THAT) && is_bare_word(w, c)) return;
    source = outside_of(w, c, verb, source);
    if (frames & BR_CUE_FRAME(THAT)) c = br_c_both_sides(w, c, verb, source);
    br_c_add(w, c, verb, last, source);
}

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

static void read_preposition(br_quote_work *w, int32_t token) {
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
static void read_view(br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    if (!br_q_cue(w, noun, BR_CUE_KIND_VIEW, &frames) ||
        !br_c_has_mark(w, noun, BR_GRAMMAR(WITHIN) | BR_GRAMMAR(AGENT)))
        return;
    int32_t source = br_tree_child(w->tree, noun, BR_DEP_NMOD_POSS, -1);
    if (source < 0) source = br_tree_child(w->tree, noun, BR_DEP_NMOD, -1);
    if (source < 0 || (source > noun && !br_c_has_mark(w, source, BR_GRAMMAR(GENITIVE)))) return;
    br_c_add(w, clause_around(w, br_c_subtree(w, noun), noun), noun, noun, source);
}

/* A noun before it, and behind it what no plural has: "Weber cautions that", "the rector questions the law" */
static bool stands_as_verb(const br_quote_work *w, int32_t t) {
    if (!br_q_same_sentence(w, t - 1, t) || !br_q_same_sentence(w, t, t + 1)) return false;
    br_upos before = (br_upos)br_qtok(w, t - 1)->upos;
    bool is_name = before == BR_UPOS_PROPN || before == BR_UPOS_PRON;
    if ((!is_name && before != BR_UPOS_NOUN) || br_qtok(w, t - 1)->feats & BR_FEAT(POSS)) return false;
    if (br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT))) return is_name;
    return br_tok_is(w->tree, t + 1, BR_GRAMMAR(DEFINITE));
}

/* A verb that the tagger took for a noun: "..., warns the Red Cross", "Weber cautions that". */
static bool looks_like_verb(const br_quote_work *w, int32_t t) {
    uint32_t frames = 0;
    if (t == 0 || !br_tok_is(w->tree, t, BR_GRAMMAR(PRESENT)) || !br_q_cue(w, t, BR_CUE_KIND_VERB, &frames))
        return false;
    return (br_q_is_comma(w, t - 1) && is_inverted(w, t, frames)) || stands_as_verb(w, t);
}

/* The statement of such a verb behind a name: the tree knows nothing of it. */
static void read_untagged(br_quote_work *w, int32_t t) {
    if (stands_as_verb(w, t)) br_c_add(w, (br_content){t + 1, br_c_sentence(w, t).last}, t, t, t - 1);
    else read_verb(w, t);
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
        case BR_UPOS_VERB: read_verb(w, t), read_preposition(w, t); break;
        case BR_UPOS_NOUN:
            if (looks_like_verb(w, t)) read_untagged(w, t);
            else read_view(w, t), br_c_read_noun(w, t);
            break;
        case BR_UPOS_ADJ: br_c_read_adjective(w, t); break;
        default: read_preposition(w, t); break;
        }
    }
}
