#include "annotate/event/act/telling.h"

#include "annotate/event/date/date_phrase.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/party/eligible.h"
#include "annotate/event/party/phrase.h"
#include "annotate/event/party/subject.h"
#include "annotate/event/verb.h"

typedef struct linker {
    br_matcher *m;
    const br_tree *tree;
    uint32_t n;
    br_telling t;
    int32_t *told_by; /* of each token: the word that tells its act in its stead; itself when none does */
} linker;

typedef enum judgement { JUDGED_NOT, JUDGED_CULPRIT, JUDGED_BAD, JUDGED_GOOD } judgement;

static void mark_within(linker *l, int32_t content, int32_t speech) {
    l->t.within[content] = speech;
    for (int32_t k = br_tree_child(l->tree, content, BR_DEP_CONJ, -1); k >= 0;
         k = br_tree_child(l->tree, content, BR_DEP_CONJ, k))
        if (l->t.acts[k].pattern && br_tree_child(l->tree, k, BR_DEP_NSUBJ, -1) < 0) l->t.within[k] = speech;
}

static void spend(linker *l, int32_t token, int32_t teller) {
    l->t.spent[token] = true;
    l->told_by[token] = teller;
}

/* "declared that it was willing to withdraw": words on the way down to the act spoken of that speak of it too */
static void spend_between(linker *l, const br_act *act) {
    int32_t at = br_tok(l->tree, act->content)->head;
    for (int steps = 0; at >= 0 && at != act->token && steps < BR_EVENT_MAX_CLIMB; steps++) {
        if (l->t.acts[at].pattern && l->t.acts[at].content == act->content) spend(l, at, act->token);
        at = br_tok(l->tree, at)->head;
    }
}

static bool speaks_of_another(const br_act *act) {
    return act->pattern && act->content >= 0 && act->content != act->token && act->speech != BR_SPEECH_STATE;
}

/* what speech acts speak of, and the nouns that light verbs lend their clause to */
static void link_contents(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        const br_act *act = &l->t.acts[i];
        if (!speaks_of_another(act)) continue;
        if (act->speech == BR_SPEECH_LIGHT) spend(l, act->content, (int32_t)i);
        spend_between(l, act);
    }
    for (uint32_t i = 0; i < l->n; i++) {
        const br_act *act = &l->t.acts[i];
        if (speaks_of_another(act) && act->speech != BR_SPEECH_LIGHT) mark_within(l, act->content, l->told_by[i]);
    }
}

/* whether the clause that somebody tells has an actor of its own for its subject */
static bool is_about_another(const linker *l, int32_t verb, int32_t clause) {
    int32_t speaker = br_tree_child(l->tree, verb, BR_DEP_NSUBJ, -1);
    int32_t doer = br_tree_child(l->tree, clause, BR_DEP_NSUBJ, -1);
    if (speaker < 0 || doer < 0) return false;
    int32_t said = br_phrase_mention(l->m, speaker), done = br_phrase_own_mention(l->m, doer);
    const br_actor *actors = l->tree->article->actors;
    return done >= 0 && (said < 0 || !br_str_eq(actors[said].actor, actors[done].actor));
}

/* "officials said that Peru agreed", read as an accord of the officials: whether one agrees, doubts or hopes is the
 * speaker's only where the clause is not about another actor */
static bool is_of_another(const linker *l, const br_act *act) {
    int32_t clause = br_tree_child(l->tree, act->token, BR_DEP_CCOMP, -1);
    if (clause < 0) return false;
    bool mood = br_str_is(act->code, "012") || br_str_is(act->code, "013") || br_str_is(act->code, "019");
    return act->speech == BR_SPEECH_NONE && mood && is_about_another(l, act->token, clause);
}

static bool is_word_of(const linker *l, int32_t token, uint16_t set) {
    return set != BR_NO_SET && br_set_has(l->m->words.lexicon, set, l->m->words.sym[token]);
}

/* What is said of somebody or of his doings: "was behind the attack", "was responsible", "the move was unacceptable", "was
 * courageous" */
static judgement judgement_of(const linker *l, const br_stances *stances, int32_t clause) {
    br_stance stance = br_stance_at(stances, clause);
    if (br_tree_child(l->tree, clause, BR_DEP_COP, -1) < 0 || stance.negated || stance.open) return JUDGED_NOT;
    bool culprit = br_is_linked_by(l->m, clause, BR_ROLE_CULPRIT) || is_word_of(l, clause, l->m->culpable);
    if (culprit) return JUDGED_CULPRIT;
    if (is_word_of(l, clause, l->m->damning)) return JUDGED_BAD;
    return is_word_of(l, clause, l->m->laudable) ? JUDGED_GOOD : JUDGED_NOT;
}

