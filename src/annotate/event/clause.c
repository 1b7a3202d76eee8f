#include "annotate/event/clause.h"

#define MAX_STEPS 8 /* longest way that a subject is carried over: "seemed to want to be seen leaving" */

/* ---- verbs */

static bool has_child_lemma(const br_tree *tree, int32_t token, br_deprel rel, const char *lemma) {
    for (int32_t c = br_tree_child(tree, token, rel, -1); c >= 0; c = br_tree_child(tree, token, rel, c))
        if (br_tok_lemma_is(tree, c, lemma)) return true;
    return false;
}

bool br_is_condition(const br_tree *tree, int32_t clause) {
    if (br_tok_rel(tree, clause) != BR_DEP_ADVCL) return false;
    return has_child_lemma(tree, clause, BR_DEP_MARK, "if") || has_child_lemma(tree, clause, BR_DEP_MARK, "unless");
}

bool br_is_infinitive(const br_tree *tree, int32_t verb) {
    return has_child_lemma(tree, verb, BR_DEP_MARK, "to");
}

bool br_is_participle(const br_tree *tree, int32_t verb) {
    uint32_t feats = br_tok(tree, verb)->feats;
    return (feats & (BR_FEAT(VERBFORM_PART) | BR_FEAT(VERBFORM_GER))) && br_tree_child(tree, verb, BR_DEP_AUX, -1) < 0;
}

/* "spoke of tourists kidnapped in Mali", where the parser took "kidnapped" for a clause of its own: the noun before a
 * past form that has neither subject, object, conjunction nor auxiliary */
static int32_t reduced_noun(const br_tree *tree, int32_t verb) {
    const br_token *t = br_tok(tree, verb);
    if (br_tok_rel(tree, verb) != BR_DEP_ADVCL || !(t->feats & BR_FEAT(TENSE_PAST)) || !verb) return -1;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (child < verb || rel == BR_DEP_OBJ || rel == BR_DEP_NSUBJ) return -1;
    }
    int32_t at = verb - 1;
    uint8_t before = br_tok(tree, at)->upos;
    if (tree->sentence[at] != tree->sentence[verb] || (before != BR_UPOS_NOUN && before != BR_UPOS_PROPN)) return -1;
    for (int steps = 0; steps < MAX_STEPS; steps++) { /* up to the head of its phrase */
        int32_t head = br_tok(tree, at)->head;
        if (head < 0 || head == t->head || head > verb || br_tok(tree, head)->upos == BR_UPOS_VERB) break;
        at = head;
    }
    return br_tok_rel(tree, at) == BR_DEP_NSUBJ ? -1 : at;
}

bool br_is_passive(const br_tree *tree, int32_t verb) {
    if (br_tree_child(tree, verb, BR_DEP_AUX_PASS, -1) >= 0 || reduced_noun(tree, verb) >= 0) return true;
    const br_token *t = br_tok(tree, verb);
    bool active = (t->feats & BR_FEAT(VERBFORM_FIN)) || br_tree_child(tree, verb, BR_DEP_OBJ, -1) >= 0;
    if (!active && br_tree_child(tree, verb, BR_DEP_NSUBJ_PASS, -1) >= 0) return true; /* "ten killed in Lagos" */
    bool reduced = br_tok(tree, verb)->deprel == BR_DEP_ACL && br_tree_child(tree, verb, BR_DEP_OBJ, -1) < 0;
    bool past =
        ((t->feats & BR_FEAT(VERBFORM_PART)) || reduced) && /* "tourists kidnapped by rebels", whatever its form */
        (t->feats & (BR_FEAT(TENSE_PAST) | BR_FEAT(VOICE_PASS)));
    if (!past || br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) >= 0) return false;
    if (br_tree_child(tree, verb, BR_DEP_AUX, -1) >= 0) return false;
    br_deprel rel = br_tok_rel(tree, verb);
    if (rel == BR_DEP_CONJ && t->head >= 0) return br_is_passive(tree, t->head);
    return rel == BR_DEP_ACL || rel == BR_DEP_ADVCL || rel == BR_DEP_AMOD || rel == BR_DEP_XCOMP;
}

