#include "annotate/figure/read/currency.h"

/* homes of one name at most: the counts of an article stand on the stack */
#define MAX_HOMES 32

typedef struct settler {
    const br_currency_home *homes;
    uint16_t n;
    const br_article *article;
} settler;

/* the home that a mention names, -1 = none of them */
static int home_of(const settler *s, const br_actor *actor) {
    for (uint16_t i = 0; i < s->n; i++)
        if (br_str_eq(s->homes[i].country, actor->country)) return i;
    return -1;
}

/* the home named nearest before the byte `at` of a sentence, else behind it; -1 = none */
static int home_in_sentence(const settler *s, br_span sentence, uint32_t at) {
    int before = -1, behind = -1;
    for (uint32_t i = 0; i < s->article->n_actors && s->article->actors[i].span.start < sentence.end; i++) {
        const br_actor *actor = &s->article->actors[i];
        int home = actor->span.start < sentence.start ? -1 : home_of(s, actor);
        if (home < 0) continue;
        if (actor->span.start < at) before = home;
        else if (behind < 0) behind = home;
    }
    return before >= 0 ? before : behind;
}

/* the home named most often, the first listed of several; -1 = none */
static int home_of_article(const settler *s) {
    uint32_t count[MAX_HOMES] = {0};
    int best = -1;
    for (uint32_t i = 0; i < s->article->n_actors; i++) {
        int home = home_of(s, &s->article->actors[i]);
        if (home >= 0) count[home]++;
    }
    for (int i = 0; i < s->n; i++)
        if (count[i] && (best < 0 || count[i] > count[best])) best = i;
    return best;
}

void br_figure_settle_currency(const br_figure_text *t, const br_article *article, br_reading *r) {
    if (!r->unit || !r->unit->n_homes) return;
    settler s = {t->lexicon->homes + r->unit->first_home, r->unit->n_homes, article};
    if (s.n > MAX_HOMES) s.n = MAX_HOMES;
    uint32_t at = br_figure_word(t, r->number_first)->span.start;
    int32_t sentence = br_sentence_at(article, at);
    int home = sentence < 0 ? -1 : home_in_sentence(&s, article->sentences[sentence].span, at);
    if (home < 0) home = home_of_article(&s);
    if (home >= 0) r->unit = &t->lexicon->units[s.homes[home].unit];
    else if (!r->unit->code.len) {
        r->unit = NULL;
        r->end = r->number_end;
        r->per = (br_span){0, 0};
    }
}
