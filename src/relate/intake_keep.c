/* intake_keep.c: what the pages of intake ask of an article. */
#include <stdlib.h>
#include <string.h>

#include "relate/intake.h"
#include "relate/relate_weights.h"

br_str br__intake_keep(const intake *in, br_str s) {
    return s.len ? br_str_copy(in->arena, s) : BR_STR("");
}

br_party br__intake_keep_party(const intake *in, const br_party *p) {
    return (br_party){.name = br__intake_keep(in, p->name),
                      .code = br__intake_keep(in, p->code),
                      .actor = br__intake_keep(in, p->actor)};
}

br_str br__intake_original_of(const intake *in, uint32_t start, uint32_t end) {
    for (uint32_t i = 0; i < in->article->n_reprints; i++) {
        const br_reprint *r = &in->article->reprints[i];
        uint32_t middle = start + (end - start) / 2;
        if (r->span_cp.start <= middle && middle < r->span_cp.end) return br__intake_keep(in, r->of);
    }
    return BR_STR("");
}

br_span br__intake_sentence_span(const br_article *a, uint32_t at) {
    for (uint32_t i = 0; i < a->n_sentences; i++)
        if (a->sentences[i].span.end > at) return a->sentences[i].span;
    return (br_span){0, (uint32_t)a->text.len};
}

static int by_text(const void *a, const void *b) {
    return br_str_cmp(*(const br_str *)a, *(const br_str *)b);
}

bool br__intake_tells_country(const br_actor *m) {
    return m->country.len == 3 && (m->mention == BR_MENTION_NAME || m->confidence >= TOLD_CONFIDENCE);
}

br_str br__intake_country_at(const intake *in, uint32_t at, br_span sentence) {
    const br_actor *best = NULL;
    size_t paragraph = at;
    while (paragraph > 0 && in->article->text.ptr[paragraph - 1] != '\n') paragraph--;
    for (uint32_t i = 0; i < in->article->n_actors; i++) {
        const br_actor *m = &in->article->actors[i];
        if (!br__intake_tells_country(m) || m->is_modifier || m->span.start < paragraph || m->span.end > sentence.end)
            continue;
        if (best && m->span.start > at) break; /* actors stand in the order of the text */
        best = m;
        if (m->span.start > at) break;
    }
    return best ? br__intake_keep(in, best->country) : in->main[0];
}

br_str br__intake_country_behind(const intake *in, br_span figure) {
    br_str text = in->article->text;
    for (uint32_t i = 0; i < in->article->n_actors; i++) {
        const br_actor *m = &in->article->actors[i];
        if (m->span.start < figure.end) continue;
        if (m->span.start - figure.end > BEHIND_FIGURE) return BR_STR("");
        br_str between = br_str_trim(br_str_slice(text, figure.end, m->span.start));
        size_t blank = br_str_rfind_byte(between, ' ');
        br_str last = blank == BR_NOT_FOUND ? between : br_str_from(between, blank + 1);
        bool leads = br_quantity_context(in->relate->words, BR_STR("place"), last).len &&
                     br_str_find_byte(between, ',') == BR_NOT_FOUND && br_str_find_byte(between, '.') == BR_NOT_FOUND;
        if (leads && m->is_place && br__intake_tells_country(m)) return br__intake_keep(in, m->country);
    }
    return BR_STR("");
}

br_str br__intake_countries_in(const intake *in, br_span span) {
    br_str found[16];
    size_t n = 0;
    for (uint32_t i = 0; i < in->article->n_actors && n < 16; i++) {
        const br_actor *m = &in->article->actors[i];
        if (!br_span_contains(span, m->span) || !br__intake_tells_country(m)) continue;
        bool known = false;
        for (size_t k = 0; k < n; k++) known |= br_str_eq(found[k], m->country);
        if (!known) found[n++] = m->country;
    }
    qsort(found, n, sizeof found[0], by_text);
    br_str list = BR_STR("");
    for (size_t i = 0; i < n; i++) list = br_str_join(in->arena, list, br_str_join(in->arena, BR_STR(" "), found[i]));
    return list;
}

uint32_t br__intake_cp(const intake *in, uint32_t byte) {
    return (uint32_t)br_cp_of_byte(&in->index, byte);
}
