/* commands.c: the table of subcommands, in the order of a page's way. */
#include "cli/commands.h"

#include <stdio.h>

static const br_command commands[] = {
    {"run", br_cmd_run, "the main job: read, clean, parse, annotate, relate, store",
     "  biruni run pages/ --db events.db          read a folder into a database\n"
     "  biruni run crawl.warc.gz --to annotate    records as JSON Lines on stdout, no database\n"},
    {"read", br_cmd_read, "pages of files, folders, archives and feeds as JSON Lines",
     "  biruni read crawl.warc.gz | biruni clean\n"},
    {"clean", br_cmd_clean, "articles of pages: text, title, authors, date, language",
     "  biruni read page.html | biruni clean\n"},
    {"text", br_cmd_text, "sentences, tokens, tags, trees and names of articles",
     "  biruni read page.html | biruni clean | biruni text\n"
     "  echo \"Police arrested two men.\" | biruni text --tree    draw the tree\n"
     "  biruni text --gold-tokens dev.conllu --conllu            parse a treebank's own tokens\n"},
    {"annotate", br_cmd_annotate, "times, actors, events, quotes, figures and claims of articles",
     "  biruni run page.html --to text | biruni annotate\n"},
    {"reuse", br_cmd_reuse, "articles with the passages that stand in earlier ones",
     "  biruni run pages/ --to annotate | biruni reuse\n"},
    {"relate", br_cmd_relate, "actors, events and disputes across articles",
     "  biruni run pages/ --to annotate | biruni reuse | biruni relate\n"},
    {"brief", br_cmd_brief, "a database on one page", "  biruni brief --db events.db\n"},
    {"timeline", br_cmd_timeline, "what happened, was denied, is planned, in order",
     "  biruni timeline --db events.db --from 2022-01-01 --to 2022-01-31 --actor KAZ\n"},
    {"events", br_cmd_events, "events with codes, one row a happening",
     "  biruni events --db events.db --code 19 --international --csv\n"},
    {"quotes", br_cmd_quotes, "who said what", "  biruni quotes --db events.db --actor Putin\n"},
    {"figures", br_cmd_figures, "numbers with what they count and who says so",
     "  biruni figures --db events.db --from 2022-01\n"},
    {"claims", br_cmd_claims, "causes, judgements and forecasts, with who holds them",
     "  biruni claims --db events.db --actor Putin\n"},
    {"disputes", br_cmd_disputes, "where sources disagree, or only seem to", "  biruni disputes --db events.db\n"},
    {"actors", br_cmd_actors, "persons, organisations and countries with all their spellings",
     "  biruni actors --db events.db --actor Mas\n"},
    {"articles", br_cmd_articles, "what was read", "  biruni articles --db events.db --language es\n"},
    {"reprints", br_cmd_reprints, "passages that stand in an earlier article too",
     "  biruni reprints --db events.db --outlet digest\n"},
    {"search", br_cmd_search, "full-text search",
     "  biruni search '\"security forces\" Almaty' --db events.db\n"
     "  biruni search protest* --db events.db --from 2022-01\n"},
    {"show", br_cmd_show, "one record with its evidence", "  biruni show 3f9a2c1b --db events.db --why\n"},
    {"export", br_cmd_export, "records for other programs",
     "  biruni export --db events.db --as jsonl > events.jsonl\n"},
    {"import", br_cmd_import, "other people's event files into the database",
     "  biruni import --db events.db --as icews events.2018.tab\n"},
    {"compare", br_cmd_compare, "our events against those of another project",
     "  biruni compare --db events.db --with 20220105.export.CSV --as gdelt\n"},
    {"verify", br_cmd_verify, "checks pages, paragraphs and spans against what was stored",
     "  biruni verify --db events.db\n"},
    {"lexicon", br_cmd_lexicon, "dictionaries: check them, take over old ones, try them on a sentence",
     "  biruni lexicon check my.actors.txt                     bad lines by number, what was found\n"
     "  biruni lexicon import Phoenix.actors.txt > groups.tsv  an old dictionary in our format\n"
     "  biruni lexicon try \"Iran denied that it had shelled the town.\"\n"},
    {"train", br_cmd_train, "a model of the language core from treebanks",
     "  biruni train --treebank train.conllu --dev dev.conllu --language es --output es.model\n"},
    {"forecast", br_cmd_forecast, "what comes next between whom, how likely, and what speaks for it",
     "  biruni forecast --db events.db --source RUS --target KAZ --within 30d\n"
     "  biruni forecast --db events.db                    which pairs are heating up\n"
     "  biruni forecast --db events.db --source RUS --suppose \"KAZGOV 0234 IGOCST 2022-01-05\"\n"
     "  biruni forecast backtest --db events.db           how such chances held in the past\n"
     "  biruni forecast evaluate ICEWS14s --on valid      a published benchmark: MRR, Hits, calibration\n"},
};

enum { N_COMMANDS = sizeof commands / sizeof commands[0] };

const br_command *br_command_find(const char *name) {
    for (size_t i = 0; i < N_COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0) return &commands[i];
    return NULL;
}

void br_commands_help(void) {
    printf("biruni: who did what to whom, when and where, and who said so, from a pile of news pages\n\n"
           "  biruni run pages/ --db events.db     the main job\n"
           "  biruni timeline --db events.db       what happened\n"
           "  biruni help COMMAND                  more on one command\n\ncommands:\n");
    for (size_t i = 0; i < N_COMMANDS; i++) printf("  %-10s %s\n", commands[i].name, commands[i].summary);
}

br_status br_command_unknown(const char *name) {
    const char *meant = NULL;
    for (size_t i = 0, best = 3; i < N_COMMANDS; i++) {
        size_t apart = br_letters_apart(name, commands[i].name);
        if (apart >= best) continue;
        best = apart;
        meant = commands[i].name;
    }
    if (meant) return br_complain_of(BR_USAGE, "unknown command \"%s\": did you mean \"biruni %s\"?", name, meant);
    return br_complain_of(BR_USAGE, "unknown command \"%s\": see \"biruni help\"", name);
}
