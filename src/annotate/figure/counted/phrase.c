#include "annotate/figure/counted/phrase.h"

#include <string.h>

#include "base/buf.h"
#include "lexicon/word/grammar.h"

/* heads climbed from a number to its verb, and from an adjective or a number to its noun */
#define MAX_CLIMB      4
#define MAX_NOUN_CLIMB 3

bool br_figure_is_plural_noun(const br_figure_text *t, uint32_t at) {
    uint32_t end;
    return br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_PLURAL);
}

/* what of the words between a number and its noun belongs to the noun: nothing up to a comma, a bracket or a quotation
 * mark, nor a hyphen that joins the number */
static br_str modifiers_of(br_str between) {
    size_t start = 0;
    for (size_t i = 0; i < between.len; i++) {
        bool mark = between.ptr[i] && strchr(",;:()[]\"/%", between.ptr[i]);
        bool curly = between.len - i > 2 && (br_str_starts(br_str_from(between, i), BR_STR("\xE2\x80\x9C")) ||
                                             br_str_starts(br_str_from(between, i), BR_STR("\xE2\x80\x9D")));
        if (mark || curly) start = i + (curly ? 3 : 1);
    }
    between = br_str_trim(br_str_from(between, start));
    return between.len && between.ptr[0] == '-' ? br_str_trim(br_str_from(between, 1)) : between;
}

/* "heart transplants" → "heart transplant"; "troops" stays */
/* "EVs": "EV" */
static br_str singular_of(br_str acronym) {
    return br_str_ends(acronym, BR_STR("s")) ? br_str_slice(acronym, 0, acronym.len - 1) : acronym;
}

/* whether the word at a byte has its capital from the sentence that it opens, as in "Net income rose" */
static bool opens_sentence_in_small(const br_tree *tree, uint32_t at) {
    int32_t token = br_token_at(tree->article, at);
    if (token < 0 || br_tok(tree, token)->span.start != at || br_tok(tree, token)->upos == BR_UPOS_PROPN) return false;
    br_str word = br_tok_text(tree, token);
    bool capital = word.len > 1 && br_is_upper(word.ptr[0]) && br_is_alpha(word.ptr[1]) && !br_is_upper(word.ptr[1]);
    return capital && (token == 0 || tree->sentence[token - 1] != tree->sentence[token]);
}

static br_str with_small_letter(br_arena *arena, br_str text) {
    br_buf out = br_buf_on(arena);
    br_buf_add(&out, br_str_lower_ascii(arena, br_str_slice(text, 0, text.len ? 1 : 0)));
    br_buf_add(&out, text.len ? br_str_from(text, 1) : text);
    return br_buf_str(&out);
}

static br_str noun_text(const br_figure_text *t, const br_tree *tree, br_span before, int32_t head, br_arena *arena) {
    const br_token *token = br_tok(tree, head);
    br_str text = t->words.text;
    br_str lemma = token->lemma;
    br_str word = br_span_text(text, token->span);
    bool acronym = word.len > 1 && br_is_upper(word.ptr[0]) && br_is_upper(word.ptr[1]); /* "EV" has no lemma "ev" */
    bool keep = !lemma.len || (acronym && !(token->feats & BR_FEAT(NUMBER_PLUR))) ||
                br_figure_is_plural_noun(t, br_figure_word_at(t, token->span.start)) ||
                (token->upos == BR_UPOS_PROPN && !(token->feats & BR_FEAT(NUMBER_PLUR)));
    br_buf out = br_buf_on(arena);
    br_str modifiers = modifiers_of(br_str_slice(text, before.start, before.end));
    br_buf_add(&out, opens_sentence_in_small(tree, before.start) ? with_small_letter(arena, modifiers) : modifiers);
    if (out.len && br_is_space(text.ptr[token->span.start - 1])) br_buf_byte(&out, ' ');
    if (keep && opens_sentence_in_small(tree, token->span.start)) word = with_small_letter(arena, word);
    br_buf_add(&out, keep ? word : acronym ? singular_of(word) : lemma);
    return br_buf_str(&out);
}

const br_figure_entry *br_figure_entry_of(const br_figure_text *t, const br_tree *tree, int32_t token) {
    uint32_t end;
    return br_figure_entry_at(t, br_figure_word_at(t, br_tok(tree, token)->span.start), &end);
}

bool br_figure_is_nominal(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    return upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN || upos == BR_UPOS_SYM;
}

bool br_figure_is_sign(const br_tree *tree, int32_t token) {
    br_str text = br_tok_text(tree, token);
    return br_tok(tree, token)->upos == BR_UPOS_SYM || text.len == 1 || (text.len == 2 && text.ptr[1] == '.');
}

