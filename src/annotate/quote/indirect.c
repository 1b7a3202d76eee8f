/* Indirect speech: what a word of speech takes, by its frames and the tree.
 *
 *     X said [that ...]        a clause          X promised [to ...]     an infinitive
 *     X urged [Y to ...]       with its object   X criticised [Y for ..] an object with its prepositions
 *     [...], X said[, ...]     around the cue    [Y] is expected [to ..] subject and infinitive
 *     X's claim [that ...]     a noun            X is sure [that ...]    an adjective
 *
 * The parser errs most where the cue stands at the end or in the middle, so that case is read from the commas. */
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/quote_work.h"

typedef struct content {
    int32_t first, last; /* tokens; first > last: nothing */
} content;

static const content nothing = {0, -1};

static bool is_empty(content c) {
    return c.first > c.last;
}
static content join(content a, content b) {
    if (is_empty(a)) return b;
    if (is_empty(b)) return a;
    return (content){a.first < b.first ? a.first : b.first, a.last > b.last ? a.last : b.last};
}

static br_deprel rel_of(const br_quote_work *w, int32_t token) {
    return br_tok_rel(w->tree, token);
}

static content subtree(const br_quote_work *w, int32_t token) {
    return (content){(int32_t)w->tree->first[token], (int32_t)w->tree->last[token]};
}

/* the subtree, but never reaching over `edge` to the left of it */
static content subtree_right_of(const br_quote_work *w, int32_t token, int32_t edge) {
    content c = subtree(w, token);
    if (c.first <= edge) c.first = edge + 1;
    return c;
}

static bool has_mark(const br_quote_work *w, int32_t token, const char *lemma) {
    br_for_children (w->tree, token, child)
        if ((rel_of(w, child) == BR_DEP_MARK || rel_of(w, child) == BR_DEP_CASE) &&
            br_tok_lemma_is(w->tree, child, lemma))
            return true;
    return false;
}

/* the frames that a clause or phrase fills by its marks and prepositions ("of", "for", "against") */
static uint32_t marker_frames(const br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    br_for_children (w->tree, token, child) {
        if (rel_of(w, child) != BR_DEP_MARK && rel_of(w, child) != BR_DEP_CASE) continue;
        frames |= br_cue_frame_of(br_qtok(w, child)->lemma);
    }
    return frames;
}

static bool is_infinitive(const br_quote_work *w, int32_t token) {
    return has_mark(w, token, "to");
}

static bool is_ing(const br_quote_work *w, int32_t token) {
    return br_qtok(w, token)->upos == BR_UPOS_VERB && br_str_ends(br_tok_text(w->tree, token), BR_STR("ing"));
}

static bool is_relative(const br_quote_work *w, int32_t token) {
    br_str lemma = br_qtok(w, token)->lemma;
    return br_qtok(w, token)->upos == BR_UPOS_PRON &&
           (br_str_is(lemma, "who") || br_str_is(lemma, "which") || br_str_is(lemma, "that"));
}

/* ---- what stands behind the cue */

typedef struct pieces {
    content clause, infinitive, object, rest; /* rest: prepositions, gerunds, predicates */
} pieces;

