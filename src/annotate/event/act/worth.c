#include "annotate/event/act/worth.h"

#include "annotate/event/act/generic.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/party/subject.h"

/* ---- background */

/* "..., prompting Chad to threaten a strike": what somebody was moved to do is told, not how it was done */
static bool is_brought_about(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    return br_tok_rel(tree, token) == BR_DEP_XCOMP && br_tok_is(tree, head, BR_GRAMMAR(CAUSING)) &&
           br_tree_child(tree, head, BR_DEP_OBJ, -1) >= 0;
}

/* Whether a word stands in a clause without finite verb or subject of its own, that only says how, why or of whom:
 * "protesting against", "to discuss", "a man accused of". What was done to somebody or something is no aside: "a pact
 * signed last year", "rioters killed". */
static bool is_aside(const br_tree *tree, const br_act *act) {
    int32_t token = act->token, root = br_act_root(act->code);
    bool deed = act->speech == BR_SPEECH_NONE && ((root >= 4 && root <= 8) || root >= 14);
    if (deed && br_is_passive(tree, token)) return false;
    for (int steps = 0; token >= 0 && steps < BR_EVENT_MAX_CLIMB; steps++) {
        if (br_tree_child(tree, token, BR_DEP_NSUBJ, -1) >= 0) return false;
        br_deprel rel = br_tok_rel(tree, token);
        bool of_root = rel == BR_DEP_ACL && br_tok(tree, br_tok(tree, token)->head)->head < 0; /* all that is told */
        if (rel == BR_DEP_ADVCL || rel == BR_DEP_ACL)
            return !of_root && (br_is_infinitive(tree, token) || br_is_participle(tree, token));
        if (rel != BR_DEP_CONJ && rel != BR_DEP_XCOMP && rel != BR_DEP_OBJ) return false;
        if (is_brought_about(tree, token)) return false;
        token = br_tok(tree, token)->head;
    }
    return false;
}

/* "the riots were an attack from abroad, carried out with its methods": says what something is, not what happened; unlike "he was
 * a monk arrested in May". "Is in talks with Chad" tells what somebody does. */
static bool is_characterisation(const br_matcher *m, const br_act *act) {
    const br_tree *tree = m->words.tree;
    int32_t token = act->token;
    int root = br_act_root(act->code);
    bool reduced = br_tok(tree, token)->deprel == BR_DEP_ACL && br_tree_child(tree, token, BR_DEP_NSUBJ, -1) < 0;
    if (reduced) token = br_tok(tree, token)->head;
    if (reduced && (br_actor_classes(m, token) & BR_CLASS(SOMEBODY))) return false;
    bool state = br_tree_child(tree, token, BR_DEP_CASE, -1) >= 0 && (root == 4 || root == 9);
    return br_tok(tree, token)->upos == BR_UPOS_NOUN && br_tree_child(tree, token, BR_DEP_COP, -1) >= 0 && !state;
}

/* sport has its own attacks, strikes and dismissals; but players may protest or be arrested */
static bool is_of_game(const br_matcher *m, const br_event *e, int32_t token) {
    return m->play.of_game[m->words.tree->sentence[token]] && br_act_root(e->code) != 14 &&
           !br_str_starts(e->code, BR_STR("173"));
}

/* ---- private affairs */

/* people who are nobody's office, weapon or cause, or of one faith: what they do among themselves is no politics */
static bool is_private_role(br_str role) {
    static const char roles[] = "CVLBUSMNCEDUMEDHLHAGRENVMOSCHRJEWBAHHINBUDSIK";
    for (const char *r = roles; *r; r += 3)
        if (memcmp(role.ptr, r, 3) == 0) return true;
    return false;
}

static bool is_office(br_str role) {
    static const char roles[] = "GOVLEGMILCOPJUDSPYELIOPPPTYREBSEPINSUAFRADIGOINT";
    for (const char *r = roles; *r; r += 3)
        if (memcmp(role.ptr, r, 3) == 0) return true;
    return false;
}

