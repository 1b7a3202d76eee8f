#include "annotate/event/explain.h"

#include "annotate/event/act/act.h"

typedef struct explainer {
    const br_matcher *matcher;
    const br_event_lexicon *lexicon;
    br_buf *out;
    const br_pattern *best;
} explainer;

static void explain_condition(const explainer *x, const br_condition *c) {
    if (c->negative) br_buf_byte(x->out, '!');
    for (uint8_t i = 0; i < c->n_slots; i++) {
        br_slot slot = c->slots[i];
        br_buf_format(x->out, "%s%.*s", i ? "," : "", BR_FMT(br_slot_text(x->lexicon, slot.outer)));
        if (slot.inner) br_buf_format(x->out, ".%.*s", BR_FMT(br_slot_text(x->lexicon, slot.inner)));
    }
    br_str words = c->set == BR_NO_SET ? BR_STR("(an actor, or any word)") : x->lexicon->sets[c->set].name;
    bool inline_set = br_str_starts(words, BR_STR("=")); /* words of the pattern itself are a set of that name */
    br_buf_format(x->out, "%s%.*s", inline_set ? "" : "=", BR_FMT(words));
}

static void explain_pattern(void *context, const br_pattern *pattern, const br_condition *failed) {
    const explainer *x = context;
    br_buf_format(x->out, "    %s %-5.*s %s:%u  %.*s",
                  pattern == x->best ? "*"
                  : failed           ? " "
                                     : "+",
                  BR_FMT(pattern->code.len ? pattern->code : BR_STR("-")), pattern->file, pattern->line,
                  BR_FMT(pattern->text));
    if (failed) {
        br_buf_add(x->out, BR_STR("\n          fails: "));
        explain_condition(x, failed);
    }
    br_buf_byte(x->out, '\n');
}

static void explain_slot(const explainer *x, const char *name, int32_t token) {
    if (token >= 0) br_buf_format(x->out, "  %s \"%.*s\"", name, BR_FMT(br_tok_text(x->matcher->words.tree, token)));
}

static void explain_word(explainer *x, const br_stances *stances, int32_t token) {
    const br_tree *tree = x->matcher->words.tree;
    const br_token *t = br_tok(tree, token);
    br_clause clause = br_clause_of(&x->matcher->words, token);
    br_buf_format(x->out, "%.*s (%.*s, %.*s, %.*s):", BR_FMT(br_tok_text(tree, token)), BR_FMT(t->lemma),
                  BR_FMT(br_upos_text((br_upos)t->upos)), BR_FMT(br_deprel_text((br_deprel)t->deprel)));
    br_buf_format(x->out, " %.*s", BR_FMT(br_factuality_text((br_factuality)br_stance_at(stances, token).fact)));
    explain_slot(x, "subj", clause.subject);
    explain_slot(x, "obj", clause.object);
    explain_slot(x, "iobj", clause.recipient);
    explain_slot(x, "comp", clause.complement);
    br_act act = br_act_of(x->matcher, stances, token);
    if (act.pattern) br_buf_format(x->out, "  → %.*s", BR_FMT(act.code.len ? act.code : BR_STR("no code")));
    if (act.pattern && act.content >= 0) explain_slot(x, "speaks of", act.content);
    br_buf_byte(x->out, '\n');
    x->best = act.pattern ? act.pattern : x->matcher->matches[token].pattern;
    br_match all[BR_RUNNERS_UP + 1];
    br_match_token(x->matcher, token, all, explain_pattern, x);
}

void br_explain_events(const br_lexicon *lexicon, const br_tree *tree, br_arena *arena, br_buf *out) {
    br_token_facts facts = br_token_facts_of(lexicon, tree->article, arena);
    br_parties parties = br_parties_of(arena, lexicon, tree, &facts);
    br_matcher matcher = br_match_article(&parties, arena);
    const br_stances *stances = br_stances_of(lexicon, tree, &facts, arena);
    explainer x = {.matcher = &matcher, .lexicon = lexicon->events, .out = out};
    for (uint32_t i = 0; i < tree->article->n_tokens; i++) {
        br_sym sym = matcher.words.sym[i];
        if (sym != BR_NO_SYM && lexicon->events->triggers[sym].n) explain_word(&x, stances, (int32_t)i);
    }
}
