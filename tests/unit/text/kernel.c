#include "text/kernel.h"

#include "test.h"

static uint64_t next(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

/* the fastest path of this machine against plain C, over shapes that need every kind of tile */
BR_TEST(all_paths_agree) {
    static const uint32_t depths[] = {2, 6, 64}, outputs[] = {16, 48, 128, 144};
    uint64_t state = 7;
    for (size_t d = 0; d < 3; d++)
        for (size_t o = 0; o < 4; o++) {
            uint32_t depth = depths[d], n = outputs[o];
            int16_t *weights = br_array(arena, (size_t)depth * n, int16_t);
            int16_t *rows = br_array(arena, 21 * (size_t)depth, int16_t);
            int32_t *start = br_array(arena, n, int32_t);
            int32_t *fast = br_array(arena, 21 * (size_t)n, int32_t), *plain = br_array(arena, 21 * (size_t)n, int32_t);
            for (size_t i = 0; i < (size_t)depth * n; i++) weights[i] = (int16_t)((int64_t)next(&state) % 2000 - 1000);
            for (size_t i = 0; i < 21 * (size_t)depth; i++) rows[i] = (int16_t)((int64_t)next(&state) % 8000 - 4000);
            for (uint32_t i = 0; i < n; i++) start[i] = (int32_t)(next(&state) % 100000);
            br_packed packed = {weights, depth, n, 0};
            for (size_t n_rows = 1; n_rows <= 21; n_rows++) {
                br_kernel_product(rows, depth, n_rows, packed, start, fast, n);
                br_kernel_product_plain(rows, depth, n_rows, packed, start, plain, n);
                BR_EXPECT(memcmp(fast, plain, n_rows * n * sizeof *fast) == 0);
            }
        }
}

BR_TEST(gates_saturate) {
    int32_t sums[4 * 16] = {0}, state_sums[4 * 16] = {0};
    int16_t cell[16] = {0}, out[16];
    for (int i = 0; i < 64; i++) sums[i] = 8 << BR_Q_STATE; /* all gates open, candidate 1 */
    br_kernel_step(sums, 0, state_sums, 0, cell, out, 16);
    BR_EXPECT_INT(cell[0], BR_STATE_LIMIT);
    BR_EXPECT_INT(out[15], BR_STATE_LIMIT * 3 / 4); /* bend(1) = 3/4 */
}
