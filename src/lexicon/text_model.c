#include "lexicon/text_model.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/hash.h"
#include "record/token.h"

typedef struct header {
    char magic[8];
    uint32_t version, n_sections;
    char language[16];
    uint64_t size, checksum;
} header;

#define MAX_SECTIONS 64
#define ALIGNMENT    64

/* ---- tables from hashes ---- */

uint32_t br_hash_table_get(const br_hash_table *table, uint64_t hash, uint32_t absent) {
    if (!table->n_slots) return absent;
    uint32_t mark = (uint32_t)(hash >> 32) | 1, mask = table->n_slots - 1;
    for (uint32_t at = (uint32_t)hash & mask;; at = (at + 1) & mask) {
        const uint32_t *slot = table->slots + 2 * (size_t)at;
        if (slot[0] == mark) return slot[1];
        if (!slot[0]) return absent;
    }
}

br_hash_table br_hash_table_make(br_arena *arena, const br_table_entry *entries, size_t n) {
    uint32_t n_slots = 16;
    while (3 * (size_t)n_slots < 4 * n) n_slots *= 2; /* at most three quarters full */
    uint32_t *slots = br_array(arena, 2 * (size_t)n_slots, uint32_t);
    for (size_t i = 0; i < n; i++) {
        uint32_t mark = (uint32_t)(entries[i].key >> 32) | 1, at = (uint32_t)entries[i].key & (n_slots - 1);
        while (slots[2 * (size_t)at] && slots[2 * (size_t)at] != mark) at = (at + 1) & (n_slots - 1);
        slots[2 * (size_t)at] = mark;
        slots[2 * (size_t)at + 1] = entries[i].value;
    }
    return (br_hash_table){slots, n_slots};
}

uint32_t br_distance_step(int32_t d) {
    static const uint8_t steps[33] = {0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8,
                                      8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
    int32_t far = d < 0 ? -d : d;
    uint32_t step = far <= 32 ? steps[far] : 10;
    return d > 0 ? step : BR_DISTANCES / 2 + step;
}

/* ---- reading ---- */

typedef struct reader {
    br_arena *arena;
    const char *name;
    const char *bytes;
    const br_model_section *sections;
    uint32_t n_sections;
    bool proven;
    br_error *error;
} reader;

static br_status damaged(const reader *in, const char *section, const char *why) {
    return br_fail(in->error, BR_BAD_INPUT, "model \"%s\" is damaged: section \"%s\" %s", in->name, section, why);
}

static const br_model_section *find(const reader *in, const char *name) {
    for (uint32_t i = 0; i < in->n_sections; i++)
        if (strncmp(in->sections[i].name, name, sizeof in->sections[i].name) == 0) return &in->sections[i];
    return NULL;
}

/* A section of rows x columns items of `item` bytes; a dimension of 0 is told by the file instead. */
static br_status take(const reader *in, const char *name, uint32_t rows, uint32_t columns, size_t item,
                      const br_model_section **section, const void **data) {
    const br_model_section *s = find(in, name);
    if (!s) return damaged(in, name, "is missing");
    if ((rows && s->rows != rows) || (columns && s->columns != columns)) return damaged(in, name, "has another shape");
    if (s->size != (uint64_t)s->rows * s->columns * item) return damaged(in, name, "has another size");
    if (s->shift < -31 || s->shift > 31) return damaged(in, name, "has no sensible scale");
    *section = s;
    *data = in->bytes + s->offset;
    return BR_OK;
}

/* No sum may leave 32 bits: |bias| + max_input * sum |weight| per output. */
static br_status check_sums(const reader *in, const char *name, const br_layer *layer, int64_t max_input) {
    if (in->proven) return BR_OK;
    const br_packed *m = &layer->matrix;
    int64_t *total = br_array(in->arena, m->padded, int64_t);
    for (uint32_t k = 0; k < m->depth / 2; k++)
        for (uint32_t j = 0; j < 2 * m->padded; j++) {
            int32_t w = m->weights[(size_t)k * 2 * m->padded + j];
            total[j / 2] += (w < 0 ? -w : w) * max_input;
        }
    for (uint32_t j = 0; j < m->padded; j++) {
        int64_t bias = layer->bias ? layer->bias[j] : 0;
        if (total[j] + (bias < 0 ? -bias : bias) > INT32_MAX) return damaged(in, name, "has weights too large");
    }
    return BR_OK;
}

static br_status take_matrix(const reader *in, const char *name, uint32_t depth, uint32_t padded, br_packed *m) {
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, name, depth, padded, sizeof(int16_t), &s, &data));
    bool fits = s->rows && s->rows % 2 == 0 && s->rows <= 2 * BR_MODEL_MAX_WIDTH && s->columns &&
                s->columns % BR_KERNEL_LANES == 0 && s->columns <= 4 * BR_MODEL_MAX_WIDTH;
    if (!fits) return damaged(in, name, "has another shape");
    if (s->shift < 0 || s->shift > 15) return damaged(in, name, "has no sensible scale");
    *m = (br_packed){data, s->rows, s->columns, s->shift};
    return BR_OK;
}

