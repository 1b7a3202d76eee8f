/* Who is said to have said the words of a region: looked for behind, before and inside it. */
#include "annotate/quote/speech/attribution.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/content/loose.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/speech/region.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/source.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* ---- the verb */

/* takes clauses too, so that before a colon it speaks of what follows ("opened the doors: ..." does not) */
static bool is_saying(const br_quote_work *w, int32_t verb) {
    uint32_t frames = 0;
    return br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames) && frames & BR_CUE_FRAME(THAT);
}

/* before a colon: not "being recalled: ...", nor "as it promised, ...: ..." */
static bool speaks_of_what_follows(const br_quote_work *w, int32_t verb) {
    bool is_aside = br_tok_rel(w->tree, verb) == BR_DEP_ADVCL && br_tree_child(w->tree, verb, BR_DEP_MARK, -1) >= 0;
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames);
    bool is_held = row && row->frames & BR_CUE_FRAME(HELD);
    return is_saying(w, verb) && !is_aside && !is_held && br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1) < 0;
}

/* a verb that only stands inside the speaker's phrase ("the man who saw it and left") */
static bool is_in_phrase(const br_quote_work *w, int32_t verb) {
    int32_t head = br_qtok(w, verb)->head;
    bool is_second = br_tok_rel(w->tree, verb) == BR_DEP_CONJ && br_q_same_sentence(w, verb, head) && head < verb;
    if (is_second && br_qtok(w, head)->upos == BR_UPOS_VERB && br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1) < 0)
        verb = head;
    return br_tok_rel(w->tree, verb) == BR_DEP_ACL || br_tok_rel(w->tree, verb) == BR_DEP_AMOD;
}

/* whether the verb goes on to content of its own */
bool br_q_has_own_content(const br_quote_work *w, int32_t verb) {
    int32_t next = verb + 1;
    if (!br_q_same_sentence(w, verb, next) || br_q_is_comma(w, next)) return false;
    if (br_tok_is(w->tree, next, BR_GRAMMAR(THAT)) || br_q_char(w, next) == ':') return true;
    br_upos upos = (br_upos)br_qtok(w, next)->upos;
    uint32_t frames = 0;
    br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames);
    if (!br_c_is_empty(br_c_told_question(w, verb, frames))) return true;
    if (upos == BR_UPOS_ADP || upos == BR_UPOS_SCONJ) return false; /* "said after they had left" */
    br_for_children (w->tree, verb, child)
        if (br_tok_rel(w->tree, child) == BR_DEP_CCOMP && child > verb && w->tree->first[child] <= (uint32_t)next &&
            !br_q_is_moment(w, child))
            return true;
    return br_c_is_clause_at(w, next);
}

/* "Weber, known as “the fox,” said that ...": no inverted attribution of the name in marks */
static bool opens_that_clause(const br_quote_work *w, int32_t verb) {
    return br_q_same_sentence(w, verb, verb + 1) && br_tok_is(w->tree, verb + 1, BR_GRAMMAR(THAT)) &&
           br_qtok(w, verb + 1)->upos == BR_UPOS_SCONJ;
}

static int32_t source_in(const br_quote_work *w, int32_t verb, int32_t first, int32_t last) {
    int32_t source = br_source_of_verb(w, verb), person = verb == first ? br_q_person_behind(w, verb) : -1;
    bool is_within =
        source >= 0 && person >= (int32_t)w->tree->first[source] && person <= (int32_t)w->tree->last[source];
    if (person >= 0 && !is_within) return person;
    if (source >= first && source <= last) return source;
    if (verb > first) source = br_phrase_head(w, first, verb - 1);
    else source = br_phrase_head(w, verb + 1, last);
    return source;
}

/* ---- attribution behind */

/* whether the attribution goes on with the token behind `t`: also over a border that the splitter saw after a short form
 * ("(D-Wis.) said") */
static bool goes_on(const br_quote_work *w, int32_t t) {
    if (!br_q_valid(w, t + 1) || w->region_of[t + 1] >= 0) return false;
    if (!br_q_same_sentence(w, t, t + 1)) return br_is_lower(br_q_char(w, t + 1));
    return !br_q_is_break(w, t + 1) || br_q_is_comma(w, t + 1) || strchr("()", br_q_char(w, t + 1));
}

