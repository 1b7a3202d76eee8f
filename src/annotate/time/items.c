#include "annotate/time/items.h"

#include "annotate/time/formal.h"
#include "annotate/time/time_weights.h"

#define CLASS(name) ((uint64_t)1 << BR_TC_##name)

static void push(br_time_items *t, br_time_item item, br_pattern_item key) {
    br_vec_push(t->arena, &t->items, item);
    br_vec_push(t->arena, &t->keys, key);
}

static void push_gap(br_time_items *t, br_span span) {
    if (t->items.len && t->items.at[t->items.len - 1].origin == BR_ITEM_GAP) return;
    push(t, (br_time_item){.span = span, .origin = BR_ITEM_GAP}, (br_pattern_item){0, 0});
}

static br_span span_of(const br_time_items *t, uint32_t first, uint32_t end) {
    return br_span_join(t->words->at[first].span, t->words->at[end - 1].span);
}

/* ---- numbers ---- */

static uint64_t classes_of_word(const br_time_items *t, size_t at) {
    uint32_t id = t->words->at[at].id;
    return id < t->lexicon->n_words ? t->lexicon->words[id].classes : 0;
}

/* Marks before which and after which four digits are no year. */
static bool year_may_stand(const br_time_items *t, const br_numeral *n) {
    const br_words *w = t->words;
    if (n->first > 0 && w->at[n->first].glued && !br_word_is_mark(w, n->first - 1, '(') &&
        !br_word_is_mark(w, n->first - 1, '"') && !br_word_is_dash(w, n->first - 1) &&
        !br_word_is_mark(w, n->first - 1, '/') && !(classes_of_word(t, n->first - 1) & CLASS(GLUED)))
        return false;
    if (w->at[n->end].glued && (w->at[n->end].kind == BR_WORD_LETTERS || br_word_is_mark(w, n->end, '%'))) {
        br_str next = br_word_text(w, n->end); /* a possessive, or the next line of a page that lost its line ends */
        return next.len > 1 && !br_is_lower(next.ptr[0]);
    }
    return true;
}

/* "In 1997 rebels seized the town": a preposition that opens a clause, and a number that is hardly ever a count */
static bool opens_clause(const br_time_items *t, const br_numeral *n) {
    if (n->first < 1 || !(classes_of_word(t, n->first - 1) & CLASS(PREP))) return false;
    bool opens = n->first == 1 || t->words->at[n->first - 2].kind == BR_WORD_MARK;
    int year = (int)n->value;
    return opens && year % 100 != 0 && year >= BR_TIME_NEAR_YEARS_FIRST && year <= BR_TIME_NEAR_YEARS_LAST;
}

/* "2000 soldiers", "over 2000 police": a plural behind the number, or any word behind one that is more or less; "1988
 * sales" are those of a year unless people are counted */
static bool counts_something(const br_time_items *t, const br_numeral *n) {
    uint64_t before = n->first > 0 ? classes_of_word(t, n->first - 1) : 0;
    if (before & CLASS(OWN) || opens_clause(t, n)) return false; /* "the 2019 elections" are those of a year */
    const br_word *next = &t->words->at[n->end];
    if (next->kind != BR_WORD_LETTERS || next->glued) return false;
    if (before & CLASS(MORE) && !(classes_of_word(t, n->end) & CLASS(PREP))) return true;
    bool round = (int)n->value % 10 == 0, people = classes_of_word(t, n->end) & CLASS(COUNTED);
    if (!round && !people && n->value >= BR_TIME_NEAR_YEARS_FIRST && n->value <= BR_TIME_NEAR_YEARS_LAST)
        return false; /* "1988 sales": counts of a thousand have a comma more often than not */
    if (people && !(before & CLASS(PREP))) return true; /* "1930 people fled", but "in 1930 women were" */
    bool verb = next->id && t->lexicon->tense[next->id] != BR_TENSE_NONE; /* "1968 was", "1968 begins" */
    br_str text = br_span_text(t->words->text, next->span);
    return br_is_lower(text.ptr[0]) && text.len > 3 && text.ptr[text.len - 1] == 's' && text.ptr[text.len - 2] != 's' &&
           !verb && !(classes_of_word(t, n->end) & CLASS(REL));
}

