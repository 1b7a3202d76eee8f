#include "annotate/event/act/act.h"

#include "annotate/event/party/phrase.h"

#define MAX_DEPTH 5 /* speech acts within speech acts: "urged them to demand a promise to negotiate" */

static br_act find(const br_matcher *m, const br_stances *stances, int32_t token, int depth);

/* the act in a phrase or clause: the word's own, that of its conjuncts, or of the clause below a word that tells none
 * ("managed to flee") */
static br_act inside(const br_matcher *m, const br_stances *stances, int32_t token, int depth) {
    br_act none = {.token = -1, .content = -1};
    const br_tree *tree = m->words.tree;
    token = br_content_head(m, token);
    br_act act = find(m, stances, token, depth);
    if (act.pattern || depth >= MAX_DEPTH) return act;
    if (m->matches[token].pattern) return none; /* known to be no act */
    for (int32_t k = br_tree_child(tree, token, BR_DEP_CONJ, -1); k >= 0;
         k = br_tree_child(tree, token, BR_DEP_CONJ, k)) {
        act = find(m, stances, k, depth + 1);
        if (act.pattern) return act;
    }
    br_clause clause = br_clause_of(&m->words, token);
    if (clause.complement >= 0) act = inside(m, stances, clause.complement, depth + 1);
    if (act.pattern && act.token != token) return act;
    return none;
}

/* "On a visit to Chad, the king praised": what a phrase in front of the verb tells is not what is spoken of */
static bool is_fronted(const br_matcher *m, const br_clause *clause, br_slot slot, int32_t token) {
    return slot.outer >= BR_SLOT_PREP && token < clause->predicate && !clause->nominal && m->words.link[token];
}

static size_t content_tokens(const br_matcher *m, const br_clause *clause, const br_pattern *p, int32_t *tokens,
                             size_t max) {
    const br_slot_list *usual = &m->words.lexicon->roles[BR_ROLE_CONTENT];
    const br_slot *slots = p->n_content ? p->content : usual->at;
    uint8_t n_slots = p->n_content ? p->n_content : usual->n;
    size_t n = 0;
    int32_t found[BR_SLOT_TOKENS];
    for (uint8_t i = 0; i < n_slots; i++) {
        size_t k = br_clause_path(&m->words, clause, slots[i], found);
        for (size_t t = 0; t < k && n < max; t++)
            if (!is_fronted(m, clause, slots[i], found[t])) tokens[n++] = found[t];
    }
    return n;
}

static br_act content_of(const br_matcher *m, const br_stances *stances, const br_clause *clause, const br_pattern *p,
                         int depth) {
    int32_t tokens[32];
    size_t n = content_tokens(m, clause, p, tokens, sizeof tokens / sizeof *tokens);
    br_act best = {.token = -1, .content = -1};
    for (size_t i = 0; i < n; i++) {
        if (tokens[i] == clause->predicate) continue;
        br_act act = inside(m, stances, tokens[i], depth + 1);
        if (!act.pattern) continue;
        if (act.code.len) return act;
        if (!best.pattern) best = act;
    }
    return best;
}

/* the content as the speech act sees it: not to attack is to de-escalate, not to cooperate is to refuse */
static br_str seen_code(const br_cameo *cameo, br_speech speech, br_str content, bool negated) {
    if (!negated) return br_cameo_speech(cameo, speech, content);
    int root = br_act_root(content);
    if (root >= 14 && (root != 17 || speech != BR_SPEECH_INTEND)) /* "decided not to indict" makes no peace */
        return br_cameo_speech(cameo, speech, BR_STR("087"));
    if (speech == BR_SPEECH_INTEND) return br_cameo_speech(cameo, BR_SPEECH_REJECT, content);
    return br_cameo_speech(cameo, speech, BR_STR(""));
}

static bool opens_with(const br_tree *tree, int32_t clause, br_grammar classes) {
    int32_t first = (int32_t)tree->first[clause];
    while (first < clause && br_tok(tree, first)->upos == BR_UPOS_PUNCT) first++;
    return br_tok_is(tree, first, classes);
}

