#include "record/tree.h"

#include "test.h"

/* "Kenya was urged by Uganda": heads and relations by hand */
static br_tree small_tree(br_arena *arena, br_article *article) {
    static br_token tokens[] = {
        {.span = {0, 5}, .head = 2, .deprel = BR_DEP_NSUBJ_PASS},
        {.span = {6, 9}, .head = 2, .deprel = BR_DEP_AUX_PASS},
        {.span = {10, 15}, .head = BR_NO_HEAD, .deprel = BR_DEP_ROOT},
        {.span = {16, 18}, .head = 4, .deprel = BR_DEP_CASE},
        {.span = {19, 25}, .head = 2, .deprel = BR_DEP_OBL},
        {.span = {26, 32}, .head = 2, .deprel = BR_DEP_OBL_AGENT},
    };
    static br_sentence sentence = {.span = {0, 32}, .n_tokens = 6};
    *article = (br_article){.text = BR_STR("Kenya was urged in Uganda Sweden"),
                            .tokens = tokens,
                            .n_tokens = 6,
                            .sentences = &sentence,
                            .n_sentences = 1};
    return br_tree_of(arena, article);
}

BR_TEST(children_are_found_by_relation) {
    br_article article;
    br_tree tree = small_tree(arena, &article);
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_NSUBJ, -1), 0);      /* a universal relation matches its subtypes */
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_NSUBJ_PASS, -1), 0); /* a subtype itself */
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_OBL, -1), 4);
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_OBL, 4), 5);
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_OBL, 5), -1);
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_OBL_AGENT, -1), 5);
    BR_EXPECT_INT(br_tree_child(&tree, 2, BR_DEP_OBJ, -1), -1);
    BR_EXPECT_INT(br_tree_child(&tree, 0, BR_DEP_CASE, -1), -1);
}

BR_TEST(subtypes_have_their_universal_relation) {
    for (int rel = 0; rel < BR_DEP_COUNT; rel++) {
        br_str text = br_deprel_text((br_deprel)rel);
        size_t colon = br_str_find_byte(text, ':');
        br_str base = colon == BR_NOT_FOUND ? text : br_str_slice(text, 0, colon);
        BR_EXPECT(br_str_eq(br_deprel_text(br_deprel_universal((br_deprel)rel)), base));
    }
}
