#include <stdlib.h>
#include <unistd.h>

#include "lexicon/actor/actors.h"
#include "lexicon/word/spelling.h"
#include "test.h"

/* the program's dictionaries with a file of the user's */
static br_lexicon *opened_with(br_arena *arena, const char *bytes) {
    char path[] = "/tmp/biruni-actors-XXXXXX";
    int file = mkstemp(path);
    bool written = file >= 0 && write(file, bytes, strlen(bytes)) == (ssize_t)strlen(bytes);
    if (file >= 0) close(file);
    const char *files[] = {br_str_cstr(arena, br_str_of(path))};
    br_lexicon *lexicon = NULL;
    if (written &&
        br_lexicon_open(&(br_lexicon_options){.user_files = files, .n_user_files = 1}, &lexicon, NULL) != BR_OK)
        lexicon = NULL;
    unlink(path);
    return lexicon;
}

/* the latest entry that a phrase names */
static int32_t entry_of(const br_lexicon *lexicon, const char *phrase) {
    uint32_t naming = br_phrase_get(&lexicon->actors->phrases, br_str_of(phrase));
    return naming ? (int32_t)lexicon->actors->namings[naming - 1].entry : -1;
}

static br_str code_at(br_arena *arena, const br_lexicon *lexicon, const char *phrase, const char *day) {
    br_date date = {0};
    br_date_parse(br_str_of(day), &date);
    int32_t entry = entry_of(lexicon, phrase);
    return entry < 0 ? BR_STR("(none)") : br_entry_code_at(lexicon->actors, (uint32_t)entry, date, arena);
}

BR_TEST(codes_are_joined_by_groups) {
    BR_EXPECT_STR(br_code_join(arena, BR_STR("KAZ"), BR_STR("GOV")), "KAZGOV");
    BR_EXPECT_STR(br_code_join(arena, BR_STR("KAZGOV"), BR_STR("GOV")), "KAZGOV");
    BR_EXPECT_STR(br_code_join(arena, BR_STR("KAZGOV"), BR_STR("GOVMIL")), "KAZGOVMIL");
    BR_EXPECT_STR(br_code_join(arena, BR_STR(""), BR_STR("MIL")), "MIL");
}

BR_TEST(old_actors_with_their_dirt) {
    br_lexicon *l =
        opened_with(arena, "GOLLUM_  ; pas 27 Apr 03\n+SMEAGOL_\n\t[HOB < 950601]\n\t[HOBGOV 950601 - 990815]\n"
                           "\t[HOBREB > 990816]\nMORDOR[ORC 20010101-20000101][ORC]\nNAMELESS_\nBAD_ [120]--\n"
                           "ELBERETH_ [ELF]\n");
    BR_EXPECT(l != NULL);
    if (!l) return;
    BR_EXPECT_STR(code_at(arena, l, "gollum", "1990-01-01"), "HOB");
    BR_EXPECT_STR(code_at(arena, l, "Smeagol", "1997-01-01"), "HOBGOV");
    BR_EXPECT_STR(code_at(arena, l, "Smeagol", "2022-01-01"), "HOBREB");
    BR_EXPECT_STR(code_at(arena, l, "Mordor", "2022-01-01"), "ORC");
    BR_EXPECT_STR(code_at(arena, l, "Elbereth", "2022-01-01"), "ELF");
    BR_EXPECT_INT(entry_of(l, "Nameless"), -1);
    BR_EXPECT_INT(l->actors->n_bad, 2); /* crossed dates, no code */
    br_lexicon_close(l);
}

BR_TEST(old_agents_with_their_forms) {
    br_lexicon *l = opened_with(arena, "!ORC! = ORC, ORCS\nATTORNEY_OF_BREE {ATTORNEYS_OF_BREE} [~JUD]\n"
                                       "PALANTIR_BODY [NGO~]\nCAVE!ORC! [~REB]\nSHIREFOLK {} [ ~CVL]\n");
    BR_EXPECT(l != NULL);
    if (!l) return;
    BR_EXPECT_STR(code_at(arena, l, "attorneys of bree", ""), "JUD");
    BR_EXPECT_STR(code_at(arena, l, "caveorcs", ""), "REB");
    BR_EXPECT_STR(code_at(arena, l, "palantir bodies", ""), "NGO");
    BR_EXPECT_STR(code_at(arena, l, "shirefolk", ""), "CVL");
    BR_EXPECT_INT(l->actors->n_bad, 0);
    br_lexicon_close(l);
}

BR_TEST(offices_have_dates) {
    br_lexicon *l = opened_with(arena, "# nothing\n");
    BR_EXPECT(l != NULL);
    if (!l) return;
    BR_EXPECT_STR(code_at(arena, l, "Nursultan Nazarbayev", "2005-01-01"), "KAZGOV");
    BR_EXPECT_STR(code_at(arena, l, "Nursultan Nazarbayev", "2024-01-01"), "KAZELI");
    BR_EXPECT_INT(l->actors->n_bad, 0);
    br_lexicon_close(l);
}

BR_TEST(spellings_of_one_name) {
    BR_EXPECT(br_is_variant(BR_STR("Masimov"), BR_STR("Massimov")));
    BR_EXPECT(!br_is_variant(BR_STR("Masimov"), BR_STR("Maksimov")));
    BR_EXPECT(!br_is_variant(BR_STR("Niger"), BR_STR("Nigeria")));
    BR_EXPECT(br_is_variant(BR_STR("Tokaiev"), BR_STR("Tokayev")));
}
