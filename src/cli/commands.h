/* commands.h: the subcommands: one function each, and the table that names them. */
#ifndef BR_CLI_COMMANDS_H
#define BR_CLI_COMMANDS_H

#include "cli/command.h"

br_status br_cmd_run(br_call *call);
br_status br_cmd_merge(br_call *call);
br_status br_cmd_brief(br_call *call);
br_status br_cmd_list(br_call *call); /* timeline, events ... search: the list of the command's name */
br_status br_cmd_show(br_call *call);
br_status br_cmd_verify(br_call *call);
br_status br_cmd_forecast(br_call *call);
br_status br_cmd_backtest(br_call *call);
br_status br_cmd_evaluate(br_call *call);
br_status br_cmd_export(br_call *call);
br_status br_cmd_import(br_call *call);
br_status br_cmd_compare(br_call *call);
br_status br_cmd_stage(br_call *call); /* read, clean, annotate: the stage of the command's name */
br_status br_cmd_text(br_call *call);
br_status br_cmd_across(br_call *call); /* reuse, relate */
br_status br_cmd_lexicon_check(br_call *call);
br_status br_cmd_lexicon_import(br_call *call);
br_status br_cmd_lexicon_try(br_call *call);
br_status br_cmd_train(br_call *call);
br_status br_cmd_help(br_call *call);
br_status br_cmd_config(br_call *call);
br_status br_cmd_manual(br_call *call);
br_status br_cmd_completion(br_call *call);
br_status br_cmd_version(br_call *call);

/* All rows, in the order of the list of help. */
extern const br_command br_commands[];
extern const size_t br_n_commands;

/* Sets call->command by the first words of the call, one or two, and takes them off. BR_USAGE when they name none: the error has
 * the nearest. */
br_status br_command_find(br_call *call);

/* Has every command tell its options. */
void br_commands_describe(br_arena *arena, br_describe describe, void *context);

/* The page of one command, and the list of all, on stdout. */
void br_help_command(void *unused, const br_command *command, const br_option *options, size_t n_options);
void br_help_all(void);

#endif
