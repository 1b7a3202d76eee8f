#include "annotate/event/old/units.h"

#include "base/vec.h"
#include "lexicon/actor/actors.h"

#define MAX_NAME_GAP 3                    /* words that may stand where a phrase has a blank */
#define LAST_DAY     (BR_DAY_OPEN_TO - 1) /* of articles without a date: what holds now */
#define MAX_PIECES   16                   /* parts of a word that is cut at hyphens */

typedef BR_VEC(br_old_unit) unit_list;

static br_str upper(br_arena *arena, br_str text) {
    char *copy = br_str_cstr(arena, text);
    for (char *c = copy; *c; c++)
        if (br_is_lower(*c)) *c = (char)(*c - 32);
    return br_str_of(copy);
}

static bool is_conjunction(br_str text) {
    return br_str_is(text, "AND") || br_str_is(text, "BUT") || br_str_is(text, "OR") || br_str_is(text, "NOR");
}

bool br_old_word_fits(br_str text, const br_old_word *w) {
    return w->stem ? br_str_starts(text, w->text) : br_str_eq(text, w->text);
}

/* ---- words */

/* one word, cut at the hyphens inside */
static void add_word(br_old_line *l, unit_list *units, int32_t token) {
    const br_article *a = l->parties->article;
    br_old_unit u = {.token = token, .last = token, .mention = -1};
    br_str text = upper(l->arena, br_span_text(a->text, a->tokens[token].span));
    if (br_str_is(text, "'S") || br_str_is(text, "’S") || br_str_is(text, "'") || br_str_is(text, "’")) {
        if (units->len) units->at[units->len - 1].possessive = true;
        return;
    }
    if (l->verbs->tabari && units->len && br_str_is(text, "N'T")) { /* one word there, two in PETRARCH */
        br_old_unit *before = &units->at[units->len - 1];
        before->text = br_str_join(l->arena, before->text, text);
        return;
    }
    u.comma = br_str_is(text, ",");
    if (!u.comma && a->tokens[token].upos == BR_UPOS_PUNCT) return;
    u.conjunction = is_conjunction(text);
    size_t start = 0;
    for (size_t i = 0, pieces = 0; i <= text.len && pieces < MAX_PIECES; i++) {
        if (i < text.len && text.ptr[i] != '-' && text.ptr[i] != '_') continue;
        u.text = br_str_slice(text, start, i);
        if (u.text.len) br_vec_push(l->arena, units, u);
        start = i + 1;
        pieces++;
    }
}

static unit_list words_of(br_old_line *l, const br_sentence *s) {
    unit_list units = {0};
    for (uint32_t t = s->first_token; t < s->first_token + s->n_tokens; t++) add_word(l, &units, (int32_t)t);
    return units;
}

/* ---- actors by the user's own files */

static bool last_word_fits(br_str text, const br_old_word *w, bool plural) {
    if (br_old_word_fits(text, w)) return true;
    return plural && text.len == w->text.len + 1 && text.ptr[text.len - 1] == 'S' && br_str_starts(text, w->text);
}

/* index of the last unit of a name that begins at `at`; -1 when it does not */
static int32_t name_end(const br_old_line *l, const br_old_name *name, int32_t at) {
    int32_t i = at;
    for (uint32_t k = 0; k < name->words.n; k++, i++) {
        const br_old_word *w = &name->words.at[k];
        bool plural = name->plural && k + 1 == name->words.n;
        int32_t limit = !k || w->adjacent ? i : i + MAX_NAME_GAP;
        while (i < l->n && !last_word_fits(l->at[i].text, w, plural)) {
            if (i == limit || l->at[i].comma || l->at[i].conjunction) return -1;
            i++;
        }
        if (i >= l->n) return -1;
    }
    return i - 1;
}

static size_t letters_of(const br_old_name *name) {
    size_t n = 0;
    for (uint32_t k = 0; k < name->words.n; k++) n += name->words.at[k].text.len;
    return n;
}

