#include "text/net.h"

#include <stdlib.h>

#include "text/form.h"
#include "text/kernel.h"
#include "text/known.h"
#include "text/mst.h"

/* Words read together: enough rows for the kernel, few enough for the second-level cache. */
#define MAX_BATCH_WORDS  512
#define MAX_BATCH_PIECES 64

/* A sentence or a part of a long one; its words are rows first_row... of the batch. */
typedef struct piece {
    br_token *tokens;
    uint8_t *name_tags;
    uint32_t n, first_row;
    uint32_t sentence; /* which one, and */
    uint32_t before;   /* how many words of it stand before this piece */
} piece;

typedef struct batch {
    const br_text_model *model;
    br_arena *arena;
    br_str text;
    piece *pieces; /* longest first */
    uint32_t n_pieces, n_rows;
} batch;

/* A layer's sums brought down to `scale`, negative ones to 0, what is above `limit` to that. */
static int16_t *rectified(const batch *b, const int16_t *rows, uint32_t stride, const br_layer *layer, int32_t in_scale,
                          int32_t scale, int32_t limit) {
    uint32_t n = layer->matrix.padded;
    size_t count = (size_t)b->n_rows * n;
    int32_t *sums = br_arena_raw(b->arena, count * sizeof *sums);
    int16_t *out = br_arena_raw(b->arena, count * sizeof *out);
    br_kernel_product(rows, stride, b->n_rows, layer->matrix, layer->bias, sums, n);
    br_kernel_rectify(sums, in_scale + layer->matrix.shift - scale, limit, out, count);
    return out;
}

static int32_t *summed(const batch *b, const int16_t *rows, uint32_t stride, const br_layer *layer) {
    uint32_t n = layer->matrix.padded;
    int32_t *sums = br_arena_raw(b->arena, (size_t)b->n_rows * n * sizeof *sums);
    br_kernel_product(rows, stride, b->n_rows, layer->matrix, layer->bias, sums, n);
    return sums;
}

/* ---- words ---- */

static void add_form(const br_text_model *m, const br_form *form, int16_t *row) {
    br_kernel_add_row(row, m->word_rows + (size_t)br_hash_table_get(&m->words, form->word, 0) * m->width, m->width);
    for (int f = 0; f < BR_FORM_FEATURES; f++) {
        uint64_t at = form->features[f] ? 1 + form->features[f] % (m->n_affix_rows - 1) : 0;
        br_kernel_add_row(row, m->affix_rows + at * m->width, m->width);
    }
}

static void add_known(const br_text_model *m, const uint64_t *words, uint32_t n, int16_t *rows) {
    br_known known[BR_NET_MAX_WORDS];
    br_known_find(&m->known, words, n, known);
    for (uint32_t i = 0; i < n; i++, rows += m->width) {
        if (known[i].alone) br_kernel_add_row(rows, m->known_rows + (size_t)known[i].alone * m->width, m->width);
        if (known[i].within) br_kernel_add_row(rows, m->known_rows + (size_t)known[i].within * m->width, m->width);
    }
}

static int16_t *embed(const batch *b) {
    const br_text_model *m = b->model;
    int16_t *rows = br_array(b->arena, (size_t)b->n_rows * m->width, int16_t);
    for (uint32_t p = 0; p < b->n_pieces; p++) {
        uint64_t words[BR_NET_MAX_WORDS];
        int16_t *first = rows + (size_t)b->pieces[p].first_row * m->width;
        for (uint32_t i = 0; i < b->pieces[p].n; i++) {
            br_form form = br_form_of(br_span_text(b->text, b->pieces[p].tokens[i].span));
            words[i] = form.word;
            add_form(m, &form, first + (size_t)i * m->width);
        }
        if (m->known_rows) add_known(m, words, b->pieces[p].n, first);
    }
    return rows;
}

/* ---- recurrent layers ---- */

/* One direction over all pieces in step: at step t the t-th word (from the front or the back) of each piece
 * that is long enough. `out` has rows of two states; this direction's half starts at `out`. */
