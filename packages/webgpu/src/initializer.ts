import type { Initializer } from '@optspec/core/for-backends';
import type { InitializerPlan } from '@optspec/language';
import { compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Tensor } from './tensor.js';

/** An initializer on the device; on the host are computed the key, the scalars, and matrices that are drawn whole. */
export function makeInitializer(session: Executor, plan: InitializerPlan): Initializer<Tensor> {
  const program = compileProgram(plan.program, session.workgroupSize, plan.draws, session.halves);
  return {
    fill(shape, options) {
      const { key, scalars, given } = plan.fill(shape, options);
      const w = session.empty(shape);
      const inputs = Object.fromEntries(given.map(([name, values]) => [name, session.tensor(values, shape)]));
      const run = session.bind(program, [{ shape, ranges: { ...inputs, w }, key }]);
      session.enqueue(run, scalars);
      run.destroy();
      for (const input of Object.values(inputs)) session.free(input);
      return w;
    },
  };
}
