#include "lexicon/old/dictionary.h"
#include "test.h"

static br_str line_at(br_arena *arena, const char *bytes, int n) {
    br_old_lines lines = br_old_lines_of(arena, br_str_of(bytes));
    for (int i = 0; i <= n; i++)
        if (!br_old_next(&lines)) return BR_STR("(end)");
    return lines.line;
}

BR_TEST(comments_are_taken_off) {
    const char *file = "# head\n<!-- more\n than a line -->\nARNOR_ [ARN] ; tony 4/21/91\n/ a note\n"
                       "\t[HOB <950601] # maybe\nENT [### <890101] [ENT]\n~FINISH\nNOBODY [XXX]\n";
    BR_EXPECT_STR(line_at(arena, file, 0), "ARNOR_ [ARN]");
    BR_EXPECT_STR(line_at(arena, file, 1), "[HOB <950601]");
    BR_EXPECT_STR(line_at(arena, file, 2), "ENT [### <890101] [ENT]");
    BR_EXPECT_STR(line_at(arena, file, 3), "(end)");
}

BR_TEST(lines_keep_their_numbers) {
    br_old_lines lines = br_old_lines_of(arena, BR_STR("# a\n\nB_ [BBB]\r\n  C_ [CCC]\n"));
    BR_EXPECT(br_old_next(&lines));
    BR_EXPECT_INT(lines.number, 3);
    BR_EXPECT(!lines.indented);
    BR_EXPECT(br_old_next(&lines));
    BR_EXPECT_INT(lines.number, 4);
    BR_EXPECT(lines.indented);
    BR_EXPECT(!br_old_next(&lines));
}

BR_TEST(blocks_are_cut_out) {
    br_str rest = BR_STR("HAMID_KARZAI_ [AFGMIL][AFGGOV 20011222-20140929"), before, block;
    BR_EXPECT(br_old_block(&rest, &before, &block));
    BR_EXPECT_STR(before, "HAMID_KARZAI_");
    BR_EXPECT_STR(block, "AFGMIL");
    BR_EXPECT(br_old_block(&rest, &before, &block)); /* not closed: up to the end of the line */
    BR_EXPECT_STR(block, "AFGGOV 20011222-20140929");
    BR_EXPECT(!br_old_block(&rest, &before, &block));
}

BR_TEST(phrases_are_written_as_ours) {
    bool open;
    BR_EXPECT_STR(br_old_phrase(arena, BR_STR("HAMID_KARZAI_ "), &open), "HAMID KARZAI");
    BR_EXPECT(!open);
    BR_EXPECT_STR(br_old_phrase(arena, BR_STR("AFGHAN"), &open), "AFGHAN");
    BR_EXPECT(open);
}

BR_TEST(files_are_known_by_their_lines) {
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("ARNOR_ [ARN]\n+GONDOR_\n\t[GON <950601]\n")), BR_OLD_ACTORS);
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("POLICE {} [~COP]\nRIGHTS_BODY [NGO~]\n")), BR_OLD_AGENTS);
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("BREAK_ [1717]\n- * TREATY [161]\n- * IN ^ WITH + [031]\n")),
                  BR_OLD_VERBS);
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("<ISSUE CATEGORY=\"X\">\nn:school [E]\n")), BR_OLD_ISSUES);
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("+World Golf Championships\nAFRICAN NATIONS CUP\n")), BR_OLD_DISCARDS);
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("Aslan Maskhadov\tRUSSEP\t1997\t2005\t\n")), BR_OLD_UNKNOWN);
    BR_EXPECT_INT(br_old_kind_of(arena, BR_STR("")), BR_OLD_UNKNOWN);
}
