#include "annotate/factuality/holder.h"

#include "annotate/factuality/condition.h"

#define MAX_STEPS 8

/* who can hold a view: a noun, a name, a pronoun */
static int32_t as_holder(const br_tree *tree, int32_t token) {
    if (token < 0) return BR_HOLDER_NONE;
    uint8_t upos = br_tok(tree, token)->upos;
    bool can = upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN || upos == BR_UPOS_PRON || upos == BR_UPOS_NUM ||
               upos == BR_UPOS_DET || upos == BR_UPOS_ADJ;
    return can ? token : BR_HOLDER_NONE;
}

static bool is_relative(const br_tree *tree, int32_t subject) {
    if (br_tok(tree, subject)->upos != BR_UPOS_PRON) return false;
    return (br_tok(tree, subject)->feats & BR_FEAT(PRONTYPE_REL)) || br_tok_is(tree, subject, BR_GRAMMAR(RELATIVE));
}

/* whom "who" means: the noun that the clause of the verb, or one that it stands in a row with, hangs on */
static int32_t antecedent_of(const br_tree *tree, int32_t verb) {
    for (int steps = 0; verb >= 0 && steps < MAX_STEPS; steps++) {
        int32_t head = br_tok(tree, verb)->head;
        if (br_tok_rel(tree, verb) == BR_DEP_ACL) return as_holder(tree, head);
        verb = head;
    }
    return BR_HOLDER_NONE;
}

/* "China, its foreign minister, Wang Yi, said, will ...": a verb of speech behind a comma whose speaker the tree hung
 * elsewhere, as an apposition */
static int32_t speaker_before(const br_stance_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    const br_embedding *e = br_embedding_for(w, verb, BR_FRAME_THAT, BR_STR(""));
    if (!e || e->holder != BR_HOLDS_SUBJECT_OR_UNNAMED || verb < 2) return BR_HOLDER_NONE;
    int32_t t = verb - 1;
    if (br_tok(tree, t)->upos == BR_UPOS_PUNCT) t--;
    if (t < 0 || tree->sentence[t] != tree->sentence[verb]) return BR_HOLDER_NONE;
    for (int steps = 0; steps < MAX_STEPS; steps++) { /* up to the whole name or title, no further */
        int32_t head = br_tok(tree, t)->head;
        br_deprel rel = br_tok_rel(tree, t);
        bool part = rel == BR_DEP_FLAT || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD;
        bool titled = rel == BR_DEP_APPOS && head >= 0 && br_tok(tree, head)->upos == BR_UPOS_NOUN;
        if (head < 0 || !(part || titled)) break;
        t = head;
    }
    uint8_t upos = br_tok(tree, t)->upos;
    br_deprel rel = br_tok_rel(tree, t);
    bool stray = rel == BR_DEP_APPOS || rel == BR_DEP_PARATAXIS || rel == BR_DEP_CONJ;
    return stray && (upos == BR_UPOS_PROPN || upos == BR_UPOS_NOUN) ? t : BR_HOLDER_NONE;
}

/* the same where the tree makes the country the subject of "said": the clause that is told has none of its own; -1 */
static int32_t speaker_of_subject(const br_stance_words *w, int32_t verb, int32_t subject) {
    const br_tree *tree = w->tree;
    int32_t told = br_tree_child(tree, verb, BR_DEP_CCOMP, -1);
    int32_t speaker = br_tree_child(tree, subject, BR_DEP_APPOS, -1);
    if (told < verb || speaker < 0 || br_tree_child(tree, speaker, BR_DEP_NMOD_POSS, -1) < 0) return -1;
    bool headless = br_tree_child(tree, told, BR_DEP_NSUBJ, -1) < 0 && br_tree_child(tree, told, BR_DEP_AUX, -1) >= 0;
    const br_embedding *e = br_embedding_for(w, verb, BR_FRAME_THAT, BR_STR(""));
    return headless && e && e->holder == BR_HOLDS_SUBJECT_OR_UNNAMED ? speaker : -1;
}