static void read_along(const batch *b, const int16_t *rows, uint32_t stride, int32_t in_scale, const br_recurrent *net,
                       bool backwards, int16_t *out) {
    uint32_t n = b->model->state, live = b->n_pieces;
    br_arena_mark mark = br_arena_tell(b->arena);
    int32_t *sums = summed(b, rows, stride, &net->input);
    int32_t *state_sums = br_array(b->arena, (size_t)live * 4 * n, int32_t);
    int16_t *states = br_array(b->arena, (size_t)live * n, int16_t);
    int16_t *cells = br_array(b->arena, (size_t)live * n, int16_t);
    int32_t shift = in_scale + net->input.matrix.shift - BR_Q_STATE;
    for (uint32_t t = 0; t < b->pieces[0].n; t++) {
        while (b->pieces[live - 1].n <= t) live--;
        br_kernel_product(states, n, live, net->state, NULL, state_sums, 4 * n);
        for (uint32_t p = 0; p < live; p++) {
            uint32_t row = b->pieces[p].first_row + (backwards ? b->pieces[p].n - 1 - t : t);
            int16_t *state = states + (size_t)p * n;
            br_kernel_step(sums + (size_t)row * 4 * n, shift, state_sums + (size_t)p * 4 * n, net->state.shift,
                           cells + (size_t)p * n, state, n);
            memcpy(out + (size_t)row * 2 * n, state, n * sizeof *out);
        }
    }
    br_arena_rewind(b->arena, mark);
}

static int16_t *read_both_ways(const batch *b, const int16_t *rows, uint32_t stride, int32_t in_scale, int layer) {
    uint32_t n = b->model->state;
    int16_t *out = br_arena_raw(b->arena, (size_t)b->n_rows * 2 * n * sizeof *out);
    read_along(b, rows, stride, in_scale, &b->model->recurrent[layer][0], false, out);
    read_along(b, rows, stride, in_scale, &b->model->recurrent[layer][1], true, out + n);
    return out;
}

/* ---- tags ---- */

static uint32_t best_of(const int32_t *scores, uint32_t n) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < n; i++)
        if (scores[i] > scores[best]) best = i;
    return best;
}

/* The best bundle of features among those that go with the tag. */
static uint32_t feats_for(const br_text_model *m, const int32_t *scores, uint8_t upos) {
    int32_t best = -1;
    for (uint32_t i = 0; i < m->n_bundles; i++)
        if (m->bundles[i].upos == upos && (best < 0 || scores[i] > scores[best])) best = (int32_t)i;
    return best < 0 ? 0 : m->bundles[best].feats;
}

static void set_tags(const batch *b, const int16_t *states) {
    const br_text_model *m = b->model;
    br_arena_mark mark = br_arena_tell(b->arena);
    uint32_t n = m->tag_hidden.matrix.padded;
    int16_t *hidden = rectified(b, states, 2 * m->state, &m->tag_hidden, BR_Q_STATE, BR_Q_HIDDEN, BR_HIDDEN_LIMIT);
    const int32_t *upos = summed(b, hidden, n, &m->tag_upos);
    const int32_t *bundle = summed(b, hidden, n, &m->tag_bundle);
    for (uint32_t p = 0; p < b->n_pieces; p++)
        for (uint32_t i = 0; i < b->pieces[p].n; i++) {
            size_t row = b->pieces[p].first_row + i;
            br_token *token = &b->pieces[p].tokens[i];
            token->upos = m->upos[best_of(upos + row * m->tag_upos.matrix.padded, m->n_upos)];
            token->feats = feats_for(m, bundle + row * m->tag_bundle.matrix.padded, token->upos);
        }
    br_arena_rewind(b->arena, mark);
}

/* ---- names ---- */

/* Best sequence of tags (Viterbi): a name goes on only where one of its type stands before. */
static void best_names(const int32_t *scores, uint32_t stride, uint32_t n, uint8_t *came_from, uint8_t *tags) {
    int64_t best[BR_NER_TAGS], next[BR_NER_TAGS];
    for (int t = 0; t < BR_NER_TAGS; t++) best[t] = t && t % 2 == 0 ? INT32_MIN * (int64_t)2 : scores[t];
    for (uint32_t i = 1; i < n; i++) {
        int any = 0;
        for (int t = 1; t < BR_NER_TAGS; t++)
            if (best[t] > best[any]) any = t;
        for (int t = 0; t < BR_NER_TAGS; t++) {
            bool goes_on = t && t % 2 == 0;
            int from = !goes_on ? any : best[t] > best[t - 1] ? t : t - 1;
            came_from[i * BR_NER_TAGS + (uint32_t)t] = (uint8_t)from;
            next[t] = best[from] + scores[i * stride + (uint32_t)t];
        }
        memcpy(best, next, sizeof best);
    }
    int at = 0;
    for (int t = 1; t < BR_NER_TAGS; t++)
        if (best[t] > best[at]) at = t;
    for (uint32_t i = n; i-- > 0;) {
        tags[i] = (uint8_t)at;
        at = came_from[i * BR_NER_TAGS + (uint32_t)at];
    }
}

