import type { Initializer } from '@optspec/core/for-backends';
import type { InitializerPlan } from '@optspec/language';
import { compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Tensor } from './tensor.js';

/** An initializer on the device: nothing is computed on the host but the key and the scalars. */
export function makeInitializer(session: Executor, plan: InitializerPlan): Initializer<Tensor> {
  const program = compileProgram(plan.program, session.workgroupSize, plan.draws, session.halves);
  return {
    fill(shape, options) {
      const { key, scalars } = plan.fill(shape, options);
      const w = session.empty(shape);
      const run = session.bind(program, [{ shape, ranges: { w }, key }]);
      session.enqueue(run, scalars);
      run.destroy();
      return w;
    },
  };
}
