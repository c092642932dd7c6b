import type { ElementwisePass, LoweredProgram, Sort } from '@optspec/language';
import type { DrawFunction } from './draw.js';
import { expressionText } from './expression.js';
import { type Binding, type Field, fieldOf, identifier, type Kernel, type Operand, type Reach } from './kernel.js';
import { COMBINE, groupReductions, REDUCERS } from './reduction.js';
import { shaderText } from './shader.js';
import { ProgramScope, statementLines } from './statements.js';

/** Elements that each invocation handles: enough loads on their way to hide their time. */
const ELEMENTS_EACH = 4;

/** What partial results of a pass are called; no name of a definition has a space. */
export const PARTIALS = 'partial results';

/** The kernel of one traversal of memory. `draws` are names without memory: functions of the index. */
export function elementwiseKernel(
  program: Pick<LoweredProgram, 'target' | 'scalars' | 'sorts'>,
  pass: ElementwisePass,
  workgroupSize: number,
  draws: ReadonlyMap<string, DrawFunction> = new Map(),
): Kernel {
  const sortOf = (name: string): Sort => program.sorts.get(name) ?? 'host';
  const operands = operandsOf(pass, sortOf, draws);
  const fields = fieldsOf(operands, pass, draws);
  const shape: Omit<Kernel, 'source'> = {
    label: `${program.target}: ${pass.writes.join(', ') || pass.reductions.map(({ set }) => set).join(', ')}`,
    operands,
    fields,
    blockSize: workgroupSize * ELEMENTS_EACH,
    readsScalars: pass.scalars.length > 0,
  };
  return { ...shape, source: (binding) => sourceOf(shape, program, pass, workgroupSize, draws, binding) };
}

function operandsOf(
  pass: ElementwisePass,
  sortOf: (name: string) => Sort,
  draws: ReadonlyMap<string, DrawFunction>,
): Operand[] {
  const operand = (name: string, isWritten: boolean): Operand => {
    const reach = reachOf(sortOf(name), pass.over);
    return { field: fieldOf(name, isWritten && sortOf(name) === 'device'), name, reach, isWritten };
  };
  const isAlsoRead = (name: string): boolean => pass.reads.includes(name) && sortOf(name) !== 'device';
  return [
    ...pass.reads
      .filter((name) => !draws.has(name) || pass.writes.includes(name))
      .map((name) => operand(name, pass.writes.includes(name) && sortOf(name) !== 'device')),
    ...pass.writes.filter((name) => !isAlsoRead(name)).map((name) => operand(name, true)),
    ...(pass.reductions.length > 0
      ? [{ field: 'partials', name: PARTIALS, reach: 'block', isWritten: true } as const]
      : []),
  ];
}

function reachOf(sort: Sort, over: ElementwisePass['over']): Reach {
  if (sort === 'device') return over === 'device' ? 'element' : 'whole';
  if (over === 'tensor' && sort === 'rows') return 'row';
  return over === 'tensor' && sort === 'columns' ? 'column' : 'element';
}

function fieldsOf(
  operands: readonly Operand[],
  { reads }: ElementwisePass,
  draws: ReadonlyMap<string, DrawFunction>,
): Field[] {
  const has = (...reaches: Reach[]): boolean => operands.some(({ reach }) => reaches.includes(reach));
  const isDrawn = reads.some((name) => draws.has(name));
  const writesScalar = operands.some(({ reach, isWritten }) => reach === 'whole' && isWritten);
  return [
    ...(has('row', 'column') || isDrawn || writesScalar ? (['start'] as const) : []),
    ...(has('row', 'column') ? (['columns'] as const) : []),
    ...(isDrawn ? (['key0', 'key1'] as const) : []),
  ];
}

const PLACES: Readonly<Record<Exclude<Reach, 'block'>, string>> = {
  element: ' + i',
  row: ' + (piece.start + i) / piece.columns',
  column: ' + (piece.start + i) % piece.columns',
  whole: '',
};

