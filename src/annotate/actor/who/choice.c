#include "annotate/actor/who/choice.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/subject.h"

/* Clauses above a pronoun that are asked who says them. */
#define MAX_CLAUSES 6
/* Candidates that are weighed for one phrase. */
#define MAX_CANDIDATES 24
/* Tokens before "it" that are looked through for a thing. */
#define MAX_THING_REACH 80

static uint32_t sentence_of(const br_walk *b, int32_t token) {
    return b->w->tree->sentence[token];
}

/* whether a token stands for whom a verb does something to or speaks to */
static bool is_acted_on(const br_tree *tree, int32_t token, int32_t verb) {
    br_deprel rel = br_tok_rel(tree, token);
    return br_tok(tree, token)->head == verb && (rel == BR_DEP_OBJ || rel == BR_DEP_IOBJ || rel == BR_DEP_OBL);
}

/* two arguments of one verb cannot be the same ("he met him") */
static bool are_rivals_of_one_verb(const br_walk *b, int32_t token, int32_t other) {
    int32_t x = br_tok(b->w->tree, token)->head, y = br_tok(b->w->tree, other)->head;
    if (x < 0) return false;
    if (x == y || x == other || y == token) return true;
    int32_t verb = br_sharing_subject(b->w->tree, x), subject = br_tree_child(b->w->tree, verb, BR_DEP_NSUBJ, -1);
    if (subject >= 0 && br_told_of(b->w->tree, subject, verb) == other)
        return true; /* "who met Y and gave her a pen" */
    return br_tok_rel(b->w->tree, other) == BR_DEP_NSUBJ && verb == y;
}

int32_t br_demander_of(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, token)->head;
    if (verb < 0 || br_tok_rel(tree, token) != BR_DEP_NSUBJ || br_tok_rel(tree, verb) != BR_DEP_CCOMP) return -1;
    int32_t demand = br_tok(tree, verb)->head;
    if (!br_has_class(b->w, demand, BR_WORD_CLASS(DEMAND))) return -1;
    int32_t subject = br_tree_child(tree, demand, BR_DEP_NSUBJ, -1);
    int32_t mention = subject < 0 ? -1 : b->w->mention_of[subject];
    return mention < 0 ? -1 : br_mention_at(b->w, mention)->actor;
}

int32_t br_met_by(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, token)->head;
    int32_t deed = verb < 0 || br_tok_rel(tree, token) != BR_DEP_OBJ ? -1 : br_tree_child(tree, verb, BR_DEP_XCOMP, -1);
    if (deed < token) return -1;
    br_for_children (tree, deed, child)
        if (is_acted_on(tree, child, deed) && b->w->mention_of[child] >= 0)
            return br_mention_at(b->w, b->w->mention_of[child])->actor;
    return -1;
}

/* the one who says the clause that the token stands in; -1 = nobody */
static int32_t speaker_of(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    for (int i = 0; i < MAX_CLAUSES && token >= 0; i++) {
        br_deprel rel = br_tok_rel(tree, token);
        int32_t head = br_tok(tree, token)->head;
        if (head >= 0 && (rel == BR_DEP_CCOMP || rel == BR_DEP_PARATAXIS) &&
            br_has_class(b->w, head, BR_WORD_CLASS(SPEECH))) {
            int32_t subject = br_subject_above(tree, head);
            if (subject >= 0) return subject;
        }
        token = head;
    }
    return -1;
}

/* whose somebody is: "his lawyer", "the family of Gad Levi"; -1 = of nobody known */
static int32_t whose(const br_walk *b, const br_mention *m) {
    if (m->possessor >= 0 || m->of < 0) return m->possessor;
    const br_mention *owner = br_mention_at(b->w, m->of);
    return owner->kind == BR_ACTOR_PERSON ? owner->actor : -1;
}

