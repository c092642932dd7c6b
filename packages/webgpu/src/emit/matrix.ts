import type { LoweredProgram, MatrixOperation, MatrixPass } from '@optspec/language';
import { isHalf, Memory } from './halves.js';
import { type Field, type HalfConversion, identifier, type Kernel, type Operand } from './kernel.js';
import { shaderText } from './shader.js';
import { solveKernel } from './solve.js';

/**
 * How an element of a matrix operation comes about. `#a`, `#b` are the memories of the arguments with the places of
 * their first elements added by `[`…`]`; `row` and `column` are those of the result, `inner` is the size summed over.
 */
interface MatrixEmitter {
  readonly fields: readonly Field[];
  /** What is summed over `k`; without it `result` alone is the value. */
  readonly term?: string;
  readonly result: string;
}

const MATRIX_EMITTERS: Readonly<Record<Exclude<MatrixOperation, 'solve'>, MatrixEmitter>> = {
  matmul: {
    fields: ['start', 'columns', 'inner'],
    term: '#a[row * piece.inner + k] * #b[k * piece.columns + column]',
    result: 'total',
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

/** The kernel of one matrix operation: each invocation computes one element of the result, but for `solve`. */
export function matrixKernel(
  program: Pick<LoweredProgram, 'target' | 'sorts' | 'temporaries'>,
  pass: MatrixPass,
  workgroupSize: number,
  halves?: HalfConversion,
): Kernel {
  const { set, operation, arguments: names } = pass;
  if (operation === 'solve') return solveKernel(program, pass, workgroupSize, halves);
  const emitter = MATRIX_EMITTERS[operation];
  // Sizes need no elements, and a shader must not bind what it does not read.
  const isRead = `${emitter.term ?? ''}${emitter.result}`.includes('#a');
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
        ...(emitter.term === undefined ? [] : sum.map((line) => `  ${line}`)),
        `  ${memory.store(operands.length - 1, 'i', filled(emitter.result))}`,
        '}',
      ];
      return shaderText({ kernel: shape, scalars: [], helpers: [], declarations: [], workgroupSize, main }, binding);
    },
  };
}