/* whether word i has a class, by its spelling here */
static bool has_class(const br_time_items *t, uint32_t i, br_time_class class) {
    uint32_t id = i < t->words->n ? t->words->at[i].id : 0;
    if (!id || id >= t->lexicon->n_words || !(t->lexicon->words[id].classes >> class & 1)) return false;
    return !t->lexicon->words[id].only_capital || br_word_is_capital(t->words, i);
}

/* a year before Christ, with its number: "490 BC" */
static bool tells_bc(const br_time_items *t) {
    for (uint32_t i = 1; i < t->words->n; i++) {
        if (t->words->at[i - 1].kind != BR_WORD_NUMBER || !has_class(t, i, BR_TC_ERA)) continue;
        const br_time_word *word = &t->lexicon->words[t->words->at[i].id];
        for (uint8_t s = 0; s < word->n_senses; s++)
            if (word->class_of[s] == BR_TC_ERA && word->value[s] < 0) return true;
    }
    return false;
}

static uint64_t classes_of_digits(const br_time_items *t, const br_numeral *n) {
    uint64_t classes = CLASS(NUM);
    size_t length = br_word_text(t->words, n->first).len;
    if (!n->whole || n->grouped) return classes;
    if (n->value >= 1 && n->value < 3000 &&
        (has_class(t, n->end, BR_TC_ERA) || (n->first > 0 && has_class(t, n->first - 1, BR_TC_ERA))))
        classes |= CLASS(YEAR) | CLASS(FREEYEAR);
    if (t->has_bc && length == 3 && year_may_stand(t, n) && !counts_something(t, n))
        classes |= CLASS(YEAR) | CLASS(FREEYEAR);
    if (n->value >= 1 && n->value <= 31 && length <= 2) classes |= CLASS(DAY);
    if (n->value <= 24 && length <= 2) classes |= CLASS(HOUR);
    if (length == 2) classes |= CLASS(YEAR2);
    if (length == 4 && n->value >= 1000 && n->value < 2200 && year_may_stand(t, n)) {
        classes |= CLASS(YEAR);
        if (!counts_something(t, n))
            classes |= n->value >= 1700 && n->value <= 2050 ? CLASS(FREEYEAR) | CLASS(BAREYEAR) : CLASS(FREEYEAR);
    }
    return classes;
}

static uint64_t classes_of_number(const br_time_items *t, const br_numeral *n) {
    if (n->vague) return CLASS(VNUM);
    if (n->ordinal) {
        uint64_t classes = CLASS(ORD);
        return n->value >= 1 && n->value <= 31 ? classes | CLASS(DAYORD) : classes;
    }
    if (n->digits) return classes_of_digits(t, n);
    bool in_words = t->words->at[n->first].kind != BR_WORD_NUMBER;
    if (in_words && n->whole && n->value >= 1900 && n->value < 2100) return CLASS(NUM) | CLASS(YEAR);
    return CLASS(NUM) | (n->whole && n->value >= 1 && n->value <= 12 ? CLASS(HOUR) : 0);
}

/* "nineteen ninety-one": two numbers in words make a year */
static bool year_in_words(const br_time_items *t, br_numeral *n) {
    br_numeral second;
    if (n->digits || n->vague || n->ordinal || n->value < 15 || n->value > 20) return false;
    if (!br_numeral_read(&t->lexicon->numerals, t->words, n->end, false, &second)) return false;
    if (second.digits || second.ordinal || second.vague || !second.whole || second.value < 10 || second.value > 99)
        return false;
    n->value = n->low = n->high = n->value * 100 + second.value;
    n->end = second.end;
    return true;
}

/* "1990s", "1990's", "'90s": the plural ending behind a round year */
static bool decade(const br_time_items *t, br_numeral *n) {
    if (!n->digits || n->grouped || n->ordinal || (int64_t)n->value % 10) return false;
    const br_word *ending = &t->words->at[n->end];
    br_str text = br_span_text(t->words->text, ending->span);
    if (!ending->glued || ending->kind != BR_WORD_LETTERS || text.len == 0 || text.ptr[text.len - 1] != 's' ||
        (text.len > 1 && br_is_alpha(text.ptr[0])))
        return false;
    if (n->value < 1000 && (n->value < 10 || n->value > 99)) return false;
    n->end++;
    return true;
}

