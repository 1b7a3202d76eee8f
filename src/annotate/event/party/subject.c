#include "annotate/event/party/subject.h"

#include "annotate/event/party/passive.h"
#include "annotate/event/verb.h"

#define MAX_STEPS 8 /* longest way that a subject is carried over: "seemed to want to be seen leaving" */

/* verbs whose infinitive belongs to their own subject although an object stands by: "promised them to come" */
static bool is_subject_control(const br_tree *tree, int32_t verb) {
    return br_tok_is(tree, verb, BR_GRAMMAR(OWN_WILL));
}

/* "has mobilized groups", "had sprayed paint" read as having mobilized groups: the verb stands behind a "have" whose
 * object the parser made it a modifier of; -1 = there is none */
static int32_t misread_auxiliary(const br_tree *tree, int32_t verb) {
    int32_t object = br_tok(tree, verb)->head, have = verb - 1;
    if (have > 0 && br_tok(tree, have)->upos == BR_UPOS_ADV) have--; /* "has repeatedly lifted sanctions" */
    if (object < 0 || have < 0 || br_tok(tree, object)->head != have) return -1;
    return br_tok_rel(tree, object) == BR_DEP_OBJ && br_tok_is(tree, have, BR_GRAMMAR(PERFECT)) ? have : -1;
}

/* the word before a verb, past an adverb and the commas about it: "Chad also lifted", "Chad, meanwhile, lifted" */
static int32_t word_before(const br_tree *tree, int32_t verb) {
    int32_t at = verb - 1;
    for (int steps = 0; at > 0 && steps < 3; steps++, at--) {
        bool comma = br_str_is(br_tok_text(tree, at), ",");
        if (!comma && br_tok(tree, at)->upos != BR_UPOS_ADV) break;
        if (comma && br_tok(tree, at - 1)->upos != BR_UPOS_ADV && at == verb - 1) return at;
    }
    return at;
}

/* "Pakistan deported refugees" read as "Pakistan('s) deported refugees": a verb between a noun and its object that the
 * parser made a modifier of the object. */
bool br_is_misread(const br_tree *tree, int32_t verb) {
    const br_token *t = br_tok(tree, verb);
    if (br_tok_rel(tree, verb) != BR_DEP_AMOD || t->upos != BR_UPOS_VERB || t->head < verb || !verb) return false;
    if (br_tok_is(tree, verb, BR_GRAMMAR(GERUND))) return false;
    if (tree->sentence[verb - 1] != tree->sentence[verb]) return false;
    if (misread_auxiliary(tree, verb) >= 0) return true;
    int32_t at = word_before(tree, verb);
    if (at < 0 || tree->sentence[at] != tree->sentence[verb]) return false;
    const br_token *before = br_tok(tree, at);
    bool name = br_tok_rel(tree, at) == BR_DEP_COMPOUND && br_is_upper(br_tok_text(tree, at).ptr[0]);
    return before->upos == BR_UPOS_NOUN || before->upos == BR_UPOS_PROPN || name;
}

/* the noun before a misread verb, as high as it goes without passing the verb */
static int32_t misread_subject(const br_tree *tree, int32_t verb) {
    int32_t own = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1), have = misread_auxiliary(tree, verb);
    if (have >= 0) return br_tree_child(tree, have, BR_DEP_NSUBJ, -1);
    int32_t at = own >= 0 ? own : word_before(tree, verb);
    int32_t above = br_tok(tree, br_tok(tree, verb)->head)->head; /* "protesters in Chad blocked roads" */
    bool noun = above >= 0 && (br_tok(tree, above)->upos == BR_UPOS_NOUN || br_tok(tree, above)->upos == BR_UPOS_PROPN);
    if (own < 0 && noun && above < verb) return above;
    for (int steps = 0; own < 0 && steps < MAX_STEPS; steps++) {
        int32_t head = br_tok(tree, at)->head;
        if (head < 0 || head >= verb || br_tok(tree, head)->upos == BR_UPOS_VERB) break;
        at = head;
    }
    return at;
}

/* "Police in Jericho confiscated weapons": the place before the verb is taken for its subject; it is the noun that the
 * place belongs to */
static int32_t placed_subject(const br_tree *tree, int32_t subject) {
    int32_t mark = br_tree_child(tree, subject, BR_DEP_CASE, -1);
    if (mark < 1 || mark > subject || br_tok(tree, mark)->upos != BR_UPOS_ADP) return subject;
    const br_token *before = br_tok(tree, mark - 1);
    bool noun = before->upos == BR_UPOS_NOUN || before->upos == BR_UPOS_PROPN;
    return noun && tree->sentence[mark - 1] == tree->sentence[subject] ? mark - 1 : subject;
}

/* the names of days, and only they, among names */
static bool is_day(const br_tree *tree, int32_t token) {
    return br_tok_is(tree, token, BR_GRAMMAR(DAY));
}

/* Whether a phrase with a preposition before a verb without subject is the subject itself: "up to ten Serbs began a
 * strike", "on Saturday Ethiopia arrested two men" */
