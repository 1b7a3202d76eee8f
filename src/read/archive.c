#include "read/archive.h"

#include <stdlib.h>
#include <zip.h>

#include "base/file.h"
#include "read/read_limits.h"

#define STEP ((size_t)256 << 10)

struct br_archive {
    zip_t *zip;
    zip_int64_t next, n;
    uint64_t total; /* bytes that came out of all files so far */
    bool is_wacz;
};

typedef struct entry_inflow {
    br_inflow base;
    br_archive *archive;
    zip_file_t *file;
    uint64_t bytes_in, bytes_out;
} entry_inflow;

static br_status read_entry(entry_inflow *entry, br_error *error) {
    br_inflow *in = &entry->base;
    char *room = br_inflow_room(in, STEP);
    if (!room) return br_fail(error, BR_NO_MEMORY, "no memory for a file of the archive");
    zip_int64_t n = zip_fread(entry->file, room, STEP);
    if (n < 0) return br_fail(error, BR_BAD_INPUT, "damaged: %s", zip_file_strerror(entry->file));
    in->window.len += (size_t)n;
    in->at_end = n == 0;
    entry->bytes_out += (uint64_t)n;
    entry->archive->total += (uint64_t)n;
    BR_FORWARD(br_inflow_check_ratio(entry->bytes_in, entry->bytes_out, error));
    return br_inflow_check_ratio(entry->archive->total, entry->archive->total, error);
}

/* what fails ends there: nothing stands behind a bomb or damage that could be found again */
static br_status fill_entry(br_inflow *in, size_t want, br_error *error) {
    br_status status = BR_OK;
    while (status == BR_OK && in->window.len < want && !in->at_end) status = read_entry((entry_inflow *)in, error);
    if (status != BR_OK) in->at_end = true;
    return status;
}

static void close_entry(br_inflow *in) {
    entry_inflow *entry = (entry_inflow *)in;
    zip_fclose(entry->file);
    free(in->buffer);
    free(entry);
}

br_status br_archive_open(const char *path, br_archive **archive, br_error *error) {
    int why;
    zip_t *zip = zip_open(path, ZIP_RDONLY, &why);
    if (!zip) {
        zip_error_t text;
        zip_error_init_with_code(&text, why);
        br_fail(error, BR_BAD_INPUT, "damaged archive: %s", zip_error_strerror(&text));
        zip_error_fini(&text);
        return BR_BAD_INPUT;
    }
    zip_int64_t n = zip_get_num_entries(zip, 0);
    bool is_office =
        zip_name_locate(zip, "[Content_Types].xml", 0) >= 0 || zip_name_locate(zip, "META-INF/manifest.xml", 0) >= 0;
    br_archive *a = n > READ_MAX_ENTRIES || is_office ? NULL : calloc(1, sizeof *a);
    if (!a) {
        zip_discard(zip);
        if (is_office) return br_fail(error, BR_BAD_INPUT, "an office document: not supported");
        if (n > READ_MAX_ENTRIES)
            return br_fail(error, BR_LIMIT, "more than %d files in one archive", READ_MAX_ENTRIES);
        return br_fail(error, BR_NO_MEMORY, "no memory for an archive");
    }
    *a = (br_archive){.zip = zip, .n = n, .is_wacz = zip_name_locate(zip, "datapackage.json", 0) >= 0};
    *archive = a;
    return BR_OK;
}

static bool is_wanted(const br_archive *a, br_str name) {
    if (!name.len || br_str_ends(name, BR_STR("/")) || br_file_is_hidden(name.ptr)) return false;
    return !a->is_wacz || br_str_starts(name, BR_STR("archive/"));
}

br_status br_archive_next(br_archive *archive, const char **name, br_inflow **in, br_error *error) {
    while (archive->next < archive->n) {
        zip_uint64_t index = (zip_uint64_t)archive->next++;
        zip_stat_t stat;
        if (zip_stat_index(archive->zip, index, 0, &stat) || !(stat.valid & ZIP_STAT_NAME)) continue;
        if (!is_wanted(archive, br_str_of(stat.name))) continue;
        *name = stat.name;
        zip_file_t *file = zip_fopen_index(archive->zip, index, 0);
        if (!file) return br_fail(error, BR_BAD_INPUT, "can't open it: %s", zip_strerror(archive->zip));
        entry_inflow *entry = calloc(1, sizeof *entry);
        if (!entry) {
            zip_fclose(file);
            return br_fail(error, BR_NO_MEMORY, "no memory for a file of the archive");
        }
        entry->base = (br_inflow){.window = BR_STR(""), .fill = fill_entry, .close = close_entry};
        entry->archive = archive;
        entry->file = file;
        entry->bytes_in = stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : 0;
        *in = &entry->base;
        return BR_OK;
    }
    return BR_END;
}

void br_archive_close(br_archive *archive) {
    if (!archive) return;
    zip_discard(archive->zip);
    free(archive);
}
