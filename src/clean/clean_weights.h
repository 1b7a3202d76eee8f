/* clean_weights.h: every threshold of clean, with what set it. Lengths are bytes of UTF-8; CJK text counts by the same
 * bytes, since one of its letters (3 bytes) says about as much as half a Latin word. */
#ifndef BR_CLEAN_WEIGHTS_H
#define BR_CLEAN_WEIGHTS_H

/* ---- prose: what counts as running text ---- */
#define PROSE_MIN          80 /* a block as long as this is prose if few of it are links */
#define PROSE_MIN_SENTENCE 30 /* or as this, if it ends like a sentence */
#define PROSE_MAX_LINKS    40 /* percent of a block's bytes that may be links */

/* ---- the article's container ---- */
#define DESCEND_SHARE    75  /* percent of the prose of a node that one child must hold for going down to it */
#define BODY_SHARE       45  /* percent of the page's prose that an element named as the body must hold */
#define BODY_MIN         250 /* and at least so many bytes */
#define PROTECT_SHARE    50  /* an element that holds so many percent of all prose is not furniture by its name */
#define PROTECT_COMMENTS 90  /* the same for comments, which may be longer than the article */
#define PROTECT_BESIDE   75  /* the same for what is named as standing beside the article and holds no headline */
#define LD_BODY_MIN      600 /* bytes of a body in JSON-LD that may stand in for the page's own paragraphs */
#define LD_BODY_SHARE    33  /* if they are fewer percent of it: the page is drawn by a script */
#define TOO_SHORT        200 /* an article shorter than this makes us try again with less furniture taken out */

/* ---- blocks in the container ---- */
#define LINKED_DROP      65   /* percent of links from which a block is a pointer elsewhere */
#define LIST_LINKED_DROP 50   /* the same for list items */
#define TITLE_MAX        160  /* bytes of a line that may be a title */
#define LONGEST_WORD     2000 /* bytes of ASCII without a blank that no line of text has: data, or made to do harm */
#define HEADLINE_WORDS   5    /* words from which a line above the date is a headline, and not the name of a section */
#define WORDING_MAX      160  /* furniture wording is looked for in blocks up to this length */
#define CAPTION_MAX      400  /* captions too */
#define CARD_MAX         700  /* a linked headline with less text beside it in its box is a teaser */
#define CARD_STEP        400  /* text that a box adds to the one inside, from which it is no teaser's */
#define TITLE_SURE       20   /* bytes of a title that is known again at the end of a line ... */
#define PATH_MAX         60   /* behind so many of the path to the page */
#define HEADLINE_LINKED  80   /* percent of links that make a heading a linked headline */
#define TAIL_SHORT       60   /* behind the last prose, blocks shorter than this without a sentence are left out */
#define SIGNATURE_REST   12   /* bytes beside names and date that a line of authors may have */
#define LIVES_WITHIN     3    /* paragraphs from the end that may tell who the authors are ... */
#define LIFE_MAX         600  /* ... if they are no longer than this */
#define SITE_MIN         4    /* bytes of an outlet's name that is looked for in the text */
#define STANDFIRST_MIN   20   /* a summary under the headline */
#define STANDFIRST_MAX   500
#define SUMMARY_SAME     40 /* bytes in which it agrees with the one in the meta elements */

/* ---- pages without structure ---- */
#define GOES_ON_MIN        120  /* behind "related articles" a paragraph as long as this is the article going on */
#define BARE_NAME_MAX      40   /* bytes of a line that may be an author's name and nothing else */
#define INLINE_DATE_WITHIN 60   /* bytes at the head of a paragraph where a dateline may stand */
#define WRAP_MAX           100  /* lines up to this length may be the halves of a paragraph ... */
#define WRAP_MIN           45   /* ... if most are as long as this */
#define SEVERAL_MAX        4000 /* blocks: a longer page is not asked whether it holds several articles */
#define SEVERAL_MIN        300  /* two posts as long as this make a page of several articles */

/* ---- title ---- */
#define HEADLINE_MAX   400 /* bytes of a heading that may be the headline */
#define TITLE_LIKENESS 50  /* percent of common words from which a heading is what the meta elements call the title */
#define LABEL_MAX      14  /* bytes of a label ("Opinion") before a headline */
#define SHOWN_WITHIN   80  /* blocks from the top in which a part of the page's title is looked for */

#define SHOWN_LATER    7    /* days that the date shown may be later than the one in the meta elements */
#define META_WITHIN    3000 /* blocks from the top in which dates and authors are looked for at all */
#define ABOVE_HEADLINE 4    /* blocks above and below the headline ... */
#define BELOW_HEADLINE 14   /* ... where date and authors stand */

/* ---- language ---- */
#define PASSAGE_MIN    80 /* paragraphs shorter than this are not asked for their language */
#define MOST_SHARE     67 /* percent of the text in paragraphs of one language that make it the article's */
#define MAX_PASSAGES   1000
#define MOST_LANGUAGES 8 /* languages that are counted */

#endif