static bool is_relative_pronoun(const br_tree *tree, int32_t token) {
    const br_token *t = br_tok(tree, token);
    if (t->feats & BR_FEAT(PRONTYPE_REL)) return true;
    return t->upos == BR_UPOS_PRON && (br_tok_lemma_is(tree, token, "who") || br_tok_lemma_is(tree, token, "which") ||
                                       br_tok_lemma_is(tree, token, "that") || br_tok_lemma_is(tree, token, "whom"));
}

int32_t br_clause_antecedent(const br_tree *tree, int32_t token) {
    if (token < 0 || !is_relative_pronoun(tree, token)) return token;
    int32_t at = br_tok(tree, token)->head;
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
        if (br_tok_rel(tree, at) == BR_DEP_ACL) return br_tok(tree, at)->head;
        at = br_tok(tree, at)->head;
    }
    return token;
}

/* verbs whose infinitive belongs to their own subject although an object stands by: "promised them to come" */
static bool is_subject_control(const br_tree *tree, int32_t verb) {
    return br_tok_lemma_is(tree, verb, "promise") || br_tok_lemma_is(tree, verb, "threaten") ||
           br_tok_lemma_is(tree, verb, "vow") || br_tok_lemma_is(tree, verb, "use");
}

/* "has mobilized groups", "had sprayed paint" read as having mobilized groups: the verb stands behind a "have" whose
 * object the parser made it a modifier of; -1 = there is none */
static int32_t misread_auxiliary(const br_tree *tree, int32_t verb) {
    int32_t object = br_tok(tree, verb)->head, have = verb - 1;
    if (object < 0 || have < 0 || br_tok(tree, object)->head != have) return -1;
    return br_tok_rel(tree, object) == BR_DEP_OBJ && br_tok_lemma_is(tree, have, "have") ? have : -1;
}

/* "Pakistan deported refugees" read as "Pakistan('s) deported refugees": a verb between a noun and its object that the
 * parser made a modifier of the object. */
static bool is_misread(const br_tree *tree, int32_t verb) {
    const br_token *t = br_tok(tree, verb);
    if (br_tok_rel(tree, verb) != BR_DEP_AMOD || t->upos != BR_UPOS_VERB || t->head < verb || !verb) return false;
    if (br_str_ends(br_tok_text(tree, verb), BR_STR("ing"))) return false;
    if (tree->sentence[verb - 1] != tree->sentence[verb]) return false;
    if (misread_auxiliary(tree, verb) >= 0) return true;
    const br_token *before = br_tok(tree, verb - 1);
    bool name = br_tok_rel(tree, verb - 1) == BR_DEP_COMPOUND && br_is_upper(br_tok_text(tree, verb - 1).ptr[0]);
    return before->upos == BR_UPOS_NOUN || before->upos == BR_UPOS_PROPN || name;
}

/* the noun before a misread verb, as high as it goes without passing the verb */
static int32_t misread_subject(const br_tree *tree, int32_t verb) {
    int32_t own = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1), have = misread_auxiliary(tree, verb);
    if (have >= 0) return br_tree_child(tree, have, BR_DEP_NSUBJ, -1);
    int32_t at = own >= 0 ? own : verb - 1;
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

/* "TAIPEI, 4 August - China launched missiles": a subject behind a dash that stands free, the first opening the sentence */
static int32_t dated_subject(const br_tree *tree, int32_t verb, int32_t first) {
    bool opens = !tree->first[first] || tree->sentence[tree->first[first] - 1] != tree->sentence[first];
    int32_t next = opens ? br_tree_child(tree, verb, BR_DEP_NSUBJ, first) : -1;
    if (next < 0 || next > verb) return first;
    int32_t dash = (int32_t)tree->first[next];
    if (br_tok(tree, dash)->upos != BR_UPOS_PUNCT) dash--;
    if (dash <= first || br_tok(tree, dash)->upos != BR_UPOS_PUNCT) return first;
    bool free = br_tok(tree, dash)->span.start > br_tok(tree, dash - 1)->span.end &&
                br_tok(tree, dash)->span.end < br_tok(tree, dash + 1)->span.start;
    return free ? next : first;
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
    return br_str_ends(br_tok_text(tree, token), BR_STR("day"));
}

/* Whether a phrase with a preposition before a verb without subject is the subject itself: "up to ten Serbs began a
 * strike", "on Saturday Ethiopia arrested two men" */
