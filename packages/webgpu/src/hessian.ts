import type { LoweredProgram, ProblemPlan } from '@optspec/language';
import { allOrNone } from './all-or-none.js';
import type { Range } from './device/buffers.js';
import { type CompiledProgram, compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Parameter } from './run/places.js';
import { copyPass } from './run/widen.js';
import type { Tensor } from './tensor.js';

/** What computes the rows of a Hessian, and in f16 what rounds them. */
interface Programs {
  readonly rows: CompiledProgram;
  readonly rounding: CompiledProgram | undefined;
  /** Of each element a tensor that picks it. */
  readonly bases: readonly Tensor[];
}

/** Rounds binary32 numbers to a tensor. */
const ROUNDING: LoweredProgram = {
  target: 'hessian',
  kind: 'problem',
  slots: [],
  outputs: ['hessian'],
  host: [],
  scalars: [],
  passes: [copyPass('tensor', ['rows'], ['hessian'])],
  temporaries: ['rows'],
  sorts: new Map([
    ['rows', 'tensor'],
    ['hessian', 'tensor'],
  ]),
};

/**
 * The Hessian of a problem as a function of `w`, made when it is first asked for: most problems are asked for their
 * gradient alone. In f16, where a row may end amid a word, all rows are left in binary32 and then rounded at once.
 */
export function makeHessian(
  session: Executor,
  plan: ProblemPlan,
  constants: Parameter['ranges'],
): (w: Tensor) => Tensor {
  const { shape, hessianRow } = plan;
  const n = plan.start.length;
  let programs: Programs | undefined;
  const run = (program: CompiledProgram, scalars: readonly number[], parameters: readonly Parameter[]): void => {
    const bound = session.bind(program, parameters);
    session.enqueue(bound, scalars);
    bound.destroy();
  };
  /** Leaves the rows one after another. */
  const fill = ({ rows, bases }: Programs, w: Tensor, { buffer, offset }: Range): void => {
    const parameters = bases.map((basis, i): Parameter => {
      return { shape, ranges: { ...constants, w, basis, row: { buffer, offset: offset + i * n, size: n } } };
    });
    run(rows, hessianRow.scalars, parameters);
  };
  const fillRounded = (of: Programs, rounding: CompiledProgram, w: Tensor, hessian: Tensor): void => {
    const rows = session.scratch(n * n);
    try {
      fill(of, w, rows);
      run(rounding, [], [{ shape: [n, n], ranges: { rows, hessian } }]);
    } finally {
      session.release(rows);
    }
  };
  return (w) => {
    const made = (programs ??= programsOf(session, plan));
    return allOrNone(session, (keep) => {
      const hessian = keep(session.empty([n, n]));
      if (made.rounding) fillRounded(made, made.rounding, w, hessian);
      else fill(made, w, hessian);
      return hessian;
    });
  };
}

function programsOf(session: Executor, { shape, start, hessianRow: { program } }: ProblemPlan): Programs {
  const { workgroupSize, halves } = session;
  const compiled = (each: LoweredProgram): CompiledProgram => compileProgram(each, workgroupSize, [], halves);
  const wide = { ...program, temporaries: [...program.temporaries, 'row'] };
  const rows = compiled(halves ? wide : program);
  const rounding = halves && compiled(ROUNDING);
  const bases = allOrNone(session, (keep) =>
    start.map((_, i) => {
      const basis = new Float32Array(start.length);
      basis[i] = 1;
      return keep(session.tensor(basis, shape));
    }),
  );
  return { rows, rounding, bases };
}
