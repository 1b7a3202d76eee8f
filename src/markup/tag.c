#include "markup/tag.h"

#include <string.h>

static const struct {
    const char *name;
    unsigned flags;
} tags[] = {
#define X(id, name, flags) {name, flags},
    BR_TAG_LIST(X)
#undef X
};
#define N_TAGS       ((int)(sizeof tags / sizeof tags[0]))
#define MAX_TAG_NAME 12

br_tag br_tag_of(br_str name) {
    char lower[MAX_TAG_NAME + 1];
    if (name.len <= MAX_TAG_NAME) {
        for (size_t i = 0; i < name.len; i++) lower[i] = br_lower(name.ptr[i]);
        lower[name.len] = 0;
        int low = 0, high = N_TAGS;
        while (low < high) {
            int middle = (low + high) / 2;
            int order = strcmp(tags[middle].name, lower);
            if (order == 0) return (br_tag)middle;
            if (order < 0) low = middle + 1;
            else high = middle;
        }
    }
    return br_str_find_byte(name, '-') == BR_NOT_FOUND ? BR_TAG_OTHER : BR_TAG_CUSTOM;
}

unsigned br_tag_flags(br_tag tag) {
    if (tag < N_TAGS) return tags[tag].flags;
    return tag == BR_TAG_CUSTOM ? BR_FLOW_BLOCK : 0;
}
