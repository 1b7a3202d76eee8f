#include "annotate/event/act/match.h"

#include "annotate/event/party/passive.h"
#include "annotate/event/party/subject.h"
#include "annotate/event/quoted.h"

#define CLASSES_ASKED ((uint32_t)1 << 31)
#define MAX_STEPS     6

/* What each word more of a phrase is worth beside the weights of event/parse.c: "economic aid" is told from "aid". */
#define PHRASE_WORD_WEIGHT 2

/* ---- sets */

static bool symbol_fits(const br_matcher *m, br_sym sym, br_set_word word) {
    if (sym == BR_NO_SYM) return false;
    return word.set == BR_NO_SET ? sym == word.sym : br_set_has(m->words.lexicon, word.set, sym);
}

static bool is_word(const br_matcher *m, int32_t token, br_set_word word) {
    return symbol_fits(m, m->words.sym[token], word) || symbol_fits(m, m->words.form[token], word);
}

/* the word so many words before a token, hyphens not counted; -1 = none in its sentence */
static int32_t word_before(const br_matcher *m, int32_t token, uint8_t distance) {
    const br_tree *tree = m->words.tree;
    int32_t at = token;
    while (distance > 0 && --at >= 0 && tree->sentence[at] == tree->sentence[token])
        if (m->words.upos[at] != BR_UPOS_PUNCT) distance--;
    return at >= 0 && tree->sentence[at] == tree->sentence[token] ? at : -1;
}

/* a word of a phrase stands directly before its head, or hangs on it: "economic and military aid", "aid of the military" */
static bool has_phrase_word(const br_matcher *m, int32_t head, uint8_t distance, br_set_word word) {
    const br_tree *tree = m->words.tree;
    int32_t before = word_before(m, head, distance);
    if (before >= 0 && is_word(m, before, word)) return true;
    br_for_children (tree, head, child) {
        switch (br_tok_rel(tree, child)) {
        case BR_DEP_AMOD:
        case BR_DEP_COMPOUND:
        case BR_DEP_NMOD:
        case BR_DEP_FLAT:
        case BR_DEP_ACL:
            if (is_word(m, child, word)) return true;
            br_for_children (tree, child, more)
                if (br_tok_rel(tree, more) == BR_DEP_CONJ && is_word(m, more, word)) return true;
            break;
        default: break;
        }
    }
    return false;
}

static bool is_phrase(const br_matcher *m, int32_t token, const br_set_member *phrase) {
    for (uint8_t i = 0; i < phrase->n_before; i++)
        if (!has_phrase_word(m, token, (uint8_t)(i + 1), phrase->before[i])) return false;
    return true;
}

/* the "Union" of the Soviet Union is none */
static bool is_country_name(const br_matcher *m, int32_t token) {
    return m->words.upos[token] == BR_UPOS_PROPN && (br_actor_classes(m, token) & BR_CLASS(STATE));
}

static int fit_of_symbol(const br_matcher *m, int32_t token, br_sym sym, uint16_t set) {
    if (sym == BR_NO_SYM) return 0;
    const br_membership *end, *at = br_set_memberships(m->words.lexicon, set, sym, &end);
    if (at == end || at->set != set || is_country_name(m, token)) return 0;
    int best = 0;
    for (; at < end && at->set == set; at++) {
        if (!at->phrase) {
            best = 1;
            continue;
        }
        const br_set_member *phrase = &m->words.lexicon->sets[set].phrases[at->phrase - 1];
        if (phrase->particle || phrase->n_before < best) continue;
        if (is_phrase(m, token, phrase)) best = phrase->n_before + 1;
    }
    return best;
}

/* Fits of a token: the longer the phrase that it heads in the set, the better. 0 = it is not in it. */
static int in_set(const br_matcher *m, int32_t token, uint16_t set) {
    int lemma = fit_of_symbol(m, token, m->words.sym[token], set);
    int form = fit_of_symbol(m, token, m->words.form[token], set);
    return lemma > form ? lemma : form;
}

/* "dozens of", "two of" */
static bool is_count(const br_matcher *m, int32_t token) {
    return m->words.upos[token] == BR_UPOS_NUM || (m->quantity != BR_NO_SET && in_set(m, token, m->quantity));
}

