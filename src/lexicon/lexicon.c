#include "lexicon/lexicon.h"

#include "lexicon/actor/actors.h"
#include "lexicon/claims.h"
#include "lexicon/clean.h"
#include "lexicon/event/events.h"
#include "lexicon/figures.h"
#include "lexicon/old/verbs.h"
#include "lexicon/places.h"
#include "lexicon/quotes.h"
#include "lexicon/relate.h"
#include "lexicon/stances.h"
#include "lexicon/text.h"
#include "lexicon/times.h"
#include "lexicon/user_files.h"

/* The parts in the order of loading; later ones may use earlier ones. That of clean, which uses none, is the first. */
static br_status (*const parts[])(br_lexicon *lexicon, br_error *error) = {
    br_clean_lexicon_load,  br_text_lexicon_load,  br_actor_lexicon_load,  br_place_lexicon_load,
    br_relate_lexicon_load, br_event_lexicon_load, br_stance_lexicon_load, br_old_verbs_load,
    br_quote_lexicon_load,  br_claim_lexicon_load, br_time_lexicon_load,   br_figure_lexicon_load,
};

#define N_PARTS (sizeof parts / sizeof parts[0])

static br_status load_parts(br_lexicon *lexicon, size_t n, br_error *error) {
    for (size_t i = 0; i < n; i++) {
        BR_FORWARD(parts[i](lexicon, error));
        br_arena_reset(lexicon->scratch);
    }
    return BR_OK;
}

static br_status give_up(br_arena *arena, br_arena *scratch, br_status status) {
    br_arena_free(scratch);
    br_arena_free(arena);
    return status;
}

static br_status open_parts(const br_lexicon_options *options, size_t n_parts, br_lexicon **lexicon, br_error *error) {
    br_arena *arena = br_arena_new_wide(0), *scratch = br_arena_new_wide(0);
    if (!arena || !scratch)
        return br_fail(error, give_up(arena, scratch, BR_NO_MEMORY), "no memory for the dictionaries");
    jmp_buf boundary;
    if (setjmp(boundary))
        return br_fail(error, give_up(arena, scratch, br_arena_failure(arena)), "no memory for the dictionaries");
    br_arena_guard(arena, &boundary);
    br_arena_guard(scratch, &boundary);
    br_lexicon *l = br_new(arena, br_lexicon);
    *l = (br_lexicon){
        .arena = arena,
        .scratch = scratch,
        .data = {arena, options->data_folder},
        .log = options->log,
    };
    br_status status = br_user_files_read(l, options, error);
    if (status == BR_OK) status = load_parts(l, n_parts, error);
    br_arena_guard(arena, NULL);
    if (status != BR_OK) return give_up(arena, scratch, status);
    br_arena_free(scratch);
    l->scratch = NULL;
    *lexicon = l;
    return BR_OK;
}

br_status br_lexicon_open(const br_lexicon_options *options, br_lexicon **lexicon, br_error *error) {
    return open_parts(options, N_PARTS, lexicon, error);
}

br_status br_lexicon_open_for_clean(const br_lexicon_options *options, br_lexicon **lexicon, br_error *error) {
    return open_parts(options, 1, lexicon, error); /* the first one */
}

void br_lexicon_close(br_lexicon *lexicon) {
    if (lexicon) br_arena_free(lexicon->arena);
}
