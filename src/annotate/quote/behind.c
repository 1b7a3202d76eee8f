/* What stands behind the cue: the clauses, infinitives and phrases that its frames and the tree give. The parser breaks them
 * off at times, so they are followed to the next border in the text. */
#include "annotate/quote/content.h"
#include "annotate/quote/quote_weights.h"

typedef struct pieces {
    br_content clause, infinitive, object, hearer, rest; /* rest: prepositions, gerunds, predicates */
    int32_t named;                                       /* the only object, -1 = none */
} pieces;

/* "called on [the mayor] to resign": a particle of the cue leads its hearer */
static bool is_of_particle(const br_quote_work *w, int32_t cue, br_content c) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames);
    return row && row->particle.len && c.first == cue + 1 && c.last > c.first &&
           br_str_eq_ascii(br_tok_text(w->tree, c.first), row->particle);
}

/* "called an election", "dismissed the minister": deeds, with words that else name or judge */
static bool is_deed(const br_quote_work *w, int32_t object, uint32_t frames) {
    uint32_t ignored = 0;
    if (object < 0) return false;
    if (frames & BR_CUE_FRAME(THING) && br_q_is_somebody(w, object)) return true;
    br_upos next = br_q_same_sentence(w, object, object + 1) ? (br_upos)br_qtok(w, object + 1)->upos : BR_UPOS_PUNCT;
    if (next == BR_UPOS_DET || next == BR_UPOS_ADJ || next == BR_UPOS_NOUN)
        return false; /* "called the vote a farce" */
    int32_t last = (int32_t)w->tree->last[object];
    bool is_named = w->region_of[last] >= 0 || (br_q_same_sentence(w, object, last + 1) && w->region_of[last + 1] >= 0);
    return frames & BR_CUE_FRAME(TWO) && !is_named && br_q_cue(w, object, BR_CUE_KIND_OCCASION, &ignored);
}

/* finite clauses and infinitives that the cue has for its complement */
static void take_clause(const br_quote_work *w, int32_t child, br_content c, uint32_t frames, pieces *p) {
    if (!br_c_is_empty(br_c_closed_by(w, child))) return; /* "Paris will ask again, he said" */
    int32_t word = br_q_is_comma(w, c.first) && c.first < c.last ? c.first + 1 : c.first;
    bool is_next =
        word > 0 && br_qtok(w, word - 1)->upos == BR_UPOS_NOUN && !br_tok_is(w->tree, word, BR_GRAMMAR(THAT));
    bool describes = word > 0 && (br_q_is_comma(w, word - 1) || is_next) && br_c_is_relative(w, word);
    if (describes) return; /* "urged a rise to ten, which is too much", "asked the man who came" */
    bool adds = word > 0 && br_q_is_comma(w, word - 1) && br_c_is_ing(w, word) && w->cues[word];
    if (adds) return; /* "..., he said in Rome, noting that it rained" */
    if (br_q_is_moment(w, child) || (br_c_opens_adverbial(w, c.first) && br_qtok(w, c.first)->head == child)) return;
    if (br_c_is_infinitive(w, child) && !br_c_has_mark(w, child, BR_GRAMMAR(THAT))) {
        if (frames & BR_CUE_FRAME(TO)) p->infinitive = br_c_join(p->infinitive, c);
    } else if (frames & BR_CUE_FRAME(THAT)) {
        p->clause = br_c_join(p->clause, c);
    } else if (frames & (BR_CUE_FRAME(OBJ) | BR_CUE_FRAME(AS))) {
        p->rest = br_c_join(p->rest, c);
    }
}

/* "X said: the road is closed" */
static void take_beside(const br_quote_work *w, int32_t child, br_content c, uint32_t frames, pieces *p) {
    uint32_t own = 0;
    bool is_inserted = br_q_same_sentence(w, child, child + 1) && br_q_is_comma(w, child + 1);
    if (is_inserted && br_q_cue(w, child, BR_CUE_KIND_VERB, &own) && own & BR_CUE_FRAME(QUOTE))
        return; /* "held a vote in which, Lima says, he won" */
    if (frames & BR_CUE_FRAME(THAT) && br_c_is_empty(br_c_closed_by(w, child))) p->clause = c;
}

