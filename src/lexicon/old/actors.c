#include "lexicon/old/actors.h"

#include "lexicon/old/dictionary.h"
#include "lexicon/old/names.h"

/* Synonyms of one entry, and words of one "!MACRO!". */
#define MAX_SYNONYMS 256
#define MAX_MACROS   64
/* Two-digit years below this are of this century. */
#define CENTURY_TURN 30

/* ---- dates ---- */

/* YYMMDD or YYYYMMDD as a day number; days that a month does not have are moved to its end */
static bool read_day(br_str text, int32_t *day) {
    int64_t number;
    text = br_str_trim(text);
    if ((text.len != 6 && text.len != 8) || !br_str_int(text, &number)) return false;
    int year = (int)(number / 10000), month = (int)(number / 100 % 100), of_month = (int)(number % 100);
    if (text.len == 6) year += year < CENTURY_TURN ? 2000 : 1900;
    if (month < 1 || month > 12 || of_month < 1 || of_month > 31) return false;
    int last = br_days_in_month(year, month);
    *day = br_days_from_date((br_date){(int16_t)year, (uint8_t)month, (uint8_t)(of_month < last ? of_month : last), 0});
    return true;
}

/* "950601-990815", "<950601", "> 990816"; empty = always */
static bool read_range(br_str text, br_actor_term *term) {
    text = br_str_trim(text);
    term->from = BR_DAY_OPEN_FROM;
    term->to = BR_DAY_OPEN_TO;
    if (!text.len) return true;
    if (text.ptr[0] == '<') return read_day(br_str_from(text, 1), &term->to);
    if (text.ptr[0] == '>') return read_day(br_str_from(text, 1), &term->from);
    size_t dash = br_str_find_byte(text, '-');
    if (dash == BR_NOT_FOUND) return read_day(text, &term->from) && read_day(text, &term->to);
    return read_day(br_str_slice(text, 0, dash), &term->from) && read_day(br_str_from(text, dash + 1), &term->to) &&
           term->from <= term->to;
}

/* ---- actors ---- */

typedef struct old_entry {
    br_str phrases[MAX_SYNONYMS];
    uint32_t n_phrases;
    uint32_t line;
    int32_t entry; /* -1 until its first code is read */
} old_entry;

typedef struct old_actors {
    br_actor_loader *loader;
    bool is_tabari;
    old_entry now;
} old_actors;

/* "CODE", "CODE dates" */
static bool read_block(old_actors *o, br_str block, uint32_t line, br_actor_term *term) {
    size_t end = 0;
    while (end < block.len && !br_is_space(block.ptr[end]) && block.ptr[end] != '<' && block.ptr[end] != '>') end++;
    br_str code = br_str_slice(block, 0, end);
    *term = (br_actor_term){.code = code};
    if (!br_old_is_code(code)) {
        br_loader_bad(o->loader, line, "\"%.*s\" is no code", BR_FMT(code));
        return false;
    }
    if (!read_range(br_str_from(block, end), term)) {
        br_loader_bad(o->loader, line, "the dates of [%.*s] are wrong", BR_FMT(block));
        return false;
    }
    term->discards = br_str_is(code, "###") || br_str_is(code, "+++");
    if (br_old_is_null_code(code)) term->code = BR_STR("");
    return true;
}

static br_entry_kind kind_of_code(const br_actor_loader *loader, br_str code) {
    br_str group = br_str_slice(code, 0, 3);
    if (br_str_is(group, "IGO") || br_str_is(group, "NGO") || br_str_is(group, "MNC") || br_str_is(group, "IMG"))
        return BR_ENTRY_BODY;
    return code.len == 3 && br_country_entry(loader->actors, group) >= 0 ? BR_ENTRY_COUNTRY : BR_ENTRY_GROUP;
}

static br_old_names *old_names(br_actor_loader *loader) {
    if (loader->actors->old_names) return loader->actors->old_names;
    br_old_names *names = br_new(loader->arena, br_old_names);
    *names = (br_old_names){.first_words = br_map_on(loader->arena), .stems = br_map_on(loader->arena)};
    return loader->actors->old_names = names;
}

