#include "look/question.h"

#include <string.h>

#include "base/embedded.h"

extern const struct br_embedded br_embedded_sql[];

const char *br_question(const char *name) {
    for (const struct br_embedded *e = br_embedded_sql; e->name; e++)
        if (strncmp(e->name, name, strlen(name)) == 0 && strcmp(e->name + strlen(name), ".sql") == 0)
            return (const char *)e->start;
    return "";
}
