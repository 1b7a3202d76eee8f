#include "text/text_mend.h"

#include "text/text_form.h"
#include "text/text_mend_clause.h"
#include "text/text_mend_join.h"
#include "text/text_mend_main.h"
#include "text/text_mend_object.h"
#include "text/text_mend_phrase.h"
#include "text/text_mend_subject.h"
#include "text/text_mend_that.h"
#include "text/text_mend_verb.h"

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
static void give_back_subjects(br_arena *arena, br_token *tokens, int32_t n) {
    br_arena_mark mark = br_arena_tell(arena);
    uint32_t *subjects = br_array(arena, (size_t)n + 1, uint32_t);
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
    br_arena_rewind(arena, mark);
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
static void leave_aside(br_str text, br_token *tokens, int32_t n) {
    int32_t open = 0, close = 0;
    if (!find_aside(text, tokens, n, &open, &close)) return;
    for (int32_t i = close + 1; i < n; i++) {
        int32_t head = tokens[i].head;
        if (tokens[i].deprel != BR_DEP_CONJ || head <= open || head >= close) continue;
        for (int steps = 0; head > open && steps < MAX_REACH; steps++) head = tokens[head].head;
        for (int steps = 0; head >= 0 && tokens[head].upos != tokens[i].upos && steps < MAX_REACH; steps++)
            head = tokens[head].head;
        if (head >= 0 && head < open) tokens[i].head = head;
    }
}

void br_mend_tree(const br_text_language *language, br_arena *arena, br_str text, br_token *tokens, int32_t n) {
    br_arena_mark mark = br_arena_tell(arena);
    br_grammar *grammar = br_array(arena, (size_t)n + 1, br_grammar);
    for (int32_t i = 0; i < n; i++) grammar[i] = br_grammar_of(&language->grammar, br_span_text(text, tokens[i].span));
    br_mend m = {text, tokens, n, grammar};
    br_mend_names(&m);
    br_mend_halves(&m);
    br_mend_led(&m);
    br_mend_first_clauses(&m);
    br_mend_inverted(&m);
    br_mend_oblique(&m);
    br_mend_that_object(&m);
    br_mend_bounded(&m);
    br_mend_bare(&m);
    br_mend_lacking(&m);
    br_mend_done(&m);
    br_mend_passed(&m);
    br_mend_labels(&m);
    br_mend_told_to(&m);
    br_mend_gerunds(&m);
    br_mend_where(&m);
    br_mend_second_subjects(&m);
    br_mend_twins(&m);
    give_back_subjects(arena, tokens, n);
    br_mend_masked(&m);
    br_mend_freed(&m);
    br_mend_open(&m);
    br_mend_then(&m);
    br_mend_perfect(&m);
    br_mend_plans(&m);
    br_mend_participles(&m);
    br_mend_agreed(&m);
    br_mend_unmistaken(&m);
    br_mend_fronted(&m);
    br_mend_adverbs(&m);
    br_mend_crossed(&m);
    leave_aside(text, tokens, n);
    br_mend_neighbours(&m);
    br_mend_days(&m);
    br_mend_dated(&m);
    br_mend_placed(&m);
    br_mend_shifted(&m);
    br_mend_prepositions(&m);
    br_mend_named(&m);
    br_mend_joined(&m);
    br_mend_evened(&m);
    br_mend_taken(&m);
    br_mend_headless(&m);
    br_mend_asides(&m);
    br_mend_second_clauses(&m);
    br_mend_speakers(&m);
    br_mend_before_to(&m);
    br_mend_absorbed(&m);
    br_mend_verbless(&m);
    br_mend_filled(&m);
    br_mend_told(&m);
    br_mend_relatives(&m);
    br_mend_charges(&m);
    br_mend_empty_it(&m);
    br_arena_rewind(arena, mark);
}
