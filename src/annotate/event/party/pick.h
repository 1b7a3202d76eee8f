/* pick.h: the parties of an act as they are picked, one side after the other; shared by party/cast.c, which asks for both. */
#ifndef BR_ANNOTATE_EVENT_PARTY_PICK_H
#define BR_ANNOTATE_EVENT_PARTY_PICK_H

#include "annotate/event/party/cast.h"

#define BR_PICK_DEPTH 3   /* speech acts within speech acts that are followed for their parties */
#define BR_PICK_SPAN  120 /* words behind an act that are looked through for what it speaks of */

typedef struct br_picker {
    const br_matcher *m;
    const br_stances *stances;
    const br_act *act;
    br_clause clause, inner; /* inner: of the noun below a light verb */
    br_cast cast;
    int depth; /* speech acts around this one that were followed down to it */
} br_picker;

/* Whether a word can stand for the source, or the target, of the act. */
bool br__is_fit(const br_picker *p, int32_t token, bool for_target);

bool br__is_protest(const br_picker *p);

/* Whether the object of words of disapproval is an act of force: who stands in its phrase may be its victim. */
bool br__is_deed_condemned(const br_picker *p);

/* A pattern that looks for the target elsewhere than in the object says that the object is a thing or a means: "sent
 * troops to". So are troops and police that are moved or put on alert (15). */
bool br__is_means(const br_picker *p, br_slot slot);

/* Take who stands in a slot, in the first slot of a list or of a role that somebody fit stands in. False: nobody does. */
bool br__take_slot(br_picker *p, const br_clause *clause, br_slot slot, bool for_target);
bool br__take_written(br_picker *p, const br_clause *clause, const br_slot *slots, uint8_t n, bool for_target);
bool br__take_role(br_picker *p, const br_clause *clause, br_role role, bool for_target);

/* Who does it. */
void br__pick_source(br_picker *p);

/* "On a visit to Chad, the king praised", "said after talks with Chad": a meeting that a phrase beside an act tells is held by
 * who does the act; asked when the other side is known. */
void br__pick_companion(br_picker *p);

/* Whom it is done to, where the pattern's own slots name nobody. */
void br__pick_target(br_picker *p);

/* "in protest against the arrests by the army", "over a bill signed by the minister": whom a protest is directed at. */
bool br__take_from_grievance(br_picker *p);

/* The parties of an act that another speaks of, `depth` speech acts below the first. */
br_cast br__cast_of(const br_matcher *m, const br_stances *stances, const br_act *act, int depth);

#endif
