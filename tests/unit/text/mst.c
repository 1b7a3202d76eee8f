#include "text/mst.h"

#include "test.h"

enum { MOST = 5 };

static uint64_t next(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static bool is_tree(const int32_t *heads, int n, int root) {
    for (int i = 0; i < n; i++) {
        int at = i, steps = 0;
        while (at != root && at >= 0 && steps++ <= n) at = heads[at];
        if (at != root) return false;
    }
    return true;
}

/* the best sum of any tree below `root`, by trying all */
static int64_t best_sum(const int32_t *scores, int n, int root) {
    int32_t heads[MOST];
    int64_t best = INT64_MIN, all = 1;
    for (int i = 0; i < n; i++) all *= n;
    for (int64_t choice = 0; choice < all; choice++) {
        int64_t rest = choice, sum = 0;
        bool ok = true;
        for (int i = 0; i < n; i++, rest /= n) {
            heads[i] = i == root ? -1 : (int32_t)(rest % n);
            ok = ok && (i == root ? rest % n == 0 : heads[i] != i);
            if (i != root) sum += scores[i * n + rest % n];
        }
        if (ok && sum > best && is_tree(heads, n, root)) best = sum;
    }
    return best;
}

BR_TEST(finds_the_best_tree) {
    uint64_t state = 3;
    for (int round = 0; round < 3000; round++) {
        int n = 2 + round % (MOST - 1), root = -1;
        int32_t scores[MOST * MOST], roots[MOST], heads[MOST];
        for (int i = 0; i < n * n; i++) scores[i] = (int32_t)(next(&state) % 1000);
        for (int i = 0; i < n; i++) roots[i] = (int32_t)(next(&state) % 1000);
        br_mst_heads(arena, scores, (size_t)n, roots, (uint32_t)n, heads);
        int64_t sum = 0;
        for (int i = 0; i < n; i++) {
            if (heads[i] < 0) root = i;
            else sum += scores[i * n + heads[i]];
        }
        BR_EXPECT(root >= 0 && is_tree(heads, n, root));
        BR_EXPECT_INT(sum, best_sum(scores, n, root));
    }
}

BR_TEST(one_word_is_its_own_root) {
    int32_t score = 5, root = -9, head = 7;
    br_mst_heads(arena, &score, 1, &root, 1, &head);
    BR_EXPECT_INT(head, -1);
}
