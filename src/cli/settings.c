#include "cli/settings.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/nearest.h"

#define MAX_FILE     ((size_t)1 << 20)
#define PROJECT_FILE "biruni.conf"
#define SYSTEM_FILE  "/etc/biruni.conf"
#define MAX_NAME     64 /* of a variable of the environment */

enum { RANK_SYSTEM, RANK_USER, RANK_PROJECT, RANK_ENVIRONMENT };

/* ---- files ---- */

typedef struct reading {
    br_arena *arena;
    br_settings *settings;
    const char *path;
    int rank, line;
    const char *command; /* of the section */
} reading;

static br_status wrong(const reading *r, const char *what, br_str subject, br_error *error) {
    return br_fail_at(error, BR_USAGE, (uint64_t)r->line, "%s:%d: %s: \"%.*s\"", r->path, r->line, what,
                      BR_FMT(subject));
}

static br_status read_line(reading *r, br_str line, br_error *error) {
    line = br_str_trim(line);
    if (!line.len || line.ptr[0] == '#') return BR_OK;
    if (line.ptr[0] == '[') {
        if (line.ptr[line.len - 1] != ']') return wrong(r, "a section without its bracket", line, error);
        r->command = br_str_cstr(r->arena, br_str_trim(br_str_slice(line, 1, line.len - 1)));
        return BR_OK;
    }
    size_t equals = br_str_find_byte(line, '=');
    if (equals == BR_NOT_FOUND) return wrong(r, "neither \"name = value\" nor a section", line, error);
    br_str name = br_str_trim(br_str_slice(line, 0, equals)), value = br_str_trim(br_str_from(line, equals + 1));
    const char *home = getenv("HOME");
    if (home && br_str_starts(value, BR_STR("~/")))
        value = br_str_join(r->arena, br_str_of(home), br_str_from(value, 1));
    br_setting setting = {.rank = r->rank, .command = r->command, .line = r->line};
    setting.name = br_str_cstr(r->arena, name);
    setting.value = br_str_cstr(r->arena, value);
    setting.origin = br_str_cstr(r->arena, br_str_format(r->arena, "%s:%d", r->path, r->line));
    br_vec_push(r->arena, r->settings, setting);
    return BR_OK;
}

static br_status read_file(br_arena *arena, br_settings *settings, const char *path, int rank, br_error *error) {
    br_str text;
    BR_FORWARD(br_file_read(arena, path, MAX_FILE, &text, error));
    reading r = {arena, settings, path, rank, 0, ""};
    for (br_str line; br_str_line(&text, &line);) {
        r.line++;
        BR_FORWARD(read_line(&r, line, error));
    }
    return BR_OK;
}

static br_status read_if_there(br_arena *arena, br_settings *settings, const char *path, int rank, br_error *error) {
    return access(path, R_OK) == 0 ? read_file(arena, settings, path, rank, error) : BR_OK;
}

static br_status read_user_file(br_arena *arena, br_settings *settings, br_error *error) {
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    br_str path;
    if (folder && *folder) path = br_str_format(arena, "%s/biruni/config", folder);
    else if (home && *home) path = br_str_format(arena, "%s/.config/biruni/config", home);
    else return BR_OK;
    return read_if_there(arena, settings, br_str_cstr(arena, path), RANK_USER, error);
}

static br_status read_project_file(br_arena *arena, br_settings *settings, br_error *error) {
    struct stat info;
    if (stat(PROJECT_FILE, &info)) return BR_OK;
    if (info.st_uid != geteuid() && info.st_uid != 0) {
        br_log_line(br_stderr_log(), BR_LOG_WARNING, "\"%s\" belongs to another user: passed over", PROJECT_FILE);
        return BR_OK;
    }
    return read_if_there(arena, settings, PROJECT_FILE, RANK_PROJECT, error);
}

static br_status read_files(br_arena *arena, br_settings *settings, br_error *error) {
    const char *only = getenv("BIRUNI_CONFIG");
    if (only) return *only ? read_file(arena, settings, only, RANK_PROJECT, error) : BR_OK;
    BR_FORWARD(read_if_there(arena, settings, SYSTEM_FILE, RANK_SYSTEM, error));
    BR_FORWARD(read_user_file(arena, settings, error));
    return read_project_file(arena, settings, error);
}

/* ---- against the options that there are ---- */

typedef struct options_walk {
    br_arena *arena;
    br_settings *settings;
    const br_setting *unknown; /* looked up: what comes near its name */
    br_nearest near;
} options_walk;

static bool concerns(const br_setting *setting, const br_command *command, const char *option) {
    bool is_mine = !*setting->command || strcmp(setting->command, command->name) == 0;
    return is_mine && strcmp(setting->name, option) == 0;
}

