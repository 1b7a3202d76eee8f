/* cmd_lexicon_check.c: biruni lexicon check and import: the user's dictionaries looked at, and turned into ours. */
#include <stdio.h>

#include "cli/commands.h"
#include "lexicon/actor/check.h"
#include "lexicon/event/check.h"
#include "lexicon/places.h"

#define DATA_HELP "dictionaries to use instead of the built-in ones"

/* Opens the built-in dictionaries, or those of `data`, with the user's files; every bad line goes to stderr. */
static br_status open_lexicon(br_call *call, const char *data, br_lexicon **lexicon) {
    br_lexicon_options options = {data, call->rest.at, call->rest.len, br_stderr_log()};
    return br_lexicon_open(&options, lexicon, &call->error);
}

static void print_counts(const br_lexicon *lexicon, const br_actor_counts *counts) {
    static const char *const kinds[] = {"countries", "persons", "bodies", "groups", "agents"};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) printf("%-10s %7u\n", kinds[i], counts->entries[i]);
    printf("%-10s %7u\n%-10s %7u\n%-10s %7u\n", "names", counts->namings, "codes", counts->terms, "places",
           lexicon->places->n_places);
    printf("%-10s %7u\n", "bad lines", counts->bad_lines);
}

/* patterns by root of the scheme: lines as written, and each counted for every word and phrase that it is found by */
static void print_patterns(const br_lexicon *lexicon, const br_event_counts *counts) {
    uint32_t lines = 0, effective = 0;
    printf("\nacts        lines  patterns\n");
    for (size_t i = 1; i <= BR_EVENT_ROOTS; i++) { /* what has no code of its own last */
        size_t root = i % BR_EVENT_ROOTS;
        br_str code = br_str_format(lexicon->arena, "%02zu", root);
        const br_cameo_code *row = root ? br_cameo_find(&lexicon->events->cameo, code) : NULL;
        br_str name = row ? row->name : BR_STR("told by what they speak of, or without a code");
        printf("%-10.*s %6u %9u  %.*s\n", BR_FMT(root ? code : BR_STR("-")), counts->roots[root].lines,
               counts->roots[root].effective, BR_FMT(name));
        lines += counts->roots[root].lines;
        effective += counts->roots[root].effective;
    }
    printf("%-10s %6u %9u\n", "all", lines, effective);
    printf("%-10s %6u with %u members\n", "sets", counts->sets, counts->members);
    printf("%-10s %6u\n", "doubtful", counts->doubtful);
}

br_status br_cmd_lexicon_check(br_call *call) {
    const char *data = NULL;
    const br_option options[] = {{"data", BR_OPTION_TEXT, &data, "DIR", DATA_HELP}};
    br_lexicon *lexicon;
    BR_FORWARD(br_options_parse(call, options, 1));
    BR_FORWARD(open_lexicon(call, data, &lexicon));
    br_actor_counts counts = br_actor_count(lexicon->actors);
    print_counts(lexicon, &counts);
    br_event_counts events = br_event_check(lexicon);
    print_patterns(lexicon, &events);
    br_lexicon_close(lexicon);
    if (!counts.bad_lines && !events.doubtful) return BR_OK;
    return br_fail(&call->error, BR_BAD_INPUT, "%u bad lines, %u doubtful patterns", counts.bad_lines, events.doubtful);
}

/* the user's file in our format: persons and bodies, then agents */
static br_status print_actors(br_call *call, const br_actor_lexicon *actors) {
    bool agents = false, others = false;
    for (uint32_t i = 0; i < actors->n_entries; i++)
        if (actors->entries[i].file == actors->n_own_files)
            *(actors->entries[i].kind == BR_ENTRY_AGENT ? &agents : &others) = true;
    if (!agents && !others)
        return br_fail(&call->error, BR_BAD_INPUT, "\"%s\" is no dictionary of actors or agents", call->rest.at[0]);
    br_buf out = br_buf_on(call->arena);
    if (others) br_actor_export(actors, actors->n_own_files, false, &out);
    if (agents) br_actor_export(actors, actors->n_own_files, true, &out);
    fwrite(br_buf_str(&out).ptr, 1, out.len, stdout);
    return BR_OK;
}

br_status br_cmd_lexicon_import(br_call *call) {
    br_lexicon *lexicon;
    BR_FORWARD(br_options_parse(call, NULL, 0));
    if (call->rest.len != 1) return br_fail(&call->error, BR_USAGE, "name one dictionary");
    BR_FORWARD(open_lexicon(call, NULL, &lexicon));
    br_status status = print_actors(call, lexicon->actors);
    br_lexicon_close(lexicon);
    return status;
}
