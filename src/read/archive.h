/* archive.h: files inside a ZIP archive (WACZ and plain ZIP). */
#ifndef BR_READ_ARCHIVE_H
#define BR_READ_ARCHIVE_H

#include "read/inflow.h"

typedef struct br_archive br_archive;

/* Opens the archive at `path`. A WACZ gives its WARC files only; an office document is refused by name. */
br_status br_archive_open(const char *path, br_archive **archive, br_error *error);

/* The next file: its name (valid until the next call) and its bytes. BR_END at the end; the name is set with any other
 * status. */
br_status br_archive_next(br_archive *archive, const char **name, br_inflow **in, br_error *error);

void br_archive_close(br_archive *archive); /* may be NULL; inflows must be closed before */

#endif
