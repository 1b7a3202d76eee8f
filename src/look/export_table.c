/* export_table.c: events as the tables of other projects. Columns after docs/exports.md.
 *
 * What was only planned, denied, conditional or told inside of another act is left out: those programs know happened
 * events only. A reciprocal act is two rows, as these projects write it. */
#include "look/export_int.h"

#include <errno.h>
#include <string.h>

/* Both directions of a reciprocal act; the parts of a code: country, then roles of three letters. `body` tells
 * international bodies, whose code begins with their kind. */
#define EVENTS                                                                                                                   \
    "WITH both AS (SELECT id, date, source, source_code, target, target_code, code, plover, mode, goldstein, place, country, "   \
    "lat, lon, precision, mentions, articles, independent_sources, 0 AS turn FROM events WHERE factuality = 'asserted' AND NOT " \
    "embedded AND NOT hedged AND code <> '' AND date IS NOT NULL UNION ALL SELECT id, date, target, target_code, source, "       \
    "source_code, code, plover, mode, goldstein, place, country, lat, lon, precision, mentions, articles, independent_sources, " \
    "1 FROM events WHERE reciprocal AND factuality = 'asserted' AND NOT embedded AND NOT hedged AND code <> '' AND date IS NOT " \
    "NULL), e AS (SELECT *, substr(code, 1, 2) AS root, substr(date || '-01-01', 1, 4) AS year, CASE length(date) WHEN 4 THEN "  \
    "date || '-01-01' WHEN 7 THEN date || '-01' ELSE date END AS day, (SELECT m.article FROM event_mentions m WHERE m.event = "  \
    "both.id ORDER BY m.article LIMIT 1) AS first_article FROM both WHERE date NOT LIKE '%W%') "

#define ARTICLE(column) "(SELECT a." column " FROM articles a WHERE a.id = e.first_article)"
#define BODY(code)      "substr(" code ", 1, 3) IN ('IGO', 'NGO', 'MNC')"
#define COUNTRY(code)   "CASE WHEN " BODY(code) " THEN '' ELSE substr(" code ", 1, 3) END"
#define ROLE(code, n)                                                                                                  \
    "CASE WHEN " BODY(code) " THEN substr(" code ", " #n " * 3 - 2, 3) ELSE substr(" code ", " #n " * 3 + 1, 3) END"
#define QUAD "CASE WHEN root <= '05' THEN 1 WHEN root <= '08' THEN 2 WHEN root <= '13' THEN 3 ELSE 4 END"

/* writes the rows of a query as lines of cells with tabs between; `header` adds a line of names */
static br_status write_rows(br_store *store, const char *sql, bool header, FILE *out, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, sql, &query, error));
    int n = br_query_columns(query);
    for (int c = 0; header && c < n; c++) fprintf(out, "%s%c", br_query_name(query, c), c + 1 < n ? '\t' : '\n');
    while (br_query_next(query))
        for (int c = 0; c < n; c++) {
            br_str cell = br_query_str(query, c);
            for (size_t i = 0; i < cell.len; i++) fputc((unsigned char)cell.ptr[i] < 0x20 ? ' ' : cell.ptr[i], out);
            fputc(c + 1 < n ? '\t' : '\n', out);
        }
    BR_FORWARD(br_query_close(query, error));
    return ferror(out) ? br_fail(error, BR_IO, "can't write: %s", strerror(errno)) : BR_OK;
}

#define GDELT_ACTOR(name, code)                                                                                        \
    "coalesce(" code ", ''), upper(coalesce(" name ", '')), coalesce(" COUNTRY(code) ", ''), CASE WHEN " BODY(         \
        code) " THEN substr(" code                                                                                     \
              ", 4, 3) ELSE '' END, '', '', '', coalesce(" ROLE(code, 1) ", ''), coalesce(" ROLE(                      \
                  code, 2) ", ''), coalesce(" ROLE(code, 3) ", ''), "

/* GDELT's kinds of places: 1 country, 4 a city of the world, 5 a first-level region */
#define GDELT_NO_PLACE "0, '', '', '', '', '', '', '', "
#define GDELT_PLACE                                                                                                    \
    "CASE precision WHEN 'country' THEN 1 WHEN 'city' THEN 4 WHEN 'region' THEN 5 ELSE 0 END, coalesce(place, ''), "   \
    "coalesce(country, ''), '', '', coalesce(lat, ''), coalesce(lon, ''), '', "

br_status br__export_gdelt(br_store *store, FILE *out, br_error *error) {
    static const char sql[] = EVENTS
        "SELECT substr(id, 1, 16) || CASE turn WHEN 1 THEN 'r' ELSE '' END, replace(day, '-', ''), "
        "substr(replace(day, '-', ''), 1, 6), year, round(year + (strftime('%j', day) - 1) / 365.0, 4), " GDELT_ACTOR(
            "source", "source_code")
            GDELT_ACTOR(
                "target",
                "target_code") "1, code, substr(code, 1, 3), root, " QUAD
                               ", goldstein, mentions, independent_sources, articles, '', " GDELT_NO_PLACE
                                   GDELT_NO_PLACE GDELT_PLACE
                               "replace(substr(coalesce(" ARTICLE("published") ", day), 1, 10), '-', '') || '000000', coalesce(" ARTICLE(
                                   "url") ", " ARTICLE("uri") ") FROM e ORDER BY day, id, turn";
    return write_rows(store, sql, false, out, error);
}