static bool is_fronted_subject(const br_tree *tree, int32_t oblique) {
    int32_t mark = br_tree_child(tree, oblique, BR_DEP_CASE, -1);
    if (mark < 0 || mark > oblique) return false;
    if (mark > 0 && br_tok_lemma_is(tree, mark, "to") && br_tok_lemma_is(tree, mark - 1, "up"))
        return br_tree_child(tree, oblique, BR_DEP_NUMMOD, -1) >= 0;
    bool day = br_tok_rel(tree, mark + 1) == BR_DEP_COMPOUND && br_tok(tree, oblique)->upos == BR_UPOS_PROPN;
    return day && mark + 2 == oblique && br_tok_lemma_is(tree, mark, "on") && is_day(tree, mark + 1);
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

static int32_t own_subject(const br_tree *tree, int32_t verb) {
    int32_t s = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
    if (s >= 0) s = placed_subject(tree, dated_subject(tree, verb, s));
    if (s < 0) s = fronted_subject(tree, verb);
    if (s < 0) s = br_tree_child(tree, verb, BR_DEP_CSUBJ, -1);
    if (s >= 0 || br_tree_child(tree, verb, BR_DEP_XCOMP, -1) < 0) return s;
    s = br_tree_child(tree, verb, BR_DEP_EXPL, -1); /* "Syria says it is ready to leave" */
    return s >= 0 && br_tok_lemma_is(tree, s, "it") ? s : -1;
}

/* the noun that an infinitive below a noun is done by: "Iran's plan to build", "made a promise to leave" (goes on there) */
static int32_t noun_owner(const br_tree *tree, int32_t noun, int32_t *go_on) {
    int32_t owner = br_tree_child(tree, noun, BR_DEP_NMOD_POSS, -1);
    if (owner >= 0) return owner;
    int32_t head = br_tok(tree, noun)->head;
    br_deprel rel = br_tok_rel(tree, noun);
    if (head >= 0 && (rel == BR_DEP_OBJ || rel == BR_DEP_OBL || rel == BR_DEP_XCOMP)) *go_on = head;
    return -1;
}

static int32_t agent_of(const br_tree *tree, int32_t verb) {
    int32_t agent = br_tree_child(tree, verb, BR_DEP_OBL_AGENT, -1);
    if (agent >= 0) return agent;
    br_for_children (tree, verb, child) {
        if (br_tok_rel(tree, child) != BR_DEP_OBL) continue;
        if (has_child_lemma(tree, child, BR_DEP_CASE, "by")) return child;
    }
    return -1;
}

/* "was attacked by rebels, killing 20": a participle behind its verb, without conjunction, tells what came of it */
static bool is_result(const br_tree *tree, int32_t verb) {
    int32_t head = br_tok(tree, verb)->head;
    return verb > head && br_str_ends(br_tok_text(tree, verb), BR_STR("ing")) &&
           br_tree_child(tree, verb, BR_DEP_MARK, -1) < 0;
}

/* The surface subject of a verb: its own, or that of the clause that it borrows from. */
static int32_t surface_subject(const br_tree *tree, int32_t verb) {
    if (is_misread(tree, verb)) return misread_subject(tree, verb);
    for (int steps = 0; verb >= 0 && steps < MAX_STEPS; steps++) {
        int32_t own = own_subject(tree, verb);
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
            if (object >= 0 && !is_subject_control(tree, head)) return br_clause_antecedent(tree, object);
            next = head;
            break;
        case BR_DEP_ACL:
            if (exact == BR_DEP_ACL_RELCL || !br_is_infinitive(tree, verb)) return head;
            object = noun_owner(tree, head, &next);
            if (object >= 0) return object;
            break;
        case BR_DEP_ADVCL:
            object = reduced_noun(tree, verb);
            if (object >= 0) return object;
            if (is_result(tree, verb) && br_is_passive(tree, head)) return agent_of(tree, head);
            if (br_is_infinitive(tree, verb) || br_is_participle(tree, verb)) next = head;
            break;
        default: break;
        }
        verb = next;
    }
    return -1;
}

/* the object of a relative clause is the noun that it hangs on, where the clause has a subject of its own and a gap */
static int32_t relative_object(const br_tree *tree, int32_t verb) {
    if (br_tok(tree, verb)->deprel != BR_DEP_ACL_RELCL) return -1;
    int32_t own = own_subject(tree, verb);
    if (own < 0 || is_relative_pronoun(tree, own)) return -1;
    br_for_children (tree, verb, child)
        if (br_tok_rel(tree, child) == BR_DEP_OBL && is_relative_pronoun(tree, child)) return -1;
    return br_tok(tree, verb)->head;
}

