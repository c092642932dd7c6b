/*
 * The same loops in C, and a copy as the limit: what a compiler makes of one pass over memory, one thread.
 *
 *     loop step     the optimizers and the initializer
 *     loop copy     a STREAM-like copy over as many bytes as the step touches
 *
 * Speaks the line protocol of README.md. Compiled by the benchmark, once for f32 and once for f64 (-DREAL=double).
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef REAL
#define REAL float
#define SQRT sqrtf
#else
#define SQRT sqrt
#endif

enum { PERIOD = 4099, SHIFT = 1009, MAX_TENSORS = 4096 };
typedef REAL *restrict array;
typedef const REAL *restrict constant;

static const double learning_rate = 1e-3, mu = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decay = 0.01;
static const double lion_rate = 1e-4, lion_beta2 = 0.99;

static void sgd(long n, array w, constant g, double rate_in) {
  const REAL rate = (REAL)rate_in;
  for (long i = 0; i < n; i++) w[i] -= rate * g[i];
}

static void momentum(long n, array w, constant g, array v, double rate_in, double mu_in) {
  const REAL rate = (REAL)rate_in, share = (REAL)mu_in;
  for (long i = 0; i < n; i++) {
    const REAL velocity = share * v[i] + g[i];
    v[i] = velocity;
    w[i] -= rate * velocity;
  }
}

static void adamw(long n, array w, constant g, array m, array v, long t) {
  const REAL b1 = (REAL)beta1, c1 = (REAL)(1 - beta1), b2 = (REAL)beta2, c2 = (REAL)(1 - beta2);
  const REAL bias1 = (REAL)(1 / (1 - pow(beta1, t))), bias2 = (REAL)(1 / (1 - pow(beta2, t)));
  const REAL rate = (REAL)learning_rate, shrink = (REAL)(learning_rate * decay), eps = (REAL)epsilon;
  for (long i = 0; i < n; i++) {
    const REAL first = b1 * m[i] + c1 * g[i];
    const REAL second = b2 * v[i] + c2 * (g[i] * g[i]);
    m[i] = first;
    v[i] = second;
    const REAL decayed = w[i] - shrink * w[i];
    w[i] = decayed - rate * (first * bias1) / (SQRT(second * bias2) + eps);
  }
}

static void lion(long n, array w, constant g, array m) {
  const REAL b1 = (REAL)beta1, c1 = (REAL)(1 - beta1), b2 = (REAL)lion_beta2, c2 = (REAL)(1 - lion_beta2);
  const REAL rate = (REAL)lion_rate, share = (REAL)decay;
  for (long i = 0; i < n; i++) {
    const REAL c = b1 * m[i] + c1 * g[i];
    const REAL sign = (REAL)((c > 0) - (c < 0));
    w[i] -= rate * (sign + share * w[i]);
    m[i] = b2 * m[i] + c2 * g[i];
  }
}

static void threefry(uint32_t k0, uint32_t k1, uint32_t c0, uint32_t c1, uint32_t *out0, uint32_t *out1) {
  static const int rotations[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  const uint32_t keys[3] = {k0, k1, k0 ^ k1 ^ 0x1bd11bdau};
  uint32_t x0 = c0 + keys[0], x1 = c1 + keys[1];
  for (uint32_t group = 1; group <= 5; group++) {
    for (int round = 0; round < 4; round++) {
      const int r = rotations[(group - 1) % 2][round];
      x0 += x1;
      x1 = ((x1 << r) | (x1 >> (32 - r))) ^ x0;
    }
    x0 += keys[group % 3];
    x1 += keys[(group + 1) % 3] + group;
  }
  *out0 = x0;
  *out1 = x1;
}

/* Giles' polynomials, highest power first, as in the definition of the draw. */
static const float centre[] = {2.81022636e-8f,  3.43273939e-7f,  -3.5233877e-6f, -4.39150654e-6f, 0.00021858087f,
                               -0.00125372503f, -0.00417768164f, 0.246640727f,   1.50140941f};
static const float tail[] = {-0.000200214257f, 0.000100950558f, 0.00134934322f, -0.00367342844f, 0.00573950773f,
                             -0.0076224613f,   0.00943887047f,  1.00167406f,    2.83297682f};

static float horner(const float *coefficients, float x) {
  float sum = coefficients[0];
  for (int i = 1; i < 9; i++) sum = coefficients[i] + sum * x;
  return sum;
}

static void normal(long n, array w, uint32_t seed, uint32_t stream) {
  uint32_t k0, k1, x0, x1;
  threefry(0, seed, 0, stream, &k0, &k1);
  for (long i = 0; i < n; i++) {
    threefry(k0, k1, (uint32_t)((uint64_t)i >> 32), (uint32_t)i, &x0, &x1);
    const float u = 2 * ((float)((x0 ^ x1) >> 9) * 0x1p-23f) - 1 + 0x1p-24f;
    const float l = -(float)log1p(-(double)(u * u));
    w[i] = 1.41421356f * u * (l < 5 ? horner(centre, l - 2.5f) : horner(tail, sqrtf(l) - 3));
  }
}

