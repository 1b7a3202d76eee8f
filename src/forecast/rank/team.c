#include "forecast/rank/team.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

enum { MAX_THREADS = 64 };

typedef struct member {
    br_team *team;
    pthread_t thread;
    int number;
} member;

struct br_team {
    pthread_mutex_t lock;
    pthread_cond_t begin, done;
    br_team_work work;
    void *context;
    size_t n_parts, next; /* parts given out so far */
    int busy;             /* members at work */
    uint64_t round;
    bool ending;
    int n_threads;
    member members[MAX_THREADS]; /* the first is the caller's and has no thread */
};

static void work_off(br_team *team, int worker) {
    for (;;) {
        pthread_mutex_lock(&team->lock);
        size_t part = team->next;
        if (part < team->n_parts) team->next++;
        pthread_mutex_unlock(&team->lock);
        if (part >= team->n_parts) return;
        team->work(team->context, worker, part);
    }
}

static void *live(void *argument) {
    member *self = argument;
    br_team *team = self->team;
    uint64_t seen = 0;
    pthread_mutex_lock(&team->lock);
    for (;;) {
        while (team->round == seen && !team->ending) pthread_cond_wait(&team->begin, &team->lock);
        if (team->ending) break;
        seen = team->round;
        team->busy++;
        pthread_mutex_unlock(&team->lock);
        work_off(team, self->number);
        pthread_mutex_lock(&team->lock);
        if (--team->busy == 0) pthread_cond_signal(&team->done);
    }
    pthread_mutex_unlock(&team->lock);
    return NULL;
}

br_team *br_team_new(int n_threads) {
    br_team *team = calloc(1, sizeof *team);
    if (!team) return NULL;
    pthread_mutex_init(&team->lock, NULL);
    pthread_cond_init(&team->begin, NULL);
    pthread_cond_init(&team->done, NULL);
    team->n_threads = 1;
    if (n_threads > MAX_THREADS) n_threads = MAX_THREADS;
    for (int i = 1; i < n_threads; i++) {
        member *fresh = &team->members[i];
        *fresh = (member){.team = team, .number = i};
        if (pthread_create(&fresh->thread, NULL, live, fresh)) break; /* fewer threads do the same work */
        team->n_threads++;
    }
    return team;
}

void br_team_free(br_team *team) {
    if (!team) return;
    pthread_mutex_lock(&team->lock);
    team->ending = true;
    pthread_cond_broadcast(&team->begin);
    pthread_mutex_unlock(&team->lock);
    for (int i = 1; i < team->n_threads; i++) pthread_join(team->members[i].thread, NULL);
    pthread_cond_destroy(&team->done);
    pthread_cond_destroy(&team->begin);
    pthread_mutex_destroy(&team->lock);
    free(team);
}

int br_team_size(const br_team *team) {
    return team->n_threads;
}

void br_team_run(br_team *team, br_team_work work, void *context, size_t n_parts) {
    if (team->n_threads == 1 || n_parts == 1) {
        for (size_t part = 0; part < n_parts; part++) work(context, 0, part);
        return;
    }
    pthread_mutex_lock(&team->lock);
    team->work = work;
    team->context = context;
    team->n_parts = n_parts;
    team->next = 0;
    team->round++;
    pthread_cond_broadcast(&team->begin);
    pthread_mutex_unlock(&team->lock);
    work_off(team, 0);
    pthread_mutex_lock(&team->lock);
    while (team->busy) pthread_cond_wait(&team->done, &team->lock);
    pthread_mutex_unlock(&team->lock);
}