static bool holds_number(const br_tree *tree, int32_t token) {
    for (uint32_t i = tree->first[token]; i <= tree->last[token]; i++)
        if (br_tok(tree, (int32_t)i)->upos == BR_UPOS_NUM) return true;
    return false;
}

/* the last token of a noun's phrase before a dash, or a comma that a clause follows */
static int32_t last_before_aside(const br_tree *tree, int32_t noun) {
    int32_t last = (int32_t)tree->last[noun];
    for (int32_t i = noun + 1; i < last; i++) {
        if (br_tok(tree, i)->upos != BR_UPOS_PUNCT) continue;
        uint8_t next = br_tok(tree, i + 1)->upos;
        bool clause = next == BR_UPOS_SCONJ || next == BR_UPOS_PRON;
        bool apart = br_tok(tree, i)->span.start > br_tok(tree, i - 1)->span.end;
        if (apart || (clause && br_str_is(br_tok_text(tree, i), ","))) return i - 1;
    }
    return last;
}

/* where the phrase of a whole ends: before what goes on with another number, "of the port, and 5 % of the bank", "of the vote
 * against 41 % for the other" */
static uint32_t end_of_whole(const br_figure_text *t, const br_tree *tree, int32_t whole) {
    int32_t last = last_before_aside(tree, whole);
    br_for_children (tree, whole, child) {
        br_deprel rel = br_tok_rel(tree, child);
        int32_t preposition =
            rel == BR_DEP_NMOD || rel == BR_DEP_OBL ? br_tree_child(tree, child, BR_DEP_CASE, -1) : -1;
        bool counted = br_tok(tree, child)->upos == BR_UPOS_NUM || br_tree_child(tree, child, BR_DEP_NUMMOD, -1) >= 0;
        bool aside = preposition >= 0 && counted && !br_figure_is(br_figure_entry_of(t, tree, preposition), BR_ROLE_OF);
        bool more = aside || rel == BR_DEP_CONJ || rel == BR_DEP_APPOS || rel == BR_DEP_PARATAXIS || rel == BR_DEP_LIST;
        if (child > whole && more && holds_number(tree, child) && (int32_t)tree->first[child] - 1 < last)
            last = (int32_t)tree->first[child] - 1;
    }
    while (last > whole && (br_tok(tree, last)->upos == BR_UPOS_PUNCT || br_tok(tree, last)->upos == BR_UPOS_CCONJ))
        last--;
    return br_tok(tree, last)->span.end;
}

int32_t br_figure_whole(const br_figure_text *t, const br_tree *tree, uint32_t end, int32_t token, br_str *whole) {
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_NMOD && rel != BR_DEP_OBL) continue;
        int32_t preposition = br_tree_child(tree, child, BR_DEP_CASE, -1);
        if (preposition < 0 || br_tok(tree, preposition)->span.start < end) continue;
        uint32_t behind;
        uint32_t word = br_figure_word_at(t, br_tok(tree, preposition)->span.start);
        const br_figure_entry *entry = br_figure_entry_at(t, word, &behind);
        if (!br_figure_is(entry, BR_ROLE_OF) || br_tok(tree, child)->upos == BR_UPOS_PRON) continue;
        br_span span = {br_tok(tree, preposition)->span.end, end_of_whole(t, tree, child)};
        *whole = br_str_trim(br_span_text(t->words.text, span));
        return child;
    }
    return -1;
}

int32_t br_figure_noun_of_phrase(const br_tree *tree, int32_t token) {
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        int32_t head = br_tok(tree, token)->head;
        br_deprel rel = br_tok_rel(tree, token);
        bool before = rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_DET || rel == BR_DEP_NUMMOD ||
                      rel == BR_DEP_FLAT;
        if (!before || head <= token) break;
        token = head;
    }
    return token >= 0 && br_figure_is_nominal(tree, token) ? token : -1;
}

int32_t br_figure_noun_behind(const br_figure_text *t, const br_tree *tree, const br_reading *r, int32_t number) {
    int32_t head = br_tok(tree, number)->head;
    uint32_t end = t->words.at[r->end - 1].span.end;
    for (int climbed = 0; head >= 0 && climbed < MAX_NOUN_CLIMB; climbed++, head = br_tok(tree, head)->head) {
        if (br_tok(tree, head)->span.start >= end)
            return br_figure_is_nominal(tree, head) ? br_figure_noun_of_phrase(tree, head) : -1;
    }
    return -1;
}

int32_t br_figure_subject(const br_tree *tree, int32_t number, br_span figure) {
    int32_t token = number;
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++, token = br_tok(tree, token)->head) {
        int32_t subject = br_tree_child(tree, token, BR_DEP_NSUBJ, -1);
        if (subject < 0) continue;
        return br_span_overlaps(br_tok(tree, subject)->span, figure) || !br_figure_is_nominal(tree, subject) ? -1
                                                                                                             : subject;
    }
    return -1;
}

