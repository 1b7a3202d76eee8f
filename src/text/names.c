#include "text/names.h"

#include "base/map.h"
#include "base/vec.h"
#include "text/case.h"
#include "text/form.h"

enum { N_TYPES = BR_NAME_ORG + 1 };

typedef struct mention {
    uint32_t first, n_words; /* tokens */
    br_name_type type;
} mention;

typedef BR_VEC(mention) mentions;

/* How often a name was found as what. */
typedef struct name_count {
    uint32_t of[N_TYPES], all;
    bool surname; /* of a person who is named in full */
} name_count;

typedef struct collector {
    const br_text_language *language;
    br_article *article;
    br_arena *arena;
    const uint8_t *tags;
    mentions found;
    br_map known; /* lowered name -> index into counts */
    BR_VEC(name_count) counts;
    uint8_t *taken; /* per token: stands in a name */
} collector;

static br_str text_of(const collector *c, uint32_t token) {
    return br_span_text(c->article->text, c->article->tokens[token].span);
}

/* The words of a name in small letters and a row; empty when it is too long to be looked for. */
static br_str key_of(const collector *c, uint32_t first, uint32_t n_words, char *key, size_t size) {
    char lowered[BR_FORM_MAX];
    size_t len = 0;
    for (uint32_t i = 0; i < n_words; i++) {
        br_str word = br_form_lower(text_of(c, first + i), false, lowered);
        if (len + word.len > size) return BR_STR("");
        memcpy(key + len, word.ptr, word.len);
        len += word.len;
    }
    return (br_str){key, len};
}

static void read_tags(collector *c, const br_sentence *s) {
    uint32_t end = s->first_token + s->n_tokens;
    for (uint32_t t = s->first_token; t < end; t++) {
        if (c->tags[t] % 2 == 0) continue;
        uint32_t last = t;
        while (last + 1 < end && c->tags[last + 1] == c->tags[t] + 1) last++;
        br_vec_push(c->arena, &c->found, (mention){t, last + 1 - t, (br_name_type)(c->tags[t] / 2)});
        memset(c->taken + t, 1, last + 1 - t);
        t = last;
    }
}

static void count(collector *c, const mention *m, bool surname) {
    char key[4 * BR_FORM_MAX];
    if (m->n_words > BR_NAMES_MAX_WORDS) return;
    br_str name = key_of(c, m->first, m->n_words, key, sizeof key);
    if (!name.len) return;
    const uint64_t *known = br_map_get(&c->known, name);
    uint64_t at = known ? *known : c->counts.len;
    if (!known) {
        *br_map_put(&c->known, br_str_copy(c->arena, name), NULL) = at;
        br_vec_push(c->arena, &c->counts, (name_count){0});
    }
    c->counts.at[at].of[m->type]++;
    c->counts.at[at].all++;
    c->counts.at[at].surname |= surname;
}

/* Votes of this article's mentions, and of the list of well-known names. */
static name_count votes_for(const collector *c, uint32_t first, uint32_t n_words) {
    char key[4 * BR_FORM_MAX];
    br_str name = key_of(c, first, n_words, key, sizeof key);
    const uint64_t *at = name.len ? br_map_get(&c->known, name) : NULL;
    const uint64_t *type = name.len ? br_map_get(&c->language->names, name) : NULL;
    name_count votes = at ? c->counts.at[*at] : (name_count){0};
    if (type) {
        votes.of[*type] += BR_NAMES_WELL_KNOWN;
        votes.all += BR_NAMES_WELL_KNOWN;
    }
    return votes;
}

static br_name_type most_frequent(const name_count *n, br_name_type otherwise) {
    br_name_type best = otherwise;
    for (int t = 0; t < N_TYPES; t++)
        if (n->of[t] > n->of[best]) best = (br_name_type)t;
    return best;
}

static void settle_type(const collector *c, mention *m) {
    if (m->n_words > BR_NAMES_MAX_WORDS) return;
    name_count votes = votes_for(c, m->first, m->n_words);
    m->type = most_frequent(&votes, votes.surname ? BR_NAME_PER : m->type);
}

/* Whether the words look like a name here: a capital first, a proper noun among them, none taken. */
static bool may_be_name(const collector *c, uint32_t first, uint32_t n_words) {
    br_str text = text_of(c, first);
    size_t at = 0;
    if (!br_case_is_upper(br_utf8_next(text, &at))) return false;
    bool has_proper = false;
    for (uint32_t i = first; i < first + n_words; i++) {
        if (c->taken[i]) return false;
        has_proper = has_proper || c->article->tokens[i].upos == BR_UPOS_PROPN;
    }
    return has_proper;
}

/* The longest known name that begins at `t`; 0 words when there is none. */
static mention missed_at(const collector *c, uint32_t t, uint32_t end) {
    uint32_t most = end - t < BR_NAMES_MAX_WORDS ? end - t : BR_NAMES_MAX_WORDS;
    for (uint32_t n = most; n > 0; n--) {
        if (!may_be_name(c, t, n)) continue;
        name_count votes = votes_for(c, t, n);
        if (votes.all >= (n == 1 && !votes.surname ? BR_NAMES_MIN_SINGLE : 1))
            return (mention){t, n, most_frequent(&votes, BR_NAME_PER)};
    }
    return (mention){t, 0, BR_NAME_PER};
}

/* Names of a sentence in the order of the text: those found, and between them those that were missed. */
static void write_names(collector *c, const br_sentence *s, size_t *next, br_name *out, uint32_t *n_out) {
    const br_token *tokens = c->article->tokens;
    uint32_t end = s->first_token + s->n_tokens;
    for (uint32_t t = s->first_token; t < end; t++) {
        bool found = *next < c->found.len && c->found.at[*next].first == t;
        mention m = found ? c->found.at[(*next)++] : c->taken[t] ? (mention){0} : missed_at(c, t, end);
        if (!m.n_words) continue;
        out[(*n_out)++] = (br_name){br_span_join(tokens[t].span, tokens[t + m.n_words - 1].span), m.type};
        t += m.n_words - 1;
    }
}

void br_names_collect(const br_text_language *language, br_article *article, br_arena *arena, const uint8_t *tags) {
    collector c = {.language = language,
                   .article = article,
                   .arena = arena,
                   .tags = tags,
                   .known = br_map_on(arena),
                   .taken = br_array(arena, article->n_tokens, uint8_t)};
    for (uint32_t s = 0; s < article->n_sentences; s++) read_tags(&c, &article->sentences[s]);
    for (size_t i = 0; i < c.found.len; i++) {
        mention m = c.found.at[i];
        count(&c, &m, false);
        if (m.type == BR_NAME_PER && m.n_words > 1) /* a person is called by the last name later on */
            count(&c, &(mention){m.first + m.n_words - 1, 1, BR_NAME_PER}, true);
    }
    for (size_t i = 0; i < c.found.len; i++) settle_type(&c, &c.found.at[i]);
    br_name *names = br_array(arena, article->n_tokens, br_name);
    size_t next = 0;
    uint32_t n = 0;
    for (uint32_t s = 0; s < article->n_sentences; s++) write_names(&c, &article->sentences[s], &next, names, &n);
    article->names = names;
    article->n_names = n;
}
