/* kernel_path.h: one path of the kernel, for one kind of vectors; kernel.c includes it once a kind,
 * having defined PATH(name), ISA, VEC, LANES, ZERO, LOAD, STORE, SPREAD, ADD_PRODUCTS and the tiles WIDE_ROWS
 * x WIDE_VECTORS and SMALL_VECTORS (for one or two rows). No include guard: it is meant to come again. */

/* `rows` rows by `width` vectors of outputs stay in registers over the whole depth; where rows are missing
 * the first is repeated and not stored. */
__attribute__((target(ISA), always_inline)) static inline void PATH(tile)(const int16_t *const *in, size_t n_in,
                                                                          size_t rows, uint32_t width, br_packed packed,
                                                                          uint32_t j, const int32_t *start,
                                                                          int32_t *const *out) {
    VEC sum[MAX_TILE_ROWS][MAX_TILE_VECTORS];
    UNROLL for (size_t r = 0; r < rows; r++) UNROLL for (uint32_t v = 0; v < width; v++) sum[r][v] =
        start ? LOAD(start + j + v * LANES) : ZERO();
    const int16_t *w = packed.weights + 2 * (size_t)j;
    for (uint32_t k = 0; k < packed.depth; k += 2, w += 2 * (size_t)packed.padded) {
        VEC weights[MAX_TILE_VECTORS];
        UNROLL for (uint32_t v = 0; v < width; v++) weights[v] = LOAD(w + 2 * LANES * v);
        UNROLL for (size_t r = 0; r < rows; r++) {
            int32_t pair;
            memcpy(&pair, in[r] + k, sizeof pair);
            VEC inputs = SPREAD(pair);
            UNROLL for (uint32_t v = 0; v < width; v++) sum[r][v] = ADD_PRODUCTS(sum[r][v], inputs, weights[v]);
        }
    }
    UNROLL for (size_t r = 0; r < rows; r++) if (r < n_in) UNROLL for (uint32_t v = 0; v < width; v++)
        STORE(out[r] + j + v * LANES, sum[r][v]);
}

/* All outputs of some rows: wide tiles first, single vectors for what is left. */
#define TILES(name, rows, width)                                                                                       \
    __attribute__((target(ISA))) static void PATH(name)(const int16_t *const *in, size_t n_in, br_packed packed,       \
                                                        const int32_t *start, int32_t *const *out) {                   \
        uint32_t j = 0;                                                                                                \
        for (; j + (width)*LANES <= packed.padded; j += (width)*LANES)                                                 \
            PATH(tile)(in, n_in, rows, width, packed, j, start, out);                                                  \
        for (; j < packed.padded; j += LANES) PATH(tile)(in, n_in, rows, 1, packed, j, start, out);                    \
    }
TILES(rows_wide, WIDE_ROWS, WIDE_VECTORS)
TILES(rows_two, 2, SMALL_VECTORS)
TILES(rows_one, 1, SMALL_VECTORS)
#undef TILES

static void PATH(product)(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                          int32_t *sums, size_t sum_stride) {
    for (size_t r = 0; r < n_rows;) {
        size_t left = n_rows - r, n_in = left > 2 ? (left < WIDE_ROWS ? left : WIDE_ROWS) : left;
        const int16_t *in[MAX_TILE_ROWS];
        int32_t *out[MAX_TILE_ROWS];
        for (size_t i = 0; i < MAX_TILE_ROWS; i++) {
            in[i] = rows + (i < n_in ? r + i : r) * stride;
            out[i] = sums + (i < n_in ? r + i : r) * sum_stride;
        }
        (n_in > 2 ? PATH(rows_wide) : n_in == 2 ? PATH(rows_two) : PATH(rows_one))(in, n_in, packed, start, out);
        r += n_in;
    }
}

__attribute__((target(ISA))) static void PATH(step)(const int32_t *sums, int32_t shift, const int32_t *state_sums,
                                                    int32_t state_shift, int16_t *cell, int16_t *out, uint32_t n) {
    step(sums, shift, state_sums, state_shift, cell, out, n);
}

__attribute__((target(ISA))) static void PATH(rectify)(const int32_t *sums, int32_t down, int32_t limit, int16_t *out,
                                                       size_t n) {
    rectify(sums, down, limit, out, n);
}

__attribute__((target(ISA))) static void PATH(join)(const int32_t *a, const int32_t *b, int32_t down, int16_t *out,
                                                    size_t n) {
    join(a, b, down, out, n);
}

__attribute__((target(ISA))) static void PATH(add_row)(int16_t *sum, const int8_t *row, size_t n) {
    add_row(sum, row, n);
}

static const path PATH(path) = {PATH(product), PATH(step), PATH(rectify), PATH(join), PATH(add_row)};

#undef PATH
#undef ISA
#undef VEC
#undef LANES
#undef ZERO
#undef LOAD
#undef STORE
#undef SPREAD
#undef ADD_PRODUCTS
#undef WIDE_ROWS
#undef WIDE_VECTORS
#undef SMALL_VECTORS
