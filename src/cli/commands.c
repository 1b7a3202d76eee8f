#include "cli/commands.h"

#include "base/buf.h"
#include "cli/nearest.h"

const br_command br_commands[] = {
    {"run", br_cmd_run, "from pages to a database", "the main job: read, clean, parse, annotate, relate, store",
     "INPUT...",
     "  biruni run pages/ --db events.db          read a folder into a database\n"
     "  biruni run crawl.warc.gz --to annotate    records on stdout, no database\n"},
    {"merge", br_cmd_merge, NULL, "databases made apart, of parts of the pages, as one", "DATABASE...",
     "  biruni merge part-*.db --db events.db\n"},
    {"brief", br_cmd_brief, NULL, "a database on one page", "",
     "  biruni brief --db events.db\n"
     "  biruni brief --db events.db --jsonl    the same as records\n"},
    {"verify", br_cmd_verify, NULL, "checks pages, paragraphs and spans against what was stored", "",
     "  biruni verify --db events.db\n"},

    {"timeline", br_cmd_list, "questions to a database", "what happened, was denied, is planned, in order", "",
     "  biruni timeline --db events.db --from 2022-01-01 --to 2022-01-31 --actor KAZ\n"},
    {"events", br_cmd_list, NULL, "events with codes, one row a happening", "",
     "  biruni events --db events.db --code 19 --international --csv\n"},
    {"quotes", br_cmd_list, NULL, "who said what", "", "  biruni quotes --db events.db --actor Putin\n"},
    {"figures", br_cmd_list, NULL, "numbers with what they count and who says so", "",
     "  biruni figures --db events.db --from 2022-01\n"},
    {"claims", br_cmd_list, NULL, "causes, judgements and forecasts, with who holds them", "",
     "  biruni claims --db events.db --actor Putin\n"},
    {"disputes", br_cmd_list, NULL, "where sources disagree, or only seem to", "",
     "  biruni disputes --db events.db\n"},
    {"actors", br_cmd_list, NULL, "persons, organisations and countries with all their spellings", "",
     "  biruni actors --db events.db --actor Mas\n"},
    {"articles", br_cmd_list, NULL, "what was read", "", "  biruni articles --db events.db --language es\n"},
    {"reprints", br_cmd_list, NULL, "passages that stand in an earlier article too", "",
     "  biruni reprints --db events.db --outlet digest\n"},
    {"search", br_cmd_list, NULL, "full-text search", "WORDS...",
     "  biruni search '\"security forces\" Almaty' --db events.db\n"
     "  biruni search 'protest*' --db events.db --from 2022-01\n"},
    {"show", br_cmd_show, NULL, "one record with its evidence", "ID",
     "  biruni show 3f9a2c1b --db events.db --why    an id, or its first letters, from any list\n"},

    {"forecast", br_cmd_forecast, "what comes next", "between whom, how likely, and what speaks for it", "",
     "  biruni forecast --db events.db --source RUS --target KAZ --within 30d\n"
     "  biruni forecast --db events.db                    which pairs are heating up\n"
     "  biruni forecast --db events.db --suppose \"KAZGOV 0234 IGOCST 2022-01-05\"\n"},
    {"forecast backtest", br_cmd_backtest, NULL, "how such chances held in the past", "",
     "  biruni forecast backtest --db events.db\n"},
    {"forecast evaluate", br_cmd_evaluate, NULL, "a published benchmark: MRR, Hits, calibration", "FOLDER",
     "  biruni forecast evaluate ICEWS14s --on valid    a folder with train.txt, valid.txt and test.txt\n"},

    {"export", br_cmd_export, "other programs", "records for other programs", "",
     "  biruni export --db events.db --as jsonl > events.jsonl\n"
     "  biruni export --db events.db --as gexf --from 2022-01 --international > network.gexf\n"},
    {"import", br_cmd_import, NULL, "other people's event files into the database", "FILE...",
     "  biruni import --db events.db --as icews events.2018.tab\n"},
    {"compare", br_cmd_compare, NULL, "our events against those of another project", "",
     "  biruni compare --db events.db --with 20220105.export.CSV --as gdelt --csv\n"},

    {"read", br_cmd_stage, "the stages as filters", "pages of files, folders, archives and feeds as JSON Lines",
     "[INPUT...]", "  biruni read crawl.warc.gz | biruni clean\n"},
    {"clean", br_cmd_stage, NULL, "articles of pages: text, title, authors, date, language", "[FILE...]",
     "  biruni read page.html | biruni clean\n"},
    {"text", br_cmd_text, NULL, "sentences, tokens, tags, trees and names of articles", "[FILE...]",
     "  biruni read page.html | biruni clean | biruni text\n"
     "  echo \"Police arrested two men.\" | biruni text --tree    draw the tree\n"
     "  biruni text --gold-tokens dev.conllu --conllu            parse a treebank's own tokens\n"},
    {"annotate", br_cmd_stage, NULL, "times, actors, events, quotes, figures and claims of articles", "[FILE...]",
     "  biruni run page.html --to text | biruni annotate\n"},
    {"reuse", br_cmd_across, NULL, "articles with the passages that stand in earlier ones", "[FILE...]",
     "  biruni run pages/ --to annotate | biruni reuse\n"},
    {"relate", br_cmd_across, NULL, "actors, events and disputes across articles", "[FILE...]",
     "  biruni run pages/ --to annotate | biruni reuse | biruni relate\n"},

    {"lexicon check", br_cmd_lexicon_check, "dictionaries and models",
     "dictionaries: bad lines, doubtful patterns, counts", "[FILE...]",
     "  biruni lexicon check my.actors.txt    bad lines by number, what was found\n"},
    {"lexicon import", br_cmd_lexicon_import, NULL, "an old dictionary of actors or agents in our format", "FILE",
     "  biruni lexicon import Phoenix.actors.txt > groups.tsv\n"},
    {"lexicon try", br_cmd_lexicon_try, NULL, "what every rule makes of a sentence", "SENTENCE...",
     "  biruni lexicon try \"Iran denied that it had shelled the town.\"\n"},
    {"train", br_cmd_train, NULL, "a model of the language core from treebanks", "",
     "  biruni train --treebank es.conllu --dev dev.conllu --language es --output es.model\n"},

    {"help", br_cmd_help, "the program", "this list, or the page of one command", "[COMMAND]",
     "  biruni help timeline\n"},
    {"config", br_cmd_config, NULL, "the settings that hold here, and where they come from", "",
     "  biruni config --show-origin\n"
     "  biruni config >> ~/.config/biruni/config\n"},
    {"manual", br_cmd_manual, NULL, "all pages of help as a manual page", "", "  biruni manual | man -l -\n"},
    {"completion", br_cmd_completion, NULL, "what makes a shell complete commands and options", "bash|zsh|fish",
     "  . <(biruni completion bash)                               for this session\n"
     "  biruni completion zsh > ~/.zfunc/_biruni                  a folder of $fpath\n"
     "  biruni completion fish > ~/.config/fish/completions/biruni.fish\n"},
    {"version", br_cmd_version, NULL, "version of the program and of its databases", "", "  biruni version\n"},
};