static void name_entry(old_actors *o, br_str phrase) {
    br_old_names_add(old_names(o->loader), o->loader->arena, phrase, (uint32_t)o->now.entry, false, o->is_tabari);
    bool open;
    br_str text = br_old_phrase(o->loader->arena, phrase, &open);
    br_naming *naming = br_loader_naming(o->loader, text, (uint32_t)o->now.entry, BR_USE_NAME, open && o->is_tabari);
    if (naming) naming->match = BR_MATCH_CAPITALS;
}

/* a user may code states that the world does not have: their codes are states' codes all the same */
static void know_code(old_actors *o, br_str code) {
    if (code.len < 3) return;
    bool is_new;
    uint64_t *entry = br_map_put(&o->loader->actors->countries, br_str_slice(code, 0, 3), &is_new);
    if (is_new) *entry = (uint64_t)o->now.entry;
}

static void add_term(old_actors *o, br_actor_term term) {
    if (o->now.entry < 0) {
        bool open;
        br_str name = br_old_phrase(o->loader->arena, o->now.phrases[0], &open);
        o->now.entry =
            (int32_t)br_loader_entry(o->loader, kind_of_code(o->loader, term.code), name, term.code, o->now.line);
        know_code(o, term.code);
        for (uint32_t i = 0; i < o->now.n_phrases; i++) name_entry(o, o->now.phrases[i]);
    }
    br_loader_term(o->loader, (uint32_t)o->now.entry, term);
}

static void end_entry(old_actors *o) {
    if (o->now.n_phrases && o->now.entry < 0)
        br_loader_bad(o->loader, o->now.line, "\"%.*s\" has no code", BR_FMT(o->now.phrases[0]));
    o->now.n_phrases = 0; /* the phrases themselves need no zeroing: entries are many */
    o->now.entry = -1;
}

static void read_blocks(old_actors *o, br_str rest, uint32_t line) {
    br_str before, block;
    while (br_old_block(&rest, &before, &block)) {
        br_actor_term term;
        if (read_block(o, block, line, &term)) add_term(o, term);
    }
}

static void add_phrase(old_actors *o, br_str phrase) {
    if (o->now.n_phrases == MAX_SYNONYMS) return;
    o->now.phrases[o->now.n_phrases++] = phrase;
    if (o->now.entry >= 0) name_entry(o, phrase); /* a synonym behind the codes */
}

static void read_actor_line(old_actors *o, const br_old_lines *lines) {
    br_str line = lines->line, rest = line;
    size_t bracket = br_str_find_byte(line, '[');
    br_str phrase = br_str_trim(br_str_slice(line, 0, bracket == BR_NOT_FOUND ? line.len : bracket));
    bool is_synonym = phrase.len && phrase.ptr[0] == '+';
    if (phrase.len && !is_synonym) {
        end_entry(o);
        o->now.line = lines->number;
    }
    if (!phrase.len && !o->now.n_phrases) {
        br_loader_bad(o->loader, lines->number, "a code without a phrase before it");
        return;
    }
    if (phrase.len) add_phrase(o, is_synonym ? br_str_from(phrase, 1) : phrase);
    read_blocks(o, rest, lines->number);
}

void br_load_old_actors(br_actor_loader *loader, br_str bytes) {
    old_actors o = {.loader = loader, .is_tabari = br_old_is_tabari(bytes), .now = {.entry = -1}};
    bool in_list = false; /* <NOUN> and <ADJECTIVE> lists have no codes */
    for (br_old_lines lines = br_old_lines_of(loader->arena, bytes); br_old_next(&lines);) {
        if (lines.line.ptr[0] == '<') in_list = !br_str_starts(lines.line, BR_STR("</"));
        else if (!in_list) read_actor_line(&o, &lines);
    }
    end_entry(&o);
}

/* ---- agents ---- */

typedef struct macro {
    br_str name;  /* with its "!" */
    br_str words; /* separated by commas */
} macro;

typedef struct old_agents {
    br_actor_loader *loader;
    macro macros[MAX_MACROS];
    uint32_t n_macros;
} old_agents;

static void name_old_agent(old_agents *o, br_str phrase, uint32_t entry, br_name_use use) {
    br_old_names_add(old_names(o->loader), o->loader->arena, phrase, entry, true, false);
    bool open;
    br_str text = br_old_phrase(o->loader->arena, phrase, &open);
    br_naming *naming = br_loader_naming(o->loader, text, entry, use, false);
    if (naming) naming->match = BR_MATCH_ANY_CASE;
}

