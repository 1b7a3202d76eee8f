#include "lexicon/places.h"
#include "test.h"

static br_lexicon *opened(void) {
    static br_lexicon *lexicon; /* loaded once for all tests of the file */
    if (!lexicon && br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) lexicon = NULL;
    return lexicon;
}

static br_place found(br_arena *arena, const char *name, const char *country) {
    br_place place = {0};
    br_str countries[1] = {br_str_of(country)};
    br_place_find(opened(), br_str_of(name), countries, country[0] ? 1 : 0, arena, &place);
    return place;
}

BR_TEST(a_country_is_no_town_of_its_name) {
    br_place georgia = found(arena, "Georgia", "");
    BR_EXPECT_STR(georgia.country, "GEO");
    BR_EXPECT_INT(georgia.precision, BR_PLACE_COUNTRY);
    BR_EXPECT_INT(found(arena, "Jordan", "USA").precision, BR_PLACE_COUNTRY);
}

BR_TEST(towns_have_coordinates) {
    if (!opened()->places->n_places) return; /* built without the table */
    br_place almaty = found(arena, "Almaty", "");
    BR_EXPECT_STR(almaty.country, "KAZ");
    BR_EXPECT(almaty.lat > 43 && almaty.lat < 44 && almaty.lon > 76 && almaty.lon < 78);
    BR_EXPECT_INT(almaty.precision, BR_PLACE_CITY);
}

BR_TEST(the_article_s_country_decides_between_towns) {
    if (!opened()->places->n_places) return;
    BR_EXPECT_STR(found(arena, "Tripoli", "LBN").country, "LBY"); /* a capital is a capital */
    BR_EXPECT_STR(found(arena, "Valencia", "VEN").country, "VEN");
    BR_EXPECT_STR(found(arena, "Valencia", "").country, "VEN"); /* the larger one */
    BR_EXPECT_STR(found(arena, "Valencia", "ESP").country, "ESP");
}

BR_TEST(unknown_names_are_no_places) {
    BR_EXPECT_INT(found(arena, "Xyzzyburgh", "").precision, BR_PLACE_NONE);
    BR_EXPECT_INT(found(arena, "", "").precision, BR_PLACE_NONE);
    BR_EXPECT_INT(found(arena, "---", "").precision, BR_PLACE_NONE);
}
