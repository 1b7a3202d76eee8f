/* cmd_config.c: the settings that hold, in the form of a file of settings. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/settings.h"

static void write_settings(const br_settings *settings, const char *command, bool with_origin) {
    bool is_headed = !*command || with_origin;
    for (size_t i = 0; i < settings->len; i++) {
        const br_setting *s = &settings->at[i];
        if (strcmp(s->command, command) != 0 || !br_setting_holds(settings, s)) continue;
        if (!is_headed) printf("\n[%s]\n", command);
        is_headed = true;
        if (with_origin) printf("%s\t%s%s%s = %s\n", s->origin, command, *command ? ": " : "", s->name, s->value);
        else printf("%s = %s\n", s->name, s->value);
    }
}

br_status br_cmd_config(br_call *call) {
    bool with_origin = false;
    const br_option options[] = {
        {"show-origin", BR_OPTION_FLAG, &with_origin, NULL,
         "before each the file and line, or the variable, that says so"},
    };
    br_settings settings;
    BR_FORWARD(br_options_parse(call, options, 1));
    BR_FORWARD(br_no_more_words(call));
    BR_FORWARD(br_settings_load(call->arena, &settings, &call->error));
    write_settings(&settings, "", with_origin);
    for (size_t i = 0; i < br_n_commands; i++) write_settings(&settings, br_commands[i].name, with_origin);
    return BR_OK;
}