/* "asked whether he would resign", "asked why", "'Will they leave?' he asked": a question, no appeal */
static bool asks_question(const br_tree *tree, const br_clause *asking) {
    int32_t clause = asking->complement;
    if (clause >= 0 && !br_is_infinitive(tree, clause)) {
        if (opens_with(tree, clause, BR_GRAMMAR(QUESTION))) return true;
        int32_t last = (int32_t)tree->last[clause];
        for (int steps = 0; steps < 2 && last > clause; steps++, last--) /* a quotation mark may stand behind */
            if (br_str_is(br_tok_text(tree, last), "?")) return true;
    }
    int32_t verb = asking->predicate;
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_ADVCL, -1); c >= 0;
         c = br_tree_child(tree, verb, BR_DEP_ADVCL, c))
        if (c > verb && opens_with(tree, c, BR_GRAMMAR(ASKED))) return true;
    return false;
}

/* "chose who interviews them", "decides when they leave": whoever does it, it is not intended */
static bool is_choice(const br_tree *tree, const br_clause *choosing) {
    int32_t clause = choosing->complement;
    return clause >= 0 && !br_is_infinitive(tree, clause) && opens_with(tree, clause, BR_GRAMMAR(ASKED));
}

/* what one pattern makes of a word */
static br_act read_match(const br_matcher *m, const br_stances *stances, int32_t token, br_match match, int depth) {
    const br_pattern *p = match.pattern;
    br_act act = {.token = token, .content = -1, .weight = match.weight};
    if (!p || p->null) return act;
    act.pattern = p;
    act.code = p->code;
    act.speech = (br_speech)p->speech;
    if (act.speech == BR_SPEECH_INTEND && br_stance_at(stances, token).negated && !p->code.len)
        act.speech = BR_SPEECH_REJECT; /* "does not intend to"; who has not promised has not refused */
    if (act.speech == BR_SPEECH_NONE || depth >= MAX_DEPTH) return act;
    br_clause clause = br_clause_of(&m->words, token);
    bool asked = act.speech == BR_SPEECH_APPEAL && asks_question(m->words.tree, &clause);
    if (asked || (act.speech == BR_SPEECH_INTEND && is_choice(m->words.tree, &clause))) {
        act.pattern = NULL;
        return act;
    }
    br_act content = content_of(m, stances, &clause, p, depth);
    if (act.speech == BR_SPEECH_LIGHT && content.pattern && content.pattern->spoken) { /* not "has rights" */
        bool told = br_tok_rel(m->words.tree, token) != BR_DEP_ACL;                    /* "a massacre took place" */
        if (told) content = read_match(m, stances, content.token, br_match_unspoken(m, content.token), depth + 1);
        else content.pattern = NULL;
    }
    if (content.pattern) act.content = content.token;
    const br_cameo *cameo = &m->words.lexicon->cameo;
    if (act.speech == BR_SPEECH_LIGHT) {
        if (content.pattern && (content.code.len || !act.code.len)) act.code = content.code;
        if (!content.pattern && !act.code.len) act.pattern = NULL;
        return act;
    }
    if (!content.pattern) {
        if (!act.code.len) act.pattern = NULL; /* nothing is spoken of, and the pattern has no code of its own */
        return act;
    }
    br_str code = act.speech == BR_SPEECH_STATE
                      ? BR_STR("")
                      : seen_code(cameo, act.speech, content.code, br_stance_at(stances, content.token).negated);
    if (code.len && br_cameo_fineness(code) >= br_cameo_fineness(act.code)) act.code = code;
    if (!act.code.len) act.pattern = NULL;
    return act;
}

static bool harms(const br_matcher *m, int32_t token) {
    return m->harm != BR_NO_SET && br_set_has(m->words.lexicon, m->harm, m->words.sym[token]);
}

static bool is_no_act(const br_matcher *m, int32_t token) {
    return m->matches[token].pattern && m->matches[token].pattern->null;
}

/* "One was killed and ten were hurt in a bus crash": harm goes with the harm beside it */
static bool is_of_accident(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    if (!harms(m, token)) return false;
    int32_t first = br_tok_rel(tree, token) == BR_DEP_CONJ ? br_tok(tree, token)->head : -1;
    if (first >= 0 && harms(m, first) && is_no_act(m, first)) return true;
    for (int32_t c = br_tree_child(tree, token, BR_DEP_CONJ, -1); c >= 0;
         c = br_tree_child(tree, token, BR_DEP_CONJ, c))
        if (harms(m, c) && is_no_act(m, c)) return true;
    return false;
}

