/* Verbs that name a thing, give its cause, or tell its state: "call X Y", "blame X for Y", "X led to Y", "amounts to Y". */
#include "annotate/claim/claim_work.h"

/* "called the vote a farce": the parser coordinates the name with the object, though nothing links them; -1 = none */
static int32_t unlinked_name(const br_claim_work *w, int32_t object) {
    br_for_children (w->tree, object, child) {
        bool is_linked =
            br_tree_child(w->tree, child, BR_DEP_CC, -1) >= 0 || br_tree_child(w->tree, child, BR_DEP_PUNCT, -1) >= 0;
        if (child > object && br_claim_rel(w, child) == BR_DEP_CONJ && !is_linked) return child;
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

/* "is seen as a traitor by": the passive has its object as subject */
static void read_passive_name(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb), name = name_in(w, verb, -1, row->with);
    if (!br_claim_is_thing(w, subject) || name < 0 || br_tok(w->tree, name)->upos == BR_UPOS_VERB) return;
    const br_claim_word *known = br_claim_predicate_row(w, name);
    br_claim_add(w, verb,
                 (br_claim_draft){known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION,
                                  br_claim_predicate_span(w, name), br_claim_about(w, subject),
                                  br_claim_is_negated(w, verb), br_claim_prep_child(w, verb, BR_STR("by"))});
}

/* "the Kremlin would call it", "if a court finds him": nobody has named anything yet */
static bool is_supposed(const br_claim_work *w, int32_t verb) {
    int32_t mark = br_tree_child(w->tree, verb, BR_DEP_MARK, -1);
    bool condition =
        mark >= 0 && (br_str_is(br_claim_lemma(w, mark), "if") || br_str_is(br_claim_lemma(w, mark), "unless"));
    return condition || br_claim_is_modal(w, verb);
}

/* an adjective tells a state, "an artificial state" what a thing is */
static br_claim_type type_of_name(const br_claim_work *w, int32_t name) {
    const br_claim_word *known = br_claim_predicate_row(w, name);
    int32_t article = br_tree_child(w->tree, name, BR_DEP_DET, -1);
    bool is_one = article >= 0 && br_str_is(br_claim_lemma(w, article), "a");
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
    if (object < 0 && row->with.len) object = br_claim_prep_child(w, verb, BR_STR("of"));
    if (object < 0) return;
    int32_t name = name_in(w, verb, object, row->with);
    if (name < 0 || br_tok(w->tree, name)->upos == BR_UPOS_VERB) return;
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

void br_claim_read_cause(br_claim_work *w, int32_t verb, br_str preposition) {
    int32_t cause = br_claim_prep_child(w, verb, preposition), subject = br_claim_subject(w, verb);
    if (cause < 0 || !br_claim_is_thing(w, subject) || br_tok(w->tree, subject)->upos == BR_UPOS_PRON) return;
    br_span says = {br_tok(w->tree, verb)->span.start, br_claim_phrase_span(w, cause).end};
    br_claim_add(w, verb,
                 (br_claim_draft){BR_CLAIM_CAUSE, says, br_claim_about(w, subject), br_claim_is_negated(w, verb), -1});
}

void br_claim_read_maker(br_claim_work *w, int32_t verb, const br_claim_word *row, bool reflects) {
    int32_t subject = br_claim_subject(w, verb);
    int32_t object = row->with.len ? br_claim_prep_child(w, verb, row->with) : br_claim_object(w, verb);
    if (object < 0 || !br_claim_is_thing(w, subject)) return;
    int32_t cause = reflects ? object : subject, effect = reflects ? subject : object;
    if (br_actor_at(&w->parties, cause) >= 0 || br_tok(w->tree, cause)->upos == BR_UPOS_PRON)
        return; /* an actor's act */
    br_claim_add(w, verb,
                 (br_claim_draft){BR_CLAIM_CAUSE, br_claim_phrase_span(w, cause), br_claim_about(w, effect),
                                  br_claim_is_negated(w, verb), -1});
}

void br_claim_read_blame(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t object = br_claim_object(w, verb), other = br_claim_prep_child(w, verb, row->with);
    if (other < 0) { /* "hold X responsible for Y" */
        int32_t blamed = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
        if (blamed >= 0 && br_str_is(br_claim_lemma(w, blamed), "responsible"))
            other = br_claim_prep_child(w, blamed, row->with);
    } else if (br_str_is(br_claim_lemma(w, verb), "hold") || br_str_is(br_claim_lemma(w, verb), "make")) {
        return;
    }
    if (object < 0 || other < 0) return;
    bool for_effect = br_str_is(row->with, "for");
    int32_t cause = for_effect ? object : other, effect = for_effect ? other : object;
    br_claim_add(w, verb,
                 (br_claim_draft){BR_CLAIM_CAUSE, br_claim_phrase_span(w, cause), br_claim_about(w, effect),
                                  br_claim_is_negated(w, verb), br_claim_subject(w, verb)});
}

/* ---- states and judgements told by a verb */

void br_claim_read_plain(br_claim_work *w, int32_t verb, br_claim_type type) {
    int32_t subject = br_claim_subject(w, verb);
    if (!br_claim_is_thing(w, subject) || br_claim_is_modal(w, verb)) return;
    br_claim_add(w, verb,
                 (br_claim_draft){type, br_claim_predicate_span(w, verb), br_claim_about(w, subject),
                                  br_claim_is_negated(w, verb), -1});
}

/* "amounts to a coup" */
void br_claim_read_count(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t subject = br_claim_subject(w, verb);
    int32_t what = row->with.len ? br_claim_prep_child(w, verb, row->with) : br_claim_object(w, verb);
    if (!br_claim_is_thing(w, subject) || what < 0 || br_tok(w->tree, what)->upos != BR_UPOS_NOUN) return;
    const br_claim_word *known = br_claim_predicate_row(w, what);
    if (!row->with.len && !known) return;
    br_claim_add(w, verb,
                 (br_claim_draft){known ? (br_claim_type)known->type : BR_CLAIM_CHARACTERISATION,
                                  br_claim_predicate_span(w, what), br_claim_about(w, subject),
                                  br_claim_is_negated(w, verb), -1});
}

/* "had nothing to do with the protest" */
void br_claim_read_nothing(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), much = br_claim_object(w, verb);
    if (!br_claim_is_thing(w, subject) || much < 0 || !br_str_is(br_claim_lemma(w, verb), "have")) return;
    int32_t act = br_tree_child(w->tree, much, BR_DEP_ACL, -1);
    int32_t with =
        act >= 0 && br_str_is(br_claim_lemma(w, act), "do") ? br_claim_prep_child(w, act, BR_STR("with")) : -1;
    if (with < 0) return;
    bool negative = br_str_is(br_claim_lemma(w, much), "nothing") || br_str_is(br_claim_lemma(w, much), "little");
    br_span says = {br_tok(w->tree, much)->span.start, br_claim_phrase_span(w, with).end};
    br_claim_add(w, verb,
                 (br_claim_draft){BR_CLAIM_CAUSE, says, br_claim_about(w, subject),
                                  negative != br_claim_is_negated(w, verb), -1});
}
