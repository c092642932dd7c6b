import type { Format, Outcome, Outcomes, Profile } from '@optspec/core';
import type {
  BatchesExpectation,
  Case,
  EvaluationsExpectation,
  OptimizerExpectation,
  ValuesExpectation,
} from './case.js';
import { clauseOf } from './clause.js';
import { type Breach, type Comparison, compare, decode, sameNumber } from './compare.js';
import { type BoundUsage, boundUsageOf, canonicalBitsOf, gradeOf } from './grade.js';
import type { TaskResult, WireState, WireTensor } from './protocol.js';
import type { Failure, Grade, Status } from './report.js';
import { isHostScalar } from './wire-state.js';

/** What becomes of a case. */
export interface Verdict {
  readonly status: Status;
  readonly grade?: Grade;
  readonly canonicalBits?: boolean;
  readonly boundUsage?: BoundUsage;
  readonly failures?: readonly Failure[];
  readonly reason?: string;
  readonly url?: string;
}

/** Failures that a verdict lists; a wrong formula is wrong in every element, and the first ones tell. */
const LISTED_FAILURES = 8;

type OptimizerResult = Extract<TaskResult, { kind: 'optimizer' }>;

type SamplerResult = Extract<TaskResult, { kind: 'sampler' }>;
type ProblemResult = Extract<TaskResult, { kind: 'problem' }>;

/** A verdict of failure. */
export function failed(failures: readonly Failure[]): Verdict {
  return { status: 'failed', failures: failures.slice(0, LISTED_FAILURES) };
}

/** The comparisons and failures of one case, as they gather. */
export class Judgement {
  readonly #case: Case;
  readonly #profile: Profile;
  readonly #comparisons: Comparison[] = [];
  readonly #failures: Failure[] = [];

  constructor(planned: Case, profile: Profile) {
    this.#case = planned;
    this.#profile = profile;
  }

  values({ name, outcomes }: ValuesExpectation, values: readonly WireTensor[]): Verdict {
    if (values.length !== outcomes.length) this.#shape(name, 'results', outcomes.length, values.length);
    for (const [index, outcome] of outcomes.entries()) {
      this.#tensor(`step ${index + 1}, ${name}`, name, values[index] ?? [], outcome, this.#case.format);
    }
    return this.#verdict();
  }

  batches({ steps }: BatchesExpectation, { batchesPerEpoch, batches }: SamplerResult): Verdict {
    if (batches.length !== steps.length) this.#shape('batches', 'batches', steps.length, batches.length);
    for (const [index, outcomes] of steps.entries()) {
      const { epoch = 'NaN', indices = [] } = batches[index] ?? {};
      const actual = { batchesPerEpoch: [batchesPerEpoch], epoch: [epoch], size: [indices.length], index: indices };
      for (const [name, values] of Object.entries(actual)) {
        const [outcome] = outcomes[name] ?? [];
        if (outcome) this.#tensor(`batch ${index + 1}, ${name}`, name, values, outcome, 'f64');
      }
    }
    return this.#verdict();
  }

  evaluations({ start, steps }: EvaluationsExpectation, result: ProblemResult): Verdict {
    const { evaluations, changedInputs } = result;
    this.#same('start', start, result.start, this.#case.format, 'the problem starts at');
    for (const where of changedInputs) this.#changed(where, 'the evaluation changed it');
    if (evaluations.length !== steps.length) this.#shape('points', 'results', steps.length, evaluations.length);
    for (const [index, outcomes] of steps.entries()) {
      for (const [name, [outcome]] of Object.entries(outcomes)) {
        const actual = Object.entries(evaluations[index] ?? {}).find(([each]) => each === name)?.[1];
        if (outcome) this.#tensor(`point ${index + 1}, ${name}`, name, actual ?? [], outcome, this.#case.format);
      }
    }
    return this.#verdict();
  }

  optimizer({ fresh, steps, size }: OptimizerExpectation, result: OptimizerResult): Verdict {
    if (fresh) this.#fresh(fresh(), result.fresh);
    for (const where of result.changedInputs) this.#changed(where, 'the step changed an input');
    for (const [index, { t, after }] of steps.entries()) {
      const where = `step ${index + 1}`;
      const state = result.steps[index];
      if (!state) this.#shape(where, 'steps', steps.length, result.steps.length);
      else if (after) this.#step(where, t, after, state, size);
    }
    return this.#verdict();
  }

