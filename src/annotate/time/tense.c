#include "annotate/time/tense.h"

/* words looked at on each side where there is no tree */
#define WINDOW 25
/* heads climbed from the span to a verb */
#define MAX_CLIMB 12

/* what a word tells of a clause by itself */
static br_tense tense_at(const br_time_lexicon *lexicon, const br_words *words, uint32_t i) {
    br_tense tense = words->at[i].id ? (br_tense)lexicon->tense[words->at[i].id] : BR_TENSE_NONE;
    return tense <= BR_TENSE_FUTURE ? tense : BR_TENSE_NONE;
}

static br_tense tense_of_word(const br_time_lexicon *lexicon, br_str word) {
    uint32_t id = br_vocabulary_find(&lexicon->vocabulary, word);
    return id ? (br_tense)lexicon->tense[id] : BR_TENSE_NONE;
}

/* "had been due to sign", where the parser hung "had" on the infinitive: before its "to" stands nothing of it */
static bool stands_before_mark(const br_tree *tree, int32_t verb, int32_t aux) {
    int32_t mark = br_tree_child(tree, verb, BR_DEP_MARK, -1);
    return (br_tok(tree, verb)->feats & BR_FEAT(VERBFORM_INF)) && mark > aux && mark < verb;
}

/* the tense that a verb with its auxiliaries has */
static br_tense tense_of_verb(const br_time_lexicon *lexicon, const br_tree *tree, int32_t verb) {
    br_tense tense = BR_TENSE_NONE;
    uint32_t feats = br_tok(tree, verb)->feats;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel != BR_DEP_AUX && rel != BR_DEP_COP) || stands_before_mark(tree, verb, child)) continue;
        if (tense_of_word(lexicon, br_tok_text(tree, child)) == BR_TENSE_FUTURE) return BR_TENSE_FUTURE;
        uint32_t aux = br_tok(tree, child)->feats;
        if (aux & BR_FEAT(TENSE_PAST)) tense = BR_TENSE_PAST;
        else if (aux & BR_FEAT(TENSE_PRES)) /* "has left", but "is planned" */
            tense = (feats & BR_FEAT(TENSE_PAST)) && !(feats & BR_FEAT(VOICE_PASS)) ? BR_TENSE_PAST : BR_TENSE_PRESENT;
    }
    if (tense != BR_TENSE_NONE) return tense;
    if (feats & BR_FEAT(TENSE_PAST)) return BR_TENSE_PAST;
    /* finite: not "saying", which has its verb's */
    if (!(feats & BR_FEAT(TENSE_PRES)) || !(feats & BR_FEAT(VERBFORM_FIN))) return BR_TENSE_NONE;
    if (tense_of_word(lexicon, br_tok_text(tree, verb)) != BR_TENSE_OPEN) return BR_TENSE_PRESENT;
    return feats & BR_FEAT(NUMBER_SING) ? BR_TENSE_PAST : BR_TENSE_NONE; /* "a channel put" */
}

static bool is_verb(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    return upos == BR_UPOS_VERB || upos == BR_UPOS_AUX;
}

/* "wants revenge for the 7 October attack", "at Monday's hearing proposed": what is wanted does not move the day of a noun */
static bool stands_before_noun(const br_tree *tree, br_span span) {
    int32_t token = br_tree_head_of(tree, span);
    if (token < 0) return false;
    int32_t head = br_tok(tree, token)->head;
    br_deprel rel = br_tok_rel(tree, token);
    bool before = rel == BR_DEP_COMPOUND || rel == BR_DEP_NUMMOD || rel == BR_DEP_AMOD ||
                  br_tok(tree, token)->deprel == BR_DEP_NMOD_POSS;
    return before && head > token && br_tok(tree, head)->upos == BR_UPOS_NOUN;
}

