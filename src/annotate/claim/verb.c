/* Verbs that name a thing or tell its state: "call X Y", "amounts to Y", "works". */
#include "annotate/claim/claim_work.h"

/* "called the vote a farce": the parser puts the name beside the object, though nothing links them; -1 = none */
static int32_t unlinked_name(const br_claim_work *w, int32_t object) {
    br_for_children (w->tree, object, child) {
        bool is_linked =
            br_tree_child(w->tree, child, BR_DEP_CC, -1) >= 0 || br_tree_child(w->tree, child, BR_DEP_PUNCT, -1) >= 0;
        bool beside = br_claim_rel(w, child) == BR_DEP_CONJ || br_claim_rel(w, child) == BR_DEP_APPOS;
        if (child > object && beside && !is_linked) return child;
    }
    return -1;
}

/* the name in "call X Y" and "regard X as Y" */
static int32_t name_in(const br_claim_work *w, int32_t verb, int32_t object, br_str with) {
    if (with.len) {
        int32_t name = br_claim_prep_child(w, verb, with);
        return name >= 0 || object < 0 ? name : br_claim_prep_child(w, object, with);
    }
    br_for_children (w->tree, verb, child) {
        if (child <= object) continue;
        br_deprel rel = (br_deprel)br_tok(w->tree, child)->deprel;
        if (rel == BR_DEP_XCOMP || rel == BR_DEP_OBL_UNMARKED || (rel == BR_DEP_OBJ && child != object)) return child;
    }
    return object >= 0 ? unlinked_name(w, object) : -1;
}

/* an adjective, or a word of states that the tagger took for a noun ("the treaty void"); "the member state" is somebody */
static bool names_state(const br_claim_work *w, int32_t name) {
    if (br_tok(w->tree, name)->upos == BR_UPOS_ADJ) return true;
    const br_claim_word *row = br_claim_predicate_row(w, name);
    return row && row->type == BR_CLAIM_STATUS && !row->with.len && br_tok(w->tree, name)->upos == BR_UPOS_NOUN &&
           br_actor_at(&w->parties, name) < 0;
}

/* "declared the country neutral" may come as one phrase under the adjective */
static int32_t object_under(const br_claim_work *w, int32_t name) {
    if (name < 0 || !names_state(w, name)) return -1;
    br_for_children (w->tree, name, child)
        if (child == name - 1 && br_tok(w->tree, child)->upos == BR_UPOS_NOUN) return child;
    return -1;
}

/* the object of "declared X Y": of its own, or within the phrase of Y */
static int32_t named_object(const br_claim_work *w, int32_t verb) {
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_IOBJ, -1); /* "calls itself a bridge" */
    if (object < 0) object = br_claim_object(w, verb);
    int32_t name = name_in(w, verb, object, BR_STR(""));
    if (object >= 0 && name >= 0) return object;
    int32_t under = object_under(w, object >= 0 ? object : name);
    return under >= 0 ? under : object;
}

/* "called the park Sarek": a name tells nothing of what bears it */
static bool is_mere_name(const br_claim_work *w, int32_t name) {
    return br_tok(w->tree, name)->upos == BR_UPOS_PROPN && !br_claim_predicate_row(w, name);
}

/* "was dismissed as head of the bank", "is recognised as king": an office has no article */
static bool is_office(const br_claim_work *w, int32_t name) {
    int32_t body = br_claim_marked_child(w, name, BR_GRAMMAR(GENITIVE));
    bool of_body = body >= 0 && br_tok(w->tree, body)->upos == BR_UPOS_PROPN;
    return (of_body || br_actor_at(&w->parties, name) >= 0) && br_tree_child(w->tree, name, BR_DEP_DET, -1) < 0;
}

/* "is seen as a traitor by": the passive has its object as subject */
static void read_passive_name(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb), name = name_in(w, verb, -1, row->with);
    if (!br_claim_is_thing(w, subject) || name < 0 || br_tok(w->tree, name)->upos == BR_UPOS_VERB ||
        is_mere_name(w, name) || is_office(w, name))
        return;
    const br_claim_word *known = br_claim_predicate_row(w, name);
    br_claim_add(w, verb,
                 (br_claim_draft){known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION,
                                  br_claim_predicate_span(w, name), br_claim_about(w, subject),
                                  br_claim_is_negated(w, verb), br_claim_marked_child(w, verb, BR_GRAMMAR(AGENT))});
}

/* "the Kremlin would call it", "if a court finds him": nobody has named anything yet */
static bool is_supposed(const br_claim_work *w, int32_t verb) {
    int32_t mark = br_tree_child(w->tree, verb, BR_DEP_MARK, -1);
    bool condition = mark >= 0 && br_tok_is(w->tree, mark, BR_GRAMMAR(CONDITION));
    return condition || br_claim_is_modal(w, verb);
}

