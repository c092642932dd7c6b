import { type Problem, UnsupportedError } from '@optspec/core/for-backends';
import type { PlannedProgram, ProblemPlan } from '@optspec/language';
import { wordsOf } from './device/buffers.js';
import { type CompiledProgram, compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Parameter } from './run/places.js';
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
  const run = (program: CompiledProgram, scalars: readonly number[], ranges: readonly Parameter['ranges'][]): void => {
    const parameters = ranges.map((own): Parameter => ({ shape, ranges: { ...constants, ...own } }));
    const made = session.bind(program, parameters);
    session.enqueue(made, scalars);
    made.destroy();
  };
  const check = (w: Tensor): void => {
    session.checkOwn([w]);
    plan.check(w.shape);
  };
  return {
    start: () => session.tensor(Float64Array.from(plan.start), shape),
    evaluate(w) {
      check(w);
      const [loss, gradient] = [session.empty([]), session.empty(shape)];
      run(evaluate, evaluation.scalars, [{ w, g: gradient, lossTensor: loss }]);
      return { loss, gradient };
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
      run(rows.program, hessianRow.scalars, ranges);
      return hessian;
    },
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
