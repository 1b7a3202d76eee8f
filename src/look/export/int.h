/* int.h: the formats of other programs, one function each. Their questions to the database stand in sql/. */
#ifndef BR_LOOK_EXPORT_INT_H
#define BR_LOOK_EXPORT_INT_H

#include "look/export/export.h"

typedef struct br_exporter {
    br_store *store;
    const br_lexicon *lexicon;
    br_filter filter; /* of events */
    br_arena *arena;  /* for what lasts as long as the export */
    FILE *out;
} br_exporter;

/* Opens the question sql/NAME.sql; behind sql/happened.sql when it selects from that one's `e`. Its table `events` holds what the
 * filter lets through. The parameter ?1, where it has one, is our version; ?2 is '' unless there is a filter. */
br_status br__export_query(const br_exporter *x, const char *name, bool of_happened, br_query **query, br_error *error);

/* BR_IO with the cause when something could not be written. */
br_status br__export_written(const br_exporter *x, br_error *error);

/* tables of other event projects (export/table.c) */
br_status br__export_gdelt(const br_exporter *x, br_error *error);
br_status br__export_icews(const br_exporter *x, br_error *error);
br_status br__export_polecat(const br_exporter *x, br_error *error);
br_status br__export_phoenix(const br_exporter *x, br_error *error);

/* networks (export/graph.c) */
br_status br__export_gexf(const br_exporter *x, br_error *error);
br_status br__export_graphml(const br_exporter *x, br_error *error);

/* JSON of other programs (export/json.c) */
br_status br__export_geojson(const br_exporter *x, br_error *error);
br_status br__export_timelinejs(const br_exporter *x, br_error *error);
br_status br__export_ftm(const br_exporter *x, br_error *error);

/* sentences and trees (export/conllu.c) */
br_status br__export_conllu(const br_exporter *x, br_error *error);

#endif
