/* embedded.h: a file that the build put into the program (cmake/Embed.cmake). */
#ifndef BR_BASE_EMBEDDED_H
#define BR_BASE_EMBEDDED_H

#include <stddef.h>

struct br_embedded {
    const char *name;                 /* path below the folder that was embedded */
    const unsigned char *start, *end; /* aligned to 64 bytes; a zero byte follows the end */
};

#endif
