#include "read/inflow.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "read/read_limits.h"

#define CHUNK ((size_t)256 << 10)

/* ---- the window ---- */

char *br_inflow_room(br_inflow *in, size_t more) {
    if (in->window.len && in->window.ptr != in->buffer) memmove(in->buffer, in->window.ptr, in->window.len);
    size_t wanted = in->window.len + more;
    if (wanted > in->cap) {
        size_t cap = in->cap ? in->cap : CHUNK;
        while (cap < wanted) cap *= 2;
        char *grown = realloc(in->buffer, cap);
        if (!grown) return NULL;
        in->buffer = grown;
        in->cap = cap;
    }
    in->window.ptr = in->buffer;
    return in->buffer + in->window.len;
}

br_status br_inflow_check_ratio(uint64_t bytes_in, uint64_t bytes_out, br_error *error) {
    if (bytes_out > READ_MAX_TOTAL)
        return br_fail(error, BR_LIMIT, "more than %llu bytes out of one compressed member",
                       (unsigned long long)READ_MAX_TOTAL);
    if (bytes_out > READ_RATIO_FROM && bytes_out > bytes_in * READ_MAX_RATIO)
        return br_fail(error, BR_LIMIT, "compressed more than %d to 1: taken for a bomb", READ_MAX_RATIO);
    return BR_OK;
}

br_status br_inflow_need(br_inflow *in, size_t n, br_error *error) {
    if (in->window.len >= n || in->at_end) return BR_OK;
    return in->fill(in, n, error);
}

void br_inflow_take(br_inflow *in, size_t n) {
    in->window = br_str_from(in->window, n);
    in->offset += n;
}

br_status br_inflow_skip(br_inflow *in, uint64_t n, br_error *error) {
    while (n) {
        BR_FORWARD(br_inflow_need(in, 1, error));
        size_t part = in->window.len < n ? in->window.len : (size_t)n;
        if (!part) return BR_OK;
        br_inflow_take(in, part);
        n -= part;
    }
    return BR_OK;
}

static br_status pass_long(br_inflow *in, char byte, br_error *error) {
    for (;;) {
        size_t end = br_str_find_byte(in->window, byte);
        if (end != BR_NOT_FOUND) {
            br_inflow_take(in, end + 1);
            return BR_OK;
        }
        br_inflow_take(in, in->window.len);
        if (in->at_end) return BR_OK;
        BR_FORWARD(br_inflow_need(in, 1, error));
    }
}

br_status br_inflow_until(br_inflow *in, char byte, size_t max, br_str *piece, br_error *error) {
    for (size_t seen = 0;;) {
        size_t end = br_str_find_byte(br_str_slice(in->window, seen, max + 1), byte);
        if (end != BR_NOT_FOUND || (in->at_end && in->window.len <= max)) {
            if (end == BR_NOT_FOUND && !in->window.len) return BR_END;
            size_t len = end == BR_NOT_FOUND ? in->window.len : seen + end;
            *piece = br_str_slice(in->window, 0, len);
            br_inflow_take(in, end == BR_NOT_FOUND ? len : len + 1);
            return BR_OK;
        }
        if (in->window.len > max) {
            BR_FORWARD(pass_long(in, byte, error));
            return br_fail(error, BR_LIMIT, "a %s longer than %zu bytes", byte == '\n' ? "line" : "name", max);
        }
        seen = in->window.len;
        BR_FORWARD(br_inflow_need(in, seen + 1 + in->ahead, error)); /* a pipe's next line may be long in coming */
    }
}

br_status br_inflow_line(br_inflow *in, size_t max, br_str *line, br_error *error) {
    return br_inflow_until(in, '\n', max, line, error);
}

bool br_inflow_resync(br_inflow *in) {
    return in->resync && in->resync(in);
}

void br_inflow_close(br_inflow *in) {
    if (in) in->close(in);
}

/* ---- files ---- */

typedef struct file_inflow {
    br_inflow base;
    int fd;
    const volatile int *stop;
    void *map;
    size_t map_size;
} file_inflow;

static br_status fill_file(br_inflow *in, size_t want, br_error *error) {
    file_inflow *file = (file_inflow *)in;
    while (in->window.len < want && !in->at_end) {
        char *room = br_inflow_room(in, CHUNK);
        if (!room) return br_fail(error, BR_NO_MEMORY, "no memory for %zu bytes of input", want);
        if (!br_file_wait(file->fd, file->stop)) return br_fail(error, BR_INTERRUPTED, "interrupted");
        ssize_t n = read(file->fd, room, CHUNK);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return br_fail(error, BR_IO, "%s", strerror(errno));
        in->window.len += (size_t)n;
        in->at_end = n == 0;
    }
    return BR_OK;
}

static void close_file(br_inflow *in) {
    file_inflow *file = (file_inflow *)in;
    if (file->map) munmap(file->map, file->map_size);
    if (file->fd > STDERR_FILENO) close(file->fd);
    free(in->buffer);
    free(file);
}

/* A regular file as one window; pipes stay as they are. */
static br_status map_file(file_inflow *file, const struct stat *info) {
    off_t at = lseek(file->fd, 0, SEEK_CUR); /* standard input may have been read from before */
    if (!S_ISREG(info->st_mode) || at < 0 || info->st_size <= at) return BR_OK;
    file->map_size = (size_t)info->st_size;
    void *map = mmap(NULL, file->map_size, PROT_READ, MAP_PRIVATE, file->fd, 0);
    if (map == MAP_FAILED) return BR_OK;
    madvise(map, file->map_size, MADV_SEQUENTIAL);
    file->map = map;
    file->base.window = br_str_from((br_str){map, file->map_size}, (size_t)at);
    file->base.at_end = true;
    return BR_OK;
}

br_status br_inflow_of_file(const char *path, const volatile int *stop, br_inflow **in, br_error *error) {
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO
                      : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* else a pipe nobody writes to holds it */
    struct stat info;
    int why = 0;
    if (fd < 0 || fstat(fd, &info) || (!is_stdin && fcntl(fd, F_SETFL, 0))) why = errno;
    else if (S_ISDIR(info.st_mode)) why = EISDIR;
    file_inflow *file = why ? NULL : calloc(1, sizeof *file);
    if (!file) {
        if (fd > STDERR_FILENO) close(fd);
        return br_fail(error, BR_IO, "can't open \"%s\": %s", path, strerror(why ? why : ENOMEM));
    }
    *file = (file_inflow){{.window = BR_STR(""), .fill = fill_file, .close = close_file}, .fd = fd, .stop = stop};
    *in = &file->base;
    return map_file(file, &info);
}
