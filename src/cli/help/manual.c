/* manual.c: biruni(1), from the table of commands and their options: what help says can't differ from it. */
#include <stdio.h>
#include <string.h>

#include "base/status.h"
#include "cli/commands.h"
#include "cli/help/columns.h"

/* Text for troff: backslashes and dashes stand for themselves, a dot at the head of a line is no request, and the one sign beyond
 * ASCII that help has, the dash of a range, goes by its name. */
static void put(const char *text) {
    bool at_head = true;
    for (const char *c = text; *c; c++) {
        if (at_head && (*c == '.' || *c == '\'')) fputs("\\&", stdout);
        at_head = *c == '\n';
        if (*c == '\\') fputs("\\e", stdout);
        else if (*c == '-') fputs("\\-", stdout);
        else if (strncmp(c, "–", 3) == 0) fputs("\\(en", stdout), c += 2;
        else fputc(*c, stdout);
    }
}

static void put_option(const br_option *option) {
    char letter = br_option_letter(option->name);
    printf(".TP\n");
    if (letter) printf("\\fB\\-%c\\fR, ", letter);
    printf("\\fB\\-\\-");
    put(option->name);
    printf("\\fR");
    if (option->argument) printf(" \\fI%s\\fR", option->argument);
    printf("\n");
    put(option->help);
    printf("\n");
}

static void put_column(const br_column_help *column) {
    printf(".TP\n\\fI");
    put(column->names);
    printf("\\fR\n");
    put(column->meaning);
    printf("\n");
}

static void put_command(void *unused, const br_command *command, const br_option *options, size_t n_options) {
    (void)unused;
    printf(".SS \"biruni %s%s%s\"\n", command->name, command->operands[0] ? " " : "", command->operands);
    put(command->summary);
    printf("\n.PP\n.nf\n");
    put(command->examples);
    printf(".fi\n");
    for (const br_column_help *c = br_columns_of(command->name); c && c->names; c++) put_column(c);
    for (size_t i = 0; i < n_options; i++) put_option(&options[i]);
}

static void put_exit_codes(void) {
    static const struct {
        br_status status;
        const char *meaning;
    } codes[] = {
        {BR_OK, "done"},
        {BR_NOTHING_FOUND, "a question without an answer"},
        {BR_USAGE, "a command or option that makes no sense"},
        {BR_SOME_FAILED, "some documents failed, each named on standard error; the rest is done"},
        {BR_BAD_INPUT, "bad or damaged input, or a database that is damaged or none of ours"},
        {BR_IO, "a file that can't be read or written, a full disk, no memory"},
        {BR_INTERRUPTED, "ended by a signal (128 and its number): the same command goes on where it stopped"},
    };
    printf(".SH EXIT STATUS\n");
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        printf(".TP\n%d\n%s\n", br_status_exit_code(codes[i].status), codes[i].meaning);
}

static void put_settings(void) {
    printf(".SH ENVIRONMENT\n"
           ".TP\nBIRUNI_DB, BIRUNI_THREADS ...\nwhat an option is when the line does not say: \\fB\\-\\-db\\fR, "
           "\\fB\\-\\-threads\\fR, and so each other one\n"
           ".TP\nBIRUNI_CONFIG\nthe one file of settings to read; none when it is empty\n"
           ".TP\nNO_COLOR, CLICOLOR_FORCE, TERM\nwhether evidence is shown in colour\n"
           ".TP\nTMPDIR, SQLITE_TMPDIR\nwhere filters that look across articles keep what they hold\n"
           ".SH FILES\n"
           ".TP\n\\&./biruni.conf, $XDG_CONFIG_HOME/biruni/config, /etc/biruni.conf\n"
           "settings: what stands nearer wins, the line and the environment before all. A line is \\fIname\\fR = "
           "\\fIvalue\\fR, for every command that has such an option, or only for that of the section above it. "
           "\\fBbiruni config\\fR shows what holds.\n.PP\n.nf\n"
           "  db = ~/news/events.db\n  lexicon = groups.actors.txt\n\n  [timeline]\n  limit = 50\n.fi\n");
}

br_status br_cmd_manual(br_call *call) {
    BR_FORWARD(br_options_parse(call, NULL, 0));
    BR_FORWARD(br_no_more_words(call));
    printf(".TH BIRUNI 1 \"\" \"biruni %s\" \"User Commands\"\n", BIRUNI_VERSION);
    printf(
        ".SH NAME\nbiruni \\- rebuilds from news pages who did what to whom, when and where, and who said so\n"
        ".SH SYNOPSIS\n.B biruni\n\\fICOMMAND\\fR [\\fIWORD\\fR...] [\\fIOPTION\\fR...]\n"
        ".SH DESCRIPTION\nReads saved news pages (HTML, WARC, WACZ, feeds, JSON Lines, CSV, text; the type is told from the content) into "
        "one database, and answers from it. Every answer opens at the sentence that it came from.\n"
        ".PP\nData goes to standard output, all else to standard error. Lists are a table on a terminal and "
        "tab\\-separated elsewhere. \\fB\\-\\fR is standard input.\n.SH COMMANDS\n");
    br_commands_describe(call->arena, put_command, NULL);
    put_exit_codes();
    put_settings();
    return BR_OK;
}
