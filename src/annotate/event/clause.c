#include "annotate/event/clause.h"

#include "annotate/event/party/passive.h"
#include "annotate/event/party/subject.h"

/* ---- objects */

/* the object of a relative clause is the noun that it hangs on, where the clause has a subject of its own and a gap */
static int32_t relative_object(const br_tree *tree, int32_t verb) {
    if (br_tok(tree, verb)->deprel != BR_DEP_ACL_RELCL) return -1;
    int32_t own = br_subject_own(tree, verb);
    if (own < 0 || br_is_relative_pronoun(tree, own)) return -1;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_OBL && br_is_relative_pronoun(tree, child)) return -1;
        if (rel == BR_DEP_ADVMOD && br_tok_is(tree, child, BR_GRAMMAR(MANNER)))
            return -1; /* "where thousands rallied" */
    }
    return br_tok(tree, verb)->head;
}

/* "eased by two hours the curfew": an object behind another phrase is taken for a second subject */
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
        bool than = mark >= 0 && c > verb && br_tok_is(tree, mark, BR_GRAMMAR(THAN));
        if (than && br_tree_child(tree, c, BR_DEP_NUMMOD, -1) >= 0) return c;
    }
    return -1;
}

/* "ruled out sending troops": parsers hang the gerund behind a particle on the verb as a circumstance */
static int32_t bare_gerund(const br_tree *tree, int32_t verb) {
    int32_t next = verb + 1;
    if ((uint32_t)next + 1 < tree->article->n_tokens && br_tok_is(tree, next, BR_GRAMMAR(PARTICLE))) next++;
    bool under = next > verb + 1 && br_tok_rel(tree, next) == BR_DEP_ADVCL && br_tok(tree, next)->head == verb;
    return under && br_tok_is(tree, next, BR_GRAMMAR(GERUND)) ? next : -1;
}

/* "is weighing whether to leave", "is investigating whether Chad armed them": hung on the verb as a circumstance */
static int32_t open_question(const br_tree *tree, int32_t verb) {
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_ADVCL, -1); c >= 0;
         c = br_tree_child(tree, verb, BR_DEP_ADVCL, c))
        if ((int32_t)tree->first[c] == verb + 1 && br_tok_is(tree, verb + 1, BR_GRAMMAR(WHETHER))) return c;
    return -1;
}

/* "called the decision a disgrace": hung on the verb as a time */
static int32_t name_given(const br_tree *tree, int32_t verb) {
    int32_t object = br_tok_is(tree, verb, BR_GRAMMAR(NAMING)) ? br_tree_child(tree, verb, BR_DEP_OBJ, -1) : -1;
    for (int32_t c = object < 0 ? -1 : br_tree_child(tree, verb, BR_DEP_OBL, object); c >= 0;
         c = br_tree_child(tree, verb, BR_DEP_OBL, c))
        if (tree->first[c] == tree->last[object] + 1 && br_tree_child(tree, c, BR_DEP_CASE, -1) < 0 &&
            br_tree_child(tree, c, BR_DEP_DET, -1) >= 0)
            return c;
    return -1;
}

static int32_t complement_of(const br_tree *tree, int32_t token, bool nominal) {
    int32_t c = br_tree_child(tree, token, BR_DEP_XCOMP, -1);
    if (c < 0) c = br_tree_child(tree, token, BR_DEP_CCOMP, -1);
    if (c < 0 && !nominal) c = bare_gerund(tree, token);
    if (c < 0 && !nominal) c = open_question(tree, token);
    if (c < 0 && !nominal) c = name_given(tree, token);
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
        if (br_tree_child(tree, c, BR_DEP_CASE, verb + 1) >= 0) continue; /* "pulled out of Chad" */
        if (br_tok_is(tree, verb + 1, BR_GRAMMAR(PARTICLE))) return c;
    }
    return -1;
}

/* "shot down Monday": whether a token is part of a time */
static bool is_of_time(const br_tree *tree, int32_t token) {
    const br_article *a = tree->article;
    br_span span = br_tok(tree, token)->span;
    uint32_t low = 0, high = a->n_times; /* the first time that ends behind the token's beginning */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->times[middle].span.end <= span.start) low = middle + 1;
        else high = middle;
    }
    return low < a->n_times && a->times[low].span.start <= span.start;
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
        if (c > particle && br_tree_child(tree, c, BR_DEP_CASE, -1) < 0 && !is_of_time(tree, c)) return c;
    return -1;
}

