import type { PassDimensions } from '@optspec/language';
import { type Arena, type Range, windowSize } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';
import type { Kernel } from '../emit/kernel.js';
import type { CompiledPass, CompiledProgram } from './compile.js';
import { dispatchesOf } from './dispatches.js';
import { cutJobs, type Job, type Piece } from './pieces.js';
import { type Partials, placePartials } from './partials.js';
import { dimensionsOfAll, type Parameter, Places } from './places.js';
import { type Staged, staged } from './staging.js';
import { checkUnknowns } from './unknowns.js';

/** Dispatches of one kernel, and the jobs that their pieces are of. */
export interface Scheduled {
  readonly kernel: Kernel;
  readonly jobs: readonly Job[];
  readonly dispatches: readonly Staged[];
}

/** Memory of a run besides its tensors. */
export interface RunMemory {
  /** Temporaries, partial results and device scalars. */
  readonly workspace: Arena;
  /** Copies of operands; apart, because a buffer cannot be copied to itself. */
  readonly copies: Arena;
}

/** All dispatches of one run of a program, in order. Throws `UnsupportedError` for what the limits do not allow. */
export function schedule(
  { program, passes }: CompiledProgram,
  parameters: readonly Parameter[],
  { workspace, copies }: RunMemory,
  limits: Limits,
): Scheduled[] {
  const dimensions = dimensionsOfAll(program, parameters);
  for (const { passes: own } of dimensions) checkUnknowns(program, own, limits);
  const places = new Places(program, parameters, dimensions, workspace);
  const scheduled = (kernel: Kernel, jobs: readonly Job[], pieces: readonly Piece[]): Scheduled => {
    const dispatches = dispatchesOf(kernel, pieces, limits);
    return { kernel, jobs, dispatches: dispatches.map((each) => staged(kernel, jobs, each, copies, limits)) };
  };
  return passes.flatMap((compiled, index) => {
    const { pass, kernel } = compiled;
    const jobs = places.resolve(kernel.operands).map((ranges, parameter): Job => {
      const sizes = sizesOf(compiled, dimensions[parameter]?.passes[index]);
      return { ranges, ...sizes, key: parameters[parameter]?.key };
    });
    const pieces = cutJobs(kernel, jobs, limits);
    const reductions = pass.kind === 'elementwise' ? pass.reductions.length : 0;
    if (reductions === 0) return [scheduled(kernel, jobs, pieces)];
    const partials = placePartials(pieces, jobs.length, reductions, workspace, windowSize(limits));
    const finishes = finishing(compiled, jobs, partials, places);
    return [
      scheduled(kernel, jobs, partials.pieces),
      ...finishes.map((each) => scheduled(each.kernel, each.jobs, cutJobs(each.kernel, each.jobs, limits))),
    ];
  });
}

function sizesOf({ pass }: CompiledPass, dimensions: PassDimensions | undefined): Pick<Job, 'length' | 'sizes'> {
  const { rows, columns } = dimensions?.over ?? { rows: 0, columns: 0 };
  const [argument] = dimensions?.arguments ?? [];
  const sumsRows = pass.kind === 'matrix' && ['columnMean', 'rowCount'].includes(pass.operation);
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