static void take_child(const br_quote_work *w, int32_t cue, int32_t child, uint32_t frames, pieces *p) {
    content c = subtree_right_of(w, child, cue);
    switch (rel_of(w, child)) {
    case BR_DEP_CCOMP:
        if (is_infinitive(w, child) && !has_mark(w, child, "that")) {
            if (frames & BR_CUE_FRAME(TO)) p->infinitive = join(p->infinitive, c);
        } else if (frames & BR_CUE_FRAME(THAT)) {
            p->clause = join(p->clause, c);
        } else if (frames & (BR_CUE_FRAME(OBJ) | BR_CUE_FRAME(AS))) {
            p->rest = join(p->rest, c);
        }
        break;
    case BR_DEP_PARATAXIS:
        if (frames & BR_CUE_FRAME(THAT) && is_empty(p->clause)) p->clause = c;
        break;
    case BR_DEP_XCOMP:
        if (is_infinitive(w, child)) {
            if (frames & BR_CUE_FRAME(TO)) p->infinitive = join(p->infinitive, c);
        } else if (is_ing(w, child)) {
            if (frames & (BR_CUE_FRAME(ING) | BR_CUE_FRAME(OBJ))) p->rest = join(p->rest, c);
        } else if (frames & (BR_CUE_FRAME(AS) | BR_CUE_FRAME(THAT))) {
            p->rest = join(p->rest, c);
        }
        break;
    case BR_DEP_ADVCL:
        if (marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) {
            if (is_infinitive(w, child)) p->infinitive = join(p->infinitive, c);
            else p->rest = join(p->rest, c);
        } else if (frames & BR_CUE_FRAME(ING) && is_ing(w, child) && c.first <= cue + 2) {
            p->rest = join(p->rest, c);
        }
        break;
    case BR_DEP_OBJ:
        p->object = join(p->object, c);
        br_for_children (w->tree, child, deeper) /* "told the captain to leave" may hang on the captain */
            if (frames & BR_CUE_FRAME(TO) && rel_of(w, deeper) == BR_DEP_ACL && is_infinitive(w, deeper))
                p->infinitive = join(p->infinitive, subtree_right_of(w, deeper, cue));
        break;
    case BR_DEP_CSUBJ:
        if (frames & BR_CUE_FRAME(THAT) && is_empty(p->clause)) p->clause = c;
        break;
    case BR_DEP_OBL:
        if (marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) p->rest = join(p->rest, c);
        else if (br_qtok(w, child)->deprel == BR_DEP_OBL_UNMARKED && (frames & BR_CUE_FRAME(AS)) &&
                 !is_empty(p->object))
            p->rest = join(p->rest, c);
        break;
    default: break;
    }
}

/* whether a token hangs on the cue by itself, outside of the content ("said ... in an interview") */
static bool hangs_on_cue(const br_quote_work *w, int32_t cue, int32_t token) {
    for (int i = 0; i < BR_MAX_CLIMB && br_q_valid(w, token); i++) {
        if (token == cue) return true;
        token = br_qtok(w, token)->head;
    }
    return false;
}

/* A clause that the parser broke off in the middle of a phrase goes on to the next comma or conjunction. */
static content whole_clause(const br_quote_work *w, int32_t cue, content c) {
    while (br_q_same_sentence(w, cue, c.last + 1)) {
        br_upos upos = (br_upos)br_qtok(w, c.last + 1)->upos;
        if (upos == BR_UPOS_PUNCT || upos == BR_UPOS_CCONJ || hangs_on_cue(w, cue, c.last + 1)) break;
        c.last++;
    }
    return c;
}

/* "what he called “a rant”" */
static content region_behind(const br_quote_work *w, int32_t cue, uint32_t frames) {
    if (!(frames & (BR_CUE_FRAME(THAT) | BR_CUE_FRAME(AS) | BR_CUE_FRAME(OBJ)))) return nothing;
    if (!br_q_same_sentence(w, cue, cue + 1) || w->region_of[cue + 1] < 0) return nothing;
    const br_region *region = &w->regions.at[w->region_of[cue + 1]];
    return region->is_used ? nothing : (content){region->first, region->last};
}

/* the content behind a verb or adjective: a finite clause stands alone (its object is the hearer), everything else
 * takes the object with it */
static content content_behind(const br_quote_work *w, int32_t cue, uint32_t frames) {
    pieces p = {nothing, nothing, nothing, nothing};
    br_for_children (w->tree, cue, child)
        if (child > cue) take_child(w, cue, child, frames, &p);
    if (!is_empty(p.clause)) return whole_clause(w, cue, p.clause);
    if (!is_empty(p.infinitive)) return join(p.object, p.infinitive);
    if (is_empty(p.object) && is_empty(p.rest)) return region_behind(w, cue, frames);
    if (frames & BR_CUE_FRAME(OBJ)) return join(p.object, p.rest);
    return is_empty(p.rest) ? nothing : frames & BR_CUE_FRAME(AS) ? join(p.object, p.rest) : p.rest;
}