  #verdict(): Verdict {
    const boundUsage = boundUsageOf(this.#comparisons);
    if (this.#failures.length > 0) return { ...failed(this.#failures), boundUsage };
    return { status: 'passed', grade: gradeOf(this.#comparisons), ...canonicalBitsOf(this.#comparisons), boundUsage };
  }

  #step(step: string, t: number, after: Outcomes, state: WireState, size: number | undefined): void {
    if (state.t !== t) {
      this.#failures.push({ what: 'interval', where: `${step}, t`, message: `state.t is ${state.t}, not ${t}` });
    }
    for (const [name, all] of Object.entries(after)) {
      const where = `${step}, ${name}`;
      const tensors = tensorsOf(state, name);
      const outcomes = size === undefined ? all : all.slice(0, 1);
      if (!tensors) this.#missing(where);
      else if (isHostScalar(this.#case.definition, name)) this.#host(where, name, tensors, outcomes);
      else this.#tensors(where, name, tensors, outcomes, size);
    }
  }

  #host(where: string, name: string, [tensor = []]: readonly WireTensor[], [outcome]: readonly Outcome[]): void {
    if (outcome) this.#tensor(where, name, tensor, outcome, 'f64');
  }

  #tensors(
    where: string,
    name: string,
    tensors: readonly WireTensor[],
    outcomes: readonly Outcome[],
    size: number | undefined,
  ): void {
    if (tensors.length !== outcomes.length) this.#shape(where, 'tensors', outcomes.length, tensors.length);
    for (const [index, outcome] of outcomes.entries()) {
      this.#tensor(`${where}[${index}]`, name, tensors[index] ?? [], outcome, this.#case.format, size);
    }
  }

  #tensor(
    where: string,
    name: string,
    actual: WireTensor,
    outcome: Outcome,
    format: Format,
    length: number = outcome.ideal.length,
  ): void {
    if (actual.length !== length) return this.#shape(where, 'elements', length, actual.length);
    const comparison = compare(actual, outcome, this.#profile, format);
    this.#comparisons.push(comparison);
    const room = Math.max(0, LISTED_FAILURES - this.#failures.length);
    for (const breach of comparison.breaches.slice(0, room)) {
      this.#failures.push(this.#breach(where, name, breach));
    }
  }

  #breach(where: string, name: string, { index, what, actual, ideal, lo, hi, ulps }: Breach): Failure {
    const clause = clauseOf(this.#case.definition, this.#case.trace?.hyperparameters ?? {}, name);
    const message = what === 'nan' ? `${actual} where ${ideal} is due` : `${actual} is outside [${lo}, ${hi}]`;
    return {
      what,
      where: `${where}[${index}]`,
      message,
      ...{ actual: String(actual), ideal: String(ideal), lo: String(lo), hi: String(hi) },
      ...(Number.isFinite(ulps) ? { ulps } : {}),
      ...(clause === undefined ? {} : { clause }),
    };
  }

  /** `init` must give the recorded state exactly, and leave the weights as they are. */
  #fresh(expected: WireState, actual: WireState): void {
    if (actual.t !== expected.t) this.#initial('initial state, t', String(actual.t), String(expected.t));
    for (const name of ['w', ...Object.keys(expected.slots), ...Object.keys(expected.scalars)]) {
      const tensors = tensorsOf(actual, name);
      if (!tensors) this.#missing(`initial state, ${name}`);
      else this.#freshTensors(name, tensorsOf(expected, name) ?? [], tensors);
    }
  }

  #freshTensors(name: string, expected: readonly WireTensor[], actual: readonly WireTensor[]): void {
    const format = isHostScalar(this.#case.definition, name) ? 'f64' : this.#case.format;
    if (actual.length !== expected.length) {
      this.#shape(`initial state, ${name}`, 'tensors', expected.length, actual.length);
    }
    for (const [index, due] of expected.entries()) {
      this.#same(`initial state, ${name}[${index}]`, due, actual[index] ?? [], format, 'init gives');
    }
  }

  /** Every element is the very number that is due. */
  #same(where: string, due: WireTensor, actual: WireTensor, format: Format, subject: string): void {
    const at = due.findIndex((value, i) => !sameNumber(decode(value, format), decode(actual[i] ?? 'NaN', format)));
    if (actual.length !== due.length) this.#shape(where, 'elements', due.length, actual.length);
    else if (at >= 0) this.#initial(`${where}[${at}]`, String(actual[at]), String(due[at]), subject);
  }

  #initial(where: string, actual: string, ideal: string, subject = 'init gives'): void {
    const message = `${subject} ${actual}, not ${ideal}`;
    this.#failures.push({ what: 'initial-state', where, message, actual, ideal });
  }

  #changed(where: string, message: string): void {
    this.#failures.push({ what: 'changed-input', where, message });
  }

  #missing(where: string): void {
    this.#failures.push({ what: 'missing-slot', where, message: 'the state has no slot of this name' });
  }

  #shape(where: string, things: string, due: number, read: number): void {
    this.#failures.push({ what: 'shape', where, message: `${read} ${things} read, ${due} ${things} due` });
  }
}

function tensorsOf(state: WireState, name: string): readonly WireTensor[] | undefined {
  if (name === 'w') return state.w;
  if (name === 'g') return state.g;
  if (Object.hasOwn(state.slots, name)) return state.slots[name];
  const scalar = Object.hasOwn(state.scalars, name) ? state.scalars[name] : undefined;
  return scalar === undefined ? undefined : [[scalar]];
}
