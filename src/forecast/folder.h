/* folder.h: a published benchmark as a folder of files: train.txt, valid.txt, test.txt (lines of
 * "subject relation object time", more columns are left aside) and, where there is one, entity2id.txt with
 * names. */
#ifndef BR_FORECAST_FOLDER_H
#define BR_FORECAST_FOLDER_H

#include "base/str.h"
#include "forecast/event.h"

typedef struct br_folder {
    br_past_events train, valid, test; /* each in order of time; `tag` is the line, from 0 */
    uint32_t n_entities, n_relations;
    int64_t first_time, step; /* time in the file = first_time + step * time */
    br_str *names;            /* [entity], "" where there is none; NULL without a file of names */
} br_folder;

/* Reads the folder. train.txt and valid.txt must be there, test.txt may be missing. */
br_status br_folder_read(br_arena *arena, const char *path, br_folder *folder, br_error *error);

#endif
