#include "clean/body/body.h"

#include "base/utf8.h"
#include "clean/body/container.h"
#include "clean/body/unit.h"
#include "clean/clean_weights.h"
#include "clean/day/when.h"
#include "clean/line.h"
#include "markup/unicode.h"

/* ---- blocks ---- */

/* The title again, alone or at the end of the path to the page ("Home News Crime Army leaves town"). */
static bool repeats_title(const br_choice *c, const br_block *b) {
    if (!c->title_key.len || b->text.len > c->title_key.len * 2 + 8) return false;
    br_str key = br_unicode_key(c->arena, b->text);
    if (!br_str_ends(key, c->title_key)) return false;
    br_str before = br_str_slice(key, 0, key.len - c->title_key.len);
    if (!before.len) return true;
    bool is_path = c->title_key.len >= TITLE_SURE && !br_line_ends_sentence(b->text);
    return is_path && before.len <= PATH_MAX && before.ptr[before.len - 1] == ' ';
}

/* "Published Friday 7 January 2022, 09:12 Updated 8 January Words: Ana Ruiz": labels, days and names, and no sentence. */
static bool is_labelled_row(const br_choice *c, const br_block *b) {
    bool is_clock = br_str_ends(b->text, BR_STR(".m.")); /* "3:17 p.m." */
    if (!(b->wording & (BR_WORDING_DATE | BR_WORDING_UPDATED | BR_WORDING_BYLINE))) return false;
    if (br_line_ends_sentence(b->text) && !is_clock) return false;
    br_when when;
    return br_when_find(c->hints->lexicon, c->arena, b->text, BR_WHEN_DAY_FIRST, &when);
}

/* Nothing but the authors' names, a date, and words such as "By". */
static bool is_signature(const br_choice *c, const br_block *b) {
    if (b->text.len > WORDING_MAX) return false;
    if (is_labelled_row(c, b)) return true;
    br_str key = br_unicode_key(c->arena, b->text);
    size_t covered = 0;
    for (size_t i = 0; i < c->hints->n_authors; i++) {
        br_str name = br_unicode_key(c->arena, c->hints->authors[i]);
        if (name.len > 3 && br_str_has(key, name)) covered += name.len;
    }
    if (!covered) return false;
    br_when when;
    if (br_when_find(c->hints->lexicon, c->arena, b->text, BR_WHEN_DAY_FIRST, &when)) covered += when.end - when.start;
    return covered + SIGNATURE_REST >= key.len;
}

/* a row of signs between parts of the text */
static bool is_ornament(br_str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t c = br_utf8_next(text, &at);
        if (br_cp_is_letter(c) || br_cp_digit(c) >= 0) return false;
    }
    return true;
}

/* an address and nothing else */
static bool is_address(br_str text) {
    bool begins = br_str_starts(text, BR_STR("http://")) || br_str_starts(text, BR_STR("https://")) ||
                  br_str_starts(text, BR_STR("www."));
    return begins && br_str_find_byte(text, ' ') == BR_NOT_FOUND;
}

/* ---- the outlet speaks of itself ---- */

/* "Get The Reed every morning.": asks the reader for something, and names the outlet. */
static bool asks_readers(const br_choice *c, const br_block *b) {
    br_str site = c->hints->site;
    if (b->text.len > WORDING_MAX || !(b->wording & BR_WORDING_CALL) || site.len < SITE_MIN) return false;
    if (br_str_starts(site, BR_STR("The "))) site = br_str_from(site, 4);
    return br_str_has(b->text, site);
}

/* "The Reed, Pier 4. Telephone 12 34": begins with the outlet's name, and no sentence of it follows. */
static bool is_imprint(const br_choice *c, const br_block *b) {
    br_str site = c->hints->site;
    if (b->text.len > WORDING_MAX || site.len < SITE_MIN || !br_str_starts_ascii(b->text, site)) return false;
    br_str rest = br_str_from(b->text, site.len);
    size_t signs = 0;
    while (signs < rest.len && strchr(" ,.|-:", rest.ptr[signs])) signs++;
    if (!signs || signs == rest.len || rest.ptr[0] == ' ') return false;
    return br_is_upper(rest.ptr[signs]) || br_is_digit(rest.ptr[signs]);
}

