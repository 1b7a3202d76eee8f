/* cmd_text.c: the language core: records in, records out; or CoNLL-U, or trees drawn for the eye. */
#include <stdio.h>

#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/stop.h"
#include "engine/stream.h"
#include "text/conllu.h"
#include "text/draw.h"
#include "text/text.h"

#define MAX_TREEBANK    ((size_t)1 << 30)
#define GROUP_SENTENCES 500  /* of a treebank, read at once */
#define WORDS_MAX       1000 /* bytes of a text that is drawn though it is no article */

typedef struct text_job {
    br_stream_options stream;
    const char *data, *gold_tokens, *language;
    bool conllu, tree;
    br_lexicon *lexicon;
    bool failed; /* a document did */
} text_job;

static void write_article(const text_job *job, br_arena *arena, const br_text_language *language, const br_article *a,
                          const br_conllu_sentence *sources) {
    br_buf out = br_buf_on(arena);
    br_tree tree = {0};
    if (job->tree) tree = br_tree_of(arena, a);
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        if (job->conllu) br_conllu_write(&out, language, a, s, sources ? &sources[s] : NULL);
        if (job->tree) br_tree_draw(&out, &tree, s);
    }
    fwrite(out.ptr, 1, out.len, stdout);
}

/* The sentences of a treebank, some hundred at a time, in the order of the file. */
static br_status parse_treebank(const text_job *job, br_conllu_reader *reader, br_arena *arena, br_error *error) {
    const br_text_language *language = br_text_language_of(job->lexicon, br_str_of(job->language));
    br_status status = BR_OK;
    while (status == BR_OK) {
        br_conllu_sentence *group = br_array(arena, GROUP_SENTENCES, br_conllu_sentence);
        size_t n = 0;
        while (n < GROUP_SENTENCES && status == BR_OK)
            if ((status = br_conllu_next(reader, arena, &group[n], error)) == BR_OK) n++;
        if (status != BR_OK && status != BR_END) break;
        br_article article = br_conllu_article(arena, group, n);
        br_text_analyse(language, &article, arena);
        write_article(job, arena, language, &article, group);
        br_arena_reset(arena);
    }
    return status == BR_END ? BR_OK : status;
}

static br_status read_treebank(const text_job *job, br_error *error) {
    br_str bytes;
    br_arena *file = br_arena_new(0), *arena = br_arena_new(0);
    br_status status = file && arena ? BR_OK : br_fail(error, BR_NO_MEMORY, "out of memory");
    if (status == BR_OK) status = br_file_read(file, job->gold_tokens, MAX_TREEBANK, &bytes, error);
    if (status == BR_OK) status = parse_treebank(job, &(br_conllu_reader){job->gold_tokens, bytes, 0}, arena, error);
    br_arena_free(arena);
    br_arena_free(file);
    return status;
}

/* A few words typed in are no article to clean, but they have a tree. */
static br_status write_words(const text_job *job, const br_result *result, br_error *error) {
    const br_page *page = &result->item->page;
    if (page->media != BR_MEDIA_TEXT || page->bytes.len > WORDS_MAX) return BR_OK;
    br_item item = {.is_article = true};
    item.article.text = br_utf8_clean(result->arena, br_str_trim(page->bytes));
    item.article.language = br_str_of(*job->language ? job->language : "en");
    br_articles articles = {0};
    br_flow_options options = {.last = BR_STAGE_TEXT};
    BR_FORWARD(br_flow(job->lexicon, &options, &item, result->arena, &articles, error));
    write_article(job, result->arena, br_text_language_of(job->lexicon, item.article.language), articles.at, NULL);
    return BR_OK;
}

static br_status deliver(void *context, const br_result *result, br_error *error) {
    text_job *job = context;
    if (result->status != BR_OK) {
        job->failed = true;
        br_log_line(br_stderr_log(), BR_LOG_ERROR, "%s", result->error->message);
    }
    for (size_t i = 0; i < result->articles.len; i++) {
        const br_article *a = &result->articles.at[i];
        write_article(job, result->arena, br_text_language_of(job->lexicon, a->language), a, NULL);
    }
    bool is_page = result->status == BR_OK && !result->other.len && !result->item->is_article;
    return is_page && !result->articles.len ? write_words(job, result, error) : BR_OK;
}

static br_status show_articles(text_job *job, br_error *error) {
    br_source *source;
    const br_stream_options *o = &job->stream;
    br_read_options read = {.stop = o->read.stop, .log = br_stderr_log()};
    BR_FORWARD(br_source_of_inputs(o->inputs, o->n_inputs, &read, &source, error));
    br_work_options work = {{.last = BR_STAGE_TEXT}, o->threads, o->read.stop};
    br_status status = br_work(job->lexicon, &work, source, &(br_sink){deliver, NULL, job}, error);
    br_source_close(source);
    return status == BR_OK && job->failed ? BR_SOME_FAILED : status;
}

static br_status show(br_call *call, text_job *job) {
    BR_FORWARD(br_lexicon_open(&job->stream.lexicon, &job->lexicon, &call->error));
    br_status status = job->gold_tokens ? read_treebank(job, &call->error) : show_articles(job, &call->error);
    br_lexicon_close(job->lexicon);
    return status;
}

br_status br_cmd_text(br_call *call) {
    text_job job = {.stream = {.first = BR_STAGE_TEXT, .last = BR_STAGE_TEXT, .log = br_stderr_log()}, .language = ""};
    int64_t threads = 0;
    const br_option options[] = {
        {"conllu", BR_OPTION_FLAG, &job.conllu, NULL, "write CoNLL-U instead of records"},
        {"tree", BR_OPTION_FLAG, &job.tree, NULL, "draw the trees of the sentences"},
        {"gold-tokens", BR_OPTION_TEXT, &job.gold_tokens, "FILE", "take sentences and tokens of a CoNLL-U file"},
        {"language", BR_OPTION_TEXT, &job.language, "CODE", "language of that file, or of a few words (default: en)"},
        {"threads", BR_OPTION_COUNT, &threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &job.data, "DIR", "dictionaries to use instead of the built-in ones"},
    };
    enum { N_OPTIONS = sizeof options / sizeof options[0] };
    BR_FORWARD(br_options_parse(call, options, N_OPTIONS));
    if (!job.gold_tokens) BR_FORWARD(br_inputs_or_stdin(call, options, N_OPTIONS));
    if (job.gold_tokens && !job.tree) job.conllu = true;
    job.stream.inputs = call->rest.at;
    job.stream.n_inputs = call->rest.len;
    job.stream.threads = (int)threads;
    job.stream.read.stop = br_stop_on_signal();
    job.stream.lexicon = (br_lexicon_options){job.data, NULL, 0, br_stderr_log()};
    return job.conllu || job.tree ? show(call, &job) : br_stream(&job.stream, stdout, &call->error);
}
