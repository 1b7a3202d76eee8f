/* Whom a speaker's phrase means: the actor that it denotes, the full name of a surname, the man of the statement before
 * where "the expert" or nobody is named. The phrase itself where none of that is sure. */
#include "annotate/quote/speaker.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/source.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* ---- surnames */

static br_str last_word(br_str name) {
    size_t blank = br_str_rfind_byte(name, ' ');
    return blank == BR_NOT_FOUND ? name : br_str_from(name, blank + 1);
}

br_speakers br_speakers_of(const br_quote_work *w) {
    br_speakers speakers = {.surnames = br_map_on(w->arena)};
    for (uint32_t i = 0; i < w->article->n_names; i++) {
        const br_name *name = &w->article->names[i];
        br_str text = br_span_text(w->article->text, name->span);
        if (name->type != BR_NAME_PER || br_str_find_byte(text, ' ') == BR_NOT_FOUND) continue;
        bool is_new;
        uint64_t *first = br_map_put(&speakers.surnames, last_word(text), &is_new);
        if (is_new) *first = i + 1;
        else if (*first && !br_str_eq(text, br_span_text(w->article->text, w->article->names[*first - 1].span)))
            *first = 0; /* two people of one surname */
    }
    return speakers;
}

/* "Weber" where the article has one Anna Weber; the name itself otherwise */
static br_str full_name(const br_quote_work *w, const br_speakers *speakers, br_str name) {
    const uint64_t *first = br_str_find_byte(name, ' ') == BR_NOT_FOUND ? br_map_get(&speakers->surnames, name) : NULL;
    return first && *first ? br_span_text(w->article->text, w->article->names[*first - 1].span) : name;
}

/* ---- phrases */

/* "a comment made by X", "a report from X", "X's statement": X speaks, not the comment */
static int32_t speaker_behind(const br_quote_work *w, int32_t source) {
    uint32_t frames = 0;
    if (br_qtok(w, source)->upos != BR_UPOS_NOUN || !br_q_cue(w, source, BR_CUE_KIND_NOUN, &frames)) return source;
    br_for_children (w->tree, source, child) {
        if (br_tok_rel(w->tree, child) == BR_DEP_ACL && br_q_agent_of(w, child) >= 0) return br_q_agent_of(w, child);
        int32_t marker = br_tree_child(w->tree, child, BR_DEP_CASE, -1);
        bool by = marker >= 0 && br_tok_is(w->tree, marker, BR_GRAMMAR(AGENT) | BR_GRAMMAR(FROM));
        if (br_qtok(w, child)->deprel == BR_DEP_NMOD_POSS || (br_tok_rel(w->tree, child) == BR_DEP_NMOD && by))
            return child;
    }
    return source;
}

/* "his", "its" at the head of a speaker's phrase: the subject of the sentence where it fits, else the word itself */
static int32_t owner_meant(const br_quote_work *w, int32_t token) {
    if (br_qtok(w, token)->upos != BR_UPOS_PRON || !(br_qtok(w, token)->feats & BR_FEAT(POSS))) return token;
    int32_t top = token;
    for (int i = 0; i < BR_MAX_CLIMB && br_q_valid(w, br_qtok(w, top)->head); i++) top = br_qtok(w, top)->head;
    int32_t subject = br_tree_child(w->tree, top, BR_DEP_NSUBJ, -1);
    if (subject < 0 || subject >= token || !br_q_is_somebody(w, subject)) return token;
    const br_actor *actor = &w->article->actors[br_actor_at(&w->parties, subject)];
    uint32_t feats = br_qtok(w, token)->feats;
    bool is_person = actor->kind == BR_ACTOR_PERSON;
    bool fits =
        feats & BR_FEAT(GENDER_NEUT) ? !is_person : feats & (BR_FEAT(GENDER_MASC) | BR_FEAT(GENDER_FEM)) && is_person;
    return fits ? subject : token;
}

/* the subject of the sentence before that of a token, -1 = none in its paragraph */
static int32_t subject_of_sentence_before(const br_quote_work *w, int32_t token) {
    uint32_t sentence = w->tree->sentence[token];
    if (sentence == 0) return -1;
    const br_sentence *before = &w->article->sentences[sentence - 1];
    if (br_q_has_border(w, before->span.end, br_qtok(w, token)->span.start)) return -1;
    for (uint32_t t = before->first_token; t < before->first_token + before->n_tokens; t++)
        if (br_qtok(w, (int32_t)t)->head < 0) return br_tree_child(w->tree, (int32_t)t, BR_DEP_NSUBJ, -1);
    return -1;
}

/* "It denied", "He added" as the subject of a sentence: the subject of the one before, where that is a body or state for "it", a
 * person with a name for "he"; else the word itself */
static int32_t subject_meant(const br_quote_work *w, int32_t token) {
    const br_token *pronoun = br_qtok(w, token);
    if (pronoun->upos != BR_UPOS_PRON || !(pronoun->feats & BR_FEAT(PRONTYPE_PRS)) || pronoun->feats & BR_FEAT(POSS))
        return token;
    bool is_thing = br_tok_is(w->tree, token, BR_GRAMMAR(EMPTY_SUBJECT));
    bool is_person = pronoun->feats & (BR_FEAT(GENDER_MASC) | BR_FEAT(GENDER_FEM)) && !is_thing;
    bool leads = br_qtok(w, token)->head >= 0 && br_qtok(w, pronoun->head)->head < 0; /* of the main clause */
    int32_t subject = (is_thing && br_actor_at(&w->parties, token) < 0) || (is_person && leads)
                          ? subject_of_sentence_before(w, token)
                          : -1;
    int32_t mention = subject >= 0 ? br_actor_at(&w->parties, subject) : -1;
    if (mention < 0 || br_qtok(w, subject)->feats & BR_FEAT(NUMBER_PLUR)) return token;
    bool names_person = w->article->actors[mention].kind == BR_ACTOR_PERSON;
    bool fits = is_thing ? !names_person : names_person && br_q_is_person(w, subject);
    return fits ? subject : token;
}