static void set_names(const batch *b, const int16_t *states) {
    const br_text_model *m = b->model;
    br_arena_mark mark = br_arena_tell(b->arena);
    int16_t *hidden = rectified(b, states, 2 * m->state, &m->name_hidden, BR_Q_STATE, BR_Q_HIDDEN, BR_HIDDEN_LIMIT);
    const int32_t *scores = summed(b, hidden, m->name_hidden.matrix.padded, &m->name_tag);
    uint32_t stride = m->name_tag.matrix.padded;
    uint8_t *came_from = br_array(b->arena, (size_t)BR_NET_MAX_WORDS * BR_NER_TAGS, uint8_t);
    for (uint32_t p = 0; p < b->n_pieces; p++)
        best_names(scores + (size_t)b->pieces[p].first_row * stride, stride, b->pieces[p].n, came_from,
                   b->pieces[p].name_tags);
    br_arena_rewind(b->arena, mark);
}

/* ---- trees ---- */

static int16_t within(int32_t value, int32_t limit) {
    return (int16_t)(value > limit ? limit : value < -limit ? -limit : value);
}

/* The words of a piece as heads, packed like weights. */
static br_packed pack_heads(const batch *b, const piece *p, const int16_t *heads, uint32_t n) {
    uint32_t padded = br_kernel_pad(p->n);
    int16_t *packed = br_array(b->arena, (size_t)n * padded, int16_t);
    for (uint32_t i = 0; i < p->n; i++)
        for (uint32_t k = 0; k < n; k++)
            packed[(size_t)(k / 2) * 2 * padded + 2 * i + k % 2] = heads[(size_t)(p->first_row + i) * n + k];
    return (br_packed){packed, n, padded, 0};
}

static void set_heads_of(const batch *b, const piece *p, const int16_t *meets, const int16_t *heads) {
    const br_text_model *m = b->model;
    uint32_t n = m->arc_head.matrix.padded;
    br_packed packed = pack_heads(b, p, heads, n);
    int32_t *scores = br_arena_raw(b->arena, (size_t)p->n * packed.padded * sizeof *scores);
    int32_t root[BR_NET_MAX_WORDS], found[BR_NET_MAX_WORDS];
    br_kernel_product(meets + (size_t)p->first_row * n, n, p->n, packed, NULL, scores, packed.padded);
    for (uint32_t d = 0; d < p->n; d++) {
        int32_t *row = scores + (size_t)d * packed.padded;
        for (uint32_t h = 0; h < p->n; h++)
            if (h != d) row[h] += m->arc_distance[br_distance_step((int32_t)h - (int32_t)d)];
        root[d] = 0;
        const int16_t *meet = meets + (size_t)(p->first_row + d) * n;
        for (uint32_t k = 0; k < n; k++) root[d] += meet[k] * m->arc_root[k];
    }
    br_mst_heads(b->arena, scores, packed.padded, root, p->n, found);
    for (uint32_t d = 0; d < p->n; d++) p->tokens[d].head = found[d];
}

static void set_heads(const batch *b, const int16_t *states) {
    const br_text_model *m = b->model;
    br_arena_mark mark = br_arena_tell(b->arena);
    uint32_t n = m->arc_head.matrix.padded;
    int16_t *dependents = rectified(b, states, 2 * m->state, &m->arc_dependent, BR_Q_STATE, BR_Q_ARC, BR_ARC_LIMIT);
    int16_t *heads = rectified(b, states, 2 * m->state, &m->arc_head, BR_Q_STATE, BR_Q_ARC, BR_ARC_LIMIT);
    const int32_t *sums = summed(b, dependents, n, &m->arc_meet);
    int16_t *meets = br_arena_raw(b->arena, (size_t)b->n_rows * n * sizeof *meets);
    int32_t down = BR_Q_ARC + m->arc_meet.matrix.shift - BR_Q_MEET;
    for (size_t i = 0; i < (size_t)b->n_rows * n; i++) meets[i] = within(sums[i] >> down, BR_ARC_LIMIT);
    for (uint32_t p = 0; p < b->n_pieces; p++) {
        br_arena_mark here = br_arena_tell(b->arena);
        set_heads_of(b, &b->pieces[p], meets, heads);
        br_arena_rewind(b->arena, here);
    }
    br_arena_rewind(b->arena, mark);
}

