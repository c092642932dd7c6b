import { type ElementwisePass, isDeviceScalar, type LoweredProgram, type Sort } from '@optspec/language';
import type { DrawFunction } from './draw.js';
import { type ElementwiseParts, elementwiseSource } from './elementwise-source.js';
import { isHalf } from './halves.js';
import { type Field, fieldOf, type HalfConversion, type Kernel, type Operand, PARTIALS, type Reach } from './kernel.js';

/** Elements that each invocation handles: enough loads on their way to hide their time. */
const ELEMENTS_EACH = 4;

/** The kernel of one traversal of memory. `draws` are names without memory: functions of the index. */
export function elementwiseKernel(
  program: Pick<LoweredProgram, 'target' | 'scalars' | 'sorts' | 'temporaries'>,
  pass: ElementwisePass,
  workgroupSize: number,
  draws: ReadonlyMap<string, DrawFunction> = new Map(),
  halves?: HalfConversion,
): Kernel {
  const operands = operandsOf(pass, (name) => program.sorts.get(name) ?? 'host', draws).map((operand) => ({
    ...operand,
    isHalf: halves !== undefined && isHalf(program, operand.name),
  }));
  const results = [...pass.writes, ...pass.reductions.map(({ set }) => set)];
  const parts: ElementwiseParts = {
    label: `${program.target}: ${[...new Set(results)].join(', ')}`,
    operands,
    fields: fieldsOf(operands, pass, draws),
    blockSize: workgroupSize * ELEMENTS_EACH,
    readsScalars: pass.scalars.length > 0,
    halves,
    program,
    pass,
    workgroupSize,
    draws,
  };
  return { ...parts, source: (binding) => elementwiseSource(parts, binding) };
}

function operandsOf(
  { over, reads, writes, reductions }: ElementwisePass,
  sortOf: (name: string) => Sort,
  draws: ReadonlyMap<string, DrawFunction>,
): Omit<Operand, 'isHalf'>[] {
  const isScalar = (name: string): boolean => isDeviceScalar(sortOf(name));
  const set = new Set(reductions.map((each) => each.set));
  // Results of reductions are written when their partial results are combined.
  const written = writes.filter((name) => !set.has(name));
  const inMemory = reads.filter((name) => !draws.has(name));
  const inPlace = inMemory.filter((name) => written.includes(name) && !isScalar(name));
  const operand = (name: string, isWritten: boolean): Omit<Operand, 'isHalf'> => {
    const field = fieldOf(name, isWritten && isScalar(name));
    return { field, name, reach: reachOf(sortOf(name), over), isWritten };
  };
  return [
    ...inMemory.map((name) => operand(name, inPlace.includes(name))),
    ...written.filter((name) => !inPlace.includes(name)).map((name) => operand(name, true)),
    ...(set.size > 0 ? [{ field: 'partials', name: PARTIALS, reach: 'block', isWritten: true } as const] : []),
  ];
}

function reachOf(sort: Sort, over: ElementwisePass['over']): Reach {
  if (isDeviceScalar(sort)) return over === 'device' ? 'element' : 'whole';
  if (over === 'tensor' && sort === 'rows') return 'row';
  return over === 'tensor' && sort === 'columns' ? 'column' : 'element';
}

function fieldsOf(
  operands: readonly Operand[],
  { reads }: ElementwisePass,
  draws: ReadonlyMap<string, DrawFunction>,
): Field[] {
  const broadcasts = operands.some(({ reach }) => reach === 'row' || reach === 'column');
  const setsScalar = operands.some(({ reach, isWritten }) => reach === 'whole' && isWritten);
  const isDrawn = reads.some((name) => draws.has(name));
  return [
    ...(broadcasts || setsScalar || isDrawn ? (['start'] as const) : []),
    ...(broadcasts ? (['columns'] as const) : []),
    ...(isDrawn ? (['key0', 'key1'] as const) : []),
  ];
}
