#include "annotate/event/party/phrase.h"

#include "annotate/event/party/subject.h"

#define MAX_DEPTH 3  /* phrases within phrases that are searched for an actor */
#define MAX_REACH 48 /* words that a search for the nearest actor looks at */

/* ---- actors in phrases */

int32_t br_phrase_own_mention(const br_matcher *m, int32_t token) {
    int32_t mention = br_actor_at(m->parties, token);
    if (mention < 0) return -1;
    return m->words.tree->article->actors[mention].code.len ? mention : -1;
}

/* "Syria says it is willing": a pronoun that nobody resolved, as subject of what somebody says, is the speaker. */
static int32_t speaker_for(const br_matcher *m, int32_t pronoun) {
    const br_tree *tree = m->words.tree;
    const br_token *t = br_tok(tree, pronoun);
    br_deprel rel = br_tok_rel(tree, pronoun);
    if (t->upos != BR_UPOS_PRON || t->head < 0 || (rel != BR_DEP_NSUBJ && rel != BR_DEP_EXPL)) return -1;
    if (!br_tok_is(tree, pronoun, BR_GRAMMAR(THIRD_PERSON)) || br_tok_rel(tree, t->head) != BR_DEP_CCOMP) return -1;
    int32_t governor = br_tok(tree, t->head)->head;
    int32_t speaker = governor >= 0 ? br_tree_child(tree, governor, BR_DEP_NSUBJ, -1) : -1;
    return speaker >= 0 && br_tok(tree, speaker)->upos != BR_UPOS_PRON ? speaker : -1;
}

/* "the brigades said that it had shelled": "it" beside a body or a state that speaks is the speaker, whatever stood before */
static bool is_speaking_body(const br_matcher *m, int32_t pronoun, int32_t speaker) {
    if (speaker < 0 || !br_tok_is(m->words.tree, pronoun, BR_GRAMMAR(EMPTY_SUBJECT))) return false;
    int32_t mention = br_phrase_own_mention(m, speaker);
    if (mention < 0) return false;
    uint8_t kind = (uint8_t)m->words.tree->article->actors[mention].kind;
    return kind == BR_ACTOR_ORGANISATION || kind == BR_ACTOR_COUNTRY;
}

/* "its war with Iraq": the other side of what somebody has says more */
static bool has_other_side(const br_matcher *m, int32_t token) {
    br_for_children (m->words.tree, token, child)
        if (br_has_child_of(m->words.tree, child, BR_DEP_CASE, BR_GRAMMAR(WITH))) return true;
    return m->matches[token].pattern;
}

/* "Iran's reactor", "Russian depots", "their positions" */
static bool is_owner(const br_matcher *m, int32_t token, int32_t child) {
    const br_tree *tree = m->words.tree;
    br_deprel rel = br_tok_rel(tree, child);
    if (br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS)
        return br_tok(tree, child)->upos != BR_UPOS_PRON || !has_other_side(m, token);
    bool in_name = rel == BR_DEP_FLAT && br_tok(tree, child)->upos == BR_UPOS_NOUN; /* "a Rolpa guerrilla camp" */
    return rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD || in_name;
}

/* "the British DJ Dumont": somebody of whom nothing is known is not his state */
static bool is_private_person(const br_matcher *m, int32_t token) {
    int32_t mention = br_actor_at(m->parties, token);
    return mention >= 0 && m->words.tree->article->actors[mention].kind == BR_ACTOR_PERSON;
}

