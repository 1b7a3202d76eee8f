/* fuzz_html.c: any bytes as a page of HTML, plain text and Markdown. */
#include "clean_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const br_media kinds[] = {BR_MEDIA_HTML, BR_MEDIA_TEXT, BR_MEDIA_MARKDOWN, BR_MEDIA_FEED_ITEM,
                                     BR_MEDIA_ARTICLE};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        br_arena *arena = br_arena_new(0);
        br_page page = {.uri = BR_STR("page"), .media = kinds[i], .bytes = {(const char *)data, size}};
        br_page_identify(arena, &page);
        check_page(&page, arena);
        br_arena_free(arena);
    }
    return 0;
}