/* "asked Spain for help": parsers hang the help on Spain, who then seems to be given something */
static bool is_asked_for(const br_tree *tree, int32_t recipient) {
    for (int32_t c = recipient < 0 ? -1 : br_tree_child(tree, recipient, BR_DEP_NMOD, -1); c >= 0;
         c = br_tree_child(tree, recipient, BR_DEP_NMOD, c))
        if (br_has_child_of(tree, c, BR_DEP_CASE, BR_GRAMMAR(PURPOSE))) return true;
    return false;
}

/* "told the guards to leave": parsers take whom somebody tells to do something now for an object, now for a recipient */
static bool is_told_to(const br_tree *tree, int32_t verb) {
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        bool clause = rel == BR_DEP_XCOMP || rel == BR_DEP_ADVCL || rel == BR_DEP_CCOMP;
        if (!clause || child < verb || !br_is_infinitive(tree, child)) continue;
        if (!br_tok_is(tree, (int32_t)tree->first[child], BR_GRAMMAR(QUESTION))) return true; /* not "where to go" */
    }
    return false;
}

/* "gave Chad 48 hours to leave": parsers hang the measure behind the recipient on the verb as a time */
static int32_t given_measure(const br_tree *tree, int32_t verb, int32_t recipient) {
    for (int32_t c = recipient < 0 ? -1 : br_tree_child(tree, verb, BR_DEP_OBL, recipient); c >= 0;
         c = br_tree_child(tree, verb, BR_DEP_OBL, c))
        if ((int32_t)tree->first[c] == (int32_t)tree->last[recipient] + 1 &&
            br_tree_child(tree, c, BR_DEP_CASE, -1) < 0 && br_tree_child(tree, c, BR_DEP_NUMMOD, -1) >= 0)
            return c;
    return -1;
}

/* the object, and who receives it */
static int32_t find_object(const br_event_words *w, br_clause *c) {
    const br_tree *tree = w->tree;
    int32_t verb = c->predicate;
    int32_t object = br_clause_antecedent(tree, br_tree_child(tree, verb, BR_DEP_OBJ, -1));
    if (br_is_misread(tree, verb)) object = br_tok(tree, verb)->head;
    if (object < 0) object = counted_object(tree, verb);
    if (object < 0) object = late_object(tree, verb);
    if (object < 0) object = bare_oblique(w, verb);
    c->recipient = br_tree_child(tree, verb, BR_DEP_IOBJ, -1);
    if (object < 0 && !c->passive) object = given_measure(tree, verb, c->recipient);
    bool told = is_asked_for(tree, c->recipient) || is_told_to(tree, verb);
    if (object < 0 && c->recipient >= 0 && told && !br_is_passive(tree, verb)) {
        object = c->recipient;
        c->recipient = -1;
    }
    int32_t second =
        object >= 0 ? br_tree_child(tree, verb, BR_DEP_OBJ, br_tree_child(tree, verb, BR_DEP_OBJ, -1)) : -1;
    if (second < 0 || c->recipient >= 0) return object;
    c->recipient = object; /* "gave France an ultimatum", with two objects */
    return second;
}

static void passive_arguments(const br_tree *tree, br_clause *c, int32_t surface, int32_t object) {
    c->subject = br_agent_of(tree, c->predicate);
    c->object = surface;
    c->left_by = br_stranded_preposition(tree, c->predicate);
    if (c->left_by >= 0) { /* "were fired at" */
        c->left = surface;
        c->object = object;
    } else if (object >= 0) { /* "was given aid": the surface subject receives */
        c->recipient = surface;
        c->object = object;
    }
}

/* "seized and burned the ship": the object of both, wherever the parser has hung it */
static int32_t shared_object(const br_tree *tree, int32_t verb) {
    bool has_oblique = br_tree_child(tree, verb, BR_DEP_OBL, -1) >= 0;
    if (br_tok_rel(tree, verb) == BR_DEP_CONJ) {
        int32_t first = br_tok(tree, verb)->head;
        bool shared = first >= 0 && !has_oblique && br_subject_own(tree, verb) < 0;
        int32_t theirs = shared ? br_tree_child(tree, first, BR_DEP_OBJ, -1) : -1;
        if (theirs > verb) return theirs;
    }
    int32_t other = br_tree_child(tree, verb, BR_DEP_CONJ, -1);
    bool next = other >= 0 && !has_oblique && other <= verb + 2 && br_tok(tree, other)->upos == BR_UPOS_VERB;
    return next ? br_tree_child(tree, other, BR_DEP_OBJ, -1) : -1;
}