static bool is_fronted_subject(const br_tree *tree, int32_t oblique) {
    int32_t mark = br_tree_child(tree, oblique, BR_DEP_CASE, -1);
    if (mark < 0 || mark > oblique) return false;
    if (mark > 0 && br_tok_is(tree, mark, BR_GRAMMAR(INFINITIVE)) && br_tok_is(tree, mark - 1, BR_GRAMMAR(UP)))
        return br_tree_child(tree, oblique, BR_DEP_NUMMOD, -1) >= 0;
    int32_t verb = br_tok(tree, oblique)->head; /* "after Chad apologised": the subject of a clause, taken for a time */
    if (oblique == verb - 1 && br_tok_rel(tree, verb) == BR_DEP_ADVCL &&
        br_tok_is(tree, mark, BR_GRAMMAR(CLAUSE_OPENER)))
        return true;
    bool day = br_tok_rel(tree, mark + 1) == BR_DEP_COMPOUND && br_tok(tree, oblique)->upos == BR_UPOS_PROPN;
    return day && mark + 2 == oblique && br_tok_is(tree, mark, BR_GRAMMAR(ON_DAY)) && is_day(tree, mark + 1);
}

static int32_t fronted_subject(const br_tree *tree, int32_t verb) {
    br_deprel rel = br_tok_rel(tree, verb);
    bool told = br_tok(tree, verb)->feats & (BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PAST));
    if (!told || rel == BR_DEP_ACL || rel == BR_DEP_AMOD) return -1;
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_OBL, -1); c >= 0 && c < verb;
         c = br_tree_child(tree, verb, BR_DEP_OBL, c))
        if (is_fronted_subject(tree, c)) return c;
    int32_t c = br_tree_child(tree, verb, BR_DEP_COMPOUND, -1); /* "Norway delivered tents" */
    bool name = c >= 0 && c < verb && br_tok(tree, c)->upos == BR_UPOS_PROPN && !is_day(tree, c);
    return name ? c : -1;
}

/* "Last May, a judge ordered": what stands in front of a comma is taken for a subject beside the true one */
static int32_t nearer_subject(const br_tree *tree, int32_t verb, int32_t subject) {
    int32_t next = subject < 0 ? -1 : br_tree_child(tree, verb, BR_DEP_NSUBJ, subject);
    if (next < 0 || next > verb || !tree->first[next]) return subject;
    return br_str_is(br_tok_text(tree, (int32_t)tree->first[next] - 1), ",") ? next : subject;
}

int32_t br_subject_own(const br_tree *tree, int32_t verb) {
    int32_t s = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
    s = nearer_subject(tree, verb, s);
    if (s >= 0) s = placed_subject(tree, s);
    if (s < 0) s = fronted_subject(tree, verb);
    if (s < 0) s = br_tree_child(tree, verb, BR_DEP_CSUBJ, -1);
    if (s >= 0 || br_tree_child(tree, verb, BR_DEP_XCOMP, -1) < 0) return s;
    s = br_tree_child(tree, verb, BR_DEP_EXPL, -1); /* "Syria says it is ready to leave" */
    return s >= 0 && br_tok_is(tree, s, BR_GRAMMAR(EMPTY_SUBJECT)) ? s : -1;
}

/* "a Turkish plan", "a UN resolution", "an offer by Russia" */
static bool is_author(const br_tree *tree, int32_t noun, int32_t child) {
    br_deprel rel = br_tok_rel(tree, child);
    if (rel == BR_DEP_NMOD) return child > noun && br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(AGENT));
    bool stands_before = child < noun && (rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD);
    return stands_before && br_is_upper(br_tok_text(tree, child).ptr[0]) &&
           (child == 0 || tree->sentence[child - 1] == tree->sentence[child]);
}

/* the noun that an infinitive below a noun is done by: "Iran's plan to build", "an offer by Iran to leave", "made a promise to
 * leave" (goes on there) */
static int32_t noun_owner(const br_tree *tree, int32_t noun, int32_t *go_on) {
    int32_t owner = br_tree_child(tree, noun, BR_DEP_NMOD_POSS, -1);
    if (owner >= 0) return owner;
    br_for_children (tree, noun, child)
        if (is_author(tree, noun, child)) return child;
    int32_t head = br_tok(tree, noun)->head;
    br_deprel rel = br_tok_rel(tree, noun);
    if (head >= 0 && (rel == BR_DEP_OBJ || rel == BR_DEP_OBL || rel == BR_DEP_XCOMP)) *go_on = head;
    return -1;
}

int32_t br_agent_of(const br_tree *tree, int32_t verb) {
    int32_t agent = br_tree_child(tree, verb, BR_DEP_OBL_AGENT, -1);
    if (agent >= 0) return agent;
    br_for_children (tree, verb, child) {
        if (br_tok_rel(tree, child) != BR_DEP_OBL) continue;
        if (br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(AGENT))) return child;
    }
    return br_hidden_agent(tree, verb);
}

/* "was attacked by rebels, killing 20": a participle behind its verb, without conjunction, tells what came of it */
static bool is_result(const br_tree *tree, int32_t verb) {
    int32_t head = br_tok(tree, verb)->head;
    return verb > head && br_tok_is(tree, verb, BR_GRAMMAR(GERUND)) && br_tree_child(tree, verb, BR_DEP_MARK, -1) < 0;
}

