/* relations.c: what stands across articles into tables: reprints, actors, events, disputes; and rows of other projects. */
#include "store/binder.h"

br_status br_store_clear_relations(br_store *store, br_error *error) {
    return br_store_exec(store,
                         "DELETE FROM reprints; DELETE FROM events; DELETE FROM event_mentions; DELETE FROM actors; "
                         "DELETE FROM disputes",
                         error);
}

br_status br_store_add_reprints(br_store *store, br_str article, const br_reprint *reprints, size_t n,
                                br_error *error) {
    for (size_t i = 0; i < n; i++) {
        BR__BIND(b, BR_ST_REPRINT);
        br__bind_str(&b, article);
        br__bind_int(&b, reprints[i].span_cp.start);
        br__bind_int(&b, reprints[i].span_cp.end);
        br__bind_str(&b, reprints[i].of);
        br__bind_int(&b, reprints[i].of_span.start);
        br__bind_int(&b, reprints[i].of_span.end);
        br__bind_int(&b, reprints[i].similarity);
        BR_FORWARD(br_store_do(store, b.statement, error));
    }
    return BR_OK;
}

br_status br_store_add_actor(br_store *store, const br_actor_record *actor, br_arena *scratch, br_error *error) {
    br_buf out = br_buf_on(scratch), aliases = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_actor_record_write(&json, actor);
    for (uint32_t i = 0; i < actor->n_aliases; i++) {
        if (i) br_buf_add(&aliases, BR_STR("; "));
        br_buf_add(&aliases, actor->aliases[i]);
    }
    BR__BIND(b, BR_ST_ACTOR);
    br__bind_str(&b, actor->id);
    br__bind_str(&b, actor->name);
    br__bind_str(&b, actor->code);
    br__bind_str(&b, br_actor_kind_text(actor->kind));
    br__bind_str(&b, br_buf_str(&aliases));
    br__bind_int(&b, actor->n_members);
    br__bind_str(&b, br_buf_str(&out));
    return br_store_do(store, b.statement, error);
}

static br_status add_event_row(br_store *store, const br_happening *e, br_arena *scratch, br_error *error) {
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_happening_write(&json, e, scratch);
    BR__BIND(b, BR_ST_EVENT);
    br__bind_str(&b, e->id);
    br__bind_date(&b, scratch, e->date);
    br__bind_date(&b, scratch, e->date_end);
    br__bind_str(&b, br_date_from_text(e->date_from));
    br__bind_party(&b, &e->source);
    br__bind_party(&b, &e->target);
    br__bind_act(&b, e->code, e->act, e->plover, e->mode, e->goldstein, e->has_goldstein);
    br__bind_str(&b, br_factuality_text(e->factuality));
    br__bind_str_or_null(&b, e->attributed_to);
    br__bind_int(&b, e->hedged);
    br__bind_int(&b, e->embedded);
    br__bind_int(&b, e->reciprocal);
    br__bind_int(&b, e->domestic);
    br__bind_int(&b, e->count);
    br__bind_place(&b, &e->place);
    br__bind_int(&b, e->n_mentions);
    br__bind_int(&b, e->articles);
    br__bind_int(&b, e->independent_sources);
    br__bind_str(&b, e->text);
    br__bind_str(&b, br_buf_str(&out));
    return br_store_do(store, b.statement, error);
}

br_status br_store_add_event(br_store *store, const br_happening *e, br_arena *scratch, br_error *error) {
    BR_FORWARD(add_event_row(store, e, scratch, error));
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        BR__BIND(b, BR_ST_EVENT_MENTION);
        br__bind_str(&b, e->id);
        br__bind_str(&b, e->mentions[i].inside);
        br__bind_str(&b, e->mentions[i].article);
        BR_FORWARD(br_store_do(store, b.statement, error));
    }
    return BR_OK;
}

br_status br_store_add_dispute(br_store *store, const br_dispute *dispute, br_arena *scratch, br_error *error) {
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_dispute_write(&json, dispute);
    BR__BIND(b, BR_ST_DISPUTE);
    br__bind_str(&b, dispute->id);
    br__bind_str(&b, dispute->about);
    br__bind_str(&b, br_verdict_text(dispute->verdict));
    br__bind_str(&b, br_dispute_reason_text(dispute->reason));
    br__bind_double(&b, dispute->low, dispute->has_range);
    br__bind_double(&b, dispute->high, dispute->has_range);
    br__bind_int(&b, dispute->n_claims);
    br__bind_str(&b, br_buf_str(&out));
    return br_store_do(store, b.statement, error);
}

br_status br_store_add_imported(br_store *store, const br_imported *row, bool *added, br_error *error) {
    BR__BIND(b, BR_ST_IMPORTED);
    br__bind_str(&b, row->format);
    br__bind_str(&b, row->id);
    br__bind_str(&b, row->date);
    br__bind_str_or_null(&b, row->source);
    br__bind_str_or_null(&b, row->source_code);
    br__bind_str_or_null(&b, row->target);
    br__bind_str_or_null(&b, row->target_code);
    br__bind_str(&b, row->code);
    br__bind_str(&b, row->plover);
    br__bind_double(&b, row->goldstein, row->has_goldstein);
    br__bind_str_or_null(&b, row->place);
    br__bind_str_or_null(&b, row->country);
    br__bind_double(&b, row->lat, row->has_point);
    br__bind_double(&b, row->lon, row->has_point);
    br__bind_count(&b, row->deaths_low);
    br__bind_count(&b, row->deaths_best);
    br__bind_count(&b, row->deaths_high);
    br__bind_str_or_null(&b, row->text);
    br__bind_str_or_null(&b, row->url);
    br__bind_str(&b, row->file);
    br__bind_int(&b, (int64_t)row->line);
    BR_FORWARD(br_store_do(store, b.statement, error));
    *added = sqlite3_changes(store->db) > 0;
    return BR_OK;
}
