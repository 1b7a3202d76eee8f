/* user_files.h: the dictionaries of the user's own (--lexicon FILE...), read once and told apart once, before the parts are
 * loaded; each part then takes the files of its sort. */
#ifndef BR_LEXICON_USER_FILES_H
#define BR_LEXICON_USER_FILES_H

#include "lexicon/lexicon.h"
#include "lexicon/old/dictionary.h"

typedef struct br_user_file {
    const char *path;
    br_str bytes;
    br_old_kind kind;
} br_user_file;

/* Fills lexicon->user_files, in the order given. BR_IO or BR_LIMIT for a file that can't be read. */
br_status br_user_files_read(br_lexicon *lexicon, const br_lexicon_options *options, br_error *error);

#endif
