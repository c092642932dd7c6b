import type { PassDimensions } from '@optspec/language';
import { type Arena, type Range, windowSize } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';
import type { Kernel } from '../emit/kernel.js';
import type { CompiledPass, CompiledProgram } from './compile.js';
import { type Dispatch, dispatchesOf } from './dispatches.js';
import { cutJobs, type Job } from './pieces.js';
import { type Partials, placePartials } from './partials.js';
import { type Parameter, Places } from './places.js';

/** Dispatches of one kernel, and the jobs that their pieces are of. */
export interface Scheduled {
  readonly kernel: Kernel;
  readonly jobs: readonly Job[];
  readonly dispatches: readonly Dispatch[];
}

/** All dispatches of one run of a program, in order. Temporaries, partial results and device scalars go in `workspace`. */
export function schedule(
  { program, passes }: CompiledProgram,
  parameters: readonly Parameter[],
  workspace: Arena,
  limits: Limits,
): Scheduled[] {
  const places = new Places(program, parameters, workspace);
  return passes.flatMap((compiled, index) => {
    const { pass, kernel } = compiled;
    const jobs = places.resolve(kernel.operands).map((ranges, parameter): Job => {
      const dimensions = places.dimensions[parameter]?.[index];
      return { ranges, ...sizesOf(compiled, dimensions), key: parameters[parameter]?.key };
    });
    const cut = cutJobs(kernel, jobs, limits);
    const reductions = pass.kind === 'elementwise' ? pass.reductions.length : 0;
    if (reductions === 0) return [{ kernel, jobs, dispatches: dispatchesOf(kernel, cut, limits) }];
    const partials = placePartials(cut, jobs.length, reductions, workspace, windowSize(limits));
    return [
      { kernel, jobs, dispatches: dispatchesOf(kernel, partials.pieces, limits) },
      ...finishing(compiled, jobs, partials, places).map((each) => {
        const pieces = cutJobs(each.kernel, each.jobs, limits);
        return { ...each, dispatches: dispatchesOf(each.kernel, pieces, limits) };
      }),
    ];
  });
}

function sizesOf({ pass }: CompiledPass, dimensions: PassDimensions | undefined): Pick<Job, 'length' | 'sizes'> {
  const { rows, columns } = dimensions?.over ?? { rows: 0, columns: 0 };
  const [argument] = dimensions?.arguments ?? [];
  const sumsRows = pass.kind === 'matrix' && pass.operation === 'columnMean';
  const inner = (sumsRows ? argument?.rows : argument?.columns) ?? 0;
  return { length: rows * columns, sizes: { columns, inner, count: rows * columns } };
}

/** The kernels that make device scalars of partial results, with their jobs: one per parameter, or one for all. */
function finishing(
  { finish, finishGlobal }: CompiledPass,
  jobs: readonly Job[],
  { whole, of, each }: Partials,
  places: Places,
): { readonly kernel: Kernel; readonly jobs: readonly Job[] }[] {
  const job = (ranges: readonly (Range | undefined)[], partials: Range, count: number): Job => {
    // The first operand are the partial results; of each reduction there is one per block.
    return { length: partials.size / each, ranges: [partials, ...ranges.slice(1)], sizes: { count } };
  };
  const found = [];
  if (finish) {
    const ranges = places.resolve(finish.operands);
    found.push({ kernel: finish, jobs: jobs.map(({ length }, i) => job(ranges[i] ?? [], of[i] ?? whole, length)) });
  }
  if (finishGlobal) {
    const [ranges] = places.resolve(finishGlobal.operands, true);
    if (ranges) found.push({ kernel: finishGlobal, jobs: [job(ranges, whole, 0)] });
  }
  return found;
}