/* ---- what stands around the cue */

/* first token of the attribution clause: its subject or the inverted verb with its adverbs */
static int32_t attribution_start(const br_quote_work *w, int32_t cue, int32_t source) {
    int32_t first = cue;
    if (source >= 0 && source < cue) first = (int32_t)w->tree->first[source];
    br_for_children (w->tree, cue, child) {
        br_deprel rel = rel_of(w, child);
        bool is_part = rel == BR_DEP_AUX || rel == BR_DEP_ADVMOD || rel == BR_DEP_NSUBJ || rel == BR_DEP_MARK;
        if (is_part && child < first && child > first - 3) first = (int32_t)w->tree->first[child];
    }
    return first;
}

static bool is_comma(const br_quote_work *w, int32_t token) {
    br_str text = br_tok_text(w->tree, token);
    return br_str_is(text, ",") || br_str_is(text, "—") || br_str_is(text, "–") || br_str_is(text, "--") ||
           br_str_is(text, "-");
}

/* last token of a parenthetical attribution: up to the next comma or the end of the sentence */
static int32_t attribution_end(const br_quote_work *w, int32_t cue) {
    int32_t t = cue;
    while (br_q_same_sentence(w, cue, t + 1) && w->region_of[t + 1] < 0) {
        if (br_q_is_punct(w, t + 1)) break;
        t++;
    }
    return t;
}

/* the sentence of a token, as far as statements are looked for */
static content sentence_of(const br_quote_work *w, int32_t token) {
    const br_sentence *s = &w->article->sentences[w->tree->sentence[token]];
    int32_t first = (int32_t)s->first_token, last = first + (int32_t)s->n_tokens - 1;
    if (first < token - BR_MAX_CONTENT) first = token - BR_MAX_CONTENT;
    return (content){first, last > token + BR_MAX_CONTENT ? token + BR_MAX_CONTENT : last};
}

static bool has_verb(const br_quote_work *w, content c) {
    for (int32_t t = c.first; t <= c.last; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_AUX || (br_qtok(w, t)->upos == BR_UPOS_VERB && !is_ing(w, t))) return true;
    return false;
}

/* Whether what follows the attribution takes the content up again: "The deal, he said, is dead" has to; "Prices rose, he
 * said, after the war" may; "..., he said, adding that" does not. */
static bool resumes(const br_quote_work *w, content left, int32_t token) {
    br_upos upos = (br_upos)br_qtok(w, token)->upos;
    if (is_ing(w, token)) return false;
    if (!has_verb(w, left)) return true;
    return upos == BR_UPOS_ADP || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ;
}

/* [...], X said[, ...] */
static content content_around(const br_quote_work *w, int32_t cue, int32_t source) {
    int32_t first = attribution_start(w, cue, source);
    content s = sentence_of(w, cue);
    if (first <= s.first || !is_comma(w, first - 1)) return nothing;
    content left = {s.first, first - 2};
    for (int32_t t = left.last; t >= left.first; t--)
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) left.first = t + 1;
    int32_t end = attribution_end(w, cue);
    if (is_empty(left)) return nothing;
    if (source > cue && (int32_t)w->tree->last[source] > end) end = (int32_t)w->tree->last[source];
    if (end + 2 <= s.last && is_comma(w, end + 1) && resumes(w, left, end + 2)) left.last = s.last;
    else if (!has_verb(w, left) && has_verb(w, (content){cue + 1, s.last}))
        return nothing; /* an adverbial: "After that, X said ..." */
    return left.last - left.first < 1 ? nothing : left;
}

static bool begins_clause(const br_quote_work *w, int32_t t) {
    if (!br_q_same_sentence(w, t, t + 1)) return false;
    br_upos next = (br_upos)br_qtok(w, t + 1)->upos;
    if (br_tok_lemma_is(w->tree, t, "that"))
        return next == BR_UPOS_PRON || next == BR_UPOS_DET || next == BR_UPOS_PROPN || next == BR_UPOS_NOUN ||
               next == BR_UPOS_ADJ || next == BR_UPOS_NUM;
    return br_qtok(w, t)->upos == BR_UPOS_PRON && (next == BR_UPOS_AUX || (next == BR_UPOS_VERB && !is_ing(w, t + 1)));
}

