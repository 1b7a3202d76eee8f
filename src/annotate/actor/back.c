#include "annotate/actor/back.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/codes.h"
#include "annotate/actor/people.h"

/* Clauses above a pronoun that are asked who says them. */
#define MAX_CLAUSES 6
/* Candidates that are weighed for one phrase. */
#define MAX_CANDIDATES 24

/* What points back, and to what it can point. */
typedef struct pointer {
    int32_t mention; /* -1: a possessive, which is no mention */
    int32_t token;
    uint32_t classes;
    int32_t not_actor; /* the possessor: "his colleague" is another; -1 = nobody */
} pointer;

typedef struct back_work {
    br_actor_work *w;
    BR_VEC(int32_t) seen; /* mentions with an actor, in the order of the text */
    int32_t pair[2];      /* what "the former" and "the latter" stood for last */
    int32_t pair_at;      /* token where that was, -1 = nowhere */
} back_work;

static uint32_t sentence_of(const back_work *b, int32_t token) {
    return b->w->tree->sentence[token];
}

/* ---- structure ---- */

/* the verb whose subject a verb shares: "X met Y and gave her a pen" */
static int32_t sharing_subject(const back_work *b, int32_t verb) {
    const br_tree *tree = b->w->tree;
    for (int i = 0; i < MAX_CLAUSES && verb >= 0 && br_tok_rel(tree, verb) == BR_DEP_CONJ; i++) {
        if (br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) >= 0) break;
        verb = br_tok(tree, verb)->head;
    }
    return verb;
}

/* two arguments of one verb cannot be the same ("he met him") */
static bool are_rivals_of_one_verb(const back_work *b, int32_t token, int32_t other) {
    int32_t x = br_tok(b->w->tree, token)->head, y = br_tok(b->w->tree, other)->head;
    if (x < 0) return false;
    if (x == y || x == other || y == token) return true;
    return br_tok_rel(b->w->tree, other) == BR_DEP_NSUBJ && sharing_subject(b, x) == y;
}

/* the one who says the clause that the token stands in; -1 = nobody */
static int32_t speaker_of(const back_work *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    for (int i = 0; i < MAX_CLAUSES && token >= 0; i++) {
        br_deprel rel = br_tok_rel(tree, token);
        int32_t head = br_tok(tree, token)->head;
        if (head >= 0 && (rel == BR_DEP_CCOMP || rel == BR_DEP_PARATAXIS) &&
            br_has_class(b->w, head, BR_WORD_CLASS(SPEECH))) {
            int32_t subject = br_tree_child(tree, head, BR_DEP_NSUBJ, -1);
            if (subject >= 0) return subject;
        }
        token = head;
    }
    return -1;
}

/* ---- who fits ---- */

static bool is_person(const br_who *who, const br_mention *m) {
    return who->kind == BR_ACTOR_PERSON && !m->is_plural;
}

static bool gender_fits(const br_who *who, uint32_t classes) {
    if (classes & BR_WORD_CLASS(HE)) return who->gender != BR_GENDER_FEMALE;
    if (classes & BR_WORD_CLASS(SHE)) return who->gender != BR_GENDER_MALE;
    return true;
}

static bool is_many(const br_who *who, const br_mention *m) {
    if (m->is_plural || who->is_plural) return true;
    return m->use == BR_USE_PEOPLE || who->kind == BR_ACTOR_GROUP;
}

/* whether a mention can be what the pronoun stands for */
static bool pronoun_fits(const back_work *b, const pointer *p, const br_mention *m) {
    const br_who *who = &b->w->who.at[m->actor];
    if (p->classes & (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE))) return is_person(who, m) && gender_fits(who, p->classes);
    if (m->is_place) return false;
    if (p->classes & BR_WORD_CLASS(IT))
        return who->kind != BR_ACTOR_PERSON && who->kind != BR_ACTOR_UNKNOWN && !m->is_plural;
    return is_many(who, m) || who->kind == BR_ACTOR_ORGANISATION;
}

static br_str country_of_who(const back_work *b, const br_who *who) {
    br_str code = br_who_code(b->w, who);
    br_str country = br_str_slice(code, 0, 3);
    return br_country_entry(b->w->actors, country) >= 0 ? country : BR_STR("");
}

