/* address.h: what the address of a page tells. */
#ifndef BR_CLEAN_FACT_ADDRESS_H
#define BR_CLEAN_FACT_ADDRESS_H

#include "base/date.h"
#include "lexicon/clean.h"

/* "www.reed.example" of "https://www.reed.example/a"; "" when there is none. */
br_str br_url_host(br_str url);

/* The address inside of one that an archive of the web gives to a page
 * ("https://archive.example/web/20220310123456/https://reed.example/a") and the day of the capture; `url` itself and no day
 * where it is no such address. */
br_str br_url_captured(br_str url, br_date *day);

/* A date in the path of an address: "/2022/01/07/", "/2022/jan/07/", "2022-01-07", "20220107"; or else a month: "/2022/01/"
 * (day 0). */
bool br_url_date(const br_clean_lexicon *lexicon, br_arena *arena, br_str url, br_date *date);

#endif
