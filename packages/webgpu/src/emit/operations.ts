import type { OperationName } from '@optspec/language';

/**
 * How WGSL writes an operation. `template`: `#1`, `#2`, … stand for operands in parentheses where they need them.
 * `helper`: a call of a function in `HELPERS`. `elsewhere`: never inside an expression on the device; the language
 * evaluates it on the host or gives it a pass of its own (`reduction.ts`, `matrix.ts`).
 */
export type Emitter =
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'call'; readonly function: string }
  | { readonly kind: 'helper'; readonly helper: HelperName }
  | { readonly kind: 'elsewhere'; readonly where: 'host' | 'reduction' | 'matrix' };

const template = (text: string): Emitter => ({ kind: 'template', template: text });
const call = (name: string): Emitter => ({ kind: 'call', function: name });
const helper = (name: HelperName): Emitter => ({ kind: 'helper', helper: name });
const HOST: Emitter = { kind: 'elsewhere', where: 'host' };
const REDUCTION: Emitter = { kind: 'elsewhere', where: 'reduction' };
const MATRIX: Emitter = { kind: 'elsewhere', where: 'matrix' };

/** One emitter per operation of the language. */
export const EMITTERS: Readonly<Record<OperationName, Emitter>> = {
  add: template('#1 + #2'),
  subtract: template('#1 - #2'),
  multiply: template('#1 * #2'),
  divide: template('#1 / #2'),
  negate: template('-#1'),
  // Lowering has made it a product.
  power: HOST,
  sqrt: call('sqrt'),
  cbrt: helper('cube_root'),
  abs: call('abs'),
  sign: helper('sign_of'),
  min: helper('smaller'),
  max: helper('larger'),
  exp: call('exp'),
  log: call('log'),
  log1p: helper('log_of_one_plus'),
  tanh: helper('hyperbolic_tangent'),
  where: { kind: 'template', template: 'select(#3, #2, #1)' },
  clamp: helper('clamped'),
  less: template('#1 < #2'),
  lessEqual: template('#1 <= #2'),
  greater: template('#1 > #2'),
  greaterEqual: template('#1 >= #2'),
  equal: template('#1 == #2'),
  notEqual: template('#1 != #2'),
  sum: REDUCTION,
  mean: REDUCTION,
  norm: REDUCTION,
  dot: REDUCTION,
  maxAbs: REDUCTION,
  globalSum: REDUCTION,
  globalNorm: REDUCTION,
  matmul: MATRIX,
  solve: MATRIX,
  identity: MATRIX,
  transpose: MATRIX,
  orthonormal: HOST,
  rowCount: MATRIX,
  columnCount: MATRIX,
  rowMean: MATRIX,
  columnMean: MATRIX,
  floor: HOST,
  ceil: HOST,
  modulo: HOST,
  cyclesDone: HOST,
  product: HOST,
  cos: HOST,
  pi: HOST,
  if: HOST,
  bisectLeft: HOST,
  bisectRight: HOST,
  at: HOST,
  permutation: HOST,
  randomIntegers: HOST,
  length: HOST,
  increasing: HOST,
};

interface Helper {
  readonly source: string;
  readonly needs?: readonly HelperName[];
}

export type HelperName =
  | 'is_nan'
  | 'sign_of'
  | 'smaller'
  | 'larger'
  | 'clamped'
  | 'cube_root'
  | 'log_of_one_plus'
  | 'hyperbolic_tangent';

/** Functions of generated shaders: what WGSL lacks, or leaves open for NaN. */
export const HELPERS: Readonly<Record<HelperName, Helper>> = {
  // By its bits: compilers may assume that a comparison never meets NaN.
  is_nan: {
    source: `fn is_nan(x: f32) -> bool {
  return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u;
}`,
  },
  sign_of: {
    needs: ['is_nan'],
    source: `fn sign_of(x: f32) -> f32 {
  return select(sign(x), x, is_nan(x));
}`,
  },
  smaller: {
    needs: ['is_nan'],
    source: `fn smaller(a: f32, b: f32) -> f32 {
  return select(select(min(a, b), b, is_nan(b)), a, is_nan(a));
}`,
  },
  larger: {
    needs: ['is_nan'],
    source: `fn larger(a: f32, b: f32) -> f32 {
  return select(select(max(a, b), b, is_nan(b)), a, is_nan(a));
}`,
  },
  clamped: {
    needs: ['smaller', 'larger'],
    source: `fn clamped(x: f32, low: f32, high: f32) -> f32 {
  return smaller(larger(x, low), high);
}`,
  },
  // Kahan's division of the exponent by three, two of Halley's steps, and one with a square that is exact.
  cube_root: {
    needs: ['is_nan'],
    source: `fn cube_root(x: f32) -> f32 {
  let size = abs(x);
  var t = bitcast<f32>(bitcast<u32>(size) / 3u + 709958130u);
  for (var k = 0; k < 2; k++) {
    let ratio = t * t * t / size;
    t = t * ((ratio + 2.0f) / (ratio + ratio + 1.0f));
  }
  t = bitcast<f32>(bitcast<u32>(t) & 0xfffff000u);
  let quotient = size / (t * t);
  t = t + t * ((quotient - t) / (t + t + quotient));
  let root = select(t, -t, x < 0.0f);
  return select(root, x, size == 0.0f || (bitcast<u32>(size) >= 0x7f800000u));
}`,
  },
  log_of_one_plus: {
    source: `fn log_of_one_plus(x: f32) -> f32 {
  let u = 1.0f + x;
  let lost = x - (u - 1.0f);
  return select(log(u) + lost / u, x, u == 1.0f);
}`,
  },
  // Some drivers give NaN where e^x is infinite; beyond 10 the result is 1 in binary32.
  hyperbolic_tangent: {
    needs: ['clamped'],
    source: `fn hyperbolic_tangent(x: f32) -> f32 {
  return tanh(clamped(x, -10.0f, 10.0f));
}`,
  },
};

/** The sources of the helpers named and of those that they need, each once, needed ones first. */
export function helperSources(names: Iterable<HelperName>): string[] {
  const found = new Set<HelperName>();
  const visit = (name: HelperName): void => {
    for (const needed of HELPERS[name].needs ?? []) visit(needed);
    found.add(name);
  };
  for (const name of names) visit(name);
  return [...found].map((name) => HELPERS[name].source);
}