/* "His lawyer said that they had beaten him": spokesmen, lawyers and families speak of another, officers of themselves */
static bool is_told_by(const br_walk *b, int32_t speaker, const br_mention *m) {
    int32_t mention = speaker < 0 ? -1 : b->w->mention_of[speaker];
    int32_t owner = mention < 0 ? -1 : whose(b, br_mention_at(b->w, mention));
    if (owner < 0) return speaker == m->head;
    const br_mention *voice = br_mention_at(b->w, mention);
    bool speaks_for = br_str_is(voice->told, "~") || br_str_is(voice->told, "JUD") || br_str_is(voice->told, "CVL");
    return speaks_for ? m->actor == owner : speaker == m->head;
}

/* "a group of leaders announced": the word that only counts them; else the token itself */
static int32_t counting(const br_walk *b, int32_t token) {
    int32_t head = br_tok(b->w->tree, token)->head;
    bool counted = br_tok_rel(b->w->tree, token) == BR_DEP_NMOD && br_has_class(b->w, head, BR_WORD_CLASS(COLLECTIVE));
    return counted && head < token && b->w->mention_of[head] < 0 ? head : token;
}

/* the token that a mention stands for in its clause: "His minister, Padrino, insisted" */
static int32_t argument_of(const br_walk *b, const br_mention *m) {
    const br_actor_work *w = b->w;
    int32_t head = br_tok(w->tree, m->head)->head;
    if (br_tok_rel(w->tree, m->head) != BR_DEP_APPOS || w->mention_of[head] < 0) return m->head;
    return br_mention_at(w, w->mention_of[head])->actor == m->actor ? head : m->head;
}

/* "telephoned Y and asked him", "fired at them, killing ten": what somebody goes on to do is done to the same */
static bool goes_on_with(const br_walk *b, const br_pointer *p, const br_mention *m) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, p->part)->head;
    if (p->mention != p->token || verb < 0 || !is_acted_on(tree, p->part, verb)) return false;
    int32_t first = br_sharing_subject(b->w->tree, verb);
    return first >= 0 && first != verb && is_acted_on(tree, argument_of(b, m), first);
}

/* "urged Iran to halt its programme", "supported Iran in defending its land": whom the verb above moves or helps to do it does it;
 * -1 = nobody whom the possessive could mean */
static int32_t moved_by(const br_walk *b, int32_t verb, int32_t possessive) {
    const br_tree *tree = b->w->tree;
    br_deprel rel = br_tok_rel(tree, verb);
    int32_t above = br_tok(tree, verb)->head;
    bool bare = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) < 0 && br_tree_child(tree, verb, BR_DEP_MARK, -1) >= 0;
    if (above < 0 || !bare || (rel != BR_DEP_XCOMP && rel != BR_DEP_ADVCL)) return -1;
    int32_t object = br_tree_child(tree, above, BR_DEP_OBJ, -1);
    if (object < 0) object = br_tree_child(tree, above, BR_DEP_IOBJ, -1);
    int32_t mention = object < 0 || object > verb ? -1 : b->w->mention_of[object];
    if (mention < 0) return -1;
    const br_mention *m = br_mention_at(b->w, mention);
    bool are_many = m->is_plural || (br_tok(tree, object)->feats & BR_FEAT(NUMBER_PLUR));
    if (br_has_class(b->w, possessive, BR_WORD_CLASS(THEY))) return are_many ? object : -1;
    bool person = m->kind == BR_ACTOR_PERSON;
    return are_many || person == !!br_has_class(b->w, possessive, BR_WORD_CLASS(IT)) ? -1 : object;
}

/* the subject of the clause that a possessive's phrase is part of: "Iran warned them and reinforced its garrisons"; -1 = none, or
 * the phrase is the subject itself */