static void take_open_clause(const br_quote_work *w, int32_t child, br_content c, uint32_t frames, pieces *p) {
    if (br_c_is_infinitive(w, child)) {
        if (frames & BR_CUE_FRAME(TO)) p->infinitive = br_c_join(p->infinitive, c);
    } else if (br_c_is_ing(w, child)) {
        if (frames & (BR_CUE_FRAME(ING) | BR_CUE_FRAME(OBJ))) p->rest = br_c_join(p->rest, c);
    } else if (frames & (BR_CUE_FRAME(AS) | BR_CUE_FRAME(THAT))) {
        p->rest = br_c_join(p->rest, c);
    }
}

static void take_adverbial(const br_quote_work *w, int32_t cue, int32_t child, br_content c, uint32_t frames,
                           pieces *p) {
    if (br_c_marker_frames(w, child) & frames & (BR_CUE_FRAME_PREPOSITIONS | BR_CUE_FRAME(TO))) {
        if (br_c_is_infinitive(w, child)) p->infinitive = br_c_join(p->infinitive, c);
        else p->rest = br_c_join(p->rest, c);
    } else if (frames & BR_CUE_FRAME(ING) && br_c_is_ing(w, child) && c.first <= cue + 2) {
        p->rest = br_c_join(p->rest, c);
    }
}

/* "told the captain to leave", "told the captain that it was late": what he is told may hang on him */
static void take_from_hearer(const br_quote_work *w, int32_t cue, int32_t hearer, uint32_t frames, pieces *p) {
    bool may_hear = br_q_is_somebody(w, hearer) || br_qtok(w, hearer)->upos == BR_UPOS_PROPN;
    br_for_children (w->tree, hearer, child) {
        if (br_c_rel(w, child) != BR_DEP_ACL || child < hearer) continue;
        br_content c = br_c_right_of(w, child, cue);
        bool told = br_tok_is(w->tree, c.first, BR_GRAMMAR(THAT)) && br_qtok(w, c.first)->upos == BR_UPOS_SCONJ;
        if (br_c_is_infinitive(w, child)) {
            if (frames & BR_CUE_FRAME(TO)) p->infinitive = br_c_join(p->infinitive, c);
        } else if (told && may_hear && frames & BR_CUE_FRAME(THAT)) {
            p->clause = c;
        }
    }
}

static void take_object(const br_quote_work *w, int32_t cue, int32_t child, br_content c, uint32_t frames, pieces *p) {
    p->named = br_c_is_empty(p->object) ? child : -1;
    p->object = br_c_join(p->object, c);
    take_from_hearer(w, cue, child, frames, p);
}

/* "called on the mayor to resign": the mayor hears it; "went after the mayor": it is about him */
static void take_behind_particle(br_content c, uint32_t frames, pieces *p) {
    if (frames & BR_CUE_FRAME(TO) || !(frames & BR_CUE_FRAME(OBJ))) p->hearer = c;
    else p->object = br_c_join(p->object, c);
}

/* "spoke on condition of anonymity": the terms of the saying */
static bool is_terms(const br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    return br_q_cue(w, noun, BR_CUE_KIND_TERMS, &frames) && br_c_has_mark(w, noun, BR_GRAMMAR(TERMS));
}

static void take_oblique(const br_quote_work *w, int32_t cue, int32_t child, br_content c, uint32_t frames, pieces *p) {
    if (is_terms(w, child)) return;
    bool bare = br_qtok(w, child)->deprel == BR_DEP_OBL_UNMARKED;
    if (is_of_particle(w, cue, c)) take_behind_particle((br_content){c.first + 1, c.last}, frames, p);
    else if (br_c_marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) p->rest = br_c_join(p->rest, c);
    else if (bare && (frames & BR_CUE_FRAME(AS)) && !br_c_is_empty(p->object)) p->rest = br_c_join(p->rest, c);
}

