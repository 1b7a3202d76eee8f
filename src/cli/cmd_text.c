/* cmd_text.c: the language core: records in, records out; or CoNLL-U, or trees drawn for the eye. */
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/commands.h"
#include "engine/stream.h"
#include "text/conllu.h"
#include "text/text.h"
#include "text/text_draw.h"

#define MAX_TREEBANK    ((size_t)1 << 30)
#define GROUP_SENTENCES 500 /* of a treebank, read at once */

typedef struct text_job {
    br_stream_options stream;
    const char *data, *gold_tokens, *language;
    bool conllu, tree;
    br_lexicon *lexicon;
} text_job;

static void write_sentence(const text_job *job, br_buf *out, const br_text_language *language, const br_article *a,
                           uint32_t index, const br_conllu_sentence *source) {
    if (job->conllu) br_conllu_write(out, language, a, index, source);
}

static void write_article(const text_job *job, br_arena *arena, const br_text_language *language, const br_article *a,
                          const br_conllu_sentence *sources) {
    br_buf out = br_buf_on(arena);
    br_tree tree = {0};
    if (job->tree) tree = br_tree_of(arena, a);
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        write_sentence(job, &out, language, a, s, sources ? &sources[s] : NULL);
        if (job->tree) br_tree_draw(&out, &tree, s);
    }
    fwrite(out.ptr, 1, out.len, stdout);
}

/* Sentences of a treebank, some hundred at a time, in the order of the file. */
static br_status read_treebank(const text_job *job, br_arena *arena, br_error *error) {
    br_str bytes;
    br_arena *file = br_arena_new(0);
    if (!file) return br_fail(error, BR_NO_MEMORY, "out of memory");
    br_status status = br_file_read(file, job->gold_tokens, MAX_TREEBANK, &bytes, error);
    const br_text_language *language = br_text_language_of(job->lexicon, br_str_of(job->language));
    br_conllu_reader reader = {job->gold_tokens, bytes, 0};
    while (status == BR_OK) {
        br_conllu_sentence *group = br_array(arena, GROUP_SENTENCES, br_conllu_sentence);
        size_t n = 0;
        while (n < GROUP_SENTENCES && status == BR_OK)
            if ((status = br_conllu_next(&reader, arena, &group[n], error)) == BR_OK) n++;
        if (status != BR_OK && status != BR_END) break;
        br_article article = br_conllu_article(arena, group, n);
        br_text_analyse(language, &article, arena);
        write_article(job, arena, language, &article, group);
        br_arena_reset(arena);
    }
    br_arena_free(file);
    return status == BR_END ? BR_OK : status;
}

static br_status show_articles(const text_job *job, br_arena *arena, br_error *error) {
    br_source *source;
    BR_FORWARD(br_source_of_inputs(job->stream.inputs, job->stream.n_inputs, job->stream.fields,
                                   &source, error));
    br_flow_options options = {.last = BR_STAGE_TEXT};
    br_status status, result = BR_OK;
    do {
        br_item item = {0};
        br_str other = BR_STR("");
        br_articles articles = {0};
        br_arena_reset(arena);
        status = br_source_next(source, arena, &item, &other, error);
        if (status == BR_OK && !other.len) status = br_flow(job->lexicon, &options, &item, arena, &articles, error);
        if (status != BR_OK && status != BR_END) {
            br_complain(error);
            result = BR_SOME_FAILED;
        }
        for (size_t i = 0; i < articles.len; i++)
            write_article(job, arena, br_text_language_of(job->lexicon, articles.at[i].language), &articles.at[i],
                          NULL);
    } while (status != BR_END && status != BR_IO && !ferror(stdout));
    br_source_close(source);
    return status == BR_IO ? status : result;
}

static br_status show(text_job *job, br_error *error) {
    BR_FORWARD(br_lexicon_open(&job->stream.lexicon, &job->lexicon, error));
    br_arena *arena = br_arena_new(0);
    br_status status = arena ? BR_OK : br_fail(error, BR_NO_MEMORY, "out of memory");
    if (arena) status = job->gold_tokens ? read_treebank(job, arena, error) : show_articles(job, arena, error);
    br_arena_free(arena);
    br_lexicon_close(job->lexicon);
    return status;
}

static br_status run_text(text_job *job) {
    br_error error = {0};
    bool shows = job->conllu || job->tree || job->gold_tokens;
    if (job->gold_tokens && !job->tree) job->conllu = true;
    br_status status = shows ? show(job, &error) : br_stream(&job->stream, stdout, &error);
    return status == BR_OK || status == BR_SOME_FAILED ? status : br_complain(&error);
}

br_status br_cmd_text(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    text_job job = {.stream = {.first = BR_STAGE_TEXT, .last = BR_STAGE_TEXT, .log = br_stderr_log()}, .language = ""};
    int64_t threads = 0;
    const br_option table[] = {
        {"conllu", BR_OPTION_FLAG, &job.conllu, NULL, "write CoNLL-U instead of records"},
        {"tree", BR_OPTION_FLAG, &job.tree, NULL, "draw the trees of the sentences"},
        {"gold-tokens", BR_OPTION_TEXT, &job.gold_tokens, "FILE", "take sentences and tokens of a CoNLL-U file"},
        {"language", BR_OPTION_TEXT, &job.language, "CODE", "language of that file (default: en)"},
        {"threads", BR_OPTION_NUMBER, &threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &job.data, "DIR", "dictionaries to use instead of the built-in ones"},
    };
    enum { N_OPTIONS = sizeof table / sizeof table[0] };
    const br_command *command = br_command_find("text");
    br_words inputs = {0};
    br_status status = br_options_parse(command, table, N_OPTIONS, arena, n_words, words, &inputs);
    if (status == BR_OK && !inputs.len && !job.gold_tokens && isatty(STDIN_FILENO)) {
        br_options_help(command, table, N_OPTIONS);
        status = BR_USAGE;
    } else if (status == BR_OK) {
        if (!inputs.len) br_vec_push(arena, &inputs, "-");
        job.stream.inputs = inputs.at;
        job.stream.n_inputs = inputs.len;
        job.stream.threads = (int)threads;
        job.stream.lexicon = (br_lexicon_options){job.data, NULL, 0, br_stderr_log()};
        status = run_text(&job);
    }
    br_arena_free(arena);
    return status;
}
