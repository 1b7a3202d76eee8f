/* cmd_lexicon_check.c: biruni lexicon check and import: the user's dictionaries looked at, and turned into ours. */
#include <stdio.h>

#include "cli/commands.h"
#include "lexicon/actor_check.h"
#include "lexicon/event_check.h"
#include "lexicon/place_lexicon.h"

/* Opens the built-in dictionaries, or those of `data`, with the user's files; every bad line goes to stderr. */
static br_status open_lexicon(const char *data, const br_words *files, br_lexicon **lexicon) {
    br_lexicon_options options = {data, files->at, files->len, br_stderr_log()};
    br_error error = {0};
    br_status status = br_lexicon_open(&options, lexicon, &error);
    return status == BR_OK ? BR_OK : br_complain(&error);
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

br_status br_cmd_lexicon_check(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *data = NULL;
    br_words files = {0};
    const br_option table[] = {
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
    };
    br_lexicon *lexicon = NULL;
    br_status status = br_options_parse(br_command_find("lexicon"), table, 1, arena, n_words, words, &files);
    if (status == BR_OK) status = open_lexicon(data, &files, &lexicon);
    if (status == BR_OK) {
        br_actor_counts counts = br_actor_count(lexicon->actors);
        print_counts(lexicon, &counts);
        br_event_counts events = br_event_check(lexicon);
        print_patterns(lexicon, &events);
        if (counts.bad_lines || events.doubtful) status = BR_BAD_INPUT;
    }
    br_lexicon_close(lexicon);
    br_arena_free(arena);
    return status;
}

br_status br_cmd_lexicon_import(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    br_words files = {0};
    br_lexicon *lexicon = NULL;
    br_status status = br_options_parse(br_command_find("lexicon"), NULL, 0, arena, n_words, words, &files);
    if (status == BR_OK && files.len != 1) status = br_complain_of(BR_USAGE, "lexicon import: give it one dictionary");
    if (status == BR_OK) status = open_lexicon(NULL, &files, &lexicon);
    if (status == BR_OK) {
        const br_actor_lexicon *actors = lexicon->actors;
        bool agents = false, others = false;
        for (uint32_t i = 0; i < actors->n_entries; i++)
            if (actors->entries[i].file == actors->n_own_files)
                *(actors->entries[i].kind == BR_ENTRY_AGENT ? &agents : &others) = true;
        br_buf out = br_buf_on(arena);
        if (others) br_actor_export(actors, actors->n_own_files, false, &out);
        if (agents) br_actor_export(actors, actors->n_own_files, true, &out);
        fwrite(br_buf_str(&out).ptr, 1, out.len, stdout);
        if (!agents && !others)
            status = br_complain_of(BR_BAD_INPUT, "\"%s\" is no dictionary of actors or agents", files.at[0]);
    }
    br_lexicon_close(lexicon);
    br_arena_free(arena);
    return status;
}
