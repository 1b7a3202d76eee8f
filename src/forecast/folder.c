#include "forecast/folder.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "forecast/model.h"

#define FILE_MAX ((size_t)2 << 30)

typedef struct line {
    int64_t subject, relation, object, time;
} line;

typedef BR_VEC(line) lines;

static bool next_number(br_str *rest, int64_t *number) {
    size_t start = 0, end;
    while (start < rest->len && br_is_space(rest->ptr[start])) start++;
    for (end = start; end < rest->len && !br_is_space(rest->ptr[end]);) end++;
    bool ok = end > start && br_str_int(br_str_slice(*rest, start, end), number);
    *rest = br_str_from(*rest, end);
    return ok;
}

static bool read_line(br_str text, line *out) {
    return next_number(&text, &out->subject) && next_number(&text, &out->relation) &&
           next_number(&text, &out->object) && next_number(&text, &out->time) && out->subject >= 0 &&
           out->subject < BR_MODEL_MAX_ENTITIES && out->object >= 0 && out->object < BR_MODEL_MAX_ENTITIES &&
           out->relation >= 0 && out->relation < BR_MODEL_MAX_RELATIONS && out->time > -(INT64_C(1) << 40) &&
           out->time < INT64_C(1) << 40;
}

static br_status read_lines(br_arena *arena, const char *path, lines *out, br_error *error) {
    br_str rest, text;
    uint64_t number = 0;
    BR_FORWARD(br_file_read(arena, path, FILE_MAX, &rest, error));
    while (br_str_line(&rest, &text)) {
        line one;
        number++;
        if (!br_str_trim(text).len) continue;
        if (!read_line(text, &one))
            return br_fail_at(error, BR_BAD_INPUT, number,
                              "line %llu of \"%s\" is not \"subject relation object time\" in numbers",
                              (unsigned long long)number, path);
        br_vec_push(arena, out, one);
    }
    return BR_OK;
}

static int64_t common_divisor(int64_t a, int64_t b) {
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

static void measure(br_folder *folder, const lines *all) {
    for (size_t i = 0; i < all->len; i++) {
        const line *one = &all->at[i];
        if (one->subject >= folder->n_entities) folder->n_entities = (uint32_t)one->subject + 1;
        if (one->object >= folder->n_entities) folder->n_entities = (uint32_t)one->object + 1;
        if (one->relation >= folder->n_relations) folder->n_relations = (uint32_t)one->relation + 1;
        if (one->time < folder->first_time) folder->first_time = one->time;
    }
}

static int by_time(const void *a, const void *b) {
    const br_past_event *x = a, *y = b;
    if (x->time != y->time) return x->time < y->time ? -1 : 1;
    return x->tag < y->tag ? -1 : x->tag > y->tag;
}

static br_status take(br_arena *arena, const br_folder *folder, const lines *in, br_past_events *out, br_error *error) {
    for (size_t i = 0; i < in->len; i++) {
        const line *one = &in->at[i];
        int64_t time = (one->time - folder->first_time) / folder->step;
        if (time > INT32_MAX / 2) return br_fail(error, BR_LIMIT, "the times are too far apart");
        br_vec_push(arena, out,
                    (br_past_event){(uint32_t)one->subject, (uint32_t)one->relation, (uint32_t)one->object,
                                    (int32_t)time, (uint32_t)i});
    }
    if (out->len) qsort(out->at, out->len, sizeof *out->at, by_time);
    return BR_OK;
}

static br_status read_names(br_arena *arena, const char *path, br_folder *folder, br_error *error) {
    br_str rest, text;
    if (access(path, R_OK)) return BR_OK;
    BR_FORWARD(br_file_read(arena, path, FILE_MAX, &rest, error));
    folder->names = br_array(arena, folder->n_entities, br_str);
    while (br_str_line(&rest, &text)) {
        br_str name, number;
        int64_t entity;
        br_str_split(&text, '\t', &name);
        if (br_str_split(&text, '\t', &number) && br_str_int(br_str_trim(number), &entity) && entity >= 0 &&
            entity < folder->n_entities)
            folder->names[entity] = name;
    }
    return BR_OK;
}

static const char *inside(br_arena *arena, const char *folder, const char *file) {
    return br_str_format(arena, "%s/%s", folder, file).ptr;
}

br_status br_folder_read(br_arena *arena, const char *path, br_folder *folder, br_error *error) {
    lines train = {0}, valid = {0}, test = {0}, *const all[] = {&train, &valid, &test};
    const char *test_path = inside(arena, path, "test.txt");
    *folder = (br_folder){.first_time = INT64_MAX};
    BR_FORWARD(read_lines(arena, inside(arena, path, "train.txt"), &train, error));
    BR_FORWARD(read_lines(arena, inside(arena, path, "valid.txt"), &valid, error));
    if (!access(test_path, R_OK)) BR_FORWARD(read_lines(arena, test_path, &test, error));
    for (int i = 0; i < 3; i++) measure(folder, all[i]);
    if (!train.len) return br_fail(error, BR_BAD_INPUT, "\"%s\" holds no events to learn from", path);
    for (int i = 0; i < 3; i++)
        for (size_t k = 0; k < all[i]->len; k++)
            folder->step = common_divisor(folder->step, all[i]->at[k].time - folder->first_time);
    if (!folder->step) folder->step = 1;
    BR_FORWARD(take(arena, folder, &train, &folder->train, error));
    BR_FORWARD(take(arena, folder, &valid, &folder->valid, error));
    BR_FORWARD(take(arena, folder, &test, &folder->test, error));
    return read_names(arena, inside(arena, path, "entity2id.txt"), folder, error);
}
