import type { ElementwisePass, LoweredProgram } from '@optspec/language';
import type { DrawFunction } from './draw.js';
import { expressionText } from './expression.js';
import { Memory } from './halves.js';
import { type Binding, fieldOf, identifier, type Kernel, type Operand, type Reach } from './kernel.js';
import { COMBINE, groupReductions, REDUCERS } from './reduction.js';
import { shaderText } from './shader.js';
import { ProgramScope, type Setting, statementLines } from './statements.js';

/** All that the text of an elementwise kernel follows from, but for how its operands are bound. */
export interface ElementwiseParts extends Omit<Kernel, 'source'> {
  readonly program: Pick<LoweredProgram, 'scalars' | 'sorts'>;
  readonly pass: ElementwisePass;
  readonly workgroupSize: number;
  readonly draws: ReadonlyMap<string, DrawFunction>;
}

/** Which of an operand's elements the element `i` of the piece goes with. */
const INDEX: Readonly<Record<Exclude<Reach, 'block'>, string>> = {
  element: 'i',
  row: '(piece.start + i) / piece.columns',
  column: '(piece.start + i) % piece.columns',
  whole: '',
};

/** The shader of one traversal: a loop over the elements of a block, then the partial results of its reductions. */
export function elementwiseSource(parts: ElementwiseParts, binding: Binding): string {
  const { program, pass, workgroupSize, draws, blockSize } = parts;
  const scope = new ProgramScope(program.sorts);
  const memory = new Memory(parts.operands, binding);
  const element = [
    ...statementLines(loads(parts, scope, memory), pass.body, scope),
    ...stores(parts, scope, memory),
    ...contributions(pass, scope),
  ];
  const main = [
    ...pass.reductions.map((_, index) => `var total${index} = 0.0f;`),
    `let end = min(piece.length, (block + 1u) * ${blockSize}u);`,
    ...traversal(parts, element, memory),
    ...partialResults(parts, memory),
  ];
  const combines = pass.reductions.map(({ operation }) => REDUCERS[operation].combine);
  const drawn = pass.reads.flatMap((name) => draws.get(name) ?? []);
  const helpers = [
    ...scope.helpers,
    ...combines.flatMap((combine) => COMBINE[combine].helpers),
    ...drawn.flatMap((draw) => [...draw.helpers]),
  ];
  const declarations = [
    ...new Set(drawn.flatMap((draw) => draw.declarations)),
    ...(combines.length > 0 ? groupReductions(combines, workgroupSize) : []),
  ];
  const { scalars } = program;
  return shaderText({ kernel: parts, scalars, helpers, declarations, workgroupSize, main }, binding);
}

/** The loop of an invocation over its elements; by pairs where halves are written, since a word holds two. */
function traversal(
  { operands, blockSize, workgroupSize }: ElementwiseParts,
  element: readonly string[],
  memory: Memory,
) {
  const pairs = operands.flatMap((operand, position) => (writesPairs(operand) ? [{ operand, position }] : []));
  if (pairs.length === 0) {
    return [`for (var i = block * ${blockSize}u + lane; i < end; i += ${workgroupSize}u) {`, ...indented(element), '}'];
  }
  return [
    `for (var first = block * ${blockSize}u + 2u * lane; first < end; first += ${2 * workgroupSize}u) {`,
    ...indented([
      ...pairs.map(({ operand }) => `var ${pairOf(operand)} = vec2(0.0f);`),
      'for (var side = 0u; side < 2u; side++) {',
      '  let i = first + side;',
      '  if (i < end) {',
      ...indented(indented(element)),
      '  }',
      '}',
      ...pairs.map(({ operand, position }) => `${memory.place(position, 'first / 2u')} = halves(${pairOf(operand)});`),
    ]),
    '}',
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function writesPairs({ isHalf, isWritten }: Operand): boolean {
  return isHalf && isWritten;
}

function pairOf({ field }: Operand): string {
  return `pair_${field}`;
}

/** The values of names from before the pass, out of memory or drawn. */
function loads({ pass, operands, draws }: ElementwiseParts, scope: ProgramScope, memory: Memory): Setting[] {
  return pass.reads.flatMap((name) => {
    const draw = draws.get(name);
    if (draw) return [{ name, value: `${draw.function}(vec2(piece.key0, piece.key1), piece.start + i)` }];
    const position = operands.findIndex(({ field }) => field === fieldOf(name, false));
    const operand = operands[position];
    if (!operand || operand.reach === 'block') return [];
    const value = memory.load(position, INDEX[operand.reach]);
    return [{ name, value: scope.isTruth(name) ? `${value} != 0.0f` : value }];
  });
}

function stores({ operands }: ElementwiseParts, scope: ProgramScope, memory: Memory): string[] {
  return operands.flatMap((operand, position) => {
    const { name, isWritten, reach } = operand;
    if (!isWritten || reach === 'block') return [];
    const variable = identifier(name);
    const value = scope.isTruth(name) ? `select(0.0f, 1.0f, ${variable})` : variable;
    if (writesPairs(operand)) return [`${pairOf(operand)}[side] = ${value};`];
    const store = memory.store(position, INDEX[reach], value);
    return [reach === 'whole' ? `if (piece.start + i == 0u) { ${store} }` : store];
  });
}

/** What an element adds to each reduction. */
function contributions({ reductions }: ElementwisePass, scope: ProgramScope): string[] {
  return reductions.flatMap(({ operation, arguments: reduced }, index) => {
    const { contribution, combine } = REDUCERS[operation];
    const terms = reduced.map((_, position) => `term${index}_${position}`);
    const text = contribution.replaceAll(/#(\d)/g, (_, digit: string) => terms[Number(digit) - 1] ?? '');
    return [
      ...reduced.map((each, position) => `let ${terms[position]} = ${expressionText(each, scope)};`),
      `total${index} = ${COMBINE[combine].text(`total${index}`, text)};`,
    ];
  });
}

/** Combines the reductions over the workgroup and leaves one number each. */
function partialResults({ pass: { reductions }, operands }: ElementwiseParts, memory: Memory): string[] {
  return reductions.flatMap(({ operation }, index) => {
    const place = `block * ${reductions.length}u + ${index}u`;
    return [
      `let group_total${index} = ${REDUCERS[operation].combine}_of_group(lane, total${index});`,
      `if (lane == 0u) { ${memory.store(operands.length - 1, place, `group_total${index}`)} }`,
    ];
  });
}
