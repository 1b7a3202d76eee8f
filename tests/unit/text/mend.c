#include "test.h"

#include "base/buf.h"
#include "text/mend/mend.h"

#include "lexicon/text.h"

enum { WORDS = 24, TREES = 60000 };

static uint32_t draw(uint64_t *state, uint32_t below) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33) % below;
}

static bool is_tree(const br_token *tokens, int32_t n) {
    int32_t roots = 0;
    for (int32_t i = 0; i < n; i++) {
        int32_t at = i, steps = 0;
        roots += tokens[i].head == BR_NO_HEAD;
        while (at != BR_NO_HEAD && at >= 0 && at < n && steps++ <= n) at = tokens[at].head;
        if (at != BR_NO_HEAD) return false;
    }
    return roots == 1;
}

/* a sentence of words that mends ask for, in a tree without rhyme or reason */
static void make(uint64_t *state, br_arena *arena, br_str *text, br_token tokens[WORDS]) {
    static const char *const words[] = {
        "Chad",   "and",    "between", "neighboring", "it",       "willing", "called",  "on",      "today",  "that",
        "after",  "leader", "Libya",   ",",           "said",     "--",      ";",       "of",      "by",     "what",
        "who",    "whose",  "to",      "in",          "with",     "from",    "as",      "the",     "a",      "his",
        "not",    "will",   "has",     "was",         "killed",   "fled",    "agreed",  "accused", "saying", "seized",
        "led",    "armed",  "then",    "while",       "if",       "for",     "against", "last",    "month",  "later",
        "Monday", "May",    "two",     "at",          "least",    "its",     "they",    "them",    "all",    "each",
        "other",  "group",  "report",  "attack",      "attacks",  "urged",   "promise", "shot",    "dead",   "up",
        "out",    "over",   "having",  "demand",      "because",  "where",   "than",    "-",       "'s",     "meeting",
        "when",   "both",   "nothing", "suffered",    "arrested", "war",     "ended",   ":"};
    static const uint32_t feats[] = {0, BR_FEAT(TENSE_PAST), BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PAST),
                                     BR_FEAT(VERBFORM_INF)};
    br_buf buf = br_buf_on(arena);
    for (int32_t i = 0; i < WORDS; i++) {
        br_str word = br_str_of(words[draw(state, sizeof words / sizeof *words)]);
        uint32_t start = (uint32_t)buf.len;
        br_buf_add(&buf, word);
        tokens[i] = (br_token){.span = {start, (uint32_t)buf.len},
                               .feats = feats[draw(state, sizeof feats / sizeof *feats)],
                               .upos = (uint8_t)(1 + draw(state, BR_UPOS_COUNT - 1)),
                               .deprel = (uint8_t)(1 + draw(state, BR_DEP_COUNT - 1))};
        if (draw(state, 2)) tokens[i].upos = draw(state, 2) ? BR_UPOS_VERB : BR_UPOS_NOUN;
        br_buf_add(&buf, BR_STR(" "));
    }
    int32_t order[WORDS]; /* each word hangs on one before it in some order: a tree */
    for (int32_t i = 0; i < WORDS; i++) {
        int32_t k = (int32_t)draw(state, (uint32_t)i + 1);
        order[i] = order[k];
        order[k] = i;
    }
    for (int32_t i = 0; i < WORDS; i++) tokens[order[i]].head = i ? order[draw(state, (uint32_t)i)] : BR_NO_HEAD;
    tokens[order[0]].deprel = BR_DEP_ROOT;
    *text = br_buf_str(&buf);
}

BR_TEST(a_mended_tree_is_a_tree) {
    uint64_t state = 7;
    int wrong = 0;
    br_lexicon *lexicon;
    BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL), BR_OK);
    const br_text_language *english = br_text_language_of(lexicon, BR_STR("en"));
    for (int i = 0; i < TREES; i++) {
        br_arena_mark mark = br_arena_tell(arena);
        br_token tokens[WORDS];
        br_str text;
        make(&state, arena, &text, tokens);
        wrong += !is_tree(tokens, WORDS);
        br_grammar grammar[WORDS];
        for (int k = 0; k < WORDS; k++)
            grammar[k] = br_grammar_of(&english->grammar, br_span_text(text, tokens[k].span));
        wrong += (int)br_mend_tree(grammar, arena, text, tokens, WORDS);
        wrong += !is_tree(tokens, WORDS);
        br_arena_rewind(arena, mark);
    }
    BR_EXPECT_INT(wrong, 0);
    br_lexicon_close(lexicon);
}