static int32_t own_subject(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    int32_t possessive = token;
    for (int i = 0; i < MAX_CLAUSES && token >= 0; i++) {
        if (br_tok_rel(tree, token) == BR_DEP_NSUBJ) return -1;
        token = br_tok(tree, token)->head;
        if (token < 0 || br_tok(tree, token)->upos != BR_UPOS_VERB) continue;
        int32_t moved = moved_by(b, token, possessive);
        return moved >= 0 ? moved : br_subject_above(tree, token);
    }
    return -1;
}

/* the name behind the office that is the subject, for "he" */
static bool is_named_subject(const br_walk *b, const br_pointer *p, const br_mention *m) {
    bool is_he = p->mention >= 0 && (p->classes & (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE)));
    return is_he && br_tok_rel(b->w->tree, argument_of(b, m)) == BR_DEP_NSUBJ;
}

/* a token that is the subject of a verb of saying */
static bool is_speaking(const br_walk *b, int32_t token) {
    return br_tok_rel(b->w->tree, token) == BR_DEP_NSUBJ &&
           br_has_class(b->w, br_tok(b->w->tree, token)->head, BR_WORD_CLASS(SPEECH) | BR_WORD_CLASS(DEMAND));
}

/* "The minister, X, insisted that they were loyal. \"We reject it,\" he said": who spoke last goes on */
static bool goes_on_speaking(const br_walk *b, const br_pointer *p, const br_mention *m) {
    bool is_he = p->mention >= 0 && (p->classes & (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE)));
    return is_he && is_speaking(b, p->token) && is_speaking(b, argument_of(b, m));
}

/* points of the part that a candidate has in its clause: "Police detained ten men. They were freed": what is done goes on with
 * those to whom something was done */
static int part_points(const br_walk *b, const br_pointer *p, const br_mention *m) {
    const br_tree *tree = b->w->tree;
    br_deprel rel = br_tok_rel(tree, counting(b, m->head));
    if (rel == BR_DEP_NSUBJ) return BR_BACK_SUBJECT;
    if (rel == BR_DEP_OBJ && br_tok(tree, p->token)->deprel == BR_DEP_NSUBJ_PASS) return BR_BACK_SUBJECT;
    return is_named_subject(b, p, m) ? BR_BACK_NAMED_SUBJECT : 0;
}

/* the subject of the clause that the pronoun's clause hangs on: "Haas is in Oslo, where he signed"; -1 = none */
static int32_t governing_subject(const br_walk *b, int32_t token) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, token)->head;
    if (verb < 0 || br_tok_rel(tree, token) != BR_DEP_NSUBJ) return -1;
    br_deprel rel = br_tok_rel(tree, verb);
    if (rel != BR_DEP_ADVCL && rel != BR_DEP_ACL) return -1;
    int32_t above = br_tok(tree, verb)->head;
    for (int i = 0; i < MAX_CLAUSES && above >= 0 && br_tok(tree, above)->upos != BR_UPOS_VERB; i++) {
        int32_t subject = br_tree_child(tree, above, BR_DEP_NSUBJ, -1); /* of "is in Oslo" */
        if (subject >= 0) return subject < token ? subject : -1;
        above = br_tok(tree, above)->head;
    }
    int32_t subject = br_subject_above(tree, above);
    return subject < token ? subject : -1;
}

/* ---- choice ---- */

static int common_points(const br_walk *b, const br_pointer *p, const br_mention *m) {
    const br_actor_work *w = b->w;
    int away = (int)(sentence_of(b, p->token) - sentence_of(b, m->head));
    int points = BR_BACK_SAME_SENTENCE - away * BR_BACK_PER_SENTENCE;
    br_deprel rel = br_tok_rel(w->tree, counting(b, m->head));
    points += part_points(b, p, m);
    if (rel == br_tok_rel(w->tree, p->part)) points += BR_BACK_PARALLEL;
    if (away == 0 && goes_on_with(b, p, m)) points += BR_BACK_GOES_ON_WITH;
    if (away == 1 && goes_on_speaking(b, p, m)) points += BR_BACK_GOES_ON;
    if (m->mention == BR_MENTION_NAME) points += BR_BACK_NAMED;
    const br_who *who = &w->who.at[m->actor];
    uint32_t others = who->n_seen - 1 + (who->twin >= 0 ? w->who.at[who->twin].n_seen : 0);
    return points + (int)(others < 3 ? others : 3) * BR_BACK_TOPIC;
}

