/* What stands around the cue: [...], X said[, ...]. The parser errs most where the cue stands at the end or in the middle, so
 * that these are read from the commas. */
#include "annotate/quote/content.h"
#include "annotate/quote/quote_weights.h"

/* first token of the attribution clause: its subject or the inverted verb with its adverbs */
static int32_t attribution_start(const br_quote_work *w, int32_t cue, int32_t source) {
    int32_t first = cue;
    if (source >= 0 && source < cue) first = (int32_t)w->tree->first[source];
    br_for_children (w->tree, cue, child) {
        br_deprel rel = br_c_rel(w, child);
        bool is_part =
            rel == BR_DEP_AUX || rel == BR_DEP_ADVMOD || rel == BR_DEP_MARK || (rel == BR_DEP_NSUBJ && source < 0);
        if (is_part && child < first && child > first - 3) first = (int32_t)w->tree->first[child];
    }
    return first;
}

/* Whether what follows the attribution takes the content up again: "The deal, he said, is dead" has to; "Prices rose, he
 * said, after the war" may; "..., he said, adding that" does not. */
static bool resumes(const br_quote_work *w, br_content left, int32_t cue, int32_t source, int32_t token) {
    br_upos upos = (br_upos)br_qtok(w, token)->upos;
    if (br_c_is_ing(w, token)) return false;
    if (!br_c_has_verb(w, left)) return true;
    if (upos == BR_UPOS_CCONJ && br_q_same_sentence(w, token, token + 1)) /* "..., he said, and (they) would stay" */
        return br_q_is_modal(w, token + 1) || br_c_is_second_clause(w, token + 1, true);
    if (br_tok_is(w->tree, left.last, BR_GRAMMAR(QUESTION)))
        return true; /* "That is why, he said, the road is closed" */
    bool describes =
        source < cue && br_tok_is(w->tree, token, BR_GRAMMAR(RELATIVE)); /* "a plan, he said, that works" */
    return describes || upos == BR_UPOS_ADP || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ;
}

/* "..., though he admitted", "..., who preaches", "..., arguing that": clauses that hang on what stands before them and
 * attribute nothing of it */
static bool hangs_on_what_precedes(const br_quote_work *w, int32_t cue, int32_t source) {
    if (br_c_is_ing(w, cue)) return true;
    if (source >= 0 && br_c_is_relative(w, source)) return true;
    int32_t subject = br_c_subject(w, cue);
    if (subject >= 0 && br_c_is_relative(w, subject)) return true;
    br_for_children (w->tree, cue, child)
        if (br_c_rel(w, child) == BR_DEP_MARK && !br_tok_is(w->tree, child, BR_GRAMMAR(LIKENESS))) return true;
    return false;
}

/* "In a speech last July, X said", "On the day when he won, X said": what stands before only tells of the saying */
static bool is_adverbial(const br_quote_work *w, int32_t cue, br_content left) {
    bool is_beside = false;
    for (int32_t t = left.first; t <= left.last; t++) {
        int32_t head = br_qtok(w, t)->head;
        if (head >= left.first && head <= left.last) continue;
        br_deprel rel = br_c_rel(w, t);
        if (br_q_is_punct(w, t)) continue;
        if (head != cue || (rel != BR_DEP_OBL && rel != BR_DEP_ADVMOD && rel != BR_DEP_CC)) return false;
        is_beside = true;
    }
    return is_beside;
}

/* a clause of its own, not only "but when the storm came" */
static bool has_main_clause(const br_quote_work *w, br_content c) {
    bool begins = true, is_beside = false;
    for (int32_t t = c.first; t <= c.last; t++) {
        const br_token *token = br_qtok(w, t);
        bool is_link = token->upos == BR_UPOS_CCONJ || token->upos == BR_UPOS_ADV;
        bool opens = (token->upos == BR_UPOS_SCONJ && br_c_rel(w, t) != BR_DEP_DET) ||
                     br_tok_is(w->tree, t, BR_GRAMMAR(CIRCUMSTANCE));
        bool is_first = t == c.first && token->upos == BR_UPOS_VERB;
        if (is_first && br_q_is_passive(w, t)) opens = true; /* "Asked if he knew, ..." */
        if (begins) is_beside = opens;
        begins = br_q_is_break(w, t) || (begins && is_link && !opens);
        bool is_verb = token->upos == BR_UPOS_AUX || (token->upos == BR_UPOS_VERB && !br_c_is_ing(w, t));
        if (is_verb && !is_beside) return true;
    }
    return false;
}

