import type { LoweredProgram, MatrixPass } from '@optspec/language';
import { isHalf, Memory } from './halves.js';
import { type Field, type HalfConversion, identifier, type Kernel, type Operand } from './kernel.js';
import { shaderText } from './shader.js';

/**
 * Most invocations of a workgroup. More of them wait longer for each other than they save: with 256, systems of up to
 * 300 unknowns took twice as long in a software driver.
 */
const MOST_INVOCATIONS = 64;
/** Invocations along a row of the matrix, so that neighbours reach neighbouring words; the others work on rows below. */
const WIDTH = 16;

const FIELDS: readonly Field[] = ['start', 'inner'];

/**
 * The kernel of one `solve`: Gaussian elimination with partial pivoting, each parameter in one workgroup. It works on the
 * matrix with the right side as a last column, in memory of its own. Every element goes through the same operations in
 * the same order, however many invocations share them.
 */
export function solveKernel(
  program: Pick<LoweredProgram, 'target' | 'sorts' | 'temporaries'>,
  { set, arguments: names, scratch = '' }: MatrixPass,
  mostInvocations: number,
  halves?: HalfConversion,
): Kernel {
  const workgroupSize = Math.min(MOST_INVOCATIONS, mostInvocations);
  const distinct = [...new Set(names)];
  const operands: readonly Operand[] = [
    ...distinct.map((name) => ({
      ...({ field: identifier(name), name, reach: 'whole', isWritten: false } as const),
      isHalf: halves !== undefined && isHalf(program, name),
    })),
    { field: identifier(scratch), name: scratch, reach: 'whole', isWritten: true, isHalf: false },
    { field: identifier(set), name: set, reach: 'element', isWritten: true, isHalf: false },
  ];
  const label = `${program.target}: ${set} = solve(${names.join(', ')})`;
  const kernel = { label, operands, fields: FIELDS, blockSize: undefined, readsScalars: false, halves } as const;
  const [a = 0, b = 0] = names.map((name) => distinct.indexOf(name));
  return {
    ...kernel,
    source(binding) {
      const memory = new Memory(operands, binding);
      const main = [
        'let n = piece.inner;',
        'let stride = n + 1u;',
        ...elimination({
          a: (index) => memory.load(a, index),
          b: (index) => memory.load(b, index),
          m: (row, column) => memory.load(distinct.length, `${row} * stride + ${column}`),
          set: (row, column, value) => memory.store(distinct.length, `${row} * stride + ${column}`, value),
          setResult: (index, value) => memory.store(distinct.length + 1, index, value),
          workgroupSize,
        }),
      ];
      return shaderText({ kernel, scalars: [], helpers: [], declarations: [], workgroupSize, main }, binding);
    },
  };
}

/** WGSL texts: of loads from the matrix and the right side, and of loads and stores where the elimination works. */
interface Texts {
  readonly a: (index: string) => string;
  readonly b: (index: string) => string;
  readonly m: (row: string, column: string) => string;
  readonly set: (row: string, column: string, value: string) => string;
  readonly setResult: (index: string, value: string) => string;
  readonly workgroupSize: number;
}

function elimination(texts: Texts): string[] {
  return [
    ...copy(texts),
    'for (var k = 0u; k < n; k++) {',
    '  storageBarrier();',
    ...choosePivot(texts).map((line) => `  ${line}`),
    '  storageBarrier();',
    ...eliminate(texts).map((line) => `  ${line}`),
    '}',
    // Nothing was written after the last barrier: below the last row there is none.
    ...substitute(texts),
  ];
}

function copy({ a, b, set, workgroupSize }: Texts): string[] {
  const width = Math.min(WIDTH, workgroupSize);
  return [
    `let across = lane % ${width}u;`,
    `let down = lane / ${width}u;`,
    `for (var r = down; r < n; r += ${workgroupSize / width}u) {`,
    `  for (var c = across; c < n; c += ${width}u) { ${set('r', 'c', a('r * n + c'))} }`,
    `  if (across == 0u) { ${set('r', 'n', b('r'))} }`,
    '}',
  ];
}

/**
 * Brings the first row with the largest element of column k to place k. Every invocation looks for it by itself, which
 * needs no exchange. A pivot of zero becomes NaN, which spreads to every unknown.
 */
function choosePivot({ m, set, workgroupSize }: Texts): string[] {
  return [
    'var best = k;',
    `var largest = abs(${m('k', 'k')});`,
    'for (var r = k + 1u; r < n; r++) {',
    `  let size = abs(${m('r', 'k')});`,
    '  if (size > largest) {',
    '    best = r;',
    '    largest = size;',
    '  }',
    '}',
    'storageBarrier();',
    `for (var c = k + lane; c <= n; c += ${workgroupSize}u) {`,
    `  let upper = ${m('k', 'c')};`,
    `  ${set('k', 'c', m('best', 'c'))}`,
    `  ${set('best', 'c', 'upper')}`,
    '}',
    `if (lane == 0u && largest == 0.0f) { ${set('k', 'k', 'bitcast<f32>(0x7fc00000u + (n - n))')} }`,
  ];
}

/** Every row below less so much of row k that its element of column k is gone; that element stays, for nothing reads it. */
function eliminate({ m, set, workgroupSize }: Texts): string[] {
  const width = Math.min(WIDTH, workgroupSize);
  return [
    `for (var r = k + 1u + down; r < n; r += ${workgroupSize / width}u) {`,
    `  let multiplier = ${m('r', 'k')} / ${m('k', 'k')};`,
    `  for (var c = k + 1u + across; c <= n; c += ${width}u) {`,
    `    ${set('r', 'c', `${m('r', 'c')} - multiplier * ${m('k', 'c')}`)}`,
    '  }',
    '}',
  ];
}

/** From the last unknown to the first, by one invocation: each needs the one found before it. */
function substitute({ m, set, setResult }: Texts): string[] {
  return [
    'if (lane == 0u) {',
    '  for (var left = n; left > 0u; left--) {',
    '    let r = left - 1u;',
    `    var x = ${m('r', 'n')};`,
    `    for (var c = left; c < n; c++) { x = x - ${m('r', 'c')} * ${m('c', 'n')}; }`,
    `    x = x / ${m('r', 'r')};`,
    `    ${set('r', 'n', 'x')}`,
    `    if (r >= piece.start && r - piece.start < piece.length) { ${setResult('r - piece.start', 'x')} }`,
    '  }',
    '}',
  ];
}
