import { type Axes, AxesOfNames } from './axes.js';
import type { Expression } from './expression.js';
import type { SplitStatement } from './hoist.js';
import type { DeviceStatement, Domain, Reduction } from './lowered.js';
import { isMatrixOperation, type MatrixOperation } from './operations/matrix.js';
import { isReductionOperation } from './operations/reduction.js';
import type { Sort } from './program.js';
import type { Size } from './size.js';
import { sortOf } from './sorts.js';
import { namesIn } from './walk.js';

/** A pass before it is known what it reads and writes. */
export type FusedPass = FusedElementwise | FusedMatrix;

export interface FusedElementwise {
  readonly kind: 'elementwise';
  over: Domain;
  /** What the elements are that it goes over: a matrix and its transpose do not share a traversal. */
  axes: Axes;
  readonly body: DeviceStatement[];
  readonly reductions: Reduction[];
}

export interface FusedMatrix {
  readonly kind: 'matrix';
  readonly set: string;
  readonly operation: MatrixOperation;
  readonly arguments: readonly string[];
}

/** Fuses runs of statements over the same elements of the same axes. A reduction ends its pass; a matrix operation is a pass of its own. */
export function fuse(
  statements: readonly SplitStatement[],
  sorts: ReadonlyMap<string, Sort>,
  sizes?: ReadonlyMap<string, Size>,
  squares?: readonly string[],
): FusedPass[] {
  const passes: FusedPass[] = [];
  const names = new AxesOfNames(sorts, sizes, squares);
  for (const statement of statements) {
    const { set, expression } = statement;
    const call = expression.kind === 'call' ? expression : undefined;
    if (call && isMatrixOperation(call.operation)) {
      const read = call.arguments.flatMap((each) => [...namesIn(each)]);
      names.set(set, expression);
      passes.push({ kind: 'matrix', set, operation: call.operation, arguments: read });
    } else if (call && isReductionOperation(call.operation)) {
      const { operation, arguments: reduced } = call;
      const over = domainOf(reduced.map((each) => sortOf(each, sorts)));
      const axes = names.of(...reduced);
      passOver(passes, over, axes, (last) => canReduce(last, expression)).reductions.push({
        set,
        operation,
        arguments: reduced,
      });
    } else {
      const axes = names.set(set, expression);
      const isOpen = ({ reductions }: FusedElementwise) => reductions.length === 0;
      passOver(passes, domainOf([statement.sort]), axes, isOpen).body.push(statement);
    }
  }
  return passes;
}

/** The last pass, when it goes over the same elements and `accepts`; else a new one at the end. */
function passOver(
  passes: FusedPass[],
  over: Domain,
  axes: Axes,
  accepts: (last: FusedElementwise) => boolean,
): FusedElementwise {
  const last = passes.at(-1);
  if (last?.kind === 'elementwise' && accepts(last)) {
    if (over === 'device' || (last.over === over && last.axes === axes)) return last;
    if (last.over === 'device') {
      last.over = over;
      last.axes = axes;
      return last;
    }
  }
  const opened: FusedElementwise = { kind: 'elementwise', over, axes, body: [], reductions: [] };
  passes.push(opened);
  return opened;
}

/** A reduction joins others at the end of a pass, unless it needs the result of one. */
function canReduce({ reductions }: FusedElementwise, reduced: Expression): boolean {
  const names = namesIn(reduced);
  return reductions.every(({ set }) => !names.has(set));
}

function domainOf(sorts: readonly Sort[]): Domain {
  if (sorts.includes('tensor') || sorts.includes('mask')) return 'tensor';
  if (sorts.includes('rows')) return 'rows';
  return sorts.includes('columns') ? 'columns' : 'device';
}