/* the country that a phrase tells of itself ("the Peruvian leader") */
static br_str own_country(const back_work *b, const br_mention *m) {
    br_who alone = {.entry = -1, .name = (int32_t)(m - b->w->mentions.at)};
    br_str code = br_who_code(b->w, &alone);
    br_str country = br_str_slice(code, 0, 3);
    return br_country_entry(b->w->actors, country) >= 0 ? country : BR_STR("");
}

static bool is_office(br_str told, br_str role) {
    size_t at = br_str_find_ascii(told, role);
    return role.len && at != BR_NOT_FOUND && (at == 0 || told.ptr[at - 1] == ' ');
}

/* points for the office by its word: told of the person in the text, or held on the day; one that is over speaks for
 * "the former president", hardly for "the president" */
static int office_points(const back_work *b, const br_who *who, br_str role, bool former) {
    const br_actor_work *w = b->w;
    int points = is_office(who->role, role) && who->is_former == former ? BR_TITLE_SAME_WORD : 0;
    if (who->entry < 0) return points;
    for (uint32_t t = br_entry_at(w, who->entry)->first_term; t; t = w->actors->terms[t - 1].next) {
        const br_actor_term *term = &w->actors->terms[t - 1];
        if (!is_office(term->role, role)) continue;
        bool dated = w->day != BR_DAY_OPEN_FROM, over = dated && term->to < w->day,
             ahead = dated && term->from > w->day;
        int now = ahead ? 0 : over == former ? BR_TITLE_SAME_WORD : over ? BR_TITLE_PAST_WORD : 0;
        if (now > points) points = now;
    }
    return points;
}

static bool has_sector(const back_work *b, const br_who *who, br_str role) {
    br_str code = br_who_code(b->w, who);
    if (br_str_is(role, "~")) return code.len > 3; /* a leader leads something */
    return role.len >= 3 && code.len >= 6 && br_str_has(br_str_from(code, 3), br_str_slice(role, 0, 3));
}

/* the subject of the sentence before */
static bool is_last_subject(const back_work *b, const pointer *p, const br_mention *candidate) {
    return sentence_of(b, p->token) - sentence_of(b, candidate->head) == 1 &&
           br_tok_rel(b->w->tree, candidate->head) == BR_DEP_NSUBJ;
}

/* points of a person for "the foreign minister"; below the least: does not fit */
static int title_points(const back_work *b, const pointer *p, const br_mention *candidate) {
    const br_mention *m = br_mention_at(b->w, p->mention);
    const br_who *who = &b->w->who.at[candidate->actor];
    if (!is_person(who, candidate)) return -100;
    if (m->gender && who->gender && m->gender != who->gender) return -100;
    br_str mine = own_country(b, m), theirs = country_of_who(b, who);
    if (mine.len && theirs.len && !br_str_eq(mine, theirs)) return -100;
    int points = 0;
    if (mine.len && theirs.len) points += BR_TITLE_SAME_COUNTRY;
    int office = office_points(b, who, m->role, m->is_former);
    points += office;
    if (office) return points;
    if (has_sector(b, who, m->told)) points += BR_TITLE_SAME_SECTOR;
    else if (is_last_subject(b, p, candidate) && !br_str_starts(m->told, BR_STR("GOV"))) points += BR_TITLE_TOPIC;
    if (m->is_former && (who->is_former || br_str_ends(br_who_code(b->w, who), BR_STR("ELI"))))
        points += BR_TITLE_SAME_SECTOR;
    return points;
}

/* points of a person for "the American" */
static int demonym_points(const back_work *b, const pointer *p, const br_mention *candidate) {
    const br_who *who = &b->w->who.at[candidate->actor];
    if (!is_person(who, candidate)) return -100;
    br_str theirs = country_of_who(b, who);
    bool same = br_str_eq(theirs, br_entry_at(b->w, br_mention_at(b->w, p->mention)->entry)->code);
    return theirs.len && same ? BR_TITLE_SAME_COUNTRY : -100;
}