/* The matrix `name` and its bias `name` + "+". */
static br_status take_layer(const reader *in, const char *name, uint32_t depth, uint32_t padded, int64_t max_input,
                            br_layer *layer) {
    BR_FORWARD(take_matrix(in, name, depth, padded, &layer->matrix));
    char bias_name[16];
    snprintf(bias_name, sizeof bias_name, "%s+", name);
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, bias_name, 1, layer->matrix.padded, sizeof(int32_t), &s, &data));
    layer->bias = data;
    return check_sums(in, name, layer, max_input);
}

static br_status take_table(const reader *in, const char *name, uint64_t limit, br_hash_table *table) {
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, name, 0, 2, sizeof(uint32_t), &s, &data));
    if (s->rows & (s->rows - 1)) return damaged(in, name, "has another shape");
    *table = (br_hash_table){data, s->rows};
    if (in->proven) return BR_OK;
    uint32_t n_free = 0;
    for (uint32_t i = 0; i < s->rows; i++) {
        n_free += !table->slots[2 * i];
        if (table->slots[2 * i] && table->slots[2 * i + 1] >= limit) return damaged(in, name, "points outside");
    }
    return s->rows && !n_free ? damaged(in, name, "is full") : BR_OK;
}

/* The lines of a text section; all views into the model. */
static br_status take_lines(const reader *in, const char *name, br_str **lines, uint32_t *n_lines, uint32_t limit) {
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, name, 1, 0, 1, &s, &data));
    br_str text = {data, (size_t)s->size};
    uint32_t n = 0;
    for (br_str line, rest = text; br_str_split(&rest, '\n', &line);) n++;
    if (n > limit) return damaged(in, name, "has too many lines");
    *lines = br_array(in->arena, n + 1, br_str);
    *n_lines = 0;
    for (br_str line, rest = text; br_str_split(&rest, '\n', &line);) (*lines)[(*n_lines)++] = line;
    return BR_OK;
}

static br_status take_labels(const reader *in, br_text_model *m) {
    br_str *lines;
    BR_FORWARD(take_lines(in, "upos", &lines, &m->n_upos, BR_MODEL_MAX_LABELS));
    m->upos = br_array(in->arena, m->n_upos, uint8_t);
    for (uint32_t i = 0; i < m->n_upos; i++) m->upos[i] = (uint8_t)br_upos_of(lines[i]);
    BR_FORWARD(take_lines(in, "bundles", &lines, &m->n_bundles, BR_MODEL_MAX_LABELS));
    m->bundles = br_array(in->arena, m->n_bundles, br_bundle);
    for (uint32_t i = 0; i < m->n_bundles; i++) {
        br_str upos, rest = lines[i];
        br_str_split(&rest, ' ', &upos);
        m->bundles[i] = (br_bundle){(uint8_t)br_upos_of(upos), br_feats_of(rest)};
    }
    BR_FORWARD(take_lines(in, "relations", &lines, &m->n_relations, BR_MODEL_MAX_LABELS));
    m->relations = br_array(in->arena, m->n_relations, uint8_t);
    for (uint32_t i = 0; i < m->n_relations; i++) m->relations[i] = (uint8_t)br_deprel_of(lines[i]);
    if (!m->n_upos || !m->n_bundles || !m->n_relations) return damaged(in, "upos", "names no labels");
    return BR_OK;
}