static br_tense tense_from_tree(const br_time_lexicon *lexicon, const br_tree *tree, br_span span) {
    int32_t token = br_tree_head_of(tree, span);
    bool infinitive = false, of_noun = false; /* "Thursday's price" has its clause's tense loosely */
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        br_tense tense =
            is_verb(tree, token) || tree->first_child[token] >= 0 ? tense_of_verb(lexicon, tree, token) : BR_TENSE_NONE;
        if (tense == BR_TENSE_PRESENT && infinitive) return BR_TENSE_FUTURE; /* "is to resume on Monday" */
        bool outside = !br_span_contains(span, br_tok(tree, token)->span);   /* not the "may" of "in May" */
        br_tense told = outside ? tense_of_word(lexicon, br_tok_text(tree, token)) : BR_TENSE_NONE;
        if (told == BR_TENSE_FUTURE || (told == BR_TENSE_AHEAD && infinitive))
            return BR_TENSE_FUTURE; /* "planned", "vowed to leave" */
        if (tense == BR_TENSE_PRESENT && of_noun) return BR_TENSE_NONE;
        if (tense != BR_TENSE_NONE) return tense;
        of_noun |= outside && br_tok(tree, token)->upos == BR_UPOS_NOUN;
        infinitive |= (br_tok(tree, token)->feats & BR_FEAT(VERBFORM_INF)) != 0;
        token = br_tok(tree, token)->head;
    }
    return BR_TENSE_NONE;
}

static bool ends_sentence(const br_words *words, uint32_t i) {
    if (words->at[i].kind == BR_WORD_BREAK) return true;
    return (br_word_is_mark(words, i, '.') || br_word_is_mark(words, i, '?') || br_word_is_mark(words, i, '!')) &&
           !words->at[i + 1].glued;
}

static br_tense tense_from_words(const br_time_lexicon *lexicon, const br_words *words, uint32_t word) {
    for (uint32_t i = word, n = 0; i > 0 && n < WINDOW && !ends_sentence(words, i - 1); i--, n++)
        if (tense_at(lexicon, words, i - 1)) return tense_at(lexicon, words, i - 1);
    for (uint32_t i = word, n = 0; i < words->n && n < WINDOW && !ends_sentence(words, i); i++, n++)
        if (tense_at(lexicon, words, i)) return tense_at(lexicon, words, i);
    return BR_TENSE_NONE;
}

br_tense br_time_tense(const br_time_lexicon *lexicon, const br_tree *tree, const br_words *words, uint32_t word,
                       br_span span) {
    if (word > 0 && tense_at(lexicon, words, word - 1) == BR_TENSE_FUTURE) return BR_TENSE_FUTURE; /* "until Tuesday" */
    if (tree && tree->article->n_tokens) {
        br_tense tense = tense_from_tree(lexicon, tree, span);
        return tense == BR_TENSE_FUTURE && stands_before_noun(tree, span) ? BR_TENSE_NONE : tense;
    }
    return tense_from_words(lexicon, words, word);
}

bool br_time_is_set_for(const br_time_lexicon *lexicon, const br_tree *tree, const br_words *words, uint32_t word,
                        br_span span) {
    if (word == 0 || !words->at[word - 1].id || lexicon->tense[words->at[word - 1].id] != BR_TENSE_SET) return false;
    int32_t token = tree && tree->article->n_tokens ? br_tree_head_of(tree, span) : -1;
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        int32_t head = br_tok(tree, token)->head;
        if (head > token || br_tok_rel(tree, token) == BR_DEP_NSUBJ) return false;
        token = head;
    }
    return true;
}

bool br_time_is_of_subject(const br_tree *tree, br_span span) {
    int32_t token = tree && tree->article->n_tokens ? br_tree_head_of(tree, span) : -1;
    if (token < 0 || br_tok_rel(tree, token) != BR_DEP_NMOD) return false;
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++, token = br_tok(tree, token)->head) {
        br_deprel rel = br_tok_rel(tree, token);
        if (rel == BR_DEP_NSUBJ) return true;
        if (rel != BR_DEP_NMOD && rel != BR_DEP_APPOS) break;
    }
    return false;
}

bool br_time_is_of_past_verb(const br_tree *tree, br_span span) {
    if (!tree || !tree->article->n_tokens) return false;
    int32_t token = br_tree_head_of(tree, span), verb = token < 0 ? -1 : br_tok(tree, token)->head;
    if (verb < 0 || br_tok(tree, verb)->upos != BR_UPOS_VERB || br_tok_rel(tree, token) != BR_DEP_OBL) return false;
    br_for_children (tree, verb, child)
        if (br_tok_rel(tree, child) == BR_DEP_AUX &&
            br_tok(tree, child)->feats & (BR_FEAT(VERBFORM_INF) | BR_FEAT(TENSE_PRES)))
            return false; /* "to be completed by 15 December", "as of 15 December have died" */
    return br_tok(tree, verb)->feats & BR_FEAT(TENSE_PAST);
}