static int32_t clause_end(const br_quote_work *w, int32_t from) {
    int32_t t = from;
    while (t - from < BR_MAX_ATTRIBUTION && goes_on(w, t)) t++;
    return t;
}

/* the verb of the clause in tokens t..last; a last word that only looks like a noun counts too ("Viguerie concludes.") */
static int32_t attributing_verb(const br_quote_work *w, int32_t t, int32_t last) {
    for (int32_t v = t; v <= last; v++) {
        if (br_qtok(w, v)->upos == BR_UPOS_VERB && !is_in_phrase(w, v)) return v;
        if (v > t && br_qtok(w, v)->feats & BR_FEAT(PRONTYPE_REL) && br_q_is_comma(w, v - 1))
            while (v < last && !br_q_is_comma(w, v + 1)) v++; /* "Weber, who leads the port, said" */
    }
    bool is_named = t < last && br_qtok(w, t + 1)->upos == BR_UPOS_PROPN; /* “A,” warns Weber. */
    if (is_named && br_q_is_quotative(w, t) && br_tok_is(w->tree, t, BR_GRAMMAR(PRESENT))) return t;
    for (int32_t v = last; v > t && v > last - 3; v--)
        if (br_qtok(w, v)->upos == BR_UPOS_NOUN && br_q_is_quotative(w, v)) return v;
    return -1;
}

/* Without a comma between: “A” said X, which begins its sentence and names somebody; “A.” X said. */
static bool follows_unparted(const br_quote_work *w, const br_region *region, char ending, int32_t t, int32_t verb,
                             int32_t last) {
    if (ending == '.') return verb > t && last - verb < 6 && !br_q_has_own_content(w, verb);
    return verb == t && verb < last && br_qtok(w, verb + 1)->upos != BR_UPOS_ADP &&
           br_qtok(w, verb + 1)->upos != BR_UPOS_ADV && br_region_begins_sentence(w, region);
}

/* “A,” and said ..., “A,” which says ..., “A,” saying ...: no attribution of what stands before */
static bool opens_clause(const br_quote_work *w, int32_t t) {
    const br_token *token = br_qtok(w, t);
    bool leads = token->upos == BR_UPOS_ADP && br_q_same_sentence(w, t, t + 1); /* “A,” to which Weber replied */
    if (leads && br_qtok(w, t + 1)->feats & BR_FEAT(PRONTYPE_REL)) return true;
    if (token->upos == BR_UPOS_CCONJ || token->feats & BR_FEAT(PRONTYPE_REL)) return true;
    if (token->upos == BR_UPOS_SCONJ) return !br_tok_is(w->tree, t, BR_GRAMMAR(LIKENESS));
    return token->upos == BR_UPOS_VERB && br_tok_is(w->tree, t, BR_GRAMMAR(GERUND));
}

/* In an interview on “The Week,” X said: before it stands an adverbial only, without a verb of its own */
static bool is_title(const br_quote_work *w, const br_region *region) {
    if (br_region_begins_sentence(w, region)) return false;
    int32_t first = br_q_sentence_start(w, region->first - 1);
    br_upos opening = (br_upos)br_qtok(w, first)->upos;
    bool is_day = br_q_in_time(w, first); /* Sunday on “The Week,” X said */
    if (opening != BR_UPOS_ADP && opening != BR_UPOS_SCONJ && opening != BR_UPOS_VERB && !is_day) return false;
    bool is_capital = br_is_upper(br_q_char(w, region->first + (region->first < region->last)));
    bool is_term = is_capital || region->last - region->first < BR_MIN_UNCUED; /* In a talk on “reform,” X said */
    if (br_q_is_comma(w, region->first - 1) || (!is_term && opening != BR_UPOS_VERB)) return false;
    for (int32_t t = first + 1; t < region->first; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_AUX || (upos == BR_UPOS_VERB && br_tok_rel(w->tree, t) != BR_DEP_AMOD)) return false;
    }
    return true;
}

/* “A”, Anna Weber, head of the port. A sentence in marks, then a person's name and what she is, to the end of the sentence. */
static bool is_name_only(const br_quote_work *w, const br_region *region, int32_t first, int32_t last) {
    if (region->last - region->first < BR_MIN_UNCUED || br_qtok(w, first)->upos != BR_UPOS_PROPN) return false;
    bool ends = !br_q_same_sentence(w, last, last + 1) || br_is_end_mark(br_q_char(w, last + 1));
    if (!ends || !br_q_is_person(w, first)) return false;
    for (int32_t t = first; t <= last; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_AUX) return false;
    for (int32_t t = region->first; t <= region->last; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_AUX || (upos == BR_UPOS_VERB && br_tree_child(w->tree, t, BR_DEP_NSUBJ, -1) >= 0))
            return true;
    }
    return false;
}

