#include "annotate/figure/read/read.h"

#include "annotate/figure/read/modifier.h"
#include "annotate/figure/read/unit.h"

/* numbers with a hyphen left open before the one that has what is joined */
#define MAX_OPEN_HYPHENS 4
/* words of a bracket that tells a length once more */
#define MAX_BRACKET 6
/* words before and behind two numbers for what tells that they are votes */
#define VOTES_BEFORE 8
#define VOTES_BEHIND 2

static const br_word *word(const br_figure_text *t, uint32_t i) {
    return br_figure_word(t, i);
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
    money |= br_figure_is_money_word(t, r->number_end + 1) || counts_people(t, r);
    if (!money && (!br_is_upper(letter.ptr[0]) || letter.ptr[0] == 'T')) return;
    r->number.value = br_numeral_scaled(r->number.value, scale);
    r->low = br_numeral_scaled(r->low, scale);
    r->high = br_numeral_scaled(r->high, scale);
    r->number_end++;
    r->number.digits = false;
}

bool br_figure_scale_letter(const br_figure_text *t, br_reading *r) {
    uint32_t end = r->number_end;
    read_glued_scale(t, true, r);
    return r->number_end > end;
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

/* words between a verb of change and the "from" of what it starts at: "raised the royalties from 3 to 11 %" */
#define CHANGED_WORDS 5

/* whether the number at `first` is what something came from: no end of a range but a figure of its own */
static bool is_changed_from(const br_figure_text *t, uint32_t first) {
    uint32_t at, start;
    if (!br_figure_is(br_figure_entry_before(t, first, &at), BR_ROLE_FROM)) return false;
    for (uint32_t n = 0; n <= CHANGED_WORDS && at > 0 && word(t, at - 1)->kind == BR_WORD_LETTERS; n++, at--) {
        const br_figure_entry *entry = br_figure_entry_before(t, at, &start);
        if (br_figure_is(entry, BR_ROLE_CHANGE) || br_figure_is(entry, BR_ROLE_ADJUST)) return true;
    }
    return false;
}

/* the other end of a range: another number of the same unit, not below the first */
static void read_range(const br_figure_text *t, br_reading *r, bool changes) {
    br_reading other = {0};
    uint32_t at, end;
    bool between = opened_by(t, r->first, BR_ROLE_BETWEEN), from = opened_by(t, r->first, BR_ROLE_FROM);
    if (r->number.vague || r->number.fraction || !is_range_word(t, r->end, between, &at)) return;
    uint32_t money_end;
    const br_figure_entry *mark = br_figure_entry_at(t, at, &money_end);
    const br_figure_unit *money =
        br_figure_is(mark, BR_ROLE_MARK) ? br_figure_unit_of_mark(t, mark, at, money_end, false) : NULL;
    if (money && money->money) at = money_end;
    else money = NULL;
    if (!br_numeral_read(&t->lexicon->numerals, &t->words, at, true, &other.number)) return;
    if (other.number.vague || other.number.ordinal || other.number.fraction) return;
    other.low = other.high = other.number.value;
    other.number_end = other.number.end;
    read_glued_scale(t, money != NULL || (r->unit && r->unit->money), &other);
    const br_figure_unit *unit = br_figure_unit_behind(t, &other.number, other.number_end, &end);
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
        if (low * scale <= high) low = br_numeral_scaled(low, scale);
    }
    if (low >= high ||
        is_changed_from(t, r->first)) { /* "from 4.8 to 4.7 %", "rose from 3 to 5 %": two figures of one unit */
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
    if (word(t, first)->kind != BR_WORD_LETTERS || br_numeral_may_begin(&t->lexicon->numerals, &t->words, first))
        return false; /* "for every five shares" */
    const br_figure_entry *noun = br_figure_entry_at(t, first, end);
    const br_figure_unit *by = br_figure_is(noun, BR_ROLE_UNIT) ? &t->lexicon->units[noun->unit] : NULL;
    if (!noun) *end = first + 1;
    uint32_t behind;
    if (each && !opened && br_figure_is(br_figure_entry_at(t, *end, &behind), BR_ROLE_DISTANCE))
        return false; /* "killed ten people a day before the vote" */
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

bool br_figure_tells_where(const br_figure_text *t, const br_reading *r) {
    uint32_t at = r->end, end;
    if (!r->unit || r->unit->money || r->unit->time || br_str_is(r->unit->code, "%")) return false;
    if (br_word_is_mark(&t->words, at, '(')) {
        uint32_t last = at + MAX_BRACKET;
        while (at < last && word(t, at)->kind != BR_WORD_BREAK && !br_word_is_mark(&t->words, at, ')')) at++;
    }
    if (br_word_is_mark(&t->words, at, ')')) at++;
    bool describes = br_word_is_mark(&t->words, r->number_end, '-') || br_word_is_capital(&t->words, at);
    return !describes &&
           br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_WHERE); /* not "a 900-mile Southeast ..." */
}

void br_figure_read_rate(const br_figure_text *t, uint32_t at, br_reading *r) {
    uint32_t end;
    if (br_span_is_none(r->per)) read_rate(t, at, r->unit, &r->per, &end);
}

/* ---- hyphens left open, votes ---- */

/* "four-, five- and six-cylinder": the numbers before the last lack what is joined to it */
static void read_open_hyphen(const br_figure_text *t, br_reading *r) {
    uint32_t at = r->number_end, end;
    br_numeral next;
    for (int i = 0; i < MAX_OPEN_HYPHENS; i++, at = next.end) {
        if (!br_word_is_mark(&t->words, at, '-') || !word(t, at)->glued) return;
        if (word(t, at + 1)->glued && word(t, at + 1)->kind == BR_WORD_LETTERS) break;
        at++;
        if (br_word_is_mark(&t->words, at, ',')) at++;
        if (br_figure_is(br_figure_entry_at(t, at, &end), BR_ROLE_RANGE)) at = end;
        if (!br_numeral_read(&t->lexicon->numerals, &t->words, at, false, &next)) return;
    }
    if (at == r->number_end || !br_word_is_mark(&t->words, at, '-') || word(t, at + 1)->kind != BR_WORD_LETTERS) return;
    r->hyphen = at;
    r->end = r->number_end + 1;
    if (!r->unit) r->unit = br_figure_unit_behind(t, &r->number, at, &end);
}

/* whether the two numbers in digits that begin with word `first` count votes: "voted 52 to 48", "passed 217-213",
 * "a 5-4 ruling" */
static bool counts_votes(const br_figure_text *t, uint32_t first) {
    uint32_t start, end;
    if (word(t, first)->kind != BR_WORD_NUMBER || word(t, first + 2)->kind != BR_WORD_NUMBER) return false;
    const br_figure_entry *before = br_figure_entry_before(t, first, &start);
    bool dash = br_word_is_dash(&t->words, first + 1) && word(t, first + 1)->glued && word(t, first + 2)->glued;
    if (!dash)
        return br_figure_is(br_figure_entry_at(t, first + 1, &end), BR_ROLE_RANGE) &&
               br_figure_is(before, BR_ROLE_VOTES);
    for (uint32_t i = first + 3; i < first + 3 + VOTES_BEHIND && word(t, i)->kind != BR_WORD_BREAK; i++)
        if (br_figure_is(br_figure_entry_at(t, i, &end), BR_ROLE_VOTES)) return true;
    for (uint32_t i = first; i > 0 && first - i < VOTES_BEFORE && word(t, i - 1)->kind != BR_WORD_BREAK; i--)
        if (br_figure_is(br_figure_entry_at(t, i - 1, &end), BR_ROLE_VOTES)) return true;
    return false;
}

/* "by 152 votes to 98": the other side of a count that names its votes */
static bool counts_votes_against(const br_figure_text *t, uint32_t at) {
    uint32_t start, votes;
    const br_figure_entry *between = br_figure_entry_before(t, at, &start);
    bool against = br_figure_is(between, BR_ROLE_RANGE) || br_figure_is(between, BR_ROLE_AGAINST);
    return against && word(t, at)->kind == BR_WORD_NUMBER &&
           br_figure_is(br_figure_entry_before(t, start, &votes), BR_ROLE_VOTES) && votes > 0 &&
           word(t, votes - 1)->kind == BR_WORD_NUMBER;
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
    const br_figure_unit *coin = br_figure_unit_behind(t, &change, change.end, &end);
    bool bare = !coin && !joined && change.value >= 10 && word(t, change.end)->kind != BR_WORD_LETTERS &&
                !br_word_is_mark(&t->words, change.end, '%');
    if (!bare && !(coin && coin->parts)) return;
    r->number.value += change.value / (coin ? coin->parts : 100);
    r->low = r->high = r->number.value;
    r->number.whole = false;
    r->end = r->number_end = bare ? change.end : end;
}

/* "in", "-in-", "out of" behind a number as between the parts of a share, and the word behind (*end); *certain: whatever the whole */
static bool parts_share(const br_figure_text *t, const br_numeral *n, uint32_t *end, bool *certain) {
    uint32_t at = n->end;
    bool hyphens = over_hyphen(t, at) > at && br_word_is_mark(&t->words, at + 2, '-') && word(t, at + 2)->glued;
    const br_figure_entry *entry = br_figure_entry_at(t, hyphens ? at + 1 : at, end);
    *certain = true;
    if (br_figure_is(entry, BR_ROLE_OUT_OF)) return !hyphens;
    if (hyphens) ++*end;
    *certain = hyphens || n->value == 1;
    return br_figure_is(entry, BR_ROLE_IN);
}

/* "four in 10 voters", "nearly two in three firms", but not "four in 10 days", "killed two in three raids" */
static bool is_round_whole(const br_figure_text *t, const br_numeral *n, const br_numeral *whole) {
    uint32_t end, start;
    if (br_figure_is(br_figure_entry_at(t, whole->end, &end), BR_ROLE_UNIT)) return false;
    bool opens = n->first == 0 || word(t, n->first - 1)->kind != BR_WORD_LETTERS ||
                 br_figure_is(br_figure_entry_before(t, n->first, &start), BR_ROLE_BEFORE);
    return whole->value == 10 || whole->value == 100 || (opens && whole->value < 10 && !n->digits);
}

/* "one in five", "four in 10", "seven-in-10", "three out of every ten": a share; "two in 2019" is none */
static bool read_share(const br_figure_text *t, br_numeral *n) {
    uint32_t end;
    bool certain;
    br_numeral whole;
    if (!n->whole || n->vague || n->ordinal || n->value < 1 || !parts_share(t, n, &end, &certain)) return false;
    if (!br_numeral_read(&t->lexicon->numerals, &t->words, end, false, &whole)) return false;
    if (!certain && !is_round_whole(t, n, &whole)) return false;
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
    const br_figure_unit *money = br_figure_money_before(t, at, &r.first);
    read_glued_scale(t, money != NULL, &r);
    r.unit = br_figure_unit_behind(t, &r.number, r.number_end, &end);
    r.end = r.unit ? end : r.number_end;
    if (money && (!r.unit || !r.unit->money)) {
        r.unit = money;
        r.end = r.number_end;
    }
    read_small_change(t, &r);
    br_figure_read_sign(t, &r);
    read_open_hyphen(t, &r);
    r.vote = !r.unit && (counts_votes(t, at) || (at > 1 && counts_votes(t, at - 2)) || counts_votes_against(t, at));
    br_reading before = r;
    br_figure_read_modifiers_before(t, &before);
    if (!r.vote) read_range(t, &r, before.change != BR_MOD_EXACT);
    read_per(t, &r);
    read_age(t, &r);
    br_figure_read_modifiers_before(t, &r);
    br_figure_read_modifiers_behind(t, &r);
    if (!r.unit && !r.age.len && !r.number.ordinal && !r.number.fraction)
        r.unit = br_figure_far_unit(t, r.first, r.end);
    *reading = r;
    return true;
}
