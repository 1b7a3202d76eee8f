/* actor_weights.h: every weight and threshold of the actor annotator, with what set it. */
#ifndef BR_ANNOTATE_ACTOR_WEIGHTS_H
#define BR_ANNOTATE_ACTOR_WEIGHTS_H

/* How far back, in mentions and in sentences, an antecedent is looked for. News keeps its persons within a few
 * sentences; further back a wrong choice is likelier than a right one (tests/gold/actors.jsonl, tune). */
#define BR_BACK_MENTIONS      60
#define BR_BACK_SENTENCES     6
#define BR_BACK_PRONOUN_REACH 3
#define BR_BACK_HOLDER_REACH  4 /* of "the two generals" */
#define BR_BACK_PAIR_REACH    2 /* of "the two countries" */

/* Actors of the article that a further name is compared with, the latest ones: keeps hostile pages linear. */
#define BR_KNOWN_ACTORS 400u

/* Mentions on either side that tell which country is spoken of, where one name is borne in several: keeps long texts linear. */
#define BR_SPOKEN_AROUND 200u

/* Choice of an antecedent: points; the best candidate must reach the least and lead by the margin. */
#define BR_BACK_SAME_SENTENCE 6
#define BR_BACK_PER_SENTENCE  3    /* lost for each sentence further back */
#define BR_BACK_SUBJECT       6    /* the candidate was a subject */
#define BR_BACK_SPEAKER       5    /* the candidate says what the pronoun stands in */
#define BR_BACK_NAMED_SUBJECT 4    /* the name in apposition to the subject */
#define BR_BACK_GOES_ON       4    /* spoke in the sentence before */
#define BR_BACK_GOES_ON_WITH  8    /* the verb before, by the same subject, was done to the candidate */
#define BR_BACK_OWN_SUBJECT   6    /* of "its" and "his": the subject of the same clause */
#define BR_BACK_CAPTOR        (-6) /* police and courts, of somebody who is arrested, charged or freed */
#define BR_BACK_GOVERNING     3    /* the subject of the clause that the pronoun's own clause hangs on */
#define BR_BACK_PARALLEL      2    /* the same grammatical function */
#define BR_BACK_NAMED         2
#define BR_BACK_TOPIC         2    /* for each further mention, up to three */
#define BR_BACK_GENDER        2    /* gender known and right */
#define BR_BACK_ONE_AS_THEY   (-6) /* "they" for a body: where nobody else is there */
#define BR_BACK_PART          6    /* "the province": a part of a country named before */
#define BR_BACK_SEAT          (-4) /* of "the country": a capital that stands for a government */
#define BR_BACK_HOME          4    /* of "the country": where the report was written */
#define BR_BACK_ADJECTIVE     (-4) /* "the country" of a state that only an adjective told */
#define BR_BACK_LEAST         3
#define BR_BACK_MARGIN        1

/* "the foreign minister": what makes a person fit */
#define BR_TITLE_SAME_WORD    8 /* the office is told of the person by this very word */
#define BR_TITLE_PAST_WORD    2 /* "the president" may be one who was */
#define BR_TITLE_SAME_SECTOR  4
#define BR_TITLE_SAME_COUNTRY 4
#define BR_TITLE_TOPIC        4 /* the subject of the sentence before, where no office speaks against it */
#define BR_TITLE_LEAST        7

/* A surname alone, not introduced in the article */
#define BR_SURNAME_IN_OFFICE 4  /* holds an office at the date of the article */
#define BR_SURNAME_COUNTRY   3  /* the country is spoken of in the article */
#define BR_SURNAME_TITLE     9  /* the title beside the name is an office of the person */
#define BR_SURNAME_OF_USER   20 /* the user's own dictionary goes before ours */
#define BR_SURNAME_LEAST     4
#define BR_SURNAME_ALONE     2 /* enough where no other country has such a name */
#define BR_SURNAME_HIGHEST   2 /* holds the highest office of a state */
#define BR_SURNAME_COMMON    8 /* of a name that many bear or that is a word ("Hunt", "North"): the title, or all else */
#define BR_SURNAME_MARGIN    1

/* The country that the article speaks of around "the police": points of each mention of a country nearby */
#define BR_NEAR_MENTIONS     30u
#define BR_NEAR_CLAUSE_PLACE 14 /* "in Almaty" beside the same verb */
#define BR_NEAR_SAME         8  /* in the same sentence */
#define BR_NEAR_BEFORE       5  /* one sentence earlier */
#define BR_NEAR_EARLIER      2
#define BR_NEAR_LATER        1
#define BR_NEAR_ELSEWHERE    16 /* at most, for all mentions in other sentences together */
#define BR_NEAR_DATELINE     12 /* where the report was written, however far down and beside the bound */
#define BR_NEAR_GUESSED      4  /* somebody whose country was itself found so counts that many times less */
#define BR_NEAR_SENDER       40 /* "Peru sent officers": who sends them */
#define BR_NEAR_SEAT         40 /* "In Tehran, the ministry said": the capital in front of an office */
#define BR_NEAR_OPPOSITE     1  /* on the other side of the same verb */
#define BR_NEAR_CAPTOR       11 /* "Chad jailed journalists": who holds them; a place beside the verb says more */
#define BR_NEAR_SPEAKER      2  /* who only tells of it: "relief officials in Nairobi said" */
#define BR_NEAR_COLLEAGUE    30 /* who speaks is of the same force: "Israel's army said that soldiers" */
#define BR_NEAR_SUBJECT      2
#define BR_NEAR_PLACE        3 /* where it happens says whose police it is */

/* Confidence of mentions, 0..1000 */
#define BR_SURE_NAME    950 /* a name of the dictionary with one meaning */
#define BR_SURE_SURNAME 800
#define BR_SURE_OWN     900 /* noun phrase with its own country */
#define BR_SURE_CONTEXT 600 /* noun phrase whose country the article tells */
#define BR_SURE_BACK    650 /* resolved pronoun or noun phrase */
#define BR_SURE_UNKNOWN 400 /* a name that no dictionary has */

#endif
