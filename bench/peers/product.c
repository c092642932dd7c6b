/*
 * Products of square matrices in f32 in blocks that fit caches and tiles that fit registers, one thread: what a compiler
 * makes of the textbook (Goto, van de Geijn 2008). `product <side>` answers each line on stdin with the seconds of one
 * product. The side is a multiple of 256.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TILE_ROWS = 4, TILE_COLUMNS = 8, DEPTH = 256, BLOCK_ROWS = 64 };

/* c += a·b for one tile; a and b are packed so that each step reads what lies together. */
static void tile(const float *restrict a, const float *restrict b, float *restrict c, long width) {
  float sums[TILE_ROWS][TILE_COLUMNS] = {{0}};
  for (long k = 0; k < DEPTH; k++)
    for (int i = 0; i < TILE_ROWS; i++)
      for (int j = 0; j < TILE_COLUMNS; j++) sums[i][j] += a[k * TILE_ROWS + i] * b[k * TILE_COLUMNS + j];
  for (int i = 0; i < TILE_ROWS; i++)
    for (int j = 0; j < TILE_COLUMNS; j++) c[i * width + j] += sums[i][j];
}

static void pack_b(const float *b, float *packed, long n) {
  for (long j = 0; j < n; j += TILE_COLUMNS)
    for (long k = 0; k < DEPTH; k++) memcpy(packed + j * DEPTH + k * TILE_COLUMNS, b + k * n + j, sizeof(float[TILE_COLUMNS]));
}

static void pack_a(const float *a, float *packed, long n) {
  for (long i = 0; i < BLOCK_ROWS; i += TILE_ROWS)
    for (long k = 0; k < DEPTH; k++)
      for (int r = 0; r < TILE_ROWS; r++) packed[i * DEPTH + k * TILE_ROWS + r] = a[(i + r) * n + k];
}

static void product(long n, const float *a, const float *b, float *c, float *packed_a, float *packed_b) {
  memset(c, 0, (size_t)(n * n) * sizeof(float));
  for (long k = 0; k < n; k += DEPTH) {
    pack_b(b + k * n, packed_b, n);
    for (long i = 0; i < n; i += BLOCK_ROWS) {
      pack_a(a + i * n + k, packed_a, n);
      for (long j = 0; j < n; j += TILE_COLUMNS)
        for (long r = 0; r < BLOCK_ROWS; r += TILE_ROWS) tile(packed_a + r * DEPTH, packed_b + j * DEPTH, c + (i + r) * n + j, n);
    }
  }
}

static float *numbers(long count) {
  float *p = aligned_alloc(64, (size_t)count * sizeof(float));
  if (!p) exit(1);
  for (long i = 0; i < count; i++) p[i] = (float)(i % 17) / 1024;
  return p;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(int argc, char **argv) {
  const long n = argc > 1 ? atol(argv[1]) : 1024;
  if (n <= 0 || n % DEPTH != 0) return 2;
  float *a = numbers(n * n), *b = numbers(n * n), *c = numbers(n * n);
  float *packed_a = numbers(BLOCK_ROWS * DEPTH), *packed_b = numbers(n * DEPTH);
  char line[16];
  while (fgets(line, sizeof line, stdin)) {
    const double start = now();
    product(n, a, b, c, packed_a, packed_b);
    printf("%.9g\n", now() - start);
    fflush(stdout);
  }
  return 0;
}
