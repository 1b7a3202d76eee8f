/* commands.h: one function a subcommand; main.c's table names them. */
#ifndef BR_CLI_COMMANDS_H
#define BR_CLI_COMMANDS_H

#include "cli/command.h"

br_status br_cmd_run(int n_words, char **words);
br_status br_cmd_read(int n_words, char **words);
br_status br_cmd_clean(int n_words, char **words);
br_status br_cmd_text(int n_words, char **words);
br_status br_cmd_annotate(int n_words, char **words);
br_status br_cmd_reuse(int n_words, char **words);
br_status br_cmd_relate(int n_words, char **words);
br_status br_cmd_brief(int n_words, char **words);
br_status br_cmd_timeline(int n_words, char **words);
br_status br_cmd_events(int n_words, char **words);
br_status br_cmd_quotes(int n_words, char **words);
br_status br_cmd_figures(int n_words, char **words);
br_status br_cmd_claims(int n_words, char **words);
br_status br_cmd_disputes(int n_words, char **words);
br_status br_cmd_actors(int n_words, char **words);
br_status br_cmd_articles(int n_words, char **words);
br_status br_cmd_reprints(int n_words, char **words);
br_status br_cmd_search(int n_words, char **words);
br_status br_cmd_show(int n_words, char **words);
br_status br_cmd_export(int n_words, char **words);
br_status br_cmd_import(int n_words, char **words);
br_status br_cmd_compare(int n_words, char **words);
br_status br_cmd_verify(int n_words, char **words);
br_status br_cmd_lexicon(int n_words, char **words);
br_status br_cmd_lexicon_try(int n_words, char **words);
br_status br_cmd_lexicon_check(int n_words, char **words);
br_status br_cmd_lexicon_import(int n_words, char **words); /* a part of lexicon */
br_status br_cmd_train(int n_words, char **words);
br_status br_cmd_forecast(int n_words, char **words);

/* The row of a subcommand, for its own help. NULL when there is none of that name. */
const br_command *br_command_find(const char *name);

void br_commands_help(void);                    /* the list of all, on stdout */
br_status br_command_unknown(const char *name); /* complains and names the nearest */

#endif
