import type { GlobalReductionOperation, ReductionOperation } from '@optspec/language';
import type { HelperName } from './operations.js';

/** How the elements of a reduction become one number. */
export interface Reducer {
  /** What an element contributes; `#1`, `#2` are the arguments. */
  readonly contribution: string;
  readonly combine: 'sum' | 'maximum';
  /** The result from the combined contributions `#1` and the number of elements `#2`. */
  readonly finish: string;
  /** Over all parameters, or over one. */
  readonly isGlobal: boolean;
}

export const REDUCERS: Readonly<Record<ReductionOperation | GlobalReductionOperation, Reducer>> = {
  sum: { contribution: '#1', combine: 'sum', finish: '#1', isGlobal: false },
  mean: { contribution: '#1', combine: 'sum', finish: '#1 / f32(#2)', isGlobal: false },
  norm: { contribution: '#1 * #1', combine: 'sum', finish: 'sqrt(#1)', isGlobal: false },
  dot: { contribution: '#1 * #2', combine: 'sum', finish: '#1', isGlobal: false },
  maxAbs: { contribution: 'abs(#1)', combine: 'maximum', finish: '#1', isGlobal: false },
  globalSum: { contribution: '#1', combine: 'sum', finish: '#1', isGlobal: true },
  globalNorm: { contribution: '#1 * #1', combine: 'sum', finish: 'sqrt(#1)', isGlobal: true },
};

/** The text that adds a contribution to what was combined before. */
export const COMBINE: Readonly<
  Record<Reducer['combine'], { readonly helpers: readonly HelperName[]; text(a: string, b: string): string }>
> = {
  sum: { helpers: [], text: (a, b) => `${a} + ${b}` },
  maximum: { helpers: ['larger'], text: (a, b) => `larger(${a}, ${b})` },
};

/** Declares `sum_of_group(lane, value)` and its like: combines one value per invocation, by halves. */
export function groupReductions(combines: Iterable<Reducer['combine']>, workgroupSize: number): string[] {
  const functions = [...new Set(combines)].map(
    (combine) => `fn ${combine}_of_group(lane: u32, value: f32) -> f32 {
  workgroupBarrier();
  shared_values[lane] = value;
  for (var stride = ${workgroupSize >> 1}u; stride > 0u; stride /= 2u) {
    workgroupBarrier();
    if (lane < stride) {
      shared_values[lane] = ${COMBINE[combine].text('shared_values[lane]', 'shared_values[lane + stride]')};
    }
  }
  workgroupBarrier();
  return shared_values[0];
}`,
  );
  return [`var<workgroup> shared_values: array<f32, ${workgroupSize}>;`, ...functions];
}
