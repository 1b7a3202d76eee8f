/* Times over every day of three years: never a day that the calendar does not have, and the anchor's order kept. */
#include "annotate/time/times.h"

#include "base/buf.h"
#include "test.h"

#define FIRST_YEAR 2019 /* three years with a leap day among them */
#define LAST_YEAR  2021

/* one sentence each, so that the n-th sentence's time is the same expression for every anchor */
static const char *const sentences[] = {
    "He left on Monday.",         "He will leave on Monday.", "He left last Friday.",     "He will leave next Friday.",
    "He left on Sunday.",         "He left in March.",        "He will come in March.",   "He left last June.",
    "He will come next June.",    "He left on 20 May.",       "He will come on 20 May.",  "He left on 31 December.",
    "He will come on 1 January.", "He left on 29 February.",  "He left last week.",       "He will come next week.",
    "He left last month.",        "He will come next month.", "He left last year.",       "He left yesterday.",
    "He leaves today.",           "He comes tomorrow.",       "He left two weeks ago.",   "He left three months ago.",
    "He left 30 days ago.",       "He left last quarter.",    "He left last summer.",     "He left over the weekend.",
    "He left at Easter.",         "He left on Thanksgiving.", "He left on Memorial Day.", "He left last night.",
    "He left in the first half.",
};
#define N_SENTENCES (sizeof sentences / sizeof sentences[0])

static br_lexicon *open_lexicon(void) {
    br_lexicon *lexicon = NULL;
    br_error error;
    br_status status = br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error);
    BR_EXPECT_INT(status, BR_OK);
    return lexicon;
}

static bool is_day(br_date d) {
    return br_date_valid(d.year, d.month, d.day);
}

/* the days of each sentence's time; year 0 where there is none */
static void days_at(br_lexicon *lexicon, br_arena *arena, int32_t anchor, br_date from[N_SENTENCES],
                    br_date to[N_SENTENCES]) {
    br_buf text = br_buf_on(arena);
    uint32_t starts[N_SENTENCES + 1];
    for (size_t i = 0; i < N_SENTENCES; i++) {
        starts[i] = (uint32_t)text.len;
        br_buf_format(&text, "%s\n\n", sentences[i]);
        from[i] = to[i] = (br_date){0};
    }
    starts[N_SENTENCES] = (uint32_t)text.len;
    br_article article = {.text = br_buf_str(&text), .published = br_date_format(arena, br_date_from_days(anchor))};
    BR_EXPECT_INT(br_annotate_times(lexicon, NULL, NULL, &article, arena, NULL), BR_OK);
    for (uint32_t t = 0, i = 0; t < article.n_times; t++) {
        while (article.times[t].span.start >= starts[i + 1]) i++;
        from[i] = article.times[t].from;
        to[i] = article.times[t].to;
    }
}

BR_TEST(relative_times_keep_the_order_of_their_anchors) {
    br_lexicon *lexicon = open_lexicon();
    br_date before[N_SENTENCES] = {{0}}, from[N_SENTENCES], to[N_SENTENCES];
    int32_t first = br_days_from_date((br_date){.year = FIRST_YEAR, .month = 1, .day = 1});
    int32_t last = br_days_from_date((br_date){.year = LAST_YEAR, .month = 12, .day = 31});
    br_arena_mark mark = br_arena_tell(arena);
    for (int32_t day = first; day <= last; day++) {
        days_at(lexicon, arena, day, from, to);
        for (size_t i = 0; i < N_SENTENCES; i++) {
            bool ok = is_day(from[i]) && is_day(to[i]) && br_date_cmp(from[i], to[i]) <= 0;
            if (ok && day > first) ok = br_date_cmp(before[i], from[i]) <= 0;
            if (!ok) {
                br_test_fail(__FILE__, __LINE__, "\"%s\" on day %d", sentences[i], day);
                br_lexicon_close(lexicon);
                return;
            }
            before[i] = from[i];
        }
        br_arena_rewind(arena, mark);
    }
    br_lexicon_close(lexicon);
}