/* "X said, adding, “B.”": words in marks that are a statement already, or their cue, whatever the parser hung them on */
static bool is_used_speech(const br_quote_work *w, int32_t token) {
    return w->is_spent[token] || (w->region_of[token] >= 0 && w->regions.at[w->region_of[token]].is_used);
}

static void take_child(const br_quote_work *w, int32_t cue, int32_t child, uint32_t frames, pieces *p) {
    br_content c = br_c_right_of(w, child, cue);
    if (is_used_speech(w, child)) return;
    switch (br_c_rel(w, child)) {
    case BR_DEP_CCOMP: take_clause(w, child, c, frames, p); break;
    case BR_DEP_XCOMP: take_open_clause(w, child, c, frames, p); break;
    case BR_DEP_ADVCL: take_adverbial(w, cue, child, c, frames, p); break;
    case BR_DEP_OBJ: take_object(w, cue, child, c, frames, p); break;
    case BR_DEP_IOBJ:
        p->hearer = c;
        take_from_hearer(w, cue, child, frames, p);
        break;
    case BR_DEP_NMOD: /* "wary of the law" */
    case BR_DEP_OBL: take_oblique(w, cue, child, c, frames, p); break;
    case BR_DEP_PARATAXIS:
    case BR_DEP_CSUBJ:
        if (br_c_is_empty(p->clause)) take_beside(w, child, c, frames, p);
        break;
    default: break;
    }
}

/* whether a token hangs on the cue by itself, outside of the content ("said ... in an interview") */
static bool hangs_on_cue(const br_quote_work *w, int32_t cue, int32_t token) {
    for (int i = 0; i < BR_MAX_CLIMB && br_q_valid(w, token); i++) {
        if (token == cue) return true;
        token = br_qtok(w, token)->head;
    }
    return false;
}

/* "..., including ships": goes on with what was said */
bool br_c_carries_on(const br_quote_work *w, int32_t comma) {
    if (!br_str_is(br_tok_text(w->tree, comma), ",") || !br_q_same_sentence(w, comma, comma + 1)) return false;
    const br_cue_row *row = br_cue_row_of(w->lexicon->quotes, w->facts->form[comma + 1]);
    while (row && row->kind != BR_CUE_KIND_CARRY) row = br_cue_row_next(w->lexicon->quotes, row);
    return row != NULL;
}

/* "when it was read", "on Friday", hanging on the cue: it tells of the saying, not of what is said */
static bool is_beside(const br_quote_work *w, int32_t cue, int32_t token) {
    int32_t head = br_qtok(w, token)->head;
    if (head == cue && br_c_rel(w, token) == BR_DEP_COMPOUND) return true; /* "plays the danger down" */
    if (br_qtok(w, token)->upos == BR_UPOS_SCONJ)
        return br_q_valid(w, head) && br_c_rel(w, head) == BR_DEP_ADVCL && br_qtok(w, head)->head == cue &&
               !br_c_is_ing(w, head);
    if (head != cue && br_q_valid(w, head) && br_c_rel(w, token) == BR_DEP_CASE) token = head;
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
    br_deprel rel = br_c_rel(w, token);
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
        if (child > token && br_c_rel(w, child) == BR_DEP_CONJ && !br_c_has_verb(w, br_c_subtree(w, child)))
            c.last = (int32_t)w->tree->last[child];
    return c;
}

