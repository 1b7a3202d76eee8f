/* graph.c: who acts on whom as a network: actors are nodes, events are edges with their day. */
#include "look/export/int.h"

/* text of XML: markup escaped, control characters left out */
static void write_xml(FILE *out, br_str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '<') fputs("&lt;", out);
        else if (c == '>') fputs("&gt;", out);
        else if (c == '&') fputs("&amp;", out);
        else if (c == '"') fputs("&quot;", out);
        else if (c >= 0x20 || c == '\n') fputc(c, out);
    }
}

static void write_attribute(FILE *out, const char *name, br_str value) {
    fprintf(out, " %s=\"", name);
    write_xml(out, value);
    fputc('"', out);
}

typedef void (*write_row)(br_query *query, FILE *out);

static br_status each_row(const br_exporter *x, const char *question, write_row write, br_error *error) {
    br_query *query;
    BR_FORWARD(br__export_query(x, question, false, &query, error));
    while (br_query_next(query)) write(query, x->out);
    BR_FORWARD(br_query_close(query, error));
    return br__export_written(x, error);
}

/* ---- GEXF 1.3, with the days that Gephi's timeline needs ---- */

static void gexf_node(br_query *query, FILE *out) {
    fputs("      <node", out);
    write_attribute(out, "id", br_query_str(query, 0));
    write_attribute(out, "label", br_query_str(query, 1));
    fputs("><attvalues><attvalue for=\"code\"", out);
    write_attribute(out, "value", br_query_str(query, 0));
    fprintf(out, "/><attvalue for=\"events\" value=\"%lld\"/></attvalues></node>\n", (long long)br_query_int(query, 2));
}

static void gexf_edge(br_query *query, FILE *out) {
    br_str date = br_query_str(query, 6);
    fputs("      <edge", out);
    write_attribute(out, "id", br_query_str(query, 0));
    write_attribute(out, "source", br_query_str(query, 1));
    write_attribute(out, "target", br_query_str(query, 2));
    write_attribute(out, "label", br_query_str(query, 4));
    fprintf(out, " weight=\"%lld\"", (long long)br_query_int(query, 7));
    if (date.len == 10) {
        write_attribute(out, "start", date);
        write_attribute(out, "end", date);
    }
    fputs("><attvalues><attvalue for=\"cameo\"", out);
    write_attribute(out, "value", br_query_str(query, 3));
    fputs("/><attvalue for=\"goldstein\"", out);
    write_attribute(out, "value", br_query_str(query, 5));
    fputs("/></attvalues></edge>\n", out);
}

br_status br__export_gexf(const br_exporter *x, br_error *error) {
    fputs(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
        "  <meta><creator>biruni " BIRUNI_VERSION "</creator></meta>\n"
        "  <graph mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\" defaultedgetype=\"directed\">\n"
        "    <attributes class=\"node\"><attribute id=\"code\" title=\"code\" type=\"string\"/>"
        "<attribute id=\"events\" title=\"events\" type=\"integer\"/></attributes>\n"
        "    <attributes class=\"edge\"><attribute id=\"cameo\" title=\"cameo\" type=\"string\"/>"
        "<attribute id=\"goldstein\" title=\"goldstein\" type=\"double\"/></attributes>\n"
        "    <nodes>\n",
        x->out);
    BR_FORWARD(each_row(x, "network_nodes", gexf_node, error));
    fputs("    </nodes>\n    <edges>\n", x->out);
    BR_FORWARD(each_row(x, "network_edges", gexf_edge, error));
    fputs("    </edges>\n  </graph>\n</gexf>\n", x->out);
    return BR_OK;
}

/* ---- GraphML ---- */

static void write_data(FILE *out, const char *key, br_str value) {
    fprintf(out, "<data key=\"%s\">", key);
    write_xml(out, value);
    fputs("</data>", out);
}

static void graphml_node(br_query *query, FILE *out) {
    fputs("    <node", out);
    write_attribute(out, "id", br_query_str(query, 0));
    fputs(">", out);
    write_data(out, "label", br_query_str(query, 1));
    fputs("</node>\n", out);
}

static void graphml_edge(br_query *query, FILE *out) {
    fputs("    <edge", out);
    write_attribute(out, "id", br_query_str(query, 0));
    write_attribute(out, "source", br_query_str(query, 1));
    write_attribute(out, "target", br_query_str(query, 2));
    fputs(">", out);
    write_data(out, "cameo", br_query_str(query, 3));
    write_data(out, "act", br_query_str(query, 4));
    write_data(out, "goldstein", br_query_str(query, 5));
    write_data(out, "date", br_query_str(query, 6));
    fputs("</edge>\n", out);
}

br_status br__export_graphml(const br_exporter *x, br_error *error) {
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
          "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
          "  <key id=\"cameo\" for=\"edge\" attr.name=\"cameo\" attr.type=\"string\"/>\n"
          "  <key id=\"act\" for=\"edge\" attr.name=\"act\" attr.type=\"string\"/>\n"
          "  <key id=\"goldstein\" for=\"edge\" attr.name=\"goldstein\" attr.type=\"double\"/>\n"
          "  <key id=\"date\" for=\"edge\" attr.name=\"date\" attr.type=\"string\"/>\n"
          "  <graph edgedefault=\"directed\">\n",
          x->out);
    BR_FORWARD(each_row(x, "network_nodes", graphml_node, error));
    BR_FORWARD(each_row(x, "network_edges", graphml_edge, error));
    fputs("  </graph>\n</graphml>\n", x->out);
    return BR_OK;
}