/* of "it" the better of a name and the phrase that explains it: "the brigades, the armed wing of the party, said that it" */
static int points_where_it_stands(const br_walk *b, const br_pointer *p, const br_mention *m, int32_t speaker) {
    int points = common_points(b, p, m) + (is_told_by(b, speaker, m) ? BR_BACK_SPEAKER : 0);
    int32_t argument = argument_of(b, m);
    if (argument == m->head || !(p->classes & BR_WORD_CLASS(IT))) return points;
    const br_mention *other = br_mention_at(b->w, b->w->mention_of[argument]);
    int there = common_points(b, p, other) + (is_told_by(b, speaker, other) ? BR_BACK_SPEAKER : 0);
    return there > points ? there : points;
}

uint32_t br_topic_before(const br_walk *b, int32_t token) {
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS;) {
        const br_mention *m = br_mention_at(b->w, b->seen.at[i]);
        bool is_named = m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_PERSON;
        if (is_named && sentence_of(b, m->head) < sentence_of(b, token)) return sentence_of(b, m->head);
    }
    return sentence_of(b, token);
}

/* actors that stand beside the phrase as arguments of its verb, by whatever mention */
static int exclude_rivals(const br_walk *b, const br_pointer *p, int32_t tried[MAX_CANDIDATES]) {
    int n = 0;
    if (p->mention < 0) return 0; /* "his" may well be the subject's */
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS && n < MAX_CANDIDATES / 2;) {
        const br_mention *m = br_mention_at(b->w, b->seen.at[i]);
        if (sentence_of(b, m->head) != sentence_of(b, p->token)) break;
        if (are_rivals_of_one_verb(b, p->part, m->head)) tried[n++] = m->actor;
    }
    return n;
}

static bool is_quotation_mark(br_str text) {
    return br_str_starts(text, BR_STR("\"")) || br_str_starts(text, BR_STR("\xE2\x80\x9C")) ||
           br_str_starts(text, BR_STR("\xE2\x80\x9D")) || br_str_is(text, "``");
}

/* "We will not sit down with the man who burned it," he said: who speaks is not in what he says */
static bool is_in_own_words(const br_walk *b, const br_pointer *p, int32_t token) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, p->token)->head;
    if (p->mention != p->token || sentence_of(b, token) != sentence_of(b, p->token)) return false;
    if (br_tok_rel(tree, p->token) != BR_DEP_NSUBJ || !br_has_class(b->w, verb, BR_WORD_CLASS(SPEECH))) return false;
    int marks = 0;
    for (int32_t t = token; t < p->token; t++) marks += is_quotation_mark(br_tok_text(tree, t));
    return marks == 1; /* the quotation ends between them */
}

/* "They hit the house," she told the paper: who is spoken to is not spoken of */
static bool is_addressee(const br_walk *b, const br_pointer *p, const br_mention *m) {
    const br_tree *tree = b->w->tree;
    int32_t verb = br_tok(tree, m->head)->head;
    br_deprel rel = br_tok_rel(tree, m->head);
    bool faced = verb >= 0 && (rel == BR_DEP_OBJ || rel == BR_DEP_IOBJ || rel == BR_DEP_OBL);
    return faced && p->mention == p->token && br_has_class(b->w, verb, BR_WORD_CLASS(SPEECH)) &&
           br_has_sector(b->w, &b->w->who.at[m->actor], BR_STR("MED"));
}

/* "The resolution was adopted. It demands a truce": points of the likeliest thing that "it", or "they" for a body, may stand for, the subject of the
 * sentence before or of a clause before; BR_NO_FIT = none */