static void push_number(br_time_items *t, const br_numeral *n, uint64_t classes) {
    uint32_t word = n->end == n->first + 1 ? t->words->at[n->first].id : 0;
    const br_time_word *senses = word < t->lexicon->n_words ? &t->lexicon->words[word] : NULL;
    if (senses && !senses->only_capital) classes |= senses->classes;
    push(t,
         (br_time_item){
             .span = span_of(t, n->first, n->end), .payload = (uint32_t)t->numbers.len, .origin = BR_ITEM_NUMBER},
         (br_pattern_item){word, classes});
    br_vec_push(t->arena, &t->numbers, *n);
}

/* gives the word behind the number, `at` when there is no number */
static uint32_t read_number(br_time_items *t, uint32_t at) {
    br_numeral n;
    if (!br_numeral_read(&t->lexicon->numerals, t->words, at, false, &n)) return at;
    if (year_in_words(t, &n)) push_number(t, &n, CLASS(YEAR) | CLASS(FREEYEAR) | CLASS(BAREYEAR));
    else if (decade(t, &n)) push_number(t, &n, n.value < 100 ? CLASS(TENS) : CLASS(DECADE));
    else push_number(t, &n, classes_of_number(t, &n));
    return n.end;
}

static bool set_clock(br_time_features *features, int64_t hour, int64_t minute, int64_t first, int64_t last) {
    if (hour < first || hour > last || minute > 59) return false;
    br_tf_set(features, BR_TF_HOUR, (int)hour);
    br_tf_set(features, BR_TF_MINUTE, (int)minute);
    return true;
}

/* "5.30 pm", "1430 GMT": clocks that only what follows tells; gives the word behind the number, `at` when it is none */
static uint32_t written_clock(const br_time_items *t, uint32_t at, br_time_features *features) {
    br_str text = br_word_text(t->words, at);
    size_t dot = br_str_find_byte(text, '.');
    int64_t hour, minute;
    bool dotted = dot != BR_NOT_FOUND && dot <= 2 && text.len == dot + 3 && has_class(t, at + 1, BR_TC_MERIDIEM);
    bool plain = dot == BR_NOT_FOUND && text.len == 4 && has_class(t, at + 1, BR_TC_ZONE);
    if (!dotted && !plain) return at;
    if (!br_str_int(br_str_slice(text, 0, dotted ? dot : 2), &hour) ||
        !br_str_int(br_str_from(text, dotted ? dot + 1 : 2), &minute))
        return at;
    return set_clock(features, hour, minute, dotted ? 1 : 0, dotted ? 12 : 24) ? at + 1 : at;
}

static uint32_t read_formal(br_time_items *t, uint32_t at) {
    br_time_found found = {.kind = BR_KIND_DATE, .formal = true, .range_other = -1};
    uint32_t end = written_clock(t, at, &found.features);
    if (end == at) end = br_time_formal(t->words, at, t->has_now ? &t->now : NULL, &found.features);
    if (end == at) return at;
    bool clock = !br_tf_has(&found.features, BR_TF_YEAR);
    push(t, (br_time_item){.span = span_of(t, at, end), .payload = (uint32_t)t->found.len, .origin = BR_ITEM_FOUND},
         (br_pattern_item){0, clock ? CLASS(CLOCK) : br_time_classes_of(&found)});
    found.silent = clock;
    br_vec_push(t->arena, &t->found, found);
    return end;
}

/* ---- words ---- */

static void push_word(br_time_items *t, uint32_t at) {
    const br_word *w = &t->words->at[at];
    bool capital = br_word_is_capital(t->words, at);
    uint64_t classes = 0;
    uint32_t word = w->id;
    if (word && word < t->lexicon->n_words) {
        const br_time_word *senses = &t->lexicon->words[word];
        if (!senses->only_capital || capital) classes = senses->classes;
    }
    if (!classes && capital) classes = CLASS(CAPITAL);
    if (!classes && !word) push_gap(t, w->span);
    else
        push(t, (br_time_item){.span = w->span, .payload = word, .origin = BR_ITEM_WORD},
             (br_pattern_item){word, classes});
}