int32_t br_content_head(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    for (int steps = 0; steps < MAX_STEPS && is_count(m, token); steps++) {
        int32_t inner = -1;
        br_for_children (tree, token, child) {
            bool of = br_tok_rel(tree, child) == BR_DEP_NMOD && br_tok(tree, child)->deprel != BR_DEP_NMOD_POSS;
            if (of && inner < 0) inner = child;
        }
        if (inner < 0) break;
        token = inner;
    }
    return token;
}

bool br_is_bare_count(const br_matcher *m, int32_t token) {
    return is_count(m, br_content_head(m, token));
}

bool br_is_head_count(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    if (br_tree_child(tree, token, BR_DEP_NMOD, -1) >= 0) return false;
    bool more = (uint32_t)token + 1 < tree->article->n_tokens;
    if (more && br_tok_is(tree, token + 1, BR_GRAMMAR(OTHER))) return false; /* "one another" */
    return m->words.upos[token] == BR_UPOS_NUM || (m->head_count != BR_NO_SET && in_set(m, token, m->head_count));
}

/* ---- kinds of actors */

static uint32_t class_of_role(br_str role) {
    static const struct {
        const char *roles; /* groups of three letters */
        uint32_t classes;
    } table[] = {
        {"GOVLEGSPYELI", BR_CLASS(GOV)},
        {"MIL", BR_CLASS(MIL) | BR_CLASS(ARMED)},
        {"COP", BR_CLASS(COP) | BR_CLASS(ARMED)},
        {"REBSEPINSUAFRADCRM", BR_CLASS(REB) | BR_CLASS(ARMED)},
        {"CVLOPPLABEDURELREFAGRHLHSETBUSHRIENVDEVPTY", BR_CLASS(CVL)},
        {"IGONGO", BR_CLASS(IGO)},
        {"MED", BR_CLASS(MED)},
        {"JUD", BR_CLASS(JUD)},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        for (const char *r = table[i].roles; *r; r += 3)
            if (memcmp(role.ptr, r, 3) == 0) return table[i].classes;
    return 0;
}

/* an office, a seat in parliament, a party, the opposition */
static bool is_of_politics(br_str role) {
    static const char roles[] = "GOVLEGELIPTYOPP";
    for (const char *r = roles; *r; r += 3)
        if (memcmp(role.ptr, r, 3) == 0) return true;
    return false;
}

static uint32_t classes_of_mention(const br_actor *actor) {
    uint32_t classes = BR_CLASS(ACTOR);
    if (actor->kind == BR_ACTOR_PERSON) classes |= BR_CLASS(PERSON);
    if (actor->kind == BR_ACTOR_COUNTRY) classes |= BR_CLASS(STATE);
    if (actor->is_place) classes |= BR_CLASS(PLACE);
    bool political = false;
    for (size_t i = 0; i + 3 <= actor->code.len; i += 3) {
        br_str role = br_str_slice(actor->code, i, i + 3);
        classes |= class_of_role(role);
        political = political || is_of_politics(role);
    }
    bool unarmed = (classes & BR_CLASS(PERSON)) && !(classes & BR_CLASS(ARMED));
    return political && unarmed ? classes | BR_CLASS(POLITICIAN) : classes;
}

/* "Algerians threw stones": some of them; "the Algerians rejected it": those who speak for them */
static bool are_some_people(const br_matcher *m, int32_t token, const br_actor *actor) {
    const br_tree *tree = m->words.tree;
    return actor->is_people && actor->mention == BR_MENTION_NAME && !actor->is_modifier &&
           br_tree_child(tree, token, BR_DEP_DET, -1) < 0;
}

/* "it", "that": a thing, unless somebody was found behind it */
static bool is_thing_pronoun(const br_matcher *m, int32_t token) {
    return br_tok_is(m->words.tree, token, BR_GRAMMAR(EMPTY_SUBJECT) | BR_GRAMMAR(POINTING));
}

/* Whether a word that names no known actor may stand for somebody: a name, a pronoun, a number ("killed four", "dozens"),
 * a quality ("the wounded"), a noun of people. Other nouns are things: "picked up the ball". */
static bool is_somebody(const br_matcher *m, int32_t token) {
    switch (m->words.upos[token]) {
    case BR_UPOS_NOUN: break;
    case BR_UPOS_PRON: return !is_thing_pronoun(m, token);
    default: return true;
    }
    if (m->people != BR_NO_SET && in_set(m, token, m->people)) return true;
    return m->quantity != BR_NO_SET && in_set(m, token, m->quantity) && br_content_head(m, token) == token;
}

static uint32_t find_classes(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    int32_t mention = br_actor_at(m->parties, token);
    if (mention >= 0) {
        const br_actor *actor = &tree->article->actors[mention];
        bool body = actor->code.len || !is_thing_pronoun(m, token);
        uint32_t classes = classes_of_mention(actor) | (body ? BR_CLASS(SOMEBODY) : 0);
        return are_some_people(m, token, actor) ? classes | BR_CLASS(CVL) : classes;
    }
    uint32_t classes = is_somebody(m, token) ? BR_CLASS(SOMEBODY) : 0;
    br_for_children (tree, token, child) { /* "Russian depots" belong to an actor; "its truce" is mostly one's own */
        br_deprel rel = br_tok_rel(tree, child);
        bool owner = rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD ||
                     (br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS && m->words.upos[child] != BR_UPOS_PRON);
        if (owner && br_actor_at(m->parties, child) >= 0) classes |= BR_CLASS(ACTOR);
        if (rel == BR_DEP_APPOS && br_actor_at(m->parties, child) >= 0) classes |= BR_CLASS(SOMEBODY);
    }
    return classes;
}

uint32_t br_actor_classes(const br_matcher *m, int32_t token) {
    if (!(m->classes[token] & CLASSES_ASKED)) m->classes[token] = find_classes(m, token) | CLASSES_ASKED;
    return m->classes[token] & ~CLASSES_ASKED;
}

/* ---- conditions */

static int token_fits(const br_matcher *m, int32_t token, const br_condition *c) {
    if (c->set == BR_NO_SET && !c->classes) return 1;
    int fit = c->set != BR_NO_SET ? in_set(m, token, c->set) : 0;
    return fit ? fit : c->classes && (br_actor_classes(m, token) & c->classes);
}

static int phrase_fits(const br_matcher *m, int32_t token, const br_condition *c) {
    int fit = token_fits(m, token, c);
    int32_t inner = br_content_head(m, token);
    if (!fit && inner != token) fit = token_fits(m, inner, c);
    const br_tree *tree = m->words.tree;
    int32_t k = br_tree_child(tree, token, BR_DEP_CONJ, -1);
    for (; !fit && k >= 0; k = br_tree_child(tree, token, BR_DEP_CONJ, k)) fit = token_fits(m, k, c);
    return fit;
}

/* 0: it does not hold; more: how well */
static int condition_fits(const br_matcher *m, const br_clause *clause, const br_condition *c) {
    int fit = 0;
    for (uint8_t s = 0; s < c->n_slots && !fit; s++) {
        int32_t tokens[BR_SLOT_TOKENS];
        size_t n = br_clause_path(&m->words, clause, c->slots[s], tokens);
        for (size_t i = 0; i < n && !fit; i++) fit = phrase_fits(m, tokens[i], c);
    }
    return c->negative ? !fit : fit;
}

/* ---- triggers */

static bool has_particle(const br_matcher *m, int32_t verb, br_sym particle) {
    const br_tree *tree = m->words.tree;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_COMPOUND && (rel != BR_DEP_ADVMOD || tree->first_child[child] >= 0))
            continue; /* "a while back" */
        if (m->words.sym[child] == particle) return true;
    }
    uint32_t next = (uint32_t)verb + 1;
    if (next < tree->article->n_tokens && m->words.sym[next] == particle) return true;
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_OBL, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_OBL, c)) {
        int32_t mark = br_tree_child(tree, c, BR_DEP_CASE, -1);
        if (c > verb && mark >= 0 && br_is_stray_particle(tree, mark) && m->words.sym[mark] == particle) return true;
    }
    return false;
}