static void verbal_arguments(const br_event_words *w, br_clause *c) {
    const br_tree *tree = w->tree;
    int32_t verb = c->predicate, surface = br_subject_of(tree, verb);
    c->passive = w->upos[verb] == BR_UPOS_VERB && !br_is_misread(tree, verb) && br_is_passive(tree, verb);
    int32_t object = find_object(w, c);
    if (c->passive) {
        passive_arguments(tree, c, surface, object);
        return;
    }
    c->subject = surface;
    c->object = object >= 0 ? object : relative_object(tree, verb);
    if (c->object < 0) c->object = shared_object(tree, verb);
}

/* "went into action", "engaged in fighting"; who reels from an attack does not attack */
static bool is_taken_up(const br_event_words *w, int32_t noun) {
    const br_slot_list *list = &w->lexicon->roles[BR_ROLE_TAKEN_UP];
    for (uint8_t i = 0; i < list->n; i++)
        if (w->link[noun] == list->at[i].outer) return true;
    return !w->link[noun];
}

/* "launched an attack": the subject of the verb that the noun is the object of */
static int32_t borrowed_subject(const br_event_words *w, int32_t noun) {
    int32_t head = br_tok(w->tree, noun)->head;
    if (head < 0 || br_tok(w->tree, head)->upos != BR_UPOS_VERB) return -1;
    br_deprel rel = br_tok_rel(w->tree, noun);
    if (rel != BR_DEP_OBJ && rel != BR_DEP_OBL && rel != BR_DEP_NSUBJ) return -1;
    if (rel == BR_DEP_OBL && !is_taken_up(w, noun)) return -1;
    if (br_is_passive(w->tree, head)) return br_agent_of(w->tree, head);
    return rel == BR_DEP_NSUBJ ? -1 : br_subject_of(w->tree, head);
}

br_clause br_clause_of(const br_event_words *w, int32_t predicate) {
    br_clause c = {predicate, -1, -1, -1, -1, -1, -1, false, false};
    uint8_t upos = w->upos[predicate];
    c.nominal = upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN;
    bool copular = br_tree_child(w->tree, predicate, BR_DEP_COP, -1) >= 0;
    c.complement = complement_of(w->tree, predicate, c.nominal);
    if (!c.nominal) verbal_arguments(w, &c);
    else
        c.subject = copular ? br_clause_antecedent(w->tree, br_subject_own(w->tree, predicate))
                            : borrowed_subject(w, predicate);
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
    br_for_children (w->tree, token, child) /* "hundreds of migrants to the border" */
        if (child > token && br_has_child_of(w->tree, child, BR_DEP_CASE, BR_GRAMMAR(GENITIVE)))
            add_linked(w, child, slot, list);
    for (int32_t k = br_tree_child(w->tree, token, BR_DEP_CONJ, -1); k >= 0;
         k = br_tree_child(w->tree, token, BR_DEP_CONJ, k))
        add_linked(w, k, slot, list);
}

/* "denounced the attack by Chad": parsers hang the doer on the verb, which has its own before it */
static void add_doer_on_verb(const br_event_words *w, int32_t noun, slot_list *list) {
    int32_t verb = br_tok(w->tree, noun)->head;
    if (verb < 0 || br_tok_rel(w->tree, noun) != BR_DEP_OBJ || br_is_passive(w->tree, verb)) return;
    br_for_children (w->tree, verb, child)
        if (child > noun && br_tok_rel(w->tree, child) == BR_DEP_OBL &&
            br_has_child_of(w->tree, child, BR_DEP_CASE, BR_GRAMMAR(AGENT)))
            add(list, child);
}

/* the words by which a further argument of an act is led, where parsers hang it on the one before: behind "of" all, behind another
 * preposition who did it and whom it was against */