br_status br__export_icews(br_store *store, FILE *out, br_error *error) {
    static const char sql[] = EVENTS
        "SELECT substr(id, 1, 16) AS \"Event ID\", day AS \"Event Date\", coalesce(source, '') AS \"Source Name\", "
        "coalesce(" ROLE("source_code", 1) ", '') AS \"Source Sectors\", coalesce(" COUNTRY(
            "source_code") ", '') AS \"Source Country\", plover AS \"Event Text\", code AS \"CAMEO Code\", goldstein AS \"Intensity\", "
                           "coalesce(target, '') AS \"Target Name\", coalesce(" ROLE("target_code", 1) ", '') AS \"Target Sectors\", coalesce(" COUNTRY(
                               "target_code") ", '') AS \"Target Country\", substr(first_article, 1, 16) AS \"Story ID\", '' AS "
                                              "\"Sentence Number\", coalesce(" ARTICLE(
                                                  "site") ", '') AS \"Publisher\", CASE precision WHEN 'city' THEN place ELSE "
                                                          "'' END AS \"City\", '' AS \"District\", CASE precision WHEN 'region' THEN place ELSE '' END AS \"Province\", "
                                                          "coalesce(country, '') AS \"Country\", coalesce(lat, '') AS \"Latitude\", coalesce(lon, '') AS \"Longitude\" FROM e "
                                                          "ORDER BY day, id, turn";
    return write_rows(store, sql, true, out, error);
}

#define POLECAT_ACTOR(name, code, label)                                                                               \
    "coalesce(" name ", 'None') AS \"" label " Name\", coalesce(" COUNTRY(                                             \
        code) ", 'None') AS \"" label " Country\", 'None' AS \"" label                                                 \
              " COW\", coalesce(nullif(" ROLE(code, 1) ", ''), 'None') AS \"Primary " label                            \
                                                       " Sector\", coalesce(nullif(" ROLE(                             \
                                                           code, 1) ", ''), 'None') AS \"" label                       \
                                                                    " Sectors\", 'None' AS \"" label                   \
                                                                    " Title\", coalesce(" name ", 'None') AS \"" label \
                                                                    " Name Raw\", 'None' AS \"Wikipedia " label        \
                                                                    " ID\", "

br_status br__export_polecat(br_store *store, FILE *out, br_error *error) {
    static const char sql[] = EVENTS
        "SELECT substr(id, 1, 16) AS \"Event ID\", day AS \"Event Date\", plover AS \"Event Type\", coalesce(nullif(mode, "
        "''), 'None') AS \"Event Mode\", goldstein AS \"Intensity\", CASE " QUAD
        " WHEN 1 THEN 'V-COOP' WHEN 2 THEN 'M-COOP' "
        "WHEN 3 THEN 'V-CONF' ELSE 'M-CONF' END AS \"Quad Code\", 'None' AS \"Contexts\", " POLECAT_ACTOR(
            "source", "source_code", "Actor")
            POLECAT_ACTOR(
                "target", "target_code",
                "Recipient") "coalesce(place, 'None') AS \"Placename\", CASE precision WHEN 'city' THEN place ELSE 'None' END AS \"City\", 'None' AS "
                             "\"District\", CASE precision WHEN 'region' THEN place ELSE 'None' END AS \"Province\", coalesce(country, 'None') AS "
                             "\"Country\", coalesce(lat, 'None') AS \"Latitude\", coalesce(lon, 'None') AS \"Longitude\", 'None' AS \"GeoNames ID\", "
                             "coalesce(place, 'None') AS \"Raw Placename\", coalesce(precision, 'None') AS \"Feature Type\", coalesce(nullif(" ARTICLE("site") ", ''), 'None') AS \"Source\", coalesce(" ARTICLE(
                                 "published") ", 'None') AS \"Publication Date\", 'None' "
                                              "AS \"Story People\", 'None' AS \"Story Organizations\", 'None' AS \"Story Locations\", coalesce(" ARTICLE(
                                                  "language") ", 'None') AS \"Language\", '" BIRUNI_VERSION
                                                              "' AS \"Version\" FROM e WHERE turn = 0 ORDER BY day, id";
    return write_rows(store, sql, true, out, error);
}

/* one act of a kind a pair and day, as Phoenix filters */
br_status br__export_phoenix(br_store *store, FILE *out, br_error *error) {
    static const char sql[] = EVENTS
        "SELECT substr(min(id), 1, 16) || '_" BIRUNI_VERSION "', replace(day, '-', ''), year, substr(day, 6, 2), "
        "substr(day, 9, 2), coalesce(source_code, ''), coalesce(substr(source_code, 1, 3), ''), coalesce(substr(source_code, 4, "
        "3), ''), coalesce(substr(source_code, 7), ''), coalesce(target_code, ''), coalesce(substr(target_code, 1, 3), ''), "
        "coalesce(substr(target_code, 4, 3), ''), coalesce(substr(target_code, 7), ''), code, root, " QUAD
        ", goldstein, '', "
        "coalesce(lat, ''), coalesce(lon, ''), coalesce(place, ''), '', coalesce(country, ''), group_concat(substr(first_article, "
        "1, 16), ';'), group_concat(coalesce(" ARTICLE("url") ", " ARTICLE("uri") "), ';'), group_concat(" ARTICLE(
            "site") ", ';') FROM e GROUP BY day, source_code, target_code, code ORDER BY day, min(id)";
    return write_rows(store, sql, false, out, error);
}
