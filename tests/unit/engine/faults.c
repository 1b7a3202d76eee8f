/* Memory that fails at any moment: the document is given up with a status, nothing crashes, nothing leaks (the
 * sanitizers of the debug build watch), and the next document goes through. */
#include "engine/flow.h"
#include "test.h"

static const char page_text[] =
    "<!DOCTYPE html><html><head><title>Talks end</title><meta name=\"date\" content=\"2022-01-10\"></head><body><article>"
    "<h1>Talks end</h1><p>On Friday the president of Kazakhstan met about 2,500 soldiers in Almaty. \"We will stay,\" he said, "
    "and the defence minister denied that troops had fired on protesters in the city.</p><p>Russia said on Thursday that it "
    "would withdraw its forces if the parliament asked for it. According to the ministry, 164 people died.</p></article>"
    "</body></html>";

/* runs the flow with the n-th request for memory failing; false when the run needs fewer */
static bool run_with_fault(const br_lexicon *lexicon, br_arena *arena, size_t n, br_status *status) {
    br_item item = {
        .page = {.id = BR_STR("id"), .uri = BR_STR("page.html"), .sha256 = BR_STR("id"), .media = BR_MEDIA_HTML}};
    item.page.bytes = br_str_of(page_text);
    br_flow_options options = {BR_STAGE_ANNOTATE, {.predicates = true, .why = true}};
    br_articles articles = {0};
    br_error error = {0};
    jmp_buf boundary;
    br_arena_fail_at(arena, n);
    if (setjmp(boundary)) {
        *status = br_arena_failure(arena);
    } else {
        br_arena_guard(arena, &boundary);
        *status = br_flow(lexicon, &options, &item, arena, &articles, &error);
    }
    br_arena_guard(arena, NULL);
    br_arena_fail_at(arena, 0);
    return *status != BR_OK;
}

BR_TEST(every_failing_allocation_ends_in_a_status) {
    br_lexicon *lexicon = NULL;
    br_error error = {0};
    BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    if (!lexicon) return;
    size_t n = 1;
    for (; n < 5000; n++) {
        br_arena *document = br_arena_new(0);
        br_status status = BR_OK;
        bool failed = document && run_with_fault(lexicon, document, n, &status);
        br_arena_free(document);
        if (!failed) break;
        BR_EXPECT_INT(status, BR_NO_MEMORY);
    }
    BR_EXPECT(n > 1 && n < 5000);
    br_lexicon_close(lexicon);
}

BR_TEST(a_ceiling_gives_the_document_up) {
    br_lexicon *lexicon = NULL;
    br_error error = {0};
    BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    if (!lexicon) return;
    br_arena *small = br_arena_new(64 * 1024);
    br_status status = BR_OK;
    BR_EXPECT(run_with_fault(lexicon, small, 0, &status));
    BR_EXPECT_INT(status, BR_LIMIT);
    br_arena_free(small);
    br_lexicon_close(lexicon);
}
