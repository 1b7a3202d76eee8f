/* scene.h: one article while its events are told: what is asked of it, and what has been told so far. Shared by the files that
 * make events: event.c goes through the acts, make.c makes a record of one, announce.c tells what is announced and demanded
 * in telling of an act, embed.c hangs acts on those that speak of them, old/make.c makes records by a user's old verb files. */
#ifndef BR_ANNOTATE_EVENT_SCENE_H
#define BR_ANNOTATE_EVENT_SCENE_H

#include "annotate/event/act/telling.h"
#include "annotate/event/date/when.h"
#include "annotate/event/event.h"
#include "annotate/event/old/events.h"
#include "annotate/event/party/cast.h"
#include "base/vec.h"

typedef struct br_scene {
    const br_lexicon *all;
    const br_event_lexicon *lexicon;
    const br_annotate_options *options;
    const br_tree *tree;
    const br_article *article;
    br_arena *arena;
    br_matcher matcher;
    br_parties parties;
    br_calendar calendar;
    const br_stances *stances;
    uint16_t inability; /* set of words that keep from acting */
    uint16_t harm;      /* set of verbs for killing and wounding */
    br_telling telling;
    int32_t *event_of; /* the event that a word tells, -1 = none */
    bool in_silence;   /* sentences that tell nothing else are gone through for what they have */
    BR_VEC(br_event) events;
} br_scene;

/* whether a side has a code */
static inline bool br__is_known(const br_party *party) {
    return party->code.len > 0;
}

/* The record of an act with its parties, day, place and stance. */
br_event br__make_event(const br_scene *scene, const br_act *act, const br_cast *cast, br_when_options when);

/* Gives it a code, with what the scheme says of that; the stance of a clause, with its holder. */
void br__set_code(const br_scene *scene, br_event *event, br_str code);
void br__set_stance(const br_scene *scene, br_event *event, br_stance stance);

/* "will send troops": the announcement stands for itself, the act is spoken of in it. False: there is none. */
bool br__push_announced(br_scene *scene, const br_act *act, const br_cast *cast, br_event *event);

/* "Straw said Sudan must return the helicopter": a demand by the one who says so on the one who must; "should": an
 * appeal. False: there is none. */
bool br__push_demanded(br_scene *scene, const br_act *act, const br_cast *cast, br_event *event);

/* Hangs acts within speech acts on these and lends them their sides; where a speech act was not worth telling they stand alone, if
 * they are. */
void br__join_embedded(br_scene *scene);

/* Tells what a user's old verb files found; `scene` is a br_scene. */
void br__push_old(void *scene, const br_old_event *found);

#endif
