#include "text/conllu.h"

#include "text/token.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, N_COLUMNS };

/* ---- reading ---- */

static bool cut_columns(br_str line, br_str columns[N_COLUMNS]) {
    int n = 0;
    for (br_str part, rest = line; n < N_COLUMNS && br_str_split(&rest, '\t', &part);) columns[n++] = part;
    for (int i = n; i < N_COLUMNS; i++) columns[i] = BR_STR("_");
    return n >= 2;
}

static bool has_space_after(br_str misc) {
    for (br_str part; br_str_split(&misc, '|', &part);)
        if (br_str_is(part, "SpaceAfter=No")) return false;
    return true;
}

static br_status bad(const br_conllu_reader *reader, const char *why, br_error *error) {
    return br_fail_at(error, BR_BAD_INPUT, reader->line, "\"%s\", line %llu: %s", reader->name,
                      (unsigned long long)reader->line, why);
}

/* "3-4 don't": a token of several words; they come next. */
static bool read_range(br_str id, int64_t *first, int64_t *last) {
    size_t dash = br_str_find_byte(id, '-');
    return dash != BR_NOT_FOUND && br_str_int(br_str_slice(id, 0, dash), first) &&
           br_str_int(br_str_from(id, dash + 1), last) && *last > *first && *last - *first < 100;
}

static br_status read_word(const br_conllu_reader *reader, br_arena *arena, br_str columns[N_COLUMNS],
                           br_conllu_word *pending, br_conllu_sentence *sentence, br_error *error) {
    int64_t head = 0;
    bool has_head = br_str_int(columns[HEAD], &head);
    if (has_head && (head < 0 || head > BR_CONLLU_MAX_WORDS)) return bad(reader, "no such head", error);
    if (sentence->words.len == BR_CONLLU_MAX_WORDS) return bad(reader, "the sentence is too long", error);
    if (!columns[FORM].len) return bad(reader, "the form is empty", error);
    br_conllu_word *word = br_vec_add(arena, &sentence->words);
    *word = (br_conllu_word){
        .form = columns[FORM],
        .lemma = columns[LEMMA],
        .upos = columns[UPOS],
        .feats = columns[FEATS],
        .deprel = columns[DEPREL],
        .misc = columns[MISC],
        .head = has_head ? (int32_t)head - 1 : BR_CONLLU_NO_TREE,
        .space_after = has_space_after(columns[MISC]),
        .range = pending->range,
        .surface = pending->surface,
        .surface_misc = pending->surface_misc,
    };
    *pending = (br_conllu_word){0};
    return BR_OK;
}

/* Inside a range nothing is written between the words; behind it what the range says. */
static void close_ranges(br_conllu_sentence *sentence) {
    for (size_t i = 0; i < sentence->words.len; i++) {
        br_conllu_word *w = &sentence->words.at[i];
        for (size_t k = 0; k + 1 < w->range && i + k < sentence->words.len; k++) w[k].space_after = false;
        if (w->range && i + w->range <= sentence->words.len)
            w[w->range - 1].space_after = has_space_after(w->surface_misc);
    }
}

static br_status check_heads(const br_conllu_reader *reader, const br_conllu_sentence *s, br_error *error) {
    for (size_t i = 0; i < s->words.len; i++)
        if (s->words.at[i].head >= (int32_t)s->words.len) return bad(reader, "a head lies outside the sentence", error);
    return BR_OK;
}