/* "set up a plant", "struck out a batter": a verb with a particle is another verb. "Sent up to 40 men" has none; nor has "were
 * fired at". */
static bool is_phrasal(const br_tree *tree, int32_t verb) {
    int32_t particle = br_tree_child(tree, verb, BR_DEP_COMPOUND_PRT, -1);
    uint32_t next = (uint32_t)verb + 2;
    bool limit = next < tree->article->n_tokens && br_tok_is(tree, (int32_t)next, BR_GRAMMAR(INFINITIVE));
    return particle == verb + 1 && !limit && br_stranded_preposition(tree, verb) != particle;
}

/* "war" in "war crimes" tells of the crimes only */
static bool is_modifier(const br_tree *tree, int32_t token) {
    return br_tok_rel(tree, token) == BR_DEP_COMPOUND && br_tok(tree, token)->upos == BR_UPOS_NOUN;
}

/* "the visiting king", "a banned party": a quality of somebody, told in passing */
static bool is_attribute(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    bool quality = br_tok_rel(tree, token) == BR_DEP_AMOD && br_tok(tree, token)->upos == BR_UPOS_VERB && head > token;
    return quality && !br_is_misread(tree, token);
}

static bool pos_fits(uint8_t upos, uint8_t wanted) {
    switch (upos) {
    case BR_UPOS_NOUN:
    case BR_UPOS_PROPN: return wanted == BR_UPOS_NOUN;
    case BR_UPOS_ADJ: return wanted == BR_UPOS_ADJ;
    case BR_UPOS_VERB: return wanted == BR_UPOS_VERB;
    default: return false;
    }
}

