/* forecast_print.h: forecasts on a terminal, in words and as JSON. */
#ifndef BR_CLI_FORECAST_PRINT_H
#define BR_CLI_FORECAST_PRINT_H

#include "engine/prospects.h"
#include "forecast/forecast_protocol.h"

void br_print_evaluation(const br_evaluation *evaluation);
void br_print_prospects(const br_prospects *prospects, const br_prospects_request *request);
void br_print_prospects_json(br_arena *arena, const br_prospects *prospects, const br_prospects_request *request);
void br_print_backtest(const br_prospects *prospects, const br_prospects_request *request);

#endif