/* “A.” He adds, “B.”: what stands behind A is the attribution of B */
static bool leads_to_region(const br_quote_work *w, int32_t last) {
    return (br_q_is_comma(w, last) || br_q_char(w, last) == ':') && br_q_valid(w, last + 1) &&
           w->region_of[last + 1] >= 0;
}

/* Weber, star of “The Boat,” said that: the marks stand in an aside on the subject of the verb */
static bool is_aside(const br_quote_work *w, const br_region *region, int32_t t, int32_t verb) {
    if (br_region_begins_sentence(w, region) || !br_q_same_sentence(w, verb, verb + 1)) return false;
    bool speaks = verb == t && (br_qtok(w, verb + 1)->upos == BR_UPOS_ADP ||
                                br_tok_is(w->tree, verb + 1, BR_GRAMMAR(THAT))); /* nobody is named behind it */
    int32_t subject = br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1);
    bool is_named_before = subject >= 0 && subject < region->first && br_q_same_sentence(w, subject, verb);
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
    bool acts = verb == t && object > verb && !br_q_is_person(w, object); /* “The Boat,” posted a film */
    bool is_bare = verb > t;                                              /* “open,” may decide */
    for (int32_t k = t; k < verb; k++) is_bare = is_bare && br_qtok(w, k)->upos == BR_UPOS_AUX;
    return speaks || is_bare || ((acts || (verb > t && br_q_is_comma(w, verb - 1))) && is_named_before);
}

br_attribution br_attribution_behind(const br_quote_work *w, const br_region *region) {
    br_attribution none = {.cue = -1, .source = -1};
    int32_t t = region->last + 1;
    if (!br_q_valid(w, t) || br_q_has_border(w, br_qtok(w, t - 1)->span.end, br_qtok(w, t)->span.start)) return none;
    char ending = br_region_ending(w, region);
    bool is_parted = ending == ',' || ending == '?' || ending == '!' || ending == '-';
    while (br_q_valid(w, t) && br_q_is_comma(w, t)) is_parted = true, t++;
    if (!br_q_valid(w, t) || br_q_is_punct(w, t) || w->region_of[t] >= 0) return none;
    if (opens_clause(w, t) || is_title(w, region)) return none;
    int32_t last = clause_end(w, t), v = attributing_verb(w, t, last);
    if (!is_parted && ending == '.' && leads_to_region(w, last)) return none;
    if (v < 0 && is_parted && is_name_only(w, region, t, last))
        return (br_attribution){true, -1, br_phrase_head(w, t, last), t, last};
    if (v < 0 || !br_q_is_quotative(w, v)) return none;
    bool inverted = v == t || (v == t + 1 && br_qtok(w, t)->upos == BR_UPOS_ADV);
    if (inverted ? opens_that_clause(w, v) : br_q_has_own_content(w, v)) return none;
    if (is_aside(w, region, t, v)) return none;
    if (!is_parted && !follows_unparted(w, region, ending, t, v, last)) return none;
    if (br_q_is_passive(w, v) && !br_tok_is(w->tree, v, BR_GRAMMAR(OVERHEARD))) return none;
    int32_t source = source_in(w, v, t, last);
    bool is_thing = source >= 0 && br_qtok(w, source)->upos == BR_UPOS_NOUN && !br_q_is_somebody(w, source);
    if (!is_parted && ending == '.' && is_thing) return none; /* “A.” The rain had begun. */
    return (br_attribution){true, v, source, t, last};
}

/* ---- attribution before */

/* the subject of the sentence that ends with token k */
int32_t br_q_subject_before(const br_quote_work *w, int32_t k) {
    for (int32_t t = k; br_q_same_sentence(w, k, t) && k - t < BR_MAX_ATTRIBUTION; t--) {
        if (br_qtok(w, t)->head >= 0) continue;
        int32_t subject = br_tree_child(w->tree, t, BR_DEP_NSUBJ, -1);
        return subject < k ? subject : -1;
    }
    return -1;
}