static int points_of_thing(const br_walk *b, const br_pointer *p, int32_t actor) {
    const br_actor_work *w = b->w;
    int best = BR_NO_FIT;
    bool is_plural = p->classes & BR_WORD_CLASS(THEY), are_many = w->who.at[actor].is_plural;
    if (is_plural && (are_many || w->who.at[actor].kind == BR_ACTOR_GROUP)) return best;
    bool may_be_thing = p->of_thing || p->mention == p->token;
    if (!may_be_thing || !(is_plural || (p->classes & BR_WORD_CLASS(IT)))) return best;
    for (int32_t t = p->token - 1; t >= 0 && t >= p->token - MAX_THING_REACH; t--) {
        int away = (int)(sentence_of(b, p->token) - sentence_of(b, t));
        if (away > 1) break;
        const br_token *token = br_tok(w->tree, t);
        bool is_subject = br_tok_rel(w->tree, t) == BR_DEP_NSUBJ, is_object = br_tok_rel(w->tree, t) == BR_DEP_OBJ;
        bool argues = is_subject || (p->of_thing && is_object && away == 0);
        if (token->upos != BR_UPOS_NOUN || !argues || w->mention_of[t] >= 0) continue;
        if (!(token->feats & BR_FEAT(NUMBER_PLUR)) == is_plural ||
            (away == 0 && are_rivals_of_one_verb(b, p->token, t)))
            continue;
        int points = BR_BACK_SAME_SENTENCE - away * BR_BACK_PER_SENTENCE + BR_BACK_SUBJECT + BR_BACK_PARALLEL;
        if (points > best) best = points;
    }
    return best;
}

int32_t br_choose(const br_walk *b, const br_pointer *p, br_fit fit, int least, uint32_t reach) {
    const br_actor_work *w = b->w;
    int32_t speaker = speaker_of(b, p->token), tried[MAX_CANDIDATES], best = -1;
    int32_t governing = p->mention < 0 ? -1 : governing_subject(b, p->token);
    int32_t owner = p->mention < 0 ? own_subject(b, p->token) : -1;
    if (p->of_thing && owner >= 0 && w->mention_of[owner] < 0) return -1; /* "the family decorated their lawn" */
    int n_tried = exclude_rivals(b, p, tried), best_points = 0, second = -1000;
    for (size_t i = b->seen.len; i-- > 0 && b->seen.len - i <= BR_BACK_MENTIONS && n_tried < MAX_CANDIDATES;) {
        const br_mention *m = br_mention_at(w, b->seen.at[i]);
        if (sentence_of(b, p->token) - sentence_of(b, m->head) > reach) break;
        if (m->head >= p->token || m->actor == p->not_actor || is_in_own_words(b, p, m->head) || is_addressee(b, p, m))
            continue;
        bool known = false;
        for (int t = 0; t < n_tried; t++) known |= tried[t] == m->actor;
        if (known) continue;
        int points = fit(w, p, m);
        if (points == BR_NO_FIT) continue;
        tried[n_tried++] = m->actor;
        if (points < least) continue;
        points += points_where_it_stands(b, p, m, speaker);
        if (owner >= 0 && owner == argument_of(b, m)) /* whom the verb above moves is a subject too */
            points += BR_BACK_OWN_SUBJECT + (br_tok_rel(w->tree, owner) == BR_DEP_NSUBJ ? 0 : BR_BACK_SUBJECT);
        if (governing >= 0 && governing == argument_of(b, m)) points += BR_BACK_GOVERNING;
        if (best < 0 || points > best_points) {
            second = best < 0 ? -1000 : best_points;
            best = m->actor;
            best_points = points;
        } else if (points > second) second = points;
    }
    if (best >= 0 && points_of_thing(b, p, best) > best_points) return -1;
    return best >= 0 && best_points >= BR_BACK_LEAST && best_points >= second + BR_BACK_MARGIN ? best : -1;
}
