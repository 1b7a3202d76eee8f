#include "forecast/math/top.h"

#include <stdbool.h>

static bool before(br_weighted a, br_weighted b) {
    return a.weight > b.weight || (a.weight == b.weight && a.id < b.id);
}

/* Shell's sort with Ciura's gaps: for lists as short as these faster than the library's, which calls out for every
 * comparison. */
static void sort(br_weighted *items, size_t n) {
    static const size_t gaps[] = {1750, 701, 301, 132, 57, 23, 10, 4, 1};
    for (size_t g = 0; g < sizeof gaps / sizeof *gaps; g++)
        for (size_t gap = gaps[g], i = gap; i < n; i++) {
            br_weighted moved = items[i];
            size_t j = i;
            for (; j >= gap && before(moved, items[j - gap]); j -= gap) items[j] = items[j - gap];
            items[j] = moved;
        }
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
    sort(items, n);
    return n;
}
