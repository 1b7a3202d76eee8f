/* address.h: what the address of a page tells. */
#ifndef BR_CLEAN_ADDRESS_H
#define BR_CLEAN_ADDRESS_H

#include "base/date.h"

/* "www.reed.example" of "https://www.reed.example/a"; "" when there is none. */
br_str br_url_host(br_str url);

/* The address inside of one that an archive of the web gives to a page
 * ("https://archive.example/web/20220310123456/https://reed.example/a") and the day of the capture; `url` itself and no day
 * where it is no such address. */
br_str br_url_captured(br_str url, br_date *day);

#endif
