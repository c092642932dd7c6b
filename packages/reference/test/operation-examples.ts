import type { OperationName } from '@optspec/language';

/** Names: a = 3, b = -2, yes, no, stops = [2, 5, 9]; w = [[1, 2, 3], [4, 5, 6]], g = [[-1, 0, 2], [-3, 4, -5]], r = [10, 20], c = [100, 200, 300]; h holds 1 to 6 from its upper right to its lower left corner. */
const whole = (...values: number[]) => ({ tensor: values, rows: 2, columns: 3 });
const device = (value: number) => ({ device: [value], rows: 1, columns: 1 });
const T = true;
const F = false;

/** Formula and value by hand, for every operation of the language; a second parameter has w = [7, 8] and g = [2, -6]. */
export const EXAMPLES: Readonly<Record<OperationName, readonly (readonly [string, unknown])[]>> = {
  add: [
    ['a + 4', 7],
    ['w + g', whole(0, 2, 5, 1, 9, 1)],
    ['w + a', whole(4, 5, 6, 7, 8, 9)],
    ['w + r', whole(11, 12, 13, 24, 25, 26)],
    ['w + c', whole(101, 202, 303, 104, 205, 306)],
    ['w + sum(g)', whole(-2, -1, 0, 1, 2, 3)],
  ],
  subtract: [
    ['a - 4', -1],
    ['w - g', whole(2, 2, 1, 7, 1, 11)],
    ['a - w', whole(2, 1, 0, -1, -2, -3)],
  ],
  multiply: [
    ['a * b', -6],
    ['w * g', whole(-1, 0, 6, -12, 20, -30)],
    ['b * r', { rows: [-20, -40], columns: 1 }],
  ],
  divide: [
    ['6 / a', 2],
    ['g / 2', whole(-0.5, 0, 1, -1.5, 2, -2.5)],
    ['6 / w^2', whole(6, 1.5, 6 / 9, 0.375, 0.24, 1 / 6)],
    ['w / w', whole(1, 1, 1, 1, 1, 1)],
  ],
  negate: [
    ['-a', -3],
    ['-g', whole(1, 0, -2, 3, -4, 5)],
  ],
  power: [
    ['b^3', -8],
    ['g^2', whole(1, 0, 4, 9, 16, 25)],
    ['g^3', whole(-1, 0, 8, -27, 64, -125)],
  ],
  sqrt: [
    ['sqrt(16)', 4],
    ['sqrt(g^2)', whole(1, 0, 2, 3, 4, 5)],
  ],
  cbrt: [
    ['cbrt(27)', 3],
    ['cbrt(g * 0)', whole(0, 0, 0, 0, 0, 0)],
  ],
  abs: [
    ['abs(b)', 2],
    ['abs(g)', whole(1, 0, 2, 3, 4, 5)],
  ],
  sign: [
    ['sign(b)', -1],
    ['sign(g)', whole(-1, 0, 1, -1, 1, -1)],
  ],
  min: [
    ['min(a, b)', -2],
    ['min(w, a)', whole(1, 2, 3, 3, 3, 3)],
    ['min(w, g)', whole(-1, 0, 2, -3, 4, -5)],
  ],
  max: [
    ['max(a, b)', 3],
    ['max(w, a)', whole(3, 3, 3, 4, 5, 6)],
  ],
  exp: [
    ['exp(0)', 1],
    ['exp(g * 0)', whole(1, 1, 1, 1, 1, 1)],
  ],
  log: [
    ['log(1)', 0],
    ['log(w / w)', whole(0, 0, 0, 0, 0, 0)],
  ],
  log1p: [
    ['log1p(0)', 0],
    ['log1p(g * 0)', whole(0, 0, 0, 0, 0, 0)],
  ],
  tanh: [
    ['tanh(0)', 0],
    ['tanh(g * 0)', whole(0, 0, 0, 0, 0, 0)],
  ],
  where: [
    ['where(g > 0, w, g)', whole(-1, 0, 3, -3, 5, -5)],
    ['where(yes, w, 0)', whole(1, 2, 3, 4, 5, 6)],
    ['where(no, w, 7)', whole(7, 7, 7, 7, 7, 7)],
    ['where(yes, a, b)', 3],
    ['where(g > 0, 1, 2)', whole(2, 2, 1, 2, 1, 2)],
  ],
  clamp: [
    ['clamp(7, b, a)', 3],
    ['clamp(g, b, 1)', whole(-1, 0, 1, -2, 1, -2)],
  ],
  less: [
    ['a < 3', F],
    ['g < 0', [T, F, F, T, F, T]],
    ['w < r', [T, T, T, T, T, T]],
  ],
  lessEqual: [
    ['a <= 3', T],
    ['g <= 0', [T, T, F, T, F, T]],
  ],
  greater: [
    ['a > b', T],
    ['w > a', [F, F, F, T, T, T]],
  ],
  greaterEqual: [
    ['a >= 4', F],
    ['w >= a', [F, F, T, T, T, T]],
  ],
  equal: [
    ['a == 3', T],
    ['w == a', [F, F, T, F, F, F]],
  ],
  notEqual: [
    ['a != 3', F],
    ['w != a', [T, T, F, T, T, T]],
  ],
  sum: [
    ['sum(w)', device(21)],
    ['sum(r)', device(30)],
    ['sum(c)', device(600)],
  ],
  mean: [
    ['mean(w)', device(3.5)],
    ['mean(c)', device(200)],
  ],
  norm: [
    ['norm(where(w < 5, 0, w))', device(Math.sqrt(61))],
    ['norm(r * 0 + 4)', device(Math.sqrt(32))],
  ],
  dot: [['dot(w, g)', device(-17)]],
  maxAbs: [
    ['maxAbs(g)', device(5)],
    ['maxAbs(r)', device(20)],
  ],
  globalSum: [
    ['globalSum(g)', device(-7)],
    ['globalSum(w)', device(36)],
  ],
  globalNorm: [['globalNorm(where(g < 5, 1, 0))', device(Math.sqrt(8))]],
  matmul: [
    ['matmul(w, transpose(g))', { tensor: [5, -10, 8, -22], rows: 2, columns: 2 }],
    ['matmul(transpose(g), w)', { tensor: [-13, -17, -21, 16, 20, 24, -18, -21, -24], rows: 3, columns: 3 }],
  ],
  solve: [
    ['solve(h, w)', whole(1, 1, 1, 1, 1, 1)],
    ['solve(h, w * w)', whole(6, 5, 4, 3, 2, 1)],
  ],
  identity: [
    ['identity(w)', whole(1, 0, 0, 0, 1, 0)],
    ['identity(transpose(g)) * a', { tensor: [3, 0, 0, 3, 0, 0], rows: 3, columns: 2 }],
  ],
  transpose: [['transpose(w)', { tensor: [1, 4, 2, 5, 3, 6], rows: 3, columns: 2 }]],
  rowMean: [['rowMean(w)', { rows: [2, 5], columns: 1 }]],
  rowCount: [['rowCount(w)', { device: [2], rows: 1, columns: 1 }]],
  columnCount: [['columnCount(w)', { device: [3], rows: 1, columns: 1 }]],
  columnMean: [['columnMean(w)', { columns: [2.5, 3.5, 4.5], rows: 1 }]],
  orthonormal: [
    ['orthonormal(where(w == 1, 3, where(w == 4, -2, 0)))', whole(1, 0, 0, 0, -1, 0)],
    [
      'orthonormal(where(transpose(w) == 1, 3, where(transpose(w) == 5, -2, 0)))',
      { tensor: [1, 0, 0, -1, 0, 0], rows: 3, columns: 2 },
    ],
  ],
  floor: [
    ['floor(-1.5)', -2],
    ['floor(a)', 3],
  ],
  ceil: [
    ['ceil(-1.5)', -1],
    ['ceil(1.25)', 2],
  ],
  modulo: [
    ['modulo(7, a)', 1],
    ['modulo(-7, a)', 2],
    ['modulo(7, -3)', -2],
  ],
  cyclesDone: [
    ['cyclesDone(6, a, 2)', 1],
    ['cyclesDone(9, a, 2)', 2],
    ['cyclesDone(2, a, 2)', 0],
    ['cyclesDone(8, a, 1)', 2],
    ['cyclesDone(7.5, a, 1.5)', 2],
  ],
  product: [
    ['product(stops, 2)', 10],
    ['product(stops, 0)', 1],
    ['product(stops, 7)', 90],
  ],
  cos: [['cos(0)', 1]],
  pi: [['pi()', Math.PI]],
  if: [
    ['if(a > b, 1, 2)', 1],
    ['if(no, 1, 2)', 2],
    ['if(yes, 1, at(stops, 99))', 1],
  ],
  bisectLeft: [
    ['bisectLeft(stops, 5)', 1],
    ['bisectLeft(stops, 1)', 0],
    ['bisectLeft(stops, 10)', 3],
  ],
  bisectRight: [
    ['bisectRight(stops, 5)', 2],
    ['bisectRight(stops, 1)', 0],
    ['bisectRight(stops, 9)', 3],
  ],
  at: [
    ['at(stops, 0)', 2],
    ['at(stops, 2)', 9],
    ['at(stops, 3)', Number.NaN],
  ],
  permutation: [
    ['at(permutation(7, 0, 1), 2)', 5],
    ['length(permutation(7, 0, 0))', 7],
    ['length(permutation(1.5, 0, 0))', 0],
  ],
  randomIntegers: [
    ['at(randomIntegers(7, 0, 1), 3)', 6],
    ['length(randomIntegers(7, 0, 0))', 7],
    ['length(randomIntegers(7, 0, 0.5))', 0],
  ],
  length: [['length(stops)', 3]],
  increasing: [['increasing(stops)', T]],
};
