import { type Evaluation, type Problem, UnsupportedError } from '@optspec/core/for-backends';
import type { PlannedProgram, ProblemPlan } from '@optspec/language';
import { wordsOf } from './device/buffers.js';
import { type CompiledProgram, compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Parameter } from './run/places.js';
import type { Run } from './run/run.js';
import type { Tensor } from './tensor.js';

/** A problem on the device, which holds its constants for as long as the session lasts. */
export function makeProblem(session: Executor, plan: ProblemPlan): Problem<Tensor> {
  const { shape, evaluation, hessianRow } = plan;
  const compiled = ({ program }: PlannedProgram): CompiledProgram =>
    compileProgram(program, session.workgroupSize, [], session.halves);
  const evaluate = compiled(evaluation);
  let rows: { readonly program: CompiledProgram; readonly bases: readonly Tensor[] } | undefined;
  const constants = Object.fromEntries(
    Object.entries(plan.constants).map(([name, { shape: own, values }]) => {
      return [name, session.tensor(Float64Array.from(values), own)] as const;
    }),
  );
  const bind = (program: CompiledProgram, ranges: readonly Parameter['ranges'][]): Run =>
    session.bind(
      program,
      ranges.map((own) => ({ shape, ranges: { ...constants, ...own } })),
    );
  const runFor = lastKept((w, { loss, gradient }) => bind(evaluate, [{ w, g: gradient, lossTensor: loss }]));
  const check = (w: Tensor, into?: Evaluation<Tensor>): void => {
    session.checkOwn(into ? [w, into.loss, into.gradient] : [w]);
    plan.check(w, into);
  };
  return {
    start: () => session.tensor(Float64Array.from(plan.start), shape),
    evaluate(w, into) {
      check(w, into);
      const made = into ?? { loss: session.empty([]), gradient: session.empty(shape) };
      session.enqueue(runFor(w, made), evaluation.scalars);
      return made;
    },
    hessian(w) {
      check(w);
      const n = plan.start.length;
      if (session.halves && n % 2 === 1) {
        throw new UnsupportedError(`the Hessian of ${n} elements in f16: two rows would share a word`);
      }
      rows ??= { program: compiled(hessianRow), bases: basesOf(session, plan) };
      const hessian = session.empty([n, n]);
      const size = wordsOf(n, session.halves !== undefined);
      const ranges = rows.bases.map((basis, i) => {
        return { w, basis, row: { buffer: hessian.buffer, offset: hessian.offset + i * size, size } };
      });
      const run = bind(rows.program, ranges);
      session.enqueue(run, hessianRow.scalars);
      run.destroy();
      return hessian;
    },
  };
}

/** Keeps the last run: a loop evaluates the same tensors again and again. */
function lastKept(bind: (w: Tensor, into: Evaluation<Tensor>) => Run): (w: Tensor, into: Evaluation<Tensor>) => Run {
  let last: (Evaluation<Tensor> & { readonly w: Tensor; readonly run: Run }) | undefined;
  return (w, { loss, gradient }) => {
    if (last && last.w === w && last.loss === loss && last.gradient === gradient) return last.run;
    const run = bind(w, { loss, gradient });
    last?.run.destroy();
    last = { w, loss, gradient, run };
    return run;
  };
}

/** Of each element a tensor that picks it. */
function basesOf(session: Executor, { shape, start }: ProblemPlan): Tensor[] {
  return start.map((_, i) => {
    const basis = new Float32Array(start.length);
    basis[i] = 1;
    return session.tensor(basis, shape);
  });
}
