/* loader.c: what all loaders of actor dictionaries share. */
#include "lexicon/actor/loader.h"

#include <stdarg.h>
#include <stdio.h>

/* What files hold by their size, rather more than less: room that is made at once need not be grown into. */
#define BYTES_A_NAME 20 /* and as many for a state of the automaton */
#define BYTES_A_LINE 32

void br_loader_expect(br_actor_loader *loader, size_t bytes) {
    br_phrase_expect(&loader->actors->phrases, bytes / BYTES_A_NAME);
    br_vec_reserve(loader->arena, &loader->namings, loader->namings.len + bytes / BYTES_A_NAME);
    br_vec_reserve(loader->arena, &loader->entries, loader->entries.len + bytes / BYTES_A_LINE);
    br_vec_reserve(loader->arena, &loader->terms, loader->terms.len + bytes / BYTES_A_LINE);
}

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

static const br_phrase_way *way_of(br_actor_loader *loader, br_str phrase, bool stem) {
    bool same = loader->read.ptr == phrase.ptr && loader->read.len == phrase.len && loader->way->stem == stem;
    if (same) return loader->way;
    br_phrase_read(&loader->actors->phrases, phrase, stem, &loader->own_way);
    loader->read = phrase;
    return loader->way = &loader->own_way;
}

static void read_ahead(br_actor_loader *loader, br_loader_rows *rows) {
    rows->n = rows->next = 0;
    while (rows->n < BR_LOADER_ROWS && br_rows_next(&rows->rest)) {
        br_loader_row *row = &rows->at[rows->n++];
        row->number = rows->rest.number;
        memcpy(row->field, rows->rest.field, sizeof row->field);
        br_phrase_read(&loader->actors->phrases, row->field[0], false, &row->way);
    }
}

const br_loader_row *br_loader_next(br_actor_loader *loader, br_loader_rows *rows) {
    if (rows->next == rows->n) read_ahead(loader, rows);
    if (!rows->n) return NULL;
    const br_loader_row *row = &rows->at[rows->next++];
    loader->read = row->field[0];
    loader->way = &row->way;
    return row;
}

br_naming *br_loader_naming(br_actor_loader *loader, br_str phrase, uint32_t entry, br_name_use use, bool stem) {
    uint32_t first;
    const br_phrase_way *way = way_of(loader, phrase, stem);
    if (!br_phrase_put(&loader->actors->phrases, way, (uint32_t)loader->namings.len + 1, &first)) return NULL;
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
    for (uint32_t i = br_phrase_at(&loader->actors->phrases, way_of(loader, name, false)); i;
         i = loader->namings.at[i - 1].next) {
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
