#include "text/aside.h"

#include "base/vec.h"
#include "text/bound.h"
#include "text/form.h"
#include "text/mend/mend.h"
#include "text/reading.h"
#include "text/time_phrase.h"

enum {
    ASIDE_MAX = 18, /* words of an aside */
    SHORTEST = 5,   /* words of a sentence that has a phrase before its subject */
    FRONT_MAX = 10, /* words of a phrase before a subject */
    LED_MAX = 100,  /* words looked through for what leads a phrase */
    ROUNDS = 3,     /* what stands before the subject, then what stands behind it, twice */
    TRIES = 3,      /* asides of a sentence that are tried in a round */
    CLIMB_MAX = 64  /* links climbed from a word to the one above it */
};

/* What the second reading leaves out: the words from `open` to before `close`, marks at its ends included. */
typedef struct aside {
    uint32_t sentence, open, close;
    uint32_t verb; /* an aside: the word behind it; a front: none */
    bool comma;    /* not a date alone, which is surely no part of what follows */
    bool time;     /* a phrase of time without commas */
    br_reading around, inside;
} aside;

typedef BR_VEC(aside) asides;

static br_str word(br_str text, const br_first_reading *s, uint32_t at) {
    return br_span_text(text, s->sentence.tokens[at].span);
}

static bool is_comma(br_str text, const br_first_reading *s, uint32_t at) {
    return br_str_is(word(text, s, at), ",");
}

/* whether both ends of an aside are of a kind: commas, or dashes as in "Chad - once an ally - left" */
static bool are_marks(br_str text, const br_first_reading *s, uint32_t open, uint32_t close) {
    if (is_comma(text, s, open)) return is_comma(text, s, close);
    return br_form_is_dash(word(text, s, open)) && br_form_is_dash(word(text, s, close));
}

static bool is_mark(br_str text, const br_first_reading *s, uint32_t at) {
    return are_marks(text, s, at, at);
}

static bool is_nominal(const br_token *t) {
    return t->upos == BR_UPOS_NOUN || t->upos == BR_UPOS_PROPN;
}

static bool is_subject(const br_token *t) {
    return br_deprel_universal((br_deprel)t->deprel) == BR_DEP_NSUBJ;
}

static bool has_subject(br_net_sentence s, uint32_t verb) {
    for (uint32_t i = 0; i < s.n_tokens; i++)
        if (s.tokens[i].head == (int32_t)verb && (is_subject(&s.tokens[i]) || s.tokens[i].deprel == BR_DEP_EXPL))
            return true;
    return false;
}

/* the subject of `verb` that the word `last` closes, one with no clause in it if `plain`; -1 = none */
static int32_t subject_closed_by(br_net_sentence s, uint32_t last, uint32_t verb, bool plain) {
    int32_t at = (int32_t)last;
    for (int steps = 0; at >= 0 && steps < CLIMB_MAX; steps++, at = s.tokens[at].head) {
        if (s.tokens[at].head == (int32_t)verb) return is_subject(&s.tokens[at]) ? at : -1;
        if (plain && s.tokens[at].upos == BR_UPOS_VERB) return -1;
    }
    return -1;
}

/* ---- where the first reading is in doubt ---- */

/* the verb behind an aside, itself or behind its auxiliary; the number of tokens = none */
static uint32_t verb_at(const br_first_reading *s, uint32_t at) {
    const br_token *t = s->sentence.tokens;
    uint32_t n = s->sentence.n_tokens;
    if (at + 1 < n && t[at].upos == BR_UPOS_ADV) at++;
    if (at >= n) return n;
    if (t[at].upos == BR_UPOS_AUX) return t[at].head > (int32_t)at ? (uint32_t)t[at].head : at;
    bool form = s->grammar[at] & (BR_GRAMMAR(PAST) | BR_GRAMMAR(PAST_FORM) | BR_GRAMMAR(SAME_PAST));
    return form && t[at].upos != BR_UPOS_NOUN ? at : n;
}

/* "banned the letter Z, the sign of war, cancelled the parade": a verb that goes on with one before the aside has its subject */
static bool goes_on(const br_first_reading *s, uint32_t verb, uint32_t open) {
    const br_token *t = &s->sentence.tokens[verb];
    bool joined = t->deprel == BR_DEP_CONJ && t->head >= 0 && t->head < (int32_t)open;
    return joined && s->sentence.tokens[t->head].upos == BR_UPOS_VERB && has_subject(s->sentence, (uint32_t)t->head);
}

