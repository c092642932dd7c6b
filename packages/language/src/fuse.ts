import type { Expression } from './expression.js';
import type { SplitStatement } from './hoist.js';
import type { DeviceStatement, Domain, Reduction } from './lowered.js';
import { isMatrixOperation, type MatrixOperation } from './operations/matrix.js';
import { isReductionOperation } from './operations/reduction.js';
import type { Sort } from './program.js';
import { sortOf } from './sorts.js';
import { namesIn } from './walk.js';

/** A pass before it is known what it reads and writes. */
export type FusedPass = FusedElementwise | FusedMatrix;

export interface FusedElementwise {
  readonly kind: 'elementwise';
  over: Domain;
  readonly body: DeviceStatement[];
  readonly reductions: Reduction[];
}

export interface FusedMatrix {
  readonly kind: 'matrix';
  readonly set: string;
  readonly operation: MatrixOperation;
  readonly arguments: readonly string[];
}

/** Fuses runs of statements over the same elements. A reduction ends its pass; a matrix operation is a pass of its own. */
export function fuse(statements: readonly SplitStatement[], sorts: ReadonlyMap<string, Sort>): FusedPass[] {
  const passes: FusedPass[] = [];
  for (const statement of statements) {
    const { set, expression } = statement;
    const call = expression.kind === 'call' ? expression : undefined;
    if (call && isMatrixOperation(call.operation)) {
      const names = call.arguments.flatMap((each) => [...namesIn(each)]);
      passes.push({ kind: 'matrix', set, operation: call.operation, arguments: names });
    } else if (call && isReductionOperation(call.operation)) {
      const { operation, arguments: reduced } = call;
      const over = domainOf(reduced.map((each) => sortOf(each, sorts)));
      passOver(passes, over, (last) => canReduce(last, expression)).reductions.push({
        set,
        operation,
        arguments: reduced,
      });
    } else {
      passOver(passes, domainOf([statement.sort]), ({ reductions }) => reductions.length === 0).body.push(statement);
    }
  }
  return passes;
}

/** The last pass, when it goes over the same elements and `accepts`; else a new one at the end. */
function passOver(passes: FusedPass[], over: Domain, accepts: (last: FusedElementwise) => boolean): FusedElementwise {
  const last = passes.at(-1);
  if (last?.kind === 'elementwise' && accepts(last)) {
    if (last.over === over || over === 'device') return last;
    if (last.over === 'device') {
      last.over = over;
      return last;
    }
  }
  const opened: FusedElementwise = { kind: 'elementwise', over, body: [], reductions: [] };
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
