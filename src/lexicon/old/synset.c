#include "lexicon/old/synset.h"

br_old_synsets br_old_synsets_on(br_arena *arena, bool tabari) {
    return (br_old_synsets){.arena = arena, .tabari = tabari, .names = br_map_on(arena)};
}

void br_old_synset_open(br_old_synsets *s, br_str name) {
    while (name.len && (name.ptr[name.len - 1] == '_' || name.ptr[name.len - 1] == ' ')) name.len--;
    *br_map_put(&s->names, name, NULL) = s->sets.len;
    br_vec_push(s->arena, &s->sets, (br_old_synset){0});
}

const br_old_synset *br_old_synset_find(const br_old_synsets *s, br_str name) {
    while (name.len && name.ptr[name.len - 1] == '_') name.len--;
    const uint64_t *at = br_map_get(&s->names, name);
    return at ? &s->sets.at[*at] : NULL;
}

static void add_phrase(br_old_synsets *s, const br_old_word_list *words) {
    br_old_phrases *phrases = &s->sets.at[s->sets.len - 1].phrases;
    br_vec_push(s->arena, phrases, (br_old_words){words->at, (uint32_t)words->len});
}

static void copy_words(br_old_synsets *s, br_old_word_list *to, const br_old_word *from, size_t n) {
    for (size_t i = 0; i < n; i++) br_vec_push(s->arena, to, from[i]);
}

/* what stands behind a set inside of a member: one word, or nothing that is understood */
typedef struct tail {
    br_str word;
    bool is_glued;
} tail;

static tail tail_of(br_str text) {
    bool is_glued = false;
    while (text.len && (text.ptr[0] == '_' || text.ptr[0] == ' ')) {
        is_glued = text.ptr[0] == '_';
        text = br_str_from(text, 1);
    }
    bool is_word = text.len && br_str_find_byte(text, ' ') == BR_NOT_FOUND && text.ptr[0] != '&';
    return (tail){is_word ? text : BR_STR(""), is_glued};
}

/* a member with a set inside: its phrases between the words before and the one word behind */
static void add_nested(br_old_synsets *s, const br_old_word_list *before, br_str name, bool glued, tail behind) {
    const br_old_synset *inner = br_old_synset_find(s, name);
    size_t index = inner ? (size_t)(inner - s->sets.at) : 0, n = inner ? inner->phrases.len : 0;
    for (size_t i = 0; i < n && i < BR_OLD_MAX_OPTIONS; i++) {
        br_old_words phrase = s->sets.at[index].phrases.at[i]; /* the set may be this one: it moves as it grows */
        br_old_word_list joined = {0};
        if (before->len + phrase.n >= BR_OLD_MAX_WORDS) continue;
        copy_words(s, &joined, before->at, before->len);
        copy_words(s, &joined, phrase.at, phrase.n);
        joined.at[before->len].adjacent = glued;
        if (behind.word.len) br_vec_push(s->arena, &joined, (br_old_word){behind.word, s->tabari, behind.is_glued});
        add_phrase(s, &joined);
    }
}

/* PETRARCH adds plurals by itself */
static void add_plural(br_old_synsets *s, const br_old_word_list *words) {
    br_old_word_list plural = {0};
    copy_words(s, &plural, words->at, words->len);
    br_old_word *last = &plural.at[plural.len - 1];
    last->text = br_str_join(s->arena, last->text, BR_STR("S"));
    add_phrase(s, &plural);
}

static bool is_gap(char c) {
    return c == ' ' || c == '_' || c == '-';
}

void br_old_synset_add(br_old_synsets *s, br_str member) {
    bool whole = !s->tabari, glued = false;
    for (; member.len && (member.ptr[member.len - 1] == '_' || member.ptr[member.len - 1] == '='); member.len--)
        whole = true;
    br_old_word_list words = {0};
    for (size_t i = 0; i < member.len && words.len < BR_OLD_MAX_WORDS;) {
        if (is_gap(member.ptr[i])) {
            glued = member.ptr[i++] != ' ';
            continue;
        }
        size_t start = i;
        while (i < member.len && !is_gap(member.ptr[i])) i++;
        br_str word = br_str_slice(member, start, i);
        if (word.ptr[0] == '&') {
            add_nested(s, &words, br_str_from(word, 1), glued, tail_of(br_str_from(member, i)));
            return;
        }
        br_vec_push(s->arena, &words, (br_old_word){word, !whole && i == member.len, glued});
    }
    if (!words.len) return;
    add_phrase(s, &words);
    if (!s->tabari) add_plural(s, &words);
}
