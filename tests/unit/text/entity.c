#include "text/train/entity.h"

#include "record/note.h"
#include "test.h"

#define LAYER "# global.Entity = GRP-etype-infstat-minspan-link-identity\n"

enum { O, B_PER, I_PER, B_LOC, I_LOC, B_ORG, I_ORG };

/* Tags of a sentence whose words are "FORM UPOS HEAD DEPREL MISC". */
static bool read_names(br_arena *arena, const char *text, uint8_t tags[16]) {
    br_conllu_reader reader = {"sample", br_str_of(text), 0};
    br_conllu_sentence sentence;
    br_entity_layer layer = {0};
    memset(tags, 0, 16);
    BR_EXPECT_INT(br_conllu_next(&reader, arena, &sentence, NULL), BR_OK);
    return br_entity_names(&layer, &sentence, tags);
}

BR_TEST(names_are_the_cores_with_proper_heads) {
    static const char text[] =
        LAYER "1\tthe\t_\tDET\t_\t_\t2\tdet\t_\tEntity=(1-person-new-2-sgl\n"
              "2\tenvoy\t_\tNOUN\t_\t_\t9\tnsubj\t_\t_\n"
              "3\tof\t_\tADP\t_\t_\t6\tcase\t_\t_\n"
              "4\tthe\t_\tDET\t_\t_\t6\tdet\t_\tEntity=(2-organization-new-2-sgl\n"
              "5\tLeague\t_\tPROPN\t_\t_\t2\tnmod\t_\t_\n"
              "6\tof\t_\tADP\t_\t_\t7\tcase\t_\t_\n"
              "7\tNations\t_\tPROPN\t_\t_\t5\tnmod\t_\tEntity=2)1)\n"
              "8\tsaw\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
              "9\tGeneral\t_\tPROPN\t_\t_\t10\tnmod:desc\t_\tEntity=(3-person-new-1,2-sgl-Ada_Lee\n"
              "10\tLee\t_\tPROPN\t_\t_\t8\tobj\t_\tEntity=3)\n"
              "11\tin\t_\tADP\t_\t_\t12\tcase\t_\t_\n"
              "12\tOslo\t_\tPROPN\t_\t_\t8\tobl\t_\tSpaceAfter=No|Entity=(4-place-new-1-sgl-Oslo)\n";
    uint8_t tags[16];
    static const uint8_t right[] = {O, O, O, O, B_ORG, I_ORG, I_ORG, O, O, B_PER, O, B_LOC};
    BR_EXPECT(read_names(arena, text, tags));
    for (size_t i = 0; i < sizeof right; i++) BR_EXPECT_INT(tags[i], right[i]);
}

BR_TEST(persons_joined_by_and_are_two) {
    static const char text[] =
        LAYER "1\tAnn\t_\tPROPN\t_\t_\t0\troot\t_\tEntity=(1-person-new-1,3-sgl(2-person-new-1-sgl)\n"
              "2\tand\t_\tCCONJ\t_\t_\t3\tcc\t_\t_\n"
              "3\tBob\t_\tPROPN\t_\t_\t1\tconj\t_\tEntity=(3-person-new-1-sgl)1)\n";
    uint8_t tags[16];
    BR_EXPECT(read_names(arena, text, tags));
    BR_EXPECT(tags[0] == B_PER && tags[1] == O && tags[2] == B_PER);
}

BR_TEST(damaged_layers_are_harmless) {
    static const char *const marks[] = {
        "(", ")", "((", "1)", "(1-person-new-9,0,-3,x-sgl)", "(1-person", "(-)-)(", "(1-place-new--"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        uint8_t tags[16];
        br_str text = br_str_format(arena, LAYER "1\tA\t_\tPROPN\t_\t_\t0\troot\t_\tEntity=%s\n", marks[i]);
        BR_EXPECT(read_names(arena, br_str_cstr(arena, text), tags));
        BR_EXPECT_INT(tags[0], O);
    }
    uint8_t tags[16];
    BR_EXPECT(!read_names(arena, "1\tA\t_\tPROPN\t_\t_\t0\troot\t_\tEntity=(1-person-new-1-sgl)\n", tags));
    BR_EXPECT(!read_names(arena, "# global.Entity = GRP\n1\tA\t_\tPROPN\t_\t_\t0\troot\t_\t_\n", tags));
}