static br_grammar further_links(const br_tree *tree, int32_t argument) {
    const br_grammar deed = BR_GRAMMAR(AGENT) | BR_GRAMMAR(AGAINST);
    if (br_has_child_of(tree, argument, BR_DEP_CASE, BR_GRAMMAR(GENITIVE)))
        return deed | BR_GRAMMAR(INFINITIVE) | BR_GRAMMAR(FROM);
    return br_has_child_of(tree, argument, BR_DEP_CASE, BR_GRAMMAR(AGENT) | BR_GRAMMAR(UPON)) ? deed : 0;
}

/* "the arrest of two monks by the army", "protests by farmers against the king", "the withdrawal of troops from Mali" */
static void add_further(const br_event_words *w, int32_t argument, uint8_t slot, slot_list *list) {
    br_grammar links = further_links(w->tree, argument);
    br_for_children (w->tree, argument, child)
        if (links && w->link[child] == slot && br_has_child_of(w->tree, child, BR_DEP_CASE, links))
            add(list, br_clause_antecedent(w->tree, child));
}

/* what parsers hang elsewhere: on an argument before it; the doer of "the rally staged by miners" */
static void add_behind(const br_event_words *w, int32_t noun, uint8_t slot, slot_list *list) {
    bool doer = br_str_is(br_slot_text(w->lexicon, slot), "by");
    if (doer) add_doer_on_verb(w, noun, list);
    br_for_children (w->tree, noun, child) {
        if (child < noun) continue;
        bool staged = doer && br_tok_rel(w->tree, child) == BR_DEP_ACL && br_is_passive(w->tree, child);
        if (staged) add(list, br_agent_of(w->tree, child));
        add_further(w, child, slot, list);
    }
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
        case BR_DEP_ACL: /* "a car packed with" */
            if (br_tok(tree, child)->deprel == BR_DEP_ACL && br_is_participle(tree, child)) add(list, child);
            break;
        default: break;
        }
    }
}

static void add_relation(const br_tree *tree, int32_t token, br_deprel rel, slot_list *list) {
    for (int32_t c = br_tree_child(tree, token, rel, -1); c >= 0; c = br_tree_child(tree, token, rel, c)) add(list, c);
}

static bool is_word_of_slot(const br_event_words *w, int32_t preposition, uint8_t slot) {
    return br_str_eq_ascii(br_slot_text(w->lexicon, slot), br_tok_text(w->tree, preposition));
}

static size_t slot_tokens(const br_event_words *w, const br_clause *c, uint8_t slot, int32_t tokens[BR_SLOT_TOKENS]) {
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
        if (c->left_by >= 0 && is_word_of_slot(w, c->left_by, slot)) add(&list, c->left);
        add_linked(w, c->predicate, slot, &list);
        if (br_is_misread(w->tree, c->predicate) && c->subject >= 0 && c->object >= 0 &&
            br_tok(w->tree, c->object)->head == c->subject)
            add_linked_behind(w, c->subject, c->object, slot, &list);
        if (c->nominal) {
            add_behind(w, c->predicate, slot, &list);
            add_linked(w, br_there_verb(w->tree, c->predicate), slot, &list);
            break;
        } /* else the object's own: parsers hang "on the town" on the verb or on "attack" */
        add_linked_to_all(w, c->object, slot, &list);
        if (br_tok_rel(w->tree, c->predicate) == BR_DEP_XCOMP) break;
        if (c->complement > c->predicate && br_tok(w->tree, c->complement)->upos != BR_UPOS_VERB)
            add_linked(w, c->complement, slot, &list);
    }
    return list.n;
}

size_t br_clause_path(const br_event_words *w, const br_clause *c, br_slot slot, int32_t tokens[BR_SLOT_TOKENS]) {
    int32_t outer[BR_SLOT_TOKENS];
    size_t n = slot_tokens(w, c, slot.outer, outer);
    if (slot.inner == BR_SLOT_NONE) {
        memcpy(tokens, outer, n * sizeof *tokens);
        return n;
    }
    slot_list list = {tokens, 0};
    for (size_t i = 0; i < n; i++) {
        br_clause inside = br_clause_of(w, outer[i]);
        int32_t found[BR_SLOT_TOKENS];
        size_t n_found = slot_tokens(w, &inside, slot.inner, found);
        for (size_t k = 0; k < n_found; k++) add(&list, found[k]);
    }
    return list.n;
}