/* A side that acts or is acted upon in public: a state, an office, a party, a force, a union, a church. A body's own letters
 * behind its role tell nothing ("USAMEDAPR"). */
static bool is_public(br_str code) {
    bool private = false;
    for (size_t i = 0; i + 3 <= code.len; i += 3) {
        br_str role = br_str_slice(code, i, i + 3);
        if (is_office(role)) return true;
        private = private || is_private_role(role);
    }
    return code.len >= 3 && !private;
}

/* "came to Orlando", "a shop in Chicago", "a lifelong Texan": a town is no state, and nor is one of its people */
static bool is_town(const br_matcher *m, const br_party *party) {
    if (party->code.len != 3 || br_span_is_none(party->span)) return false;
    int32_t head = br_tree_head_of(m->words.tree, party->span);
    int32_t mention = head >= 0 ? br_actor_at(m->parties, head) : -1;
    const br_actor *actors = m->words.tree->article->actors;
    if (mention < 0 || actors[mention].kind == BR_ACTOR_COUNTRY) return false;
    return actors[mention].is_place || (actors[mention].kind == BR_ACTOR_PERSON && !is_office(party->code));
}

static bool any_public(const br_matcher *m, const br_party *first, const br_party *all, uint32_t n) {
    if (is_public(first->code) && !is_town(m, first)) return true;
    for (uint32_t i = 0; i < n; i++)
        if (is_public(all[i].code) && !is_town(m, &all[i])) return true;
    return false;
}