static bool is_dash(const br_quote_work *w, int32_t t) {
    return br_q_is_comma(w, t) && br_q_char(w, t) != ',';
}

/* "The road (it is closed, he said) was wide", "they left - it was late, he said - and slept": where the part of the sentence begins
 * that holds the attribution which ends with `end` */
static int32_t part_start(const br_quote_work *w, br_content left, int32_t end) {
    bool in_dashes = br_q_same_sentence(w, end, end + 1) && is_dash(w, end + 1);
    for (int32_t t = left.last, depth = 0; t > left.first; t--) {
        if (w->region_of[t] >= 0) continue;
        if (br_q_char(w, t) == ')') depth++;
        if (br_q_char(w, t) == '(' && depth-- == 0) return t + 1;
        if (depth == 0 && (br_q_char(w, t) == ';' || (in_dashes && is_dash(w, t)))) return t + 1;
    }
    return left.first;
}

/* [...], X said[, ...] */
br_content br_c_around(const br_quote_work *w, int32_t cue, int32_t source) {
    if (source < 0 || hangs_on_what_precedes(w, cue, source)) return br_nothing;
    int32_t first = attribution_start(w, cue, source);
    br_content s = br_c_sentence(w, cue);
    if (first > s.first && !br_q_is_comma(w, first - 1) && source < cue) first = br_c_named_before(w, cue);
    if (first <= s.first || !br_q_is_comma(w, first - 1)) return br_nothing;
    br_content left = {s.first, first - 2};
    for (int32_t t = left.last; t >= left.first; t--)
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) left.first = t + 1;
    int32_t end = br_c_attribution_end(w, cue);
    left.first = part_start(w, left, end);
    if (br_c_is_empty(left) || is_adverbial(w, cue, left)) return br_nothing;
    if (source > cue && (int32_t)w->tree->last[source] > end) end = (int32_t)w->tree->last[source];
    if (end + 2 <= s.last && br_q_is_comma(w, end + 1) && resumes(w, left, cue, source, end + 2)) left.last = s.last;
    else if (!has_main_clause(w, left) && (br_c_has_verb(w, left) || br_c_has_verb(w, (br_content){cue + 1, s.last})))
        return br_nothing; /* an adverbial: "After that, X said ...", "When it rained, X said ..." */
    return left.last - left.first < 1 ? br_nothing : left;
}

/* "[If it rains], X said, [the road will close]": what stands on both sides of an attribution between commas is said */
br_content br_c_both_sides(const br_quote_work *w, br_content c, int32_t cue, int32_t source) {
    while (c.first < c.last && br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) c.first++;
    if (br_c_is_empty(c) || source < 0 || c.first < cue + 2 || c.first > cue + BR_MAX_HEARER ||
        !br_q_is_comma(w, c.first - 1))
        return c;
    if (br_c_attribution_end(w, cue) != c.first - 2 || br_c_is_ing(w, cue) || hangs_on_what_precedes(w, cue, source))
        return c;
    int32_t first = attribution_start(w, cue, source);
    br_content s = br_c_sentence(w, cue);
    if (first < s.first + 2 || !br_q_is_comma(w, first - 1)) return c;
    for (int32_t t = s.first; t < first; t++)
        if (w->region_of[t] >= 0 || w->is_spent[t]) return c;
    return (br_content){s.first, c.last};
}

/* no verb of a relative clause ("the man who came, | left") */
static bool is_main_verb(const br_quote_work *w, int32_t t) {
    const br_token *token = br_qtok(w, t);
    bool is_told =
        token->feats & BR_FEAT(VERBFORM_FIN) || br_tok_is(w->tree, t, BR_GRAMMAR(PAST) | BR_GRAMMAR(PRESENT));
    if (token->upos != BR_UPOS_AUX && (token->upos != BR_UPOS_VERB || !is_told)) return false;
    int32_t verb = token->upos == BR_UPOS_AUX && br_q_valid(w, token->head) ? token->head : t;
    return br_c_rel(w, verb) != BR_DEP_ACL && br_c_rel(w, verb) != BR_DEP_AMOD;
}

/* "that | in the end prices rose", not "said that | in a letter" */
static bool has_verb_behind(const br_quote_work *w, int32_t t) {
    for (int32_t verb = t + 1; br_q_same_sentence(w, t, verb) && verb <= t + BR_MAX_ATTRIBUTION; verb++)
        if (is_main_verb(w, verb) || br_qtok(w, verb)->upos == BR_UPOS_AUX) return true;
    return false;
}