/* "before being deported", "after having left" */
static bool is_done_of(const br_tree *tree, int32_t verb) {
    return br_has_child_of(tree, verb, BR_DEP_AUX, BR_GRAMMAR(GERUND)) ||
           br_has_child_of(tree, verb, BR_DEP_AUX_PASS, BR_GRAMMAR(GERUND));
}

/* "accused the army of shelling", "charged him with shelling", "barred them from leaving", "praised Cuba for freeing them": what stands
 * behind "of" or "from", or is judged, is the doing of the object; -1 = it is not */
static int32_t charged(const br_tree *tree, int32_t verb) {
    int32_t mark = br_tree_child(tree, verb, BR_DEP_MARK, -1), head = br_tok(tree, verb)->head;
    if (mark < 0 || br_is_infinitive(tree, verb) || br_is_passive(tree, head)) return -1;
    bool judged = br_tok_is(tree, mark, BR_GRAMMAR(PURPOSE) | BR_GRAMMAR(WITH)) &&
                  br_tok_is(tree, head, BR_GRAMMAR(CHARGE) | BR_GRAMMAR(JUDGES));
    return judged || br_tok_is(tree, mark, BR_GRAMMAR(GENITIVE) | BR_GRAMMAR(FROM))
               ? br_tree_child(tree, head, BR_DEP_OBJ, -1)
               : -1;
}

/* "warned Iran against attacking", "protested against closing the mine": not the doing of who speaks */
static bool is_spoken_against(const br_tree *tree, int32_t verb) {
    int32_t mark = br_tree_child(tree, verb, BR_DEP_MARK, -1);
    return mark >= 0 && br_tok_is(tree, mark, BR_GRAMMAR(AGAINST));
}

/* "called on Chad to leave", "called for Chad to leave", "prompting Chad to warn": whom one moves to do it; -1 = nobody, or the clause is no infinitive */
static int32_t moved(const br_tree *tree, int32_t verb) {
    int32_t head = br_tok(tree, verb)->head;
    if (!br_is_infinitive(tree, verb) || !br_tok_is(tree, head, BR_GRAMMAR(MOVES)) || br_is_passive(tree, head))
        return -1;
    int32_t object = br_tree_child(tree, head, BR_DEP_OBJ, -1);
    if (object >= 0) return object < verb ? object : -1;
    br_for_children (tree, head, child) {
        bool between = child > head && child < verb && br_tok_rel(tree, child) == BR_DEP_OBL;
        if (between && !is_day(tree, child) &&
            br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(ADDRESSED) | BR_GRAMMAR(PURPOSE)))
            return child;
    }
    return -1;
}

/* The surface subject of a verb: its own, or that of the clause that it borrows from. */
int32_t br_subject_of(const br_tree *tree, int32_t verb) {
    if (br_is_misread(tree, verb)) return misread_subject(tree, verb);
    for (int steps = 0; verb >= 0 && steps < MAX_STEPS; steps++) {
        int32_t own = br_subject_own(tree, verb);
        if (own >= 0) return br_clause_antecedent(tree, own);
        int32_t head = br_tok(tree, verb)->head;
        if (head < 0) return -1;
        br_deprel exact = (br_deprel)br_tok(tree, verb)->deprel;
        int32_t next = -1, object;
        switch (br_deprel_universal(exact)) {
        case BR_DEP_CONJ: next = head; break;
        case BR_DEP_PARATAXIS: /* "Israel Friday reimposed a blockade", hung on its subject */
            if (head < verb && br_tok_rel(tree, head) == BR_DEP_NSUBJ && br_tok(tree, head)->upos == BR_UPOS_PROPN)
                return head;
            break;
        case BR_DEP_XCOMP:
            object = br_tree_child(tree, head, BR_DEP_OBJ, -1);
            if (object < 0) object = br_tree_child(tree, head, BR_DEP_IOBJ, -1);
            if (object < 0) object = moved(tree, verb);
            if (object >= 0 && !is_subject_control(tree, head)) return br_clause_antecedent(tree, object);
            next = head;
            break;
        case BR_DEP_ACL:
            if (exact == BR_DEP_ACL_RELCL || !br_is_infinitive(tree, verb)) return head;
            object = noun_owner(tree, head, &next);
            if (object >= 0) return object;
            break;
        case BR_DEP_ADVCL:
            object = br_reduced_noun(tree, verb);
            if (object >= 0) return object;
            if (is_result(tree, verb) && br_is_passive(tree, head)) return br_agent_of(tree, head);
            object = is_spoken_against(tree, verb) ? br_tree_child(tree, head, BR_DEP_OBJ, -1) : charged(tree, verb);
            if (object < 0) object = moved(tree, verb);
            if (object >= 0) return br_clause_antecedent(tree, object);
            if (is_spoken_against(tree, verb)) return -1;
            if (br_is_infinitive(tree, verb) || br_is_participle(tree, verb) || is_done_of(tree, verb)) next = head;
            break;
        default: break;
        }
        verb = next;
    }
    return -1;
}