/* points of a body or country for "the group", "the country" */
static int noun_points(const back_work *b, const pointer *p, const br_mention *candidate) {
    const br_mention *m = br_mention_at(b->w, p->mention);
    const br_who *who = &b->w->who.at[candidate->actor];
    bool fits = false;
    if (m->kind == BR_ACTOR_COUNTRY) fits = who->kind == BR_ACTOR_COUNTRY;
    else if (m->kind == BR_ACTOR_PERSON)
        fits = is_person(who, candidate) && (!m->gender || !who->gender || m->gender == who->gender);
    else fits = who->kind == BR_ACTOR_ORGANISATION || (who->kind == BR_ACTOR_GROUP && who->entry >= 0);
    if (!fits || (candidate->is_place && m->kind != BR_ACTOR_COUNTRY)) return -100;
    br_str mine = own_country(b, m), theirs = country_of_who(b, who);
    if (mine.len && theirs.len && !br_str_eq(mine, theirs)) return -100;
    return BR_TITLE_LEAST + (mine.len && theirs.len ? BR_TITLE_SAME_COUNTRY : 0);
}

/* ---- choice ---- */

static int common_points(const back_work *b, const pointer *p, const br_mention *m) {
    const br_actor_work *w = b->w;
    int away = (int)(sentence_of(b, p->token) - sentence_of(b, m->head));
    int points = BR_BACK_SAME_SENTENCE - away * BR_BACK_PER_SENTENCE;
    br_deprel rel = br_tok_rel(w->tree, m->head);
    if (rel == BR_DEP_NSUBJ) points += BR_BACK_SUBJECT;
    if (rel == br_tok_rel(w->tree, p->token)) points += BR_BACK_PARALLEL;
    if (m->mention == BR_MENTION_NAME) points += BR_BACK_NAMED;
    uint32_t others = w->who.at[m->actor].n_mentions - 1;
    return points + (int)(others < 3 ? others : 3) * BR_BACK_TOPIC;
}

typedef int (*points_of)(const back_work *b, const pointer *p, const br_mention *m);

static int pronoun_points(const back_work *b, const pointer *p, const br_mention *m) {
    if (!pronoun_fits(b, p, m)) return -100;
    const br_who *who = &b->w->who.at[m->actor];
    return (p->classes & (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE))) && who->gender ? BR_BACK_GENDER : 0;
}

/* actors that stand beside the phrase as arguments of its verb, by whatever mention */
static int exclude_rivals(const back_work *b, const pointer *p, int32_t tried[MAX_CANDIDATES]) {
    int n = 0;
    if (p->mention < 0) return 0; /* "his" may well be the subject's */
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS && n < MAX_CANDIDATES / 2;) {
        const br_mention *m = br_mention_at(b->w, b->seen.at[i]);
        if (sentence_of(b, m->head) != sentence_of(b, p->token)) break;
        if (are_rivals_of_one_verb(b, p->token, m->head)) tried[n++] = m->actor;
    }
    return n;
}

/* the actor that fits best of those seen lately, -1 when none does or two do */
static int32_t choose(const back_work *b, const pointer *p, points_of fit, int least, uint32_t reach) {
    const br_actor_work *w = b->w;
    int32_t speaker = speaker_of(b, p->token), tried[MAX_CANDIDATES], best = -1;
    int n_tried = exclude_rivals(b, p, tried), best_points = 0, second = -1000;
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS && n_tried < MAX_CANDIDATES;) {
        const br_mention *m = br_mention_at(w, b->seen.at[i]);
        if (sentence_of(b, p->token) - sentence_of(b, m->head) > reach) break;
        if (m->head >= p->token || m->actor == p->not_actor) continue;
        bool known = false;
        for (int t = 0; t < n_tried; t++) known |= tried[t] == m->actor;
        if (known) continue;
        int points = fit(b, p, m);
        if (points <= -100) continue;
        tried[n_tried++] = m->actor;
        if (points < least) continue;
        points += common_points(b, p, m) + (speaker == m->head ? BR_BACK_SPEAKER : 0);
        if (best < 0 || points > best_points) {
            second = best < 0 ? -1000 : best_points;
            best = m->actor;
            best_points = points;
        } else if (points > second) second = points;
    }
    return best >= 0 && best_points >= BR_BACK_LEAST && best_points >= second + BR_BACK_MARGIN ? best : -1;
}

