#include "text/lemma.h"

#include "base/hash.h"
#include "text/form.h"

#define NO_SCRIPT UINT32_MAX

static uint64_t seed(uint64_t kind, br_upos upos, uint32_t feats) {
    return kind << 40 | (uint64_t)upos << 32 | feats;
}

uint64_t br_lemma_word_key(br_str lowered, br_upos upos, uint32_t feats) {
    return br_hash64(lowered, seed(1, upos, feats));
}

uint64_t br_lemma_suffix_key(br_str suffix, br_upos upos, uint32_t feats) {
    return br_hash64(suffix, seed(2, upos, feats));
}

static uint32_t script_of_word(const br_text_model *m, br_str lowered, br_upos upos, uint32_t feats) {
    return br_hash_table_get(&m->lemma_words, br_lemma_word_key(lowered, upos, feats), NO_SCRIPT);
}

/* what the longest known ending tells; no ending tells of letters before it ("United" makes "spirited" no "spunite") */
static uint32_t script_of_ending(const br_text_model *m, br_str lowered, br_upos upos, uint32_t feats) {
    size_t longest = lowered.len < BR_LEMMA_MAX_SUFFIX ? lowered.len : BR_LEMMA_MAX_SUFFIX;
    for (size_t n = longest + 1; n-- > 0;) {
        uint64_t key = br_lemma_suffix_key(br_str_from(lowered, lowered.len - n), upos, feats);
        uint32_t script = br_hash_table_get(&m->lemma_suffixes, key, NO_SCRIPT);
        if (script != NO_SCRIPT && m->scripts[script].cut <= n) return script;
    }
    return NO_SCRIPT;
}

/* The lemma that lemmas.txt gives; false when it gives none. */
static bool find_exception(const br_text_language *language, br_str lowered, br_upos upos, br_str *lemma) {
    char key[BR_FORM_MAX + 16];
    br_str tag = br_upos_text(upos);
    memcpy(key, tag.ptr, tag.len);
    key[tag.len] = ' ';
    memcpy(key + tag.len + 1, lowered.ptr, lowered.len);
    const uint64_t *index = br_map_get(&language->lemmas, (br_str){key, tag.len + 1 + lowered.len});
    if (index) *lemma = language->lemma_texts[*index];
    return index;
}

/* Names keep their capitals; everything else is small. */
static bool keeps_capitals(br_upos upos) {
    return upos == BR_UPOS_PROPN || upos == BR_UPOS_X || upos == BR_UPOS_SYM;
}

static br_str apply(br_arena *arena, br_str base, br_lemma_script script) {
    if (script.cut > base.len || (!script.cut && !script.added.len)) return base;
    bool splits_letter = script.cut && ((unsigned char)base.ptr[base.len - script.cut] & 0xC0) == 0x80;
    if (splits_letter) return base; /* learned from other letters than this word ends in */
    return br_str_join(arena, br_str_slice(base, 0, base.len - script.cut), script.added);
}

br_str br_lemma_of(const br_text_language *language, br_arena *arena, br_str form, br_upos upos, uint32_t feats) {
    char buffer[BR_FORM_MAX];
    if (upos == BR_UPOS_NONE || form.len > BR_FORM_MAX / 2) return form;
    br_str lowered = br_form_lower(form, false, buffer), exception;
    const br_text_model *model = language->model;
    /* treebanks err on rare verbs ("flead" for "fled"), but for other tags their rule is not the one of the list */
    if (upos == BR_UPOS_VERB && find_exception(language, lowered, upos, &exception)) return exception;
    uint32_t script = model ? script_of_word(model, lowered, upos, feats) : NO_SCRIPT;
    if (script == NO_SCRIPT && find_exception(language, lowered, upos, &exception)) return exception;
    if (script == NO_SCRIPT && model) script = script_of_ending(model, lowered, upos, feats);
    br_str base = keeps_capitals(upos) ? form : br_str_copy(arena, lowered);
    if (script == NO_SCRIPT) return base;
    br_str lemma = apply(arena, base, model->scripts[script]);
    return keeps_capitals(upos) ? lemma : br_str_lower_ascii(arena, lemma); /* treebanks have "Unite" for "United" */
}
