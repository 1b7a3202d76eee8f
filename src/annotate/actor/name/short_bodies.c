#include "annotate/actor/name/short_bodies.h"

#include "base/map.h"

/* the main word of a name: "Fund" of "International Monetary Fund", "League" of "League of Arab States" */
static int32_t main_word(const br_actor_work *w, const br_mention *m) {
    for (int32_t t = m->core_first + 1; t <= m->core_last; t++)
        if (br_has_class(w, t, BR_WORD_CLASS(OF))) return t - 1;
    return m->core_last;
}

static bool is_capitalised(const br_actor_work *w, int32_t token) {
    br_str text = br_tok_text(w->tree, token);
    return text.len > 1 && br_is_upper(text.ptr[0]) && !br_is_shortened(text);
}

/* "the House", "the Pentagon": a name without the rest of a longer one */
static bool is_name_itself(const br_actor_work *w, br_str word) {
    for (uint32_t i = br_phrase_get(&w->actors->phrases, word); i; i = w->actors->namings[i - 1].next) {
        const br_naming *naming = &w->actors->namings[i - 1];
        if (!naming->names_agent && br_phrase_fits(naming->phrase, word, (br_phrase_case)naming->match)) return true;
    }
    return false;
}

/* a body of several words, which may be called by one of them */
static bool can_be_shortened(const br_actor_work *w, const br_mention *m) {
    if (m->entry < 0 || m->core_last == m->core_first || m->mention != BR_MENTION_NAME) return false;
    br_entry_kind kind = (br_entry_kind)br_entry_at(w, m->entry)->kind;
    bool is_body = kind == BR_ENTRY_BODY || (kind == BR_ENTRY_GROUP && !br_is_people(w, m) && !br_is_region(w, m));
    int32_t word = main_word(w, m);
    return is_body && is_capitalised(w, word) && !is_name_itself(w, br_tok_text(w->tree, word));
}

/* "the Front said", "the Fund's board", but not "the Front National", "the front"; a name that nobody knows may become known */
static bool stands_alone(const br_actor_work *w, int32_t token) {
    const br_article *article = w->article;
    if (token == 0 || !is_capitalised(w, token) || !br_tok_is(w->tree, token - 1, BR_GRAMMAR(DEFINITE))) return false;
    int32_t known = w->mention_of[token];
    if (known >= 0) {
        const br_mention *m = br_mention_at(w, known);
        if (m->entry >= 0 || m->core_first != token || m->core_last != token) return false;
    }
    if ((uint32_t)token + 1 == article->n_tokens || !is_capitalised(w, token + 1)) return true;
    return br_tok_text(w->tree, token + 1).len == 0 || w->tree->sentence[token] != w->tree->sentence[token + 1];
}

static void call_by(br_actor_work *w, int32_t token, const br_mention *whole) {
    int32_t known = w->mention_of[token];
    if (known < 0) known = br_mention_add(w, br_mention_new(w, token, token, w->article->tokens[token].span));
    br_mention *m = br_mention_at(w, known);
    m->mention = BR_MENTION_NAME;
    m->kind = whole->kind;
    m->use = whole->use;
    m->naming = whole->naming;
    m->entry = whole->entry;
    m->is_place = false;
}

void br_find_short_bodies(br_actor_work *w) {
    br_map last = br_map_on(w->arena); /* of each main word the mention that was last named in full */
    const int32_t *order = br_mentions_in_order(w);
    size_t n = w->mentions.len, next = 0;
    for (int32_t t = 0; t < (int32_t)w->article->n_tokens && w->mentions.len < BR_MAX_MENTIONS; t++) {
        for (; next < n && br_mention_at(w, order[next])->core_first <= t; next++) {
            const br_mention *m = br_mention_at(w, order[next]);
            if (!can_be_shortened(w, m)) continue;
            bool is_new;
            *br_map_put(&last, br_tok_text(w->tree, main_word(w, m)), &is_new) = (uint64_t)order[next];
        }
        if (!stands_alone(w, t)) continue;
        const uint64_t *whole = br_map_get(&last, br_tok_text(w->tree, t));
        if (!whole) continue;
        br_mention of = *br_mention_at(w, (int32_t)*whole);
        if (of.core_last < t) call_by(w, t, &of);
    }
}
