/* export_int.h: the formats of other programs, one function each. */
#ifndef BR_LOOK_EXPORT_INT_H
#define BR_LOOK_EXPORT_INT_H

#include "look/export.h"

/* tables of other event projects (export_table.c) */
br_status br__export_gdelt(br_store *store, FILE *out, br_error *error);
br_status br__export_icews(br_store *store, FILE *out, br_error *error);
br_status br__export_polecat(br_store *store, FILE *out, br_error *error);
br_status br__export_phoenix(br_store *store, FILE *out, br_error *error);

/* networks (export_graph.c) */
br_status br__export_gexf(br_store *store, FILE *out, br_error *error);
br_status br__export_graphml(br_store *store, FILE *out, br_error *error);

/* JSON of other programs (export_json.c) */
br_status br__export_geojson(br_store *store, FILE *out, br_error *error);
br_status br__export_timelinejs(br_store *store, FILE *out, br_error *error);
br_status br__export_ftm(br_store *store, FILE *out, br_error *error);

/* sentences and trees (export_conllu.c) */
br_status br__export_conllu(br_store *store, FILE *out, br_error *error);

#endif
