#include "annotate/figure/read/modifier.h"

/* words of change, hedges and "by" that are looked back over from a number */
#define MAX_STEPS_BACK 4

static void set_modifier(br_reading *r, br_modifier modifier, uint32_t first) {
    r->modifier = modifier;
    r->has_modifier = true;
    r->first = first;
}

/* A bound says more than the direction ("rose by more than 3 %"), which has its own place. */
static void set_change(br_reading *r, br_modifier change, uint32_t first) {
    r->behind_change = r->first;
    r->change = change;
    r->first = first;
    if (r->has_modifier) return;
    r->modifier = change;
    r->has_modifier = true;
}

/* a sign before the digits: "-5", "+0.2%", "minus 5" */
void br_figure_read_sign(const br_figure_text *t, br_reading *r) {
    uint32_t start, at = r->first;
    if (at == 0) return;
    const br_word *sign = br_figure_word(t, at - 1);
    bool free = at == 1 || !sign->glued || br_word_is_mark(&t->words, at - 2, '(');
    if (br_word_is_mark(&t->words, at - 1, '+') && br_figure_word(t, at)->glued) {
        set_change(r, BR_MOD_UP, at - 1);
        return;
    }
    bool minus = br_word_is_dash(&t->words, at - 1) && br_figure_word(t, at)->glued && free;
    uint32_t word_at = at;
    if (br_word_is_mark(&t->words, at - 1, '-') && br_figure_word(t, at)->glued && sign->glued)
        word_at = at - 1; /* "minus-5" */
    const br_figure_entry *entry = br_figure_entry_before(t, word_at, &start);
    bool told = br_figure_is(entry, BR_ROLE_NEGATIVE);
    bool within = r->first + 1 < r->number_first && br_word_is_dash(&t->words, r->number_first - 1); /* "$-5bn" */
    if (!minus && !told && !within) return;
    if (!within) r->first = told ? start : at - 1;
    r->number.value = -r->number.value;
    double low = r->low;
    r->low = -r->high;
    r->high = -low;
}

/* "~45", "<5", ">100": signs that stand for words */
static bool read_modifier_sign(const br_figure_text *t, br_reading *r) {
    static const struct {
        char sign;
        br_modifier modifier;
    } signs[] = {{'~', BR_MOD_ABOUT}, {'<', BR_MOD_BELOW}, {'>', BR_MOD_ABOVE}};
    for (size_t i = 0; r->first > 0 && i < sizeof signs / sizeof signs[0]; i++)
        if (br_word_is_mark(&t->words, r->first - 1, signs[i].sign)) {
            set_modifier(r, signs[i].modifier, r->first - 1);
            return true;
        }
    return false;
}

/* "sub-7 nanometre": a bound that a hyphen joins */
static bool read_modifier_prefix(const br_figure_text *t, br_reading *r) {
    uint32_t start, at = r->first;
    if (!r->unit || at < 2 || !br_word_is_mark(&t->words, at - 1, '-') || !br_figure_word(t, at)->glued ||
        !br_figure_word(t, at - 1)->glued)
        return false;
    const br_figure_entry *entry = br_figure_entry_before(t, at - 1, &start);
    if (!br_figure_is(entry, BR_ROLE_PREFIX)) return false;
    set_modifier(r, entry->before, start);
    return true;
}

/* "climbed back up to 5 %": what a movement came to, no bound */
static bool is_level_reached(const br_figure_text *t, const br_figure_entry *entry, uint32_t start) {
    uint32_t first;
    return br_figure_is(entry, BR_ROLE_BEFORE) && entry->before == BR_MOD_AT_MOST &&
           br_figure_is(br_figure_entry_before(t, start, &first), BR_ROLE_BACK);
}

/* the words that end before word `at` as what stands before a number: "and up 3 %" is "up", though "18 and up" has the whole */
static const br_figure_entry *entry_ahead(const br_figure_text *t, uint32_t at, uint32_t *start) {
    uint32_t end;
    const br_figure_entry *entry = br_figure_entry_before(t, at, start);
    bool behind = br_figure_is(entry, BR_ROLE_BEHIND) && !br_figure_is(entry, BR_ROLE_CHANGE) &&
                  !br_figure_is(entry, BR_ROLE_BEFORE) && *start + 1 < at;
    if (!behind) return entry;
    entry = br_figure_entry_at(t, at - 1, &end);
    if (end == at) *start = at - 1;
    return end == at ? entry : NULL;
}

/* "lost 15 ships": things, not "lost 15 points" nor "lost 1.5" */
static bool counts_things(const br_figure_text *t, const br_reading *r) {
    uint32_t end;
    return !r->unit && r->number.whole && !br_figure_is(br_figure_entry_at(t, r->end, &end), BR_ROLE_STEPS);
}

/* Walks back over "more than", "by about" to a word of change. */
void br_figure_read_modifiers_before(const br_figure_text *t, br_reading *r) {
    uint32_t at = r->first, start;
    bool by = false;
    if (read_modifier_sign(t, r) || read_modifier_prefix(t, r)) return;
    for (int steps = 0; steps < MAX_STEPS_BACK; steps++, at = start) {
        const br_figure_entry *entry = entry_ahead(t, at, &start);
        bool changes = br_figure_is(entry, BR_ROLE_CHANGE) || (by && br_figure_is(entry, BR_ROLE_ADJUST));
        if (changes && !br_figure_is(entry, BR_ROLE_BEFORE)) {
            if (!by && br_figure_is(entry, BR_ROLE_TAKES) && counts_things(t, r)) return;
            set_change(r, entry->change, start);
            return;
        }
        if (is_level_reached(t, entry, start)) return;
        if (br_figure_is(entry, BR_ROLE_BEFORE) && !r->has_modifier) {
            set_modifier(r, entry->before, start);
            if (br_figure_is(entry, BR_ROLE_LEVEL)) return;
            continue;
        }
        if (!br_figure_is(entry, BR_ROLE_BY) && !br_figure_is(entry, BR_ROLE_BEFORE)) return;
        if (br_figure_is(entry, BR_ROLE_RANGE)) return; /* "rose to 5": what it came to, no change */
        by |= br_figure_is(entry, BR_ROLE_AMOUNT);
    }
}

static void read_behind(const br_figure_text *t, br_reading *r) {
    uint32_t end;
    if (br_word_is_mark(&t->words, r->end, '+') && br_figure_word(t, r->end)->glued) {
        r->end++;
        r->modifier = BR_MOD_ABOVE;
        r->has_modifier = true;
        return;
    }
    const br_figure_entry *entry = br_figure_entry_at(t, r->end, &end);
    if (!br_figure_is(entry, BR_ROLE_BEHIND)) return;
    bool name = r->first > 0 && br_word_is_capital(&t->words, r->end) && br_word_is_capital(&t->words, r->first - 1);
    if (name && !r->unit) return;                              /* "Type 15 Plus" */
    if (br_figure_is(entry, BR_ROLE_BEFORE)) end = r->end + 1; /* "38 % higher than": the rest leads on */
    bool change = entry->behind == BR_MOD_UP || entry->behind == BR_MOD_DOWN;
    if (change && !r->unit) return; /* "three higher floors" */
    if (change) set_change(r, entry->behind, r->first);
    else if (!r->has_modifier) set_modifier(r, entry->behind, r->first);
    else return;
    r->end = end;
}

void br_figure_read_modifiers_behind(const br_figure_text *t, br_reading *r) {
    read_behind(t, r);
    if (r->number.vague && !r->has_modifier) set_modifier(r, BR_MOD_ABOUT, r->first); /* "dozens" */
}