static bool keeps_by_itself(const br_choice *c, const br_block *b) {
    size_t len = b->text.len;
    unsigned limit = b->marks & BR_MARK_LIST ? LIST_LINKED_DROP : LINKED_DROP;
    if ((size_t)b->link_bytes * 100 > len * limit && !(b->prose && br_line_ends_sentence(b->text))) return false;
    if (b->wording & (BR_WORDING_LINE | BR_WORDING_CAPTION | BR_WORDING_HOME | BR_WORDING_MORE)) return false;
    if ((b->wording & (BR_WORDING_END | BR_WORDING_COMMENTS)) && !b->prose) return false;
    if (b->marks & BR_MARK_FIGURE && !(b->marks & (BR_MARK_QUOTE | BR_MARK_TABLE)) && len < CAPTION_MAX) return false;
    if (!(b->marks & (BR_MARK_LIST | BR_MARK_TABLE)) && br_text_is_caption(b->text, b->wording)) return false;
    if (asks_readers(c, b) || is_imprint(c, b)) return false;
    if (is_address(b->text) || is_ornament(b->text) || br_line_is_data(b->text)) return false;
    return !repeats_title(c, b) && !is_signature(c, b);
}

static void judge_blocks(br_choice *c, uint32_t container) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        br_block *b = &c->blocks->at[i];
        b->keep = br_node_is_inside(html, b->first, container) && !c->bad[b->first] && keeps_by_itself(c, b);
    }
}

/* The box around a linked headline: as far as it holds no more text than a teaser has, and no paragraph beside a box in
 * it. */
static uint32_t card_of(const br_choice *c, uint32_t headline, uint32_t container) {
    uint32_t card = headline;
    while (card != container && card) {
        uint32_t box = c->blocks->html->nodes[card].parent;
        if (box == container || c->prose[box] >= CARD_MAX || c->prose[box] - c->prose[card] >= CARD_STEP) break;
        card = box;
    }
    return card;
}

/* A headline that is a link, with little text in its box: a teaser, all of it. */
static void drop_cards(br_choice *c, uint32_t container) {
    const br_html *html = c->blocks->html;
    uint32_t done = 0; /* node behind the last card */
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        const br_block *b = &c->blocks->at[i];
        bool linked = br_tag_is_heading(b->tag) && (size_t)b->link_bytes * 100 >= b->text.len * HEADLINE_LINKED;
        if (!linked || b->first < done) continue;
        uint32_t card = card_of(c, b->node, container);
        if (card == container || !br_node_is_inside(html, card, container)) continue;
        done = html->nodes[card].end;
        for (uint32_t k = br_blocks_from(c->blocks, card); k < c->blocks->n && c->blocks->at[k].first < done; k++)
            c->blocks->at[k].keep = false;
    }
}

/* Before the first and behind the last prose only what reads like a part of the article stays. */
static void trim_ends(br_choice *c) {
    br_block *at = c->blocks->at;
    uint32_t first = 0, last = c->blocks->n;
    while (first < last && !(at[first].keep && at[first].prose)) first++;
    while (last > first && !(at[last - 1].keep && at[last - 1].prose)) last--;
    for (uint32_t i = 0; i < first; i++) at[i].keep = at[i].keep && br_line_ends_sentence(at[i].text);
    bool in_a_row = true; /* nothing has been left out since the last prose */
    for (uint32_t i = last; i < c->blocks->n; i++) {
        in_a_row &= at[i].keep;
        bool listed = in_a_row && (at[i].marks & (BR_MARK_LIST | BR_MARK_TABLE)) && !at[i].link_bytes;
        bool sound = at[i].text.len >= TAIL_SHORT || br_line_ends_sentence(at[i].text);
        at[i].keep = at[i].keep && (listed || (sound && !br_tag_is_heading(at[i].tag)));
    }
}