/* "insisted that Chad leave", "suggested that Chad stay": what else the verb says, where the clause tells a wish */
static br_speech wish_of(const linker *l, int32_t verb) {
    for (size_t i = 0; i < BR_RUNNERS_UP; i++) {
        const br_pattern *p = l->m->runners_up[verb][i].pattern;
        if (p && (p->speech == BR_SPEECH_DEMAND || p->speech == BR_SPEECH_APPEAL)) return (br_speech)p->speech;
    }
    return BR_SPEECH_STATE;
}

/* whether a clause that is told is wished: "that Chad leave", "that work be halted" */
static bool is_wished(const linker *l, const br_stances *stances, int32_t clause) {
    br_stance stance = br_stance_at(stances, clause);
    if (stance.fact != BR_FACT_PLANNED || stance.future || stance.obliged || stance.advised) return false;
    int32_t aux = br_tree_child(l->tree, clause, BR_DEP_AUX, -1);
    return aux < 0 || br_str_eq_ascii(br_tok_text(l->tree, aux), br_tok(l->tree, aux)->lemma); /* "be" */
}

/* What telling a clause amounts to, by what it says of its subject: that it must, that it should, that it do so. A duty to do
 * what is an act of its own is told with that act. */
static br_speech duty_told(const linker *l, const br_stances *stances, int32_t verb, int32_t clause) {
    br_stance stance = br_stance_at(stances, clause);
    if (is_wished(l, stances, clause)) return wish_of(l, verb);
    if (l->t.acts[clause].pattern) return BR_SPEECH_STATE;
    if (stance.obliged) return stance.negated ? BR_SPEECH_STATE : BR_SPEECH_DEMAND;
    int32_t subject = br_subject_own(l->tree, clause);
    bool it = subject >= 0 && br_tok_is(l->tree, subject, BR_GRAMMAR(EMPTY_SUBJECT)); /* "it should be clear" */
    return stance.advised && !it ? BR_SPEECH_APPEAL : BR_SPEECH_STATE;
}

/* whether somebody else, or what is his, is the subject of a clause: "the decision by Chad was" */
static bool is_of_others(const linker *l, int32_t verb, int32_t clause) {
    int32_t speaker = br_tree_child(l->tree, verb, BR_DEP_NSUBJ, -1);
    br_str said = br_code_of_phrase(l->m, speaker), done = br_code_of_phrase(l->m, br_subject_own(l->tree, clause));
    return done.len && !br_str_starts(done, br_str_slice(said, 0, 3));
}

static void set_speech(linker *l, br_act *act, br_speech speech, const char *code, int32_t judged) {
    act->speech = speech;
    act->code = br_str_of(code);
    act->content = -1;
    if (judged >= 0) l->t.spent[judged] = true;
}

/* "said that the army must keep order", "says Chad should do more", "said Chad was behind the attack", "said the raid by Chad was
 * unacceptable": a demand, an appeal, an accusation, disapproval */
static void weigh_words(linker *l, const br_stances *stances) {
    for (uint32_t i = 0; i < l->n; i++) {
        br_act *act = &l->t.acts[i];
        bool says = act->pattern && (act->speech == BR_SPEECH_STATE || br_str_is(act->code, "015"));
        int32_t clause = says ? br_tree_child(l->tree, (int32_t)i, BR_DEP_CCOMP, -1) : -1;
        if (clause < 0) continue;
        judgement judged = is_of_others(l, (int32_t)i, clause) ? judgement_of(l, stances, clause) : JUDGED_NOT;
        if (judged == JUDGED_BAD) set_speech(l, act, BR_SPEECH_ACCUSE, "111", clause);
        else if (judged == JUDGED_GOOD) set_speech(l, act, BR_SPEECH_PRAISE, "051", clause);
        bool passive = br_is_passive(l->tree, clause) && is_wished(l, stances, clause); /* whoever shall do it */
        if (!passive && !is_about_another(l, act->token, clause)) continue;
        if (judged == JUDGED_CULPRIT) set_speech(l, act, BR_SPEECH_ACCUSE, "112", clause);
        if (judged != JUDGED_NOT) continue;
        br_speech duty = duty_told(l, stances, (int32_t)i, clause);
        if (duty != BR_SPEECH_STATE) set_speech(l, act, duty, duty == BR_SPEECH_DEMAND ? "100" : "020", -1);
    }
}

