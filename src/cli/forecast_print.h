/* forecast_print.h: forecasts on a terminal, in words and as JSON. */
#ifndef BR_CLI_FORECAST_PRINT_H
#define BR_CLI_FORECAST_PRINT_H

#include "engine/prospects.h"
#include "forecast/protocol.h"
#include "lexicon/event/cameo.h"

void br_print_evaluation(const br_evaluation *evaluation);
/* `cameo` has the names of the acts. */
void br_print_prospects(br_arena *arena, const br_cameo *cameo, const br_prospects *prospects,
                        const br_prospects_request *request);
void br_print_prospects_json(br_arena *arena, const br_cameo *cameo, const br_prospects *prospects,
                             const br_prospects_request *request);
void br_print_backtest(const br_prospects *prospects, const br_prospects_request *request);
void br_print_backtest_json(br_arena *arena, const br_prospects *prospects, const br_prospects_request *request);

#endif
