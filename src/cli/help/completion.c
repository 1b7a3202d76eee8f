/* completion.c: what makes a shell complete commands and options, from the table of commands. */
#include <stdio.h>

#include "cli/commands.h"

/* ---- bash, and zsh through its bashcompinit ---- */

static void bash_command(void *unused, const br_command *command, const br_option *options, size_t n_options) {
    (void)unused;
    printf("    [[ \"$line \" == \"%s \"* ]] && options=\"--help", command->name);
    for (size_t i = 0; i < n_options; i++) printf(" --%s", options[i].name);
    printf("\"\n");
}

/* The options of "forecast backtest" stand behind those of "forecast": the last that fits counts. */
static void write_bash(br_arena *arena) {
    printf("# completion of biruni\n"
           "_biruni_words() {\n"
           "    local word=\"${COMP_WORDS[COMP_CWORD]}\" line=\"${COMP_WORDS[*]:1}\" options=--help words=\"\"\n");
    br_commands_describe(arena, bash_command, NULL);
    printf("    [[ $COMP_CWORD == 1 ]] && words=\"");
    for (size_t i = 0; i < br_n_commands; i++)
        if (!strchr(br_commands[i].name, ' ')) printf("%s ", br_commands[i].name);
    printf("lexicon\"\n");
    for (size_t i = 0; i < br_n_commands; i++) {
        const char *part = strchr(br_commands[i].name, ' ');
        if (part)
            printf("    [[ \"$COMP_CWORD ${COMP_WORDS[1]}\" == \"2 %.*s\" ]] && words=\"$words%s\"\n",
                   (int)(part - br_commands[i].name), br_commands[i].name, part);
    }
    printf("    if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
           "    elif [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
           "    else COMPREPLY=($(compgen -W \"$words\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
           "    fi\n"
           "}\n"
           "complete -o filenames -F _biruni_words biruni\n");
}

/* A file of $fpath is the body of the function that its first line asks for: that calls what it has just defined. */
static void write_zsh(br_arena *arena) {
    printf("#compdef biruni\nautoload -U +X bashcompinit && bashcompinit\n");
    write_bash(arena);
    printf("[[ ${funcstack[1]} == _biruni ]] && _bash_complete -o filenames -F _biruni_words\n");
}

/* ---- fish ---- */

/* inside of single quotes */
static void put_fish(const char *text) {
    for (const char *c = text; *c; c++) {
        if (*c == '\'' || *c == '\\') fputc('\\', stdout);
        fputc(*c, stdout);
    }
}

static void fish_command(void *unused, const br_command *command, const br_option *options, size_t n_options) {
    (void)unused;
    const char *part = strchr(command->name, ' ');
    int n_first = part ? (int)(part - command->name) : (int)strlen(command->name);
    printf("complete -c biruni -f -n '%s%.*s' -a %s -d '",
           part ? "__fish_seen_subcommand_from " : "__fish_use_subcommand", part ? n_first : 0, command->name,
           part ? part + 1 : command->name);
    put_fish(command->summary);
    printf("'\n");
    for (size_t i = 0; i < n_options; i++) {
        printf("complete -c biruni -n '__fish_seen_subcommand_from %.*s", n_first, command->name);
        if (part) printf("; and __fish_seen_subcommand_from%s", part);
        printf("' -l %s%s -d '", options[i].name, options[i].argument ? " -r" : "");
        put_fish(options[i].help);
        printf("'\n");
    }
}

static void write_fish(br_arena *arena) {
    printf("complete -c biruni -f -n __fish_use_subcommand -a lexicon -d 'dictionaries'\n");
    br_commands_describe(arena, fish_command, NULL);
}

/* ---- all ---- */

static const struct {
    const char *name;
    void (*write)(br_arena *arena);
} shells[] = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};

br_status br_cmd_completion(br_call *call) {
    BR_FORWARD(br_options_parse(call, NULL, 0));
    for (size_t i = 0; call->rest.len == 1 && i < sizeof shells / sizeof shells[0]; i++) {
        if (strcmp(call->rest.at[0], shells[i].name) != 0) continue;
        shells[i].write(call->arena);
        return BR_OK;
    }
    return br_fail(&call->error, BR_USAGE, "name a shell: bash, zsh or fish");
}
