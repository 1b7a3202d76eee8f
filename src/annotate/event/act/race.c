#include "annotate/event/act/race.h"

/* beating, fighting, seizing and crushing, which may be meant of votes; whoever is shot or bombed is so */
static bool may_be_meant(br_str code) {
    static const char *const codes[] = {"145", "170", "171", "172", "175", "180", "182", "190", "192"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (br_str_starts(code, br_str_of(codes[i]))) return true;
    return false;
}

/* somebody of politics or business, by office, party or name */
static bool is_runner(const br_party *party) {
    static const char roles[] = "GOVLEGPTYELIBUSMED";
    br_str role = br_str_slice(party->code, 3, 6);
    if (party->code.len <= 3) return party->name.len && br_is_upper(party->name.ptr[0]);
    for (const char *r = roles; *r; r += 3)
        if (memcmp(role.ptr, r, 3) == 0) return true;
    return false;
}

/* "at a rally in Portsmouth": of who runs or of nobody, against nobody */
static bool is_their_rally(const br_matcher *m, const br_act *act, const br_event *e) {
    bool noun = br_tok(m->words.tree, act->token)->upos == BR_UPOS_NOUN;
    return noun && br_str_starts(e->code, BR_STR("141")) && br_party_is_none(&e->target) &&
           (br_party_is_none(&e->source) || is_runner(&e->source));
}

bool br_is_of_race(const br_matcher *m, const br_act *act, const br_event *e) {
    bool rally = is_their_rally(m, act, e);
    if (!rally && !may_be_meant(e->code)) return false;
    uint32_t sentence = m->words.tree->sentence[act->token];
    if (!m->play.race && !m->play.of_race[sentence]) return false;
    if (rally) return true;
    bool nobody = br_party_is_none(&e->source);
    bool told =
        e->factuality == BR_FACT_ASSERTED && br_is_passive(m->words.tree, act->token); /* "was beaten at a rally" */
    if (nobody) return is_runner(&e->target) && !told;
    if (br_str_starts(e->code, BR_STR("172"))) return false; /* "banned reporters" */
    return is_runner(&e->source) && (br_party_is_none(&e->target) || is_runner(&e->target));
}
