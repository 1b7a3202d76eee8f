#include "lexicon/event/parse.h"
#include "test.h"

typedef struct built {
    br_lexicon lexicon;
    event_builder builder;
    br_event_lexicon events;
    br_error error;
} built;

static br_status build(built *b, br_arena *arena, const char *rows) {
    *b = (built){.lexicon = {.arena = arena}};
    b->builder = (event_builder){
        .lexicon = &b->lexicon, .arena = arena, .scratch = arena, .events = &b->events, .set_names = br_map_on(arena)};
    BR_FORWARD(br_event_parse_sets(&b->builder, "sets.tsv", br_str_of(rows), &b->error));
    BR_FORWARD(br_event_build_sets(&b->builder, &b->error));
    b->events.set_names = b->builder.set_names;
    return BR_OK;
}

/* memberships of a word in a set */
static int count(const built *b, const char *set, const char *word) {
    br_sym sym = br_event_symbol(&b->lexicon, br_str_of(word));
    uint16_t number = br_event_set(&b->events, br_str_of(set));
    const br_membership *end, *at = br_set_memberships(&b->events, number, sym, &end);
    int n = 0;
    for (; at < end && at->set == number; at++) n++;
    return n;
}

static bool has(const built *b, const char *set, const char *word) {
    return br_set_has(&b->events, br_event_set(&b->events, br_str_of(set)),
                      br_event_symbol(&b->lexicon, br_str_of(word)));
}

BR_TEST(nested_sets_are_opened) {
    built b;
    BR_EXPECT_INT(build(&b, arena, "@aid\tfood, medicine\n@goods\t@aid, steel\n"), BR_OK);
    BR_EXPECT(has(&b, "goods", "food") && has(&b, "goods", "steel") && has(&b, "aid", "medicine"));
    BR_EXPECT(!has(&b, "aid", "steel"));
}

BR_TEST(a_phrase_is_known_by_its_head_alone) {
    built b;
    BR_EXPECT_INT(build(&b, arena, "@rich\teconomic\n@help\t@rich aid, aid, carry+out\n"), BR_OK);
    BR_EXPECT_INT(count(&b, "help", "aid"), 2); /* by itself and in the phrase */
    BR_EXPECT(has(&b, "help", "aid") && !has(&b, "help", "carry") && !has(&b, "help", "economic"));
    BR_EXPECT_INT(count(&b, "help", "carry"), 1);
}

BR_TEST(a_phrase_with_a_set_at_its_head_has_each_of_its_members) {
    built b;
    BR_EXPECT_INT(build(&b, arena, "@aid\tfood, first aid\n@sent\tfresh @aid\n"), BR_OK);
    BR_EXPECT_INT(count(&b, "sent", "food"), 1);
    BR_EXPECT_INT(count(&b, "sent", "aid"), 1);
    const br_word_set *sent = &b.events.sets[br_event_set(&b.events, BR_STR("sent"))];
    BR_EXPECT_INT(sent->n_words, 0);
    BR_EXPECT_INT(sent->phrases[1].n_before, 2); /* "fresh first aid" */
}

BR_TEST(sets_that_hold_themselves_or_nothing_are_refused) {
    built b;
    BR_EXPECT_INT(build(&b, arena, "@a\t@b\n@b\t@a\n"), BR_BAD_INPUT);
    BR_EXPECT(br_str_has(br_str_of(b.error.message), BR_STR("holds itself")));
    BR_EXPECT_INT(build(&b, arena, "@a\t@nowhere\n"), BR_BAD_INPUT);
}
