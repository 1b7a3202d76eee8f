#include "annotate/event/act/words.h"

#include "annotate/event/clause.h"
#include "lexicon/actor/actors.h"

bool br_is_stray_particle(const br_tree *tree, int32_t mark) {
    int32_t next = mark + 1;
    return br_tok_is(tree, mark, BR_GRAMMAR(PARTICLE)) && (uint32_t)next < tree->article->n_tokens &&
           br_tok_rel(tree, next) == BR_DEP_CASE && br_tok(tree, next)->head == br_tok(tree, mark)->head;
}

/* "out of", where the two words are prepositions each */
static uint8_t joined_link(const br_event_words *w, int32_t mark, br_arena *arena) {
    br_str first = br_tok_text(w->tree, mark), second = br_tok_text(w->tree, mark + 1);
    br_str word = br_str_lower_ascii(arena, br_str_format(arena, "%.*s_%.*s", BR_FMT(first), BR_FMT(second)));
    const uint64_t *index = br_map_get(&w->lexicon->prepositions, word);
    return index ? (uint8_t)(BR_SLOT_PREP + *index) : 0;
}

static uint8_t own_link(const br_event_words *w, int32_t token, br_arena *arena) {
    const br_tree *tree = w->tree;
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_CASE && rel != BR_DEP_MARK) continue;
        if (rel == BR_DEP_MARK && br_tok(tree, child)->upos == BR_UPOS_PART) continue;
        if (br_is_stray_particle(tree, child)) {
            uint8_t both = joined_link(w, child, arena);
            if (both) return both;
            continue;
        }
        br_str word = br_str_lower_ascii(arena, br_tok_text(tree, child));
        int32_t more = br_tree_child(tree, child, BR_DEP_FIXED, -1);
        for (; more >= 0; more = br_tree_child(tree, child, BR_DEP_FIXED, more))
            word = br_str_format(arena, "%.*s_%.*s", BR_FMT(word), BR_FMT(br_tok_text(tree, more)));
        const uint64_t *index = br_map_get(&w->lexicon->prepositions, word);
        if (index) return (uint8_t)(BR_SLOT_PREP + *index);
    }
    return 0;
}

#define MAX_PARTS 3 /* "against the party's leader A. Beken": parts down to the preposition */

static bool is_part(br_deprel rel) {
    return rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD_DESC || rel == BR_DEP_NMOD_POSS;
}

/* "in Port-au-Prince", "to Chilean leader P. A. Soto": parsers hang the preposition on the first part */
static uint8_t link_of(const br_event_words *w, int32_t token, br_arena *arena) {
    uint8_t link = own_link(w, token, arena);
    br_deprel rel = br_tok_rel(w->tree, token);
    if (link || (rel != BR_DEP_OBL && rel != BR_DEP_NMOD)) return link;
    for (int steps = 0; !link && steps < MAX_PARTS; steps++) {
        int32_t first = w->tree->first_child[token];
        if (first < 0 || first > token || !is_part((br_deprel)br_tok(w->tree, first)->deprel)) break;
        link = own_link(w, first, arena);
        token = first;
    }
    return link;
}

/* A verb whose lemma no pattern knows: its forms are undone by rule. Lemmas are guessed for rare words, and guesses miss
 * ("blockaded", "rioted"). */
static br_sym undo_inflection(const br_lexicon *lexicon, br_str form, br_arena *arena) {
    static const struct {
        const char *ending, *instead;
    } rules[] = {{"ied", "y"}, {"ies", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}, {"es", ""}, {"s", ""}};
    br_str word = br_str_lower_ascii(arena, form);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        br_str ending = br_str_of(rules[i].ending);
        if (word.len < ending.len + 3 || !br_str_ends(word, ending)) continue;
        br_str stem = br_str_slice(word, 0, word.len - ending.len);
        br_sym sym = br_event_symbol(lexicon, br_str_join(arena, stem, br_str_of(rules[i].instead)));
        if (sym == BR_NO_SYM && !*rules[i].instead && stem.ptr[stem.len - 1] == stem.ptr[stem.len - 2])
            sym = br_event_symbol(lexicon, br_str_slice(stem, 0, stem.len - 1)); /* "stopped" */
        if (sym != BR_NO_SYM) return sym;
    }
    return BR_NO_SYM;
}

static bool has_pattern_for(const br_event_lexicon *lexicon, br_sym sym, br_upos pos) {
    const br_trigger_list *list = &lexicon->triggers[sym];
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i].pos == pos) return true;
    return false;
}

/* "was encouraged by Chad": somebody did it, and patterns know the verb; news only touches, as in "was encouraged by the news" */
static bool is_done_by_somebody(const br_event_words *w, int32_t token) {
    int32_t agent = br_tree_child(w->tree, token, BR_DEP_OBL_AGENT, -1);
    br_sym verb = w->facts->lemma[token]->act;
    if (agent < 0 || verb == BR_NO_SYM || !has_pattern_for(w->lexicon, verb, BR_UPOS_VERB)) return false;
    bool somebody = w->facts->lemma[agent]->actor_classes & (BR_WORD_CLASS(PERSON_NOUN) | BR_WORD_CLASS(BODY_NOUN));
    return somebody || br_tok(w->tree, agent)->upos == BR_UPOS_PROPN;
}

