import type { LoweredProgram, MatrixOperation, MatrixPass } from '@optspec/language';
import { isHalf, Memory } from './halves.js';
import { type Field, type HalfConversion, identifier, type Kernel, type Operand } from './kernel.js';
import { shaderText } from './shader.js';

/**
 * How an element of a matrix operation comes about. `#a`, `#b` are the memories of the arguments with the places of
 * their first elements added by `[`…`]`; `row` and `column` are those of the result, `inner` is the size summed over.
 */
interface MatrixEmitter {
  /** Statements ahead of the result, which they may name. */
  readonly before?: readonly string[];
  readonly fields: readonly Field[];
  /** What is summed over `k`; without it `result` alone is the value. */
  readonly term?: string;
  readonly result: string;
}

/** Most unknowns of `solve`: each invocation keeps the whole system, of which WGSL promises room for 8 KiB. */
export const MOST_UNKNOWNS = 32;

/**
 * Gaussian elimination with partial pivoting on the matrix with the right side as a last column, which the solution
 * replaces. A pivot of zero becomes NaN, which spreads to every unknown.
 */
const ELIMINATION: readonly string[] = [
  'let n = piece.inner;',
  'let stride = n + 1u;',
  `var m: array<f32, ${MOST_UNKNOWNS * (MOST_UNKNOWNS + 1)}>;`,
  'for (var r = 0u; r < n; r++) {',
  '  for (var c = 0u; c < n; c++) { m[r * stride + c] = #a[r * n + c]; }',
  '  m[r * stride + n] = #b[r];',
  '}',
  'for (var k = 0u; k < n; k++) {',
  '  var best = k;',
  '  for (var r = k + 1u; r < n; r++) {',
  '    if (abs(m[r * stride + k]) > abs(m[best * stride + k])) { best = r; }',
  '  }',
  '  for (var c = k; c <= n; c++) {',
  '    let upper = m[k * stride + c];',
  '    m[k * stride + c] = m[best * stride + c];',
  '    m[best * stride + c] = upper;',
  '  }',
  '  if (m[k * stride + k] == 0.0f) { m[k * stride + k] = bitcast<f32>(0x7fc00000u + (n - n)); }',
  '  for (var r = k + 1u; r < n; r++) {',
  '    let multiplier = m[r * stride + k] / m[k * stride + k];',
  '    for (var c = k + 1u; c <= n; c++) { m[r * stride + c] = m[r * stride + c] - multiplier * m[k * stride + c]; }',
  '  }',
  '}',
  'for (var left = n; left > 0u; left--) {',
  '  let r = left - 1u;',
  '  for (var c = left; c < n; c++) {',
  '    m[r * stride + n] = m[r * stride + n] - m[r * stride + c] * m[c * stride + n];',
  '  }',
  '  m[r * stride + n] = m[r * stride + n] / m[r * stride + r];',
  '}',
];

export const MATRIX_EMITTERS: Readonly<Record<MatrixOperation, MatrixEmitter>> = {
  matmul: {
    fields: ['start', 'columns', 'inner'],
    term: '#a[row * piece.inner + k] * #b[k * piece.columns + column]',
    result: 'total',
  },
  solve: {
    fields: ['start', 'columns', 'inner'],
    before: ELIMINATION,
    result: 'm[(row * piece.columns + column) * stride + n]',
  },
  identity: { fields: ['start', 'columns', 'inner'], result: 'select(0.0f, 1.0f, row == column)' },
  transpose: { fields: ['start', 'columns', 'inner'], result: '#a[column * piece.inner + row]' },
  rowMean: {
    fields: ['start', 'columns', 'inner'],
    term: '#a[row * piece.inner + k]',
    result: 'total / f32(piece.inner)',
  },
  columnMean: {
    fields: ['start', 'columns', 'inner'],
    term: '#a[k * piece.columns + column]',
    result: 'total / f32(piece.inner)',
  },
  rowCount: { fields: ['start', 'columns', 'inner'], result: 'f32(piece.inner)' },
  columnCount: { fields: ['start', 'columns', 'inner'], result: 'f32(piece.inner)' },
};

/** The kernel of one matrix operation: each invocation computes one element of the result. */
export function matrixKernel(
  program: Pick<LoweredProgram, 'target' | 'sorts' | 'temporaries'>,
  { set, operation, arguments: names }: MatrixPass,
  workgroupSize: number,
  halves?: HalfConversion,
): Kernel {
  const emitter = MATRIX_EMITTERS[operation];
  // Sizes need no elements, and a shader must not bind what it does not read.
  const text = [emitter.term ?? '', emitter.result, ...(emitter.before ?? [])].join('');
  const isRead = text.includes('#a');
  const distinct = isRead ? [...new Set(names)] : [];
  const operands: readonly Operand[] = [
    ...distinct.map((name) => ({
      ...({ field: identifier(name), name, reach: 'whole', isWritten: false } as const),
      isHalf: halves !== undefined && isHalf(program, name),
    })),
    { field: identifier(set), name: set, reach: 'element', isWritten: true, isHalf: false },
  ];
  const label = `${program.target}: ${set} = ${operation}(${names.join(', ')})`;
  const { fields } = emitter;
  const shape = { label, operands, fields, blockSize: workgroupSize, readsScalars: false, halves } as const;
  return {
    ...shape,
    source(binding) {
      const memory = new Memory(operands, binding);
      const filled = (text: string): string =>
        text.replaceAll(/#([ab])\[([^\]]*)\]/g, (_, argument: string, place: string) => {
          const name = names[argument === 'a' ? 0 : 1] ?? '';
          return memory.load(distinct.indexOf(name), place);
        });
      const sum = [
        'var total = 0.0f;',
        'for (var k = 0u; k < piece.inner; k++) {',
        `  total = total + ${filled(emitter.term ?? '')};`,
        '}',
      ];
      const main = [
        `let i = block * ${workgroupSize}u + lane;`,
        'if (i < piece.length) {',
        '  let row = (piece.start + i) / piece.columns;',
        '  let column = (piece.start + i) % piece.columns;',
        ...(emitter.before ?? []).map((line) => `  ${filled(line)}`),
        ...(emitter.term === undefined ? [] : sum.map((line) => `  ${line}`)),
        `  ${memory.store(operands.length - 1, 'i', filled(emitter.result))}`,
        '}',
      ];
      return shaderText({ kernel: shape, scalars: [], helpers: [], declarations: [], workgroupSize, main }, binding);
    },
  };
}