br_status br_conllu_next(br_conllu_reader *reader, br_arena *arena, br_conllu_sentence *sentence, br_error *error) {
    *sentence = (br_conllu_sentence){0};
    br_conllu_word pending = {0};
    const char *comments = reader->rest.ptr, *comments_end = comments;
    for (br_str line; br_str_line(&reader->rest, &line);) {
        reader->line++;
        br_str columns[N_COLUMNS];
        int64_t id, last;
        if (!line.len && sentence->words.len) break;
        if (!line.len || line.ptr[0] == '#') {
            if (!sentence->words.len && line.len) comments_end = line.ptr + line.len;
            else if (!sentence->words.len) comments = comments_end = reader->rest.ptr;
            continue;
        }
        if (!cut_columns(line, columns)) return bad(reader, "no tab-separated columns", error);
        if (br_str_int(columns[ID], &id)) {
            BR_FORWARD(read_word(reader, arena, columns, &pending, sentence, error));
        } else if (read_range(columns[ID], &id, &last)) {
            pending = (br_conllu_word){
                .range = (uint16_t)(last - id + 1), .surface = columns[FORM], .surface_misc = columns[MISC]};
        }
    }
    if (!sentence->words.len) return BR_END;
    sentence->comments = (br_str){comments, (size_t)(comments_end - comments)};
    close_ranges(sentence);
    return check_heads(reader, sentence, error);
}

br_str br_conllu_comment(const br_conllu_sentence *sentence, const char *key) {
    br_str rest = sentence->comments, line;
    while (br_str_line(&rest, &line)) {
        size_t equals = br_str_find_byte(line, '=');
        if (equals == BR_NOT_FOUND) continue;
        if (br_str_is(br_str_trim(br_str_slice(line, 1, equals)), key))
            return br_str_trim(br_str_from(line, equals + 1));
    }
    return BR_STR("");
}

br_article br_conllu_article(br_arena *arena, const br_conllu_sentence *sentences, size_t n) {
    br_article a = {.sentences = br_array(arena, n, br_sentence), .n_sentences = (uint32_t)n};
    size_t n_words = 0;
    for (size_t s = 0; s < n; s++) n_words += sentences[s].words.len;
    a.tokens = br_array(arena, n_words, br_token);
    br_buf text = br_buf_on(arena);
    for (size_t s = 0; s < n; s++) {
        br_sentence *out = &a.sentences[s];
        *out = (br_sentence){{(uint32_t)text.len, 0}, a.n_tokens, (uint32_t)sentences[s].words.len};
        for (size_t i = 0; i < sentences[s].words.len; i++) {
            const br_conllu_word *w = &sentences[s].words.at[i];
            uint32_t start = (uint32_t)text.len;
            br_buf_add(&text, w->form);
            a.tokens[a.n_tokens++] = (br_token){.span = {start, (uint32_t)text.len},
                                                .lemma = BR_STR(""),
                                                .head = BR_NO_HEAD,
                                                .space_after = w->space_after};
            out->span.end = (uint32_t)text.len;
            if (w->space_after) br_buf_byte(&text, ' ');
        }
        br_buf_byte(&text, '\n');
    }
    a.text = br_buf_str(&text);
    a.has = BR_HAS_TEXT | BR_HAS_TOKENS;
    return a;
}

/* ---- writing ---- */

static void add_or_blank(br_buf *out, br_str s) {
    br_buf_add(out, s.len ? s : BR_STR("_"));
}

/* The text of a span on one line. */
static void add_text_line(br_buf *out, br_str text) {
    for (size_t i = 0; i < text.len; i++) br_buf_byte(out, br_is_space(text.ptr[i]) ? ' ' : text.ptr[i]);
}

static void write_comments(br_buf *out, const br_article *a, uint32_t index, const br_conllu_sentence *source) {
    if (source) {
        br_buf_add(out, source->comments);
        if (source->comments.len) br_buf_byte(out, '\n');
        return;
    }
    br_span span = a->sentences[index].span;
    if (index == 0 && a->id.len) br_buf_format(out, "# newdoc id = %.*s\n", BR_FMT(a->id));
    if (index == 0 || br_str_has(br_str_slice(a->text, a->sentences[index - 1].span.end, span.start), BR_STR("\n\n")))
        br_buf_add(out, BR_STR("# newpar\n"));
    if (a->id.len) br_buf_format(out, "# sent_id = %.*s-%u\n", BR_FMT(a->id), index + 1);
    br_buf_add(out, BR_STR("# text = "));
    add_text_line(out, br_span_text(a->text, span));
    br_buf_byte(out, '\n');
}