/* an adjective tells a state, "an artificial state" what a thing is */
static br_claim_type type_of_name(const br_claim_work *w, int32_t name) {
    const br_claim_word *known = br_claim_predicate_row(w, name);
    int32_t article = br_tree_child(w->tree, name, BR_DEP_DET, -1);
    bool is_one = article >= 0 && br_tok_is(w->tree, article, BR_GRAMMAR(INDEFINITE));
    bool owned = br_tree_child(w->tree, name, BR_DEP_NMOD, -1) >= 0; /* "saw it as their own" */
    if (!known && !owned && br_tok(w->tree, name)->upos == BR_UPOS_ADJ) return BR_CLAIM_EVALUATION;
    bool names = !known || (known->type == BR_CLAIM_STATUS && is_one);
    return names ? BR_CLAIM_CHARACTERISATION : (br_claim_type)known->type;
}

void br_claim_read_name(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    if (is_supposed(w, verb)) return;
    if (br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1) >= 0) {
        read_passive_name(w, verb, row);
        return;
    }
    int32_t object = row->with.len ? br_claim_object(w, verb) : named_object(w, verb);
    if (object < 0 && row->with.len) object = br_claim_marked_child(w, verb, BR_GRAMMAR(GENITIVE));
    if (object < 0) return;
    int32_t name = name_in(w, verb, object, row->with);
    if (name < 0 || br_tok(w->tree, name)->upos == BR_UPOS_VERB || is_mere_name(w, name)) return;
    int32_t subject = br_claim_subject(w, verb);
    bool negative = br_claim_is_negated(w, verb) || (subject >= 0 && br_claim_is_negated(w, subject));
    br_span says = br_claim_predicate_span(w, name), about = br_claim_about(w, object);
    if (object > name || br_tok(w->tree, object)->head == name) says.start = br_tok(w->tree, name)->span.start;
    if (object < name && br_tok(w->tree, object)->head == name)
        about.start = br_tok(w->tree, (int32_t)w->tree->first[name])->span.start;
    br_claim_add(
        w, verb,
        (br_claim_draft){
            .type = type_of_name(w, name), .says = says, .about = about, .negative = negative, .holder = subject});
}

/* ---- states and judgements told by a verb */

/* the word beside a verb that a row asks for: "paid off", "went badly", "makes sense", "belongs to Peru"; -1 = none */
static int32_t company_of(const br_claim_work *w, int32_t verb, br_str with) {
    br_for_children (w->tree, verb, child) {
        bool beside = br_claim_rel(w, child) == BR_DEP_COMPOUND || br_claim_rel(w, child) == BR_DEP_ADVMOD ||
                      br_claim_rel(w, child) == BR_DEP_OBJ;
        bool is_word = br_str_eq(br_claim_lemma(w, child), with) || br_str_eq_ascii(br_tok_text(w->tree, child), with);
        if (beside && is_word) return child;
    }
    return br_claim_prep_child(w, verb, with);
}

/* "after working so long", "by failing his voters": names the doing, and tells nobody that it was done */
static bool is_gerund(const br_claim_work *w, int32_t verb) {
    return br_tok_is(w->tree, verb, BR_GRAMMAR(GERUND)) && br_tree_child(w->tree, verb, BR_DEP_AUX, -1) < 0;
}

/* "the plan works", "the truce holds", not "she works in Bern", "failed to come": said of a thing by the verb alone */
static bool stands_alone(const br_claim_work *w, int32_t verb, int32_t subject) {
    return subject >= 0 && !br_claim_can_plan(w, subject) && br_tok(w->tree, subject)->upos == BR_UPOS_NOUN &&
           br_claim_object(w, verb) < 0 && br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1) < 0;
}

void br_claim_read_plain(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb);
    bool alone = br_str_is(row->with, "-"), accompanied = row->with.len && !alone;
    int32_t company = accompanied ? company_of(w, verb, row->with) : -1;
    if (is_gerund(w, verb) || !br_claim_is_thing(w, subject) || br_claim_is_modal(w, verb) ||
        (accompanied && company < 0) || (alone && !stands_alone(w, verb, subject)))
        return;
    bool negative = br_claim_is_negated(w, verb) || (company >= 0 && br_claim_is_negated(w, company));
    br_claim_add(w, verb,
                 (br_claim_draft){(br_claim_type)row->type, br_claim_predicate_span(w, verb),
                                  br_claim_about(w, subject), negative, -1});
}

/* "embodies its own failures" */
static bool is_of_its_own(const br_claim_work *w, int32_t noun) {
    int32_t owner = br_tree_child(w->tree, noun, BR_DEP_NMOD_POSS, -1);
    return owner >= 0 && br_tok(w->tree, owner)->upos == BR_UPOS_PRON;
}

/* "amounts to a coup" */
void br_claim_read_count(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb);
    int32_t what = row->with.len ? br_claim_prep_child(w, verb, row->with) : br_claim_object(w, verb);
    if (!br_claim_is_thing(w, subject) || what < 0 || br_tok(w->tree, what)->upos != BR_UPOS_NOUN ||
        is_of_its_own(w, what))
        return;
    const br_claim_word *known = br_claim_predicate_row(w, what);
    bool judges = row->type == BR_CLAIM_EVALUATION; /* "ended in disaster", not "ended in Lima" */
    if ((!row->with.len && !known) || (judges && (!known || known->type != BR_CLAIM_EVALUATION))) return;
    br_claim_add(w, verb,
                 (br_claim_draft){known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION,
                                  br_claim_predicate_span(w, what), br_claim_about(w, subject),
                                  br_claim_is_negated(w, verb), -1});
}
