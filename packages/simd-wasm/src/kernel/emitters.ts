import type { OperationName } from '@optspec/language';
import { throughBinary64 } from '../library/binary32.js';
import { cbrt } from '../library/cbrt.js';
import { exp } from '../library/exp.js';
import { log, log1p } from '../library/log.js';
import { log1pOfBinary32 } from '../library/log1p-binary32.js';
import { tanh } from '../library/tanh.js';
import type { LibraryFunction, Vector, VectorCode } from '../vector/vector-code.js';
import type { Lanes } from './lanes.js';

/** Computes one operation on vectors of the format. */
export type Emitter = (code: VectorCode, lanes: Lanes, a: Vector, b: Vector, c: Vector) => Vector;

/**
 * The vector code of each operation. `elsewhere`: lowering leaves it to the host, writes it as other operations, or makes
 * it the end of a pass (`reduction.ts`, `matrix.ts`).
 */
export const EMITTERS: Readonly<Record<OperationName, Emitter | 'elsewhere'>> = {
  add: (code, { shape }, a, b) => code.do(`${shape}.add`, a, b),
  subtract: (code, { shape }, a, b) => code.do(`${shape}.sub`, a, b),
  multiply: (code, { shape }, a, b) => code.do(`${shape}.mul`, a, b),
  divide: (code, { shape }, a, b) => code.do(`${shape}.div`, a, b),
  negate: (code, { shape }, a) => code.do(`${shape}.neg`, a),
  sqrt: (code, { shape }, a) => code.do(`${shape}.sqrt`, a),
  abs: (code, { shape }, a) => code.do(`${shape}.abs`, a),
  min: (code, { shape }, a, b) => code.do(`${shape}.min`, a, b),
  max: (code, { shape }, a, b) => code.do(`${shape}.max`, a, b),
  clamp: (code, { shape }, a, low, high) => code.do(`${shape}.min`, code.do(`${shape}.max`, a, low), high),
  sign,
  where: (code, _, mask, a, b) => code.do('v128.bitselect', a, b, mask),
  less: (code, { shape }, a, b) => code.do(`${shape}.lt`, a, b),
  lessEqual: (code, { shape }, a, b) => code.do(`${shape}.le`, a, b),
  greater: (code, { shape }, a, b) => code.do(`${shape}.gt`, a, b),
  greaterEqual: (code, { shape }, a, b) => code.do(`${shape}.ge`, a, b),
  equal: (code, { shape }, a, b) => code.do(`${shape}.eq`, a, b),
  notEqual: (code, { shape }, a, b) => code.do(`${shape}.ne`, a, b),
  cbrt: library(cbrt),
  exp: library(exp),
  log: library(log),
  log1p: library(log1p, log1pOfBinary32),
  tanh: library(tanh),
  power: 'elsewhere',
  sum: 'elsewhere',
  mean: 'elsewhere',
  norm: 'elsewhere',
  dot: 'elsewhere',
  maxAbs: 'elsewhere',
  globalSum: 'elsewhere',
  globalNorm: 'elsewhere',
  matmul: 'elsewhere',
  solve: 'elsewhere',
  identity: 'elsewhere',
  transpose: 'elsewhere',
  orthonormal: 'elsewhere',
  rowCount: 'elsewhere',
  columnCount: 'elsewhere',
  rowMean: 'elsewhere',
  columnMean: 'elsewhere',
  floor: 'elsewhere',
  ceil: 'elsewhere',
  modulo: 'elsewhere',
  cyclesDone: 'elsewhere',
  product: 'elsewhere',
  cos: 'elsewhere',
  pi: 'elsewhere',
  if: 'elsewhere',
  bisectLeft: 'elsewhere',
  bisectRight: 'elsewhere',
  at: 'elsewhere',
  permutation: 'elsewhere',
  randomIntegers: 'elsewhere',
  length: 'elsewhere',
  increasing: 'elsewhere',
};

/** ±1 with the sign bit of x; x itself where x is a zero or NaN. */
function sign(code: VectorCode, { shape, format }: Lanes, x: Vector): Vector {
  const zero = code[format](0);
  const isSigned = code.do('v128.or', code.do(`${shape}.lt`, x, zero), code.do(`${shape}.gt`, x, zero));
  const one = code.do('v128.or', code.do('v128.and', x, code[format](-0)), code[format](1));
  return code.do('v128.bitselect', one, x, isSigned);
}

/** A library function in binary64; of binary32 by what is enough for it, or through binary64. */
function library(
  definition: LibraryFunction,
  ofBinary32 = (code: VectorCode, x: Vector) => throughBinary64(definition, code, x),
): Emitter {
  return (code, { format }, x) => (format === 'f64' ? code.call(definition, x) : ofBinary32(code, x));
}