/* "Chad's minister warned that its army would attack": whether the clause is about the speaker or those he speaks for */
static bool is_about_self(const linker *l, int32_t verb, int32_t clause) {
    int32_t doer = br_subject_own(l->tree, clause);
    if (doer < 0 || br_tok_is(l->tree, doer, BR_GRAMMAR(THIRD_PERSON))) return true;
    br_str speaker = br_code_of_phrase(l->m, br_tree_child(l->tree, verb, BR_DEP_NSUBJ, -1));
    return speaker.len && br_str_starts(br_code_of_phrase(l->m, doer), br_str_slice(speaker, 0, 3));
}

/* "warned that Chad would attack", "warned that famine was near": a threat of what others or things do is none, but a gloomy view */
static bool is_foreboding(const linker *l, const br_act *act) {
    int32_t clause = br_tree_child(l->tree, act->token, BR_DEP_CCOMP, -1);
    if (clause < 0 || act->speech != BR_SPEECH_THREATEN || is_about_self(l, act->token, clause)) return false;
    return act->content < 0 || is_about_another(l, act->token, clause);
}

static void make_statements(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        br_act *act = &l->t.acts[i];
        if (act->pattern && is_foreboding(l, act)) {
            act->speech = BR_SPEECH_NONE;
            act->code = BR_STR("012");
            act->content = -1;
            continue;
        }
        if (!act->pattern || !is_of_another(l, act)) continue;
        act->speech = BR_SPEECH_STATE;
        act->code = BR_STR("010");
    }
}

/* "signed an agreement to cooperate": the infinitive of a verb's object */
static int32_t aim_of_object(const linker *l, int32_t verb) {
    int32_t object = br_tree_child(l->tree, verb, BR_DEP_OBJ, -1);
    int32_t aim = object >= 0 ? br_tree_child(l->tree, object, BR_DEP_ACL, -1) : -1;
    return aim >= 0 && br_is_infinitive(l->tree, aim) ? aim : -1;
}

/* "accused the army of shelling", "charged him with shelling", "jailed him for insulting": the verb behind the "of" */
static int32_t charge_of(const linker *l, int32_t verb) {
    int32_t object = br_tree_child(l->tree, verb, BR_DEP_OBJ, -1);
    br_for_children (l->tree, verb, child) {
        if (child < verb || br_tok_rel(l->tree, child) != BR_DEP_ADVCL) continue;
        if (br_has_child_of(l->tree, child, BR_DEP_MARK, BR_GRAMMAR(GENITIVE)) || br_is_judged_deed(l->tree, child))
            return child;
    }
    int32_t deed = object < 0 ? -1 : br_tree_child(l->tree, object, BR_DEP_ACL, -1); /* hung on who is charged */
    bool charged = deed >= 0 && br_has_child_of(l->tree, deed, BR_DEP_MARK, BR_GRAMMAR(DEED_OF));
    return charged ? deed : -1;
}

/* whether a court or the police judges somebody for what he did */
static bool is_judgement(const linker *l, const br_act *act) {
    bool legal = br_str_starts(act->code, BR_STR("173")) || br_str_starts(act->code, BR_STR("172")) ||
                 br_str_starts(act->code, BR_STR("081"));
    return legal && br_tok_is(l->tree, act->token, BR_GRAMMAR(CHARGE) | BR_GRAMMAR(JUDGES));
}

/* "agreed to cooperate", "tried to kill": what is told of the infinitive */
static void link_complements(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        const br_act *act = &l->t.acts[i];
        if (!act->pattern || act->content >= 0 || act->speech == BR_SPEECH_STATE) continue;
        int32_t inner = br_tree_child(l->tree, (int32_t)i, BR_DEP_XCOMP, -1);
        if (inner < 0) inner = br_tree_child(l->tree, (int32_t)i, BR_DEP_CCOMP, -1);
        bool judges = is_judgement(l, act);
        if (inner < 0 && (judges || br_is_verbal(act))) inner = charge_of(l, (int32_t)i);
        if (inner < 0 && br_is_verbal(act)) inner = aim_of_object(l, (int32_t)i);
        if (inner < 0 || !l->t.acts[inner].pattern || l->t.within[inner] >= 0) continue;
        if (judges || br_is_verbal(act)) mark_within(l, inner, (int32_t)i);
        else l->t.spent[inner] = true;
    }
}