bool br_c_begins_clause(const br_quote_work *w, int32_t t) {
    if (!br_q_same_sentence(w, t, t + 1)) return false;
    br_upos next = (br_upos)br_qtok(w, t + 1)->upos;
    if (br_tok_is(w->tree, t, BR_GRAMMAR(THAT)) && next == BR_UPOS_ADP && has_verb_behind(w, t)) return true;
    if (br_tok_is(w->tree, t, BR_GRAMMAR(THAT)))
        return br_qtok(w, t)->upos == BR_UPOS_SCONJ || w->region_of[t + 1] >= 0 || next == BR_UPOS_PRON ||
               next == BR_UPOS_DET || next == BR_UPOS_PROPN || next == BR_UPOS_NOUN || next == BR_UPOS_ADJ ||
               next == BR_UPOS_NUM || br_c_is_ing(w, t + 1) || br_c_rel(w, t + 1) == BR_DEP_AMOD;
    if (br_c_is_relative(w, t) && t > 0 && br_qtok(w, t - 1)->upos == BR_UPOS_NOUN)
        return false; /* "the man who came" */
    return br_qtok(w, t)->upos == BR_UPOS_PRON &&
           (next == BR_UPOS_AUX || (next == BR_UPOS_VERB && !br_c_is_ing(w, t + 1)));
}

/* "told his men as he left": what follows tells of the saying */
static bool leads_away(const br_quote_work *w, int32_t t) {
    return br_q_is_break(w, t) ||
           (br_qtok(w, t)->upos == BR_UPOS_SCONJ && !br_tok_is(w->tree, t, BR_GRAMMAR(TOLD_OPENER)) &&
            !br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT))); /* "said soon after that they would go" */
}

/* "said, in a letter to the court, that": the comma or dash that closes what is put between, before "that"; -1 = none */
static int32_t end_of_insertion(const br_quote_work *w, int32_t comma) {
    if (!br_q_is_comma(w, comma)) return -1;
    for (int32_t t = comma + 1; br_q_same_sentence(w, comma, t + 1) && t <= comma + BR_MAX_HEARER; t++)
        if (br_q_is_comma(w, t)) return br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT)) ? t : -1;
    return -1;
}

/* "said Friday afternoon, as they left", but "said 2009 was bad" */
static bool is_mere_time(const br_quote_work *w, int32_t t) {
    if (!br_q_in_time(w, t)) return false;
    while (br_q_same_sentence(w, t, t + 1) && br_q_in_time(w, t + 1)) t++;
    if (!br_q_same_sentence(w, t, t + 1)) return true;
    br_upos next = (br_upos)br_qtok(w, t + 1)->upos;
    return next != BR_UPOS_AUX && next != BR_UPOS_VERB;
}

/* tokens outside of quotation marks */
static int32_t plain_words(const br_quote_work *w, br_content c) {
    int32_t n = 0;
    for (int32_t t = c.first; t <= c.last; t++) n += w->region_of[t] < 0;
    return n;
}

/* What the parser failed to hang on a verb of saying ("told reporters in Rome that he would go", "said prices rose"): from
 * the first word that begins a clause to the end of the sentence. */
br_content br_c_in_text(const br_quote_work *w, int32_t cue, bool marked) {
    br_content s = br_c_sentence(w, cue);
    br_content c = {cue + 1, s.last};
    for (int32_t t = cue + 1; t < s.last && t <= cue + BR_MAX_HEARER; t++) {
        int32_t behind = marked ? end_of_insertion(w, t) : -1;
        if (behind >= 0) return (br_content){behind + 1, s.last};
        bool is_title = w->region_of[t] >= 0 && !w->regions.at[w->region_of[t]].is_used; /* "said on “Today” that" */
        if (is_title) continue;
        if (leads_away(w, t)) break;
        if (br_c_begins_clause(w, t) && (!marked || br_tok_is(w->tree, t, BR_GRAMMAR(THAT))))
            return (br_content){t, s.last};
    }
    if (marked) return br_nothing;
    uint32_t frames = 0;
    br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames);
    if (frames & BR_CUE_FRAME(HEARER) || br_c_is_empty(c)) return br_nothing;
    if (br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) return br_nothing;
    br_upos upos = (br_upos)br_qtok(w, c.first)->upos;
    bool is_link = upos == BR_UPOS_CCONJ && !br_tok_is(w->tree, c.first, BR_GRAMMAR(PAIRED));
    if (upos == BR_UPOS_ADP || upos == BR_UPOS_ADV || upos == BR_UPOS_SCONJ || is_link) return br_nothing;
    if (is_mere_time(w, c.first)) return br_nothing;
    bool has_verb = false, speaks_on = br_c_speaks_on(w, cue);
    for (c.last = c.first; c.last < s.last; c.last++) {
        has_verb = has_verb || is_main_verb(w, c.last);
        bool joins = br_qtok(w, c.last + 1)->upos == BR_UPOS_CCONJ, ends = joins || br_q_is_comma(w, c.last + 1);
        bool acts =
            joins && c.last + 2 <= s.last && br_qtok(w, c.last + 2)->upos == BR_UPOS_VERB; /* "said no and left" */
        int32_t list = ends && !joins && has_verb ? br_c_list_end(w, c.last + 1, c, cue) : -1;
        if (list > c.last) c.last = list - 1;
        else if (ends && (has_verb || acts || !speaks_on)) break;
    }
    bool is_long = plain_words(w, c) >= BR_MIN_PLAIN && !br_q_is_comma(w, cue - 1);
    if (!has_verb && speaks_on && is_long && !(frames & BR_CUE_FRAME(OBJ))) return c; /* its verb looks like a noun */
    return has_verb && c.last > c.first ? c : br_nothing;
}

