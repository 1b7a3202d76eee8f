/* inflow_lines.c: a file of lines as UTF-8, however it was kept. */
#include "base/file.h"
#include "read/inflow.h"
#include "read/read_limits.h"

#define HEAD 4 /* bytes that tell: more would make the first line of a pipe wait for the second */

static br_status unpack(br_inflow **in, br_error *error) {
    for (int layers = 0;; layers++) {
        br_status (*open)(br_inflow *, br_inflow **, br_error *) = NULL;
        BR_FORWARD(br_inflow_need(*in, HEAD, error));
        br_str head = (*in)->window;
        if (br_str_starts(head, BR_STR("\x1f\x8b\x08"))) open = br_inflow_gunzip;
        else if (br_str_starts(head, BR_STR("\x28\xb5\x2f\xfd"))) open = br_inflow_unzstd;
        else if (br_str_starts(head, BR_STR("PK\x03\x04")))
            return br_fail(error, BR_BAD_INPUT, "a ZIP archive: unpack it first");
        if (!open) return BR_OK;
        if (layers == READ_MAX_DEPTH)
            return br_fail(error, BR_LIMIT, "compressed more than %d times over", READ_MAX_DEPTH);
        br_inflow *raw = *in;
        *in = NULL;
        BR_FORWARD(open(raw, in, error));
    }
}

void br_inflow_skip_mark(br_inflow *in) {
    if (br_str_starts(in->window, BR_STR("\xEF\xBB\xBF"))) br_inflow_take(in, 3);
}

br_status br_inflow_of_lines(const char *path, const volatile int *stop, br_inflow **in, br_error *error) {
    br_error why = {0};
    bool is_big;
    *in = NULL;
    BR_FORWARD(br_inflow_of_file(path, stop, in, error));
    br_status status = unpack(in, &why);
    if (status == BR_OK && br_inflow_is_utf16(br_str_slice((*in)->window, 0, HEAD), &is_big)) {
        br_inflow *raw = *in;
        *in = NULL;
        status = br_inflow_of_utf16(raw, is_big, in, &why);
    }
    if (status == BR_OK) {
        br_inflow_skip_mark(*in);
        return BR_OK;
    }
    br_inflow_close(*in);
    *in = NULL;
    return br_fail(error, status, "\"%s\": %s", path, why.message);
}