/* the longest name that begins at a unit; NULL = none */
static const br_old_name *name_at(const br_old_line *l, int32_t at, bool agent, int32_t *last) {
    const br_old_names *names = l->parties->lexicon->actors->old_names;
    const br_old_name *best = NULL;
    size_t best_letters = 0;
    br_str text = l->at[at].text;
    for (size_t len = text.len; len > 0; len--) {
        br_str head = br_str_slice(text, 0, len);
        bool whole = len == text.len || (len + 1 == text.len && text.ptr[len] == 'S');
        const uint64_t *lists[] = {whole ? br_map_get(&names->first_words, head) : NULL,
                                   br_map_get(&names->stems, head)};
        for (size_t k = 0; k < 2; k++) {
            for (uint32_t i = lists[k] ? (uint32_t)*lists[k] : 0; i; i = names->at.at[i - 1].next) {
                const br_old_name *name = &names->at.at[i - 1];
                size_t letters = letters_of(name);
                if (name->agent != agent || (best && letters <= best_letters)) continue;
                int32_t end = name_end(l, name, at);
                if (end < 0) continue;
                best = name;
                best_letters = letters;
                *last = end;
            }
        }
    }
    return best;
}

/* the code that holds on the day of the article */
static void read_entry(const br_old_line *l, uint32_t entry, br_old_unit *u) {
    const br_actor_lexicon *actors = l->parties->lexicon->actors;
    int32_t first = LAST_DAY, last;
    br_date_range(br_article_date(l->parties->article), &first, &last);
    int32_t term = br_actor_term_at(actors, entry, first);
    u->code = term >= 0 ? actors->terms[term].code : BR_STR("");
    u->discards = term >= 0 && actors->terms[term].discards;
}

static void mark_names(br_old_line *l) {
    int32_t kept = 0;
    for (int32_t i = 0; i < l->n; i++, kept++) {
        int32_t last = i;
        const br_old_name *name = name_at(l, i, false, &last);
        br_old_unit u = l->at[i];
        if (name) {
            u.is_actor = true;
            u.conjunction = u.comma = false;
            u.last = l->at[last].last;
            u.possessive = l->at[last].possessive;
            read_entry(l, name->entry, &u);
        }
        l->at[kept] = u;
        i = last;
    }
    l->n = kept;
}

/* "former officials" are the elite, whatever they were */
static bool was_before(const br_old_line *l, const br_old_unit *actor) {
    const br_old_unit *next = actor + 1;
    bool before = actor > l->at && br_str_is(actor[-1].text, "FORMER");
    return before || (next < l->at + l->n && br_str_is(next->text, "FORMER"));
}

static void add_role(br_old_line *l, br_old_unit *actor, const br_old_name *agent) {
    const br_actor_entry *e = &l->parties->lexicon->actors->entries[agent->entry];
    if (!actor->code.len) return;
    if (was_before(l, actor)) {
        actor->code = br_code_join(l->arena, actor->code, BR_STR("ELI"));
        return;
    }
    actor->code =
        e->prefixes ? br_code_join(l->arena, e->code, actor->code) : br_code_join(l->arena, actor->code, e->code);
}

/* takes the units [from, to) out of the line */
static void cut(br_old_line *l, int32_t from, int32_t to) {
    memmove(l->at + from, l->at + to, (size_t)(l->n - to) * sizeof *l->at);
    l->n -= to - from;
}

/* "Gondor's foreign minister", "Gondor ambassador" */
static void join_agents_behind(br_old_line *l, int32_t actor) {
    for (int32_t last; actor + 1 < l->n && !l->at[actor + 1].is_actor;) {
        const br_old_name *agent = name_at(l, actor + 1, true, &last);
        if (!agent) return;
        add_role(l, &l->at[actor], agent);
        l->at[actor].last = l->at[last].last;
        l->at[actor].possessive = l->at[last].possessive;
        cut(l, actor + 1, last + 1);
    }
}

/* "president Falastur", "the ambassador of Gondor", "the police in Gondor" */
static bool join_agent_before(br_old_line *l, int32_t at) {
    int32_t last;
    const br_old_name *agent = l->at[at].is_actor ? NULL : name_at(l, at, true, &last);
    if (!agent) return false;
    int32_t actor = last + 1;
    bool of = actor < l->n && (br_str_is(l->at[actor].text, "OF") || br_str_is(l->at[actor].text, "IN"));
    if (of) actor++;
    if (of && actor < l->n && br_str_is(l->at[actor].text, "THE") && !l->at[actor].is_actor) actor++;
    if (actor >= l->n || !l->at[actor].is_actor) return false;
    add_role(l, &l->at[actor], agent);
    l->at[actor].token = l->at[at].token;
    cut(l, at, actor);
    return true;
}

