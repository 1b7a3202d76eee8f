/* question.h: the longer questions to the database, each a file of sql/ that anyone may run with sqlite3 too. */
#ifndef BR_LOOK_QUESTION_H
#define BR_LOOK_QUESTION_H

/* The text of sql/NAME.sql; "" where there is none. */
const char *br_question(const char *name);

#endif
