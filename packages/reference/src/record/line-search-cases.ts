import type { Definition, Hyperparameters, Metric } from '@optspec/core';
import type { MetricCase } from './metric-trace.js';

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

interface Search extends Pick<MetricCase, 'name' | 'why' | 'metrics' | 'start'> {
  readonly flags?: MetricCase['flags'];
  readonly values?: Hyperparameters;
}

/** A search from loss 8 and slope −1 whose lengths grow: 1, then 2, and 4 is tried. */
const GROWING = {
  ...{ phase: 1, trials: 1, length: 4, startLoss: 8, startSlope: -1 },
  ...{ low: 2, lowLoss: 6, lowSlope: -1, high: 1, highLoss: 7, highSlope: -1 },
};

/** A search from loss 8 and slope −4 with a bracket from 1 to 3, in which 2 is tried. */
const BRACKET = {
  ...{ phase: 2, trials: 1, length: 2, startLoss: 8, startSlope: -4 },
  ...{ low: 1, lowLoss: 5, lowSlope: -4, high: 3, highLoss: 9, highSlope: 4 },
};

/** A bracket whose width has a tenth, from 28 to 38, where 38 is tried: a parabola with its least loss at `minimum`. */
function parabola(minimum: number) {
  const slope = (length: number) => (length - minimum) / 8;
  const loss = (length: number) => 5 + ((length - minimum) ** 2 - (28 - minimum) ** 2) / 16;
  const low = { low: 28, lowLoss: 5, lowSlope: slope(28) };
  const start = { ...BRACKET, ...low, startSlope: -0.0625, high: slope(38) > 0 ? 48 : 18, length: 38 };
  return { start, metrics: [at(loss(38), slope(38))] };
}

