#include "lexicon/places.h"

#include <math.h>

#include "base/buf.h"
#include "base/embedded.h"
#include "base/utf8.h"
#include "lexicon/actor/actors.h"
#include "markup/unicode.h"

#define MAGIC       "BRPLACE1"
#define HEAD        16u
#define RECORD      28u
#define UNKNOWN     INT32_MIN
#define MAX_KEY_LEN 200u

/* Towns smaller than this, and regions, are meant only where the article speaks of their country. */
#define LEAST_TOWN 15000u
/* People of a town that is meant without its country, and how many times those of its namesakes. */
#define FAMOUS_TOWN  100000u
#define FAMOUS_TIMES 5u

extern const struct br_embedded br_embedded_gazetteer[];
extern const size_t br_embedded_gazetteer_count;

typedef enum precision { PRECISION_COUNTRY = 1, PRECISION_REGION, PRECISION_TOWN } precision;

/* one record of the table */
typedef struct record {
    br_str key, name, country; /* country: alpha-2 */
    int32_t lat, lon;
    uint32_t population;
    precision precision;
} record;

static uint32_t u32(const br_place_lexicon *places, size_t at) {
    const unsigned char *p = (const unsigned char *)places->bytes.ptr + at;
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static uint32_t u16(const br_place_lexicon *places, size_t at) {
    const unsigned char *p = (const unsigned char *)places->bytes.ptr + at;
    return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static br_str text_at(const br_place_lexicon *places, uint32_t offset, uint32_t len) {
    return br_str_slice(places->bytes, places->texts + offset, places->texts + offset + len);
}

static record record_at(const br_place_lexicon *places, uint32_t index) {
    size_t at = HEAD + (size_t)index * RECORD;
    return (record){
        .key = text_at(places, u32(places, at), u16(places, at + 24)),
        .name = text_at(places, u32(places, at + 4), u16(places, at + 26)),
        .lat = (int32_t)u32(places, at + 8),
        .lon = (int32_t)u32(places, at + 12),
        .population = u32(places, at + 16),
        .country = br_str_slice(places->bytes, at + 20, at + 22),
        .precision = (precision)(unsigned char)places->bytes.ptr[at + 22],
    };
}

br_listed_place br_place_at(const br_place_lexicon *places, uint32_t index) {
    record r = record_at(places, index);
    return (br_listed_place){r.name, r.population};
}

br_status br_place_lexicon_load(br_lexicon *lexicon, br_error *error) {
    br_place_lexicon *places = br_new(lexicon->arena, br_place_lexicon);
    lexicon->places = places;
    if (!br_embedded_gazetteer_count) return BR_OK;
    const struct br_embedded *file = &br_embedded_gazetteer[0];
    places->bytes = (br_str){(const char *)file->start, (size_t)(file->end - file->start)};
    if (places->bytes.len < HEAD || !br_str_starts(places->bytes, BR_STR(MAGIC)))
        return br_fail(error, BR_BAD_INPUT, "the table of places in the program is damaged");
    places->n_places = u32(places, 8);
    places->texts = u32(places, 12);
    if (places->texts > places->bytes.len || (size_t)places->n_places * RECORD != places->texts - HEAD)
        return br_fail(error, BR_BAD_INPUT, "the table of places in the program is damaged");
    return BR_OK;
}

/* first record whose key is not below `key` */
static uint32_t lower_bound(const br_place_lexicon *places, br_str key) {
    uint32_t low = 0, high = places->n_places;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (br_str_cmp(record_at(places, middle).key, key) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* the key of a name, as build.js makes it */
static br_str key_of(br_arena *arena, br_str name) {
    if (name.len > MAX_KEY_LEN) return BR_STR("");
    br_str folded = br_unicode_key(arena, name);
    br_buf key = br_buf_on(arena);
    for (size_t at = 0; at < folded.len;) {
        uint32_t cp = br_utf8_next(folded, &at);
        if (br_cp_is_letter(cp) || br_cp_is_digit(cp)) br_buf_codepoint(&key, cp);
        else if (key.len && key.ptr[key.len - 1] != ' ') br_buf_byte(&key, ' ');
    }
    return br_str_trim(br_buf_str(&key));
}

static double degrees(int32_t value) {
    return value == UNKNOWN ? NAN : value / 1e5;
}

static br_str alpha3(const br_lexicon *lexicon, br_str alpha2) {
    int32_t entry = br_country_entry(lexicon->actors, alpha2);
    return entry >= 0 ? lexicon->actors->entries[entry].code : BR_STR("");
}

static br_place place_of(const br_lexicon *lexicon, const record *r) {
    static const br_precision precisions[] = {BR_PLACE_NONE, BR_PLACE_COUNTRY, BR_PLACE_REGION, BR_PLACE_CITY};
    return (br_place){.name = r->name,
                      .country = alpha3(lexicon, r->country),
                      .lat = degrees(r->lat),
                      .lon = degrees(r->lon),
                      .precision = precisions[r->precision <= PRECISION_TOWN ? r->precision : 0]};
}

/* a country by its alpha-3 code, with its middle */
static bool place_of_country(const br_lexicon *lexicon, br_str code, br_place *place) {
    int32_t entry = br_country_entry(lexicon->actors, code);
    if (entry < 0) return false;
    const br_actor_entry *country = &lexicon->actors->entries[entry];
    *place = (br_place){
        .name = country->name, .country = country->code, .lat = NAN, .lon = NAN, .precision = BR_PLACE_COUNTRY};
    if (!country->alpha2.len || !lexicon->places->n_places) return true;
    char key[3] = {'=', br_lower(country->alpha2.ptr[0]), br_lower(country->alpha2.ptr[1])};
    uint32_t at = lower_bound(lexicon->places, (br_str){key, 3});
    if (at == lexicon->places->n_places) return true;
    record r = record_at(lexicon->places, at);
    if (!br_str_eq(r.key, (br_str){key, 3})) return true;
    place->lat = degrees(r.lat);
    place->lon = degrees(r.lon);
    return true;
}

/* what the dictionary of actors says that a name is: country, region, capital */
static const br_naming *country_naming(const br_lexicon *lexicon, br_str name, br_name_use use) {
    const br_actor_lexicon *actors = lexicon->actors;
    for (uint32_t i = br_phrase_get(&actors->phrases, name); i; i = actors->namings[i - 1].next) {
        const br_naming *naming = &actors->namings[i - 1];
        if (naming->use == use && actors->entries[naming->entry].kind == BR_ENTRY_COUNTRY &&
            br_phrase_fits(naming->phrase, name, (br_phrase_case)naming->match))
            return naming;
    }
    return NULL;
}

/* rank of a country among those of the article: the lower the likelier; n when it is not one of them */
static size_t rank_of(br_str country, const br_str *countries, size_t n) {
    size_t i = 0;
    while (i < n && !br_str_eq(country, countries[i])) i++;
    return i;
}

/* whether a town is so much larger that it is meant although another's country is spoken of: Geneva is not in Illinois */
static bool outshines(const record *large, const record *small) {
    return large->population >= FAMOUS_TOWN && large->population / FAMOUS_TIMES > small->population &&
           small->precision == PRECISION_TOWN;
}

/* The best of the records with this key. Without a country of the article only towns of some size are meant. */
static bool best_record(const br_lexicon *lexicon, br_str key, const br_str *countries, size_t n, record *best) {
    const br_place_lexicon *places = lexicon->places;
    size_t best_rank = n + 1;
    for (uint32_t i = lower_bound(places, key); i < places->n_places; i++) {
        record r = record_at(places, i);
        if (!br_str_eq(r.key, key)) break;
        size_t rank = rank_of(alpha3(lexicon, r.country), countries, n);
        bool is_small = r.precision == PRECISION_REGION || (r.precision == PRECISION_TOWN && r.population < LEAST_TOWN);
        if (rank == n && is_small) continue;
        if (rank >= best_rank) continue; /* records of one key come in the order of their population */
        if (best_rank <= n && outshines(best, &r)) continue;
        best_rank = rank;
        *best = r;
    }
    return best_rank <= n;
}

bool br_place_find(const br_lexicon *lexicon, br_str name, const br_str *countries, size_t n_countries, br_arena *arena,
                   br_place *place) {
    const br_naming *naming = country_naming(lexicon, name, BR_USE_NAME);
    if (naming) return place_of_country(lexicon, lexicon->actors->entries[naming->entry].code, place);
    const br_naming *capital = country_naming(lexicon, name, BR_USE_CAPITAL);
    const br_naming *region = capital ? NULL : country_naming(lexicon, name, BR_USE_REGION);
    if (!capital && !region) region = country_naming(lexicon, name, BR_USE_TOWN);
    br_str told[1] = {BR_STR("")};
    if (capital || region) { /* the dictionary knows its country better than the article does */
        told[0] = lexicon->actors->entries[(capital ? capital : region)->entry].code;
        countries = told;
        n_countries = 1;
    }
    record r = {.precision = PRECISION_TOWN};
    if (best_record(lexicon, key_of(arena, name), countries, n_countries, &r)) {
        *place = place_of(lexicon, &r);
        bool elsewhere = told[0].len && !br_str_eq(place->country, told[0]);
        if (!elsewhere) {
            if (region && region->use == BR_USE_REGION) place->precision = BR_PLACE_REGION;
            return true;
        }
    }
    if (!told[0].len) return false;
    *place = (br_place){.name = (capital ? capital : region)->phrase,
                        .country = told[0],
                        .lat = NAN,
                        .lon = NAN,
                        .precision = capital || region->use == BR_USE_TOWN ? BR_PLACE_CITY : BR_PLACE_REGION};
    return true;
}