static void note_seen(back_work *b, int32_t mention) {
    br_vec_push(b->w->arena, &b->seen, mention);
}

/* ---- "the former", "the latter" ---- */

/* The two last actors of the text before; `persons`: of the named persons. */
static bool last_pair(const back_work *b, int32_t token, bool persons, int32_t pair[2]) {
    const br_actor_work *w = b->w;
    int32_t second = -1;
    for (size_t i = b->seen.len; i-- > 0;) {
        const br_mention *m = br_mention_at(w, b->seen.at[i]);
        if (m->head >= token || m->is_place || m->is_inner || m->mention == BR_MENTION_PRONOUN) continue;
        if (persons && (m->mention != BR_MENTION_NAME || m->kind != BR_ACTOR_PERSON)) continue;
        if (sentence_of(b, token) - sentence_of(b, m->head) > 2) return false;
        if (second < 0 || br_mention_at(w, second)->actor == m->actor) {
            second = b->seen.at[i];
            continue;
        }
        pair[0] = m->actor;
        pair[1] = br_mention_at(w, second)->actor;
        return true;
    }
    return false;
}

/* conjuncts are a pair even when others stand behind them */
static bool joined_pair(const back_work *b, int32_t token, int32_t pair[2]) {
    const br_actor_work *w = b->w;
    for (size_t i = b->seen.len; i-- > 0;) {
        const br_mention *m = br_mention_at(w, b->seen.at[i]);
        if (m->head >= token || m->is_place || m->is_inner) continue;
        if (sentence_of(b, token) - sentence_of(b, m->head) > 1) return false;
        if (br_tok_rel(w->tree, m->head) != BR_DEP_CONJ || m->kind == BR_ACTOR_COUNTRY) continue;
        int32_t head = br_tok(w->tree, m->head)->head;
        int32_t other = head >= 0 ? w->mention_of[head] : -1;
        if (other < 0 || br_mention_at(w, other)->actor < 0 || br_mention_at(w, other)->actor == m->actor) continue;
        pair[0] = br_mention_at(w, other)->actor;
        pair[1] = m->actor;
        return true;
    }
    return false;
}

/* a mention of one token, for pronouns and "the former" */
static int32_t add_small(back_work *b, int32_t token, br_mention_kind kind, int32_t actor, bool with_article) {
    br_actor_work *w = b->w;
    int32_t first = with_article && token > 0 && w->article->tokens[token - 1].upos == BR_UPOS_DET ? token - 1 : token;
    br_mention m = br_mention_new(w, first, token,
                                  (br_span){w->article->tokens[first].span.start, w->article->tokens[token].span.end});
    m.head = token;
    m.mention = (uint8_t)kind;
    m.kind = w->who.at[actor].kind;
    m.entry = w->who.at[actor].entry;
    m.confidence = BR_SURE_BACK;
    int32_t mention = br_mention_add(w, m);
    br_who_join(w, mention, actor);
    note_seen(b, mention);
    return mention;
}

static bool is_former_or_latter(const back_work *b, int32_t token, bool *latter) {
    br_str text = br_tok_text(b->w->tree, token);
    *latter = br_str_eq_ascii(text, BR_STR("latter"));
    if (!*latter && !br_str_eq_ascii(text, BR_STR("former"))) return false;
    if (token == 0 || !br_str_eq_ascii(br_tok_text(b->w->tree, token - 1), BR_STR("the"))) return false;
    br_upos next =
        token + 1 < (int32_t)b->w->article->n_tokens ? (br_upos)b->w->article->tokens[token + 1].upos : BR_UPOS_PUNCT;
    return next != BR_UPOS_NOUN && next != BR_UPOS_PROPN && next != BR_UPOS_ADJ;
}

static void resolve_former(back_work *b, int32_t token, bool latter) {
    bool again = b->pair_at >= 0 && sentence_of(b, token) - sentence_of(b, b->pair_at) <= 1;
    if (!again && !joined_pair(b, token, b->pair) && !last_pair(b, token, true, b->pair) &&
        !last_pair(b, token, false, b->pair))
        return;
    b->pair_at = token;
    add_small(b, token, BR_MENTION_NOUN, b->pair[latter ? 1 : 0], true);
}

