#include "lexicon/user_files.h"

#include "base/file.h"
#include "markup/charset.h"

#define MAX_FILE ((size_t)256 << 20)

br_status br_user_files_read(br_lexicon *lexicon, const br_lexicon_options *options, br_error *error) {
    br_user_file *files = br_array(lexicon->arena, options->n_user_files, br_user_file);
    for (size_t i = 0; i < options->n_user_files; i++) {
        files[i].path = options->user_files[i];
        BR_FORWARD(br_file_read(lexicon->arena, files[i].path, MAX_FILE, &files[i].bytes, error));
        if (br_charset_is_wide(files[i].bytes)) /* as spreadsheets save them */
            files[i].bytes = br_charset_to_utf8(lexicon->arena, files[i].bytes, BR_STR(""));
        files[i].kind = br_old_kind_of(lexicon->arena, files[i].bytes);
    }
    lexicon->user_files = files;
    lexicon->n_user_files = options->n_user_files;
    return BR_OK;
}
