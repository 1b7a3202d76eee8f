/* What stands behind the cue: the clauses, infinitives and phrases that its frames and the tree give. */
#include "annotate/quote/content/behind.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/content/closing.h"
#include "annotate/quote/content/ends.h"
#include "annotate/quote/content/reach.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

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
        if (br_q_rel(w, child) != BR_DEP_ACL || child < hearer) continue;
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
    if (is_terms(w, child) || br_q_in_time(w, child)) return;
    bool bare = br_qtok(w, child)->deprel == BR_DEP_OBL_UNMARKED;
    if (is_of_particle(w, cue, c)) take_behind_particle((br_content){c.first + 1, c.last}, frames, p);
    else if (br_c_marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) p->rest = br_c_join(p->rest, c);
    else if (bare && (frames & BR_CUE_FRAME(AS)) && !br_c_is_empty(p->object)) p->rest = br_c_join(p->rest, c);
}

static void take_child(const br_quote_work *w, int32_t cue, int32_t child, uint32_t frames, pieces *p) {
    br_content c = br_c_right_of(w, child, cue);
    if (br_c_is_used_speech(w, child)) return;
    switch (br_q_rel(w, child)) {
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
    return br_c_without_asides(w, br_c_whole(w, cue, br_c_right_of(w, object, cue), false));
}

/* the content behind a verb or adjective: a finite clause stands alone (its object is the hearer), everything else
 * takes the object with it */
br_content br_c_behind(const br_quote_work *w, int32_t cue, uint32_t frames) {
    pieces p = {br_nothing, br_nothing, br_nothing, br_nothing, br_nothing, -1};
    int32_t last = before_semicolon(w, cue);
    br_for_children (w->tree, cue, child)
        if (child > cue && child <= last) take_child(w, cue, child, frames, &p);
    if (!br_c_is_empty(p.clause)) {
        br_content c =
            br_c_with_second_verb(w, cue, br_c_whole(w, cue, br_c_with_beginning(w, cue, p.clause, frames), true));
        return br_c_own_words(w, br_c_with_second_clause(w, cue, c));
    }
    bool is_call = frames & BR_CUE_FRAME(TWO) && p.named >= 0 && br_q_is_somebody(w, p.named);
    if (!br_c_is_empty(p.infinitive) && is_call) return br_nothing;               /* "called the king to thank him" */
    bool leads = !br_c_is_empty(p.rest) && p.rest.last + 1 == p.infinitive.first; /* "hoped for the rain to stop" */
    if (leads) p.infinitive.first = p.rest.first;
    if (!br_c_is_empty(p.infinitive))
        return br_c_with_infinitives(w, cue,
                                     br_c_whole(w, cue, br_c_join(br_c_join(p.hearer, p.object), p.infinitive), true));
    if (br_c_is_empty(p.object) && br_c_is_empty(p.rest)) return region_behind(w, cue, frames);
    if (br_c_is_empty(p.rest) && is_deed(w, p.named, frames)) return br_nothing;
    if (frames & BR_CUE_FRAME(TWO)) p.object = br_c_join(p.hearer, p.object); /* "calls itself a bridge" */
    if (frames & BR_CUE_FRAME(OBJ))
        return br_c_without_asides(w, br_c_whole(w, cue, br_c_join(p.object, p.rest), false));
    if (br_c_is_empty(p.rest)) return br_nothing;
    if (frames & BR_CUE_FRAME(AS)) return br_c_join(p.object, p.rest);
    return br_c_without_asides(w, br_c_whole(w, cue, p.rest, false));
}