static bool has_finite_verb(const br_quote_work *w, int32_t first, int32_t last) {
    for (int32_t t = first; t <= last; t++)
        if (br_qtok(w, t)->feats & BR_FEAT(VERBFORM_FIN)) return true;
    return false;
}

/* "China, he told the king, would help his people, “always”": a clause of its own stands between the verb and the marks */
static bool has_words_between(const br_quote_work *w, int32_t verb, int32_t comma) {
    bool is_parted = false;
    for (int32_t t = verb + 1; t < comma; t++) {
        if (br_q_is_comma(w, t)) is_parted = true;
        else if (is_parted && br_qtok(w, t)->upos == BR_UPOS_AUX) return true;
    }
    return false;
}

br_attribution br_attribution_before(const br_quote_work *w, const br_region *region) {
    br_attribution none = {.cue = -1, .source = -1};
    int32_t k = region->first - 1;
    if (!br_q_valid(w, k) || w->region_of[k] >= 0) return none;
    bool colon = br_q_char(w, k) == ':';
    if (!colon && br_q_has_border(w, br_qtok(w, k)->span.end, region->span.start)) return none;
    int32_t first = br_q_sentence_start(w, k);
    if (!colon && !br_q_is_comma(w, k)) {
        if (!br_q_is_quotative(w, k) || br_qtok(w, k)->upos != BR_UPOS_VERB) return none;
        return (br_attribution){true, k, source_in(w, k, first, k), first, k};
    }
    for (int32_t v = k - 1; v >= first; v--)
        if (br_qtok(w, v)->upos == BR_UPOS_VERB && br_q_is_quotative(w, v) &&
            (colon ? speaks_of_what_follows(w, v) : !has_words_between(w, v, k)))
            return (br_attribution){true, v, source_in(w, v, first, k), first, k};
    if (!colon) return none;
    int32_t source = has_finite_verb(w, first, k - 1) ? br_q_subject_before(w, k) : br_phrase_head(w, first, k - 1);
    if (source < 0 && k > first && br_qtok(w, k - 1)->upos == BR_UPOS_ADJ) source = k - 1; /* "The general:" */
    return source < 0 ? none : (br_attribution){true, -1, source, first, k};
}

/* "X said that once it rains, “I will go”": what is said in front of a comma belongs to it; the outermost "said" of several */
br_attribution br_with_words_before(const br_quote_work *w, br_attribution a, uint32_t *start) {
    int32_t v = a.cue;
    if (v < 0 || !br_q_is_comma(w, a.last) || !br_q_has_own_content(w, v)) return a;
    if (!opens_that_clause(w, v) && !br_c_is_clause_at(w, v + 1)) return a; /* “A,” he told the paper in Rome, “is B” */
    int32_t head = br_qtok(w, v)->head;
    bool is_inner = br_tok_rel(w->tree, v) == BR_DEP_CCOMP && head >= a.first && head < v &&
                    br_tree_child(w->tree, v, BR_DEP_CC, -1) < 0;
    if (is_inner && br_q_is_quotative(w, head) && br_q_has_own_content(w, head)) {
        a.cue = head;
        a.source = source_in(w, head, a.first, head);
    }
    *start = br_qtok(w, a.cue + 1)->span.start;
    return a;
}

/* ---- attribution inside */

/* “In the south – says the expert – gangs rule”: the attribution stands inside the marks */
br_attribution br_attribution_inside(const br_quote_work *w, const br_region *region) {
    br_attribution none = {.cue = -1, .source = -1};
    int32_t limit =
        region->last - region->first > BR_MAX_ATTRIBUTION ? region->first + BR_MAX_ATTRIBUTION : region->last;
    for (int32_t v = region->first + 2; v + 2 < limit; v++) {
        if (!br_q_is_comma(w, v - 1) || br_q_char(w, v - 1) == ',' || br_qtok(w, v)->upos != BR_UPOS_VERB) continue;
        int32_t end = v + 1;
        while (end < limit && !br_q_is_break(w, end)) end++;
        if (!br_q_is_quotative(w, v) || !br_q_is_comma(w, end)) continue;
        int32_t source = br_phrase_head(w, v + 1, end - 1);
        if (source >= 0) return (br_attribution){true, v, source, v, end};
    }
    return none;
}