static bool begins_with_author(const br_choice *c, const br_block *b) {
    br_str key = br_unicode_key(c->arena, br_str_slice(b->text, 0, WORDING_MAX));
    for (size_t i = 0; i < c->hints->n_authors; i++) {
        br_str name = br_unicode_key(c->arena, c->hints->authors[i]);
        if (br_str_find_byte(name, ' ') == BR_NOT_FOUND || key.len <= name.len) continue; /* one word may be anything */
        if (br_str_starts(key, name) && strchr(" '", key.ptr[name.len])) return true;
    }
    return false;
}

/* Who the authors are, and whence they reported: the last paragraphs, where they begin with an author's full name. */
static void drop_lives(br_choice *c) {
    int left = LIVES_WITHIN;
    for (uint32_t i = c->blocks->n; i-- > 0 && left && c->hints->n_authors;) {
        br_block *b = &c->blocks->at[i];
        if (!b->keep) continue;
        left--;
        if (b->text.len <= LIFE_MAX && begins_with_author(c, b)) b->keep = false;
    }
}

/* What readers say begins: nothing of the article follows in its container. */
static void cut_comments(br_choice *c) {
    bool over = false, begun = false;
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        br_block *b = &c->blocks->at[i];
        begun |= b->keep && b->prose;
        over |= begun && !b->prose && (b->wording & BR_WORDING_COMMENTS);
        if (over) b->keep = false;
    }
}

/* The summary that stands between headline and text is the first thing that the article says. */
static void keep_summary(br_choice *c) {
    br_block *at = c->blocks->at;
    br_str key = br_unicode_key(c->arena, c->hints->summary);
    bool below_title = false;
    for (uint32_t i = 0; i < c->blocks->n && !at[i].keep; i++) {
        if (repeats_title(c, &at[i])) below_title = true;
        if (!below_title || at[i].text.len > STANDFIRST_MAX || at[i].text.len < STANDFIRST_MIN) continue;
        if (at[i].marks & (BR_CLASS_CAPTION | BR_MARK_FIGURE | BR_CLASS_RELATED | BR_CLASS_COMMENTS | BR_CLASS_HIDDEN))
            continue;
        br_str text = br_unicode_key(c->arena, at[i].text);
        bool told = key.len && (br_str_starts(key, br_str_slice(text, 0, SUMMARY_SAME)) ||
                                br_str_starts(text, br_str_slice(key, 0, SUMMARY_SAME)));
        if (!told && !(at[i].marks & BR_CLASS_STANDFIRST)) continue;
        at[i].keep = true;
        return;
    }
}

/* A heading stays if something of its section does. */
static void drop_empty_headings(br_choice *c) {
    bool has_text = false;
    for (uint32_t i = c->blocks->n; i-- > 0;) {
        br_block *b = &c->blocks->at[i];
        if (!b->keep) continue;
        if (br_tag_is_heading(b->tag)) b->keep = has_text;
        has_text = !br_tag_is_heading(b->tag) || has_text;
    }
}

static br_body result_of(const br_choice *c, uint32_t container) {
    br_body body = {.container = container};
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        if (!c->blocks->at[i].keep) continue;
        if (!body.bytes) body.first = i;
        body.last = i + 1;
        body.bytes += c->blocks->at[i].text.len;
    }
    return body;
}

static br_body choose_once(br_choice *c) {
    br_mark_furniture(c);
    uint32_t container = br_find_container(c);
    judge_blocks(c, container);
    drop_cards(c, container);
    cut_comments(c);
    drop_lives(c);
    trim_ends(c);
    if (c->hints->title.len) keep_summary(c);
    drop_empty_headings(c);
    return result_of(c, container);
}

br_body br_body_choose(br_arena *arena, br_blocks *blocks, const br_body_hints *hints) {
    uint32_t n = blocks->html->n_nodes;
    br_choice c = {.arena = arena,
                   .blocks = blocks,
                   .hints = hints,
                   .title_key = br_unicode_key(arena, hints->title),
                   .prose = br_array(arena, n + 1, uint32_t),
                   .bad = br_array(arena, n + 1, unsigned)};
    br_body body = {0};
    for (c.strictness = BR_BY_ALL_NAMES; c.strictness < BR_N_TRIES; c.strictness++) {
        body = choose_once(&c);
        if (body.bytes >= TOO_SHORT) break;
    }
    return body;
}
