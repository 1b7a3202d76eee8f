/* sets.c: synonym sets, from what is written to words and phrases with nested sets opened, and to the index by which
 * a word knows its sets. */
#include "lexicon/event/parse.h"

/* ---- members as they are written */

static br_set_word word_of(event_builder *b, br_str word) {
    if (word.ptr[0] == '@') return (br_set_word){BR_NO_SYM, br_event_set_named(b, br_str_from(word, 1))};
    return (br_set_word){br_event_intern(b, word), BR_NO_SET};
}

static bool is_linking(br_str word) {
    static const char *const prepositions[] = {"of", "to", "on", "in", "for", "against", "at", "with"};
    for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++)
        if (br_str_is(word, prepositions[i])) return true;
    return false;
}

/* "economic aid", "@economic aid", "carry+out": false when it has too many words */
static bool parse_member(event_builder *b, br_str item, br_set_member *member) {
    *member = (br_set_member){0};
    br_str words[BR_PHRASE_WORDS + 1], word;
    size_t n = 0;
    for (br_str rest = item; br_str_split(&rest, ' ', &word);) {
        if (!word.len) continue;
        if (n == BR_PHRASE_WORDS + 1) return false;
        words[n++] = word;
    }
    if (!n) return false;
    for (size_t i = 1; i + 1 < n; i++) { /* "state of emergency": the head stands before the preposition */
        if (!is_linking(words[i])) continue;
        words[i] = words[i - 1];
        words[i - 1] = words[n - 1];
        n = i + 1;
    }
    br_str head = words[n - 1];
    size_t plus = br_str_find_byte(head, '+');
    if (plus != BR_NOT_FOUND) {
        if (plus == 0 || plus + 1 == head.len) return false;
        member->particle = br_event_intern(b, br_str_from(head, plus + 1));
        head = br_str_slice(head, 0, plus);
    }
    member->head = word_of(b, head);
    for (size_t i = n - 1; i-- > 0;) member->before[member->n_before++] = word_of(b, words[i]);
    return true;
}

/* ---- nested sets opened */

static bool is_phrase(const br_set_member *m) {
    return m->n_before || m->particle;
}

static void add_member(br_word_set *set, const br_set_member *m) {
    if (is_phrase(m)) set->phrases[set->n_phrases++] = *m;
    else set->words[set->n_words++] = m->head.sym;
}

/* the phrase with a member of the set at its head as its head */
static br_set_member with_head(const br_set_member *phrase, br_set_member head) {
    for (uint8_t w = 0; w < phrase->n_before && head.n_before < BR_PHRASE_WORDS; w++)
        head.before[head.n_before++] = phrase->before[w];
    return head;
}

/* what `written` stands for: itself, or the members of the set at its head */
static void add_opened(const event_builder *b, br_word_set *set, const br_set_member *written) {
    if (written->head.set == BR_NO_SET) {
        add_member(set, written);
        return;
    }
    const br_word_set *nested = &b->sets.at[written->head.set].opened;
    for (uint32_t i = 0; i < nested->n_words; i++) {
        br_set_member m = with_head(written, (br_set_member){.head = {nested->words[i], BR_NO_SET}});
        add_member(set, &m);
    }
    for (uint32_t i = 0; i < nested->n_phrases; i++) {
        br_set_member m = with_head(written, nested->phrases[i]);
        add_member(set, &m);
    }
}

/* room for all members that `written` will give */
static void count_opened(const event_builder *b, const br_set_member *written, uint32_t *n_words, uint32_t *n_phrases) {
    const br_word_set *nested = written->head.set == BR_NO_SET ? NULL : &b->sets.at[written->head.set].opened;
    uint32_t words = nested ? nested->n_words : 1;
    *(is_phrase(written) ? n_phrases : n_words) += words;
    *n_phrases += nested ? nested->n_phrases : 0;
}

/* Opens set `at`; sets of sets are opened first. */
static br_status open_set(event_builder *b, uint16_t at, br_error *error) {
    raw_set *raw = &b->sets.at[at];
    if (raw->done) return BR_OK;
    if (raw->open) return br_fail(error, BR_BAD_INPUT, "set @%.*s holds itself", BR_FMT(raw->name));
    if (!raw->items.len) return br_fail(error, BR_BAD_INPUT, "set @%.*s is used and not written", BR_FMT(raw->name));
    raw->open = true;
    size_t n = raw->items.len;
    br_set_member *written = br_array(b->scratch, n, br_set_member);
    br_word_set set = {.name = raw->name};
    uint32_t n_words = 0, n_phrases = 0;
    for (size_t i = 0; i < n; i++) {
        br_str item = b->sets.at[at].items.at[i];
        if (!parse_member(b, item, &written[i])) /* interning may have added sets: `raw` may have moved */
            return br_fail(error, BR_BAD_INPUT, "set @%.*s: bad member \"%.*s\"", BR_FMT(set.name), BR_FMT(item));
        if (written[i].head.set != BR_NO_SET) BR_FORWARD(open_set(b, written[i].head.set, error));
        count_opened(b, &written[i], &n_words, &n_phrases);
    }
    set.words = br_array(b->arena, n_words, br_sym);
    set.phrases = br_array(b->arena, n_phrases, br_set_member);
    for (size_t i = 0; i < n; i++) add_opened(b, &set, &written[i]);
    raw = &b->sets.at[at];
    raw->opened = set;
    raw->open = false;
    raw->done = true;
    return BR_OK;
}

/* ---- the index */

typedef struct indexer {
    br_event_lexicon *events;
    uint32_t *fill; /* of each symbol: where its next membership goes; NULL while they are counted */
} indexer;

static void index_member(indexer *x, br_sym sym, br_membership membership) {
    if (x->fill) x->events->memberships[x->fill[sym]++] = membership;
    else x->events->first_membership[sym + 1]++;
}

static void index_sets(indexer *x) {
    for (uint32_t s = 0; s < x->events->n_sets; s++) {
        const br_word_set *set = &x->events->sets[s];
        for (uint32_t i = 0; i < set->n_words; i++) index_member(x, set->words[i], (br_membership){s, 0});
        for (uint32_t i = 0; i < set->n_phrases; i++)
            index_member(x, set->phrases[i].head.sym, (br_membership){s, i + 1});
    }
}

static void build_index(event_builder *b) {
    br_event_lexicon *e = b->events;
    size_t n = e->n_symbols + 1;
    e->first_membership = br_array(b->arena, n, uint32_t);
    indexer x = {e, NULL};
    index_sets(&x);
    for (size_t s = 1; s < n; s++) e->first_membership[s] += e->first_membership[s - 1];
    e->memberships = br_array(b->arena, e->first_membership[n - 1], br_membership);
    x.fill = br_array(b->scratch, n, uint32_t);
    memcpy(x.fill, e->first_membership, n * sizeof *x.fill);
    index_sets(&x);
}

br_status br_event_build_sets(event_builder *b, br_error *error) {
    br_event_lexicon *e = b->events;
    for (size_t i = 0; i < b->sets.len; i++) BR_FORWARD(open_set(b, (uint16_t)i, error));
    e->n_sets = (uint32_t)b->sets.len;
    e->n_symbols = (uint32_t)b->words.len;
    e->sets = br_array(b->arena, e->n_sets, br_word_set);
    for (uint32_t i = 0; i < e->n_sets; i++) e->sets[i] = b->sets.at[i].opened;
    build_index(b);
    return BR_OK;
}