const SEARCHES: readonly Search[] = [
  {
    name: 'accepted-at-once',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'The first trial is low and flat enough; what is observed after the search changes nothing.',
    metrics: [at(8, -4), at(6, 1), at(9, -5), at(1, 0)],
  },
  {
    name: 'growing',
    flags: ['BASIC', 'FIRST_STEP', 'RESUME'],
    why: 'Lengths grow until the slope turns; then the bracket is narrowed.',
    values: { maximumTrials: 9, sufficientDecrease: 0.0625 },
    metrics: [at(8, -4), at(5, -3), at(-10, -3), at(-20, -2.5), at(-21, 3), at(-22, -0.5)],
  },
  {
    name: 'narrowing',
    flags: ['BASIC', 'FIRST_STEP', 'RESUME'],
    why: 'The first trial is too high; the bracket is narrowed from both sides.',
    values: { maximumTrials: 9, curvature: 0.125, tolerance: 0.0009765625 },
    metrics: [at(8, -4), at(9, 5), at(7.5, -2), at(7, 1.5), at(6.875, -1), at(7, 2), at(6.75, 0.25)],
  },
  {
    name: 'just-low-enough',
    why: 'The first trial has exactly the decrease that is sufficient.',
    metrics: [at(8, -4), at(7, -2)],
  },
  {
    name: 'not-flat-enough',
    why: 'Slopes 0.005 % steeper than the curvature condition admits, at one loss: the second trial may be as high as the first, the third not.',
    values: { sufficientDecrease: 0 },
    metrics: [at(8, -4), at(6, -2.0001), at(6, -2.0001), at(6, -2.0001)],
  },
  {
    name: 'uphill-start',
    why: 'A direction along which the loss rises at the start, and a slope of zero: no slope is flat enough.',
    metrics: [at(8, 4), at(7, 0)],
  },
  {
    name: 'gentle-slope-up',
    why: 'A slope up of less than 1, at a loss that is low enough.',
    metrics: [at(8, -0.5), at(7, 0.5)],
  },
  ...[
    {
      name: 'gives-up-at-the-start',
      loss: 8.5,
      why: 'No bracket until the trials are over, and the last one is higher than the start.',
    },
    {
      name: 'gives-up-level',
      loss: 8,
      why: 'No bracket until the trials are over, and the last one is as high as the start, which is accepted.',
    },
    {
      name: 'gives-up-at-the-last',
      loss: 4,
      why: 'No bracket until the trials are over: the last one is accepted, however steep.',
    },
  ].map(({ loss, ...plan }) => ({
    ...plan,
    values: { maximumTrials: 1 },
    metrics: [at(8, -4), at(6, -4), at(loss, -4)],
  })),
  {
    name: 'least-length',
    why: 'A cubic whose discriminant is zero, and whose minimum lies before the last length.',
    metrics: [at(8, -1), at(7, -4)],
  },
  {
    name: 'straight-down',
    why: 'A straight line: the minimum of its cubic is infinitely far.',
    metrics: [at(8, -1), at(7, -1)],
  },
  {
    name: 'greatest-length',
    why: 'A cubic that is nearly straight: its minimum lies beyond ten times the last length.',
    start: GROWING,
    metrics: [at(4.03125, -0.96875)],
  },
  {
    name: 'ends-of-equal-loss',
    why: 'A trial as high as the lower end, twice: the end that came first stays the lower one.',
    start: BRACKET,
    metrics: [at(5, 4), at(5, 4)],
  },
  {
    name: 'second-end-is-lower',
    why: 'A trial higher than the lower end, which came second, and one as high: that is the lower end now.',
    start: { ...BRACKET, lowIsFirst: 0 },
    metrics: [at(6, 4), at(5, 4)],
  },
  {
    name: 'lower-but-not-low-enough',
    why: 'Trials below the lower end that lack sufficient decrease.',
    start: { ...BRACKET, lowLoss: 7.875, length: 1.5 },
    metrics: [at(7.75, 3), at(7.71875, 3)],
  },
  {
    name: 'flat-across-the-minimum',
    why: 'A trial that is accepted, with a slope toward the other end.',
    start: BRACKET,
    metrics: [at(4, 2)],
  },
  {
    name: 'bracket-of-one-point',
    why: 'A bracket without width: the slope across it is neither up nor down.',
    values: { tolerance: 0 },
    start: { ...BRACKET, high: 1, highLoss: 7, highSlope: 4 },
    metrics: [at(4, -3)],
  },
  {
    name: 'bracket-at-tolerance',
    why: 'A bracket along which a weight moves exactly as far as the tolerance, and one of half the width.',
    start: { ...BRACKET, length: 1.03125 },
    metrics: [at(6, 4, 2)],
  },
  {
    name: 'bracket-below-tolerance',
    why: 'A bracket along which no weight moves as far as the tolerance: its lower end is accepted, however steep.',
    start: { ...BRACKET, length: 1.125 },
    metrics: [at(6, 4, 0.25)],
  },
  {
    name: 'last-trial',
    why: 'The trials are over while a bracket is narrowed: its lower end is accepted.',
    start: { ...BRACKET, trials: 4 },
    metrics: [at(6, 4)],
  },
  ...[
    {
      name: 'minimum-before-the-bracket',
      minimum: 27,
      why: 'The cubic has its minimum before the bracket: a tenth inside is tried.',
    },
    {
      name: 'minimum-past-the-bracket',
      minimum: 39,
      why: 'The cubic has its minimum past the bracket: a tenth inside is tried.',
    },
    { name: 'near-the-first-end', minimum: 28.5, why: 'A trial near an end, for the first time: it is made.' },
    { name: 'near-the-last-end', minimum: 37.5, why: 'A trial near the other end, for the first time: it is made.' },
    { name: 'a-tenth-inside', minimum: 29, why: 'A trial exactly a tenth of the width from an end is not near it.' },
  ].map(({ minimum, ...plan }) => ({ ...plan, ...parabola(minimum) })),
  ...[
    {
      name: 'near-the-first-end-again',
      minimum: 28.5,
      why: 'A trial near an end, for the second time: a tenth inside is tried.',
    },
    {
      name: 'near-the-last-end-again',
      minimum: 37.5,
      why: 'A trial near the other end, for the second time: a tenth inside is tried.',
    },
  ].map(({ minimum, ...plan }) => {
    const { start, metrics } = parabola(minimum);
    return { ...plan, metrics, start: { ...start, stalled: 1 } };
  }),
  {
    name: 'nan-loss',
    flags: ['NAN_METRIC'],
    why: 'A loss that is NaN looks low: lengths grow until the trials are over, and the last one is accepted.',
    values: { maximumTrials: 2 },
    metrics: [at(8, -4), at(Number.NaN, Number.NaN), at(Number.NaN, Number.NaN), at(Number.NaN, Number.NaN)],
  },
  {
    name: 'nan-loss-on-a-flat-slope',
    flags: ['NAN_METRIC'],
    why: 'A loss that is NaN where the slope is flat is accepted.',
    metrics: [at(8, -4), at(Number.NaN, 1)],
  },
  {
    name: 'infinite-loss',
    flags: ['NAN_METRIC'],
    why: 'An infinite loss is an end of a bracket, whose cubic has its minimum nowhere: NaN is tried from then on.',
    metrics: [at(8, -4), at(Infinity, 1), at(Number.NaN, Number.NaN), at(Number.NaN, Number.NaN)],
  },
];

/** The cases of line searches: one of each branch, and of each decision at its boundary. */
export const LINE_SEARCH_CASES: readonly MetricCase[] = SEARCHES.map(({ flags = ['BOUNDARY'], values, ...plan }) => ({
  ...plan,
  flags,
  applies: searches,
  hyperparameters: () => ({ ...SHARP, ...values }),
}));