static int32_t first_modifier(const br_tree *tree, int32_t head, uint32_t from) {
    int32_t first = head;
    br_for_children (tree, head, child) {
        br_deprel rel = br_tok_rel(tree, child);
        bool part = rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_FLAT;
        bool year = br_tok(tree, child)->upos == BR_UPOS_NUM; /* "the 2012 record" */
        if (part && !year && child < first && br_tok(tree, child)->span.start >= from) first = child;
    }
    return first;
}

bool br_figure_is_plural(const br_figure_text *t, const br_tree *tree, int32_t token) {
    return (br_tok(tree, token)->feats & BR_FEAT(NUMBER_PLUR)) ||
           br_figure_is_plural_noun(t, br_figure_word_at(t, br_tok(tree, token)->span.start));
}

/* a phrase does not begin with its article: "half the cabinet" is of a cabinet */
static uint32_t behind_articles(const br_tree *tree, uint32_t from, int32_t head) {
    int32_t token = br_token_at(tree->article, from);
    while (token >= 0 && token < head && br_tok(tree, token)->upos == BR_UPOS_DET) token++;
    return token > 0 && br_tok(tree, token)->span.start > from && br_tok(tree, token - 1)->upos == BR_UPOS_DET
               ? br_tok(tree, token)->span.start
               : from;
}

/* the first token of what hyphens join to a token before it: of "based" in "nitrate-based" */
static int32_t start_of_compound(const br_tree *tree, int32_t token) {
    while (token > 1 && br_str_is(br_tok_text(tree, token - 1), "-") && br_tok(tree, token - 2)->upos != BR_UPOS_NUM &&
           br_tok(tree, token - 1)->span.start == br_tok(tree, token - 2)->span.end &&
           br_tok(tree, token - 1)->span.end == br_tok(tree, token)->span.start)
        token -= 2;
    return token;
}

br_str br_figure_phrase_from(const br_figure_text *t, const br_tree *tree, int32_t head, uint32_t from,
                             br_arena *arena) {
    int32_t first = first_modifier(tree, head, from);
    if (!from) first = start_of_compound(tree, first);
    uint32_t end = br_tok(tree, head)->span.start,
             start = from ? behind_articles(tree, from, head) : br_tok(tree, first)->span.start;
    return noun_text(t, tree, (br_span){first == head ? end : start, end}, head, arena);
}

br_str br_figure_phrase(const br_figure_text *t, const br_tree *tree, int32_t noun, br_arena *arena) {
    return br_figure_phrase_from(t, tree, noun, 0, arena);
}

bool br_figure_is_parted(const br_tree *tree, uint32_t end, int32_t head) {
    for (int32_t i = head - 1; i >= 0 && br_tok(tree, i)->span.start >= end; i--) {
        uint8_t upos = br_tok(tree, i)->upos;
        if (upos == BR_UPOS_VERB && br_tok_rel(tree, i) != BR_DEP_AMOD) return true;
        if (upos == BR_UPOS_AUX || upos == BR_UPOS_ADP || upos == BR_UPOS_PRON) return true;
        if (upos == BR_UPOS_PUNCT && br_tok(tree, i)->span.start == end) return true;
        bool apart = i > 0 && br_tok(tree, i)->span.start > br_tok(tree, i - 1)->span.end &&
                     br_tok(tree, i)->span.end < br_tok(tree, i + 1)->span.start;
        if (apart && br_str_is(br_tok_text(tree, i), "-")) return true; /* "one time - labels are for cans" */
    }
    return false;
}

/* "lost 2 % to end at 1,334": a verb, whatever its tag */
static bool is_infinitive(const br_figure_text *t, const br_tree *tree, int32_t noun) {
    return noun > 0 && br_tok(tree, noun - 1)->upos != BR_UPOS_DET &&
           br_tok_is(tree, noun - 1, BR_GRAMMAR(INFINITIVE)) &&
           br_figure_is(br_figure_entry_of(t, tree, noun), BR_ROLE_MOVES);
}

int32_t br_figure_owner(const br_figure_text *t, const br_tree *tree, int32_t number) {
    int32_t head = br_tok(tree, number)->head;
    if (head >= 0 && is_infinitive(t, tree, head)) return -1;
    bool owner = head >= 0 && head < number && br_tok_rel(tree, number) == BR_DEP_NMOD &&
                 br_tok(tree, head)->upos == BR_UPOS_NOUN && br_tree_child(tree, number, BR_DEP_CASE, -1) >= 0;
    if (!owner) return -1;
    const br_figure_entry *entry = br_figure_entry_of(t, tree, head);
    return br_figure_is(entry, BR_ROLE_SHARE) || br_figure_is(entry, BR_ROLE_TALLY) ? -1 : head;
}
