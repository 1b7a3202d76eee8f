#include "annotate/quote/quote.h"

#include <stdlib.h>

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/quote_work.h"

/* ---- words of speech */

static br_str key_of(const br_quote_work *w, int32_t token) {
    br_str lemma = br_qtok(w, token)->lemma;
    return lemma.len ? lemma : br_tok_text(w->tree, token);
}

static void look_up_cues(br_quote_work *w) {
    const br_quote_lexicon *quotes = w->lexicon->quotes;
    for (uint32_t t = 0; t < w->article->n_tokens; t++) {
        br_upos upos = (br_upos)w->article->tokens[t].upos;
        if (upos != BR_UPOS_VERB && upos != BR_UPOS_NOUN && upos != BR_UPOS_ADJ && upos != BR_UPOS_ADP &&
            upos != BR_UPOS_PROPN && upos != BR_UPOS_SCONJ)
            continue;
        bool has_lemma = w->article->tokens[t].lemma.len;
        const br_cue_row *row = br_cue_row_of(quotes, has_lemma ? w->facts->lemma[t] : w->facts->form[t]);
        if (!row && (upos == BR_UPOS_ADP || upos == BR_UPOS_VERB)) row = br_cue_row_of(quotes, w->facts->form[t]);
        if (row) w->cues[t] = (uint32_t)(row - quotes->rows) + 1;
    }
}

int32_t br_q_particle(const br_quote_work *w, int32_t token, br_str particle) {
    if (!particle.len) return -1;
    if (br_q_same_sentence(w, token, token + 1) && br_str_eq_ascii(br_tok_text(w->tree, token + 1), particle))
        return token + 1;
    br_for_children (w->tree, token, child)
        if (br_qtok(w, child)->deprel == BR_DEP_COMPOUND_PRT && br_str_eq(key_of(w, child), particle)) return child;
    return -1;
}

bool br_q_is_hyphen(const br_quote_work *w, int32_t token) {
    const br_token *at = br_qtok(w, token);
    return br_q_char(w, token) == '-' && at->span.end == at->span.start + 1 && br_q_valid(w, token - 1) &&
           br_q_valid(w, token + 1) && at[-1].span.end == at->span.start && at[1].span.start == at->span.end;
}

bool br_q_is_comma(const br_quote_work *w, int32_t token) {
    br_str text = br_tok_text(w->tree, token);
    return br_str_eq(text, BR_STR(",")) || br_str_eq(text, BR_STR("—")) || br_str_eq(text, BR_STR("–")) ||
           br_str_eq(text, BR_STR("--")) || (br_str_eq(text, BR_STR("-")) && !br_q_is_hyphen(w, token));
}

const br_cue_row *br_q_cue(const br_quote_work *w, int32_t token, br_cue_kind kind, uint32_t *frames) {
    const br_cue_row *found = NULL;
    if (!w->cues[token]) return NULL;
    for (const br_cue_row *row = &w->lexicon->quotes->rows[w->cues[token] - 1]; row;
         row = br_cue_row_next(w->lexicon->quotes, row)) {
        if (row->kind != kind) continue;
        if (row->particle.len && br_q_particle(w, token, row->particle) < 0) continue;
        *frames |= row->frames;
        if (!found || row->particle.len) found = row;
    }
    return found;
}

/* ---- drafts → quotes */

/* outer statements first, in the order of the text; direct speech before what was read from the tree */
static int by_place(const void *a, const void *b) {
    const br_draft *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->span.end != y->span.end) return x->span.end > y->span.end ? -1 : 1;
    if (x->is_direct != y->is_direct) return x->is_direct ? -1 : 1;
    return x->cue_token < y->cue_token ? -1 : x->cue_token > y->cue_token;
}

static br_quote_type type_of(const br_quote_work *w, const br_draft *draft) {
    int32_t t = br_token_at(w->article, draft->span.start);
    bool quoted = false, plain = false;
    if (draft->is_direct) return BR_QUOTE_DIRECT;
    for (; br_q_valid(w, t) && br_qtok(w, t)->span.start < draft->span.end; t++) {
        if (w->region_of[t] >= 0) quoted = true;
        else if (!br_q_is_punct(w, t)) plain = true;
        if (quoted && plain) return BR_QUOTE_MIXED;
    }
    return quoted ? BR_QUOTE_DIRECT : BR_QUOTE_INDIRECT;
}

/* "these remarks recalled": words are the subject, so that somebody else may speak in what they tell */
static bool is_told_by_words(const br_quote_work *w, const br_draft *draft) {
    uint32_t frames = 0;
    return draft->source >= 0 && !br_q_is_somebody(w, draft->source) &&
           br_q_cue(w, draft->source, BR_CUE_KIND_NOUN, &frames) != NULL;
}

static int rank_of(const br_quote_work *w, const br_draft *draft) {
    uint32_t frames = 0;
    if (draft->cue_token < 0 || draft->is_direct) return 0;
    br_upos upos = (br_upos)br_qtok(w, draft->cue_token)->upos;
    if (upos != BR_UPOS_VERB && upos != BR_UPOS_ADP) return 3;
    if (is_told_by_words(w, draft)) return 2;
    bool is_speech = !br_q_cue(w, draft->cue_token, BR_CUE_KIND_VERB, &frames) || frames & BR_CUE_FRAME(QUOTE);
    return is_speech ? 1 : 2;
}

