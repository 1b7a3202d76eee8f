#include "text/train/silver.h"

#include "base/file.h"
#include "text/net.h"
#include "text/sentence.h"

#define MAX_FILE ((size_t)1 << 30)
#define CHUNK    ((size_t)1 << 20) /* of text, read at once: up to the next blank line */

typedef struct reading {
    br_train_corpus *corpus;
    br_arena *scratch;
    const br_text_language *language;
    const br_text_model *const *teachers;
    size_t n_teachers;
} reading;

/* What most of `n` answers say; `none` when no answer has more than half. */
static uint32_t majority(const uint32_t *answers, size_t n, uint32_t none) {
    for (size_t i = 0; i < n; i++) {
        size_t votes = 0;
        for (size_t k = 0; k < n; k++) votes += answers[k] == answers[i];
        if (2 * votes > n) return answers[i];
    }
    return none;
}

static uint16_t number_of(const br_train_labels *labels, br_str name) {
    const uint64_t *number = br_map_get(&labels->numbers, name);
    return number ? (uint16_t)*number : BR_TRAIN_NONE;
}

static uint16_t bundle_of(const reading *r, br_upos upos, uint32_t feats) {
    br_str tag = br_upos_text(upos), text = br_feats_text(r->scratch, feats);
    return number_of(&r->corpus->bundles, br_str_format(r->scratch, "%.*s %.*s", BR_FMT(tag), BR_FMT(text)));
}

/* `tokens[t]` and `names[t]` are what teacher t made of the word. */
static br_train_word vote(const reading *r, br_str form, br_token *const *tokens, uint8_t *const *names, uint32_t at) {
    uint32_t upos[BR_TRAIN_MAX_TEACHERS], bundle[BR_TRAIN_MAX_TEACHERS], head[BR_TRAIN_MAX_TEACHERS];
    uint32_t relation[BR_TRAIN_MAX_TEACHERS], name[BR_TRAIN_MAX_TEACHERS];
    for (size_t t = 0; t < r->n_teachers; t++) {
        const br_token *w = &tokens[t][at];
        upos[t] = number_of(&r->corpus->upos, br_upos_text((br_upos)w->upos));
        bundle[t] = bundle_of(r, (br_upos)w->upos, w->feats);
        head[t] = (uint32_t)(w->head + 1);
        relation[t] = number_of(&r->corpus->relations, br_deprel_text((br_deprel)w->deprel));
        name[t] = names[t][at];
    }
    uint32_t agreed = majority(head, r->n_teachers, UINT32_MAX);
    return (br_train_word){
        .form = form,
        .lemma = BR_STR("_"),
        .upos = (uint16_t)majority(upos, r->n_teachers, BR_TRAIN_NONE),
        .bundle = (uint16_t)majority(bundle, r->n_teachers, BR_TRAIN_NONE),
        .relation = (uint16_t)majority(relation, r->n_teachers, BR_TRAIN_NONE),
        .head = agreed == UINT32_MAX ? BR_TRAIN_NO_HEAD : (int16_t)agreed,
        .name = (uint8_t)majority(name, r->n_teachers, BR_TRAIN_NO_NAME),
    };
}

static void add_chunk(const reading *r, br_str text) {
    br_tokens tokens = {0};
    br_sentences sentences = {0};
    br_split(r->language, r->scratch, text, &tokens, &sentences);
    br_token *read[BR_TRAIN_MAX_TEACHERS];
    uint8_t *names[BR_TRAIN_MAX_TEACHERS];
    br_net_sentence *jobs = br_array(r->scratch, sentences.len + 1, br_net_sentence);
    for (size_t t = 0; t < r->n_teachers; t++) {
        read[t] = br_array(r->scratch, tokens.len + 1, br_token);
        names[t] = br_array(r->scratch, tokens.len + 1, uint8_t);
        memcpy(read[t], tokens.at, tokens.len * sizeof *read[t]);
        for (size_t s = 0; s < sentences.len; s++) {
            uint32_t first = sentences.at[s].first_token;
            jobs[s] = (br_net_sentence){read[t] + first, names[t] + first, sentences.at[s].n_tokens};
        }
        br_net_read(r->teachers[t], r->scratch, text, jobs, sentences.len);
    }
    for (size_t s = 0; s < sentences.len; s++) {
        uint32_t first = sentences.at[s].first_token, n = sentences.at[s].n_tokens;
        if (n < BR_TRAIN_SILVER_MIN || n > BR_TRAIN_SILVER_MAX) continue;
        br_train_sentence *out = br_vec_add(r->corpus->arena, &r->corpus->train);
        *out = (br_train_sentence){.words = br_array(r->corpus->arena, n, br_train_word),
                                   .n_words = n,
                                   .order = (uint32_t)r->corpus->train.len,
                                   .has_tree = true,
                                   .has_names = true,
                                   .is_silver = true};
        for (uint32_t i = 0; i < n; i++)
            out->words[i] = vote(r, br_span_text(text, tokens.at[first + i].span), read, names, first + i);
    }
}

br_status br_train_add_silver(br_train_corpus *corpus, const br_text_language *language,
                              const br_text_model *const *teachers, size_t n_teachers, const char *path,
                              br_error *error) {
    br_str text;
    BR_FORWARD(br_file_read(corpus->arena, path, MAX_FILE, &text, error));
    if (!br_utf8_valid(text)) return br_fail(error, BR_BAD_INPUT, "\"%s\" is not in UTF-8", path);
    br_arena *scratch = br_arena_new(0);
    if (!scratch) return br_fail(error, BR_NO_MEMORY, "out of memory");
    reading r = {corpus, scratch, language, teachers, n_teachers};
    for (size_t at = 0; at < text.len;) {
        size_t end = br_str_find(br_str_from(text, at + CHUNK), BR_STR("\n\n"));
        end = at + CHUNK >= text.len || end == BR_NOT_FOUND ? text.len : at + CHUNK + end;
        add_chunk(&r, br_str_slice(text, at, end));
        br_arena_reset(scratch);
        at = end;
    }
    br_arena_free(scratch);
    return BR_OK;
}