/* A script is a digit or letter for the cut ('0' + n) and what is added. */
static br_status take_lemmas(const reader *in, br_text_model *m) {
    br_str *lines;
    BR_FORWARD(take_lines(in, "lemma.scripts", &lines, &m->n_scripts, 1u << 16));
    m->scripts = br_array(in->arena, m->n_scripts + 1, br_lemma_script);
    for (uint32_t i = 0; i < m->n_scripts; i++) {
        if (!lines[i].len || lines[i].ptr[0] < '0') return damaged(in, "lemma.scripts", "holds no script");
        m->scripts[i] = (br_lemma_script){(uint8_t)(lines[i].ptr[0] - '0'), br_str_from(lines[i], 1)};
    }
    BR_FORWARD(take_table(in, "lemma.words", m->n_scripts, &m->lemma_words));
    return take_table(in, "lemma.suffixes", m->n_scripts, &m->lemma_suffixes);
}

static br_status take_rows(const reader *in, br_text_model *m) {
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, "words.rows", 0, 0, 1, &s, &data));
    m->word_rows = data;
    m->n_word_rows = s->rows;
    m->width = s->columns;
    m->row_shift = s->shift;
    if (!m->n_word_rows || !m->width || m->width % 2 || m->width > BR_MODEL_MAX_WIDTH)
        return damaged(in, "words.rows", "has another shape");
    if (s->shift < 0 || s->shift > 8) return damaged(in, "words.rows", "has no sensible scale");
    BR_FORWARD(take(in, "affixes.rows", 0, m->width, 1, &s, &data));
    if (s->rows < 2 || s->shift != m->row_shift) return damaged(in, "affixes.rows", "has another shape");
    m->affix_rows = data;
    m->n_affix_rows = s->rows;
    return take_table(in, "words", m->n_word_rows, &m->words);
}

/* Models that were trained without lists of names have none of this. */
static br_status take_known(const reader *in, br_text_model *m) {
    const br_model_section *s;
    const void *data;
    if (!find(in, "known")) return BR_OK;
    BR_FORWARD(take_table(in, "known", BR_MODEL_KNOWN_GOES_ON + BR_MODEL_KNOWN_CLASSES, &m->known));
    BR_FORWARD(take(in, "known.rows", BR_MODEL_KNOWN_ROWS, m->width, 1, &s, &data));
    if (s->shift != m->row_shift) return damaged(in, "known.rows", "has another scale");
    m->known_rows = data;
    return BR_OK;
}

#define MAX_EMBEDDED (128 * 16) /* the sum of a word's rows: fewer than 16 of them */

static br_status take_recurrent(const reader *in, br_text_model *m) {
    static const char *const names[BR_MODEL_LAYERS][2][2] = {{{"0>.in", "0>.state"}, {"0<.in", "0<.state"}},
                                                             {{"1>.in", "1>.state"}, {"1<.in", "1<.state"}}};
    const br_model_section *first = find(in, "0>.state");
    if (!first || first->rows > BR_MODEL_MAX_WIDTH || first->rows % BR_KERNEL_LANES)
        return damaged(in, "0>.state", "is missing or has another shape");
    m->state = first->rows;
    for (int layer = 0; layer < BR_MODEL_LAYERS; layer++)
        for (int way = 0; way < 2; way++) {
            br_recurrent *r = &m->recurrent[layer][way];
            uint32_t depth = layer ? 2 * m->state : m->width;
            int64_t max_input = layer ? BR_STATE_LIMIT : MAX_EMBEDDED;
            BR_FORWARD(take_layer(in, names[layer][way][0], depth, 4 * m->state, max_input, &r->input));
            int32_t scale = r->input.matrix.shift + (layer ? BR_Q_STATE : m->row_shift);
            BR_FORWARD(take_matrix(in, names[layer][way][1], m->state, 4 * m->state, &r->state));
            if (scale < BR_Q_STATE + 2 || r->state.shift < 2)
                return damaged(in, names[layer][way][0], "has no sensible scale");
            BR_FORWARD(check_sums(in, names[layer][way][1], &(br_layer){r->state, NULL}, BR_STATE_LIMIT));
        }
    return BR_OK;
}