/* BIRUNI_KEEP_TOKENS for --keep-tokens */
static void add_of_environment(options_walk *walk, const char *option) {
    char name[MAX_NAME];
    size_t n = (size_t)snprintf(name, sizeof name, "BIRUNI_%s", option);
    for (size_t i = 0; i < n && i < sizeof name; i++) {
        if (name[i] >= 'a' && name[i] <= 'z') name[i] = (char)(name[i] - 'a' + 'A');
        if (name[i] == '-') name[i] = '_';
    }
    const char *value = n < sizeof name ? getenv(name) : NULL;
    if (!value || !*value) return;
    for (size_t i = 0; i < walk->settings->len; i++)
        if (!walk->settings->at[i].line && strcmp(walk->settings->at[i].name, option) == 0) return;
    br_setting setting = {RANK_ENVIRONMENT, "", option, value, "", 0, true};
    setting.origin = br_str_cstr(walk->arena, br_str_format(walk->arena, "$%s", name));
    br_vec_push(walk->arena, walk->settings, setting);
}

static void meet(void *context, const br_command *command, const br_option *options, size_t n_options) {
    options_walk *walk = context;
    for (size_t i = 0; i < n_options; i++) {
        for (size_t s = 0; s < walk->settings->len; s++)
            walk->settings->at[s].is_known |= concerns(&walk->settings->at[s], command, options[i].name);
        add_of_environment(walk, options[i].name);
    }
}

static void come_near(void *context, const br_command *command, const br_option *options, size_t n_options) {
    options_walk *walk = context;
    bool is_mine = !*walk->unknown->command || strcmp(walk->unknown->command, command->name) == 0;
    for (size_t i = 0; i < n_options && is_mine; i++) br_nearest_try(&walk->near, options[i].name);
}

static br_status refuse(br_arena *arena, const br_setting *unknown, br_error *error) {
    options_walk walk = {.arena = arena, .unknown = unknown, .near = br_nearest_to(unknown->name)};
    br_commands_describe(arena, come_near, &walk);
    br_str of = *unknown->command ? br_str_format(arena, " of \"biruni %s\"", unknown->command) : BR_STR("");
    br_str meant = walk.near.name ? br_str_format(arena, ": did you mean \"%s\"?", walk.near.name) : BR_STR("");
    return br_fail_at(error, BR_USAGE, (uint64_t)unknown->line, "%s: unknown option \"%s\"%.*s%.*s", unknown->origin,
                      unknown->name, BR_FMT(of), BR_FMT(meant));
}

br_status br_settings_load(br_arena *arena, br_settings *settings, br_error *error) {
    *settings = (br_settings){0};
    BR_FORWARD(read_files(arena, settings, error));
    options_walk walk = {.arena = arena, .settings = settings};
    br_commands_describe(arena, meet, &walk);
    for (size_t i = 0; i < settings->len; i++)
        if (!settings->at[i].is_known) return refuse(arena, &settings->at[i], error);
    return BR_OK;
}

/* ---- which of them holds ---- */

static bool is_nearer(const br_setting *a, const br_setting *b) {
    if (a->rank != b->rank) return a->rank > b->rank;
    return *a->command && !*b->command;
}

/* the nearest for an option of a command ("": of all commands) */
static const br_setting *nearest(const br_settings *settings, const char *command, const char *option) {
    const br_setting *best = NULL;
    for (size_t i = 0; i < settings->len; i++) {
        const br_setting *s = &settings->at[i];
        bool is_mine = !*s->command || strcmp(s->command, command) == 0;
        if (is_mine && strcmp(s->name, option) == 0 && (!best || !is_nearer(best, s))) best = s;
    }
    return best;
}

static bool stands_beside(const br_setting *a, const br_setting *b) {
    return a->rank == b->rank && strcmp(a->command, b->command) == 0 && strcmp(a->name, b->name) == 0;
}

bool br_setting_holds(const br_settings *settings, const br_setting *setting) {
    return stands_beside(setting, nearest(settings, setting->command, setting->name));
}

static br_status apply(br_arena *arena, const br_option *option, const br_setting *setting, br_error *error) {
    br_error why = {0};
    br_status status = br_option_set(arena, option, setting->value, &why);
    return status == BR_OK ? BR_OK : br_fail(error, status, "%s: %s", setting->origin, why.message);
}

br_status br_settings_apply(br_call *call, const br_option *options, size_t n_options) {
    br_settings settings;
    BR_FORWARD(br_settings_load(call->arena, &settings, &call->error));
    for (size_t i = 0; i < n_options; i++) {
        const br_setting *best = nearest(&settings, call->command->name, options[i].name);
        for (size_t s = 0; best && s < settings.len; s++)
            if (stands_beside(&settings.at[s], best))
                BR_FORWARD(apply(call->arena, &options[i], &settings.at[s], &call->error));
    }
    return BR_OK;
}
