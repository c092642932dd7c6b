import type { Evaluation, Problem } from '@optspec/core/for-backends';
import type { ProblemPlan } from '@optspec/language';
import { allOrNone } from './all-or-none.js';
import { makeHessian } from './hessian.js';
import { compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Run } from './run/run.js';
import type { Tensor } from './tensor.js';

/** A problem on the device, which holds its constants for as long as the session lasts. */
export function makeProblem(session: Executor, plan: ProblemPlan): Problem<Tensor> {
  const { shape, evaluation } = plan;
  const program = compileProgram(evaluation.program, session.workgroupSize, [], session.halves);
  const constants = allOrNone(session, (keep) => {
    const made = Object.entries(plan.constants).map(([name, { shape: own, values }]) => {
      return [name, keep(session.tensor(Float64Array.from(values), own))] as const;
    });
    return Object.fromEntries(made);
  });
  const runFor = lastKept((w, { loss, gradient }) =>
    session.bind(program, [{ shape, ranges: { ...constants, w, g: gradient, lossTensor: loss } }]),
  );
  const hessianOf = makeHessian(session, plan, constants);
  const check = (w: Tensor, into?: Evaluation<Tensor>): void => {
    session.checkOwn(into ? [w, into.loss, into.gradient] : [w]);
    plan.check(w, into);
  };
  return {
    start: () => session.tensor(Float64Array.from(plan.start), shape),
    evaluate(w, into) {
      check(w, into);
      return allOrNone(session, (keep) => {
        const made = into ?? { loss: keep(session.empty([])), gradient: keep(session.empty(shape)) };
        session.enqueue(runFor(w, made), evaluation.scalars);
        return made;
      });
    },
    hessian(w) {
      check(w);
      return hessianOf(w);
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