/* "asked the mayor | if he knew", "was asked | why": a word that opens a question, with a clause behind it. After a name "who" and
 * "which" describe whom they stand behind. */
static bool opens_question(const br_quote_work *w, int32_t t, int32_t cue, bool asks) {
    if (!br_tok_is(w->tree, t, asks ? BR_GRAMMAR(QUESTION) : BR_GRAMMAR(ASKED))) return false;
    int32_t last = br_c_sentence(w, t).last;
    bool may_describe = br_tok_is(w->tree, t, BR_GRAMMAR(RELATIVE) | BR_GRAMMAR(MOMENT));
    if (may_describe && t > cue + 1 && br_qtok(w, t - 1)->upos != BR_UPOS_PRON) return false;
    return br_q_same_sentence(w, t, t + 2) && !br_q_is_break(w, t + 1) &&
           br_c_has_verb(w, (br_content){t + 1, t + BR_MAX_ATTRIBUTION < last ? t + BR_MAX_ATTRIBUTION : last});
}

/* "asked a member of the council [whether he would stay]", "was asked by the judge [if he knew]", "told them [why it rained]": a
 * question that the parser hung elsewhere. It goes on to the next comma that carries nothing on. */
br_content br_c_told_question(const br_quote_work *w, int32_t cue, uint32_t frames) {
    if (!(frames & (BR_CUE_FRAME(WHETHER) | BR_CUE_FRAME(HEARER)))) return br_nothing;
    for (int32_t t = cue + 1; br_q_same_sentence(w, cue, t) && t <= cue + BR_MAX_HEARER; t++) {
        if (opens_question(w, t, cue, frames & BR_CUE_FRAME(WHETHER))) {
            br_content c = {t, t};
            while (br_q_same_sentence(w, t, c.last + 1) && c.last < t + BR_MAX_CONTENT &&
                   (!br_q_is_comma(w, c.last + 1) || br_c_carries_on(w, c.last + 1)))
                c.last++;
            return c;
        }
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ || upos == BR_UPOS_CCONJ ||
            br_q_is_break(w, t))
            break;
    }
    return br_nothing;
}

/* "When it was read, X said prices rose": what is said begins directly behind the cue, whatever stands before */
bool br_c_speaks_on(const br_quote_work *w, int32_t cue) {
    if (!br_q_same_sentence(w, cue, cue + 1) || br_c_is_ing(w, cue)) return false;
    br_upos upos = (br_upos)br_qtok(w, cue + 1)->upos;
    bool is_nominal = w->region_of[cue + 1] >= 0 || upos == BR_UPOS_PRON || upos == BR_UPOS_DET ||
                      upos == BR_UPOS_PROPN || upos == BR_UPOS_NOUN || upos == BR_UPOS_ADJ || upos == BR_UPOS_NUM ||
                      br_tok_is(w->tree, cue + 1, BR_GRAMMAR(PAIRED));
    int32_t subject = br_c_subject(w, cue);
    return is_nominal && subject >= 0 && subject < cue && !is_mere_time(w, cue + 1);
}

