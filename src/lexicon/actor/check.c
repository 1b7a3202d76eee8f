#include "lexicon/actor/check.h"

br_actor_counts br_actor_count(const br_actor_lexicon *actors) {
    br_actor_counts counts = {.namings = actors->n_namings, .terms = actors->n_terms, .bad_lines = actors->n_bad};
    for (uint32_t i = 0; i < actors->n_entries; i++) counts.entries[actors->entries[i].kind]++;
    return counts;
}

/* the names of each entry, as a list that starts at first[entry] */
typedef struct name_lists {
    uint32_t *first, *next; /* index + 1 of a naming, 0 = last */
} name_lists;

static name_lists names_by_entry(br_arena *arena, const br_actor_lexicon *actors) {
    name_lists lists = {br_array(arena, actors->n_entries + 1, uint32_t),
                        br_array(arena, actors->n_namings + 1, uint32_t)};
    for (uint32_t i = actors->n_namings; i-- > 0;) { /* from the last, so that lists come in the order of the file */
        lists.next[i] = lists.first[actors->namings[i].entry];
        lists.first[actors->namings[i].entry] = i + 1;
    }
    return lists;
}

/* "HAMID KARZAI" as "Hamid Karzai"; words of up to three letters alone are left as they are */
static void add_title_case(br_buf *out, br_str phrase) {
    bool inside = false, short_alone = phrase.len <= 3;
    for (size_t i = 0; i < phrase.len; i++) {
        char c = phrase.ptr[i];
        br_buf_byte(out, inside && !short_alone ? br_lower(c) : c);
        inside = br_is_alpha(c) || c == '\'';
    }
}

static void add_lower(br_buf *out, br_str phrase) {
    for (size_t i = 0; i < phrase.len; i++) br_buf_byte(out, br_lower(phrase.ptr[i]));
}

static void add_day(br_buf *out, int32_t day) {
    if (day == BR_DAY_OPEN_FROM || day == BR_DAY_OPEN_TO) return;
    br_date date = br_date_from_days(day);
    br_buf_format(out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static void export_terms(const br_actor_lexicon *actors, const name_lists *names, uint32_t entry, br_buf *out) {
    const br_actor_entry *e = &actors->entries[entry];
    for (uint32_t t = e->first_term; t; t = actors->terms[t - 1].next) {
        const br_actor_term *term = &actors->terms[t - 1];
        if (!term->code.len) br_buf_add(out, BR_STR("# no code: "));
        add_title_case(out, e->name);
        br_buf_format(out, "\t%.*s\t", BR_FMT(term->code));
        add_day(out, term->from);
        br_buf_byte(out, '\t');
        add_day(out, term->to);
        br_buf_byte(out, '\t');
        bool some = false;
        for (uint32_t n = t == e->first_term ? names->first[entry] : 0; n; n = names->next[n - 1]) {
            br_str also = actors->namings[n - 1].phrase;
            if (br_str_eq(also, e->name)) continue;
            if (some) br_buf_byte(out, ';');
            add_title_case(out, also);
            some = true;
        }
        br_buf_byte(out, '\n');
    }
}

/* one line a form: what the file held as a plural is a phrase like any other */
static void export_agent(const br_actor_lexicon *actors, const name_lists *names, uint32_t entry, br_buf *out) {
    const br_actor_entry *e = &actors->entries[entry];
    for (uint32_t n = names->first[entry]; n; n = names->next[n - 1]) {
        add_lower(out, actors->namings[n - 1].phrase);
        br_buf_format(out, "\t-\t%.*s\tperson\n", BR_FMT(e->code));
    }
}

void br_actor_export(const br_actor_lexicon *actors, uint32_t file, bool agents, br_buf *out) {
    name_lists names = names_by_entry(out->arena, actors);
    br_buf_format(out, "# %s\n",
                  agents ? "phrase<TAB>plural<TAB>role<TAB>kind" : "name<TAB>code<TAB>from<TAB>to<TAB>also;also");
    for (uint32_t i = 0; i < actors->n_entries; i++) {
        const br_actor_entry *e = &actors->entries[i];
        if (e->file != file || (e->kind == BR_ENTRY_AGENT) != agents) continue;
        if (agents) export_agent(actors, &names, i, out);
        else export_terms(actors, &names, i, out);
    }
}