static bool is_date(const br_first_reading *s, uint32_t at) {
    return s->grammar[at] & (BR_GRAMMAR(DAY) | BR_GRAMMAR(MONTH) | BR_GRAMMAR(DAYTIME));
}

/* "In the 1960s and 1970s, many": whether the phrase before `open` is led by a preposition, and no subject */
static bool is_led(const br_first_reading *s, uint32_t open) {
    const br_token *t = s->sentence.tokens;
    uint32_t first = open - 1;
    while (first > 0 && open - first < LED_MAX && t[first - 1].upos != BR_UPOS_PUNCT) first--;
    int32_t top = (int32_t)open - 1;
    for (int steps = 0; t[top].head >= (int32_t)first && t[top].head < (int32_t)open && steps < CLIMB_MAX; steps++)
        top = t[top].head;
    for (uint32_t i = first; i < (uint32_t)top; i++)
        if (t[i].head == top && t[i].upos == BR_UPOS_ADP && !(s->grammar[i] & BR_GRAMMAR(CLAUSE_OPENER)))
            return is_nominal(&t[top]);
    return false;
}

/* whether a word can end what an aside follows: "Fighting, for once, broke out" */
static bool ends_subject(const br_first_reading *s, uint32_t at) {
    if (is_led(s, at + 1) || is_date(s, at)) return false; /* "On the night of Monday, his wife, Ana, left" */
    return is_nominal(&s->sentence.tokens[at]) || (at == 0 && s->grammar[at] & BR_GRAMMAR(GERUND));
}

/* "Leaders meeting in Oslo on Monday agreed": whether a date can tell when they met */
static bool dates_gerund(const br_first_reading *s, uint32_t open) {
    for (uint32_t at = open; at-- > 1 && open - at < LED_MAX && s->sentence.tokens[at].upos != BR_UPOS_PUNCT;)
        if (s->grammar[at] & BR_GRAMMAR(GERUND)) return true;
    return false;
}

/* whether a verb has the subject that ends before a phrase; one of a passive that has no auxiliary is none */
static bool has_subject_before(const br_first_reading *s, uint32_t open, uint32_t verb) {
    int32_t who = subject_closed_by(s->sentence, open - 1, verb, false);
    if (who < 0 || s->sentence.tokens[who].deprel != BR_DEP_NSUBJ_PASS) return who >= 0;
    for (uint32_t i = open; i < verb; i++)
        if (s->sentence.tokens[i].upos == BR_UPOS_AUX) return true;
    return false;
}

/* "Norway on Monday lent a lorry", "rebels last month seized Gao", with no subject for who did */
static bool find_date(br_str text, const br_first_reading *s, aside *found) {
    const br_grammar past = BR_GRAMMAR(PAST) | BR_GRAMMAR(PAST_FORM) | BR_GRAMMAR(SAME_PAST);
    for (uint32_t open = 1; open + 3 < s->sentence.n_tokens; open++) {
        uint32_t end = ends_subject(s, open - 1) ? br_time_phrase_end(text, s, open) : open;
        if (end == open || !(s->grammar[end] & past) || dates_gerund(s, open)) continue;
        if (has_subject_before(s, open, end)) continue;
        *found = (aside){.open = open, .close = end, .verb = end, .time = true};
        return true;
    }
    return false;
}

/* "Troops, under pressure from donors, left", with no subject for who left; how many there are */
static uint32_t find_asides(br_str text, const br_first_reading *s, aside found[TRIES]) {
    const br_token *t = s->sentence.tokens;
    uint32_t n = find_date(text, s, &found[0]);
    for (uint32_t open = 1; open + 3 < s->sentence.n_tokens && n < TRIES; open++) {
        if (!is_mark(text, s, open) || !ends_subject(s, open - 1)) continue;
        bool told = t[open + 1].upos == BR_UPOS_VERB && has_subject(s->sentence, open + 1);
        if (told) continue; /* "Ana Cruz, an aide, said it, which had promised it, left" */
        uint32_t last = open + ASIDE_MAX < s->sentence.n_tokens ? open + ASIDE_MAX : s->sentence.n_tokens;
        for (uint32_t close = open + 2; close + 1 < last; close++) {
            uint32_t verb = are_marks(text, s, open, close) ? verb_at(s, close + 1) : s->sentence.n_tokens;
            if (verb + 1 >= s->sentence.n_tokens || is_comma(text, s, verb + 1))
                continue; /* "Mali, its minister, Ana, said, will" */
            if (subject_closed_by(s->sentence, open - 1, verb, false) >= 0 || goes_on(s, verb, open)) break;
            found[n++] = (aside){.open = open, .close = close + 1, .verb = verb};
            break;
        }
    }
    return n;
}