/* "would withdraw unless Chad agreed", "must agree before they disarm", "called to discuss the border": conditions and
 * purposes of an act are spoken of in it */
static void link_conditions(linker *l, const br_stances *stances) {
    for (uint32_t i = 0; i < l->n; i++) {
        int32_t head = br_tok(l->tree, (int32_t)i)->head;
        if (!br_tells(&l->t, (int32_t)i) || l->t.within[i] >= 0 || br_tok_rel(l->tree, (int32_t)i) != BR_DEP_ADVCL)
            continue;
        br_factuality fact = (br_factuality)br_stance_at(stances, (int32_t)i).fact;
        bool to_come = fact == BR_FACT_CONDITIONAL || fact == BR_FACT_PLANNED;
        bool open = to_come || br_is_condition(l->tree, (int32_t)i);
        if (!open && !br_is_infinitive(l->tree, (int32_t)i)) continue;
        for (int steps = 0; head >= 0 && steps < BR_EVENT_MAX_CLIMB; steps++) {
            if (l->t.acts[head].pattern && l->t.acts[head].speech != BR_SPEECH_STATE) break;
            head = br_tok_rel(l->tree, head) == BR_DEP_XCOMP ? br_tok(l->tree, head)->head : -1;
        }
        if (head >= 0) mark_within(l, (int32_t)i, l->t.within[head] >= 0 ? l->t.within[head] : l->told_by[head]);
    }
}

/* "rioted, demanding that he resign", "marched waving flags": what those who protest say and carry is told by the protest */
static void link_slogans(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        int32_t head = br_tok(l->tree, (int32_t)i)->head;
        br_deprel rel = br_tok_rel(l->tree, (int32_t)i);
        if (!br_tells(&l->t, (int32_t)i) || l->t.within[i] >= 0 || head < 0) continue;
        if ((rel != BR_DEP_ADVCL && rel != BR_DEP_ACL) || !br_is_participle(l->tree, (int32_t)i)) continue;
        if (!l->t.acts[head].pattern || br_act_root(l->t.acts[head].code) != 14) continue;
        bool words = br_is_verbal(&l->t.acts[i]) && br_tree_child(l->tree, (int32_t)i, BR_DEP_NSUBJ, -1) < 0;
        if (words) mark_within(l, (int32_t)i, l->told_by[head]);
        else if (br_act_root(l->t.acts[i].code) == 14 && l->t.acts[i].content != head)
            spend(l, (int32_t)i, l->told_by[head]);
    }
}

/* "called a strike that shut down the port", "attacks mounted by pirates": what the act of a noun does, and what is done of it, is
 * that act once more */
static void spend_effects(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        int32_t noun = br_tok(l->tree, (int32_t)i)->head;
        int root = br_act_root(l->t.acts[i].code);
        if (!l->t.acts[i].pattern || br_tok_rel(l->tree, (int32_t)i) != BR_DEP_ACL || root < 14) continue;
        bool same = l->t.acts[noun].pattern && br_act_root(l->t.acts[noun].code) == root;
        if (!same || l->t.acts[i].content == noun || br_tok(l->tree, noun)->upos != BR_UPOS_NOUN) continue;
        bool of_noun = br_is_passive(l->tree, (int32_t)i);
        if (of_noun || (root == 14 && br_subject_of(l->tree, (int32_t)i) == noun))
            spend(l, (int32_t)i, l->told_by[noun]);
    }
}

/* A verb that only counts when somebody speaks of it, and is not spoken of, may be another act by itself. */
static void match_unspoken(linker *l, const br_stances *stances) {
    for (uint32_t i = 0; i < l->n; i++) {
        if (!l->t.acts[i].pattern || !l->t.acts[i].pattern->spoken || l->t.within[i] >= 0) continue;
        if (br_tok(l->tree, (int32_t)i)->upos != BR_UPOS_VERB) continue;
        br_match alone = br_match_unspoken(l->m, (int32_t)i);
        if (!alone.pattern) continue;
        l->m->matches[i] = alone;
        memset(l->m->runners_up[i], 0, sizeof l->m->runners_up[i]);
        l->t.acts[i] = br_act_of(l->m, stances, (int32_t)i);
    }
}

