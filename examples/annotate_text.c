/* annotate_text.c: the record of one sentence.
 *     annotate_text "Police in Almaty arrested forty protesters on Wednesday." 2022-01-07 */
#include <biruni.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    char why[400];
    biruni *engine;
    const char *text = argc > 1 ? argv[1] : "Police in Almaty arrested forty protesters on Wednesday.";
    if (biruni_open(NULL, &engine, why, sizeof why) != BIRUNI_OK) {
        fprintf(stderr, "%s\n", why);
        return 1;
    }
    char *record;
    biruni_status status =
        biruni_annotate(engine, text, strlen(text), argc > 2 ? argv[2] : "2022-01-07", &record, why, sizeof why);
    if (status == BIRUNI_OK) puts(record);
    else fprintf(stderr, "%s\n", why);
    biruni_free(record);
    biruni_close(engine);
    return status;
}