/* where a date without a comma ends that a sentence begins with: "By Friday evening rebels fled"; 0 = with none */
static uint32_t front_date_end(br_str text, const br_first_reading *s) {
    uint32_t end = br_dated_phrase_end(text, s, 0);
    br_upos next = (br_upos)s->sentence.tokens[end].upos; /* "At Monday's meeting", "In May-June" */
    return next != BR_UPOS_PART && next != BR_UPOS_PUNCT ? end : 0;
}

static bool hangs_on_noun(const br_first_reading *s, uint32_t end) {
    const br_token *t = s->sentence.tokens;
    for (uint32_t i = 0; i < end; i++)
        if (t[i].head >= (int32_t)end && is_nominal(&t[t[i].head])) return true;
    return false;
}

/* whether the sentence has no verb with a subject at its top */
static bool lacks_clause(const br_first_reading *s) {
    uint32_t top = 0;
    while (top + 1 < s->sentence.n_tokens && s->sentence.tokens[top].head != BR_NO_HEAD) top++;
    return !has_subject(s->sentence, top);
}

/* "Two days after the vote", "After talks collapsed", "Hours later": no subject, and no sentence of its own */
static bool is_adverbial(const br_first_reading *s, uint32_t end) {
    const br_token *t = s->sentence.tokens;
    bool gerund = s->grammar[0] & BR_GRAMMAR(GERUND) && t[0].upos == BR_UPOS_VERB;
    if (t[0].upos == BR_UPOS_ADP || t[0].upos == BR_UPOS_SCONJ || gerund) return true;
    if (t[0].upos != BR_UPOS_ADV && t[0].upos != BR_UPOS_NUM && t[end - 1].upos != BR_UPOS_ADV) return false;
    for (uint32_t i = 0; i < end; i++)
        if (t[i].upos == BR_UPOS_AUX || t[i].upos == BR_UPOS_VERB) return false;
    return true;
}

static uint32_t find_front(br_str text, const br_first_reading *s, aside *found) {
    if (s->sentence.n_tokens < SHORTEST) return 0;
    uint32_t end = front_date_end(text, s);
    if (end && !hangs_on_noun(s, end)) end = 0;
    if (!end && lacks_clause(s)) {
        uint32_t comma = 1;
        while (comma < FRONT_MAX && comma + 3 < s->sentence.n_tokens && !is_comma(text, s, comma)) comma++;
        if (is_comma(text, s, comma) && is_adverbial(s, comma)) end = comma + 1;
    }
    *found = (aside){.open = 0, .close = end, .verb = s->sentence.n_tokens, .comma = end && is_comma(text, s, end - 1)};
    return end > 0;
}

/* ---- the second reading ---- */

static void read_parts(br_arena *arena, br_str text, const br_first_reading *s, aside *a) {
    uint32_t n = s->sentence.n_tokens, from = a->open, to = a->close;
    while (from < to && is_mark(text, s, from)) from++;
    while (to > from && is_mark(text, s, to - 1)) to--;
    bool *out = br_array(arena, n, bool);
    memcpy(out, s->out, n * sizeof *out);
    a->inside = br_reading_of(arena, s->sentence, out, from, to);
    for (uint32_t i = a->open; i < a->close; i++) out[i] = true;
    a->around = br_reading_of(arena, s->sentence, out, 0, n);
}

/* Slips in the second reading are mended before it is judged. */
static void mend(br_arena *arena, br_str text, const br_first_reading *s, br_reading *r) {
    uint32_t n = r->read.n_tokens;
    br_grammar *grammar = br_array(arena, n, br_grammar);
    for (uint32_t i = 0; i < n; i++) grammar[i] = s->grammar[r->place[i]];
    br_mend_tree(grammar, arena, text, r->read.tokens, (int32_t)n);
}

