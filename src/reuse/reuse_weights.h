/* reuse_weights.h: every threshold of the search for shared passages, and what set it.
 *
 * Set on copies made from the samples (tests/unit/reuse/copies.c): cut, reordered, re-headlined, OCR-noised and
 * quote-only copies against pages of one topic; the figures stand in docs/reuse.md. */
#ifndef BR_REUSE_REUSE_WEIGHTS_H
#define BR_REUSE_REUSE_WEIGHTS_H

enum {
    SHINGLE_WORDS = 4,   /* short enough to survive one bad word in five (OCR), long enough to be rare */
    WINNOW_WINDOW = 4,   /* of a window's shingles the least is kept: 2 in 5 enter the index */
    MAX_POSTINGS = 12,   /* earlier articles remembered for one shingle; the earliest matter */
    MIN_SHARED = 2,      /* shingles in common before two articles are aligned */
    MAX_CANDIDATES = 24, /* earlier articles aligned with one article, those that share most */
    RUN_WORDS = 3,       /* equal words in a row that count as a match when aligning */
    GAP_WORDS = 10,      /* words between two runs of one passage, on either side */
    PASSAGE_WORDS = 12,  /* equal words a passage needs: a quoted sentence, not a stock phrase */
    PASSAGE_SHARE = 500  /* of the passage's words, in 1000, must be equal */
};

#endif
