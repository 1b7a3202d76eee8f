/* Verbs that give the cause of a thing: "blame X for Y", "X led to Y", "stems from Y", "happened because of Y". */
#include "annotate/claim/claim_work.h"

static void add_cause(br_claim_work *w, int32_t verb, br_span says, int32_t effect, bool negative, int32_t holder) {
    br_claim_add(w, verb, (br_claim_draft){BR_CLAIM_CAUSE, says, br_claim_about(w, effect), negative, holder});
}

/* "bags made from reeds", "was developed from bark": the stuff of a thing, not its cause */
static bool is_stuff(const br_claim_work *w, int32_t verb, int32_t source, bool passive) {
    bool is_reduced = br_claim_rel(w, verb) == BR_DEP_ACL && br_tok_is(w->tree, verb, BR_GRAMMAR(PARTICIPLE));
    return source >= 0 && (passive || is_reduced) && br_claim_has_marker(w, source, BR_GRAMMAR(FROM));
}

/* "stems from Y", "was caused by Y": the phrase of the cause hangs on the verb */
static void read_source(br_claim_work *w, int32_t verb, int32_t cause) {
    int32_t subject = br_claim_subject(w, verb);
    if (cause < 0 || !br_claim_is_thing(w, subject) || br_tok(w->tree, subject)->upos == BR_UPOS_PRON) return;
    br_span says = {br_tok(w->tree, verb)->span.start, br_claim_phrase_span(w, cause).end};
    add_cause(w, verb, says, subject, br_claim_is_negated(w, verb), -1);
}

/* "led to Y", "provoked Y"; "reflects Y" the other way round */
static void read_maker(br_claim_work *w, int32_t verb, const br_claim_word *row, bool reflects) {
    int32_t subject = br_claim_subject(w, verb);
    int32_t object = row->with.len ? br_claim_prep_child(w, verb, row->with) : br_claim_object(w, verb);
    bool is_aim = br_claim_rel(w, verb) == BR_DEP_ADVCL && br_claim_has_marker(w, verb, BR_GRAMMAR(INFINITIVE));
    if (object < 0 || !br_claim_is_thing(w, subject) || is_aim) return; /* "to win the cup, the team ran" */
    int32_t cause = reflects ? object : subject, effect = reflects ? subject : object;
    if (br_actor_at(&w->parties, cause) >= 0 || br_tok(w->tree, cause)->upos == BR_UPOS_PRON)
        return; /* an actor's act */
    add_cause(w, verb, br_claim_phrase_span(w, cause), effect, br_claim_is_negated(w, verb), -1);
}

/* "attribute Y to X", and "blame X for Y" where the object is at fault */
static void read_blame(br_claim_work *w, int32_t verb, const br_claim_word *row, bool at_fault) {
    int32_t object = br_claim_object(w, verb), other = br_claim_prep_child(w, verb, row->with);
    if (object < 0) return;
    if (other < 0) other = br_claim_prep_child(w, object, row->with);
    if (other < 0) return;
    int32_t cause = at_fault ? object : other, effect = at_fault ? other : object;
    add_cause(w, verb, br_claim_phrase_span(w, cause), effect, br_claim_is_negated(w, verb), br_claim_subject(w, verb));
}

/* what a predicate of causes ("responsible for Y") is said to have made; -1 = none */
static int32_t effect_of(const br_claim_work *w, int32_t verb, int32_t said) {
    for (const br_claim_word *row = NULL;
         (row = br_claim_word_of(w->lexicon->claims, w->facts->lemma[said], BR_CLAIM_PREDICATE, row));) {
        if (row->type != BR_CLAIM_CAUSE || !row->with.len) continue;
        int32_t effect = br_claim_prep_child(w, said, row->with);
        if (effect < 0) effect = br_claim_prep_child(w, verb, row->with);
        if (effect >= 0) return effect;
    }
    return -1;
}

/* "hold X responsible for Y": a predicate of causes that is said of the object */
static void read_burden(br_claim_work *w, int32_t verb) {
    int32_t object = br_claim_object(w, verb), said = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    if (object >= 0 && said < 0) said = br_claim_child_behind(w, object, BR_DEP_AMOD);
    int32_t effect = object >= 0 && said > object ? effect_of(w, verb, said) : -1;
    if (effect < 0) return;
    add_cause(w, verb, br_claim_phrase_span(w, object), effect, br_claim_is_negated(w, verb),
              br_claim_subject(w, verb));
}

/* "accuses X of causing Y" */
static void read_accused(br_claim_work *w, int32_t verb, const br_claim_word *row) {
    int32_t object = br_claim_object(w, verb), act = br_claim_prep_child(w, verb, row->with);
    if (act < 0 && object >= 0) act = br_claim_prep_child(w, object, row->with);
    bool makes =
        object >= 0 && act >= 0 && (br_claim_is_known(w, act, BR_CLAIM_MAKE) || br_claim_is_known(w, act, BR_CLAIM_BY));
    int32_t effect = makes ? br_claim_object(w, act) : -1;
    if (effect < 0) return;
    add_cause(w, verb, br_claim_phrase_span(w, object), effect, br_claim_is_negated(w, verb),
              br_claim_subject(w, verb));
}