/* "shortened by one hour the curfew": an object behind another phrase is taken for a second subject */
static int32_t late_object(const br_tree *tree, int32_t verb) {
    int32_t subject = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
    if (subject < 0 || subject > verb) return -1;
    bool phrase = false;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        phrase = phrase || (child > verb && rel == BR_DEP_OBL);
        if (phrase && rel == BR_DEP_NSUBJ && br_tok(tree, child)->upos == BR_UPOS_NOUN) return child;
    }
    return -1;
}

/* "arrested more than 100 people": parsers take "than" for a preposition and hang the people on the verb with it */
static int32_t counted_object(const br_tree *tree, int32_t verb) {
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_OBL, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_OBL, c)) {
        int32_t mark = br_tree_child(tree, c, BR_DEP_CASE, -1);
        bool than = mark >= 0 && c > verb && br_tok_lemma_is(tree, mark, "than");
        if (than && br_tree_child(tree, c, BR_DEP_NUMMOD, -1) >= 0) return c;
    }
    return -1;
}

static int32_t complement_of(const br_tree *tree, int32_t token, bool nominal) {
    int32_t c = br_tree_child(tree, token, BR_DEP_XCOMP, -1);
    if (c < 0) c = br_tree_child(tree, token, BR_DEP_CCOMP, -1);
    if (c >= 0) return c;
    if (nominal) {
        for (c = br_tree_child(tree, token, BR_DEP_ACL, -1); c >= 0; c = br_tree_child(tree, token, BR_DEP_ACL, c))
            if (br_tok(tree, c)->deprel != BR_DEP_ACL_RELCL) return c;
        return -1;
    }
    for (c = br_tree_child(tree, token, BR_DEP_ADVCL, -1); c >= 0; c = br_tree_child(tree, token, BR_DEP_ADVCL, c))
        if (br_is_infinitive(tree, c)) return c;
    for (c = br_tree_child(tree, token, BR_DEP_OBL, -1); c >= 0; c = br_tree_child(tree, token, BR_DEP_OBL, c))
        if (br_tok(tree, c)->upos == BR_UPOS_VERB && br_is_infinitive(tree, c))
            return c; /* "threatened on Monday to secede" */
    return br_tree_child(tree, token, BR_DEP_CSUBJ, -1);
}

/* "laid down their weapons": the particle right behind the verb is taken for a preposition */
static int32_t particle_object(const br_tree *tree, int32_t verb) {
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_OBL, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_OBL, c)) {
        if (br_tree_child(tree, c, BR_DEP_CASE, -1) != verb + 1) continue;
        if (br_tok_lemma_is(tree, verb + 1, "down") || br_tok_lemma_is(tree, verb + 1, "up") ||
            br_tok_lemma_is(tree, verb + 1, "off") || br_tok_lemma_is(tree, verb + 1, "out"))
            return c;
    }
    return -1;
}

/* "shut down the internet": parsers hang the object behind a particle on the verb as an oblique without a preposition;
 * "carried out ethnic cleansing": or as a clause, where it ends like a verb */
static int32_t bare_oblique(const br_event_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    int32_t particle = br_tree_child(tree, verb, BR_DEP_COMPOUND, -1);
    if (particle < 0) return particle_object(tree, verb);
    int32_t clause = br_tree_child(tree, verb, BR_DEP_XCOMP, -1);
    if (clause > particle && w->upos[clause] == BR_UPOS_NOUN) return clause;
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_OBL, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_OBL, c))
        if (c > particle && br_tok(tree, c)->deprel == BR_DEP_OBL && br_tree_child(tree, c, BR_DEP_CASE, -1) < 0)
            return c;
    return -1;
}

/* "asked Spain for help": parsers hang the help on Spain, who then seems to be given something */
static bool is_asked_for(const br_tree *tree, int32_t recipient) {
    for (int32_t c = recipient < 0 ? -1 : br_tree_child(tree, recipient, BR_DEP_NMOD, -1); c >= 0;
         c = br_tree_child(tree, recipient, BR_DEP_NMOD, c))
        if (has_child_lemma(tree, c, BR_DEP_CASE, "for")) return true;
    return false;
}