/* "the guerrillas": in TABARI a role without an actor is one, "~REB" */
static void name_lone_agent(br_old_line *l, int32_t at) {
    int32_t last;
    const br_old_name *agent = name_at(l, at, true, &last);
    if (!agent) return;
    const br_actor_entry *e = &l->parties->lexicon->actors->entries[agent->entry];
    l->at[at].code = br_str_join(l->arena, BR_STR("~"), e->code);
    l->at[at].is_actor = true;
    l->at[at].last = l->at[last].last;
    l->at[at].possessive = l->at[last].possessive;
    cut(l, at + 1, last + 1);
}

static void join_agents(br_old_line *l) {
    for (int32_t i = 0; i < l->n; i++)
        if (l->at[i].is_actor || join_agent_before(l, i)) join_agents_behind(l, i);
    for (int32_t i = 0; i < l->n && l->verbs->tabari; i++)
        if (!l->at[i].is_actor) name_lone_agent(l, i);
}

/* ---- actors of the article */

/* Whether a mention holds a name: nouns that only took their country from the context ("crowds") are no actors here. */
static bool holds_name(const br_article *a, uint32_t mention, int32_t token) {
    if (a->actors[mention].mention == BR_MENTION_NAME) return true;
    if (a->actors[mention].mention == BR_MENTION_PRONOUN) return false;
    for (int32_t t = token; t < (int32_t)a->n_tokens && a->tokens[t].span.start < a->actors[mention].span.end; t++)
        if (a->tokens[t].upos == BR_UPOS_PROPN ||
            (t > token && br_is_upper(br_span_text(a->text, a->tokens[t].span).ptr[0])))
            return true;
    return false;
}

/* The longest mention with a code that starts at a token; mentions stand in the order of the text, outer before inner.
 * `from` moves along. */
static int32_t mention_starting(const br_article *a, int32_t token, uint32_t end, uint32_t *from, int32_t *last) {
    uint32_t start = a->tokens[token].span.start;
    while (*from < a->n_actors && a->actors[*from].span.start < start) ++*from;
    for (uint32_t m = *from; m < a->n_actors && a->actors[m].span.start == start; m++) {
        if (!a->actors[m].code.len || !holds_name(a, m, token)) continue;
        int32_t t = token;
        while (t + 1 < (int32_t)a->n_tokens && a->tokens[t + 1].span.start < end &&
               a->tokens[t + 1].span.start < a->actors[m].span.end)
            t++;
        *last = t;
        return (int32_t)m;
    }
    return -1;
}

static unit_list words_and_mentions(br_old_line *l, const br_sentence *s, uint32_t *from) {
    const br_article *a = l->parties->article;
    unit_list units = {0};
    int32_t end = (int32_t)(s->first_token + s->n_tokens);
    for (int32_t t = (int32_t)s->first_token; t < end; t++) {
        int32_t last = t, mention = mention_starting(a, t, s->span.end, from, &last);
        if (mention < 0) {
            add_word(l, &units, t);
            continue;
        }
        br_old_unit u = {.token = t,
                         .last = last,
                         .mention = mention,
                         .is_actor = true,
                         .code = a->actors[mention].code,
                         .text = upper(l->arena, br_span_text(a->text, a->tokens[t].span))};
        br_vec_push(l->arena, &units, u);
        t = last;
    }
    return units;
}

void br_old_units(br_old_line *l, const br_sentence *sentence, uint32_t *from) {
    const br_old_names *names = l->parties->lexicon->actors->old_names;
    bool own = names && names->n_actors;
    unit_list units = own ? words_of(l, sentence) : words_and_mentions(l, sentence, from);
    l->at = units.at;
    l->n = (int32_t)units.len;
    if (!own) return;
    mark_names(l);
    join_agents(l);
}