function sourceOf(
  kernel: Omit<Kernel, 'source'>,
  program: Pick<LoweredProgram, 'scalars' | 'sorts'>,
  pass: ElementwisePass,
  workgroupSize: number,
  draws: ReadonlyMap<string, DrawFunction>,
  binding: Binding,
): string {
  const scope = new ProgramScope(program.sorts);
  const place = ({ field, reach }: Operand, index: number): string =>
    `memory${binding.of[index]}[piece.${field}${reach === 'block' ? '' : PLACES[reach]}]`;
  const used = pass.reads.flatMap((name) => draws.get(name) ?? []);
  const loads = pass.reads.map((name) => {
    const draw = draws.get(name);
    if (draw) return { name, value: `${draw.function}(vec2(piece.key0, piece.key1), piece.start + i)` };
    const index = kernel.operands.findIndex((each) => each.field === identifier(name));
    const operand = kernel.operands[index];
    const text = operand ? place(operand, index) : '';
    return { name, value: scope.sortOf(name) === 'mask' ? `${text} != 0.0f` : text };
  });
  const body = statementLines(loads, pass.body, scope);
  const stores = kernel.operands.flatMap((operand, index) => {
    if (!operand.isWritten || operand.name === PARTIALS) return [];
    const value = identifier(operand.name);
    const stored = scope.sortOf(operand.name) === 'mask' ? `select(0.0f, 1.0f, ${value})` : value;
    const line = `${place(operand, index)} = ${stored};`;
    return [operand.reach === 'whole' ? `if (piece.start + i == 0u) { ${line} }` : line];
  });
  const { accumulators, contributions, totals } = reductionLines(kernel, pass, scope, binding);
  const main = [
    ...accumulators,
    `let end = min(piece.length, (block + 1u) * ${kernel.blockSize}u);`,
    `for (var i = block * ${kernel.blockSize}u + lane; i < end; i += ${workgroupSize}u) {`,
    ...[...body, ...stores, ...contributions].map((line) => `  ${line}`),
    '}',
    ...totals,
  ];
  const combines = pass.reductions.map(({ operation }) => REDUCERS[operation].combine);
  const helpers = [
    ...scope.helpers,
    ...combines.flatMap((combine) => COMBINE[combine].helpers),
    ...used.flatMap((draw) => [...draw.helpers]),
  ];
  const declarations = [
    ...new Set(used.flatMap((draw) => draw.declarations)),
    ...(combines.length > 0 ? groupReductions(combines, workgroupSize) : []),
  ];
  const { scalars } = program;
  return shaderText({ kernel, scalars, helpers, declarations, workgroupSize, main }, binding);
}

function reductionLines(
  kernel: Omit<Kernel, 'source'>,
  { reductions }: ElementwisePass,
  scope: ProgramScope,
  binding: Binding,
): { accumulators: string[]; contributions: string[]; totals: string[] } {
  const memory = `memory${binding.of[kernel.operands.length - 1]}`;
  const accumulators = reductions.map((_, index) => `var total${index} = 0.0f;`);
  const contributions = reductions.flatMap(({ operation, arguments: reduced }, index) => {
    const { contribution, combine } = REDUCERS[operation];
    const names = reduced.map((_, position) => `term${index}${'ab'[position]}`);
    const text = contribution.replaceAll(/#(\d)/g, (_, digit: string) => names[Number(digit) - 1] ?? '');
    return [
      ...reduced.map((each, position) => `let ${names[position]} = ${expressionText(each, scope)};`),
      `total${index} = ${COMBINE[combine].text(`total${index}`, text)};`,
    ];
  });
  const totals = reductions.flatMap(({ operation }, index) => [
    `let group_total${index} = ${REDUCERS[operation].combine}_of_group(lane, total${index});`,
    `if (lane == 0u) { ${memory}[piece.partials + block * ${reductions.length}u + ${index}u] = group_total${index}; }`,
  ]);
  return { accumulators, contributions, totals };
}