static int32_t top_of(br_net_sentence s) {
    uint32_t top = 0;
    while (top + 1 < s.n_tokens && s.tokens[top].head != BR_NO_HEAD) top++;
    return (int32_t)top;
}

/* where a word of the sentence stands in a reading */
static uint32_t place_in(const br_reading *r, uint32_t at) {
    uint32_t i = 0;
    while (i + 1 < r->read.n_tokens && r->place[i] != at) i++;
    return i;
}

/* ", suspended the constitution," tells a further deed of who did the one before; ", its minister, Ana Cruz, said," is more than one
 * aside */
static bool tells_deed(br_str text, const br_first_reading *s, const aside *a) {
    const br_net_sentence *in = &a->inside.read;
    for (uint32_t i = 1; i < in->n_tokens; i++)
        if (is_comma(text, s, a->inside.place[i]) && has_subject(*in, (uint32_t)top_of(*in))) return true;
    if (!(s->grammar[a->inside.place[0]] & (BR_GRAMMAR(PAST) | BR_GRAMMAR(PAST_FORM)))) return false;
    for (uint32_t i = 1; i < in->n_tokens; i++)
        if (in->tokens[i].head == 0 && in->tokens[i].deprel == BR_DEP_OBJ) return in->tokens[0].upos == BR_UPOS_VERB;
    return false;
}

/* the verb of the second reading that gets its subject by it, and that subject, as words of the sentence; false = none does */
static bool is_better(br_str text, const br_first_reading *first, const aside *a, uint32_t *verb, uint32_t *subject) {
    const br_reading *r = &a->around;
    br_net_sentence s = r->read;
    if (s.n_tokens < 2 || !a->inside.read.n_tokens || (a->open && tells_deed(text, first, a))) return false;
    if (!a->open) {
        uint32_t top = (uint32_t)top_of(s);
        bool told = s.tokens[top].upos == BR_UPOS_VERB && has_subject(s, top);
        if (a->comma && !told) return false;
        *verb = *subject = r->place[top];
        return true;
    }
    uint32_t at = place_in(r, a->verb);
    int32_t who = subject_closed_by(s, place_in(r, a->open - 1), at, true);
    if (who < 0 || s.tokens[at].upos == BR_UPOS_AUX) return false;
    *verb = r->place[at];
    *subject = r->place[who];
    return true;
}

/* how the top of a phrase hangs on the clause around it: on the subject (`on_subject`) or on the verb */
static br_deprel relation_of(const br_first_reading *s, const aside *a, int32_t top, bool *on_subject) {
    const br_net_sentence *in = &a->inside.read;
    const br_token *t = &in->tokens[top];
    br_grammar opening = s->grammar[a->inside.place[0]];
    bool front = !a->open || a->time, led = false;
    for (uint32_t i = 0; i < in->n_tokens; i++)
        if (in->tokens[i].head == top && (in->tokens[i].deprel == BR_DEP_CASE || in->tokens[i].deprel == BR_DEP_MARK))
            led = true;
    *on_subject = !front;
    if (!front && opening & (BR_GRAMMAR(RELATIVE) | BR_GRAMMAR(WHO) | BR_GRAMMAR(WHOSE))) return BR_DEP_ACL_RELCL;
    bool verb = t->upos == BR_UPOS_VERB;
    bool participle =
        verb && !led && !has_subject(*in, (uint32_t)top) && !(s->grammar[a->inside.place[top]] & BR_GRAMMAR(GERUND));
    if (!front && participle) return BR_DEP_ACL;
    if (!front && is_nominal(t) && !led) return BR_DEP_APPOS;
    *on_subject = false;
    if (verb) return has_subject(*in, (uint32_t)top) && !led ? BR_DEP_PARATAXIS : BR_DEP_ADVCL;
    if (!is_nominal(t) && t->upos != BR_UPOS_NUM && t->upos != BR_UPOS_PRON) return BR_DEP_ADVMOD;
    return led ? BR_DEP_OBL : BR_DEP_OBL_UNMARKED;
}