int32_t br_holder_of_verb(const br_stance_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    for (int steps = 0; verb >= 0 && steps < MAX_STEPS; steps++) {
        int32_t subject = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
        bool passive = subject >= 0 && br_tok(tree, subject)->deprel == BR_DEP_NSUBJ_PASS;
        passive = passive || br_tree_child(tree, verb, BR_DEP_AUX_PASS, -1) >= 0;
        bool reduced = br_tok(tree, verb)->deprel == BR_DEP_ACL && (br_tok(tree, verb)->feats & BR_FEAT(TENSE_PAST));
        if (passive || (reduced && subject < 0)) {
            br_for_children (tree, verb, child) {
                if (br_tok_rel(tree, child) != BR_DEP_OBL) continue;
                int32_t by = br_tree_child(tree, child, BR_DEP_CASE, -1);
                if (by >= 0 && br_tok_is(tree, by, BR_GRAMMAR(AGENT))) return child;
            }
            return BR_HOLDER_UNNAMED;
        }
        if (subject >= 0) {
            int32_t speaker = speaker_of_subject(w, verb, subject);
            if (speaker >= 0) return speaker;
            return is_relative(tree, subject) ? antecedent_of(tree, verb) : subject;
        }
        int32_t head = br_tok(tree, verb)->head;
        switch (br_tok_rel(tree, verb)) {
        case BR_DEP_ACL: return as_holder(tree, head);
        case BR_DEP_CONJ:
        case BR_DEP_XCOMP:
        case BR_DEP_ADVCL: verb = head; break;
        default: return speaker_before(w, verb);
        }
    }
    return BR_HOLDER_NONE;
}

static bool is_told(const br_stance_words *w, int32_t verb) {
    const br_embedding *e = br_embedding_for(w, verb, BR_FRAME_THAT, BR_STR(""));
    return e && e->holder != BR_HOLDS_NOBODY && (e->asserted == BR_EFFECT_DID || e->asserted == BR_EFFECT_SAME);
}

/* whose report it is: "his account", "an army report", "an account by the envoy"; hearsay has no name */
static int32_t holder_of_report(const br_stance_words *w, int32_t noun, bool *hedged) {
    const br_tree *tree = w->tree;
    int32_t owner = br_tree_child(tree, noun, BR_DEP_NMOD_POSS, -1);
    br_for_children (tree, noun, more) {
        if (br_tok(tree, more)->upos == BR_UPOS_PROPN && br_tok_rel(tree, more) == BR_DEP_COMPOUND) owner = more;
        if (w->cues[more] & BR_CUE(HEARSAY_ADJECTIVE)) *hedged = true;
        if (owner < 0 && br_tok_rel(tree, more) == BR_DEP_NMOD) owner = more;
        if (owner < 0 && br_tok_rel(tree, more) == BR_DEP_ACL)
            owner = br_holder_of_verb(w, more); /* "made by the envoy" */
        if (owner == noun) owner = BR_HOLDER_NONE;
    }
    if (owner >= 0) return owner;
    if (!(w->cues[noun] & BR_CUE(INFORMANT))) *hedged = true;
    return BR_HOLDER_UNNAMED;
}

/* "rumours say", "unconfirmed reports said" */
static bool is_hearsay(const br_stance_words *w, int32_t subject) {
    const br_tree *tree = w->tree;
    if (!(w->cues[subject] & BR_CUE(REPORT_NOUN)) || !(br_tok(tree, subject)->feats & BR_FEAT(NUMBER_PLUR)))
        return false;
    br_for_children (tree, subject, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_DET || rel == BR_DEP_NMOD || rel == BR_DEP_COMPOUND) return false;
    }
    return true;
}

/* "the tale according to which": the tale has no teller here */
static int32_t told_in(const br_tree *tree, int32_t phrase) {
    bool relative = br_tok_is(tree, phrase, BR_GRAMMAR(RELATIVE)) && !br_tok_is(tree, phrase, BR_GRAMMAR(THAT));
    return relative ? BR_HOLDER_UNNAMED : phrase;
}

/* "according to X", "in the view of X", "by his account": whom the phrase names */
static int32_t holder_of_phrase(const br_stance_words *w, int32_t phrase, bool *hedged) {
    const br_tree *tree = w->tree;
    br_for_children (tree, phrase, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel == BR_DEP_CASE || rel == BR_DEP_MARK) && (w->cues[child] & BR_CUE(ACCORDING)))
            return w->cues[phrase] & BR_CUE(REPORT_NOUN) ? holder_of_report(w, phrase, hedged) : told_in(tree, phrase);
    }
    int32_t in = br_tree_child(tree, phrase, BR_DEP_CASE, -1);
    bool view = w->cues[phrase] & BR_CUE(VIEW);
    if (in < 0 || !(view || (w->cues[phrase] & BR_CUE(REPORT_NOUN)))) return BR_HOLDER_NONE;
    bool fits = br_tok_is(tree, in, view ? BR_GRAMMAR(AGENT) | BR_GRAMMAR(WITHIN) : BR_GRAMMAR(AGENT));
    if (!fits) return BR_HOLDER_NONE;
    int32_t owner = br_tree_child(tree, phrase, BR_DEP_NMOD, -1);
    return owner >= 0 ? owner : BR_HOLDER_NONE;
}