/* "as X said, ..." and "..., as X said" */
br_content br_c_of_as(const br_quote_work *w, int32_t cue) {
    br_content s = br_c_sentence(w, cue), clause = br_c_subtree(w, cue);
    if (clause.first <= s.first + 1) {
        int32_t from = clause.last + 1;
        while (from <= s.last && br_q_is_punct(w, from)) from++;
        return (br_content){from, s.last};
    }
    bool is_parted = br_q_is_comma(w, clause.first - 1) || (br_q_is_punct(w, clause.first) && clause.first > s.first);
    if (!is_parted) return br_nothing;
    br_content left = {s.first, clause.first - 1};
    bool goes_on = clause.last < s.last && (br_q_is_comma(w, clause.last) || br_q_is_comma(w, clause.last + 1));
    return goes_on && !has_main_clause(w, left) ? s : left; /* "Peru, as X said, is poor" */
}

/* ---- cue and speaker at the end, whatever tags and tree make of them */

static bool is_nominal_opening(br_upos upos) {
    return upos == BR_UPOS_DET || upos == BR_UPOS_PROPN || upos == BR_UPOS_NOUN || upos == BR_UPOS_ADJ ||
           upos == BR_UPOS_NUM;
}

/* the first token of a phrase of nouns that ends before `end`, behind a comma or dash; -1 = none */
static int32_t phrase_behind_comma(const br_quote_work *w, int32_t end, int32_t first) {
    int32_t t = end - 1;
    for (; t > first && end - t <= BR_MAX_HEARER && !br_q_is_break(w, t) && w->region_of[t] < 0; t--) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ) return -1;
        if (upos == BR_UPOS_PRON && t + 1 < end && !(br_qtok(w, t)->feats & BR_FEAT(POSS))) return -1;
    }
    if (!br_q_is_comma(w, t) || t + 1 >= end) return -1;
    br_upos opening = (br_upos)br_qtok(w, t + 1)->upos;
    uint32_t feats = br_qtok(w, t + 1)->feats;
    bool is_pronoun =
        opening == BR_UPOS_PRON && feats & BR_FEAT(PRONTYPE_PRS) && (t + 2 == end || feats & BR_FEAT(POSS));
    return is_pronoun || is_nominal_opening(opening) ? t + 1 : -1;
}

/* "..., the head of the port said", "..., Anna Weber, head of the port, said": the speaker before a cue, behind a comma */
int32_t br_c_named_before(const br_quote_work *w, int32_t cue) {
    br_content s = br_c_sentence(w, cue);
    int32_t subject = br_c_subject(w, cue);
    bool is_relative = br_c_rel(w, cue) == BR_DEP_ACL && (subject < 0 || !br_q_has_preposition(w, subject));
    if (cue <= s.first + 2 || is_relative)
        return -1; /* "..., a fact he mentions"; not "..., clerks in both towns say" */
    if (br_q_char(w, cue - 1) != ',') return phrase_behind_comma(w, cue, s.first);
    int32_t apposition = phrase_behind_comma(w, cue - 1, s.first);
    return apposition > s.first + 2 ? phrase_behind_comma(w, apposition - 1, s.first) : -1;
}

/* "told the paper in Rome", "said on Monday": what stands behind the cue to the end tells of the saying only */
static bool only_tells_of_saying(const br_quote_work *w, int32_t cue, int32_t last) {
    uint32_t frames = 0;
    if (last - cue > BR_MAX_HEARER) return false;
    br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames);
    for (int32_t t = cue + 1; t <= last; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ || upos == BR_UPOS_CCONJ ||
            upos == BR_UPOS_PUNCT)
            return false;
    }
    if (cue >= last) return true;
    br_upos next = (br_upos)br_qtok(w, cue + 1)->upos;
    return next == BR_UPOS_ADP || next == BR_UPOS_ADV || br_q_in_time(w, cue + 1) || frames & BR_CUE_FRAME(HEARER);
}

/* "The war was lost, the historian insists.", "..., an official told the paper on Monday." */
br_content br_c_closed_by(const br_quote_work *w, int32_t cue) {
    br_content s = br_c_sentence(w, cue);
    int32_t last = s.last - (s.last > cue && br_q_is_punct(w, s.last)), named = br_c_named_before(w, cue);
    uint32_t frames = 0;
    if (!br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames) || !(frames & BR_CUE_FRAME(QUOTE))) return br_nothing;
    bool is_finite = br_tok_is(w->tree, cue, BR_GRAMMAR(PRESENT) | BR_GRAMMAR(PAST)) ||
                     br_qtok(w, cue)->feats & BR_FEAT(VERBFORM_FIN);
    if (!is_finite || named < 0 || !only_tells_of_saying(w, cue, last)) return br_nothing;
    br_content left = {s.first, named - 2};
    for (int32_t t = left.last; t >= left.first; t--)
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) left.first = t + 1;
    return !br_c_is_empty(left) && has_main_clause(w, left) ? left : br_nothing;
}
