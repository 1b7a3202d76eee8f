#include "record/note.h"

#include "record/article.h"

/* Each enumeration of the records: its words in the order of its values, and both ways between them. */
#define WORDS(name, ...)                                                                                               \
    static const br_str name##_words[] = {__VA_ARGS__};                                                                \
    br_str br_##name##_text(br_##name value) {                                                                         \
        return name##_words[(size_t)value < sizeof name##_words / sizeof(br_str) ? (size_t)value : 0];                 \
    }                                                                                                                  \
    br_##name br_##name##_of(br_str text) {                                                                            \
        for (size_t i = 0; i < sizeof name##_words / sizeof(br_str); i++)                                              \
            if (br_str_eq(name##_words[i], text)) return (br_##name)i;                                                 \
        return (br_##name)0;                                                                                           \
    }
#define W(literal) BR_STR_INIT(literal)

WORDS(name_type, W("PER"), W("LOC"), W("ORG"))
WORDS(time_type, W("DATE"), W("TIME"), W("DURATION"), W("SET"))
WORDS(actor_kind, W(""), W("person"), W("organisation"), W("country"), W("group"))
WORDS(mention_kind, W("name"), W("noun"), W("pronoun"), W("title"))
WORDS(factuality, W("asserted"), W("denied"), W("planned"), W("conditional"))
WORDS(date_from, W("none"), W("time"), W("published"), W("inferred"))
WORDS(precision, W(""), W("country"), W("region"), W("city"))
WORDS(quote_type, W("direct"), W("mixed"), W("indirect"))
WORDS(modifier, W("="), W("~"), W("<"), W(">"), W("<="), W(">="), W("up"), W("down"))
WORDS(claim_type, W("cause"), W("characterisation"), W("forecast"), W("status"), W("evaluation"))
WORDS(published_from, W("none"), W("meta"), W("text"), W("uri"), W("feed"), W("inferred"))
WORDS(voice, W("report"), W("opinion"))

void br_act_write(br_json *json, br_str code, br_str act, br_str plover, br_str mode, double goldstein) {
    br_json_key_str(json, "code", code);
    br_json_key_str(json, "act", act);
    br_json_key_str(json, "plover", plover);
    br_json_key_str(json, "mode", mode);
    br_json_key_double(json, "goldstein", goldstein);
}

void br_place_write(br_json *json, const br_place *place) {
    br_json_key_str(json, "name", place->name);
    br_json_key_double(json, "lat", place->lat);
    br_json_key_double(json, "lon", place->lon);
    br_json_key_str(json, "country", place->country);
    br_json_key_str(json, "precision", br_precision_text(place->precision));
}
