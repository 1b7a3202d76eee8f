#include "annotate/time/value.h"

#include <math.h>

#include "annotate/time/resolve.h"
#include "base/json.h"

static br_str number_text(br_arena *arena, double value) {
    char text[32];
    return br_str_copy(arena, br_double_text(value, text));
}

/* "T" for what is shorter than a day, the letters of the unit; decades and centuries as years unless asked */
static const char *unit_letters(br_time_unit unit, bool decades, double *amount) {
    switch (unit) {
    case BR_UNIT_SECOND: return "S";
    case BR_UNIT_MINUTE: return "M";
    case BR_UNIT_HOUR: return "H";
    case BR_UNIT_DAY: return "D";
    case BR_UNIT_WEEKEND: return "WE";
    case BR_UNIT_WEEK: return "W";
    case BR_UNIT_MONTH: return "M";
    case BR_UNIT_QUARTER: return "Q";
    case BR_UNIT_YEAR: return "Y";
    case BR_UNIT_DECADE:
        if (decades || *amount < 0) return "DE";
        *amount *= 10;
        return "Y";
    case BR_UNIT_CENTURY:
        if (decades || *amount < 0) return "CE";
        *amount *= 100;
        return "Y";
    case BR_UNIT_MILLENNIUM:
        if (*amount < 0) return "ML";
        *amount *= 1000;
        return "Y";
    default: return "X";
    }
}

br_str br_time_duration_text(br_arena *arena, const br_time_features *f, br_time_unit unit, bool decades) {
    bool vague = br_tf_has(f, BR_TF_VAGUE) || !f->has_amount;
    double amount = vague ? -1 : f->amount;
    const char *letters = unit_letters(unit, decades, &amount);
    const char *clock = unit != BR_UNIT_NONE && unit <= BR_UNIT_HOUR ? "T" : "";
    if (vague) return br_str_format(arena, "P%sX%s", clock, letters);
    double whole = floor(amount), rest = amount - whole;
    if ((unit == BR_UNIT_HOUR || unit == BR_UNIT_MINUTE) && rest > 0) {
        const char *finer = unit == BR_UNIT_HOUR ? "M" : "S";
        if (whole == 0) return br_str_format(arena, "PT%.0f%s", rest * 60, finer); /* "half an hour" */
        return br_str_format(arena, "PT%.0f%s%.0f%s", whole, letters, rest * 60, finer);
    }
    br_str number = number_text(arena, amount);
    return br_str_format(arena, "P%s%.*s%s", clock, BR_FMT(number), letters);
}

br_str br_time_set_text(br_arena *arena, const br_time_features *f, bool decades) {
    const char *part = br_tf_has(f, BR_TF_PART) ? br_time_symbol(BR_TF_PART, f->value[BR_TF_PART]) : NULL;
    if (br_tf_has(f, BR_TF_WEEKDAY) || br_tf_has(f, BR_TF_MONTH) || br_tf_has(f, BR_TF_SEASON))
        return br_time_open_text(arena, f);
    if (part) return br_str_format(arena, "XXXX-XX-XXT%s", part);
    br_time_features amount = *f;
    amount.has_amount = true;
    if (!f->has_amount) amount.amount = 1;
    br_time_unit unit = (br_time_unit)(br_tf_has(f, BR_TF_FREQ) ? f->value[BR_TF_FREQ] : f->value[BR_TF_UNIT]);
    return br_time_duration_text(arena, &amount, unit, decades);
}
