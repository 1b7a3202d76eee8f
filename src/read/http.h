/* http.h: an HTTP response as archives keep it. */
#ifndef BR_READ_HTTP_H
#define BR_READ_HTTP_H

#include "base/str.h"

typedef struct br_http {
    int code;          /* 200, 404 ... */
    br_str media_type; /* "text/html", lower case; "" when not told */
    br_str charset, language;
    br_str body; /* chunks joined, content encoding undone */
} br_http;

/* Value of a header in a block of "Name: value" lines; "" when absent. Names do not care about case. */
br_str br_header_of(br_str block, br_str name);

/* Media type and charset of a Content-Type value. */
void br_media_of_header(br_arena *arena, br_str value, br_str *media_type, br_str *charset);

/* `message`: status line, headers, blank line, body. The body is undone only if `wanted(media_type)`. */
br_status br_http_parse(br_arena *arena, br_str message, bool (*wanted)(br_str media_type), br_http *http,
                        br_error *error);

#endif