static void verbal_arguments(const br_event_words *w, br_clause *c) {
    const br_tree *tree = w->tree;
    int32_t verb = c->predicate;
    int32_t surface = surface_subject(tree, verb);
    int32_t object = br_clause_antecedent(tree, br_tree_child(tree, verb, BR_DEP_OBJ, -1));
    if (is_misread(tree, verb)) object = br_tok(tree, verb)->head;
    if (object < 0) object = counted_object(tree, verb);
    if (object < 0) object = late_object(tree, verb);
    if (object < 0) object = bare_oblique(w, verb);
    c->passive = w->upos[verb] == BR_UPOS_VERB && !is_misread(tree, verb) && br_is_passive(tree, verb);
    c->recipient = br_tree_child(tree, verb, BR_DEP_IOBJ, -1);
    if (object < 0 && is_asked_for(tree, c->recipient) && !br_is_passive(tree, verb)) {
        object = c->recipient;
        c->recipient = -1;
    }
    int32_t second =
        object >= 0 ? br_tree_child(tree, verb, BR_DEP_OBJ, br_tree_child(tree, verb, BR_DEP_OBJ, -1)) : -1;
    if (second >= 0 && c->recipient < 0) { /* "gave France an ultimatum", with two objects */
        c->recipient = object;
        object = second;
    }
    if (c->passive) {
        c->subject = agent_of(tree, verb);
        c->object = surface;
        if (object >= 0) { /* "was given aid": the surface subject receives */
            c->recipient = surface;
            c->object = object;
        }
        return;
    }
    c->subject = surface;
    c->object = object >= 0 ? object : relative_object(tree, verb);
    if (c->object < 0 && br_tok_rel(tree, verb) == BR_DEP_CONJ) { /* "seized and burned the ship" */
        int32_t first = br_tok(tree, verb)->head;
        bool shared = first >= 0 && br_tree_child(tree, verb, BR_DEP_OBL, -1) < 0 && own_subject(tree, verb) < 0;
        int32_t theirs = shared ? br_tree_child(tree, first, BR_DEP_OBJ, -1) : -1;
        if (theirs > verb) c->object = theirs;
    }
    if (c->object < 0) { /* "seized and burned the ship": parsers hang it on the second */
        int32_t other = br_tree_child(tree, verb, BR_DEP_CONJ, -1);
        bool next = other >= 0 && br_tree_child(tree, verb, BR_DEP_OBL, -1) < 0 && other <= verb + 2 &&
                    br_tok(tree, other)->upos == BR_UPOS_VERB;
        if (next) c->object = br_tree_child(tree, other, BR_DEP_OBJ, -1);
    }
}

/* "launched an attack": the subject of the verb that the noun is the object of */
static int32_t borrowed_subject(const br_event_words *w, int32_t noun) {
    int32_t head = br_tok(w->tree, noun)->head;
    if (head < 0 || br_tok(w->tree, head)->upos != BR_UPOS_VERB) return -1;
    br_deprel rel = br_tok_rel(w->tree, noun);
    if (rel != BR_DEP_OBJ && rel != BR_DEP_OBL && rel != BR_DEP_NSUBJ) return -1;
    if (br_is_passive(w->tree, head)) return agent_of(w->tree, head);
    return rel == BR_DEP_NSUBJ ? -1 : surface_subject(w->tree, head);
}

br_clause br_clause_of(const br_event_words *w, int32_t predicate) {
    br_clause c = {predicate, -1, -1, -1, -1, false, false};
    uint8_t upos = w->upos[predicate];
    c.nominal = upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN;
    bool copular = br_tree_child(w->tree, predicate, BR_DEP_COP, -1) >= 0;
    c.complement = complement_of(w->tree, predicate, c.nominal);
    if (!c.nominal) verbal_arguments(w, &c);
    else c.subject = copular ? own_subject(w->tree, predicate) : borrowed_subject(w, predicate);
    return c;
}

/* ---- slots */

typedef struct slot_list {
    int32_t *at;
    size_t n;
} slot_list;

static void add(slot_list *list, int32_t token) {
    if (token < 0 || list->n == BR_SLOT_TOKENS) return;
    for (size_t i = 0; i < list->n; i++)
        if (list->at[i] == token) return;
    list->at[list->n++] = token;
}