/* What the parser failed to hang on a verb of saying ("told reporters in Rome that he would go", "said prices rose"): from
 * the first word that begins a clause to the end of the sentence. */
static content content_in_text(const br_quote_work *w, int32_t cue) {
    content s = sentence_of(w, cue);
    content c = {cue + 1, s.last};
    for (int32_t t = cue + 1; t < s.last && t <= cue + BR_MAX_HEARER && !br_q_is_punct(w, t); t++)
        if (begins_clause(w, t)) return (content){t, s.last};
    if (br_tok_lemma_is(w->tree, cue, "tell") || is_empty(c) || br_q_is_punct(w, c.first)) return nothing;
    br_upos upos = (br_upos)br_qtok(w, c.first)->upos;
    if (upos == BR_UPOS_ADP || upos == BR_UPOS_ADV || upos == BR_UPOS_CCONJ || upos == BR_UPOS_SCONJ) return nothing;
    for (c.last = c.first; c.last < s.last && !is_comma(w, c.last + 1) && br_qtok(w, c.last + 1)->upos != BR_UPOS_CCONJ;
         c.last++) {}
    return has_verb(w, c) && c.last > c.first ? c : nothing;
}

/* "as X said, ..." and "..., as X said" */
static content content_of_as(const br_quote_work *w, int32_t cue) {
    content s = sentence_of(w, cue), clause = subtree(w, cue);
    if (clause.first <= s.first + 1) {
        int32_t from = clause.last + 1;
        while (from <= s.last && br_q_is_punct(w, from)) from++;
        return (content){from, s.last};
    }
    return is_comma(w, clause.first - 1) || (br_q_is_punct(w, clause.first) && clause.first > s.first)
               ? (content){s.first, clause.first - 1}
               : nothing;
}

/* ---- the kinds of cue */

/* words in marks that stand directly behind the content belong to it: called it “a disgrace” */
static content with_adjacent_region(const br_quote_work *w, content c) {
    if (is_empty(c) || !br_q_same_sentence(w, c.last, c.last + 1) || w->region_of[c.last + 1] < 0) return c;
    const br_region *region = &w->regions.at[w->region_of[c.last + 1]];
    if (!region->is_used && !br_q_is_punct(w, c.last) && region->last > c.last) c.last = region->last;
    return c;
}

/* "..., saying that" and "... and warned that" begin statements of their own */
static content before_next_cue(const br_quote_work *w, content c) {
    for (int32_t t = c.first + 1; t < c.last && t < c.first + BR_MAX_CONTENT; t++) {
        uint32_t frames = 0;
        if (w->region_of[t] >= 0 || !w->cues[t + 1]) continue;
        bool opens = (is_comma(w, t) && is_ing(w, t + 1)) ||
                     (br_qtok(w, t)->upos == BR_UPOS_CCONJ && br_qtok(w, t + 1)->upos == BR_UPOS_VERB &&
                      t + 2 <= c.last && br_tok_lemma_is(w->tree, t + 2, "that"));
        if (!opens) continue;
        if (br_q_cue(w, t + 1, BR_CUE_KIND_VERB, &frames) && frames & (BR_CUE_FRAME(THAT) | BR_CUE_FRAME(AS)))
            c.last = t - 1;
    }
    return c;
}

