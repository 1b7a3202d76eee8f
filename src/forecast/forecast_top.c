#include "forecast/forecast_top.h"

#include <stdbool.h>
#include <stdlib.h>

static bool before(br_weighted a, br_weighted b) {
    return a.weight > b.weight || (a.weight == b.weight && a.id < b.id);
}

static int compare(const void *a, const void *b) {
    const br_weighted *x = a, *y = b;
    return before(*x, *y) ? -1 : before(*y, *x);
}

/* Hoare's selection: afterwards the best k are the first k, unsorted */
static void select_best(br_weighted *items, size_t n, size_t k) {
    size_t low = 0, high = n - 1;
    while (low < high) {
        br_weighted pivot = items[low + (high - low) / 2];
        size_t i = low, j = high;
        while (i <= j) {
            while (before(items[i], pivot)) i++;
            while (before(pivot, items[j])) j--;
            if (i > j) break;
            br_weighted swapped = items[i];
            items[i++] = items[j];
            items[j] = swapped;
            if (!j) break;
            j--;
        }
        if (k <= j + 1 && j < high) high = j;
        else if (k > i) low = i;
        else return;
    }
}

size_t br_top(br_weighted *items, size_t n, size_t k) {
    if (n > k && k) select_best(items, n, k);
    if (n > k) n = k;
    qsort(items, n, sizeof *items, compare);
    return n;
}