/* ---- the walk ---- */

#define PRONOUNS (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE) | BR_WORD_CLASS(IT) | BR_WORD_CLASS(THEY))

static void resolve_pronoun(back_work *b, int32_t token) {
    const br_token *t = &b->w->article->tokens[token];
    if (t->upos != BR_UPOS_PRON || !br_has_class(b->w, token, PRONOUNS)) return;
    br_deprel rel = br_tok_rel(b->w->tree, token);
    if (rel == BR_DEP_NMOD || rel == BR_DEP_EXPL || rel == BR_DEP_DET || (t->feats & BR_FEAT(POSS))) return;
    if (br_has_class(b->w, token, BR_WORD_CLASS(IT)) && rel != BR_DEP_NSUBJ) return; /* "called it a coup" */
    pointer p = {.mention = token, .token = token, .classes = b->w->classes[token], .not_actor = -1};
    int32_t actor = choose(b, &p, pronoun_points, 0, BR_BACK_PRONOUN_REACH);
    if (actor >= 0) add_small(b, token, BR_MENTION_PRONOUN, actor, false);
}

/* what "his" and "its" hand on: a body all of its code, others their country */
static br_str owner_group(const back_work *b, const br_who *who, br_str code) {
    br_str country = br_str_slice(code, 0, 3);
    bool is_state = br_country_entry(b->w->actors, country) >= 0;
    return is_state && (who->kind == BR_ACTOR_PERSON || who->kind == BR_ACTOR_COUNTRY) ? country : code;
}

/* "his soldiers": whose; gives the possessor, -1 = not known */
static int32_t resolve_possessive(back_work *b, int32_t mention) {
    br_actor_work *w = b->w;
    int32_t token = br_mention_at(w, mention)->of_pronoun;
    if (token < 0) return -1;
    pointer p = {.mention = -1, .token = token, .classes = w->classes[token], .not_actor = -1};
    int32_t actor = choose(b, &p, pronoun_points, 0, BR_BACK_PRONOUN_REACH);
    if (actor < 0) return -1;
    br_str code = br_who_code(w, &w->who.at[actor]);
    br_mention_at(w, mention)->country = owner_group(b, &w->who.at[actor], code);
    return actor;
}

/* an earlier phrase with the same role and country: "the police ... the police" */
static int32_t same_phrase(const back_work *b, int32_t mention) {
    const br_actor_work *w = b->w;
    const br_mention *m = br_mention_at(w, mention);
    br_str mine = own_country(b, m);
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS;) {
        const br_mention *other = br_mention_at(w, b->seen.at[i]);
        if (other->agent != m->agent || other->mention == BR_MENTION_NAME || other->is_plural != m->is_plural) continue;
        br_str theirs = own_country(b, other);
        if (!mine.len || !theirs.len || br_str_eq(mine, theirs)) return other->actor;
    }
    return -1;
}

/* "the alliance", "the rebels": a role alone, which a body named before may have */
static bool can_be_body(const back_work *b, const br_mention *m) {
    if (!m->is_definite || m->of >= 0 || m->of_pronoun >= 0 || m->kind != BR_ACTOR_GROUP) return false;
    return br_has_class(b->w, m->head, BR_WORD_CLASS(BODY_NOUN)) || br_str_is(m->told, "REB") ||
           br_str_is(m->told, "SEP") || br_str_is(m->told, "RAD") || br_str_is(m->told, "INS");
}

/* points of a named body for such a phrase: of the same sector, or an international one for a noun of bodies */
static int body_points(const back_work *b, const pointer *p, const br_mention *candidate) {
    const br_mention *m = br_mention_at(b->w, p->mention);
    const br_who *who = &b->w->who.at[candidate->actor];
    bool is_body = who->kind == BR_ACTOR_ORGANISATION || who->kind == BR_ACTOR_GROUP;
    if (!is_body || candidate->mention != BR_MENTION_NAME || candidate->is_place) return -100;
    if (has_sector(b, who, m->told)) return BR_TITLE_SAME_SECTOR;
    bool is_international = br_str_starts(br_who_code(b->w, who), BR_STR("IGO"));
    return is_international && !m->is_plural && br_has_class(b->w, m->head, BR_WORD_CLASS(BODY_NOUN)) ? 0 : -100;
}