/* "X said" between commas or at the end, whatever the tree calls it */
static int32_t holder_of_frame(const br_stance_words *w, int32_t verb) {
    if (!is_told(w, verb)) return BR_HOLDER_NONE;
    br_deprel rel = br_tok_rel(w->tree, verb);
    if (rel == BR_DEP_ADVCL) {
        bool bare = br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1) >= 0 && !br_marker_cues(w, verb) &&
                    br_tree_child(w->tree, verb, BR_DEP_MARK, -1) < 0 &&
                    br_tree_child(w->tree, verb, BR_DEP_CCOMP, -1) < 0 &&
                    br_tree_child(w->tree, verb, BR_DEP_OBJ, -1) < 0;
        if (!bare) return BR_HOLDER_NONE;
    }
    return br_holder_of_verb(w, verb);
}

/* "Any change, Marat cautions, would take years": the verb of speech was taken for a noun beside the subject */
static int32_t holder_in_apposition(const br_stance_words *w, int32_t subject) {
    const br_tree *tree = w->tree;
    for (int32_t a = br_tree_child(tree, subject, BR_DEP_APPOS, -1); a >= 0;
         a = br_tree_child(tree, subject, BR_DEP_APPOS, a)) {
        if (br_tok(tree, a)->upos != BR_UPOS_NOUN || tree->last[a] != (uint32_t)a) continue;
        if (!(br_tok(tree, a)->feats & BR_FEAT(NUMBER_PLUR))) continue;
        int32_t name = br_tree_child(tree, a, BR_DEP_COMPOUND, -1);
        if (name < 0 || br_tok(tree, name)->upos != BR_UPOS_PROPN) continue;
        if (br_verb_embedding(w, a, BR_FRAME_THAT)) return name;
    }
    return BR_HOLDER_NONE;
}

/* "Chad closed the border; Niger protested": what stands behind a semicolon says nothing of what stands before */
static bool is_other_half(const br_tree *tree, int32_t token, int32_t child) {
    if (child < token) return false;
    uint32_t first = tree->first[child];
    return br_str_is(br_tok_text(tree, (int32_t)first), ";") ||
           (first && br_str_is(br_tok_text(tree, (int32_t)first - 1), ";"));
}

int32_t br_told_by(const br_stance_words *w, int32_t token, bool *hedged) {
    br_for_children (w->tree, token, child) {
        if (is_other_half(w->tree, token, child)) continue;
        switch (br_tok_rel(w->tree, child)) {
        case BR_DEP_PARATAXIS:
        case BR_DEP_ADVCL: {
            int32_t holder = holder_of_frame(w, child);
            if (holder == BR_HOLDER_NONE) holder = holder_of_phrase(w, child, hedged);
            if (holder != BR_HOLDER_NONE) return holder;
            break;
        }
        case BR_DEP_NSUBJ: {
            int32_t holder = holder_in_apposition(w, child);
            if (holder != BR_HOLDER_NONE) return holder;
            break;
        }
        case BR_DEP_OBL:
        case BR_DEP_NMOD:
        case BR_DEP_ADVMOD: {
            int32_t holder = holder_of_phrase(w, child, hedged);
            if (holder != BR_HOLDER_NONE) return holder;
            break;
        }
        default: break;
        }
    }
    return BR_HOLDER_NONE;
}

int32_t br_holder_by_row(const br_stance_words *w, int32_t governor, const br_embedding *e, bool *hedged) {
    if (e->holder == BR_HOLDS_NOBODY) return BR_HOLDER_NONE;
    const br_token *t = br_tok(w->tree, governor);
    uint8_t upos = w->upos[governor];
    if (upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN) { /* "the army's claim", "the claim of the army" */
        int32_t owner = br_tree_child(w->tree, governor, BR_DEP_NMOD_POSS, -1);
        br_deprel rel = br_tok_rel(w->tree, governor);
        bool object = t->head >= 0 && br_tok(w->tree, t->head)->upos == BR_UPOS_VERB && rel == BR_DEP_OBJ;
        bool light = object && (w->cues[t->head] & BR_CUE(PERFORMING));
        if (owner < 0 && light) owner = br_holder_of_verb(w, t->head);
        return owner >= 0 ? owner : e->holder == BR_HOLDS_SUBJECT_OR_UNNAMED ? BR_HOLDER_UNNAMED : BR_HOLDER_NONE;
    }
    int32_t holder = br_holder_of_verb(w, governor);
    if (holder >= 0 && is_hearsay(w, holder)) {
        *hedged = !(w->cues[holder] & BR_CUE(INFORMANT));
        return BR_HOLDER_UNNAMED;
    }
    return holder == BR_HOLDER_UNNAMED && e->holder == BR_HOLDS_SUBJECT ? BR_HOLDER_NONE : holder;
}