/* "one of his diplomats", "most of the miners": not those whom they belong to */
static bool is_part_of_group(const br_quote_work *w, int32_t source) {
    br_upos upos = (br_upos)br_qtok(w, source)->upos;
    if (upos != BR_UPOS_NUM && upos != BR_UPOS_DET && upos != BR_UPOS_PRON && upos != BR_UPOS_ADJ) return false;
    br_for_children (w->tree, source, child)
        if (child > source && br_tok_rel(w->tree, child) == BR_DEP_NMOD) return true;
    return false;
}

static br_party party_of(const br_quote_work *w, const br_speakers *speakers, int32_t source) {
    if (source < 0) return (br_party){0};
    source = speaker_behind(w, source);
    int32_t meant = subject_meant(w, owner_meant(w, br_antecedent(w, source)));
    br_party party = br_party_at(&w->parties, meant, (br_date){0}, w->arena);
    br_span span = br_phrase_span(w, source);
    if (br_party_is_none(&party)) {
        bool is_resolved = meant != source;
        party.name = br_span_text(w->article->text, is_resolved ? br_phrase_span(w, meant) : span);
    }
    if (is_part_of_group(w, source)) party.name = br_span_text(w->article->text, span), party.actor = BR_STR("");
    if (!party.code.len) party.name = full_name(w, speakers, party.name);
    party.span = span;
    return party;
}

/* ---- the statement before */

/* whether the statement `before` ends in this sentence, the one before, or this paragraph's first */
static bool is_near(const br_quote_work *w, const br_draft *draft, const br_quote *before, uint32_t sentences) {
    int32_t start = br_token_at(w->article, draft->span.start);
    if (!before || start <= 0) return false;
    uint32_t end = before->span.end > before->cue.end ? before->span.end : before->cue.end;
    int32_t last = br_token_at(w->article, end);
    return last >= 0 && w->tree->sentence[start] <= w->tree->sentence[last] + sentences;
}

/* "the expert": a definite person without a name */
static bool is_definite_person(const br_quote_work *w, int32_t source) {
    int32_t mention = source >= 0 ? br_actor_at(&w->parties, source) : -1;
    if (mention < 0 || br_qtok(w, source)->upos != BR_UPOS_NOUN || br_qtok(w, source)->feats & BR_FEAT(NUMBER_PLUR))
        return false;
    const br_actor *actor = &w->article->actors[mention];
    int32_t first = (int32_t)w->tree->first[source];
    return actor->kind == BR_ACTOR_PERSON && actor->mention != BR_MENTION_NAME && first < source &&
           source - first <= 2 && br_tok_is(w->tree, first, BR_GRAMMAR(DEFINITE));
}

/* a person with a name of whom no office is known, so that he may be the expert */
static bool is_named_person(const br_quote_work *w, const br_quote *quote) {
    int32_t head = br_tree_head_of(w->tree, quote->speaker.span);
    return !br_span_is_none(quote->speaker.span) && !quote->speaker.code.len && head >= 0 && br_q_is_person(w, head);
}

/* Who speaks where nobody is named: the speaker of the statement before, when no other sentence stands between and it was
 * uttered; else the subject that direct.c found in the sentence before, if it is somebody. */
static br_party speaker_of_uncued(const br_quote_work *w, const br_speakers *speakers, const br_draft *draft,
                                  const br_quote *before) {
    int32_t mention = draft->source >= 0 ? br_actor_at(&w->parties, draft->source) : -1;
    int32_t cue = before ? br_token_at(w->article, before->cue.start) : -1;
    bool is_another = mention >= 0 && w->article->actors[mention].kind == BR_ACTOR_PERSON && br_q_valid(w, cue) &&
                      draft->source > cue &&
                      !br_q_same_sentence(w, cue, draft->source); /* “A,” X said. Y stood up. “B” */
    if (!is_another && is_near(w, draft, before, 1) && before->said) return before->speaker;
    if (mention < 0 || w->article->actors[mention].is_place) return (br_party){0};
    return party_of(w, speakers, draft->source);
}

br_party br_speaker_of(const br_quote_work *w, br_speakers *speakers, const br_draft *draft, const br_quote *before) {
    if (draft->is_uncued) return speaker_of_uncued(w, speakers, draft, before);
    br_party party = party_of(w, speakers, draft->source);
    const br_quote *last = speakers->last_person;
    if (last && is_definite_person(w, draft->source) && is_near(w, draft, last, BR_MAX_APART)) {
        party.name = last->speaker.name;
        party.code = last->speaker.code;
        party.actor = last->speaker.actor;
    }
    return party;
}

void br_speakers_note(const br_quote_work *w, br_speakers *speakers, const br_quote *quote) {
    if (is_named_person(w, quote)) speakers->last_person = quote;
}