/* The name that a token stands in, by binary search; NULL outside. */
static const br_name *name_at(const br_article *a, uint32_t at) {
    uint32_t low = 0, high = a->n_names;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->names[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    return low < a->n_names && a->names[low].span.start <= at ? &a->names[low] : NULL;
}

static void write_misc(br_buf *out, const br_article *a, const br_token *token, bool space_after) {
    const br_name *name = name_at(a, token->span.start);
    if (name) {
        br_str type = br_name_type_text(name->type);
        br_buf_format(out, "NER=%c-%.*s", name->span.start == token->span.start ? 'B' : 'I', BR_FMT(type));
    }
    if (!space_after) br_buf_add(out, name ? BR_STR("|SpaceAfter=No") : BR_STR("SpaceAfter=No"));
    if (!name && space_after) br_buf_byte(out, '_');
}

/* How many words from token `i` on are written as one ("don't"); 0 = it is a word of its own. */
static uint32_t range_at(const br_text_language *language, const br_article *a, const br_sentence *s, uint32_t i,
                         const br_conllu_sentence *source) {
    if (source) return source->words.at[i].range;
    uint32_t n = 1;
    const br_token *t = a->tokens + s->first_token;
    while (i + n < s->n_tokens && br_token_is_joined(language, a->text, &t[i + n - 1], &t[i + n])) n++;
    return n > 1 ? n : 0;
}

static void write_range(br_buf *out, const br_article *a, const br_token *t, uint32_t i, uint32_t n,
                        const br_conllu_sentence *source) {
    br_str form = source ? source->words.at[i].surface : br_str_slice(a->text, t[i].span.start, t[i + n - 1].span.end);
    bool space_after = t[i + n - 1].space_after;
    br_buf_format(out, "%u-%u\t%.*s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i + 1, i + n, BR_FMT(form),
                  space_after ? "_" : "SpaceAfter=No");
}

static void write_word(br_buf *out, const br_article *a, const br_sentence *s, uint32_t i, bool in_range,
                       const br_conllu_sentence *source) {
    const br_token *t = &a->tokens[s->first_token + i];
    br_buf_format(out, "%u\t", i + 1);
    br_buf_add(out, source ? source->words.at[i].form : br_span_text(a->text, t->span));
    br_buf_byte(out, '\t');
    add_or_blank(out, t->lemma);
    br_str upos = br_upos_text((br_upos)t->upos), relation = br_deprel_text((br_deprel)t->deprel);
    br_str feats = br_feats_text(out->arena, t->feats);
    br_buf_format(out, "\t%.*s\t_\t%.*s\t", BR_FMT(upos), BR_FMT(feats));
    if (!t->deprel) br_buf_byte(out, '_');
    else br_buf_format(out, "%d", t->head == BR_NO_HEAD ? 0 : t->head - (int32_t)s->first_token + 1);
    br_buf_format(out, "\t%.*s\t_\t", BR_FMT(relation));
    write_misc(out, a, t, in_range || t->space_after);
    br_buf_byte(out, '\n');
}

void br_conllu_write(br_buf *out, const br_text_language *language, const br_article *a, uint32_t index,
                     const br_conllu_sentence *source) {
    const br_sentence *s = &a->sentences[index];
    write_comments(out, a, index, source);
    uint32_t range_end = 0;
    for (uint32_t i = 0; i < s->n_tokens; i++) {
        uint32_t n = i < range_end ? 0 : range_at(language, a, s, i, source);
        if (n > s->n_tokens - i) n = 0;
        if (n) {
            write_range(out, a, a->tokens + s->first_token, i, n, source);
            range_end = i + n;
        }
        write_word(out, a, s, i, i < range_end, source);
    }
    br_buf_byte(out, '\n');
}
