import type { Initializer } from '@optspec/core/for-backends';
import type { InitializerPlan } from '@optspec/language';
import { allOrNone } from './all-or-none.js';
import { compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Tensor } from './tensor.js';

/** An initializer on the device; on the host are computed the key, the scalars, and matrices that are drawn whole. */
export function makeInitializer(session: Executor, plan: InitializerPlan): Initializer<Tensor> {
  const program = compileProgram(plan.program, session.workgroupSize, plan.draws, session.halves);
  return {
    fill(shape, options) {
      const { key, scalars, given } = plan.fill(shape, options);
      return allOrNone(session, (keep) => {
        const w = keep(session.empty(shape));
        const inputs = given.map(([name, values]) => [name, keep(session.tensor(values, shape))] as const);
        const run = session.bind(program, [{ shape, ranges: { ...Object.fromEntries(inputs), w }, key }]);
        session.enqueue(run, scalars);
        run.destroy();
        for (const [, input] of inputs) session.free(input);
        return w;
      });
    },
  };
}