/* "is prepared to leave", "was dissatisfied with": a passive without an agent whose form patterns know as an adjective */
static void read_as_adjective(br_event_words *w, int32_t token) {
    if (!br_is_passive(w->tree, token) || is_done_by_somebody(w, token)) return;
    br_sym sym = w->facts->form[token]->act;
    if (sym == BR_NO_SYM || !has_pattern_for(w->lexicon, sym, BR_UPOS_ADJ)) return;
    w->sym[token] = sym;
    w->upos[token] = BR_UPOS_ADJ;
}

/* "carried out ethnic cleansing": a form in -ing that an adjective describes is a noun, whatever its tag */
static void read_as_noun(br_event_words *w, int32_t token) {
    bool gerund = br_tok_is(w->tree, token, BR_GRAMMAR(GERUND));
    int32_t quality = br_tree_child(w->tree, token, BR_DEP_AMOD, -1);
    if (quality < 0 || quality > token || !gerund) return;
    if (br_tree_child(w->tree, token, BR_DEP_OBJ, -1) >= 0 || br_tree_child(w->tree, token, BR_DEP_AUX, -1) >= 0)
        return;
    br_sym sym = w->facts->form[token]->act;
    if (sym == BR_NO_SYM) return;
    w->sym[token] = sym;
    w->upos[token] = BR_UPOS_NOUN;
}

/* "must free four men", "which lent them millions": what has an object is a verb, whatever its tag */
static bool is_verb_by_object(const br_tree *tree, int32_t token) {
    if (br_tok(tree, token)->upos != BR_UPOS_ADJ || tree->first_child[token] < 0) return false;
    int32_t object = br_tree_child(tree, token, BR_DEP_OBJ, -1);
    return object > token && br_tree_child(tree, token, BR_DEP_COP, -1) < 0 &&
           (br_tree_child(tree, token, BR_DEP_AUX, -1) >= 0 || br_tree_child(tree, token, BR_DEP_NSUBJ, -1) >= 0 ||
            br_tok(tree, token)->deprel == BR_DEP_ACL_RELCL);
}

static br_sym symbol_of(const br_event_words *w, int32_t token, br_arena *arena) {
    const br_token *t = br_tok(w->tree, token);
    br_str word = t->lemma.len ? t->lemma : br_tok_text(w->tree, token);
    br_sym sym = t->lemma.len ? w->facts->lemma[token]->act : br_event_symbol(w->all, word);
    if (sym == BR_NO_SYM && word.len && br_is_upper(word.ptr[0]))
        sym = br_event_symbol(w->all, br_str_lower_ascii(arena, word));
    if (sym == BR_NO_SYM && t->upos == BR_UPOS_VERB) sym = undo_inflection(w->all, br_tok_text(w->tree, token), arena);
    return sym;
}

/* "cut rates in March": the names in dates tell nothing else */
static void pass_over_dates(br_event_words *w) {
    const br_article *a = w->tree->article;
    for (uint32_t i = 0; i < a->n_times; i++) {
        const br_time *time = &a->times[i];
        int32_t token = time->type == BR_TIME_DATE ? br_token_at(a, time->span.start) : -1;
        for (; token >= 0 && token < (int32_t)a->n_tokens && a->tokens[token].span.start < time->span.end; token++)
            if (br_is_upper(br_tok_text(w->tree, token).ptr[0])) w->sym[token] = w->form[token] = BR_NO_SYM;
    }
}

br_event_words br_event_words_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                                 br_arena *arena) {
    uint32_t n = tree->article->n_tokens;
    br_event_words w = {.all = lexicon,
                        .lexicon = lexicon->events,
                        .facts = facts,
                        .tree = tree,
                        .sym = br_array(arena, n + 1, br_sym),
                        .form = br_array(arena, n + 1, br_sym),
                        .link = br_array(arena, n + 1, uint8_t),
                        .upos = br_array(arena, n + 1, uint8_t)};
    for (uint32_t i = 0; i < n; i++) {
        const br_token *t = &tree->article->tokens[i];
        w.upos[i] = t->upos;
        w.form[i] = BR_NO_SYM;
        if (t->upos == BR_UPOS_PUNCT) continue;
        w.sym[i] = symbol_of(&w, (int32_t)i, arena);
        br_sym form = facts->form[i]->act;
        br_deprel rel = br_tok_rel(tree, (int32_t)i);
        bool in_phrase = rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND; /* the "finding" of a fact-finding mission */
        if ((t->upos == BR_UPOS_NOUN || in_phrase) && form != w.sym[i]) w.form[i] = form;
        if (is_verb_by_object(tree, (int32_t)i)) w.upos[i] = BR_UPOS_VERB;
        if (t->upos == BR_UPOS_VERB) read_as_adjective(&w, (int32_t)i);
        if (t->upos == BR_UPOS_VERB) read_as_noun(&w, (int32_t)i);
        bool day = br_tok_is(tree, (int32_t)i, BR_GRAMMAR(DAY)) && tree->last[i] == i && /* "a strike on Monday" */
                   !br_has_child_of(tree, (int32_t)i, BR_DEP_CASE, BR_GRAMMAR(TERM));    /* but "until Monday" */
        if (tree->first_child[i] >= 0 && !day) w.link[i] = link_of(&w, (int32_t)i, arena);
    }
    pass_over_dates(&w);
    return w;
}
