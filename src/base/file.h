/* file.h: files and folders. */
#ifndef BR_BASE_FILE_H
#define BR_BASE_FILE_H

#include <stdio.h>

#include "base/str.h"

/* The whole file (or what comes out of a pipe), in `arena`. It is read and not mapped: a file that somebody cuts short meanwhile is
 * only shorter. More than `max` bytes is BR_LIMIT. */
br_status br_file_read(br_arena *arena, const char *path, size_t max, br_str *bytes, br_error *error);

/* Writes `bytes` beside `path` and renames: either the old or the new file is there, whole. */
br_status br_file_write(const char *path, br_str bytes, br_error *error);

/* Writes a line and its end to an open file. */
br_status br_file_line(FILE *out, br_str line, br_error *error);

/* Waits until bytes of `fd` can be read or it has ended. False when *stop (may be NULL) became not 0 before that. */
bool br_file_wait(int fd, const volatile int *stop);

/* Calls `visit` for each regular file below `path` (or `path` itself), folders in the order of their names; links
 * to folders are not followed, so a folder inside itself ends. Unreadable entries are told by `visit` with
 * status != BR_OK and the message in `error`. A `visit` that does not return BR_OK ends the walk. */
typedef br_status (*br_file_visit)(void *context, const char *path, br_status status, const br_error *error);
br_status br_file_walk(const char *path, br_file_visit visit, void *context);

/* Whether a path is hidden (a part of it begins with a dot) or of what systems leave in folders unasked ("Thumbs.db"). */
bool br_file_is_hidden(const char *path);

#endif
