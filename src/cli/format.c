#include "cli/format.h"

void br_format_options(br_format_flags *flags, br_format usual, br_option *options) {
    const br_option all[BR_FORMAT_OPTIONS] = {
        {"json", BR_OPTION_FLAG, &flags->json, NULL, "one JSON array"},
        {"jsonl", BR_OPTION_FLAG, &flags->jsonl, NULL, "one JSON object a line"},
        {"csv", BR_OPTION_FLAG, &flags->csv, NULL, "comma-separated (RFC 4180)"},
        {"tsv", BR_OPTION_FLAG, &flags->tsv, NULL,
         usual == BR_FORMAT_TSV ? "tab-separated (the default)"
                                : "tab-separated (the default when stdout is no terminal)"},
    };
    for (size_t i = 0; i < BR_FORMAT_OPTIONS; i++) options[i] = all[i];
}

br_status br_format_chosen(const br_format_flags *flags, br_format fallback, br_format *format, br_error *error) {
    if (flags->json + flags->jsonl + flags->csv + flags->tsv > 1)
        return br_fail(error, BR_USAGE, "--json, --jsonl, --csv and --tsv exclude one another");
    *format = flags->json    ? BR_FORMAT_JSON
              : flags->jsonl ? BR_FORMAT_JSONL
              : flags->csv   ? BR_FORMAT_CSV
              : flags->tsv   ? BR_FORMAT_TSV
                             : fallback;
    return BR_OK;
}
