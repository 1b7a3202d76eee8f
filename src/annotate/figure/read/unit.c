#include "annotate/figure/read/unit.h"

/* words looked at before and behind an amount for what tells its sense */
#define SENSE_BEFORE 12
#define SENSE_BEHIND 6

static const br_word *word(const br_figure_text *t, uint32_t i) {
    return br_figure_word(t, i);
}

const br_figure_unit *br_figure_unit_of_mark(const br_figure_text *t, const br_figure_entry *entry, uint32_t first,
                                             uint32_t end, bool behind) {
    br_str text = br_figure_slice(t, first, end);
    const br_figure_unit *found = NULL;
    for (uint8_t m = 0; m < entry->n_marks; m++) {
        br_str mark = entry->mark[m];
        size_t at = 0, k = 0;
        for (; at < text.len && k < mark.len; at++) { /* white space inside is passed over: "US $" */
            if (br_is_space(text.ptr[at])) continue;
            if (text.ptr[at] != mark.ptr[k]) break;
            k++;
        }
        const br_figure_unit *unit = &t->lexicon->units[entry->mark_unit[m]];
        if (at != text.len || k != mark.len || (found && unit->money == behind)) continue;
        found = unit;
    }
    return found;
}

/* whether words of one kind stand around, none of another nearer before it: "pounds" are money but near words of weight */
static bool stands_near(const br_figure_text *t, uint32_t at, br_figure_role role, br_figure_role other) {
    uint32_t end;
    for (uint32_t i = at, n = 0; i > 0 && n < SENSE_BEFORE && word(t, i - 1)->kind != BR_WORD_BREAK; i--, n++) {
        if (br_word_is_mark(&t->words, i - 1, '.') && !word(t, i)->glued) break;
        const br_figure_entry *entry = br_figure_entry_at(t, i - 1, &end);
        if (br_figure_is(entry, role)) return true;
        if (br_figure_is(entry, other)) return false;
    }
    for (uint32_t i = at + 1, n = 0; n < SENSE_BEHIND && word(t, i)->kind != BR_WORD_BREAK; i++, n++)
        if (br_figure_is(br_figure_entry_at(t, i, &end), role)) return true;
    return false;
}

/* whether a letter is a unit there: "45 C" is one near words of heat, "building 12 C" is none; "4A" wants a current */
static bool is_unit_letter(const br_figure_text *t, const br_figure_entry *entry, uint32_t at) {
    if (br_figure_is(entry, BR_ROLE_WIRED)) return stands_near(t, at, BR_ROLE_CURRENT, BR_ROLE_NONE);
    bool apart = br_figure_is(entry, BR_ROLE_GLUED) && !word(t, at)->glued;
    return !apart || stands_near(t, at, BR_ROLE_HEAT, BR_ROLE_NONE);
}

const br_figure_unit *br_figure_unit_behind(const br_figure_text *t, const br_numeral *n, uint32_t at, uint32_t *end) {
    uint32_t from = at;
    const br_figure_entry *entry = br_figure_entry_at(t, from, end);
    if (!entry && br_word_is_mark(&t->words, from, '-') && word(t, from)->glued && word(t, from + 1)->glued)
        entry = br_figure_entry_at(t, ++from, end);
    if (!br_figure_is(entry, BR_ROLE_UNIT) && (n->vague || n->value >= 1000) &&
        br_numeral_is(&t->lexicon->numerals, word(t, at)->id, BR_NUMERAL_OF))
        entry = br_figure_entry_at(t, from = at + 1, end); /* "tens of millions of dollars" */
    if (n->fraction) {                                     /* "half a mile", "a quarter of an hour" */
        uint32_t article = at + br_numeral_is(&t->lexicon->numerals, word(t, at)->id, BR_NUMERAL_OF);
        if (br_numeral_is(&t->lexicon->numerals, word(t, article)->id, BR_NUMERAL_ARTICLE))
            entry = br_figure_entry_at(t, from = article + 1, end);
    }
    if (!entry) return NULL;
    bool digits = t->words.at[n->first].kind != BR_WORD_LETTERS;
    const br_figure_unit *unit = NULL;
    bool plural = n->whole && br_figure_is(entry, BR_ROLE_ENDING) && word(t, from)->glued; /* "Model 3s" */
    if (digits && !plural && br_figure_is(entry, BR_ROLE_MARK) && is_unit_letter(t, entry, from))
        unit = br_figure_unit_of_mark(t, entry, from, *end, true);
    if (unit && unit->money && word(t, *end)->kind == BR_WORD_NUMBER && word(t, *end)->glued)
        return NULL; /* "$1.5-$2" */
    if (!unit && br_figure_is(entry, BR_ROLE_UNIT))
        unit = &t->lexicon
                    ->units[entry->n_units > 1 && stands_near(t, from, BR_ROLE_WEIGHT, BR_ROLE_PAID) ? entry->other_unit
                                                                                                     : entry->unit];
    return unit;
}

