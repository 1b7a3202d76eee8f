/* team.h: a few threads that share one piece of work, again and again.
 *
 * Work is cut into numbered parts whose results do not depend on who does them; so the outcome is the same
 * for any number of threads. The calling thread works too. */
#ifndef BR_FORECAST_RANK_TEAM_H
#define BR_FORECAST_RANK_TEAM_H

#include "base/status.h"

typedef struct br_team br_team;

/* `n_threads` >= 1, the caller included. NULL when threads cannot be had. */
br_team *br_team_new(int n_threads);
void br_team_free(br_team *team); /* may be NULL */
int br_team_size(const br_team *team);

/* Calls work(context, worker, part) for each part in 0..n_parts-1 and returns when all are done; `worker` is
 * the number of the thread, for its scratch memory. */
typedef void (*br_team_work)(void *context, int worker, size_t part);
void br_team_run(br_team *team, br_team_work work, void *context, size_t n_parts);

#endif