/* What the first reading has in one piece is better known in its sentence than by itself. */
static void keep_whole(const br_first_reading *s, aside *a) {
    br_net_sentence *in = &a->inside.read;
    const br_token *t = s->sentence.tokens;
    uint32_t first = a->inside.place[0], last = a->inside.place[in->n_tokens - 1], tops = 0;
    for (uint32_t i = 0; i < in->n_tokens; i++) {
        int32_t head = t[a->inside.place[i]].head;
        tops += head < (int32_t)first || head > (int32_t)last;
    }
    if (tops != 1) return;
    for (uint32_t i = 0; i < in->n_tokens; i++) {
        int32_t head = t[a->inside.place[i]].head;
        bool top = head < (int32_t)first || head > (int32_t)last;
        in->tokens[i] = t[a->inside.place[i]];
        in->tokens[i].head = top ? BR_NO_HEAD : (int32_t)place_in(&a->inside, (uint32_t)head);
        in->name_tags[i] = s->sentence.name_tags[a->inside.place[i]];
    }
}

/* "meeting in Lima" by itself is read as a meeting */
static void keep_gerund(const br_first_reading *s, aside *a) {
    br_token *t = &a->inside.read.tokens[0];
    if (t->head != BR_NO_HEAD || t->upos != BR_UPOS_NOUN || !(s->grammar[a->inside.place[0]] & BR_GRAMMAR(GERUND)))
        return;
    if (s->sentence.tokens[a->inside.place[0]].upos != BR_UPOS_VERB) return;
    t->upos = BR_UPOS_VERB;
    t->feats = BR_FEAT(VERBFORM_GER);
    for (uint32_t i = 1; i < a->inside.read.n_tokens; i++) {
        br_token *child = &a->inside.read.tokens[i];
        if (child->head == 0 && child->deprel == BR_DEP_NMOD) child->deprel = BR_DEP_OBL;
    }
}

static void take(br_str text, const br_first_reading *s, aside *a, uint32_t verb, uint32_t subject) {
    keep_whole(s, a);
    keep_gerund(s, a);
    int32_t top = top_of(a->inside.read);
    bool on_subject;
    br_deprel rel = relation_of(s, a, top, &on_subject);
    br_reading_return(&a->around, s->sentence);
    br_reading_return(&a->inside, s->sentence);
    br_token *t = &s->sentence.tokens[a->inside.place[top]];
    t->head = (int32_t)(on_subject ? subject : verb);
    t->deprel = (uint8_t)rel;
    for (uint32_t i = a->open; i < a->close; i++) {
        if (!is_mark(text, s, i) || (i > a->open && i + 1 < a->close)) continue;
        s->sentence.tokens[i].head = (int32_t)a->inside.place[top];
        s->sentence.tokens[i].deprel = BR_DEP_PUNCT;
    }
    br_bound_hang(s->grammar, s->sentence, s->out);
}

static void read_round(const br_text_model *model, br_arena *arena, br_str text, const br_first_reading *first,
                       asides *found) {
    br_net_sentence *parts = br_array(arena, 2 * found->len, br_net_sentence);
    for (size_t i = 0; i < found->len; i++) {
        aside *a = &found->at[i];
        read_parts(arena, text, &first[a->sentence], a);
        parts[2 * i] = a->around.read;
        parts[2 * i + 1] = a->inside.read;
    }
    br_net_read(model, arena, text, parts, 2 * found->len);
    uint32_t done = UINT32_MAX; /* the sentence whose second reading was taken last */
    for (size_t i = 0; i < found->len; i++) {
        aside *a = &found->at[i];
        uint32_t verb, subject;
        mend(arena, text, &first[a->sentence], &a->around);
        if (a->sentence == done || !is_better(text, &first[a->sentence], a, &verb, &subject)) continue;
        take(text, &first[a->sentence], a, verb, subject);
        done = a->sentence;
    }
}

void br_aside_read_again(const br_text_model *model, br_arena *arena, br_str text, const br_first_reading *first,
                         size_t n_sentences) {
    for (int round = 0; round < ROUNDS; round++) {
        asides found = {0};
        for (size_t i = 0; i < n_sentences; i++) {
            aside tries[TRIES];
            uint32_t n = round ? find_asides(text, &first[i], tries) : find_front(text, &first[i], tries);
            for (uint32_t k = 0; k < n; k++) {
                tries[k].sentence = (uint32_t)i;
                br_vec_push(arena, &found, tries[k]);
            }
        }
        if (found.len) read_round(model, arena, text, first, &found);
    }
}