static br_str plural_of(br_arena *arena, br_str phrase) {
    phrase = br_str_trim(phrase);
    while (phrase.len && phrase.ptr[phrase.len - 1] == '_') phrase.len--;
    if (br_str_ends(phrase, BR_STR("Y")) && phrase.len > 1 && !strchr("AEIOU", phrase.ptr[phrase.len - 2]))
        return br_str_join(arena, br_str_slice(phrase, 0, phrase.len - 1), BR_STR("IES"));
    bool hisses = br_str_ends(phrase, BR_STR("S")) || br_str_ends(phrase, BR_STR("X")) ||
                  br_str_ends(phrase, BR_STR("CH")) || br_str_ends(phrase, BR_STR("SH"));
    return br_str_join(arena, phrase, hisses ? BR_STR("ES") : BR_STR("S"));
}

static const macro *macro_in(const old_agents *o, br_str phrase, size_t *at) {
    for (uint32_t i = 0; i < o->n_macros; i++) {
        *at = br_str_find(phrase, o->macros[i].name);
        if (*at != BR_NOT_FOUND) return &o->macros[i];
    }
    return NULL;
}

static void name_all_forms(old_agents *o, br_str phrase, br_str braces, bool has_braces, uint32_t entry) {
    size_t at;
    const macro *m = macro_in(o, phrase, &at);
    if (m) { /* its words hold the plurals already */
        for (br_str rest = m->words, word; br_str_split(&rest, ',', &word);) {
            br_str head = br_str_join(o->loader->arena, br_str_slice(phrase, 0, at), br_str_trim(word));
            name_old_agent(o, br_str_join(o->loader->arena, head, br_str_from(phrase, at + m->name.len)), entry,
                           BR_USE_NAME);
        }
        return;
    }
    name_old_agent(o, phrase, entry, BR_USE_NAME);
    if (!has_braces) name_old_agent(o, plural_of(o->loader->arena, phrase), entry, BR_USE_PLURAL);
    else if (braces.len) name_old_agent(o, braces, entry, BR_USE_PLURAL);
}

static void read_macro(old_agents *o, br_str line, size_t equals) {
    if (o->n_macros == MAX_MACROS) return;
    o->macros[o->n_macros++] = (macro){br_str_trim(br_str_slice(line, 0, equals)), br_str_from(line, equals + 1)};
}

static void read_agent_line(old_agents *o, const br_old_lines *lines) {
    br_str rest = lines->line, phrase, block, braces = BR_STR("");
    size_t equals = br_str_find_byte(rest, '=');
    if (rest.ptr[0] == '!' && equals != BR_NOT_FOUND) {
        read_macro(o, rest, equals);
        return;
    }
    if (!br_old_block(&rest, &phrase, &block)) {
        br_loader_bad(o->loader, lines->number, "\"%.*s\" has no code", BR_FMT(lines->line));
        return;
    }
    br_str inner = phrase, before;
    bool has_braces = br_old_braces(&inner, &before, &braces);
    if (has_braces) phrase = before;
    bool suffix = block.len > 1 && block.ptr[0] == '~', prefix = block.len > 1 && block.ptr[block.len - 1] == '~';
    br_str role = br_str_trim(suffix ? br_str_from(block, 1) : prefix ? br_str_slice(block, 0, block.len - 1) : block);
    if (!br_old_is_code(role) || !phrase.len) {
        br_loader_bad(o->loader, lines->number, "\"%.*s\" is no role", BR_FMT(block));
        return;
    }
    uint32_t entry = br_loader_entry(o->loader, BR_ENTRY_AGENT, phrase, role, lines->number);
    o->loader->entries.at[entry].agent = BR_AGENT_PERSON;
    o->loader->entries.at[entry].prefixes = prefix && !suffix;
    name_all_forms(o, phrase, braces, has_braces, entry);
}

void br_load_old_agents(br_actor_loader *loader, br_str bytes) {
    old_agents o = {.loader = loader};
    for (br_old_lines lines = br_old_lines_of(loader->arena, bytes); br_old_next(&lines);) read_agent_line(&o, &lines);
}