/* whether an amount stands where a name like "PS5" may: a lone digit or two */
static bool may_be_model(const br_figure_text *t, uint32_t at) {
    br_str text = br_word_text(&t->words, at);
    return text.len < 3 && !(word(t, at + 1)->glued && word(t, at + 1)->kind == BR_WORD_LETTERS) &&
           !br_numeral_is(&t->lexicon->numerals, word(t, at + 1)->id, BR_NUMERAL_SCALE);
}

/* a minus glued between two words, the second of which is word `at` */
static bool is_minus_within(const br_figure_text *t, uint32_t at) {
    return at > 1 && br_word_is_dash(&t->words, at - 1) && word(t, at - 1)->glued && word(t, at)->glued;
}

const br_figure_unit *br_figure_money_before(const br_figure_text *t, uint32_t at, uint32_t *start) {
    const br_figure_entry *entry = br_figure_entry_before(t, at, start);
    const br_figure_unit *unit =
        br_figure_is(entry, BR_ROLE_MARK) ? br_figure_unit_of_mark(t, entry, *start, at, false) : NULL;
    uint32_t end;
    if (!unit && at > 0) { /* "a $5" looks like "A$" at first */
        entry = br_figure_entry_at(t, *start = at - 1, &end);
        if (end == at && br_figure_is(entry, BR_ROLE_MARK)) unit = br_figure_unit_of_mark(t, entry, *start, at, false);
    }
    if (!unit && is_minus_within(t, at)) { /* "$-5bn" */
        entry = br_figure_entry_before(t, at - 1, start);
        if (br_figure_is(entry, BR_ROLE_MARK)) unit = br_figure_unit_of_mark(t, entry, *start, at - 1, false);
    }
    bool doubtful = br_figure_is(entry, BR_ROLE_DOUBTFUL) && may_be_model(t, at);
    if (unit && unit->money && !doubtful) return unit;
    *start = at;
    return NULL;
}

bool br_figure_is_money_word(const br_figure_text *t, uint32_t at) {
    uint32_t end;
    const br_figure_entry *entry = br_figure_entry_at(t, at, &end);
    return br_figure_is(entry, BR_ROLE_UNIT) && t->lexicon->units[entry->unit].money;
}

/* ---- further off ---- */

/* "6.4 on the Richter scale" */
static const br_figure_unit *unit_of_scale(const br_figure_text *t, uint32_t at) {
    uint32_t first, end, scale_end;
    if (!br_figure_is(br_figure_entry_at(t, at, &first), BR_ROLE_ON)) return NULL;
    const br_figure_entry *entry = br_figure_entry_at(t, first, &end);
    if (!entry || !br_figure_is(br_figure_entry_at(t, end, &scale_end), BR_ROLE_SCALE)) return NULL;
    if (br_figure_is(entry, BR_ROLE_UNIT)) return &t->lexicon->units[entry->unit];
    return br_figure_is(entry, BR_ROLE_MARK) ? br_figure_unit_of_mark(t, entry, first, end, true) : NULL;
}

/* "magnitude 5.2", "a magnitude of about 5" */
static const br_figure_unit *unit_ahead(const br_figure_text *t, uint32_t first) {
    uint32_t start;
    const br_figure_entry *entry = br_figure_entry_before(t, first, &start);
    if (br_figure_is(entry, BR_ROLE_OF)) entry = br_figure_entry_before(t, start, &start);
    return br_figure_is(entry, BR_ROLE_AHEAD) ? &t->lexicon->units[entry->unit] : NULL;
}

const br_figure_unit *br_figure_far_unit(const br_figure_text *t, uint32_t first, uint32_t end) {
    const br_figure_unit *unit = unit_of_scale(t, end);
    return unit ? unit : unit_ahead(t, first);
}