const size_t br_n_commands = sizeof br_commands / sizeof br_commands[0];

/* The command whose name is the first word, or the first and the second: that of more words. */
static const br_command *find(const br_call *call, int *n_used) {
    const br_command *found = NULL;
    br_str first = br_str_of(call->words[0]);
    br_str both = call->n_words > 1 ? br_str_format(call->arena, "%s %s", call->words[0], call->words[1]) : first;
    for (size_t i = 0; i < br_n_commands; i++) {
        bool is_both = br_str_is(both, br_commands[i].name);
        if (!is_both && (found || !br_str_is(first, br_commands[i].name))) continue;
        found = &br_commands[i];
        *n_used = is_both && both.len > first.len ? 2 : 1;
    }
    return found;
}

/* "check, import, try" of a first word that commands of two words share; "" when there are none */
static br_str parts_of(br_arena *arena, br_str first) {
    br_buf parts = br_buf_on(arena);
    br_str with_blank = br_str_join(arena, first, BR_STR(" "));
    for (size_t i = 0; i < br_n_commands; i++) {
        br_str name = br_str_of(br_commands[i].name);
        if (!br_str_starts(name, with_blank)) continue;
        if (parts.len) br_buf_add(&parts, BR_STR(", "));
        br_buf_add(&parts, br_str_from(name, with_blank.len));
    }
    return br_buf_str(&parts);
}

static br_status unknown(br_call *call) {
    const char *word = call->words[0];
    if (word[0] == '-')
        return br_fail(&call->error, BR_USAGE, "\"%s\" stands before the command: write \"biruni COMMAND %s\"", word,
                       word);
    br_str parts = parts_of(call->arena, br_str_of(word));
    if (parts.len && call->n_words < 2)
        return br_fail(&call->error, BR_USAGE, "\"%s\" needs one more word: %.*s", word, BR_FMT(parts));
    if (parts.len)
        return br_fail(&call->error, BR_USAGE, "\"%s\" has no part \"%s\": %.*s", word, call->words[1], BR_FMT(parts));
    br_nearest near = br_nearest_to(word);
    for (size_t i = 0; i < br_n_commands; i++) br_nearest_try(&near, br_commands[i].name);
    if (near.name)
        return br_fail(&call->error, BR_USAGE, "unknown command \"%s\": did you mean \"biruni %s\"?", word, near.name);
    return br_fail(&call->error, BR_USAGE, "unknown command \"%s\": see \"biruni help\"", word);
}

br_status br_command_find(br_call *call) {
    int n_used = 0;
    call->command = find(call, &n_used);
    if (!call->command) return unknown(call);
    call->n_words -= n_used;
    call->words += n_used;
    return BR_OK;
}

void br_commands_describe(br_arena *arena, br_describe describe, void *context) {
    for (size_t i = 0; i < br_n_commands; i++) {
        br_call call = {.command = &br_commands[i], .arena = arena, .describe = describe, .describe_context = context};
        br_commands[i].run(&call);
    }
}