static int32_t mention_in(const br_matcher *m, int32_t token, int depth) {
    int32_t mention = br_phrase_own_mention(m, token), speaker = speaker_for(m, token);
    if (mention >= 0 && is_speaking_body(m, token, speaker)) return br_phrase_own_mention(m, speaker);
    if (mention >= 0 || depth == MAX_DEPTH || (depth == 0 && is_private_person(m, token))) return mention;
    const br_tree *tree = m->words.tree;
    if (speaker >= 0) return mention_in(m, speaker, depth + 1);
    if (br_tok(tree, token)->upos == BR_UPOS_VERB) return -1;
    br_for_children (tree, token, child)
        if (is_owner(m, token, child) && (mention = mention_in(m, child, depth + 1)) >= 0) return mention;
    br_for_children (tree, token, child) { /* "the town of Homs", "the embassy in Kabul" */
        br_deprel rel = br_tok_rel(tree, child);
        bool within = rel == BR_DEP_NMOD && br_tok(tree, child)->deprel != BR_DEP_NMOD_POSS &&
                      !br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(AGAINST));
        bool names = br_tok(tree, child)->upos == BR_UPOS_PROPN || br_tok(tree, token)->upos == BR_UPOS_PROPN;
        bool named = rel == BR_DEP_APPOS && names; /* "the town, Homs", "Ana, a nurse", no "shops, a gang of looters" */
        if ((within || named) && (mention = mention_in(m, child, depth + 1)) >= 0) return mention;
    }
    return -1;
}

/* "members of the cabinet, whom they had taken": a word inside of a phrase that is one actor stands for all of it */
static int32_t mention_around(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    int32_t head = br_tok(tree, token)->head;
    if (head < 0 || br_tok_rel(tree, token) != BR_DEP_NMOD || br_tok(tree, token)->upos != BR_UPOS_NOUN) return -1;
    int32_t mention = br_phrase_own_mention(m, head);
    if (mention < 0) return -1;
    br_span span = tree->article->actors[mention].span;
    return span.end >= br_tok(tree, token)->span.end && head < token ? mention : -1;
}

int32_t br_phrase_mention(const br_matcher *m, int32_t token) {
    int32_t mention = token < 0 ? -1 : mention_in(m, token, 0);
    return mention >= 0 || token < 0 ? mention : mention_around(m, token);
}

/* ---- several parties in one phrase */

static bool joins(br_deprel rel) {
    return rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD || rel == BR_DEP_APPOS;
}

/* bytes of the hyphen or dash that stands at `at`; 0 = none does */
static uint32_t hyphen_at(br_str text, uint32_t at) {
    if (at >= text.len) return 0;
    if (text.ptr[at] == '-') return 1;
    return br_str_starts(br_str_from(text, at), BR_STR("\xE2\x80\x93")) ? 3 : 0;
}

/* "U.S.-Soviet talks", "India-Pakistan clashes": the token of the actor behind the hyphen, or before it; -1 = none */
static int32_t hyphenated(const br_matcher *m, int32_t token) {
    int32_t mention = br_phrase_own_mention(m, token);
    if (mention < 0) return -1;
    const br_article *a = m->words.tree->article;
    br_span span = a->actors[mention].span;
    uint32_t width = hyphen_at(a->text, span.end);
    int32_t other = width ? br_token_at(a, span.end + width) : -1;
    for (uint32_t w = 1; !width && w <= 3 && w < span.start; w += 2) /* a hyphen is one byte, a dash three */
        if (hyphen_at(a->text, span.start - w) == w) other = br_token_at(a, span.start - w - 1);
    int32_t theirs = other >= 0 ? br_phrase_own_mention(m, other) : -1;
    if (theirs < 0 || br_str_eq(a->actors[theirs].code, a->actors[mention].code)) return -1;
    return other;
}

