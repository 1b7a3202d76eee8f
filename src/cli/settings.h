/* settings.h: what options are when the line does not say: from the environment and from files.
 *
 * What stands nearer wins: the line, then BIRUNI_NAME in the environment for an option --name, then ./biruni.conf, then
 * $XDG_CONFIG_HOME/biruni/config (~/.config where that is not set), then /etc/biruni.conf. BIRUNI_CONFIG names one file to read
 * instead of these three; empty, none is read. A ./biruni.conf of another user is passed over with a warning: a folder that came
 * out of somebody's archive decides nothing.
 *
 *     # for every command that has such an option
 *     db = ~/news/events.db
 *     lexicon = groups.actors.txt
 *
 *     [timeline]
 *     limit = 50
 *     international = true
 *
 * Within a file the section of the command wins over what stands before all sections, and a later line over an earlier one; an option
 * that may be given several times has all values of its section. "~/" is the home folder; other paths are as on the line. A section or
 * name that there is not is an error. */
#ifndef BR_CLI_SETTINGS_H
#define BR_CLI_SETTINGS_H

#include "cli/command.h"

typedef struct br_setting {
    int rank;            /* of its source: the higher is the nearer */
    const char *command; /* "": every command */
    const char *name, *value;
    const char *origin; /* "biruni.conf:3", "$BIRUNI_DB" */
    int line;           /* 0: of the environment */
    bool is_known;      /* the command has such an option */
} br_setting;

typedef BR_VEC(br_setting) br_settings;

/* All of them, on the arena. BR_USAGE for a line that makes no sense, with its place. */
br_status br_settings_load(br_arena *arena, br_settings *settings, br_error *error);

/* Whether none that is nearer says something else for the same option of the same command. */
bool br_setting_holds(const br_settings *settings, const br_setting *setting);

/* Gives the options of the call what the settings say. */
br_status br_settings_apply(br_call *call, const br_option *options, size_t n_options);

#endif
