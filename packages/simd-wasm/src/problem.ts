import type { Evaluation, Problem } from '@optspec/core/for-backends';
import type { ProblemPlan } from '@optspec/language';
import { Executable } from './executable.js';
import type { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';

/** A problem on the tensors of one session, which hold its constants for as long as the session lasts. */
export function makeProblem(store: TensorStore, plan: ProblemPlan): Problem<Tensor> {
  const { shape, evaluation, hessianRow } = plan;
  const evaluate = new Executable(store, evaluation.program);
  let row: Executable | undefined;
  const constants = store.allOrNone((keep) =>
    Object.entries(plan.constants).map(([name, { shape: own, values }]) => {
      return [name, keep(store.copyIn(Float64Array.from(values), own)).address] as const;
    }),
  );
  const bound = (program: Executable, w: Tensor, addresses: Readonly<Record<string, number>>) =>
    program.bind([{ shape, addresses: new Map([...constants, ['w', w.address], ...Object.entries(addresses)]) }]);
  const check = (w: Tensor, into?: Evaluation<Tensor>): void => {
    store.check(into ? [w, into.loss, into.gradient] : [w]);
    plan.check(w, into);
  };
  return {
    start: () => store.copyIn(Float64Array.from(plan.start), shape),
    evaluate(w, into) {
      check(w, into);
      return store.allOrNone((keep) => {
        const made = into ?? { loss: keep(store.allocate([])), gradient: keep(store.allocate(shape)) };
        const addresses = { g: made.gradient.address, lossTensor: made.loss.address };
        evaluate.run(evaluation.scalars, bound(evaluate, w, addresses));
        return made;
      });
    },
    hessian(w) {
      check(w);
      // Most problems are asked for their gradient alone.
      const program = (row ??= new Executable(store, hessianRow.program));
      return store.allOrNone((keep) => {
        const hessian = keep(store.allocate([w.size, w.size]));
        const basis = keep(store.allocate(shape));
        for (let i = 0; i < w.size; i++) {
          store.view(basis).fill(0)[i] = 1;
          const address = hessian.address + i * w.size * store.lanes.size;
          program.run(hessianRow.scalars, bound(program, w, { basis: basis.address, row: address }));
        }
        store.free(basis);
        return hessian;
      });
    },
  };
}
