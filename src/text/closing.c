#include "text/closing.h"

#include "text/bound.h"

enum {
    CLOSING_MAX = 10, /* words of a phrase that tells who says it, and of what follows its verb */
    SHORTEST_TOLD = 3 /* words of what is told */
};

static bool is_comma(br_str text, const br_first_reading *s, uint32_t at) {
    return br_str_is(br_span_text(text, s->sentence.tokens[at].span), ",");
}

/* a form of a verb of telling that is no "-ing" */
static bool is_telling(const br_first_reading *s, uint32_t at) {
    return s->grammar[at] & BR_GRAMMAR(SPEAKING) && !(s->grammar[at] & BR_GRAMMAR(GERUND));
}

/* whether nothing follows a verb that tells but a few phrases, or what else is told goes on behind a comma: "Reuters reported,
 * citing officials" */
static bool ends_with(br_str text, const br_first_reading *s, uint32_t verb, uint32_t end) {
    for (uint32_t at = verb + 1; at < end; at++) {
        br_upos tag = (br_upos)s->sentence.tokens[at].upos;
        if (at - verb > CLOSING_MAX) return false;
        bool goes_on = at + 1 < end && s->grammar[at + 1] & BR_GRAMMAR(SPEAKING) && !is_telling(s, at + 1);
        if (is_comma(text, s, at) && goes_on) return true;
        if (tag == BR_UPOS_VERB || tag == BR_UPOS_AUX || is_telling(s, at)) return false;
    }
    return true;
}

/* whether a word can stand in the phrase that names who tells it; its first word leads to nothing else */
static bool names_teller(const br_first_reading *s, uint32_t at, bool first) {
    br_upos tag = (br_upos)s->sentence.tokens[at].upos;
    if (tag == BR_UPOS_VERB || tag == BR_UPOS_AUX || tag == BR_UPOS_SCONJ || tag == BR_UPOS_PUNCT) return false;
    if (s->grammar[at] & (BR_GRAMMAR(INFINITIVE) | BR_GRAMMAR(NOT) | BR_GRAMMAR(RELATIVE))) return false;
    return !first || (tag != BR_UPOS_ADP && tag != BR_UPOS_ADV && tag != BR_UPOS_CCONJ);
}

/* the verb that tells behind a phrase that names who does, from `first` on; the number of words = none */
static uint32_t telling_verb(const br_first_reading *s, uint32_t first, uint32_t end) {
    for (uint32_t at = first; at < end && at - first < CLOSING_MAX; at++) {
        if (at > first && is_telling(s, at)) return at;
        if (!names_teller(s, at, at == first)) break;
    }
    return s->sentence.n_tokens;
}

/* "Tanks rolled into Lima," with tanks that say it or no verb: whether the first reading takes what stands before `end` for no clause */
static bool is_phrase(const br_first_reading *s, uint32_t end) {
    for (uint32_t i = 0; i < end; i++) {
        const br_token *t = &s->sentence.tokens[i];
        if (t->head >= 0 && t->head < (int32_t)end) continue;
        bool nominal = t->upos == BR_UPOS_NOUN || t->upos == BR_UPOS_PROPN;
        if (t->upos != BR_UPOS_PUNCT && !(nominal && br_deprel_universal((br_deprel)t->deprel) == BR_DEP_NSUBJ))
            return false;
    }
    return true;
}

/* The first word of who tells it behind a comma. A quotation's mark stands between them; whole clauses in quotation marks are read
 * well enough. 0 = such a one. */
static uint32_t first_of_teller(br_str text, const br_first_reading *s, uint32_t comma) {
    bool mark = s->sentence.tokens[comma + 1].upos == BR_UPOS_PUNCT && !is_comma(text, s, comma + 1);
    if (!mark) return comma + 1;
    return is_phrase(s, comma) ? comma + 2 : 0;
}

/* the comma before who tells it, and the first word of who does; 0 = nobody tells it at the end */
static uint32_t find_comma(br_str text, const br_first_reading *s, uint32_t *first) {
    uint32_t end = s->sentence.n_tokens;
    while (end > 0 && s->sentence.tokens[end - 1].upos == BR_UPOS_PUNCT) end--;
    for (uint32_t comma = end; comma-- > SHORTEST_TOLD;) {
        if (comma + 1 >= end || !is_comma(text, s, comma)) continue;
        *first = first_of_teller(text, s, comma);
        uint32_t verb = *first ? telling_verb(s, *first, end) : end;
        if (verb < end && ends_with(text, s, verb, end)) return comma;
    }
    return 0;
}