static void set_relations(const batch *b, const int16_t *states) {
    const br_text_model *m = b->model;
    br_arena_mark mark = br_arena_tell(b->arena);
    uint32_t n = m->label_head.matrix.padded, n_out = m->label_out.matrix.padded;
    const int32_t *dependents = summed(b, states, 2 * m->state, &m->label_dependent);
    const int32_t *heads = summed(b, states, 2 * m->state, &m->label_head);
    int16_t *joined = br_arena_raw(b->arena, (size_t)b->n_rows * n * sizeof *joined);
    int32_t down = BR_Q_STATE + m->label_head.matrix.shift - BR_Q_HIDDEN;
    for (uint32_t p = 0; p < b->n_pieces; p++)
        for (uint32_t i = 0; i < b->pieces[p].n; i++) {
            size_t row = b->pieces[p].first_row + i;
            int32_t head = b->pieces[p].tokens[i].head;
            const int32_t *other = head < 0 ? m->label_root : heads + (b->pieces[p].first_row + (size_t)head) * n;
            br_kernel_join(dependents + row * n, other, down, joined + row * n, n);
        }
    const int32_t *scores = summed(b, joined, n, &m->label_out);
    for (uint32_t p = 0; p < b->n_pieces; p++)
        for (uint32_t i = 0; i < b->pieces[p].n; i++) {
            size_t row = b->pieces[p].first_row + i;
            b->pieces[p].tokens[i].deprel = m->relations[best_of(scores + row * n_out, m->n_relations)];
        }
    br_arena_rewind(b->arena, mark);
}

/* ---- sentences ---- */

static void read_batch(const batch *b) {
    br_arena_mark mark = br_arena_tell(b->arena);
    const br_text_model *m = b->model;
    const int16_t *words = embed(b);
    const int16_t *low = read_both_ways(b, words, m->width, m->row_shift, 0);
    set_tags(b, low);
    const int16_t *high = read_both_ways(b, low, 2 * m->state, BR_Q_STATE, 1);
    set_names(b, high);
    set_heads(b, high);
    set_relations(b, high);
    br_arena_rewind(b->arena, mark);
}

static int by_length(const void *a, const void *b) {
    const piece *x = a, *y = b;
    if (x->n != y->n) return x->n < y->n ? 1 : -1;
    if (x->sentence != y->sentence) return x->sentence < y->sentence ? -1 : 1;
    return x->before < y->before ? -1 : x->before > y->before;
}

static piece *cut_into_pieces(br_arena *arena, const br_net_sentence *sentences, size_t n_sentences, size_t *n) {
    size_t most = 0;
    for (size_t s = 0; s < n_sentences; s++) most += sentences[s].n_tokens / BR_NET_MAX_WORDS + 1;
    piece *pieces = br_array(arena, most, piece);
    *n = 0;
    for (size_t s = 0; s < n_sentences; s++)
        for (uint32_t at = 0; at < sentences[s].n_tokens; at += BR_NET_MAX_WORDS) {
            uint32_t left = sentences[s].n_tokens - at;
            pieces[(*n)++] = (piece){.tokens = sentences[s].tokens + at,
                                     .name_tags = sentences[s].name_tags + at,
                                     .n = left < BR_NET_MAX_WORDS ? left : BR_NET_MAX_WORDS,
                                     .sentence = (uint32_t)s,
                                     .before = at};
        }
    qsort(pieces, *n, sizeof *pieces, by_length);
    return pieces;
}

/* Heads of later pieces count from the start of the sentence; their roots hang on the first root as
 * parataxis. */
static void join_pieces(br_net_sentence *s) {
    int32_t top = 0;
    while (s->tokens[top].head != BR_NO_HEAD) top++;
    for (uint32_t i = BR_NET_MAX_WORDS; i < s->n_tokens; i++) {
        br_token *t = &s->tokens[i];
        if (t->head == BR_NO_HEAD) {
            t->head = top;
            t->deprel = BR_DEP_PARATAXIS;
        } else {
            t->head += (int32_t)(i / BR_NET_MAX_WORDS * BR_NET_MAX_WORDS);
        }
    }
}

void br_net_read(const br_text_model *model, br_arena *arena, br_str text, br_net_sentence *sentences,
                 size_t n_sentences) {
    br_arena_mark mark = br_arena_tell(arena);
    size_t n_pieces;
    piece *pieces = cut_into_pieces(arena, sentences, n_sentences, &n_pieces);
    for (size_t at = 0; at < n_pieces;) {
        batch b = {.model = model, .arena = arena, .text = text, .pieces = pieces + at};
        while (at < n_pieces && b.n_pieces < MAX_BATCH_PIECES &&
               (!b.n_pieces || b.n_rows + pieces[at].n <= MAX_BATCH_WORDS)) {
            pieces[at].first_row = b.n_rows;
            b.n_rows += pieces[at++].n;
            b.n_pieces++;
        }
        read_batch(&b);
    }
    for (size_t s = 0; s < n_sentences; s++)
        if (sentences[s].n_tokens > BR_NET_MAX_WORDS) join_pieces(&sentences[s]);
    br_arena_rewind(arena, mark);
}