/* whether a statement stands inside of what another word of speech takes ("dismissed reports that they had demanded") */
static bool is_content_of(const br_quote_work *w, const br_draft *inner, const br_draft *outer) {
    bool is_inside =
        inner->cue_token >= 0 && inner->cue.start >= outer->span.start && inner->span.end <= outer->span.end;
    return is_inside && outer->cue.end <= outer->span.start && !inner->is_direct && !is_told_by_words(w, outer);
}

/* the first token of a statement with its attribution, behind token `first` */
static int32_t draft_start(const br_quote_work *w, const br_draft *draft, int32_t first) {
    int32_t start = br_token_at(w->article, draft->span.start);
    int32_t source = draft->source >= 0 ? (int32_t)w->tree->first[draft->source] : -1;
    if (draft->cue_token > first && draft->cue_token < start) start = draft->cue_token;
    return source > first && source < start ? source : start;
}

/* "She said that it had worked, to which X replied: “No.”", "X said he was tired and added, “I will go.”": a statement ends
 * before the next one that the parser took for a part of it. False where no comma or conjunction parts them. */
static bool end_before(const br_quote_work *w, br_draft *draft, const br_draft *next) {
    int32_t first = br_token_at(w->article, draft->span.start), t = draft_start(w, next, first) - 1,
            lowest = t - BR_MAX_LINK;
    while (t > first && t > lowest && !br_q_is_break(w, t) && br_qtok(w, t)->upos != BR_UPOS_CCONJ) t--;
    if (t <= lowest || draft->cue_token > t) return false;
    while (t > first && (br_q_is_punct(w, t) || br_qtok(w, t)->upos == BR_UPOS_CCONJ) && w->region_of[t] < 0) t--;
    if (t <= first) return false;
    draft->span.end = br_qtok(w, t)->span.end;
    return true;
}

/* Of statements inside or across each other the surer kind is kept, then the outer one. `drafts` are in order. */
static size_t drop_overlaps(const br_quote_work *w, br_draft *drafts, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        while (kept && drafts[i].span.start < drafts[kept - 1].span.end &&
               rank_of(w, &drafts[i]) < rank_of(w, &drafts[kept - 1]) &&
               !is_content_of(w, &drafts[i], &drafts[kept - 1]) && !end_before(w, &drafts[kept - 1], &drafts[i]))
            kept--;
        if (kept && drafts[i].span.start < drafts[kept - 1].span.end) continue;
        drafts[kept++] = drafts[i];
    }
    return kept;
}

/* “They danced” before the storm, she said. “It was calm.”: words in marks without a speaker of their own carry on a statement
 * whose attribution stands directly before them */
static bool carries_on(const br_quote_work *w, const br_draft *before, const br_draft *draft) {
    if (!draft->is_uncued || before->cue_token < 0 || before->source < 0) return false;
    int32_t first = br_token_at(w->article, draft->span.start), start = br_token_at(w->article, before->span.start);
    int32_t cue = before->cue_token;
    return first > 0 && cue > start && cue < first && br_qtok(w, cue)->upos == BR_UPOS_VERB &&
           w->tree->sentence[first - 1] == w->tree->sentence[cue] && before->source > start &&
           br_qtok(w, first)->span.start > before->span.end &&
           !br_q_has_border(w, before->span.start, draft->span.start);
}

static size_t join_continued(const br_quote_work *w, br_draft *drafts, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        if (kept && carries_on(w, &drafts[kept - 1], &drafts[i])) drafts[kept - 1].span.end = drafts[i].span.end;
        else drafts[kept++] = drafts[i];
    }
    return kept;
}

static void keep_quotes(br_quote_work *w, br_article *article) {
    size_t n = w->drafts.len;
    br_draft *sorted = br_array(w->arena, n + 1, br_draft);
    if (n) memcpy(sorted, w->drafts.at, n * sizeof *sorted);
    qsort(sorted, n, sizeof *sorted, by_place);
    article->quotes = br_array(w->arena, n + 1, br_quote);
    br_speakers speakers = br_speakers_of(w);
    size_t kept = join_continued(w, sorted, drop_overlaps(w, sorted, n));
    for (size_t i = 0; i < kept && article->n_quotes < BR_MAX_QUOTES; i++) {
        const br_draft *draft = &sorted[i];
        const br_quote *before = article->n_quotes ? &article->quotes[article->n_quotes - 1] : NULL;
        br_quote *quote = &article->quotes[article->n_quotes++];
        br_quote_type type = type_of(w, draft);
        *quote = (br_quote){.span = draft->span,
                            .type = type,
                            .said = br_q_is_said(w, draft, type),
                            .cue = draft->cue,
                            .speaker = br_speaker_of(w, &speakers, draft, before)};
        br_speakers_note(w, &speakers, quote);
    }
}

br_status br_annotate_quotes(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             const br_stances *stances, br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    br_quote_work w = {
        .lexicon = lexicon, .tree = tree, .facts = facts, .stances = stances, .article = article, .arena = arena};
    if (!article->n_tokens) return BR_OK;
    w.parties = br_parties_of(arena, lexicon, tree, facts);
    w.region_of = br_array(arena, article->n_tokens, int32_t);
    w.cues = br_array(arena, article->n_tokens, uint32_t);
    w.is_spent = br_array(arena, article->n_tokens, bool);
    look_up_cues(&w);
    br_find_regions(&w);
    br_find_labels(&w);
    br_find_direct(&w);
    br_find_indirect(&w);
    keep_quotes(&w, article);
    return BR_OK;
}
