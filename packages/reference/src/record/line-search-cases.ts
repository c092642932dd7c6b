import type { Definition, Hyperparameters, Metric } from '@optspec/core';
import type { MetricCase, MetricSource } from './metric-trace.js';

/** Numbers of few bits, so that decisions at a boundary are exact. */
const SHARP: Hyperparameters = {
  initialLength: 1,
  sufficientDecrease: 0.25,
  curvature: 0.5,
  maximumTrials: 4,
  tolerance: 0.0625,
};

const searches = ({ metrics = {} }: Definition): boolean => Object.hasOwn(metrics, 'slope');

const at = (loss: number, slope: number, directionNorm = 1): Metric => ({ loss, slope, directionNorm });

/** Observes a loss and its slope along the direction until the search is over. */
const along =
  (loss: (length: number) => number, slope: (length: number) => number): MetricSource =>
  ({ state: { phase, length = 0 } }) =>
    phase === 3 ? undefined : at(loss(length), slope(length));

interface Search extends Pick<MetricCase, 'name' | 'why' | 'metrics' | 'start'> {
  readonly flags?: MetricCase['flags'];
  readonly values?: Hyperparameters;
}

/** A bracket to be narrowed, as a search from loss 8 and slope −4 may have found it. */
const BRACKET = { phase: 2, trials: 1, length: 2, startLoss: 8, startSlope: -4, low: 1, lowLoss: 5, lowSlope: -4 };

const SEARCHES: readonly Search[] = [
  {
    name: 'accepted-at-once',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'The first trial is low and flat enough; what is observed after the search changes nothing.',
    metrics: [at(8, -4), at(6, -1), at(9, 5), at(1, 0)],
  },
  {
    name: 'growing',
    flags: ['BASIC', 'FIRST_STEP', 'RESUME'],
    why: 'Lengths grow: by a cubic, to the least and the greatest length, and half between them where the cubic has no minimum.',
    values: { maximumTrials: 9 },
    metrics: [at(8, -4), at(5, -3), at(4.75, -8), at(-90, -8), at(-91, -2.5), at(-190, -16), at(-400, 1)],
  },
  {
    name: 'narrowing',
    flags: ['BASIC', 'FIRST_STEP', 'RESUME'],
    why: 'The first trial is too high; the bracket is narrowed from both sides.',
    values: { maximumTrials: 9, curvature: 0.25 },
    metrics: [at(8, -4), at(9, 5), at(7, -2), at(6.75, 1.5), at(7, 3), at(6.625, -1.5), at(6.5, -0.5)],
  },
];

/** The cases of line searches: one of each branch, and of each decision at its boundary. */
export const LINE_SEARCH_CASES: readonly MetricCase[] = SEARCHES.map(({ flags = ['BOUNDARY'], values, ...plan }) => ({
  ...plan,
  flags,
  applies: searches,
  hyperparameters: () => ({ ...SHARP, ...values }),
}));
