import type { ElementwisePass, LoweredProgram } from '@optspec/language';
import { fieldOf, type Kernel, type Operand, PARTIALS } from './kernel.js';
import { COMBINE, groupReductions, REDUCERS } from './reduction.js';
import { shaderText } from './shader.js';

/** Partial results and device scalars are binary32. */
const WHOLE = { reach: 'whole', isHalf: false } as const;
/** One workgroup for each piece of work. */
const SINGLE = { fields: ['count'], blockSize: undefined, readsScalars: false, halves: undefined } as const;

/**
 * The kernel that combines the partial results of a pass: one workgroup per parameter, or one in all for reductions
 * over all parameters. `undefined` when the pass has none of that sort.
 */
export function finishKernel(
  { target }: Pick<LoweredProgram, 'target'>,
  { reductions }: ElementwisePass,
  isGlobal: boolean,
  workgroupSize: number,
): Kernel | undefined {
  const finished = reductions.flatMap((reduction, index) => {
    const reducer = REDUCERS[reduction.operation];
    return reducer.isGlobal === isGlobal ? [{ ...reduction, reducer, index }] : [];
  });
  if (finished.length === 0) return undefined;
  const operands: readonly Operand[] = [
    { field: 'partials', name: PARTIALS, isWritten: false, ...WHOLE },
    ...finished.map(({ set }) => ({ field: fieldOf(set, true), name: set, isWritten: true, ...WHOLE })),
  ];
  const label = `${target}: ${finished.map(({ set }) => set).join(', ')} from partial results`;
  const kernel = { label, operands, ...SINGLE } as const;
  return {
    ...kernel,
    source(binding) {
      const main = finished.flatMap(({ reducer, index }, position) => {
        const total = `total${position}`;
        const value = reducer.finish.replace('#1', `group_${total}`).replace('#2', 'piece.count');
        const partial = `memory${binding.of[0]}[piece.partials + k * ${reductions.length}u + ${index}u]`;
        const place = `memory${binding.of[position + 1]}[piece.${operands[position + 1]?.field}]`;
        return [
          `var ${total} = 0.0f;`,
          `for (var k = lane; k < piece.length; k += ${workgroupSize}u) {`,
          `  ${total} = ${COMBINE[reducer.combine].text(total, partial)};`,
          '}',
          `let group_${total} = ${reducer.combine}_of_group(lane, ${total});`,
          `if (lane == 0u) { ${place} = ${value}; }`,
        ];
      });
      const combines = finished.map(({ reducer }) => reducer.combine);
      const helpers = combines.flatMap((combine) => COMBINE[combine].helpers);
      const declarations = groupReductions(combines, workgroupSize);
      return shaderText({ kernel, scalars: [], helpers, declarations, workgroupSize, main }, binding);
    },
  };
}