/* the heaviest pattern that tells an act; a word that is known to be none tells none */
static br_act find(const br_matcher *m, const br_stances *stances, int32_t token, int depth) {
    br_match best = m->matches[token];
    if (is_of_accident(m, token)) return (br_act){.token = token, .content = -1};
    br_act act = read_match(m, stances, token, best, depth);
    for (size_t i = 0; i < BR_RUNNERS_UP && !act.pattern && best.pattern && !best.pattern->null; i++)
        act = read_match(m, stances, token, m->runners_up[token][i], depth);
    return act;
}

br_act br_act_of(const br_matcher *m, const br_stances *stances, int32_t token) {
    return find(m, stances, token, 0);
}

/* "after three weeks of talks": the word that the phrase is hung by */
int32_t br_occasion_head(const br_matcher *m, int32_t noun) {
    const br_tree *tree = m->words.tree;
    int32_t measure = br_tok(tree, noun)->head;
    bool of = br_tok_rel(tree, noun) == BR_DEP_NMOD && measure >= 0 && measure < noun &&
              br_has_child_of(tree, noun, BR_DEP_CASE, BR_GRAMMAR(GENITIVE));
    if (of && br_has_child_of(tree, measure, BR_DEP_DET, BR_GRAMMAR(DEFINITE)))
        return noun; /* "the second day of talks" */
    bool counted = of && (br_tree_child(tree, measure, BR_DEP_NUMMOD, -1) >= 0 ||
                          (m->quantity != BR_NO_SET && m->words.sym[measure] != BR_NO_SYM &&
                           br_set_has(m->words.lexicon, m->quantity, m->words.sym[measure])));
    return counted ? measure : noun;
}

/* "clashes between Chad and Mali": both sides of a fight are told with its noun */
static bool is_fight_of_two(const br_matcher *m, const br_act *act) {
    if (br_act_root(act->code) != 19 || !act->pattern->reciprocal) return false;
    br_for_children (m->words.tree, act->token, child)
        if (br_has_child_of(m->words.tree, child, BR_DEP_CASE, BR_GRAMMAR(BETWEEN))) return true;
    return false;
}

bool br_is_occasion(const br_matcher *m, const br_act *act) {
    const br_tree *tree = m->words.tree;
    if (m->words.upos[act->token] != BR_UPOS_NOUN) return false;
    if (br_act_root(act->code) != 4 && !is_fight_of_two(m, act)) return false;
    int32_t noun = br_occasion_head(m, act->token);
    uint32_t first = tree->first[noun];
    bool aside =
        br_tok_rel(tree, noun) == BR_DEP_NMOD && first && /* "the king, on a visit to Chad, praised" */
        br_tok_rel(tree, br_tok(tree, noun)->head) == BR_DEP_NSUBJ &&
        (br_str_is(br_tok_text(tree, (int32_t)first), ",") || br_str_is(br_tok_text(tree, (int32_t)first - 1), ","));
    if (br_tok_rel(tree, noun) != BR_DEP_OBL && !aside) return false;
    if (!br_is_linked_by(m, noun, BR_ROLE_OCCASION)) return false;
    bool within =
        br_has_child_of(tree, noun, BR_DEP_CASE, BR_GRAMMAR(WITHIN)); /* "to mediate in the talks" is about them */
    return !within || !br_has_child_of(tree, noun, BR_DEP_DET, BR_GRAMMAR(DEFINITE));
}

bool br_is_verbal(const br_act *act) {
    int root = br_act_root(act->code);
    bool speaks = act->speech != BR_SPEECH_NONE && act->speech != BR_SPEECH_LIGHT;
    return speaks || root == 1 || root == 2 || root == 3 || root == 5 || (root >= 9 && root <= 13);
}

br_str br_announced(const br_cameo *cameo, br_str code, bool negated) {
    return br_cameo_speech(cameo, negated ? BR_SPEECH_REJECT : BR_SPEECH_INTEND, code);
}