/* expressions of several words become one item */
static void join_phrases(br_time_items *t) {
    uint32_t n = (uint32_t)t->items.len, out = 0;
    for (uint32_t i = 0; i < n; out++) {
        const br_pattern_leaf *leaf =
            t->keys.at[i].word ? br_pattern_match(&t->lexicon->phrases, t->keys.at, n, i) : NULL;
        uint32_t end = leaf ? i + leaf->length : i + 1;
        br_time_item item = t->items.at[i];
        br_pattern_item key = t->keys.at[i];
        if (leaf) {
            item = (br_time_item){.span = br_span_join(item.span, t->items.at[end - 1].span),
                                  .payload = leaf->rule,
                                  .origin = BR_ITEM_PHRASE};
            key = (br_pattern_item){0, t->lexicon->phrase_words[leaf->rule].classes};
        }
        t->items.at[out] = item;
        t->keys.at[out] = key;
        i = end;
    }
    t->items.len = t->keys.len = out;
}

void br_time_items_of(br_time_items *t, br_words *words) {
    t->words = words;
    for (uint32_t i = 0; i < words->n; i++)
        if (words->at[i].kind != BR_WORD_NUMBER && words->at[i].kind != BR_WORD_BREAK)
            words->at[i].id = br_vocabulary_find(&t->lexicon->vocabulary, br_word_text(words, i));
    t->has_bc = tells_bc(t);
    br_vec_reserve(t->arena, &t->items, words->n);
    br_vec_reserve(t->arena, &t->keys, words->n);
    for (uint32_t i = 0; i < words->n;) {
        uint32_t end = i;
        if (words->at[i].kind == BR_WORD_NUMBER) end = read_formal(t, i);
        if (end == i) end = read_number(t, i);
        if (end == i) {
            if (words->at[i].kind == BR_WORD_BREAK) push_gap(t, words->at[i].span);
            else push_word(t, i);
            end = i + 1;
        }
        i = end;
    }
    join_phrases(t);
}

uint64_t br_time_classes_of(const br_time_found *found) {
    const br_time_features *f = &found->features;
    switch (found->kind) {
    case BR_KIND_DURATION: return br_tf_has(f, BR_TF_REL) ? CLASS(DUR) : CLASS(DUR) | CLASS(DNUM);
    case BR_KIND_SET: return CLASS(SET);
    case BR_KIND_REF: return CLASS(PREF);
    case BR_KIND_DATE:
    case BR_KIND_RANGE:
    case BR_KIND_LIST:
    case BR_KIND_NOTHING: break;
    }
    bool unit_day = br_tf_has(f, BR_TF_REL) && f->value[BR_TF_UNIT] == BR_UNIT_DAY;
    bool calendar = f->has & ((1u << BR_TF_YEAR) | (1u << BR_TF_MONTH) | (1u << BR_TF_DAY) | (1u << BR_TF_WEEKDAY) |
                              (1u << BR_TF_SEASON) | (1u << BR_TF_QUARTER) | (1u << BR_TF_HALF) |
                              (1u << BR_TF_HOLIDAY) | (1u << BR_TF_REL) | (1u << BR_TF_DIR) | (1u << BR_TF_REF));
    if (!calendar && br_tf_has(f, BR_TF_HOUR)) return CLASS(TIME);
    if (!calendar && br_tf_has(f, BR_TF_PART)) return CLASS(DPART);
    uint64_t classes = CLASS(DATE);
    if (br_tf_has(f, BR_TF_DAY) || br_tf_has(f, BR_TF_WEEKDAY) || br_tf_has(f, BR_TF_HOLIDAY) || unit_day)
        classes |= CLASS(DDAY);
    if (br_tf_has(f, BR_TF_WEEKDAY) && !br_tf_has(f, BR_TF_MONTH)) classes |= CLASS(DWEEKDAY);
    if (br_tf_has(f, BR_TF_MONTH)) classes |= CLASS(DMONTH);
    if (br_tf_has(f, BR_TF_SEASON) || br_tf_has(f, BR_TF_QUARTER) || br_tf_has(f, BR_TF_HALF))
        classes |= CLASS(DSEASON);
    bool part_of_year = br_tf_has(f, BR_TF_MONTH) || classes & CLASS(DSEASON);
    if ((br_tf_has(f, BR_TF_YEAR) && !part_of_year) ||
        (br_tf_has(f, BR_TF_REL) && f->value[BR_TF_UNIT] == BR_UNIT_YEAR))
        classes |= CLASS(DYEAR);
    return classes;
}
