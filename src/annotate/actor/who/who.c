#include "annotate/actor/who/who.h"

#include "markup/unicode.h"

br_str br_core_text(const br_actor_work *w, const br_mention *m) {
    br_span span = {w->article->tokens[m->core_first].span.start, m->span.end};
    uint32_t end = w->article->tokens[m->core_last].span.end;
    if (end < span.end) span.end = end;
    return br_span_text(w->article->text, span);
}

bool br_is_person_name(const br_mention *m) {
    return m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_PERSON;
}

static void tell(br_str *of, br_str what) {
    if (!of->len) *of = what;
}

/* a fuller name is a better name */
static bool names_better(const br_actor_work *w, int32_t mention, int32_t than) {
    const br_mention *a = br_mention_at(w, mention), *b = br_mention_at(w, than);
    if (a->mention != BR_MENTION_NAME) return false;
    if (b->mention != BR_MENTION_NAME) return true;
    return a->core_last - a->core_first > b->core_last - b->core_first;
}

static br_gender gender_of_word(const br_actor_work *w, br_str given) {
    uint64_t classes = br_actor_word_classes(w->lexicon, br_unicode_key(w->arena, given));
    return classes & BR_WORD_CLASS(MALE)     ? BR_GENDER_MALE
           : classes & BR_WORD_CLASS(FEMALE) ? BR_GENDER_FEMALE
                                             : BR_GENDER_UNKNOWN;
}

br_gender br_gender_of_name(const br_actor_work *w, br_str name) {
    size_t end = br_str_find_byte(name, ' ');
    if (end == BR_NOT_FOUND) return BR_GENDER_UNKNOWN;
    br_str given = br_str_slice(name, 0, end);
    br_gender gender = gender_of_word(w, given);
    size_t hyphen = br_str_find_byte(given, '-');
    return gender || hyphen == BR_NOT_FOUND ? gender : gender_of_word(w, br_str_slice(given, 0, hyphen));
}

/* by its name in the text, else by the one that the dictionary knows */
static br_gender gender_of_person(const br_actor_work *w, const br_mention *m) {
    br_gender gender = br_gender_of_name(w, br_core_text(w, m));
    bool known = m->entry >= 0 && br_entry_at(w, m->entry)->kind == BR_ENTRY_PERSON;
    return gender || !known ? gender : br_gender_of_name(w, br_entry_at(w, m->entry)->name);
}

void br_who_join(br_actor_work *w, int32_t mention, int32_t actor) {
    br_mention *m = br_mention_at(w, mention);
    br_who *who = &w->who.at[actor];
    m->actor = actor;
    if (who->n_mentions++ == 0 || names_better(w, mention, who->name)) who->name = mention;
    if (mention > who->last) who->last = mention;
    if (m->entry >= 0 && who->entry < 0) who->entry = m->entry;
    if (!who->kind || m->mention == BR_MENTION_NAME) who->kind = m->kind;
    if (!who->gender) who->gender = m->gender;
    if (!who->gender && br_is_person_name(m)) who->gender = (uint8_t)gender_of_person(w, m);
    who->is_plural |= m->is_plural;
    who->is_foreign |= m->is_foreign;
    if (m->is_former && m->told.len) {
        who->is_former = true;
        tell(&who->former, m->role);
        tell(&who->former_told, m->told);
    }
    tell(&who->told, m->told);
    tell(&who->role, m->role);
    tell(&who->country, m->country);
}

int32_t br_who_new(br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    br_who who = {.entry = m->entry, .name = mention, .last = mention, .twin = -1, .use = m->use};
    br_vec_push(w->arena, &w->who, who);
    br_who_join(w, mention, (int32_t)w->who.len - 1);
    return (int32_t)w->who.len - 1;
}
