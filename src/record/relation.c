#include "record/relation.h"

#include <math.h>

static const br_str verdicts[] = {BR_STR_INIT("agree"), BR_STR_INIT("disagree")};
static const br_str reasons[] = {
    BR_STR_INIT("rounding"), BR_STR_INIT("bound"),  BR_STR_INIT("update"),   BR_STR_INIT("scope"),
    BR_STR_INIT("value"),    BR_STR_INIT("author"), BR_STR_INIT("happened"),
};

br_str br_verdict_text(br_verdict verdict) {
    return verdicts[verdict];
}

br_str br_dispute_reason_text(br_dispute_reason reason) {
    return reasons[reason];
}

static void open_record(br_json *json, const char *kind, br_str id) {
    br_json_open(json, '{');
    br_json_key_str(json, "kind", br_str_of(kind));
    br_json_key_str(json, "id", id);
}

static void write_members(br_json *json, const char *key, const char *inside, const br_member *members, uint32_t n) {
    br_json_key(json, key);
    br_json_open(json, '[');
    for (uint32_t i = 0; i < n; i++) {
        br_json_open(json, '{');
        br_json_key_str(json, "article", members[i].article);
        br_json_key_str(json, inside, members[i].inside);
        br_json_close(json, '}');
    }
    br_json_close(json, ']');
}

void br_actor_record_write(br_json *json, const br_actor_record *actor) {
    open_record(json, "actor", actor->id);
    br_json_key_str(json, "name", actor->name);
    br_json_key_strs(json, "aliases", actor->aliases, actor->n_aliases);
    br_json_key_str(json, "code", actor->code);
    br_json_key_str(json, "actor_kind", br_actor_kind_text(actor->kind));
    write_members(json, "members", "actor", actor->members, actor->n_members);
    br_json_close(json, '}');
}

static void write_party(br_json *json, const char *key, const br_party *party) {
    br_json_key(json, key);
    if (br_party_is_none(party)) {
        br_json_null(json);
        return;
    }
    br_json_open(json, '{');
    br_json_key_str(json, "name", party->name);
    br_json_key_str(json, "code", party->code);
    br_json_close(json, '}');
}

static void write_place(br_json *json, const br_place *place) {
    br_json_key(json, "place");
    if (place->precision == BR_PLACE_NONE) {
        br_json_null(json);
        return;
    }
    br_json_open(json, '{');
    br_place_write(json, place);
    br_json_close(json, '}');
}

void br_happening_write(br_json *json, const br_happening *e, br_arena *scratch) {
    open_record(json, "event", e->id);
    br_json_key_str_or_null(json, "date", br_date_format(scratch, e->date));
    br_json_key_str_or_null(json, "date_end", br_date_format(scratch, e->date_end));
    br_json_key_str(json, "date_from", br_date_from_text(e->date_from));
    write_party(json, "source", &e->source);
    write_party(json, "target", &e->target);
    br_act_write(json, e->code, e->act, e->plover, e->mode, e->has_goldstein ? e->goldstein : NAN);
    br_json_key_str(json, "factuality", br_factuality_text(e->factuality));
    br_json_key_str_or_null(json, "attributed_to", e->attributed_to);
    br_json_key_bool(json, "hedged", e->hedged);
    br_json_key_bool(json, "embedded", e->embedded);
    br_json_key_bool(json, "reciprocal", e->reciprocal);
    br_json_key_bool(json, "domestic", e->domestic);
    br_json_key_int(json, "count", e->count);
    write_place(json, &e->place);
    br_json_key_str(json, "text", e->text);
    write_members(json, "mentions", "event", e->mentions, e->n_mentions);
    br_json_key_int(json, "articles", e->articles);
    br_json_key_int(json, "independent_sources", e->independent_sources);
    br_json_close(json, '}');
}

static void write_claim(br_json *json, const br_dispute_claim *c) {
    br_json_open(json, '{');
    br_json_key_str(json, "article", c->article);
    br_json_key_str(json, "of", c->inside);
    br_json_key_int(json, "start", c->start);
    br_json_key_int(json, "end", c->end);
    br_json_key(json, "value");
    if (c->has_value) br_json_double(json, c->value);
    else br_json_str(json, c->says);
    br_json_key_str(json, "modifier", br_modifier_text(c->modifier));
    br_json_key_str_or_null(json, "as_of", c->as_of);
    br_json_key_str_or_null(json, "attributed_to", c->attributed_to);
    br_json_key_str(json, "text", c->text);
    br_json_close(json, '}');
}

void br_dispute_write(br_json *json, const br_dispute *d) {
    open_record(json, "dispute", d->id);
    br_json_key_str(json, "about", d->about);
    br_json_key_str(json, "verdict", br_verdict_text(d->verdict));
    br_json_key_str(json, "reason", br_dispute_reason_text(d->reason));
    br_json_key_double(json, "low", d->has_range ? d->low : NAN);
    br_json_key_double(json, "high", d->has_range ? d->high : NAN);
    br_json_key(json, "claims");
    br_json_open(json, '[');
    for (uint32_t i = 0; i < d->n_claims; i++) write_claim(json, &d->claims[i]);
    br_json_close(json, ']');
    br_json_close(json, '}');
}