/* "has its roots in Y" */
static void read_owned(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), object = br_claim_object(w, verb);
    if (!br_tok_is(w->tree, verb, BR_GRAMMAR(PERFECT)) || object < 0 || !br_claim_is_thing(w, subject)) return;
    for (const br_claim_word *row = NULL;
         (row = br_claim_word_of(w->lexicon->claims, w->facts->lemma[object], BR_CLAIM_OWN, row));) {
        int32_t cause = br_claim_prep_child(w, verb, row->with);
        if (cause < 0) cause = br_claim_prep_child(w, object, row->with);
        if (cause < 0) continue;
        br_span says = {br_claim_phrase_span(w, object).start, br_claim_phrase_span(w, cause).end};
        bool negative = br_claim_is_negated(w, verb) || br_claim_is_negated(w, object);
        add_cause(w, verb, says, subject, negative, -1);
        return;
    }
}

/* Where the cause behind a verb ends that a phrase opens: "in response to Y", "because Y", "at the root of Y"; 0 = it opens none. What
 * belongs to the phrase may hang on the verb. */
static uint32_t end_of_cause(const br_claim_work *w, int32_t verb, int32_t phrase) {
    uint32_t end = br_tree_span(w->tree, phrase).end;
    if (br_claim_has_marker(w, phrase, BR_GRAMMAR(REASON))) return end;
    if (br_claim_rel(w, phrase) != BR_DEP_OBL) return 0;
    const br_claim_word *row = br_claim_predicate_row(w, phrase);
    if (row && row->type == BR_CLAIM_CAUSE && row->with.len) return end;
    int32_t effect = effect_of(w, verb, phrase);
    return effect > phrase ? br_tree_span(w->tree, effect).end : 0;
}

/* "came in response to Y", "happened because Y" */
static void read_happening(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb);
    if (!br_claim_is_thing(w, subject) || br_tok(w->tree, subject)->upos == BR_UPOS_PRON) return;
    br_for_children (w->tree, verb, child) {
        br_deprel rel = br_claim_rel(w, child);
        if (child < verb || (rel != BR_DEP_OBL && rel != BR_DEP_ADVCL)) continue;
        uint32_t end = end_of_cause(w, verb, child);
        if (!end) continue;
        br_span says = {br_tok(w->tree, (int32_t)w->tree->first[child])->span.start, end};
        add_cause(w, verb, says, subject, br_claim_is_negated(w, verb), -1);
        return;
    }
}

/* "had nothing to do with the protest" */
static void read_nothing(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), much = br_claim_object(w, verb);
    if (!br_claim_is_thing(w, subject) || much < 0 || !br_tok_is(w->tree, verb, BR_GRAMMAR(PERFECT))) return;
    int32_t act = br_tree_child(w->tree, much, BR_DEP_ACL, -1);
    bool does = act >= 0 && br_tok_is(w->tree, act, BR_GRAMMAR(ACT_AGAIN));
    int32_t with = does ? br_claim_marked_child(w, act, BR_GRAMMAR(WITH)) : -1;
    if (with < 0) return;
    br_span says = {br_tok(w->tree, much)->span.start, br_claim_phrase_span(w, with).end};
    add_cause(w, verb, says, subject, br_tok_is(w->tree, much, BR_GRAMMAR(LITTLE)) != br_claim_is_negated(w, verb), -1);
}

void br_claim_read_causes(br_claim_work *w, int32_t verb, bool passive) {
    const br_claim_lexicon *claims = w->lexicon->claims;
    const br_word_facts *lemma = w->facts->lemma[verb];
    const br_claim_word *row;
    for (row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_BLAME, row));) read_blame(w, verb, row, false);
    for (row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_FAULT, row));) read_blame(w, verb, row, true);
    for (row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_ACCUSE, row));) read_accused(w, verb, row);
    if (br_claim_is_known(w, verb, BR_CLAIM_BURDEN)) read_burden(w, verb);
    for (row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_FROM, row));) {
        int32_t source = br_claim_prep_child(w, verb, row->with);
        if (!is_stuff(w, verb, source, passive)) read_source(w, verb, source);
    }
    if (passive && br_claim_is_known(w, verb, BR_CLAIM_BY))
        read_source(w, verb, br_claim_marked_child(w, verb, BR_GRAMMAR(AGENT) | BR_GRAMMAR(FROM) | BR_GRAMMAR(WITHIN)));
    for (row = NULL; !passive && (row = br_claim_word_of(claims, lemma, BR_CLAIM_MAKE, row));)
        read_maker(w, verb, row, false);
    row = passive ? NULL : br_claim_word_of(claims, lemma, BR_CLAIM_REFLECT, NULL);
    if (row) read_maker(w, verb, row, true);
    if (br_claim_is_known(w, verb, BR_CLAIM_HAPPEN)) read_happening(w, verb);
    read_owned(w, verb);
    read_nothing(w, verb);
}
