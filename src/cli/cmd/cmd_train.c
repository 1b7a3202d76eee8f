/* cmd_train.c: a model of the language core from treebanks. */
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/commands.h"
#include "text/train/train.h"

#define MAX_EPOCHS 1000

typedef struct train_job {
    br_words treebanks, dev, names, dev_names, teachers, plain;
    const char *language, *output, *data;
    int64_t epochs, seed;
} train_job;

static void print_figures(const char *file, const br_train_figures *f) {
    double n = f->words ? (double)f->words : 1;
    fprintf(stderr, "  %-40s UPOS %.2f  feats %.2f  lemma %.2f  UAS %.2f  LAS %.2f", file, 100 * (double)f->upos / n,
            100 * (double)f->feats / n, 100 * (double)f->lemma / n, 100 * (double)f->head / n,
            100 * (double)f->labelled / n);
    if (f->names_gold) fprintf(stderr, "  names F1 %.2f", br_train_names_f1(f));
    fputc('\n', stderr);
}

static void show_progress(void *context, const br_train_progress *p) {
    const train_job *job = context;
    bool is_terminal = isatty(STDERR_FILENO);
    if (!p->n_figures && p->done < 1 && !is_terminal) return;
    fprintf(stderr, "%sepoch %u/%u %3.0f %%  loss: tag %.3f  name %.3f  arc %.3f  relation %.3f",
            is_terminal ? "\r" : "", p->epoch, p->n_epochs, 100 * p->done, p->losses[BR_TASK_UPOS],
            p->losses[BR_TASK_NAME], p->losses[BR_TASK_ARC], p->losses[BR_TASK_LABEL]);
    if (p->done < 1) return;
    fputc('\n', stderr);
    for (size_t i = 0; i < p->n_figures; i++) print_figures(job->dev.at[i], &p->figures[i]);
}

static br_train_files files(const br_words *words) {
    return (br_train_files){words->at, words->len};
}

static br_status train(train_job *job, br_arena *arena, br_error *error) {
    br_lexicon *lexicon;
    br_lexicon_options data = {.data_folder = job->data, .log = br_stderr_log()};
    BR_FORWARD(br_lexicon_open(&data, &lexicon, error));
    br_train_options options = {
        .treebanks = files(&job->treebanks),
        .dev = files(&job->dev),
        .names = files(&job->names),
        .dev_names = files(&job->dev_names),
        .teachers = files(&job->teachers),
        .plain = files(&job->plain),
        .language = br_text_language_of(lexicon, br_str_of(job->language)),
        .lexicon = lexicon,
        .code = br_str_of(job->language),
        .n_epochs = (uint32_t)job->epochs,
        .seed = (uint64_t)job->seed,
        .progress = show_progress,
        .context = job,
    };
    br_str model;
    br_status status = br_train(&options, arena, &model, error);
    if (status == BR_OK) status = br_file_write(job->output, model, error);
    if (status == BR_OK) fprintf(stderr, "wrote \"%s\": %zu bytes\n", job->output, model.len);
    br_lexicon_close(lexicon);
    return status;
}

br_status br_cmd_train(br_call *call) {
    train_job job = {.language = "en", .output = "text.model", .epochs = 14, .seed = 1};
    const br_option options[] = {
        {"treebank", BR_OPTION_LIST, &job.treebanks, "FILE", "CoNLL-U to learn from"},
        {"dev", BR_OPTION_LIST, &job.dev, "FILE", "CoNLL-U to measure on"},
        {"names", BR_OPTION_LIST, &job.names, "FILE", "words with B-PER, I-PER ... to learn names from"},
        {"dev-names", BR_OPTION_LIST, &job.dev_names, "FILE", "the same to measure on"},
        {"teacher", BR_OPTION_LIST, &job.teachers, "MODEL", "an earlier model that reads the plain text"},
        {"plain", BR_OPTION_LIST, &job.plain, "FILE", "text without annotation, to learn from what the teachers read"},
        {"language", BR_OPTION_TEXT, &job.language, "CODE", "the model's language (default: en)"},
        {"epochs", BR_OPTION_COUNT, &job.epochs, "N", "times that everything is read (default: 14)"},
        {"seed", BR_OPTION_COUNT, &job.seed, "N", "the same seed gives the same model (default: 1)"},
        {"output", BR_OPTION_TEXT, &job.output, "FILE", "where the model goes (default: text.model)"},
        {"data", BR_OPTION_TEXT, &job.data, "DIR", "dictionaries to use instead of the built-in ones"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    BR_FORWARD(br_no_more_words(call));
    if (!job.treebanks.len) return br_fail(&call->error, BR_USAGE, "name a treebank to learn from: --treebank FILE");
    if (job.epochs < 1 || job.epochs > MAX_EPOCHS)
        return br_fail(&call->error, BR_USAGE, "\"--epochs\" needs 1 to %d", MAX_EPOCHS);
    return train(&job, call->arena, &call->error);
}
