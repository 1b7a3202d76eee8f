/* The text around a stretch in quotation marks. */
#include "annotate/quote/speech/region.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/token.h"

/* the last token inside of a region that is no quotation mark */
char br_region_ending(const br_quote_work *w, const br_region *region) {
    br_str inner = br_span_text(w->article->text, region->span);
    size_t at = inner.len;
    while (at > 0 && ((unsigned char)inner.ptr[at - 1] >= 0x80 || inner.ptr[at - 1] == '"' ||
                      inner.ptr[at - 1] == '\'' || br_is_space(inner.ptr[at - 1])))
        at--;
    return at > 0 ? inner.ptr[at - 1] : ' ';
}

/* the byte behind the region, blanks passed over; 0 at a paragraph's end */
char br_region_char_behind(const br_quote_work *w, const br_region *region) {
    br_str rest = br_str_from(w->article->text, region->span.end);
    size_t at = 0;
    while (at < rest.len &&
           (rest.ptr[at] == ' ' || (unsigned char)rest.ptr[at] == 0xC2 || (unsigned char)rest.ptr[at] == 0xA0))
        at++;
    return at < rest.len && rest.ptr[at] != '\n' ? rest.ptr[at] : 0;
}

/* whether the region begins a sentence: what stands before it ends one */
bool br_region_begins_sentence(const br_quote_work *w, const br_region *region) {
    int32_t before = region->first - 1;
    if (!br_q_valid(w, before) || br_q_has_border(w, br_qtok(w, before)->span.end, region->span.start)) return true;
    if (w->region_of[before] >= 0 && w->region_of[before] != w->region_of[region->first]) return true;
    return br_is_end_mark(br_q_char(w, before)) || br_q_char(w, before) == ';';
}

/* the first token of the sentence, back to what stands in marks */
int32_t br_q_sentence_start(const br_quote_work *w, int32_t token) {
    int32_t t = token;
    while (br_q_same_sentence(w, token, t - 1) && w->region_of[t - 1] < 0 && token - t < BR_MAX_ATTRIBUTION) t--;
    return t;
}