/* the value of the only time of a text, "" when there is none */
static br_str value_of(br_lexicon *lexicon, br_arena *arena, br_str text) {
    br_article article = {.text = text, .published = BR_STR("2020-06-15")};
    br_annotate_times(lexicon, NULL, NULL, &article, arena, NULL);
    for (uint32_t t = 0; t < article.n_times; t++)
        if (article.times[t].from.year) {
            BR_EXPECT(is_day(article.times[t].from) && is_day(article.times[t].to));
            if (article.times[t].value.len == 10) return article.times[t].value;
        }
    return BR_STR("");
}

BR_TEST(every_day_in_every_form_is_itself_or_nothing) {
    static const char *const months[] = {"",     "January", "February",  "March",   "April",    "May",     "June",
                                         "July", "August",  "September", "October", "November", "December"};
    br_lexicon *lexicon = open_lexicon();
    br_arena_mark mark = br_arena_tell(arena);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 31; day++) {
                br_str want = br_str_format(arena, "%04d-%02d-%02d", year, month, day);
                br_str forms[] = {
                    br_str_format(arena, "It was on %d %s %d.", day, months[month], year),
                    br_str_format(arena, "It was on %s %d, %d.", months[month], day, year),
                    br_str_format(arena, "It was on %04d-%02d-%02d.", year, month, day),
                    br_str_format(arena, "It was on the %dth of %s %d.", day, months[month], year),
                };
                for (size_t f = 0; f < sizeof forms / sizeof forms[0]; f++) {
                    br_str value = value_of(lexicon, arena, forms[f]);
                    bool valid = br_date_valid(year, month, day);
                    if (valid ? !br_str_eq(value, want) : value.len > 0)
                        br_test_fail(__FILE__, __LINE__, "\"%.*s\" gives \"%.*s\"", BR_FMT(forms[f]), BR_FMT(value));
                }
                br_arena_rewind(arena, mark);
            }
    br_lexicon_close(lexicon);
}

BR_TEST(the_mode_can_be_forced) {
    br_lexicon *lexicon = open_lexicon();
    br_str text = BR_STR("On 1 May 1904 it began. On 14 June the town fell.");
    br_article article = {.text = text, .published = BR_STR("2012-03-01")};
    br_annotate_times(lexicon, NULL, &(br_time_options){.mode = BR_TIMES_NARRATIVE}, &article, arena, NULL);
    BR_EXPECT_INT(article.n_times, 2);
    BR_EXPECT_STR(article.times[1].value, "1904-06-14");
    br_annotate_times(lexicon, NULL, &(br_time_options){.mode = BR_TIMES_NEWS}, &article, arena, NULL);
    BR_EXPECT_STR(article.times[1].value, "2011-06-14");
    br_lexicon_close(lexicon);
}

BR_TEST(conventions_are_options) {
    br_lexicon *lexicon = open_lexicon();
    br_article article = {.text = BR_STR("It took about two decades.")};
    br_annotate_times(lexicon, NULL, NULL, &article, arena, NULL);
    BR_EXPECT_STR(article.times[0].value, "P20Y");
    BR_EXPECT_STR(br_span_text(article.text, article.times[0].span), "about two decades");
    br_annotate_times(lexicon, NULL, &(br_time_options){.decades_as_units = true, .bare_approx = true}, &article, arena,
                      NULL);
    BR_EXPECT_STR(article.times[0].value, "P2DE");
    BR_EXPECT_STR(br_span_text(article.text, article.times[0].span), "two decades");
    br_lexicon_close(lexicon);
}

BR_TEST(a_language_without_a_folder_has_no_times) {
    br_lexicon *lexicon = open_lexicon();
    br_article article = {.text = BR_STR("on Monday"), .language = BR_STR("xx")};
    BR_EXPECT_INT(br_annotate_times(lexicon, NULL, NULL, &article, arena, NULL), BR_OK);
    BR_EXPECT_INT(article.n_times, 0);
    br_lexicon_close(lexicon);
}
