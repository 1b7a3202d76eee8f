#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_DEPTH   64                /* folders inside folders */
#define STREAM_ROOM ((size_t)1 << 16) /* for what comes without a size, to begin with */
#define LOOK_UP_MS  100               /* between two looks at the stop while nothing comes */

/* From where the file stands to its end; `expected` bytes, or more, or fewer. */
static br_status read_stream(br_arena *arena, int fd, size_t expected, size_t max, br_str *bytes) {
    size_t len = 0, cap = expected + 1; /* the one more meets the end */
    char *at = br_arena_raw(arena, cap);
    for (;;) {
        if (len == cap) {
            at = br_arena_grow(arena, at, cap, cap * 2);
            cap *= 2;
        }
        ssize_t n = read(fd, at + len, cap - len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return BR_IO;
        if (n == 0) break;
        len += (size_t)n;
        if (len > max) return BR_LIMIT;
    }
    *bytes = (br_str){at, len};
    return BR_OK;
}

br_status br_file_read(br_arena *arena, const char *path, size_t max, br_str *bytes, br_error *error) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    if (fd < 0 || fstat(fd, &info)) {
        int why = errno;
        if (fd >= 0) close(fd);
        return br_fail(error, BR_IO, "can't open \"%s\": %s", path, strerror(why));
    }
    bool has_size = S_ISREG(info.st_mode) && info.st_size > 0; /* pipes have none, and some files of the system */
    br_status status = has_size && (uintmax_t)info.st_size > max ? BR_LIMIT : BR_OK;
    if (status == BR_OK) status = read_stream(arena, fd, has_size ? (size_t)info.st_size : STREAM_ROOM, max, bytes);
    int why = errno;
    close(fd);
    if (status == BR_LIMIT) return br_fail(error, BR_LIMIT, "\"%s\" is larger than %zu bytes", path, max);
    if (status != BR_OK) return br_fail(error, status, "can't read \"%s\": %s", path, strerror(why));
    return BR_OK;
}

static bool write_all(int fd, br_str bytes) {
    while (bytes.len) {
        ssize_t n = write(fd, bytes.ptr, bytes.len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes = br_str_from(bytes, (size_t)n);
    }
    return true;
}

/* The signal may have gone to another thread, so that nothing ends the wait of this one but its time. */
bool br_file_wait(int fd, const volatile int *stop) {
    struct pollfd wanted = {.fd = fd, .events = POLLIN};
    while (!stop || !*stop) {
        int n = poll(&wanted, 1, stop ? LOOK_UP_MS : -1);
        if (n > 0 || (n < 0 && errno != EINTR)) return true; /* what is wrong with it, reading it says */
    }
    return false;
}

br_status br_file_write(const char *path, br_str bytes, br_error *error) {
    char beside[PATH_MAX];
    if (snprintf(beside, sizeof beside, "%s.part", path) >= (int)sizeof beside)
        return br_fail(error, BR_IO, "the path \"%.200s...\" is too long", path);
    int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool written = fd >= 0 && write_all(fd, bytes) && fsync(fd) == 0;
    if (fd >= 0 && close(fd)) written = false;
    if (written && rename(beside, path) == 0) return BR_OK;
    int why = errno;
    if (fd >= 0) unlink(beside);
    return br_fail(error, BR_IO, "can't write \"%s\": %s", path, strerror(why));
}

br_status br_file_line(FILE *out, br_str line, br_error *error) {
    if (fwrite(line.ptr, 1, line.len, out) == line.len && fputc('\n', out) != EOF) return BR_OK;
    return br_fail(error, BR_IO, "can't write: %s", strerror(errno));
}

static br_status tell(const char *path, int why, br_file_visit visit, void *context) {
    br_error error;
    br_fail(&error, BR_IO, "can't open \"%s\": %s", path, strerror(why));
    return visit(context, path, BR_IO, &error);
}

static int not_dots(const struct dirent *entry) {
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name); /* not alphasort(): that follows the locale */
}

static br_status walk(const char *path, int depth, br_file_visit visit, void *context);

static br_status walk_folder(const char *path, int depth, br_file_visit visit, void *context) {
    struct dirent **names;
    int n = scandir(path, &names, not_dots, by_name);
    if (n < 0) return tell(path, errno, visit, context);
    br_status status = BR_OK;
    for (int i = 0; i < n; i++) {
        char below[PATH_MAX];
        size_t len = strlen(path);
        const char *slash = len && path[len - 1] == '/' ? "" : "/";
        bool fits = snprintf(below, sizeof below, "%s%s%s", path, slash, names[i]->d_name) < (int)sizeof below;
        struct stat info;
        bool is_folder_link = fits && names[i]->d_type == DT_LNK && stat(below, &info) == 0 && S_ISDIR(info.st_mode);
        if (status == BR_OK && !fits) status = tell(path, ENAMETOOLONG, visit, context);
        else if (status == BR_OK && !is_folder_link) status = walk(below, depth + 1, visit, context);
        free(names[i]);
    }
    free(names);
    return status;
}

static br_status walk(const char *path, int depth, br_file_visit visit, void *context) {
    struct stat info;
    if (depth > MAX_DEPTH) return tell(path, ELOOP, visit, context);
    if (stat(path, &info)) return tell(path, errno, visit, context);
    if (S_ISDIR(info.st_mode)) return walk_folder(path, depth, visit, context);
    if (depth && !S_ISREG(info.st_mode)) return BR_OK; /* sockets and devices inside a folder are no pages */
    return visit(context, path, BR_OK, NULL);
}

br_status br_file_walk(const char *path, br_file_visit visit, void *context) {
    return walk(path, 0, visit, context);
}

bool br_file_is_hidden(const char *path) {
    br_str rest = br_str_of(path), name = BR_STR("");
    while (br_str_split(&rest, '/', &name))
        if (br_str_starts(name, BR_STR(".")) && !br_str_is(name, ".") && !br_str_is(name, "..")) return true;
    return br_str_eq_ascii(name, BR_STR("thumbs.db")) || br_str_eq_ascii(name, BR_STR("desktop.ini"));
}