/* whether a reading is a clause: its top has a subject */
static bool is_clause(br_net_sentence s) {
    for (uint32_t i = 0; i < s.n_tokens; i++) {
        int32_t head = s.tokens[i].head;
        br_deprel rel = br_deprel_universal((br_deprel)s.tokens[i].deprel);
        bool subject = rel == BR_DEP_NSUBJ || rel == BR_DEP_CSUBJ || rel == BR_DEP_EXPL;
        if (subject && head != BR_NO_HEAD && s.tokens[head].head == BR_NO_HEAD) return true;
    }
    return false;
}

/* whether a reading has a verb at all: "troops crossed into Chad" is often read as troops that were crossed, which is mended */
static bool tells_deed(br_net_sentence s) {
    for (uint32_t i = 0; i < s.n_tokens; i++)
        if (s.tokens[i].upos == BR_UPOS_VERB || s.tokens[i].upos == BR_UPOS_AUX) return true;
    return false;
}

/* "officials said on Monday": a verb that tells, with its subject and nothing that is told */
static bool is_teller(const br_first_reading *s, const br_closing *c) {
    const br_net_sentence *in = &c->teller.read;
    for (uint32_t i = 0; i < in->n_tokens; i++)
        if (in->tokens[i].head == BR_NO_HEAD) return is_telling(s, c->teller.place[i]) && is_clause(*in);
    return false;
}

br_closings br_closing_read(const br_text_model *model, br_arena *arena, br_str text, br_first_reading *views,
                            size_t n_sentences) {
    br_closings found = {0}, taken = {0};
    for (size_t i = 0; i < n_sentences; i++) {
        const br_first_reading *s = &views[i];
        uint32_t first, open = find_comma(text, s, &first);
        if (!open) continue;
        br_closing c = {(uint32_t)i, open, first, br_reading_of(arena, s->sentence, s->out, 0, open),
                        br_reading_of(arena, s->sentence, s->out, first, s->sentence.n_tokens)};
        br_vec_push(arena, &found, c);
    }
    if (!found.len) return taken;
    br_net_sentence *parts = br_array(arena, 2 * found.len, br_net_sentence);
    for (size_t i = 0; i < found.len; i++) {
        parts[2 * i] = found.at[i].told.read;
        parts[2 * i + 1] = found.at[i].teller.read;
    }
    br_net_read(model, arena, text, parts, 2 * found.len);
    for (size_t i = 0; i < found.len; i++) {
        br_closing *c = &found.at[i];
        br_first_reading *s = &views[c->sentence];
        if (!tells_deed(c->told.read) || !is_teller(s, c)) continue;
        br_reading_return(&c->told, s->sentence);
        br_reading_return(&c->teller, s->sentence);
        br_bound_hang(s->grammar, s->sentence, s->out);
        s->sentence.n_tokens = c->open;
        br_vec_push(arena, &taken, *c);
    }
    return taken;
}

/* the word from `from` to before `to` that hangs on none of them */
static int32_t top_between(br_net_sentence s, uint32_t from, uint32_t to) {
    uint32_t top = from;
    while (top + 1 < to && s.tokens[top].head >= (int32_t)from && s.tokens[top].head < (int32_t)to) top++;
    return (int32_t)top;
}

/* "The council meets today; Chad opposes it, diplomats said": where the last of several sentences in one begins */
static uint32_t last_sentence(br_str text, br_net_sentence s, uint32_t end) {
    for (uint32_t at = end; at-- > 0;)
        if (br_str_is(br_span_text(text, s.tokens[at].span), ";")) return at + 1 < end ? at + 1 : 0;
    return 0;
}

static void hang(br_net_sentence s, int32_t token, int32_t head, br_deprel rel) {
    s.tokens[token].head = head;
    s.tokens[token].deprel = (uint8_t)rel;
}

void br_closing_hang(br_str text, const br_closings *closings, const br_first_reading *sentences) {
    for (size_t i = 0; i < closings->len; i++) {
        const br_closing *c = &closings->at[i];
        br_net_sentence s = sentences[c->sentence].sentence;
        int32_t told = top_between(s, last_sentence(text, s, c->open), c->open),
                teller = top_between(s, c->first, s.n_tokens);
        bool all = s.tokens[told].head == BR_NO_HEAD;
        hang(s, teller, all ? BR_NO_HEAD : told, all ? BR_DEP_ROOT : BR_DEP_PARATAXIS);
        if (all) hang(s, told, teller, BR_DEP_CCOMP);
        for (uint32_t mark = c->open; mark < c->first; mark++) {
            s.tokens[mark].upos = BR_UPOS_PUNCT;
            hang(s, (int32_t)mark, teller, BR_DEP_PUNCT);
        }
    }
}
