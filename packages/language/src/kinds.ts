import type { Definition, Kind } from '@optspec/core/for-backends';
import type { ProgramSlot, Sort } from './program.js';

/** What the programs of one kind find before their first statement and must leave behind. */
export interface KindRules {
  readonly inputs: Readonly<Record<string, Sort>>;
  /** The results, which alone of the inputs may be assigned. */
  readonly outputs: Readonly<Record<string, Sort>>;
  /**
   * Whether every output must be assigned, or at least one output or slot; then one that is not assigned stays as it
   * was, which is a result too.
   */
  readonly assigns: 'every' | 'some';
  readonly slots: readonly ProgramSlot['sort'][];
}

export const KINDS: Readonly<Record<Kind, KindRules>> = {
  optimizer: {
    inputs: { w: 'tensor', g: 'tensor', t: 'host' },
    outputs: { w: 'tensor' },
    assigns: 'every',
    slots: ['tensor', 'rows', 'columns', 'host'],
  },
  scheduler: {
    inputs: { step: 'host', metric: 'host' },
    outputs: { learningRate: 'host' },
    assigns: 'every',
    slots: ['host'],
  },
  initializer: {
    inputs: { fanIn: 'host', fanOut: 'host', diagonal: 'tensor' },
    outputs: { w: 'tensor' },
    assigns: 'every',
    slots: [],
  },
  sampler: {
    inputs: { iteration: 'host', position: 'host' },
    outputs: { batchesPerEpoch: 'host', epoch: 'host', size: 'host', index: 'host' },
    assigns: 'every',
    slots: [],
  },
  draw: { inputs: { fraction: 'tensor' }, outputs: { sample: 'tensor' }, assigns: 'every', slots: [] },
  transform: {
    inputs: { w: 'tensor', g: 'tensor', t: 'host' },
    outputs: { w: 'tensor', g: 'tensor' },
    assigns: 'some',
    slots: ['tensor', 'rows', 'columns', 'host'],
  },
  problem: { inputs: { w: 'tensor' }, outputs: { loss: 'device' }, assigns: 'every', slots: [] },
};

/** Whether a definition is a schedule that follows a metric: one with state. Others are functions of the step alone. */
export function followsMetric({ kind, state = {} }: Definition): boolean {
  return kind === 'scheduler' && Object.keys(state).length > 0;
}

/** The names of what a schedule with state observes: `metric`, or those that it declares. */
export function metricsOf({ metrics = { metric: {} } }: Definition): string[] {
  return Object.keys(metrics);
}

/** What a program finds before its first statement: a schedule that follows a metric sees no step, the others no metric. */
export function inputsOf(definition: Definition): KindRules['inputs'] {
  const { inputs } = KINDS[definition.kind];
  if (definition.kind !== 'scheduler') return inputs;
  if (!followsMetric(definition)) return { step: 'host' };
  return Object.fromEntries(metricsOf(definition).map((name) => [name, 'host']));
}