static void add_draft(br_quote_work *w, content c, int32_t cue, int32_t cue_last, int32_t source) {
    c = before_next_cue(w, with_adjacent_region(w, c));
    while (c.first <= c.last && br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) c.first++;
    while (c.last >= c.first && br_q_is_punct(w, c.last) && w->region_of[c.last] < 0) c.last--;
    if (is_empty(c)) return;
    br_span span = {br_qtok(w, c.first)->span.start, br_qtok(w, c.last)->span.end};
    /* a quotation that begins inside belongs to the content as a whole */
    for (int32_t t = c.last; t >= c.first && t > c.last - 2; t--)
        if (w->region_of[t] >= 0) span = br_span_join(span, w->regions.at[w->region_of[t]].span);
    if (w->region_of[c.first] >= 0) span = br_span_join(span, w->regions.at[w->region_of[c.first]].span);
    br_span cue_span = {br_qtok(w, cue)->span.start, br_qtok(w, cue_last)->span.end};
    br_vec_push(w->arena, &w->drafts, (br_draft){.span = span, .cue = cue_span, .cue_token = cue, .source = source});
    w->is_spent[cue] = true;
}

static int32_t surface_subject(const br_quote_work *w, int32_t token) {
    br_for_children (w->tree, token, child)
        if (rel_of(w, child) == BR_DEP_NSUBJ && br_qtok(w, child)->deprel != BR_DEP_EXPL) return child;
    return -1;
}

/* "Y is expected to", "Y seems to": nobody is named; the subject belongs to what is said */
static content content_of_raising(const br_quote_work *w, int32_t verb) {
    int32_t subject = surface_subject(w, verb);
    if (subject < 0) return nothing;
    br_for_children (w->tree, verb, child)
        if (child > verb && (rel_of(w, child) == BR_DEP_XCOMP || rel_of(w, child) == BR_DEP_CCOMP))
            return join(subtree(w, subject), subtree_right_of(w, child, verb));
    return nothing;
}

static bool is_raising(const br_quote_work *w, int32_t verb, uint32_t frames) {
    if (!(frames & BR_CUE_FRAME(RAISE))) return false;
    return br_q_is_passive(w, verb) || br_tok_lemma_is(w->tree, verb, "seem") ||
           br_tok_lemma_is(w->tree, verb, "appear");
}

static void read_passive(br_quote_work *w, int32_t verb, int32_t last, uint32_t frames) {
    int32_t agent = br_source_of_verb(w, verb);
    content behind = content_behind(w, verb, frames & ~BR_CUE_FRAME(BY));
    int32_t subject = surface_subject(w, verb);
    if (is_raising(w, verb, frames) && agent < 0) {
        add_draft(w, content_of_raising(w, verb), verb, last, -1);
        return;
    }
    if (agent < 0) {
        bool is_it = subject >= 0 && br_tok_lemma_is(w->tree, subject, "it"); /* "it was announced that" */
        if (frames & BR_CUE_FRAME(THAT) && !is_empty(behind) && (subject < 0 || is_it))
            add_draft(w, behind, verb, last, -1);
        return;
    }
    if (frames & BR_CUE_FRAME(OBJ) && subject >= 0) add_draft(w, subtree(w, subject), verb, last, agent);
    else add_draft(w, behind, verb, last, agent);
}

/* "..., reported the Post." */
static bool is_inverted(const br_quote_work *w, int32_t verb, uint32_t frames) {
    content s = sentence_of(w, verb);
    if (!(frames & BR_CUE_FRAME(QUOTE)) || verb <= s.first + 2 || verb >= s.last || !is_comma(w, verb - 1) ||
        is_ing(w, verb))
        return false;
    int32_t next = verb + 1, end = attribution_end(w, verb);
    br_upos upos = (br_upos)br_qtok(w, next)->upos;
    if (upos != BR_UPOS_PROPN && upos != BR_UPOS_DET && upos != BR_UPOS_NOUN && upos != BR_UPOS_ADJ) return false;
    int32_t subject = br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1);
    if (subject >= 0 && subject < verb) return false;
    for (int32_t t = next; t <= end; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_VERB || br_qtok(w, t)->upos == BR_UPOS_AUX) return false;
    return has_verb(w, (content){s.first, verb - 2});
}

/* "..., engineers believe." */
static bool ends_sentence(const br_quote_work *w, int32_t verb) {
    content s = sentence_of(w, verb);
    return verb == s.last || (verb + 1 == s.last && br_q_is_punct(w, s.last));
}