static br_status take_arcs(const reader *in, br_text_model *m, uint32_t depth) {
    BR_FORWARD(take_layer(in, "arc.dep", depth, 0, BR_STATE_LIMIT, &m->arc_dependent));
    uint32_t n = m->arc_dependent.matrix.padded;
    if (n > BR_MODEL_MAX_WIDTH / 4) return damaged(in, "arc.dep", "has another shape");
    BR_FORWARD(take_layer(in, "arc.head", depth, n, BR_STATE_LIMIT, &m->arc_head));
    BR_FORWARD(take_layer(in, "arc.meet", n, n, BR_ARC_LIMIT, &m->arc_meet));
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, "arc.root", 1, n, sizeof(int16_t), &s, &data));
    m->arc_root = data;
    for (uint32_t i = 0; i < n; i++)
        if (abs(m->arc_root[i]) > BR_ARC_LIMIT) return damaged(in, "arc.root", "has weights too large");
    BR_FORWARD(take(in, "arc.distance", 1, BR_DISTANCES, sizeof(int32_t), &s, &data));
    m->arc_distance = data;
    for (int i = 0; i < BR_DISTANCES; i++)
        if (m->arc_distance[i] > 1 << 24 || m->arc_distance[i] < -(1 << 24))
            return damaged(in, "arc.distance", "has weights too large");
    return BR_OK;
}

static br_status take_label_layers(const reader *in, br_text_model *m, uint32_t depth) {
    BR_FORWARD(take_layer(in, "label.dep", depth, 0, BR_STATE_LIMIT, &m->label_dependent));
    uint32_t n = m->label_dependent.matrix.padded;
    BR_FORWARD(take_layer(in, "label.head", depth, n, BR_STATE_LIMIT, &m->label_head));
    BR_FORWARD(take_layer(in, "label.out", n, br_kernel_pad(m->n_relations), BR_HIDDEN_LIMIT, &m->label_out));
    const br_model_section *s;
    const void *data;
    BR_FORWARD(take(in, "label.root", 1, n, sizeof(int32_t), &s, &data));
    m->label_root = data;
    if (m->label_head.matrix.shift != m->label_dependent.matrix.shift)
        return damaged(in, "label.head", "has another scale");
    if (m->label_head.matrix.shift + BR_Q_STATE < BR_Q_HIDDEN + 2)
        return damaged(in, "label.head", "has no sensible scale");
    return BR_OK;
}

static br_status take_heads(const reader *in, br_text_model *m) {
    uint32_t depth = 2 * m->state;
    BR_FORWARD(take_layer(in, "tag", depth, 0, BR_STATE_LIMIT, &m->tag_hidden));
    uint32_t n = m->tag_hidden.matrix.padded;
    BR_FORWARD(take_layer(in, "tag.upos", n, br_kernel_pad(m->n_upos), BR_HIDDEN_LIMIT, &m->tag_upos));
    BR_FORWARD(take_layer(in, "tag.bundle", n, br_kernel_pad(m->n_bundles), BR_HIDDEN_LIMIT, &m->tag_bundle));
    BR_FORWARD(take_layer(in, "name", depth, 0, BR_STATE_LIMIT, &m->name_hidden));
    n = m->name_hidden.matrix.padded;
    BR_FORWARD(take_layer(in, "name.tag", n, br_kernel_pad(BR_NER_TAGS), BR_HIDDEN_LIMIT, &m->name_tag));
    BR_FORWARD(take_arcs(in, m, depth));
    return take_label_layers(in, m, depth);
}

static br_status check_header(const reader *in, br_str bytes) {
    const header *h = (const void *)bytes.ptr;
    if (bytes.len < sizeof *h || memcmp(h->magic, BR_MODEL_MAGIC, sizeof h->magic) != 0)
        return br_fail(in->error, BR_BAD_INPUT, "\"%s\" is no text model", in->name);
    if (h->version != BR_MODEL_VERSION)
        return br_fail(in->error, BR_BAD_INPUT, "model \"%s\" has format %u, this program reads %u", in->name,
                       h->version, BR_MODEL_VERSION);
    if (h->size != bytes.len || h->n_sections > MAX_SECTIONS ||
        bytes.len < sizeof *h + h->n_sections * sizeof(br_model_section))
        return br_fail(in->error, BR_BAD_INPUT, "model \"%s\" is damaged: it has %zu bytes and should have %llu",
                       in->name, bytes.len, (unsigned long long)h->size);
    if (!in->proven && br_hash64(br_str_from(bytes, sizeof *h), 0) != h->checksum)
        return br_fail(in->error, BR_BAD_INPUT, "model \"%s\" is damaged: its checksum does not hold", in->name);
    return BR_OK;
}

