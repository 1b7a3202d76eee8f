#include "text/mend/mend.h"

#include "text/form.h"
#include "text/mend/argument.h"
#include "text/mend/clause.h"
#include "text/mend/heading.h"
#include "text/mend/join.h"
#include "text/mend/main.h"
#include "text/mend/object.h"
#include "text/mend/participle.h"
#include "text/mend/perfect.h"
#include "text/mend/phrase.h"
#include "text/mend/subject.h"
#include "text/mend/that.h"
#include "text/mend/verb.h"

enum { MAX_REACH = 256 /* words between a verb and what is given back to it */ };

/* ---- subjects ---- */

static bool is_subject(const br_token *t) {
    return t->head != BR_NO_HEAD && br_deprel_universal((br_deprel)t->deprel) == BR_DEP_NSUBJ;
}

/* The verb of the clause between a subject and the verb `of` that took it: the one that `of` hangs on, or one that hangs on
 * `of` as what is said; BR_NO_HEAD when there is none, or it has a subject. */
static int32_t verb_between(const br_token *tokens, const uint32_t *subjects, int32_t subject, int32_t of) {
    int32_t above = tokens[of].head;
    if (above > subject && above < of && !subjects[above]) return above;
    for (int32_t i = subject + 1; i < of && i < subject + MAX_REACH; i++) {
        const br_token *t = &tokens[i];
        bool said = t->deprel == BR_DEP_CCOMP || t->deprel == BR_DEP_PARATAXIS;
        if (t->head == of && said && !subjects[i]) return i;
    }
    return BR_NO_HEAD;
}

/* "Oslo, which left in May, will pay, a minister said": where a verb of speech behind the clause took both subjects, the first
 * goes back to the clause's own verb. */
static void give_back_subjects(br_mend *m) {
    br_token *tokens = m->t;
    int32_t n = m->n;
    br_arena_mark mark = br_arena_tell(m->arena);
    uint32_t *subjects = br_array(m->arena, (size_t)n + 1, uint32_t);
    for (int32_t i = 0; i < n; i++)
        if (is_subject(&tokens[i])) subjects[tokens[i].head]++;
    for (int32_t i = 0; i < n; i++) {
        br_token *t = &tokens[i];
        if (!is_subject(t) || subjects[t->head] < 2) continue;
        int32_t verb = verb_between(tokens, subjects, i, t->head);
        if (verb == BR_NO_HEAD) continue;
        subjects[t->head]--;
        subjects[verb]++;
        t->head = verb;
    }
    br_arena_rewind(m->arena, mark);
}

/* ---- asides ---- */

/* the two dashes of a sentence that has just two, standing by themselves: true */
static bool find_aside(br_str text, const br_token *tokens, int32_t n, int32_t *open, int32_t *close) {
    int32_t found = 0;
    for (int32_t i = 0; i < n; i++) {
        if (!br_form_is_dash(br_span_text(text, tokens[i].span))) continue;
        if (++found == 1) *open = i;
        else *close = i;
    }
    return found == 2;
}

/* "They arrested X — who had led the army and is seen as a friend — and charged him": what goes on behind an aside goes on
 * with the verb before it, not with one inside. */
static void leave_aside(br_mend *m) {
    br_token *tokens = m->t;
    int32_t n = m->n, open = 0, close = 0;
    if (!find_aside(m->text, tokens, n, &open, &close)) return;
    for (int32_t i = close + 1; i < n; i++) {
        int32_t head = tokens[i].head;
        if (tokens[i].deprel != BR_DEP_CONJ || head <= open || head >= close) continue;
        for (int steps = 0; head > open && steps < MAX_REACH; steps++) head = tokens[head].head;
        for (int steps = 0; head >= 0 && tokens[head].upos != tokens[i].upos && steps < MAX_REACH; steps++)
            head = tokens[head].head;
        if (head >= 0 && head < open) tokens[i].head = head;
    }
}

/* ---- all of them ---- */