uint8_t br_phrase_parties(const br_matcher *m, int32_t token, int32_t *tokens, uint8_t max) {
    const br_tree *tree = m->words.tree;
    uint8_t n = 0;
    int32_t joined = hyphenated(m, token);
    if (joined >= 0 && joined < token && n < max) tokens[n++] = joined;
    if (n < max) tokens[n++] = token;
    if (joined > token && n < max) tokens[n++] = joined;
    br_for_children (tree, token, owner) { /* "the presidents of Chile and Peru", "the leader, A, and president B" */
        if (!joins(br_tok_rel(tree, owner)) || br_phrase_own_mention(m, owner) < 0) continue;
        for (int32_t k = br_tree_child(tree, owner, BR_DEP_CONJ, -1); k >= 0 && n < max;
             k = br_tree_child(tree, owner, BR_DEP_CONJ, k))
            if (br_phrase_own_mention(m, k) >= 0) tokens[n++] = k;
    }
    for (int32_t k = br_tree_child(tree, token, BR_DEP_CONJ, -1); k >= 0 && n < max;
         k = br_tree_child(tree, token, BR_DEP_CONJ, k))
        if (br_phrase_mention(m, k) >= 0 && br_tok(tree, k)->upos != BR_UPOS_VERB) tokens[n++] = k;
    return n;
}

/* ---- the nearest in reach */

bool br_is_linked_by(const br_matcher *m, int32_t token, br_role role) {
    const br_slot_list *list = &m->words.lexicon->roles[role];
    for (uint8_t i = 0; m->words.link[token] && i < list->n; i++)
        if (m->words.link[token] == list->at[i].outer) return true;
    return false;
}

/* a clause below an act that goes on telling it: "agreed to help", "roads leading to", "troops to guard" */
static bool goes_on(const br_matcher *m, int32_t clause) {
    const br_tree *tree = m->words.tree;
    if (br_tree_child(tree, clause, BR_DEP_NSUBJ, -1) >= 0) return false;
    int32_t head = br_tok(tree, clause)->head;
    switch (br_tok_rel(tree, clause)) {
    case BR_DEP_XCOMP: return true;
    case BR_DEP_ADVCL: return br_is_infinitive(tree, clause);
    case BR_DEP_ACL: /* what a person did elsewhere is another act */
        return br_tok(tree, clause)->deprel != BR_DEP_ACL_RELCL && br_actor_at(m->parties, head) < 0 &&
               br_tok_rel(tree, head) != BR_DEP_CONJ;
    default: return false;
    }
}

static bool is_in_reach(const br_matcher *m, int32_t token) {
    const br_tree *tree = m->words.tree;
    bool agent = br_tok(tree, token)->deprel == BR_DEP_OBL_AGENT;
    if (agent) return br_tok_rel(tree, br_tok(tree, token)->head) == BR_DEP_ACL; /* "crimes committed by" */
    if (br_is_linked_by(m, token, BR_ROLE_ASIDE)) return false;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_OBJ:
    case BR_DEP_IOBJ:
    case BR_DEP_NMOD:
    case BR_DEP_AMOD:
    case BR_DEP_COMPOUND:
    case BR_DEP_FLAT:
    case BR_DEP_OBL: return true;
    case BR_DEP_CONJ: /* of phrases, not of clauses, nor what wrong trees join to a verb */
        if (br_tok(tree, br_tok(tree, token)->head)->upos == BR_UPOS_VERB) return false;
        return br_tok(tree, token)->upos != BR_UPOS_VERB && br_tree_child(tree, token, BR_DEP_COP, -1) < 0;
    default: return goes_on(m, token);
    }
}

int32_t br_phrase_reach(const br_matcher *m, int32_t token, bool at_places, br_phrase_fits fits, const void *context) {
    int32_t queue[MAX_REACH], subject = br_subject_own(m->words.tree, token);
    size_t n = 0;
    br_for_children (m->words.tree, token, child) {
        bool stage = br_is_linked_by(m, child, BR_ROLE_STAGE);
        bool setting = child < subject && !stage; /* "since the war with Chad, Niger has" */
        if (n < MAX_REACH && !(stage && !at_places) && !setting && is_in_reach(m, child)) queue[n++] = child;
    }
    for (size_t i = 0; i < n; i++) {
        if (fits(context, queue[i])) return queue[i];
        br_for_children (m->words.tree, queue[i], child)
            if (n < MAX_REACH && is_in_reach(m, child)) queue[n++] = child;
    }
    return -1;
}