/* the heavier pattern wins, then the finer code, then the line that stands first */
static bool is_better(const br_pattern *p, int weight, const br_match *best) {
    if (weight != best->weight) return weight > best->weight;
    return best->pattern && br_cameo_fineness(p->code) > br_cameo_fineness(best->pattern->code);
}

/* The first condition that fails, NULL when all hold; adds what longer phrases are worth to *weight. */
static const br_condition *first_failure(const br_matcher *m, const br_clause *clause, const br_pattern *p,
                                         int *weight) {
    for (uint8_t i = 0; i < p->n_conditions; i++) {
        int fit = condition_fits(m, clause, &p->conditions[i]);
        if (!fit) return &p->conditions[i];
        *weight += PHRASE_WORD_WEIGHT * (fit - 1);
    }
    return NULL;
}

bool br_names_its_object(const br_matcher *m, const br_pattern *p, int32_t object) {
    for (uint8_t i = 0; i < p->n_conditions; i++) {
        const br_condition *c = &p->conditions[i];
        if (c->negative || c->set == BR_NO_SET) continue;
        for (uint8_t s = 0; s < c->n_slots; s++)
            if (c->slots[s].outer == BR_SLOT_OBJ && !c->slots[s].inner && in_set(m, object, c->set)) return true;
    }
    return false;
}

/* keeps the list in order; what falls off its end is lost */
static void keep(br_match best[BR_RUNNERS_UP + 1], const br_pattern *p, int weight) {
    size_t at = 0;
    while (at <= BR_RUNNERS_UP && !is_better(p, weight, &best[at])) at++;
    if (at > BR_RUNNERS_UP) return;
    memmove(best + at + 1, best + at, (BR_RUNNERS_UP - at) * sizeof *best);
    best[at] = (br_match){p, (int16_t)weight};
}

