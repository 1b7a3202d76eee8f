/* cmd_lexicon_try.c: biruni lexicon try "SENTENCE": what every rule makes of it. */
#include <stdio.h>

#include "annotate/event/explain.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "engine/flow.h"
#include "lexicon/text.h"
#include "text/draw.h"

static void print_party(const char *label, const br_party *party) {
    if (party->name.len)
        printf("  %s %.*s (%.*s)", label, BR_FMT(party->name),
               BR_FMT(party->code.len ? party->code : BR_STR("no code")));
}

static void print_events(const br_article *a) {
    if (!a->n_events) printf("no event\n");
    for (uint32_t i = 0; i < a->n_events; i++) {
        const br_event *e = &a->events[i];
        printf("%.*s %.*s, %.*s%s", BR_FMT(e->code.len ? e->code : BR_STR("-")), BR_FMT(e->act),
               BR_FMT(br_factuality_text(e->factuality)), e->embedded ? ", embedded" : "");
        print_party("source", &e->source);
        print_party("target", &e->target);
        print_party("by the word of", &e->attributed_to);
        printf("\n    %.*s\n", BR_FMT(e->why));
    }
}

static br_status try_sentence(const br_lexicon *lexicon, br_str sentence, br_arena *arena, br_error *error) {
    br_item item = {.is_article = true,
                    .article = {.text = br_utf8_clean(arena, sentence), .language = BR_STR("en"), .has = BR_HAS_TEXT}};
    br_articles articles = {0};
    br_flow_options options = {.last = BR_STAGE_ANNOTATE, .annotate = {.why = true}};
    BR_FORWARD(br_flow(lexicon, &options, &item, arena, &articles, error));
    for (size_t i = 0; i < articles.len; i++) {
        br_tree tree = br_tree_of(arena, &articles.at[i]);
        br_grammar_mark(&br_text_language_of(lexicon, articles.at[i].language)->grammar, &tree);
        br_buf out = br_buf_on(arena);
        for (uint32_t s = 0; s < articles.at[i].n_sentences; s++) br_tree_draw(&out, &tree, s);
        br_explain_events(lexicon, &tree, arena, &out);
        printf("%.*s\n", BR_FMT(br_buf_str(&out)));
        print_events(&articles.at[i]);
    }
    return BR_OK;
}

br_status br_cmd_lexicon_try(br_call *call) {
    const char *data = NULL;
    br_words files = {0};
    const br_option options[] = {
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"lexicon", BR_OPTION_LIST, &files, "FILE", "a dictionary of your own beside them"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    if (!call->rest.len) return br_fail(&call->error, BR_USAGE, "name a sentence, in quotation marks");
    br_lexicon *lexicon;
    br_lexicon_options dictionaries = {data, files.at, files.len, br_stderr_log()};
    BR_FORWARD(br_lexicon_open(&dictionaries, &lexicon, &call->error));
    br_status status = BR_OK;
    for (size_t i = 0; status == BR_OK && i < call->rest.len; i++)
        status = try_sentence(lexicon, br_str_of(call->rest.at[i]), call->arena, &call->error);
    br_lexicon_close(lexicon);
    return status;
}