/* "if the rain stops", "unless they pay": the end of a clause that sets a condition to what is said, whatever it hangs on; -1 = none */
static int32_t condition_end(const br_quote_work *w, int32_t t) {
    int32_t verb = br_qtok(w, t)->head;
    bool heads = br_tok_is(w->tree, t, BR_GRAMMAR(PROVISO)) && verb > t && br_c_rel(w, t) == BR_DEP_MARK &&
                 (br_c_rel(w, verb) == BR_DEP_ADVCL || br_c_rel(w, verb) == BR_DEP_CCOMP);
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

/* "held two licences, a permit and a key": the end of the nouns that are coordinated behind a comma with one inside the content;
 * -1 = none */
int32_t br_c_list_end(const br_quote_work *w, int32_t comma, br_content c, int32_t cue) {
    if (br_q_char(w, comma) != ',') return -1;
    for (int32_t t = comma + 1; br_q_same_sentence(w, comma, t) && t <= comma + BR_MAX_HEARER; t++) {
        if (br_q_is_break(w, t) || is_used_speech(w, t)) return -1;
        int32_t head = br_qtok(w, t)->head;
        bool is_part = br_c_rel(w, t) == BR_DEP_CONJ && br_q_is_nominal(br_qtok(w, t)) && br_c_subject(w, t) < 0 &&
                       head >= c.first && head <= c.last && head != cue;
        if (is_part && !br_c_has_verb(w, br_c_subtree(w, t)) && (int32_t)w->tree->first[t] <= comma + 1)
            return (int32_t)w->tree->last[t];
    }
    return -1;
}

/* The parser breaks off phrases and clauses in the middle: they go on to the next comma or conjunction that does not carry them on.
 * Of a clause, what hangs on the cue by itself is left out ("said he would go on Monday"). */
static br_content whole(const br_quote_work *w, int32_t cue, br_content c, bool is_clause) {
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

/* "X said he was tired and wanted to leave": the parser hangs the second verb on the cue. Verbs of saying are X's own. */
static br_content with_second_verb(const br_quote_work *w, int32_t cue, br_content c) {
    int32_t t = c.last + 1;
    if (!br_q_same_sentence(w, cue, t + 1) || br_qtok(w, t)->upos != BR_UPOS_CCONJ) return c;
    int32_t verb = t + 1;
    while (br_q_same_sentence(w, cue, verb) && verb < t + 4 && br_qtok(w, verb)->upos != BR_UPOS_VERB) verb++;
    if (!br_q_same_sentence(w, cue, verb) || br_qtok(w, verb)->head != cue || br_c_rel(w, verb) != BR_DEP_CONJ)
        return c;
    uint32_t frames = 0;
    bool is_own = br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames) && frames & BR_CUE_FRAME(QUOTE);
    if (is_own || br_c_subject(w, verb) >= 0) return c;
    return br_c_join(c, br_c_subtree(w, verb));
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

/* "that the road was closed, and that help was coming", "that the road was closed and help would come" */
static br_content with_second_clause(const br_quote_work *w, int32_t cue, br_content c) {
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
            if (br_c_rel(w, v) == BR_DEP_CONJ && br_qtok(w, v)->head < t && br_qtok(w, v)->head >= cue)
                c = br_c_join(c, br_c_right_of(w, v, t));
        c = whole(w, cue, c, true);
    }
    return c;
}

/* "urged the party to open the lists, name a leader and go on": bare infinitives that the parser hung on the cue. A finite verb
 * would be told like the cue. */
static br_content with_infinitives(const br_quote_work *w, int32_t cue, br_content c) {
    for (int32_t t = c.last + 1; br_q_same_sentence(w, cue, t) && t - cue < BR_MAX_CONTENT; t = c.last + 1) {
        while (br_q_same_sentence(w, cue, t) && (br_q_char(w, t) == ',' || br_qtok(w, t)->upos == BR_UPOS_CCONJ)) t++;
        if (t == c.last + 1 || !br_q_same_sentence(w, cue, t)) break;
        const br_token *verb = br_qtok(w, t);
        bool is_bare = verb->upos == BR_UPOS_VERB && br_c_rel(w, t) == BR_DEP_CONJ && verb->head <= c.last &&
                       verb->head >= cue && br_str_eq(br_tok_text(w->tree, t), verb->lemma);
        bool cue_is_bare = br_str_eq(br_tok_text(w->tree, cue), br_qtok(w, cue)->lemma);
        if (!is_bare || cue_is_bare) break;
        c = whole(w, cue, br_c_join(c, br_c_subtree(w, t)), true);
    }
    return c;
}

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
static br_content with_beginning(const br_quote_work *w, int32_t cue, br_content c, uint32_t frames) {
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
                 (br_c_rel(w, cue + 1) == BR_DEP_OBJ || br_c_rel(w, cue + 1) == BR_DEP_IOBJ);
    if (is_pure && !hears && c.first > cue + 1 && c.first <= cue + BR_MAX_ATTRIBUTION && br_c_speaks_on(w, cue))
        return (br_content){cue + 1, c.last};
    bool has_subject = !(lacks_subject || hangs_over) || frames & BR_CUE_FRAME(HEARER);
    if (has_subject || c.first == cue + 1 || c.first > cue + BR_MAX_ATTRIBUTION) return c;
    br_upos opening = (br_upos)br_qtok(w, cue + 1)->upos;
    bool is_nominal = opening == BR_UPOS_DET || opening == BR_UPOS_NOUN || opening == BR_UPOS_PROPN ||
                      opening == BR_UPOS_ADJ || opening == BR_UPOS_NUM || opening == BR_UPOS_PRON;
    return is_nominal ? (br_content){cue + 1, c.last} : c;
}

/* "what he called “a rant”" */
static br_content region_behind(const br_quote_work *w, int32_t cue, uint32_t frames) {
    if (!(frames & (BR_CUE_FRAME(THAT) | BR_CUE_FRAME(AS) | BR_CUE_FRAME(OBJ)))) return br_nothing;
    if (!br_q_same_sentence(w, cue, cue + 1) || w->region_of[cue + 1] < 0) return br_nothing;
    const br_region *region = &w->regions.at[w->region_of[cue + 1]];
    return region->is_used ? br_nothing : (br_content){region->first, region->last};
}

/* the last token that a cue reaches: "analysts say; in 1998 prices fell" tells the second clause itself */
static int32_t before_semicolon(const br_quote_work *w, int32_t cue) {
    br_content s = br_c_sentence(w, cue);
    for (int32_t t = cue + 1; t <= s.last; t++)
        if (br_q_char(w, t) == ';' && w->region_of[t] < 0) return t;
    return s.last;
}

br_content br_c_object(const br_quote_work *w, int32_t cue, int32_t object) {
    return br_c_without_asides(w, whole(w, cue, br_c_right_of(w, object, cue), false));
}

/* the content behind a verb or adjective: a finite clause stands alone (its object is the hearer), everything else
 * takes the object with it */
br_content br_c_behind(const br_quote_work *w, int32_t cue, uint32_t frames) {
    pieces p = {br_nothing, br_nothing, br_nothing, br_nothing, br_nothing, -1};
    int32_t last = before_semicolon(w, cue);
    br_for_children (w->tree, cue, child)
        if (child > cue && child <= last) take_child(w, cue, child, frames, &p);
    if (!br_c_is_empty(p.clause)) {
        br_content c = with_second_verb(w, cue, whole(w, cue, with_beginning(w, cue, p.clause, frames), true));
        return br_c_own_words(w, with_second_clause(w, cue, c));
    }
    bool is_call = frames & BR_CUE_FRAME(TWO) && p.named >= 0 && br_q_is_somebody(w, p.named);
    if (!br_c_is_empty(p.infinitive) && is_call) return br_nothing; /* "called the king to thank him" */
    if (!br_c_is_empty(p.infinitive))
        return with_infinitives(w, cue, whole(w, cue, br_c_join(br_c_join(p.hearer, p.object), p.infinitive), true));
    if (br_c_is_empty(p.object) && br_c_is_empty(p.rest)) return region_behind(w, cue, frames);
    if (br_c_is_empty(p.rest) && is_deed(w, p.named, frames)) return br_nothing;
    if (frames & BR_CUE_FRAME(TWO)) p.object = br_c_join(p.hearer, p.object); /* "calls itself a bridge" */
    if (frames & BR_CUE_FRAME(OBJ)) return br_c_without_asides(w, whole(w, cue, br_c_join(p.object, p.rest), false));
    if (br_c_is_empty(p.rest)) return br_nothing;
    if (frames & BR_CUE_FRAME(AS)) return br_c_join(p.object, p.rest);
    return br_c_without_asides(w, whole(w, cue, p.rest, false));
}