/* ---- the protocol ---- */

static char workload[32];
static long tensors, size, t;
static int arrays, copying;
static REAL *w[MAX_TENSORS], *g[MAX_TENSORS], *s1[MAX_TENSORS], *s2[MAX_TENSORS], inputs[2 * PERIOD];

static int is(const char *name) { return strcmp(workload, name) == 0; }

/*
 * Each array starts at another place of its page. Where all start at the same, a cache that guesses its way from the
 * address takes one array for another (seen on AMD EPYC with arrays 64 MiB + 4 KiB apart: 2.5 times slower).
 */
static REAL *allocate(long n) {
  static size_t count;
  const size_t bytes = (size_t)n * sizeof(REAL), start = count++ % 8 * 1088;
  char *p = aligned_alloc(64, (bytes + 8 * 1088 + 8192 + 63) / 64 * 64);
  if (!p) {
    printf("no out of memory\n");
    exit(1);
  }
  memset(p + start, 0, bytes);
  return (REAL *)(p + start);
}

static void fill(REAL *out, long n, const REAL *pattern, long start) {
  for (long i = 0; i < n; i++) out[i] = pattern[(start + i) % PERIOD];
}

/* Half of what the step touches is copied to the other half. */
static long copied(void) { return arrays * size / 2; }

/* An array is as long as its tensor, but for the copy's. */
static long length(void) { return copying ? copied() : size; }

static void prepare(void) {
  for (long j = 0; j < tensors; j++) {
    w[j] = allocate(length());
    g[j] = allocate(length());
    fill(w[j], length(), inputs, j * length());
    if (copying) continue;
    if (arrays > 2) s1[j] = allocate(size);
    if (arrays > 3) s2[j] = allocate(size);
  }
}

static void gradients(long k) {
  for (long j = 0; j < tensors && !copying; j++) fill(g[j], size, inputs + PERIOD, j * size + k * SHIFT);
}

/* Not inlined and not a memcpy that the compiler may drop: the copy must reach memory each time. */
__attribute__((noinline)) static void copy(long n, array to, constant from) {
  for (long i = 0; i < n; i++) to[i] = from[i];
  __asm__ volatile("" ::: "memory");
}

static void step(void) {
  t++;
  for (long j = 0; j < tensors; j++) {
    if (copying) copy(copied(), g[j], w[j]);
    else if (is("sgd")) sgd(size, w[j], g[j], learning_rate);
    else if (is("momentum")) momentum(size, w[j], g[j], s1[j], learning_rate, mu);
    else if (is("adamw")) adamw(size, w[j], g[j], s1[j], s2[j], t);
    else if (is("lion")) lion(size, w[j], g[j], s1[j]);
    else normal(size, w[j], 7, (uint32_t)j);
  }
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double check(long steps, const char *path) {
  double seconds = 0;
  for (long k = 1; k <= steps; k++) {
    gradients(k);
    const double start = now();
    step();
    seconds = now() - start;
  }
  FILE *file = fopen(path, "wb");
  for (long j = 0; file && j < tensors; j++) fwrite(copying ? g[j] : w[j], sizeof(REAL), (size_t)length(), file);
  if (file) fclose(file);
  return seconds;
}

static void measure(double seconds) {
  step();
  long steps = 0, batch = 1;
  const double start = now();
  double elapsed = 0;
  while (elapsed < seconds) {
    for (long i = 0; i < batch; i++) step();
    steps += batch;
    elapsed = now() - start;
    if (elapsed < seconds / 20) batch *= 2;
  }
  printf("ok %ld %.9g\n", steps, elapsed);
}

int main(int argc, char **argv) {
  copying = argc > 1 && strcmp(argv[1], "copy") == 0;
  setvbuf(stdout, NULL, _IOLBF, 0);
  printf("ready\n");
  char line[4096], path[4000], format[8];
  long steps;
  double seconds;
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "prepare %31s %7s %ld %ld %d %3999s", workload, format, &tensors, &size, &arrays, path) == 6) {
      FILE *file = fopen(path, "rb");
      const int whole = file && fread(inputs, sizeof(REAL), 2 * PERIOD, file) == 2 * PERIOD;
      if (file) fclose(file);
      if (tensors > MAX_TENSORS || !whole) printf("no the inputs cannot be read, or there are too many tensors\n");
      else prepare(), printf("ok\n");
    } else if (sscanf(line, "check %ld %3999s", &steps, path) == 2) printf("ok %.9g\n", check(steps, path));
    else if (sscanf(line, "time %lf", &seconds) == 1) measure(seconds);
    else break;
  }
  return 0;
}
