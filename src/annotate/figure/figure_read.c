#include "annotate/figure/figure_read.h"

#include "annotate/figure/figure_modifier.h"

/* words looked at before and behind an amount for what tells its sense */
#define SENSE_BEFORE 12
#define SENSE_BEHIND 6

static const br_word *word(const br_figure_text *t, uint32_t i) {
    return br_figure_word(t, i);
}

/* ---- units ---- */

/* the unit that is written as a mark, with its capitals: of money before an amount ("PS5m"), rather of a measure behind it
 * ("300 PS") */
static const br_figure_unit *unit_of_mark(const br_figure_text *t, const br_figure_entry *entry, uint32_t first,
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

/* a unit behind the number; a hyphen may stand between ("6-inch") */
static const br_figure_unit *unit_behind(const br_figure_text *t, const br_numeral *n, uint32_t at, uint32_t *end) {
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
        unit = unit_of_mark(t, entry, from, *end, true);
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

/* a currency's mark before the number */
static const br_figure_unit *money_before(const br_figure_text *t, uint32_t at, uint32_t *start) {
    const br_figure_entry *entry = br_figure_entry_before(t, at, start);
    const br_figure_unit *unit = br_figure_is(entry, BR_ROLE_MARK) ? unit_of_mark(t, entry, *start, at, false) : NULL;
    uint32_t end;
    if (!unit && at > 0) { /* "a $5" looks like "A$" at first */
        entry = br_figure_entry_at(t, *start = at - 1, &end);
        if (end == at && br_figure_is(entry, BR_ROLE_MARK)) unit = unit_of_mark(t, entry, *start, at, false);
    }
    bool doubtful = br_figure_is(entry, BR_ROLE_DOUBTFUL) && may_be_model(t, at);
    if (unit && unit->money && !doubtful) return unit;
    *start = at;
    return NULL;
}

static bool is_money_word(const br_figure_text *t, uint32_t at) {
    uint32_t end;
    const br_figure_entry *entry = br_figure_entry_at(t, at, &end);
    return br_figure_is(entry, BR_ROLE_UNIT) && t->lexicon->units[entry->unit].money;
}

/* "5m people": nothing is measured in metres before a noun that is always counted */
static bool counts_people(const br_figure_text *t, const br_reading *r) {
    uint32_t end;
    return br_figure_is(br_figure_entry_at(t, r->number_end + 1, &end), BR_ROLE_PLURAL);
}

/* "$5m", "1m euros", "4.3M": a scale of one letter, where money or a capital shows that it is one */
static void read_glued_scale(const br_figure_text *t, bool money, br_reading *r) {
    const br_word *w = word(t, r->number_end);
    if (!r->number.digits || !w->glued || !br_numeral_is(&t->lexicon->numerals, w->id, BR_NUMERAL_GLUED)) return;
    br_str letter = br_word_text(&t->words, r->number_end);
    if (letter.len != 1) return;
    double scale = br_numeral_word_of(&t->lexicon->numerals, w->id)->value;
    if (scale < 1e6 && r->number.value >= scale) return; /* "6700K": kelvins */
    money |= is_money_word(t, r->number_end + 1) || counts_people(t, r);
    if (!money && (!br_is_upper(letter.ptr[0]) || letter.ptr[0] == 'T')) return;
    r->number.value *= scale;
    r->low *= scale;
    r->high *= scale;
    r->number_end++;
    r->number.digits = false;
}

/* ---- ranges ---- */

static bool is_range_word(const br_figure_text *t, uint32_t at, bool between, uint32_t *behind) {
    *behind = at + 1;
    if (br_word_is_dash(&t->words, at)) return word(t, at)->glued == word(t, at + 1)->glued;
    uint32_t end;
    const br_figure_entry *entry = br_figure_entry_at(t, at, &end);
    if (!br_figure_is(entry, BR_ROLE_RANGE)) return false;
    *behind = end;
    if (br_word_is_mark(&t->words, end, '-')) *behind = end + 1; /* "200,000 to-260,000" */
    bool joins = br_numeral_is(&t->lexicon->numerals, word(t, at)->id, BR_NUMERAL_JOIN);
    return !joins || between;
}

static bool opened_by(const br_figure_text *t, uint32_t first, br_figure_role role) {
    uint32_t start;
    return br_figure_is(br_figure_entry_before(t, first, &start), role);
}

/* the other end of a range: another number of the same unit, not below the first */
static void read_range(const br_figure_text *t, br_reading *r, bool changes) {
    br_reading other = {0};
    uint32_t at, end;
    bool between = opened_by(t, r->first, BR_ROLE_BETWEEN), from = opened_by(t, r->first, BR_ROLE_FROM);
    if (r->number.vague || r->number.fraction || !is_range_word(t, r->end, between, &at)) return;
    uint32_t money_end;
    const br_figure_entry *mark = br_figure_entry_at(t, at, &money_end);
    const br_figure_unit *money = br_figure_is(mark, BR_ROLE_MARK) ? unit_of_mark(t, mark, at, money_end, false) : NULL;
    if (money && money->money) at = money_end;
    else money = NULL;
    if (!br_numeral_read(&t->lexicon->numerals, &t->words, at, true, &other.number)) return;
    if (other.number.vague || other.number.ordinal || other.number.fraction) return;
    other.low = other.high = other.number.value;
    other.number_end = other.number.end;
    read_glued_scale(t, money != NULL || (r->unit && r->unit->money), &other);
    const br_figure_unit *unit = unit_behind(t, &other.number, other.number_end, &end);
    if (!unit) end = other.number_end;
    if (!unit) unit = money;
    bool dash = br_word_is_dash(&t->words, r->end);
    if (r->unit && unit && r->unit != unit) return;
    if (r->unit && !unit && !dash && !from && !between) return; /* "up 4 % to 25 ships" */
    if (changes && !from && r->unit) return;                    /* "rose 5 % to 7 %": two figures */
    double low = r->number.value, high = other.number.value;
    bool scaled = !r->number.grouped && r->number.digits && other.number.digits == false && high >= 1000 && low < 1000;
    if (scaled) { /* "33-35 billion": the scale is of both */
        double scale = 1;
        while (high / scale >= 1000) scale *= 1000;
        if (low * scale <= high) low *= scale;
    }
    if (low >= high) { /* "from 4.8 to 4.7 %": two figures of one unit */
        if (from && !r->unit) r->unit = unit;
        return;
    }
    r->low = low;
    r->high = high;
    r->range = true;
    r->number_end = other.number_end;
    r->end = end;
    if (unit) r->unit = unit;
}

/* ---- counted by what ---- */

/* the word behind a hyphen that joins two others, else the word itself: "a 12-cent-a-share dividend" */
static uint32_t over_hyphen(const br_figure_text *t, uint32_t at) {
    return br_word_is_mark(&t->words, at, '-') && word(t, at)->glued && word(t, at + 1)->glued ? at + 1 : at;
}

/* "per barrel", "a month", "a share", "/kg" at a word; false when there is none */
static bool read_rate(const br_figure_text *t, uint32_t at, const br_figure_unit *unit, br_span *per, uint32_t *end) {
    uint32_t first;
    bool money = unit && (unit->money || unit->parts);
    bool slash = money && br_word_is_mark(&t->words, at, '/') && word(t, at)->glued;
    const br_figure_entry *entry = br_figure_entry_at(t, at, &first);
    bool each = br_figure_is(entry, BR_ROLE_EACH), opened = slash || br_figure_is(entry, BR_ROLE_PER);
    if (slash) first = at + 1;
    else if (!opened && !each) return false;
    first = over_hyphen(t, first);
    if (word(t, first)->kind != BR_WORD_LETTERS) return false;
    const br_figure_entry *noun = br_figure_entry_at(t, first, end);
    const br_figure_unit *by = br_figure_is(noun, BR_ROLE_UNIT) ? &t->lexicon->units[noun->unit] : NULL;
    if (!noun) *end = first + 1;
    if (!opened && !(by && (by->time || money)) && !(money && br_figure_is(noun, BR_ROLE_APIECE))) return false;
    *per = br_span_join(word(t, first)->span, word(t, *end - 1)->span);
    return true;
}

static void read_per(const br_figure_text *t, br_reading *r) {
    uint32_t end;
    if (!read_rate(t, over_hyphen(t, r->end), r->unit, &r->per, &end)) return;
    r->per_first = r->end;
    r->end = end;
}

void br_figure_read_rate(const br_figure_text *t, uint32_t at, br_reading *r) {
    uint32_t end;
    if (br_span_is_none(r->per)) read_rate(t, at, r->unit, &r->per, &end);
}

/* ---- units further off ---- */

/* "6.4 on the Richter scale" */
static const br_figure_unit *unit_of_scale(const br_figure_text *t, uint32_t at) {
    uint32_t first, end, scale_end;
    if (!br_figure_is(br_figure_entry_at(t, at, &first), BR_ROLE_ON)) return NULL;
    const br_figure_entry *entry = br_figure_entry_at(t, first, &end);
    if (!entry || !br_figure_is(br_figure_entry_at(t, end, &scale_end), BR_ROLE_SCALE)) return NULL;
    if (br_figure_is(entry, BR_ROLE_UNIT)) return &t->lexicon->units[entry->unit];
    return br_figure_is(entry, BR_ROLE_MARK) ? unit_of_mark(t, entry, first, end, true) : NULL;
}

/* "magnitude 5.2", "a magnitude of about 5" */
static const br_figure_unit *unit_ahead(const br_figure_text *t, uint32_t first) {
    uint32_t start;
    const br_figure_entry *entry = br_figure_entry_before(t, first, &start);
    if (br_figure_is(entry, BR_ROLE_OF)) entry = br_figure_entry_before(t, start, &start);
    return br_figure_is(entry, BR_ROLE_AHEAD) ? &t->lexicon->units[entry->unit] : NULL;
}

static void read_far_unit(const br_figure_text *t, br_reading *r) {
    if (r->unit || r->age.len || r->number.ordinal || r->number.fraction) return;
    r->unit = unit_of_scale(t, r->end);
    if (!r->unit) r->unit = unit_ahead(t, r->first);
}

/* ---- ages, shares, small change ---- */

/* "50-year-old", "19 years old", "aged 50" */
static void read_age(const br_figure_text *t, br_reading *r) {
    uint32_t at = r->end, end, start;
    if (br_word_is_mark(&t->words, at, '-')) at++;
    if (r->unit && r->unit->time && br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_AGE)) {
        r->age = r->unit->age;
        r->end = end;
        return;
    }
    bool plausible = r->number.whole && r->number.value >= 1 && r->number.value <= 120 && !r->unit;
    if (plausible && br_figure_is(br_figure_entry_before(t, r->first, &start), BR_ROLE_AGED)) r->age = t->lexicon->age;
}

/* "eleven dollars and twenty cents", "15 dollars 50" */
static void read_small_change(const br_figure_text *t, br_reading *r) {
    br_numeral change;
    uint32_t at = r->end, end;
    if (!r->unit || !r->unit->money || r->end <= r->number_end || !r->number.whole || r->number.vague) return;
    bool joined = br_numeral_is(&t->lexicon->numerals, word(t, at)->id, BR_NUMERAL_JOIN);
    if (joined) at++;
    if (!br_numeral_read(&t->lexicon->numerals, &t->words, at, false, &change)) return;
    if (!change.whole || change.vague || change.ordinal || change.value < 1 || change.value > 99) return;
    const br_figure_unit *coin = unit_behind(t, &change, change.end, &end);
    bool bare = !coin && !joined && change.value >= 10 && word(t, change.end)->kind != BR_WORD_LETTERS &&
                !br_word_is_mark(&t->words, change.end, '%');
    if (!bare && !(coin && coin->parts)) return;
    r->number.value += change.value / (coin ? coin->parts : 100);
    r->low = r->high = r->number.value;
    r->number.whole = false;
    r->end = r->number_end = bare ? change.end : end;
}

/* "one in five", "three out of every ten": a share; "two in 2019" is none */
static bool read_share(const br_figure_text *t, br_numeral *n) {
    uint32_t end;
    br_numeral whole;
    const br_figure_entry *entry = br_figure_entry_at(t, n->end, &end);
    bool out_of = br_figure_is(entry, BR_ROLE_OUT_OF), in = br_figure_is(entry, BR_ROLE_IN);
    if (!n->whole || n->vague || n->ordinal || n->value < 1 || !(out_of || (in && n->value == 1))) return false;
    if (!br_numeral_read(&t->lexicon->numerals, &t->words, end, false, &whole)) return false;
    bool year = whole.digits && whole.value >= 1000 && !whole.grouped;
    if (!whole.whole || whole.vague || whole.ordinal || whole.fraction || whole.value <= n->value || year) return false;
    n->value = n->low = n->high = n->value / whole.value;
    n->end = whole.end;
    n->fraction = true;
    n->whole = n->digits = false;
    return true;
}

bool br_figure_read(const br_figure_text *t, uint32_t at, br_reading *reading) {
    br_numeral number; /* most words begin none: nothing else is made ready before */
    if (!br_numeral_read(&t->lexicon->numerals, &t->words, at, true, &number)) return false;
    br_reading r = {.first = at, .number = number};
    r.share = read_share(t, &r.number);
    r.number_first = at;
    r.number_end = r.number.end;
    r.low = r.number.low;
    r.high = r.number.high;
    uint32_t end;
    const br_figure_unit *money = money_before(t, at, &r.first);
    read_glued_scale(t, money != NULL, &r);
    r.unit = unit_behind(t, &r.number, r.number_end, &end);
    r.end = r.unit ? end : r.number_end;
    if (money && (!r.unit || !r.unit->money)) {
        r.unit = money;
        r.end = r.number_end;
    }
    read_small_change(t, &r);
    br_figure_read_sign(t, &r);
    br_reading before = r;
    br_figure_read_modifiers_before(t, &before);
    read_range(t, &r, before.change != BR_MOD_EXACT);
    read_per(t, &r);
    read_age(t, &r);
    br_figure_read_modifiers_before(t, &r);
    br_figure_read_modifiers_behind(t, &r);
    read_far_unit(t, &r);
    *reading = r;
    return true;
}