/* in this order: a mend finds what those before it have left */
/* clang-format off */
static void (*const mends[])(br_mend *m) = {
    br_mend_names,
    br_mend_free_relatives,
    br_mend_cries,
    br_mend_skipped,
    br_mend_allies,
    br_mend_pasts,
    br_mend_shots,
    br_mend_heading,
    br_mend_auxiliaries,
    br_mend_compounds,
    br_mend_fighters,
    br_mend_unled,
    br_mend_enclosed,
    br_mend_receivers,
    br_mend_ruling,
    br_mend_having,
    br_mend_perfect_since,
    br_mend_suffered,
    br_mend_hyphened,
    br_mend_parted_phrases,
    br_mend_joined_deeds,
    br_mend_agents,
    br_mend_behind_agents,
    br_mend_times,
    br_mend_owned,
    br_mend_misread,
    br_mend_asked,
    br_mend_halves,
    br_mend_parted,
    br_mend_led,
    br_mend_first_clauses,
    br_mend_inverted,
    br_mend_beyond,
    br_mend_listed,
    br_mend_led_alike,
    br_mend_oblique,
    br_mend_that_object,
    br_mend_cut,
    br_mend_handed,
    br_mend_bare,
    br_mend_lacking,
    br_mend_done,
    br_mend_went_on,
    br_mend_passed,
    br_mend_labels,
    br_mend_told_to,
    br_mend_gerunds,
    br_mend_barred,
    br_mend_where,
    br_mend_second_subjects,
    br_mend_twins,
    give_back_subjects,
    br_mend_masked,
    br_mend_freed,
    br_mend_open,
    br_mend_then,
    br_mend_perfect,
    br_mend_plans,
    br_mend_participles,
    br_mend_unmistaken,
    br_mend_agreed,
    br_mend_fronted,
    br_mend_adverbs,
    br_mend_doings,
    br_mend_crossed,
    leave_aside,
    br_mend_neighbours,
    br_mend_days,
    br_mend_dated,
    br_mend_placed,
    br_mend_shifted,
    br_mend_prepositions,
    br_mend_named,
    br_mend_joined,
    br_mend_evened,
    br_mend_taken,
    br_mend_doers,
    br_mend_elliptic,
    br_mend_reduced,
    br_mend_stripped,
    br_mend_headless,
    br_mend_said,
    br_mend_opening,
    br_mend_whose,
    br_mend_asides,
    br_mend_swallowed,
    br_mend_described,
    br_mend_divided,
    br_mend_second_clauses,
    br_mend_helped,
    br_mend_speakers,
    br_mend_before_to,
    br_mend_absorbed,
    br_mend_verbless,
    br_mend_filled,
    br_mend_robbed,
    br_mend_told,
    br_mend_qualities,
    br_mend_relatives,
    br_mend_estranged,
    br_mend_charges,
    br_mend_charged_with,
    br_mend_uttered,
    br_mend_opened,
    br_mend_marked,
    br_mend_accused,
    br_mend_loose,
    br_mend_empty_it,
};
/* clang-format on */

/* One mend after the other, each undone that breaks the tree; how many were. */
static uint32_t mend_safely(br_mend *m) {
    size_t size = (size_t)m->n * sizeof *m->t;
    br_token *before = br_array(m->arena, (size_t)m->n, br_token);
    uint32_t undone = 0;
    for (size_t i = 0; i < sizeof mends / sizeof *mends; i++) {
        memcpy(before, m->t, size);
        mends[i](m);
        if (br_tokens_are_tree(m->t, 0, (uint32_t)m->n, m->arena)) continue;
        memcpy(m->t, before, size);
        undone++;
    }
    return undone;
}

uint32_t br_mend_tree(const br_grammar *grammar, br_arena *arena, br_str text, br_token *tokens, int32_t n) {
    if (n <= 0) return 0;
    br_arena_mark mark = br_arena_tell(arena);
    br_mend m = {arena, text, tokens, n, grammar};
    size_t size = (size_t)n * sizeof *tokens;
    br_token *before = br_array(arena, (size_t)n, br_token);
    memcpy(before, tokens, size);
    uint32_t undone = 0;
    for (size_t i = 0; i < sizeof mends / sizeof *mends; i++) mends[i](&m);
    if (!br_tokens_are_tree(tokens, 0, (uint32_t)n, arena)) {
        memcpy(tokens, before, size);
        undone = mend_safely(&m);
    }
    br_arena_rewind(arena, mark);
    return undone;
}