static void match_token(const br_matcher *m, int32_t token, bool spoken, br_match best[BR_RUNNERS_UP + 1],
                        br_match_visit visit, void *context) {
    for (size_t i = 0; i <= BR_RUNNERS_UP; i++) best[i] = (br_match){NULL, -1};
    br_sym sym = m->words.sym[token];
    if (sym == BR_NO_SYM || is_modifier(m->words.tree, token) || is_attribute(m->words.tree, token)) return;
    const br_event_lexicon *lexicon = m->words.lexicon;
    const br_trigger_list *list = &lexicon->triggers[sym];
    uint8_t upos = m->words.upos[token];
    br_clause clause = {.predicate = -1};
    bool phrasal = upos == BR_UPOS_VERB && is_phrasal(m->words.tree, token);
    for (uint32_t i = 0; i < list->n; i++) {
        const br_trigger *t = &list->at[i];
        if (!pos_fits(upos, t->pos) || (t->spoken && !spoken)) continue;
        if (t->particle ? !has_particle(m, token, t->particle) : phrasal) continue;
        if (t->phrase && !is_phrase(m, token, t->phrase)) continue;
        if (clause.predicate < 0) clause = br_clause_of(&m->words, token);
        const br_pattern *p = &lexicon->patterns[t->pattern];
        int weight = t->weight;
        const br_condition *failed = first_failure(m, &clause, p, &weight);
        if (visit) visit(context, p, failed);
        if (!failed) keep(best, p, weight);
    }
}

void br_match_token(const br_matcher *m, int32_t token, br_match best[BR_RUNNERS_UP + 1], br_match_visit visit,
                    void *context) {
    match_token(m, token, true, best, visit, context);
}

br_match br_match_unspoken(const br_matcher *m, int32_t token) {
    br_match best[BR_RUNNERS_UP + 1];
    match_token(m, token, false, best, NULL, NULL);
    return best[0];
}

/* "the Alliance for Change" allies nobody: a word of a body's name tells no act */
static bool is_in_name_of_body(const br_matcher *m, int32_t token) {
    int32_t mention = m->words.upos[token] == BR_UPOS_PROPN ? br_actor_at(m->parties, token) : -1;
    const br_actor *actor = mention < 0 ? NULL : &m->words.tree->article->actors[mention];
    return actor && actor->mention == BR_MENTION_NAME &&
           (actor->kind == BR_ACTOR_ORGANISATION || actor->kind == BR_ACTOR_GROUP);
}

br_matcher br_match_article(const br_parties *parties, br_arena *arena) {
    const br_tree *tree = parties->tree;
    const br_event_lexicon *lexicon = parties->lexicon->events;
    uint32_t n = tree->article->n_tokens;
    br_matcher m = {
        .words = br_event_words_of(parties->lexicon, tree, parties->facts, arena),
        .parties = parties,
        .arena = arena,
        .quantity = br_event_set(lexicon, BR_STR("quantity")),
        .head_count = br_event_set(lexicon, BR_STR("head-count")),
        .people = br_event_set(lexicon, BR_STR("people")),
        .culture = br_event_set(lexicon, BR_STR("culture")),
        .harm = br_event_set(lexicon, BR_STR("harm")),
        .happening = br_event_set(lexicon, BR_STR("happening")),
        .sake = br_event_set(lexicon, BR_STR("sake")),
        .tongue = br_event_set(lexicon, BR_STR("tongue")),
        .seat = br_event_set(lexicon, BR_STR("seat")),
        .territory = br_event_set(lexicon, BR_STR("territory")),
        .weapon = br_event_set(lexicon, BR_STR("weapon-word")),
        .border = br_event_set(lexicon, BR_STR("border")),
        .take_home = br_event_set(lexicon, BR_STR("withdraw")),
        .culpable = br_event_set(lexicon, BR_STR("culpable")),
        .damning = br_event_set(lexicon, BR_STR("damning")),
        .laudable = br_event_set(lexicon, BR_STR("laudable")),
        .habit = br_event_set(lexicon, BR_STR("habit")),
        .quoted = br_quoted_tokens(tree->article, arena),
        .classes = br_array(arena, n + 1, uint32_t),
        .matches = br_array(arena, n + 1, br_match),
    };
    m.play = br_play_of(&m.words, arena);
    m.runners_up = br_arena_alloc(arena, (n + 1) * sizeof *m.runners_up);
    for (uint32_t i = 0; i < n; i++) {
        br_match best[BR_RUNNERS_UP + 1] = {0};
        if (!is_in_name_of_body(&m, (int32_t)i)) br_match_token(&m, (int32_t)i, best, NULL, NULL);
        m.matches[i] = best[0];
        memcpy(m.runners_up[i], best + 1, sizeof m.runners_up[i]);
    }
    return m;
}