static void read_verb(br_quote_work *w, int32_t verb) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames);
    if (!row || rel_of(w, verb) == BR_DEP_AMOD || rel_of(w, verb) == BR_DEP_CASE) return;
    int32_t particle = br_q_particle(w, verb, row->particle);
    int32_t last = particle > verb ? particle : verb;
    if (br_q_is_passive(w, verb)) {
        read_passive(w, verb, last, frames);
        return;
    }
    if (is_raising(w, verb, frames)) {
        add_draft(w, content_of_raising(w, verb), verb, last, -1);
        return;
    }
    int32_t source = br_source_of_verb(w, verb);
    content c = nothing;
    if (is_inverted(w, verb, frames)) {
        source = br_phrase_head(w, verb + 1, attribution_end(w, verb));
        c = content_around(w, verb, source);
    }
    if (is_empty(c)) c = content_behind(w, verb, frames);
    bool is_speech = frames & BR_CUE_FRAME(THAT) && frames & BR_CUE_FRAME(QUOTE);
    if (is_empty(c) && is_speech) {
        if (has_mark(w, verb, "as")) c = content_of_as(w, verb);
        else c = content_around(w, verb, source);
        if (is_empty(c) && !(frames & BR_CUE_FRAME(OBJ))) c = content_in_text(w, verb);
    }
    if (is_empty(c) && frames & BR_CUE_FRAME(THAT) && ends_sentence(w, verb)) c = content_around(w, verb, source);
    if (is_empty(c)) return;
    add_draft(w, c, verb, last, source);
}

/* the subject of "X has a plan to", "X made the claim that" */
static int32_t light_subject(const br_quote_work *w, int32_t noun) {
    if (rel_of(w, noun) != BR_DEP_OBJ) return -1;
    uint32_t frames = 0;
    int32_t verb = br_qtok(w, noun)->head;
    if (!br_q_valid(w, verb) || !br_q_cue(w, verb, BR_CUE_KIND_LIGHT, &frames)) return -1;
    return br_source_of_verb(w, verb);
}

static int32_t noun_source(const br_quote_work *w, int32_t noun) {
    br_for_children (w->tree, noun, child) {
        if (br_qtok(w, child)->deprel == BR_DEP_NMOD_POSS) return child;
        if (rel_of(w, child) == BR_DEP_NMOD && child > noun && (has_mark(w, child, "by") || has_mark(w, child, "from")))
            return child;
    }
    return light_subject(w, noun);
}

static content noun_content(const br_quote_work *w, int32_t noun, uint32_t frames) {
    content c = nothing;
    br_for_children (w->tree, noun, child) {
        if (child < noun) continue;
        content part = subtree_right_of(w, child, noun);
        if (rel_of(w, child) == BR_DEP_ACL || rel_of(w, child) == BR_DEP_CCOMP || rel_of(w, child) == BR_DEP_ADVCL) {
            bool that = br_tok_lemma_is(w->tree, part.first, "that") && frames & BR_CUE_FRAME(THAT);
            bool to = is_infinitive(w, child) && frames & BR_CUE_FRAME(TO);
            bool prep = (marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS & ~BR_CUE_FRAME(TO)) != 0;
            if (that || to || prep) c = join(c, part);
        } else if (rel_of(w, child) == BR_DEP_NMOD) {
            if (marker_frames(w, child) & frames & BR_CUE_FRAME_PREPOSITIONS) c = join(c, part);
        }
    }
    return c;
}

static void read_noun(br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    if (!br_q_cue(w, noun, BR_CUE_KIND_NOUN, &frames)) return;
    int32_t source = noun_source(w, noun);
    if (source < 0) return;
    add_draft(w, noun_content(w, noun, frames), noun, noun, source);
}

static void read_adjective(br_quote_work *w, int32_t adjective) {
    uint32_t frames = 0;
    if (!br_q_cue(w, adjective, BR_CUE_KIND_ADJ, &frames)) return;
    int32_t source = surface_subject(w, adjective);
    if (source < 0) return;
    add_draft(w, content_behind(w, adjective, frames), adjective, adjective, source);
}