static br_status check_sections(const reader *in, br_str bytes) {
    for (uint32_t i = 0; i < in->n_sections; i++) {
        const br_model_section *s = &in->sections[i];
        if (s->name[sizeof s->name - 1] || s->offset % ALIGNMENT || s->offset > bytes.len ||
            s->size > bytes.len - s->offset)
            return br_fail(in->error, BR_BAD_INPUT, "model \"%s\" is damaged: section %u lies outside", in->name, i);
    }
    return BR_OK;
}

br_status br_text_model_open(br_arena *arena, const char *name, br_str bytes, bool proven, br_text_model *model,
                             br_error *error) {
    if ((uintptr_t)bytes.ptr % sizeof(uint64_t)) bytes = br_str_copy(arena, bytes);
    reader in = {.arena = arena, .name = name, .bytes = bytes.ptr, .proven = proven, .error = error};
    BR_FORWARD(check_header(&in, bytes));
    const header *h = (const void *)bytes.ptr;
    in.sections = (const void *)(bytes.ptr + sizeof *h);
    in.n_sections = h->n_sections;
    BR_FORWARD(check_sections(&in, bytes));
    *model = (br_text_model){.language = {h->language, strnlen(h->language, sizeof h->language)}};
    BR_FORWARD(take_labels(&in, model));
    BR_FORWARD(take_lemmas(&in, model));
    BR_FORWARD(take_rows(&in, model));
    BR_FORWARD(take_known(&in, model));
    BR_FORWARD(take_recurrent(&in, model));
    return take_heads(&in, model);
}

/* ---- writing ---- */

void br_model_add(br_model_writer *writer, const char *name, int32_t shift, uint32_t rows, uint32_t columns,
                  br_str bytes) {
    if (writer->n_sections == MAX_SECTIONS) br_arena_escape(writer->arena, BR_LIMIT);
    br_model_section *s = &writer->sections[writer->n_sections];
    *s = (br_model_section){.shift = shift, .rows = rows, .columns = columns, .size = bytes.len};
    snprintf(s->name, sizeof s->name, "%s", name);
    writer->bytes[writer->n_sections++] = bytes;
}

void br_model_add_table(br_model_writer *writer, const char *name, br_hash_table table) {
    size_t size = 2 * (size_t)table.n_slots * sizeof *table.slots;
    br_model_add(writer, name, 0, table.n_slots, 2, (br_str){(const char *)table.slots, size});
}

static void align(br_buf *out) {
    while (out->len % ALIGNMENT) br_buf_byte(out, 0);
}

br_str br_model_finish(const br_model_writer *writer, br_str language) {
    header h = {.version = BR_MODEL_VERSION, .n_sections = writer->n_sections};
    memcpy(h.magic, BR_MODEL_MAGIC, sizeof h.magic);
    memcpy(h.language, language.ptr, language.len < sizeof h.language ? language.len : sizeof h.language - 1);
    br_model_section sections[MAX_SECTIONS];
    memcpy(sections, writer->sections, sizeof sections);
    uint64_t at = sizeof h + writer->n_sections * sizeof *sections;
    for (uint32_t i = 0; i < writer->n_sections; i++) {
        at = (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        sections[i].offset = at;
        at += sections[i].size;
    }
    br_buf out = br_buf_on(writer->arena);
    br_buf_reserve(&out, at + ALIGNMENT);
    br_buf_add(&out, (br_str){(const char *)&h, sizeof h});
    br_buf_add(&out, (br_str){(const char *)sections, writer->n_sections * sizeof *sections});
    for (uint32_t i = 0; i < writer->n_sections; i++) {
        align(&out);
        br_buf_add(&out, writer->bytes[i]);
    }
    header *written = (void *)out.ptr;
    written->size = out.len;
    written->checksum = br_hash64(br_str_from(br_buf_str(&out), sizeof h), 0);
    return br_buf_str(&out);
}