/* acts that only who holds power can do: to arrest, to ban, to mobilise */
static bool is_of_power(br_str code) {
    static const char *const codes[] = {"15", "163", "172", "173", "174", "175", "195"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (br_str_starts(code, br_str_of(codes[i]))) return true;
    return false;
}

/* moods and rites: who is hopeful, doubts, considers, celebrates, condoles or agrees */
static bool is_of_heart(br_str code) {
    static const char *const codes[] = {"012", "013", "014", "017", "018", "019"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (br_str_is(code, codes[i])) return true;
    return false;
}

/* acts that are politics only where one side is public: moods, appeals, deals, help; but anybody may speak, protest, threaten,
 * call a strike off, break the law or fall under investigation */
static bool may_be_private(const br_event *e) {
    int root = br_act_root(e->code);
    if (is_of_heart(e->code)) return true;
    if (root <= 1 || root >= 17 || (root >= 13 && root <= 15)) return false;
    if (br_str_starts(e->code, BR_STR("0841")) && !e->source.code.len) return false; /* "was freed": by who held them */
    static const char *const dissent[] = {"082", "128", "0252", "0352"};
    for (size_t i = 0; i < sizeof dissent / sizeof *dissent; i++)
        if (br_str_starts(e->code, br_str_of(dissent[i]))) return false;
    return root != 9 || e->source.code.len;
}

/* people of two countries: what they do for or to each other is a matter between these */
static bool is_abroad(const br_event *e) {
    br_str source = e->source.code, target = e->target.code;
    bool known = source.len > 3 && target.len > 3 && !is_private_role(source) && !is_private_role(target);
    return known && memcmp(source.ptr, target.ptr, 3) != 0;
}

/* visits, tours and journeys: politics where who travels is, wherever it leads */
static bool is_travel(br_str code) {
    return br_str_starts(code, BR_STR("042"));
}

static bool is_private(const br_matcher *m, const br_event *e) {
    bool source = any_public(m, &e->source, e->sources, e->n_sources),
         target = any_public(m, &e->target, e->targets, e->n_targets);
    if (is_of_power(e->code)) return e->source.code.len && !source;
    if (is_travel(e->code)) return !source;
    return may_be_private(e) && !source && !target && !is_abroad(e);
}

/* ---- pages of play */

/* "the Jets [...] took Miami": what a dictionary takes for a force or a town in the midst of a game */
static bool is_power(const br_matcher *m, const br_party *party) {
    static const char roles[] = "GOVLEGMILCOPJUDSPYREBSEPINSIGOINT";
    if (party->code.len == 3) return !is_town(m, party);
    for (size_t i = 0; i + 3 <= party->code.len; i += 3)
        for (const char *r = roles; *r; r += 3)
            if (memcmp(party->code.ptr + i, r, 3) == 0) return true;
    return false;
}

/* A page about sports, films or games tells of politics only where a state or its powers act or are acted upon, in a sentence
 * without a word of play, or where somebody is arrested or protests on a day that is told. */
static bool is_of_play(const br_matcher *m, const br_event *e, int32_t token) {
    if (!m->play.page) return false;
    if (m->play.of_play[m->words.tree->sentence[token]]) return true;
    bool public = br_str_starts(e->code, BR_STR("173")) || br_str_starts(e->code, BR_STR("141"));
    if (public && e->date_from == BR_FROM_TIME) return false;
    return !is_power(m, &e->source) && !is_power(m, &e->target);
}

/* "The videos contest the version of the police", "an earlier draft proposed", "the lawsuit alleges": a thing speaks by the
 * mouth of nobody that is told */
static bool is_of_thing(const br_matcher *m, const br_act *act, const br_event *e) {
    if (e->source.code.len || e->source.name.len || !br_is_verbal(act)) return false;
    if (m->words.upos[act->token] != BR_UPOS_VERB || br_is_passive(m->words.tree, act->token)) return false;
    int32_t subject = br_subject_of(m->words.tree, act->token);
    if (subject < 0 || m->words.upos[subject] != BR_UPOS_NOUN || br_actor_at(m->parties, subject) >= 0) return false;
    for (uint32_t k = m->words.tree->first[subject]; k <= m->words.tree->last[subject]; k++)
        if (m->words.upos[k] == BR_UPOS_PROPN) return false; /* whoever is behind it */
    return true;
}

/* "Thank you, Brazil": said to somebody, by nobody that is told */
static bool is_of_nobody(const br_matcher *m, const br_act *act, const br_event *e) {
    const br_tree *tree = m->words.tree;
    if (e->source.code.len || e->source.name.len || !br_is_verbal(act) || m->words.upos[act->token] != BR_UPOS_VERB)
        return false;
    bool bare = br_tok(tree, act->token)->head < 0 && !br_is_passive(tree, act->token) &&
                br_tree_child(tree, act->token, BR_DEP_AUX, -1) < 0;
    return bare && br_subject_of(tree, act->token) < 0;
}

/* "It would be wise to ask Chad for advice", "We hope you visit Laos": what anybody may wish, ask, plan or talk about is told only
 * of somebody; not so what was said or done to somebody ("was urged to leave") */
static bool is_of_anybody(const br_matcher *m, const br_act *act, const br_event *e) {
    const br_tree *tree = m->words.tree;
    int root = br_act_root(e->code);
    if (root < 1 || root > 13 || e->source.code.len || e->source.name.len || !br_is_verbal(act)) return false;
    if (m->words.upos[act->token] != BR_UPOS_VERB || br_is_passive(tree, act->token)) return false;
    int32_t subject = br_subject_of(tree, act->token);
    if (subject < 0) return br_is_infinitive(tree, act->token);
    const br_token *t = br_tok(tree, subject);
    return t->upos == BR_UPOS_PRON && (t->feats & (BR_FEAT(PERSON_1) | BR_FEAT(PERSON_2)));
}

/* "thousands marched": who protests may be known by number alone */
static bool is_of_crowd(const br_matcher *m, const br_act *act) {
    int32_t subject = br_act_root(act->code) == 14 ? br_subject_of(m->words.tree, act->token) : -1;
    return subject >= 0 && br_is_bare_count(m, subject);
}

/* "protests erupted in Lima", "shells fell on Kharkiv": what happens to a place that is named is news, whoever did it; not what
 * is told of something else ("a ruling that set off riots in Lima") */
static bool is_of_place(const br_tree *tree, const br_act *act, const br_event *e) {
    int root = br_act_root(e->code);
    bool public = root == 14 || root == 15 || root >= 17;
    bool own = e->place.country.len && br_span_contains(e->span, e->place.span); /* told of the act itself */
    if (br_tok(tree, act->token)->deprel == BR_DEP_ACL_RELCL) return false;
    return public && own && e->factuality == BR_FACT_ASSERTED && !act->pattern->general;
}

/* ", taking others hostage", ", bombarding the port", ", killing 18", ", calling the arrest an outrage": force or blame that a
 * participle beside the verb tells, done to something; not who is meant ("protesters criticizing the budget") */
static bool is_plain_deed(const br_matcher *m, const br_act *act) {
    const br_tree *tree = m->words.tree;
    int root = br_act_root(act->code);
    bool blame = root == 11 && br_tok_rel(tree, act->token) == BR_DEP_ADVCL;
    bool deed = blame || root >= 18 || br_str_starts(act->code, BR_STR("175"));
    int32_t object = br_tree_child(tree, act->token, BR_DEP_OBJ, -1);
    if (!deed || object < 0 || act->speech != BR_SPEECH_NONE || act->pattern->general) return false;
    bool told = blame || act->weight >= BR_EVENT_ALONE_WEIGHT || m->words.upos[object] == BR_UPOS_NUM;
    return told && br_is_participle(tree, act->token);
}

/* "will not stop working": goes on, as before */
static bool is_going_on(const br_act *act, const br_event *e) {
    return act->speech == BR_SPEECH_HALT && e->factuality == BR_FACT_DENIED;
}

bool br_is_worth(const br_matcher *m, const br_act *act, const br_event *e, bool in_silence) {
    const br_tree *tree = m->words.tree;
    bool source = e->source.code.len > 0, target = e->target.code.len > 0;
    if (is_private(m, e) || is_characterisation(m, act) || is_of_game(m, e, act->token) ||
        is_of_play(m, e, act->token) || is_of_thing(m, act, e) || is_of_nobody(m, act, e) || is_of_anybody(m, act, e) ||
        is_going_on(act, e))
        return false;
    if (!source && act->pattern->speech == BR_SPEECH_STATE) return false; /* a study, a text: nobody says it */
    if (is_of_heart(e->code) && e->factuality == BR_FACT_DENIED)
        return false; /* "was not optimistic", "did not think about" */
    br_generic_options generic = {.force = br_act_root(e->code) >= 17, .dated = e->date_from == BR_FROM_TIME};
    if (br_is_generic(m, act->token, generic)) return false;
    bool both = (act->pattern->weak && act->content < 0) || (br_is_occasion(m, act) && !is_travel(act->code));
    if (both) return source && target;
    if (is_aside(tree,
                 act)) { /* background; what is only aimed at there ("aimed at bringing them together") is nothing */
        bool was = e->factuality == BR_FACT_ASSERTED || e->factuality == BR_FACT_DENIED;
        if (source && !target && was && is_plain_deed(m, act)) return true;
        return source && target && (was || br_is_infinitive(tree, act->token));
    }
    if (source || target) return true;
    bool noun = br_tok(tree, act->token)->upos == BR_UPOS_NOUN;
    if (noun && br_there_verb(tree, act->token) < 0)
        return in_silence; /* "there were six arrests" is told like a verb */
    if (is_of_place(tree, act, e)) return true;
    if (noun) return false;
    if (is_of_crowd(m, act)) return true;
    return act->speech != BR_SPEECH_LIGHT && act->weight >= BR_EVENT_ALONE_WEIGHT; /* "which set off riots" */
}
