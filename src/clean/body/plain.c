#include "clean/body/plain.h"

#include "base/buf.h"
#include "clean/line.h"
#include "markup/unicode.h"

#define MAX_GROUP 4096 /* lines between two blank ones that may be halves of paragraphs */

typedef struct group {
    BR_VEC(br_str) lines;
} group;

static br_str join(br_arena *arena, const group *g) {
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < g->lines.len; i++) {
        if (out.len) br_buf_byte(&out, '\n');
        br_buf_add(&out, g->lines.at[i]);
    }
    return br_buf_str(&out);
}

static void end_group(const br_clean_lexicon *lexicon, br_arena *arena, br_when_order order, group *g,
                      br_units *units) {
    br_str joined = g->lines.len > 1 && g->lines.len <= MAX_GROUP ? join(arena, g) : BR_STR("");
    if (br_lines_are_wrapped(joined)) br_unit_add(lexicon, arena, order, joined, 0, units);
    else
        for (size_t i = 0; i < g->lines.len; i++) br_unit_add(lexicon, arena, order, g->lines.at[i], 0, units);
    g->lines.len = 0;
}

void br_plain_units(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order,
                    br_units *units) {
    group g = {0};
    for (br_str line; br_str_line(&text, &line);) {
        line = br_str_trim(line);
        if (br_line_is_data(line)) continue;
        if (line.len) br_vec_push(arena, &g.lines, line);
        else end_group(lexicon, arena, order, &g, units);
    }
    end_group(lexicon, arena, order, &g, units);
}
