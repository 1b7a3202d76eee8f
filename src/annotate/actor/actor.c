/* actor.c: the order in which an article's actors are found. */
#include "annotate/actor/actor.h"

#include "annotate/actor/names.h"

br_mention br_mention_new(const br_actor_work *w, int32_t first, int32_t last, br_span span) {
    int32_t head = last;
    for (int32_t t = last; t >= first; t--)
        if (w->tree->depth[t] < w->tree->depth[head] ||
            (w->tree->depth[t] == w->tree->depth[head] && w->article->tokens[last].upos != BR_UPOS_NONE))
            head = t;
    return (br_mention){.span = span,
                        .head = head,
                        .first = first,
                        .last = last,
                        .naming = -1,
                        .entry = -1,
                        .agent = -1,
                        .of = -1,
                        .actor = -1};
}

static int32_t day_of(const br_article *article) {
    int32_t first, last;
    return br_date_range(br_article_date(article), &first, &last) ? first : BR_DAY_OPEN_FROM;
}

/* the record's actor of a mention */
static br_actor written(const br_actor_work *w, const br_mention *m) {
    br_str text = br_span_text(w->article->text, m->span);
    br_actor actor = {.span = m->span,
                      .name = m->entry >= 0 ? w->actors->entries[m->entry].name : text,
                      .role = m->role,
                      .kind = (br_actor_kind)m->kind,
                      .mention = (br_mention_kind)m->mention,
                      .head = m->head,
                      .entry = m->entry,
                      .is_place = m->is_place,
                      .confidence = m->confidence};
    if (m->entry >= 0) actor.code = br_entry_code_at(w->actors, (uint32_t)m->entry, br_article_date(w->article), w->arena);
    actor.country = br_code_country(w->actors, actor.code);
    return actor;
}

br_status br_annotate_actors(const br_lexicon *lexicon, const br_tree *tree, br_article *article, br_arena *arena,
                             br_error *error) {
    (void)error;
    br_actor_work w = {.lexicon = lexicon,
                       .actors = lexicon->actors,
                       .tree = tree,
                       .article = article,
                       .arena = arena,
                       .day = day_of(article)};
    br_agent_matches agents = {0};
    br_find_names(&w, &agents);
    article->actors = br_array(arena, w.mentions.len + 1, br_actor);
    article->n_actors = 0;
    for (size_t i = 0; i < w.mentions.len; i++)
        article->actors[article->n_actors++] = written(&w, &w.mentions.at[i]);
    return BR_OK;
}