/* "US", "U.K.": shortened names stand before nouns, but nobody is called "the US" */
static bool is_shortened(br_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= 'a' && text.ptr[i] <= 'z') return false;
    return true;
}

/* "the American": a person of that country, named before */
static void resolve_demonym(back_work *b, int32_t mention) {
    br_actor_work *w = b->w;
    br_mention *m = br_mention_at(w, mention);
    int32_t before = m->first - 1;
    if (m->use != BR_USE_ADJECTIVE || m->is_modifier || m->is_inner || m->is_plural || before < 0) return;
    if (!br_str_eq_ascii(br_tok_text(w->tree, before), BR_STR("the"))) return;
    if (is_shortened(br_tok_text(w->tree, m->head))) return;
    if (w->article->tokens[m->head].feats & BR_FEAT(NUMBER_PLUR)) return;
    pointer p = {.mention = mention, .token = m->head, .not_actor = m->actor};
    int32_t actor = choose(b, &p, demonym_points, BR_TITLE_SAME_COUNTRY, BR_BACK_SENTENCES);
    if (actor < 0) return;
    m->mention = BR_MENTION_NOUN;
    m->kind = BR_ACTOR_PERSON;
    m->entry = w->who.at[actor].entry;
    br_who_join(w, mention, actor);
}

static void resolve_phrase(back_work *b, int32_t mention) {
    br_actor_work *w = b->w;
    if (br_mention_at(w, mention)->is_modifier) { /* nothing points to the army of "army trucks" */
        br_who_new(w, mention);
        return;
    }
    int32_t possessor = resolve_possessive(b, mention);
    br_mention *m = br_mention_at(w, mention);
    bool points_back = m->is_definite && !m->is_plural;
    pointer p = {.mention = mention, .token = m->head, .not_actor = m->kind == BR_ACTOR_PERSON ? possessor : -1};
    int32_t actor = -1;
    if (m->agent < 0) actor = choose(b, &p, noun_points, 0, BR_BACK_PRONOUN_REACH);
    else if (can_be_body(b, m)) actor = choose(b, &p, body_points, 0, BR_BACK_PRONOUN_REACH);
    else if (points_back && m->kind == BR_ACTOR_PERSON)
        actor = choose(b, &p, title_points, BR_TITLE_SAME_SECTOR, BR_BACK_SENTENCES);
    if (actor < 0 && m->agent >= 0 && m->is_definite) actor = same_phrase(b, mention);
    if (actor >= 0) {
        m->entry = w->who.at[actor].entry;
        m->confidence = BR_SURE_BACK;
        br_who_join(w, mention, actor);
    } else if (m->agent >= 0) {
        br_who_new(w, mention);
    } else {
        m->is_inner = true; /* points to nothing that is known */
        return;
    }
    note_seen(b, mention);
}

void br_find_antecedents(br_actor_work *w) {
    back_work b = {.w = w, .pair_at = -1};
    size_t n = w->mentions.len, next = 0;
    const int32_t *order = br_mentions_in_order(w);
    for (int32_t token = 0; token < (int32_t)w->article->n_tokens; token++) {
        bool latter;
        if (is_former_or_latter(&b, token, &latter)) resolve_former(&b, token, latter);
        else if (w->mention_of[token] < 0) resolve_pronoun(&b, token);
        for (; next < n && br_mention_at(w, order[next])->head <= token; next++) {
            const br_mention *m = br_mention_at(w, order[next]);
            if (m->actor >= 0 && m->use == BR_USE_ADJECTIVE && m->entry >= 0) resolve_demonym(&b, order[next]);
            if (m->actor >= 0) note_seen(&b, order[next]);
            else if (!m->is_inner) resolve_phrase(&b, order[next]);
        }
        if (w->mentions.len >= BR_MAX_MENTIONS) return;
    }
}