static void add_linked(const br_event_words *w, int32_t token, uint8_t slot, slot_list *list) {
    if (token < 0) return;
    br_for_children (w->tree, token, child)
        if (w->link[child] == slot) add(list, br_clause_antecedent(w->tree, child));
}

/* "Protesters in Chad blocked roads for a new mayor", read as one noun phrase: what stands behind the object */
static void add_linked_behind(const br_event_words *w, int32_t subject, int32_t object, uint8_t slot, slot_list *list) {
    br_for_children (w->tree, subject, child)
        if (child > object && w->link[child] == slot) add(list, child);
}

/* "bread and water to the town": what hangs on the last of several belongs to all */
static void add_linked_to_all(const br_event_words *w, int32_t token, uint8_t slot, slot_list *list) {
    add_linked(w, token, slot, list);
    if (token < 0) return;
    for (int32_t k = br_tree_child(w->tree, token, BR_DEP_CONJ, -1); k >= 0;
         k = br_tree_child(w->tree, token, BR_DEP_CONJ, k))
        add_linked(w, k, slot, list);
}

static void add_modifiers(const br_tree *tree, int32_t token, slot_list *list) {
    br_for_children (tree, token, child) {
        switch (br_tok_rel(tree, child)) {
        case BR_DEP_AMOD:
        case BR_DEP_COMPOUND:
        case BR_DEP_NUMMOD:
        case BR_DEP_FLAT: add(list, child); break;
        case BR_DEP_NMOD:
            if (br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS) add(list, child);
            break;
        default: break;
        }
    }
}

static void add_relation(const br_tree *tree, int32_t token, br_deprel rel, slot_list *list) {
    for (int32_t c = br_tree_child(tree, token, rel, -1); c >= 0; c = br_tree_child(tree, token, rel, c)) add(list, c);
}

size_t br_clause_slot(const br_event_words *w, const br_clause *c, uint8_t slot, int32_t tokens[BR_SLOT_TOKENS]) {
    slot_list list = {tokens, 0};
    switch (slot) {
    case BR_SLOT_NONE: break;
    case BR_SLOT_SUBJ: add(&list, c->subject); break;
    case BR_SLOT_OBJ: add(&list, c->object); break;
    case BR_SLOT_IOBJ: add(&list, c->recipient); break;
    case BR_SLOT_COMP: add(&list, c->complement); break;
    case BR_SLOT_MOD: add_modifiers(w->tree, c->predicate, &list); break;
    case BR_SLOT_POSS: add_relation(w->tree, c->predicate, BR_DEP_NMOD_POSS, &list); break;
    case BR_SLOT_ADV:
        add_relation(w->tree, c->predicate, BR_DEP_ADVMOD, &list);
        add_relation(w->tree, c->predicate, BR_DEP_ADVCL, &list);
        break;
    default:
        add_linked(w, c->predicate, slot, &list);
        if (is_misread(w->tree, c->predicate) && c->subject >= 0 && br_tok(w->tree, c->object)->head == c->subject)
            add_linked_behind(w, c->subject, c->object, slot, &list);
        if (c->nominal) break; /* else the object's own: parsers hang "on the town" on the verb or on "attack" */
        add_linked_to_all(w, c->object, slot, &list);
        if (br_tok_rel(w->tree, c->predicate) == BR_DEP_XCOMP) break;
        if (c->complement > c->predicate && br_tok(w->tree, c->complement)->upos != BR_UPOS_VERB)
            add_linked(w, c->complement, slot, &list);
    }
    return list.n;
}

size_t br_clause_path(const br_event_words *w, const br_clause *c, br_slot slot, int32_t tokens[BR_SLOT_TOKENS]) {
    int32_t outer[BR_SLOT_TOKENS];
    size_t n = br_clause_slot(w, c, slot.outer, outer);
    if (slot.inner == BR_SLOT_NONE) {
        memcpy(tokens, outer, n * sizeof *tokens);
        return n;
    }
    slot_list list = {tokens, 0};
    for (size_t i = 0; i < n; i++) {
        br_clause inside = br_clause_of(w, outer[i]);
        int32_t found[BR_SLOT_TOKENS];
        size_t n_found = br_clause_slot(w, &inside, slot.inner, found);
        for (size_t k = 0; k < n_found; k++) add(&list, found[k]);
    }
    return list.n;
}