/* ---- "according to X", "in X's view" */

/* the clause that a phrase hangs on, as far as it stands on this side of the phrase */
static content clause_of(const br_quote_work *w, content phrase, int32_t head) {
    int32_t clause = br_qtok(w, head)->head;
    if (!br_q_same_sentence(w, head, clause)) return sentence_of(w, head);
    for (int i = 0; i < BR_MAX_CLIMB; i++) {
        int32_t up = br_qtok(w, clause)->head;
        bool is_finite =
            (br_qtok(w, clause)->upos == BR_UPOS_VERB && !is_ing(w, clause) && !is_infinitive(w, clause)) ||
            surface_subject(w, clause) >= 0;
        if (is_finite || !br_q_same_sentence(w, clause, up)) break;
        clause = up;
    }
    content c = subtree(w, clause);
    if (c.first >= phrase.first) c.first = phrase.last + 1;
    else if (c.last <= phrase.last + 1) c.last = phrase.first - 1;
    return c;
}

/* What is said beside "according to X": the sentence up to it or behind it, or the clause that it stands in. */
static content clause_around(const br_quote_work *w, content phrase, int32_t head) {
    content s = sentence_of(w, phrase.first);
    if (phrase.first <= s.first + 1) return (content){phrase.last + 1, s.last};
    bool ends_sentence = phrase.last + 1 >= s.last || br_q_is_punct(w, phrase.last + 1);
    if (is_comma(w, phrase.first - 1) && ends_sentence && has_verb(w, (content){s.first, phrase.first - 2}))
        return (content){s.first, phrase.first - 2};
    return clause_of(w, phrase, head);
}

static void read_preposition(br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    const br_cue_row *row = br_q_cue(w, token, BR_CUE_KIND_PREP, &frames);
    if (!row) return;
    int32_t last = row->particle.len ? token + 1 : token;
    int32_t head = br_qtok(w, token)->head;
    if (!br_q_valid(w, head) || head < last) head = br_phrase_head(w, last + 1, attribution_end(w, last));
    if (head < 0) return;
    content phrase = {token, (int32_t)w->tree->last[head]};
    add_draft(w, clause_around(w, phrase, head), token, last, head);
}

/* "in X's view", "in the words of X" */
static void read_view(br_quote_work *w, int32_t noun) {
    uint32_t frames = 0;
    if (!br_q_cue(w, noun, BR_CUE_KIND_VIEW, &frames) || !(has_mark(w, noun, "in") || has_mark(w, noun, "by"))) return;
    int32_t source = br_tree_child(w->tree, noun, BR_DEP_NMOD_POSS, -1);
    if (source < 0) source = br_tree_child(w->tree, noun, BR_DEP_NMOD, -1);
    if (source < 0 || (source > noun && !has_mark(w, source, "of"))) return;
    add_draft(w, clause_around(w, subtree(w, noun), noun), noun, noun, source);
}

/* "..., warns the Red Cross": a verb that the tagger took for a noun */
static bool looks_like_verb(const br_quote_work *w, int32_t t) {
    uint32_t frames = 0;
    return t > 0 && is_comma(w, t - 1) && br_str_ends(br_tok_text(w->tree, t), BR_STR("s")) &&
           br_q_cue(w, t, BR_CUE_KIND_VERB, &frames) && is_inverted(w, t, frames);
}

void br_find_indirect(br_quote_work *w) {
    for (int32_t t = 0; br_q_valid(w, t); t++) {
        if (!w->cues[t] || w->is_spent[t]) continue;
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) continue;
        if (is_relative(w, t)) continue;
        switch (br_qtok(w, t)->upos) {
        case BR_UPOS_VERB: read_verb(w, t), read_preposition(w, t); break;
        case BR_UPOS_NOUN:
            if (looks_like_verb(w, t)) read_verb(w, t);
            else read_view(w, t), read_noun(w, t);
            break;
        case BR_UPOS_ADJ: read_adjective(w, t); break;
        default: read_preposition(w, t); break;
        }
    }
}