/* the word above a noun that tells the act of its clause */
static int32_t act_above(const linker *l, int32_t noun) {
    int32_t at = noun;
    for (int steps = 0; steps < BR_EVENT_MAX_CLIMB; steps++) {
        br_deprel rel = br_tok_rel(l->tree, at);
        at = br_tok(l->tree, at)->head;
        if (at < 0 || rel == BR_DEP_PARATAXIS || rel == BR_DEP_ACL || rel == BR_DEP_ADVCL || rel == BR_DEP_CCOMP)
            return -1;
        if (l->t.acts[at].pattern && l->t.acts[at].speech != BR_SPEECH_STATE) return at;
        if (br_tok(l->tree, at)->upos == BR_UPOS_VERB) return -1;
    }
    return -1;
}

/* "signed a peace deal", "held talks": the object that tells what its verb tells; "unleashed an attack on her rival" in words */
static bool is_own_object(const linker *l, int32_t noun, int32_t verb) {
    const br_act *told = &l->t.acts[verb];
    if (br_tok_rel(l->tree, noun) != BR_DEP_OBJ || br_tok(l->tree, noun)->head != verb) return false;
    if (br_act_root(l->t.acts[noun].code) == br_act_root(told->code)) return true;
    return br_str_is(told->code, "111") && br_names_its_object(l->m, told->pattern, noun);
}

/* "the arrest of a journalist sparked protests": what sets off another act is one of its own */
static bool sets_off(const linker *l, int32_t noun, int32_t verb) {
    const br_act *act = &l->t.acts[verb];
    bool subject = br_tok_rel(l->tree, noun) == BR_DEP_NSUBJ && br_tok(l->tree, noun)->head == verb;
    return subject && act->speech == BR_SPEECH_LIGHT && act->content >= 0 && act->content != noun &&
           br_tok_rel(l->tree, act->content) == BR_DEP_OBJ;
}

/* one clause, one act: nouns inside a clause that tells an act already */
static void spend_nouns(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        const br_pattern *pattern = l->t.acts[i].pattern;
        if (!pattern || l->t.spent[i] || l->t.within[i] >= 0) continue;
        if (br_tok(l->tree, (int32_t)i)->upos != BR_UPOS_NOUN) continue;
        int32_t above = act_above(l, (int32_t)i);
        bool met = above >= 0 && br_act_root(l->t.acts[above].code) == 4;
        if (above >= 0 && !met && br_is_occasion(l->m, &l->t.acts[i])) continue; /* told beside the other act */
        if (!pattern->spoken && (above < 0 || sets_off(l, (int32_t)i, above))) continue;
        if (above >= 0 && !pattern->spoken && br_is_verbal(&l->t.acts[above]) && !is_own_object(l, (int32_t)i, above))
            l->t.within[i] = above;
        else l->t.spent[i] = true;
    }
}

/* "the accusations made by": the noun tells it, or what speaks of the noun */
static void spend_light_verbs(linker *l) {
    for (uint32_t i = 0; i < l->n; i++) {
        const br_act *act = &l->t.acts[i];
        if (!act->pattern || act->speech != BR_SPEECH_LIGHT || act->content < 0) continue;
        if (br_tok(l->tree, (int32_t)i)->head == act->content) l->t.spent[i] = true;
    }
}

br_telling br_telling_of(br_matcher *m, const br_stances *stances) {
    uint32_t n = m->words.tree->article->n_tokens;
    linker l = {
        .m = m,
        .tree = m->words.tree,
        .n = n,
        .t = {br_array(m->arena, n + 1, br_act), br_array(m->arena, n + 1, int32_t), br_array(m->arena, n + 1, bool)},
        .told_by = br_array(m->arena, n + 1, int32_t)};
    for (uint32_t i = 0; i < n; i++) {
        l.t.within[i] = -1;
        l.told_by[i] = (int32_t)i;
        if (m->matches[i].pattern) l.t.acts[i] = br_act_of(m, stances, (int32_t)i);
    }
    make_statements(&l);
    weigh_words(&l, stances);
    link_contents(&l);
    link_complements(&l);
    link_conditions(&l, stances);
    link_slogans(&l);
    spend_effects(&l);
    match_unspoken(&l, stances);
    spend_nouns(&l);
    spend_light_verbs(&l);
    return l.t;
}
