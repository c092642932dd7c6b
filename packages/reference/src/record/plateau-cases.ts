import type { Definition, Hyperparameters } from '@optspec/core';
import type { MetricCase } from './metric-trace.js';

const VALUES: Readonly<Record<string, Hyperparameters[string]>> = {
  initialLearningRate: 0.4,
  factor: 0.7,
  patience: 2,
  threshold: 0.25,
  relativeThreshold: 0.25,
  absoluteThreshold: 0.125,
  cooldown: 2,
  minimumLearningRate: 0.15,
  minimumChange: 0.01,
  accumulationSize: 2,
};

function withValues(values: Hyperparameters = {}) {
  return ({ properties }: Definition): Hyperparameters =>
    Object.fromEntries(Object.entries({ ...VALUES, ...values }).filter(([name]) => Object.hasOwn(properties, name)));
}

const hasMinimumChange = ({ properties }: Definition): boolean => Object.hasOwn(properties, 'minimumChange');
const PLATEAU = [2, 2.1, 1.9, 2, 2.05, 2.2, 1.95, 2, 2, 2.1, 1.9, 2, 2, 2, 2, 2];

/** The cases of schedules that wait for a metric to get better. */
export const PLATEAU_CASES: readonly MetricCase[] = [
  {
    name: 'plateau',
    flags: ['BASIC', 'FIRST_STEP', 'PLATEAU'],
    why: 'A metric that hardly moves: patience, cooldown and the least learning rate, one after the other.',
    hyperparameters: withValues(),
    metrics: PLATEAU,
  },
  {
    name: 'falling',
    flags: ['BASIC', 'FIRST_STEP', 'RESUME'],
    why: 'A metric that falls, at times by exactly the threshold: what counts as better.',
    hyperparameters: withValues(),
    metrics: [8, 7.875, 7.75, 6, 5.75, 5, 4.5, 3, 3.1, 3.2, 2, 1.9, 1.8, 1, 0.5, 0.25],
  },
  {
    name: 'rising',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'A metric that rises, at times by exactly the threshold: what counts as better.',
    hyperparameters: withValues(),
    metrics: [1, 1.125, 1.25, 1.5, 1.75, 2.5, 4, 3.9, 3.8, 8, 10, 10.25, 16],
  },
  {
    name: 'negative',
    flags: ['BASIC'],
    why: 'Metrics below zero, where a relative threshold moves the wrong way.',
    hyperparameters: withValues(),
    metrics: [-1, -0.9, -2, -1.75, -2.25, -3, -2.5, -2.25, -4, -3.5, -3, -2],
  },
  {
    name: 'impatient',
    flags: ['BOUNDARY'],
    why: 'No patience and no cooldown: every metric that is not better counts.',
    hyperparameters: withValues({ patience: 1, cooldown: 0, minimumLearningRate: 0 }),
    metrics: [2, 2, 1, 1, 1.1, 0.5, 0.5],
  },
  {
    name: 'patience-zero',
    flags: ['BOUNDARY'],
    why: 'A patience of zero, and improvements in the midst of a cooldown.',
    hyperparameters: withValues({ patience: 0, cooldown: 3, minimumLearningRate: 0.01 }),
    applies: ({ properties }) => properties['patience']?.minimum === 0,
    metrics: [2, 3, 1, 0.5, 4, 4, 0.25, 8, 8, 8, 0.125, 16],
  },
  {
    name: 'long-patience',
    flags: ['BOUNDARY', 'LARGE_T'],
    why: 'Saved and loaded just before a long patience ends.',
    hyperparameters: withValues({ patience: 20_000 }),
    start: { waiting: 19_999, best: 2, seen: 1 },
    metrics: [2, 2, 2],
  },
  ...[0.25, 0.24999].map(
    (minimumChange): MetricCase => ({
      name: minimumChange === 0.25 ? 'change-too-small' : 'change-large-enough',
      flags: ['BOUNDARY'],
      why: 'A reduction of about the least change: one of just that size is left out.',
      applies: hasMinimumChange,
      hyperparameters: withValues({ initialLearningRate: 0.5, factor: 0.5, minimumChange, minimumLearningRate: 0 }),
      metrics: [2, 2, 2, 2, 2, 2, 2, 2],
    }),
  ),
  ...[5.9999, 7.74999, 5.87499, 10.0001, 8.25001].map(
    (metric, index): MetricCase => ({
      name: `just-better-${index + 1}`,
      flags: ['BOUNDARY'],
      why: 'A metric that is better by the threshold and hardly more, in one of the senses of a threshold.',
      hyperparameters: withValues(),
      metrics: [8, metric],
    }),
  ),
  {
    name: 'loaded-cooldown',
    flags: ['BOUNDARY'],
    why: 'Loaded in the last observation of a cooldown, with one observation counted.',
    hyperparameters: withValues(),
    start: { cooling: 1, waiting: 1, best: 2, seen: 1 },
    metrics: [2, 2, 2, 2],
  },
  {
    name: 'nearly-least',
    flags: ['BOUNDARY'],
    why: 'A learning rate a little above the least.',
    hyperparameters: withValues({ minimumChange: 0 }),
    start: { rate: 0.150005, waiting: 1, best: 2, seen: 1 },
    metrics: [2, 2],
  },
  {
    name: 'nan-metric',
    flags: ['NAN_METRIC'],
    why: 'NaN and infinities: NaN is better than nothing and nothing is better than NaN.',
    hyperparameters: withValues(),
    metrics: [Number.NaN, 2, Number.NaN, 1, Infinity, -Infinity, 3, Number.NaN, -1, 2, Infinity],
  },
  {
    name: 'defaults',
    flags: ['FIRST_STEP', 'PLATEAU'],
    why: 'The defaults, with a metric that gets worse and worse in either direction.',
    hyperparameters: () => ({}),
    metrics: [2, ...Array.from({ length: 11 }, () => 2), 1],
  },
];
