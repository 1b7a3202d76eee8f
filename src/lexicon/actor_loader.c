/* actor_loader.c: what all loaders of actor dictionaries share. */
#include "lexicon/actor_loader.h"

#include <stdarg.h>
#include <stdio.h>

void br_loader_file(br_actor_loader *loader, const char *name) {
    br_vec_push(loader->arena, &loader->files, name);
    loader->file_bad = 0;
}

void br_loader_file_end(br_actor_loader *loader) {
    if (loader->file_bad > BR_MAX_REPORTED_LINES)
        br_log_line(loader->log, BR_LOG_WARNING, "%s: %u more lines were passed over",
                    loader->files.at[loader->files.len - 1], loader->file_bad - BR_MAX_REPORTED_LINES);
}

void br_loader_bad(br_actor_loader *loader, uint32_t line, const char *format, ...) {
    loader->actors->n_bad++;
    if (++loader->file_bad > BR_MAX_REPORTED_LINES) return;
    char message[300];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    br_log_line(loader->log, BR_LOG_WARNING, "%s:%u: %s", loader->files.at[loader->files.len - 1], line, message);
}

uint32_t br_loader_entry(br_actor_loader *loader, br_entry_kind kind, br_str name, br_str code, uint32_t line) {
    br_actor_entry entry = {.name = name,
                            .code = code,
                            .line = line,
                            .kind = (uint8_t)kind,
                            .file = (uint8_t)(loader->files.len ? loader->files.len - 1 : 0)};
    br_vec_push(loader->arena, &loader->entries, entry);
    return (uint32_t)(loader->entries.len - 1);
}

void br_loader_term(br_actor_loader *loader, uint32_t entry, br_actor_term term) {
    br_actor_entry *e = &loader->entries.at[entry];
    term.next = 0;
    br_vec_push(loader->arena, &loader->terms, term);
    uint32_t place = (uint32_t)loader->terms.len;
    if (e->last_term) loader->terms.at[e->last_term - 1].next = place;
    else e->first_term = place;
    e->last_term = place;
}

br_naming *br_loader_naming(br_actor_loader *loader, br_str phrase, uint32_t entry, br_name_use use, bool stem) {
    uint32_t first;
    if (!br_phrase_put(&loader->actors->phrases, phrase, stem, (uint32_t)loader->namings.len + 1, &first)) return NULL;
    br_naming naming = {.phrase = phrase,
                        .from = BR_DAY_OPEN_FROM,
                        .to = BR_DAY_OPEN_TO,
                        .entry = entry,
                        .next = first,
                        .use = (uint8_t)use,
                        .names_agent = loader->entries.at[entry].kind == BR_ENTRY_AGENT};
    br_vec_push(loader->arena, &loader->namings, naming);
    return &loader->namings.at[loader->namings.len - 1];
}

int32_t br_loader_find(br_actor_loader *loader, br_str name, br_entry_kind kind, br_str country) {
    for (uint32_t i = br_phrase_get(&loader->actors->phrases, name); i; i = loader->namings.at[i - 1].next) {
        const br_naming *naming = &loader->namings.at[i - 1];
        const br_actor_entry *entry = &loader->entries.at[naming->entry];
        if (naming->use == BR_USE_NAME && entry->kind == kind && br_str_eq(naming->phrase, name) &&
            br_str_starts(entry->code, country))
            return (int32_t)naming->entry;
    }
    return -1;
}

bool br_is_actor_code(br_str code) {
    if (code.len < 3 || code.len % 3 || code.len > 30) return false;
    for (size_t i = 0; i < code.len; i++)
        if (!br_is_upper(code.ptr[i]) && !br_is_digit(code.ptr[i])) return false;
    return true;
}
